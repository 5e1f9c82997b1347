//! A world of a reader's own: from the file to the model, and back in full.

use super::error::ReadError;
use super::input::{EconomyFile, InputsFile, TechnologyFile, WorldFile, shipped_technologies};
use super::wire::{UniqueMap, scenario_range};
use crate::catalog::formula::research_in_technology;
use crate::catalog::technologies::{TECHNOLOGIES, TechnologyRecord};
use crate::model::error::{Field, InputError, check_range};
use crate::model::world::{
    Economy, Endowment, MAX_ECONOMIES, MAX_MONEY, MAX_TECHNOLOGIES, Progress, Technology, World,
};

/// Difference of positions at which two economies are fully distant.
const FULL_DISTANCE: f64 = 3.5;
/// Largest position accepted.
pub(crate) const MAX_POSITION: f64 = 100.0;
/// Longest code or id accepted.
const MAX_CODE: usize = 40;

/// Builds and checks the world of a file.
pub(crate) fn world(file: &WorldFile) -> Result<World, ReadError> {
    check_size("economies", file.economies.len(), MAX_ECONOMIES)?;
    let technologies = technologies(file)?;
    check_size("technologies", technologies.len(), MAX_TECHNOLOGIES)?;
    let economies: Vec<Economy> = file.economies.iter().map(economy).collect::<Result<_, _>>()?;
    let built: Vec<Technology> = technologies.iter().map(technology).collect::<Result<_, _>>()?;
    let endowments = endowments(file, &technologies)?;
    let distance = match &file.distance {
        Some(rows) => matrix(file, rows)?,
        None => from_positions(file)?,
    };
    let world = World::new(economies, built, endowments, distance)?;
    Ok(match file.market_gdp {
        Some(gdp) => world.with_market_gdp(gdp)?,
        None => world,
    })
}

/// The complete file of a world.
pub(crate) fn file(world: &World) -> WorldFile {
    let places = 0..world.economies().len();
    WorldFile {
        economies: places.clone().map(|place| economy_file(world, place)).collect(),
        technologies: Some(world.technologies().iter().map(technology_file).collect()),
        distance: Some(places.clone().map(|a| places.clone().map(|b| world.distance(a, b)).collect()).collect()),
        market_gdp: Some(world.market_gdp()),
    }
}

fn economy_file(world: &World, place: usize) -> EconomyFile {
    let economy = &world.economies()[place];
    let inputs = world.technologies().iter().enumerate().map(|(index, technology)| {
        let Endowment { knowledge, capacity_ratio, control, research } = world.endowments(index)[place];
        (technology.id.clone(), InputsFile { knowledge, capacity_ratio, control, research: Some(research) })
    });
    EconomyFile {
        code: economy.code.clone(),
        gdp: economy.gdp,
        rights: Some(economy.rights),
        ambition: Some(economy.ambition),
        position: None,
        research_total: None,
        inputs: UniqueMap(inputs.collect()),
    }
}

fn technology_file(technology: &Technology) -> TechnologyFile {
    TechnologyFile {
        id: technology.id.clone(),
        frontier_cost: Some(technology.frontier_cost),
        start_up: Some(technology.start_up),
        adaptation: Some(technology.adaptation),
        willingness: Some(technology.willingness),
        consolidation: Some(technology.consolidation),
        leak: Some(technology.leak),
        rights_sensitive: Some(technology.rights_sensitive),
        market: technology.market,
        growth: technology.progress.map(|progress| progress.growth),
        difficulty: technology.progress.map(|progress| progress.difficulty),
        diffusion: technology.progress.map(|progress| progress.diffusion),
        novelty: technology.progress.map(|progress| progress.novelty),
        research_share: None,
    }
}

fn check_size(name: &'static str, given: usize, max: usize) -> Result<(), ReadError> {
    #[allow(clippy::cast_precision_loss, reason = "a count")]
    check_range(|| Field::of("number", name), given as f64, 1.0, max as f64)?;
    Ok(())
}

fn check_code(field: &str, code: &str) -> Result<(), ReadError> {
    if code.is_empty() || code.chars().count() > MAX_CODE || code.chars().any(char::is_control) {
        let allowed = format!("1 to {MAX_CODE} letters, without control characters");
        let given = code.chars().take(MAX_CODE).collect();
        return Err(ReadError::Choice { field: field.to_owned(), given, allowed });
    }
    Ok(())
}

fn economy(file: &EconomyFile) -> Result<Economy, ReadError> {
    check_code("code of an economy", &file.code)?;
    if let Some(total) = file.research_total {
        check_range(|| Field::of("research_total", file.code.as_str()), total, 0.0, MAX_MONEY)?;
    }
    Ok(Economy {
        code: file.code.clone(),
        gdp: file.gdp,
        rights: file.rights.unwrap_or(1.0),
        ambition: file.ambition.unwrap_or(1.0),
    })
}

/// The technologies given, or those that the first economy names.
fn technologies(file: &WorldFile) -> Result<Vec<TechnologyFile>, ReadError> {
    let named = || file.economies.iter().take(1).flat_map(|economy| &economy.inputs.0);
    let by_name = || named().map(|(id, _)| TechnologyFile { id: id.clone(), ..TechnologyFile::default() }).collect();
    let technologies: Vec<TechnologyFile> = file.technologies.clone().unwrap_or_else(by_name);
    for technology in &technologies {
        check_code("id of a technology", &technology.id)?;
    }
    Ok(technologies)
}

fn shipped(id: &str) -> Option<&'static TechnologyRecord> {
    TECHNOLOGIES.iter().find(|record| record.id == id)
}

fn technology(file: &TechnologyFile) -> Result<Technology, ReadError> {
    let record = shipped(&file.id);
    let figure = |name: &'static str, given: Option<f64>, of_record: fn(&TechnologyRecord) -> f64| {
        given.or(record.map(of_record)).ok_or_else(|| needed(name, &file.id))
    };
    Ok(Technology {
        id: file.id.clone(),
        frontier_cost: figure("frontier_cost", file.frontier_cost, |record| record.frontier_cost)?,
        start_up: figure("start_up", file.start_up, |record| record.start_up)?,
        adaptation: figure("adaptation", file.adaptation, |record| record.adaptation)?,
        willingness: figure("willingness", file.willingness, |record| record.willingness)?,
        consolidation: figure("consolidation", file.consolidation, |record| record.consolidation)?,
        leak: figure("leak", file.leak, |record| record.leak)?,
        rights_sensitive: file.rights_sensitive.or(record.map(|record| record.rights_sensitive)).unwrap_or(false),
        market: file.market.or(record.map(|record| record.market_size)),
        progress: progress(file, record)?,
    })
}

/// How a technology moves: given, shipped, or not known. Who gives one figure gives all that have no default.
fn progress(file: &TechnologyFile, record: Option<&TechnologyRecord>) -> Result<Option<Progress>, ReadError> {
    let given = [file.growth, file.difficulty, file.diffusion, file.novelty];
    if record.is_none() && given.iter().all(Option::is_none) {
        return Ok(None);
    }
    let shipped = record.map(|record| record.progress);
    let figure = |name: &'static str, given: Option<f64>, of: fn(Progress) -> f64| {
        given.or(shipped.map(of)).ok_or_else(|| needed(name, &file.id))
    };
    Ok(Some(Progress {
        growth: figure("growth", file.growth, |progress| progress.growth)?,
        difficulty: figure("difficulty", file.difficulty, |progress| progress.difficulty)?,
        diffusion: figure("diffusion", file.diffusion, |progress| progress.diffusion)?,
        novelty: figure("novelty", file.novelty, |progress| progress.novelty)?,
    }))
}

/// A technology that is not shipped has no defaults.
fn needed(name: &str, id: &str) -> ReadError {
    let range = scenario_range(name).unwrap_or_default();
    let allowed = format!("{range} (only the shipped technologies have a default: {})", shipped_technologies());
    ReadError::Missing { field: format!("{name} of technology {id:?}"), allowed }
}

/// What every economy has, technology by technology.
fn endowments(file: &WorldFile, technologies: &[TechnologyFile]) -> Result<Vec<Endowment>, ReadError> {
    for economy in &file.economies {
        for (id, _) in &economy.inputs.0 {
            if !technologies.iter().any(|technology| technology.id == *id) {
                let known = technologies.iter().map(|technology| technology.id.as_str()).collect::<Vec<_>>().join(", ");
                let field = Field::of("inputs", economy.code.as_str());
                return Err(InputError::Unknown { field, code: id.clone(), known }.into());
            }
        }
    }
    let pairs =
        technologies.iter().flat_map(|technology| file.economies.iter().map(move |economy| (technology, economy)));
    pairs.map(|(technology, economy)| endowment(economy, technology, technologies.len())).collect()
}

fn endowment(
    economy: &EconomyFile,
    technology: &TechnologyFile,
    n_technologies: usize,
) -> Result<Endowment, ReadError> {
    let inputs = economy.inputs.get(&technology.id).ok_or_else(|| ReadError::Missing {
        field: format!("inputs of {}, {}", economy.code, technology.id),
        allowed: "an object with knowledge, capacity_ratio and control".to_owned(),
    })?;
    let research = match (inputs.research, economy.research_total) {
        (Some(research), _) => research,
        (None, None) => 0.0,
        (None, Some(total)) => derived_research(economy, technology, inputs, total, n_technologies)?,
    };
    let &InputsFile { knowledge, capacity_ratio, control, .. } = inputs;
    Ok(Endowment { knowledge, capacity_ratio, control, research })
}

fn derived_research(
    economy: &EconomyFile,
    technology: &TechnologyFile,
    inputs: &InputsFile,
    total: f64,
    n_technologies: usize,
) -> Result<f64, ReadError> {
    let shipped_share = shipped(&technology.id).map(TechnologyRecord::research_share);
    let share = technology.research_share.or(shipped_share).ok_or_else(|| needed("research_share", &technology.id))?;
    check_range(|| Field::of("research_share", technology.id.as_str()), share, 0.0, 1.0)?;
    let of = || format!("{}, {}", economy.code, technology.id);
    check_range(|| Field::of("knowledge", of()), inputs.knowledge, 0.0, 1.0)?;
    let sum: f64 = economy.inputs.0.iter().map(|(_, inputs)| inputs.knowledge).sum();
    #[allow(clippy::cast_precision_loss, reason = "a count of technologies")]
    let mean = sum / n_technologies as f64;
    Ok(research_in_technology(total, share, inputs.knowledge, mean))
}

fn matrix(file: &WorldFile, rows: &[Vec<f64>]) -> Result<Vec<f64>, ReadError> {
    if let Some(economy) = file.economies.iter().find(|economy| economy.position.is_some()) {
        return Err(ReadError::Excluded {
            field: format!("position of {}", economy.code),
            other: "distance".to_owned(),
        });
    }
    let expected = file.economies.len();
    let check = |field: Field, given: usize| {
        if given == expected { Ok(()) } else { Err(InputError::WrongLength { field, given, expected }) }
    };
    check(Field::global("distance"), rows.len())?;
    for (economy, row) in file.economies.iter().zip(rows) {
        check(Field::of("distance", economy.code.as_str()), row.len())?;
    }
    Ok(rows.concat())
}

fn from_positions(file: &WorldFile) -> Result<Vec<f64>, ReadError> {
    let place = |economy: &EconomyFile| {
        let position = economy.position.ok_or_else(|| ReadError::Missing {
            field: format!("position of {}", economy.code),
            allowed: format!("-{MAX_POSITION} to {MAX_POSITION}, for every economy; or give distance instead"),
        })?;
        let field = || Field::of("position", economy.code.as_str());
        Ok::<f64, ReadError>(check_range(field, position, -MAX_POSITION, MAX_POSITION)?)
    };
    let places: Vec<f64> = file.economies.iter().map(place).collect::<Result<_, _>>()?;
    let distance = |a: f64, b: f64| ((a - b).abs() / FULL_DISTANCE).min(1.0);
    Ok(places.iter().flat_map(|&a| places.iter().map(move |&b| distance(a, b))).collect())
}
