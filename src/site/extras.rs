//! Files that the page does not need at first: further style sheets, the study program, the script of a frame, other
//! languages, figures and sources.
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

/// The style sheets of what comes after the first paint and of frames, as `scripts/build` leaves them.
const LATER_SHEETS: [&str; 2] = ["entente-later.css", EMBED_SHEET];
/// The style sheet of frames.
pub const EMBED_SHEET: &str = "entente-embed.css";
/// What talks with the page around a frame.
const HOST: &str = include_str!("host.js");

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
    for sheet in LATER_SHEETS {
        let path = folder.join(sheet);
        let hashed = files::hashed_name(sheet.trim_end_matches(".css"), "css", &files::read(&path)?);
        files::rename(&path, &folder.join(&hashed))?;
        named.push_str(&line(sheet, &hashed));
    }
    named.push_str(&write(folder, "host.js", HOST.as_bytes())?);
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

/// The hashed name of a file in a finished page.
pub fn name_in(index: &str, name: &str) -> Option<String> {
    let (_, rest) = index.split_once(&format!("<meta name=\"file:{name}\" content=\"./"))?;
    rest.split('"').next().map(str::to_owned)
}

/// How the page learns the hashed name of a file.
fn line(name: &str, hashed: &str) -> String {
    format!("<meta name=\"file:{name}\" content=\"./{hashed}\">")
}
