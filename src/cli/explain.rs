//! `entente explain`: where a number comes from, as JSON or as an indented text.

use std::fmt::Write as _;
use std::process::ExitCode;

use clap::Args;

use super::source::{self, Content, Source};
use super::{Failure, print, print_text};
use crate::scenario::json::explanation::{ExplanationFile, FromFile, OfFile, QuantityFile};
use crate::scenario::json::numbers::ADDRESSES;
use crate::scenario::json::{Request, explain, explainable, read_link, read_scenario};

/// Deepest explanation.
const DEEPEST: usize = 64;

/// What is to be explained.
#[derive(Debug, Args)]
#[command(after_help = help())]
pub(super) struct ExplainArguments {
    /// A scenario file (JSON or a link), `-` for standard input, or an Entente link itself.
    file: String,
    /// The number: an address such as `members.JPN.saving_per_year`, see below.
    #[arg(required_unless_present = "list")]
    number: Option<String>,
    /// Steps from the number to the deepest quantities shown, 0 to 64.
    #[arg(long, default_value_t = 3, value_parser = clap::value_parser!(u8).range(0..=DEEPEST as i64))]
    depth: u8,
    /// Print an indented text instead of JSON.
    #[arg(long, conflicts_with = "compact")]
    text: bool,
    /// Print on one line.
    #[arg(long)]
    compact: bool,
    /// Print the addresses of all numbers of the scenario, one a line.
    #[arg(long, conflicts_with_all = ["number", "text", "compact"])]
    list: bool,
}

fn help() -> String {
    format!(
        "Numbers: N counts the alliances of the outcome from 0; `.before` is with everyone alone.\n{ADDRESSES}\n\n\
         Example: entente explain 'a=eu~usa~jpn' members.JPN.semiconductors.knowledge --text"
    )
}

pub(super) fn answer(arguments: &ExplainArguments) -> Result<ExitCode, Failure> {
    let source = Source::of_scenario(&arguments.file);
    let name = source.name();
    let request = match source.read(source::MAX_SCENARIO)? {
        Content::Json(text) => read_scenario(&text),
        Content::Link(text) => read_link(&text),
    };
    let failed = |error| Failure::Read { name: name.clone(), error };
    let request: Request = request.map_err(failed)?;
    let Some(number) = arguments.number.as_ref().filter(|_| !arguments.list) else {
        let list = explainable(&request).map_err(failed)?;
        return Ok(print_text(&(list.join("\n") + "\n")));
    };
    let explanation = explain(&request, number, arguments.depth.into()).map_err(failed)?;
    if arguments.text { Ok(print_text(&text(&explanation))) } else { print(&explanation, arguments.compact) }
}

/// An indented text: each quantity with its formula or origin, its parts below it. What was shown above is not opened
/// again.
fn text(explanation: &ExplanationFile) -> String {
    let mut text = format!("{}\n", explanation.number);
    let mut shown = vec![false; explanation.quantities.len()];
    write_quantity(&mut text, explanation, &mut shown, 0, 0);
    text
}

fn write_quantity(text: &mut String, explanation: &ExplanationFile, shown: &mut [bool], at: usize, level: usize) {
    let Some(quantity) = explanation.quantities.get(at) else { return };
    let again = std::mem::replace(&mut shown[at], true) && !quantity.parts.is_empty();
    let indent = "  ".repeat(level);
    let (name, value) = (title(quantity), six(quantity.value));
    let unit = short_unit(&quantity.unit);
    let _ = write!(text, "{indent}{name} = {value}{}{unit}", if unit.is_empty() { "" } else { " " });
    let _ = writeln!(text, "   {}", if again { "(see above)".to_owned() } else { origin(quantity) });
    if again {
        return;
    }
    // The same part named twice in one formula is shown once.
    let mut listed: Vec<usize> = Vec::new();
    for &part in &quantity.parts {
        if !listed.contains(&part) {
            listed.push(part);
            write_quantity(text, explanation, shown, part, level + 1);
        }
    }
    if quantity.hidden > 0 {
        let _ = writeln!(text, "{indent}  ... from {} more, see --depth", quantity.hidden);
    }
}

fn title(quantity: &QuantityFile) -> String {
    let OfFile { stage, economy, partner, technology, alliance, group, other_group, entry, year } = &quantity.of;
    let joined = |members: &Option<Vec<String>>| members.as_ref().map(|members| members.join("+"));
    let parts = [
        economy.clone(),
        partner.clone(),
        technology.clone(),
        alliance.map(|alliance| format!("alliance {alliance}")),
        joined(group),
        joined(other_group),
        entry.map(|entry| format!("entry {entry}")),
        year.map(|year| year.to_string()),
        stage.clone(),
    ];
    let parts: Vec<String> = parts.into_iter().flatten().collect();
    if parts.is_empty() { quantity.symbol.clone() } else { format!("{} ({})", quantity.symbol, parts.join(", ")) }
}

fn origin(quantity: &QuantityFile) -> String {
    let author = |source: &Option<String>| source.as_ref().map_or(String::new(), |source| format!("; {source}"));
    match &quantity.from {
        FromFile::Formula { text, source, .. } => format!("[{text}{}]", author(source)),
        FromFile::Method { name, source, .. } => format!("[{name}{}]", author(source)),
        FromFile::Data { input, quality, sources } => {
            let cited = sources.iter().map(|source| match &source.year {
                Some(year) => format!("{} {year}", source.id),
                None => source.id.clone(),
            });
            let quality = quality.as_ref().map_or(String::new(), |quality| format!(", quality {quality}"));
            format!("[data: {input}, {}{quality}]", cited.collect::<Vec<_>>().join("; "))
        }
        FromFile::Judgement { parameter, min: Some(min), max: Some(max) } => {
            format!("[judgement: {parameter}, {min} to {max}]")
        }
        FromFile::Judgement { parameter, .. } => format!("[judgement: {parameter}]"),
        FromFile::Choice { term } => format!("[choice: {term}]"),
    }
}

/// The unit in short; nothing for plain numbers.
fn short_unit(unit: &str) -> &str {
    match unit {
        "0 to 100" => "of 100",
        "billions of US dollars over ten years" => "bn USD over ten years",
        "billions of US dollars a year" => "bn USD a year",
        "share, index or factor" | "count" => "",
        other => other,
    }
}

/// Six significant digits, without zeros at the end.
fn six(value: f64) -> String {
    let size = if value == 0.0 { 0.0 } else { value.abs().log10().floor() };
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and 12")]
    let digits = (5.0 - size).clamp(0.0, 12.0) as usize;
    let text = format!("{value:.digits$}");
    if text.contains('.') { text.trim_end_matches('0').trim_end_matches('.').to_owned() } else { text }
}
