//! What an outcome means for those in it and around it: who would leave, who would join, who is squeezed, who dominates.
//!
//! Everything here looks at an [`Outcome`] over a choice of technologies, the *focus*: one, or all of the world.

pub mod blocking;
pub mod dominance;
pub mod membership;
pub mod path_ranges;
pub mod pressure;
pub mod ranges;
pub mod rights;
pub mod years;

use super::arrangement::Arrangement;
use super::autonomy::Bloc;
use super::error::InputError;
use super::evaluate::{Case, preventive};
use super::outcome::Outcome;
use blocking::Groups;
use dominance::Dominance;
use membership::{Opening, Standing};
use pressure::Pressure;
use rights::RightsCheck;

/// What an outcome means, over a choice of technologies.
#[derive(Debug, Clone, PartialEq)]
pub struct Assessment {
    /// Each alliance, in the order of the outcome.
    pub alliances: Vec<AllianceAssessment>,
    /// Each non-aligned economy, in the order of the world.
    pub non_aligned: Vec<NonAligned>,
}

/// What an outcome means for one alliance.
#[derive(Debug, Clone, PartialEq)]
pub struct AllianceAssessment {
    /// Each member: what membership is worth, against leaving.
    pub members: Vec<Standing>,
    /// Whether nobody inside would gain by leaving (d'Aspremont and others 1983).
    pub internally_stable: bool,
    /// Whether no non-aligned economy would gain by joining.
    pub externally_stable: bool,
    /// Whether a group would pay less on its own; `None` for more than 16 members, or where nothing is pooled.
    pub groups: Option<Groups>,
    /// Whether one member dominates.
    pub dominance: Dominance,
    /// Civil rights among the members.
    pub rights: RightsCheck,
}

/// What an outcome means for a non-aligned economy.
#[derive(Debug, Clone, PartialEq)]
pub struct NonAligned {
    /// Position of the economy.
    pub economy: usize,
    /// How hard it is pulled from two sides.
    pub pressure: Pressure,
    /// What it would gain by joining each alliance, in the order of the outcome.
    pub openings: Vec<Opening>,
    /// Whether more than one alliance pays for it.
    pub courted: bool,
    /// What alliances pay for it, billions of US dollars a year.
    pub funding: f64,
}

impl NonAligned {
    /// The best it could gain by joining an alliance, at least 0.
    #[must_use]
    pub fn opportunity(&self) -> f64 {
        self.openings.iter().map(|opening| opening.gain).fold(0.0, f64::max)
    }

    /// The same in one technology alone, by its place in the focus.
    #[must_use]
    pub fn opportunity_in(&self, place: usize) -> f64 {
        self.openings.iter().filter_map(|opening| opening.gain_in.get(place)).copied().fold(0.0, f64::max)
    }
}

/// Looks at an outcome of a case from every chair.
///
/// # Errors
/// [`InputError`] as for the case itself.
pub fn assess(case: &Case<'_>, outcome: &Outcome, focus: &[usize]) -> Result<Assessment, InputError> {
    let arrangement = Arrangement::new(case, case.alliances)?;
    let scene = Scene::new(case, outcome, &arrangement, focus);
    let outsiders = (0..outcome.alliance_of.len()).filter(|&economy| outcome.alliance_of[economy].is_none());
    let non_aligned = outsiders.map(|economy| non_aligned(&scene, economy)).collect::<Result<Vec<_>, _>>()?;
    let alliances = (0..outcome.alliances.len())
        .map(|alliance| {
            let members = membership::standings(&scene, alliance)?;
            Ok(AllianceAssessment {
                internally_stable: members.iter().all(|member| member.margin() >= 0.0),
                externally_stable: non_aligned.iter().all(|outsider| outsider.openings[alliance].gain <= 0.0),
                groups: blocking::groups(&scene, alliance),
                dominance: dominance::check(&scene, alliance),
                rights: rights::check(case, &outcome.alliances[alliance].members),
                members,
            })
        })
        .collect::<Result<Vec<_>, InputError>>()?;
    Ok(Assessment { alliances, non_aligned })
}

/// A figure over all technologies, or in the only one that is looked at.
#[must_use]
pub fn in_focus(over_all: f64, by_technology: &[f64], focus: &[usize]) -> f64 {
    if let [one] = focus { by_technology[*one] } else { over_all }
}

fn non_aligned(scene: &Scene<'_>, economy: usize) -> Result<NonAligned, InputError> {
    let grants = || scene.focus.iter().map(|&technology| &scene.arrangement.conditions[technology].grants);
    let received = grants().flatten().filter(|grant| grant.partner == economy);
    let funding = received.fold(0.0, |sum, grant| sum + grant.per_year);
    Ok(NonAligned {
        economy,
        pressure: pressure::pressure(scene, economy),
        openings: membership::openings(scene, economy)?,
        funding,
        courted: grants().any(|grants| super::levers::funding::is_courted(grants, economy)),
    })
}

/// A case with its outcome, as the parts of an assessment look at it.
pub struct Scene<'a> {
    /// What was calculated.
    pub case: &'a Case<'a>,
    /// What came out.
    pub outcome: &'a Outcome,
    /// Who is with whom.
    pub arrangement: &'a Arrangement<'a>,
    /// Positions of the technologies that are looked at.
    pub focus: &'a [usize],
    /// Chances of the members of each alliance to stop a decision.
    preventive: Vec<Vec<f64>>,
}

impl<'a> Scene<'a> {
    /// Puts a scene together.
    #[must_use]
    pub fn new(case: &'a Case<'a>, outcome: &'a Outcome, arrangement: &'a Arrangement<'a>, focus: &'a [usize]) -> Self {
        let preventive = outcome.alliances.iter().map(|alliance| preventive(&alliance.governance)).collect();
        Self { case, outcome, arrangement, focus, preventive }
    }

    /// The alliances as the autonomy formulas see them.
    #[must_use]
    pub fn blocs(&self) -> Vec<Bloc<'_>> {
        let alliances = self.outcome.alliances.iter().zip(&self.preventive);
        alliances.map(|(alliance, preventive)| Bloc { members: &alliance.members, preventive, ramp: 1.0 }).collect()
    }
}
