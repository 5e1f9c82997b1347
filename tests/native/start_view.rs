//! The start view: each ready scenario with what the calculation finds in it.

use crate::locales::{translator, translators};
use entente::i18n::locale::Locale;
use entente::i18n::rich::plain_text;
use entente::i18n::translator::Translator;
use entente::markup::start::start_view;
use entente::model::cost_sharing::Effort;
use entente::report::facts::Facts;
use entente::report::ready::finding;
use entente::runner::compute::{Calculator, Computed};
use entente::scenario::link::read;
use entente::scenario::presets::PRESETS;

fn compute(link: &str) -> Computed {
    Calculator::default().compute(&read(link).0, Effort::Full).unwrap()
}

fn facts<'a>(computed: &'a Computed, translator: &'a Translator) -> Facts<'a> {
    Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty: None,
        translator,
    }
}

/// What is found, without the marks that guide the direction.
fn found(id: &str, link: &str, translator: &Translator) -> String {
    let words = plain_text(&finding(id, &facts(&compute(link), translator)));
    words.replace(['\u{200e}', '\u{200f}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

fn link(id: &str) -> &'static str {
    PRESETS.iter().find(|preset| preset.id == id).unwrap().link
}

#[test]
fn every_finding_is_one_whole_sentence_with_a_number() {
    for translator in translators() {
        for preset in PRESETS {
            let said = found(preset.id, preset.link, &translator);
            let at = format!("{} in {}: {said}", preset.id, translator.locale().tag());
            assert!(said.ends_with('.') && !said.contains(". "), "not one sentence: {at}");
            assert!(said.contains(|c: char| c.is_ascii_digit()), "no number: {at}");
            assert!(!said.contains(['{', '}', '⟦', '⟧', '*', '[']) && !said.contains("  "), "not in full: {at}");
            match translator.locale() {
                Locale::English => assert!(said.starts_with(|c: char| c.is_ascii_uppercase()), "{at}"),
                _ => assert!(!said.contains(|c: char| c.is_ascii_alphabetic()), "not translated: {at}"),
            }
        }
    }
}

#[test]
fn the_member_named_is_the_one_whose_autonomy_changes_most() {
    let english = translator(Locale::English);
    for id in ["democratic", "deal", "standards", "responsible", "medicines"] {
        let computed = compute(link(id));
        let mut changes: Vec<(f64, String)> = Vec::new();
        for economy in computed.outcome.alliances.iter().flat_map(|alliance| &alliance.members) {
            let score = |table: &[Vec<entente::model::outcome::Autonomy>]| {
                let all = &computed.resolved.technologies;
                let product: f64 = all.iter().map(|&one| table[one][*economy].score).product();
                product.powf(1.0 / f64::from(u32::try_from(all.len()).unwrap())).round()
            };
            let change = score(&computed.outcome.autonomy) - score(&computed.outcome.autonomy_alone);
            changes.push((change, computed.world.economies()[*economy].code.clone()));
        }
        let most = changes.iter().map(|(change, _)| change.abs()).fold(0.0, f64::max);
        let said = found(id, link(id), &english);
        let named = changes.iter().filter(|(change, _)| change.abs() == most);
        let told = named.clone().any(|(_, code)| said.contains(&english.economy_in_sentence(code)));
        assert!(told && said.contains(&format!("{most} point")), "{id}: {said}, {changes:?}");
    }
}

#[test]
fn a_finding_changes_with_the_calculation() {
    let english = translator(Locale::English);
    let without = |id: &str, part: &str| found(id, &(link(id).to_owned() + part), &english);
    // The rift alone may still move a score by a point.
    assert!(without("democratic", "&pool=0&supply=0").starts_with("Together they would pay as much as alone; "));
    assert!(
        without("ai", "&pool=0&supply=0").starts_with("The EU would pay as much as alone; its autonomy would stay at ")
    );
    for id in ["networks", "rift"] {
        let rift = |link: &str| compute(link).outcome.rift.round();
        assert!(found(id, link(id), &english).contains(&format!("to {}", rift(link(id)))), "{id}");
        let open = format!("{}&closed=0", link(id).replace("&closed=100", ""));
        assert!(found(id, &open, &english).contains(&format!("to {}", rift(&open))), "{id}");
    }
}

#[test]
fn every_ready_scenario_is_shown_in_full() {
    for translator in translators() {
        let computed = PRESETS.map(|preset| compute(preset.link));
        let all: Vec<Facts<'_>> = computed.iter().map(|computed| facts(computed, &translator)).collect();
        let view = |found: &[Facts<'_>]| {
            start_view(&translator, found, |preset| (format!("#{}&x", preset.link), preset.link.to_owned()))
                .into_string()
        };
        let (full, early) = (view(&all), view(&[]));
        for preset in PRESETS {
            let key = format!("preset-{}", preset.id);
            let link = preset.link.replace('&', "&amp;");
            for shown in [&full, &early] {
                for part in
                    [format!("href=\"#{link}&amp;x\""), format!("data-value=\"{link}\""), preset.address.to_owned()]
                {
                    assert!(shown.contains(&part), "{part} of {}", preset.id);
                }
                for attribute in ["question", "story", "discuss"] {
                    assert!(
                        shown.contains(&translator.attribute(&key, attribute).unwrap()),
                        "{attribute} of {}",
                        preset.id
                    );
                }
            }
            assert!(full.contains(&format!("found-{}", preset.id)));
        }
        assert!(!early.contains("found-"));
        assert_eq!(full.matches("class=\"map\"").count(), PRESETS.len());
        // The tiles of each picture are those of its members: the EU is one tile.
        let members: usize = PRESETS.iter().map(|preset| preset.scenario().alliances.concat().len()).sum();
        let tiles: usize =
            ["a", "b", "c", "d"].map(|class| full.matches(&format!("class=\"tile {class}\"")).count()).iter().sum();
        assert_eq!(tiles, members);
    }
}
