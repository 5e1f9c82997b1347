//! Whom an economy relies on for what it does not make itself (Hirschman 1945; Farrell and Newman 2019).
//!
//! Allies serve the promised part of the need in proportion to trusted surplus, and so does the partner of an outside deal,
//! to the degree of the deal. The rest comes from outsiders in proportion to their surplus, or from nowhere if none has
//! one.

/// A supplier as one economy sees it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Supplier {
    /// Position of the supplier.
    pub economy: usize,
    /// Weight in what allies serve: trusted surplus, for an ally or the partner of a deal; else 0.
    pub as_ally: f64,
    /// Hostility of an ally, 0 to 1.
    pub ally_hostility: f64,
    /// Weight in what outsiders serve: surplus; 0 for an ally.
    pub as_outsider: f64,
    /// Hostility of an outsider, 0 to 1.
    pub outsider_hostility: f64,
}

/// Reliance of one economy on all suppliers.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Reliance {
    /// Exposure `X = sum e_ij h_ij`, 0 to 1.
    pub exposure: f64,
    /// Concentration of the reliance (Herfindahl index), 0 to 1; 0 without reliance.
    pub concentration: f64,
    /// Reliance on each unit of weight as an ally.
    per_ally_weight: f64,
    /// Reliance on each unit of weight as an outsider.
    per_outsider_weight: f64,
}

/// All suppliers of one economy together: what reliance depends on besides the need.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Supply {
    allies: Flow,
    outsiders: Flow,
    /// `sum of as_ally times as_outsider`
    both: f64,
}

impl Supply {
    /// Adds up suppliers.
    #[must_use]
    pub fn of(suppliers: impl Iterator<Item = Supplier>) -> Self {
        let mut supply = Self::default();
        for supplier in suppliers {
            supply.allies.add(supplier.as_ally, supplier.ally_hostility);
            supply.outsiders.add(supplier.as_outsider, supplier.outsider_hostility);
            supply.both += supplier.as_ally * supplier.as_outsider;
        }
        supply
    }

    /// Trusted surplus of all allies, and of partners of deals.
    #[must_use]
    pub fn offered(&self) -> f64 {
        self.allies.amount
    }
}

impl Reliance {
    /// Spreads a need over suppliers; `promised` is the part of it that allies serve (psi times fill), 0 to 1.
    #[must_use]
    pub fn of(need: f64, promised: f64, supply: &Supply) -> Self {
        let Supply { allies, outsiders, both } = supply;
        let allied = if allies.amount > 0.0 { need * promised } else { 0.0 };
        let outside = if outsiders.amount > 0.0 { need * (1.0 - promised) } else { 0.0 };
        let total = allied + outside;
        let (per_ally_weight, per_outsider_weight) = (allies.per_weight(allied), outsiders.per_weight(outside));
        let squares =
            allies.squares(allied) + outsiders.squares(outside) + 2.0 * both * per_ally_weight * per_outsider_weight;
        Self {
            exposure: allies.hostile(allied) + outsiders.hostile(outside),
            concentration: if total > 0.0 { squares / (total * total) } else { 0.0 },
            per_ally_weight,
            per_outsider_weight,
        }
    }

    /// e_ij: the part of home use that one supplier serves, 0 to 1.
    #[must_use]
    pub fn on(&self, supplier: &Supplier) -> f64 {
        self.per_ally_weight * supplier.as_ally + self.per_outsider_weight * supplier.as_outsider
    }
}

/// Suppliers of one kind: amounts, amounts times hostility, squared amounts.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
struct Flow {
    amount: f64,
    hostile: f64,
    squares: f64,
}

impl Flow {
    fn add(&mut self, amount: f64, hostility: f64) {
        self.amount += amount;
        self.hostile += amount * hostility;
        self.squares += amount * amount;
    }

    /// Reliance on each unit of weight when `reliance` is spread over these suppliers.
    fn per_weight(&self, reliance: f64) -> f64 {
        if self.amount > 0.0 { reliance / self.amount } else { 0.0 }
    }

    /// Exposure when `reliance` is spread over these suppliers.
    fn hostile(&self, reliance: f64) -> f64 {
        if self.amount > 0.0 { reliance * self.hostile / self.amount } else { 0.0 }
    }

    /// Sum of the squared reliances on each supplier.
    fn squares(&self, reliance: f64) -> f64 {
        if self.amount > 0.0 { self.squares / (self.amount * self.amount) * reliance * reliance } else { 0.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_partner_of_a_deal_counts_once_in_the_concentration() {
        // One supplier only: whatever part comes from the deal, all reliance is on it.
        let partner =
            Supplier { economy: 0, as_ally: 0.3, ally_hostility: 0.1, as_outsider: 2.0, outsider_hostility: 0.4 };
        let reliance = Reliance::of(0.5, 0.6, &Supply::of([partner].into_iter()));
        assert!((reliance.concentration - 1.0).abs() < 1e-12);
        assert!((reliance.on(&partner) - 0.5).abs() < 1e-12);
        assert!((reliance.exposure - (0.3 * 0.1 + 0.2 * 0.4)).abs() < 1e-12);
    }
}
