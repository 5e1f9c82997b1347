//! Whether a group of members would pay less on its own.

use super::{Check, Looked, light_name, runs_in_words, say};
use crate::i18n::translator::Argument;
use crate::model::assess::blocking::Groups;
use crate::model::assess::ranges::{Figure, MAX_TESTED_MEMBERS};
use crate::model::cost_sharing::MAX_CAPPED_MEMBERS;
use crate::model::ensemble::statistics::StabilityLight;
use crate::model::game::core_test::WorstCoalition;
use crate::model::outcome::PROGRAMME_YEARS;
use crate::report::answer::capitalised;
use crate::report::score::light_word;

/// In how many of 100 runs a group would pay less on its own; `None` where groups are not tested in the runs.
pub fn broken_of_100(looked: &Looked<'_>) -> Option<u32> {
    looked.assessment().groups.as_ref().filter(|_| looked.is_tested_in_runs())?;
    Some(looked.findings.ranges.sign(Figure::Blocked(looked.place))?.more_of_100())
}

/// The group that the bill treats worst, as words: which form of sentence, and who is named in it.
struct Named {
    kind: &'static str,
    names: String,
}

fn named(looked: &Looked<'_>, worst: &WorstCoalition) -> Named {
    let members = looked.members();
    let inside = |(place, _): &(usize, &usize)| worst.coalition >> place & 1 == 1;
    let (group, others): (Vec<_>, Vec<_>) = members.iter().enumerate().partition(inside);
    let positions = |part: &[(usize, &usize)]| part.iter().map(|(_, economy)| **economy).collect::<Vec<usize>>();
    match (group.as_slice(), others.as_slice()) {
        ([one], _) => Named { kind: "one", names: looked.name(*one.1) },
        (_, [left]) => Named { kind: "without", names: looked.name(*left.1) },
        _ => Named { kind: "group", names: looked.names(&positions(&group)) },
    }
}

/// "the others would pay less without South Korea".
fn clause(looked: &Looked<'_>, worst: &WorstCoalition) -> String {
    let Named { kind, names } = named(looked, worst);
    say(looked.translator(), "standing-group-clause", &[("kind", kind), ("names", &names)])
}

pub fn check(looked: &Looked<'_>) -> Check {
    let translator = looked.translator();
    let made = |light: StabilityLight, word: String, fact: String, detail: Vec<String>| Check {
        id: "group",
        light,
        word,
        fact,
        detail,
    };
    let Some(groups) = &looked.assessment().groups else {
        if looked.members().len() <= MAX_CAPPED_MEMBERS {
            let light = StabilityLight::Holds;
            let fact = say(translator, "standing-group-fact", &[("light", light_name(light))]);
            return made(light, light_word(translator, light), fact, vec![translator.text("standing-group-nothing")]);
        }
        let limit = translator.format("standing-group-untested", &[("limit", Argument::Count(MAX_CAPPED_MEMBERS))]);
        let word = translator.text("standing-word-unknown");
        return made(StabilityLight::Strained, word, translator.text("standing-group-unknown"), vec![limit]);
    };
    let light = light(looked, groups);
    let worst = groups.core.worst.as_ref();
    let fact = match worst.filter(|_| groups.is_blocked() && light == StabilityLight::Breaks) {
        Some(worst) => {
            let clause = capitalised(&clause(looked, worst));
            say(translator, "standing-group-sentence", &[("clause", &clause)])
        }
        None => say(translator, "standing-group-fact", &[("light", light_name(light))]),
    };
    let mut detail: Vec<String> = worst.map(|worst| worst_words(looked, groups, worst, light)).into_iter().collect();
    detail.push(match broken_of_100(looked) {
        Some(runs) => {
            let runs = runs_in_words(translator, runs);
            let case = if groups.is_blocked() { "or-another" } else { "some" };
            say(translator, "standing-group-runs", &[("case", case), ("runs", &runs)])
        }
        None => translator.format("standing-group-large", &[("limit", Argument::Count(MAX_TESTED_MEMBERS))]),
    });
    made(light, light_word(translator, light), fact, detail)
}

/// By the runs; where groups are not tested in them, by the one calculation, which cannot say that something breaks.
fn light(looked: &Looked<'_>, groups: &Groups) -> StabilityLight {
    let runs = looked.findings.ranges.runs_of(Figure::Blocked(looked.place)).filter(|_| looked.is_tested_in_runs());
    match (runs, groups.is_blocked()) {
        (Some(runs), _) => StabilityLight::of(runs.iter().filter(|&&run| run > 0.5).count(), runs.len()),
        (None, true) => StabilityLight::Strained,
        (None, false) => StabilityLight::Holds,
    }
}

/// What the group treated worst would pay more, or less, a year.
fn worst_words(looked: &Looked<'_>, groups: &Groups, worst: &WorstCoalition, light: StabilityLight) -> String {
    let translator = looked.translator();
    let Named { kind, names } = named(looked, worst);
    if !groups.is_blocked() {
        let money = translator.money_in_sentence(worst.excess.max(0.0) / PROGRAMME_YEARS);
        return say(translator, "standing-group-near", &[("kind", kind), ("names", &names), ("money", &money)]);
    }
    let money = translator.money_in_sentence(worst.per_head_gain / PROGRAMME_YEARS);
    if light == StabilityLight::Breaks {
        return say(translator, "standing-group-gain", &[("kind", kind), ("money", &money)]);
    }
    let clause = clause(looked, worst);
    say(translator, "standing-group-here", &[("kind", kind), ("clause", &clause), ("money", &money)])
}

/// The finding where a group is the closest call.
pub fn finding(looked: &Looked<'_>, subject: &str) -> String {
    let translator = looked.translator();
    let light = looked.light();
    let groups = looked.assessment().groups.as_ref().filter(|groups| groups.is_blocked());
    let worst = groups.and_then(|groups| groups.core.worst.as_ref()).filter(|_| light == StabilityLight::Breaks);
    if let Some(worst) = worst {
        let clause = clause(looked, worst);
        return say(translator, "standing-finding-group-who", &[("subject", subject), ("clause", &clause)]);
    }
    let runs = runs_in_words(translator, broken_of_100(looked).unwrap_or_default());
    let values: [(&str, &str); 3] = [("light", light_name(light)), ("subject", subject), ("runs", &runs)];
    say(translator, "standing-finding-group", &values)
}
