//! The project's own files, as text, for the tests that read them.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are built or installed, not written.
const NOT_OURS: [&str; 6] = ["target", "dist", "dist.new", ".git", ".tools", "node_modules"];

pub(crate) fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// One text file: its path from the top with `/`, and what it says.
pub(crate) struct Source {
    pub(crate) path: String,
    pub(crate) text: String,
}

pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap_or_else(|error| panic!("{path}: {error}"))
}

/// Every text file under a folder (`""` for all) whose name ends so, in order of path.
pub(crate) fn files(folder: &str, ending: &str) -> Vec<Source> {
    let mut paths = Vec::new();
    collect(&root().join(folder), &mut paths);
    paths.sort();
    let named = paths.into_iter().filter(|path| path.to_string_lossy().ends_with(ending));
    named
        .filter_map(|path| {
            let text = String::from_utf8(fs::read(&path).unwrap()).ok()?;
            let path = path.strip_prefix(root()).unwrap().to_string_lossy().replace('\\', "/");
            Some(Source { path, text })
        })
        .collect()
}

fn collect(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
        let (path, name) = (entry.path(), entry.file_name());
        let kind = entry.file_type().unwrap();
        if kind.is_dir() && !NOT_OURS.iter().any(|skipped| name == *skipped) {
            collect(&path, found);
        } else if kind.is_file() && name != ".git" {
            found.push(path);
        }
    }
}

impl Source {
    /// Numbered lines of a Rust file without comments and without the tests at its end.
    pub(crate) fn code(&self) -> impl Iterator<Item = (usize, &str)> {
        let program = self.text.split("#[cfg(test)]\nmod ").next().unwrap_or_default();
        program
            .lines()
            .enumerate()
            .map(|(at, line)| (at + 1, line))
            .filter(|(_, line)| !line.trim_start().starts_with("//"))
    }

    /// The names in the code, with their lines.
    pub(crate) fn names(&self) -> impl Iterator<Item = (usize, &str)> {
        self.code().flat_map(|(at, line)| {
            line.split(|c: char| !c.is_alphanumeric() && c != '_')
                .filter(|name| !name.is_empty())
                .map(move |name| (at, name))
        })
    }
}
