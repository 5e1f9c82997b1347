//! Long calculations about one outcome.

use crate::catalog::technologies::shipped_parameters;
use crate::model::assess::Assessment;
use crate::model::assess::path_ranges::PathRanges;
use crate::model::assess::ranges::Ranges;
use crate::model::assess::years::{YearsIn, years_alone};
use crate::model::ensemble::design::EnsembleOptions;
use crate::model::ensemble::uncertain::Uncertain;
use crate::model::error::InputError;
use crate::report::certainty::Certainty;
use crate::report::findings::Findings;
use crate::runner::compute::Computed;

/// What was found about an outcome.
#[derive(Debug)]
pub struct Found {
    assessment: Assessment,
    years: Vec<YearsIn>,
    years_alone: Vec<YearsIn>,
    ranges: Ranges,
    paths: PathRanges,
    /// How much of the answer stands.
    pub certainty: Certainty,
}

/// Finds it.
///
/// # Errors
/// [`InputError`] as for the calculation itself.
pub fn find(computed: &Computed) -> Result<Found, InputError> {
    let ranges = computed.ranges(&without_set(computed, EnsembleOptions::default()))?;
    let technologies = &computed.resolved.technologies;
    Ok(Found {
        assessment: computed.assess()?,
        years: computed.years()?,
        years_alone: years_alone(&computed.world, &computed.scenario.parameters, technologies)?,
        certainty: Certainty::of(&ranges, &computed.outcome),
        paths: computed.path_ranges(&without_set(computed, EnsembleOptions::for_paths()))?,
        ranges,
    })
}

/// What a reader has set does not vary.
fn without_set(computed: &Computed, options: EnsembleOptions) -> EnsembleOptions {
    let (own, shipped) = (&computed.scenario.parameters, shipped_parameters());
    let varies = |uncertain: &Uncertain| match uncertain {
        Uncertain::Parameter(id) => own.get(*id).total_cmp(&shipped.get(*id)).is_eq(),
        _ => true,
    };
    let parameters = options.parameters.iter().copied().filter(varies).collect();
    EnsembleOptions { parameters, seed: options.seed, points: options.points }
}

impl Found {
    /// What the reports are made from.
    #[must_use]
    pub fn findings(&self) -> Findings<'_> {
        Findings {
            assessment: &self.assessment,
            years: &self.years,
            years_alone: &self.years_alone,
            ranges: &self.ranges,
            paths: &self.paths,
        }
    }
}
