//! The world of one technology as the terms in force have made it.

use std::borrow::Cow;

use super::deals::{ActiveDeal, active, pair_effect};
use super::funding::{Grant, closeness, for_plants, grants};
use crate::model::error::InputError;
use crate::model::parameters::Parameters;
use crate::model::terms::{TechnologyTerms, Terms};
use crate::model::world::{Economy, Endowment, Technology, World};

/// Years after which plants and funding count in the score, and for which they are paid.
pub const PLANT_YEARS: f64 = 10.0;
/// Largest growth of a capacity ratio by plants.
const MAX_PLANT_GAIN: f64 = 1.0;

/// Distances, endowments and deals of one technology under the terms in force.
#[derive(Debug, Clone)]
pub struct Conditions<'a> {
    /// The world.
    pub world: &'a World,
    /// Position of the technology.
    pub technology: usize,
    /// The terms of this technology.
    pub terms: TechnologyTerms,
    distance: Cow<'a, [f64]>,
    endowments: Cow<'a, [Endowment]>,
    /// Deals in force.
    pub deals: Vec<ActiveDeal>,
    /// Grants to partners.
    pub grants: Vec<Grant>,
    /// Money for plants of each economy, own and from grants, billions of US dollars a year; empty if there is none.
    pub plants: Vec<f64>,
}

impl<'a> Conditions<'a> {
    /// A technology without any agreement: the world as it is.
    #[must_use]
    pub fn plain(world: &'a World, technology: usize) -> Self {
        Self {
            world,
            technology,
            terms: TechnologyTerms::default(),
            distance: Cow::Borrowed(world.distances()),
            endowments: Cow::Borrowed(world.endowments(technology)),
            deals: Vec::new(),
            grants: Vec::new(),
            plants: Vec::new(),
        }
    }

    /// A technology under terms, for a map of alliances.
    ///
    /// `alliance_of[i]` is the alliance of economy i among those of two or more, and `index_of` finds such an alliance by
    /// its place in the list given.
    ///
    /// # Errors
    /// [`InputError::Missing`] if plants are paid for in a technology without a market size.
    pub fn new(
        world: &'a World,
        parameters: &Parameters,
        terms: &Terms,
        technology: usize,
        alliance_of: &[Option<usize>],
        index_of: impl Fn(usize) -> Option<usize>,
    ) -> Result<Self, InputError> {
        let mut conditions = Self::plain(world, technology);
        conditions.terms = terms.technologies[technology];
        conditions.deals = active(&terms.outside_deals, technology, alliance_of);
        conditions.grants = grants(&terms.funding, technology, alliance_of, index_of);
        conditions.build_plants(parameters, terms)?;
        if !conditions.deals.is_empty() || !conditions.grants.is_empty() {
            conditions.change_distances(parameters, alliance_of);
        }
        Ok(conditions)
    }

    /// `cr' = cr + min(1, 10 pl / demand)`, for own plants and for plants that funding pays.
    fn build_plants(&mut self, parameters: &Parameters, terms: &Terms) -> Result<(), InputError> {
        let own = terms.plants.iter().filter(|own| own.technology == self.technology && own.per_year > 0.0);
        let own: Vec<(usize, f64)> = own.map(|own| (own.economy, own.per_year)).collect();
        if own.is_empty() && self.grants.is_empty() {
            return Ok(());
        }
        let mut spent = vec![0.0; self.economies().len()];
        own.into_iter().for_each(|(economy, per_year)| spent[economy] += per_year);
        for (partner, sum) in spent.iter_mut().enumerate() {
            *sum += for_plants(&self.grants, parameters, partner);
        }
        let mut built = self.endowments.to_vec();
        for (economy, (endowment, sum)) in built.iter_mut().zip(&spent).enumerate() {
            endowment.capacity_ratio += plant_gain(self.world, self.technology, economy, *sum, PLANT_YEARS)?;
        }
        self.endowments = Cow::Owned(built);
        self.plants = spent;
        Ok(())
    }

    fn change_distances(&mut self, parameters: &Parameters, alliance_of: &[Option<usize>]) {
        let n = self.economies().len();
        let mut distance = self.distance.to_vec();
        for a in 0..n {
            for b in 0..a {
                let effect = pair_effect(&self.deals, self.world, parameters, alliance_of, (a, b));
                let mut closer = effect.closer;
                for (partner, member) in [(a, b), (b, a)] {
                    if let (None, Some(alliance)) = (alliance_of[partner], alliance_of[member]) {
                        closer *= closeness(&self.grants, self.world, parameters, partner, alliance);
                    }
                }
                #[allow(clippy::float_cmp, reason = "a pair that nothing touches keeps its distance to the last bit")]
                let untouched = closer == 1.0 && effect.distrust == 1.0;
                if !untouched {
                    let changed = (1.0 - (1.0 - distance[a * n + b] * closer) * effect.distrust).clamp(0.0, 1.0);
                    distance[a * n + b] = changed;
                    distance[b * n + a] = changed;
                }
            }
        }
        self.distance = Cow::Owned(distance);
    }

    /// The same conditions some years after 2025: other know-how, and the plants that have been built by then.
    ///
    /// # Errors
    /// [`InputError::Missing`] if plants are paid for in a technology without a market size.
    pub fn in_year(&self, year: f64, knowledge: &[f64]) -> Result<Self, InputError> {
        let mut endowments = self.endowments_today().to_vec();
        for (endowment, &know) in endowments.iter_mut().zip(knowledge) {
            endowment.knowledge = know;
        }
        for (economy, (endowment, &sum)) in endowments.iter_mut().zip(&self.plants).enumerate() {
            endowment.capacity_ratio += plant_gain(self.world, self.technology, economy, sum, year)?;
        }
        Ok(Self { endowments: Cow::Owned(endowments), ..self.clone() })
    }

    /// The economies.
    #[must_use]
    pub fn economies(&self) -> &'a [Economy] {
        self.world.economies()
    }

    /// The technology.
    #[must_use]
    pub fn parameters(&self) -> &'a Technology {
        &self.world.technologies()[self.technology]
    }

    /// What each economy has, with the plants that ten years of money build.
    #[must_use]
    pub fn endowments(&self) -> &[Endowment] {
        &self.endowments
    }

    /// What each economy has today: what a programme starts from.
    #[must_use]
    pub fn endowments_today(&self) -> &'a [Endowment] {
        self.world.endowments(self.technology)
    }

    /// Distance between two economies under the agreements in force, 0 to 1.
    #[must_use]
    pub fn distance(&self, a: usize, b: usize) -> f64 {
        self.distance[a * self.economies().len() + b]
    }

    /// Distances of one economy to all.
    #[must_use]
    pub fn distances_of(&self, economy: usize) -> &[f64] {
        let n = self.economies().len();
        &self.distance[economy * n..(economy + 1) * n]
    }

    /// All distances, row by row.
    #[must_use]
    pub fn distances(&self) -> &[f64] {
        &self.distance
    }

    /// Whether the distances are those of the world.
    #[must_use]
    pub fn keeps_distances(&self) -> bool {
        matches!(self.distance, Cow::Borrowed(_))
    }
}

/// Growth of a capacity ratio by money for plants.
///
/// ```text
/// min(1, spent * min(10, years) / demand)
/// ```
///
/// # Errors
/// [`InputError::Missing`] if money is spent in a technology without a market size.
pub fn plant_gain(
    world: &World,
    technology: usize,
    economy: usize,
    per_year: f64,
    years: f64,
) -> Result<f64, InputError> {
    if per_year <= 0.0 {
        return Ok(0.0);
    }
    let demand = world.demand(technology, economy)?;
    Ok((per_year * years.min(PLANT_YEARS) / demand).min(MAX_PLANT_GAIN))
}
