//! Width of text from a small table, the same on every machine and without asking a browser.
//!
//! System faces differ by a tenth or so; the table takes the wide side, so that a label never needs more room
//! than was kept for it.

/// Size of a label, in pixels. The larger of the sizes in use (Arabic).
pub const LABEL_SIZE: f64 = 14.0;

/// Bold type is this much wider.
const BOLD: f64 = 1.07;

/// Weight of a label.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Weight {
    /// As the text.
    Regular,
    /// For the number that matters.
    Bold,
}

/// Width of a text in pixels at [`LABEL_SIZE`].
#[must_use]
pub fn width(text: &str, weight: Weight) -> f64 {
    let ems: f64 = text.chars().map(ems).sum();
    let heavier = if weight == Weight::Bold { BOLD } else { 1.0 };
    ems * LABEL_SIZE * heavier
}

/// Width of a character in units of the type size, by class.
fn ems(character: char) -> f64 {
    match character {
        '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' => 0.0,
        '\u{300}'..='\u{36f}' | '\u{64b}'..='\u{65f}' => 0.0,
        'i' | 'j' | 'l' | 'I' | '.' | ',' | ':' | ';' | '\'' | '|' | '!' | ' ' | '\u{a0}' | '\u{202f}' => 0.3,
        'f' | 'r' | 't' | '(' | ')' | '[' | ']' | '/' | '-' => 0.4,
        'm' | 'w' | 'M' | 'W' | '%' | '@' => 0.95,
        '0'..='9' | '$' | '+' | '\u{2212}' | '\u{2013}' | '<' | '>' | '=' => 0.58,
        'a'..='z' => 0.58,
        'A'..='Z' => 0.7,
        '\u{1100}'..='\u{115f}' | '\u{2e80}'..='\u{a4cf}' | '\u{ac00}'..='\u{d7a3}' | '\u{ff00}'..='\u{ff60}' => 1.0,
        _ => 0.65,
    }
}
