//! What an outcome means for those in it and around it: membership, pressure, dominance, rights.

use super::autonomy::Spot;
use super::explainer::Explainer;
use super::formulas::{autonomy as scores, costs, standing as table, world};
use super::quantity::{Place, Stage, Unit};
use super::shares::Seat;
use crate::model::parameters::ParameterId;

impl Explainer<'_> {
    /// A figure of autonomy over the focus.
    pub(super) fn over_focus(
        &mut self,
        symbol: &'static str,
        stage: Stage,
        economy: usize,
        of: impl Fn(&mut Self, Spot) -> usize,
    ) -> usize {
        let focus = self.focus;
        self.formula((symbol, Place::at(stage).economy(economy), Unit::Score), &scores::GEOMETRIC, |e| {
            focus.iter().map(|&technology| of(e, Spot { stage, technology, economy })).collect()
        })
    }

    fn autonomy_over(&mut self, stage: Stage, economy: usize) -> usize {
        self.over_focus("A", stage, economy, Self::autonomy)
    }

    /// The saving as a share of what the technologies are worth.
    pub(super) fn worth(&mut self, stage: Stage, alliance: usize, economy: usize) -> usize {
        let (focus, place) = (self.focus, Place::at(stage).economy(economy));
        self.formula(("worth", place, Unit::Percent), &table::WORTH, |e| {
            let saving = e.formula(("sum of savings", place, Unit::Money), &world::SUM, |e| {
                focus.iter().map(|&technology| e.saving(Seat { stage, technology, alliance, economy })).collect()
            });
            let benefit = e.formula(("sum of B", Place::default().economy(economy), Unit::Money), &world::SUM, |e| {
                focus.iter().map(|&technology| e.benefit(technology, economy)).collect()
            });
            vec![saving, benefit]
        })
    }

    /// u(S) of a member.
    pub(super) fn utility(&mut self, stage: Stage, alliance: usize, economy: usize) -> usize {
        self.formula(("u", Place::at(stage).economy(economy), Unit::Points), &table::UTILITY, |e| {
            let worth = e.worth(stage, alliance, economy);
            vec![e.parameter(ParameterId::SavingWeight), worth, e.autonomy_over(stage, economy)]
        })
    }

    /// u of an economy that is in no alliance at a stage.
    pub(super) fn utility_outside(&mut self, stage: Stage, economy: usize) -> usize {
        self.formula(("u outside", Place::at(stage).economy(economy), Unit::Points), &table::UTILITY_OUTSIDE, |e| {
            vec![e.parameter(ParameterId::SavingWeight), e.autonomy_over(stage, economy)]
        })
    }

    /// mu: what a member would lose by leaving.
    pub(super) fn margin(&mut self, alliance: usize, economy: usize) -> usize {
        self.formula(("mu", Place::default().economy(economy), Unit::Points), &table::DIFFERENCE, |e| {
            let inside = e.utility(Stage::Scenario, alliance, economy);
            vec![inside, e.utility_outside(Stage::Without(economy), economy)]
        })
    }

    /// Warning of leaving.
    pub(super) fn risk(&mut self, alliance: usize, economy: usize) -> usize {
        self.formula(("risk", Place::default().economy(economy), Unit::Share), &table::RISK, |e| {
            vec![e.margin(alliance, economy), e.parameter(ParameterId::RiskScale)]
        })
    }

    /// What an outsider would gain by joining an alliance.
    pub(super) fn opening(&mut self, alliance: usize, economy: usize) -> usize {
        let place = Place::default().economy(economy).alliance(alliance);
        self.formula(("gain", place, Unit::Points), &table::DIFFERENCE, |e| {
            let inside = e.utility(Stage::Joined(economy, alliance), alliance, economy);
            vec![inside, e.utility_outside(Stage::Scenario, economy)]
        })
    }

    /// The best of all openings.
    pub(super) fn opportunity(&mut self, economy: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        self.formula(("opportunity", Place::default().economy(economy), Unit::Points), &table::OPPORTUNITY, |e| {
            facts.alliances().iter().map(|(alliance, _)| e.opening(*alliance, economy)).collect()
        })
    }

    /// Trusted reliance on each side: alliances, and large economies outside.
    fn sides(&mut self, economy: usize) -> Vec<usize> {
        let (facts, focus) = (self.facts(Stage::Scenario), self.focus);
        let economies = self.case.world.economies();
        let world_gdp: f64 = economies.iter().map(|economy| economy.gdp).sum();
        let large = self.case.parameters.get(ParameterId::LargeOutsider) * world_gdp;
        let own = Place::default().economy(economy);
        let alliances = facts.alliances().iter().map(|(alliance, members)| (own.alliance(*alliance), members.clone()));
        let outside = (0..economies.len()).filter(|&j| facts.alliance_of[j].is_none() && economies[j].gdp > large);
        let sides: Vec<_> = alliances.chain(outside.map(|j| (own.partner(j), vec![j]))).collect();
        sides
            .into_iter()
            .map(|(place, members)| {
                self.formula(("side", place, Unit::Share), &table::SIDE, |e| {
                    let mut parts = Vec::new();
                    for &technology in focus {
                        let spot = Spot { stage: Stage::Scenario, technology, economy };
                        for supplier in e.suppliers(spot).iter().filter(|s| members.contains(&s.economy)) {
                            let distance = e.distance(spot.stage, technology, economy, supplier.economy);
                            parts.extend([e.reliance(spot, supplier), distance]);
                        }
                    }
                    parts
                })
            })
            .collect()
    }

    /// Trusted reliance on the side relied on most, or on the next.
    pub(super) fn side(&mut self, economy: usize, second: bool) -> usize {
        let (symbol, formula) = if second { ("sb", &table::SECOND) } else { ("sa", &table::FIRST) };
        self.formula((symbol, Place::default().economy(economy), Unit::Share), formula, |e| e.sides(economy))
    }

    /// How even the reliance on two sides is.
    pub(super) fn balance(&mut self, economy: usize) -> usize {
        self.formula(("balance", Place::default().economy(economy), Unit::Share), &table::BALANCE, |e| {
            vec![e.side(economy, false), e.side(economy, true)]
        })
    }

    /// Mean need over the focus.
    pub(super) fn mean_need(&mut self, economy: usize) -> usize {
        let focus = self.focus;
        self.formula(("mean need", Place::default().economy(economy), Unit::Share), &world::MEAN, |e| {
            focus.iter().map(|&technology| e.need(Spot { stage: Stage::Scenario, technology, economy })).collect()
        })
    }

    /// How hard an economy is pulled from two sides.
    pub(super) fn pressure(&mut self, economy: usize) -> usize {
        let one = if let [one] = self.focus { Some(*one) } else { None };
        self.formula(("pressure", Place::default().economy(economy), Unit::Score), &table::PRESSURE, |e| {
            vec![e.rift(Stage::Scenario, one), e.balance(economy), e.mean_need(economy)]
        })
    }

    /// Largest share of voting power.
    pub(super) fn largest_vote(&mut self, alliance: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        self.formula(("largest vote", Place::default().alliance(alliance), Unit::Share), &world::LARGEST, |e| {
            facts.members(alliance).iter().map(|&i| e.banzhaf(Stage::Scenario, alliance, i)).collect()
        })
    }

    /// Largest share of GDP.
    pub(super) fn largest_gdp(&mut self, alliance: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        self.formula(("largest GDP", Place::default().alliance(alliance), Unit::Share), &table::LARGEST_SHARE, |e| {
            facts.members(alliance).iter().map(|&i| e.gdp(i)).collect()
        })
    }

    /// Largest share of the members' surplus.
    pub(super) fn largest_surplus(&mut self, alliance: usize, k: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        let place = Place::default().alliance(alliance).technology(k);
        self.formula(("largest surplus", place, Unit::Share), &table::LARGEST_SHARE, |e| {
            facts.members(alliance).iter().map(|&i| e.surplus(Stage::Scenario, k, i)).collect()
        })
    }

    /// Concentration of capability among the members.
    pub(super) fn capability_concentration(&mut self, alliance: usize, k: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        let place = Place::default().alliance(alliance).technology(k);
        self.formula(("HHI of capability", place, Unit::Share), &table::CAPABILITY_HHI, |e| {
            facts.members(alliance).iter().map(|&i| e.capability(k, i)).collect()
        })
    }

    /// What the members rely on an economy for, weighted by GDP.
    fn relied_on(&mut self, alliance: usize, k: usize, j: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        let place = Place::default().alliance(alliance).technology(k).partner(j);
        self.formula(("relied on", place, Unit::MoneyPerYear), &costs::SUM_OF_PRODUCTS, |e| {
            let mut parts = Vec::new();
            for &economy in facts.members(alliance) {
                let spot = Spot { stage: Stage::Scenario, technology: k, economy };
                for supplier in e.suppliers(spot).iter().filter(|supplier| supplier.economy == j) {
                    parts.extend([e.reliance(spot, supplier), e.gdp(economy)]);
                }
            }
            parts
        })
    }

    /// Share of the largest outsider in all that the members rely on; `None` if they rely on no outsider.
    pub(super) fn largest_supplier(&mut self, alliance: usize, k: usize) -> Option<usize> {
        let facts = self.facts(Stage::Scenario);
        let members = facts.members(alliance);
        let place = Place::default().alliance(alliance).technology(k);
        let everyone = 0..facts.alliance_of.len();
        let outside = everyone.clone().filter(|j| !members.contains(j));
        let largest = self.formula(("most relied on", place, Unit::MoneyPerYear), &world::LARGEST, |e| {
            outside.map(|j| e.relied_on(alliance, k, j)).collect()
        });
        (self.value(largest) > 0.0).then(|| {
            self.formula(("largest supplier", place, Unit::Share), &world::SHARE_OF, |e| {
                let all = e.formula(("all relied on", place, Unit::MoneyPerYear), &world::SUM, |e| {
                    everyone.map(|j| e.relied_on(alliance, k, j)).collect()
                });
                vec![largest, all]
            })
        })
    }

    /// Mean civil rights weighted by GDP.
    pub(super) fn mean_rights(&mut self, alliance: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        self.formula(("mean H", Place::default().alliance(alliance), Unit::Share), &table::RIGHTS_MEAN, |e| {
            facts.members(alliance).iter().flat_map(|&i| [e.gdp(i), e.rights(i)]).collect()
        })
    }

    /// The lowest index of civil rights.
    pub(super) fn least_rights(&mut self, alliance: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        self.formula(("min H", Place::default().alliance(alliance), Unit::Share), &table::RIGHTS_LEAST, |e| {
            facts.members(alliance).iter().map(|&i| e.rights(i)).collect()
        })
    }

    /// Members under the threshold of the rights gate.
    pub(super) fn under_the_gate(&mut self, alliance: usize) -> usize {
        let facts = self.facts(Stage::Scenario);
        self.formula(("under the gate", Place::default().alliance(alliance), Unit::Count), &table::UNDER_GATE, |e| {
            let mut parts = vec![e.parameter(ParameterId::RightsThreshold)];
            for &i in facts.members(alliance) {
                parts.push(e.rights(i));
            }
            parts
        })
    }
}
