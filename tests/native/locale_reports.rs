//! What the languages say of scenarios: money, counts, and whole reports.

use proptest::prelude::*;

use crate::locales::{messages, translator, translators};
use entente::catalog::dataset::world;
use entente::catalog::records::DataSet;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::i18n::locale::Locale;
use entente::i18n::number::{MINUS, decimal, per_cent, round, signed_points};
use entente::i18n::rich::plain_text;
use entente::i18n::translator::{Argument, Translator};
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::evaluate;
use entente::report::facts::Facts;
use entente::report::levers::Lever;
use entente::report::{agreements, answer, heat, pillars, question, score, seats, table::Table, today};
use entente::scenario::link::read;
use entente::scenario::presets::PRESETS;

/// Marks that guide the direction and print nothing.
pub(crate) fn without_marks(text: &str) -> String {
    text.replace(['\u{200e}', '\u{200f}', '\u{2066}', '\u{2067}', '\u{2068}', '\u{2069}'], "")
}

/// Up to the largest score. The plural rules that Fluent uses take 103 for `other`, not `few`; no score is that large.
#[test]
fn arabic_points_take_the_form_of_their_number() {
    let arabic = translator(Locale::Arabic);
    let points = |count| without_marks(&arabic.format("points", &[("count", Argument::Count(count))]));
    let given = [0, 1, 2, 3, 10, 11, 99, 100, 101, 102].map(points);
    let expected = [
        "0 نقطة",
        "نقطة واحدة",
        "نقطتين",
        "3 نقاط",
        "10 نقاط",
        "11 نقطة",
        "99 نقطة",
        "100 نقطة",
        "101 نقطة",
        "102 نقطة",
    ];
    assert_eq!(given, expected);
}

#[test]
fn money_in_both_languages() {
    let amounts = [7.2, 0.043, 0.005, 0.001, 1234.0];
    let given = translators().map(|translator| {
        let long = amounts.map(|amount| without_marks(&translator.money_in_sentence(amount)));
        let signed = [-7.2, 0.005, 0.0].map(|amount| without_marks(&translator.signed_money(amount)));
        (long, signed)
    });
    let [english, arabic] = given;
    assert_eq!(english.0, ["$7.2 billion", "$43 million", "$5 million", "$1 million", "$1,234.0 billion"]);
    assert_eq!(english.1, ["\u{2212}$7.2bn", "+$5m", "$0m"]);
    assert_eq!(arabic.0, ["7.2 مليار دولار", "43 مليون دولار", "5 ملايين دولار", "مليون دولار", "1,234.0 مليار دولار"]);
    assert_eq!(arabic.1, ["\u{2212}$7.2 مليار", "+$5 ملايين", "$0 مليون"]);
}

#[test]
fn every_count_has_a_form_of_its_own_wherever_a_noun_follows_in_arabic() {
    let nouns = ["عضو", "نقط", "نقاط", "اقتصاد", "شرط", "شروط", "رقم", "أرقام"];
    for (key, message) in messages(Locale::Arabic) {
        let counted = message.readings.iter().any(|reading| {
            ["count", "some"].iter().any(|value| {
                let after = reading.split_once(&format!("{{{value}}} ")).map_or("", |(_, after)| after);
                nouns.iter().any(|noun| after.starts_with(noun))
            })
        });
        assert!(!counted || message.readings.len() >= 6, "{key}: {:?}", message.readings);
    }
}

pub(crate) fn table_texts(table: &Table) -> Vec<String> {
    let labels = table.columns.iter().map(|column| column.label.clone());
    let rows = table.rows.iter().flat_map(|row| std::iter::once(&row.header).chain(&row.cells).cloned());
    std::iter::once(table.caption.clone()).chain(labels).chain(rows).collect()
}

/// Everything that the report says about a scenario, with its place.
fn report(link: &str, translator: &Translator) -> Vec<(&'static str, String)> {
    let (scenario, issues) = read(link);
    assert!(issues.is_empty(), "{link}: {issues:?}");
    let world = world(scenario.data).unwrap();
    let resolved = scenario.resolve(&world).unwrap();
    let outcome = evaluate(&resolved.case(&world, &scenario), Effort::Frame).unwrap();
    let facts = Facts {
        scenario: &scenario,
        world: &world,
        resolved: &resolved,
        outcome: &outcome,
        certainty: None,
        translator,
    };
    texts_of(&facts)
}

/// Everything that the report says about an outcome, with its place.
pub(crate) fn texts_of(facts: &Facts<'_>) -> Vec<(&'static str, String)> {
    let translator = facts.translator;
    let members = facts.members();
    let mut texts =
        vec![("question", plain_text(&question::question(facts))), ("answer", plain_text(&answer::answer(facts)))];
    texts.extend(answer::sure(facts).map(|sure| ("sure", sure)));
    texts.extend(answer::notes(facts).into_iter().map(|note| ("note", note)));
    for agreement in agreements::agreements(facts) {
        texts
            .extend([Some(agreement.sentence), agreement.effect].into_iter().flatten().map(|text| ("agreement", text)));
    }
    for lever in Lever::all() {
        let view = lever.view(translator, facts.scenario, true);
        texts.extend((!view.note.is_empty()).then_some(("note of a lever", view.note)));
    }
    if members.is_empty() {
        texts.extend(table_texts(&today::table(facts)).into_iter().map(|text| ("today", text)));
        return texts;
    }
    for figure in score::score(facts) {
        let parts = [Some(figure.label), figure.before, Some(figure.value), figure.note];
        texts.extend(parts.into_iter().flatten().map(|part| ("score", part)));
    }
    texts.push(("seats", seats::finding(facts, &members)));
    for member in &members {
        let words = seats::words(facts, member);
        texts.extend(Some(words.fact).filter(|fact| !fact.is_empty()).map(|fact| ("row", fact)));
        texts.extend(words.close.map(|close| ("close row", close)));
        texts.extend(words.remark.map(|remark| ("remark", remark)));
    }
    texts.extend(seats::sentences(facts, &members).iter().map(|sentence| ("seats as text", plain_text(sentence))));
    texts.push(("pillars", pillars::finding(translator, &members)));
    texts.extend(pillars::sentences(facts, &members).into_iter().map(|sentence| ("pillars as text", sentence)));
    let heat = heat::heat(facts, &members);
    texts.push(("heat", heat.finding.clone()));
    texts.extend(heat::sentences(facts, &heat).into_iter().map(|sentence| ("heat as text", sentence)));
    for table in [seats::table(facts, &members), pillars::table(facts, &members), heat::table(facts, &heat)] {
        texts.extend(table_texts(&table).into_iter().map(|text| ("table", text)));
    }
    texts
}

#[track_caller]
pub(crate) fn assert_said(text: &str, at: &str) {
    assert!(!without_marks(text).trim().is_empty(), "nothing said: {at}");
    assert!(!text.contains(['⟦', '⟧', '{', '}']), "{at}: {text}");
    let depth = text.chars().fold(0_i32, |depth, c| match c {
        '\u{2066}'..='\u{2068}' => depth + 1,
        '\u{2069}' => depth - 1,
        _ => depth,
    });
    assert_eq!(depth, 0, "isolation that does not end, {at}: {text}");
}

#[test]
fn every_ready_scenario_is_told_in_every_language() {
    for translator in translators() {
        for preset in &PRESETS {
            for (place, text) in report(preset.link, &translator) {
                assert_said(&text, &format!("{place} of {} in {}", preset.id, translator.locale().tag()));
            }
        }
    }
}

#[test]
fn arabic_reports_hold_no_english() {
    let arabic = translator(Locale::Arabic);
    let deals =
        "deal=eu~chn~50~quantum,usa~ind~100,vnm~ken~10&fund=b~biotech~2~ken~rwa,a~biotech~0.01~ken&plants=eu~quantum~1";
    for link in [
        "",
        "a=",
        "a=eu~usa~jpn&b=chn~rus&tech=quantum&pool=60",
        "tech=all&supply=20",
        "a=eu&plants=eu~semiconductors~4.6",
        "closed=40&standards=60&open-standards=on&cap=35&or=24",
        deals,
    ] {
        for (place, text) in report(link, &arabic) {
            let words = text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| word.len() > 1);
            assert_eq!(words.collect::<Vec<_>>(), Vec::<&str>::new(), "{place} of {link}: {text}");
        }
    }
}

/// Reads a printed number.
fn number(text: &str) -> f64 {
    without_marks(text).replace(',', "").replace(MINUS, "-").trim_start_matches('+').parse().unwrap()
}

fn locale() -> impl Strategy<Value = Locale> {
    proptest::sample::select(Locale::ALL.as_slice())
}

proptest! {
    #[test]
    fn numbers_can_be_read_back(locale in locale(), value in -1e7..1e7_f64, decimals in 0..4_i32) {
        prop_assert_eq!(number(&decimal(value, decimals, locale)), round(value, decimals) + 0.0);
        prop_assert_eq!(number(&signed_points(value, locale)), value.round() + 0.0);
        let share = value.abs() / 1e7;
        prop_assert!((number(&per_cent(share, locale)) - share * 100.0).abs() <= 0.05 + 1e-9);
    }

    #[test]
    fn money_and_shares_hold_their_number(arabic: bool, value in -200.0..200.0_f64, share in 0.0..1.0_f64) {
        let translator = translator(if arabic { Locale::Arabic } else { Locale::English });
        let texts = [
            translator.money(value),
            translator.money_in_sentence(value),
            translator.signed_money(value),
            translator.signed_cost(value),
            translator.per_cent(share),
            question::share_in_words(&translator, share),
        ];
        for text in &texts {
            assert_said(text, "money or share");
        }
        let digits: String = texts[0].chars().filter(|c| c.is_ascii_digit() || *c == '.').collect();
        let digits: f64 = digits.parse().unwrap();
        let size = value.abs();
        let exact = if size >= 0.1 { size } else { size * 1000.0 };
        let tolerance = if size >= 0.1 { 0.05 } else { 0.5 };
        prop_assert!((digits - exact).abs() <= tolerance + 1e-9, "{} of {}", digits, exact);
        let signs = texts[2].matches(['+', MINUS]).count();
        prop_assert_eq!(signs, usize::from(digits > 0.0));
    }

    #[test]
    fn every_message_says_something_whatever_its_count(count in 0..20_000_usize) {
        for locale in Locale::ALL {
            let translator = translator(locale);
            for (key, message) in messages(locale) {
                let values: Vec<(&str, Argument<'_>)> =
                    message.values.iter().map(|name| (name.as_str(), Argument::Count(count))).collect();
                if let Some((key, attribute)) = key.split_once('.') {
                    assert_said(&translator.attribute(key, attribute).unwrap(), key);
                } else {
                    assert_said(&translator.format(&key, &values), &key);
                }
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]
    #[test]
    fn reports_of_random_scenarios_say_something(
        arabic: bool,
        as_members: bool,
        chosen in proptest::sample::subsequence((0..38_usize).collect::<Vec<_>>(), 0..10),
        split in 0..10_usize,
        technology in 0..9_usize,
        (pool, supply) in (0..=100_u32, 0..=100_u32),
    ) {
        let data = if as_members { DataSet::EuMembers } else { DataSet::EuAsOne };
        let players = world(data).unwrap();
        let codes: Vec<String> = chosen
            .iter()
            .filter_map(|&place| players.economies().get(place))
            .map(|economy| if economy.code == "EUU" { "eu".to_owned() } else { economy.code.to_lowercase() })
            .collect();
        let (first, second) = codes.split_at(split.min(codes.len()));
        let tech = TECHNOLOGIES.get(technology).map_or("all", |technology| technology.id);
        let link = format!(
            "data={}&a={}&b={}&tech={tech}&pool={pool}&supply={supply}", data.code(), first.join("~"), second.join("~")
        );
        let translator = translator(if arabic { Locale::Arabic } else { Locale::English });
        for (place, text) in report(&link, &translator) {
            assert_said(&text, &format!("{place} of {link}"));
        }
    }
}
