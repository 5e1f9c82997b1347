//! Capability of an economy in a year, and when it reaches the target.

use super::autonomy::Spot;
use super::explainer::Explainer;
use super::formulas::{world, years as table};
use super::quantity::{Choice, Place, Stage, TechnologyFigure, Unit};
use crate::model::dynamics::setting::{FUNDED_YEARS, YEARS};
use crate::model::parameters::ParameterId;

impl Explainer<'_> {
    /// Capability of an economy so many years after 2025.
    pub(super) fn capability_in(&mut self, spot: Spot, year: usize) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let Some(before) = year.checked_sub(1) else { return self.knowledge_input(k, i) };
        self.formula(("capability", spot.place().year(year), Unit::Share), &table::NEXT, |e| {
            let (leader, top) = e.leader(stage, k, before);
            let own = e.capability_in(spot, before);
            let grown = e.formula(("A'", spot.place().year(before), Unit::Share), &table::GROWN, |e| {
                let beta = e.figure(TechnologyFigure::Difficulty, k);
                vec![own, beta, e.increment(spot, before)]
            });
            let [chi, taken_in] = [e.figure(TechnologyFigure::Diffusion, k), e.taken_in(spot, before)];
            let open = e.open(spot, before, leader);
            vec![grown, chi, taken_in, open, e.distance(stage, k, leader, i), top, own]
        })
    }

    /// The economy with the highest capability in a year, the first of equals, and that capability.
    fn leader(&mut self, stage: Stage, k: usize, year: usize) -> (usize, usize) {
        let place = Place::at(stage).technology(k).year(year);
        let economies = 0..self.case.world.economies().len();
        let all: Vec<usize> =
            economies.map(|economy| self.capability_in(Spot { stage, technology: k, economy }, year)).collect();
        let mut leader = 0;
        for (i, &level) in all.iter().enumerate() {
            if self.value(level) > self.value(all[leader]) {
                leader = i;
            }
        }
        (leader, self.formula(("A_lead", place, Unit::Share), &world::LARGEST, |_| all))
    }

    fn year(&mut self, year: usize) -> usize {
        self.count("y", Place::default().year(year), year)
    }

    fn taken_in(&mut self, spot: Spot, year: usize) -> usize {
        self.formula(("al", spot.place().year(year), Unit::Share), &table::TAKEN_IN, |e| {
            let (own, half) = (e.capability_in(spot, year), e.parameter(ParameterId::AbsorptionConstant));
            vec![own, half, e.leader(spot.stage, spot.technology, year).1]
        })
    }

    /// The pooled share in force; 0 outside an alliance.
    fn ramp(&mut self, spot: Spot, year: usize) -> usize {
        let place = spot.place().year(year);
        let Some(bloc) = self.bloc(spot) else {
            return self.formula(("ramp", place, Unit::Share), &world::SUM, |_| Vec::new());
        };
        self.formula(("ramp", place, Unit::Share), &table::RAMP, |e| {
            let [pooled, now] = [e.pooled(spot), e.year(year)];
            vec![pooled, now, e.delay(spot.stage, bloc), e.parameter(ParameterId::BuildUp)]
        })
    }

    /// RD of a year.
    fn research_in(&mut self, spot: Spot, year: usize) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let (facts, bloc) = (self.facts(stage), self.bloc(spot));
        self.formula(("RD", spot.place().year(year), Unit::MoneyPerYear), &table::RESEARCH, |e| {
            let growth = e.parameter(ParameterId::ResearchGrowth);
            let mut parts = vec![e.research(k, i), growth, e.year(year), e.added_research(spot, year)];
            if bloc.is_some() {
                let place = Place::default().technology(k);
                parts.push(e.formula(("ec loss", place, Unit::Share), &table::CONTROL_LOSS, |e| {
                    vec![e.parameter(ParameterId::ExportRevenue), e.choice(Choice::ExportControl(k))]
                }));
            }
            if facts.alliances().iter().any(|(alliance, _)| Some(*alliance) != bloc) {
                let place = Place::default().technology(k);
                parts.push(e.formula(("ec spur", place, Unit::Share), &table::CONTROL_SPUR, |e| {
                    vec![e.parameter(ParameterId::ExportSpur), e.choice(Choice::ExportControl(k))]
                }));
            }
            parts
        })
    }

    /// What funding adds to research, in the first ten years.
    fn added_research(&mut self, spot: Spot, year: usize) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let facts = self.facts(stage);
        let grants: Vec<_> = facts.grants(k).iter().filter(|grant| grant.partner == i).copied().collect();
        if year >= FUNDED_YEARS || grants.is_empty() {
            return self.formula(("no funding", Place::default(), Unit::MoneyPerYear), &world::SUM, |_| Vec::new());
        }
        self.formula(("added research", spot.place(), Unit::MoneyPerYear), &world::SUM, |e| {
            let mut parts = Vec::new();
            for grant in &grants {
                let place = spot.place().entry(grant.entry);
                parts.push(e.formula(("added by a grant", place, Unit::MoneyPerYear), &table::ADDED, |e| {
                    let sum = e.grant(stage, k, grant.entry, i, grant.partners);
                    let [share, half] =
                        [ParameterId::FundingResearch, ParameterId::AbsorptionConstant].map(|id| e.parameter(id));
                    vec![sum, share, e.knowledge_input(k, i), half]
                }));
            }
            parts
        })
    }

    /// E of a year.
    fn effort(&mut self, spot: Spot, year: usize) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let Some(bloc) = self.bloc(spot) else { return self.research_in(spot, year) };
        let facts = self.facts(stage);
        self.formula(("E", spot.place().year(year), Unit::MoneyPerYear), &table::EFFORT, |e| {
            let [own, ramp] = [e.research_in(spot, year), e.ramp(spot, year)];
            let mut parts = vec![own, ramp, e.taken_in(spot, year), e.figure(TechnologyFigure::Novelty, k)];
            for &economy in facts.members(bloc).iter().filter(|&&j| j != i) {
                parts.push(e.distance(stage, k, i, economy));
                parts.push(e.research_in(Spot { economy, ..spot }, year));
            }
            parts
        })
    }

    fn increment(&mut self, spot: Spot, year: usize) -> usize {
        let k = spot.technology;
        self.formula(("inc", spot.place().year(year), Unit::Share), &table::INCREMENT, |e| {
            let [growth, effort] = [e.figure(TechnologyFigure::Growth, k), e.effort(spot, year)];
            let everyone = 0..e.case.world.economies().len();
            let place = Place::default().technology(k);
            let reference = e.formula(("max R", place, Unit::MoneyPerYear), &world::LARGEST, |e| {
                everyone.map(|i| e.research(k, i)).collect()
            });
            vec![growth, effort, reference, e.parameter(ParameterId::Duplication)]
        })
    }

    /// How open the leader's science is to an economy.
    fn open(&mut self, spot: Spot, year: usize, leader: usize) -> usize {
        let Spot { stage, technology: k, .. } = spot;
        let of_leader = self.facts(stage).alliance_of[leader];
        let openness = self.parameter(ParameterId::Openness);
        if of_leader.is_some() && self.bloc(spot) == of_leader {
            return self.formula(("openness", spot.place().year(year), Unit::Share), &table::OPEN_INSIDE, |e| {
                vec![openness, e.ramp(spot, year)]
            });
        }
        let led = if of_leader.is_some() { "open by an alliance" } else { "open by one alone" };
        self.formula((led, Place::at(stage).technology(k), Unit::Share), &table::OPEN_OUTSIDE, |e| {
            let rift = e.rift(stage, if stage == Stage::Alone { None } else { Some(k) });
            let mut parts = vec![openness, rift];
            if of_leader.is_some() {
                parts.push(e.choice(Choice::ExportControl(k)));
            }
            parts
        })
    }

    /// Years after 2025 until the target is reached; `None` if not by 2045.
    pub(super) fn years_to_target(&mut self, spot: Spot) -> Option<usize> {
        let target = self.parameter(ParameterId::Target);
        let level = self.value(target);
        let mut reached = None;
        for year in 0..=YEARS {
            let now = self.capability_in(spot, year);
            if self.value(now) >= level {
                reached = Some(year);
                break;
            }
        }
        let before = reached?.saturating_sub(1);
        Some(self.formula(("years to target", spot.place(), Unit::Years), &table::CROSSING, |e| {
            let [first, next] = [before, before + 1].map(|year| e.capability_in(spot, year));
            vec![e.year(before), target, first, next]
        }))
    }
}
