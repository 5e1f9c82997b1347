//! Paths to 2045 and research by rivals or together, against figures from outside this program.

use crate::fixture::close;
use crate::tracks::{Track, semiconductors};
use entente::catalog::dataset::world;
use entente::catalog::records::DataSet;
use entente::model::dynamics::progress::capability_paths;
use entente::model::dynamics::relative::relative_knowledge;
use entente::model::dynamics::setting::ProgressSetting;
use entente::model::dynamics::target::{DEFAULT_TARGET, Target, years_to_target, years_without_diffusion};
use entente::model::error::InputError;
use entente::model::research_cooperation::{ResearchMarket, compare_research};

/// Half a unit of the sixth digit after the point.
const PRINTED: f64 = 5.000_001e-7;

/// Capability of six invented countries with an alliance of four, from an independent reference calculation.
#[test]
fn capability_of_six_countries() {
    let expected: [(usize, [f64; 6]); 5] = [
        (1, [1.099479, 0.764929, 0.831091, 0.155731, 0.829951, 0.206558]),
        (2, [1.341557, 0.845223, 0.877222, 0.166278, 0.982096, 0.213543]),
        (5, [2.426275, 1.228208, 1.142869, 0.235687, 1.609590, 0.237399]),
        (10, [6.277564, 2.587870, 2.125671, 0.529197, 3.551538, 0.289055]),
        (20, [34.951818, 11.421443, 7.949347, 2.632828, 15.727131, 0.457058]),
    ];
    let track = Track::of_six(true);
    let paths = track.paths();
    assert_eq!(paths.year(0), track.knowledge);
    for (year, levels) in expected {
        close(paths.year(year), &levels, PRINTED);
    }
}

#[track_caller]
fn reaches(track: &Track, expected: [Option<f64>; 6]) {
    let given = years_to_target(&track.paths(), DEFAULT_TARGET);
    for (given, expected) in given.into_iter().zip(expected) {
        assert_eq!(given.years().is_some(), expected.is_some(), "{given:?} against {expected:?}");
        close(&[given.years().unwrap_or(0.0)], &[expected.unwrap_or(0.0)], PRINTED);
    }
}

/// Years to the level 2 with the alliance and without, from the same calculation.
#[test]
fn years_to_target_of_six_countries() {
    let with = [Some(4.016308), Some(8.260689), Some(9.504362), Some(18.254359), Some(6.331760), None];
    let without = [Some(4.087298), Some(11.318873), Some(17.894180), None, Some(6.328778), None];
    reaches(&Track::of_six(true), with);
    reaches(&Track::of_six(false), without);
}

/// Closed forms worked out by hand.
#[test]
fn years_by_research_alone() {
    let years = |level, growth, difficulty, effort| {
        years_without_diffusion(level, 2.0, growth, difficulty, effort, 0.75).unwrap()
    };
    close(&[years(1.0, 0.2, 0.2, 1.0)], &[3.717459], PRINTED);
    close(&[years(1.0, 0.08, 1.0, 1.0)], &[12.5], 1e-12);
    close(&[years(0.5, 0.2, 0.5, 0.5)], &[11.892071], PRINTED);
    close(&[years(1.0, 0.1, 0.0, 1.0)], &[2.0_f64.ln() / 0.1], 1e-12);
}

#[test]
fn there_already_and_never() {
    assert_eq!(years_without_diffusion(2.0, 2.0, 0.2, 0.2, 0.0, 0.75), Some(0.0));
    assert_eq!(years_without_diffusion(1.0, 2.0, 0.2, 0.2, 0.0, 0.75), None);
    assert_eq!(years_without_diffusion(1.0, 2.0, 0.0, 0.2, 1.0, 0.75), None);
    assert_eq!(years_without_diffusion(0.0, 2.0, 0.2, 0.0, 1.0, 0.75), None);
    let paths = Track::of_six(true).paths();
    assert_eq!(years_to_target(&paths, 0.9)[0], Target::AlreadyThere);
    assert_eq!(years_to_target(&paths, 1e9), [Target::NotBy2045; 6]);
}

/// One economy with constant research walks along the closed form, whatever beta.
#[test]
fn a_path_without_diffusion_is_the_closed_form() {
    for difficulty in [0.0, 0.2, 0.5, 1.0, 1.2, 3.1] {
        for research in [[10.0, 10.0], [10.0, 3.0]] {
            let (knowledge, track) = ([0.0, 0.4], Track::of_six(false));
            let rest = ProgressSetting { difficulty, diffusion: 0.0, research_growth: 1.0, ..semiconductors() };
            let track = Track {
                knowledge: knowledge.to_vec(),
                research: research.to_vec(),
                added_research: vec![0.0; 2],
                distance: vec![0.0; 4],
                alliance_of: vec![None; 2],
                pooled: vec![0.0; 2],
                rest,
                ..track
            };
            for (year, level) in (0_u32..).zip(track.paths().of(1)) {
                let effort = research[1] / research[0];
                let years = years_without_diffusion(0.4, level, rest.growth, difficulty, effort, rest.duplication);
                close(&[years.unwrap()], &[f64::from(year)], 1e-9);
            }
        }
    }
}

/// Relative know-how starts where the world is, and its largest figure stays.
#[test]
fn relative_knowledge_of_six_countries() {
    let track = Track::of_six(true);
    let paths = track.paths();
    assert_eq!(relative_knowledge(&track.knowledge, paths.year(0)), track.knowledge);
    let last = relative_knowledge(&track.knowledge, paths.year(20));
    let expected = [34.951818, 11.421443, 7.949347, 2.632828, 15.727131, 0.457058].map(|a| 0.9 * a / 34.951818);
    close(&last, &expected, 1e-7);
    assert_eq!(relative_knowledge(&[0.0, 0.0], &[0.0, 0.0]), [0.0, 0.0]);
}

/// What the shipped chi and openness of semiconductors were chosen for: by 2045 Japan alone keeps about 40 % of its
/// relative level, and in an alliance with the leader about 75 %.
#[test]
fn japan_alone_falls_back_and_does_not_collapse() {
    let world = world(DataSet::EuAsOne).unwrap();
    let n = world.economies().len();
    let kept = |members: &[&str], rift: f64| {
        let joined = |i: usize| members.contains(&world.economies()[i].code.as_str());
        let track = Track {
            knowledge: world.endowments(0).iter().map(|endowment| endowment.knowledge).collect(),
            research: world.endowments(0).iter().map(|endowment| endowment.research).collect(),
            added_research: vec![0.0; n],
            distance: (0..n * n).map(|pair| world.distance(pair / n, pair % n)).collect(),
            alliance_of: (0..n).map(|i| joined(i).then_some(0)).collect(),
            pooled: vec![0.5; n],
            delay: vec![0.25],
            rest: ProgressSetting { rift, diffusion: 0.12, openness: 0.5, ..semiconductors() },
        };
        let japan = world.economy_index("JPN").unwrap();
        relative_knowledge(&track.knowledge, track.paths().year(20))[japan] / track.knowledge[japan]
    };
    close(&[kept(&[], 16.7)], &[0.40], 0.05);
    close(&[kept(&["USA", "EUU", "JPN", "KOR", "CAN"], 34.7)], &[0.75], 0.05);
}

/// Everyone whose figures are wrong is told which.
#[test]
fn wrong_settings_are_named() {
    let named = |change: &dyn Fn(&mut Track)| {
        let mut track = Track::of_six(true);
        change(&mut track);
        capability_paths(&track.setting()).unwrap_err().to_string()
    };
    assert_eq!(named(&|t| t.knowledge[2] = f64::NAN), "knowledge of place 2 is NaN; allowed: 0 to 1");
    assert_eq!(named(&|t| t.research[1] = -1.0), "research of place 1 is -1; allowed: 0 to 1000000000");
    assert_eq!(named(&|t| t.pooled[0] = 1.5), "pooled of place 0 is 1.5; allowed: 0 to 1");
    assert_eq!(named(&|t| t.rest.rift = 101.0), "rift is 101; allowed: 0 to 100");
    assert_eq!(named(&|t| t.rest.growth = f64::INFINITY), "growth is inf; allowed: 0 to 1");
    assert_eq!(named(&|t| t.added_research.clear()), "added_research has 0 entries; expected 6");
    assert_eq!(named(&|t| t.distance.truncate(30)), "distance has 30 entries; expected 36");
    assert_eq!(named(&|t| t.alliance_of[3] = Some(1)), "delay has 1 entries; expected 2");
    assert_eq!(named(&|t| t.delay.clear()), "delay has 0 entries; expected 1");
}

fn market(spillover: f64) -> ResearchMarket {
    ResearchMarket { firms: 2, spillover, margin: 100.0, slope: 1.0, cost: 2.0 }
}

/// The example with two firms: closed forms and symbolic algebra agree on these figures.
#[test]
fn research_by_rivals_and_together() {
    let expected = [
        (0.0, [28.571429, 85.714286, 1020.408163], [12.5, 75.0, 1250.0]),
        (0.5, [22.222222, 88.888889, 1481.481481], [22.222222, 88.888889, 1481.481481]),
        (0.8, [17.543860, 87.719298, 1615.881810], [31.25, 104.166667, 1736.111111]),
    ];
    for (spillover, rivals, joint) in expected {
        let given = compare_research(&market(spillover)).unwrap();
        for (given, expected) in [(given.rivals.outcome, rivals), (given.joint, joint)] {
            close(&[given.research, given.quantity, given.profit], &expected, PRINTED);
        }
        assert!(given.rivals.stable);
    }
}

/// Profit of firm 0 when the firms do this much research and then choose quantities, from the first-order conditions.
#[allow(clippy::cast_precision_loss)]
fn profit(market: &ResearchMarket, research: &[f64]) -> f64 {
    let n = research.len() as f64;
    let all: f64 = research.iter().sum();
    let saved: Vec<f64> = research.iter().map(|own| own + market.spillover * (all - own)).collect();
    let others: f64 = saved[1..].iter().sum();
    let quantity = (market.margin + n * saved[0] - others) / (market.slope * (n + 1.0));
    market.slope * quantity * quantity - market.cost * research[0] * research[0] / 2.0
}

/// No firm alone, and not all together, gain by a little more or less research: for any number of firms.
#[test]
fn each_way_to_decide_is_a_maximum() {
    for firms in [2, 3, 5, 20, 63] {
        for spillover in [0.0, 0.2, 0.5, 0.7, 1.0] {
            let market = ResearchMarket { firms, spillover, margin: 10.0, slope: 0.5, cost: 6.0 };
            let given = compare_research(&market).unwrap();
            let (rivals, joint) = (given.rivals.outcome.research, given.joint.research);
            let deviation = |step: f64| {
                let mut research = vec![rivals; firms];
                research[0] += step;
                profit(&market, &research)
            };
            close(&[given.rivals.outcome.profit], &[deviation(0.0)], 1e-9);
            let together = |step: f64| profit(&market, &vec![joint + step; firms]);
            close(&[given.joint.profit], &[together(0.0)], 1e-9);
            for step in [-1e-2, 1e-2] {
                assert!(deviation(step) < deviation(0.0), "{firms} rivals, spillover {spillover}");
                assert!(together(step) < together(0.0), "{firms} together, spillover {spillover}");
            }
            let (more, less) = (joint > rivals + 1e-9, joint < rivals - 1e-9);
            assert_eq!((more, less), (spillover > 0.5, spillover < 0.5), "{firms}, {spillover}");
        }
    }
}

/// Henriques (1990): with two firms and slope times cost 1, rivals have no stable solution below a spillover of 0.17.
#[test]
fn very_small_spillovers_are_not_stable() {
    let stable =
        |spillover| compare_research(&ResearchMarket { cost: 1.0, ..market(spillover) }).unwrap().rivals.stable;
    assert!(!stable(0.0) && !stable(0.16));
    assert!(stable(0.18) && stable(0.5));
}

#[test]
fn wrong_markets_are_named() {
    let message = |market: ResearchMarket| compare_research(&market).unwrap_err().to_string();
    assert_eq!(message(ResearchMarket { firms: 1, ..market(0.5) }), "firms is 1; allowed: 2 to 63");
    assert_eq!(message(market(1.1)), "spillover is 1.1; allowed: 0 to 1");
    assert!(message(ResearchMarket { margin: 0.0, ..market(0.5) }).starts_with("margin is 0; allowed: 0.000001"));
    assert!(message(ResearchMarket { slope: -1.0, ..market(0.5) }).starts_with("slope is -1; allowed: 0.000001"));
    // Two firms, spillover 1: k = 1, t = 2, so the cost must be above 2 * 4 / 9.
    let cheap = compare_research(&ResearchMarket { cost: 8.0 / 9.0, ..market(1.0) }).unwrap_err();
    let InputError::OutOfRange { field, min, .. } = cheap else { panic!("{cheap}") };
    assert_eq!(field.name, "cost");
    close(&[min], &[8.0 / 9.0], 1e-12);
    assert!(compare_research(&ResearchMarket { cost: 0.9, ..market(1.0) }).is_ok());
}
