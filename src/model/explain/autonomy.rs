//! Autonomy of one economy in one technology.

use super::explainer::Explainer;
use super::formulas::{autonomy as table, costs, world};
use super::quantity::{Choice, Place, Stage, TechnologyFigure, Unit};
use super::world::bits;
use crate::model::parameters::ParameterId;

/// An economy in a technology at a stage.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) stage: Stage,
    pub(super) technology: usize,
    pub(super) economy: usize,
}

impl Spot {
    pub(super) fn place(self) -> Place {
        Place::at(self.stage).technology(self.technology).economy(self.economy)
    }
}

impl Explainer<'_> {
    pub(super) fn bloc(&self, spot: Spot) -> Option<usize> {
        self.facts(spot.stage).alliance_of[spot.economy]
    }

    /// A, 0 to 100.
    pub(super) fn autonomy(&mut self, spot: Spot) -> usize {
        self.formula(("A", spot.place(), Unit::Score), &table::SCORE, |e| {
            let mean = e.parameter(ParameterId::PillarMean);
            vec![mean, e.knowledge_pillar(spot), e.capacity_pillar(spot), e.control_pillar(spot)]
        })
    }

    pub(super) fn knowledge_pillar(&mut self, spot: Spot) -> usize {
        self.formula(("K", spot.place(), Unit::Score), &table::PILLAR, |e| vec![e.knowledge(spot)])
    }

    pub(super) fn capacity_pillar(&mut self, spot: Spot) -> usize {
        self.formula(("P", spot.place(), Unit::Score), &table::PILLAR, |e| vec![e.capacity(spot)])
    }

    pub(super) fn control_pillar(&mut self, spot: Spot) -> usize {
        self.formula(("Ctl", spot.place(), Unit::Score), &table::PILLAR, |e| vec![e.control(spot)])
    }

    fn knowledge(&mut self, spot: Spot) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let own = self.knowledge_input(k, i);
        let Some(bloc) = self.bloc(spot) else { return own };
        let facts = self.facts(stage);
        self.formula(("know-how", spot.place(), Unit::Share), &table::KNOWLEDGE, |e| {
            let [kappa, half] =
                [ParameterId::KnowledgePassedOn, ParameterId::AbsorptionConstant].map(|id| e.parameter(id));
            let pool = e.formula(("pool", spot.place(), Unit::Share), &table::POOL, |e| {
                let mut parts = vec![own, e.parameter(ParameterId::PoolExponent)];
                for &j in facts.members(bloc) {
                    parts.push(if j == i { own } else { e.trusted_knowledge(spot, j) });
                }
                parts
            });
            vec![own, kappa, half, e.pooled(spot), pool]
        })
    }

    fn trusted_knowledge(&mut self, spot: Spot, j: usize) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        self.formula(("tau kn", spot.place().partner(j), Unit::Share), &table::TRUSTED_KNOWLEDGE, |e| {
            vec![e.distance(stage, k, i, j), e.knowledge_input(k, j)]
        })
    }

    /// s: pooling after the rights gate.
    pub(super) fn pooled(&mut self, spot: Spot) -> usize {
        let (k, i) = (spot.technology, spot.economy);
        let pooling = self.choice(Choice::Pooling(k));
        if !(self.case.terms.rights_gate && self.case.world.technologies()[k].rights_sensitive) {
            return pooling;
        }
        self.formula(("s", Place::default().technology(k).economy(i), Unit::Share), &table::POOLED, |e| {
            let gate = e.formula(("L", Place::default().economy(i), Unit::Share), &table::GATE, |e| {
                vec![e.rights(i), e.parameter(ParameterId::RightsThreshold)]
            });
            vec![pooling, gate]
        })
    }

    fn capacity_today(&mut self, stage: Stage, k: usize, i: usize) -> usize {
        let place = Place::at(stage).technology(k).economy(i);
        self.formula(("cp", place, Unit::Share), &table::CAPACITY_TODAY, |e| vec![e.capacity_with_plants(stage, k, i)])
    }

    fn own_capacity(&mut self, spot: Spot) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let Some(bloc) = self.bloc(spot) else { return self.capacity_today(stage, k, i) };
        let facts = self.facts(stage);
        self.formula(("own", spot.place(), Unit::Share), &table::OWN_CAPACITY, |e| {
            let place = Place::at(stage).technology(k).alliance(bloc);
            let best = e.formula(("max cp", place, Unit::Share), &world::LARGEST, |e| {
                facts.members(bloc).iter().map(|&j| e.capacity_today(stage, k, j)).collect()
            });
            let [own, delta] = [e.capacity_today(stage, k, i), e.figure(TechnologyFigure::Consolidation, k)];
            vec![own, delta, e.choice(Choice::Pooling(k)), best]
        })
    }

    /// Share of home use not covered by own plants.
    pub(super) fn need(&mut self, spot: Spot) -> usize {
        self.formula(("need", spot.place(), Unit::Share), &table::NEED, |e| vec![e.own_capacity(spot)])
    }

    /// Share of the need that allies could serve; 0 outside an alliance.
    pub(super) fn fill(&mut self, spot: Spot) -> usize {
        let Spot { stage, technology: k, .. } = spot;
        let Some(bloc) = self.bloc(spot) else {
            return self.formula(("fill", spot.place(), Unit::Share), &world::SUM, |_| Vec::new());
        };
        let facts = self.facts(stage);
        self.formula(("fill", spot.place(), Unit::Share), &table::FILL, |e| {
            let offered = e.offered(spot);
            let place = Place::at(stage).technology(k).alliance(bloc);
            let deficit = e.formula(("deficit", place, Unit::MoneyPerYear), &table::DEFICIT, |e| {
                let members = facts.members(bloc).iter();
                members.flat_map(|&j| [e.need(Spot { economy: j, ..spot }), e.gdp(j)]).collect()
            });
            vec![offered, deficit]
        })
    }

    fn capacity(&mut self, spot: Spot) -> usize {
        let own = self.own_capacity(spot);
        if self.bloc(spot).is_none() {
            return own;
        }
        self.formula(("capacity", spot.place(), Unit::Share), &table::CAPACITY, |e| {
            vec![own, e.choice(Choice::Supply(spot.technology)), e.fill(spot), e.need(spot)]
        })
    }

    /// Mean trust towards the partners.
    fn trust(&mut self, spot: Spot, bloc: usize) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let facts = self.facts(stage);
        self.formula(("t", spot.place(), Unit::Share), &table::TRUST, |e| {
            let partners = facts.members(bloc).iter().filter(|&&j| j != i);
            partners.map(|&j| e.distance(stage, k, i, j)).collect()
        })
    }

    /// J: how far a joint decision is the economy's own; 1 outside an alliance.
    pub(super) fn joint_control(&mut self, spot: Spot) -> usize {
        let Some(bloc) = self.bloc(spot) else {
            return self.formula(("J", spot.place(), Unit::Share), &world::PRODUCT, |_| Vec::new());
        };
        self.formula(("J", spot.place(), Unit::Share), &table::JOINT_CONTROL, |e| {
            vec![e.prevent(spot.stage, bloc, spot.economy), e.trust(spot, bloc)]
        })
    }

    /// cS': control at the joint level; own control if nobody brings know-how.
    fn common_control(&mut self, spot: Spot, bloc: usize) -> usize {
        let k = spot.technology;
        let facts = self.facts(spot.stage);
        let members = facts.members(bloc);
        if members.iter().all(|&j| self.case.world.endowments(k)[j].knowledge <= 0.0) {
            return self.control_input(k, spot.economy);
        }
        let place = Place::default().technology(k).group(bits(members));
        self.formula(("cS'", place, Unit::Share), &table::COMMON_CONTROL, |e| {
            let mut parts = vec![e.premium(k), e.gdp_share(members)];
            for &j in members {
                parts.extend([e.hands(k, j), e.control_input(k, j)]);
            }
            parts
        })
    }

    fn governed(&mut self, spot: Spot) -> usize {
        let (k, own) = (spot.technology, self.control_input(spot.technology, spot.economy));
        let Some(bloc) = self.bloc(spot) else { return own };
        self.formula(("gov", spot.place(), Unit::Share), &table::GOVERNED, |e| {
            let [depth, pooling] = [e.parameter(ParameterId::GovernanceDepth), e.choice(Choice::Pooling(k))];
            vec![depth, pooling, own, e.joint_control(spot), e.common_control(spot, bloc)]
        })
    }

    /// Chance that pooled knowledge leaks; 0 outside an alliance.
    pub(super) fn leak(&mut self, spot: Spot) -> usize {
        let Spot { stage, technology: k, economy: i } = spot;
        let Some(bloc) = self.bloc(spot) else {
            return self.formula(("leak", spot.place(), Unit::Share), &world::SUM, |_| Vec::new());
        };
        let facts = self.facts(stage);
        self.formula(("leak", spot.place(), Unit::Share), &table::LEAK, |e| {
            let mut parts = vec![e.figure(TechnologyFigure::Leak, k)];
            let members = facts.members(bloc);
            for &j in members.iter().filter(|&&j| j != i) {
                parts.push(e.distance(stage, k, i, j));
            }
            for deal in facts.deals(k).iter().filter(|deal| deal.member != i && members.contains(&deal.member)) {
                let place = spot.place().entry(deal.entry);
                parts.push(e.formula(("travels", place, Unit::Share), &table::TRAVELS, |e| {
                    let far = e.world_distance(i, deal.partner);
                    vec![e.choice(Choice::Deal(deal.entry)), far, e.distance(stage, k, i, deal.member)]
                }));
            }
            parts
        })
    }

    fn loss(&mut self, spot: Spot) -> usize {
        let (k, i) = (spot.technology, spot.economy);
        let pooled = self.bloc(spot).is_some();
        let formula = if pooled { &table::LOSS } else { &table::LOSS_ALONE };
        self.formula(("loss", spot.place(), Unit::Share), formula, |e| {
            let mut parts = vec![e.parameter(ParameterId::ExposureLoss), e.exposure(spot)];
            parts.extend([e.parameter(ParameterId::ConcentrationLoss), e.need(spot), e.concentration(spot)]);
            if pooled {
                parts.extend([e.parameter(ParameterId::LeakLoss), e.choice(Choice::Pooling(k))]);
                parts.extend([e.knowledge_input(k, i), e.leak(spot)]);
            }
            parts
        })
    }

    fn control(&mut self, spot: Spot) -> usize {
        self.formula(("control", spot.place(), Unit::Share), &table::CONTROL, |e| {
            let mut parts = vec![e.governed(spot), e.loss(spot)];
            parts.extend(e.certified(spot));
            parts
        })
    }

    /// Factors on control where an economy relies on alliances with standards of their own.
    fn certified(&mut self, spot: Spot) -> Vec<usize> {
        let Spot { stage, technology: k, .. } = spot;
        let closed = self.case.terms.technologies[k].standards > 0.0 && !self.case.terms.open_standards;
        if !closed || stage == Stage::Alone {
            return Vec::new();
        }
        let (facts, own) = (self.facts(stage), self.bloc(spot));
        let others = facts.alliances().iter().filter(|(alliance, _)| Some(*alliance) != own);
        others
            .map(|(alliance, members)| {
                let place = spot.place().alliance(*alliance);
                self.formula(("certified", place, Unit::Share), &table::CERTIFIED, |e| {
                    let relied = e.formula(("rel", place, Unit::Share), &table::RELIED, |e| {
                        let mut parts = vec![e.need(spot)];
                        for supplier in e.suppliers(spot).iter().filter(|s| members.contains(&s.economy)) {
                            parts.push(e.reliance(spot, supplier));
                        }
                        parts
                    });
                    let [loss, free] =
                        [ParameterId::StandardsOutsiderLoss, ParameterId::StandardsReliance].map(|id| e.parameter(id));
                    vec![loss, e.choice(Choice::Standards(k)), relied, free]
                })
            })
            .collect()
    }

    /// Exportable surplus.
    pub(super) fn surplus(&mut self, stage: Stage, k: usize, i: usize) -> usize {
        let place = Place::at(stage).technology(k).economy(i);
        self.formula(("sur", place, Unit::MoneyPerYear), &table::SURPLUS, |e| {
            vec![e.capacity_with_plants(stage, k, i), e.gdp(i)]
        })
    }

    /// What knowledge and size weigh in an alliance.
    pub(super) fn capability(&mut self, k: usize, i: usize) -> usize {
        let place = Place::default().technology(k).economy(i);
        self.formula(("kn sqrt(Y)", place, Unit::Share), &costs::HANDS, |e| vec![e.knowledge_input(k, i), e.gdp(i)])
    }
}
