//! What differs from the status quo, and the way back from each.

use entente::catalog::technologies::shipped_parameters;
use entente::i18n::locale::Locale;
use entente::i18n::study;
use entente::report::changes::{changes, count, way_back};
use entente::scenario::link::{read, write};
use entente::scenario::presets::PRESETS;
use entente::scenario::state::Scenario;

use crate::locales::translators;

/// The status quo as the definitions of the product have it, written by hand.
const STATUS_QUO: &str = "a=&pool=0&supply=0&bill=gdp&votes=sqrt_gdp&quota=70&gate=on";

/// Each change as "key: before > after", or "key: sentence".
fn listed(link: &str) -> Vec<String> {
    let (scenario, issues) = read(link);
    assert!(issues.is_empty(), "{issues:?}");
    let line = |change: entente::report::changes::ChangeFromToday| {
        if change.after.is_empty() {
            format!("{}: {}", change.key, change.name)
        } else {
            format!("{}: {}: {} > {}", change.key, change.name, change.before, change.after)
        }
    };
    changes(&study::translator(Locale::English, ""), &scenario).into_iter().map(line).collect()
}

#[test]
fn the_status_quo_has_no_changes() {
    assert!(listed(STATUS_QUO).is_empty());
}

#[test]
fn the_first_view_has_four() {
    assert_eq!(
        listed(""),
        [
            "alliance-0: The EU, the US, Japan and South Korea together",
            "lever-pooling: Research pooled: 0% > 50%",
            "lever-supply: Supply promised to allies: 0% > 60%",
            "lever-bill: How the bill is split: By size of economy > By what each adds (Shapley)",
        ]
    );
}

#[test]
fn every_kind_of_change_is_named() {
    let link = "a=usa~eu&b=chn&pool=40&supply=0&bill=equal&votes=equal&quota=100&min=2&or=3&gate=off&closed=40&standards=60&open-standards=on&cap=35\
        &pool.quantum=80&closed.biotech=10&deal=eu~chn~50&plants=usa~quantum~3&omega=0.4&kappa=0.4";
    assert_eq!(
        listed(link),
        [
            "alliance-0: The US and the EU together",
            "alliance-1: China alone",
            "lever-pooling: Research pooled: 0% > 40%",
            "lever-bill: How the bill is split: By size of economy > Equal shares",
            "lever-votes: How votes are weighted: By square root of GDP > One member, one vote",
            "lever-quota: Votes needed: 70% > 100%",
            "lever-min: Members needed: 0 > 2",
            "lever-or: Members enough alone: 0 > 3",
            "lever-gate: Rights gate: on > off",
            "lever-export_control: Closed to outsiders: 0% > 40%",
            "lever-standards: Standards agreed: 0% > 60%",
            "lever-open: Open standards: off > on",
            "lever-dominance_cap: Dominance cap: 100% > 35%",
            "lever-pooling-quantum: Research pooled, Quantum: 40% > 80%",
            "lever-export_control-biotech: Closed to outsiders, Medicines: 40% > 10%",
            "agreement-0: The EU signs a deal with China (50%).",
            "agreement-1: The US spends $3.0 billion a year on plants for quantum.",
            "assumptions: 2 assumptions of your own",
        ]
    );
}

/// Each way back removes its own change and nothing else; all of them together lead to the status quo.
#[test]
fn every_change_has_a_way_back_of_its_own() {
    let english = study::translator(Locale::English, "");
    for link in PRESETS.iter().map(|preset| preset.link).chain([
        "",
        "a=usa~eu&b=chn~rus&c=ind~bra&pool.quantum=80&supply.quantum=10&closed=40&min=2&omega=0.4",
        "a=eu&deal=eu~chn~100,usa~ind~50&fund=a~biotech~2~ken&plants=eu~quantum~1",
        "data=eu_members&a=deu~fra&standards.sn_ai=20&gate=off",
    ]) {
        let (mut scenario, _) = read(link);
        let all = changes(&english, &scenario);
        assert_eq!(count(&scenario), all.len(), "{link}");
        for (place, change) in all.iter().enumerate() {
            let mut one_less = scenario.clone();
            one_less.apply(way_back(&scenario, &change.key).unwrap());
            let left = changes(&english, &one_less);
            assert_eq!(left.len(), all.len() - 1, "{link}: {}", change.key);
            // Agreements after the one taken out move up; a general term is what its exceptions are compared with.
            let names = |list: &[entente::report::changes::ChangeFromToday]| -> Vec<String> {
                list.iter().map(|change| change.name.clone()).collect()
            };
            let mut expected = names(&all);
            expected.remove(place);
            assert_eq!(names(&left), expected, "{link}: {}", change.key);
        }
        while let Some(change) = changes(&english, &scenario).first() {
            scenario.apply(way_back(&scenario, &change.key).unwrap());
        }
        let today = Scenario { data: scenario.data, technology: scenario.technology.clone(), ..read(STATUS_QUO).0 };
        assert_eq!(write(&scenario), write(&today), "{link}");
        assert_eq!(scenario.parameters, shipped_parameters());
    }
}

#[test]
fn what_is_no_change_has_no_way_back() {
    let (scenario, _) = read("deal=eu~chn~50");
    for key in ["", "technology", "lever-none", "alliance-9", "agreement-1", "agreement-x"] {
        assert_eq!(way_back(&scenario, key), None, "{key}");
    }
}

#[test]
fn keys_are_unique_and_every_language_has_the_words() {
    let (scenario, _) =
        read("a=usa&b=chn~rus&gate=off&open-standards=on&min=3&pool.quantum=80&supply.quantum=10&omega=0.4");
    for translator in translators() {
        let found = changes(&translator, &scenario);
        for (place, change) in found.iter().enumerate() {
            assert!(found[..place].iter().all(|other| other.key != change.key), "{} stands twice", change.key);
            let words = format!("{}{}{}", change.name, change.before, change.after);
            assert!(!words.is_empty() && !words.contains('⟦'), "{words}");
        }
    }
}
