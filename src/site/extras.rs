//! Files that the page does not need at first: the second style sheet, the study program, other languages, figures and
//! sources.
//!
//! Each gets a name with its hash; the page finds it in a `<meta name="file:NAME">` of its head.

use super::error::SiteError;
use super::{files, start};
use crate::i18n::locale::Locale;
use crate::i18n::study::{PAGE_FILES, STUDY_FILES};
use std::path::Path;

/// Tables of `data/` that are served.
const TABLES: [(&str, &str); 2] =
    [("indicators.tsv", "data/calibrated/indicators.csv"), ("sources.tsv", "data/sources.csv")];

/// The style sheet of what comes after the first paint, as `scripts/build` leaves it.
const LATER_SHEET: &str = "entente-later.css";

/// Writes the files into `folder` and returns the page with their names.
pub fn add(folder: &Path, index: &str) -> Result<String, SiteError> {
    let mut named = String::new();
    for locale in Locale::ALL.into_iter().filter(|locale| *locale != Locale::English) {
        let tag = locale.tag();
        for (name, parts) in [("", PAGE_FILES.as_slice()), ("-study", &STUDY_FILES)] {
            let mut messages = String::new();
            for part in parts {
                messages.push_str(&files::read_text(&Path::new("locales").join(tag).join(part))?);
            }
            named.push_str(&write(folder, &format!("{tag}{name}.ftl"), messages.as_bytes())?);
        }
    }
    let hashed = files::hashed_name("entente-later", "css", &files::read(&folder.join(LATER_SHEET))?);
    files::rename(&folder.join(LATER_SHEET), &folder.join(&hashed))?;
    named.push_str(&line(LATER_SHEET, &hashed));
    named.push_str(&line(start::STUDY, &start::add_study(folder)?));
    for (name, path) in TABLES {
        named.push_str(&write(folder, name, tab_separated(Path::new(path))?.as_bytes())?);
    }
    Ok(index.replacen("</title>", &format!("</title>{named}"), 1))
}

/// A table with its fields separated by tabs: the page reads it without a parser of quotes.
fn tab_separated(path: &Path) -> Result<String, SiteError> {
    let mut lines = String::new();
    let table = |source| SiteError::Table { path: path.to_path_buf(), source };
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_path(path).map_err(table)?;
    for record in reader.records() {
        let record = record.map_err(table)?;
        let fields: Vec<String> = record.iter().map(|field| field.replace(['\t', '\n'], " ")).collect();
        lines.push_str(&fields.join("\t"));
        lines.push('\n');
    }
    Ok(lines)
}

/// The page without the names of these files, which a first visit does not load.
pub fn without(index: &str) -> String {
    let mut rest = index;
    let mut kept = String::new();
    while let Some((before, after)) = rest.split_once("<meta name=\"file:") {
        kept.push_str(before);
        rest = after.split_once('>').map_or("", |(_, after)| after);
    }
    kept + rest
}

fn write(folder: &Path, name: &str, bytes: &[u8]) -> Result<String, SiteError> {
    let (stem, kind) = name.rsplit_once('.').unwrap_or((name, "txt"));
    let hashed = files::hashed_name(stem, kind, bytes);
    files::write(&folder.join(&hashed), bytes)?;
    Ok(line(name, &hashed))
}

/// How the page learns the hashed name of a file.
fn line(name: &str, hashed: &str) -> String {
    format!("<meta name=\"file:{name}\" content=\"./{hashed}\">")
}
