//! Formulas as `doc/model.md` writes them (plain text, the spelling of the comments beside the code), drawn as MathML.
//!
//! The plain spelling stays the only one, so a formula on the page cannot differ from the one that maintainers read.
//! Nothing is calculated or simplified: every symbol and number of the text stands in the drawing, in the same order.

mod draw;
mod names;
mod read;

use maud::{Markup, html};

pub use names::words;

/// Longest formula, in characters, that fits a line of a small phone.
const LONGEST_INLINE: usize = 32;

/// A formula in a line of text. A long one is set as words, which can break.
///
/// ```
/// let drawn = entente::site::pages::formula::inline("kn_i^2 / beta").into_string();
/// assert!(drawn.starts_with("<math><mfrac>") && drawn.contains("<mi>β</mi>"));
/// ```
#[must_use]
pub fn inline(text: &str) -> Markup {
    html! { @if text.len() > LONGEST_INLINE { (words(text)) } @else { math { (draw::row(&read::read(text))) } } }
}

/// A formula where there is room for all of it.
#[must_use]
pub fn whole(text: &str) -> Markup {
    html! { math { (draw::row(&read::read(text))) } }
}

/// A block of formulas, one or more a line, each with what is said beside it.
#[must_use]
pub fn block(text: &str, label: &str) -> Markup {
    html! {
        div class="formulas" role="group" aria-label=(label) tabindex="0" {
            @for line in text.lines().filter(|line| !line.trim().is_empty()) {
                div class={ "eq" @if line.starts_with(' ') { " more" } } {
                    @for part in parts(line) {
                        @if is_formula(&part) { math display="block" { (draw::row(&read::read(&part))) } }
                        @else { span class="aside" { (words(&part)) } }
                    }
                }
            }
        }
    }
}

/// The formulas and remarks of a line, which wide spaces keep apart; spaces that only align the equals signs do not.
fn parts(line: &str) -> Vec<String> {
    let mut aligned = line.trim().to_owned();
    while aligned.contains("  =") {
        aligned = aligned.replace("  =", " =");
    }
    let parts = aligned.split("   ").map(|part| part.trim().trim_end_matches(',').to_owned());
    parts.filter(|part| !part.is_empty()).collect()
}

/// Whether a part is calculated with: an equation, the rest of one, or something raised to a power.
fn is_formula(part: &str) -> bool {
    let left = part.split(" = ").next().unwrap_or_default();
    part.starts_with("= ") || part.contains('^') || (left != part && !left.contains([';', ':']))
}

/// Whether a piece of code within a sentence is a formula, not a name of the program, a command or a file.
#[must_use]
pub fn is_inline(code: &str) -> bool {
    let program = ["::", ".rs", "entente ", "cargo ", "make ", "~", "--"].iter().any(|mark| code.contains(mark));
    let index = code.rsplit_once('_').is_some_and(|(_, index)| index.len() <= 2 && !code.contains("lambda"));
    !program && (code.contains([' ', '^']) || index)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_spaces_part_formulas_and_remarks() {
        assert_eq!(
            parts("cbar_i   = min(C(i), b Y_i)        outside option"),
            ["cbar_i = min(C(i), b Y_i)", "outside option"]
        );
        assert!(is_formula("A = 1") && is_formula("= min(1, d)") && !is_formula("x_i: share of C(S)"));
    }

    #[test]
    fn a_denominator_ends_where_the_next_factor_begins() {
        let drawn = inline("kappa kn / (kn + absorption) s").into_string();
        let (fraction, rest) = drawn.split_once("</mfrac>").unwrap();
        assert!(fraction.contains("absorption") && rest.contains("<mi>s</mi>"), "{drawn}");
    }

    #[test]
    fn names_of_the_program_stay_code() {
        assert!(["sum q^2", "u_i", "10 fd", "psi fill_i"].iter().all(|code| is_inline(code)));
        assert!(
            !["model::ensemble", "lambda_x", "open", "entente explain", "data.md"].iter().any(|code| is_inline(code))
        );
    }
}
