//! The languages: complete, alike, free of loose figures, and grammatical where numbers decide on the form.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{CallArguments, Entry, Expression, InlineExpression, Pattern, PatternElement};
use proptest::prelude::*;

use entente::catalog::dataset::{economies, world};
use entente::catalog::levers::{BILL_RULES, VOTE_WEIGHTS};
use entente::catalog::records::DataSet;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::i18n::locale::Locale;
use entente::i18n::number::{MINUS, decimal, per_cent, round, signed_points};
use entente::i18n::rich::{SpanRole, plain_text, spans};
use entente::i18n::translator::{Argument, Translator};
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::evaluate;
use entente::report::facts::Facts;
use entente::report::{answer, heat, pillars, question, score, seats, table::Table};
use entente::scenario::link::read;
use entente::scenario::presets::PRESETS;

/// Messages whose text holds figures that are part of what they say.
const FIGURES: [(&str, &str); 16] = [
    ("technology-telecom_5g6g", "a name"),
    ("technology-telecom_5g6g.research", "a name"),
    ("technology-telecom_5g6g.sentence", "a name"),
    ("sampled", "the level of the bars, fixed"),
    ("column-bar", "the level of the bars, fixed"),
    ("seats-autonomy-axis", "the top of the scale, fixed"),
    ("pillars-measure", "the top of the scale, fixed"),
    ("heat-scale-low", "the last step of the tint, fixed"),
    ("heat-scale-high", "the last step of the tint, fixed"),
    ("who-eu-whole", "members of the EU"),
    ("members-eu-members", "members of the EU"),
    ("how-4", "the top of the scale, fixed"),
    ("how-6", "the ends of the scale, fixed"),
    ("how-weak", "a date and an example"),
    ("preset-chips.story", "a date"),
    ("preset-ai.story", "a date"),
];

/// A message or an attribute of one, as written.
#[derive(Debug, Default, Clone)]
struct Written {
    /// Text between the placeholders.
    text: Vec<String>,
    /// Names of its values, printed or decisive.
    values: BTreeSet<String>,
    /// Text of one reading after another: every variant of the first choice, and so on.
    readings: Vec<String>,
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

fn file(locale: Locale, name: &str) -> String {
    let path = root().join("locales").join(locale.tag()).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn translator(locale: Locale) -> Translator {
    Translator::new(locale, &(file(locale, "page.ftl") + &file(locale, "names.ftl")))
}

fn translators() -> [Translator; 2] {
    Locale::ALL.map(translator)
}

/// All messages and attributes (`key.attribute`) of a language.
fn messages(locale: Locale) -> BTreeMap<String, Written> {
    let mut found = BTreeMap::new();
    for name in ["page.ftl", "names.ftl"] {
        let text = file(locale, name);
        let resource = fluent_syntax::parser::parse(text.as_str())
            .unwrap_or_else(|(_, errors)| panic!("{}/{name} is not valid: {errors:?}", locale.tag()));
        for entry in &resource.body {
            match entry {
                Entry::Message(message) => {
                    let key = message.id.name.to_owned();
                    let value = message.value.as_ref().map(written);
                    let value = value.unwrap_or_else(|| panic!("{}: {key} has no text", locale.tag()));
                    assert!(found.insert(key.clone(), value).is_none(), "{}: {key} stands twice", locale.tag());
                    for attribute in &message.attributes {
                        let name = format!("{key}.{}", attribute.id.name);
                        assert!(found.insert(name, written(&attribute.value)).is_none(), "{}: {key}", locale.tag());
                    }
                }
                Entry::Junk { content } => panic!("{}/{name}: {content}", locale.tag()),
                _ => {}
            }
        }
    }
    found
}

fn written(pattern: &Pattern<&str>) -> Written {
    let mut found = Written { readings: readings(pattern), ..Written::default() };
    walk(pattern, &mut found);
    found
}

fn walk(pattern: &Pattern<&str>, found: &mut Written) {
    for element in &pattern.elements {
        match element {
            PatternElement::TextElement { value } => found.text.push((*value).to_owned()),
            PatternElement::Placeable { expression: Expression::Inline(inline) } => walk_inline(inline, found),
            PatternElement::Placeable { expression: Expression::Select { selector, variants } } => {
                walk_inline(selector, found);
                variants.iter().for_each(|variant| walk(&variant.value, found));
            }
        }
    }
}

fn walk_inline(inline: &InlineExpression<&str>, found: &mut Written) {
    match inline {
        InlineExpression::VariableReference { id } => {
            found.values.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } | InlineExpression::NumberLiteral { .. } => {}
        InlineExpression::FunctionReference { arguments: CallArguments { positional, .. }, .. } => {
            positional.iter().for_each(|inline| walk_inline(inline, found));
        }
        other => panic!("not used here: {other:?}"),
    }
}

/// Every way a message can read, values as `{name}`.
fn readings(pattern: &Pattern<&str>) -> Vec<String> {
    let mut all = vec![String::new()];
    for element in &pattern.elements {
        let next: Vec<String> = match element {
            PatternElement::TextElement { value } => vec![(*value).to_owned()],
            PatternElement::Placeable { expression: Expression::Select { variants, .. } } => {
                variants.iter().flat_map(|variant| readings(&variant.value)).collect()
            }
            PatternElement::Placeable { expression: Expression::Inline(inline) } => vec![match inline {
                InlineExpression::VariableReference { id } => format!("{{{}}}", id.name),
                InlineExpression::StringLiteral { value } => {
                    fluent_syntax::unicode::unescape_unicode_to_string(value).into_owned()
                }
                other => panic!("not used here: {other:?}"),
            }],
        };
        all = all.iter().flat_map(|start| next.iter().map(move |end| format!("{start}{end}"))).collect();
    }
    all
}

fn leads(reading: &str) -> Vec<String> {
    let mut leads: Vec<String> = spans(reading)
        .into_iter()
        .filter_map(|span| if let SpanRole::Lead(name) = span.role { Some(name) } else { None })
        .collect();
    leads.sort();
    leads
}

#[test]
fn a_folder_for_every_language() {
    let folders: BTreeSet<String> = fs::read_dir(root().join("locales"))
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(folders, Locale::ALL.iter().map(|locale| locale.tag().to_owned()).collect());
}

#[test]
fn languages_have_the_same_messages_attributes_and_values() {
    let english = messages(Locale::English);
    for locale in Locale::ALL {
        let own = messages(locale);
        let keys = |all: &BTreeMap<String, Written>| all.keys().cloned().collect::<BTreeSet<_>>();
        let (ours, theirs) = (keys(&own), keys(&english));
        assert_eq!(ours.difference(&theirs).collect::<Vec<_>>(), Vec::<&String>::new(), "{} only", locale.tag());
        assert_eq!(theirs.difference(&ours).collect::<Vec<_>>(), Vec::<&String>::new(), "not in {}", locale.tag());
        for (key, message) in own {
            assert_eq!(message.values, english[&key].values, "values of {key} in {}", locale.tag());
        }
    }
}

#[test]
fn marks_come_in_pairs_and_leads_are_the_same() {
    let english = messages(Locale::English);
    for locale in Locale::ALL {
        for (key, message) in messages(locale) {
            let expected = leads(&english[&key].readings[0]);
            for reading in &message.readings {
                assert!(reading.matches("**").count().is_multiple_of(2), "{key} in {}: {reading}", locale.tag());
                assert_eq!(leads(reading), expected, "leads of {key} in {}: {reading}", locale.tag());
                assert!(!plain_text(&spans(reading)).contains(['[', ']', '*']), "{key} in {}: {reading}", locale.tag());
            }
            let bold = |message: &Written| message.readings.iter().any(|reading| reading.contains("**"));
            assert_eq!(bold(&message), bold(&english[&key]), "bold facts of {key} in {}", locale.tag());
        }
    }
}

#[test]
fn no_text_holds_a_figure() {
    for locale in Locale::ALL {
        for (key, message) in messages(locale) {
            let figure = message.text.iter().any(|text| text.chars().any(char::is_numeric));
            let allowed = FIGURES.iter().any(|(allowed, _)| *allowed == key);
            assert!(!figure || allowed, "{key} in {}: {:?}", locale.tag(), message.text);
        }
    }
}

#[test]
fn texts_are_tidy() {
    for locale in Locale::ALL {
        for (key, message) in messages(locale) {
            for reading in &message.readings {
                assert!(!reading.trim().is_empty(), "{key} in {} can be empty", locale.tag());
                assert!(!reading.contains("  "), "{key} in {}: {reading}", locale.tag());
                if locale.is_right_to_left() {
                    let latin_marks = reading.contains([',', ';', '?', '"']);
                    assert!(!latin_marks, "marks of another script, {key} in {}: {reading}", locale.tag());
                    let foreign_digits = ('\u{660}'..='\u{669}').any(|digit| reading.contains(digit));
                    assert!(!foreign_digits, "{key} in {}: {reading}", locale.tag());
                }
            }
        }
    }
}

/// A message that is nothing but values and neutral marks takes the direction of whatever stands around it; put into
/// another sentence, it would run from left to right. A letter or a mark of direction prevents that.
#[test]
fn right_to_left_messages_show_their_direction() {
    let directed = |c: char| ('\u{620}'..='\u{64a}').contains(&c) || ['\u{200f}', '\u{2066}'].contains(&c);
    for locale in Locale::ALL.into_iter().filter(|locale| locale.is_right_to_left()) {
        for (key, message) in messages(locale) {
            for reading in &message.readings {
                let alone = reading.starts_with('{') && reading.ends_with('}') && reading.matches('{').count() == 1;
                let outside: String = reading.split('{').map(|part| part.rsplit('}').next().unwrap_or(part)).collect();
                let latin = outside.trim_start().starts_with(|c: char| c.is_ascii_alphabetic());
                let letters = ["members-quality-note", "sources-legend", "title"].contains(&key.as_str());
                assert!(alone || outside.contains(directed), "{key} in {}: {reading}", locale.tag());
                assert!(!latin || letters, "{key} in {} opens with a Latin letter", locale.tag());
            }
        }
    }
}

fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, found);
        } else if path.extension().is_some_and(|extension| extension == "rs") {
            found.push(path);
        }
    }
}

fn program() -> Vec<(PathBuf, String)> {
    let mut paths = Vec::new();
    sources(&root().join("src"), &mut paths);
    paths.into_iter().map(|path| (path.clone(), fs::read_to_string(path).unwrap())).collect()
}

fn key_like(text: &str) -> bool {
    text.starts_with(|c: char| c.is_ascii_lowercase())
        && text.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-' || c == '_')
}

/// Whether a file's methods of these names can be the translator's; elsewhere they read tables or write pages.
fn speaks(path: &Path) -> bool {
    let silent = ["model", "calibration", "site", "platform", "bin", "runner"];
    !path.components().any(|part| silent.iter().any(|folder| part.as_os_str() == *folder))
}

/// Literals that a text passes as the first argument of a translator's methods.
fn passed_keys(source: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for method in [".text(", ".format(", ".rich(", ".attribute("] {
        for (start, _) in source.match_indices(method) {
            let after = source[start + method.len()..].trim_start();
            let literal = after.strip_prefix('"').and_then(|rest| rest.split_once('"')).map(|(literal, _)| literal);
            found.extend(literal.filter(|literal| key_like(literal)).map(str::to_owned));
        }
    }
    found
}

/// Keys that are put together from ids.
fn composed_keys() -> BTreeSet<String> {
    let mut keys = BTreeSet::new();
    keys.extend(economies().iter().map(|economy| format!("economy-{}", economy.code.to_lowercase())));
    for technology in TECHNOLOGIES {
        for attribute in ["", ".research", ".sentence"] {
            keys.insert(format!("technology-{}{attribute}", technology.id));
        }
    }
    for key in BILL_RULES.iter().map(|(_, key)| format!("bill-{key}")) {
        keys.extend([format!("{key}-about"), key]);
    }
    for key in VOTE_WEIGHTS.iter().map(|(_, key)| format!("votes-{key}")) {
        keys.extend([format!("{key}-about"), key]);
    }
    for key in ["pooling", "supply", "quota"] {
        keys.extend([format!("lever-{key}"), format!("lever-{key}-about")]);
    }
    for preset in &PRESETS {
        let key = format!("preset-{}", preset.id);
        keys.extend([format!("{key}.question"), format!("{key}.story"), key]);
    }
    keys.extend(["auto", "light", "dark", "contrast"].map(|theme| format!("theme-{theme}")));
    keys
}

#[test]
fn every_key_that_the_program_uses_exists() {
    let english = messages(Locale::English);
    for (path, source) in program().into_iter().filter(|(path, _)| speaks(path.strip_prefix(root()).unwrap())) {
        for key in passed_keys(&source) {
            assert!(english.contains_key(&key), "{key}, used in {}", path.display());
        }
    }
    for key in composed_keys() {
        assert!(english.contains_key(&key), "{key}, composed");
    }
}

#[test]
fn no_message_is_left_over() {
    let composed = composed_keys();
    let program: String = program().into_iter().map(|(_, source)| source).collect();
    let unused: Vec<String> = messages(Locale::English)
        .into_keys()
        .filter(|key| !key.contains('.'))
        .filter(|key| !composed.contains(key) && !program.contains(&format!("\"{key}\"")))
        .collect();
    assert_eq!(unused, Vec::<String>::new());
    let all: Vec<String> = messages(Locale::English).into_keys().collect();
    for (allowed, _) in FIGURES {
        assert!(all.iter().any(|key| key == allowed), "no message {allowed}");
    }
    for (key, attributes) in
        [("economy-", "sentence"), ("technology-", "research sentence"), ("preset-", "question story")]
    {
        let others: Vec<String> = messages(Locale::English)
            .into_keys()
            .filter(|name| name.starts_with(key))
            .filter(|name| name.split_once('.').is_some_and(|(_, name)| !attributes.contains(name)))
            .collect();
        assert_eq!(others, Vec::<String>::new());
    }
}

#[test]
fn everything_has_a_name_of_its_own() {
    for locale in Locale::ALL {
        let own = messages(locale);
        let keys = economies().iter().map(|economy| format!("economy-{}", economy.code.to_lowercase()));
        let keys: Vec<String> = keys.chain(TECHNOLOGIES.iter().map(|one| format!("technology-{}", one.id))).collect();
        assert_eq!(keys.len(), 72);
        let names: BTreeSet<&String> = keys.iter().map(|key| &own[key].readings[0]).collect();
        assert_eq!(names.len(), keys.len(), "two of the same name in {}", locale.tag());
    }
}

/// Marks that guide the direction and print nothing.
fn without_marks(text: &str) -> String {
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

fn table_texts(table: &Table) -> Vec<String> {
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
    let facts = Facts { scenario: &scenario, world: &world, resolved: &resolved, outcome: &outcome, translator };
    let members = facts.members();
    let mut texts =
        vec![("question", plain_text(&question::question(&facts))), ("answer", plain_text(&answer::answer(&facts)))];
    texts.extend(answer::notes(&facts).into_iter().map(|note| ("note", note)));
    if members.is_empty() {
        return texts;
    }
    for figure in score::score(&facts) {
        let parts = [Some(figure.label), figure.before, Some(figure.value), figure.note];
        texts.extend(parts.into_iter().flatten().map(|part| ("score", part)));
    }
    texts.push(("seats", seats::finding(&facts, &members)));
    for member in &members {
        let words = seats::words(&facts, member);
        texts.push(("row", words.fact));
        texts.extend(words.remark.map(|remark| ("remark", remark)));
    }
    texts.extend(seats::sentences(&facts, &members).iter().map(|sentence| ("seats as text", plain_text(sentence))));
    texts.push(("pillars", pillars::finding(translator, &members)));
    texts.extend(pillars::sentences(&facts, &members).into_iter().map(|sentence| ("pillars as text", sentence)));
    let heat = heat::heat(&facts, &members);
    texts.push(("heat", heat.finding.clone()));
    texts.extend(heat::sentences(&facts, &heat).into_iter().map(|sentence| ("heat as text", sentence)));
    for table in [seats::table(&facts, &members), pillars::table(&facts, &members), heat::table(&facts, &heat)] {
        texts.extend(table_texts(&table).into_iter().map(|text| ("table", text)));
    }
    texts
}

#[track_caller]
fn assert_said(text: &str, at: &str) {
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
    for link in ["", "a=", "a=eu~usa~jpn&b=chn~rus&tech=quantum&pool=60", "tech=all&supply=20"] {
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
