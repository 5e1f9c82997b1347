//! The tables of `doc/model.md` against the program.

use crate::sources::read;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::model::parameters::PARAMETERS;

/// Cells of the rows below a heading whose first cell is code.
fn rows(heading: &str) -> Vec<Vec<String>> {
    let text = read("doc/model.md");
    let section = text.split(&format!("\n## {heading}\n")).nth(1).unwrap();
    let section = section.split("\n## ").next().unwrap();
    let rows = section.lines().filter(|line| line.starts_with("| `"));
    rows.map(|line| line.trim_matches('|').split('|').map(|cell| cell.trim().replace('`', "")).collect()).collect()
}

#[test]
fn parameters_are_documented_with_their_defaults_and_ranges() {
    let documented = rows("Judgement parameters").into_iter().map(|cells| {
        assert!(!cells[1].is_empty(), "{} has no meaning", cells[0]);
        [&cells[0], &cells[2], &cells[3], &cells[4]].map(String::clone)
    });
    let known = PARAMETERS.map(|s| [s.key.to_owned(), s.default.to_string(), s.min.to_string(), s.max.to_string()]);
    assert_eq!(documented.collect::<Vec<_>>(), known);
}

#[test]
fn technologies_are_documented_with_their_figures() {
    let known = TECHNOLOGIES.map(|t| {
        let figures = [t.frontier_cost, t.start_up, t.adaptation, t.willingness, t.consolidation, t.leak];
        let sensitive = if t.rights_sensitive { "yes" } else { "no" };
        let figures = figures.iter().map(f64::to_string);
        std::iter::once(t.id.to_owned()).chain(figures).chain([sensitive.to_owned()]).collect::<Vec<_>>()
    });
    assert_eq!(rows("Technologies"), known);
}
