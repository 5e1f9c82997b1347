//! What each ready scenario finds, in one sentence that changes with the model.

use super::agreements::say;
use super::answer::{capitalised, plants_sentences, points, trend_name};
use super::facts::{Facts, whole_points_change};
use crate::i18n::number::trend_of_points;
use crate::i18n::rich::{Span, spans};

/// What the sentence is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum About {
    /// What the first alliance pays, and whose autonomy changes most in it.
    Members,
    /// What one member pays, and its autonomy.
    Seat(&'static str),
    /// The rift, and whose autonomy changes most outside.
    Outsiders,
    /// The rift, and whose autonomy changes most inside.
    Rift,
    /// What the first alliance pays, and which partner it funds gains or loses most.
    Partners,
    /// Who can do most and least alone.
    Alone,
    /// What plants at home cost and bring.
    Plants,
}

/// By the id of a ready scenario; any other is told as an alliance.
fn about(id: &str) -> About {
    match id {
        "systems" => About::Alone,
        "chips_act" => About::Plants,
        "networks" | "rift" => About::Outsiders,
        "deal" => About::Rift,
        "energy" => About::Partners,
        "ai" | "partners" => About::Seat("EUU"),
        _ => About::Members,
    }
}

/// What a ready scenario finds: a whole sentence, its facts in bold.
#[must_use]
pub fn finding(id: &str, facts: &Facts<'_>) -> Vec<Span> {
    let members = || facts.resolved.alliances.concat();
    let both =
        |first: String, second: String| say(facts.translator, "find-both", &[("first", &first), ("second", &second)]);
    let sentence = match about(id) {
        About::Members => both(cost(facts), most_changed(facts, "find-member", &members())),
        About::Seat(code) => seat(facts, code).map_or_else(String::new, |(cost, autonomy)| both(cost, autonomy)),
        About::Outsiders => both(rift(facts), most_changed(facts, "find-outside", &outside(facts))),
        About::Rift => both(rift(facts), most_changed(facts, "find-member", &members())),
        About::Partners => both(cost(facts), most_changed(facts, "find-outside", &funded(facts))),
        About::Alone => alone(facts),
        About::Plants => plants_sentences(facts).trim_end().to_owned(),
    };
    spans(&sentence)
}

fn cost(facts: &Facts<'_>) -> String {
    if facts.outcome.alliances.is_empty() {
        return String::new();
    }
    let change = -facts.outcome.yearly_cost_together(0, &facts.resolved.technologies).saving;
    let money = facts.translator.money_in_sentence(change);
    say(facts.translator, "find-cost", &[("trend", trend_name(facts.together_trend(0))), ("money", &money)])
}

/// What a member pays, and its autonomy; nothing if it is in no alliance.
fn seat(facts: &Facts<'_>, code: &str) -> Option<(String, String)> {
    let translator = facts.translator;
    let member = facts.members().into_iter().find(|member| member.code == code)?;
    let name = capitalised(&translator.economy_in_sentence(code));
    let money = translator.money_in_sentence(member.cost.saving);
    let trend = trend_name(member.cost_trend(translator.locale()));
    let cost = say(translator, "find-seat-cost", &[("trend", trend), ("name", &name), ("money", &money)]);
    let (before, after) = (translator.number(member.before.score, 0), translator.number(member.after.score, 0));
    let trend = trend_name(trend_of_points(member.change()));
    let values = [("trend", trend), ("before", before.as_str()), ("after", after.as_str())];
    Some((cost, say(translator, "find-seat-autonomy", &values)))
}

fn rift(facts: &Facts<'_>) -> String {
    let translator = facts.translator;
    let (before, after) = (facts.outcome.rift_alone, facts.outcome.rift);
    let trend = trend_name(trend_of_points(whole_points_change(before, after)));
    let (before, after) = (translator.number(before, 0), translator.number(after, 0));
    say(translator, "find-rift", &[("trend", trend), ("before", &before), ("after", &after)])
}

/// Whose autonomy changes most, up or down; of several the one named first.
fn most_changed(facts: &Facts<'_>, key: &str, economies: &[usize]) -> String {
    let technologies = &facts.resolved.technologies;
    let change = |economy: usize| {
        let before = facts.outcome.autonomy_alone_over(economy, technologies).score;
        whole_points_change(before, facts.outcome.autonomy_over(economy, technologies).score)
    };
    let mut most = (0.0_f64, None);
    for &economy in economies {
        if change(economy).abs() > most.0.abs() {
            most = (change(economy), Some(economy));
        }
    }
    let code = most.1.map_or("", |economy| facts.world.economies()[economy].code.as_str());
    let name = if code.is_empty() { String::new() } else { facts.translator.economy_in_sentence(code) };
    let points = points(facts.translator, most.0);
    let trend = trend_name(trend_of_points(most.0));
    say(facts.translator, key, &[("trend", trend), ("name", &name), ("points", &points)])
}

fn outside(facts: &Facts<'_>) -> Vec<usize> {
    (0..facts.world.economies().len()).filter(|&economy| facts.outcome.alliance_of[economy].is_none()).collect()
}

fn funded(facts: &Facts<'_>) -> Vec<usize> {
    let partners = facts.scenario.agreements.funding.iter().flat_map(|funding| &funding.partners);
    partners.filter_map(|code| facts.world.economy_index(code)).collect()
}

fn alone(facts: &Facts<'_>) -> String {
    let translator = facts.translator;
    let score = |economy: usize| facts.outcome.autonomy_alone_over(economy, &facts.resolved.technologies).score;
    let by_score = || (0..facts.world.economies().len()).map(|economy| (score(economy), economy));
    let most = by_score().max_by(|a, b| a.0.total_cmp(&b.0));
    let least = by_score().min_by(|a, b| a.0.total_cmp(&b.0));
    let (Some((high, most)), Some((low, least))) = (most, least) else { return String::new() };
    let name = |economy: usize| translator.economy_in_sentence(&facts.world.economies()[economy].code);
    let values = [
        ("most", name(most)),
        ("high", translator.number(high, 0)),
        ("least", name(least)),
        ("low", translator.number(low, 0)),
    ];
    say(translator, "find-alone", &values.each_ref().map(|(key, value)| (*key, value.as_str())))
}
