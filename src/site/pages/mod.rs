//! The pages behind the calculator: how it works, weaknesses, sources, privacy, accessibility.
//!
//! Their words are the Markdown files of `doc`; tables of the program's numbers are written by the program. They are plain
//! HTML files beside the page, with one style sheet of their own, and no script. [`tools`] have one.

pub mod codes;
mod embed_code;
pub mod formula;
mod judgements;
mod markdown;
pub mod playground;
mod references;
mod template;
pub mod tools;
mod worked;

use super::error::SiteError;
use super::files;
use crate::i18n::locale::Locale;
use crate::i18n::translator::{ENGLISH, Translator};
use std::path::Path;

/// The words of the template, in English like the documents.
const WORDS: &str = include_str!("words.ftl");

/// Sheets of these pages, in order. The calculator does not load them in this form.
const SHEETS: [&str; 4] = ["tokens", "base", "foot", "document"];

/// One page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Page {
    /// File name; without its ending also the key of its words.
    pub file: &'static str,
    /// The document that it shows.
    pub document: &'static str,
    /// Whether the list of pages names it. The others are linked from a page.
    pub listed: bool,
}

/// All pages, in the order of their list.
pub const PAGES: [Page; 9] = [
    Page { file: "how-it-works.html", document: "doc/model.md", listed: true },
    Page { file: "weaknesses.html", document: "doc/weaknesses.md", listed: true },
    Page { file: "sources.html", document: "doc/data.md", listed: true },
    Page { file: "embedding.html", document: "doc/embedding.md", listed: true },
    Page { file: "privacy.html", document: "doc/privacy.md", listed: true },
    Page { file: "accessibility.html", document: "doc/accessibility-statement.md", listed: true },
    Page { file: "accessibility-report.html", document: "doc/accessibility.md", listed: false },
    Page { file: "messages.html", document: "doc/messages.md", listed: false },
    Page { file: "compatibility.html", document: "doc/compatibility.md", listed: false },
];

/// Parts of `doc/data.md` that are for those who run the calibration.
const FOR_MAINTAINERS: [&str; 2] = ["Files", "How to run it again"];

impl Page {
    /// File name without its ending.
    #[must_use]
    pub fn key(self) -> &'static str {
        self.file.trim_end_matches(".html")
    }
}

/// Writes the pages and their style sheet into `folder`. Files are read from the project, whose top is the current folder.
pub fn add(folder: &Path) -> Result<(), SiteError> {
    let mut sheet = String::new();
    for name in SHEETS {
        sheet += &files::read_text(&Path::new("style").join(name).with_extension("css"))?;
    }
    let sheet_name = files::hashed_name("document", "css", sheet.as_bytes());
    files::write(&folder.join(&sheet_name), sheet.as_bytes())?;
    for page in PAGES {
        files::write(&folder.join(page.file), html(page, &sheet_name)?.as_bytes())?;
    }
    tools::add(folder)
}

/// A page as HTML.
pub fn html(page: Page, sheet: &str) -> Result<String, SiteError> {
    let translator = Translator::read(Locale::English, "", &[ENGLISH, WORDS].concat());
    let text = files::read_text(Path::new(page.document))?;
    let document = markdown::render(&complete(page, &text, &translator)?, &target);
    Ok(template::page(page, &document, sheet, &translator).into_string())
}

/// A document with the tables that the program writes.
fn complete(page: Page, text: &str, translator: &Translator) -> Result<String, SiteError> {
    Ok(match page.key() {
        "how-it-works" => {
            let table = judgements::table(text, translator).into_string();
            let text = markdown::with_table(text, "Judgement parameters", &table);
            let example = worked::example(translator)?;
            text.replacen("\n## What is tested\n", &format!("\n{example}\n\n## What is tested\n"), 1)
        }
        "sources" => {
            let table = references::table(translator)?.into_string();
            let heading = translator.text("references");
            let note = translator.text("references-note");
            format!("{}\n## {heading}\n\n{note}\n\n{table}\n", markdown::without(text, &FOR_MAINTAINERS))
        }
        _ => text.to_owned(),
    })
}

/// Where a link of a document leads on the site; `None` for what is not part of it.
fn target(link: &str) -> Option<String> {
    if link.starts_with('#')
        || link.starts_with("https://")
        || link.starts_with("http://")
        || link == "./"
        || tools::names().any(|name| name == link)
    {
        return Some(link.to_owned());
    }
    let (path, place) = link.split_once('#').map_or((link, String::new()), |(path, id)| (path, format!("#{id}")));
    let name = path.rsplit('/').next()?;
    let page = PAGES.iter().find(|page| page.file == name || page.document.rsplit('/').next() == Some(name))?;
    Some(format!("{}{place}", page.file))
}
