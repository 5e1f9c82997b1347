//! The whole calculator as one HTML file, `entente.html`: it opens from a disk, inside a learning platform and in a sandboxed
//! frame, and makes no request at all.
//!
//! It is the finished `index.html` with everything that it names inside:
//!
//! - `<style>`: the sheet of the first paint;
//! - `<script type="application/octet-stream" data-name="NAME" data-kind="MEDIA TYPE">`: one block for each other file, packed
//!   with gzip and written in base64. `NAME` is the file's name on the site. A script comes after the files that it names.
//! - `<meta name="file:NAME" content="./FILE">`, as on the site: the script puts the address of the block of `FILE` in its place;
//! - `one_file.js`, the last script: unpacks the blocks, gives each an address of the browser (`blob:`), and starts the program,
//!   which needs no change for it;
//! - the [places](crate::pack::page) that a scenario and a package are put into.
//!
//! The policy stands in a `<meta>`. It names the scripts and the sheets by their hashes; addresses inside the page (`blob:`) are
//! the only ones that anything may be loaded from.

use super::error::SiteError;
use super::pages::PAGES;
use super::{files, start};
use crate::pack::page::{ANSWER, LESSON, LESSON_SCRIPT, LESSON_STYLE, Place, START, policy};
use flate2::Compression;
use flate2::write::GzEncoder;
use maud::{Markup, PreEscaped, html};
use sha2::{Digest, Sha256};
use std::io::Write;
use std::path::Path;

/// Its name, also among the files of the page: the dialog of files puts it into packages.
pub const NAME: &str = "entente.html";

/// The script that unpacks and starts. `site finish` takes its comments out.
const STARTER: &str = include_str!("one_file.js");

/// Writes the page into a finished `folder`, and names it in `index.html`.
///
/// `content` is what stands in the page before its program arrives.
pub fn add(folder: &Path, content: &str) -> Result<(), SiteError> {
    let path = folder.join("index.html");
    let index = files::read_text(&path)?;
    files::write(&folder.join(NAME), one_file(folder, &index, content)?.as_bytes())?;
    let named = format!("<meta name=\"file:{NAME}\" content=\"./{NAME}\">");
    files::write(&path, index.replacen("</title>", &format!("</title>{named}"), 1).as_bytes())
}

/// How large the page is, for people: as it is, and packed with gzip as mail and platforms do.
pub fn size(folder: &Path) -> Result<String, SiteError> {
    let path = folder.join(NAME);
    let page = files::read(&path)?;
    let packed = gzip(&page).map_err(SiteError::file(&path))?.len();
    Ok(format!("one file: {NAME}, {} bytes, {packed} with gzip", page.len()))
}

/// The page with everything that it names inside.
fn one_file(folder: &Path, index: &str, content: &str) -> Result<String, SiteError> {
    let starter = start::name_in(index).ok_or(SiteError::NoStart { attribute: "id=\"start\"" })?;
    let mut page = without_links(index);
    let sheet = files::read_text(&folder.join(stylesheet(index)?))?;
    let script = without_comments(STARTER);

    let scripts = [script.as_str(), LESSON_SCRIPT].map(hash).join(" ");
    let styles = [sheet.as_str(), LESSON_STYLE].map(hash).join(" ");
    let policy = policy(&scripts, &styles);
    let head = html! {
        (PreEscaped("</title>"))
        meta http-equiv="Content-Security-Policy" content=(PreEscaped(policy));
        (place(START, ""))
        style { (PreEscaped(&sheet)) }
    };
    page = page.replacen("</title>", &head.into_string(), 1);
    page = page.replacen(content, &place(ANSWER, content).into_string(), 1);

    let mut inside = Inside { folder, names: names_in(folder)?, done: Vec::new(), blocks: String::new() };
    let of_program = named_files(index).chain([starter.clone()]);
    let documents = PAGES.iter().map(|document| document.file.to_owned());
    for name in of_program.chain(documents) {
        inside.add(&name)?;
    }
    page = page.replacen("<body>", &html! { (PreEscaped("<body>")) (place(LESSON, "")) }.into_string(), 1);
    let last = html! {
        (behind())
        (PreEscaped(&inside.blocks))
        script data-start=(starter) { (PreEscaped(script)) }
        (PreEscaped("</body>"))
    };
    Ok(page.replacen("</body>", &last.into_string(), 1))
}

fn place(place: Place, content: &str) -> Markup {
    html! { (PreEscaped(place.open)) (PreEscaped(content)) (PreEscaped(place.close)) }
}

/// Where the documents behind the calculator are shown: a file on a disk has no pages beside it.
fn behind() -> Markup {
    html! {
        dialog class="paper behind" id="behind" aria-label="Behind the calculator" lang="en" dir="ltr" data-testid="behind" {
            div class="paper-tools" { form method="dialog" { button class="btn line" data-testid="behind-done" { "Back to the calculator" } } }
            div id="behind-page" {}
        }
    }
}

/// The files inside, in an order in which each comes after those that it names.
struct Inside<'a> {
    folder: &'a Path,
    names: Vec<String>,
    done: Vec<String>,
    blocks: String,
}

impl Inside<'_> {
    fn add(&mut self, name: &str) -> Result<(), SiteError> {
        if self.done.iter().any(|done| done == name) {
            return Ok(());
        }
        self.done.push(name.to_owned());
        let path = self.folder.join(name);
        let bytes = files::read(&path)?;
        // Scripts and documents name other files; a document names other documents, which are added in any case.
        let text = if name.ends_with(".wasm") { "" } else { std::str::from_utf8(&bytes).unwrap_or_default() };
        let named =
            self.names.iter().filter(|other| other.as_str() != name && text.contains(&format!("\"./{other}\"")));
        for other in named.cloned().collect::<Vec<_>>() {
            self.add(&other)?;
        }
        let packed = base64(&gzip(&bytes).map_err(SiteError::file(&path))?);
        let block = html! {
            script type="application/octet-stream" data-name=(name) data-kind=(media_type(name)) { (PreEscaped(packed)) }
        };
        self.blocks.push_str(&block.into_string());
        Ok(())
    }
}

/// Files that may be named: those of the site's own folder, but no page.
fn names_in(folder: &Path) -> Result<Vec<String>, SiteError> {
    let names = files::list(folder)?.into_iter().map(|path| path.to_string_lossy().into_owned());
    Ok(names.filter(|name| !name.contains(['/', '\\']) && !name.ends_with(".html")).collect())
}

/// What the page asks for later: the contents of its `<meta name="file:...">`.
fn named_files(index: &str) -> impl Iterator<Item = String> {
    let metas = index.split("<meta name=\"file:").skip(1);
    metas.filter_map(|meta| Some(meta.split_once("content=\"./")?.1.split('"').next()?.to_owned()))
}

/// The tags `<link ...>` of a page.
fn links(page: &str) -> impl Iterator<Item = &str> {
    page.match_indices("<link ").filter_map(|(at, _)| page[at..].split_inclusive('>').next())
}

/// The name of the sheet of the first paint.
fn stylesheet(index: &str) -> Result<String, SiteError> {
    let link = links(index).find(|link| link.contains("rel=stylesheet") || link.contains("rel=\"stylesheet\""));
    let name = link.and_then(|link| link.split_once("./")).map(|(_, rest)| rest);
    let name = name.and_then(|rest| rest.split(['"', ' ', '>']).next());
    name.map(str::to_owned).ok_or(SiteError::NoStart { attribute: "rel=stylesheet" })
}

/// The page without what it would load: its links but an empty icon, and its starter.
fn without_links(index: &str) -> String {
    let mut page = index.to_owned();
    for link in links(index).filter(|link| !link.contains("href=data:,") && !link.contains("href=\"data:,\"")) {
        page = page.replace(link, "");
    }
    let script =
        page.find("<script type=\"module\" id=\"start\"").and_then(|at| page[at..].split_inclusive("</script>").next());
    let script = script.map(str::to_owned).unwrap_or_default();
    page.replace(&script, "")
}

/// A script without the lines that are comments, and without indents.
fn without_comments(script: &str) -> String {
    let lines = script.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("//"));
    lines.collect::<Vec<_>>().join("\n")
}

/// How a policy names a script or a sheet inside the page.
fn hash(text: &str) -> String {
    format!("'sha256-{}'", base64(&Sha256::digest(text.as_bytes())))
}

fn media_type(name: &str) -> &'static str {
    match name.rsplit('.').next() {
        Some("js") => "text/javascript",
        Some("wasm") => "application/wasm",
        Some("css") => "text/css",
        Some("html") => "text/html",
        _ => "text/plain",
    }
}

/// No date is written, so equal bytes give equal bytes.
fn gzip(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = GzEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

/// Base64 as in RFC 4648.
fn base64(bytes: &[u8]) -> String {
    const LETTERS: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for group in bytes.chunks(3) {
        let bits = (0..3).fold(0, |bits, at| bits << 8 | u32::from(group.get(at).copied().unwrap_or_default()));
        for place in 0..4 {
            let letter = char::from(LETTERS[(bits >> (18 - 6 * place)) as usize & 63]);
            text.push(if place <= group.len() { letter } else { '=' });
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn base64_is_that_of_the_standard() {
        // The test vectors of RFC 4648, section 10.
        let vectors =
            [("", ""), ("f", "Zg=="), ("fo", "Zm8="), ("foo", "Zm9v"), ("foob", "Zm9vYg=="), ("foobar", "Zm9vYmFy")];
        for (plain, written) in vectors {
            assert_eq!(base64(plain.as_bytes()), written);
        }
    }

    #[test]
    fn a_hash_is_written_as_in_a_policy() {
        // The example of the specification: Content Security Policy Level 3, section on hashes.
        assert_eq!(hash("alert('Hello, world.');"), "'sha256-qznLcsROx4GACP2dm0UCKCzCG+HiZ1guq6ZZDob/Tng='");
    }

    #[test]
    fn links_go_and_the_sheet_is_found() {
        let index =
            "<link href=data:, rel=icon><link href=./a-1.css rel=stylesheet><link rel=\"manifest\" href=\"m.json\">";
        assert_eq!(stylesheet(index).unwrap(), "a-1.css");
        assert_eq!(without_links(index), "<link href=data:, rel=icon>");
    }

    #[test]
    fn what_the_page_asks_for_later_is_found() {
        let index =
            "<meta name=\"file:ar.ftl\" content=\"./ar-1.ftl\"><meta name=\"file:study.js\" content=\"./s-2.js\">";
        assert_eq!(named_files(index).collect::<Vec<_>>(), ["ar-1.ftl", "s-2.js"]);
    }
}
