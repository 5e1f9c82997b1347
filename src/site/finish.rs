//! Trunk's output, made ready to be served.

use super::error::SiteError;
use super::sizes::Sizes;
use super::{compress, embed, extras, files, one_file, pages, prerender, start};
use std::path::Path;

/// Finishes the page that Trunk left in `built` and puts the result in the place of `dist`.
///
/// The sizes are returned and stored as `sizes.json`; the budget is for the caller to check.
pub fn finish(built: &Path, dist: &Path) -> Result<Sizes, SiteError> {
    let work = dist.with_extension("new");
    files::remove_folder(&work)?;
    files::copy_all(built, &work)?;
    let content = prerender::content()?;
    finish_index(&work, &content)?;
    pages::add(&work)?;
    // Named in the page before that is copied for frames.
    one_file::add(&work, &content)?;
    embed::add(&work, &content)?;
    compress::add_copies(&work)?;
    embed::freeze(&work)?;
    let sizes = Sizes::measure(&work)?;
    files::write(&work.join("sizes.json"), sizes.json().as_bytes())?;
    files::replace_folder(&work, dist)?;
    Ok(sizes)
}

fn finish_index(folder: &Path, content: &str) -> Result<(), SiteError> {
    let path = folder.join("index.html");
    let index = files::read_text(&path)?;
    let index = prerender::insert(&index, content)?;
    let index = extras::add(folder, &index)?;
    let index = start::add(folder, &index)?;
    files::write(&path, index.as_bytes())
}
