//! The languages: complete, alike, free of loose figures, and grammatical where numbers decide on the form.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement, VariantKey};

use entente::catalog::dataset::economies;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::i18n::locale::Locale;
use entente::i18n::rich::{SpanRole, plain_text, spans};
use entente::i18n::study::{self, PAGE_FILES, STUDY_FILES};
use entente::i18n::translator::Translator;

/// Messages whose text holds figures that are part of what they say.
pub(crate) const FIGURES: &[(&str, &str)] = &[
    ("detail-projection", "a date"),
    ("technology-telecom_5g6g", "a name"),
    ("technology-telecom_5g6g.research", "a name"),
    ("technology-telecom_5g6g.sentence", "a name"),
    ("sampled", "the level of the bars, fixed"),
    ("column-bar", "the level of the bars, fixed"),
    ("outside-measure", "the ends of the scale, fixed"),
    ("outside-pressure-column", "the ends of the scale, fixed"),
    ("outside-text", "the top of the scale, fixed"),
    ("rift-finding", "the level of agreement, fixed"),
    ("rift-measure", "the top of the scale, fixed"),
    ("rift-words", "the level of agreement, fixed"),
    ("rift-about", "the ends of the scale, fixed"),
    ("rift-figure-column", "the top of the scale, fixed"),
    ("rift-range-column", "the level of agreement, fixed"),
    ("rift-runs-column", "the level of agreement, fixed"),
    ("sure-runs", "the level of agreement, fixed"),
    ("legend-runs", "the level of agreement, fixed"),
    ("text-runs", "the level of agreement, fixed"),
    ("column-cost-range", "the level of agreement, fixed"),
    ("column-cost-runs", "the level of agreement, fixed"),
    ("column-autonomy-range", "the level of agreement, fixed"),
    ("column-autonomy-runs", "the level of agreement, fixed"),
    ("seats-autonomy-axis", "the top of the scale, fixed"),
    ("pillars-measure", "the top of the scale, fixed"),
    ("heat-scale-low", "the last step of the tint, fixed"),
    ("heat-scale-high", "the last step of the tint, fixed"),
    ("map-autonomy-low", "a step of the tint, fixed"),
    ("map-autonomy-high", "a step of the tint, fixed"),
    ("map-change-low", "the last step of the tint, fixed"),
    ("map-change-high", "the last step of the tint, fixed"),
    ("map-cost-low", "the last step of the tint, fixed"),
    ("map-cost-high", "the last step of the tint, fixed"),
    ("who-eu-whole", "members of the EU"),
    ("how-weak", "a date and an example"),
    ("today-note", "the top of the scale, fixed"),
    ("help-word-autonomy-about", "the top of the scale, fixed"),
    ("help-mark-band", "how many runs it takes, fixed"),
    ("help-mark-dashed", "how many runs it takes, fixed"),
    ("help-word-runs-about", "how many runs it takes, fixed"),
    ("preset-chips_act.story", "an amount of money, fixed"),
    ("preset-networks", "a name"),
    ("preset-ai.story", "a date"),
    ("preset-deal", "a date"),
    ("preset-deal.story", "a date"),
    ("preset-rift.story", "a date"),
];

/// A message or an attribute of one, as written.
#[derive(Debug, Default, Clone)]
pub(crate) struct Written {
    /// Text between the placeholders.
    text: Vec<String>,
    /// Names of its values, printed or decisive.
    pub(crate) values: BTreeSet<String>,
    /// Names of the variants that a value may choose.
    pub(crate) choices: BTreeSet<String>,
    /// Text of one reading after another: every variant of the first choice, and so on.
    pub(crate) readings: Vec<String>,
}

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub(crate) fn file(locale: Locale, name: &str) -> String {
    let path = root().join("locales").join(locale.tag()).join(name);
    fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files of a language as one text.
pub(crate) fn all_files(locale: Locale) -> String {
    PAGE_FILES.into_iter().chain(STUDY_FILES).map(|name| file(locale, name)).collect()
}

pub(crate) fn translator(locale: Locale) -> Translator {
    study::translator(locale, &all_files(locale))
}

pub(crate) fn translators() -> [Translator; 2] {
    Locale::ALL.map(translator)
}

/// All messages and attributes (`key.attribute`) of a language.
pub(crate) fn messages(locale: Locale) -> BTreeMap<String, Written> {
    let mut found = BTreeMap::new();
    for name in PAGE_FILES.into_iter().chain(STUDY_FILES) {
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
                for variant in variants {
                    if let VariantKey::Identifier { name } = variant.key {
                        found.choices.insert(name.to_owned());
                    }
                    walk(&variant.value, found);
                }
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
