//! The starters: small external scripts that load the page program and the study program. The strict policy allows no inline
//! one.
//!
//! The page finds the starter of the study program as a file with the name [`STUDY`], see [`super::extras`].

use super::error::SiteError;
use super::files;
use std::path::Path;

/// Name of the starter of the study program among the files of the page.
pub const STUDY: &str = "study.js";

const STARTER: &str = include_str!("start.js");
const GLUE: &str = "data-glue";
const WASM: &str = "data-wasm";

/// Writes the starter into `folder` and returns the page with the script that names it.
pub fn add(folder: &Path, index: &str) -> Result<String, SiteError> {
    let line = start_line(index).ok_or(SiteError::NoStart { attribute: GLUE })?;
    let glue = attribute(line, GLUE).ok_or(SiteError::NoStart { attribute: GLUE })?;
    let wasm = attribute(line, WASM).ok_or(SiteError::NoStart { attribute: WASM })?;
    let name = write(folder, "start", glue, wasm)?;
    Ok(index.replace(line, &format!("<script type=\"module\" id=\"start\" src=\"./{name}\">")))
}

/// Gives the two files of the study program names with their hashes, writes its starter, and returns the starter's name.
pub fn add_study(folder: &Path) -> Result<String, SiteError> {
    let hashed = |name: &str, stem: &str, kind: &str| -> Result<String, SiteError> {
        let bytes = files::read(&folder.join(name))?;
        let hashed = files::hashed_name(stem, kind, &bytes);
        files::rename(&folder.join(name), &folder.join(&hashed))?;
        Ok(hashed)
    };
    let (glue, wasm) = (hashed("study.js", "study", "js")?, hashed("study_bg.wasm", "study", "wasm")?);
    write(folder, "start-study", &glue, &wasm)
}

fn write(folder: &Path, stem: &str, glue: &str, wasm: &str) -> Result<String, SiteError> {
    let starter = STARTER.replace("__GLUE__", glue).replace("__WASM__", wasm);
    let name = files::hashed_name(stem, "js", starter.as_bytes());
    files::write(&folder.join(&name), starter.as_bytes())?;
    Ok(name)
}

/// The file name of the starter in a finished page.
pub fn name_in(index: &str) -> Option<String> {
    let (_, rest) = index.split_once("id=\"start\" src=\"./")?;
    rest.split('"').next().map(str::to_owned)
}

/// The opening tag that Trunk wrote after `pattern_script`.
fn start_line(index: &str) -> Option<&str> {
    let at = index.find(GLUE)?;
    let from = index[..at].rfind("<script")?;
    let length = index[from..].find('>')?;
    Some(&index[from..=from + length])
}

/// The value of an attribute, quoted or not (the minifier drops quotes).
fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let (_, rest) = tag.split_once(&format!("{name}="))?;
    match rest.strip_prefix('"') {
        Some(quoted) => quoted.split('"').next(),
        None => rest.split([' ', '>']).next(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_names_are_read_with_and_without_quotes() {
        let index = r#"<p><script data-glue="page-1.js" data-wasm=page-1_bg.wasm id=start></script>"#;
        let line = start_line(index).expect("the line is there");
        assert_eq!(attribute(line, GLUE), Some("page-1.js"));
        assert_eq!(attribute(line, WASM), Some("page-1_bg.wasm"));
        assert!(start_line("<script src=x></script>").is_none());
    }
}
