//! How much a visit loads, and the budget for it.

use super::compress::copy_of;
use super::error::SiteError;
use super::{extras, files, start};
use std::fmt;
use std::path::Path;

/// Compressed bytes that a first visit may load.
pub const BUDGET: u64 = 200 * 1024;

/// One file of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FileSize {
    /// Path below the folder of the site.
    pub name: String,
    /// Bytes as stored.
    pub raw: u64,
    /// Bytes as sent: the brotli copy, or the file where there is none.
    pub brotli: u64,
    /// Whether the browser loads it on a first visit.
    pub first_visit: bool,
}

/// The sizes of all files, those of a first visit first.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sizes(pub Vec<FileSize>);

impl Sizes {
    /// Measures a finished site. A first visit loads `index.html` and every file that it or the starter names.
    pub fn measure(folder: &Path) -> Result<Sizes, SiteError> {
        let mut named = extras::without(&files::read_text(&folder.join("index.html"))?);
        if let Some(starter) = start::name_in(&named) {
            named += &files::read_text(&folder.join(starter))?;
        }
        let mut rows = Vec::new();
        for path in files::list(folder)? {
            let name = path.to_string_lossy().into_owned();
            if !name.ends_with(".br") && name != "sizes.json" {
                // A link to another page loads nothing until a reader follows it.
                let other_page = name.ends_with(".html") && name != "index.html";
                let first_visit = name == "index.html" || (!other_page && named.contains(&name));
                rows.push(measure_file(folder, name, first_visit)?);
            }
        }
        rows.sort_by_key(|row| !row.first_visit);
        Ok(Sizes(rows))
    }

    /// Compressed bytes of a first visit.
    pub fn first_visit(&self) -> u64 {
        self.0.iter().filter(|row| row.first_visit).map(|row| row.brotli).sum()
    }

    /// Fails when a first visit loads more than the budget.
    pub fn check(&self) -> Result<(), SiteError> {
        let bytes = self.first_visit();
        if bytes <= BUDGET { Ok(()) } else { Err(SiteError::OverBudget { bytes, budget: BUDGET }) }
    }

    /// The same numbers for programs.
    pub fn json(&self) -> String {
        let row = |row: &FileSize| {
            let FileSize { name, raw, brotli, first_visit } = row;
            format!(r#"    {{"name": "{name}", "raw": {raw}, "brotli": {brotli}, "first_visit": {first_visit}}}"#)
        };
        let rows: Vec<String> = self.0.iter().map(row).collect();
        let total = self.first_visit();
        format!(
            "{{\n  \"budget\": {BUDGET},\n  \"first_visit\": {total},\n  \"files\": [\n{}\n  ]\n}}\n",
            rows.join(",\n")
        )
    }
}

fn measure_file(folder: &Path, name: String, first_visit: bool) -> Result<FileSize, SiteError> {
    let path = folder.join(&name);
    let raw = length(&path)?;
    let copy = copy_of(&path);
    let brotli = if copy.exists() { length(&copy)? } else { raw };
    Ok(FileSize { name, raw, brotli, first_visit })
}

fn length(path: &Path) -> Result<u64, SiteError> {
    std::fs::metadata(path).map(|data| data.len()).map_err(SiteError::file(path))
}

impl fmt::Display for Sizes {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(out, "{:<44} {:>10} {:>10}", "file", "raw", "brotli")?;
        for row in &self.0 {
            let note = if row.first_visit { "" } else { "  later" };
            writeln!(out, "{:<44} {:>10} {:>10}{note}", row.name, row.raw, row.brotli)?;
        }
        let total = self.first_visit();
        writeln!(out, "first visit: {total} bytes of {BUDGET} ({:.0} %)", total as f64 * 100.0 / BUDGET as f64)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn site(brotli: u64) -> Sizes {
        let file = |name: &str, brotli, first_visit| FileSize { name: name.into(), raw: 1, brotli, first_visit };
        Sizes(vec![file("index.html", brotli, true), file("map.csv", BUDGET, false)])
    }

    #[test]
    fn only_the_first_visit_counts_against_the_budget() {
        assert!(site(BUDGET).check().is_ok());
        assert!(site(BUDGET + 1).check().is_err());
    }
}
