//! The page for frames, and the copy of a release that never changes.

use super::error::SiteError;
use super::{extras, files};
use std::fs;
use std::path::Path;

/// Folder of the page for frames.
pub const FOLDER: &str = "embed";
/// Folder of the releases that never change.
pub const RELEASES: &str = "r";
/// Version of this release.
pub const RELEASE: &str = env!("CARGO_PKG_VERSION");

/// What stands in the frame until the program arrives: no answer, since the link may ask something else.
const WAITING: &str = "<main class=\"wrap waiting\"><p class=\"word\">Entente</p>\
    <div class=\"bones\" aria-hidden=\"true\"><i></i><i></i><i></i></div></main>";

/// Writes the page for frames: the same program, addressed from a folder below.
///
/// `content` is what stands in the calculator's page before the program arrives. Search engines are sent to the calculator;
/// links open beside the page that holds the frame.
pub fn add(folder: &Path, content: &str) -> Result<(), SiteError> {
    let index = files::read_text(&folder.join("index.html"))?;
    let sheet = extras::name_in(&index, extras::EMBED_SHEET).unwrap_or_default();
    let head = format!(
        "<base target=\"_blank\"><meta name=\"robots\" content=\"noindex\"><link rel=\"canonical\" href=\"../\">\
         <link rel=\"stylesheet\" href=\"../{sheet}\">"
    );
    let page = from_below(&index.replace(content, WAITING)).replacen("</title>", &format!("</title>{head}"), 1);
    let place = folder.join(FOLDER);
    fs::create_dir_all(&place).map_err(SiteError::file(&place))?;
    files::write(&place.join("index.html"), page.as_bytes())
}

/// A page with the addresses of its files as they are from a folder below; the page itself stays itself.
fn from_below(page: &str) -> String {
    let mut moved = page.to_owned();
    for (start, end) in [("=\"./", '"'), ("=./", '>')] {
        let pieces: Vec<&str> = moved.split(start).collect();
        let mut text = pieces[0].to_owned();
        for piece in &pieces[1..] {
            let itself = piece.starts_with(end) || piece.starts_with(' ');
            text.push_str(&if itself { start.to_owned() } else { start.replace("./", "../") });
            text.push_str(piece);
        }
        moved = text;
    }
    moved
}

/// Puts a copy of the finished site into `r/VERSION`, compressed files and all. Where the disk can, a copy is a second name of
/// the same file.
pub fn freeze(folder: &Path) -> Result<(), SiteError> {
    let place = folder.join(RELEASES).join(RELEASE);
    for name in files::list(folder)? {
        let (from, to) = (folder.join(&name), place.join(&name));
        if let Some(parent) = to.parent() {
            fs::create_dir_all(parent).map_err(SiteError::file(parent))?;
        }
        if fs::hard_link(&from, &to).is_err() {
            fs::copy(&from, &to).map_err(SiteError::file(&to))?;
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_are_addressed_from_below_and_the_page_stays_itself() {
        for (page, expected) in [
            ("<script src=\"./start.js\"></script>", "<script src=\"../start.js\"></script>"),
            ("<link href=./a.css rel=x>", "<link href=../a.css rel=x>"),
            (
                "<a href=\"./\">a</a><a href=./ id=b>b</a><a href=./>c</a>",
                "<a href=\"./\">a</a><a href=./ id=b>b</a><a href=./>c</a>",
            ),
            ("<meta content=\"./ar.ftl\"><a href=#main>", "<meta content=\"../ar.ftl\"><a href=#main>"),
        ] {
            assert_eq!(from_below(page), expected);
        }
    }
}
