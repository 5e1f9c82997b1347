//! Whom an economy relies on.

use super::autonomy::Spot;
use super::explainer::Explainer;
use super::formulas::{autonomy as table, world};
use super::quantity::{Choice, Place, Unit};
use crate::model::parameters::ParameterId;

/// A supplier as one economy sees it.
#[derive(Debug, Clone)]
pub(super) struct Supplier {
    pub(super) economy: usize,
    ally: bool,
    /// Entries of the deals with it.
    deals: Vec<usize>,
}

impl Supplier {
    fn offers(&self) -> bool {
        self.ally || !self.deals.is_empty()
    }
}

impl Explainer<'_> {
    /// Economies with a surplus but the economy itself.
    pub(super) fn suppliers(&mut self, spot: Spot) -> Vec<Supplier> {
        let (facts, bloc) = (self.facts(spot.stage), self.bloc(spot));
        let mut suppliers = Vec::new();
        for j in (0..facts.alliance_of.len()).filter(|&j| j != spot.economy) {
            let surplus = self.surplus(spot.stage, spot.technology, j);
            if self.value(surplus) > 0.0 {
                let ally = bloc.is_some() && facts.alliance_of[j] == bloc;
                let with = facts.deals(spot.technology).iter();
                let with = with.filter(|deal| bloc.is_some() && deal.member == spot.economy && deal.partner == j);
                let deals = if ally { Vec::new() } else { with.map(|deal| deal.entry).collect() };
                suppliers.push(Supplier { economy: j, ally, deals });
            }
        }
        suppliers
    }

    /// What a supplier offers as an ally, or as the partner of a deal.
    fn offer(&mut self, spot: Spot, supplier: &Supplier) -> usize {
        let (j, k) = (supplier.economy, spot.technology);
        let place = spot.place().partner(j);
        let formula = if supplier.ally { &table::OFFER } else { &table::DEAL_OFFER };
        self.formula(("offer", place, Unit::MoneyPerYear), formula, |e| {
            let mut parts = vec![e.distance(spot.stage, k, spot.economy, j), e.surplus(spot.stage, k, j)];
            for &entry in &supplier.deals {
                parts.push(e.choice(Choice::Deal(entry)));
            }
            parts
        })
    }

    /// All that allies and partners of deals offer.
    pub(super) fn offered(&mut self, spot: Spot) -> usize {
        self.formula(("offered", spot.place(), Unit::MoneyPerYear), &world::SUM, |e| {
            let suppliers = e.suppliers(spot);
            suppliers.iter().filter(|supplier| supplier.offers()).map(|supplier| e.offer(spot, supplier)).collect()
        })
    }

    /// Surplus of all suppliers but allies.
    fn surplus_outside(&mut self, spot: Spot) -> usize {
        self.formula(("surplus outside", spot.place(), Unit::MoneyPerYear), &world::SUM, |e| {
            let outside: Vec<Supplier> = e.suppliers(spot).into_iter().filter(|supplier| !supplier.ally).collect();
            outside.iter().map(|supplier| e.surplus(spot.stage, spot.technology, supplier.economy)).collect()
        })
    }

    /// The part of home use that allies serve.
    fn allied(&mut self, spot: Spot) -> usize {
        self.formula(("allied", spot.place(), Unit::Share), &table::ALLIED, |e| {
            let promised = [e.choice(Choice::Supply(spot.technology)), e.fill(spot)];
            vec![promised[0], promised[1], e.need(spot), e.offered(spot)]
        })
    }

    /// The part of home use that is bought outside.
    fn bought(&mut self, spot: Spot) -> usize {
        let pooled = self.bloc(spot).is_some();
        let formula = if pooled { &table::OUTSIDE } else { &table::BOUGHT };
        self.formula(("bought", spot.place(), Unit::Share), formula, |e| {
            let mut parts = Vec::new();
            if pooled {
                parts.extend([e.choice(Choice::Supply(spot.technology)), e.fill(spot)]);
            }
            parts.extend([e.need(spot), e.surplus_outside(spot)]);
            parts
        })
    }

    fn reliance_as_ally(&mut self, spot: Spot, supplier: &Supplier) -> usize {
        let place = spot.place().partner(supplier.economy);
        self.formula(("e allied", place, Unit::Share), &table::RELIANCE, |e| {
            vec![e.allied(spot), e.offer(spot, supplier), e.offered(spot)]
        })
    }

    fn reliance_outside(&mut self, spot: Spot, supplier: &Supplier) -> usize {
        let place = spot.place().partner(supplier.economy);
        self.formula(("e bought", place, Unit::Share), &table::RELIANCE, |e| {
            let own = e.surplus(spot.stage, spot.technology, supplier.economy);
            vec![e.bought(spot), own, e.surplus_outside(spot)]
        })
    }

    /// e_ij.
    pub(super) fn reliance(&mut self, spot: Spot, supplier: &Supplier) -> usize {
        let both = match (supplier.offers(), supplier.ally) {
            (true, true) => return self.reliance_as_ally(spot, supplier),
            (false, _) => return self.reliance_outside(spot, supplier),
            (true, false) => vec![self.reliance_as_ally(spot, supplier), self.reliance_outside(spot, supplier)],
        };
        self.formula(("e", spot.place().partner(supplier.economy), Unit::Share), &world::SUM, |_| both)
    }

    /// X.
    pub(super) fn exposure(&mut self, spot: Spot) -> usize {
        self.formula(("X", spot.place(), Unit::Share), &table::EXPOSURE, |e| {
            let mut parts = Vec::new();
            for supplier in &e.suppliers(spot) {
                if supplier.offers() {
                    parts.extend([e.reliance_as_ally(spot, supplier), e.ally_hostility(spot, supplier.economy)]);
                }
                if !supplier.ally {
                    parts.extend([e.reliance_outside(spot, supplier), e.outsider_hostility(spot, supplier.economy)]);
                }
            }
            parts
        })
    }

    /// HHI.
    pub(super) fn concentration(&mut self, spot: Spot) -> usize {
        self.formula(("HHI", spot.place(), Unit::Share), &table::CONCENTRATION, |e| {
            let suppliers = e.suppliers(spot);
            suppliers.iter().map(|supplier| e.reliance(spot, supplier)).collect()
        })
    }

    /// h_ij of an ally.
    fn ally_hostility(&mut self, spot: Spot, j: usize) -> usize {
        let (k, i) = (spot.technology, spot.economy);
        self.formula(("h allied", self.pair(spot, j), Unit::Share), &table::ALLY_HOSTILITY, |e| {
            vec![e.parameter(ParameterId::AllyHostility), e.distance(spot.stage, k, i, j)]
        })
    }

    /// h_ij of an outsider.
    fn outsider_hostility(&mut self, spot: Spot, j: usize) -> usize {
        let (k, i) = (spot.technology, spot.economy);
        self.formula(("h", self.pair(spot, j), Unit::Share), &table::OUTSIDER_HOSTILITY, |e| {
            let distance = e.distance(spot.stage, k, i, j);
            let rift = if spot.stage == crate::model::explain::quantity::Stage::Alone {
                e.rift(spot.stage, None)
            } else {
                e.rift(spot.stage, Some(k))
            };
            vec![distance, e.parameter(ParameterId::RiftHostility), rift]
        })
    }

    fn pair(&self, spot: Spot, j: usize) -> Place {
        spot.place().partner(j)
    }
}
