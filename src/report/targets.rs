//! When each member would reach the target, alone and in the alliance.

use super::facts::{Facts, MemberFacts, alliance_letter};
use super::findings::Findings;
use super::question::{names, technology_in_sentence};
use super::table::{Column, Row, Table};
use crate::i18n::translator::{Argument, Translator};
use crate::model::assess::path_ranges::PathFigure;
use crate::model::assess::years::YearsIn;
use crate::model::dynamics::setting::{FIRST_YEAR, YEARS};
use crate::model::dynamics::target::DEFAULT_TARGET;
use crate::model::ensemble::statistics::{Agreement, Verdict};
use crate::model::parameters::ParameterId;

/// The last year that is looked at.
pub const LAST_YEAR: usize = FIRST_YEAR + YEARS;

/// Most members that a finding names.
const NAMED: usize = 3;

/// When one member would reach the target in one technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Arrival {
    /// First year at or above the target with everyone alone; none if not by 2045.
    pub alone: Option<usize>,
    /// The same in the alliance.
    pub inside: Option<usize>,
    /// Runs in which the alliance brings it there sooner (more) or later (less).
    pub sooner: Agreement,
    /// Of 100 runs, those in which it is there by 2045, alone and in the alliance.
    pub reached: (u32, u32),
}

/// What an alliance does to an arrival, as far as it may be said.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Effect {
    /// So many years sooner.
    Sooner(usize),
    /// So many years later.
    Later(usize),
    /// There in this year, alone not by 2045.
    OnlyInside(usize),
    /// Alone in this year, in the alliance not by 2045.
    OnlyAlone(usize),
    /// In the same year.
    Same,
    /// Not by 2045 either way.
    Never,
    /// Fewer than 80 of 100 runs agree.
    Unclear,
}

impl Arrival {
    /// What the alliance does.
    #[must_use]
    pub fn effect(&self) -> Effect {
        let (effect, needed) = match (self.alone, self.inside) {
            (None, None) => return Effect::Never,
            (Some(alone), Some(inside)) if alone == inside => return Effect::Same,
            (Some(alone), Some(inside)) if alone > inside => (Effect::Sooner(alone - inside), Verdict::More),
            (Some(alone), Some(inside)) => (Effect::Later(inside - alone), Verdict::Less),
            (None, Some(inside)) => (Effect::OnlyInside(inside), Verdict::More),
            (Some(alone), None) => (Effect::OnlyAlone(alone), Verdict::Less),
        };
        if self.sooner.verdict() == needed { effect } else { Effect::Unclear }
    }
}

impl Effect {
    /// Years gained, negative for years lost; the least that it can be where one side is not there by 2045.
    #[must_use]
    pub fn years(self) -> isize {
        let signed = |years: usize| isize::try_from(years).unwrap_or(0);
        match self {
            Self::Sooner(years) => signed(years),
            Self::Later(years) => -signed(years),
            Self::OnlyInside(year) => signed(LAST_YEAR.saturating_sub(year) + 1),
            Self::OnlyAlone(year) => -signed(LAST_YEAR.saturating_sub(year) + 1),
            Self::Same | Self::Never | Self::Unclear => 0,
        }
    }

    /// Name of the variant in messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Sooner(_) => "sooner",
            Self::Later(_) => "later",
            Self::OnlyInside(_) => "inside",
            Self::OnlyAlone(_) => "alone",
            Self::Same => "same",
            Self::Never => "never",
            Self::Unclear => "unclear",
        }
    }
}

/// Arrival of a member in a technology of the question; none if the years of the technology are not among the findings.
#[must_use]
pub fn arrival(findings: &Findings<'_>, economy: usize, technology: usize) -> Option<Arrival> {
    let (inside, alone) = (PathFigure::Target(economy, technology), PathFigure::TargetAlone(economy, technology));
    let reached = |figure| findings.paths.reached_of_100(figure).unwrap_or_default();
    Some(Arrival {
        alone: year(findings.years_alone, economy, technology)?,
        inside: year(findings.years, economy, technology)?,
        sooner: findings.paths.sooner(economy, technology),
        reached: (reached(alone), reached(inside)),
    })
}

/// First whole year at or above the target; nothing within if not by 2045.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 20 years")]
fn year(years: &[YearsIn], economy: usize, technology: usize) -> Option<Option<usize>> {
    let target = years.iter().find(|one| one.technology == technology)?.target.get(economy)?;
    Some(target.years().map(|years| FIRST_YEAR + years.ceil() as usize))
}

/// The target in words: "twice today's frontier".
#[must_use]
pub fn target(facts: &Facts<'_>) -> String {
    let level = facts.scenario.parameters.get(ParameterId::Target);
    if (level - DEFAULT_TARGET).abs() < 1e-9 {
        return facts.translator.text("target-twice");
    }
    let decimals = if (level - level.round()).abs() < 0.05 { 0 } else { 1 };
    let times = facts.translator.number(level, decimals);
    facts.translator.format("target-times", &[("times", Argument::Text(&times))])
}

/// A year, or that it is later than what is looked at.
#[must_use]
pub fn year_text(translator: &Translator, year: Option<usize>) -> String {
    year.map_or_else(|| not_by(translator), |year| year.to_string())
}

/// "not by 2045"
#[must_use]
pub fn not_by(translator: &Translator) -> String {
    translator.format("targets-not-by", &[("last", Argument::Text(&LAST_YEAR.to_string()))])
}

/// What the alliance does for a member, in a few words.
#[must_use]
pub fn row_words(translator: &Translator, arrival: &Arrival) -> String {
    format(translator, "targets-row", arrival.effect(), &[])
}

/// Formats a message that depends on an effect.
fn format(translator: &Translator, key: &str, effect: Effect, more: &[(&str, Argument<'_>)]) -> String {
    let count = effect.years().unsigned_abs();
    let years = translator.format("years-count", &[("count", Argument::Count(count))]);
    let year = match effect {
        Effect::OnlyInside(year) | Effect::OnlyAlone(year) => year,
        _ => LAST_YEAR,
    };
    let (year, last) = (year.to_string(), LAST_YEAR.to_string());
    let own = [
        ("case", Argument::Text(effect.name())),
        ("years", Argument::Text(&years)),
        ("year", Argument::Text(&year)),
        ("last", Argument::Text(&last)),
    ];
    translator.format(key, &[own.as_slice(), more].concat())
}

/// A member's arrival in a technology.
struct Found<'m> {
    technology: usize,
    member: &'m MemberFacts,
    arrival: Arrival,
}

fn all<'m>(facts: &Facts<'_>, findings: &Findings<'_>, members: &'m [MemberFacts]) -> Vec<Found<'m>> {
    let pairs = facts.resolved.technologies.iter().flat_map(|&one| members.iter().map(move |member| (one, member)));
    let found = pairs.filter_map(|(technology, member)| {
        Some(Found { technology, member, arrival: arrival(findings, member.economy, technology)? })
    });
    found.collect()
}

/// The finding above the chart: the largest loss if there is one, else the largest gain.
#[must_use]
pub fn finding(facts: &Facts<'_>, findings: &Findings<'_>, members: &[MemberFacts]) -> String {
    let translator = facts.translator;
    let target = target(facts);
    let found = all(facts, findings, members);
    let least = found.iter().min_by_key(|one| one.arrival.effect().years());
    let most = found.iter().rev().max_by_key(|one| one.arrival.effect().years());
    let chosen = least.filter(|one| one.arrival.effect().years() < 0);
    let Some(one) = chosen.or(most.filter(|one| one.arrival.effect().years() > 0)) else {
        let any = |effect| found.iter().any(|one| one.arrival.effect() == effect);
        let case = if any(Effect::Unclear) {
            "unclear"
        } else if any(Effect::Same) {
            "same"
        } else {
            "never"
        };
        let arguments = [
            ("case", Argument::Text(case)),
            ("target", Argument::Text(&target)),
            ("last", Argument::Text(&LAST_YEAR.to_string())),
        ];
        return translator.format("targets-finding-none", &arguments);
    };
    let alike = found
        .iter()
        .filter(|other| other.technology == one.technology && other.arrival.effect() == one.arrival.effect());
    let codes: Vec<String> = alike.map(|other| other.member.code.clone()).collect();
    let name = names(translator, &codes, NAMED);
    let named = [("name", Argument::Text(&name)), ("target", Argument::Text(&target))];
    let clause = format(translator, "targets-finding", one.arrival.effect(), &named);
    if facts.resolved.technologies.len() == 1 {
        return translator.format("targets-finding-together", &[("clause", Argument::Text(&clause))]);
    }
    let technology = technology_in_sentence(translator, &facts.world.technologies()[one.technology].id);
    let arguments = [("technology", Argument::Text(&technology)), ("clause", Argument::Text(&clause))];
    translator.format("targets-finding-in", &arguments)
}

/// The table behind the chart: a row for each member, and technology if there are several.
#[must_use]
pub fn table(facts: &Facts<'_>, findings: &Findings<'_>, members: &[MemberFacts]) -> Table {
    let translator = facts.translator;
    let several = facts.resolved.technologies.len() != 1;
    let mut columns = vec![Column::words(translator.text("column-member"))];
    if several {
        columns.push(Column::words(translator.text("column-technology")));
    }
    columns.push(Column::words(translator.text("column-alliance")));
    let last = LAST_YEAR.to_string();
    for key in ["legend-alone", "legend-inside", "targets-column-sooner"] {
        columns.push(Column::numbers(translator.text(key)));
    }
    for key in ["targets-column-runs-alone", "targets-column-runs"] {
        let arguments = [("last", Argument::Text(&last)), ("all", Argument::Text("100"))];
        columns.push(Column::numbers(translator.format(key, &arguments)));
    }
    let rows = all(facts, findings, members).iter().map(|one| row(facts, one, several)).collect();
    Table { caption: caption(facts), columns, rows }
}

/// What the table shows.
#[must_use]
pub fn caption(facts: &Facts<'_>) -> String {
    facts.translator.format("targets-caption", &[("target", Argument::Text(&target(facts)))])
}

fn row(facts: &Facts<'_>, found: &Found<'_>, several: bool) -> Row {
    let (translator, arrival) = (facts.translator, &found.arrival);
    let mut cells = Vec::new();
    if several {
        cells.push(translator.technology(&facts.world.technologies()[found.technology].id));
    }
    cells.push(alliance_letter(translator, found.member.alliance));
    cells.push(year_text(translator, arrival.alone));
    cells.push(year_text(translator, arrival.inside));
    cells.push(cell(translator, arrival));
    cells.push(arrival.reached.0.to_string());
    cells.push(arrival.reached.1.to_string());
    Row { header: found.member.name.clone(), cells }
}

/// Years gained as a figure: `3`, `−2`; `9+` where the other side is not there by 2045, `±` where the runs disagree.
#[must_use]
pub fn cell(translator: &Translator, arrival: &Arrival) -> String {
    let effect = arrival.effect();
    #[allow(clippy::cast_precision_loss, reason = "a count of years")]
    let digits = translator.number(effect.years() as f64, 0);
    match effect {
        Effect::Unclear => "\u{b1}".to_owned(),
        Effect::Never => "\u{2013}".to_owned(),
        Effect::OnlyInside(_) | Effect::OnlyAlone(_) => format!("{digits}+"),
        Effect::Sooner(_) | Effect::Later(_) | Effect::Same => digits,
    }
}

/// The chart as sentences, one a member, and technology if there are several.
#[must_use]
pub fn sentences(facts: &Facts<'_>, findings: &Findings<'_>, members: &[MemberFacts]) -> Vec<String> {
    let translator = facts.translator;
    let several = facts.resolved.technologies.len() != 1;
    let sentence = |one: &Found<'_>| {
        let technology = translator.technology(&facts.world.technologies()[one.technology].id);
        let mut name = one.member.name.clone();
        if several {
            let arguments = [("pillar", Argument::Text(&name)), ("part", Argument::Text(&technology))];
            name = translator.format("column-pillar", &arguments);
        }
        let alone = year_text(translator, one.arrival.alone);
        let inside = year_text(translator, one.arrival.inside);
        let words = row_words(translator, &one.arrival);
        let arguments = [
            ("name", Argument::Text(&name)),
            ("alone", Argument::Text(&alone)),
            ("inside", Argument::Text(&inside)),
            ("words", Argument::Text(&words)),
        ];
        translator.format("text-targets", &arguments)
    };
    all(facts, findings, members).iter().map(sentence).collect()
}

/// Steps of the tint: one year, three, six; fixed for all scenarios.
const STEPS: [isize; 3] = [1, 3, 6];

/// Step of the tint for years gained, -3 to 3.
#[must_use]
pub fn step(arrival: &Arrival) -> i8 {
    let years = arrival.effect().years();
    let size = STEPS.iter().fold(0, |size, limit| size + i8::from(years.abs() >= *limit));
    if years < 0 { -size } else { size }
}
