//! The two figures of time: what they say is what the model gives, and every point that is drawn is in the table.

use crate::locales::{translator, translators};
use entente::chart::build;
use entente::chart::fan::FanChart;
use entente::i18n::locale::Locale;
use entente::i18n::rich::{plain_text, spans};
use entente::i18n::translator::Translator;
use entente::model::assess::Assessment;
use entente::model::assess::path_ranges::{NOT_BY_2045, PathFigure, PathRanges};
use entente::model::assess::ranges::Ranges;
use entente::model::assess::years::{YearsIn, years_alone};
use entente::model::cost_sharing::Effort;
use entente::model::ensemble::design::EnsembleOptions;
use entente::model::ensemble::uncertain::{TechnologyFigure, Uncertain};
use entente::model::evaluate::evaluate;
use entente::report::facts::Facts;
use entente::report::findings::Findings;
use entente::report::table::Table;
use entente::report::{projection, targets};
use entente::runner::compute::{Calculator, Computed};
use entente::scenario::link;
use entente::scenario::presets::PRESETS;

const DEFAULT: &str = "";
const LINKS: [&str; 6] = [
    DEFAULT,
    "a=eu~usa~jpn~kor&b=chn~rus&tech=sn_ai",
    "tech=all",
    "tech=biotech",
    "a=eu&tech=quantum",
    "a=eu~chn&tech=green_energy",
];

/// A scenario with everything that the figures need.
struct Told {
    computed: Computed,
    assessment: Assessment,
    years: Vec<YearsIn>,
    alone: Vec<YearsIn>,
    ranges: Ranges,
    paths: PathRanges,
}

impl Told {
    fn of(link: &str) -> Self {
        let computed = Calculator::default().compute(&link::read(link).0, Effort::Full).unwrap();
        let few = EnsembleOptions { points: 2, ..EnsembleOptions::default() };
        Self {
            assessment: computed.assess().unwrap(),
            years: computed.years().unwrap(),
            alone: years_alone(&computed.world, &computed.scenario.parameters, &computed.resolved.technologies)
                .unwrap(),
            ranges: computed.ranges(&few).unwrap(),
            paths: computed.path_ranges(&EnsembleOptions { points: 64, ..EnsembleOptions::for_paths() }).unwrap(),
            computed,
        }
    }

    fn tell<T>(&self, translator: &Translator, tell: impl FnOnce(&Facts<'_>, &Findings<'_>) -> T) -> T {
        let computed = &self.computed;
        let facts = Facts {
            scenario: &computed.scenario,
            world: &computed.world,
            resolved: &computed.resolved,
            outcome: &computed.outcome,
            certainty: None,
            translator,
        };
        let findings = Findings {
            assessment: &self.assessment,
            years: &self.years,
            years_alone: &self.alone,
            ranges: &self.ranges,
            paths: &self.paths,
        };
        tell(&facts, &findings)
    }

    fn members(&self) -> Vec<usize> {
        self.computed.outcome.alliances.iter().flat_map(|alliance| alliance.members.clone()).collect()
    }

    fn finding(&self, translator: &Translator) -> [String; 2] {
        self.tell(translator, |facts, findings| {
            let paths = projection::paths(facts, findings);
            [projection::finding(facts, findings, &paths), targets::finding(facts, findings, &facts.members())]
        })
    }
}

fn text(table: &Table, row: usize) -> Vec<String> {
    std::iter::once(table.rows[row].header.clone()).chain(table.rows[row].cells.clone()).collect()
}

#[test]
fn a_run_can_be_made_again_by_hand() {
    let told = Told::of(DEFAULT);
    let (options, world) = (told.paths.ensemble().options().clone(), &told.computed.world);
    for point in [0, 1, 17, 63] {
        let draw = options.design().unwrap().draw(point);
        let (world, parameters) = draw.apply(world, &told.computed.scenario.parameters).unwrap();
        let case = entente::model::evaluate::Case {
            world: &world,
            parameters: &parameters,
            ..told.computed.resolved.case(&world, &told.computed.scenario)
        };
        let outcome = evaluate(&case, Effort::Frame).unwrap();
        let with = entente::model::assess::years::years(&case, &outcome, &told.computed.resolved.technologies).unwrap();
        let alone = years_alone(&world, &parameters, &told.computed.resolved.technologies).unwrap();
        for member in told.members() {
            let run = |figure| told.paths.runs_of(figure)[point as usize];
            for year in [0, 7, 20] {
                assert_eq!(run(PathFigure::Level(member, year)), with[0].capability.year(year)[member]);
                assert_eq!(run(PathFigure::LevelAlone(member, year)), alone[0].capability.year(year)[member]);
            }
            let target = with[0].target[member].years().unwrap_or(NOT_BY_2045);
            assert_eq!(run(PathFigure::Target(member, with[0].technology)), target);
        }
    }
}

/// What a programme costs moves nobody's capability: every run is the case itself.
#[test]
fn runs_that_move_nothing_are_the_years_themselves() {
    let told = Told::of(DEFAULT);
    let parameters = vec![Uncertain::Technology(TechnologyFigure::FrontierCost)];
    let paths =
        told.computed.path_ranges(&EnsembleOptions { points: 8, parameters, ..EnsembleOptions::default() }).unwrap();
    for member in told.members() {
        for year in 0..=20 {
            let level = told.years[0].capability.year(year)[member];
            assert_eq!(paths.runs_of(PathFigure::Level(member, year)), [level; 8]);
        }
    }
}

#[test]
fn bands_are_nested_and_hold_half_and_four_fifths_of_the_runs() {
    for link in [DEFAULT, "tech=all"] {
        let told = Told::of(link);
        for (member, year) in told.members().into_iter().flat_map(|member| (0..=20).map(move |year| (member, year))) {
            for figure in [PathFigure::Level(member, year), PathFigure::LevelAlone(member, year)] {
                let fan = told.paths.fan(figure).unwrap();
                let ends = [fan.p10, fan.p25, fan.p50, fan.p75, fan.p90];
                assert!(ends.is_sorted() && ends.iter().all(|end| end.is_finite()), "{ends:?}");
                let within = |low: f64, high: f64| {
                    told.paths.runs_of(figure).iter().filter(|&&run| low <= run && run <= high).count()
                };
                // Of 64 runs, the 17th to the 48th and the 8th to the 57th lie between the quantiles.
                assert!(within(fan.p25, fan.p75) >= 32 && within(fan.p10, fan.p90) >= 50, "{figure:?}");
            }
        }
    }
}

#[test]
fn the_same_seed_gives_the_same_and_another_does_not() {
    let told = Told::of(DEFAULT);
    let again = |seed| {
        let options = EnsembleOptions { seed, points: 64, ..EnsembleOptions::for_paths() };
        told.computed.path_ranges(&options).unwrap()
    };
    assert_eq!(again(1), told.paths);
    assert_ne!(again(2).runs_of(PathFigure::Level(0, 20)), told.paths.runs_of(PathFigure::Level(0, 20)));
}

#[test]
fn what_is_not_followed_has_no_runs() {
    let told = Told::of(DEFAULT);
    let outsider = (0..told.computed.world.economies().len()).find(|one| !told.members().contains(one)).unwrap();
    assert!(told.paths.runs_of(PathFigure::Level(outsider, 3)).is_empty());
    assert_eq!(told.paths.fan(PathFigure::Level(outsider, 3)), None);
    assert_eq!(told.paths.reached_of_100(PathFigure::Target(outsider, 0)), None);
    assert_eq!(told.paths.change(outsider, 3).runs(), 0);
}

/// The year printed is the first whose level is at the target, read off the path itself.
#[test]
fn years_to_the_target_are_read_off_the_paths() {
    for link in LINKS {
        let told = Told::of(link);
        let target = told.computed.scenario.parameters.get(entente::model::parameters::ParameterId::Target);
        let first = |years: &YearsIn, member: usize| {
            years.capability.of(member).position(|level| level >= target).map(|year| 2025 + year)
        };
        told.tell(&Translator::english(), |_, findings| {
            for (member, (with, alone)) in told
                .members()
                .into_iter()
                .flat_map(|member| told.years.iter().zip(&told.alone).map(move |pair| (member, pair)))
            {
                let arrival = targets::arrival(findings, member, with.technology).unwrap();
                assert_eq!((arrival.inside, arrival.alone), (first(with, member), first(alone, member)), "{link}");
            }
        });
    }
}

#[test]
fn every_plotted_point_is_in_the_table() {
    for (link, translator) in LINKS.iter().flat_map(|link| translators().map(|translator| (link, translator))) {
        let told = Told::of(link);
        told.tell(&translator, |facts, findings| {
            let paths = projection::paths(facts, findings);
            let measure = projection::measure(facts);
            let (chart, table) = (FanChart::new(&translator, measure, &paths, None), projection::table(facts, &paths));
            assert_eq!(table.rows.len(), 21 * chart.panels.len());
            assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
            for (panel, path) in chart.panels.iter().zip(&paths) {
                assert_eq!(panel.points.len(), 21);
                for (year, point) in panel.points.iter().enumerate() {
                    let row = table
                        .rows
                        .iter()
                        .find(|row| row.header == path.member.name && row.cells[0] == (2025 + year).to_string());
                    let cells = &row.unwrap().cells;
                    let drawn = [point.wide.0, point.wide.1, point.narrow.0, point.narrow.1];
                    assert_eq!(cells[1..3], [point.alone.label.clone(), point.inside.label.clone()]);
                    assert_eq!(cells[4..8], drawn.map(|value| measure.text(&translator, value)));
                }
            }
            let (members, last) = (facts.members(), facts.resolved.technologies.last().copied().unwrap());
            let arrival = |member: &entente::report::facts::MemberFacts| {
                (member.clone(), targets::arrival(findings, member.economy, last).unwrap())
            };
            let arrivals: Vec<_> = members.iter().map(arrival).collect();
            let (drawn, table) = (build::targets(&translator, &arrivals), targets::table(facts, findings, &members));
            assert_eq!(table.rows.len(), members.len() * facts.resolved.technologies.len());
            assert!(table.rows.iter().all(|row| row.cells.len() + 1 == table.columns.len()));
            let start = table.rows.len() - members.len();
            for (at, row) in drawn.rows.iter().enumerate() {
                let cells = text(&table, start + at);
                assert!(cells.contains(&row.before.label) && cells.contains(&row.after.label), "{cells:?}");
            }
        });
    }
}

/// The printed difference is that of the printed numbers, and none is printed where the runs disagree.
#[test]
fn differences_are_those_that_a_reader_can_check() {
    for link in LINKS {
        let told = Told::of(link);
        told.tell(&Translator::english(), |facts, findings| {
            for path in projection::paths(facts, findings) {
                for point in &path.points {
                    let measure = projection::measure(facts);
                    let shown = point.difference_text(measure, facts.translator);
                    let decimals = measure.decimals(point.inside.max(point.alone));
                    let round = |value: f64| (value * 10f64.powi(decimals)).round() / 10f64.powi(decimals);
                    let expected = round(point.inside) - round(point.alone);
                    match shown.replace('\u{2212}', "-").parse::<f64>() {
                        Ok(number) => assert!((number - expected).abs() < 1e-9, "{shown} for {point:?}"),
                        Err(_) => {
                            assert!(shown == "±" && point.change.more_of_100().max(point.change.less_of_100()) < 80)
                        }
                    }
                }
            }
        });
    }
}

#[test]
fn findings_name_who_and_when() {
    let english = Translator::read(Locale::English, "", &crate::locales::all_files(Locale::English));
    let findings = |link| Told::of(link).finding(&english);
    let [quantum, arrivals] = findings("tech=quantum");
    // Alone, neither Japan nor South Korea gets to 2 by 2045; in the alliance both do, in the same year.
    assert_eq!(
        arrivals,
        "Together, Japan and South Korea would reach twice today’s frontier in 2036; alone, not by 2045"
    );
    assert!(quantum.contains("South Korea") || quantum.contains("Japan"), "{quantum}");
    let [medicines, _] = findings("tech=biotech");
    assert!(medicines.starts_with("Alone, Japan and South Korea would not reach twice today’s frontier by 2045"));
    let [several, _] = findings("tech=all");
    assert!(several.starts_with("By 2045 the alliance would add most to the autonomy of South Korea"), "{several}");
}

#[test]
fn play_goes_through_every_year_and_stops() {
    let mut years = vec![projection::play_from(20)];
    years.extend(std::iter::successors(projection::play_on(0), |year| projection::play_on(*year)));
    assert_eq!(years, (0..=20).collect::<Vec<_>>());
    assert_eq!((projection::play_from(7), projection::play_on(20), projection::play_on(usize::MAX)), (7, None, None));
}

#[test]
fn findings_change_with_the_scenario() {
    let english = translator(Locale::English);
    let findings = |link| Told::of(link).finding(&english);
    let told = findings(DEFAULT);
    assert_ne!(told, findings("tech=green_energy"));
    assert_ne!(told, findings("a=eu~usa"));
    let nothing = findings("a=eu~usa&pool=0&supply=0");
    assert_ne!(told, nothing);
}

#[test]
fn every_ready_scenario_is_told_in_every_language() {
    for preset in &PRESETS {
        let told = Told::of(preset.link);
        for translator in translators() {
            told.tell(&translator, |facts, findings| {
                let (paths, members) = (projection::paths(facts, findings), facts.members());
                if members.is_empty() {
                    return;
                }
                let mut said = projection::sentences(facts, &paths);
                said.extend(targets::sentences(facts, findings, &members));
                said.extend([
                    projection::finding(facts, findings, &paths),
                    projection::measured(facts),
                    projection::note(facts),
                    targets::finding(facts, findings, &members),
                    targets::caption(facts),
                ]);
                let measure = projection::measure(facts);
                said.extend((0..=20).map(|year| projection::readout(&translator, measure, &paths, year)));
                let odd = ["⟦", "NaN", "inf", "{", "  "];
                for line in said {
                    assert!(odd.iter().all(|odd| !line.contains(odd)), "{} {line}", preset.id);
                    assert!(!plain_text(&spans(&line)).trim().is_empty());
                }
            });
        }
    }
}
