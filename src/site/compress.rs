//! Brotli copies beside the files that gain from them.

use super::error::SiteError;
use super::files;
use std::path::Path;

const KINDS: [&str; 8] = ["html", "js", "css", "wasm", "tsv", "ftl", "svg", "json"];
const QUALITY: i32 = 11;
const WINDOW: i32 = 22;

/// Writes `name.br` beside every file of `folder` whose kind gains from it.
pub fn add_copies(folder: &Path) -> Result<(), SiteError> {
    for name in files::list(folder)? {
        let gains = name.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| KINDS.contains(&kind));
        if gains {
            let path = folder.join(&name);
            let packed = pack(&files::read(&path)?).map_err(SiteError::file(&path))?;
            files::write(&copy_of(&path), &packed)?;
        }
    }
    Ok(())
}

/// The path of the compressed copy of a file.
pub fn copy_of(path: &Path) -> std::path::PathBuf {
    let mut name = path.as_os_str().to_owned();
    name.push(".br");
    name.into()
}

fn pack(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let parameters = brotli::enc::BrotliEncoderParams { quality: QUALITY, lgwin: WINDOW, ..Default::default() };
    let mut packed = Vec::new();
    brotli::BrotliCompress(&mut &bytes[..], &mut packed, &parameters)?;
    Ok(packed)
}
