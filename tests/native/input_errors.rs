//! Wrong inputs are refused with the field at fault.

use crate::fixture::{self, semiconductors};
use entente::model::cost_sharing::Effort;
use entente::model::error::{Field, InputError};
use entente::model::evaluate::{Case, evaluate};
use entente::model::game::airport::shapley_by_type;
use entente::model::game::table::GameTable;
use entente::model::game::voting::WeightedVoting;
use entente::model::parameters::{PARAMETERS, Parameters};
use entente::model::terms::{BillRule, TechnologyTerms, Terms};
use entente::model::world::{Economy, Endowment, MAX_ECONOMIES, MAX_TECHNOLOGIES, Technology, World};

const NOT_AMOUNTS: [f64; 5] = [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, -1.0, -1e-12];

/// A field by name, how to set it, and a value above its range.
type FieldOf<T> = (&'static str, fn(&mut T, f64), f64);

/// The pieces of a good world of three.
#[derive(Clone)]
struct Pieces {
    economies: Vec<Economy>,
    technologies: Vec<Technology>,
    endowments: Vec<Endowment>,
    distance: Vec<f64>,
}

fn good() -> Pieces {
    let economy = |code: &str| Economy { code: code.into(), gdp: 100.0, rights: 0.5, ambition: 0.5 };
    let endowment = Endowment { knowledge: 0.5, capacity_ratio: 0.5, control: 0.5, research: 1.0 };
    Pieces {
        economies: ["AAA", "BBB", "CCC"].map(economy).to_vec(),
        technologies: vec![semiconductors(), Technology { id: "quantum".into(), ..semiconductors() }],
        endowments: vec![endowment; 6],
        distance: vec![0.0, 0.1, 0.2, 0.1, 0.0, 0.3, 0.2, 0.3, 0.0],
    }
}

impl Pieces {
    fn build(self) -> Result<World, InputError> {
        World::new(self.economies, self.technologies, self.endowments, self.distance)
    }
}

fn broken(spoil: impl FnOnce(&mut Pieces)) -> InputError {
    let mut pieces = good();
    spoil(&mut pieces);
    pieces.build().expect_err("this world has a fault")
}

/// The error says which field of what, gives the value back, and fits on a line.
#[track_caller]
fn out_of_range(error: &InputError, name: &str, of: &str, given: f64) {
    let InputError::OutOfRange { field, value, min, max } = error else { panic!("{error:?}") };
    assert_eq!((field.name, field.of.as_str()), (name, of));
    assert!(value.to_bits() == given.to_bits(), "{value} is not the value given");
    assert!(!(*min..=*max).contains(&given));
    let message = error.to_string();
    assert!(message.contains(name) && message.len() < 120, "{message}");
}

#[test]
fn a_good_world_is_accepted() {
    assert!(good().build().is_ok());
}

/// Every figure of an economy, refused if it is no amount or above its range.
#[test]
fn figures_of_economies() {
    let fields: [FieldOf<Economy>; 3] = [
        ("gdp", |economy, value| economy.gdp = value, 1e10),
        ("rights", |economy, value| economy.rights = value, 1.1),
        ("ambition", |economy, value| economy.ambition = value, 1.1),
    ];
    for (name, set, high) in fields {
        for value in NOT_AMOUNTS.into_iter().chain([high]) {
            out_of_range(&broken(|pieces| set(&mut pieces.economies[1], value)), name, "BBB", value);
        }
    }
    out_of_range(&broken(|pieces| pieces.economies[2].gdp = 0.0), "gdp", "CCC", 0.0);
}

#[test]
fn figures_of_technologies() {
    let fields: [FieldOf<Technology>; 6] = [
        ("frontier_cost", |technology, value| technology.frontier_cost = value, 1e10),
        ("start_up", |technology, value| technology.start_up = value, 1.1),
        ("adaptation", |technology, value| technology.adaptation = value, 1.1),
        ("willingness", |technology, value| technology.willingness = value, 1.1),
        ("consolidation", |technology, value| technology.consolidation = value, 1.1),
        ("leak", |technology, value| technology.leak = value, 1.1),
    ];
    for (name, set, high) in fields {
        for value in NOT_AMOUNTS.into_iter().chain([high]) {
            out_of_range(&broken(|pieces| set(&mut pieces.technologies[1], value)), name, "quantum", value);
        }
    }
    out_of_range(&broken(|pieces| pieces.technologies[0].frontier_cost = 0.0), "frontier_cost", "semiconductors", 0.0);
}

#[test]
fn figures_of_endowments() {
    let fields: [FieldOf<Endowment>; 4] = [
        ("knowledge", |endowment, value| endowment.knowledge = value, 1.1),
        ("capacity_ratio", |endowment, value| endowment.capacity_ratio = value, 1e5),
        ("control", |endowment, value| endowment.control = value, 1.1),
        ("research", |endowment, value| endowment.research = value, 1e10),
    ];
    for (name, set, high) in fields {
        for value in NOT_AMOUNTS.into_iter().chain([high]) {
            out_of_range(&broken(|pieces| set(&mut pieces.endowments[4], value)), name, "BBB, quantum", value);
        }
    }
}

#[test]
fn distances() {
    for value in NOT_AMOUNTS.into_iter().chain([1.1]) {
        let error = broken(|pieces| (pieces.distance[1], pieces.distance[3]) = (value, value));
        out_of_range(&error, "distance", "AAA, BBB", value);
    }
    let one_way = broken(|pieces| pieces.distance[5] = 0.4);
    let expected = InputError::Asymmetric { a: "BBB".into(), b: "CCC".into(), there: 0.4, back: 0.3 };
    assert_eq!(one_way, expected);
    let to_itself = broken(|pieces| pieces.distance[4] = 0.1);
    assert_eq!(to_itself, InputError::Asymmetric { a: "BBB".into(), b: "BBB".into(), there: 0.1, back: 0.1 });
}

#[test]
fn lengths_and_codes() {
    let wrong_length = |name, given, expected| InputError::WrongLength { field: Field::global(name), given, expected };
    let duplicate = |name, code: &str| InputError::Duplicate { field: Field::global(name), code: code.into() };
    assert_eq!(broken(|pieces| pieces.endowments.truncate(5)), wrong_length("endowments", 5, 6));
    assert_eq!(broken(|pieces| pieces.distance.push(0.0)), wrong_length("distance", 10, 9));
    assert_eq!(broken(|pieces| pieces.economies[2].code = "AAA".into()), duplicate("economies", "AAA"));
    let twice = broken(|pieces| pieces.technologies[1].id = "semiconductors".into());
    assert_eq!(twice, duplicate("technologies", "semiconductors"));
    out_of_range(&broken(|pieces| pieces.economies.clear()), "economies", "", 0.0);
    out_of_range(&broken(|pieces| pieces.technologies.clear()), "technologies", "", 0.0);
    let many = |pieces: &mut Pieces| pieces.economies = vec![good().economies[0].clone(); MAX_ECONOMIES + 1];
    out_of_range(&broken(many), "economies", "", 64.0);
    let many = |pieces: &mut Pieces| pieces.technologies = vec![semiconductors(); MAX_TECHNOLOGIES + 1];
    out_of_range(&broken(many), "technologies", "", 33.0);
}

fn refused(alliances: &[Vec<usize>], spoil: impl FnOnce(&mut Terms)) -> InputError {
    let (world, parameters) = (fixture::world(), Parameters::default());
    let mut terms = fixture::terms(BillRule::Equal, 0.5);
    spoil(&mut terms);
    let case = Case { world: &world, parameters: &parameters, alliances, terms: &terms };
    evaluate(&case, Effort::Full).expect_err("this case has a fault")
}

#[test]
fn terms_out_of_range() {
    for value in NOT_AMOUNTS.into_iter().chain([1.1]) {
        out_of_range(&refused(&[], |terms| terms.technologies[0].pooling = value), "pooling", "", value);
        out_of_range(&refused(&[], |terms| terms.technologies[0].supply = value), "supply", "", value);
        out_of_range(&refused(&[], |terms| terms.quota = value), "quota", "", value);
    }
    out_of_range(&refused(&[], |terms| terms.quota = 0.49), "quota", "", 0.49);
    out_of_range(&refused(&[], |terms| terms.min_members = Some(0)), "min_members", "", 0.0);
    out_of_range(&refused(&[], |terms| terms.min_members = Some(64)), "min_members", "", 64.0);
    let two = refused(&[], |terms| terms.technologies.push(TechnologyTerms::default()));
    let expected = InputError::WrongLength { field: Field::global("terms by technology"), given: 2, expected: 1 };
    assert_eq!(two, expected);
}

/// An economy may be in one alliance only, once, and must exist; the fixture calls its second economy BOR.
#[test]
fn alliances_that_overlap_or_name_nobody() {
    let duplicate = InputError::Duplicate { field: Field::global("alliances"), code: "BOR".into() };
    for overlapping in [vec![vec![0, 1], vec![1, 2]], vec![vec![0, 1, 1]], vec![vec![1], vec![1]]] {
        assert_eq!(refused(&overlapping, |_| ()), duplicate, "{overlapping:?}");
    }
    for stranger in [6, 63, usize::MAX] {
        let error = refused(&[vec![0, stranger]], |_| ());
        let field = Field::global("alliances");
        assert_eq!(error, InputError::Unknown { field, code: stranger.to_string(), known: "0 to 5".into() });
    }
    let five: Vec<Vec<usize>> = (0..5).map(|i| vec![i]).collect();
    let expected = InputError::WrongLength { field: Field::global("alliances"), given: 5, expected: 4 };
    assert_eq!(refused(&five, |_| ()), expected);
}

#[test]
fn parameters_out_of_range() {
    for spec in &PARAMETERS {
        for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, spec.min - 0.001, spec.max + 0.001] {
            let error = Parameters::default().with(spec.id, value).expect_err(spec.key);
            out_of_range(&error, spec.key, "", value);
        }
    }
}

#[test]
fn games_of_a_readers_own() {
    for value in [f64::NAN, f64::INFINITY, f64::NEG_INFINITY, 2e15] {
        let error = GameTable::new(vec![0.0, 1.0, value, 1.0]).expect_err("a cost must be a number");
        out_of_range(&error, "values", "coalition 2", value);
    }
    for value in NOT_AMOUNTS {
        let error = shapley_by_type(&[1.0, value], &[1, 1]).expect_err("a length must be an amount");
        out_of_range(&error, "costs", "type 1", value);
    }
    out_of_range(&shapley_by_type(&[1.0], &[0]).expect_err("nobody"), "counts", "type 0", 0.0);
    out_of_range(&WeightedVoting::new(&[], 1, 0).expect_err("nobody"), "voters", "", 0.0);
    out_of_range(&WeightedVoting::new(&[0, 0], 1, 0).expect_err("no votes"), "sum of weights", "", 0.0);
    out_of_range(&WeightedVoting::new(&[1, 1], 0, 0).expect_err("no quota"), "quota", "", 0.0);
    out_of_range(&WeightedVoting::new(&[1, 1], 1, 3).expect_err("too many"), "min_members", "", 3.0);
}
