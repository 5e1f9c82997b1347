//! The shipped data and the model together, against an independent reference calculation of both.
//!
//! The reference prints whole numbers; one more unit is allowed where it may have rounded twice.

use entente::catalog::dataset::world;
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::evaluate;
use entente::model::outcome::Outcome;
use entente::model::world::World;
use entente::scenario::link::read;

/// Half of the last digit printed, and a little for a figure on the edge.
const PRINTED: f64 = 0.51;

/// Autonomy alone: all technologies, then each in the order of the catalogue.
const ALONE: [(&str, [f64; 9]); 10] = [
    ("CHN", [76., 63., 80., 96., 63., 71., 64., 91., 90.]),
    ("USA", [74., 65., 87., 49., 92., 94., 95., 42., 90.]),
    ("EUU", [64., 39., 89., 83., 71., 55., 50., 63., 79.]),
    ("JPN", [58., 74., 67., 48., 65., 62., 40., 49., 68.]),
    ("KOR", [58., 71., 61., 77., 52., 51., 42., 63., 52.]),
    ("GBR", [34., 22., 68., 15., 52., 35., 51., 20., 41.]),
    ("TWN", [30., 70., 33., 26., 37., 21., 21., 23., 27.]),
    ("IND", [25., 10., 41., 8., 32., 31., 34., 48., 29.]),
    ("BRA", [17., 11., 14., 11., 23., 19., 16., 21., 27.]),
    ("KEN", [6., 4., 5., 3., 11., 7., 6., 9., 10.]),
];

/// The same for members of the EU on their own, and the score of all technologies inside an alliance of the 27.
const MEMBERS: [(&str, [f64; 10]); 9] = [
    ("DEU", [48., 38., 72., 23., 58., 47., 45., 61., 61., 50.]),
    ("FIN", [36., 17., 51., 59., 43., 38., 29., 28., 40., 41.]),
    ("FRA", [35., 21., 64., 16., 43., 43., 46., 31., 44., 40.]),
    ("POL", [24., 15., 17., 13., 38., 28., 21., 28., 50., 31.]),
    ("GRC", [21., 10., 17., 12., 36., 26., 20., 27., 40., 29.]),
    ("PRT", [21., 14., 17., 12., 26., 26., 20., 26., 42., 29.]),
    ("HUN", [18., 12., 14., 11., 31., 22., 17., 18., 30., 25.]),
    ("EST", [15., 9., 11., 9., 19., 19., 15., 17., 30., 21.]),
    ("LVA", [11., 8., 8., 7., 13., 13., 11., 11., 22., 16.]),
];

const SEVEN_PARTNERS: &str = "a=usa~eu~jpn~kor~can~gbr~aus~twn&b=chn~rus&tech=all";
const WIDE: &str = "a=usa~eu~jpn~kor~can&b=chn~rus~idn~bra~zaf~egy~are&tech=all";
const ALL_27: &str = "data=eu_members&tech=all&a=deu~fra~nld~ita~esp~swe~pol~bel~aut~fin~dnk~irl~cze~est~grc~hun~prt~rou~bgr~hrv~\
                      svk~svn~ltu~lva~lux~mlt~cyp";

/// Link, rift, and for each alliance: saving in per cent, mean autonomy alone and inside.
type Story = (&'static str, f64, &'static [[f64; 3]]);

const STORIES: [Story; 6] = [
    ("a=usa~eu~jpn~kor~can&tech=all", 37., &[[34., 56., 65.]]),
    ("a=usa~eu~jpn~kor~can~ind&tech=all", 40., &[[35., 51., 59.]]),
    ("a=usa~jpn~kor~twn&tech=all", 21., &[[27., 55., 63.]]),
    ("a=eu~chn&tech=all", 22.5, &[[22., 70., 71.]]),
    (SEVEN_PARTNERS, 46., &[[36., 46., 57.], [13., 45., 51.]]),
    (WIDE, 42., &[[34., 56., 65.], [17., 21., 30.]]),
];

fn outcome(link: &str) -> (World, Outcome, Vec<usize>) {
    let (scenario, issues) = read(link);
    assert_eq!(issues, [], "{link}");
    let world = world(scenario.data).unwrap();
    let resolved = scenario.resolve(&world).unwrap();
    let outcome = evaluate(&resolved.case(&world, &scenario), Effort::Full).unwrap();
    (world, outcome, resolved.technologies)
}

/// Collects what does not agree, so that one run shows all of it.
#[derive(Default)]
struct Disagreements(Vec<String>);

impl Disagreements {
    fn check(&mut self, what: &str, given: f64, expected: f64, tolerance: f64) {
        if (given - expected).abs() > tolerance {
            self.0.push(format!("{what}: {given:.3}, the reference has {expected}"));
        }
    }

    #[track_caller]
    fn none(self) {
        assert!(self.0.is_empty(), "\n{}", self.0.join("\n"));
    }
}

fn mean(values: impl ExactSizeIterator<Item = f64>) -> f64 {
    let n = values.len();
    values.sum::<f64>() / n as f64
}

fn check_alone(wrong: &mut Disagreements, world: &World, outcome: &Outcome, code: &str, expected: &[f64]) {
    let economy = world.economy_index(code).unwrap();
    let all: Vec<usize> = (0..8).collect();
    wrong.check(code, outcome.autonomy_alone_over(economy, &all).score, expected[0], PRINTED);
    for technology in all {
        let what = format!("{code} in {}", world.technologies()[technology].id);
        let score = outcome.autonomy_alone_over(economy, &[technology]).score;
        wrong.check(&what, score, expected[technology + 1], PRINTED);
    }
}

#[test]
fn autonomy_alone() {
    let (world, outcome, _) = outcome("a=&tech=all");
    let mut wrong = Disagreements::default();
    wrong.check("rift", outcome.rift, 16.7, 0.051);
    for (code, expected) in ALONE {
        check_alone(&mut wrong, &world, &outcome, code, &expected);
    }
    wrong.none();
}

#[test]
fn savings_autonomy_and_rift_of_alliances() {
    let mut wrong = Disagreements::default();
    for (link, rift, alliances) in STORIES {
        let (_, outcome, about) = outcome(link);
        wrong.check(&format!("rift of {link}"), outcome.rift, rift, PRINTED);
        for (index, [saving, alone, inside]) in alliances.iter().enumerate() {
            let members = &outcome.alliances[index].members;
            let percent = outcome.yearly_cost_together(index, &about).percent().unwrap();
            wrong.check(&format!("saving of {link}"), percent, *saving, PRINTED);
            let before = mean(members.iter().map(|&i| outcome.autonomy_alone_over(i, &about).score));
            wrong.check(&format!("mean autonomy alone, {link}"), before, *alone, PRINTED);
            let after = mean(members.iter().map(|&i| outcome.autonomy_over(i, &about).score));
            wrong.check(&format!("mean autonomy inside, {link}"), after, *inside, PRINTED);
        }
    }
    wrong.none();
}

#[test]
fn everyone_together_has_no_rift() {
    let (world, ..) = outcome("tech=all");
    let link = |code: &str| if code == "EUU" { "eu".to_owned() } else { code.to_ascii_lowercase() };
    let codes: Vec<String> = world.economies().iter().map(|economy| link(&economy.code)).collect();
    let (_, outcome, about) = outcome(&format!("tech=all&a={}", codes.join("~")));
    let mut wrong = Disagreements::default();
    wrong.check("rift", outcome.rift, 0.0, 1e-9);
    wrong.check("saving", outcome.yearly_cost_together(0, &about).percent().unwrap(), 39.0, PRINTED);
    let members = &outcome.alliances[0].members;
    wrong.check("alone", mean(members.iter().map(|&i| outcome.autonomy_alone_over(i, &about).score)), 22.0, PRINTED);
    wrong.check("inside", mean(members.iter().map(|&i| outcome.autonomy_over(i, &about).score)), 35.0, PRINTED);
    wrong.none();
}

#[test]
fn members_of_the_eu() {
    let (world, outcome, about) = outcome(ALL_27);
    let mut wrong = Disagreements::default();
    for (code, expected) in MEMBERS {
        check_alone(&mut wrong, &world, &outcome, code, &expected[..9]);
        let inside = outcome.autonomy_over(world.economy_index(code).unwrap(), &about).score;
        wrong.check(&format!("{code} inside"), inside, expected[9], PRINTED);
    }
    wrong.check("rift", outcome.rift, 16.9, 0.051);
    wrong.check("rift alone", outcome.rift_alone, 14.1, 0.051);
    wrong.check("saving", outcome.yearly_cost_together(0, &about).percent().unwrap(), 14.0, PRINTED);
    wrong.check("saving in chips", outcome.yearly_cost_together(0, &[0]).percent().unwrap(), -8.0, PRINTED);
    wrong.check("saving in e-ID", outcome.yearly_cost_together(0, &[3]).percent().unwrap(), 35.0, PRINTED);
    let expected = [22., 14., 23., 15., 29., 26., 21., 24., 37.];
    let members = &outcome.alliances[0].members;
    for (column, expected) in expected.into_iter().enumerate() {
        let technologies = if column == 0 { about.clone() } else { vec![column - 1] };
        let given = mean(members.iter().map(|&i| outcome.autonomy_alone_over(i, &technologies).score));
        wrong.check(&format!("mean of 27, column {column}"), given, expected, PRINTED);
    }
    wrong.check("mean inside", mean(members.iter().map(|&i| outcome.autonomy_over(i, &about).score)), 28.0, PRINTED);
    wrong.none();
}
