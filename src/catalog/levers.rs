//! The levers: one table that feeds the controls, the links, the files and the tests.

use crate::model::terms::{BillRule, CAP_OFF, MIN_CAP, VoteWeights};

/// A lever that is a share, shown in per cent.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum ShareLever {
    /// sigma: research pooled.
    Pooling,
    /// psi: supply promised to allies.
    Supply,
    /// Q: votes needed to pass.
    Quota,
    /// ec: closed to outsiders.
    ExportControl,
    /// st: standards agreed.
    Standards,
    /// dc: largest share of votes and work for one member.
    DominanceCap,
}

/// What is fixed about a share lever.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ShareLeverSpec {
    /// Which lever.
    pub lever: ShareLever,
    /// Its key in links.
    pub link_key: &'static str,
    /// Its field in scenario files.
    pub field: &'static str,
    /// The "off" value, marked on the control.
    pub status_quo: f64,
    /// The value of the default scenario (judgement).
    pub default: f64,
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// What the minus and plus buttons move by.
    pub step: f64,
}

/// All share levers, in the order of [`ShareLever`].
pub const SHARE_LEVERS: [ShareLeverSpec; 6] = [
    ShareLeverSpec {
        lever: ShareLever::Pooling,
        link_key: "pool",
        field: "pooling",
        status_quo: 0.0,
        default: 0.5,
        min: 0.0,
        max: 1.0,
        step: 0.05,
    },
    ShareLeverSpec {
        lever: ShareLever::Supply,
        link_key: "supply",
        field: "supply",
        status_quo: 0.0,
        default: 0.6,
        min: 0.0,
        max: 1.0,
        step: 0.05,
    },
    ShareLeverSpec {
        lever: ShareLever::Quota,
        link_key: "quota",
        field: "quota",
        status_quo: 0.7,
        default: 0.7,
        min: 0.5,
        max: 1.0,
        step: 0.05,
    },
    ShareLeverSpec {
        lever: ShareLever::ExportControl,
        link_key: "closed",
        field: "export_control",
        status_quo: 0.0,
        default: 0.0,
        min: 0.0,
        max: 1.0,
        step: 0.05,
    },
    ShareLeverSpec {
        lever: ShareLever::Standards,
        link_key: "standards",
        field: "standards",
        status_quo: 0.0,
        default: 0.0,
        min: 0.0,
        max: 1.0,
        step: 0.05,
    },
    ShareLeverSpec {
        lever: ShareLever::DominanceCap,
        link_key: "cap",
        field: "dominance_cap",
        status_quo: CAP_OFF,
        default: CAP_OFF,
        min: MIN_CAP,
        max: CAP_OFF,
        step: 0.05,
    },
];

/// The share levers that a single technology may have a value of its own for.
pub const TECHNOLOGY_LEVERS: [ShareLever; 4] =
    [ShareLever::Pooling, ShareLever::Supply, ShareLever::ExportControl, ShareLever::Standards];

impl ShareLever {
    /// Key, range and reference values of this lever.
    #[must_use]
    pub const fn spec(self) -> &'static ShareLeverSpec {
        &SHARE_LEVERS[self as usize]
    }
}

/// A rule that splits the bill, with its key in links and files.
pub const BILL_RULES: [(BillRule, &str); 10] = [
    (BillRule::ShapleyCapped, "shapley_capped"),
    (BillRule::Gdp, "gdp"),
    (BillRule::Equal, "equal"),
    (BillRule::OutsideOption, "outside_option"),
    (BillRule::Scrb, "scrb"),
    (BillRule::Ensc, "ensc"),
    (BillRule::Benefit, "benefit"),
    (BillRule::Research, "research"),
    (BillRule::StandAlone, "stand_alone"),
    (BillRule::Shapley, "shapley"),
];

/// The "off" rule.
pub const STATUS_QUO_BILL: BillRule = BillRule::Gdp;
/// The rule of the default scenario.
pub const DEFAULT_BILL: BillRule = BillRule::ShapleyCapped;

/// What votes can be weighted by, with its key in links and files.
pub const VOTE_WEIGHTS: [(VoteWeights, &str); 3] =
    [(VoteWeights::SqrtGdp, "sqrt_gdp"), (VoteWeights::Gdp, "gdp"), (VoteWeights::Equal, "equal")];

/// The weights of the status quo and of the default scenario.
pub const DEFAULT_VOTES: VoteWeights = VoteWeights::SqrtGdp;

/// Key of a bill rule.
#[must_use]
pub fn bill_key(rule: BillRule) -> &'static str {
    BILL_RULES.iter().find(|(candidate, _)| *candidate == rule).map_or("", |(_, key)| key)
}

/// Bill rule of a key.
#[must_use]
pub fn bill_from_key(key: &str) -> Option<BillRule> {
    BILL_RULES.iter().find(|(_, candidate)| *candidate == key).map(|(rule, _)| *rule)
}

/// Key of a vote weighting.
#[must_use]
pub fn votes_key(votes: VoteWeights) -> &'static str {
    VOTE_WEIGHTS.iter().find(|(candidate, _)| *candidate == votes).map_or("", |(_, key)| key)
}

/// Vote weighting of a key.
#[must_use]
pub fn votes_from_key(key: &str) -> Option<VoteWeights> {
    VOTE_WEIGHTS.iter().find(|(_, candidate)| *candidate == key).map(|(votes, _)| *votes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_lever_is_in_order_and_its_reference_values_are_in_range() {
        for (position, spec) in SHARE_LEVERS.iter().enumerate() {
            assert_eq!(spec.lever as usize, position, "{}", spec.field);
            for value in [spec.status_quo, spec.default] {
                assert!(spec.min <= value && value <= spec.max, "{}", spec.field);
            }
        }
    }

    #[test]
    fn every_choice_has_one_key_and_comes_back_from_it() {
        for (rule, key) in BILL_RULES {
            assert_eq!((bill_key(rule), bill_from_key(key)), (key, Some(rule)));
        }
        for (votes, key) in VOTE_WEIGHTS {
            assert_eq!((votes_key(votes), votes_from_key(key)), (key, Some(votes)));
        }
    }
}
