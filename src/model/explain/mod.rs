//! Where a number comes from: the quantities behind it, with formula, judgement, choice or figure of the world for each.
//!
//! An explanation is a second way through the model. It takes nothing from an outcome: from the figures of the world it
//! works its way up by the formulas of one table ([`formulas`]), so that the value of each quantity is what its formula
//! makes of its parts, and the number at the top is what [`super::evaluate`] reports. Only counting of coalitions is left
//! to the engine: voting power, and the Shapley value of more than four members. Such quantities name the method and list
//! what it starts from.
//!
//! Nothing here is called unless an explanation is asked for; a calculation without one costs what it always did.
//!
//! - [`number`]: the numbers that can be explained;
//! - [`quantity`]: what an explanation is made of;
//! - [`formulas`]: the table of formulas.

mod autonomy;
mod dispatch;
mod explainer;
pub mod formulas;
pub mod number;
mod programme;
pub mod quantity;
mod shares;
mod standing;
mod supply;
mod votes;
mod world;
mod years;

use super::cost_sharing::Effort;
use super::dynamics::setting::YEARS;
use super::error::{Field, InputError};
use super::evaluate::Case;
use super::terms::Bounds;
use explainer::{Explainer, Facts};
use number::{DominanceFigure, Number};
use quantity::{Explanation, Quantity, Stage};

/// Explains a number of a case over the technologies of the focus.
///
/// `None` if the outcome has no such number: a saving in per cent of nothing, a share of an economy that is in no
/// alliance, a position that does not exist.
///
/// # Errors
/// [`InputError`] as for the case itself.
pub fn explain(
    case: &Case<'_>,
    focus: &[usize],
    effort: Effort,
    number: Number,
) -> Result<Option<Explanation>, InputError> {
    let mut all = Explanations::new(*case, focus, effort)?;
    let root = all.explain(number)?;
    Ok(root.map(|root| Explanation { quantities: all.into_quantities(), root }))
}

/// Explanations of several numbers of one case, which share their quantities.
pub struct Explanations<'a> {
    explainer: Explainer<'a>,
}

impl<'a> Explanations<'a> {
    /// Begins to explain a case; `focus` are the technologies that the question is about.
    ///
    /// # Errors
    /// [`InputError`] as for the case itself, or for a focus that is empty or not in the world.
    pub fn new(case: Case<'a>, focus: &'a [usize], effort: Effort) -> Result<Self, InputError> {
        let (technologies, economies) = (case.world.technologies().len(), case.world.economies().len());
        case.terms.check(Bounds { technologies, economies })?;
        let known = |k: &usize| *k < technologies;
        if focus.is_empty() || !focus.iter().all(known) {
            let (field, known) = (Field::global("technology"), format!("0 to {}", technologies - 1));
            return Err(InputError::Unknown { field, code: format!("{focus:?}"), known });
        }
        let mut explainer = Explainer::new(case, focus, effort, Facts::new(case, case.alliances)?);
        explainer.add_stage(Stage::Alone, Facts::alone(case));
        Ok(Self { explainer })
    }

    /// Explains a number: its position among the quantities; `None` if the outcome has no such number.
    ///
    /// # Errors
    /// [`InputError`] as for a case in which a member leaves or an outsider joins, where the number is about that.
    pub fn explain(&mut self, number: Number) -> Result<Option<usize>, InputError> {
        if !exists(&self.explainer, number) {
            return Ok(None);
        }
        let case = self.explainer.case;
        for stage in stages(&self.explainer, number) {
            let mut alliances = case.alliances.to_vec();
            if let Stage::Without(economy) | Stage::Joined(economy, _) = stage {
                alliances.iter_mut().for_each(|members| members.retain(|&member| member != economy));
                if let Stage::Joined(_, given_as) = stage {
                    alliances[given_as].push(economy);
                }
            }
            self.explainer.add_stage(stage, Facts::new(case, &alliances)?);
        }
        Ok(self.explainer.number(number))
    }

    /// All quantities so far. Parts stand before the whole.
    #[must_use]
    pub fn quantities(&self) -> &[Quantity] {
        &self.explainer.quantities
    }

    /// All quantities.
    #[must_use]
    pub fn into_quantities(self) -> Vec<Quantity> {
        self.explainer.quantities
    }
}

/// Whether everything that a number names exists.
fn exists(explainer: &Explainer<'_>, number: Number) -> bool {
    let facts = explainer.facts(Stage::Scenario);
    let technology = |k: usize| k < explainer.case.world.technologies().len();
    let moves = |k: usize| explainer.case.world.technologies().get(k).is_some_and(|known| known.progress.is_some());
    let alliance = |a: usize| a < facts.alliances().len();
    let economy = |i: usize| i < facts.alliance_of.len();
    let member = |i: usize| facts.alliance_of.get(i).is_some_and(Option::is_some);
    let outsider = |i: usize| facts.alliance_of.get(i).is_some_and(Option::is_none);
    match number {
        Number::Rift | Number::RiftAlone | Number::BlocConcentration => true,
        Number::RiftIn(k) => technology(k),
        Number::Programme(a, k, _) => alliance(a) && technology(k),
        Number::Cost(i, k, _) => member(i) && technology(k),
        Number::Yearly(i, _) | Number::Votes(i, _) | Number::Standing(i, _) => member(i),
        Number::Autonomy(_, i, k, _) => economy(i) && technology(k),
        Number::Capability(_, i, k, year) => economy(i) && moves(k) && year <= YEARS,
        Number::YearsToTarget(_, i, k) => economy(i) && moves(k),
        Number::AutonomyOver(_, i, _) => economy(i),
        Number::Pressure(i, _) | Number::Opportunity(i) => outsider(i),
        Number::Opening(i, a) => outsider(i) && alliance(a),
        Number::Dominance(
            a,
            DominanceFigure::Surplus(k) | DominanceFigure::Concentration(k) | DominanceFigure::Supplier(k),
        ) => alliance(a) && technology(k),
        Number::YearlyTogether(a, _)
        | Number::MeanAutonomy(_, a, _)
        | Number::Governance(a, _)
        | Number::Dominance(a, _)
        | Number::Rights(a, _) => alliance(a),
    }
}

/// The maps of alliances that a number looks at besides the scenario.
fn stages(explainer: &Explainer<'_>, number: Number) -> Vec<Stage> {
    let facts = explainer.facts(Stage::Scenario);
    let given_as = |alliance: usize| facts.alliances()[alliance].0;
    match number {
        Number::Standing(i, _) => vec![Stage::Without(i)],
        Number::Opening(i, a) => vec![Stage::Joined(i, given_as(a))],
        Number::Opportunity(i) => facts.alliances().iter().map(|(alliance, _)| Stage::Joined(i, *alliance)).collect(),
        _ => Vec::new(),
    }
}
