//! The built page in three browsers.
//!
//! A task is an `async fn(Page)` that panics when the page is wrong. It runs once in each engine, each
//! time with a server of its own. Add tasks to the list below.
//!
//! `cargo test --test e2e --features e2e -- [--engine chromium|firefox|webkit] [part of a task's name]`
//! `... -- --write` writes `doc/compatibility.md` ([`compatibility`]).
//! `... -- --measure` prints how fast levers move ([`speed`]).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod access;
mod agreements;
mod assumptions;
mod compatibility;
mod crash;
mod element;
mod embed;
mod embed_code;
mod embed_hostile;
mod embedder;
mod engines;
mod everywhere;
mod expected;
mod figures;
mod history;
mod hosts;
mod journey;
mod languages;
mod lessons;
mod levers;
mod links;
mod members;
mod one_file;
mod page;
mod pages;
mod platform;
mod playground;
mod process;
mod question;
mod reader;
mod reading;
mod runner;
mod screens;
mod server;
mod shapes;
mod size;
mod smoke;
mod speed;
mod takeaway;
mod views;
mod years;

use std::process::ExitCode;

#[tokio::main(flavor = "current_thread")]
async fn main() -> ExitCode {
    if std::env::args().any(|word| word == "--measure") {
        return match tokio::task::LocalSet::new().run_until(speed::measure()).await {
            Ok(()) => ExitCode::SUCCESS,
            Err(message) => {
                eprintln!("{message}");
                ExitCode::FAILURE
            }
        };
    }
    let tasks = runner::tasks![
        smoke::loads_under_the_strict_policy,
        smoke::works_in_a_narrow_frame,
        smoke::works_in_a_sandboxed_frame,
        reader::lands_on_an_answered_question,
        reader::reads_the_same_before_the_app_arrives,
        levers::pools_by_buttons_box_and_keys,
        levers::is_told_about_numbers_out_of_range,
        levers::moves_every_other_term,
        levers::closes_and_caps_and_agrees_on_standards,
        levers::opens_the_rights_gate,
        levers::pools_differently_by_technology,
        levers::leaves_the_link_alone_while_moving,
        levers::reloads_and_goes_back_and_forth,
        reading::goes_from_mark_to_mark_by_keys,
        reading::is_one_tab_stop_and_reads_what_the_table_says,
        reading::points_and_keeps_the_mark,
        reading::goes_left_in_arabic,
        assumptions::are_changed_by_box_and_buttons,
        assumptions::are_cut_to_their_range_with_a_sentence,
        assumptions::follow_back_and_forth,
        assumptions::are_reset_together,
        assumptions::give_the_focus_back,
        assumptions::are_told_in_arabic,
        history::undoes_and_redoes,
        history::gets_its_own_scenario_back_after_a_ready_one,
        history::replays_the_last_change,
        history::sees_the_replay_end,
        history::takes_single_changes_back,
        history::works_by_shortcuts,
        history::switches_letters_off,
        history::hears_as_much_as_asked_for,
        history::moves_sliders_by_keys,
        agreements::are_shown_and_removed,
        agreements::are_removed_one_by_one,
        agreements::of_one_economy_alone_are_answered,
        members::lets_a_country_in,
        members::finds_nobody_by_a_wrong_name,
        members::sets_up_a_second_alliance,
        members::clicks_on_the_map,
        members::opens_the_union_and_clears_all,
        members::waits_for_the_exact_bill_of_twelve,
        members::splits_a_large_bill_another_way,
        question::changes_by_mouse,
        question::changes_by_keyboard,
        question::changes_further_terms,
        question::colours_the_map,
        question::fits_wherever_it_is_open,
        links::reads_what_it_can,
        links::takes_the_notice_away_with_the_next_change,
        links::survives_garbage,
        links::accepts_a_query,
        links::reads_what_a_mail_program_has_encoded,
        languages::turns_to_arabic_and_back,
        languages::opens_a_link_in_arabic,
        languages::is_told_when_a_language_does_not_arrive,
        languages::fits_a_small_phone,
        views::opens_every_ready_scenario,
        views::finds_a_source_of_each,
        views::fetches_figures_only_when_asked,
        views::reads_figures_with_sources_and_licences,
        views::starts_over,
        shapes::finds_the_seats_in_a_table,
        shapes::finds_the_pillars_in_a_table,
        shapes::finds_the_technologies_in_a_table,
        shapes::reads_each_figure_as_text,
        figures::say_what_they_find_in_three_shapes,
        figures::have_votes_in_a_table,
        figures::have_arrivals_in_a_table,
        figures::stay_in_place_when_findings_arrive,
        years::are_set_by_keys_and_pointer,
        years::play_and_pause,
        takeaway::saves_the_numbers_and_the_drawing_by_keyboard,
        takeaway::saves_a_picture,
        takeaway::copies_a_citation,
        takeaway::prints_a_receipt,
        journey::takes_few_clicks,
        journey::takes_few_keys,
        access::passes_the_checker_in_every_view,
        access::passes_the_checker_in_every_theme,
        access::passes_the_checker_in_arabic,
        access::passes_the_checker_in_other_states,
        access::passes_the_checker_with_everything_shown,
        access::passes_the_checker_with_everything_shown_in_the_dark,
        access::passes_the_checker_with_everything_shown_in_contrast,
        access::goes_the_whole_way_by_keyboard,
        pages::open_from_the_foot,
        pages::load_themselves_and_a_sheet,
        pages::pass_the_checker_in_light_and_dark,
        pages::fit_a_narrow_frame,
        pages::draw_their_formulas,
        one_file::opens_from_a_disk,
        one_file::works_in_a_sandboxed_frame,
        one_file::shows_the_documents,
        lessons::of_scorm_1_2_are_kept_and_handed_in,
        lessons::of_scorm_2004_are_kept_and_handed_in,
        lessons::of_cmi5_are_kept_and_handed_in,
        lessons::look_right,
        lessons::outside_a_platform_show_the_link,
        lessons::are_saved_as_one_file,
        crash::keeps_the_link_when_the_program_stops,
        crash::says_so_when_the_program_does_not_arrive,
        crash::stays_readable_without_its_starter,
        embed::answers_every_message,
        embed::tells_a_named_host_by_itself,
        embed::works_without_an_origin,
        embed::locks_and_hides_levers,
        embed::keeps_locks_against_undo_and_ready_scenarios,
        embed::shows_one_figure,
        embed::leads_to_the_calculator,
        embed::has_the_height_it_needs,
        embed::speaks_with_learning_platforms,
        embed::passes_the_checker,
        embed::writes_the_link_seldom,
        embed::opens_a_frozen_release,
        embed_hostile::ignores_strangers,
        embed_hostile::tells_a_stranger_nothing,
        embed_hostile::survives_floods_and_tricks,
        element::follows_its_attributes,
        element::stands_twice_and_in_a_shadow,
        element::moves_and_leaves_nothing_behind,
        element::takes_properties_set_before_it_is_known,
        element::believes_its_own_frame_only,
        element::is_harmless_on_a_server,
        embed_code::chooses_everything,
        embed_code::fixes_and_hides_levers,
        embed_code::takes_what_is_tried,
        embed_code::copies_each_code,
        embed_code::passes_the_checker,
        embed_code::works_by_keyboard,
        playground::sends_every_example,
        playground::sends_a_message_of_its_own,
        playground::passes_the_checker,
        everywhere::as_pasted_code,
        everywhere::as_an_element,
        everywhere::in_a_sandbox,
        everywhere::without_storage,
        everywhere::on_another_site,
        everywhere::under_a_strict_policy,
        everywhere::twice_on_a_page,
        everywhere::on_a_slow_network,
        everywhere::behind_a_question_mark,
        everywhere::as_a_frozen_release,
        everywhere::in_a_narrow_column,
        everywhere::by_keyboard_alone,
        everywhere::without_javascript,
        screens::are_taken,
        screens::of_frames_are_taken,
    ];
    let sized = size::is_within_the_budget();
    let ended = tokio::task::LocalSet::new().run_until(runner::main(tasks)).await;
    let everything = std::env::args().len() == 1;
    let compatible = compatibility::settle(everything, std::env::args().any(|word| word == "--write"));
    for message in [&sized, &compatible].into_iter().filter_map(|result| result.as_ref().err()) {
        println!("\n{message}");
    }
    if sized.is_ok() && compatible.is_ok() { ended } else { ExitCode::FAILURE }
}
