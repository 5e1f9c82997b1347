//! What holds for the paths of any world.

use crate::random_worlds::{cases, share};
use crate::tracks::{Track, semiconductors, track};
use entente::model::dynamics::progress::{CapabilityPaths, MAX_CAPABILITY};
use entente::model::dynamics::relative::relative_knowledge;
use entente::model::dynamics::setting::ProgressSetting;
use entente::model::dynamics::target::{Target, years_to_target, years_without_diffusion};
use proptest::prelude::*;

/// Years, with those who never arrive last.
fn years(paths: &CapabilityPaths, target: f64) -> Vec<f64> {
    years_to_target(paths, target).into_iter().map(|target| target.years().unwrap_or(f64::INFINITY)).collect()
}

/// `a` is at least `b` but for the last digits.
fn at_least(a: f64, b: f64) -> bool {
    a >= b - 1e-9 * b.abs()
}

#[track_caller]
fn sound(track: &Track) {
    let paths = track.paths();
    for year in 0..=20 {
        assert_eq!(paths.year(year).len(), track.n());
        assert!(paths.year(year).iter().all(|level| (0.0..=MAX_CAPABILITY).contains(level)), "{track:?}");
        let highest = track.knowledge.iter().copied().fold(0.0, f64::max);
        let relative = relative_knowledge(&track.knowledge, paths.year(year));
        assert!(relative.iter().all(|share| (0.0..=highest).contains(share)), "{track:?}");
    }
    for target in years_to_target(&paths, 2.0) {
        assert!(!matches!(target, Target::Reached(years) if !(years > 0.0 && years <= 20.0)), "{target:?}");
    }
}

proptest! {
    #![proptest_config(cases(256))]

    /// The program and the formulas written out plainly agree.
    #[test]
    fn paths_are_what_the_formulas_say(track in track(1..=12)) {
        let paths = track.paths();
        for (year, expected) in track.by_hand().iter().enumerate() {
            for (given, expected) in paths.year(year).iter().zip(expected) {
                let expected = expected.min(MAX_CAPABILITY);
                prop_assert!((given - expected).abs() <= 1e-9 * expected.max(1.0), "{year}: {given} {expected}");
            }
        }
    }

    /// Every figure is finite and in its range, and capability never falls, in worlds of 1 to 63.
    #[test]
    fn capability_never_falls(track in track(1..=63)) {
        sound(&track);
        let paths = track.paths();
        for economy in 0..track.n() {
            let path: Vec<f64> = paths.of(economy).collect();
            prop_assert_eq!(path.len(), 21);
            prop_assert!(path.windows(2).all(|years| years[1] >= years[0]), "{:?}", path);
        }
    }

    /// Nor does it fall by a last digit where growth is too small to be seen.
    #[test]
    fn rounding_never_lowers_capability(mut track in track(1..=20), difficulty in 0.1..=3.0_f64) {
        (track.rest.growth, track.rest.diffusion, track.rest.difficulty) = (1e-20, 0.0, difficulty);
        let paths = track.paths();
        prop_assert!((0..20).all(|y| paths.year(y).iter().zip(paths.year(y + 1)).all(|(now, next)| next >= now)));
    }

    /// Nothing, everything and none of it: no figure is lost.
    #[test]
    fn extremes_are_finite(
        mut track in track(1..=8),
        pick in 0..4_usize,
        (export_control, openness, diffusion, novelty) in (share(), share(), share(), share()),
        growth in prop_oneof![Just(0.0), Just(1.0)],
        difficulty in prop::sample::select(vec![0.0, 1e-9, 1e-6, 0.01, 1.0, 5.0]),
        (absorption, build_up, rift) in (share(), prop_oneof![Just(0.0), Just(20.0)], prop_oneof![Just(0.0), Just(100.0)]),
    ) {
        match pick {
            0 => track.knowledge.fill(0.0),
            1 => track.research.fill(0.0),
            2 => track.research.fill(1e-300),
            _ => track.distance.fill(0.0),
        }
        if pick == 2 {
            track.added_research.fill(1e9);
        }
        let levers = ProgressSetting { export_control, openness, diffusion, novelty, rift, ..track.rest };
        track.rest = ProgressSetting { growth, difficulty, absorption, build_up, research_growth: 1.2, ..levers };
        sound(&track);
        track.rest.duplication = 0.1;
        sound(&track);
    }

    /// An alliance of one is no alliance, and names of alliances mean nothing, to the last bit.
    #[test]
    fn alliances_of_one_and_their_order_do_not_matter(track in track(2..=12)) {
        let mut renamed = track.clone();
        renamed.alliance_of.iter_mut().flatten().for_each(|alliance| *alliance = 2 - *alliance);
        renamed.delay.reverse();
        prop_assert_eq!(renamed.paths(), track.paths());
        let mut alone = track.clone().apart();
        let expected = alone.paths();
        alone.alliance_of[0] = Some(1);
        prop_assert_eq!(alone.paths(), expected);
    }

    /// The order of the list does not matter, unless leaders tie.
    #[test]
    fn the_order_of_economies_does_not_matter((track, order) in track(2..=12).prop_flat_map(|track| {
        let order = Just((0..track.n()).collect::<Vec<_>>()).prop_shuffle();
        (Just(track), order)
    })) {
        let paths = track.paths();
        let tie = |year| {
            let levels = paths.year(year);
            let top = levels.iter().copied().fold(0.0, f64::max);
            levels.iter().filter(|level| at_least(**level, top)).count() > 1
        };
        prop_assume!(!(0..20).any(tie));
        let n = track.n();
        let moved = |values: &[f64]| order.iter().map(|&old| values[old]).collect::<Vec<_>>();
        let again = Track {
            knowledge: moved(&track.knowledge),
            research: moved(&track.research),
            added_research: moved(&track.added_research),
            pooled: moved(&track.pooled),
            alliance_of: order.iter().map(|&old| track.alliance_of[old]).collect(),
            distance: order.iter().flat_map(|&a| moved(&track.distance[a * n..(a + 1) * n])).collect(),
            ..track.clone()
        };
        for year in 0..=20 {
            for (given, expected) in again.paths().year(year).iter().zip(moved(paths.year(year))) {
                prop_assert!((given - expected).abs() <= 1e-9 * expected.max(1.0));
            }
        }
    }

    /// An economy that knows nothing and does no research changes nobody's path, wherever it stands.
    #[test]
    fn who_knows_nothing_and_does_nothing_changes_nobody(track in track(1..=10), away in share()) {
        let n = track.n();
        let mut joined = track.clone();
        joined.knowledge.push(0.0);
        joined.research.push(0.0);
        joined.added_research.push(0.0);
        joined.pooled.push(0.0);
        joined.alliance_of.push(None);
        joined.distance = (0..(n + 1) * (n + 1)).map(|pair| match (pair / (n + 1), pair % (n + 1)) {
            (a, b) if a < n && b < n => track.distance[a * n + b],
            (a, b) if a == b => 0.0,
            _ => away,
        }).collect();
        let (before, after) = (track.paths(), joined.paths());
        for year in 0..=20 {
            prop_assert_eq!(&after.year(year)[..n], before.year(year));
        }
    }

    /// The alliance of others reaches an outsider by the leader and the spur only: without diffusion and export control
    /// its path is that of a world without alliances.
    #[test]
    fn outsiders_go_their_own_way_without_diffusion(mut track in track(2..=12)) {
        (track.rest.diffusion, track.rest.export_control) = (0.0, 0.0);
        let (with, without) = (track.paths(), track.clone().apart().paths());
        for i in (0..track.n()).filter(|&i| track.alliance_of[i].is_none()) {
            prop_assert!(with.of(i).eq(without.of(i)));
        }
    }

    /// Export control without its effects on money slows whoever is outside, and nobody inside, the leader's alliance.
    #[test]
    fn export_control_slows_outsiders(mut track in track(3..=12), control in share()) {
        // The leader of 2025 does most research, so that it stays the leader.
        (track.knowledge[0], track.research[0]) = (1.0, 60.0);
        (track.alliance_of[0], track.alliance_of[1], track.alliance_of[2]) = (Some(0), Some(0), None);
        track.alliance_of.iter_mut().for_each(|alliance| *alliance = alliance.filter(|&alliance| alliance == 0));
        (track.rest.member_loss, track.rest.rival_spur) = (0.0, 0.0);
        track.added_research.fill(0.0);
        track.research[1..].iter_mut().for_each(|research| *research *= 0.1);
        track.rest.export_control = 0.0;
        let open = track.paths();
        track.rest.export_control = control;
        let closed = track.paths();
        for i in 0..track.n() {
            for (open, closed) in open.of(i).zip(closed.of(i)) {
                if track.alliance_of[i].is_some() {
                    prop_assert_eq!(open, closed);
                } else {
                    prop_assert!(at_least(open, closed), "{open} {closed}");
                }
            }
        }
    }

    /// Development funding never slows the partner that it goes to.
    #[test]
    fn funding_never_slows_a_partner(mut track in track(2..=10), more in 0.0..=5.0_f64) {
        track.rest.diffusion = 0.0;
        let before = track.paths();
        track.added_research[0] += more;
        let after = track.paths();
        prop_assert!(after.of(0).zip(before.of(0)).all(|(after, before)| at_least(after, before)));
    }

    /// Without diffusion the time to a target falls with growth and with own research.
    #[test]
    fn time_falls_with_growth_and_research(mut track in track(1..=8), faster in 1.0..=2.0_f64, more in 1.0..=3.0_f64) {
        track = track.apart();
        track.rest.diffusion = 0.0;
        let before = years(&track.paths(), 2.0);
        let mut quick = track.clone();
        quick.rest.growth *= faster;
        for (after, before) in years(&quick.paths(), 2.0).into_iter().zip(&before) {
            prop_assert!(after <= before + 1e-9);
        }
        // Funding is measured in units of the largest research, so it is left out.
        track.added_research[0] = 0.0;
        let before = years(&track.paths(), 2.0)[0];
        track.research[0] *= more;
        prop_assert!(years(&track.paths(), 2.0)[0] <= before + 1e-9);
    }

    /// Without diffusion the time to a target T falls with beta if the way there lies mostly above 1: `A T >= 1`.
    #[test]
    fn time_falls_where_ideas_get_harder_more_slowly(
        level in 0.5..=1.0_f64, target in 2.0..=4.0_f64, beta in 0.0..=2.0_f64, part in share()
    ) {
        let time = |beta| years_without_diffusion(level, target, 0.2, beta, 1.0, 0.75).unwrap();
        prop_assert!(time(part * beta) <= time(beta) + 1e-9);
    }
}

/// Below level 1 the same law makes a lower beta slower: from 0.05 to 0.5 with beta 0.2 it takes longer than with 1.
#[test]
fn a_laggard_gains_by_a_higher_beta() {
    let time = |beta| years_without_diffusion(0.05, 0.5, 0.2, beta, 1.0, 0.75).unwrap();
    assert!(time(0.2) > time(1.0));
}

/// Half the effort of another ends at 7 % of its level for semiconductors: the ratio tends to (1/2)^(lambda / beta), and
/// is there at once for two that begin with nothing.
#[test]
fn small_beta_drives_economies_apart() {
    let mut track = Track::of_six(false);
    track.rest = ProgressSetting { diffusion: 0.0, ..semiconductors() };
    track.research = vec![40.0, 20.0, 0.0, 0.0, 0.0, 0.0];
    track.knowledge = vec![0.0; 6];
    let paths = track.paths();
    let limit = 0.5_f64.powf(0.75 / 0.2);
    assert!((0.07..0.08).contains(&limit));
    for year in 1..=20 {
        let ratio = paths.year(year)[1] / paths.year(year)[0];
        assert!((ratio - limit).abs() < 1e-12, "{ratio} against {limit}");
    }
}
