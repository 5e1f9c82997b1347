//! The assumptions as a reader meets them: words for each, numbers that go in and come out unchanged, ranges that are true.

use std::collections::BTreeSet;

use crate::locales::{messages, translators};
use entente::catalog::levers::TECHNOLOGY_LEVERS;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::i18n::locale::Locale;
use entente::i18n::translator::Translator;
use entente::model::ensemble::design::EnsembleOptions;
use entente::model::ensemble::uncertain::Uncertain;
use entente::model::parameters::{PARAMETERS, ParameterId, ParameterSpec};
use entente::report::assumptions::{GROUPS, act, bounds, changed, complaint, is_changed, view, words};
use entente::report::lever_acts::Act;
use entente::report::levers::Lever;
use entente::scenario::change::Change;
use entente::scenario::link::{read, write};
use entente::scenario::state::Scenario;

/// The numbers in a text.
fn numbers(text: &str) -> Vec<f64> {
    let plain = text.replace('\u{2212}', "-");
    let parts = plain.split(|c: char| !c.is_ascii_digit() && c != '.' && c != '-');
    parts.filter_map(|part| part.trim_end_matches('.').parse().ok()).collect()
}

/// A scenario with one parameter set as a reader would.
fn with(id: ParameterId, value: f64) -> Scenario {
    let mut scenario = Scenario::default();
    let (change, _) = act(&scenario, id, &Act::Set(value));
    scenario.apply(change.unwrap());
    scenario
}

/// The ends, places between them, and beyond.
fn values(spec: &ParameterSpec) -> [f64; 6] {
    let width = spec.max - spec.min;
    [spec.min, spec.min + 0.3 * width, spec.default, spec.max, spec.min - width, spec.max + 0.001]
}

#[test]
fn every_parameter_stands_in_one_group() {
    let grouped: Vec<ParameterId> = GROUPS.iter().flat_map(|group| group.parameters.iter().copied()).collect();
    assert_eq!(grouped.len(), PARAMETERS.len());
    assert_eq!(grouped.into_iter().collect::<BTreeSet<_>>(), PARAMETERS.iter().map(|spec| spec.id).collect());
}

#[test]
fn every_parameter_has_a_name_a_sentence_and_a_reason_in_every_language() {
    for locale in Locale::ALL {
        let own = messages(locale);
        let mut seen = BTreeSet::new();
        for spec in PARAMETERS {
            for part in ["", ".does", ".why"] {
                let key = format!("assume-{}{part}", spec.key);
                let said = own.get(&key).unwrap_or_else(|| panic!("{key} in {}", locale.tag()));
                let text = &said.readings[0];
                assert!(part.is_empty() != text.ends_with('.'), "{key} in {}: {text}", locale.tag());
                assert!(seen.insert(text.clone()), "{key} in {} says what another says: {text}", locale.tag());
            }
        }
    }
}

#[test]
fn words_hold_the_default_and_the_allowed_range() {
    let shipped = Scenario::default().parameters;
    for translator in translators() {
        for spec in PARAMETERS {
            let words = words(&translator, spec.id);
            assert_eq!(numbers(&words.allowed), [shipped.get(spec.id), spec.min, spec.max], "{}", spec.key);
            assert_eq!(numbers(&words.default), [shipped.get(spec.id)], "{}", spec.key);
            let foreign = |text: &str| text.split(|c: char| !c.is_ascii_alphabetic()).any(|word| word.len() > 1);
            let texts = [&words.name, &words.does, &words.why, &words.allowed, &words.runs];
            let arabic = translator.locale() == Locale::Arabic;
            assert!(!arabic || !texts.into_iter().any(|text| foreign(text)), "{words:?}");
        }
    }
}

#[test]
fn the_range_in_the_runs_is_that_of_the_draws() {
    let english = Translator::english();
    let study = &translators()[0];
    assert_eq!(study.locale(), english.locale());
    let sets = [EnsembleOptions::default().parameters, Uncertain::FOR_PATHS.to_vec()];
    for spec in PARAMETERS {
        let uncertain = Uncertain::Parameter(spec.id);
        let said = words(study, spec.id).runs;
        let [always, over_years] = sets.each_ref().map(|varied| varied.contains(&uncertain));
        let start = match (always, over_years) {
            (true, _) => "in the runs ",
            (false, true) => "in the runs over the years ",
            (false, false) => "the same in every run",
        };
        assert!(said.starts_with(start) && (always || over_years || said == start), "{}: {said}", spec.key);
        assert_eq!(said.contains("over the years"), over_years && !always, "{}: {said}", spec.key);
        if always || over_years {
            let distribution = uncertain.spec().distribution;
            let ends = [0.0, 1.0].map(|share| distribution.quantile(share));
            let close = numbers(&said).iter().zip(ends).all(|(said, drawn)| (said - drawn).abs() < 1e-8);
            assert!(close && numbers(&said).len() == 2, "{}: {said}, drawn {ends:?}", spec.key);
        }
    }
}

#[test]
fn a_number_goes_through_the_link_unchanged() {
    for spec in PARAMETERS {
        for value in values(&spec) {
            let scenario = with(spec.id, value);
            let wanted = value.clamp(spec.min, spec.max);
            let used = scenario.parameters.get(spec.id);
            assert!((used - wanted).abs() <= 5e-9, "{}: {used}, not {wanted}", spec.key);
            let link = write(&scenario);
            let (opened, issues) = read(&link);
            assert!(issues.is_empty() && opened == scenario, "{link}: {issues:?}");
            assert_eq!(view(&opened, spec.id).value.parse(), Ok(used), "{link}");
            assert_eq!(usize::from(is_changed(&opened, spec.id)), changed(&opened), "{link}");
            assert_eq!(is_changed(&opened, spec.id), !link.is_empty(), "{link}");
        }
    }
}

#[test]
fn every_button_leads_to_another_allowed_number_and_the_reset_back() {
    for spec in PARAMETERS {
        let start = with(spec.id, f64::midpoint(spec.min, spec.max));
        for direction in [-1.0, 1.0] {
            let mut scenario = start.clone();
            for _ in 0..40 {
                let before = scenario.parameters.get(spec.id);
                let (change, used) = act(&scenario, spec.id, &Act::Step(direction));
                scenario.apply(change.unwrap());
                let moved = (scenario.parameters.get(spec.id) - before) * direction;
                let at_end = [spec.min, spec.max].contains(&before);
                assert!(used.is_none() && (moved > 0.0 || at_end), "{}: stays at {before}", spec.key);
                assert!(moved <= bounds(spec.id).step * (1.0 + 1e-6), "{}: from {before} by {moved}", spec.key);
            }
            scenario.apply(Change::Parameter(spec.id, None));
            assert_eq!(scenario, Scenario::default(), "{}", spec.key);
        }
    }
}

#[test]
fn a_number_out_of_range_is_cut_and_named() {
    for spec in PARAMETERS {
        for (given, end) in [(spec.min - 0.5, spec.min), (spec.max + 2.0, spec.max)] {
            assert_eq!(act(&Scenario::default(), spec.id, &Act::Set(given)).1, Some(end), "{}", spec.key);
            for translator in translators() {
                let said = complaint(&translator, spec.id, given, end);
                assert_eq!(numbers(&said), [given, spec.min, spec.max, end], "{said}");
            }
        }
    }
    let said = complaint(&Translator::english(), ParameterId::PillarMean, -30.0, -20.0);
    assert_eq!(said, "−30 is outside −20 to 1. Used −20.");
}

#[test]
fn all_parameters_are_reset_at_once() {
    let (mut scenario, _) = read("omega=0.35&target=3&pool=75");
    assert_eq!(changed(&scenario), 2);
    scenario.apply(Change::ResetParameters);
    assert_eq!((changed(&scenario), write(&scenario)), (0, "pool=75".to_owned()));
}

#[test]
fn every_technology_has_each_lever_that_links_know() {
    for (index, technology) in TECHNOLOGIES.iter().enumerate() {
        for (lever, share) in Lever::of_technology(index).zip(TECHNOLOGY_LEVERS) {
            let mut scenario = Scenario::default();
            scenario.apply(lever.act(&scenario, &Act::Set(35.0)).0.unwrap());
            assert_eq!(write(&scenario), format!("{}.{}=35", share.spec().link_key, technology.id));
            scenario.apply(lever.act(&scenario, &Act::Reset).0.unwrap());
            assert_eq!(scenario, Scenario::default());
        }
    }
}

#[test]
fn a_technology_without_terms_of_its_own_says_so_and_shows_the_general_value() {
    let english = Translator::english();
    let (scenario, _) = read("pool=75&pool.quantum=20");
    let quantum = TECHNOLOGIES.iter().position(|one| one.id == "quantum").unwrap();
    let views: Vec<_> = Lever::of_technology(quantum).map(|lever| lever.view(&english, &scenario, true)).collect();
    assert_eq!((views[0].value.as_str(), views[0].note.as_str(), views[0].changed), ("20", "Above: 75%.", true));
    assert_eq!((views[1].value.as_str(), views[1].note.as_str(), views[1].changed), ("60", "As above.", false));
}

#[cfg(feature = "charts")]
mod drawer {
    use super::*;
    use entente::markup::assumptions::drawer;
    use entente::markup::terms::{assumptions_count, terms};

    /// What follows a text, up to another.
    fn between<'a>(text: &'a str, start: &str, end: &str) -> &'a str {
        let (_, rest) = text.split_once(start).unwrap_or_else(|| panic!("no {start}"));
        rest.split_once(end).map_or(rest, |(inside, _)| inside)
    }

    #[test]
    fn every_parameter_appears_once_with_its_value() {
        let (scenario, _) = read("omega=0.35&pillar_mean=-1&st_premium=2");
        for translator in translators() {
            let html = drawer(&translator, &scenario).into_string();
            assert!(!html.contains('⟦'), "a key without words");
            for spec in PARAMETERS {
                let id = format!("data-parameter=\"{}\"", spec.key);
                assert_eq!(html.matches(&id).count(), 1, "{}", spec.key);
                let row = between(&html, &id, "</fieldset>");
                let value = between(between(row, "type=\"number\"", ">"), "value=\"", "\"");
                assert_eq!(value.parse(), Ok(scenario.parameters.get(spec.id)), "{}", spec.key);
                let judgement = translator.text("assume-judgement");
                assert!(row.contains(&judgement), "{} is not labelled as a judgement", spec.key);
            }
            assert_eq!(html.matches("lever changed").count(), 3);
            assert_eq!(html.matches("data-parameter").count(), PARAMETERS.len());
        }
    }

    #[test]
    fn groups_with_a_change_are_open() {
        let (scenario, _) = read("target=3");
        let html = drawer(&Translator::english(), &scenario).into_string();
        let open = |key: &str| between(&html, &format!("data-testid=\"{key}\""), ">").contains("open");
        assert_eq!(GROUPS.map(|group| open(group.key)), [true, false, false, false, true]);
    }

    #[test]
    fn the_button_counts_what_is_changed_and_marks_it() {
        let count = |link: &str| assumptions_count(&Translator::english(), &read(link).0).into_string();
        assert_eq!(count("pool=75"), "<span>Assumptions: 41, none changed</span>");
        assert_eq!(count("omega=0.35&target=3"), "<span>Assumptions: 41, <mark>2 changed</mark></span>");
    }

    #[test]
    fn the_terms_hold_every_lever_once() {
        let html = terms(&Translator::english(), &Scenario::default(), true, false).into_string();
        for lever in Lever::all() {
            assert_eq!(html.matches(&format!("data-lever=\"{}\"", lever.id())).count(), 1, "{}", lever.id());
        }
    }
}
