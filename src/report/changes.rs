//! What a scenario changes from the status quo, one by one, each with the way back.

use super::agreements::sentences;
use super::answer::capitalised;
use super::levers::{Lever, technology_id};
use super::question::names;
use crate::catalog::levers::{ShareLever, TECHNOLOGY_LEVERS};
use crate::catalog::technologies::{TECHNOLOGIES, shipped_parameters};
use crate::i18n::translator::{Argument, Translator};
use crate::model::parameters::PARAMETERS;
use crate::scenario::change::Change;
use crate::scenario::state::Scenario;

/// Most members of an alliance named one by one.
const MAX_NAMED: usize = 6;

/// One difference from the status quo.
#[derive(Debug, Clone, PartialEq)]
pub struct ChangeFromToday {
    /// Short name: `alliance-0`, the id of a lever, `lever-supply-quantum`, `agreement-0`, `assumptions`.
    pub key: String,
    /// What is changed, or the whole change as a sentence where there is nothing to compare.
    pub name: String,
    /// Value of the status quo as text; empty for a sentence.
    pub before: String,
    /// Value of the scenario as text; empty for a sentence.
    pub after: String,
    /// What takes it back.
    pub reset: Change,
}

/// Every difference of a scenario from the status quo: alliances, terms, terms of single technologies, agreements,
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
        let reset = Change::Agreements(scenario.agreements.without(place));
        found.push(whole(format!("agreement-{place}"), name, reset));
    }
    found.extend(assumptions(translator, scenario));
    found
}

/// A change that is a sentence.
fn whole(key: String, name: String, reset: Change) -> ChangeFromToday {
    ChangeFromToday { key, name, before: String::new(), after: String::new(), reset }
}

fn alliances(translator: &Translator, scenario: &Scenario, found: &mut Vec<ChangeFromToday>) {
    for (index, members) in scenario.alliances.iter().enumerate().filter(|(_, members)| !members.is_empty()) {
        let mut without = scenario.clone();
        without.alliances[index].clear();
        let named = capitalised(&names(translator, members, MAX_NAMED));
        let arguments = [("members", Argument::Text(&named)), ("count", Argument::Count(members.len()))];
        let name = translator.format("changes-together", &arguments);
        found.push(whole(format!("alliance-{index}"), name, Change::Replace(Box::new(without))));
    }
}

/// The lever now and after its reset, both as the reader would see them.
fn of_lever(translator: &Translator, scenario: &Scenario, lever: Lever) -> Option<ChangeFromToday> {
    let reset = lever.reset()?;
    let mut today = scenario.clone();
    today.apply(reset.clone());
    let [before, after] = [&today, scenario].map(|scenario| lever.value_in_words(translator, scenario));
    Some(ChangeFromToday { key: lever.id(), name: lever.name(translator), before, after, reset })
}

fn of_technology(
    translator: &Translator,
    scenario: &Scenario,
    index: usize,
    lever: ShareLever,
) -> Option<ChangeFromToday> {
    let technology = technology_id(index);
    let own = scenario.per_technology.get(technology)?.share(lever)?;
    let mut general = scenario.clone();
    general.per_technology.change(technology, |terms| terms.set(lever, None));
    let lever = Lever::Share(lever);
    let name = [("name", lever.name(translator)), ("technology", translator.technology(technology))];
    let name = name.each_ref().map(|(key, text)| (*key, Argument::Text(text)));
    Some(ChangeFromToday {
        key: format!("{}-{technology}", lever.id()),
        name: translator.format("changes-in-technology", &name),
        before: lever.value_in_words(translator, scenario),
        after: translator.per_cent(own),
        reset: Change::Replace(Box::new(general)),
    })
}

/// All judgement parameters that differ from those shipped, as one change: their own list has a way back for each.
fn assumptions(translator: &Translator, scenario: &Scenario) -> Option<ChangeFromToday> {
    let shipped = shipped_parameters();
    let changed = |id| (scenario.parameters.get(id) - shipped.get(id)).abs() > 1e-12;
    let count = PARAMETERS.iter().filter(|spec| changed(spec.id)).count();
    let reset = Scenario { parameters: shipped, ..scenario.clone() };
    let name = translator.format("changes-assumptions", &[("count", Argument::Count(count))]);
    (count > 0).then(|| whole("assumptions".to_owned(), name, Change::Replace(Box::new(reset))))
}
