//! Strategic autonomy: how far an economy can decide (control), know (knowledge) and make things for itself (capacity).
//!
//! The score is the geometric mean of the three pillars, 0 to 100, for each technology.

use super::levers::conditions::Conditions;
use super::levers::standards;
use super::outcome::Autonomy;
use super::parameters::{ParameterId, Parameters};
use super::power::{power, power_mean};
use super::reliance::{Reliance, Supplier, Supply};
use super::terms::TechnologyTerms;
use super::world::{Endowment, Technology};

/// Smallest value of a pillar, so that a product never vanishes.
pub const PILLAR_FLOOR: f64 = 0.01;
/// Largest share of control that outside dependence can take away.
const MAX_CONTROL_LOSS: f64 = 0.9;

/// An alliance as the autonomy formulas see it.
#[derive(Debug, Clone, Copy)]
pub struct Bloc<'a> {
    /// Positions of the members in the world.
    pub members: &'a [usize],
    /// Chance of each member to stop a decision (Coleman 1971).
    pub preventive: &'a [f64],
    /// Share of the agreed pooling that is in force, 0 to 1: 1 in the score, less in the first years of a path.
    pub ramp: f64,
}

/// What is the same for all economies in one technology.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// Distances, endowments and terms of the technology.
    pub conditions: &'a Conditions<'a>,
    /// Judgement parameters.
    pub parameters: &'a Parameters,
    /// Whether the rights gate is on.
    pub rights_gate: bool,
    /// Whether outsiders may adopt common standards.
    pub open_standards: bool,
    /// The rift between blocs in this technology, 0 to 100.
    pub rift: f64,
}

/// Autonomy of every economy in one technology.
///
/// `bloc_of[i]` is the position of the alliance of economy i in `blocs`, if it is in one. An economy outside pools
/// nothing and has no promise of supply.
#[must_use]
pub fn autonomy(setting: &Setting<'_>, blocs: &[Bloc<'_>], bloc_of: &[Option<usize>]) -> Vec<Autonomy> {
    Course::new(setting, blocs, bloc_of).scores(blocs)
}

/// Autonomy of every economy while know-how and the share of pooling in force change, and nothing else does.
pub struct Course<'a> {
    work: Working<'a>,
    bloc_of: &'a [Option<usize>],
    ties: Vec<Ties>,
}

impl<'a> Course<'a> {
    /// Starts with the know-how of the setting; of the alliances only the members matter.
    #[must_use]
    pub fn new(setting: &Setting<'a>, blocs: &[Bloc<'_>], bloc_of: &'a [Option<usize>]) -> Self {
        let work = Working::new(setting);
        let ties = (0..bloc_of.len()).map(|i| work.ties(i, blocs, bloc_of)).collect();
        Self { work, bloc_of, ties }
    }

    /// Changes the know-how of every economy.
    pub fn know(&mut self, knowledge: Vec<f64>) {
        self.work.knowledge = knowledge;
    }

    /// Autonomy of every economy now.
    #[must_use]
    pub fn scores(&self, blocs: &[Bloc<'_>]) -> Vec<Autonomy> {
        let shared: Vec<SharedInBloc> = blocs.iter().map(|bloc| self.work.share(bloc)).collect();
        let score = |(i, ties): (usize, &Ties)| self.work.economy(i, blocs, &shared, self.bloc_of, ties).autonomy;
        self.ties.iter().enumerate().map(score).collect()
    }
}

/// Autonomy of one economy, and what it relies on: e_ij for every supplier j.
#[must_use]
pub fn autonomy_of(
    setting: &Setting<'_>,
    blocs: &[Bloc<'_>],
    bloc_of: &[Option<usize>],
    economy: usize,
) -> (Autonomy, Vec<(usize, f64)>) {
    let work = Working::new(setting);
    let shared: Vec<SharedInBloc> = blocs.iter().map(|bloc| work.share(bloc)).collect();
    let scored = work.economy(economy, blocs, &shared, bloc_of, &work.ties(economy, blocs, bloc_of));
    let suppliers = work.suppliers_of(economy, bloc_of[economy], bloc_of);
    let relied_on = suppliers.map(|supplier| (supplier.economy, scored.reliance.on(&supplier))).collect();
    (scored.autonomy, relied_on)
}

/// Quantities that all members of an alliance share.
struct SharedInBloc {
    own: Vec<f64>,
    deficit: f64,
    joint_control: Option<f64>,
}

/// What ties an economy to others: does not depend on know-how, nor on how much of the pooling is in force.
struct Ties {
    supply: Supply,
    /// Mean trust towards the partners.
    trust: f64,
    /// Chance that pooled knowledge leaks.
    leak: f64,
}

/// A score with the reliance behind it.
struct Scored {
    autonomy: Autonomy,
    reliance: Reliance,
}

/// The setting with its parameters looked up once.
struct Working<'a> {
    conditions: &'a Conditions<'a>,
    parameters: &'a Parameters,
    technology: &'a Technology,
    endowments: &'a [Endowment],
    /// Know-how of each economy.
    knowledge: Vec<f64>,
    terms: TechnologyTerms,
    gate: Option<f64>,
    /// Economies with something to export, and how much: `max(0, cr - 1) Y`.
    suppliers: Vec<(usize, f64)>,
    kappa: f64,
    absorption: f64,
    rho: f64,
    depth: f64,
    zeta: f64,
    exposure_loss: f64,
    concentration_loss: f64,
    leak_loss: f64,
    ally_hostility: f64,
    outsider_hostility: f64,
    pillar_mean: f64,
    closed_standards: bool,
}

impl<'a> Working<'a> {
    fn new(setting: &Setting<'a>) -> Self {
        let get = |id| setting.parameters.get(id);
        let conditions = setting.conditions;
        let (technology, economies) = (conditions.parameters(), conditions.economies());
        let endowments = conditions.endowments();
        let surplus = |(i, endowment): (usize, &Endowment)| {
            let surplus = (endowment.capacity_ratio - 1.0) * economies[i].gdp;
            (surplus > 0.0).then_some((i, surplus))
        };
        let gated = setting.rights_gate && technology.rights_sensitive;
        let standards = standards::effect(setting.parameters, conditions.terms.standards, setting.open_standards);
        Self {
            conditions,
            parameters: setting.parameters,
            technology,
            endowments,
            knowledge: endowments.iter().map(|endowment| endowment.knowledge).collect(),
            terms: conditions.terms,
            gate: gated.then(|| get(ParameterId::RightsThreshold)),
            suppliers: endowments.iter().enumerate().filter_map(surplus).collect(),
            kappa: get(ParameterId::KnowledgePassedOn),
            absorption: get(ParameterId::AbsorptionConstant),
            rho: get(ParameterId::PoolExponent),
            depth: get(ParameterId::GovernanceDepth),
            zeta: get(ParameterId::StandardSetting) * standards.premium,
            exposure_loss: get(ParameterId::ExposureLoss),
            concentration_loss: get(ParameterId::ConcentrationLoss),
            leak_loss: get(ParameterId::LeakLoss),
            ally_hostility: get(ParameterId::AllyHostility),
            outsider_hostility: 1.0 + get(ParameterId::RiftHostility) * setting.rift / 100.0,
            pillar_mean: get(ParameterId::PillarMean),
            closed_standards: conditions.terms.standards > 0.0 && !setting.open_standards,
        }
    }

    fn gdp(&self, i: usize) -> f64 {
        self.conditions.economies()[i].gdp
    }

    fn capacity(&self, i: usize) -> f64 {
        at_most_one(self.endowments[i].capacity_ratio)
    }

    fn share(&self, bloc: &Bloc<'_>) -> SharedInBloc {
        let strongest = bloc.members.iter().map(|&i| self.capacity(i)).fold(0.0, f64::max);
        let pooling = self.terms.pooling * bloc.ramp;
        let lost = self.technology.consolidation * pooling * pooling;
        let own: Vec<f64> = bloc
            .members
            .iter()
            .map(|&i| {
                let capacity = self.capacity(i);
                let ratio = if strongest > 0.0 { capacity / strongest } else { 1.0 };
                capacity * (1.0 - lost * (1.0 - ratio))
            })
            .collect();
        let deficit = bloc.members.iter().zip(&own).map(|(&i, own)| (1.0 - own) * self.gdp(i)).sum();
        let weight = |i: usize| self.knowledge[i] * self.gdp(i).sqrt();
        let weights: f64 = bloc.members.iter().map(|&i| weight(i)).sum();
        let world_gdp: f64 = self.conditions.economies().iter().map(|economy| economy.gdp).sum();
        let gdp_share = bloc.members.iter().map(|&i| self.gdp(i)).sum::<f64>() / world_gdp;
        let premium = 1.0 + self.zeta * gdp_share;
        let joint_control = (weights > 0.0).then(|| {
            let mean = bloc.members.iter().map(|&i| weight(i) * self.endowments[i].control).sum::<f64>() / weights;
            (mean * premium).min(1.0)
        });
        SharedInBloc { own, deficit, joint_control }
    }

    fn ties(&self, i: usize, blocs: &[Bloc<'_>], bloc_of: &[Option<usize>]) -> Ties {
        let (trust, leak) = bloc_of[i].map_or((0.0, 0.0), |bloc| self.partners(i, blocs[bloc].members));
        Ties { supply: Supply::of(self.suppliers_of(i, bloc_of[i], bloc_of)), trust, leak }
    }

    fn economy(
        &self,
        i: usize,
        blocs: &[Bloc<'_>],
        shared: &[SharedInBloc],
        bloc_of: &[Option<usize>],
        ties: &Ties,
    ) -> Scored {
        let mut parts = match bloc_of[i] {
            Some(bloc) => self.member(i, &blocs[bloc], &shared[bloc], ties),
            None => self.alone(i, ties),
        };
        if self.closed_standards {
            parts.certified = self.certification(i, blocs, bloc_of, &parts);
        }
        self.assemble(&parts)
    }

    fn member(&self, i: usize, bloc: &Bloc<'_>, shared: &SharedInBloc, ties: &Ties) -> Parts {
        let position = bloc.members.iter().position(|&member| member == i).unwrap_or(0);
        let endowment = &self.endowments[i];
        let own = shared.own[position];
        let need = 1.0 - own;
        let Ties { supply, trust, leak } = ties;
        let fill = if shared.deficit > 0.0 { (supply.offered() / shared.deficit).min(1.0) } else { 0.0 };
        let reliance = Reliance::of(need, self.terms.supply * fill, supply);
        let preventive = bloc.preventive[position];
        let joint = preventive + (1.0 - preventive) * trust;
        let pooling = self.terms.pooling * bloc.ramp;
        let convex = pooling * pooling;
        let standard = shared.joint_control.unwrap_or(endowment.control);
        let governed = (1.0 - self.depth * convex) * endowment.control + self.depth * convex * joint * standard;
        Parts {
            knowledge: self.knowledge(i, bloc),
            capacity: own + self.terms.supply * fill * need,
            governed,
            certified: 1.0,
            leaked: self.leak_loss * convex * self.knowledge[i] * leak,
            need,
            fill,
            joint_control: joint,
            leak: *leak,
            reliance,
        }
    }

    fn alone(&self, i: usize, ties: &Ties) -> Parts {
        let own = self.capacity(i);
        let need = 1.0 - own;
        Parts {
            knowledge: self.knowledge[i],
            capacity: own,
            governed: self.endowments[i].control,
            certified: 1.0,
            leaked: 0.0,
            need,
            fill: 0.0,
            joint_control: 1.0,
            leak: 0.0,
            reliance: Reliance::of(need, 0.0, &ties.supply),
        }
    }

    /// Know-how after pooling: `kn + kappa kn/(kn + a) e1 (pool - kn)` with `e1 = s (2 - s)` and the power mean
    /// `pool = max(kn_i, min(1, (sum (tau_ij kn_j)^rho)^(1/rho)))` (absorptive capacity, Cohen and Levinthal 1990).
    fn knowledge(&self, i: usize, bloc: &Bloc<'_>) -> f64 {
        let own = self.knowledge[i];
        let gate = self.gate.map_or(1.0, |threshold| (self.conditions.economies()[i].rights / threshold).min(1.0));
        let pooled = self.terms.pooling * bloc.ramp * gate;
        let distance = self.conditions.distances_of(i);
        let known = |&j: &usize| power((1.0 - distance[j]) * self.knowledge[j], self.rho);
        let sum: f64 = bloc.members.iter().map(known).sum();
        let pool = power(sum, 1.0 / self.rho).min(1.0).max(own);
        own + self.kappa * own / (own + self.absorption) * pooled * (2.0 - pooled) * (pool - own)
    }

    /// Mean trust towards the partners, and the chance that pooled knowledge leaks through one of them, or travels on
    /// through a deal that one of them has with somebody else.
    #[allow(clippy::cast_precision_loss, reason = "a count of members")]
    fn partners(&self, i: usize, members: &[usize]) -> (f64, f64) {
        let mut trust = 0.0;
        let mut tight = 1.0;
        for &j in members.iter().filter(|&&j| j != i) {
            let distance = self.conditions.distance(i, j);
            trust += 1.0 - distance;
            tight *= 1.0 - self.technology.leak * distance;
        }
        for deal in self.conditions.deals.iter().filter(|deal| deal.member != i && members.contains(&deal.member)) {
            let travels = self.conditions.world.distance(i, deal.partner) * self.conditions.distance(i, deal.member);
            tight *= 1.0 - self.technology.leak * deal.strength * travels;
        }
        (trust / (members.len() - 1).max(1) as f64, 1.0 - tight)
    }

    /// Suppliers as economy i sees them, itself left out.
    fn suppliers_of<'b>(
        &'b self,
        i: usize,
        bloc: Option<usize>,
        bloc_of: &'b [Option<usize>],
    ) -> impl Iterator<Item = Supplier> + 'b {
        let deals = &self.conditions.deals;
        let distances = self.conditions.distances_of(i);
        self.suppliers.iter().filter(move |(j, _)| *j != i).map(move |&(j, surplus)| {
            let distance = distances[j];
            let is_ally = bloc.is_some() && bloc_of[j] == bloc;
            let deal: f64 = match bloc {
                Some(_) if !deals.is_empty() => deals
                    .iter()
                    .filter(|deal| deal.member == i && deal.partner == j)
                    .map(|deal| deal.strength)
                    .fold(0.0, f64::max),
                _ => 0.0,
            };
            Supplier {
                economy: j,
                as_ally: (1.0 - distance) * surplus * if is_ally { 1.0 } else { deal },
                ally_hostility: at_most_one(self.ally_hostility * distance),
                as_outsider: if is_ally { 0.0 } else { surplus },
                outsider_hostility: at_most_one(distance * self.outsider_hostility),
            }
        })
    }

    /// Factor on control where an economy relies on alliances with standards of their own.
    fn certification(&self, i: usize, blocs: &[Bloc<'_>], bloc_of: &[Option<usize>], parts: &Parts) -> f64 {
        let others = (0..blocs.len()).filter(|&bloc| bloc_of[i] != Some(bloc));
        let factor = |bloc: usize| {
            let inside = self.suppliers_of(i, bloc_of[i], bloc_of).filter(|s| bloc_of[s.economy] == Some(bloc));
            let relied: f64 = inside.map(|supplier| parts.reliance.on(&supplier)).sum();
            let share = if parts.need > 0.0 { relied / parts.need } else { 0.0 };
            standards::outsider_factor(self.parameters, self.terms.standards, share)
        };
        others.map(factor).product()
    }

    fn assemble(&self, parts: &Parts) -> Scored {
        let Reliance { exposure, concentration, .. } = parts.reliance;
        let loss = self.exposure_loss * exposure + self.concentration_loss * parts.need * concentration + parts.leaked;
        let loss = if loss < MAX_CONTROL_LOSS { loss } else { MAX_CONTROL_LOSS };
        let control = parts.governed * (1.0 - loss) * parts.certified;
        let pillar = |value: f64| value.clamp(PILLAR_FLOOR, 1.0);
        let (knowledge, capacity, control) = (pillar(parts.knowledge), pillar(parts.capacity), pillar(control));
        let autonomy = Autonomy {
            score: 100.0 * power_mean([knowledge, capacity, control], self.pillar_mean),
            knowledge: 100.0 * knowledge,
            capacity: 100.0 * capacity,
            control: 100.0 * control,
            need: parts.need,
            fill: parts.fill,
            exposure,
            concentration,
            joint_control: parts.joint_control,
            leak: parts.leak,
        };
        Scored { autonomy, reliance: parts.reliance }
    }
}

fn at_most_one(value: f64) -> f64 {
    if value < 1.0 { value } else { 1.0 }
}

/// What goes into a score.
struct Parts {
    knowledge: f64,
    capacity: f64,
    governed: f64,
    /// Factor on control for standards of others.
    certified: f64,
    leaked: f64,
    need: f64,
    fill: f64,
    joint_control: f64,
    leak: f64,
    reliance: Reliance,
}
