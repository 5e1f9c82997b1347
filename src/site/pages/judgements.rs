//! The list of judgements: every parameter of the program, with what `doc/model.md` says about it.

use super::{formula, markdown};
use crate::i18n::translator::{Argument, Translator};
use crate::model::ensemble::distribution::Distribution;
use crate::model::ensemble::uncertain::Uncertain;
use crate::model::parameters::{PARAMETERS, ParameterSpec};
use maud::{Markup, html};

/// The headings of the columns.
const HEADS: [&str; 5] =
    ["judgement-key", "judgement-meaning", "judgement-default", "judgement-range", "judgement-varies"];

/// The table, from the program's parameters; `text` is the document with what each means.
pub(super) fn table(text: &str, translator: &Translator) -> Markup {
    let part = markdown::section(text, "Judgement parameters").map_or("", |(_, part)| part);
    let table = html! {
        table class="judgements" {
            thead { tr { @for head in HEADS { th scope="col" { (translator.text(head)) } } } }
            tbody { @for spec in &PARAMETERS { (row(spec, meaning(part, spec.key), translator)) } }
        }
    };
    markdown::scroll(&translator.text("judgement-list"), &table)
}

fn row(spec: &ParameterSpec, meaning: &str, translator: &Translator) -> Markup {
    html! {
        tr id=(spec.key) {
            th scope="row" { code { (spec.key) } }
            td { (formula::words(meaning)) }
            td class="n" { (spec.default) }
            td class="n" { (range(spec.min, spec.max, translator)) }
            td { (varies(spec.key, translator)) }
        }
    }
}

/// What the document says about a parameter.
fn meaning<'a>(part: &'a str, key: &str) -> &'a str {
    let start = format!("| `{key}` | ");
    let line = part.lines().find_map(|line| line.strip_prefix(start.as_str()));
    line.and_then(|rest| rest.split(" | ").next()).unwrap_or_default()
}

fn range(min: f64, max: f64, translator: &Translator) -> String {
    let (from, to) = (min.to_string(), max.to_string());
    translator.format("judgement-from-to", &[("from", Argument::Text(&from)), ("to", Argument::Text(&to))])
}

/// Whether the ensemble varies it: always, on paths over the years, only if asked, never.
fn varies(key: &str, translator: &Translator) -> String {
    let named = |list: &[Uncertain]| list.iter().any(|uncertain| uncertain.spec().key == key);
    let Some(uncertain) = Uncertain::from_key(key) else { return translator.text("varies-never") };
    let Distribution::Uniform { min, max } = uncertain.spec().distribution else { return String::new() };
    let round = |value: f64| (value * 1e6).round() / 1e6;
    let range = range(round(min), round(max), translator);
    let when = match (named(&Uncertain::DEFAULT), named(&Uncertain::FOR_PATHS)) {
        (true, _) => "varies-always",
        (false, true) => "varies-on-paths",
        (false, false) => "varies-if-asked",
    };
    translator.format(when, &[("range", Argument::Text(&range))])
}
