//! What a reader takes away: pictures, numbers, files, a receipt on paper, a citation.
//!
//! Everything is text made from the same facts as the page. The date and the address are given from outside.

mod canvas;
pub mod citation;
pub mod code;
mod data;
pub mod exhibit;
mod grid;
mod layout;
pub mod numbers;
pub mod picture;
pub mod receipt;
pub mod style;
mod tree;

use crate::catalog::DATA_VERSION;
use crate::i18n::rich::plain_text;
use crate::i18n::translator::Argument;
use crate::markup::takeaway::paper;
use crate::model::MODEL_VERSION;
use crate::report::facts::Facts;
use crate::report::findings::Findings;
use crate::report::question::question;
use crate::report::sources::Library;
use crate::scenario::link;
use crate::scenario::state::TechnologyChoice;
use citation::Form;
use exhibit::Exhibit;

/// Licence of what the calculator gives out.
pub const LICENCE: &str = "CC BY 4.0";

/// A day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Date {
    /// Year.
    pub year: u16,
    /// Month, 1 to 12.
    pub month: u8,
    /// Day, 1 to 31.
    pub day: u8,
}

impl std::fmt::Display for Date {
    fn fmt(&self, out: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year, self.month, self.day)
    }
}

/// Everything that files are made from.
#[derive(Debug, Clone, Copy)]
pub struct Desk<'a> {
    /// The outcome with the reader's language.
    pub facts: Facts<'a>,
    /// What takes longer, if it is known.
    pub findings: Option<Findings<'a>>,
    /// Raw figures with their sources, if they were fetched.
    pub library: Option<&'a Library>,
    /// Address of the page, without the scenario.
    pub address: &'a str,
    /// Today.
    pub date: Date,
}

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its name.
    pub name: String,
    /// What it is, for example `image/svg+xml`.
    pub media_type: &'static str,
    /// What is in it.
    pub text: String,
}

/// What a file holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum FileKind {
    /// A figure as a drawing.
    Drawing,
    /// A figure as numbers.
    Numbers,
    /// The finding of a figure, or the answer, with where it comes from.
    Sentence,
    /// The scenario, as the command reads it.
    Scenario,
    /// The outcome, as the command prints it.
    Outcome,
    /// A page to print, as HTML text for a place of the page.
    Receipt,
    /// A citation.
    Citation(Form),
}

impl FileKind {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::Drawing,
        Self::Numbers,
        Self::Sentence,
        Self::Scenario,
        Self::Outcome,
        Self::Receipt,
        Self::Citation(Form::Plain),
        Self::Citation(Form::Bibtex),
        Self::Citation(Form::Ris),
        Self::Citation(Form::Csl),
    ];

    /// Name in requests.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Drawing => "svg",
            Self::Numbers => "csv",
            Self::Sentence => "sentence",
            Self::Scenario => "scenario",
            Self::Outcome => "outcome",
            Self::Receipt => "receipt",
            Self::Citation(Form::Plain) => "citation",
            Self::Citation(Form::Bibtex) => "bibtex",
            Self::Citation(Form::Ris) => "ris",
            Self::Citation(Form::Csl) => "csl",
        }
    }

    /// The kind of a name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|kind| kind.name() == name)
    }

    /// End of the file's name, and what it is.
    const fn kind(self) -> (&'static str, &'static str) {
        match self {
            Self::Drawing => ("svg", "image/svg+xml"),
            Self::Numbers => ("csv", "text/csv;charset=utf-8"),
            Self::Sentence => ("txt", "text/plain;charset=utf-8"),
            Self::Scenario => ("scenario.json", "application/json"),
            Self::Outcome => ("outcome.json", "application/json"),
            Self::Receipt => ("html", "text/html;charset=utf-8"),
            Self::Citation(form) => form.kind(),
        }
    }
}

/// A file; nothing where there is nothing to show: a figure without an alliance, or one whose findings are not known yet.
#[must_use]
pub fn file(desk: &Desk<'_>, kind: FileKind, figure: Option<Exhibit>) -> Option<File> {
    let text = match (kind, figure) {
        (FileKind::Drawing, Some(figure)) => figure.drawing(desk)?,
        (FileKind::Numbers, Some(figure)) => figure.numbers(desk)?,
        (FileKind::Sentence, Some(figure)) => desk.said(&figure.finding(desk)?),
        (FileKind::Drawing | FileKind::Numbers, None) => return None,
        (FileKind::Sentence, None) => desk.said(&plain_text(&crate::report::answer::answer(&desk.facts))),
        (FileKind::Scenario, _) => data::scenario(desk)?,
        (FileKind::Outcome, _) => data::outcome(desk)?,
        (FileKind::Receipt, _) => paper(desk.facts.translator, &receipt::receipt(desk)).into_string(),
        (FileKind::Citation(form), _) => citation::citation(desk, form),
    };
    let (end, media_type) = kind.kind();
    let of_figure = matches!(kind, FileKind::Drawing | FileKind::Numbers | FileKind::Sentence);
    let figure = figure.filter(|_| of_figure).map(|figure| format!("-{}", figure.id())).unwrap_or_default();
    let dot = if end.contains('.') && !end.starts_with('.') { '-' } else { '.' };
    Some(File { name: format!("{}{figure}{dot}{end}", desk.stem()), media_type, text })
}

/// Most letters of a file's name before its end.
const LONGEST_NAME: usize = 80;
/// Most members that a file's name names.
const MOST_NAMED: usize = 6;

impl Desk<'_> {
    /// The link of the scenario.
    #[must_use]
    pub fn link(&self) -> String {
        let state = link::write(self.facts.scenario);
        if state.is_empty() { self.address.to_owned() } else { format!("{}#{state}", self.address) }
    }

    /// The question without marks.
    #[must_use]
    pub fn question(&self) -> String {
        plain_text(&question(&self.facts))
    }

    /// Versions of model and data, as the foot of the page says them.
    #[must_use]
    pub fn versions(&self) -> String {
        let versions = [("model", Argument::Text(MODEL_VERSION)), ("data", Argument::Text(DATA_VERSION))];
        self.facts.translator.format("foot-version", &versions)
    }

    /// Source and licence, a line each.
    #[must_use]
    pub fn foot(&self) -> Vec<String> {
        let translator = self.facts.translator;
        let (versions, what) = (self.versions(), translator.text("foot-what"));
        let source = [("versions", Argument::Text(&versions)), ("what", Argument::Text(&what))];
        vec![translator.format("takeaway-source", &source), self.licence()]
    }

    /// The line of the licence.
    #[must_use]
    pub fn licence(&self) -> String {
        self.facts.translator.format("takeaway-licence", &[("licence", Argument::Text(LICENCE))])
    }

    /// A sentence with where it comes from.
    fn said(&self, sentence: &str) -> String {
        let (versions, link) = (self.versions(), self.link());
        let values = [
            ("sentence", Argument::Text(sentence)),
            ("versions", Argument::Text(&versions)),
            ("link", Argument::Text(&link)),
        ];
        self.facts.translator.format("takeaway-said", &values)
    }

    /// Beginning of a file's name: the technology and the members of the first alliance, in Latin letters.
    fn stem(&self) -> String {
        let english = crate::i18n::translator::Translator::english();
        let mut words = vec!["entente".to_owned()];
        words.push(match &self.facts.scenario.technology {
            TechnologyChoice::All => "all".to_owned(),
            TechnologyChoice::One(id) => english.technology(id),
        });
        let members = self.facts.resolved.alliances.iter().find(|members| !members.is_empty());
        for (at, economy) in members.into_iter().flatten().enumerate() {
            if at == MOST_NAMED {
                words.push("and-more".to_owned());
                break;
            }
            words.extend(self.facts.world.economies().get(*economy).map(|economy| english.economy(&economy.code)));
        }
        tidy(&words.join("-"))
    }
}

/// A text as part of a file's name: small Latin letters, figures and hyphens.
fn tidy(text: &str) -> String {
    let mut name = String::new();
    for character in text.chars() {
        if character.is_ascii_alphanumeric() {
            name.push(character.to_ascii_lowercase());
        } else if !name.ends_with('-') {
            name.push('-');
        }
    }
    name.truncate(LONGEST_NAME);
    name.trim_matches('-').to_owned()
}
