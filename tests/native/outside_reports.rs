//! Economies outside the alliances, and the rift: what is drawn is in the table, and is what the model says.

use crate::locale_reports::{assert_said, table_texts, without_marks};
use crate::locales::{translator, translators};
use entente::chart::bars::squeeze;
use entente::chart::build;
use entente::i18n::locale::Locale;
use entente::i18n::number::MINUS;
use entente::i18n::rich::plain_text;
use entente::i18n::translator::Translator;
use entente::model::assess::Assessment;
use entente::model::assess::path_ranges::PathRanges;
use entente::model::assess::ranges::{Figure, Ranges};
use entente::model::cost_sharing::Effort;
use entente::model::ensemble::design::EnsembleOptions;
use entente::report::facts::Facts;
use entente::report::findings::Findings;
use entente::report::outside::{self, Outsider};
use entente::report::rift;
use entente::runner::compute::{Calculator, Computed};
use entente::scenario::link::read;
use entente::scenario::presets::PRESETS;

const COURTED: &str = "a=eu~usa~jpn~kor&b=chn~rus&tech=semiconductors&closed=40\
    &fund=a~semiconductors~3~vnm~ind,b~semiconductors~2~vnm";

struct Study {
    computed: Computed,
    assessment: Assessment,
    ranges: Ranges,
    paths: PathRanges,
}

impl Study {
    fn of(link: &str) -> Self {
        let (scenario, issues) = read(link);
        assert!(issues.is_empty(), "{link}: {issues:?}");
        let computed = Calculator::default().compute(&scenario, Effort::Full).unwrap();
        let assessment = computed.assess().unwrap();
        let ranges = computed.ranges(&EnsembleOptions { points: 32, ..EnsembleOptions::default() }).unwrap();
        let paths = computed.path_ranges(&EnsembleOptions { points: 2, ..EnsembleOptions::for_paths() }).unwrap();
        Self { computed, assessment, ranges, paths }
    }

    fn facts<'a>(&'a self, translator: &'a Translator) -> Facts<'a> {
        Facts {
            scenario: &self.computed.scenario,
            world: &self.computed.world,
            resolved: &self.computed.resolved,
            outcome: &self.computed.outcome,
            certainty: None,
            translator,
        }
    }

    fn findings(&self) -> Findings<'_> {
        Findings {
            assessment: &self.assessment,
            years: &[],
            years_alone: &[],
            ranges: &self.ranges,
            paths: &self.paths,
        }
    }

    fn outsiders(&self, translator: &Translator) -> Vec<Outsider> {
        outside::outsiders(&self.facts(translator), &self.findings())
    }
}

fn number(text: &str) -> f64 {
    without_marks(text).replace(',', "").replace(MINUS, "-").trim_start_matches('+').parse().unwrap()
}

fn whole(value: f64) -> f64 {
    value.round() + 0.0
}

#[test]
fn everyone_outside_is_in_the_table_with_the_numbers_of_the_model() {
    let english = translator(Locale::English);
    for link in [COURTED, "a=usa~eu&b=chn~rus&tech=all&closed=100", ""] {
        let study = Study::of(link);
        let facts = study.facts(&english);
        let outsiders = study.outsiders(&english);
        let table = outside::table(&facts, &outsiders);
        assert_eq!(outsiders.len(), facts.outcome.alliance_of.iter().filter(|alliance| alliance.is_none()).count());
        assert_eq!(table.rows.len(), outsiders.len());
        let mut last = f64::INFINITY;
        for (one, row) in outsiders.iter().zip(&table.rows) {
            assert_eq!(row.cells.len() + 1, table.columns.len());
            let economy = facts.world.economy_index(&one.code).unwrap();
            let assessed = study.assessment.non_aligned.iter().find(|other| other.economy == economy).unwrap();
            assert_eq!(number(&row.cells[0]), whole(assessed.pressure.pressure), "{}", one.code);
            let gains: Vec<f64> = assessed.openings.iter().map(|opening| whole(opening.gain)).collect();
            let printed: Vec<f64> = row.cells[1..=gains.len()].iter().map(|cell| number(cell)).collect();
            assert_eq!(printed, gains, "{}", one.code);
            let larger = assessed.pressure.pressure.max(assessed.opportunity());
            assert!(larger <= last, "{} stands too low", one.code);
            last = larger;
        }
    }
}

#[test]
fn the_chart_shows_whom_the_finding_names_and_whom_alliances_pay_for() {
    let english = translator(Locale::English);
    let study = Study::of(COURTED);
    let facts = study.facts(&english);
    let outsiders = study.outsiders(&english);
    let shown = outside::shown(&outsiders, 8);
    assert_eq!(shown.len(), 8);
    assert!(shown.is_sorted_by(|one, other| one.larger() >= other.larger()));
    let names: Vec<&str> = shown.iter().map(|one| one.code.as_str()).collect();
    let finding = outside::finding(&facts, &outsiders);
    let largest = |value: fn(&Outsider) -> f64| {
        let most = outsiders.iter().map(value).fold(f64::NEG_INFINITY, f64::max);
        outsiders.iter().find(|one| value(one) == most).unwrap()
    };
    for one in [largest(|one| one.pressure), largest(|one| one.gain)] {
        assert!(finding.contains(&one.name) && names.contains(&one.code.as_str()), "{finding} {names:?}");
    }
    assert!(names.contains(&"VNM") && names.contains(&"IND"), "{names:?}");
    let one = |code: &str| outsiders.iter().find(|one| one.code == code).unwrap();
    let paid = |code: &str| outside::paid(&facts, one(code));
    // 3 billion shared by two, and 2 billion for one of them.
    assert_eq!(paid("VNM").unwrap(), "Courted: alliances pay $3.5bn a year for it.");
    assert_eq!(paid("IND").unwrap(), "An alliance pays $1.5bn a year for it.");
    assert_eq!(paid("BRA"), None);
}

#[test]
fn bars_are_as_long_as_their_numbers() {
    let english = translator(Locale::English);
    let study = Study::of(COURTED);
    let facts = study.facts(&english);
    let outsiders = study.outsiders(&english);
    let chart = squeeze(&facts, &outsiders);
    let longest = outsiders.iter().flat_map(|one| [one.pressure, one.gain]).fold(0.0, f64::max);
    for (one, pair) in outsiders.iter().zip(&chart.rows) {
        for (value, mark) in [(one.pressure, &pair.start), (one.gain, &pair.end)] {
            assert!((chart.length(mark.value) - 78.0 * value / longest).abs() < 0.006, "{}", one.code);
            assert_eq!(number(mark.label.split(' ').next().unwrap()), whole(value));
        }
        let letter = pair.end.label.split(' ').nth(1);
        let best = one.gains.iter().copied().fold(f64::NEG_INFINITY, f64::max);
        let expected = if whole(best) <= 0.0 {
            None
        } else if one.gains[0] == best {
            Some("A")
        } else {
            Some("B")
        };
        assert_eq!(letter, expected, "{}", one.code);
    }
    assert_eq!((chart.length(-5.0), chart.length(f64::NAN), chart.length(1e9)), (0.0, 0.0, 78.0));
}

#[test]
fn without_an_alliance_there_is_nothing_to_join_and_no_rift_to_widen() {
    let english = translator(Locale::English);
    let study = Study::of("a=");
    assert_eq!(study.outsiders(&english), Vec::new());
    assert_eq!(rift::rows(&study.facts(&english), &study.findings()), Vec::new());
}

#[test]
fn the_rift_in_the_table_is_that_of_the_model_and_its_runs() {
    let english = translator(Locale::English);
    for link in [COURTED, "a=usa~eu&b=chn~rus&tech=all&closed=100", ""] {
        let study = Study::of(link);
        let facts = study.facts(&english);
        let rows = rift::rows(&facts, &study.findings());
        let table = rift::table(&facts, &rows);
        let first: Vec<f64> = table.rows[0].cells[..3].iter().map(|cell| number(cell)).collect();
        let (before, after) = (whole(facts.outcome.rift_alone), whole(facts.outcome.rift));
        assert_eq!(first, [before, after, after - before]);
        let concentration = |bloc_of: &dyn Fn(usize) -> usize| {
            let economies = facts.world.economies();
            let world: f64 = economies.iter().map(|economy| economy.gdp).sum();
            let share = |bloc| {
                let inside = economies.iter().enumerate().filter(|(place, _)| bloc_of(*place) == bloc);
                inside.map(|(_, economy)| economy.gdp).sum::<f64>() / world
            };
            (0..2 * economies.len()).map(|bloc| share(bloc) * share(bloc)).sum::<f64>() * 100.0
        };
        let alone = concentration(&|place| place);
        let n = facts.world.economies().len();
        let with = concentration(&|place| facts.outcome.alliance_of[place].map_or(place, |alliance| n + alliance));
        let last: Vec<f64> = table.rows.last().unwrap().cells[..2].iter().map(|cell| number(cell)).collect();
        assert_eq!(last, [whole(alone), whole(with)]);
        let followed: Vec<_> = rows.iter().filter(|row| row.followed.is_some()).collect();
        assert_eq!(followed.len(), 1, "{link}");
        let runs = study.ranges.runs_of(Figure::Rift).unwrap();
        let wider =
            runs.iter().zip(study.ranges.runs_of(Figure::RiftAlone).unwrap()).filter(|(with, alone)| with > alone);
        assert_eq!(followed[0].followed.unwrap().agree, (wider.count() as f64 * 100.0 / 32.0).round() as usize);
        let finding = rift::finding(&facts, &rows);
        let of_question = match facts.resolved.technologies[..] {
            [one] => facts.outcome.rift_in[one],
            _ => facts.outcome.rift,
        };
        assert!(finding.contains(&format!("from {before} to {}", whole(of_question))), "{finding}");
        let drawn = build::rift(&english, &rows);
        for (row, cells) in drawn.rows.iter().zip(table.rows.iter().map(|row| &row.cells)) {
            assert_eq!([whole(row.before.value), whole(row.after.value)], [number(&cells[0]), number(&cells[1])]);
            let (low, high) = row.runs.unwrap_or((0.0, 0.0));
            assert!(drawn.axis.min <= low && high <= drawn.axis.max && row.after.value <= drawn.axis.max);
        }
    }
}

#[test]
fn every_ready_scenario_is_told_in_every_language() {
    for preset in &PRESETS {
        let study = Study::of(preset.link);
        for translator in translators() {
            let (facts, at) = (study.facts(&translator), format!("{} in {}", preset.id, translator.locale().tag()));
            let outsiders = study.outsiders(&translator);
            let rows = rift::rows(&facts, &study.findings());
            let mut texts = table_texts(&outside::table(&facts, &outsiders));
            texts.extend(table_texts(&rift::table(&facts, &rows)));
            texts.push(outside::finding(&facts, &outsiders));
            texts.extend(outsiders.iter().map(|one| plain_text(&outside::sentence(&facts, one))));
            texts.extend(rift::sentences(&facts, &rows).iter().map(|sentence| plain_text(sentence)));
            texts.extend((!rows.is_empty()).then(|| rift::finding(&facts, &rows)));
            for text in &texts {
                assert_said(text, &at);
            }
            if translator.locale() == Locale::Arabic {
                let english = |text: &&String| text.chars().filter(char::is_ascii_alphabetic).count() > 1;
                assert_eq!(texts.iter().find(english), None, "{at}");
            }
        }
    }
}
