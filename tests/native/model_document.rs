//! The tables of `doc/model.md` against the program.

use crate::sources::read;
use entente::catalog::technologies::TECHNOLOGIES;
use entente::model::ensemble::distribution::Distribution;
use entente::model::ensemble::uncertain::{Drawn, Uncertain};
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

#[test]
fn uncertain_parameters_are_documented_with_their_distributions() {
    let known = Uncertain::DEFAULT.map(|uncertain| {
        let spec = uncertain.spec();
        let drawn = match spec.drawn {
            Drawn::Factor => "factor",
            Drawn::Value => "value",
        };
        let distribution = match spec.distribution {
            Distribution::Uniform { min, max } => format!("uniform, {min} to {max}"),
            Distribution::Lognormal { median, spread, clip } => {
                let clip = clip.map_or(String::new(), |most| format!(", within a factor of {most}"));
                format!("lognormal, median {median}, one sigma {spread}{clip}")
            }
        };
        [spec.key, spec.symbol, drawn, &distribution].map(str::to_owned)
    });
    let documented = rows("Uncertainty").into_iter().map(|cells| {
        assert!(!cells[2].is_empty(), "{} has no name", cells[0]);
        [0, 1, 3, 4].map(|cell| cells[cell].clone())
    });
    assert_eq!(documented.collect::<Vec<_>>(), known);
}
