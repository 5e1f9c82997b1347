//! The question: the scenario as one sentence whose parts lead to their controls.

use super::agreements::say;
use super::facts::{Facts, alliance_letter};
use super::levers::Lever;
use crate::catalog::levers::ShareLever;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::rich::Span;
use crate::i18n::translator::{Argument, Translator};
use crate::scenario::state::{Scenario, TechnologyChoice};

/// Most members named one by one.
const MAX_NAMED: usize = 6;
/// How many are named when there are more.
const NAMED_OF_MANY: usize = 3;

/// The question as parts; leads are `who`, and the names that [`lever_of`] knows.
#[must_use]
pub fn question(facts: &Facts<'_>) -> Vec<Span> {
    let translator = facts.translator;
    let technology = research_name(translator, &facts.scenario.technology);
    let technology = ("technology", Argument::Text(&technology));
    let blocs: Vec<String> =
        facts.outcome.alliances.iter().map(|alliance| members_named(facts, alliance.given_as)).collect();
    let Some((first, rivals)) = blocs.split_first() else {
        return without_alliance(facts, technology);
    };
    let aside = further_terms(facts) + &aside(facts);
    let aside = ("aside", Argument::Text(&aside));
    let share = share_in_words(translator, question_share(facts, ShareLever::Pooling));
    let members = ("members", Argument::Text(first));
    let share = ("share", Argument::Text(&share));
    if rivals.is_empty() {
        return translator.rich("question-one", &[members, share, technology, aside]);
    }
    let named = match rivals {
        [only] => only.clone(),
        several => {
            translator.list(&several.iter().zip(1..).map(|(bloc, at)| rival(facts, at, bloc)).collect::<Vec<_>>())
        }
    };
    let rivals = [("rivals", Argument::Text(&named)), ("blocs", Argument::Count(rivals.len()))];
    translator.rich("question-more", &[[members, share, technology, aside].as_slice(), &rivals].concat())
}

/// The question while there is no alliance: about plants at home if that is all there is, else an open one.
fn without_alliance(facts: &Facts<'_>, technology: (&str, Argument<'_>)) -> Vec<Span> {
    let translator = facts.translator;
    match (facts.scenario.agreements.plants.as_slice(), &facts.scenario.technology) {
        ([plants], TechnologyChoice::One(id)) if plants.technology == *id => {
            let words = say(
                translator,
                "question-plants",
                &[
                    ("economy", &translator.economy_in_sentence(&plants.economy)),
                    ("money", &translator.money_in_sentence(plants.per_year)),
                    ("technology", &technology_in_sentence(translator, id)),
                ],
            );
            crate::i18n::rich::spans(&words)
        }
        _ => translator.rich("question-none", &[technology]),
    }
}

/// The only agreement beside the alliance, as a clause; nothing if there is none or there are several: the list has them.
fn aside(facts: &Facts<'_>) -> String {
    let translator = facts.translator;
    let all = &facts.scenario.agreements;
    let named = |code: &str| translator.economy_in_sentence(code);
    match (all.deals.as_slice(), all.funding.as_slice(), all.plants.as_slice()) {
        ([deal], [], []) => {
            say(translator, "question-deal", &[("member", &named(&deal.member)), ("partner", &named(&deal.partner))])
        }
        ([], [funding], []) if funding.alliance == facts.outcome.alliances[0].given_as => {
            say(translator, "question-funding", &[("partners", &names(translator, &funding.partners, MAX_NAMED))])
        }
        ([], [], [plants]) => say(translator, "question-own-plants", &[("economy", &named(&plants.economy))]),
        _ => String::new(),
    }
}

/// One of several rival alliances: its letter and its members.
fn rival(facts: &Facts<'_>, place: usize, members: &str) -> String {
    let letter = alliance_letter(facts.translator, facts.outcome.alliances[place].given_as);
    let arguments = [("letter", Argument::Text(&letter)), ("members", Argument::Text(members))];
    facts.translator.format("rival-bloc", &arguments)
}

/// Export control and standards, where they are set, as a clause.
fn further_terms(facts: &Facts<'_>) -> String {
    let translator = facts.translator;
    let mut terms = Vec::new();
    for (lever, key) in [(ShareLever::ExportControl, "question-closed"), (ShareLever::Standards, "question-standards")]
    {
        let share = question_share(facts, lever);
        if share > 0.0 {
            terms.push(say(translator, key, &[("share", &translator.per_cent(share))]));
        }
    }
    if terms.is_empty() {
        return String::new();
    }
    say(translator, "question-terms", &[("terms", &translator.list(&terms))])
}

/// The share that the question names: that of its technology, or the general lever.
fn question_share(facts: &Facts<'_>, lever: ShareLever) -> f64 {
    match &facts.scenario.technology {
        TechnologyChoice::One(id) => facts.scenario.share_in(lever, id),
        TechnologyChoice::All => facts.scenario.share(lever),
    }
}

/// The lever that a lead of the question opens; nothing for the members.
#[must_use]
pub fn lever_of(lead: &str, scenario: &Scenario) -> Option<Lever> {
    match lead {
        "pool" => Some(pooling_lever(scenario)),
        "tech" => Some(Lever::Technology),
        "closed" => Some(Lever::Share(ShareLever::ExportControl)),
        "standards" => Some(Lever::Share(ShareLever::Standards)),
        _ => None,
    }
}

/// The pooling of the technology of the question if it has a value of its own, else the general lever.
fn pooling_lever(scenario: &Scenario) -> Lever {
    let own = match &scenario.technology {
        TechnologyChoice::One(id) if scenario.per_technology.get(id).is_some_and(|terms| terms.pooling.is_some()) => {
            TECHNOLOGIES.iter().position(|technology| technology.id == id.as_str())
        }
        _ => None,
    };
    own.map_or(Lever::Share(ShareLever::Pooling), |technology| Lever::In(ShareLever::Pooling, technology))
}

/// Name of the technology as it stands before the word "research".
#[must_use]
pub fn research_name(translator: &Translator, choice: &TechnologyChoice) -> String {
    match choice {
        TechnologyChoice::All => translator.text("technology-choice-all"),
        TechnologyChoice::One(id) => {
            translator.attribute(&format!("technology-{id}"), "research").unwrap_or_else(|| translator.technology(id))
        }
    }
}

/// Name of a technology within a sentence.
#[must_use]
pub fn technology_in_sentence(translator: &Translator, id: &str) -> String {
    translator.attribute(&format!("technology-{id}"), "sentence").unwrap_or_else(|| translator.technology(id))
}

/// The members of an alliance as a list within a sentence; long lists name a few and count the rest.
#[must_use]
pub fn members_named(facts: &Facts<'_>, alliance: usize) -> String {
    let economies = facts.world.economies();
    let members = facts.resolved.alliances[alliance].iter().map(|&economy| economies[economy].code.clone());
    names(facts.translator, &members.collect::<Vec<_>>(), MAX_NAMED)
}

/// Economies as a list within a sentence; if there are more than some number, a few are named and the rest counted.
#[must_use]
pub fn names(translator: &Translator, codes: &[String], most: usize) -> String {
    let named = if codes.len() <= most { codes.len() } else { NAMED_OF_MANY };
    let mut items = Vec::new();
    for code in codes.get(..named).unwrap_or_default() {
        items.push(translator.economy_in_sentence(code));
    }
    if named < codes.len() {
        let others = codes.len() - named;
        items.push(translator.format("and-others", &[("count", Argument::Count(others))]));
    }
    translator.list(&items)
}

/// A share as it stands before what it is a share of ("half of …"): a word where there is one, else per cent.
#[must_use]
pub fn share_in_words(translator: &Translator, share: f64) -> String {
    for (value, key) in [
        (0.0, "share-none"),
        (0.25, "share-quarter"),
        (0.5, "share-half"),
        (0.75, "share-three-quarters"),
        (1.0, "share-all"),
    ] {
        if (share - value).abs() < 1e-9 {
            return translator.text(key);
        }
    }
    translator.format("share-per-cent", &[("percent", Argument::Text(&translator.per_cent(share)))])
}
