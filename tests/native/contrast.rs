//! The colours of `style/tokens.css` against the Web Content Accessibility Guidelines 2.2: text 4.5 to 1, marks 3 to 1.

use crate::sources::read;
use std::collections::BTreeMap;

const TEXT: f64 = 4.5;
const MARK: f64 = 3.0;

/// Text on its ground. Names of economies and numbers stand on the tints of alliances and of the heat table.
const TEXTS: [(&str, &[&str]); 7] = [
    ("ink", &["paper", "paper-2", "a-tint", "b-tint", "c-tint", "d-tint", "l1", "l2", "l3", "z0", "g1", "g2", "g3"]),
    ("ink-2", &["paper", "paper-2"]),
    ("ink-3", &["paper", "paper-2"]),
    ("paper", &["ink", "ink-2"]),
    ("mark-ink", &["mark"]),
    ("on-a", &["a"]),
    ("a", &["paper"]),
];

/// Marks, lines that mean something, and borders of controls, on the paper they stand on.
const MARKS: [&str; 9] = ["edge", "base", "a", "b", "c", "d", "ink", "ink-2", "ink-3"];

type Colours = BTreeMap<String, [f64; 3]>;

/// The colours of every block that a selector opens, in order.
fn blocks(sheet: &str, selector: &str) -> Vec<Colours> {
    let opening = format!("{selector} {{");
    sheet.split(&opening).skip(1).map(|rest| colours(rest.split('}').next().unwrap())).collect()
}

fn colours(block: &str) -> Colours {
    let declarations = block.split(';').filter_map(|declaration| declaration.rsplit_once("--")?.1.split_once(':'));
    declarations
        .filter_map(|(name, value)| Some((name.trim().to_owned(), rgb(value.trim().strip_prefix('#')?))))
        .collect()
}

fn rgb(hex: &str) -> [f64; 3] {
    assert_eq!(hex.len(), 6, "#{hex}");
    [0, 2, 4].map(|at| f64::from(u8::from_str_radix(&hex[at..at + 2], 16).unwrap()) / 255.0)
}

/// Relative luminance of a colour in sRGB.
fn luminance(rgb: [f64; 3]) -> f64 {
    let [r, g, b] = rgb.map(|c| if c <= 0.04045 { c / 12.92 } else { ((c + 0.055) / 1.055).powf(2.4) });
    0.2126 * r + 0.7152 * g + 0.0722 * b
}

fn contrast(a: [f64; 3], b: [f64; 3]) -> f64 {
    let (a, b) = (luminance(a), luminance(b));
    (a.max(b) + 0.05) / (a.min(b) + 0.05)
}

fn themes() -> [(&'static str, Colours); 3] {
    let sheet = read("style/tokens.css");
    let light = blocks(&sheet, ":root").swap_remove(0);
    let over = |mut colours: Vec<Colours>| {
        let mut all = light.clone();
        all.append(&mut colours.swap_remove(0));
        all
    };
    let (dark, contrast) =
        (over(blocks(&sheet, "[data-theme=\"dark\"]")), over(blocks(&sheet, "[data-theme=\"contrast\"]")));
    [("light", light), ("dark", dark), ("contrast", contrast)]
}

#[test]
fn contrast_as_the_guidelines_define_it() {
    assert!((contrast(rgb("000000"), rgb("ffffff")) - 21.0).abs() < 1e-9);
    // The grey that is quoted as the lightest one for text on white.
    assert!((contrast(rgb("767676"), rgb("ffffff")) - 4.54).abs() < 0.005);
}

#[test]
fn the_two_dark_tables_are_the_same() {
    let sheet = read("style/tokens.css");
    let chosen = blocks(&sheet, "[data-theme=\"dark\"]").swap_remove(0);
    let automatic = blocks(&sheet, ":root[data-theme=\"auto\"]").swap_remove(0);
    assert!(chosen.len() > 20);
    assert_eq!(chosen, automatic);
}

#[test]
fn text_and_marks_can_be_seen_in_every_theme() {
    let mut weak = Vec::new();
    for (theme, colours) in themes() {
        let mut check = |front: &str, back: &str, needed: f64| {
            let given = contrast(colours[front], colours[back]);
            if given < needed {
                weak.push(format!("{theme}: {front} on {back} has {given:.2}, needs {needed}"));
            }
        };
        for (front, grounds) in TEXTS {
            grounds.iter().for_each(|back| check(front, back, TEXT));
        }
        for front in MARKS {
            ["paper", "paper-2"].iter().for_each(|back| check(front, back, MARK));
        }
    }
    assert!(weak.is_empty(), "\n{}", weak.join("\n"));
}
