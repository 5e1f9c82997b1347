//! Who pays what: the share of the bill under each rule, outlay and saving.

use super::explainer::Explainer;
use super::formulas::{costs as table, world};
use super::quantity::{Choice, MethodSpec, Place, Stage, Unit};
use super::world::bits;
use crate::model::cost_sharing::method;
use crate::model::outcome::SharingMethod;
use crate::model::parameters::ParameterId;
use crate::model::terms::{BillRule, CAP_OFF};

/// Most members whose Shapley value is shown with the costs of all groups.
const MAX_SHOWN: usize = 4;

static SHAPLEY: MethodSpec = MethodSpec {
    name: "Shapley value of the programme",
    text: "what each adds, averaged over all orders of joining; the parts are the costs of the whole and of each alone",
    source: "Shapley (1953)",
};
static SHAPLEY_CAPPED: MethodSpec = MethodSpec {
    name: "Shapley value, participation-capped",
    text: "what each adds, averaged over all orders of joining, where a group may opt out and lose its benefit; the parts are the cost of the whole, and of each alone with its benefit",
    source: "Shapley (1953)",
};

/// A member of an alliance in a technology at a stage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Seat {
    pub(super) stage: Stage,
    pub(super) technology: usize,
    pub(super) alliance: usize,
    pub(super) economy: usize,
}

impl Seat {
    fn place(self) -> Place {
        Place::at(self.stage).technology(self.technology).economy(self.economy)
    }
}

impl Explainer<'_> {
    /// C(S) of an alliance.
    pub(super) fn bill(&mut self, stage: Stage, k: usize, alliance: usize) -> usize {
        let facts = self.facts(stage);
        self.cost(stage, k, facts.members(alliance))
    }

    /// What an alliance spends on partners in ten years.
    pub(super) fn funding(&mut self, stage: Stage, k: usize, alliance: usize) -> usize {
        let facts = self.facts(stage);
        let place = Place::at(stage).technology(k).alliance(alliance);
        self.formula(("funding", place, Unit::Money), &table::FUNDING, |e| {
            let grants = facts.grants(k).iter().filter(|grant| grant.alliance == alliance);
            grants.map(|grant| e.grant(stage, k, grant.entry, grant.partner, grant.partners)).collect()
        })
    }

    /// Its part of the funding for partners, by GDP.
    pub(super) fn funding_of(&mut self, seat: Seat) -> usize {
        let whole = self.funding(seat.stage, seat.technology, seat.alliance);
        self.proportional("funding share", seat, whole, "Y_S", |e, i| e.gdp(i))
    }

    fn proportional(
        &mut self,
        symbol: &'static str,
        seat: Seat,
        whole: usize,
        all: &'static str,
        of: impl Fn(&mut Self, usize) -> usize,
    ) -> usize {
        let facts = self.facts(seat.stage);
        let members = facts.members(seat.alliance);
        self.formula((symbol, seat.place(), Unit::Money), &table::PROPORTIONAL, |e| {
            let group = bits(members);
            let (unit, place) = if all == "Y_S" {
                (Unit::MoneyPerYear, Place::default().group(group))
            } else {
                (Unit::Money, Place::at(seat.stage).technology(seat.technology).group(group))
            };
            let own = of(e, seat.economy);
            let sum = e.formula((all, place, unit), &world::SUM, |e| members.iter().map(|&i| of(e, i)).collect());
            vec![whole, own, sum, e.count("n", Place::default().group(group), members.len())]
        })
    }

    /// x.
    pub(super) fn share(&mut self, seat: Seat) -> usize {
        let Seat { stage, technology: k, alliance, economy: i } = seat;
        let facts = self.facts(stage);
        let members = facts.members(alliance);
        let bill = self.bill(stage, k, alliance);
        let rule = self.case.terms.bill;
        let heads = self.case.parameters.get(ParameterId::SizeInCoordination) <= 0.0
            && self.case.terms.dominance_cap >= CAP_OFF;
        let effort =
            if matches!(stage, Stage::Joined(..)) { crate::model::cost_sharing::Effort::Frame } else { self.effort };
        let stands_in = matches!(
            method(rule, members.len(), heads, effort),
            SharingMethod::OutsideOptionForLarge | SharingMethod::OutsideOptionMeanwhile
        );
        let key = (("x", seat.place(), Unit::Money), Place::default().group(bits(members)));
        match rule {
            _ if stands_in => self.proportional("x", seat, bill, "sum of cbar", |e, i| e.outside_option(k, i)),
            BillRule::OutsideOption => self.proportional("x", seat, bill, "sum of cbar", |e, i| e.outside_option(k, i)),
            BillRule::Equal => self.formula(key.0, &table::EQUAL, |e| vec![bill, e.count("n", key.1, members.len())]),
            BillRule::Gdp => self.proportional("x", seat, bill, "Y_S", |e, i| e.gdp(i)),
            BillRule::Research => self.proportional("x", seat, bill, "sum of R", |e, i| e.research(k, i)),
            BillRule::Benefit => self.proportional("x", seat, bill, "sum of B", |e, i| e.benefit(k, i)),
            BillRule::StandAlone => self.proportional("x", seat, bill, "sum of C(i)", |e, i| e.stand_alone(k, i)),
            BillRule::Ensc => self.formula(key.0, &table::ENSC, |e| {
                let own = e.separable(stage, k, members, i);
                vec![own, bill, e.separable_costs(seat), e.count("n", key.1, members.len())]
            }),
            BillRule::Scrb => self.formula(key.0, &table::SCRB, |e| {
                let own = e.separable(stage, k, members, i);
                let all = e.separable_costs(seat);
                let place = Place::at(stage).technology(k).group(bits(members));
                let remaining = e.remaining(seat, i);
                let sum = e.formula(("sum of rem", place, Unit::Money), &world::SUM, |e| {
                    members.iter().map(|&i| e.remaining(seat, i)).collect()
                });
                vec![own, bill, all, remaining, sum, e.count("n", key.1, members.len())]
            }),
            BillRule::Shapley | BillRule::ShapleyCapped if members.len() <= MAX_SHOWN => {
                self.formula(key.0, &table::SHAPLEY, |e| e.marginal_costs(seat, rule == BillRule::ShapleyCapped))
            }
            BillRule::Shapley | BillRule::ShapleyCapped => self.shapley_by_engine(seat, rule),
        }
    }

    fn separable_costs(&mut self, seat: Seat) -> usize {
        let facts = self.facts(seat.stage);
        let members = facts.members(seat.alliance);
        let place = Place::at(seat.stage).technology(seat.technology).group(bits(members));
        self.formula(("sum of m", place, Unit::Money), &world::SUM, |e| {
            members.iter().map(|&i| e.separable(seat.stage, seat.technology, members, i)).collect()
        })
    }

    fn remaining(&mut self, seat: Seat, i: usize) -> usize {
        let facts = self.facts(seat.stage);
        let members = facts.members(seat.alliance);
        let place = Place::at(seat.stage).technology(seat.technology).economy(i).group(bits(members));
        self.formula(("rem", place, Unit::Money), &table::REMAINING, |e| {
            let worth = e.outside_option(seat.technology, i);
            vec![worth, e.separable(seat.stage, seat.technology, members, i)]
        })
    }

    /// Costs without and with a member, for every group of the others.
    fn marginal_costs(&mut self, seat: Seat, capped: bool) -> Vec<usize> {
        let facts = self.facts(seat.stage);
        let members = facts.members(seat.alliance);
        let others: Vec<usize> = members.iter().copied().filter(|&member| member != seat.economy).collect();
        let mut parts = Vec::new();
        for group in subsets(&others) {
            let mut with = group.clone();
            with.push(seat.economy);
            with.sort_unstable();
            for side in [group, with] {
                let whole = side.len() == members.len();
                parts.push(self.group_cost(seat, &side, capped && !whole));
            }
        }
        parts
    }

    /// Cost of a group, which may opt out in parts if `capped`.
    fn group_cost(&mut self, seat: Seat, group: &[usize], capped: bool) -> usize {
        let k = seat.technology;
        if group.is_empty() {
            return self.formula(("C(nobody)", Place::default(), Unit::Money), &world::SUM, |_| Vec::new());
        }
        if !capped {
            return self.cost(seat.stage, k, group);
        }
        if let [only] = group {
            return self.outside_option(k, *only);
        }
        let place = Place::at(seat.stage).technology(k).group(bits(group));
        self.formula(("Chat(S)", place, Unit::Money), &table::OPT_OUT, |e| {
            let mut parts = Vec::new();
            for inside in subsets(group) {
                let outside: Vec<usize> = group.iter().copied().filter(|i| !inside.contains(i)).collect();
                parts.push(e.group_cost(seat, &inside, false));
                let place = Place::default().technology(k).group(bits(&outside));
                parts.push(e.formula(("sum of B", place, Unit::Money), &world::SUM, |e| {
                    outside.iter().map(|&i| e.benefit(k, i)).collect()
                }));
            }
            parts
        })
    }

    fn shapley_by_engine(&mut self, seat: Seat, rule: BillRule) -> usize {
        let Seat { stage, technology: k, alliance, economy } = seat;
        let facts = self.facts(stage);
        let members = facts.members(alliance);
        let at = members.iter().position(|&member| member == economy);
        let split = self.programme(stage, alliance, k);
        let value = at.zip(split).and_then(|(at, split)| split.members.get(at)).map_or(0.0, |cost| cost.share);
        let capped = rule == BillRule::ShapleyCapped;
        let method = if capped { &SHAPLEY_CAPPED } else { &SHAPLEY };
        self.method(("x", seat.place(), Unit::Money), method, value, |e| {
            let mut parts = vec![e.cost(stage, k, members)];
            for &i in members {
                parts.push(e.stand_alone(k, i));
                if capped {
                    parts.push(e.benefit(k, i));
                }
            }
            parts
        })
    }

    /// Pooling, outside option, share and funding: what outlay and saving are made of.
    fn bill_parts(&mut self, seat: Seat) -> Vec<usize> {
        let pooling = self.choice(Choice::Pooling(seat.technology));
        let alone = self.outside_option(seat.technology, seat.economy);
        vec![pooling, alone, self.share(seat), self.funding_of(seat)]
    }

    /// What a member pays.
    pub(super) fn outlay(&mut self, seat: Seat) -> usize {
        self.formula(("outlay", seat.place(), Unit::Money), &table::OUTLAY, |e| e.bill_parts(seat))
    }

    /// What a member saves.
    pub(super) fn saving(&mut self, seat: Seat) -> usize {
        self.formula(("saving", seat.place(), Unit::Money), &table::SAVING, |e| e.bill_parts(seat))
    }

    /// The part of one in the other, in per cent.
    pub(super) fn percent(&mut self, place: Place, part: usize, whole: usize) -> usize {
        self.formula(("percent", place, Unit::Percent), &table::PERCENT, |_| vec![part, whole])
    }

    /// Share of the separate programmes that need not be paid twice.
    pub(super) fn duplication_avoided(&mut self, stage: Stage, k: usize, alliance: usize) -> usize {
        let facts = self.facts(stage);
        let place = Place::at(stage).technology(k).alliance(alliance);
        self.formula(("duplication avoided", place, Unit::Share), &table::DUPLICATION, |e| {
            let mut parts = vec![e.bill(stage, k, alliance)];
            for &i in facts.members(alliance) {
                parts.push(e.stand_alone(k, i));
            }
            parts
        })
    }
}

/// All groups of some economies, in binary order, each in the order given.
fn subsets(of: &[usize]) -> Vec<Vec<usize>> {
    let member = |group: usize| of.iter().enumerate().filter(move |(at, _)| group >> at & 1 == 1).map(|(_, &i)| i);
    (0..1 << of.len()).map(|group| member(group).collect()).collect()
}
