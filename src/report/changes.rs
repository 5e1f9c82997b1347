//! What a scenario changes from the status quo, one by one, each with the way back.

use super::agreements::sentences;
use super::answer::capitalised;
use super::assumptions::changed;
use super::levers::{Lever, technology_id};
use super::question::names;
use crate::catalog::levers::{ShareLever, TECHNOLOGY_LEVERS};
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::{Argument, Translator};
use crate::scenario::change::Change;
use crate::scenario::state::Scenario;

/// The key of changed assumptions, and how those of alliances and agreements start.
const ASSUMPTIONS: &str = "assumptions";
const ALLIANCE: &str = "alliance-";
const AGREEMENT: &str = "agreement-";
/// Most members of an alliance named one by one.
const MAX_NAMED: usize = 6;

/// One difference from the status quo.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeFromToday {
    /// Short name, for [`way_back`]: `alliance-0`, the id of a lever, `lever-supply-quantum`, `agreement-0`, `assumptions`.
    pub key: String,
    /// What is changed, or the whole change as a sentence where there is nothing to compare.
    pub name: String,
    /// Value of the status quo as text; empty for a sentence.
    pub before: String,
    /// Value of the scenario as text; empty for a sentence.
    pub after: String,
}

/// Every difference of a scenario from the status quo, for each of which there is a [`way_back`]: alliances, terms, terms of single technologies, agreements,
/// assumptions. A term of one technology is compared with the general one, which it would follow otherwise.
#[must_use]
pub fn changes(translator: &Translator, scenario: &Scenario) -> Vec<ChangeFromToday> {
    let mut found = Vec::new();
    alliances(translator, scenario, &mut found);
    for lever in Lever::all() {
        if lever.is_changed(scenario) && !matches!(lever, Lever::In(..)) {
            found.extend(of_lever(translator, scenario, lever));
        }
    }
    for index in 0..TECHNOLOGIES.len() {
        for lever in TECHNOLOGY_LEVERS {
            found.extend(of_technology(translator, scenario, index, lever));
        }
    }
    for (place, name) in sentences(translator, &scenario.agreements).into_iter().enumerate() {
        found.push(whole(format!("{AGREEMENT}{place}"), name));
    }
    found.extend(assumptions(translator, scenario));
    found
}

/// How many differences there are.
#[must_use]
pub fn count(scenario: &Scenario) -> usize {
    scenario.alliances.iter().filter(|members| !members.is_empty()).count()
        + Lever::all().filter(|lever| lever.is_changed(scenario)).count()
        + scenario.agreements.len()
        + usize::from(changed(scenario) > 0)
}

/// What takes a difference back, by its key; nothing where there is none of that name.
#[must_use]
pub fn way_back(scenario: &Scenario, key: &str) -> Option<Change> {
    if key == ASSUMPTIONS {
        return Some(Change::ResetParameters);
    }
    let place = |kind: &str| key.strip_prefix(kind)?.parse::<usize>().ok();
    if let Some(place) = place(ALLIANCE) {
        let mut without = scenario.clone();
        without.alliances.get_mut(place)?.clear();
        return Some(Change::Replace(Box::new(without)));
    }
    if let Some(place) = place(AGREEMENT) {
        return (place < scenario.agreements.len()).then(|| Change::Agreements(scenario.agreements.without(place)));
    }
    Lever::from_id(key)?.reset()
}

/// A change that is a sentence.
fn whole(key: String, name: String) -> ChangeFromToday {
    ChangeFromToday { key, name, before: String::new(), after: String::new() }
}

fn alliances(translator: &Translator, scenario: &Scenario, found: &mut Vec<ChangeFromToday>) {
    for (index, members) in scenario.alliances.iter().enumerate().filter(|(_, members)| !members.is_empty()) {
        let named = capitalised(&names(translator, members, MAX_NAMED));
        let arguments = [("members", Argument::Text(&named)), ("count", Argument::Count(members.len()))];
        let name = translator.format("changes-together", &arguments);
        found.push(whole(format!("{ALLIANCE}{index}"), name));
    }
}

/// The lever now and after its reset, both as the reader would see them.
fn of_lever(translator: &Translator, scenario: &Scenario, lever: Lever) -> Option<ChangeFromToday> {
    let mut today = scenario.clone();
    today.apply(lever.reset()?);
    let [before, after] = [&today, scenario].map(|scenario| lever.value_in_words(translator, scenario));
    Some(ChangeFromToday { key: lever.id(), name: lever.name(translator), before, after })
}

fn of_technology(
    translator: &Translator,
    scenario: &Scenario,
    index: usize,
    lever: ShareLever,
) -> Option<ChangeFromToday> {
    let technology = technology_id(index);
    let own = scenario.per_technology.get(technology)?.share(lever)?;
    let lever = Lever::Share(lever);
    let name = [("name", lever.name(translator)), ("technology", translator.technology(technology))];
    let name = name.each_ref().map(|(key, text)| (*key, Argument::Text(text)));
    Some(ChangeFromToday {
        key: format!("{}-{technology}", lever.id()),
        name: translator.format("changes-in-technology", &name),
        before: lever.value_in_words(translator, scenario),
        after: translator.per_cent(own),
    })
}

/// All judgement parameters that differ from those shipped, as one change: their own list has a way back for each.
fn assumptions(translator: &Translator, scenario: &Scenario) -> Option<ChangeFromToday> {
    let count = changed(scenario);
    let name = translator.format("changes-assumptions", &[("count", Argument::Count(count))]);
    (count > 0).then(|| whole(ASSUMPTIONS.to_owned(), name))
}
