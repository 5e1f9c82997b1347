//! Symbols: Greek letters, indices, marks; and the remarks beside formulas.

use maud::{Markup, html};

use crate::model::parameters::PARAMETERS;

const GREEK: [(&str, &str); 19] = [
    ("alpha", "α"),
    ("beta", "β"),
    ("gamma", "γ"),
    ("delta", "δ"),
    ("eps", "ε"),
    ("zeta", "ζ"),
    ("eta", "η"),
    ("kappa", "κ"),
    ("lambda", "λ"),
    ("mu", "μ"),
    ("nu", "ν"),
    ("pi", "π"),
    ("rho", "ρ"),
    ("sigma", "σ"),
    ("tau", "τ"),
    ("phi", "φ"),
    ("chi", "χ"),
    ("psi", "ψ"),
    ("omega", "ω"),
];

/// Longest index of a symbol; longer endings belong to names of parameters.
const LONGEST_INDEX: usize = 4;

fn greek(text: &str) -> Option<&'static str> {
    GREEK.iter().find(|(name, _)| *name == text).map(|(_, letter)| *letter)
}

/// The large sign of a word.
pub(super) fn sign(text: &str) -> Option<&'static str> {
    match text {
        "sum" => Some("∑"),
        "product" => Some("∏"),
        _ => None,
    }
}

/// Stem, index and primes of a symbol. A key of the table of judgements has no index.
fn split(text: &str) -> (&str, Option<&str>, usize) {
    // A prime stands at the end of a stem or an index; within a word it is an apostrophe.
    let marks = text.matches("'_").count();
    let primes = marks + (text.len() - text.trim_end_matches('\'').len());
    let text = text.trim_end_matches('\'');
    let Some((stem, index)) = text.split_once('_') else { return (text.trim_end_matches('\''), None, primes) };
    let stem_is_symbol = stem.len() == 1 || greek(stem).is_some();
    let key = index.len() > LONGEST_INDEX || (!stem_is_symbol && PARAMETERS.iter().any(|spec| spec.key == text));
    if key { (text, None, primes) } else { (stem.trim_end_matches('\''), Some(index), primes) }
}

/// A symbol as MathML.
pub(super) fn name(text: &str) -> Markup {
    let (stem, index, primes) = split(text);
    let marks = "′".repeat(primes);
    let (stem, digit) = digit_of(stem);
    let low = index.map(|index| html! { mi { (index) } }).or(digit.map(|digit| html! { mn { (digit) } }));
    match (low, primes) {
        (None, 0) => stem_of(stem),
        (Some(low), 0) => html! { msub { (stem_of(stem)) (low) } },
        (None, _) => html! { msup { (stem_of(stem)) mo { (marks) } } },
        (Some(low), _) => html! { msubsup { (stem_of(stem)) (low) mo { (marks) } } },
    }
}

/// Stem and index of a symbol without primes, for a power above the index.
pub(super) fn index_of(text: &str) -> Option<(Markup, Markup)> {
    let (stem, index, primes) = split(text);
    let index = index.filter(|_| primes == 0)?;
    Some((stem_of(stem), html! { mi { (index) } }))
}

/// `f0` is f with the index 0.
fn digit_of(stem: &str) -> (&str, Option<&str>) {
    let letters = stem.trim_end_matches(|c: char| c.is_ascii_digit());
    let digits = &stem[letters.len()..];
    if digits.is_empty() { (stem, None) } else { (letters, Some(digits)) }
}

fn stem_of(stem: &str) -> Markup {
    if let Some((letter, mark)) = marked(stem) {
        return html! { mover accent="true" { mi { (letter) } mo { (mark) } } };
    }
    if stem.contains('_') {
        return html! { mtext class="key" { (stem) } };
    }
    html! { mi { (greek(stem).unwrap_or(stem)) } }
}

/// `cbar` is c with a bar, `Chat` C with a hat.
fn marked(stem: &str) -> Option<(&str, &'static str)> {
    let one = |letter: &&str| letter.len() == 1;
    let bar = stem.strip_suffix("bar").filter(one).map(|letter| (letter, "¯"));
    // Not "what": a letter with a hat is a capital one.
    let hat = stem.strip_suffix("hat").filter(one).filter(|letter| letter.chars().all(char::is_uppercase));
    bar.or(hat.map(|letter| (letter, "^")))
}

/// A remark or a cell of a table: words, with the symbols among them as in formulas, but on lines that can break.
#[must_use]
pub fn words(text: &str) -> Markup {
    let text = text.replace("<=", "≤").replace(">=", "≥").replace(" - ", " − ").replace(" * ", " · ");
    let symbol = |c: char| c.is_alphanumeric() || "_'^".contains(c);
    if let Some((base, rest)) = text.split_once("^(")
        && let Some((power, rest)) = rest.split_once(')')
    {
        return html! { (words(base)) sup { (words(power)) } (words(rest)) };
    }
    html! { @for piece in text.split_inclusive(|c: char| !symbol(c)) { (piece_of(piece, symbol)) } }
}

fn piece_of(piece: &str, symbol: impl Fn(char) -> bool) -> Markup {
    let end = piece.find(|c: char| !symbol(c)).unwrap_or(piece.len());
    let (word, after) = piece.split_at(end);
    let (base, power) = word.split_once('^').unwrap_or((word, ""));
    let (stem, index, primes) = split(base);
    let italic = index.is_some() || (stem.len() == 1 && !["a", "A", "I"].contains(&stem));
    let letters = match marked(stem) {
        Some((letter, "^")) => format!("{letter}\u{302}"),
        Some((letter, _)) => format!("{letter}\u{304}"),
        None => greek(stem).unwrap_or(stem).to_owned(),
    };
    html! {
        @if italic && letters.chars().all(char::is_alphabetic) && letters.len() == 1 { i { (letters) } } @else { (letters) }
        @if let Some(index) = index { sub { (index) } }
        @if !power.is_empty() { sup { (power) } }
        ("′".repeat(primes)) (after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn symbols_have_letters_indices_and_marks() {
        assert_eq!(name("tau_ij").into_string(), "<msub><mi>τ</mi><mi>ij</mi></msub>");
        assert_eq!(name("d_il'").into_string(), "<msubsup><mi>d</mi><mi>il</mi><mo>′</mo></msubsup>");
        assert_eq!(name("A'_i").into_string(), "<msubsup><mi>A</mi><mi>i</mi><mo>′</mo></msubsup>");
        assert_eq!(name("f0").into_string(), "<msub><mi>f</mi><mn>0</mn></msub>");
        assert_eq!(name("build_up").into_string(), "<mtext class=\"key\">build_up</mtext>");
        assert_eq!(name("lambda_x").into_string(), "<msub><mi>λ</mi><mi>x</mi></msub>");
    }

    #[test]
    fn words_keep_their_letters() {
        assert_eq!(words("the leader's").into_string(), "the leader's");
        assert_eq!(words("2^(n-1) what").into_string(), "2<sup><i>n</i>-1</sup> what");
        assert_eq!(words("x_i: a share of C(S)").into_string(), "<i>x</i><sub>i</sub>: a share of <i>C</i>(<i>S</i>)");
    }
}
