//! Votes, voting power and delay of an alliance.

use super::explainer::Explainer;
use super::formulas::{standing as table, world};
use super::quantity::{Choice, MethodSpec, Place, Stage, Unit};
use crate::model::governance::Governance;
use crate::model::parameters::ParameterId;
use crate::model::terms::{CAP_OFF, VoteWeights};

static CAP: MethodSpec = MethodSpec {
    name: "votes under the dominance cap",
    text: "all votes move towards equality, v (1 - t) + t W / n, until no Banzhaf share exceeds dc; the parts are dc and the votes before",
    source: "",
};
static WINS: MethodSpec = MethodSpec {
    name: "winning coalitions",
    text: "counted exactly among all coalitions; the parts are the quota, the members needed and all votes",
    source: "Coleman (1971)",
};
static SWINGS: MethodSpec = MethodSpec {
    name: "swings",
    text: "coalitions of the others that the member turns from losing to winning, counted exactly; the parts are the quota, the members needed and all votes",
    source: "Banzhaf (1965)",
};
static SHAPLEY_SHUBIK: MethodSpec = MethodSpec {
    name: "Shapley-Shubik share",
    text: "chance of being the one who turns a growing coalition into a winning one; the parts are the quota, the members needed and all votes",
    source: "Shapley and Shubik (1954)",
};

impl Explainer<'_> {
    fn figure_of_votes(&mut self, i: usize) -> usize {
        match self.case.terms.votes {
            VoteWeights::Equal => {
                self.formula(("one vote", Place::default(), Unit::Votes), &table::ONE_VOTE, |_| Vec::new())
            }
            VoteWeights::Gdp => self.gdp(i),
            VoteWeights::SqrtGdp => {
                self.formula(("sqrt(Y)", Place::default().economy(i), Unit::Share), &table::SQRT, |e| vec![e.gdp(i)])
            }
        }
    }

    /// Votes before a dominance cap.
    fn votes_agreed(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        let facts = self.facts(stage);
        let figures: Vec<usize> = facts.members(alliance).iter().map(|&member| self.figure_of_votes(member)).collect();
        let place = Place::at(stage).alliance(alliance);
        let equal = figures.windows(2).all(|pair| self.value(pair[0]).total_cmp(&self.value(pair[1])).is_eq());
        if equal {
            return self.formula(("one vote", Place::default(), Unit::Votes), &table::ONE_VOTE, |_| Vec::new());
        }
        self.formula(("w", place.economy(i), Unit::Votes), &table::VOTES, |e| {
            let own = e.figure_of_votes(i);
            vec![own, e.formula(("sum v", place, Unit::Share), &world::SUM, |_| figures)]
        })
    }

    fn counted(&self, stage: Stage, alliance: usize, i: usize, of: impl Fn(&Governance, usize) -> Option<f64>) -> f64 {
        let facts = self.facts(stage);
        let at = facts.members(alliance).iter().position(|&member| member == i).unwrap_or(0);
        facts.governance(alliance).and_then(|governance| of(governance, at)).unwrap_or(0.0)
    }

    /// Votes in force.
    #[allow(clippy::cast_precision_loss, reason = "at most a million votes")]
    pub(super) fn votes(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        if self.case.terms.dominance_cap >= CAP_OFF {
            return self.votes_agreed(stage, alliance, i);
        }
        let facts = self.facts(stage);
        let value = self.counted(stage, alliance, i, |known, at| known.weights.get(at).map(|&w| w as f64));
        let place = Place::at(stage).alliance(alliance).economy(i);
        self.method(("w'", place, Unit::Votes), &CAP, value, |e| {
            let mut parts = vec![e.choice(Choice::DominanceCap)];
            for &member in facts.members(alliance) {
                parts.push(e.votes_agreed(stage, alliance, member));
            }
            parts
        })
    }

    fn all_votes(&mut self, stage: Stage, alliance: usize) -> Vec<usize> {
        let facts = self.facts(stage);
        facts.members(alliance).iter().map(|&member| self.votes(stage, alliance, member)).collect()
    }

    /// Votes needed.
    pub(super) fn quota(&mut self, stage: Stage, alliance: usize) -> usize {
        let place = Place::at(stage).alliance(alliance);
        self.formula(("q", place, Unit::Votes), &table::QUOTA, |e| {
            let mut parts = vec![e.choice(Choice::Quota)];
            parts.extend(e.all_votes(stage, alliance));
            parts
        })
    }

    /// What counting needs.
    fn rule(&mut self, stage: Stage, alliance: usize) -> Vec<usize> {
        let mut parts = vec![self.quota(stage, alliance)];
        if self.case.terms.min_members.is_some() {
            parts.push(self.choice(Choice::MinMembers));
        }
        if self.case.terms.or_members.is_some() {
            parts.push(self.choice(Choice::OrMembers));
        }
        parts.extend(self.all_votes(stage, alliance));
        parts
    }

    /// Number of winning coalitions.
    #[allow(clippy::cast_precision_loss, reason = "a share is made of it")]
    pub(super) fn wins(&mut self, stage: Stage, alliance: usize) -> usize {
        let value = self.facts(stage).governance(alliance).map_or(0.0, |known| known.power.winning_coalitions as f64);
        let place = Place::at(stage).alliance(alliance);
        self.method(("wins", place, Unit::Count), &WINS, value, |e| e.rule(stage, alliance))
    }

    #[allow(clippy::cast_precision_loss, reason = "a share is made of it")]
    fn swings(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        let value = self.counted(stage, alliance, i, |known, at| known.power.swings.get(at).map(|&s| s as f64));
        let place = Place::at(stage).alliance(alliance).economy(i);
        self.method(("swings", place, Unit::Count), &SWINGS, value, |e| e.rule(stage, alliance))
    }

    fn heads(&mut self, stage: Stage, alliance: usize) -> usize {
        let count = self.facts(stage).members(alliance).len();
        self.count("n", Place::at(stage).alliance(alliance), count)
    }

    /// Chance of a member to stop a decision.
    pub(super) fn prevent(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        let place = Place::at(stage).alliance(alliance).economy(i);
        self.formula(("prevent", place, Unit::Share), &table::PREVENT, |e| {
            vec![e.swings(stage, alliance, i), e.wins(stage, alliance)]
        })
    }

    /// Chance of a member to carry a decision.
    pub(super) fn initiate(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        let place = Place::at(stage).alliance(alliance).economy(i);
        self.formula(("initiate", place, Unit::Share), &table::INITIATE, |e| {
            vec![e.swings(stage, alliance, i), e.wins(stage, alliance), e.heads(stage, alliance)]
        })
    }

    /// Share of all swings.
    pub(super) fn banzhaf(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        let facts = self.facts(stage);
        let place = Place::at(stage).alliance(alliance).economy(i);
        self.formula(("Banzhaf", place, Unit::Share), &table::BANZHAF, |e| {
            let mut parts = vec![e.swings(stage, alliance, i)];
            for &member in facts.members(alliance) {
                parts.push(e.swings(stage, alliance, member));
            }
            parts
        })
    }

    /// Share of the coalitions of the others.
    pub(super) fn banzhaf_absolute(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        let place = Place::at(stage).alliance(alliance).economy(i);
        self.formula(("Banzhaf chance", place, Unit::Share), &table::BANZHAF_ABSOLUTE, |e| {
            vec![e.swings(stage, alliance, i), e.heads(stage, alliance)]
        })
    }

    /// Share of Shapley and Shubik.
    pub(super) fn shapley_shubik(&mut self, stage: Stage, alliance: usize, i: usize) -> usize {
        let of = |known: &Governance, at: usize| known.power.shapley_shubik.as_ref()?.get(at).copied();
        let value = self.counted(stage, alliance, i, of);
        let place = Place::at(stage).alliance(alliance).economy(i);
        self.method(("Shapley-Shubik", place, Unit::Share), &SHAPLEY_SHUBIK, value, |e| e.rule(stage, alliance))
    }

    /// Chance that a random proposal passes.
    pub(super) fn power_to_act(&mut self, stage: Stage, alliance: usize) -> usize {
        let place = Place::at(stage).alliance(alliance);
        self.formula(("A(act)", place, Unit::Share), &table::POWER_TO_ACT, |e| {
            vec![e.wins(stage, alliance), e.heads(stage, alliance)]
        })
    }

    /// Years that agreeing adds.
    pub(super) fn delay(&mut self, stage: Stage, alliance: usize) -> usize {
        let place = Place::at(stage).alliance(alliance);
        self.formula(("delay", place, Unit::Years), &table::DELAY, |e| {
            vec![e.parameter(ParameterId::DelayPerHalving), e.power_to_act(stage, alliance)]
        })
    }
}
