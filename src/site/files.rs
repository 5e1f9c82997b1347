//! Files of the site: reading, writing, listing, names that carry a hash.

use super::error::SiteError;
use sha2::{Digest, Sha256};
use std::fs;
use std::path::{Path, PathBuf};

/// Hexadecimal digits of our hash in a file name.
const HASH_DIGITS: usize = 16;

/// Trunk writes 16 as well, but drops leading zeros; no shorter part of a name is taken for a hash.
const FEWEST_HASH_DIGITS: usize = 12;

/// The text of a file.
pub fn read_text(path: &Path) -> Result<String, SiteError> {
    fs::read_to_string(path).map_err(SiteError::file(path))
}

/// The bytes of a file.
pub fn read(path: &Path) -> Result<Vec<u8>, SiteError> {
    fs::read(path).map_err(SiteError::file(path))
}

/// Writes a file.
pub fn write(path: &Path, bytes: &[u8]) -> Result<(), SiteError> {
    fs::write(path, bytes).map_err(SiteError::file(path))
}

/// Gives a file another name.
pub fn rename(from: &Path, to: &Path) -> Result<(), SiteError> {
    fs::rename(from, to).map_err(SiteError::file(from))
}

/// Every file below `root`, relative to it, sorted.
pub fn list(root: &Path) -> Result<Vec<PathBuf>, SiteError> {
    let mut found = Vec::new();
    let mut folders = vec![root.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).map_err(SiteError::file(&folder))? {
            let path = entry.map_err(SiteError::file(&folder))?.path();
            if path.is_dir() {
                folders.push(path);
            } else if let Ok(name) = path.strip_prefix(root) {
                found.push(name.to_path_buf());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// Copies every file of `from` into the empty or new folder `to`.
pub fn copy_all(from: &Path, to: &Path) -> Result<(), SiteError> {
    for name in list(from)? {
        let target = to.join(&name);
        if let Some(folder) = target.parent() {
            fs::create_dir_all(folder).map_err(SiteError::file(folder))?;
        }
        fs::copy(from.join(&name), &target).map_err(SiteError::file(&target))?;
    }
    Ok(())
}

/// Removes a folder and what is in it; no folder is no error.
pub fn remove_folder(path: &Path) -> Result<(), SiteError> {
    match fs::remove_dir_all(path) {
        Err(source) if source.kind() != std::io::ErrorKind::NotFound => Err(SiteError::file(path)(source)),
        _ => Ok(()),
    }
}

/// Puts a finished folder in the place of an older one.
pub fn replace_folder(new: &Path, old: &Path) -> Result<(), SiteError> {
    remove_folder(old)?;
    fs::rename(new, old).map_err(SiteError::file(old))
}

/// `stem-<hash of the bytes>.extension`.
///
/// ```
/// use entente::site::files::{hashed_name, is_hashed};
/// let name = hashed_name("start", "js", b"");
/// assert_eq!(name, "start-e3b0c44298fc1c14.js");
/// assert!(is_hashed(&name) && !is_hashed("index.html"));
/// ```
pub fn hashed_name(stem: &str, extension: &str, bytes: &[u8]) -> String {
    let digest = Sha256::digest(bytes);
    let hash: String = digest.iter().take(HASH_DIGITS / 2).map(|byte| format!("{byte:02x}")).collect();
    format!("{stem}-{hash}.{extension}")
}

/// Whether the name of a file changes with its content, so that it may be kept for ever.
pub fn is_hashed(name: &str) -> bool {
    let is_hash = |part: &str| part.len() >= FEWEST_HASH_DIGITS && part.bytes().all(|byte| byte.is_ascii_hexdigit());
    name.split(['-', '_', '.']).skip(1).any(is_hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_known_in_every_form_of_name() {
        for name in ["page-8a1b2c3d4e5f6071_bg.wasm", "base-8a1b2c3d4e5f6071.css", "page-8a1b2c3d4e5f607.js"] {
            assert!(is_hashed(name), "{name}");
        }
        for name in ["index.html", "en.ftl", "world-2024.csv", "8a1b2c3d4e5f6071", "defaced.css"] {
            assert!(!is_hashed(name), "{name}");
        }
    }
}
