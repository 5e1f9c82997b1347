//! The score line: four figures, before and after.

use super::certainty::Call;
use super::facts::Facts;
use crate::i18n::translator::{Argument, Translator};
use crate::model::ensemble::statistics::StabilityLight;

/// One figure of the score line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ScoreFigure {
    /// Short name for tests and styles: `cost`, `autonomy`, `rift`, `stability`.
    pub id: &'static str,
    /// What it is.
    pub label: String,
    /// The value alone, if it is shown.
    pub before: Option<String>,
    /// The value in the scenario.
    pub value: String,
    /// Unit or direction in small type.
    pub note: Option<String>,
    /// The light before the value.
    pub light: Option<StabilityLight>,
}

/// The score line of alliance A and of the world; empty if there is no alliance.
#[must_use]
pub fn score(facts: &Facts<'_>) -> Vec<ScoreFigure> {
    if facts.outcome.alliances.is_empty() {
        return Vec::new();
    }
    vec![cost(facts), autonomy(facts), rift(facts), stability(facts)]
}

fn cost(facts: &Facts<'_>) -> ScoreFigure {
    let translator = facts.translator;
    let change = -facts.outcome.yearly_cost_together(0, &facts.resolved.technologies).saving;
    let (value, key) = match facts.together_call(0) {
        Call::Same => (translator.text("no-change"), None),
        Call::Close => (translator.text("too-close"), None),
        Call::Up | Call::Down => (translator.signed_money(change), Some("score-cost-note")),
    };
    let note = key.map(|key| translator.text(key));
    ScoreFigure { id: "cost", label: translator.text("score-cost"), before: None, value, note, light: None }
}

#[allow(clippy::cast_precision_loss, reason = "a count of members")]
fn autonomy(facts: &Facts<'_>) -> ScoreFigure {
    let translator = facts.translator;
    let members = &facts.outcome.alliances[0].members;
    let technologies = &facts.resolved.technologies;
    let mean = |score: &dyn Fn(usize) -> f64| {
        members.iter().map(|&economy| score(economy)).sum::<f64>() / members.len() as f64
    };
    let before = mean(&|economy| facts.outcome.autonomy_alone_over(economy, technologies).score);
    let after = mean(&|economy| facts.outcome.autonomy_over(economy, technologies).score);
    let word = translator.format("count-word", &[("count", Argument::Count(members.len()))]);
    ScoreFigure {
        id: "autonomy",
        label: translator
            .format("score-autonomy", &[("count", Argument::Count(members.len())), ("word", Argument::Text(&word))]),
        before: Some(translator.number(before, 0)),
        value: translator.number(after, 0),
        note: None,
        light: None,
    }
}

fn rift(facts: &Facts<'_>) -> ScoreFigure {
    let translator = facts.translator;
    let (before, after) = (facts.outcome.rift_alone, facts.outcome.rift);
    let trend = facts.rift_call().name();
    ScoreFigure {
        id: "rift",
        label: translator.text("score-rift"),
        before: Some(translator.number(before, 0)),
        value: translator.number(after, 0),
        note: Some(translator.format("score-trend", &[("trend", Argument::Text(trend))])),
        light: None,
    }
}

/// The stability of alliance A; its place stays while the runs are not in.
fn stability(facts: &Facts<'_>) -> ScoreFigure {
    let light = facts.certainty.and_then(|certainty| certainty.alliances.first()).map(|first| first.light);
    let word =
        light.map_or_else(|| facts.translator.text("light-unknown"), |light| light_word(facts.translator, light));
    ScoreFigure {
        id: "stability",
        label: facts.translator.text("score-stability"),
        before: None,
        value: word,
        note: None,
        light,
    }
}

/// The word of a stability light.
#[must_use]
pub fn light_word(translator: &Translator, light: StabilityLight) -> String {
    translator.text(match light {
        StabilityLight::Holds => "light-holds",
        StabilityLight::Strained => "light-strained",
        StabilityLight::Breaks => "light-breaks",
    })
}
