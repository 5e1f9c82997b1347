//! Reads a game kind by kind and solves it.

use super::error::ReadError;
use super::game::{
    AirportFile, AirportOutcome, Concept, CoreOutcome, GameOutcome, KindFile, LeastCoreOutcome, RegimeFile,
    ResearchFile, ResearchOutcomeFile, SplitOutcome, SubadditiveOutcome, TableFile, TableOutcome, Verified, VotingFile,
    VotingOutcome,
};
use super::wire::{parse, whole};
use crate::model::error::{Field, InputError, check_range};
use crate::model::game::airport::{MAX_COUNT, shapley_by_type};
use crate::model::game::core_test::core_test;
use crate::model::game::merging::{Pairs, is_concave, subadditivity};
use crate::model::game::nucleolus::{Excess, least_core, nucleolus};
use crate::model::game::shapley::shapley_value;
use crate::model::game::sharing::{ensc, scrb, separable_costs};
use crate::model::game::table::{GameTable, MAX_TABLE_PLAYERS, MAX_VALUE};
use crate::model::game::tau::tau_value;
use crate::model::game::undefined::Undefined;
use crate::model::game::voting::{MAX_TOTAL_WEIGHT, MAX_VOTERS, WeightedVoting};
use crate::model::research_cooperation::{ResearchMarket, ResearchOutcome, compare_research};

/// Reads and solves one game.
pub(crate) fn solve(text: &str) -> Result<GameOutcome, ReadError> {
    let KindFile { kind } = parse(text, game_range)?;
    match kind.as_str() {
        "table" => table(parse(text, game_range)?).map(|outcome| GameOutcome::Table(Box::new(outcome))),
        "weighted_voting" => voting(&parse(text, game_range)?).map(GameOutcome::WeightedVoting),
        "airport" => airport(&parse(text, game_range)?).map(GameOutcome::Airport),
        "research" => research(&parse(text, game_range)?).map(GameOutcome::Research),
        _ => Err(not_a_choice("kind", &kind, "table, weighted_voting, airport, research")),
    }
}

/// What a field of a game allows.
fn game_range(path: &str) -> Option<String> {
    let field = path.split('[').next().unwrap_or(path);
    Some(match field {
        "kind" => "table, weighted_voting, airport, research".to_owned(),
        "game" => "cost, gain".to_owned(),
        "values" | "allocation" => format!("-{MAX_VALUE} to {MAX_VALUE}"),
        "weights" => format!("whole numbers from 0 to {MAX_TOTAL_WEIGHT}"),
        "quota" => format!("whole numbers from 1 to {MAX_TOTAL_WEIGHT}"),
        "min_members" => format!("whole numbers from 0 to {MAX_VOTERS}"),
        "or_members" => format!("whole numbers from 1 to {MAX_VOTERS}"),
        "costs" => format!("0 to {MAX_VALUE}"),
        "firms" => format!("whole numbers from 2 to {MAX_VOTERS}"),
        "spillover" => "0 to 1".to_owned(),
        "counts" => format!("whole numbers from 1 to {MAX_COUNT}"),
        _ => return None,
    })
}

fn not_a_choice(field: &str, given: &str, allowed: &str) -> ReadError {
    let given = given.chars().take(40).collect();
    ReadError::Choice { field: field.to_owned(), given, allowed: allowed.to_owned() }
}

fn table(file: TableFile) -> Result<TableOutcome, ReadError> {
    let gains = match file.game.as_str() {
        "cost" => false,
        "gain" => true,
        other => return Err(not_a_choice("game", other, "cost, gain")),
    };
    let given = file.values.len();
    if !given.is_power_of_two() || !(2..=1 << MAX_TABLE_PLAYERS).contains(&given) {
        return Err(ReadError::NotCoalitions { given });
    }
    let game = GameTable::new(file.values)?;
    let allocation = file.allocation.map(|shares| checked_allocation(&game, shares)).transpose()?;
    Solver { game, gains }.solve(allocation)
}

/// Tolerance of a reader's allocation, as a share of the value of all.
const ROUNDED: f64 = 1e-6;

/// A share for each player, which add up to the whole.
fn checked_allocation(game: &GameTable, shares: Vec<f64>) -> Result<Vec<f64>, ReadError> {
    let (given, expected) = (shares.len(), game.n_players());
    if given != expected {
        return Err(InputError::WrongLength { field: Field::global("allocation"), given, expected }.into());
    }
    for (player, &share) in shares.iter().enumerate() {
        check_range(|| Field::of("allocation", format!("player {player}")), share, -MAX_VALUE, MAX_VALUE)?;
    }
    let (whole, tolerance) = (game.grand(), ROUNDED * game.grand().abs().max(1.0));
    let sum = shares.iter().sum();
    check_range(|| Field::of("sum", "allocation"), sum, whole - tolerance, whole + tolerance)?;
    Ok(shares)
}

/// A table as it was given, and whether it is of gains.
struct Solver {
    game: GameTable,
    gains: bool,
}

impl Solver {
    fn solve(mut self, allocation: Option<Vec<f64>>) -> Result<TableOutcome, ReadError> {
        if self.gains {
            self.game.negate();
        }
        let game = &self.game;
        let alone: Vec<f64> = (0..game.n_players()).map(|player| game.alone(player)).collect();
        let separable = separable_costs(game);
        let shapley = shapley_value(game);
        let (tested, shares) = match allocation {
            Some(shares) => ("allocation", self.signed(shares)),
            None => ("shapley", shapley.clone()),
        };
        Ok(TableOutcome {
            nucleolus: self.nucleolus(Excess::Total),
            per_capita_nucleolus: self.nucleolus(Excess::PerHead),
            least_core: self.least_core(),
            tau: match tau_value(game) {
                Ok(shares) => Concept::Values(self.signed(shares)),
                Err(reason) => Concept::Undefined { undefined: self.reason(reason) },
            },
            core: self.core(tested, &shares)?,
            subadditive: self.subadditive(),
            concave: is_concave(game),
            shapley: self.signed(shapley),
            ensc: self.signed(ensc(game.grand(), &separable)),
            scrb: self.signed(scrb(game.grand(), &separable, &alone)),
            separable: self.signed(separable),
        })
    }

    /// Costs as they are; gains with the sign turned.
    fn signed(&self, shares: Vec<f64>) -> Vec<f64> {
        if self.gains { shares.into_iter().map(|share| 0.0 - share).collect() } else { shares }
    }

    fn reason(&self, reason: Undefined) -> String {
        if self.gains { reason.of_gains() } else { reason }.to_string()
    }

    fn nucleolus(&self, excess: Excess) -> Verified {
        match nucleolus(&self.game, excess) {
            Ok(found) => Verified::Solved {
                allocation: found.verified.then(|| self.signed(found.allocation)),
                verified: found.verified,
            },
            Err(reason) => Verified::Undefined { undefined: self.reason(reason) },
        }
    }

    fn least_core(&self) -> LeastCoreOutcome {
        match least_core(&self.game) {
            Ok(found) => LeastCoreOutcome::Solved { epsilon: found.epsilon, allocation: self.signed(found.allocation) },
            Err(reason) => LeastCoreOutcome::Undefined { undefined: self.reason(reason) },
        }
    }

    fn core(&self, tested: &'static str, shares: &[f64]) -> Result<CoreOutcome, ReadError> {
        let test = core_test(&self.game, shares)?;
        Ok(CoreOutcome {
            tested,
            empty: test.empty,
            worst_coalition: test.worst.map(|worst| players(worst.coalition)),
            worst_excess: test.worst.map(|worst| worst.excess),
            per_head_gain: test.worst.map(|worst| worst.per_head_gain),
        })
    }

    fn subadditive(&self) -> SubadditiveOutcome {
        let report = subadditivity(&self.game);
        SubadditiveOutcome {
            holds: report.holds,
            pairs: match report.pairs {
                Pairs::All => "all",
                Pairs::OfTheWhole => "of_the_whole",
            },
            violating_pair: report.violating_pair.map(|pair| [players(pair.first), players(pair.second)]),
            loss: report.violating_pair.map(|pair| pair.loss),
            best_split: report.cheapest_split.map(|split| SplitOutcome {
                parts: split.parts.into_iter().map(players).collect(),
                value: if self.gains { 0.0 - split.cost } else { split.cost },
                saving: split.saving,
            }),
        }
    }
}

/// The players of a coalition, from 0.
fn players(coalition: usize) -> Vec<usize> {
    (0..MAX_TABLE_PLAYERS).filter(|player| coalition >> player & 1 == 1).collect()
}

fn voting(file: &VotingFile) -> Result<VotingOutcome, ReadError> {
    let players = file.weights.len();
    check_length("weights", players, MAX_VOTERS)?;
    let weights = whole_numbers("weights of player", &file.weights, 0, MAX_TOTAL_WEIGHT)?;
    let quota = whole(|| "quota".to_owned(), file.quota.0, 1, MAX_TOTAL_WEIGHT)?;
    let least = file.min_members.map_or(0.0, |count| count.0);
    let least = whole(|| "min_members".to_owned(), least, 0, players as u64)?;
    let least = usize::try_from(least).unwrap_or(players);
    let mut rule = WeightedVoting::new(&weights, quota, least)?;
    if let Some(count) = file.or_members {
        let members = whole(|| "or_members".to_owned(), count.0, 1, players as u64)?;
        rule = rule.or_members(usize::try_from(members).unwrap_or(players))?;
    }
    let power = rule.power();
    let votes: u64 = weights.iter().sum();
    let no_winner = || format!("no coalition can win: {quota} votes needed, {votes} in all");
    let concept = |values: Option<Vec<f64>>, reason: String| match values {
        Some(values) => Concept::Values(values),
        None => Concept::Undefined { undefined: reason },
    };
    Ok(VotingOutcome {
        shapley_shubik: concept(power.shapley_shubik, no_winner()),
        banzhaf_normalised: concept(power.banzhaf_normalised, format!("no player has a swing; {}", no_winner())),
        banzhaf_absolute: power.banzhaf_absolute,
        coleman_preventive: concept(power.coleman_preventive, no_winner()),
        coleman_initiative: power.coleman_initiative,
        power_to_act: power.power_to_act,
        winning_coalitions: power.winning_coalitions,
    })
}

fn airport(file: &AirportFile) -> Result<AirportOutcome, ReadError> {
    check_length("costs", file.costs.len(), usize::MAX)?;
    if file.counts.len() != file.costs.len() {
        let (given, expected) = (file.counts.len(), file.costs.len());
        return Err(InputError::WrongLength { field: Field::global("counts"), given, expected }.into());
    }
    let counts = whole_numbers("counts of type", &file.counts, 1, u64::from(MAX_COUNT))?;
    let counts: Vec<u32> = counts.into_iter().map(|count| u32::try_from(count).unwrap_or(MAX_COUNT)).collect();
    Ok(AirportOutcome { shapley: shapley_by_type(&file.costs, &counts)? })
}

fn research(file: &ResearchFile) -> Result<ResearchOutcomeFile, ReadError> {
    let firms = whole(|| "firms".to_owned(), file.firms.0, 2, MAX_VOTERS as u64)?;
    let &ResearchFile { spillover, margin, slope, cost, .. } = file;
    let firms = usize::try_from(firms).unwrap_or(MAX_VOTERS);
    let compared = compare_research(&ResearchMarket { firms, spillover, margin, slope, cost })?;
    let regime = |ResearchOutcome { research, quantity, profit }| RegimeFile { research, quantity, profit };
    Ok(ResearchOutcomeFile {
        rivals: regime(compared.rivals.outcome),
        rivals_stable: compared.rivals.stable,
        joint: regime(compared.joint),
    })
}

fn check_length(list: &'static str, given: usize, max: usize) -> Result<(), ReadError> {
    #[allow(clippy::cast_precision_loss, reason = "a count")]
    check_range(|| Field::of("number", list), given as f64, 1.0, max as f64)?;
    Ok(())
}

fn whole_numbers(field: &str, values: &[f64], min: u64, max: u64) -> Result<Vec<u64>, ReadError> {
    let numbered = values.iter().enumerate();
    numbered.map(|(index, &value)| whole(|| format!("{field} {index}"), value, min, max)).collect()
}
