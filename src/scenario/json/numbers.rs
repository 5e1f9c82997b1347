//! The addresses of all numbers of an outcome, as the native command spells them.

use crate::model::dynamics::setting::{FIRST_YEAR, YEARS};
use crate::model::explain::number::{
    AutonomyFigure, CostFigure, DominanceFigure, GovernanceFigure, Number, PressureFigure, ProgrammeFigure,
    RightsFigure, ScoreFigure, StandingFigure, VoteFigure, When, YearlyFigure,
};
use crate::model::world::World;

/// The patterns of addresses, for help and messages.
pub const ADDRESSES: &str = "\
rift, rift_alone, rift_by_technology.TECHNOLOGY, bloc_concentration
alliances.N.TECHNOLOGY.(cost | funding | duplication_avoided)
alliances.N.(quota | power_to_act | winning_coalitions | delay_years)
alliances.N.(cost_alone_per_year | cost_per_year | saving_per_year | saving_percent)
alliances.N.dominance.(votes | gdp), alliances.N.dominance.TECHNOLOGY.(surplus | concentration | supplier)
alliances.N.rights.(mean | minimum | under_the_gate)
alliances.N.(autonomy | control | knowledge | capacity)[.before]
members.CODE.(cost_alone_per_year | cost_per_year | saving_per_year | saving_percent)
members.CODE.(weight | shapley_shubik | banzhaf_normalised | banzhaf_absolute | coleman_preventive | coleman_initiative)
members.CODE.(worth_percent | utility | utility_outside | margin | risk)
members.CODE.(autonomy | control | knowledge | capacity)[.before]
members.CODE.TECHNOLOGY.(outside_option | stand_alone | separable | share | outlay | saving | percent)
members.CODE.TECHNOLOGY.(funding | benefit | cost_alone_per_year | cost_per_year)
members.CODE.TECHNOLOGY.(autonomy | control | knowledge | capacity)[.before]
members.CODE.TECHNOLOGY.(need | fill | exposure | concentration | joint_control | leak)[.before]
members.CODE.TECHNOLOGY.capability.YEAR[.before], members.CODE.TECHNOLOGY.years_to_target[.before]
non_aligned.CODE... for autonomy and capability, as for members
non_aligned.CODE.(pressure | balance | first_side | second_side | need | opportunity | gain.N)";

const SCORES: [(&str, ScoreFigure); 4] = [
    ("autonomy", ScoreFigure::Score),
    ("control", ScoreFigure::Control),
    ("knowledge", ScoreFigure::Knowledge),
    ("capacity", ScoreFigure::Capacity),
];
const INGREDIENTS: [(&str, AutonomyFigure); 6] = [
    ("need", AutonomyFigure::Need),
    ("fill", AutonomyFigure::Fill),
    ("exposure", AutonomyFigure::Exposure),
    ("concentration", AutonomyFigure::Concentration),
    ("joint_control", AutonomyFigure::JointControl),
    ("leak", AutonomyFigure::Leak),
];
const YEARLY: [(&str, YearlyFigure); 4] = [
    ("cost_alone_per_year", YearlyFigure::Alone),
    ("cost_per_year", YearlyFigure::Inside),
    ("saving_per_year", YearlyFigure::Saving),
    ("saving_percent", YearlyFigure::Percent),
];
const COSTS: [(&str, CostFigure); 11] = [
    ("outside_option", CostFigure::OutsideOption),
    ("stand_alone", CostFigure::StandAlone),
    ("separable", CostFigure::Separable),
    ("share", CostFigure::Share),
    ("outlay", CostFigure::Outlay),
    ("saving", CostFigure::Saving),
    ("percent", CostFigure::Percent),
    ("funding", CostFigure::Funding),
    ("benefit", CostFigure::Benefit),
    ("cost_alone_per_year", CostFigure::AlonePerYear),
    ("cost_per_year", CostFigure::PerYear),
];
const VOTES: [(&str, VoteFigure); 6] = [
    ("weight", VoteFigure::Weight),
    ("shapley_shubik", VoteFigure::ShapleyShubik),
    ("banzhaf_normalised", VoteFigure::Banzhaf),
    ("banzhaf_absolute", VoteFigure::BanzhafAbsolute),
    ("coleman_preventive", VoteFigure::Prevent),
    ("coleman_initiative", VoteFigure::Initiate),
];
const STANDINGS: [(&str, StandingFigure); 5] = [
    ("worth_percent", StandingFigure::Worth),
    ("utility", StandingFigure::Utility),
    ("utility_outside", StandingFigure::UtilityOutside),
    ("margin", StandingFigure::Margin),
    ("risk", StandingFigure::Risk),
];
const PULLS: [(&str, PressureFigure); 5] = [
    ("pressure", PressureFigure::Pressure),
    ("balance", PressureFigure::Balance),
    ("first_side", PressureFigure::FirstSide),
    ("second_side", PressureFigure::SecondSide),
    ("need", PressureFigure::Need),
];
const GOVERNANCE: [(&str, GovernanceFigure); 4] = [
    ("quota", GovernanceFigure::Quota),
    ("power_to_act", GovernanceFigure::PowerToAct),
    ("winning_coalitions", GovernanceFigure::WinningCoalitions),
    ("delay_years", GovernanceFigure::Delay),
];
const PROGRAMMES: [(&str, ProgrammeFigure); 3] = [
    ("cost", ProgrammeFigure::Cost),
    ("funding", ProgrammeFigure::Funding),
    ("duplication_avoided", ProgrammeFigure::DuplicationAvoided),
];

/// The addresses of all numbers of an outcome. `alliances` are those of two or more members.
#[must_use]
pub fn addresses(world: &World, alliances: &[&[usize]]) -> Vec<(String, Number)> {
    let mut all = List { world, found: Vec::new() };
    all.add("rift".to_owned(), Number::Rift);
    all.add("rift_alone".to_owned(), Number::RiftAlone);
    all.add("bloc_concentration".to_owned(), Number::BlocConcentration);
    all.of_technologies("rift_by_technology", |list, start, k| list.add(start, Number::RiftIn(k)));
    for (index, _) in alliances.iter().enumerate() {
        all.alliance(index);
    }
    for (i, economy) in world.economies().iter().enumerate() {
        if alliances.iter().any(|members| members.contains(&i)) {
            all.member(i, &format!("members.{}", economy.code));
        } else {
            all.non_aligned(i, &format!("non_aligned.{}", economy.code), alliances.len());
        }
    }
    all.found
}

struct List<'a> {
    world: &'a World,
    found: Vec<(String, Number)>,
}

impl List<'_> {
    fn add(&mut self, address: String, number: Number) {
        self.found.push((address, number));
    }

    fn add_each<F: Copy>(&mut self, start: &str, figures: &[(&str, F)], number: impl Fn(F) -> Number) {
        self.found.extend(figures.iter().map(|(name, figure)| (format!("{start}.{name}"), number(*figure))));
    }

    /// With and without `.before`, which is with everyone alone.
    fn add_both<F: Copy>(&mut self, start: &str, figures: &[(&str, F)], number: impl Fn(When, F) -> Number) {
        for (name, figure) in figures {
            self.add(format!("{start}.{name}"), number(When::After, *figure));
            self.add(format!("{start}.{name}.before"), number(When::Before, *figure));
        }
    }

    fn of_technologies(&mut self, start: &str, add: impl Fn(&mut Self, String, usize)) {
        for (k, technology) in self.world.technologies().iter().enumerate() {
            add(self, format!("{start}.{}", technology.id), k);
        }
    }

    fn alliance(&mut self, a: usize) {
        let start = format!("alliances.{a}");
        self.add_each(&start, &GOVERNANCE, |figure| Number::Governance(a, figure));
        self.add_each(&start, &YEARLY, |figure| Number::YearlyTogether(a, figure));
        self.add_both(&start, &SCORES, |when, figure| Number::MeanAutonomy(when, a, figure));
        for (name, number) in [
            ("dominance.votes", Number::Dominance(a, DominanceFigure::Votes)),
            ("dominance.gdp", Number::Dominance(a, DominanceFigure::Gdp)),
            ("rights.mean", Number::Rights(a, RightsFigure::Mean)),
            ("rights.minimum", Number::Rights(a, RightsFigure::Minimum)),
            ("rights.under_the_gate", Number::Rights(a, RightsFigure::UnderTheGate)),
        ] {
            self.add(format!("{start}.{name}"), number);
        }
        self.of_technologies(&start, |list, start, k| {
            list.add_each(&start, &PROGRAMMES, |figure| Number::Programme(a, k, figure));
        });
        self.of_technologies(&format!("{start}.dominance"), |list, start, k| {
            for (name, figure) in [
                ("surplus", DominanceFigure::Surplus(k)),
                ("concentration", DominanceFigure::Concentration(k)),
                ("supplier", DominanceFigure::Supplier(k)),
            ] {
                list.add(format!("{start}.{name}"), Number::Dominance(a, figure));
            }
        });
    }

    fn autonomy(&mut self, i: usize, start: &str) {
        self.add_both(start, &SCORES, |when, figure| Number::AutonomyOver(when, i, figure));
        self.of_technologies(start, |list, start, k| {
            let number = |when, figure| Number::Autonomy(when, i, k, figure);
            list.add_both(&start, &SCORES, |when, figure| number(when, AutonomyFigure::Score(figure)));
            list.add_both(&start, &INGREDIENTS, number);
            if list.world.technologies()[k].progress.is_some() {
                list.years(i, k, &start);
            }
        });
    }

    fn years(&mut self, i: usize, k: usize, start: &str) {
        for year in 0..=YEARS {
            let name = format!("capability.{}", FIRST_YEAR + year);
            self.add_both(start, &[(&name, year)], |when, year| Number::Capability(when, i, k, year));
        }
        self.add_both(start, &[("years_to_target", ())], |when, ()| Number::YearsToTarget(when, i, k));
    }

    fn member(&mut self, i: usize, start: &str) {
        self.add_each(start, &YEARLY, |figure| Number::Yearly(i, figure));
        self.add_each(start, &VOTES, |figure| Number::Votes(i, figure));
        self.add_each(start, &STANDINGS, |figure| Number::Standing(i, figure));
        self.autonomy(i, start);
        self.of_technologies(start, |list, start, k| {
            list.add_each(&start, &COSTS, |figure| Number::Cost(i, k, figure));
        });
    }

    fn non_aligned(&mut self, i: usize, start: &str, alliances: usize) {
        self.add_each(start, &PULLS, |figure| Number::Pressure(i, figure));
        self.add(format!("{start}.opportunity"), Number::Opportunity(i));
        for alliance in 0..alliances {
            self.add(format!("{start}.gain.{alliance}"), Number::Opening(i, alliance));
        }
        self.autonomy(i, start);
    }
}
