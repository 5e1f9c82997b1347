//! Whether one member, or one supplier outside, dominates an alliance.

use super::Scene;
use crate::model::autonomy::autonomy_of;

/// Share of votes, GDP or surplus above which a member dominates.
pub const DOMINANT_SHARE: f64 = 0.50;
/// Concentration of capability above which an alliance counts as concentrated: 2500 points in the merger guidelines of the
/// United States of 2010.
pub const CONCENTRATED: f64 = 0.25;
/// Share of reliance above which one outsider is a single point of failure (BCG and SIA 2021).
pub const SINGLE_SUPPLIER: f64 = 0.65;

/// An economy and its share of a whole, 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Share {
    /// Position of the economy, the first of equals.
    pub economy: usize,
    /// Its share.
    pub share: f64,
}

/// The largest shares in an alliance.
#[derive(Debug, Clone, PartialEq)]
pub struct Dominance {
    /// Of the voting power (Banzhaf); `None` if nobody has a swing.
    pub votes: Option<Share>,
    /// Of GDP.
    pub gdp: Option<Share>,
    /// In each technology of the focus.
    pub technologies: Vec<DominanceIn>,
}

/// The largest shares in one technology.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DominanceIn {
    /// Position of the technology.
    pub technology: usize,
    /// Of the members' surplus; `None` if there is none.
    pub surplus: Option<Share>,
    /// Concentration of capability `kn sqrt(Y)` among the members (Herfindahl index), 0 to 1.
    pub concentration: f64,
    /// The outsider with the largest share of what the members rely on others for; `None` if they rely on no outsider.
    pub supplier: Option<Share>,
}

impl Dominance {
    /// Whether any share or concentration is above its limit.
    #[must_use]
    pub fn is_flagged(&self) -> bool {
        let above = |share: &Option<Share>, limit: f64| share.is_some_and(|share| share.share > limit);
        above(&self.votes, DOMINANT_SHARE)
            || above(&self.gdp, DOMINANT_SHARE)
            || self.technologies.iter().any(|one| {
                above(&one.surplus, DOMINANT_SHARE)
                    || one.concentration > CONCENTRATED
                    || above(&one.supplier, SINGLE_SUPPLIER)
            })
    }
}

/// Looks for dominance in an alliance.
#[must_use]
pub fn check(scene: &Scene<'_>, alliance: usize) -> Dominance {
    let outcome = &scene.outcome.alliances[alliance];
    let economies = scene.case.world.economies();
    let banzhaf = outcome.governance.power.banzhaf_normalised.iter().flatten();
    Dominance {
        votes: largest(outcome.members.iter().copied().zip(banzhaf.copied())),
        gdp: largest_of(&outcome.members, |i| economies[i].gdp),
        technologies: scene.focus.iter().map(|&technology| in_technology(scene, alliance, technology)).collect(),
    }
}

fn in_technology(scene: &Scene<'_>, alliance: usize, technology: usize) -> DominanceIn {
    let members = &scene.outcome.alliances[alliance].members;
    let economies = scene.case.world.economies();
    let conditions = &scene.arrangement.conditions[technology];
    let endowments = conditions.endowments();
    let capability = |i: usize| endowments[i].knowledge * economies[i].gdp.sqrt();
    let sum: f64 = members.iter().map(|&i| capability(i)).sum();
    // Shares before squares: the square of a very small sum is 0.
    let squares = || members.iter().map(|&i| capability(i) / sum).fold(0.0, |total, share| total + share * share);
    DominanceIn {
        technology,
        surplus: largest_of(members, |i| (endowments[i].capacity_ratio - 1.0).max(0.0) * economies[i].gdp),
        concentration: if sum > 0.0 { squares() } else { 0.0 },
        supplier: supplier(scene, members, technology),
    }
}

/// The outsider that the members rely on most, and its share of all they rely on others for, weighted by GDP.
fn supplier(scene: &Scene<'_>, members: &[usize], technology: usize) -> Option<Share> {
    let economies = scene.case.world.economies();
    let setting = scene.arrangement.setting(scene.case, technology);
    let blocs = scene.blocs();
    let mut relied = vec![0.0; economies.len()];
    for &member in members {
        for (j, reliance) in autonomy_of(&setting, &blocs, &scene.arrangement.alliance_of, member).1 {
            relied[j] += reliance * economies[member].gdp;
        }
    }
    let all: f64 = relied.iter().sum();
    let outsiders = (0..economies.len()).filter(|j| !members.contains(j) && relied[*j] > 0.0);
    largest(outsiders.map(|j| (j, relied[j] / all)))
}

fn largest_of(members: &[usize], figure: impl Fn(usize) -> f64) -> Option<Share> {
    let all: f64 = members.iter().map(|&i| figure(i)).sum();
    if all > 0.0 { largest(members.iter().map(|&i| (i, figure(i) / all))) } else { None }
}

fn largest(shares: impl Iterator<Item = (usize, f64)>) -> Option<Share> {
    shares.map(|(economy, share)| Share { economy, share }).reduce(|a, b| if b.share > a.share { b } else { a })
}
