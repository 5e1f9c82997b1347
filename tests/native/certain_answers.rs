//! Answers that say how sure they are: no direction below 80 of 100 runs, ranges that are those of the runs.

use proptest::prelude::*;

use crate::locale_reports::{assert_said, texts_of, without_marks};
use crate::locales::{translator, translators};
use entente::chart::build;
use entente::i18n::locale::Locale;
use entente::i18n::number::{MINUS, Trend};
use entente::i18n::rich::plain_text;
use entente::i18n::translator::Translator;
use entente::model::assess::ranges::{Figure, Ranges};
use entente::model::cost_sharing::Effort;
use entente::model::ensemble::design::EnsembleOptions;
use entente::model::ensemble::statistics::{Agreement, StabilityLight};
use entente::report::certainty::{AllianceCertainty, Call, Certainty, MemberCertainty, Span, agreeing};
use entente::report::facts::{Facts, MemberFacts};
use entente::report::{answer, heat, pillars, score, seats};
use entente::runner::compute::{Calculator, Computed};
use entente::scenario::link::read;
use entente::scenario::presets::PRESETS;

const FOUR: &str = "a=eu~usa~jpn~kor&tech=semiconductors&pool=50&supply=60";
const TWO_BLOCS: &str = "a=eu~usa~jpn~kor&b=chn~rus&tech=sn_ai&pool=50&supply=60";

fn computed(link: &str) -> Computed {
    let (scenario, issues) = read(link);
    assert!(issues.is_empty(), "{issues:?}");
    Calculator::default().compute(&scenario, Effort::Full).unwrap()
}

fn facts<'a>(computed: &'a Computed, certainty: Option<&'a Certainty>, translator: &'a Translator) -> Facts<'a> {
    Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty,
        translator,
    }
}

fn ranges(computed: &Computed) -> Ranges {
    computed.ranges(&EnsembleOptions { points: 64, ..EnsembleOptions::default() }).unwrap()
}

/// So many of 100 runs go the way of the single calculation, the others the other way.
fn agreed(rises: bool, runs: usize) -> Agreement {
    let others = 100 - runs;
    if rises {
        Agreement { more: runs, less: others, same: 0 }
    } else {
        Agreement { more: others, less: runs, same: 0 }
    }
}

/// Every figure of a computed scenario with the same number of runs that agree.
fn all_agreed(computed: &Computed, runs: usize) -> Certainty {
    let english = translator(Locale::English);
    let facts = facts(computed, None, &english);
    let outcome = &computed.outcome;
    let members = facts.members();
    let rises = |member: &MemberFacts| member.after.score.round() >= member.before.score.round();
    let of_member = |member: &MemberFacts| MemberCertainty {
        economy: member.economy,
        cost: Span { low: member.cost.inside * 0.9, high: member.cost.inside.abs() * 1.25 },
        added_cost: agreed(member.cost.saving < 0.0, runs),
        autonomy: Span { low: (member.after.score - 3.0).max(0.0), high: (member.after.score + 3.0).min(100.0) },
        change: agreed(rises(member), runs),
        margin: agreed(true, runs),
    };
    let cell = |technology: usize, member: &MemberFacts| {
        let before = outcome.autonomy_alone[technology][member.economy].score;
        agreed(outcome.autonomy[technology][member.economy].score.round() >= before.round(), runs)
    };
    let together = |alliance| {
        let saving = outcome.yearly_cost_together(alliance, &computed.resolved.technologies).saving;
        AllianceCertainty { added_cost: agreed(saving < 0.0, runs), broken_of_100: 3, light: StabilityLight::Holds }
    };
    Certainty {
        runs: 100,
        rift: agreed(outcome.rift.round() >= outcome.rift_alone.round(), runs),
        alliances: (0..outcome.alliances.len()).map(together).collect(),
        members: members.iter().map(of_member).collect(),
        heat: (0..outcome.rift_in.len()).map(|one| members.iter().map(|member| cell(one, member)).collect()).collect(),
    }
}

#[test]
fn a_direction_takes_80_of_100_runs() {
    for (trend, called, rises) in [(Trend::Up, Call::Up, true), (Trend::Down, Call::Down, false)] {
        for runs in 0..=100 {
            let expected = if runs >= 80 { called } else { Call::Close };
            assert_eq!(Call::of(trend, Some(agreed(rises, runs))), expected, "{runs}");
            assert_eq!(agreeing(trend, &agreed(rises, runs)), runs);
        }
        assert_eq!(Call::of(trend, None), called);
        assert_eq!(Call::of(trend, Some(Agreement::default())), Call::Close, "no run says anything");
        assert_eq!(Call::of(trend, Some(agreed(!rises, 100))), Call::Close, "all runs say the opposite");
    }
    let same = |same| Call::of(Trend::Same, Some(Agreement { more: 100 - same, less: 0, same }));
    assert_eq!([same(100), same(80), same(50), same(0)], [Call::Same, Call::Same, Call::Close, Call::Same]);
}

#[test]
fn a_rounded_80_counts_as_80() {
    let of = |more: usize, runs: usize| Call::of(Trend::Up, Some(Agreement { more, less: runs - more, same: 0 }));
    assert_eq!([of(795, 1000), of(794, 1000), of(51, 64), of(50, 64)], [Call::Up, Call::Close, Call::Up, Call::Close]);
}

#[test]
fn with_80_of_100_everything_reads_as_the_single_calculation() {
    for preset in &PRESETS {
        let computed = computed(preset.link);
        let certainty = all_agreed(&computed, 80);
        for translator in translators() {
            let (single, sure) = (facts(&computed, None, &translator), facts(&computed, Some(&certainty), &translator));
            assert_eq!(answer::answer(&single), answer::answer(&sure), "{}", preset.id);
            // The light is not known without runs.
            let known = |facts| score::score(facts).into_iter().filter(|figure| figure.id != "stability").collect();
            let [one, other]: [Vec<_>; 2] = [known(&single), known(&sure)];
            assert_eq!(one, other, "{}", preset.id);
            let (one, other) = (single.members(), sure.members());
            assert_eq!(seats::finding(&single, &one), seats::finding(&sure, &other), "{}", preset.id);
            assert_eq!(heat::heat(&single, &one), heat::heat(&sure, &other), "{}", preset.id);
            for (one, other) in one.iter().zip(&other) {
                assert_eq!(seats::words(&single, one), seats::words(&sure, other), "{}", preset.id);
            }
        }
    }
}

#[test]
fn with_79_of_100_nothing_has_a_direction() {
    let english = translator(Locale::English);
    for preset in &PRESETS {
        let computed = computed(preset.link);
        let certainty = all_agreed(&computed, 79);
        let facts = facts(&computed, Some(&certainty), &english);
        let members = facts.members();
        if members.is_empty() {
            continue;
        }
        let answer = plain_text(&answer::answer(&facts));
        assert_eq!(answer.matches("too close to call").count(), 3, "{}: {answer}", preset.id);
        assert!(!answer.contains("points") && !answer.contains('$'), "{}: {answer}", preset.id);
        let finding = seats::finding(&facts, &members);
        assert_eq!(finding, "Whose bill would change is too close to call; autonomy is too close to call");
        for member in &members {
            let words = seats::words(&facts, member);
            assert_eq!(
                (words.fact.as_str(), words.close.as_deref()),
                ("", Some("Cost and autonomy: too close to call."))
            );
        }
        let heat = heat::heat(&facts, &members);
        assert_eq!(heat.finding, "In no technology do enough runs agree on who would gain or lose");
        assert!(heat.rows.iter().flat_map(|row| &row.cells).all(|cell| cell.step == 0 && cell.text.starts_with('±')));
        for figure in score::score(&facts) {
            let said = [Some(figure.value), figure.note].into_iter().flatten().collect::<Vec<_>>().join(" ");
            let directed = ["wider", "narrower", "+", "\u{2212}"].iter().any(|word| said.contains(word));
            assert!(!directed, "{}: {said}", preset.id);
        }
        let drawn = build::costs(&english, &members).rows.into_iter().chain(build::autonomy(&english, &members).rows);
        assert!(drawn.into_iter().all(|row| row.close));
    }
}

#[test]
fn one_member_that_is_too_close_leaves_the_others_as_they_are() {
    let (computed, english) = (computed(FOUR), translator(Locale::English));
    let mut certainty = all_agreed(&computed, 97);
    let korea = computed.world.economy_index("KOR").unwrap();
    let place = certainty.members.iter().position(|member| member.economy == korea).unwrap();
    certainty.members[place].change = agreed(true, 58);
    let facts = facts(&computed, Some(&certainty), &english);
    let members = facts.members();
    let answer = plain_text(&answer::answer(&facts));
    assert!(answer.contains("and for South Korea it is too close to call."), "{answer}");
    assert_eq!(answer::sure(&facts).unwrap(), "97 of 100 runs agree on the saving, 58 on South Korea, 97 on the EU.");
    let row = members.iter().find(|member| member.code == "KOR").unwrap();
    let words = seats::words(&facts, row);
    assert!(words.fact.starts_with("Saves $") && !words.fact.contains("gain"), "{words:?}");
    assert_eq!(words.close.unwrap(), "Autonomy: too close to call.");
    let drawn = build::autonomy(&english, &members).rows;
    let (low, high) = (row.after.score - 3.0, row.after.score + 3.0);
    for (row, member) in drawn.iter().zip(&members) {
        assert_eq!(row.close, member.code == "KOR");
        if row.close {
            assert_eq!(row.after.label, format!("{} to {}", low.round(), high.round()));
        }
    }
    assert!(!build::costs(&english, &members).rows.iter().any(|row| row.close));
}

#[test]
fn where_all_runs_agree_on_everyone_it_is_said_once() {
    let (computed, english) = (computed(FOUR), translator(Locale::English));
    let certainty = all_agreed(&computed, 100);
    let sure = answer::sure(&facts(&computed, Some(&certainty), &english)).unwrap();
    assert_eq!(sure, "100 of 100 runs agree on the saving, 100 on each member’s autonomy.");
    assert_eq!(
        answer::sure(&facts(&computed, None, &english)).unwrap(),
        "One calculation; the runs follow when you stop."
    );
}

/// The value below which a share of the runs lies: order statistics by counting, then on the line between two.
fn quantile_by_counting(runs: &[f64], share: f64) -> f64 {
    let position = (runs.len() - 1) as f64 * share;
    let ranked = |rank: usize| {
        let at_rank = |value: &&f64| {
            let below = runs.iter().filter(|other| *other < *value).count();
            let equal = runs.iter().filter(|other| *other == *value).count();
            (below..below + equal).contains(&rank)
        };
        *runs.iter().find(at_rank).unwrap()
    };
    let (lower, upper) = (ranked(position.floor() as usize), ranked(position.ceil() as usize));
    lower + (upper - lower) * (position - position.floor())
}

fn number(text: &str) -> f64 {
    without_marks(text).replace(',', "").replace(MINUS, "-").trim_start_matches('+').parse().unwrap()
}

fn ends(cell: &str) -> (f64, f64) {
    cell.split_once(" to ").map_or_else(|| (number(cell), number(cell)), |(low, high)| (number(low), number(high)))
}

#[test]
fn printed_ranges_are_those_of_the_runs_and_every_plotted_point_is_in_the_table() {
    let english = translator(Locale::English);
    for link in [FOUR, TWO_BLOCS] {
        let computed = computed(link);
        let ranges = ranges(&computed);
        let certainty = Certainty::of(&ranges, &computed.outcome);
        let facts = facts(&computed, Some(&certainty), &english);
        let members = facts.members();
        let table = seats::table(&facts, &members);
        assert_eq!(table.columns.len(), table.rows[0].cells.len() + 1);
        let (costs, autonomy) = (build::costs(&english, &members), build::autonomy(&english, &members));
        for (place, member) in members.iter().enumerate() {
            let cells = &table.rows[place].cells;
            let expected = |figure: Figure, digits: i32| {
                let runs = ranges.runs_of(figure).unwrap();
                let scale = 10_f64.powi(digits);
                let at = |share| (quantile_by_counting(runs, share) * scale).round() / scale + 0.0;
                (at(0.1), at(0.9))
            };
            assert_eq!(ends(&cells[8]), expected(Figure::Cost(member.economy), 2), "{}", member.code);
            assert_eq!(ends(&cells[10]), expected(Figure::Autonomy(member.economy), 0), "{}", member.code);
            let differ = |with: Figure, without: Figure, rises: bool| {
                let pairs = ranges.runs_of(with).unwrap().iter().zip(ranges.runs_of(without).unwrap());
                let agree = pairs.filter(|(with, without)| if rises { *with > *without } else { *with < *without });
                (agree.count() as f64 * 100.0 / 64.0).round()
            };
            let (cost, alone) = (Figure::Cost(member.economy), Figure::CostAlone(member.economy));
            assert_eq!(number(&cells[9]), differ(cost, alone, member.cost.saving < 0.0), "{}", member.code);
            if member.change() != 0.0 {
                let (inside, alone) = (Figure::Autonomy(member.economy), Figure::AutonomyAlone(member.economy));
                assert_eq!(number(&cells[11]), differ(inside, alone, member.change() > 0.0), "{}", member.code);
            }
            let (cost, score) = (&costs.rows[place], &autonomy.rows[place]);
            let whole = |value: f64| value.round() + 0.0;
            let cents = |value: f64| (value * 100.0).round() / 100.0 + 0.0;
            assert_eq!([number(&cells[1]), number(&cells[2])], [cost.before.value, cost.after.value].map(cents));
            assert_eq!([number(&cells[5]), number(&cells[6])], [score.before.value, score.after.value].map(whole));
            let (low, high) = cost.runs.unwrap();
            assert_eq!(ends(&cells[8]), (cents(low), cents(high)));
            let (low, high) = score.runs.unwrap();
            assert_eq!(ends(&cells[10]), (whole(low), whole(high)));
            let inside =
                |axis: &entente::chart::spec::Axis, (low, high): (f64, f64)| axis.min <= low && high <= axis.max;
            assert!(inside(&costs.axis, cost.runs.unwrap()) && inside(&autonomy.axis, score.runs.unwrap()));
        }
    }
}

#[test]
fn every_ready_scenario_is_told_with_its_runs_in_every_language() {
    for preset in &PRESETS {
        let computed = computed(preset.link);
        let certainty = Certainty::of(&ranges(&computed), &computed.outcome);
        for translator in translators() {
            let facts = facts(&computed, Some(&certainty), &translator);
            for (place, text) in texts_of(&facts) {
                assert_said(&text, &format!("{place} of {} in {}", preset.id, translator.locale().tag()));
            }
            let members = facts.members();
            let finding = heat::heat(&facts, &members).finding;
            assert_said(&(finding + &pillars::finding(&translator, &members)), preset.id);
        }
        assert_eq!(Certainty::from_numbers(&certainty.to_numbers()), Some(certainty));
    }
}

fn agreement() -> impl Strategy<Value = Agreement> {
    (0..5000_usize, 0..5000_usize, 0..5000_usize).prop_map(|(more, less, same)| Agreement { more, less, same })
}

fn span() -> impl Strategy<Value = Span> {
    (-1e4..1e4_f64, 0.0..1e4_f64).prop_map(|(low, width)| Span { low, high: low + width })
}

fn certainty() -> impl Strategy<Value = Certainty> {
    let light = prop::sample::select(vec![StabilityLight::Holds, StabilityLight::Strained, StabilityLight::Breaks]);
    let alliance = (agreement(), 0..=100_u32, light).prop_map(|(added_cost, broken_of_100, light)| AllianceCertainty {
        added_cost,
        broken_of_100,
        light,
    });
    let member = (0..100_usize, span(), span(), agreement(), agreement(), agreement()).prop_map(
        |(economy, cost, autonomy, added_cost, change, margin)| MemberCertainty {
            economy,
            cost,
            added_cost,
            autonomy,
            change,
            margin,
        },
    );
    let members = prop::collection::vec(member, 0..6);
    let parts = (prop::collection::vec(alliance, 0..4), members, agreement(), 0..5000_usize, 0..9_usize);
    parts.prop_flat_map(|(alliances, members, rift, runs, n_technologies)| {
        let row = prop::collection::vec(agreement(), members.len());
        prop::collection::vec(row, n_technologies).prop_map(move |heat| Certainty {
            runs,
            rift,
            alliances: alliances.clone(),
            members: members.clone(),
            heat,
        })
    })
}

proptest! {
    #[test]
    fn numbers_can_be_read_back_and_nothing_else(
        given in certainty(),
        cut in any::<prop::sample::Index>(),
        odd in prop::sample::select(vec![f64::NAN, f64::INFINITY, -1.0, 0.5, 2e9, 1e300]),
    ) {
        let numbers = given.to_numbers();
        prop_assert_eq!(Certainty::from_numbers(&numbers), Some(given));
        let cut = cut.index(numbers.len());
        prop_assert_eq!(Certainty::from_numbers(&numbers[..cut]), None);
        prop_assert_eq!(Certainty::from_numbers(&[numbers.as_slice(), &[0.0]].concat()), None);
        let mut spoilt = numbers;
        spoilt[cut % 7] = odd;
        prop_assert_eq!(Certainty::from_numbers(&spoilt), None);
    }

    #[test]
    fn any_numbers_can_be_tried(numbers in prop::collection::vec(prop_oneof![0.0..12.0_f64, any::<f64>(), (0..9_u8).prop_map(f64::from)], 0..80)) {
        if let Some(read) = Certainty::from_numbers(&numbers) {
            prop_assert_eq!(read.to_numbers().len(), numbers.len());
        }
    }
}
