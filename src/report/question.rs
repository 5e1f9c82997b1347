//! The question: the scenario as one sentence whose parts lead to their controls.

use super::facts::Facts;
use crate::catalog::levers::ShareLever;
use crate::i18n::rich::Span;
use crate::i18n::translator::{Argument, Translator};
use crate::scenario::state::TechnologyChoice;

/// Most members named one by one.
const MAX_NAMED: usize = 6;
/// How many are named when there are more.
const NAMED_OF_MANY: usize = 3;

/// The question as parts; leads are `who`, `pool` and `tech`.
#[must_use]
pub fn question(facts: &Facts<'_>) -> Vec<Span> {
    let translator = facts.translator;
    let technology = research_name(translator, &facts.scenario.technology);
    let technology = ("technology", Argument::Text(&technology));
    let blocs: Vec<String> =
        facts.outcome.alliances.iter().map(|alliance| members_named(facts, alliance.given_as)).collect();
    let Some((first, rivals)) = blocs.split_first() else {
        return translator.rich("question-none", &[technology]);
    };
    let share = share_in_words(translator, question_pooling(facts));
    let members = ("members", Argument::Text(first));
    let share = ("share", Argument::Text(&share));
    if rivals.is_empty() {
        return translator.rich("question-one", &[members, share, technology]);
    }
    let named = translator.list(rivals);
    let rivals = [("rivals", Argument::Text(&named)), ("blocs", Argument::Count(rivals.len()))];
    translator.rich("question-more", &[[members, share, technology].as_slice(), &rivals].concat())
}

/// The pooling that the question names: that of its technology, or the general lever.
fn question_pooling(facts: &Facts<'_>) -> f64 {
    match &facts.scenario.technology {
        TechnologyChoice::One(id) => facts.scenario.pooling_in(id),
        TechnologyChoice::All => facts.scenario.share(ShareLever::Pooling),
    }
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

/// The members of an alliance as a list within a sentence; long lists name a few and count the rest.
#[must_use]
pub fn members_named(facts: &Facts<'_>, alliance: usize) -> String {
    let members = &facts.resolved.alliances[alliance];
    let name = |&economy: &usize| facts.translator.economy_in_sentence(&facts.world.economies()[economy].code);
    if members.len() <= MAX_NAMED {
        return facts.translator.list(&members.iter().map(name).collect::<Vec<_>>());
    }
    let mut items: Vec<String> = members.iter().take(NAMED_OF_MANY).map(name).collect();
    let others = members.len() - NAMED_OF_MANY;
    items.push(facts.translator.format("and-others", &[("count", Argument::Count(others))]));
    facts.translator.list(&items)
}

/// A share as a word where there is one, else in per cent.
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
    translator.per_cent(share)
}
