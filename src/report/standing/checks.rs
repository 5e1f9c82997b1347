//! Whether an outsider would join, whether one member dominates, and who is below the rights threshold.

use super::{Check, Looked, say};
use crate::i18n::translator::Argument;
use crate::model::assess::dominance::{DOMINANT_SHARE, DominanceIn, SINGLE_SUPPLIER, Share};
use crate::model::ensemble::statistics::StabilityLight;
use crate::model::governance::VoteCap;
use crate::model::parameters::ParameterId;
use crate::report::answer::capitalised;
use crate::report::question::technology_in_sentence;

/// Shares this close to each other are printed as one.
const SAME_SHARE: f64 = 1e-9;

/// Whether an outsider would gain by joining; nothing where nobody is outside.
pub fn joining(looked: &Looked<'_>) -> Option<Check> {
    let translator = looked.translator();
    let outsiders = &looked.findings.assessment.non_aligned;
    let gain = |outsider: &&crate::model::assess::NonAligned| outsider.openings[looked.place].gain;
    let gainers: Vec<_> = outsiders.iter().filter(|outsider| gain(outsider) > 0.0).collect();
    outsiders.first()?;
    let (count, all) = (("count", Argument::Count(gainers.len())), ("all", Argument::Count(outsiders.len())));
    let fact = translator.format("standing-join-fact", &[count, all]);
    let most = gainers.iter().copied().reduce(|a, b| if gain(&b) > gain(&a) { b } else { a });
    let detail = most.map(|most| {
        let points = super::leaving::small_points(looked, gain(&most));
        say(translator, "standing-join-most", &[("name", &looked.name(most.economy)), ("points", &points)])
    });
    let (light, word) = if gainers.is_empty() {
        (StabilityLight::Holds, "standing-word-closed")
    } else {
        (StabilityLight::Strained, "standing-word-open")
    };
    Some(Check { id: "join", light, word: translator.text(word), fact, detail: detail.into_iter().collect() })
}

/// The word of a check that is passed, partly or not.
fn passed(looked: &Looked<'_>, light: StabilityLight) -> String {
    looked.translator().text(match light {
        StabilityLight::Holds => "standing-word-passes",
        StabilityLight::Strained => "standing-word-partly",
        StabilityLight::Breaks => "standing-word-fails",
    })
}

/// Whether one member holds most of the voting power; if none does, whether size or one supplier outside stands out.
pub fn power(looked: &Looked<'_>) -> Check {
    let translator = looked.translator();
    let dominance = &looked.assessment().dominance;
    let limit = translator.per_cent(DOMINANT_SHARE);
    let (case, names) = match dominance.votes {
        Some(votes) if votes.share > DOMINANT_SHARE => ("fail", looked.name(votes.economy)),
        Some(_) => ("pass", String::new()),
        None => ("none", String::new()),
    };
    let mut detail = Vec::new();
    if let Some(votes) = dominance.votes {
        let largest = equals(looked, votes);
        let share = translator.per_cent((votes.share * 100.0).round() / 100.0);
        let arguments = [
            ("count", Argument::Count(largest.len())),
            ("names", Argument::Text(&looked.names(&largest))),
            ("share", Argument::Text(&share)),
            ("limit", Argument::Text(&limit)),
        ];
        detail.push(translator.format("standing-power-share", &arguments));
    }
    detail
        .extend(looked.facts.outcome.alliances[looked.place].governance.cap.as_ref().map(|cap| cap_words(looked, cap)));
    let remark = remark(looked);
    let light = match (case, &remark) {
        ("fail", _) => StabilityLight::Breaks,
        ("pass", None) => StabilityLight::Holds,
        _ => StabilityLight::Strained,
    };
    detail.extend(remark);
    let fact = capitalised(&say(translator, "standing-power-fact", &[("case", case), ("name", &names)]));
    Check { id: "power", light, word: passed(looked, light), fact, detail }
}

/// The members with as much voting power as the largest.
fn equals(looked: &Looked<'_>, largest: Share) -> Vec<usize> {
    let power = looked.facts.outcome.alliances[looked.place].governance.power.banzhaf_normalised.iter().flatten();
    let as_much = |(economy, power): (&usize, &f64)| (power + SAME_SHARE >= largest.share).then_some(*economy);
    looked.members().iter().zip(power).filter_map(as_much).collect()
}

fn cap_words(looked: &Looked<'_>, cap: &VoteCap) -> String {
    let governance = &looked.facts.outcome.alliances[looked.place].governance;
    let case = match (cap.met, governance.weights == cap.weights_before) {
        (false, _) => "unmet",
        (true, true) => "idle",
        (true, false) => "binds",
    };
    let share = looked.translator().per_cent(looked.facts.resolved.terms.dominance_cap);
    say(looked.translator(), "standing-power-cap", &[("case", case), ("cap", &share)])
}

/// The outsider that members rely on too much, or else the member that is larger than all others.
fn remark(looked: &Looked<'_>) -> Option<String> {
    let translator = looked.translator();
    let dominance = &looked.assessment().dominance;
    let supplier = |one: &DominanceIn| one.supplier.map(|supplier| (one.technology, supplier));
    let suppliers = dominance.technologies.iter().filter_map(supplier).filter(|(_, one)| one.share > SINGLE_SUPPLIER);
    if let Some((technology, supplier)) = suppliers.reduce(|a, b| if b.1.share > a.1.share { b } else { a }) {
        let id = &looked.facts.world.technologies()[technology].id;
        let (name, technology) = (looked.name(supplier.economy), technology_in_sentence(translator, id));
        let share = translator.per_cent((supplier.share * 100.0).round() / 100.0);
        let values: [(&str, &str); 3] = [("name", &name), ("share", &share), ("technology", &technology)];
        return Some(say(translator, "standing-power-supplier", &values));
    }
    let gdp = dominance.gdp.filter(|gdp| gdp.share > DOMINANT_SHARE)?;
    let share = translator.per_cent((gdp.share * 100.0).round() / 100.0);
    Some(say(translator, "standing-power-size", &[("name", &looked.name(gdp.economy)), ("share", &share)]))
}

/// Who is below the threshold of the rights gate, and whether the gate limits them.
pub fn rights(looked: &Looked<'_>) -> Check {
    let translator = looked.translator();
    let economies = looked.facts.world.economies();
    let limit = looked.facts.scenario.parameters.get(ParameterId::RightsThreshold);
    let below: Vec<usize> =
        looked.members().iter().copied().filter(|&economy| economies[economy].rights < limit).collect();
    let out_of_100 = |index: f64| translator.number(index * 100.0, 0);
    let rights = looked.assessment().rights;
    let light = match below.len() {
        0 => StabilityLight::Holds,
        all if all == looked.members().len() => StabilityLight::Breaks,
        _ => StabilityLight::Strained,
    };
    let fact = if below.is_empty() {
        translator.text("standing-rights-all")
    } else {
        capitalised(&say(translator, "standing-rights-below", &[("names", &looked.names(&below))]))
    };
    let (name, index, limit) = (looked.name(rights.lowest), out_of_100(rights.minimum), out_of_100(limit));
    let all = out_of_100(1.0);
    let lowest = [("name", name.as_str()), ("index", &index), ("limit", &limit), ("all", &all)];
    let gate = say(translator, "standing-rights-gate", &[("case", gate(looked, &below))]);
    let detail = vec![say(translator, "standing-rights-lowest", &lowest), gate];
    Check { id: "rights", light, word: passed(looked, light), fact, detail }
}

/// Whether the gate limits a member here, or why not.
fn gate(looked: &Looked<'_>, below: &[usize]) -> &'static str {
    let technologies = looked.facts.world.technologies();
    let covered = looked.facts.resolved.technologies.iter().any(|&one| technologies[one].rights_sensitive);
    match (looked.facts.resolved.terms.rights_gate, covered, below.iter().any(|&one| looked.facts.is_gated(one))) {
        (false, _, _) => "off",
        (true, false, _) => "elsewhere",
        (true, true, true) => "binds",
        (true, true, false) => "idle",
    }
}
