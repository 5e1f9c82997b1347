//! What all explanations share: stages, leaves, and each quantity once.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::formulas::FormulaSpec;
use super::quantity::{Choice, Input, Judgement, MethodSpec, Origin, Place, Quantity, Stage, TechnologyFigure, Unit};
use crate::model::arrangement::Arrangement;
use crate::model::cost_sharing::Effort;
use crate::model::error::InputError;
use crate::model::evaluate::{Case, programmes};
use crate::model::governance::{Governance, govern};
use crate::model::outcome::ProgrammeCost;
use crate::model::parameters::ParameterId;
use crate::model::world::Progress;

/// A deal in force: its entry in the terms and the alliance of the member, by its place in the list given.
#[derive(Debug, Clone, Copy)]
pub(super) struct Deal {
    pub(super) entry: usize,
    pub(super) member: usize,
    pub(super) partner: usize,
    pub(super) alliance: usize,
}

/// A sum that one partner gets.
#[derive(Debug, Clone, Copy)]
pub(super) struct Grant {
    pub(super) entry: usize,
    pub(super) partner: usize,
    pub(super) alliance: usize,
    pub(super) partners: usize,
}

/// Who is with whom at a stage, and what is agreed.
#[derive(Debug)]
pub(super) struct Facts<'a> {
    case: Case<'a>,
    /// None with everyone alone.
    arrangement: Option<Arrangement<'a>>,
    governance: Vec<Governance>,
    /// Alliance of each economy, by its place in the list given.
    pub(super) alliance_of: Vec<Option<usize>>,
    deals: Vec<Vec<Deal>>,
    grants: Vec<Vec<Grant>>,
}

impl<'a> Facts<'a> {
    pub(super) fn new(case: Case<'a>, given: &[Vec<usize>]) -> Result<Self, InputError> {
        let arrangement = Arrangement::new(&case, given)?;
        let of = |(_, members): &(usize, Vec<usize>)| govern(case.world, case.parameters, case.terms, members);
        let governance = arrangement.alliances.iter().map(of).collect::<Result<Vec<_>, _>>()?;
        let given_as = |index: &Option<usize>| index.map(|index| arrangement.alliances[index].0);
        let alliance_of: Vec<Option<usize>> = arrangement.alliance_of.iter().map(given_as).collect();
        let technologies = 0..case.world.technologies().len();
        let deals = technologies.clone().map(|k| deals(&case, k, &alliance_of)).collect();
        let grants = technologies.map(|k| grants(&case, k, &alliance_of)).collect();
        Ok(Self { case, arrangement: Some(arrangement), governance, alliance_of, deals, grants })
    }

    /// Everyone alone, without any agreement.
    pub(super) fn alone(case: Case<'a>) -> Self {
        let (economies, technologies) = (case.world.economies().len(), case.world.technologies().len());
        Self {
            case,
            arrangement: None,
            governance: Vec::new(),
            alliance_of: vec![None; economies],
            deals: vec![Vec::new(); technologies],
            grants: vec![Vec::new(); technologies],
        }
    }

    pub(super) fn deals(&self, technology: usize) -> &[Deal] {
        &self.deals[technology]
    }

    pub(super) fn grants(&self, technology: usize) -> &[Grant] {
        &self.grants[technology]
    }

    /// Whether agreements change distances in a technology.
    pub(super) fn changes_distances(&self, technology: usize) -> bool {
        !self.deals[technology].is_empty() || !self.grants[technology].is_empty()
    }

    /// Alliances of two or more, by their place in the list given, with their members.
    pub(super) fn alliances(&self) -> &[(usize, Vec<usize>)] {
        self.arrangement.as_ref().map_or(&[], |arrangement| &arrangement.alliances)
    }

    fn position(&self, given_as: usize) -> Option<usize> {
        self.alliances().iter().position(|(place, _)| *place == given_as)
    }

    pub(super) fn members(&self, given_as: usize) -> &[usize] {
        self.position(given_as).map_or(&[], |position| &self.alliances()[position].1)
    }

    pub(super) fn governance(&self, given_as: usize) -> Option<&Governance> {
        self.governance.get(self.position(given_as)?)
    }
}

fn deals(case: &Case<'_>, technology: usize, alliance_of: &[Option<usize>]) -> Vec<Deal> {
    let all = case.terms.outside_deals.iter().enumerate();
    let here = all.filter(|(_, deal)| deal.strength > 0.0 && deal.technology.is_none_or(|only| only == technology));
    here.filter_map(|(entry, deal)| {
        let alliance = alliance_of[deal.member]?;
        let outside = alliance_of[deal.partner] != Some(alliance);
        outside.then_some(Deal { entry, member: deal.member, partner: deal.partner, alliance })
    })
    .collect()
}

fn grants(case: &Case<'_>, technology: usize, alliance_of: &[Option<usize>]) -> Vec<Grant> {
    let mut grants = Vec::new();
    for (entry, funding) in case.terms.funding.iter().enumerate() {
        let in_force = alliance_of.contains(&Some(funding.alliance));
        if funding.technology != technology || funding.per_year <= 0.0 || !in_force {
            continue;
        }
        let mut partners = funding.partners.clone();
        partners.sort_unstable();
        partners.dedup();
        partners.retain(|&partner| alliance_of[partner].is_none());
        let of = |&partner: &usize| Grant { entry, partner, alliance: funding.alliance, partners: partners.len() };
        grants.extend(partners.iter().map(of));
    }
    grants
}

/// Builds explanations.
pub(super) struct Explainer<'a> {
    pub(super) case: Case<'a>,
    pub(super) focus: &'a [usize],
    pub(super) effort: Effort,
    scenario: Rc<Facts<'a>>,
    stages: BTreeMap<Stage, Rc<Facts<'a>>>,
    programmes: BTreeMap<(Stage, usize, usize), Option<ProgrammeCost>>,
    pub(super) quantities: Vec<Quantity>,
    known: BTreeMap<(&'static str, Place), usize>,
}

impl<'a> Explainer<'a> {
    pub(super) fn new(case: Case<'a>, focus: &'a [usize], effort: Effort, scenario: Facts<'a>) -> Self {
        Self {
            case,
            focus,
            effort,
            scenario: Rc::new(scenario),
            stages: BTreeMap::new(),
            programmes: BTreeMap::new(),
            quantities: Vec::new(),
            known: BTreeMap::new(),
        }
    }

    pub(super) fn add_stage(&mut self, stage: Stage, facts: Facts<'a>) {
        self.stages.entry(stage).or_insert_with(|| Rc::new(facts));
    }

    /// What is the case at a stage. Every stage that a number needs is added before it is explained.
    pub(super) fn facts(&self, stage: Stage) -> Rc<Facts<'a>> {
        Rc::clone(self.stages.get(&stage).unwrap_or(&self.scenario))
    }

    pub(super) fn value(&self, quantity: usize) -> f64 {
        self.quantities[quantity].value
    }

    /// The bill of an alliance as the engine splits it.
    pub(super) fn programme(&mut self, stage: Stage, given_as: usize, technology: usize) -> Option<&ProgrammeCost> {
        let facts = self.facts(stage);
        let effort = if matches!(stage, Stage::Joined(..)) { Effort::Frame } else { self.effort };
        let compute = || {
            let (position, arrangement) = (facts.position(given_as)?, facts.arrangement.as_ref()?);
            programmes(&facts.case, arrangement, position, &[technology], effort).pop()
        };
        self.programmes.entry((stage, given_as, technology)).or_insert_with(compute).as_ref()
    }

    /// A quantity by a formula over parts.
    pub(super) fn formula(
        &mut self,
        (symbol, place, unit): (&'static str, Place, Unit),
        formula: &'static FormulaSpec,
        parts: impl FnOnce(&mut Self) -> Vec<usize>,
    ) -> usize {
        if let Some(&known) = self.known.get(&(symbol, place)) {
            return known;
        }
        let parts = parts(self);
        let values: Vec<f64> = parts.iter().map(|&part| self.quantities[part].value).collect();
        let value = (formula.compute)(&values);
        self.push(Quantity { symbol, place, unit, value, origin: Origin::Formula(formula), parts })
    }

    /// A quantity that the engine calculates from parts.
    pub(super) fn method(
        &mut self,
        (symbol, place, unit): (&'static str, Place, Unit),
        method: &'static MethodSpec,
        value: f64,
        parts: impl FnOnce(&mut Self) -> Vec<usize>,
    ) -> usize {
        if let Some(&known) = self.known.get(&(symbol, place)) {
            return known;
        }
        let parts = parts(self);
        self.push(Quantity { symbol, place, unit, value, origin: Origin::Method(method), parts })
    }

    pub(super) fn leaf(
        &mut self,
        (symbol, place, unit): (&'static str, Place, Unit),
        value: f64,
        origin: Origin,
    ) -> usize {
        if let Some(&known) = self.known.get(&(symbol, place)) {
            return known;
        }
        self.push(Quantity { symbol, place, unit, value, origin, parts: Vec::new() })
    }

    fn push(&mut self, quantity: Quantity) -> usize {
        let at = self.quantities.len();
        self.known.insert((quantity.symbol, quantity.place), at);
        self.quantities.push(quantity);
        at
    }

    fn data(&mut self, symbol: &'static str, place: Place, unit: Unit, value: f64, input: Input) -> usize {
        self.leaf((symbol, place, unit), value, Origin::Data(input))
    }

    pub(super) fn gdp(&mut self, i: usize) -> usize {
        let value = self.case.world.economies()[i].gdp;
        self.data("Y", Place::default().economy(i), Unit::MoneyPerYear, value, Input::Gdp(i))
    }

    pub(super) fn rights(&mut self, i: usize) -> usize {
        let value = self.case.world.economies()[i].rights;
        self.data("H", Place::default().economy(i), Unit::Share, value, Input::Rights(i))
    }

    pub(super) fn ambition(&mut self, i: usize) -> usize {
        let value = self.case.world.economies()[i].ambition;
        self.data("r", Place::default().economy(i), Unit::Share, value, Input::Ambition(i))
    }

    pub(super) fn knowledge_input(&mut self, k: usize, i: usize) -> usize {
        let value = self.case.world.endowments(k)[i].knowledge;
        self.data("kn", Place::default().technology(k).economy(i), Unit::Share, value, Input::Knowledge(k, i))
    }

    pub(super) fn capacity_ratio(&mut self, k: usize, i: usize) -> usize {
        let value = self.case.world.endowments(k)[i].capacity_ratio;
        self.data("cr", Place::default().technology(k).economy(i), Unit::Share, value, Input::CapacityRatio(k, i))
    }

    pub(super) fn control_input(&mut self, k: usize, i: usize) -> usize {
        let value = self.case.world.endowments(k)[i].control;
        self.data("ct", Place::default().technology(k).economy(i), Unit::Share, value, Input::Control(k, i))
    }

    pub(super) fn research(&mut self, k: usize, i: usize) -> usize {
        let value = self.case.world.endowments(k)[i].research;
        self.data("R", Place::default().technology(k).economy(i), Unit::MoneyPerYear, value, Input::Research(k, i))
    }

    pub(super) fn world_distance(&mut self, a: usize, b: usize) -> usize {
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        let value = self.case.world.distance(a, b);
        self.data("d", Place::default().economy(a).partner(b), Unit::Share, value, Input::Distance(a, b))
    }

    pub(super) fn market(&mut self, k: usize) -> Option<usize> {
        let value = self.case.world.technologies()[k].market?;
        Some(self.data("M", Place::default().technology(k), Unit::MoneyPerYear, value, Input::Market(k)))
    }

    pub(super) fn market_gdp(&mut self) -> usize {
        let value = self.case.world.market_gdp();
        self.data("Y of all markets", Place::default(), Unit::MoneyPerYear, value, Input::MarketGdp)
    }

    pub(super) fn parameter(&mut self, id: ParameterId) -> usize {
        let value = self.case.parameters.get(id);
        let unit = match id {
            ParameterId::DelayPerHalving | ParameterId::BuildUp => Unit::Years,
            ParameterId::RiskScale => Unit::Points,
            _ => Unit::Share,
        };
        self.leaf((id.spec().key, Place::default(), unit), value, Origin::Judgement(Judgement::Parameter(id)))
    }

    pub(super) fn figure(&mut self, figure: TechnologyFigure, k: usize) -> usize {
        let known = &self.case.world.technologies()[k];
        let moves = |figure: fn(Progress) -> f64| known.progress.map_or(0.0, figure);
        let (symbol, unit, value) = match figure {
            TechnologyFigure::FrontierCost => ("F", Unit::Money, known.frontier_cost),
            TechnologyFigure::StartUp => ("f0", Unit::Share, known.start_up),
            TechnologyFigure::Adaptation => ("a0", Unit::Share, known.adaptation),
            TechnologyFigure::Willingness => ("b", Unit::Share, known.willingness),
            TechnologyFigure::Consolidation => ("delta", Unit::Share, known.consolidation),
            TechnologyFigure::Leak => ("leak_k", Unit::Share, known.leak),
            TechnologyFigure::Growth => ("g", Unit::Share, moves(|progress| progress.growth)),
            TechnologyFigure::Difficulty => ("beta", Unit::Share, moves(|progress| progress.difficulty)),
            TechnologyFigure::Diffusion => ("chi", Unit::Share, moves(|progress| progress.diffusion)),
            TechnologyFigure::Novelty => ("th", Unit::Share, moves(|progress| progress.novelty)),
        };
        let judged = Origin::Judgement(Judgement::Technology(figure, k));
        self.leaf((symbol, Place::default().technology(k), unit), value, judged)
    }

    #[allow(clippy::cast_precision_loss, reason = "counts of members")]
    pub(super) fn choice(&mut self, choice: Choice) -> usize {
        let terms = self.case.terms;
        let (everywhere, of) = (Place::default(), |k| Place::default().technology(k));
        let count = |members: Option<usize>| members.map_or(0.0, |members| members as f64);
        let (symbol, place, unit, value) = match choice {
            Choice::Pooling(k) => ("sigma", of(k), Unit::Share, terms.technologies[k].pooling),
            Choice::Supply(k) => ("psi", of(k), Unit::Share, terms.technologies[k].supply),
            Choice::ExportControl(k) => ("ec", of(k), Unit::Share, terms.technologies[k].export_control),
            Choice::Standards(k) => ("st", of(k), Unit::Share, terms.technologies[k].standards),
            Choice::Quota => ("Q", everywhere, Unit::Share, terms.quota),
            Choice::MinMembers => ("least members", everywhere, Unit::Count, count(terms.min_members)),
            Choice::OrMembers => ("enough members", everywhere, Unit::Count, count(terms.or_members)),
            Choice::DominanceCap => ("dc", everywhere, Unit::Share, terms.dominance_cap),
            Choice::Deal(at) => ("od", everywhere.entry(at), Unit::Share, terms.outside_deals[at].strength),
            Choice::Funding(at) => ("fd", everywhere.entry(at), Unit::MoneyPerYear, terms.funding[at].per_year),
            Choice::Plants(at) => ("pl", everywhere.entry(at), Unit::MoneyPerYear, terms.plants[at].per_year),
            Choice::Members => ("n", everywhere, Unit::Count, 0.0),
        };
        self.leaf((symbol, place, unit), value, Origin::Choice(choice))
    }

    /// A count that follows from who is in an alliance.
    #[allow(clippy::cast_precision_loss, reason = "counts of members")]
    pub(super) fn count(&mut self, symbol: &'static str, place: Place, count: usize) -> usize {
        self.leaf((symbol, place, Unit::Count), count as f64, Origin::Choice(Choice::Members))
    }
}
