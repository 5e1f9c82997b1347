//! From an assessment of the model to what is written.

use super::assessment::{
    CoreFile, DominanceFile, DominanceInFile, OpeningFile, PressureFile, RightsFile, ShareFile, StabilityFile,
    StandingFile, SubadditiveFile, VoteCapFile,
};
use super::report::View;
use crate::model::assess::blocking::Groups;
use crate::model::assess::dominance::{Dominance, DominanceIn, Share};
use crate::model::assess::membership::{Opening, Standing};
use crate::model::assess::pressure::Pressure;
use crate::model::assess::rights::RightsCheck;
use crate::model::assess::{AllianceAssessment, NonAligned};
use crate::model::governance::VoteCap;

pub(super) fn vote_cap(cap: &VoteCap) -> VoteCapFile {
    let VoteCap { met, weights_before, banzhaf_before } = cap.clone();
    VoteCapFile { met, weights_before, banzhaf_before }
}

pub(super) fn stability(assessment: &AllianceAssessment) -> StabilityFile {
    StabilityFile { internal: assessment.internally_stable, external: assessment.externally_stable }
}

pub(super) fn standing(standing: &Standing) -> StandingFile {
    StandingFile {
        worth_percent: standing.worth,
        utility: standing.utility,
        utility_outside: standing.utility_outside,
        margin: standing.margin(),
        risk: standing.risk,
    }
}

pub(super) fn pressure(pressure: &Pressure) -> PressureFile {
    let &Pressure { pressure, balance, first_side, second_side, need } = pressure;
    PressureFile { pressure, balance, first_side, second_side, need }
}

pub(super) fn openings(outsider: &NonAligned) -> Vec<OpeningFile> {
    let numbered = outsider.openings.iter().enumerate();
    numbered
        .map(|(alliance, opening)| {
            let Opening { gain, gain_in } = opening.clone();
            OpeningFile { alliance, gain, gain_by_technology: gain_in }
        })
        .collect()
}

impl View<'_> {
    /// Codes of the members in a group given by bits.
    fn group(&self, members: &[usize], bits: usize) -> Vec<String> {
        let inside = members.iter().enumerate().filter(|(place, _)| bits >> place & 1 == 1);
        inside.map(|(_, &economy)| self.code(economy)).collect()
    }

    pub(super) fn core(&self, members: &[usize], groups: &Groups) -> Option<CoreFile> {
        let worst = groups.core.worst?;
        Some(CoreFile {
            empty: groups.core.empty,
            worst_coalition: self.group(members, worst.coalition),
            worst_excess: worst.excess,
            per_head_gain: worst.per_head_gain,
        })
    }

    pub(super) fn subadditive(&self, members: &[usize], groups: &Groups) -> SubadditiveFile {
        let merging = &groups.merging;
        let pair = merging.violating_pair.map(|pair| [pair.first, pair.second].map(|bits| self.group(members, bits)));
        let split = merging.cheapest_split.as_ref();
        SubadditiveFile {
            holds: merging.holds,
            violating_pair: pair,
            cheapest_split: split.map(|split| split.parts.iter().map(|&bits| self.group(members, bits)).collect()),
        }
    }

    pub(super) fn dominance(&self, dominance: &Dominance) -> DominanceFile {
        let in_technology = |one: &DominanceIn| DominanceInFile {
            technology: self.id(one.technology),
            surplus: self.share(one.surplus),
            concentration: one.concentration,
            supplier: self.share(one.supplier),
        };
        DominanceFile {
            flagged: dominance.is_flagged(),
            votes: self.share(dominance.votes),
            gdp: self.share(dominance.gdp),
            technologies: dominance.technologies.iter().map(in_technology).collect(),
        }
    }

    fn share(&self, share: Option<Share>) -> Option<ShareFile> {
        share.map(|share| ShareFile { code: self.code(share.economy), share: share.share })
    }

    pub(super) fn rights(&self, rights: &RightsCheck) -> RightsFile {
        let &RightsCheck { mean, minimum, lowest, under_the_gate } = rights;
        RightsFile { mean, minimum, lowest: self.code(lowest), under_the_gate }
    }
}
