//! Every number that an outcome and its assessment report, by its name for an explanation.

use entente::model::arrangement::Arrangement;
use entente::model::assess::dominance::Share;
use entente::model::assess::{Assessment, assess};
use entente::model::dynamics::progress::{CapabilityPaths, capability_paths};
use entente::model::dynamics::setting::ProgressSetting;
use entente::model::dynamics::target::years_to_target;
use entente::model::evaluate::Case;
use entente::model::explain::number::{
    AutonomyFigure, CostFigure, DominanceFigure, GovernanceFigure, Number, PressureFigure, ProgrammeFigure,
    RightsFigure, ScoreFigure, StandingFigure, VoteFigure, When, YearlyFigure,
};
use entente::model::levers::funding::added_research;
use entente::model::outcome::{Autonomy, Outcome, PROGRAMME_YEARS, PillarScores, YearlyCost};
use entente::model::parameters::ParameterId;
use entente::model::terms::Terms;

const SCORES: [ScoreFigure; 4] =
    [ScoreFigure::Score, ScoreFigure::Control, ScoreFigure::Knowledge, ScoreFigure::Capacity];

pub(crate) type Reported = Vec<(Number, Option<f64>)>;

fn score(scores: &PillarScores, figure: ScoreFigure) -> f64 {
    match figure {
        ScoreFigure::Score => scores.score,
        ScoreFigure::Control => scores.control,
        ScoreFigure::Knowledge => scores.knowledge,
        ScoreFigure::Capacity => scores.capacity,
    }
}

fn autonomy(reported: &mut Reported, when: When, economy: usize, technology: usize, known: &Autonomy) {
    for (figure, value) in [
        (AutonomyFigure::Score(ScoreFigure::Score), known.score),
        (AutonomyFigure::Score(ScoreFigure::Control), known.control),
        (AutonomyFigure::Score(ScoreFigure::Knowledge), known.knowledge),
        (AutonomyFigure::Score(ScoreFigure::Capacity), known.capacity),
        (AutonomyFigure::Need, known.need),
        (AutonomyFigure::Fill, known.fill),
        (AutonomyFigure::Exposure, known.exposure),
        (AutonomyFigure::Concentration, known.concentration),
        (AutonomyFigure::JointControl, known.joint_control),
        (AutonomyFigure::Leak, known.leak),
    ] {
        reported.push((Number::Autonomy(when, economy, technology, figure), Some(value)));
    }
}

fn yearly(cost: &YearlyCost) -> [(YearlyFigure, Option<f64>); 4] {
    [
        (YearlyFigure::Alone, Some(cost.alone)),
        (YearlyFigure::Inside, Some(cost.inside)),
        (YearlyFigure::Saving, Some(cost.saving)),
        (YearlyFigure::Percent, cost.percent()),
    ]
}

fn of_programmes(reported: &mut Reported, outcome: &Outcome, alliance: usize) {
    for (technology, programme) in outcome.alliances[alliance].programmes.iter().enumerate() {
        for (figure, value) in [
            (ProgrammeFigure::Cost, Some(programme.bill)),
            (ProgrammeFigure::Funding, Some(programme.funding)),
            (ProgrammeFigure::DuplicationAvoided, programme.duplication_avoided()),
        ] {
            reported.push((Number::Programme(alliance, technology, figure), value));
        }
        for (cost, &economy) in programme.members.iter().zip(&outcome.alliances[alliance].members) {
            let percent = (cost.outside_option > 0.0).then(|| 100.0 * cost.saving() / cost.outside_option);
            for (figure, value) in [
                (CostFigure::OutsideOption, Some(cost.outside_option)),
                (CostFigure::StandAlone, Some(cost.stand_alone)),
                (CostFigure::Separable, Some(cost.separable)),
                (CostFigure::Share, Some(cost.share)),
                (CostFigure::Outlay, Some(cost.outlay())),
                (CostFigure::Saving, Some(cost.saving())),
                (CostFigure::Percent, percent),
                (CostFigure::Funding, Some(cost.funding)),
                (CostFigure::Benefit, Some(cost.benefit)),
                (CostFigure::AlonePerYear, Some(cost.outside_option / PROGRAMME_YEARS)),
                (CostFigure::PerYear, Some(cost.outlay() / PROGRAMME_YEARS)),
            ] {
                reported.push((Number::Cost(economy, technology, figure), value));
            }
        }
    }
}

#[allow(clippy::cast_precision_loss)]
fn of_votes(reported: &mut Reported, outcome: &Outcome, alliance: usize) {
    let (known, members) = (&outcome.alliances[alliance].governance, &outcome.alliances[alliance].members);
    for (figure, value) in [
        (GovernanceFigure::Quota, known.quota as f64),
        (GovernanceFigure::PowerToAct, known.power.power_to_act),
        (GovernanceFigure::WinningCoalitions, known.power.winning_coalitions as f64),
        (GovernanceFigure::Delay, known.delay),
    ] {
        reported.push((Number::Governance(alliance, figure), Some(value)));
    }
    for (at, &economy) in members.iter().enumerate() {
        for (figure, value) in [
            (VoteFigure::Weight, Some(known.weights[at] as f64)),
            (VoteFigure::ShapleyShubik, known.power.shapley_shubik.as_ref().map(|shares| shares[at])),
            (VoteFigure::Banzhaf, known.power.banzhaf_normalised.as_ref().map(|shares| shares[at])),
            (VoteFigure::BanzhafAbsolute, Some(known.power.banzhaf_absolute[at])),
            (VoteFigure::Prevent, known.power.coleman_preventive.as_ref().map(|shares| shares[at])),
            (VoteFigure::Initiate, Some(known.power.coleman_initiative[at])),
        ] {
            reported.push((Number::Votes(economy, figure), value));
        }
    }
}

#[allow(clippy::cast_precision_loss)]
fn of_assessment(reported: &mut Reported, assessment: &Assessment) {
    for (alliance, known) in assessment.alliances.iter().enumerate() {
        for standing in &known.members {
            for (figure, value) in [
                (StandingFigure::Worth, standing.worth),
                (StandingFigure::Utility, standing.utility),
                (StandingFigure::UtilityOutside, standing.utility_outside),
                (StandingFigure::Margin, standing.margin()),
                (StandingFigure::Risk, standing.risk),
            ] {
                reported.push((Number::Standing(standing.economy, figure), Some(value)));
            }
        }
        let share = |share: Option<Share>| share.map(|share| share.share);
        let mut dominance = vec![
            (DominanceFigure::Votes, share(known.dominance.votes)),
            (DominanceFigure::Gdp, share(known.dominance.gdp)),
        ];
        for one in &known.dominance.technologies {
            dominance.push((DominanceFigure::Surplus(one.technology), share(one.surplus)));
            dominance.push((DominanceFigure::Concentration(one.technology), Some(one.concentration)));
            dominance.push((DominanceFigure::Supplier(one.technology), share(one.supplier)));
        }
        reported.extend(dominance.into_iter().map(|(figure, value)| (Number::Dominance(alliance, figure), value)));
        for (figure, value) in [
            (RightsFigure::Mean, known.rights.mean),
            (RightsFigure::Minimum, known.rights.minimum),
            (RightsFigure::UnderTheGate, known.rights.under_the_gate as f64),
        ] {
            reported.push((Number::Rights(alliance, figure), Some(value)));
        }
    }
    for known in &assessment.non_aligned {
        for (figure, value) in [
            (PressureFigure::Pressure, known.pressure.pressure),
            (PressureFigure::Balance, known.pressure.balance),
            (PressureFigure::FirstSide, known.pressure.first_side),
            (PressureFigure::SecondSide, known.pressure.second_side),
            (PressureFigure::Need, known.pressure.need),
        ] {
            reported.push((Number::Pressure(known.economy, figure), Some(value)));
        }
        for (alliance, opening) in known.openings.iter().enumerate() {
            reported.push((Number::Opening(known.economy, alliance), Some(opening.gain)));
        }
        reported.push((Number::Opportunity(known.economy), Some(known.opportunity())));
    }
}

/// The setting of a path, put together from the terms in force.
fn paths(case: &Case<'_>, outcome: &Outcome, technology: usize, when: When) -> CapabilityPaths {
    let off = Terms::off(outcome.autonomy.len());
    let alone = Case { terms: &off, alliances: &[], ..*case };
    let case = if when == When::Before { &alone } else { case };
    let arrangement = Arrangement::new(case, case.alliances).unwrap();
    let conditions = &arrangement.conditions[technology];
    let get = |id| case.parameters.get(id);
    let known = &case.world.technologies()[technology];
    let gated = case.terms.rights_gate && known.rights_sensitive;
    let gate = |rights: f64| if gated { (rights / get(ParameterId::RightsThreshold)).min(1.0) } else { 1.0 };
    let today = conditions.endowments_today();
    let knowledge: Vec<f64> = today.iter().map(|endowment| endowment.knowledge).collect();
    let research: Vec<f64> = today.iter().map(|endowment| endowment.research).collect();
    let added = |(i, &own): (usize, &f64)| added_research(&conditions.grants, case.parameters, i, own);
    let added: Vec<f64> = knowledge.iter().enumerate().map(added).collect();
    let pooled = case.world.economies().iter().map(|economy| conditions.terms.pooling * gate(economy.rights));
    let pooled: Vec<f64> = pooled.collect();
    let delay: Vec<f64> = outcome.alliances.iter().map(|alliance| alliance.governance.delay).collect();
    let progress = known.progress.unwrap();
    capability_paths(&ProgressSetting {
        knowledge: &knowledge,
        research: &research,
        added_research: &added,
        distance: conditions.distances(),
        alliance_of: &arrangement.alliance_of,
        pooled: &pooled,
        delay: &delay,
        export_control: conditions.terms.export_control,
        rift: arrangement.rift_in[technology],
        growth: progress.growth,
        difficulty: progress.difficulty,
        diffusion: progress.diffusion,
        novelty: progress.novelty,
        duplication: get(ParameterId::Duplication),
        openness: get(ParameterId::Openness),
        absorption: get(ParameterId::AbsorptionConstant),
        research_growth: 1.0 + get(ParameterId::ResearchGrowth),
        build_up: get(ParameterId::BuildUp),
        member_loss: get(ParameterId::ExportRevenue),
        rival_spur: get(ParameterId::ExportSpur),
    })
    .unwrap()
}

/// Capability in every year, and when the target is reached.
pub(crate) fn of_years(case: &Case<'_>, outcome: &Outcome, technology: usize) -> Reported {
    let mut reported = Vec::new();
    for when in [When::Before, When::After] {
        let paths = paths(case, outcome, technology, when);
        let target = years_to_target(&paths, case.parameters.get(ParameterId::Target));
        for (economy, target) in target.into_iter().enumerate() {
            for (year, level) in paths.of(economy).enumerate() {
                reported.push((Number::Capability(when, economy, technology, year), Some(level)));
            }
            reported.push((Number::YearsToTarget(when, economy, technology), target.years()));
        }
    }
    reported
}

/// Every number of an outcome with what it reports.
pub(crate) fn reported(case: &Case<'_>, focus: &[usize], outcome: &Outcome) -> Reported {
    let mut all = vec![(Number::Rift, Some(outcome.rift)), (Number::RiftAlone, Some(outcome.rift_alone))];
    all.extend(outcome.rift_in.iter().enumerate().map(|(k, &rift)| (Number::RiftIn(k), Some(rift))));
    let bloc = |members: &[usize]| {
        let gdp = |i: usize| case.world.economies()[i].gdp;
        members.iter().map(|&i| gdp(i)).sum::<f64>() / (0..outcome.alliance_of.len()).map(gdp).sum::<f64>()
    };
    let alone = (0..outcome.alliance_of.len()).filter(|&i| outcome.alliance_of[i].is_none()).map(|i| bloc(&[i]));
    let shares = outcome.alliances.iter().map(|alliance| bloc(&alliance.members)).chain(alone);
    all.push((Number::BlocConcentration, Some(shares.map(|share| share * share).sum())));
    for economy in 0..outcome.alliance_of.len() {
        for technology in 0..outcome.autonomy.len() {
            autonomy(&mut all, When::Before, economy, technology, &outcome.autonomy_alone[technology][economy]);
            autonomy(&mut all, When::After, economy, technology, &outcome.autonomy[technology][economy]);
        }
        for figure in SCORES {
            let (before, after) = (outcome.autonomy_alone_over(economy, focus), outcome.autonomy_over(economy, focus));
            all.push((Number::AutonomyOver(When::Before, economy, figure), Some(score(&before, figure))));
            all.push((Number::AutonomyOver(When::After, economy, figure), Some(score(&after, figure))));
        }
    }
    for (index, alliance) in outcome.alliances.iter().enumerate() {
        of_programmes(&mut all, outcome, index);
        of_votes(&mut all, outcome, index);
        for (at, &economy) in alliance.members.iter().enumerate() {
            let cost = outcome.yearly_cost(index, at, focus);
            all.extend(yearly(&cost).map(|(figure, value)| (Number::Yearly(economy, figure), value)));
        }
        let together = outcome.yearly_cost_together(index, focus);
        all.extend(yearly(&together).map(|(figure, value)| (Number::YearlyTogether(index, figure), value)));
        for figure in SCORES {
            let each = alliance.members.iter().map(|&economy| score(&outcome.autonomy_over(economy, focus), figure));
            #[allow(clippy::cast_precision_loss)]
            let mean = each.sum::<f64>() / alliance.members.len() as f64;
            all.push((Number::MeanAutonomy(When::After, index, figure), Some(mean)));
        }
    }
    of_assessment(&mut all, &assess(case, outcome, focus).unwrap());
    all
}
