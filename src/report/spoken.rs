//! What is said beside the answer, for readers who ask for more.

use super::agreements::say;
use super::certainty::MemberCertainty;
use super::facts::{Facts, MemberFacts};
use crate::i18n::number::signed_points;
use crate::model::ensemble::statistics::Verdict;

/// Most members named.
const MAX_NAMED: usize = 6;

/// The members in the order of what their autonomy would change by, the highest first; empty if there is none. Members
/// whose change is too close to call are left out once that is known.
#[must_use]
pub fn ranking(facts: &Facts<'_>, members: &[MemberFacts]) -> String {
    let translator = facts.translator;
    let unclear = |certainty: &MemberCertainty| certainty.change.verdict() == Verdict::TooCloseToCall;
    let clear =
        |member: &&MemberFacts| !facts.certainty.and_then(|known| known.member(member.economy)).is_some_and(unclear);
    let mut ranked: Vec<&MemberFacts> = members.iter().filter(clear).collect();
    ranked.sort_by(|one, other| other.change().total_cmp(&one.change()));
    let mut changes = Vec::new();
    for member in ranked.into_iter().take(MAX_NAMED) {
        let change = signed_points(member.change(), translator.locale());
        changes.push(say(translator, "text-heat-cell", &[("name", &member.name), ("change", &change)]));
    }
    if changes.is_empty() {
        return String::new();
    }
    say(translator, "say-ranking", &[("changes", &translator.list(&changes))])
}
