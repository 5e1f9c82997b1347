//! The main numbers of a scenario, for messages.

use super::desk::Desk;
use crate::i18n::rich::plain_text;
use crate::message::wire::{AllianceOutputs, MemberOutputs, Outputs};
use crate::model::ensemble::statistics::StabilityLight;
use crate::report::answer::answer;
use crate::report::certainty::Certainty;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::question::question;
use crate::scenario::link::{ALLIANCE_KEYS, write};

/// The numbers of the scenario of a link; nothing where it cannot be calculated.
#[must_use]
pub fn outputs(desk: &mut Desk, link: &str) -> Option<Outputs> {
    let facts = desk.known(link).ok()?;
    let certainty = facts.certainty?;
    let members = facts.members();
    Some(Outputs {
        link: write(facts.scenario),
        question: plain_text(&question(&facts)),
        answer: plain_text(&answer(&facts)),
        rift: facts.outcome.rift,
        rift_alone: facts.outcome.rift_alone,
        alliances: (0..facts.outcome.alliances.len()).map(|place| alliance(&facts, certainty, place)).collect(),
        members: members.iter().map(member).collect(),
    })
}

#[allow(clippy::cast_precision_loss, reason = "a count of members")]
fn alliance(facts: &Facts<'_>, certainty: &Certainty, place: usize) -> AllianceOutputs {
    let technologies = &facts.resolved.technologies;
    let alliance = &facts.outcome.alliances[place];
    let mean = |score: &dyn Fn(usize) -> f64| {
        alliance.members.iter().map(|&economy| score(economy)).sum::<f64>() / alliance.members.len() as f64
    };
    let cost = facts.outcome.yearly_cost_together(place, technologies);
    let stability = certainty.alliances.get(place).map_or("waiting", |sure| match sure.light {
        StabilityLight::Holds => "holds",
        StabilityLight::Strained => "strained",
        StabilityLight::Breaks => "breaks",
    });
    AllianceOutputs {
        key: key(alliance.given_as),
        cost: cost.inside,
        cost_alone: cost.alone,
        autonomy: mean(&|economy| facts.outcome.autonomy_over(economy, technologies).score),
        autonomy_alone: mean(&|economy| facts.outcome.autonomy_alone_over(economy, technologies).score),
        stability: stability.to_owned(),
    }
}

fn member(member: &MemberFacts) -> MemberOutputs {
    MemberOutputs {
        code: member.code.clone(),
        name: member.name.clone(),
        alliance: key(member.alliance),
        cost: member.cost.inside,
        cost_alone: member.cost.alone,
        cost_range: member.certainty.map(|sure| [sure.cost.low, sure.cost.high]),
        autonomy: member.after.score,
        autonomy_alone: member.before.score,
        autonomy_range: member.certainty.map(|sure| [sure.autonomy.low, sure.autonomy.high]),
    }
}

fn key(alliance: usize) -> String {
    ALLIANCE_KEYS.get(alliance).copied().unwrap_or_default().to_owned()
}
