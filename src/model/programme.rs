//! What a joint research programme of a coalition costs, for one technology.
//!
//! ```text
//! phi(S) = f0 + sum_m w_m ( max_{i in S} r_im - max_{i in S} q_im )
//! C(S)   = F phi(S) partners(S)^omega + F gamma sum_{i<j in S} d_ij + sum_{i in S} a0 F Y_i / Y_max
//! partners(S) = sum_{i in S} (Y_i / max_{j in S} Y_j)^nu
//! ```
//!
//! The coalition climbs from its best starting point q (a best-shot technology, Hirshleifer 1983) to the highest level
//! r any member wants (the airport game of Littlechild and Owen 1973), in two work packages of equal weight: science
//! (own know-how) and production engineering (own capacity up to the need). Money in billions of US dollars over ten years.

use super::game::{
    shapley::{SampledShapley, shapley_of_highest_level, shapley_sampled},
    table::GameTable,
};
use super::levers::dominance_cap::WorkCap;
use super::levers::standards::{self, StandardsEffect};
use super::parameters::{ParameterId, Parameters};
use super::power::power;
use super::world::World;

/// The two work packages weigh the same.
const PACKAGE_WEIGHT: f64 = 0.5;

/// The part of the cost that does not depend on the technology: who the members are to each other.
#[derive(Debug, Clone)]
pub struct Partnership {
    members: Vec<usize>,
    /// `Y_i^nu`
    size: Vec<f64>,
    /// `Y_i / Y_max`
    gdp_share_of_largest: Vec<f64>,
    /// `d_ij` among the members, row by row.
    distance: Vec<f64>,
    gdp: Vec<f64>,
    omega: f64,
    gamma: f64,
    /// Factor on adaptation at home for coalitions of two or more.
    adaptation: f64,
    nu: f64,
}

impl Partnership {
    /// The members of a coalition in a world; positions as in [`World::economies`].
    #[must_use]
    pub fn new(world: &World, parameters: &Parameters, members: &[usize]) -> Self {
        let standards = standards::effect(parameters, 0.0, false);
        Self::under(world, world.distances(), parameters, standards, members)
    }

    /// The members of a coalition under agreements: changed distances (the full matrix, row by row) and common standards.
    #[must_use]
    pub fn under(
        world: &World,
        distance: &[f64],
        parameters: &Parameters,
        standards: StandardsEffect,
        members: &[usize],
    ) -> Self {
        let n = world.economies().len();
        let nu = parameters.get(ParameterId::SizeInCoordination);
        let gdp: Vec<f64> = members.iter().map(|&i| world.economies()[i].gdp).collect();
        let largest = world.economies().iter().map(|economy| economy.gdp).fold(0.0, f64::max);
        Self {
            members: members.to_vec(),
            size: gdp.iter().map(|&gdp| power(gdp, nu)).collect(),
            gdp_share_of_largest: gdp.iter().map(|gdp| gdp / largest).collect(),
            distance: members.iter().flat_map(|&a| members.iter().map(move |&b| distance[a * n + b])).collect(),
            gdp,
            omega: parameters.get(ParameterId::CoordinationLoss) * standards.coordination,
            gamma: parameters.get(ParameterId::Friction) * standards.friction,
            adaptation: standards.adaptation,
            nu,
        }
    }

    /// Number of members.
    #[must_use]
    pub fn len(&self) -> usize {
        self.members.len()
    }

    /// Whether there is no member.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.members.is_empty()
    }

    /// GDP of each member.
    #[must_use]
    pub fn gdp(&self) -> &[f64] {
        &self.gdp
    }

    fn row(&self, member: usize) -> &[f64] {
        &self.distance[member * self.len()..(member + 1) * self.len()]
    }

    /// Coordination factor and friction of every coalition: `partners(S)^omega` and `gamma sum d_ij`.
    ///
    /// Shared by all technologies, because it holds the costly powers.
    #[must_use]
    pub fn tables(&self) -> PartnershipTables {
        let n = self.len();
        let mut sizes = vec![0.0; 1 << n];
        let mut largest = vec![0.0_f64; 1 << n];
        let mut friction = vec![0.0; 1 << n];
        let mut distance_to = vec![0.0; 1 << n];
        for member in 0..n {
            let bit = 1 << member;
            fill_sums(&mut distance_to[..bit], self.row(member));
            for rest in 0..bit {
                sizes[bit | rest] = sizes[rest] + self.size[member];
                largest[bit | rest] = largest[rest].max(self.size[member]);
                friction[bit | rest] = friction[rest] + self.gamma * distance_to[rest];
            }
        }
        let factor = sizes
            .iter()
            .zip(&largest)
            .map(|(sum, largest)| if *largest > 0.0 { (sum / largest).powf(self.omega) } else { 0.0 })
            .collect();
        PartnershipTables { factor, friction }
    }
}

/// `sums[S]` = sum over the members of S of a figure, for all coalitions of the first players.
fn fill_sums(sums: &mut [f64], of_player: &[f64]) {
    sums[0] = 0.0;
    let mut filled = 1;
    for &figure in of_player {
        if filled >= sums.len() {
            break;
        }
        let (done, next) = sums.split_at_mut(filled);
        for (target, sum) in next.iter_mut().zip(done.iter()) {
            *target = *sum + figure;
        }
        filled *= 2;
    }
}

/// Coordination factor and friction of every coalition of a partnership.
#[derive(Debug, Clone)]
pub struct PartnershipTables {
    factor: Vec<f64>,
    friction: Vec<f64>,
}

/// The joint programme of one technology for a given partnership.
#[derive(Debug, Clone)]
pub struct Programme<'a> {
    partnership: &'a Partnership,
    frontier_cost: f64,
    start_up: f64,
    /// Own adaptation cost, `a0 F Y_i / Y_max`.
    adaptation: Vec<f64>,
    /// Levels wanted and levels held, by work package.
    wanted: [Vec<f64>; 2],
    held: [Vec<f64>; 2],
    benefit: Vec<f64>,
    /// The cap on pooled work, with `kn sqrt(Y)` of each member.
    work: Option<(WorkCap, Vec<f64>)>,
}

/// The running state of a growing coalition.
#[derive(Debug, Clone, Copy, Default)]
struct Climb {
    wanted: [f64; 2],
    held: [f64; 2],
}

impl Climb {
    /// Where a member stands alone.
    fn of(programme: &Programme<'_>, member: usize) -> Self {
        let ([w0, w1], [h0, h1]) = (&programme.wanted, &programme.held);
        Self { wanted: [w0[member], w1[member]], held: [h0[member], h1[member]] }
    }

    #[inline]
    fn join(&self, other: &Self) -> Self {
        let higher =
            |a: [f64; 2], b: [f64; 2]| [if b[0] > a[0] { b[0] } else { a[0] }, if b[1] > a[1] { b[1] } else { a[1] }];
        Self { wanted: higher(self.wanted, other.wanted), held: higher(self.held, other.held) }
    }

    fn phi(&self, start_up: f64) -> f64 {
        start_up + PACKAGE_WEIGHT * (self.wanted[0] - self.held[0]) + PACKAGE_WEIGHT * (self.wanted[1] - self.held[1])
    }
}

/// Everything that the cost of a growing coalition depends on.
#[derive(Debug, Default)]
struct Group {
    climb: Climb,
    size: f64,
    largest: f64,
    distances: f64,
    adaptation: f64,
}

impl Group {
    fn join(&mut self, programme: &Programme<'_>, before: &[usize], member: usize) {
        let (size, row) = (programme.partnership.size[member], programme.partnership.row(member));
        self.climb = self.climb.join(&Climb::of(programme, member));
        self.size += size;
        self.largest = if size > self.largest { size } else { self.largest };
        self.distances += before.iter().map(|&other| row[other]).sum::<f64>();
        self.adaptation += programme.adaptation[member];
    }
}

impl<'a> Programme<'a> {
    /// The programme of a technology (by its position in the world).
    #[must_use]
    pub fn new(world: &World, partnership: &'a Partnership, technology: usize) -> Self {
        let parameters = &world.technologies()[technology];
        let endowments = world.endowments(technology);
        let members = &partnership.members;
        let held = [
            members.iter().map(|&i| endowments[i].knowledge).collect::<Vec<f64>>(),
            members.iter().map(|&i| endowments[i].capacity_ratio.min(1.0)).collect::<Vec<f64>>(),
        ];
        let wanted = [0, 1].map(|package: usize| {
            let levels: &Vec<f64> = &held[package];
            members.iter().zip(levels).map(|(&i, level)| world.economies()[i].ambition.max(*level)).collect()
        });
        let frontier_cost = parameters.frontier_cost;
        Self {
            partnership,
            frontier_cost,
            start_up: parameters.start_up,
            adaptation: partnership
                .gdp_share_of_largest
                .iter()
                .map(|share| parameters.adaptation * frontier_cost * share)
                .collect(),
            wanted,
            held,
            benefit: partnership.gdp.iter().map(|gdp| parameters.willingness * gdp).collect(),
            work: None,
        }
    }

    /// The same programme with a cap on the share of the pooled work that one member may do.
    #[must_use]
    pub fn with_work_cap(mut self, cap: Option<WorkCap>) -> Self {
        let hands = || self.held[0].iter().zip(&self.partnership.gdp).map(|(know, gdp)| know * gdp.sqrt()).collect();
        self.work = cap.map(|cap| (cap, hands()));
        self
    }

    /// What the cap on pooled work adds to phi of a coalition of two or more.
    fn capped_work(&self, members: impl Iterator<Item = usize> + Clone, climb: &Climb) -> f64 {
        match &self.work {
            Some((cap, hands)) if members.clone().nth(1).is_some() => {
                cap.added_phi(members.map(|member| hands[member]), climb.held[0])
            }
            _ => 0.0,
        }
    }

    /// Factor on adaptation at home: only coalitions of two or more have common standards.
    fn adaptation_factor(&self, members: usize) -> f64 {
        if members > 1 { self.partnership.adaptation } else { 1.0 }
    }

    /// Who takes part.
    #[must_use]
    pub fn partnership(&self) -> &'a Partnership {
        self.partnership
    }

    /// What the technology is worth to each member, `B_i = b Y_i`.
    #[must_use]
    pub fn benefits(&self) -> &[f64] {
        &self.benefit
    }

    /// Cost of the whole programme for one member alone.
    #[must_use]
    pub fn stand_alone(&self, member: usize) -> f64 {
        self.frontier_cost * Climb::of(self, member).phi(self.start_up) + self.adaptation[member]
    }

    /// What a member would really spend alone, `min(C(i), B_i)`.
    #[must_use]
    pub fn outside_option(&self, member: usize) -> f64 {
        self.stand_alone(member).min(self.benefit[member])
    }

    /// Cost of a coalition of members, given by their positions in the partnership.
    #[must_use]
    pub fn cost(&self, coalition: &[usize]) -> f64 {
        let mut group = Group::default();
        coalition.iter().enumerate().for_each(|(place, &member)| group.join(self, &coalition[..place], member));
        if coalition.is_empty() { 0.0 } else { self.cost_of(&group, coalition) }
    }

    fn cost_of(&self, group: &Group, members: &[usize]) -> f64 {
        let factor = power(group.size / group.largest, self.partnership.omega);
        let phi = group.climb.phi(self.start_up) + self.capped_work(members.iter().copied(), &group.climb);
        self.frontier_cost * (phi * factor + self.partnership.gamma * group.distances)
            + group.adaptation * self.adaptation_factor(members.len())
    }

    /// Cost of the first member of an order, of the first two, and so on.
    pub fn costs_along(&self, order: &[usize], costs: &mut [f64]) {
        let mut group = Group::default();
        for (place, (&member, cost)) in order.iter().zip(costs).enumerate() {
            group.join(self, &order[..place], member);
            *cost = self.cost_of(&group, &order[..=place]);
        }
    }

    /// Separable cost of every member, `C(S) - C(S without i)`, from n + 1 evaluations.
    #[must_use]
    pub fn separable_costs(&self) -> Vec<f64> {
        let all: Vec<usize> = (0..self.partnership.len()).collect();
        let whole = self.cost(&all);
        let mut rest = Vec::with_capacity(all.len());
        all.iter()
            .map(|&leaver| {
                rest.clear();
                rest.extend(all.iter().copied().filter(|&member| member != leaver));
                whole - self.cost(&rest)
            })
            .collect()
    }

    /// Cost of every coalition as a table.
    #[must_use]
    pub fn table(&self, shared: &PartnershipTables) -> GameTable {
        let n = self.partnership.len();
        let mut groups = vec![(Climb::default(), 0.0); 1 << n];
        for member in 0..n {
            let (own, own_adaptation) = (Climb::of(self, member), self.adaptation[member]);
            let (without, with) = groups.split_at_mut(1 << member);
            for ((climb, adaptation), joined) in without.iter().zip(with) {
                *joined = (climb.join(&own), adaptation + own_adaptation);
            }
        }
        let shared = shared.factor.iter().zip(&shared.friction);
        let costs =
            groups.iter().zip(shared).enumerate().map(|(coalition, ((climb, adaptation), (factor, friction)))| {
                let mut phi = climb.phi(self.start_up);
                if self.work.is_some() {
                    phi += self.capped_work((0..n).filter(|member| coalition >> member & 1 == 1), climb);
                }
                let at_home = if coalition.is_power_of_two() { 1.0 } else { self.partnership.adaptation };
                self.frontier_cost * (phi * factor + friction) + adaptation * at_home
            });
        GameTable::from_model(n, costs.collect())
    }

    /// Shapley value in closed form, which holds where heads are counted (nu = 0); otherwise `None`.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "counts of members")]
    pub fn shapley_by_heads(&self) -> Option<Vec<f64>> {
        if self.partnership.nu > 0.0 || self.work.is_some() {
            return None;
        }
        let n = self.partnership.len();
        let mut growth = vec![0.0];
        growth.extend((1..=n).map(|heads| (heads as f64).powf(self.partnership.omega)));
        let start_up = self.start_up * growth[n] / n as f64;
        let mut shares: Vec<f64> = (0..n)
            .map(|member| {
                let friction = 0.5 * self.partnership.gamma * self.partnership.row(member).iter().sum::<f64>();
                self.frontier_cost * (start_up + friction) + self.adaptation_share(member)
            })
            .collect();
        for (levels, sign) in self.wanted.iter().map(|z| (z, 1.0)).chain(self.held.iter().map(|z| (z, -1.0))) {
            for (share, part) in shares.iter_mut().zip(shapley_of_highest_level(levels, &growth)) {
                *share += sign * self.frontier_cost * PACKAGE_WEIGHT * part;
            }
        }
        Some(shares)
    }

    /// Shapley value of the adaptation at home, which costs less from the second member on:
    /// `f a_i + (1 - f) ( a_i / n - sum over the others of a_j / (n (n - 1)) )`.
    #[allow(clippy::cast_precision_loss, reason = "a count of members")]
    fn adaptation_share(&self, member: usize) -> f64 {
        let (n, factor) = (self.adaptation.len() as f64, self.partnership.adaptation);
        let own = self.adaptation[member];
        if self.adaptation.len() < 2 {
            return own;
        }
        let others = self.adaptation.iter().sum::<f64>() - own;
        factor * own + (1.0 - factor) * (own / n - others / (n * (n - 1.0)))
    }

    /// Shapley value estimated from random orders, for more members than can be enumerated.
    #[must_use]
    pub fn shapley_sampled(&self, rounds: usize, seed: u64) -> SampledShapley {
        shapley_sampled(self.partnership.len(), rounds, seed, |order, costs| self.costs_along(order, costs))
    }
}
