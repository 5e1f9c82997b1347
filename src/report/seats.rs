//! Who pays and who saves, and what happens to each one's autonomy: a row for each member.

use super::agreements::say;
use super::answer::{capitalised, points, trend_name};
use super::certainty::{Call, Span as Runs, agreeing};
use super::facts::{Facts, MemberFacts, alliance_letter};
use super::table::{Column, Row, Table};
use crate::i18n::number::{signed_points, trend_of_points};
use crate::i18n::rich::Span;
use crate::i18n::translator::{Argument, Translator};

/// The words beside a member's marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RowWords {
    /// The facts on which enough runs agree: saving and points. May be empty.
    pub fact: String,
    /// What is too close to call.
    pub close: Option<String>,
    /// A remark in softer type.
    pub remark: Option<String>,
}

/// The finding above the chart.
#[must_use]
pub fn finding(facts: &Facts<'_>, members: &[MemberFacts]) -> String {
    let translator = facts.translator;
    let clauses = [cost_clause(translator, members), autonomy_clause(translator, members)];
    let arguments = [("cost", Argument::Text(&clauses[0])), ("autonomy", Argument::Text(&clauses[1]))];
    translator.format("seats-finding", &arguments)
}

fn cost_clause(translator: &Translator, members: &[MemberFacts]) -> String {
    let count = |call: Call| members.iter().filter(|member| member.cost_call(translator.locale()) == call).count();
    let (save, pay) = (count(Call::Down), count(Call::Up));
    let (case, some) = match (save, pay) {
        (0, 0) if count(Call::Close) > 0 => ("close", 0),
        (0, 0) => ("none", 0),
        (save, _) if save == members.len() => ("all-save", save),
        (_, pay) if pay == members.len() => ("all-pay", pay),
        (0, pay) => ("some-pay", pay),
        (save, _) => ("some", save),
    };
    clause(translator, "seats-finding-cost", case, some, members.len(), "")
}

fn autonomy_clause(translator: &Translator, members: &[MemberFacts]) -> String {
    let with = |call: Call| members.iter().filter(move |member| member.autonomy_call() == call);
    let (gain, lose) = (with(Call::Up).count(), with(Call::Down).count());
    let loser = with(Call::Down).next().map_or_else(String::new, |one| translator.economy_in_sentence(&one.code));
    let (case, some) = match (gain, lose) {
        (0, 0) if with(Call::Close).count() > 0 => ("close", 0),
        (0, 0) => ("none", 0),
        (gain, _) if gain == members.len() => ("all-gain", gain),
        (_, lose) if lose == members.len() => ("all-lose", lose),
        (_, 1) => ("one-loses", 1),
        (0, lose) => ("some-lose", lose),
        (gain, _) => ("some", gain),
    };
    clause(translator, "seats-finding-autonomy", case, some, members.len(), &loser)
}

fn clause(translator: &Translator, key: &str, case: &str, some: usize, count: usize, name: &str) -> String {
    let word = translator.format("count-word", &[("count", Argument::Count(count))]);
    let arguments = [
        ("case", Argument::Text(case)),
        ("some", Argument::Count(some)),
        ("count", Argument::Count(count)),
        ("word", Argument::Text(&word)),
        ("name", Argument::Text(name)),
    ];
    translator.format(key, &arguments)
}

/// The words beside one member.
#[must_use]
pub fn words(facts: &Facts<'_>, member: &MemberFacts) -> RowWords {
    let translator = facts.translator;
    let (cost_call, autonomy_call) = (member.cost_call(translator.locale()), member.autonomy_call());
    let money = translator.money(member.cost.saving);
    let trend = ("trend", Argument::Text(cost_call.name()));
    let cost = translator.format("row-cost", &[trend, ("money", Argument::Text(&money))]);
    let points = points(translator, member.change());
    let trend = ("trend", Argument::Text(autonomy_call.name()));
    let autonomy = translator.format("row-autonomy", &[trend, ("points", Argument::Text(&points))]);
    let one = |words: &str| translator.format("answer-end", &[("first", Argument::Text(words))]);
    let close = |what: &str| Some(translator.format("row-close", &[("what", Argument::Text(what))]));
    let (fact, close) = match (cost_call, autonomy_call) {
        (Call::Close, Call::Close) => (String::new(), close("both")),
        (Call::Close, _) => (one(&capitalised(&autonomy)), close("cost")),
        (_, Call::Close) => (one(&cost), close("autonomy")),
        _ => {
            let arguments = [("cost", Argument::Text(&cost)), ("autonomy", Argument::Text(&autonomy))];
            (translator.format("row-words", &arguments), None)
        }
    };
    RowWords { fact, close, remark: remark(facts, member) }
}

/// At most one remark: plants at home, which the saving leaves out, then being paid, then a limit by the rights gate, then an entry that costs the others.
fn remark(facts: &Facts<'_>, member: &MemberFacts) -> Option<String> {
    let (place, within) = member.place;
    let programmes = &facts.outcome.alliances[place].programmes;
    let of_question = || facts.resolved.technologies.iter().map(|&technology| &programmes[technology].members[within]);
    let plants =
        facts.resolved.terms.plants.iter().filter(|plants| {
            plants.economy == member.economy && facts.resolved.technologies.contains(&plants.technology)
        });
    let plants: f64 = plants.map(|plants| plants.per_year).sum();
    if plants > 0.0 {
        let money = facts.translator.money(plants);
        return Some(facts.translator.format("row-plants", &[("money", Argument::Text(&money))]));
    }
    let key = if of_question().map(|cost| cost.share).sum::<f64>() < 0.0 {
        "row-paid"
    } else if facts.is_gated(member.economy) {
        "row-gated"
    } else if of_question().map(|cost| cost.separable - cost.outside_option).sum::<f64>() > 1e-9 {
        "row-entry"
    } else {
        return None;
    };
    Some(facts.translator.text(key))
}

/// The table behind the chart, with a bar column where shares were sampled.
#[must_use]
pub fn table(facts: &Facts<'_>, members: &[MemberFacts]) -> Table {
    let translator = facts.translator;
    let sampled = members.iter().any(|member| half_width(facts, member).is_some());
    let mut columns =
        vec![Column::words(translator.text("column-member")), Column::words(translator.text("column-alliance"))];
    for key in [
        "column-cost-alone",
        "column-cost-inside",
        "column-saving",
        "column-saving-percent",
        "column-autonomy-alone",
        "column-autonomy-inside",
        "column-change",
    ] {
        columns.push(Column::numbers(translator.text(key)));
    }
    if sampled {
        columns.push(Column::numbers(translator.text("column-bar")));
    }
    if facts.certainty.is_some() {
        for key in ["column-cost-range", "column-cost-runs", "column-autonomy-range", "column-autonomy-runs"] {
            columns.push(Column::numbers(translator.text(key)));
        }
    }
    let rows = members.iter().map(|member| row(facts, member, sampled)).collect();
    Table { caption: translator.text("seats-caption"), columns, rows }
}

fn row(facts: &Facts<'_>, member: &MemberFacts, sampled: bool) -> Row {
    let translator = facts.translator;
    let percent = member.cost.percent();
    let mut cells = vec![
        alliance_letter(translator, member.alliance),
        translator.number(member.cost.alone, 2),
        translator.number(member.cost.inside, 2),
        translator.number(member.cost.saving, 2),
        percent.map_or_else(|| translator.text("not-available"), |percent| translator.number(percent, 0)),
        translator.number(member.before.score, 0),
        translator.number(member.after.score, 0),
        signed_points(member.change(), translator.locale()),
    ];
    if sampled {
        cells.push(
            half_width(facts, member)
                .map_or_else(|| translator.text("not-available"), |width| translator.number(width, 2)),
        );
    }
    if let Some(sure) = &member.certainty {
        cells.push(range(translator, sure.cost, 2));
        cells.push(agreeing(member.cost_trend(translator.locale()), &sure.added_cost).to_string());
        cells.push(range(translator, sure.autonomy, 0));
        cells.push(agreeing(trend_of_points(member.change()), &sure.change).to_string());
    }
    Row { header: member.name.clone(), cells }
}

/// Between which values 80 of 100 runs lie; one number where both print the same.
#[must_use]
pub fn range(translator: &Translator, runs: Runs, decimals: i32) -> String {
    between(translator, translator.number(runs.low, decimals), &translator.number(runs.high, decimals))
}

fn between(translator: &Translator, low: String, high: &str) -> String {
    if low == high { low } else { say(translator, "range", &[("low", &low), ("high", high)]) }
}

/// Half width of the 95 % bar of the yearly cost, if the share was sampled in some technology of the question.
fn half_width(facts: &Facts<'_>, member: &MemberFacts) -> Option<f64> {
    let (place, within) = member.place;
    let programmes = &facts.outcome.alliances[place].programmes;
    let widths = facts.resolved.technologies.iter().filter_map(|&technology| {
        let cost = &programmes[technology].members[within];
        cost.share_half_width.map(|width| cost.pooling * width / crate::model::outcome::PROGRAMME_YEARS)
    });
    let squares: Vec<f64> = widths.map(|width| width * width).collect();
    (!squares.is_empty()).then(|| squares.iter().sum::<f64>().sqrt())
}

/// The chart as sentences, one a member.
#[must_use]
pub fn sentences(facts: &Facts<'_>, members: &[MemberFacts]) -> Vec<Vec<Span>> {
    members
        .iter()
        .map(|member| {
            let translator = facts.translator;
            let (before, after) = (translator.money(member.cost.alone), translator.signed_cost(member.cost.inside));
            let words = words(facts, member);
            let words = [Some(words.fact).filter(|fact| !fact.is_empty()), words.close, in_runs(translator, member)];
            let words: Vec<String> = words.into_iter().flatten().collect();
            let words = words.join(" ");
            let arguments = [
                ("name", Argument::Text(&member.name)),
                ("before", Argument::Text(&before)),
                ("after", Argument::Text(&after)),
                ("words", Argument::Text(&words)),
            ];
            translator.rich("text-cost", &arguments)
        })
        .collect()
}

/// What the runs say of a member.
fn in_runs(translator: &Translator, member: &MemberFacts) -> Option<String> {
    let sure = member.certainty?;
    let trends = (member.cost_trend(translator.locale()), trend_of_points(member.change()));
    let counts = (agreeing(trends.0, &sure.added_cost), agreeing(trends.1, &sure.change));
    let (low, high) = (translator.signed_cost(sure.cost.low), translator.signed_cost(sure.cost.high));
    let (cost, autonomy) = (between(translator, low, &high), range(translator, sure.autonomy, 0));
    let arguments = [
        ("cost", Argument::Text(&cost)),
        ("autonomy", Argument::Text(&autonomy)),
        ("cost_trend", Argument::Text(trend_name(trends.0))),
        ("cost_runs", Argument::Count(counts.0)),
        ("trend", Argument::Text(trend_name(trends.1))),
        ("runs", Argument::Count(counts.1)),
    ];
    Some(translator.format("text-runs", &arguments))
}
