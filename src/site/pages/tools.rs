//! Pages with a script of their own: the one that writes code for other pages, in each language, and the one that sends
//! messages by hand.

use super::{embed_code, playground};
use crate::i18n::locale::Locale;
use crate::i18n::study::{PAGE_FILES, SITE_FILES};
use crate::i18n::translator::Translator;
use crate::markup::embed::code_page;
use crate::site::error::SiteError;
use crate::site::files;
use std::path::Path;

/// Sheets of these pages, in order.
const SHEETS: [&str; 4] = ["tokens", "base", "document", "tool"];
const FRAME: &str = include_str!("frame.js");
const EMBED_CODE: &str = include_str!("embed_code.js");
const PLAYGROUND: &str = include_str!("playground.js");

/// File of the page that sends messages by hand.
pub const PLAYGROUND_PAGE: &str = "playground.html";

/// The names of all of them.
pub fn names() -> impl Iterator<Item = &'static str> {
    Locale::ALL.into_iter().map(code_page).chain([PLAYGROUND_PAGE])
}

/// Writes the pages with their sheet and scripts into `folder`. Words are read from the project, whose top is the current folder.
pub fn add(folder: &Path) -> Result<(), SiteError> {
    let mut sheet = String::new();
    for name in SHEETS {
        sheet += &files::read_text(&Path::new("style").join(name).with_extension("css"))?;
    }
    let sheet = write(folder, "tool", "css", &sheet)?;
    let frame = write(folder, "frame", "js", FRAME)?;
    let script = |stem: &str, text: &str| write(folder, stem, "js", &text.replace("__FRAME__", &frame));
    let (embed_code, playground) = (script("embed-code", EMBED_CODE)?, script("playground", PLAYGROUND)?);
    for (name, html) in all(&sheet, &embed_code, &playground)? {
        files::write(&folder.join(name), html.as_bytes())?;
    }
    Ok(())
}

/// The pages as HTML, with the names of the files that they load.
pub fn all(sheet: &str, embed_code: &str, playground: &str) -> Result<Vec<(&'static str, String)>, SiteError> {
    let translators = Locale::ALL.into_iter().map(translator).collect::<Result<Vec<_>, _>>()?;
    let mut pages: Vec<(&'static str, String)> = Vec::new();
    for translator in &translators {
        let page = embed_code::page(translator, &translators, sheet, embed_code);
        pages.push((code_page(translator.locale()), page.into_string()));
    }
    pages.push((PLAYGROUND_PAGE, playground::page(sheet, playground).into_string()));
    Ok(pages)
}

fn write(folder: &Path, stem: &str, kind: &str, text: &str) -> Result<String, SiteError> {
    let name = files::hashed_name(stem, kind, text.as_bytes());
    files::write(&folder.join(&name), text.as_bytes())?;
    Ok(name)
}

/// A translator with the words of the calculator and of these pages.
fn translator(locale: Locale) -> Result<Translator, SiteError> {
    let read = |tag: &str| -> Result<String, SiteError> {
        let names = PAGE_FILES.into_iter().chain(SITE_FILES);
        names.map(|name| files::read_text(&Path::new("locales").join(tag).join(name))).collect()
    };
    let english = read(Locale::English.tag())?;
    let own = if locale == Locale::English { String::new() } else { read(locale.tag())? };
    Ok(Translator::read(locale, &own, &english))
}
