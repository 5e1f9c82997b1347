//! Games with published solutions.

use crate::fixture::close;
use entente::model::game::airport::shapley_by_type;
use entente::model::game::shapley::{shapley_of_highest_level, shapley_value};
use entente::model::game::sharing::{ensc, scrb, separable_costs};
use entente::model::game::table::GameTable;
use entente::model::game::voting::{VotingPower, WeightedVoting};
use entente::model::governance::delay;

const CLOSED_FORM: f64 = 1e-9;

pub(crate) fn cost_game(values: &[f64]) -> GameTable {
    GameTable::new(values.to_vec()).unwrap()
}

/// Shapley value of a gains game, through the cost game `-v`.
fn gains_shapley(values: &[f64]) -> Vec<f64> {
    let mut game = cost_game(values);
    game.negate();
    shapley_value(&game).iter().map(|share| -share).collect()
}

fn power(weights: &[u64], quota: u64) -> VotingPower {
    WeightedVoting::new(weights, quota, 0).unwrap().power()
}

/// A game from a rule on the players of a coalition.
pub(crate) fn game_of(n: u32, value: impl Fn(&[usize]) -> f64) -> Vec<f64> {
    (0_u32..1 << n)
        .map(|mask| value(&(0..n as usize).filter(|player| mask >> player & 1 == 1).collect::<Vec<_>>()))
        .collect()
}

/// Littlechild and Owen (1973): runway costs 8, 11, 13, 18.
#[test]
fn littlechild_and_owen_runway() {
    let costs = [8.0, 11.0, 13.0, 18.0];
    let table = game_of(4, |players| players.iter().map(|&p| costs[p]).fold(0.0, f64::max));
    close(&shapley_value(&cost_game(&table)), &[2.0, 3.0, 4.0, 9.0], CLOSED_FORM);
    close(&shapley_by_type(&costs, &[1; 4]).unwrap(), &[2.0, 3.0, 4.0, 9.0], CLOSED_FORM);
    close(&shapley_of_highest_level(&costs, &[0.0, 1.0, 1.0, 1.0, 1.0]), &[2.0, 3.0, 4.0, 9.0], CLOSED_FORM);
}

/// The same rule with exact fractions for costs 1, 2, 3, 10, 11.
#[test]
fn a_runway_for_five() {
    let expected = [1.0 / 5.0, 9.0 / 20.0, 47.0 / 60.0, 257.0 / 60.0, 317.0 / 60.0];
    close(&shapley_by_type(&[1.0, 2.0, 3.0, 10.0, 11.0], &[1; 5]).unwrap(), &expected, CLOSED_FORM);
}

#[test]
fn a_type_with_many_players_pays_as_its_players_one_by_one() {
    let by_type = shapley_by_type(&[20.0, 5.0], &[2, 3]).unwrap();
    let one_by_one = shapley_by_type(&[5.0, 5.0, 5.0, 20.0, 20.0], &[1; 5]).unwrap();
    close(&by_type, &[one_by_one[4], one_by_one[0]], CLOSED_FORM);
}

/// Costs of the Tennessee Valley Authority for navigation, flood control and power.
pub(crate) const TVA: [f64; 8] = [0.0, 163_520.0, 140_826.0, 301_607.0, 250_096.0, 378_821.0, 367_370.0, 412_584.0];

/// Straffin and Heaney (1981): the Tennessee Valley Authority, thousand dollars of 1938.
#[test]
fn tennessee_valley_authority() {
    let game = cost_game(&TVA);
    let separable = separable_costs(&game);
    let alone: Vec<f64> = (0..3).map(|player| game.alone(player)).collect();
    close(&separable, &[45_214.0, 33_763.0, 110_977.0], CLOSED_FORM);
    close(&shapley_value(&game), &[117_829.0, 100_756.5, 193_998.5], 1e-6);
    close(&scrb(game.grand(), &separable, &alone), &[117_475.541_6, 99_157.294_7, 195_951.163_7], 5e-5);
    close(&ensc(game.grand(), &separable), &[119_424.0, 107_973.0, 185_187.0], 1e-6);
}

/// Young, Okada and Hashimoto (1979, 1982): water supply in Skane, million kronor, players A H K L M T.
const SKANE: &[(&str, f64)] = &[
    ("A", 21.95),
    ("H", 17.08),
    ("K", 10.91),
    ("L", 15.88),
    ("M", 20.81),
    ("T", 21.98),
    ("AH", 34.69),
    ("AK", 32.86),
    ("AL", 37.83),
    ("AM", 42.76),
    ("AT", 43.93),
    ("HK", 22.96),
    ("HL", 25.00),
    ("HM", 37.89),
    ("HT", 39.06),
    ("KL", 26.79),
    ("KM", 31.45),
    ("KT", 32.89),
    ("LM", 31.10),
    ("LT", 37.86),
    ("MT", 39.41),
    ("AHK", 40.74),
    ("AHL", 43.22),
    ("AHM", 55.50),
    ("AHT", 56.67),
    ("AKL", 48.74),
    ("AKM", 53.40),
    ("AKT", 54.84),
    ("ALM", 53.05),
    ("ALT", 59.81),
    ("AMT", 61.36),
    ("HKL", 27.26),
    ("HKM", 42.55),
    ("HKT", 44.94),
    ("HLM", 45.81),
    ("HLT", 46.98),
    ("HMT", 56.49),
    ("KLM", 42.01),
    ("KLT", 48.77),
    ("KMT", 50.32),
    ("LMT", 51.46),
    ("AHKL", 48.95),
    ("AHKM", 60.25),
    ("AHKT", 62.72),
    ("AHLM", 64.03),
    ("AHLT", 65.20),
    ("AHMT", 74.10),
    ("AKLM", 63.96),
    ("AKLT", 70.72),
    ("AKMT", 72.27),
    ("ALMT", 73.41),
    ("HKLM", 48.07),
    ("HKLT", 49.24),
    ("HKMT", 59.35),
    ("HLMT", 64.41),
    ("KLMT", 56.61),
    ("AHKLM", 69.76),
    ("AHKLT", 70.93),
    ("AHKMT", 77.42),
    ("AHLMT", 83.00),
    ("AKLMT", 73.97),
    ("HKLMT", 66.46),
    ("AHKLMT", 83.82),
];

/// A coalition of Skane by the letters of its members.
pub(crate) fn skane_group(players: &str) -> usize {
    players.chars().map(|player| 1_usize << "AHKLMT".find(player).unwrap()).sum()
}

pub(crate) fn skane() -> GameTable {
    let mut values = vec![0.0; 64];
    for (players, cost) in SKANE {
        values[skane_group(players)] = *cost;
    }
    cost_game(&values)
}

#[test]
fn water_supply_in_skane() {
    let game = skane();
    let separable = separable_costs(&game);
    let alone: Vec<f64> = (0..6).map(|player| game.alone(player)).collect();
    let printed = 0.015;
    close(&separable, &[17.36, 9.85, 0.82, 6.40, 12.89, 14.06], printed);
    close(&shapley_value(&game), &[20.01, 10.71, 6.61, 10.37, 16.95, 19.18], printed);
    close(&scrb(game.grand(), &separable, &alone), &[19.54, 13.29, 5.61, 10.90, 16.65, 17.82], printed);
    close(&ensc(game.grand(), &separable), &[21.10, 13.59, 4.56, 10.14, 16.63, 17.80], printed);
}

/// Aumann and Maschler (1985): an estate of E against claims of 100, 200 and 300.
#[test]
fn bankruptcy_in_the_talmud() {
    let third = 100.0 / 3.0;
    for (estate, expected) in [
        (100.0, [third, third, third]),
        (200.0, [third, 2.5 * third, 2.5 * third]),
        (300.0, [50.0, 100.0, 150.0]),
        (400.0, [2.0 * third, 3.5 * third, 6.5 * third]),
        (500.0, [2.0 * third, 5.0 * third, 8.0 * third]),
    ] {
        close(&gains_shapley(&talmud(estate)), &expected, CLOSED_FORM);
    }
}

/// What is left of an estate for a group after claims of 100, 200 and 300 of the others.
pub(crate) fn talmud(estate: f64) -> Vec<f64> {
    let claims = [100.0, 200.0, 300.0];
    game_of(3, |players| {
        let others: f64 = (0..3).filter(|p| !players.contains(p)).map(|p| claims[p]).sum();
        (estate - others).max(0.0)
    })
}

/// Pairs of gloves in a group, of players of whom the first few have a left glove and the others a right one.
pub(crate) fn pairs(left: usize) -> impl Fn(&[usize]) -> f64 {
    move |players: &[usize]| {
        let lefts = players.iter().filter(|&&player| player < left).count();
        u32::try_from(lefts.min(players.len() - lefts)).map(f64::from).unwrap()
    }
}

/// Glove games: one left and two right; two left and three right.
#[test]
fn gloves() {
    close(&gains_shapley(&game_of(3, pairs(1))), &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], CLOSED_FORM);
    let five = gains_shapley(&game_of(5, pairs(2)));
    close(&five, &[13.0 / 20.0, 13.0 / 20.0, 7.0 / 30.0, 7.0 / 30.0, 7.0 / 30.0], CLOSED_FORM);
}

/// The Council of the European Economic Community, 1958.
#[test]
fn eec_1958() {
    let power = power(&[4, 4, 4, 2, 2, 1], 12);
    let (large, small) = (7.0 / 30.0, 3.0 / 20.0);
    close(&power.shapley_shubik.unwrap(), &[large, large, large, small, small, 0.0], CLOSED_FORM);
    let (large, small) = (5.0 / 21.0, 1.0 / 7.0);
    close(&power.banzhaf_normalised.unwrap(), &[large, large, large, small, small, 0.0], CLOSED_FORM);
    assert_eq!(power.swings, [10, 10, 10, 6, 6, 0]);
    assert_eq!(power.winning_coalitions, 14);
    close(&[power.power_to_act], &[0.21875], CLOSED_FORM);
    let (large, small) = (10.0 / 14.0, 6.0 / 14.0);
    close(&power.coleman_preventive.unwrap(), &[large, large, large, small, small, 0.0], CLOSED_FORM);
    close(&power.coleman_initiative, &[0.2, 0.2, 0.2, 0.12, 0.12, 0.0], CLOSED_FORM);
    close(&[delay(power.power_to_act, 0.25)], &[0.298_161], 5e-7);
}

#[test]
fn textbook_votes() {
    let three = power(&[50, 49, 1], 51);
    close(&three.shapley_shubik.unwrap(), &[2.0 / 3.0, 1.0 / 6.0, 1.0 / 6.0], CLOSED_FORM);
    close(&three.banzhaf_normalised.unwrap(), &[0.6, 0.2, 0.2], CLOSED_FORM);
    close(&[three.power_to_act], &[0.375], CLOSED_FORM);
    let majority = power(&[1, 1, 1], 2);
    close(&majority.shapley_shubik.unwrap(), &[1.0 / 3.0; 3], CLOSED_FORM);
    close(&[majority.power_to_act], &[0.5], CLOSED_FORM);
}

#[test]
fn unanimity_of_sixty_three() {
    let power = power(&[1; 63], 63);
    assert_eq!(power.winning_coalitions, 1);
    close(&power.shapley_shubik.unwrap(), &[1.0 / 63.0; 63], 1e-15);
    close(&power.coleman_preventive.unwrap(), &[1.0; 63], 0.0);
    assert_eq!(power.power_to_act, 2_f64.powi(-63));
}
