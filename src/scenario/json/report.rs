//! From an outcome of the model to the outcome that is written.

use std::sync::OnceLock;

use super::assessment_report::{openings, pressure, stability, standing, vote_cap};
use super::error::ReadError;
use super::output::{
    AllianceFile, AutonomyFile, AutonomyInFile, BeforeAfter, CostsFile, GovernanceFile, MemberCostFile, MemberFile,
    MethodFile, NonAlignedFile, OutcomeFile, PowerFile, ProgrammeFile, RiftInFile, ScoresFile, UnitsFile,
};
use super::{MODEL_VERSION, Request, convert};
use crate::catalog::dataset::{self, DatasetError};
use crate::catalog::records::DataSet;
use crate::model::assess::{Assessment, NonAligned, assess, in_focus};
use crate::model::cost_sharing::Effort;
use crate::model::evaluate::{Baseline, evaluate_against};
use crate::model::governance::Governance;
use crate::model::outcome::{
    AllianceOutcome, Autonomy, MemberCost, Outcome, PROGRAMME_YEARS, PillarScores, ProgrammeCost, SharingMethod,
    YearlyCost,
};
use crate::model::world::World;
use crate::scenario::link::{self, MAX_LENGTH};
use crate::scenario::resolve::Resolved;

/// What the parts of a report look at.
pub(super) struct View<'a> {
    pub(super) world: &'a World,
    resolved: &'a Resolved,
    pub(super) outcome: &'a Outcome,
    assessment: &'a Assessment,
}

/// Calculates a request against its baseline and writes everything down.
pub(crate) fn report(request: &Request, baseline: &Baseline) -> Result<OutcomeFile, ReadError> {
    let resolved = request.scenario.resolve(&request.world)?;
    let case = resolved.case(&request.world, &request.scenario);
    let outcome = evaluate_against(&case, baseline, Effort::Full)?;
    let assessment = assess(&case, &outcome, &resolved.technologies)?;
    let view = View { world: &request.world, resolved: &resolved, outcome: &outcome, assessment: &assessment };
    let places = 0..request.world.economies().len();
    let shipped = !request.own_world;
    Ok(OutcomeFile {
        model: MODEL_VERSION.to_owned(),
        data_version: if shipped { Some(data_version()?) } else { None },
        scenario: convert::file(request),
        link: shipped
            .then(|| link::write(&request.scenario))
            .filter(|text| text.len() <= MAX_LENGTH)
            .map(|text| format!("#{text}")),
        units: UnitsFile::default(),
        technologies: resolved.technologies.iter().map(|&technology| view.id(technology)).collect(),
        rift: in_focus(outcome.rift, &outcome.rift_in, &resolved.technologies),
        rift_alone: outcome.rift_alone,
        rift_by_technology: view.rifts(),
        bloc_concentration: outcome.bloc_concentration,
        alliances: (0..outcome.alliances.len()).map(|alliance| view.alliance(alliance)).collect(),
        members: places.filter_map(|economy| view.member(economy)).collect(),
        non_aligned: assessment.non_aligned.iter().map(|outsider| view.non_aligned(outsider)).collect(),
        years: if request.years { Some(view.years(&case)?) } else { None },
        ensemble: request.ensemble.as_ref().map(|options| view.ranges(&case, options)).transpose()?,
    })
}

impl View<'_> {
    pub(super) fn code(&self, economy: usize) -> String {
        self.world.economies()[economy].code.clone()
    }

    pub(super) fn id(&self, technology: usize) -> String {
        self.world.technologies()[technology].id.clone()
    }

    pub(super) fn chosen(&self) -> &[usize] {
        &self.resolved.technologies
    }

    fn rifts(&self) -> Vec<RiftInFile> {
        let by_technology = self.outcome.rift_in.iter().enumerate();
        by_technology.map(|(technology, &rift)| RiftInFile { technology: self.id(technology), rift }).collect()
    }

    /// What an economy spends on plants at home over the chosen technologies.
    fn plants(&self, economy: usize) -> f64 {
        let own = self.resolved.terms.plants.iter();
        own.filter(|own| own.economy == economy && self.chosen().contains(&own.technology))
            .fold(0.0, |sum, own| sum + own.per_year)
    }

    fn alliance(&self, index: usize) -> AllianceFile {
        let (alliance, assessment) = (&self.outcome.alliances[index], &self.assessment.alliances[index]);
        let groups = assessment.groups.as_ref();
        AllianceFile {
            members: alliance.members.iter().map(|&economy| self.code(economy)).collect(),
            given_as: alliance.given_as,
            governance: governance(&alliance.governance),
            technologies: alliance
                .programmes
                .iter()
                .enumerate()
                .map(|(technology, programme)| self.programme(alliance, technology, programme))
                .collect(),
            together: costs(&self.outcome.yearly_cost_together(index, self.chosen())),
            mean_autonomy: self.mean_autonomy(alliance),
            stability: stability(assessment),
            core: groups.and_then(|groups| self.core(&alliance.members, groups)),
            subadditive: groups.map(|groups| self.subadditive(&alliance.members, groups)),
            dominance: self.dominance(&assessment.dominance),
            rights: self.rights(&assessment.rights),
        }
    }

    fn programme(&self, alliance: &AllianceOutcome, technology: usize, programme: &ProgrammeCost) -> ProgrammeFile {
        let terms = self.resolved.terms.technologies[technology];
        let members = alliance.members.iter().zip(&programme.members);
        ProgrammeFile {
            technology: self.id(technology),
            pooling: terms.pooling,
            supply: terms.supply,
            export_control: terms.export_control,
            standards: terms.standards,
            funding: programme.funding,
            cost: programme.bill,
            duplication_avoided: programme.duplication_avoided(),
            method: method(programme.method),
            members: members.map(|(&economy, cost)| member_cost(self.code(economy), cost)).collect(),
        }
    }

    fn mean_autonomy(&self, alliance: &AllianceOutcome) -> BeforeAfter<ScoresFile> {
        let mean = |scores: fn(&Outcome, usize, &[usize]) -> PillarScores| {
            let all: Vec<PillarScores> =
                alliance.members.iter().map(|&economy| scores(self.outcome, economy, self.chosen())).collect();
            #[allow(clippy::cast_precision_loss, reason = "a count of members")]
            let of = |value: fn(&PillarScores) -> f64| all.iter().map(value).sum::<f64>() / all.len() as f64;
            ScoresFile {
                score: of(|scores| scores.score),
                control: of(|scores| scores.control),
                knowledge: of(|scores| scores.knowledge),
                capacity: of(|scores| scores.capacity),
            }
        };
        BeforeAfter { before: mean(Outcome::autonomy_alone_over), after: mean(Outcome::autonomy_over) }
    }

    fn member(&self, economy: usize) -> Option<MemberFile> {
        let alliance = self.outcome.alliance_of[economy]?;
        let member = self.outcome.alliances[alliance].members.iter().position(|&candidate| candidate == economy)?;
        let CostsFile { cost_alone_per_year, cost_per_year, saving_per_year, saving_percent } =
            costs(&self.outcome.yearly_cost(alliance, member, self.chosen()));
        Some(MemberFile {
            code: self.code(economy),
            alliance,
            cost_alone_per_year,
            cost_per_year,
            saving_per_year,
            saving_percent,
            plants_per_year: self.plants(economy),
            standing: standing(&self.assessment.alliances[alliance].members[member]),
            autonomy: self.autonomy(economy),
            technologies: self.autonomy_in(economy),
        })
    }

    fn non_aligned(&self, outsider: &NonAligned) -> NonAlignedFile {
        let economy = outsider.economy;
        NonAlignedFile {
            code: self.code(economy),
            pressure: pressure(&outsider.pressure),
            opportunity: outsider.opportunity(),
            openings: openings(outsider),
            courted: outsider.courted,
            funding_per_year: outsider.funding,
            plants_per_year: self.plants(economy),
            autonomy: self.autonomy(economy),
            technologies: self.autonomy_in(economy),
        }
    }

    fn autonomy(&self, economy: usize) -> BeforeAfter<ScoresFile> {
        BeforeAfter {
            before: scores(&self.outcome.autonomy_alone_over(economy, self.chosen())),
            after: scores(&self.outcome.autonomy_over(economy, self.chosen())),
        }
    }

    fn autonomy_in(&self, economy: usize) -> Vec<AutonomyInFile> {
        let both = self.outcome.autonomy_alone.iter().zip(&self.outcome.autonomy).enumerate();
        both.map(|(technology, (before, after))| AutonomyInFile {
            technology: self.id(technology),
            before: autonomy(&before[economy]),
            after: autonomy(&after[economy]),
        })
        .collect()
    }
}

fn governance(governance: &Governance) -> GovernanceFile {
    let power = governance.power.clone();
    GovernanceFile {
        weights: governance.weights.clone(),
        quota: governance.quota,
        power: PowerFile {
            shapley_shubik: power.shapley_shubik,
            banzhaf_normalised: power.banzhaf_normalised,
            banzhaf_absolute: power.banzhaf_absolute,
            coleman_preventive: power.coleman_preventive,
            coleman_initiative: power.coleman_initiative,
        },
        power_to_act: power.power_to_act,
        winning_coalitions: power.winning_coalitions,
        delay_years: governance.delay,
        cap: governance.cap.as_ref().map(vote_cap),
    }
}

fn method(method: SharingMethod) -> MethodFile {
    match method {
        SharingMethod::Formula => MethodFile::Formula,
        SharingMethod::Enumerated => MethodFile::Enumerated,
        SharingMethod::ClosedForm => MethodFile::ClosedForm,
        SharingMethod::Sampled => MethodFile::Sampled,
        SharingMethod::OutsideOptionForLarge => MethodFile::OutsideOptionForLarge,
        SharingMethod::OutsideOptionMeanwhile => MethodFile::OutsideOptionMeanwhile,
    }
}

fn member_cost(code: String, cost: &MemberCost) -> MemberCostFile {
    let mut yearly = YearlyCost::default();
    yearly.add(cost);
    MemberCostFile {
        code,
        outside_option: cost.outside_option,
        stand_alone: cost.stand_alone,
        separable: cost.separable,
        share: cost.share,
        share_half_width: cost.share_half_width,
        funding: cost.funding,
        outlay: cost.outlay(),
        saving: cost.saving(),
        percent: yearly.percent(),
        entry_inefficient: cost.entry_inefficient(),
        cost_alone_per_year: cost.outside_option / PROGRAMME_YEARS,
        cost_per_year: cost.outlay() / PROGRAMME_YEARS,
    }
}

fn costs(cost: &YearlyCost) -> CostsFile {
    CostsFile {
        cost_alone_per_year: cost.alone,
        cost_per_year: cost.inside,
        saving_per_year: cost.saving,
        saving_percent: cost.percent(),
    }
}

fn scores(scores: &PillarScores) -> ScoresFile {
    let &PillarScores { score, control, knowledge, capacity } = scores;
    ScoresFile { score, control, knowledge, capacity }
}

fn autonomy(autonomy: &Autonomy) -> AutonomyFile {
    let &Autonomy { score, control, knowledge, capacity, .. } = autonomy;
    AutonomyFile {
        scores: ScoresFile { score, control, knowledge, capacity },
        need: autonomy.need,
        fill: autonomy.fill,
        exposure: autonomy.exposure,
        concentration: autonomy.concentration,
        joint_control: autonomy.joint_control,
        leak: autonomy.leak,
    }
}

/// Fingerprint of the shipped data: 64 bits (Fowler, Noll and Vo, variant 1a) over every code and figure of both sets.
///
/// # Errors
/// [`ReadError::Dataset`] if the shipped data are damaged.
pub fn data_version() -> Result<String, ReadError> {
    static VERSION: OnceLock<Result<String, DatasetError>> = OnceLock::new();
    Ok(VERSION.get_or_init(fingerprint).clone()?)
}

fn fingerprint() -> Result<String, DatasetError> {
    let mut hash = 0xcbf2_9ce4_8422_2325_u64;
    for data in DataSet::ALL {
        let world = dataset::world(data)?;
        for byte in world_bytes(&world) {
            hash = (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
    Ok(format!("{hash:016x}"))
}

fn world_bytes(world: &World) -> impl Iterator<Item = u8> {
    let n = world.economies().len();
    let codes = world.economies().iter().flat_map(|economy| economy.code.bytes());
    let ids = world.technologies().iter().flat_map(|technology| technology.id.bytes());
    let judged = world.technologies().iter().flat_map(|technology| {
        let sensitive = f64::from(u8::from(technology.rights_sensitive));
        let cost = [technology.frontier_cost, technology.start_up, technology.adaptation, technology.willingness];
        let progress = technology.progress.map(|p| [p.growth, p.difficulty, p.diffusion, p.novelty]);
        let moves = progress.into_iter().flatten().chain(technology.market);
        cost.into_iter().chain([technology.consolidation, technology.leak, sensitive]).chain(moves)
    });
    let figures = world.economies().iter().flat_map(|economy| [economy.gdp, economy.rights, economy.ambition]);
    let technologies = 0..world.technologies().len();
    let endowments = technologies
        .flat_map(|technology| world.endowments(technology))
        .flat_map(|endowment| [endowment.knowledge, endowment.capacity_ratio, endowment.control, endowment.research]);
    let distances = (0..n).flat_map(move |a| (0..n).map(move |b| world.distance(a, b)));
    codes.chain(ids).chain(
        judged.chain(figures).chain(endowments).chain(distances).flat_map(|figure| figure.to_bits().to_le_bytes()),
    )
}
