//! Settings of paths for the tests: the six invented countries, random ones, and the formulas written out a second time.

use crate::fixture;
use crate::random_worlds::share;
use entente::model::dynamics::progress::{CapabilityPaths, capability_paths};
use entente::model::dynamics::setting::ProgressSetting;
use proptest::collection::vec;
use proptest::prelude::*;

/// A setting that owns its lists, so that a test may change them.
#[derive(Debug, Clone)]
pub(crate) struct Track {
    pub(crate) knowledge: Vec<f64>,
    pub(crate) research: Vec<f64>,
    pub(crate) added_research: Vec<f64>,
    pub(crate) distance: Vec<f64>,
    pub(crate) alliance_of: Vec<Option<usize>>,
    pub(crate) pooled: Vec<f64>,
    pub(crate) delay: Vec<f64>,
    pub(crate) rest: ProgressSetting<'static>,
}

/// Figures of semiconductors and the defaults of everything else; no rift, no export control.
pub(crate) fn semiconductors() -> ProgressSetting<'static> {
    ProgressSetting {
        knowledge: &[],
        research: &[],
        added_research: &[],
        distance: &[],
        alliance_of: &[],
        pooled: &[],
        delay: &[],
        export_control: 0.0,
        rift: 0.0,
        growth: 0.20,
        difficulty: 0.2,
        diffusion: 0.04,
        novelty: 0.6,
        duplication: 0.75,
        openness: 0.30,
        absorption: 0.10,
        research_growth: 1.03,
        build_up: 5.0,
        member_loss: 0.10,
        rival_spur: 0.15,
    }
}

impl Track {
    pub(crate) fn setting(&self) -> ProgressSetting<'_> {
        ProgressSetting {
            knowledge: &self.knowledge,
            research: &self.research,
            added_research: &self.added_research,
            distance: &self.distance,
            alliance_of: &self.alliance_of,
            pooled: &self.pooled,
            delay: &self.delay,
            ..self.rest
        }
    }

    pub(crate) fn paths(&self) -> CapabilityPaths {
        capability_paths(&self.setting()).unwrap()
    }

    pub(crate) fn n(&self) -> usize {
        self.knowledge.len()
    }

    /// Everyone alone.
    pub(crate) fn apart(mut self) -> Self {
        self.alliance_of.fill(None);
        self
    }

    /// The six invented countries, without the alliance of the first four or with it at half pooled.
    pub(crate) fn of_six(with_alliance: bool) -> Self {
        let world = fixture::world();
        let endowments = world.endowments(0);
        let member = |i: usize| with_alliance && i < 4;
        Self {
            knowledge: endowments.iter().map(|endowment| endowment.knowledge).collect(),
            research: endowments.iter().map(|endowment| endowment.research).collect(),
            added_research: vec![0.0; 6],
            distance: (0..36).map(|pair| world.distance(pair / 6, pair % 6)).collect(),
            alliance_of: (0..6).map(|i| member(i).then_some(0)).collect(),
            pooled: (0..6).map(|i| if member(i) { 0.5 } else { 0.0 }).collect(),
            delay: vec![0.169518],
            rest: ProgressSetting { rift: if with_alliance { 69.602396 } else { 51.718287 }, ..semiconductors() },
        }
    }

    /// The formulas, slowly and plainly.
    pub(crate) fn by_hand(&self) -> Vec<Vec<f64>> {
        let n = self.n();
        let p = &self.rest;
        let group = |i: usize| {
            let members: Vec<usize> = (0..n).filter(|&j| self.alliance_of[j] == self.alliance_of[i]).collect();
            if self.alliance_of[i].is_some() && members.len() > 1 { members } else { vec![i] }
        };
        let allied = |i: usize| group(i).len() > 1;
        let trust = |i: usize, j: usize| 1.0 - self.distance[i * n + j];
        let reference = self.research.iter().copied().fold(0.0, f64::max);
        let mut rows = vec![self.knowledge.clone()];
        for year in 0..20_i32 {
            let now = rows.last().unwrap().clone();
            let leader = (0..n).rev().max_by(|&a, &b| now[a].total_cmp(&now[b])).unwrap();
            let research = |j: usize| {
                let rival = (0..n).any(|other| allied(other) && !group(j).contains(&other));
                let loss = if allied(j) { 1.0 - p.member_loss * p.export_control } else { 1.0 };
                let spur = if rival { 1.0 + p.rival_spur * p.export_control } else { 1.0 };
                let funding = if year < 10 { self.added_research[j] } else { 0.0 };
                self.research[j] * p.research_growth.powi(year) * loss * spur + funding
            };
            let next = (0..n).map(|i| {
                let z = if now[leader] > 0.0 { now[i] / now[leader] } else { 0.0 };
                let absorbed = if z > 0.0 { z / (z + p.absorption) } else { 0.0 };
                let begun = if allied(i) { f64::from(year) - self.delay[self.alliance_of[i].unwrap()] } else { 0.0 };
                let built = if begun <= 0.0 { 0.0 } else { (begun / p.build_up).min(1.0) };
                let ramp = if allied(i) { self.pooled[i] * built } else { 0.0 };
                let partners: f64 = group(i).into_iter().filter(|&j| j != i).map(|j| trust(i, j) * research(j)).sum();
                let effort = research(i) + ramp * absorbed * p.novelty * partners;
                let share = if reference > 0.0 { effort / reference } else { 0.0 };
                let increment = p.growth * share.powf(p.duplication);
                let grown = if p.difficulty > 1e-9 {
                    (now[i].powf(p.difficulty) + p.difficulty * increment).powf(1.0 / p.difficulty)
                } else {
                    now[i] * increment.exp()
                };
                let open = if i == leader {
                    1.0
                } else if group(leader).contains(&i) {
                    (p.openness + (1.0 - p.openness) * ramp) * trust(i, leader)
                } else {
                    let controlled = if allied(leader) { 1.0 - p.export_control } else { 1.0 };
                    p.openness * trust(i, leader) * (1.0 - p.rift / 100.0) * controlled
                };
                grown + p.diffusion * absorbed * open * (now[leader] - now[i])
            });
            let next: Vec<f64> = next.collect();
            rows.push(next);
        }
        rows
    }
}

fn money(most: f64) -> impl Strategy<Value = f64> {
    prop_oneof![4 => 0.0..=most, 1 => Just(0.0)]
}

fn distance(n: usize) -> impl Strategy<Value = Vec<f64>> {
    vec(share(), n * n).prop_map(move |drawn| {
        let of = |a: usize, b: usize| if a == b { 0.0 } else { drawn[a.min(b) * n + a.max(b)] };
        (0..n * n).map(|pair| of(pair / n, pair % n)).collect()
    })
}

/// Shares and coefficients within the ranges that parameters have.
fn rest() -> impl Strategy<Value = ProgressSetting<'static>> {
    let (levers, shares) = ((share(), 0.0..=100.0_f64), (share(), share(), share()));
    let pace = (0.0..=0.4_f64, prop_oneof![4 => 0.1..=2.0_f64, 1 => Just(0.0), 1 => Just(1.0)], 0.5..=1.0_f64);
    let constants = (0.05..=0.3_f64, 1.0..=1.06_f64, 1.0..=10.0_f64, 0.0..=0.3_f64, 0.0..=0.4_f64);
    (levers, pace, shares, constants).prop_map(
        |(
            (export_control, rift),
            (growth, difficulty, duplication),
            (diffusion, novelty, openness),
            (absorption, research_growth, build_up, member_loss, rival_spur),
        )| ProgressSetting {
            export_control,
            rift,
            growth,
            difficulty,
            duplication,
            diffusion,
            novelty,
            openness,
            absorption,
            research_growth,
            build_up,
            member_loss,
            rival_spur,
            ..semiconductors()
        },
    )
}

/// A random setting of a number of economies in a range, in up to three alliances.
pub(crate) fn track(n: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Track> {
    n.prop_flat_map(|n| {
        let money = (vec(money(50.0), n), prop_oneof![2 => vec(Just(0.0), n), 1 => vec(money(5.0), n)]);
        let places = vec(0..=3_usize, n).prop_map(|all| all.into_iter().map(|place| place.checked_sub(1)).collect());
        let terms = (places, vec(share(), n), vec(0.0..=5.0_f64, 3));
        (vec(share(), n), money, distance(n), terms, rest()).prop_map(
            |(knowledge, (research, added_research), distance, (alliance_of, pooled, delay), rest)| Track {
                knowledge,
                research,
                added_research,
                distance,
                alliance_of,
                pooled,
                delay,
                rest,
            },
        )
    })
}
