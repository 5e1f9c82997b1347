//! The formulas of the model written out a second time, slowly and plainly, for the tests to compare with.

use crate::random_worlds::Scenario;
use entente::model::parameters::ParameterId;
use entente::model::terms::VoteWeights;

/// Shares and scores may differ in the last digits, because sums run in another order.
pub(crate) const ROUNDING: f64 = 1e-9;

#[track_caller]
pub(crate) fn same(given: &[f64], expected: &[f64], scale: f64) {
    assert_eq!(given.len(), expected.len());
    for (place, (given, expected)) in given.iter().zip(expected).enumerate() {
        let allowed = ROUNDING * scale.abs().max(1.0);
        assert!((given - expected).abs() <= allowed, "place {place}: {given} against {expected}");
    }
}

pub(crate) fn members_of(mask: usize, n: usize) -> Vec<usize> {
    (0..n).filter(|player| mask >> player & 1 == 1).collect()
}

#[allow(clippy::cast_precision_loss)]
fn factorial(n: usize) -> f64 {
    (1..=n).map(|k| k as f64).product()
}

/// Shapley value by its textbook sum over coalitions.
pub(crate) fn shapley(n: usize, cost: impl Fn(usize) -> f64) -> Vec<f64> {
    let costs: Vec<f64> = (0..1 << n).map(cost).collect();
    (0..n)
        .map(|player| {
            let bit = 1 << player;
            (0..1_usize << n)
                .filter(|mask| mask & bit == 0)
                .map(|mask| {
                    let s = mask.count_ones() as usize;
                    factorial(s) * factorial(n - 1 - s) / factorial(n) * (costs[mask | bit] - costs[mask])
                })
                .sum()
        })
        .collect()
}

/// C(S) of section A.1.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn cost(scenario: &Scenario, k: usize, members: &[usize]) -> f64 {
    let get = |id| scenario.parameters.get(id);
    let (n, technology) = (scenario.n(), &scenario.technologies[k]);
    let gdp = |i: usize| scenario.economies[i].gdp;
    let highest = |of: &dyn Fn(usize) -> f64| members.iter().map(|&i| of(i)).fold(f64::NEG_INFINITY, f64::max);
    let mut phi = technology.start_up;
    for package in 0..2 {
        let held = |i: usize| {
            let endowment = scenario.endowments[k * n + i];
            if package == 0 { endowment.knowledge } else { endowment.capacity_ratio.min(1.0) }
        };
        let wanted = |i: usize| scenario.economies[i].ambition.max(held(i));
        phi += 0.5 * (highest(&wanted) - highest(&held));
    }
    let largest_here = highest(&gdp);
    let largest_of_all = (0..n).map(gdp).fold(0.0, f64::max);
    let nu = get(ParameterId::SizeInCoordination);
    let partners: f64 = members.iter().map(|&i| (gdp(i) / largest_here).powf(nu)).sum();
    let mut friction = 0.0;
    for (position, &i) in members.iter().enumerate() {
        for &j in &members[position + 1..] {
            friction += get(ParameterId::Friction) * scenario.distance[i * n + j];
        }
    }
    let adaptation: f64 = members.iter().map(|&i| technology.adaptation * gdp(i) / largest_of_all).sum();
    technology.frontier_cost * (phi * partners.powf(get(ParameterId::CoordinationLoss)) + friction + adaptation)
}

/// B_i of section A.2.
pub(crate) fn benefit(scenario: &Scenario, k: usize, i: usize) -> f64 {
    scenario.technologies[k].willingness * scenario.economies[i].gdp
}

/// The rift of section 5 over all pairs of blocs.
pub(crate) fn rift(scenario: &Scenario, blocs: &[Vec<usize>]) -> f64 {
    let (n, alpha) = (scenario.n(), scenario.parameters.get(ParameterId::Polarisation));
    let gdp = |i: usize| scenario.economies[i].gdp;
    let sum = |bloc: &[usize]| bloc.iter().map(|&i| gdp(i)).sum::<f64>();
    let world: f64 = (0..n).map(gdp).sum();
    let mut polarisation = 0.0;
    for (u, first) in blocs.iter().enumerate() {
        for (v, second) in blocs.iter().enumerate().filter(|(v, _)| *v != u) {
            let mut distance = 0.0;
            for &i in first {
                distance += second.iter().map(|&j| gdp(i) * gdp(j) * scenario.distance[i * n + j]).sum::<f64>();
            }
            assert_ne!(u, v);
            distance /= sum(first) * sum(second);
            polarisation += (sum(first) / world).powf(1.0 + alpha) * (sum(second) / world) * distance;
        }
    }
    (100.0 * polarisation / 0.5_f64.powf(1.0 + alpha)).min(100.0)
}

/// Alliances of two or more, and everybody else alone.
pub(crate) fn blocs(scenario: &Scenario) -> Vec<Vec<usize>> {
    let mut blocs: Vec<Vec<usize>> = scenario.alliances.iter().filter(|a| a.len() > 1).cloned().collect();
    let outside = |i: &usize| !blocs.iter().any(|bloc| bloc.contains(i));
    let alone: Vec<usize> = (0..scenario.n()).filter(outside).collect();
    blocs.extend(alone.into_iter().map(|i| vec![i]));
    blocs
}

/// A vote counted coalition by coalition.
pub(crate) struct Count {
    pub(crate) wins: u64,
    pub(crate) swings: Vec<u64>,
    pub(crate) shapley_shubik: Vec<f64>,
}

pub(crate) fn count_votes(weights: &[u64], quota: u64, min_members: usize, or_members: Option<usize>) -> Count {
    let n = weights.len();
    let wins = |mask: usize| {
        let members = members_of(mask, n);
        let votes: u64 = members.iter().map(|&i| weights[i]).sum();
        (members.len() >= min_members && votes >= quota) || or_members.is_some_and(|alone| members.len() >= alone)
    };
    let won: Vec<bool> = (0..1 << n).map(wins).collect();
    let turned = |i: usize, mask: usize| mask >> i & 1 == 0 && !won[mask] && won[mask | 1 << i];
    Count {
        wins: won.iter().filter(|won| **won).count() as u64,
        swings: (0..n).map(|i| (0..1 << n).filter(|&mask| turned(i, mask)).count() as u64).collect(),
        shapley_shubik: shapley(n, |mask| f64::from(u8::from(won[mask]))),
    }
}

/// Weights and quota of section A.8.
#[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
pub(crate) fn votes(scenario: &Scenario, members: &[usize]) -> (Vec<u64>, u64) {
    let figure = |i: usize| match scenario.terms.votes {
        VoteWeights::Equal => 1.0,
        VoteWeights::Gdp => scenario.economies[i].gdp,
        VoteWeights::SqrtGdp => scenario.economies[i].gdp.sqrt(),
    };
    let sum: f64 = members.iter().map(|&i| figure(i)).sum();
    let all_equal = members.iter().all(|&i| figure(i) == figure(members[0]));
    let weight = |i: usize| if all_equal { 1.0 } else { (1000.0 * figure(i) / sum + 0.5).floor().max(1.0) };
    let weights: Vec<u64> = members.iter().map(|&i| weight(i) as u64).collect();
    let total: u64 = weights.iter().sum();
    let majority = total / 2 + 1;
    let share = (scenario.terms.quota * total as f64 - 1e-9).ceil() as u64;
    (weights, total.min(majority.max(share)))
}

/// Chance of each member to stop a decision, by counting coalitions.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn preventive(scenario: &Scenario, members: &[usize]) -> Vec<f64> {
    let (weights, quota) = votes(scenario, members);
    let least = scenario.terms.min_members.unwrap_or(0).min(members.len());
    let count = count_votes(&weights, quota, least, None);
    count.swings.iter().map(|&swings| swings as f64 / count.wins as f64).collect()
}

/// Score, knowledge, capacity, control, need, fill, exposure, concentration, J and leak of section 3.
#[allow(clippy::cast_precision_loss)]
pub(crate) fn autonomy(scenario: &Scenario, k: usize, i: usize, bloc: &[usize], rift: f64, prevent: f64) -> [f64; 10] {
    let get = |id| scenario.parameters.get(id);
    let (n, technology) = (scenario.n(), &scenario.technologies[k]);
    let endowment = |j: usize| scenario.endowments[k * n + j];
    let (d, gdp) = (|j: usize| scenario.distance[i * n + j], |j: usize| scenario.economies[j].gdp);
    let partners: Vec<usize> = bloc.iter().copied().filter(|&j| j != i).collect();
    let together = !partners.is_empty();
    let sigma = if together { scenario.terms.technologies[k].pooling } else { 0.0 };
    let psi = if together { scenario.terms.technologies[k].supply } else { 0.0 };
    let gated = scenario.terms.rights_gate && technology.rights_sensitive;
    let gate = if gated { (scenario.economies[i].rights / get(ParameterId::RightsThreshold)).min(1.0) } else { 1.0 };
    let s = sigma * gate;
    let (e1, e2) = (s * (2.0 - s), sigma * sigma);

    let (own_knowledge, rho) = (endowment(i).knowledge, get(ParameterId::PoolExponent));
    let pool: f64 = bloc.iter().map(|&j| ((1.0 - d(j)) * endowment(j).knowledge).powf(rho)).sum();
    let pool = own_knowledge.max(pool.powf(1.0 / rho).min(1.0));
    let absorbed = own_knowledge / (own_knowledge + get(ParameterId::AbsorptionConstant));
    let knowledge = own_knowledge + get(ParameterId::KnowledgePassedOn) * absorbed * e1 * (pool - own_knowledge);

    let cp = |j: usize| endowment(j).capacity_ratio.min(1.0);
    let strongest = bloc.iter().map(|&j| cp(j)).fold(0.0, f64::max);
    let ratio = |j: usize| if strongest == 0.0 { 1.0 } else { cp(j) / strongest };
    let own = |j: usize| cp(j) * (1.0 - technology.consolidation * e2 * (1.0 - ratio(j)));
    let surplus = |j: usize| (endowment(j).capacity_ratio - 1.0).max(0.0) * gdp(j);
    let need = 1.0 - own(i);
    let deficit: f64 = bloc.iter().map(|&j| (1.0 - own(j)) * gdp(j)).sum();
    let offered: f64 = partners.iter().map(|&j| (1.0 - d(j)) * surplus(j)).sum();
    let fill = if deficit > 0.0 { (offered / deficit).min(1.0) } else { 0.0 };
    let capacity = own(i) + psi * fill * need;

    let outsiders = || (0..n).filter(|j| !bloc.contains(j));
    let on_offer_outside: f64 = outsiders().map(surplus).sum();
    let mut relied_on = vec![0.0; n];
    let mut exposure = 0.0;
    for &j in partners.iter().filter(|_| offered > 0.0) {
        relied_on[j] = psi * fill * need * (1.0 - d(j)) * surplus(j) / offered;
        exposure += relied_on[j] * (get(ParameterId::AllyHostility) * d(j)).min(1.0);
    }
    for j in outsiders().filter(|_| on_offer_outside > 0.0) {
        relied_on[j] = need * (1.0 - psi * fill) * surplus(j) / on_offer_outside;
        exposure += relied_on[j] * (d(j) * (1.0 + get(ParameterId::RiftHostility) * rift / 100.0)).min(1.0);
    }
    let total: f64 = relied_on.iter().sum();
    let concentration = if total > 0.0 { relied_on.iter().map(|e| (e / total).powi(2)).sum() } else { 0.0 };

    let trust = partners.iter().map(|&j| 1.0 - d(j)).sum::<f64>() / partners.len().max(1) as f64;
    let joint = if together { prevent + (1.0 - prevent) * trust } else { 1.0 };
    let weight = |j: usize| endowment(j).knowledge * gdp(j).sqrt();
    let weights: f64 = bloc.iter().map(|&j| weight(j)).sum();
    let mean: f64 = bloc.iter().map(|&j| weight(j) * endowment(j).control).sum::<f64>() / weights;
    let share = bloc.iter().map(|&j| gdp(j)).sum::<f64>() / (0..n).map(gdp).sum::<f64>();
    let premium = 1.0 + get(ParameterId::StandardSetting) * share;
    let standard = if weights > 0.0 { (mean * premium).min(1.0) } else { endowment(i).control };
    let moved = get(ParameterId::GovernanceDepth) * e2;
    let governed = (1.0 - moved) * endowment(i).control + moved * joint * standard;
    let leak = 1.0 - partners.iter().map(|&j| 1.0 - technology.leak * d(j)).product::<f64>();
    let loss = get(ParameterId::ExposureLoss) * exposure
        + get(ParameterId::ConcentrationLoss) * need * concentration
        + get(ParameterId::LeakLoss) * e2 * own_knowledge * leak;
    let control = governed * (1.0 - loss.min(0.9));

    let pillars = [knowledge, capacity, control].map(|pillar: f64| pillar.clamp(0.01, 1.0));
    let p = get(ParameterId::PillarMean);
    let score = if p == 0.0 {
        pillars.iter().map(|z| z.ln() / 3.0).sum::<f64>().exp()
    } else if p <= -20.0 {
        pillars.iter().copied().fold(1.0, f64::min)
    } else {
        (pillars.iter().map(|z| z.powf(p)).sum::<f64>() / 3.0).powf(1.0 / p)
    };
    let [k_, p_, c_] = pillars.map(|pillar| 100.0 * pillar);
    [100.0 * score, k_, p_, c_, need, fill, exposure, concentration, joint, leak]
}
