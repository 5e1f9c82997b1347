//! The built page in three browsers.
//!
//! A task is an `async fn(Page)` that panics when the page is wrong. It runs once in each engine, each
//! time with a server of its own. Add tasks to the list below.
//!
//! `cargo test --test e2e --features e2e -- [--engine chromium|firefox|webkit] [part of a task's name]`
//! `... -- --measure` prints how fast levers move ([`speed`]).
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]

mod access;
mod agreements;
mod assumptions;
mod crash;
mod engines;
mod expected;
mod figures;
mod history;
mod journey;
mod languages;
mod levers;
mod links;
mod members;
mod page;
mod pages;
mod process;
mod question;
mod reader;
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
        crash::keeps_the_link_when_the_program_stops,
        crash::says_so_when_the_program_does_not_arrive,
        crash::stays_readable_without_its_starter,
        screens::are_taken,
    ];
    let sized = size::is_within_the_budget();
    let ended = tokio::task::LocalSet::new().run_until(runner::main(tasks)).await;
    if let Err(message) = &sized {
        println!("\nsize: {message}");
    }
    if sized.is_ok() { ended } else { ExitCode::FAILURE }
}
