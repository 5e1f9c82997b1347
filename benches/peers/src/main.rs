//! Writes the games that `peers.py` hands to every package, and measures the Rust side of the comparison.
//!
//! `peers games FOLDER` writes the games. `peers PACKAGE TASK FILE` solves one of them and prints milliseconds and
//! answer, as `peers.py work` does for the Python packages.
#![allow(
    clippy::expect_used,
    clippy::panic,
    clippy::cast_precision_loss,
    reason = "a measurement may stop; figures are small"
)]

use cpu_time::ProcessTime;
use entente::catalog::dataset::world;
use entente::catalog::records::DataSet;
use entente::model::game::nucleolus::{Excess, nucleolus};
use entente::model::game::shapley::shapley_value;
use entente::model::game::table::GameTable;
use entente::model::game::voting::WeightedVoting;
use entente::model::parameters::Parameters;
use entente::model::programme::{Partnership, Programme};
use std::fs;
use std::hint::black_box;
use std::path::Path;
use std::time::{Duration, Instant};

/// A first run as long as this is the only one.
const LONG: Duration = Duration::from_secs(10);
/// Otherwise there are more runs, for so long or so many.
const ENOUGH: Duration = Duration::from_secs(2);
const MOST_RUNS: usize = 51;

fn main() {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["games", folder] => write_games(Path::new(folder)),
        ["entente", "shapley", file] => {
            let game = GameTable::new(read_table(file)).expect("a game");
            measure(|| shapley_value(&game));
        }
        ["entente", "voting", file] => {
            let (quota, weights) = read_votes(file);
            let rule = WeightedVoting::new(&weights, quota, 0).expect("a voting rule");
            measure(|| {
                let power = rule.power();
                [power.shapley_shubik.expect("some coalition wins"), power.banzhaf_normalised.expect("swings")].concat()
            });
        }
        ["entente", "nucleolus", file] => {
            let game = GameTable::new(read_table(file)).expect("a game");
            measure(|| {
                let found = nucleolus(&game, Excess::Total).expect("a nucleolus");
                assert!(found.verified, "Kohlberg's criterion does not confirm the answer");
                found.allocation
            });
        }
        ["coopgame", "shapley", file] => {
            let game = coopgame::ExplicitGame::from_binary(&read_table(file)[1..]).expect("a game");
            measure(|| coopgame::values::shapley(&game));
        }
        ["coopgame", "nucleolus", file] => {
            // That crate splits gains: a cost is a negative gain.
            let gains: Vec<f64> = read_table(file)[1..].iter().map(|cost| -cost).collect();
            let game = coopgame::ExplicitGame::from_binary(&gains).expect("a game");
            measure(|| {
                let found = coopgame::nucleolus::nucleolus(&game).expect("a nucleolus");
                found.into_allocation().iter().map(|gain| -gain).collect()
            });
        }
        _ => std::process::exit(2),
    }
}

/// Runs once to warm up, then for two seconds. Prints "ready" first, and the median and the answer at the end.
///
/// Of each run the smaller of elapsed time and processor time counts, so that other work on the machine does not.
fn measure(mut solve: impl FnMut() -> Vec<f64>) {
    println!("ready");
    let mut timed = || {
        let start = (Instant::now(), ProcessTime::now());
        let answer = black_box(solve());
        (start.0.elapsed().min(start.1.elapsed()), answer)
    };
    let (first, answer) = timed();
    let mut times = vec![first];
    if first < LONG {
        times.clear();
        while times.is_empty() || (times.iter().sum::<Duration>() < ENOUGH && times.len() < MOST_RUNS) {
            times.push(timed().0);
        }
    }
    times.sort();
    let answer: Vec<String> = answer.iter().map(|share| format!("{share:e}")).collect();
    println!("{} {}", times[times.len() / 2].as_secs_f64() * 1e3, answer.join(" "));
}

fn read_table(file: &str) -> Vec<f64> {
    let bytes = fs::read(file).expect("a table");
    bytes.chunks_exact(8).map(|eight| f64::from_le_bytes(eight.try_into().expect("eight bytes"))).collect()
}

fn read_votes(file: &str) -> (u64, Vec<u64>) {
    let text = fs::read_to_string(file).expect("votes");
    let mut numbers = text.split_whitespace().map(|number| number.parse().expect("a number"));
    (numbers.next().expect("a quota"), numbers.collect())
}

fn write_games(folder: &Path) {
    fs::create_dir_all(folder).expect("a folder");
    for n in [10, 15, 20] {
        let tables = [
            ("programme", programme(n)),
            ("tree", tree(n)),
            ("airport", airport(n)),
            ("links", links(n)),
            ("random", random(n)),
        ];
        for (kind, table) in tables {
            let bytes: Vec<u8> = table.iter().flat_map(|cost| cost.to_le_bytes()).collect();
            fs::write(folder.join(format!("{kind}-{n}.table")), bytes).expect("a file");
        }
    }
    for n in [27, 45] {
        for (kind, (quota, weights)) in [("economies", of_economies(n)), ("small", small_weights(n))] {
            let text: Vec<String> = std::iter::once(quota).chain(weights).map(|number| number.to_string()).collect();
            fs::write(folder.join(format!("{kind}-{n}.votes")), text.join(" ")).expect("a file");
        }
    }
}

/// Cost of the first technology to every coalition of the first n economies, as the model has it.
fn programme(n: usize) -> Vec<f64> {
    let world = world(DataSet::EuAsOne).expect("the shipped table decodes");
    let members: Vec<usize> = (0..n).collect();
    let partnership = Partnership::new(&world, &Parameters::default(), &members);
    Programme::new(&world, &partnership, 0).table(&partnership.tables()).values().to_vec()
}

/// Minimum-cost spanning tree: random points of a square, joined to each other and to a source in its middle.
fn tree(n: usize) -> Vec<f64> {
    let mut dice = Dice(1);
    let points: Vec<[f64; 2]> = (0..n).map(|_| [dice.next(), dice.next()]).collect();
    let length = |a: [f64; 2], b: [f64; 2]| (a[0] - b[0]).hypot(a[1] - b[1]);
    of_coalitions(n, |coalition| {
        let mut outside: Vec<(f64, usize)> = members(coalition).map(|i| (length([0.5; 2], points[i]), i)).collect();
        let mut cost = 0.0;
        while let Some(at) = (0..outside.len()).min_by(|&a, &b| outside[a].0.total_cmp(&outside[b].0)) {
            let (reach, joined) = outside.swap_remove(at);
            cost += reach;
            for (nearest, i) in &mut outside {
                *nearest = nearest.min(length(points[joined], points[*i]));
            }
        }
        cost
    })
}

/// A runway as long as the largest needs (1 to 10), and up to half a unit by chance: subadditive, since the shorter
/// of two runways saves at least 1.
fn airport(n: usize) -> Vec<f64> {
    let mut dice = Dice(2);
    let needs: Vec<f64> = (0..n).map(|_| 1.0 + 9.0 * dice.next()).collect();
    of_coalitions(n, |coalition| members(coalition).map(|i| needs[i]).fold(0.0, f64::max) + 0.5 * dice.next())
}

/// Every pair has a link, paid for by all who have an end of it. Concave; the nucleolus is the Shapley value, half of
/// each link to each end (van den Nouweland, Borm, van Golstein Brouwers, Groot Bruinderink and Tijs 1996).
fn links(n: usize) -> Vec<f64> {
    let mut dice = Dice(3);
    let pairs = (0..n).flat_map(|i| (0..i).map(move |j| 1_usize << i | 1 << j));
    let links: Vec<(usize, f64)> = pairs.map(|ends| (ends, dice.next())).collect();
    of_coalitions(n, |coalition| links.iter().filter(|(ends, _)| ends & coalition != 0).map(|(_, cost)| cost).sum())
}

/// Between 1 and 2 by chance, whatever the coalition: subadditive, since two cost at least 2.
fn random(n: usize) -> Vec<f64> {
    let mut dice = Dice(4);
    of_coalitions(n, |_| 1.0 + dice.next())
}

fn of_coalitions(n: usize, cost: impl FnMut(usize) -> f64) -> Vec<f64> {
    std::iter::once(0.0).chain((1..1_usize << n).map(cost)).collect()
}

fn members(coalition: usize) -> impl Iterator<Item = usize> {
    (0..usize::BITS as usize).filter(move |i| coalition >> i & 1 == 1)
}

/// Votes in thousandths by the square root of output, and 70 per cent of them to win, as in an alliance.
fn of_economies(n: usize) -> (u64, Vec<u64>) {
    let world = world(DataSet::EuMembers).expect("the shipped table decodes");
    let roots: Vec<f64> = world.economies().iter().take(n).map(|economy| economy.gdp.sqrt()).collect();
    let rule = WeightedVoting::of_shares(&roots, 0.7, 0).expect("a rule of an alliance");
    (rule.quota() as u64, rule.weights().iter().map(|&votes| votes as u64).collect())
}

/// 1 to 29 votes by chance, as many as the states of the European Union had under the Treaty of Nice; 74 per cent win.
#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 29")]
fn small_weights(n: usize) -> (u64, Vec<u64>) {
    let mut dice = Dice(5);
    let weights: Vec<u64> = (0..n).map(|_| 1 + (29.0 * dice.next()) as u64).collect();
    (weights.iter().sum::<u64>() * 74 / 100, weights)
}

/// Numbers from 0 to 1 by chance, the same ones in every run (SplitMix64, Steele, Lea and Flood 2014).
struct Dice(u64);

impl Dice {
    fn next(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut bits = self.0;
        bits = (bits ^ (bits >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        bits = (bits ^ (bits >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((bits ^ (bits >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }
}
