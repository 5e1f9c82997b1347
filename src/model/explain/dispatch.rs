//! From the name of a number to the quantity that it is.

use super::autonomy::Spot;
use super::explainer::Explainer;
use super::formulas::world as sums;
use super::number::{
    AutonomyFigure, CostFigure, DominanceFigure, GovernanceFigure, Number, PressureFigure, ProgrammeFigure,
    RightsFigure, ScoreFigure, StandingFigure, VoteFigure, When, YearlyFigure,
};
use super::quantity::{Place, Stage, Unit};
use super::shares::Seat;

impl Explainer<'_> {
    pub(super) fn number(&mut self, number: Number) -> Option<usize> {
        let here = Stage::Scenario;
        let given_as = |e: &Self, alliance: usize| e.facts(here).alliances().get(alliance).map(|(place, _)| *place);
        let own = |e: &Self, economy: usize| e.facts(here).alliance_of[economy];
        match number {
            Number::Rift => Some(self.rift(here, None)),
            Number::RiftIn(k) => Some(self.rift(here, Some(k))),
            Number::RiftAlone => Some(self.rift(Stage::Alone, None)),
            Number::BlocConcentration => Some(self.bloc_concentration(here)),
            Number::Programme(a, k, figure) => self.programme_figure(given_as(self, a)?, k, figure),
            Number::Cost(i, k, figure) => {
                self.cost_figure(Seat { stage: here, technology: k, alliance: own(self, i)?, economy: i }, figure)
            }
            Number::Yearly(i, figure) => {
                let alliance = own(self, i)?;
                self.yearly(Place::default().economy(i), alliance, &[i], figure)
            }
            Number::YearlyTogether(a, figure) => {
                let alliance = given_as(self, a)?;
                let members = self.facts(here).members(alliance).to_vec();
                self.yearly(Place::default().alliance(alliance), alliance, &members, figure)
            }
            Number::Autonomy(when, i, k, figure) => {
                Some(self.autonomy_figure(Spot { stage: stage(when), technology: k, economy: i }, figure))
            }
            Number::Capability(when, i, k, year) => {
                Some(self.capability_in(Spot { stage: stage(when), technology: k, economy: i }, year))
            }
            Number::YearsToTarget(when, i, k) => {
                self.years_to_target(Spot { stage: stage(when), technology: k, economy: i })
            }
            Number::AutonomyOver(when, i, figure) => Some(self.score_over(stage(when), i, figure)),
            Number::MeanAutonomy(when, a, figure) => {
                let alliance = given_as(self, a)?;
                let facts = self.facts(here);
                let place = Place::at(stage(when)).alliance(alliance);
                Some(self.formula((mean_symbol(figure), place, Unit::Score), &sums::MEAN, |e| {
                    facts.members(alliance).iter().map(|&i| e.score_over(stage(when), i, figure)).collect()
                }))
            }
            Number::Governance(a, figure) => {
                let alliance = given_as(self, a)?;
                Some(match figure {
                    GovernanceFigure::Quota => self.quota(here, alliance),
                    GovernanceFigure::PowerToAct => self.power_to_act(here, alliance),
                    GovernanceFigure::WinningCoalitions => self.wins(here, alliance),
                    GovernanceFigure::Delay => self.delay(here, alliance),
                })
            }
            Number::Votes(i, figure) => {
                let alliance = own(self, i)?;
                self.vote_figure(alliance, i, figure)
            }
            Number::Standing(i, figure) => {
                let alliance = own(self, i)?;
                Some(match figure {
                    StandingFigure::Worth => self.worth(here, alliance, i),
                    StandingFigure::Utility => self.utility(here, alliance, i),
                    StandingFigure::UtilityOutside => self.utility_outside(Stage::Without(i), i),
                    StandingFigure::Margin => self.margin(alliance, i),
                    StandingFigure::Risk => self.risk(alliance, i),
                })
            }
            Number::Pressure(i, figure) => Some(match figure {
                PressureFigure::Pressure => self.pressure(i),
                PressureFigure::Balance => self.balance(i),
                PressureFigure::FirstSide => self.side(i, false),
                PressureFigure::SecondSide => self.side(i, true),
                PressureFigure::Need => self.mean_need(i),
            }),
            Number::Opening(i, a) => Some(self.opening(given_as(self, a)?, i)),
            Number::Opportunity(i) => Some(self.opportunity(i)),
            Number::Dominance(a, figure) => self.dominance(given_as(self, a)?, figure),
            Number::Rights(a, figure) => {
                let alliance = given_as(self, a)?;
                Some(match figure {
                    RightsFigure::Mean => self.mean_rights(alliance),
                    RightsFigure::Minimum => self.least_rights(alliance),
                    RightsFigure::UnderTheGate => self.under_the_gate(alliance),
                })
            }
        }
    }

    fn programme_figure(&mut self, alliance: usize, k: usize, figure: ProgrammeFigure) -> Option<usize> {
        match figure {
            ProgrammeFigure::Cost => Some(self.bill(Stage::Scenario, k, alliance)),
            ProgrammeFigure::Funding => Some(self.funding(Stage::Scenario, k, alliance)),
            ProgrammeFigure::DuplicationAvoided => {
                let facts = self.facts(Stage::Scenario);
                let alone: f64 = facts
                    .members(alliance)
                    .iter()
                    .map(|&i| {
                        let cost = self.stand_alone(k, i);
                        self.value(cost)
                    })
                    .sum();
                (alone > 0.0).then(|| self.duplication_avoided(Stage::Scenario, k, alliance))
            }
        }
    }

    fn cost_figure(&mut self, seat: Seat, figure: CostFigure) -> Option<usize> {
        let (k, i) = (seat.technology, seat.economy);
        let place = Place::default().technology(k).economy(i);
        Some(match figure {
            CostFigure::OutsideOption => self.outside_option(k, i),
            CostFigure::StandAlone => self.stand_alone(k, i),
            CostFigure::Separable => {
                let facts = self.facts(seat.stage);
                self.separable(seat.stage, k, facts.members(seat.alliance), i)
            }
            CostFigure::Share => self.share(seat),
            CostFigure::Outlay => self.outlay(seat),
            CostFigure::Saving => self.saving(seat),
            CostFigure::Percent => {
                let [saving, alone] = [self.saving(seat), self.outside_option(k, i)];
                (self.value(alone) > 0.0).then(|| self.percent(place, saving, alone))?
            }
            CostFigure::Funding => self.funding_of(seat),
            CostFigure::Benefit => self.benefit(k, i),
            CostFigure::AlonePerYear => {
                let cost = self.outside_option(k, i);
                self.formula(("alone a year", place, Unit::MoneyPerYear), &sums::PER_YEAR, |_| vec![cost])
            }
            CostFigure::PerYear => {
                let cost = self.outlay(seat);
                self.formula(("cost a year", place, Unit::MoneyPerYear), &sums::PER_YEAR, |_| vec![cost])
            }
        })
    }

    fn yearly(&mut self, place: Place, alliance: usize, members: &[usize], figure: YearlyFigure) -> Option<usize> {
        let focus = self.focus;
        let seats = members.iter().flat_map(|&economy| {
            focus.iter().map(move |&technology| Seat { stage: Stage::Scenario, technology, alliance, economy })
        });
        let mut of = |symbol: &'static str, cost: fn(&mut Self, Seat) -> usize| {
            self.formula((symbol, place, Unit::MoneyPerYear), &sums::PER_YEAR, |e| {
                seats.clone().map(|seat| cost(e, seat)).collect()
            })
        };
        let alone: fn(&mut Self, Seat) -> usize = |e, seat| e.outside_option(seat.technology, seat.economy);
        Some(match figure {
            YearlyFigure::Alone => of("alone a year", alone),
            YearlyFigure::Inside => of("cost a year", Self::outlay),
            YearlyFigure::Saving => of("saving a year", Self::saving),
            YearlyFigure::Percent => {
                let [saving, alone] = [of("saving a year", Self::saving), of("alone a year", alone)];
                (self.value(alone) > 0.0).then(|| self.percent(place, saving, alone))?
            }
        })
    }

    fn autonomy_figure(&mut self, spot: Spot, figure: AutonomyFigure) -> usize {
        match figure {
            AutonomyFigure::Score(figure) => self.score_in(spot, figure),
            AutonomyFigure::Need => self.need(spot),
            AutonomyFigure::Fill => self.fill(spot),
            AutonomyFigure::Exposure => self.exposure(spot),
            AutonomyFigure::Concentration => self.concentration(spot),
            AutonomyFigure::JointControl => self.joint_control(spot),
            AutonomyFigure::Leak => self.leak(spot),
        }
    }

    fn score_in(&mut self, spot: Spot, figure: ScoreFigure) -> usize {
        match figure {
            ScoreFigure::Score => self.autonomy(spot),
            ScoreFigure::Control => self.control_pillar(spot),
            ScoreFigure::Knowledge => self.knowledge_pillar(spot),
            ScoreFigure::Capacity => self.capacity_pillar(spot),
        }
    }

    fn score_over(&mut self, stage: Stage, economy: usize, figure: ScoreFigure) -> usize {
        self.over_focus(score_symbol(figure), stage, economy, move |e, spot| e.score_in(spot, figure))
    }

    fn vote_figure(&mut self, alliance: usize, i: usize, figure: VoteFigure) -> Option<usize> {
        let here = Stage::Scenario;
        let can_win = self.facts(here).governance(alliance).is_some_and(|known| known.power.winning_coalitions > 0);
        match figure {
            VoteFigure::Weight => Some(self.votes(here, alliance, i)),
            VoteFigure::BanzhafAbsolute => Some(self.banzhaf_absolute(here, alliance, i)),
            VoteFigure::Initiate => Some(self.initiate(here, alliance, i)),
            VoteFigure::Banzhaf => self.has_swings(alliance).then(|| self.banzhaf(here, alliance, i)),
            VoteFigure::ShapleyShubik => can_win.then(|| self.shapley_shubik(here, alliance, i)),
            VoteFigure::Prevent => can_win.then(|| self.prevent(here, alliance, i)),
        }
    }

    fn has_swings(&self, alliance: usize) -> bool {
        self.facts(Stage::Scenario)
            .governance(alliance)
            .is_some_and(|governance| governance.power.banzhaf_normalised.is_some())
    }

    fn dominance(&mut self, alliance: usize, figure: DominanceFigure) -> Option<usize> {
        match figure {
            DominanceFigure::Votes => self.has_swings(alliance).then(|| self.largest_vote(alliance)),
            DominanceFigure::Gdp => Some(self.largest_gdp(alliance)),
            DominanceFigure::Surplus(k) => {
                let share = self.largest_surplus(alliance, k);
                (self.value(share) > 0.0).then_some(share)
            }
            DominanceFigure::Concentration(k) => Some(self.capability_concentration(alliance, k)),
            DominanceFigure::Supplier(k) => self.largest_supplier(alliance, k),
        }
    }
}

fn stage(when: When) -> Stage {
    match when {
        When::Before => Stage::Alone,
        When::After => Stage::Scenario,
    }
}

fn score_symbol(figure: ScoreFigure) -> &'static str {
    match figure {
        ScoreFigure::Score => "A",
        ScoreFigure::Control => "Ctl",
        ScoreFigure::Knowledge => "K",
        ScoreFigure::Capacity => "P",
    }
}

fn mean_symbol(figure: ScoreFigure) -> &'static str {
    match figure {
        ScoreFigure::Score => "mean A",
        ScoreFigure::Control => "mean Ctl",
        ScoreFigure::Knowledge => "mean K",
        ScoreFigure::Capacity => "mean P",
    }
}
