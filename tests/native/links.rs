//! Links are promises: what was ever published keeps opening, and nothing that is typed breaks the reader.

use crate::random_worlds::cases;
use crate::sources::read as file;
use entente::catalog::dataset::{economies, world};
use entente::catalog::levers::{BILL_RULES, VOTE_WEIGHTS};
use entente::catalog::records::DataSet;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::model::parameters::{PARAMETERS, Parameters};
use entente::model::terms::Bounds;
use entente::scenario::agreements::Agreements;
use entente::scenario::exceptions::Exceptions;
use entente::scenario::link::{describe, read, write};
use entente::scenario::presets::PRESETS;
use entente::scenario::state::{GeneralTerms, Scenario, TechnologyChoice, TechnologyOverride};
use proptest::collection::vec;
use proptest::prelude::*;
use std::fmt::Write as _;

/// Entries of `tests/links.txt` so far. Raise it with each new one; it never falls.
const PUBLISHED: usize = 99;

/// A link with the canonical form and the issues written below it.
struct Entry<'a> {
    link: &'a str,
    expected: Vec<&'a str>,
}

fn entries(text: &str) -> Vec<Entry<'_>> {
    let mut entries: Vec<Entry<'_>> = Vec::new();
    for line in text.lines().filter(|line| !line.is_empty() && !line.starts_with("//")) {
        match (line.strip_prefix("    "), entries.last_mut()) {
            (Some(expected), Some(entry)) => entry.expected.push(expected),
            _ => entries.push(Entry { link: line.trim_start_matches("link "), expected: Vec::new() }),
        }
    }
    entries
}

/// What a link opens as: its canonical form, then its issues.
fn opened(link: &str) -> Vec<String> {
    let (scenario, issues) = read(link);
    let canonical = format!("= {}", write(&scenario)).trim_end().to_owned();
    std::iter::once(canonical).chain(describe(&issues).lines().map(|issue| format!("! {issue}"))).collect()
}

#[test]
fn every_published_link_opens_as_it_did() {
    let text = file("tests/links.txt");
    let entries = entries(&text);
    let mut changed = String::new();
    for entry in entries.iter().filter(|entry| opened(entry.link) != entry.expected) {
        let _ = writeln!(changed, "link {}", entry.link);
        opened(entry.link).iter().for_each(|line| changed += &format!("    {line}\n"));
    }
    assert!(changed.is_empty(), "these open differently now:\n{changed}");
    assert!(entries.len() >= PUBLISHED, "a published link was taken out of the list");
}

#[test]
fn every_ready_scenario_and_every_choice_is_in_the_list() {
    let text = file("tests/links.txt");
    let entries = entries(&text);
    for preset in PRESETS {
        assert!(entries.iter().any(|entry| entry.link == preset.link), "{}", preset.id);
    }
    let has =
        |part: &str| entries.iter().any(|entry| entry.link.split(['&', '#', '?']).any(|pair| pair.starts_with(part)));
    for (_, bill) in BILL_RULES {
        assert!(has(&format!("bill={bill}")), "bill={bill}");
    }
    for (_, votes) in VOTE_WEIGHTS {
        assert!(has(&format!("votes={votes}")), "votes={votes}");
    }
    for technology in TECHNOLOGIES {
        for part in ["tech=", "pool.", "supply.", "closed.", "standards."] {
            assert!(has(&format!("{part}{}", technology.id)), "{part}{}", technology.id);
        }
    }
    for spec in PARAMETERS {
        assert!(has(&format!("{}=", spec.key)), "{}", spec.key);
    }
    for key in [
        "a",
        "b",
        "c",
        "d",
        "data",
        "pool",
        "supply",
        "quota",
        "min",
        "or",
        "gate",
        "closed",
        "standards",
        "open-standards",
        "cap",
        "deal",
        "fund",
        "plants",
        "lang",
        "theme",
        "view",
    ] {
        assert!(has(&format!("{key}=")), "{key}");
    }
}

/// A share: round figures, ends, and any number between.
fn share(min: f64, max: f64) -> impl Strategy<Value = f64> {
    prop_oneof![
        (0_u32..=100).prop_map(|percent| f64::from(percent) / 100.0),
        (0_u32..=100_000_000).prop_map(|part| f64::from(part) / 1e8),
        min..=max,
        Just(1e-12),
        Just(1.0 - f64::EPSILON / 2.0),
    ]
    .prop_map(move |share| share.clamp(min, max))
}

fn exception() -> impl Strategy<Value = Option<TechnologyOverride>> {
    let either = (prop::option::of(share(0.0, 1.0)), prop::option::of(share(0.0, 1.0)));
    either.prop_map(|(pooling, supply)| {
        let terms = TechnologyOverride { pooling, supply, ..TechnologyOverride::default() };
        (pooling.is_some() || supply.is_some()).then_some(terms)
    })
}

fn terms() -> impl Strategy<Value = GeneralTerms> {
    let bill = prop::sample::select(BILL_RULES.to_vec());
    let votes = prop::sample::select(VOTE_WEIGHTS.to_vec());
    let least = prop::option::of(1_usize..=63);
    (share(0.0, 1.0), share(0.0, 1.0), share(0.5, 1.0), bill, votes, least, any::<bool>()).prop_map(
        |(pooling, supply, quota, (bill, _), (votes, _), min_members, rights_gate)| GeneralTerms {
            pooling,
            supply,
            bill,
            votes,
            quota,
            min_members,
            rights_gate,
            ..GeneralTerms::default()
        },
    )
}

fn parameters() -> impl Strategy<Value = Parameters> {
    vec(prop::option::of(prop_oneof![Just(0.0), Just(1.0), Just(1e-12), 0.0..=1.0]), PARAMETERS.len()).prop_map(
        |places| {
            PARAMETERS.iter().zip(places).fold(Parameters::default(), |parameters, (spec, place)| match place {
                Some(place) => {
                    parameters.with(spec.id, (spec.min + place * (spec.max - spec.min)).min(spec.max)).unwrap()
                }
                None => parameters,
            })
        },
    )
}

/// Any valid scenario: economies in any order of joining, and everything else that can be chosen.
fn scenario() -> impl Strategy<Value = Scenario> {
    let data = prop::sample::select(DataSet::ALL.to_vec());
    let joining = data.prop_flat_map(|data| {
        let codes: Vec<&str> =
            economies().iter().filter(|record| data.includes(record.eu)).map(|record| record.code).collect();
        let n = codes.len();
        (Just(data), Just(codes).prop_shuffle(), vec(0_usize..8, n))
    });
    let technology = prop::sample::select((0..=TECHNOLOGIES.len()).collect::<Vec<_>>());
    let exceptions = vec(exception(), TECHNOLOGIES.len());
    (joining, technology, terms(), exceptions, parameters()).prop_map(
        |((data, codes, places), technology, terms, exceptions, parameters)| {
            let members = |index| codes.iter().zip(&places).filter(move |(_, place)| **place == index);
            let technology = TECHNOLOGIES.get(technology).map(|record| TechnologyChoice::One(record.id.to_owned()));
            let per_technology: Exceptions = TECHNOLOGIES
                .iter()
                .zip(exceptions)
                .filter_map(|(record, exception)| Some((record.id.to_owned(), exception?)))
                .collect();
            Scenario {
                data,
                technology: technology.unwrap_or(TechnologyChoice::All),
                alliances: [0, 1, 2, 3].map(|index| members(index).map(|(code, _)| (*code).to_owned()).collect()),
                terms,
                per_technology,
                agreements: Agreements::default(),
                parameters,
            }
        },
    )
}

/// Text that looks like a link, more or less.
fn almost_a_link() -> impl Strategy<Value = String> {
    let keys = [
        "a",
        "b",
        "d",
        "data",
        "tech",
        "pool",
        "quota",
        "min",
        "gate",
        "bill",
        "pool.quantum",
        "omega",
        "view",
        "%61",
        "",
    ];
    let values = [
        "eu~usa",
        "eu~eu~~xx",
        "usa~jpn",
        "eu_members",
        "all",
        "1e999",
        "-1",
        "nan",
        "50%",
        "%zz",
        "",
        "👪",
        "7e-1",
        "on",
    ];
    let pair = (prop::sample::select(keys.to_vec()), prop::sample::select(values.to_vec()));
    vec(pair, 0..8)
        .prop_map(|pairs| pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&"))
}

fn any_text() -> impl Strategy<Value = String> {
    let bytes = vec(any::<u8>(), 0..200).prop_map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
    let repeated = (almost_a_link(), 1_usize..400).prop_map(|(text, times)| format!("{text}&").repeat(times));
    prop_oneof![bytes, any::<String>(), almost_a_link(), repeated]
}

proptest! {
    #![proptest_config(cases(512))]

    #[test]
    fn what_is_written_is_read_again(scenario in scenario()) {
        let link = write(&scenario);
        let (back, issues) = read(&link);
        prop_assert_eq!(issues, []);
        prop_assert_eq!(&back, &scenario);
        prop_assert_eq!(write(&back), link);
    }

    #[test]
    fn any_text_opens_as_a_scenario_that_can_be_calculated(text in any_text()) {
        let (scenario, issues) = read(&text);
        let world = world(scenario.data).unwrap();
        let resolved = scenario.resolve(&world).unwrap();
        let bounds = Bounds { technologies: world.technologies().len(), economies: world.economies().len() };
        prop_assert_eq!(resolved.terms.check(bounds), Ok(()));
        let canonical = write(&scenario);
        prop_assert_eq!(read(&canonical), (scenario, vec![]));
        prop_assert!(describe(&issues).len() <= 300 * issues.len());
    }
}

/// Everything changed at once, with as many digits as a number can have.
fn longest() -> Scenario {
    let data = DataSet::EuMembers;
    let mut scenario =
        Scenario { data, technology: TechnologyChoice::One("telecom_5g6g".into()), ..Scenario::default() };
    scenario.alliances = Default::default();
    let codes = economies().iter().filter(|record| data.includes(record.eu)).map(|record| record.code.to_owned());
    codes.enumerate().for_each(|(at, code)| scenario.alliances[at % 4].push(code));
    let long = 2.0 / 3.0 + f64::EPSILON;
    scenario.terms = GeneralTerms {
        pooling: long,
        supply: long,
        bill: entente::model::terms::BillRule::OutsideOption,
        votes: entente::model::terms::VoteWeights::Equal,
        quota: long,
        min_members: Some(63),
        rights_gate: false,
        ..GeneralTerms::default()
    };
    let exception = TechnologyOverride { pooling: Some(long), supply: Some(long), ..TechnologyOverride::default() };
    scenario.per_technology = TECHNOLOGIES.iter().map(|record| (record.id.to_owned(), exception)).collect();
    for spec in PARAMETERS {
        // The page rounds what a reader sets to eight digits.
        let value = ((spec.min + (spec.max - spec.min) * long) * 1e8).round() / 1e8;
        scenario.parameters = scenario.parameters.with(spec.id, value).unwrap();
    }
    scenario
}

#[test]
fn the_longest_link_fits_everywhere() {
    let scenario = longest();
    let link = write(&scenario);
    assert_eq!(read(&link), (scenario, vec![]));
    assert!(link.len() <= 2000, "{} characters", link.len());
}
