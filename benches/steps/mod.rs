//! The calculations that are measured, the same ones natively (`step.rs`) and in wasm (`examples/step_wasm.rs`).

use entente::catalog::dataset::world;
use entente::catalog::records::DataSet;
use entente::catalog::technologies::shipped_parameters;
use entente::model::assess::assess;
use entente::model::assess::ranges::{Figure, ranges};
use entente::model::assess::years::years;
use entente::model::cost_sharing::Effort;
use entente::model::dynamics::progress::capability_paths;
use entente::model::dynamics::relative::relative_knowledge;
use entente::model::dynamics::setting::ProgressSetting;
use entente::model::ensemble::design::EnsembleOptions;
use entente::model::evaluate::{Case, baseline, evaluate, evaluate_against};
use entente::model::game::shapley::shapley_value;
use entente::model::game::table::GameTable;
use entente::model::game::voting::WeightedVoting;
use entente::model::parameters::Parameters;
use entente::model::programme::{Partnership, Programme};
use entente::model::terms::{BillRule, Terms};
use entente::model::world::World;
use entente::scenario::state::Scenario;

/// Members of the alliances measured, largest first; an alliance of n takes the first n of the data set.
const JOINING: [&str; 32] = [
    "USA", "EUU", "DEU", "JPN", "GBR", "FRA", "ITA", "CAN", "KOR", "BRA", "AUS", "ESP", "MEX", "IND", "TUR", "NLD",
    "CHE", "POL", "TWN", "NOR", "ZAF", "SWE", "BEL", "AUT", "IRL", "DNK", "SGP", "ISR", "IDN", "ARG", "CHL", "NZL",
];

/// Orders of joining sampled for each first member, as in the model.
const ROUNDS: usize = 64;

/// A calculation that is ready to run. It returns a figure of its result, so that no part of it can be left out.
pub type Step = Box<dyn Fn() -> f64>;

/// What makes a step ready.
pub type Prepare = Box<dyn Fn() -> Step>;

/// Every step by name, with what makes it ready.
pub fn steps() -> Vec<(String, Prepare)> {
    let mut all: Vec<(String, Prepare)> = Vec::new();
    let mut add = |name: String, prepare: Prepare| all.push((name, prepare));
    for members in [2, 4, 8, 12, 16] {
        for (rule, bill) in [("default rule", BillRule::ShapleyCapped), ("outside options", BillRule::OutsideOption)] {
            let one = DataSet::EuAsOne;
            add(format!("37 x 8, {members} members, {rule}"), Box::new(move || kept(one, members, bill)));
        }
    }
    for members in [8, 16, 30] {
        let name = if members == 30 { "27 + 3".to_owned() } else { members.to_string() };
        let prepare = move || kept(DataSet::EuMembers, members, BillRule::ShapleyCapped);
        add(format!("63 x 8, {name} members, default rule"), Box::new(prepare));
    }
    for (players, data, members) in [(37, DataSet::EuAsOne, 8), (63, DataSet::EuMembers, 8)] {
        add(format!("{players} x 8, {members} members, with the baseline"), Box::new(move || whole(data, members)));
    }
    for members in [4, 8] {
        add(format!("37 x 8, {members} members, with the years to 2045"), Box::new(move || with_years(members)));
    }
    add("37 x 8, 8 members, margins, groups and openings".to_owned(), Box::new(|| assessed(8)));
    add("37 x 1, 4 members, ensemble of 256 runs".to_owned(), Box::new(ensemble));
    for voters in [27, 63] {
        add(format!("voting power, {voters} voters"), Box::new(move || voting(voters)));
    }
    for players in [16, 20] {
        add(format!("Shapley value from a table, {players} players"), Box::new(move || table(players)));
    }
    add("Shapley value sampled, 30 players".to_owned(), Box::new(|| sampled(30)));
    for members in [0, 8, 37] {
        add(format!("paths to 2045, 37 x 8, {members} members"), Box::new(move || paths(members)));
    }
    all
}

fn shipped(data: DataSet) -> World {
    world(data).expect("the shipped table decodes")
}

fn alliance(world: &World, members: usize) -> Vec<usize> {
    if members == 30 {
        let mut scenario = Scenario::default();
        scenario.apply(entente::scenario::change::Change::Data(DataSet::EuMembers));
        return scenario.resolve(world).expect("the default scenario fits").alliances.swap_remove(0);
    }
    JOINING.iter().filter_map(|code| world.economy_index(code)).take(members).collect()
}

fn terms(world: &World, bill: BillRule) -> Terms {
    let mut scenario = Scenario { alliances: Default::default(), ..Scenario::default() };
    scenario.terms.bill = bill;
    scenario.resolve(world).expect("a scenario without members fits").terms
}

/// What the page does when a lever moves: everything but the baseline, which does not change.
fn kept(data: DataSet, members: usize, bill: BillRule) -> Step {
    let world = shipped(data);
    let (terms, alliances) = (terms(&world, bill), vec![alliance(&world, members)]);
    let parameters = Parameters::default();
    let baseline = baseline(&world, &parameters);
    Box::new(move || {
        let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
        evaluate_against(&case, &baseline, Effort::Full).map_or(f64::NAN, |outcome| outcome.autonomy[0][0].score)
    })
}

/// The first evaluation of a world, with the baseline.
fn whole(data: DataSet, members: usize) -> Step {
    let world = shipped(data);
    let (terms, alliances) = (terms(&world, BillRule::ShapleyCapped), vec![alliance(&world, members)]);
    let parameters = Parameters::default();
    Box::new(move || {
        let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
        evaluate(&case, Effort::Full).map_or(f64::NAN, |outcome| outcome.autonomy[0][0].score)
    })
}

/// A whole step with the years: the baseline and the years alone do not change while levers move.
fn with_years(members: usize) -> Step {
    let world = shipped(DataSet::EuAsOne);
    let (terms, alliances) = (terms(&world, BillRule::ShapleyCapped), vec![alliance(&world, members)]);
    let parameters = shipped_parameters();
    let baseline = baseline(&world, &parameters);
    let all: Vec<usize> = (0..world.technologies().len()).collect();
    Box::new(move || {
        let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
        let outcome = evaluate_against(&case, &baseline, Effort::Full).expect("a case that fits");
        years(&case, &outcome, &all).map_or(f64::NAN, |years| years[0].autonomy[20][0].score)
    })
}

/// What an outcome means: who would leave, block, join; every non-aligned economy asked.
fn assessed(members: usize) -> Step {
    let world = shipped(DataSet::EuAsOne);
    let (terms, alliances) = (terms(&world, BillRule::ShapleyCapped), vec![alliance(&world, members)]);
    let parameters = shipped_parameters();
    let all: Vec<usize> = (0..world.technologies().len()).collect();
    let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
    let outcome = evaluate(&case, Effort::Full).expect("a case that fits");
    Box::new(move || {
        let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
        assess(&case, &outcome, &all).map_or(f64::NAN, |assessment| assessment.non_aligned[0].pressure.pressure)
    })
}

/// The default scenario in every run of the default ensemble.
fn ensemble() -> Step {
    let world = shipped(DataSet::EuAsOne);
    let (terms, alliances) = (terms(&world, BillRule::ShapleyCapped), vec![alliance(&world, 4)]);
    let parameters = shipped_parameters();
    Box::new(move || {
        let case = Case { world: &world, parameters: &parameters, alliances: &alliances, terms: &terms };
        let outcome = evaluate(&case, Effort::Full).expect("a case that fits");
        ranges(&case, &outcome, &[0], &EnsembleOptions::default())
            .ok()
            .and_then(|ranges| ranges.bands(Figure::Saving(0)))
            .map_or(f64::NAN, |bands| bands.p50)
    })
}

fn voting(voters: usize) -> Step {
    let world = shipped(DataSet::EuMembers);
    let roots: Vec<f64> = world.economies().iter().take(voters).map(|economy| economy.gdp.sqrt()).collect();
    let rule = WeightedVoting::of_shares(&roots, 0.7, 0).expect("a rule of an alliance");
    Box::new(move || rule.power().power_to_act)
}

fn table(players: usize) -> Step {
    let world = shipped(DataSet::EuAsOne);
    let members: Vec<usize> = (0..players).collect();
    let partnership = Partnership::new(&world, &Parameters::default(), &members);
    let game: GameTable = Programme::new(&world, &partnership, 0).table(&partnership.tables());
    Box::new(move || shapley_value(&game)[0])
}

fn sampled(players: usize) -> Step {
    let world = shipped(DataSet::EuMembers);
    let members: Vec<usize> = (0..players).collect();
    let partnership = Partnership::new(&world, &Parameters::default(), &members);
    Box::new(move || Programme::new(&world, &partnership, 0).shapley_sampled(ROUNDS, 1).estimate[0])
}

/// Growth, difficulty, diffusion and novelty of the eight technologies.
const PROGRESS: [[f64; 4]; 8] = [
    [0.20, 0.2, 0.12, 0.6],
    [0.20, 0.5, 0.10, 0.7],
    [0.12, 0.5, 0.06, 0.5],
    [0.08, 0.8, 0.08, 0.5],
    [0.15, 0.5, 0.05, 0.5],
    [0.30, 0.6, 0.06, 0.5],
    [0.08, 1.0, 0.08, 0.6],
    [0.08, 1.2, 0.06, 0.7],
];

/// Capability and relative know-how of all economies in all technologies and years.
fn paths(members: usize) -> Step {
    let world = shipped(DataSet::EuAsOne);
    let n = world.economies().len();
    let joined = if members == n { (0..n).collect() } else { alliance(&world, members) };
    let alliance_of: Vec<_> = (0..n).map(|i| joined.contains(&i).then_some(0)).collect();
    let distance: Vec<f64> = (0..n * n).map(|pair| world.distance(pair / n, pair % n)).collect();
    let columns = (0..world.technologies().len()).map(|k| {
        let endowments = world.endowments(k).iter();
        endowments.map(|endowment| (endowment.knowledge, endowment.research)).unzip::<_, _, Vec<_>, Vec<_>>()
    });
    let (columns, nothing, pooled): (Vec<_>, _, _) = (columns.collect(), vec![0.0; n], vec![0.5; n]);
    Box::new(move || {
        let mut sum = 0.0;
        for ((knowledge, research), [growth, difficulty, diffusion, novelty]) in columns.iter().zip(PROGRESS) {
            let setting = ProgressSetting {
                knowledge,
                research,
                added_research: &nothing,
                distance: &distance,
                alliance_of: &alliance_of,
                pooled: &pooled,
                delay: &[0.25],
                export_control: 0.0,
                rift: 50.0,
                growth,
                difficulty,
                diffusion,
                novelty,
                duplication: 0.75,
                openness: 0.5,
                absorption: 0.1,
                research_growth: 1.03,
                build_up: 5.0,
                member_loss: 0.1,
                rival_spur: 0.15,
            };
            let paths = capability_paths(&setting).expect("the shipped figures are in their ranges");
            sum += (0..=20).map(|year| relative_knowledge(knowledge, paths.year(year))[0]).sum::<f64>();
        }
        sum
    })
}
