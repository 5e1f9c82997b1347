//! Messages filled in by `fluent-bundle`, to compare: it knows all of Fluent, and has its own choices, isolation and forms.

use fluent_bundle::{FluentArgs, FluentBundle, FluentResource, FluentValue};

use entente::i18n::locale::Locale;
use entente::i18n::translator::Argument;

use crate::locales::{Written, all_files, messages, translator};

fn bundle(locale: Locale) -> FluentBundle<FluentResource> {
    let mut bundle = FluentBundle::new(vec![locale.tag().parse().unwrap()]);
    bundle.set_use_isolating(locale.is_right_to_left());
    bundle.add_resource(FluentResource::try_new(all_files(locale)).unwrap()).unwrap();
    bundle
}

fn by_bundle(bundle: &FluentBundle<FluentResource>, key: &str, values: &[(&str, Argument<'_>)]) -> String {
    let (key, attribute) = key.split_once('.').map_or((key, None), |(key, attribute)| (key, Some(attribute)));
    let message = bundle.get_message(key).unwrap();
    let pattern = match attribute {
        None => message.value().unwrap(),
        Some(name) => message.get_attribute(name).unwrap().value(),
    };
    let mut arguments = FluentArgs::new();
    for (name, value) in values {
        arguments.set(
            *name,
            match value {
                Argument::Text(text) => FluentValue::from(*text),
                Argument::Count(count) => FluentValue::from(*count),
            },
        );
    }
    bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
}

/// Values for a message: each value in turn a word, the others a count; all of them words; all of them counts; none.
fn fillings(message: &Written) -> Vec<Vec<(&str, Argument<'_>)>> {
    let names: Vec<&str> = message.values.iter().map(String::as_str).collect();
    let words: Vec<&str> = message.choices.iter().map(String::as_str).chain(["Japan", "2", ""]).collect();
    let mut all = vec![Vec::new()];
    for count in (0..=12).chain(98..=102) {
        all.push(names.iter().map(|name| (*name, Argument::Count(count))).collect());
        for word in &words {
            for one in &names {
                let value = |name| if name == *one { Argument::Text(word) } else { Argument::Count(count) };
                all.push(names.iter().map(|name| (*name, value(*name))).collect());
            }
        }
    }
    all.extend(words.iter().map(|word| names.iter().map(|name| (*name, Argument::Text(word))).collect()));
    all
}

#[test]
fn every_message_reads_as_fluent_bundle_fills_it_in() {
    for locale in Locale::ALL {
        let (bundle, translator) = (bundle(locale), translator(locale));
        for (key, message) in messages(locale) {
            for values in fillings(&message) {
                let ours = match key.split_once('.') {
                    None => translator.format(&key, &values),
                    // Attributes are asked for without values.
                    Some((key, name)) => translator.attribute(key, name).unwrap(),
                };
                let values = if key.contains('.') { Vec::new() } else { values };
                assert_eq!(ours, by_bundle(&bundle, &key, &values), "{key} in {} with {values:?}", locale.tag());
            }
        }
    }
}

/// The samples of the Unicode Common Locale Data Repository (`plurals.xml`). The rules that `fluent-bundle` uses differ
/// from them at 103 in Arabic.
#[test]
fn forms_of_nouns_follow_the_samples_of_unicode() {
    let check = |locale: Locale, form: &str, counts: &[usize]| {
        for &count in counts {
            assert_eq!(locale.plural_form(count), form, "{count} in {}", locale.tag());
        }
    };
    check(Locale::English, "one", &[1]);
    check(Locale::English, "other", &[0, 2, 10, 16, 100, 1_000, 10_000, 100_000, 1_000_000]);
    check(Locale::Arabic, "zero", &[0]);
    check(Locale::Arabic, "one", &[1]);
    check(Locale::Arabic, "two", &[2]);
    check(Locale::Arabic, "few", &[3, 10, 103, 110, 1_003]);
    check(Locale::Arabic, "many", &[11, 26, 111, 1_011]);
    check(Locale::Arabic, "other", &[100, 102, 200, 202, 502, 600, 1_000, 10_000, 100_000, 1_000_000]);
}
