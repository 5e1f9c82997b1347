//! Economies in no alliance: how hard they are pulled from two sides, and what they would gain inside.

use super::agreements::say;
use super::answer::{points, whole};
use super::facts::{Facts, alliance_letter};
use super::findings::Findings;
use super::table::{Column, Row, Table};
use crate::i18n::number::signed_points;
use crate::i18n::rich::Span;
use crate::i18n::translator::Argument;
use crate::model::assess::NonAligned;
use crate::model::order::positions;

/// One economy outside.
#[derive(Debug, Clone, PartialEq)]
pub struct Outsider {
    /// Code, for example `VNM`.
    pub code: String,
    /// Name as on a label.
    pub name: String,
    /// Pressure to choose a side, 0 to 100.
    pub pressure: f64,
    /// How even its reliance on the two sides is, 0 to 1.
    pub balance: f64,
    /// Share of home use not covered by own plants, 0 to 1.
    pub need: f64,
    /// What it would gain in each alliance, points, in the order of the outcome; negative if it would lose.
    pub gains: Vec<f64>,
    /// The best of them, at least 0.
    pub gain: f64,
    /// The alliance, 0 to 3, in which it would gain most, if it would gain a whole point in any.
    pub best: Option<usize>,
    /// Whether more than one alliance pays for it.
    pub courted: bool,
    /// What alliances pay for it, billions of US dollars a year.
    pub funding: f64,
}

impl Outsider {
    /// The larger of pressure and gain, which decides the order.
    #[must_use]
    pub fn larger(&self) -> f64 {
        self.pressure.max(self.gain)
    }
}

/// Everyone in no alliance, the largest pressure or gain first; none where there is no alliance to join.
#[must_use]
pub fn outsiders(facts: &Facts<'_>, findings: &Findings<'_>) -> Vec<Outsider> {
    if facts.outcome.alliances.is_empty() {
        return Vec::new();
    }
    let found: Vec<Outsider> = findings.assessment.non_aligned.iter().filter_map(|one| outsider(facts, one)).collect();
    let largest_first = positions(found.len(), &|a, b| found[a].larger() > found[b].larger());
    largest_first.into_iter().filter_map(|position| found.get(position).cloned()).collect()
}

fn outsider(facts: &Facts<'_>, one: &NonAligned) -> Option<Outsider> {
    let code = facts.world.economies().get(one.economy)?.code.clone();
    let gains: Vec<f64> = one.openings.iter().map(|opening| opening.gain).collect();
    let best = positions(gains.len(), &|a, b| gains[a] > gains[b]).into_iter().next();
    let best = best.filter(|&place| whole(gains[place]) > 0 && gains[place] > 0.0);
    Some(Outsider {
        name: facts.translator.economy(&code),
        code,
        pressure: one.pressure.pressure,
        balance: one.pressure.balance,
        need: one.pressure.need,
        gain: one.opportunity(),
        best: best.and_then(|place| facts.outcome.alliances.get(place)).map(|alliance| alliance.given_as),
        gains,
        courted: one.courted,
        funding: one.funding,
    })
}

/// The finding above the chart: who is squeezed hardest, who would gain most. These figures are not followed through the
/// runs, so it says that it is one calculation.
#[must_use]
pub fn finding(facts: &Facts<'_>, outsiders: &[Outsider]) -> String {
    let (squeezed, gainer) = extremes(outsiders);
    let case = match (squeezed, gainer) {
        (Some(squeezed), Some(gainer)) if squeezed.code == gainer.code => "one",
        (Some(_), Some(_)) => "both",
        (Some(_), None) => "no-gain",
        (None, Some(_)) => "no-pressure",
        (None, None) => "none",
    };
    let name = |one: Option<&Outsider>| one.map(|one| facts.translator.economy_in_sentence(&one.code));
    let (squeezed, gainer) = (name(squeezed).unwrap_or_default(), name(gainer).unwrap_or_default());
    say(facts.translator, "outside-finding", &[("case", case), ("squeezed", &squeezed), ("gainer", &gainer)])
}

/// Who is squeezed hardest and who would gain most, by a whole point at least.
fn extremes(outsiders: &[Outsider]) -> (Option<&Outsider>, Option<&Outsider>) {
    let largest = |value: fn(&Outsider) -> f64| {
        let first = positions(outsiders.len(), &|a, b| value(&outsiders[a]) > value(&outsiders[b])).into_iter().next();
        first.and_then(|place| outsiders.get(place)).filter(|one| whole(value(one)) > 0)
    };
    (largest(|one| one.pressure), largest(|one| one.gain))
}

/// Those shown in the chart, at most so many, in order: whom the finding names, whom alliances pay for, then the first.
#[must_use]
pub fn shown(outsiders: &[Outsider], most: usize) -> Vec<Outsider> {
    let (squeezed, gainer) = extremes(outsiders);
    let named = |one: &Outsider| [squeezed, gainer].into_iter().flatten().any(|other| other.code == one.code);
    let rank = |one: &Outsider| if named(one) { 0 } else { u8::from(one.funding <= 0.0) + 1 };
    let mut first = positions(outsiders.len(), &|a, b| rank(&outsiders[a]) < rank(&outsiders[b]));
    first.truncate(most);
    first.sort_unstable();
    first.into_iter().filter_map(|place| outsiders.get(place).cloned()).collect()
}

/// What alliances pay for an economy, as a sentence.
#[must_use]
pub fn paid(facts: &Facts<'_>, one: &Outsider) -> Option<String> {
    say_paid(facts, "outside-paid", one)
}

/// The same for under a name.
#[must_use]
pub fn paid_short(facts: &Facts<'_>, one: &Outsider) -> Option<String> {
    say_paid(facts, "outside-paid-short", one)
}

fn say_paid(facts: &Facts<'_>, key: &str, one: &Outsider) -> Option<String> {
    let money = facts.translator.money(one.funding);
    let courted = if one.courted { "yes" } else { "no" };
    (one.funding > 0.0).then(|| say(facts.translator, key, &[("courted", courted), ("money", &money)]))
}

/// The table behind the chart: everyone outside.
#[must_use]
pub fn table(facts: &Facts<'_>, outsiders: &[Outsider]) -> Table {
    let translator = facts.translator;
    let mut columns = vec![Column::words(translator.text("outside-economy"))];
    columns.push(Column::numbers(translator.text("outside-pressure-column")));
    for alliance in &facts.outcome.alliances {
        let letter = alliance_letter(translator, alliance.given_as);
        columns.push(Column::numbers(say(translator, "outside-gain-column", &[("letter", &letter)])));
    }
    for key in ["outside-balance-column", "outside-need-column", "outside-funding-column"] {
        columns.push(Column::numbers(translator.text(key)));
    }
    columns.push(Column::words(translator.text("outside-courted-column")));
    let row = |one: &Outsider| {
        let mut cells = vec![translator.number(one.pressure, 0)];
        cells.extend(one.gains.iter().map(|gain| signed_points(*gain, translator.locale())));
        cells.extend([one.balance, one.need].map(|share| translator.number(100.0 * share, 0)));
        cells.push(translator.number(one.funding, 2));
        cells.push(translator.text(if one.courted { "outside-yes" } else { "outside-no" }));
        Row { header: one.name.clone(), cells }
    };
    Table { caption: translator.text("outside-caption"), columns, rows: outsiders.iter().map(row).collect() }
}

/// An economy as a sentence.
#[must_use]
pub fn sentence(facts: &Facts<'_>, one: &Outsider) -> Vec<Span> {
    let translator = facts.translator;
    let gain = one.best.map_or_else(
        || translator.text("outside-text-no-gain"),
        |alliance| {
            let letter = alliance_letter(translator, alliance);
            say(translator, "outside-text-gain", &[("letter", &letter), ("points", &points(translator, one.gain))])
        },
    );
    let words: Vec<String> = std::iter::once(gain).chain(paid(facts, one)).collect();
    let (pressure, words) = (translator.number(one.pressure, 0), words.join(" "));
    let arguments = [
        ("name", Argument::Text(&one.name)),
        ("pressure", Argument::Text(&pressure)),
        ("words", Argument::Text(&words)),
    ];
    translator.rich("outside-text", &arguments)
}
