//! How to cite a scenario: as plain text, BibTeX, RIS and CSL-JSON.
//!
//! Author and publisher are the project, the title is the question, the version is that of model and data, the year is that of the
//! data; the day on which it was seen is today. In the three formats a scenario is software: it is calculated anew where it is opened.

use serde_json::json;

use super::{Date, Desk};
use crate::catalog::DATA_VERSION;
use crate::i18n::translator::Argument;
use crate::model::MODEL_VERSION;

/// A form of a citation.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// A sentence.
    Plain,
    /// For BibTeX and biblatex.
    Bibtex,
    /// For reference managers (RIS).
    Ris,
    /// For reference managers (CSL-JSON, version 1.0.2).
    Csl,
}

impl Form {
    /// End of the file's name, and what it is.
    pub(super) const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Plain => ("citation.txt", "text/plain;charset=utf-8"),
            Self::Bibtex => ("bib", "application/x-bibtex"),
            Self::Ris => ("ris", "application/x-research-info-systems"),
            Self::Csl => ("csl.json", "application/vnd.citationstyles.csl+json"),
        }
    }
}

/// Who made it.
const AUTHOR: &str = "Entente";

/// What is cited.
struct Cited {
    key: String,
    title: String,
    link: String,
    version: String,
    language: &'static str,
    seen: Date,
}

/// The citation of a scenario.
#[must_use]
pub fn citation(desk: &Desk<'_>, form: Form) -> String {
    if form == Form::Plain {
        return plain(desk);
    }
    let cited = Cited {
        key: desk.stem(),
        title: without_marks(&desk.question()),
        link: desk.link(),
        version: format!("model {MODEL_VERSION}, data {DATA_VERSION}"),
        language: desk.facts.translator.locale().tag(),
        seen: desk.date,
    };
    match form {
        Form::Plain | Form::Bibtex => bibtex(&cited),
        Form::Ris => ris(&cited),
        Form::Csl => csl(&cited),
    }
}

fn plain(desk: &Desk<'_>) -> String {
    let (title, versions, link, date) = (desk.question(), desk.versions(), desk.link(), desk.date.to_string());
    let year = released().0.to_string();
    let values = [
        ("title", Argument::Text(&title)),
        ("versions", Argument::Text(&versions)),
        ("link", Argument::Text(&link)),
        ("date", Argument::Text(&date)),
        ("year", Argument::Text(&year)),
    ];
    desk.facts.translator.format("takeaway-cite", &values)
}

/// Year and month of the data.
fn released() -> (u16, u8) {
    let (year, month) = DATA_VERSION.split_once('-').unwrap_or((DATA_VERSION, ""));
    (year.parse().unwrap_or_default(), month.parse().unwrap_or_default())
}

/// A title without marks of direction, which reference managers show as boxes.
fn without_marks(text: &str) -> String {
    text.chars().filter(|letter| !matches!(letter, '\u{200e}' | '\u{200f}' | '\u{2066}'..='\u{2069}')).collect()
}

fn bibtex(cited: &Cited) -> String {
    let (year, _) = released();
    let version = tex(&cited.version);
    // biblatex prints version and address; older styles print what stands in `note`.
    let fields = [
        ("author", format!("{{{AUTHOR}}}")),
        ("title", format!("{{{}}}", tex(&cited.title))),
        ("year", year.to_string()),
        ("version", version.clone()),
        ("publisher", format!("{{{AUTHOR}}}")),
        ("url", address(&cited.link)),
        ("urldate", cited.seen.to_string()),
        ("note", format!("Scenario calculator, {version}. Accessed {}", cited.seen)),
    ];
    let lines: Vec<String> = fields.iter().map(|(name, value)| format!("  {name} = {{{value}}}")).collect();
    format!("@misc{{{},\n{}\n}}\n", cited.key, lines.join(",\n"))
}

/// Text with the characters that TeX acts on written so that it prints them.
fn tex(text: &str) -> String {
    let mut out = String::new();
    for character in text.chars() {
        match character {
            '\\' => out.push_str("\\textbackslash{}"),
            '~' => out.push_str("\\textasciitilde{}"),
            '^' => out.push_str("\\textasciicircum{}"),
            '{' | '}' | '$' | '&' | '#' | '_' | '%' => out.extend(['\\', character]),
            control if control.is_control() => out.push(' '),
            other => out.push(other),
        }
    }
    out
}

/// An address that holds no brace, space or backslash. Other characters stand as they are: `url` is not typeset.
fn address(link: &str) -> String {
    link.replace('{', "%7B").replace('}', "%7D").replace('\\', "%5C").replace(char::is_whitespace, "%20")
}

fn ris(cited: &Cited) -> String {
    let (year, month) = released();
    let Date { year: seen, month: seen_month, day } = cited.seen;
    let fields = [
        ("TY", "COMP".to_owned()),
        ("AU", AUTHOR.to_owned()),
        ("TI", one_line(&cited.title)),
        ("PY", year.to_string()),
        ("DA", format!("{year:04}/{month:02}//")),
        ("PB", AUTHOR.to_owned()),
        ("ET", cited.version.clone()),
        ("LA", cited.language.to_owned()),
        ("Y2", format!("{seen:04}/{seen_month:02}/{day:02}/")),
        ("UR", address(&cited.link)),
        ("ER", String::new()),
    ];
    fields.iter().map(|(tag, value)| format!("{tag}  - {value}\r\n")).collect()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn csl(cited: &Cited) -> String {
    let (year, month) = released();
    let Date { year: seen, month: seen_month, day } = cited.seen;
    let item = json!([{
        "id": cited.key,
        "type": "software",
        "author": [{ "literal": AUTHOR }],
        "title": one_line(&cited.title),
        "issued": { "date-parts": [[year, month]] },
        "accessed": { "date-parts": [[seen, seen_month, day]] },
        "version": cited.version,
        "publisher": AUTHOR,
        "language": cited.language,
        "URL": address(&cited.link),
    }]);
    format!("{item:#}\n")
}
