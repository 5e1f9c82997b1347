//! Stories that the shipped data tell about those between the blocs, about who wants how much pooled, and about 2045, against
//! an independent calculation of data and model. It prints whole numbers.

use entente::catalog::dataset::world;
use entente::model::assess::years::years;
use entente::model::assess::{Assessment, assess};
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::evaluate;
use entente::model::outcome::Outcome;
use entente::model::world::World;
use entente::scenario::link::read;

/// Half of the last digit printed, and a little for a figure on the edge.
const PRINTED: f64 = 0.51;

const TWO_BLOCS: &str = "a=usa~eu~jpn~kor~can~gbr~aus~twn&b=chn~rus&tech=all";

fn assessed(link: &str) -> (World, Outcome, Assessment) {
    let (scenario, issues) = read(link);
    assert_eq!(issues, [], "{link}");
    let world = world(scenario.data).unwrap();
    let resolved = scenario.resolve(&world).unwrap();
    let case = resolved.case(&world, &scenario);
    let outcome = evaluate(&case, Effort::Full).unwrap();
    let assessment = assess(&case, &outcome, &resolved.technologies).unwrap();
    (world, outcome, assessment)
}

fn pressure(link: &str, code: &str) -> f64 {
    let (world, _, assessment) = assessed(link);
    let economy = world.economy_index(code).unwrap();
    assessment.non_aligned.iter().find(|outsider| outsider.economy == economy).unwrap().pressure.pressure
}

#[test]
fn two_blocs_squeeze_those_between_them() {
    let expected = [("IDN", 51.0, 70.0), ("KEN", 52.0, 70.0), ("SAU", 49.0, 72.0), ("NGA", 40.0, 68.0)];
    let found = expected.map(|(code, ..)| (code, pressure("a=&tech=all", code), pressure(TWO_BLOCS, code)));
    let near = |given: f64, expected: f64| (given - expected).abs() <= PRINTED;
    let agree = found.iter().zip(&expected).all(|(a, b)| near(a.1, b.1) && near(a.2, b.2));
    assert!(agree, "{found:?}, the reference has {expected:?}");
}

/// The pooled share, in steps of 0.05, at which an economy's own autonomy in a technology is highest.
fn best_pooling(technology: &str, code: &str) -> f64 {
    let score = |step: u32| {
        let (world, outcome, _) = assessed(&format!("a=usa~eu~jpn~kor~can&tech={technology}&pool={}", 5 * step));
        let focus = world.technology_index(technology).unwrap();
        outcome.autonomy_over(world.economy_index(code).unwrap(), &[focus]).score
    };
    let best = (0..=20).map(|step| (step, score(step))).reduce(|a, b| if b.1 > a.1 { b } else { a });
    f64::from(best.unwrap().0) / 20.0
}

#[test]
fn leaders_peak_early_and_followers_late() {
    let found = ["USA", "EUU"].map(|code| ["semiconductors", "sn_ai"].map(|technology| best_pooling(technology, code)));
    let expected = [[0.15, 0.15], [0.85, 1.0]];
    let near = |given: f64, expected: f64| (given - expected).abs() <= 0.051;
    let agree = found.iter().flatten().zip(expected.iter().flatten()).all(|(a, b)| near(*a, *b));
    assert!(agree, "{found:?}, the reference has {expected:?}");
}

#[test]
fn the_bill_for_chips_with_and_without_the_frontier() {
    let bill = |link: &str| {
        let (_, outcome, _) = assessed(link);
        let programme = &outcome.alliances[0].programmes[0];
        (programme.bill, programme.members.iter().map(|member| member.outside_option).sum::<f64>())
    };
    let five = bill("a=usa~eu~jpn~kor~can");
    assert!((five.0 - 81.0).abs() <= PRINTED && (five.1 - 319.0).abs() <= PRINTED, "{five:?}");
    let union = bill(
        "data=eu_members&a=deu~fra~nld~ita~esp~swe~pol~bel~aut~fin~dnk~irl~cze~est~grc~hun~prt~rou~bgr~hrv~svk~svn~ltu~lva~\
         lux~mlt~cyp",
    );
    assert!((union.0 - 212.0).abs() <= PRINTED && (union.1 - 183.0).abs() <= PRINTED, "{union:?}");
}

/// Chips in 2045: alone makers of chips fall to about 50 to 55, inside with the leader they hold about 70.
#[test]
fn makers_of_chips_in_2045() {
    let (scenario, _) = read("a=usa~jpn~kor~twn");
    let world = world(scenario.data).unwrap();
    let resolved = scenario.resolve(&world).unwrap();
    let case = resolved.case(&world, &scenario);
    let outcome = evaluate(&case, Effort::Full).unwrap();
    let inside = &years(&case, &outcome, &[0]).unwrap()[0];
    let alone = &entente::model::assess::years::years_alone(&world, case.parameters, &[0]).unwrap()[0];
    let score = |code: &str, path: &entente::model::assess::years::YearsIn| {
        path.autonomy[20][world.economy_index(code).unwrap()].score
    };
    let found = ["JPN", "KOR", "TWN"].map(|code| (code, score(code, alone), score(code, inside)));
    for (code, alone, inside) in found {
        assert!((49.5..=55.5).contains(&alone) && (65.0..=75.0).contains(&inside), "{code}: {found:?}");
    }
}
