//! Strategic autonomy: how far an economy can decide (control), know (knowledge) and make things for itself (capacity).
//!
//! The score is the geometric mean of the three pillars, 0 to 100, for each technology.

use super::outcome::Autonomy;
use super::parameters::{ParameterId, Parameters};
use super::terms::TechnologyTerms;
use super::world::{Endowment, Technology, World};

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
}

/// What is the same for all economies in one technology.
#[derive(Debug, Clone, Copy)]
pub struct Setting<'a> {
    /// The world.
    pub world: &'a World,
    /// Judgement parameters.
    pub parameters: &'a Parameters,
    /// Position of the technology.
    pub technology: usize,
    /// Pooling and supply promised.
    pub terms: TechnologyTerms,
    /// Whether the rights gate is on.
    pub rights_gate: bool,
    /// The rift between blocs, 0 to 100.
    pub rift: f64,
}

/// Autonomy of every economy in one technology.
///
/// `bloc_of[i]` is the position of the alliance of economy i in `blocs`, if it is in one. An economy outside pools
/// nothing and has no promise of supply.
#[must_use]
pub fn autonomy(setting: &Setting<'_>, blocs: &[Bloc<'_>], bloc_of: &[Option<usize>]) -> Vec<Autonomy> {
    let work = Working::new(setting);
    let shared: Vec<SharedInBloc> = blocs.iter().map(|bloc| work.share(bloc)).collect();
    (0..bloc_of.len())
        .map(|i| match bloc_of[i] {
            Some(bloc) => work.member(i, &blocs[bloc], &shared[bloc], bloc, bloc_of),
            None => work.alone(i, bloc_of),
        })
        .collect()
}

/// Quantities that all members of an alliance share.
struct SharedInBloc {
    own: Vec<f64>,
    deficit: f64,
    joint_control: Option<f64>,
}

/// The setting with its parameters looked up once.
struct Working<'a> {
    world: &'a World,
    technology: &'a Technology,
    endowments: &'a [Endowment],
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
}

impl<'a> Working<'a> {
    fn new(setting: &Setting<'a>) -> Self {
        let get = |id| setting.parameters.get(id);
        let (world, technology) = (setting.world, &setting.world.technologies()[setting.technology]);
        let endowments = world.endowments(setting.technology);
        let surplus = |(i, endowment): (usize, &Endowment)| {
            let surplus = (endowment.capacity_ratio - 1.0) * world.economies()[i].gdp;
            (surplus > 0.0).then_some((i, surplus))
        };
        let gated = setting.rights_gate && technology.rights_sensitive;
        Self {
            world,
            technology,
            endowments,
            terms: setting.terms,
            gate: gated.then(|| get(ParameterId::RightsThreshold)),
            suppliers: endowments.iter().enumerate().filter_map(surplus).collect(),
            kappa: get(ParameterId::KnowledgePassedOn),
            absorption: get(ParameterId::AbsorptionConstant),
            rho: get(ParameterId::PoolExponent),
            depth: get(ParameterId::GovernanceDepth),
            zeta: get(ParameterId::StandardSetting),
            exposure_loss: get(ParameterId::ExposureLoss),
            concentration_loss: get(ParameterId::ConcentrationLoss),
            leak_loss: get(ParameterId::LeakLoss),
            ally_hostility: get(ParameterId::AllyHostility),
            outsider_hostility: 1.0 + get(ParameterId::RiftHostility) * setting.rift / 100.0,
            pillar_mean: get(ParameterId::PillarMean),
        }
    }

    fn trust(&self, i: usize, j: usize) -> f64 {
        1.0 - self.world.distance(i, j)
    }

    fn capacity(&self, i: usize) -> f64 {
        self.endowments[i].capacity_ratio.min(1.0)
    }

    fn share(&self, bloc: &Bloc<'_>) -> SharedInBloc {
        let strongest = bloc.members.iter().map(|&i| self.capacity(i)).fold(0.0, f64::max);
        let lost = self.technology.consolidation * self.terms.pooling * self.terms.pooling;
        let own: Vec<f64> = bloc
            .members
            .iter()
            .map(|&i| {
                let capacity = self.capacity(i);
                let ratio = if strongest > 0.0 { capacity / strongest } else { 1.0 };
                capacity * (1.0 - lost * (1.0 - ratio))
            })
            .collect();
        let gdp = |i: usize| self.world.economies()[i].gdp;
        let deficit = bloc.members.iter().zip(&own).map(|(&i, own)| (1.0 - own) * gdp(i)).sum();
        let weight = |i: usize| self.endowments[i].knowledge * gdp(i).sqrt();
        let weights: f64 = bloc.members.iter().map(|&i| weight(i)).sum();
        let world_gdp: f64 = self.world.economies().iter().map(|economy| economy.gdp).sum();
        let gdp_share = bloc.members.iter().map(|&i| gdp(i)).sum::<f64>() / world_gdp;
        let premium = 1.0 + self.zeta * gdp_share;
        let joint_control = (weights > 0.0).then(|| {
            let mean = bloc.members.iter().map(|&i| weight(i) * self.endowments[i].control).sum::<f64>() / weights;
            (mean * premium).min(1.0)
        });
        SharedInBloc { own, deficit, joint_control }
    }

    fn member(
        &self,
        i: usize,
        bloc: &Bloc<'_>,
        shared: &SharedInBloc,
        bloc_index: usize,
        bloc_of: &[Option<usize>],
    ) -> Autonomy {
        let position = bloc.members.iter().position(|&member| member == i).unwrap_or(0);
        let endowment = &self.endowments[i];
        let own = shared.own[position];
        let need = 1.0 - own;
        let is_ally = |j: usize| j != i && bloc_of[j] == Some(bloc_index);
        let offered: f64 =
            self.suppliers.iter().filter(|(j, _)| is_ally(*j)).map(|&(j, surplus)| self.trust(i, j) * surplus).sum();
        let fill = if shared.deficit > 0.0 { (offered / shared.deficit).min(1.0) } else { 0.0 };
        let reliance = self.reliance(i, need, self.terms.supply * fill, is_ally, |j| bloc_of[j] == Some(bloc_index));
        let (trust, leak) = self.partners(i, bloc.members);
        let preventive = bloc.preventive[position];
        let joint = preventive + (1.0 - preventive) * trust;
        let convex = self.terms.pooling * self.terms.pooling;
        let standard = shared.joint_control.unwrap_or(endowment.control);
        let governed = (1.0 - self.depth * convex) * endowment.control + self.depth * convex * joint * standard;
        self.assemble(Parts {
            knowledge: self.knowledge(i, bloc.members),
            capacity: own + self.terms.supply * fill * need,
            governed,
            leaked: self.leak_loss * convex * endowment.knowledge * leak,
            need,
            fill,
            joint_control: joint,
            leak,
            reliance,
        })
    }

    fn alone(&self, i: usize, bloc_of: &[Option<usize>]) -> Autonomy {
        debug_assert!(bloc_of[i].is_none());
        let own = self.capacity(i);
        let need = 1.0 - own;
        self.assemble(Parts {
            knowledge: self.endowments[i].knowledge,
            capacity: own,
            governed: self.endowments[i].control,
            leaked: 0.0,
            need,
            fill: 0.0,
            joint_control: 1.0,
            leak: 0.0,
            reliance: self.reliance(i, need, 0.0, |_| false, |j| j == i),
        })
    }

    /// Know-how after pooling: `kn + kappa kn/(kn + a) e1 (pool - kn)` with `e1 = s (2 - s)` and the power mean
    /// `pool = max(kn_i, min(1, (sum (tau_ij kn_j)^rho)^(1/rho)))` (absorptive capacity, Cohen and Levinthal 1990).
    fn knowledge(&self, i: usize, members: &[usize]) -> f64 {
        let own = self.endowments[i].knowledge;
        let gate = self.gate.map_or(1.0, |threshold| (self.world.economies()[i].rights / threshold).min(1.0));
        let pooled = self.terms.pooling * gate;
        let sum: f64 = members.iter().map(|&j| (self.trust(i, j) * self.endowments[j].knowledge).powf(self.rho)).sum();
        let pool = sum.powf(1.0 / self.rho).min(1.0).max(own);
        own + self.kappa * own / (own + self.absorption) * pooled * (2.0 - pooled) * (pool - own)
    }

    /// Mean trust towards the partners, and the chance that pooled knowledge leaks through one of them.
    #[allow(clippy::cast_precision_loss, reason = "a count of members")]
    fn partners(&self, i: usize, members: &[usize]) -> (f64, f64) {
        let mut trust = 0.0;
        let mut tight = 1.0;
        for &j in members.iter().filter(|&&j| j != i) {
            trust += self.trust(i, j);
            tight *= 1.0 - self.technology.leak * self.world.distance(i, j);
        }
        (trust / (members.len() - 1).max(1) as f64, 1.0 - tight)
    }

    /// Exposure `X = sum e_ij h_ij` and concentration of what i relies on others for.
    ///
    /// Allies serve `promised` (psi times fill) of the need in proportion to trusted surplus; the rest comes from outsiders
    /// in proportion to their surplus, or from nowhere if none has one.
    fn reliance(
        &self,
        i: usize,
        need: f64,
        promised: f64,
        is_ally: impl Fn(usize) -> bool,
        is_inside: impl Fn(usize) -> bool,
    ) -> Reliance {
        let (mut from_allies, mut from_outsiders) = (Flow::default(), Flow::default());
        for &(j, surplus) in &self.suppliers {
            let distance = self.world.distance(i, j);
            if is_ally(j) {
                from_allies.add((1.0 - distance) * surplus, (self.ally_hostility * distance).min(1.0));
            } else if !is_inside(j) {
                from_outsiders.add(surplus, (distance * self.outsider_hostility).min(1.0));
            }
        }
        let allied = if from_allies.amount > 0.0 { need * promised } else { 0.0 };
        let outside = if from_outsiders.amount > 0.0 { need * (1.0 - promised) } else { 0.0 };
        let total = allied + outside;
        let squares = from_allies.squares(allied) + from_outsiders.squares(outside);
        Reliance {
            exposure: from_allies.hostile(allied) + from_outsiders.hostile(outside),
            concentration: if total > 0.0 { squares / (total * total) } else { 0.0 },
        }
    }

    fn assemble(&self, parts: Parts) -> Autonomy {
        let Reliance { exposure, concentration } = parts.reliance;
        let loss = self.exposure_loss * exposure + self.concentration_loss * parts.need * concentration + parts.leaked;
        let control = parts.governed * (1.0 - loss.min(MAX_CONTROL_LOSS));
        let pillar = |value: f64| value.clamp(PILLAR_FLOOR, 1.0);
        let (knowledge, capacity, control) = (pillar(parts.knowledge), pillar(parts.capacity), pillar(control));
        Autonomy {
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
        }
    }
}

/// What goes into a score.
struct Parts {
    knowledge: f64,
    capacity: f64,
    governed: f64,
    leaked: f64,
    need: f64,
    fill: f64,
    joint_control: f64,
    leak: f64,
    reliance: Reliance,
}

#[derive(Clone, Copy)]
struct Reliance {
    exposure: f64,
    concentration: f64,
}

/// Suppliers of one kind: amounts, amounts times hostility, squared amounts.
#[derive(Default)]
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

    /// Exposure when `reliance` is spread over these suppliers.
    fn hostile(&self, reliance: f64) -> f64 {
        if self.amount > 0.0 { reliance * self.hostile / self.amount } else { 0.0 }
    }

    /// Sum of the squared reliances on each supplier.
    fn squares(&self, reliance: f64) -> f64 {
        if self.amount > 0.0 { self.squares / (self.amount * self.amount) * reliance * reliance } else { 0.0 }
    }
}

/// Mean of three positive values with equal weights: geometric for exponent 0, the smallest for -20 and below.
///
/// ```
/// use entente::model::autonomy::power_mean;
/// assert!((power_mean([0.25, 0.5, 1.0], 0.0) - 0.5).abs() < 1e-12);
/// assert_eq!(power_mean([0.25, 0.5, 1.0], -20.0), 0.25);
/// ```
#[must_use]
pub fn power_mean(values: [f64; 3], exponent: f64) -> f64 {
    let [a, b, c] = values;
    if exponent <= -20.0 {
        a.min(b).min(c)
    } else if exponent.abs() < 1e-9 {
        (a * b * c).cbrt()
    } else {
        ((a.powf(exponent) + b.powf(exponent) + c.powf(exponent)) / 3.0).powf(1.0 / exponent)
    }
}
