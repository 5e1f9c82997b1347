//! Trunk's output, made ready to be served.

use super::error::SiteError;
use super::sizes::Sizes;
use super::{compress, extras, files, pages, prerender, start};
use std::path::Path;

/// Finishes the page that Trunk left in `built` and puts the result in the place of `dist`.
///
/// The sizes are returned and stored as `sizes.json`; the budget is for the caller to check.
pub fn finish(built: &Path, dist: &Path) -> Result<Sizes, SiteError> {
    let work = dist.with_extension("new");
    files::remove_folder(&work)?;
    files::copy_all(built, &work)?;
    finish_index(&work)?;
    pages::add(&work)?;
    compress::add_copies(&work)?;
    let sizes = Sizes::measure(&work)?;
    files::write(&work.join("sizes.json"), sizes.json().as_bytes())?;
    files::replace_folder(&work, dist)?;
    Ok(sizes)
}

fn finish_index(folder: &Path) -> Result<(), SiteError> {
    let path = folder.join("index.html");
    let index = files::read_text(&path)?;
    let index = prerender::insert(&index, &prerender::content()?)?;
    let index = extras::add(folder, &index)?;
    let index = start::add(folder, &index)?;
    files::write(&path, index.as_bytes())
}
