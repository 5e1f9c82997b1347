//! Reads a game kind by kind and solves it.

use super::error::ReadError;
use super::game::{
    AirportFile, AirportOutcome, Concept, GameOutcome, KindFile, TableFile, TableOutcome, VotingFile, VotingOutcome,
};
use super::wire::{parse, whole};
use crate::model::error::{Field, InputError, check_range};
use crate::model::game::airport::{MAX_COUNT, shapley_by_type};
use crate::model::game::shapley::shapley_value;
use crate::model::game::sharing::{ensc, scrb, separable_costs};
use crate::model::game::table::{GameTable, MAX_TABLE_PLAYERS, MAX_VALUE};
use crate::model::game::voting::{MAX_TOTAL_WEIGHT, MAX_VOTERS, WeightedVoting};

/// Reads and solves one game.
pub(crate) fn solve(text: &str) -> Result<GameOutcome, ReadError> {
    let KindFile { kind } = parse(text, game_range)?;
    match kind.as_str() {
        "table" => table(parse(text, game_range)?).map(GameOutcome::Table),
        "weighted_voting" => voting(&parse(text, game_range)?).map(GameOutcome::WeightedVoting),
        "airport" => airport(&parse(text, game_range)?).map(GameOutcome::Airport),
        _ => Err(not_a_choice("kind", &kind, "table, weighted_voting, airport")),
    }
}

/// What a field of a game allows.
fn game_range(path: &str) -> Option<String> {
    let field = path.split('[').next().unwrap_or(path);
    Some(match field {
        "kind" => "table, weighted_voting, airport".to_owned(),
        "game" => "cost, gain".to_owned(),
        "values" => format!("-{MAX_VALUE} to {MAX_VALUE}"),
        "weights" => format!("whole numbers from 0 to {MAX_TOTAL_WEIGHT}"),
        "quota" => format!("whole numbers from 1 to {MAX_TOTAL_WEIGHT}"),
        "min_members" => format!("whole numbers from 0 to {MAX_VOTERS}"),
        "costs" => format!("0 to {MAX_VALUE}"),
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
    let mut game = GameTable::new(file.values)?;
    if gains {
        game.negate();
    }
    let alone: Vec<f64> = (0..game.n_players()).map(|player| game.alone(player)).collect();
    let separable = separable_costs(&game);
    let written = |shares: Vec<f64>| {
        if gains { shares.into_iter().map(|share| 0.0 - share).collect() } else { shares }
    };
    Ok(TableOutcome {
        shapley: written(shapley_value(&game)),
        ensc: written(ensc(game.grand(), &separable)),
        scrb: written(scrb(game.grand(), &separable, &alone)),
        separable: written(separable),
    })
}

fn voting(file: &VotingFile) -> Result<VotingOutcome, ReadError> {
    let players = file.weights.len();
    check_length("weights", players, MAX_VOTERS)?;
    let weights = whole_numbers("weights of player", &file.weights, 0, MAX_TOTAL_WEIGHT)?;
    let quota = whole(|| "quota".to_owned(), file.quota.0, 1, MAX_TOTAL_WEIGHT)?;
    let least = file.min_members.map_or(0.0, |count| count.0);
    let least = whole(|| "min_members".to_owned(), least, 0, players as u64)?;
    let least = usize::try_from(least).unwrap_or(players);
    let power = WeightedVoting::new(&weights, quota, least)?.power();
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

fn check_length(list: &'static str, given: usize, max: usize) -> Result<(), ReadError> {
    #[allow(clippy::cast_precision_loss, reason = "a count")]
    check_range(|| Field::of("number", list), given as f64, 1.0, max as f64)?;
    Ok(())
}

fn whole_numbers(field: &str, values: &[f64], min: u64, max: u64) -> Result<Vec<u64>, ReadError> {
    let numbered = values.iter().enumerate();
    numbered.map(|(index, &value)| whole(|| format!("{field} {index}"), value, min, max)).collect()
}
