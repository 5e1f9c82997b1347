//! Year by year to 2045: capability, and the autonomy that goes with it.

use crate::model::arrangement::Arrangement;
use crate::model::autonomy::{Bloc, Course, Setting, autonomy};
use crate::model::dynamics::progress::{CapabilityPaths, capability_paths};
use crate::model::dynamics::relative::{build_up_share, relative_knowledge};
use crate::model::dynamics::setting::{ProgressSetting, YEARS};
use crate::model::dynamics::target::{Target, years_to_target};
use crate::model::error::InputError;
use crate::model::evaluate::{Case, preventive};
use crate::model::levers::conditions::Conditions;
use crate::model::levers::funding::added_research;
use crate::model::outcome::{Autonomy, Outcome};
use crate::model::parameters::{ParameterId, Parameters};
use crate::model::rift::rift;
use crate::model::world::World;

/// One technology, year by year.
#[derive(Debug, Clone, PartialEq)]
pub struct YearsIn {
    /// Position of the technology.
    pub technology: usize,
    /// Capability of every economy; 1 = first in the world on every indicator in 2025.
    pub capability: CapabilityPaths,
    /// When each economy reaches the target.
    pub target: Vec<Target>,
    /// Autonomy by year from 2025 to 2045, then economy.
    pub autonomy: Vec<Vec<Autonomy>>,
}

/// The years of a case, in some technologies.
///
/// The share of the programme that is pooled grows from nothing in 2025 to its full size, so the score of 2025 is not the
/// score of the outcome, in which everything agreed is in force. Plants grow over ten years. The rift stays as it is.
///
/// # Errors
/// [`InputError::Missing`] if a technology does not say how it moves.
pub fn years(case: &Case<'_>, outcome: &Outcome, technologies: &[usize]) -> Result<Vec<YearsIn>, InputError> {
    let arrangement = Arrangement::new(case, case.alliances)?;
    let preventive: Vec<Vec<f64>> = outcome.alliances.iter().map(|alliance| preventive(&alliance.governance)).collect();
    let delay: Vec<f64> = outcome.alliances.iter().map(|alliance| alliance.governance.delay).collect();
    let view = View { case, arrangement: &arrangement, preventive: &preventive, delay: &delay };
    technologies.iter().map(|&technology| view.years(technology)).collect()
}

/// The years with everyone alone.
///
/// # Errors
/// As for [`years`].
pub fn years_alone(world: &World, parameters: &Parameters, technologies: &[usize]) -> Result<Vec<YearsIn>, InputError> {
    let alone: Vec<usize> = (0..world.economies().len()).collect();
    let (rift, nobody) = (rift(world, parameters, &alone), vec![None; alone.len()]);
    let of = |&technology: &usize| {
        let conditions = Conditions::plain(world, technology);
        let setting = Setting { conditions: &conditions, parameters, rights_gate: true, open_standards: false, rift };
        path(&setting, &nobody, &[], |_, _| Vec::new())
    };
    technologies.iter().map(of).collect()
}

struct View<'a> {
    case: &'a Case<'a>,
    arrangement: &'a Arrangement<'a>,
    preventive: &'a [Vec<f64>],
    delay: &'a [f64],
}

impl View<'_> {
    fn years(&self, technology: usize) -> Result<YearsIn, InputError> {
        let setting = self.arrangement.setting(self.case, technology);
        path(&setting, &self.arrangement.alliance_of, self.delay, |year, build_up| {
            let alliances = self.arrangement.alliances.iter().zip(self.preventive).zip(self.delay);
            alliances
                .map(|(((_, members), preventive), &delay)| Bloc {
                    members,
                    preventive,
                    ramp: build_up_share(year, delay, build_up),
                })
                .collect()
        })
    }
}

/// Capability and autonomy of one technology; `blocs` gives the alliances as they stand in a year.
fn path<'b>(
    setting: &Setting<'_>,
    alliance_of: &[Option<usize>],
    delay: &[f64],
    blocs: impl Fn(f64, f64) -> Vec<Bloc<'b>>,
) -> Result<YearsIn, InputError> {
    let (conditions, parameters) = (setting.conditions, setting.parameters);
    let first: Vec<f64> = conditions.endowments_today().iter().map(|endowment| endowment.knowledge).collect();
    let capability = capability(setting, alliance_of, delay, &first)?;
    let build_up = parameters.get(ParameterId::BuildUp);
    // Without plants only know-how and pooling change.
    let mut course = None;
    let scores = (0..=YEARS).map(|year| {
        let knowledge = relative_knowledge(&first, capability.year(year));
        #[allow(clippy::cast_precision_loss, reason = "at most 20")]
        let year = year as f64;
        let blocs = blocs(year, build_up);
        if !conditions.plants.is_empty() {
            let conditions = conditions.in_year(year, &knowledge)?;
            return Ok(autonomy(&Setting { conditions: &conditions, ..*setting }, &blocs, alliance_of));
        }
        let course = course.get_or_insert_with(|| Course::new(setting, &blocs, alliance_of));
        course.know(knowledge);
        Ok(course.scores(&blocs))
    });
    Ok(YearsIn {
        technology: conditions.technology,
        autonomy: scores.collect::<Result<_, InputError>>()?,
        target: years_to_target(&capability, parameters.get(ParameterId::Target)),
        capability,
    })
}

fn capability(
    setting: &Setting<'_>,
    alliance_of: &[Option<usize>],
    delay: &[f64],
    knowledge: &[f64],
) -> Result<CapabilityPaths, InputError> {
    let (conditions, parameters) = (setting.conditions, setting.parameters);
    let (world, technology) = (conditions.world, conditions.technology);
    let progress = world.progress(technology)?;
    let get = |id| parameters.get(id);
    let research: Vec<f64> = conditions.endowments_today().iter().map(|endowment| endowment.research).collect();
    let gated = setting.rights_gate && conditions.parameters().rights_sensitive;
    let gate = |rights: f64| if gated { (rights / get(ParameterId::RightsThreshold)).min(1.0) } else { 1.0 };
    let pooled = |(i, economy): (usize, &crate::model::world::Economy)| match alliance_of[i] {
        Some(_) => conditions.terms.pooling * gate(economy.rights),
        None => 0.0,
    };
    let pooled: Vec<f64> = world.economies().iter().enumerate().map(pooled).collect();
    let added = |(i, &own): (usize, &f64)| added_research(&conditions.grants, parameters, i, own);
    let added_research: Vec<f64> = knowledge.iter().enumerate().map(added).collect();
    capability_paths(&ProgressSetting {
        knowledge,
        research: &research,
        added_research: &added_research,
        distance: conditions.distances(),
        alliance_of,
        pooled: &pooled,
        delay,
        export_control: conditions.terms.export_control,
        rift: setting.rift,
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
}
