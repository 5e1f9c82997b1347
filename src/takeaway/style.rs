//! The look of drawings in a file: the rules of the page's style sheets, with the colours of the light theme written out.
//!
//! Programs that show drawings know classes but seldom variables, so every variable is replaced here.

/// Where colours and faces are named.
static TOKENS: &str = include_str!("../../style/tokens.css");
/// The sheets with rules for drawings.
static SHEETS: [&str; 6] = [
    include_str!("../../style/light.css"),
    include_str!("../../style/seats.css"),
    include_str!("../../style/heat.css"),
    include_str!("../../style/standing.css"),
    include_str!("../../style/outside.css"),
    include_str!("../../style/years.css"),
];

/// Properties that drawings have.
const PAINTS: [&str; 11] = [
    "fill",
    "fill-opacity",
    "font-weight",
    "opacity",
    "stroke",
    "stroke-dasharray",
    "stroke-linecap",
    "stroke-linejoin",
    "stroke-opacity",
    "stroke-width",
    "visibility",
];
/// How the colour of the alliance of a row starts, and its tint.
const SERIES: &str = "var(--now";
/// How the pattern of an alliance starts; a file has its tint in place of it.
const PATTERN: &str = "url(#fill-";
/// What the colour is called, the first where no row says otherwise.
const ALLIANCES: [&str; 4] = ["a", "b", "c", "d"];

/// The value of a colour or face in the light theme, as the style sheet writes it.
///
/// ```
/// assert_eq!(entente::takeaway::style::token("--paper", "en"), "#ffffff");
/// ```
#[must_use]
pub fn token(name: &str, language: &str) -> String {
    let own = format!("[lang|=\"{language}\"] {{");
    let value = value_in(&own, name).or_else(|| value_in(":root {", name)).unwrap_or_default();
    match value.strip_prefix("var(").and_then(|rest| rest.strip_suffix(')')) {
        Some(other) if other != name => token(other, language),
        _ => value.to_owned(),
    }
}

fn value_in(block: &str, name: &str) -> Option<&'static str> {
    let (_, block) = TOKENS.split_once(block)?;
    let (block, _) = block.split_once('}')?;
    let (_, value) = block.split_once(&format!(" {name}: "))?;
    value.split_once(';').map(|(value, _)| value)
}

/// The rules for drawings.
#[must_use]
pub fn rules() -> String {
    let mut out = String::new();
    for sheet in SHEETS {
        let sheet = without_comments(sheet);
        let mut rest = sheet.as_str();
        while let Some((selector, body, after)) = next_rule(rest) {
            push_rule(&mut out, selector.trim(), body);
            rest = after;
        }
    }
    out
}

fn without_comments(sheet: &str) -> String {
    let mut parts = sheet.split("/*");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| text + part.split_once("*/").map_or("", |(_, after)| after))
}

/// The next rule: selector, what is in its braces, the rest.
fn next_rule(sheet: &str) -> Option<(&str, &str, &str)> {
    let (selector, rest) = sheet.split_once('{')?;
    let mut depth = 1_usize;
    for (at, character) in rest.char_indices() {
        match character {
            '{' => depth += 1,
            '}' => depth -= 1,
            _ => continue,
        }
        if depth == 0 {
            return Some((selector, rest.get(..at)?, rest.get(at + 1..)?));
        }
    }
    None
}

/// Adds what a rule says about drawings. Rules for states, themes and media are for the page only, and so is the pale edge
/// around labels, which some programs paint over the letters.
fn push_rule(out: &mut String, selector: &str, body: &str) {
    if selector.contains(['@', '[', ':']) || body.contains("paint-order") {
        return;
    }
    let declarations: Vec<(&str, &str)> = body.split(';').filter_map(declaration).collect();
    if declarations.is_empty() {
        return;
    }
    for series in ALLIANCES {
        let own: Vec<String> = declarations
            .iter()
            .filter(|(_, value)| series == ALLIANCES[0] || value.contains(SERIES))
            .map(|(name, value)| format!("{name}:{}", plain(value, series)))
            .collect();
        if own.is_empty() {
            return;
        }
        let selectors: Vec<String> = selector
            .split(',')
            .map(|one| if series == ALLIANCES[0] { one.trim().to_owned() } else { format!(".{series} {}", one.trim()) })
            .collect();
        out.push_str(&format!("{}{{{}}}", selectors.join(","), own.join(";")));
    }
}

/// A declaration that means something to a drawing; a tint of a table is the fill of its cell.
fn declaration(text: &str) -> Option<(&str, &str)> {
    let (name, value) = text.split_once(':')?;
    let (name, value) = (name.trim(), value.trim());
    match name {
        "background" if value.starts_with("var(") => Some(("fill", value)),
        _ => PAINTS.contains(&name).then_some((name, value)),
    }
}

fn plain(value: &str, series: &str) -> String {
    let value = match value.strip_prefix(PATTERN).and_then(|rest| rest.strip_suffix(')')) {
        Some("n") => "var(--rule)".to_owned(),
        Some(alliance) => format!("var(--{alliance}-tint)"),
        None => value.replace(SERIES, &format!("var(--{series}")),
    };
    let mut parts = value.split("var(");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |text, part| {
        let (name, after) = part.split_once(')').unwrap_or((part, ""));
        text + &token(name, "") + after
    })
}
