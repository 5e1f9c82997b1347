//! Between a scenario file and a scenario.

use super::error::ReadError;
use super::input::{EnsembleFile, ScenarioFile, TechnologyTermsFile, TermsFile};
use super::wire::{Count, UniqueMap, whole};
use super::{MODEL_VERSION, Request, agreements, world};
use crate::catalog::dataset;
use crate::catalog::levers::{
    BILL_RULES, ShareLever, VOTE_WEIGHTS, bill_from_key, bill_key, votes_from_key, votes_key,
};
use crate::catalog::records::DataSet;
use crate::catalog::technologies::shipped_parameters;
use crate::model::ensemble::design::{EnsembleOptions, MAX_POINTS};
use crate::model::ensemble::uncertain::Uncertain;
use crate::model::error::{Field, InputError, check_range};
use crate::model::evaluate::MAX_ALLIANCES;
use crate::model::parameters::{PARAMETERS, ParameterId, Parameters};
use crate::model::terms::CAP_OFF;
use crate::model::world::{MAX_ECONOMIES, World};
use crate::scenario::change::Change;
use crate::scenario::resolve::technology;
use crate::scenario::state::{GeneralTerms, Scenario, TechnologyChoice, TechnologyOverride};

/// Checks a file and turns it into a request.
pub(crate) fn request(file: ScenarioFile) -> Result<Request, ReadError> {
    check_versions(&file)?;
    let own_world = file.world.as_ref().map(world::world).transpose()?;
    let mut scenario = start(&file, own_world.is_some())?;
    if let Some(alliances) = file.alliances {
        scenario.alliances = members(alliances)?;
    }
    if let Some(technology) = file.technology {
        scenario.technology = choice(technology);
    }
    scenario.terms = terms(&file.terms)?;
    scenario.agreements = agreements::read(&file.terms, &scenario.technology)?;
    for (id, terms) in &file.per_technology.0 {
        let terms = technology_terms(id, terms)?;
        scenario.per_technology.change(id, |own| *own = terms);
    }
    for (key, value) in &file.parameters.0 {
        scenario.parameters = scenario.parameters.with(parameter(key)?, *value)?;
    }
    let ensemble = file.ensemble.as_ref().map(|wanted| ensemble(wanted, &scenario.parameters, own_world.is_some()));
    let ensemble = ensemble.transpose()?;
    let own = own_world.is_some();
    let world = own_world.map_or_else(|| dataset::world(scenario.data), Ok)?;
    scenario.resolve(&world)?;
    // An exception without any term says nothing, but its technology must exist all the same.
    for (id, _) in &file.per_technology.0 {
        technology(&world, "per_technology", id)?;
    }
    Ok(Request { scenario, world, own_world: own, years: file.years.unwrap_or(false), ensemble })
}

fn check_versions(file: &ScenarioFile) -> Result<(), ReadError> {
    if let Some(model) = file.model.as_ref().filter(|model| *model != MODEL_VERSION) {
        return Err(not_a_choice("model", model, format!("{MODEL_VERSION:?}")));
    }
    if file.world.is_some() && file.data.is_some() {
        return Err(ReadError::Excluded { field: "data".to_owned(), other: "world".to_owned() });
    }
    Ok(())
}

/// The scenario that the rest of the file changes.
fn start(file: &ScenarioFile, own_world: bool) -> Result<Scenario, ReadError> {
    let mut scenario = Scenario::default();
    if own_world {
        scenario.alliances = Default::default();
        scenario.technology = TechnologyChoice::All;
        scenario.parameters = Parameters::default();
    } else if let Some(code) = &file.data {
        let data = DataSet::from_code(code)
            .ok_or_else(|| not_a_choice("data", code, DataSet::ALL.map(DataSet::code).join(", ")))?;
        scenario.apply(Change::Data(data));
    }
    Ok(scenario)
}

fn members(given: Vec<Vec<String>>) -> Result<[Vec<String>; MAX_ALLIANCES], ReadError> {
    #[allow(clippy::cast_precision_loss, reason = "a count")]
    check_range(|| Field::of("number", "alliances"), given.len() as f64, 0.0, MAX_ALLIANCES as f64)?;
    let mut seen = std::collections::BTreeSet::new();
    if let Some(code) = given.iter().flatten().find(|code| !seen.insert(code.as_str())) {
        return Err(InputError::Duplicate { field: Field::global("alliances"), code: code.clone() }.into());
    }
    let mut alliances: [Vec<String>; MAX_ALLIANCES] = Default::default();
    for (alliance, members) in alliances.iter_mut().zip(given) {
        *alliance = members;
    }
    Ok(alliances)
}

fn choice(technology: String) -> TechnologyChoice {
    if technology == "all" { TechnologyChoice::All } else { TechnologyChoice::One(technology) }
}

fn terms(file: &TermsFile) -> Result<GeneralTerms, ReadError> {
    let default = GeneralTerms::default();
    let bill = |key: &String| {
        bill_from_key(key).ok_or_else(|| not_a_choice("bill", key, BILL_RULES.map(|(_, key)| key).join(", ")))
    };
    let votes = |key: &String| {
        votes_from_key(key).ok_or_else(|| not_a_choice("votes", key, VOTE_WEIGHTS.map(|(_, key)| key).join(", ")))
    };
    let cap = file.dominance_cap.map(|cap| if cap == 0.0 { CAP_OFF } else { cap });
    Ok(GeneralTerms {
        pooling: share(ShareLever::Pooling, "", file.pooling)?.unwrap_or(default.pooling),
        supply: share(ShareLever::Supply, "", file.supply)?.unwrap_or(default.supply),
        bill: file.bill.as_ref().map(bill).transpose()?.unwrap_or(default.bill),
        votes: file.votes.as_ref().map(votes).transpose()?.unwrap_or(default.votes),
        quota: share(ShareLever::Quota, "", file.quota)?.unwrap_or(default.quota),
        min_members: members_of("min_members", file.min_members)?,
        or_members: members_of("or_members", file.or_members)?,
        rights_gate: file.rights_gate.unwrap_or(default.rights_gate),
        export_control: share(ShareLever::ExportControl, "", file.export_control)?.unwrap_or(default.export_control),
        standards: share(ShareLever::Standards, "", file.standards)?.unwrap_or(default.standards),
        open_standards: file.open_standards.unwrap_or(default.open_standards),
        dominance_cap: share(ShareLever::DominanceCap, "", cap)?.unwrap_or(default.dominance_cap),
    })
}

fn members_of(field: &'static str, count: Option<Count>) -> Result<Option<usize>, ReadError> {
    let members = count.map(|count| whole(|| field.to_owned(), count.0, 1, MAX_ECONOMIES as u64)).transpose()?;
    Ok(members.and_then(|members| usize::try_from(members).ok()))
}

fn share(lever: ShareLever, of: &str, value: Option<f64>) -> Result<Option<f64>, InputError> {
    let spec = lever.spec();
    value.map(|value| check_range(|| Field::of(spec.field, of), value, spec.min, spec.max)).transpose()
}

fn technology_terms(id: &str, file: &TechnologyTermsFile) -> Result<TechnologyOverride, ReadError> {
    Ok(TechnologyOverride {
        pooling: share(ShareLever::Pooling, id, file.pooling)?,
        supply: share(ShareLever::Supply, id, file.supply)?,
        export_control: share(ShareLever::ExportControl, id, file.export_control)?,
        standards: share(ShareLever::Standards, id, file.standards)?,
    })
}

/// The ensemble of a file. By default what a reader has set does not vary.
fn ensemble(file: &EnsembleFile, parameters: &Parameters, own_world: bool) -> Result<EnsembleOptions, ReadError> {
    let default = if own_world { Parameters::default() } else { shipped_parameters() };
    let kept = |uncertain: &Uncertain| match uncertain {
        Uncertain::Parameter(id) => parameters.get(*id).total_cmp(&default.get(*id)).is_eq(),
        _ => true,
    };
    let known = |key: &String| {
        Uncertain::from_key(key).ok_or_else(|| {
            let known = Uncertain::all().map(|other| other.spec().key).collect::<Vec<_>>().join(", ");
            ReadError::from(InputError::Unknown { field: Field::global("uncertain"), code: key.clone(), known })
        })
    };
    let count = |name: &'static str, count: Option<Count>, default: u64, max: u64| match count {
        Some(count) => whole(|| name.to_owned(), count.0, 0, max),
        None => Ok(default),
    };
    let options = EnsembleOptions {
        points: u32::try_from(count("points", file.points, 256, MAX_POINTS.into())?).unwrap_or(MAX_POINTS),
        seed: count("seed", file.seed, 1, 1 << 53)?,
        parameters: match &file.uncertain {
            Some(keys) => keys.iter().map(known).collect::<Result<_, _>>()?,
            None => Uncertain::DEFAULT.into_iter().filter(kept).collect(),
        },
    };
    options.design()?;
    Ok(options)
}

#[allow(clippy::cast_precision_loss, reason = "at most 2^53")]
fn ensemble_file(options: &EnsembleOptions) -> EnsembleFile {
    EnsembleFile {
        points: Some(Count(f64::from(options.points))),
        seed: Some(Count(options.seed as f64)),
        uncertain: Some(options.parameters.iter().map(|uncertain| uncertain.spec().key.to_owned()).collect()),
    }
}

fn parameter(key: &str) -> Result<ParameterId, ReadError> {
    ParameterId::from_key(key).ok_or_else(|| {
        let known = PARAMETERS.map(|spec| spec.key).join(", ");
        InputError::Unknown { field: Field::global("parameters"), code: key.to_owned(), known }.into()
    })
}

fn not_a_choice(field: &str, given: &str, allowed: String) -> ReadError {
    ReadError::Choice { field: field.to_owned(), given: given.chars().take(40).collect(), allowed }
}

/// The complete file of a scenario: reading it again gives the same scenario.
pub(crate) fn file(request: &Request) -> ScenarioFile {
    let Request { scenario, world, own_world, .. } = request;
    let used = scenario.alliances.iter().rposition(|members| !members.is_empty()).map_or(0, |last| last + 1);
    ScenarioFile {
        model: Some(MODEL_VERSION.to_owned()),
        data: (!own_world).then(|| scenario.data.code().to_owned()),
        technology: Some(match &scenario.technology {
            TechnologyChoice::All => "all".to_owned(),
            TechnologyChoice::One(id) => id.clone(),
        }),
        alliances: Some(scenario.alliances.iter().take(used).cloned().collect()),
        terms: terms_file(scenario),
        per_technology: per_technology_file(scenario, world),
        parameters: UniqueMap(
            PARAMETERS.iter().map(|spec| (spec.key.to_owned(), scenario.parameters.get(spec.id))).collect(),
        ),
        world: own_world.then(|| world::file(world)),
        ensemble: request.ensemble.as_ref().map(ensemble_file),
        years: request.years.then_some(true),
    }
}

#[allow(clippy::cast_precision_loss, reason = "counts of members")]
fn terms_file(scenario: &Scenario) -> TermsFile {
    let terms = &scenario.terms;
    let mut file = TermsFile {
        pooling: Some(terms.pooling),
        supply: Some(terms.supply),
        bill: Some(bill_key(terms.bill).to_owned()),
        votes: Some(votes_key(terms.votes).to_owned()),
        quota: Some(terms.quota),
        min_members: terms.min_members.map(|members| Count(members as f64)),
        or_members: terms.or_members.map(|members| Count(members as f64)),
        rights_gate: Some(terms.rights_gate),
        export_control: Some(terms.export_control),
        standards: Some(terms.standards),
        open_standards: Some(terms.open_standards),
        dominance_cap: Some(terms.dominance_cap),
        ..TermsFile::default()
    };
    agreements::write(&scenario.agreements, &mut file);
    file
}

/// Exceptions in the order of the technologies; an exception without a figure is none.
fn per_technology_file(scenario: &Scenario, world: &World) -> UniqueMap<TechnologyTermsFile> {
    let in_order = world.technologies().iter().filter_map(|technology| {
        let terms = *scenario.per_technology.get(&technology.id)?;
        let TechnologyOverride { pooling, supply, export_control, standards } = terms;
        (terms != TechnologyOverride::default())
            .then(|| (technology.id.clone(), TechnologyTermsFile { pooling, supply, export_control, standards }))
    });
    UniqueMap(in_order.collect())
}
