//! The answer in words: what alliance A pays, who gains and who loses autonomy, and the rift.

use super::agreements::say;
use super::certainty::{Call, agreeing};
use super::facts::{Facts, MemberFacts};
use super::question::names;
use crate::i18n::number::{Trend, trend_of_points};
use crate::i18n::rich::Span;
use crate::i18n::translator::{Argument, Translator};
use crate::model::cost_sharing::{MAX_CAPPED_MEMBERS, MAX_ENUMERATED_MEMBERS};
use crate::model::order::positions;
use crate::model::outcome::SharingMethod;

/// Most names in one clause of the answer.
const MAX_NAMES: usize = 3;
/// Names under the answer, with how many runs agree on each.
const SURE_NAMES: usize = 2;

/// The answer as parts, bold facts among them.
#[must_use]
pub fn answer(facts: &Facts<'_>) -> Vec<Span> {
    let translator = facts.translator;
    let members = facts.members();
    let Some(first) = members.first().map(|member| member.alliance) else {
        return crate::i18n::rich::spans(&(plants_sentences(facts) + &translator.text("answer-none")));
    };
    let leading: Vec<&MemberFacts> = members.iter().filter(|member| member.alliance == first).collect();
    let mut sentence = cost_sentence(facts);
    sentence.push(' ');
    sentence.push_str(&autonomy_sentence(translator, &leading));
    sentence.push(' ');
    sentence.push_str(&rift_sentence(facts));
    crate::i18n::rich::spans(&sentence)
}

/// How sure the answer is: how many of 100 runs agree, on the bill of alliance A and on the two members that are least sure.
/// Nothing while there is no alliance.
#[must_use]
pub fn sure(facts: &Facts<'_>) -> Option<String> {
    let translator = facts.translator;
    let members = facts.members();
    let first = members.first()?;
    let Some(certainty) = facts.certainty else { return Some(translator.text("sure-one")) };
    let mut found: Vec<(usize, &MemberFacts)> = Vec::new();
    for member in members.iter().filter(|member| member.alliance == first.alliance) {
        let Some(sure) = member.certainty else { continue };
        if member.autonomy_call() != Call::Same {
            found.push((agreeing(trend_of_points(member.change()), &sure.change), member));
        }
    }
    let mut least_first = positions(found.len(), &|a, b| found[a].0 < found[b].0);
    let mut rest = String::new();
    let counts = || found.iter().map(|(count, _)| *count);
    if let (Some(least), true) = (counts().min(), counts().min() == counts().max() && found.len() > SURE_NAMES) {
        rest = translator.format("sure-each", &[("count", Argument::Count(least))]);
        least_first.clear();
    }
    for (count, member) in least_first.into_iter().take(SURE_NAMES).map(|position| found[position]) {
        let name = translator.economy_in_sentence(&member.code);
        rest += &translator.format("sure-on", &[("count", Argument::Count(count)), ("name", Argument::Text(&name))]);
    }
    let trend = facts.together_trend(first.place.0);
    let added_cost = certainty.alliances.get(first.place.0).map(|alliance| alliance.added_cost).unwrap_or_default();
    let arguments = [
        ("count", Argument::Count(agreeing(trend, &added_cost))),
        ("trend", Argument::Text(trend_name(trend))),
        ("rest", Argument::Text(&rest)),
    ];
    Some(translator.format("sure-runs", &arguments))
}

/// Notes under the answer: what kind of calculation this is, and where a rule was replaced.
#[must_use]
pub fn notes(facts: &Facts<'_>) -> Vec<String> {
    let limit = |key: &str, limit: usize| facts.translator.format(key, &[("limit", Argument::Count(limit))]);
    let mut notes = Vec::new();
    if facts.uses_method(SharingMethod::OutsideOptionMeanwhile) {
        notes.push(facts.translator.text("provisional"));
    }
    if facts.uses_method(SharingMethod::OutsideOptionForLarge) {
        notes.push(limit("large-alliance", MAX_CAPPED_MEMBERS));
    }
    if facts.uses_method(SharingMethod::Sampled) {
        notes.push(limit("sampled", MAX_ENUMERATED_MEMBERS));
    }
    notes
}

/// What plants at home cost and bring, while there is no alliance.
#[must_use]
pub fn plants_sentences(facts: &Facts<'_>) -> String {
    let translator = facts.translator;
    let mut sentences = String::new();
    for plants in &facts.resolved.terms.plants {
        let name = translator.economy_in_sentence(&facts.world.economies()[plants.economy].code);
        let money = translator.money_in_sentence(plants.per_year);
        let technologies = &facts.resolved.technologies;
        let before = translator.number(facts.outcome.autonomy_alone_over(plants.economy, technologies).score, 0);
        let after = translator.number(facts.outcome.autonomy_over(plants.economy, technologies).score, 0);
        let values: [(&str, &str); 4] = [("economy", &name), ("money", &money), ("before", &before), ("after", &after)];
        sentences += &say(translator, "answer-plants", &values);
        sentences.push(' ');
    }
    sentences
}

fn cost_sentence(facts: &Facts<'_>) -> String {
    let change = -facts.outcome.yearly_cost_together(0, &facts.resolved.technologies).saving;
    let money = facts.translator.money_in_sentence(change);
    let call = facts.together_call(0).name();
    facts.translator.format("answer-cost", &[("trend", Argument::Text(call)), ("money", Argument::Text(&money))])
}

/// The variant of a message for a trend.
#[must_use]
pub fn trend_name(trend: Trend) -> &'static str {
    match trend {
        Trend::Up => "up",
        Trend::Same => "same",
        Trend::Down => "down",
    }
}

/// A number of points with its noun, without sign.
#[must_use]
pub fn points(translator: &Translator, change: f64) -> String {
    translator.format("points", &[("count", Argument::Count(whole(change)))])
}

/// The size of a change in whole points.
#[must_use]
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "scores lie between 0 and 100")]
pub fn whole(change: f64) -> usize {
    change.abs().round() as usize
}

fn autonomy_sentence(translator: &Translator, members: &[&MemberFacts]) -> String {
    let with = |call: Call| -> Vec<&MemberFacts> {
        let found: Vec<&MemberFacts> =
            members.iter().copied().filter(|member| member.autonomy_call() == call).collect();
        let largest_first = positions(found.len(), &|a, b| found[a].change().abs() > found[b].change().abs());
        largest_first.into_iter().map(|position| found[position]).collect()
    };
    let (gainers, losers, close) = (with(Call::Up), with(Call::Down), with(Call::Close));
    let end = |first: &str| {
        let first = with_close(translator, first, &close);
        translator.format("answer-end", &[("first", Argument::Text(&first))])
    };
    match (gainers.first(), losers.first()) {
        (None, None) if close.is_empty() => translator.text("answer-same"),
        (None, None) => close_clause(translator, "answer-only-close", &close, ""),
        (Some(most), None) if gainers.len() == members.len() => everyone(translator, "answer-all-gain", most, members),
        (None, Some(most)) if losers.len() == members.len() => everyone(translator, "answer-all-lose", most, members),
        (Some(_), None) => end(&gain_clause(translator, &gainers, members.len())),
        (None, Some(_)) => end(&only_losers(translator, &losers, members.len())),
        (Some(_), Some(_)) => {
            let gain = gain_clause(translator, &gainers, members.len());
            let lose = with_close(translator, &lose_clause(translator, &losers), &close);
            translator.format("answer-join", &[("first", Argument::Text(&gain)), ("second", Argument::Text(&lose))])
        }
    }
}

/// A clause, and after it the members on whom too few runs agree.
fn with_close(translator: &Translator, clause: &str, close: &[&MemberFacts]) -> String {
    if close.is_empty() { clause.to_owned() } else { close_clause(translator, "answer-close", close, clause) }
}

fn close_clause(translator: &Translator, key: &str, close: &[&MemberFacts], clause: &str) -> String {
    let codes: Vec<String> = close.iter().map(|member| member.code.clone()).collect();
    let names = names(translator, &codes, MAX_NAMES);
    let arguments =
        [("first", Argument::Text(clause)), ("names", Argument::Text(&names)), ("count", Argument::Count(close.len()))];
    translator.format(key, &arguments)
}

fn everyone(translator: &Translator, key: &str, most: &MemberFacts, members: &[&MemberFacts]) -> String {
    let count = ("count", Argument::Count(members.len()));
    let word = translator.format("count-word", &[("count", Argument::Count(members.len()))]);
    let name = translator.economy_in_sentence(&most.code);
    let points = points(translator, most.change());
    let arguments =
        [count, ("word", Argument::Text(&word)), ("most", Argument::Text(&name)), ("points", Argument::Text(&points))];
    translator.format(key, &arguments)
}

fn gain_clause(translator: &Translator, gainers: &[&MemberFacts], n_members: usize) -> String {
    if gainers.len() <= MAX_NAMES {
        let names: Vec<String> = gainers.iter().map(|member| translator.economy_in_sentence(&member.code)).collect();
        return translator
            .format("answer-gain", &[("gainers", Argument::Text(&capitalised(&translator.list(&names))))]);
    }
    let (most, points) = largest(translator, gainers);
    let arguments = [
        ("count", Argument::Count(gainers.len())),
        ("members", Argument::Count(n_members)),
        ("most", Argument::Text(&most)),
        ("points", Argument::Text(&points)),
    ];
    translator.format("answer-gain-count", &arguments)
}

fn lose_clause(translator: &Translator, losers: &[&MemberFacts]) -> String {
    let (most, points) = largest(translator, losers);
    if losers.len() == 1 {
        let arguments = [("loser", Argument::Text(&most)), ("points", Argument::Text(&points))];
        return translator.format("answer-lose-one", &arguments);
    }
    let count = ("count", Argument::Count(losers.len()));
    translator
        .format("answer-lose-count", &[count, ("most", Argument::Text(&most)), ("points", Argument::Text(&points))])
}

/// The clause where some lose and nobody gains.
fn only_losers(translator: &Translator, losers: &[&MemberFacts], n_members: usize) -> String {
    let (most, points) = largest(translator, losers);
    if losers.len() == 1 {
        let arguments = [("loser", Argument::Text(&capitalised(&most))), ("points", Argument::Text(&points))];
        return translator.format("answer-only-lose-one", &arguments);
    }
    let arguments = [
        ("count", Argument::Count(losers.len())),
        ("members", Argument::Count(n_members)),
        ("most", Argument::Text(&most)),
        ("points", Argument::Text(&points)),
    ];
    translator.format("answer-only-lose-count", &arguments)
}

fn largest(translator: &Translator, sorted: &[&MemberFacts]) -> (String, String) {
    sorted.first().map_or_else(Default::default, |member| {
        (translator.economy_in_sentence(&member.code), points(translator, member.change()))
    })
}

fn rift_sentence(facts: &Facts<'_>) -> String {
    let (before, after) = (facts.outcome.rift_alone, facts.outcome.rift);
    let (before, after) = (facts.translator.number(before, 0), facts.translator.number(after, 0));
    let arguments = [
        ("trend", Argument::Text(facts.rift_call().name())),
        ("before", Argument::Text(&before)),
        ("after", Argument::Text(&after)),
    ];
    facts.translator.format("answer-rift", &arguments)
}

/// A text whose first letter is a capital, for names that open a sentence.
#[must_use]
pub fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters
        .next()
        .map_or_else(String::new, |first| std::iter::once(first.to_ascii_uppercase()).chain(letters).collect())
}
