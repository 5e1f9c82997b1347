//! Who decides: votes against the power to decide, who can stop a proposal, and how easily the alliance acts.

use super::agreements::say;
use super::answer::capitalised;
use super::facts::{Facts, alliance_letter};
use super::table::{Column, Row, Table};
use crate::i18n::translator::{Argument, Translator};
use crate::model::governance::Governance;

/// One member with its votes. Shares in per cent.
#[derive(Debug, Clone, PartialEq)]
pub struct Voter {
    /// Position in the world.
    pub economy: usize,
    /// Which alliance, 0 to 3.
    pub alliance: usize,
    /// Name as on a label.
    pub name: String,
    /// Its share of the votes.
    pub votes: f64,
    /// The same before a cap took some or gave some.
    pub votes_before: Option<f64>,
    /// How often its vote makes the difference, as a share of all such cases (Banzhaf); 0 if nobody's does.
    pub power: f64,
    /// The same over all orders of joining (Shapley and Shubik).
    pub power_in_orders: f64,
    /// Chance to stop a proposal that would pass (Coleman).
    pub stops: f64,
}

#[allow(clippy::cast_precision_loss, reason = "votes in thousandths")]
fn share(weights: &[usize], place: usize) -> f64 {
    100.0 * weights[place] as f64 / weights.iter().sum::<usize>().max(1) as f64
}

/// The votes before a cap, where it changed some.
fn before(governance: &Governance) -> Option<&[usize]> {
    let before = governance.cap.as_ref().map(|cap| cap.weights_before.as_slice())?;
    (before != governance.weights).then_some(before)
}

/// The members of all alliances, alliance by alliance, in the order in which they were chosen.
#[must_use]
pub fn voters(facts: &Facts<'_>) -> Vec<Voter> {
    let voter = |member: super::facts::MemberFacts| {
        let (alliance, place) = member.place;
        let governance = &facts.outcome.alliances[alliance].governance;
        let of = |shares: &Option<Vec<f64>>| 100.0 * shares.as_ref().map_or(0.0, |shares| shares[place]);
        Voter {
            economy: member.economy,
            alliance: member.alliance,
            name: member.name,
            votes: share(&governance.weights, place),
            votes_before: before(governance).map(|weights| share(weights, place)),
            power: of(&governance.power.banzhaf_normalised),
            power_in_orders: of(&governance.power.shapley_shubik),
            stops: 100.0 * governance.preventive(place),
        }
    };
    facts.members().into_iter().map(voter).collect()
}

/// The finding: the member whose power differs most from its votes.
#[must_use]
pub fn finding(facts: &Facts<'_>, voters: &[Voter]) -> String {
    let translator = facts.translator;
    if voters.iter().all(|voter| voter.power <= 0.0) {
        return translator.text("votes-finding-none");
    }
    let gap = |voter: &Voter| (voter.power - voter.votes).abs();
    let Some(most) = voters.iter().reduce(|a, b| if gap(b) > gap(a) { b } else { a }) else { return String::new() };
    if gap(most) < 0.5 {
        return translator.text("votes-finding-same");
    }
    let name = translator.economy_in_sentence(&facts.world.economies()[most.economy].code);
    let (votes, power) = (per_cent(translator, most.votes), per_cent(translator, most.power));
    let case = if most.power < 0.5 { "none" } else { "some" };
    let values: [(&str, &str); 4] = [("case", case), ("name", &name), ("votes", &votes), ("power", &power)];
    capitalised(&say(translator, "votes-finding", &values))
}

fn per_cent(translator: &Translator, share: f64) -> String {
    translator.per_cent(share.round() / 100.0)
}

/// The words beside one member.
#[must_use]
pub fn words(translator: &Translator, voter: &Voter) -> String {
    let case = match voter.stops {
        stops if stops < 0.5 => "none",
        stops if stops > 99.5 => "all",
        _ => "some",
    };
    let (some, all) = (translator.number(voter.stops, 0), translator.number(100.0, 0));
    say(translator, "votes-stops", &[("case", case), ("some", &some), ("all", &all)])
}

/// How one alliance decides: what a proposal needs, how often one passes, what agreeing costs in time, and what a cap did.
#[must_use]
pub fn rules(facts: &Facts<'_>) -> Vec<String> {
    facts.outcome.alliances.iter().map(|alliance| rule(facts, &alliance.governance, alliance.given_as)).collect()
}

fn rule(facts: &Facts<'_>, governance: &Governance, given_as: usize) -> String {
    let translator = facts.translator;
    let terms = &facts.resolved.terms;
    let members = governance.weights.len();
    let mut sentences = Vec::new();
    if facts.outcome.alliances.len() > 1 {
        let letter = alliance_letter(translator, given_as);
        sentences.push(translator.format("votes-of", &[("letter", Argument::Text(&letter))]));
    }
    let case = if terms.quota > 0.5 { "share" } else { "half" };
    let needed = translator.per_cent(terms.quota);
    sentences.push(say(translator, "votes-needed", &[("case", case), ("share", &needed)]));
    let counted = |key: &str, count: usize| translator.format(key, &[("count", Argument::Count(count.min(members)))]);
    sentences.extend(terms.min_members.filter(|&least| least > 0).map(|least| counted("votes-and", least)));
    sentences.extend(terms.or_members.map(|enough| counted("votes-or", enough)));
    let chance = 100.0 * governance.power.power_to_act;
    let (some, all) = (translator.number(chance, i32::from(chance < 0.5)), translator.number(100.0, 0));
    sentences.push(say(translator, "votes-passes", &[("some", &some), ("all", &all)]));
    let years = translator.number(governance.delay, 1);
    let case = if governance.delay < 0.05 { "none" } else { "some" };
    sentences.push(say(translator, "votes-delay", &[("case", case), ("years", &years)]));
    if let Some(cap) = &governance.cap {
        let case = match (cap.met, before(governance)) {
            (false, _) => "unmet",
            (true, None) => "idle",
            (true, Some(_)) => "binds",
        };
        let cap = translator.per_cent(terms.dominance_cap);
        sentences.push(say(translator, "votes-cap", &[("case", case), ("cap", &cap)]));
    }
    sentences.join(" ")
}

/// The table behind the chart, with a column for the votes before a cap where it changed some.
#[must_use]
pub fn table(facts: &Facts<'_>, voters: &[Voter]) -> Table {
    let translator = facts.translator;
    let capped = voters.iter().any(|voter| voter.votes_before.is_some());
    let mut columns =
        vec![Column::words(translator.text("column-member")), Column::words(translator.text("column-alliance"))];
    let keys = ["votes-column-votes", "votes-column-power", "votes-column-orders", "votes-column-stops"];
    columns.extend(keys.map(|key| Column::numbers(translator.text(key))));
    if capped {
        columns.push(Column::numbers(translator.text("votes-column-before")));
    }
    let row = |voter: &Voter| {
        let mut cells = vec![alliance_letter(translator, voter.alliance)];
        let shares = [voter.votes, voter.power, voter.power_in_orders, voter.stops];
        cells.extend(shares.map(|share| translator.number(share, 1)));
        if capped {
            let before = voter.votes_before.map(|before| translator.number(before, 1));
            cells.push(before.unwrap_or_else(|| translator.text("not-available")));
        }
        Row { header: voter.name.clone(), cells }
    };
    Table { caption: translator.text("votes-caption"), columns, rows: voters.iter().map(row).collect() }
}

/// The chart as sentences: one a member, then how each alliance decides.
#[must_use]
pub fn sentences(facts: &Facts<'_>, voters: &[Voter]) -> Vec<String> {
    let translator = facts.translator;
    let sentence = |voter: &Voter| {
        let (votes, power) = (per_cent(translator, voter.votes), per_cent(translator, voter.power));
        let words = words(translator, voter);
        let values: [(&str, &str); 4] =
            [("name", &voter.name), ("votes", &votes), ("power", &power), ("words", &words)];
        say(translator, "votes-row", &values)
    };
    voters.iter().map(sentence).chain(rules(facts)).collect()
}
