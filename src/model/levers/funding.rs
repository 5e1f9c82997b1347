//! Development funding: an alliance pays for research and plants of non-aligned partners.

use crate::model::parameters::{ParameterId, Parameters};
use crate::model::terms::Funding;
use crate::model::world::World;

/// A sum that one partner gets from one alliance in one technology, billions of US dollars a year.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Grant {
    /// Position of the partner.
    pub partner: usize,
    /// The alliance, by its place among those of two or more.
    pub alliance: usize,
    /// Billions of US dollars a year.
    pub per_year: f64,
}

/// The grants of a technology: each funding in equal parts to those of its partners that are in no alliance.
///
/// `index_of` gives the place of an alliance in the list given among those of two or more members.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a count of partners")]
pub fn grants(
    funding: &[Funding],
    technology: usize,
    alliance_of: &[Option<usize>],
    index_of: impl Fn(usize) -> Option<usize>,
) -> Vec<Grant> {
    let mut grants = Vec::new();
    for entry in funding.iter().filter(|entry| entry.technology == technology && entry.per_year > 0.0) {
        let Some(alliance) = index_of(entry.alliance) else { continue };
        let mut partners: Vec<usize> = Vec::new();
        for &partner in &entry.partners {
            if alliance_of[partner].is_none() && !partners.contains(&partner) {
                partners.push(partner);
            }
        }
        let each = entry.per_year / partners.len().max(1) as f64;
        grants.extend(partners.into_iter().map(|partner| Grant { partner, alliance, per_year: each }));
    }
    grants
}

/// Factor on the distance between a partner and every member of an alliance that pays for it.
///
/// ```text
/// 1 - 0.3 min(1, (fd / |P|) / (0.002 Y_p))
/// ```
///
/// If several alliances pay for the same partner, it is courted, and the effect of each is divided by their number
/// (halved for two).
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a count of alliances")]
pub fn closeness(grants: &[Grant], world: &World, parameters: &Parameters, partner: usize, alliance: usize) -> f64 {
    let of_partner = || grants.iter().filter(|grant| grant.partner == partner);
    let from =
        |alliance: usize| of_partner().filter(|grant| grant.alliance == alliance).map(|g| g.per_year).sum::<f64>();
    let amount = from(alliance);
    if amount <= 0.0 {
        return 1.0;
    }
    let courting =
        (0..=grants.iter().map(|grant| grant.alliance).max().unwrap_or(0)).filter(|&a| from(a) > 0.0).count();
    let full = parameters.get(ParameterId::FundingFull) * world.economies()[partner].gdp;
    let effect = parameters.get(ParameterId::FundingCloseness) * (amount / full).min(1.0);
    1.0 - effect / courting as f64
}

/// Whether more than one alliance pays for a partner.
#[must_use]
pub fn is_courted(grants: &[Grant], partner: usize) -> bool {
    let mut alliances = grants.iter().filter(|grant| grant.partner == partner).map(|grant| grant.alliance);
    alliances.next().is_some_and(|first| alliances.any(|other| other != first))
}

/// What funding adds to a partner's research in each of the first ten years, billions of US dollars.
///
/// ```text
/// (fd / |P|) * 0.5 * al_p        al_p = kn_p / (kn_p + 0.10)
/// ```
#[must_use]
pub fn added_research(grants: &[Grant], parameters: &Parameters, partner: usize, knowledge: f64) -> f64 {
    let amount: f64 = grants.iter().filter(|grant| grant.partner == partner).map(|grant| grant.per_year).sum();
    let absorbed = knowledge / (knowledge + parameters.get(ParameterId::AbsorptionConstant));
    amount * parameters.get(ParameterId::FundingResearch) * absorbed
}

/// What funding spends on a partner's plants, billions of US dollars a year.
#[must_use]
pub fn for_plants(grants: &[Grant], parameters: &Parameters, partner: usize) -> f64 {
    let amount: f64 = grants.iter().filter(|grant| grant.partner == partner).map(|grant| grant.per_year).sum();
    amount * (1.0 - parameters.get(ParameterId::FundingResearch))
}
