//! Each member's way to 2045, alone and in the alliance: capability in one technology, autonomy over several.

use super::answer::points;
use super::facts::{Facts, MemberFacts};
use super::findings::Findings;
use super::question::{names, technology_in_sentence};
use super::table::{Column, Row, Table};
use super::targets::{LAST_YEAR, target};
use crate::i18n::number::round;
use crate::i18n::translator::{Argument, Translator};
use crate::model::assess::path_ranges::{Fan, PathFigure, level};
use crate::model::dynamics::setting::{FIRST_YEAR, YEARS};
use crate::model::ensemble::statistics::{Agreement, DIRECTION_FROM, HOLDS_BELOW, Verdict};

/// Most members that a finding names.
const NAMED: usize = 3;
/// A year in the middle, told in sentences.
const MIDDLE: usize = 10;

/// What the lines show.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// Capability in one technology; 1 = first in the world on every indicator in 2025.
    Capability,
    /// Autonomy over several technologies, 0 to 100.
    Autonomy,
}

/// One year of one member.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Point {
    /// Level in the alliance.
    pub inside: f64,
    /// Level alone.
    pub alone: f64,
    /// Between which levels how many runs lie, in the alliance.
    pub fan: Fan,
    /// Runs in which the level is higher, lower or the same as alone.
    pub change: Agreement,
}

/// One member from 2025 to 2045.
#[derive(Debug, Clone, PartialEq)]
pub struct Path {
    /// The member.
    pub member: MemberFacts,
    /// Year by year, 21 of them.
    pub points: Vec<Point>,
}

/// What the lines of the question show.
#[must_use]
pub fn measure(facts: &Facts<'_>) -> Measure {
    if facts.resolved.technologies.len() == 1 { Measure::Capability } else { Measure::Autonomy }
}

/// The ways of all members.
#[must_use]
pub fn paths(facts: &Facts<'_>, findings: &Findings<'_>) -> Vec<Path> {
    let of = |member: MemberFacts| {
        let economy = member.economy;
        let point = |year| Point {
            inside: level(findings.years, economy, year),
            alone: level(findings.years_alone, economy, year),
            fan: findings.paths.fan(PathFigure::Level(economy, year)).unwrap_or_default(),
            change: findings.paths.change(economy, year),
        };
        Path { points: (0..=YEARS).map(point).collect(), member }
    };
    facts.members().into_iter().map(of).collect()
}

impl Measure {
    /// Decimals of a level: whole points of autonomy; capability with fewer the larger it is.
    #[must_use]
    pub fn decimals(self, value: f64) -> i32 {
        match self {
            Self::Autonomy => 0,
            Self::Capability if value < 9.995 => 2,
            Self::Capability if value < 99.95 => 1,
            Self::Capability => 0,
        }
    }

    /// A level as text.
    #[must_use]
    pub fn text(self, translator: &Translator, value: f64) -> String {
        translator.number(value, self.decimals(value))
    }
}

impl Point {
    /// Difference from alone as a reader sees it: of the rounded numbers. Nothing where the runs disagree on its sign.
    #[must_use]
    pub fn difference(&self, measure: Measure) -> Option<f64> {
        let decimals = measure.decimals(self.inside.max(self.alone));
        let difference = round(round(self.inside, decimals) - round(self.alone, decimals), decimals);
        let needed = match difference {
            none if none.abs() < 1e-9 => return Some(0.0),
            more if more > 0.0 => Verdict::More,
            _ => Verdict::Less,
        };
        (self.change.verdict() == needed).then_some(difference)
    }

    /// The same as text: `+1.27`, `0`, `±`.
    #[must_use]
    pub fn difference_text(&self, measure: Measure, translator: &Translator) -> String {
        let Some(difference) = self.difference(measure) else { return "\u{b1}".to_owned() };
        let digits = translator.number(difference, measure.decimals(self.inside.max(self.alone)));
        if difference > 0.0 { format!("+{digits}") } else { digits }
    }
}

/// The finding above the chart.
#[must_use]
pub fn finding(facts: &Facts<'_>, findings: &Findings<'_>, paths: &[Path]) -> String {
    match (measure(facts), facts.resolved.technologies.first()) {
        (Measure::Capability, Some(&technology)) => {
            let (change, furthest) = capability_finding(facts, paths);
            // Who is never there says less than whom the alliance takes further.
            match target_finding(facts, findings, paths, technology) {
                Some((case, words)) if case != "never" || change != "more" => words,
                _ => furthest,
            }
        }
        _ => autonomy_finding(facts, paths),
    }
}

/// Who would not reach the target alone, if most runs say that somebody would not.
fn target_finding(
    facts: &Facts<'_>,
    findings: &Findings<'_>,
    paths: &[Path],
    technology: usize,
) -> Option<(&'static str, String)> {
    let reached = |figure| findings.paths.reached_of_100(figure).unwrap_or_default();
    let inside = |path: &Path| reached(PathFigure::Target(path.member.economy, technology));
    let alone = |path: &Path| reached(PathFigure::TargetAlone(path.member.economy, technology));
    let lacking: Vec<_> = paths.iter().filter(|path| alone(path) <= 100 - DIRECTION_FROM).collect();
    let with: Vec<_> = lacking.iter().filter(|path| inside(path) >= DIRECTION_FROM).map(|path| &path.member).collect();
    let without: Vec<_> = lacking.iter().filter(|path| inside(path) < HOLDS_BELOW).map(|path| &path.member).collect();
    let between: Vec<_> = lacking.iter().map(|path| &path.member).collect();
    let (case, named) = match (with.is_empty(), without.is_empty()) {
        (false, _) => ("inside", with),
        (true, false) => ("never", without),
        (true, true) if !between.is_empty() => ("unclear", between),
        _ => return None,
    };
    let codes: Vec<String> = named.iter().map(|member| member.code.clone()).collect();
    let (names, target) = (names(facts.translator, &codes, NAMED), target(facts));
    let arguments = [
        ("case", Argument::Text(case)),
        ("count", Argument::Count(named.len())),
        ("names", Argument::Text(&names)),
        ("target", Argument::Text(&target)),
        ("last", Argument::Text(&LAST_YEAR.to_string())),
    ];
    Some((case, facts.translator.format("projection-finding-target", &arguments)))
}

/// Whom the alliance takes furthest by 2045, as a multiple of alone.
fn capability_finding(facts: &Facts<'_>, paths: &[Path]) -> (&'static str, String) {
    let translator = facts.translator;
    let last = paths.iter().filter_map(|path| Some((&path.member, path.points.last()?)));
    let known = last.clone().filter_map(|(member, point)| {
        let difference = point.difference(Measure::Capability)?;
        (difference.abs() > 0.0 && point.alone > 0.0).then(|| (member, point.inside / point.alone))
    });
    let most = known.max_by(|a, b| a.1.ln().abs().total_cmp(&b.1.ln().abs()));
    let unclear = last.clone().any(|(_, point)| point.difference(Measure::Capability).is_none());
    let (case, member, ratio) = match most {
        Some((member, ratio)) if round(ratio, 1) > 1.0 => ("more", Some(member), ratio),
        Some((member, ratio)) if round(ratio, 1) < 1.0 => ("less", Some(member), ratio),
        None if unclear => ("unclear", None, 1.0),
        _ => ("same", None, 1.0),
    };
    let name = member.map_or_else(String::new, |member| translator.economy_in_sentence(&member.code));
    let arguments = [
        ("case", Argument::Text(case)),
        ("name", Argument::Text(&name)),
        ("times", Argument::Text(&translator.number(ratio, 1))),
        ("last", Argument::Text(&LAST_YEAR.to_string())),
    ];
    (case, translator.format("projection-finding-capability", &arguments))
}

/// Whose autonomy moves most by 2045.
fn autonomy_finding(facts: &Facts<'_>, paths: &[Path]) -> String {
    let translator = facts.translator;
    let last = paths.iter().filter_map(|path| Some((&path.member, path.points.last()?)));
    let known = last.clone().filter_map(|(member, point)| Some((member, point.difference(Measure::Autonomy)?)));
    let most = known.max_by(|a, b| a.1.abs().total_cmp(&b.1.abs())).filter(|(_, difference)| difference.abs() > 0.0);
    let unclear = last.clone().any(|(_, point)| point.difference(Measure::Autonomy).is_none());
    let (case, member, difference) = match most {
        Some((member, difference)) if difference > 0.0 => ("more", Some(member), difference),
        Some((member, difference)) => ("less", Some(member), difference),
        None => (if unclear { "unclear" } else { "same" }, None, 0.0),
    };
    let name = member.map_or_else(String::new, |member| translator.economy_in_sentence(&member.code));
    let arguments = [
        ("case", Argument::Text(case)),
        ("name", Argument::Text(&name)),
        ("points", Argument::Text(&points(translator, difference))),
        ("last", Argument::Text(&LAST_YEAR.to_string())),
    ];
    translator.format("projection-finding-autonomy", &arguments)
}

/// What is measured, and in which unit.
#[must_use]
pub fn measured(facts: &Facts<'_>) -> String {
    let translator = facts.translator;
    match facts.resolved.technologies.as_slice() {
        [one] => {
            let technology = technology_in_sentence(translator, &facts.world.technologies()[*one].id);
            let first = FIRST_YEAR.to_string();
            let arguments = [
                ("technology", Argument::Text(&technology)),
                ("first", Argument::Text(&first)),
                ("one", Argument::Text("1")),
            ];
            translator.format("projection-measure-capability", &arguments)
        }
        several => translator.format(
            "projection-measure-autonomy",
            &[("count", Argument::Count(several.len())), ("top", Argument::Text("100"))],
        ),
    }
}

/// What should be known about the lines.
#[must_use]
pub fn note(facts: &Facts<'_>) -> String {
    facts.translator.text(match measure(facts) {
        Measure::Capability => "projection-note",
        Measure::Autonomy => "projection-note-autonomy",
    })
}

/// One year of all members in a line: what is read out for the slider of years.
#[must_use]
pub fn readout(translator: &Translator, measure: Measure, paths: &[Path], year: usize) -> String {
    let one = |path: &Path| {
        let point = path.points.get(year)?;
        let (value, change) = (measure.text(translator, point.inside), point.difference_text(measure, translator));
        let arguments = [
            ("name", Argument::Text(path.member.name.as_str())),
            ("value", Argument::Text(&value)),
            ("change", Argument::Text(&change)),
        ];
        Some(translator.format("projection-readout", &arguments))
    };
    let values = translator.list(&paths.iter().filter_map(one).collect::<Vec<_>>());
    let year = (FIRST_YEAR + year).to_string();
    translator.format("projection-year", &[("year", Argument::Text(&year)), ("values", Argument::Text(&values))])
}

/// The year in which Play starts, counted from the first: where the reader is, or the first if that is the last.
#[must_use]
pub const fn play_from(year: usize) -> usize {
    if year < YEARS { year } else { 0 }
}

/// The year after a year; none after the last.
#[must_use]
pub const fn play_on(year: usize) -> Option<usize> {
    if year < YEARS { Some(year + 1) } else { None }
}

/// Every plotted point: a row for each member and year.
#[must_use]
pub fn table(facts: &Facts<'_>, paths: &[Path]) -> Table {
    let (translator, measure) = (facts.translator, measure(facts));
    let mut columns = vec![
        Column::words(translator.text("column-member")),
        Column::numbers(translator.text("projection-column-year")),
    ];
    for key in ["legend-alone", "legend-inside", "column-change"] {
        columns.push(Column::numbers(translator.text(key)));
    }
    for (key, runs) in [("low", "80"), ("high", "80"), ("low", "50"), ("high", "50")] {
        let arguments = [("end", Argument::Text(key)), ("runs", Argument::Text(runs)), ("all", Argument::Text("100"))];
        columns.push(Column::numbers(translator.format("projection-column-band", &arguments)));
    }
    let rows = paths.iter().flat_map(|path| {
        path.points.iter().enumerate().map(|(year, point)| Row {
            header: path.member.name.clone(),
            cells: cells(translator, measure, FIRST_YEAR + year, point),
        })
    });
    Table { caption: measured(facts), columns, rows: rows.collect() }
}

fn cells(translator: &Translator, measure: Measure, year: usize, point: &Point) -> Vec<String> {
    let mut cells = vec![year.to_string()];
    cells.extend([point.alone, point.inside].map(|value| measure.text(translator, value)));
    cells.push(point.difference_text(measure, translator));
    let fan = point.fan;
    cells.extend([fan.p10, fan.p90, fan.p25, fan.p75].map(|value| measure.text(translator, value)));
    cells
}

/// The chart as sentences, one a member.
#[must_use]
pub fn sentences(facts: &Facts<'_>, paths: &[Path]) -> Vec<String> {
    let (translator, measure) = (facts.translator, measure(facts));
    let sentence = |path: &Path| {
        let (middle, last) = (path.points.get(MIDDLE)?, path.points.last()?);
        let text = |value: f64| measure.text(translator, value);
        let figures = [
            ("name", path.member.name.clone()),
            ("middle", (FIRST_YEAR + MIDDLE).to_string()),
            ("last", LAST_YEAR.to_string()),
            ("inside_middle", text(middle.inside)),
            ("alone_middle", text(middle.alone)),
            ("inside_last", text(last.inside)),
            ("alone_last", text(last.alone)),
            ("low", text(last.fan.p10)),
            ("high", text(last.fan.p90)),
            ("runs", "80".to_owned()),
            ("all", "100".to_owned()),
        ];
        let arguments: Vec<_> = figures.iter().map(|(name, text)| (*name, Argument::Text(text.as_str()))).collect();
        Some(translator.format("text-projection", &arguments))
    };
    paths.iter().filter_map(sentence).collect()
}
