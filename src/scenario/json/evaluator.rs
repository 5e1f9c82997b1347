//! Many scenarios one after the other, with what they have in common kept.

use super::error::ReadError;
use super::{Request, output, report};
use crate::catalog::records::DataSet;
use crate::model::evaluate::{Baseline, baseline};
use crate::model::parameters::Parameters;

/// Most baselines kept at once: for both data sets, two sets of parameters that take turns.
const MAX_KEPT: usize = 4;

/// Calculates scenarios one after the other and keeps the baselines of the shipped data that were used last.
///
/// The outcomes are those of [`super::evaluate`], to the last bit.
///
/// ```
/// use entente::scenario::json::{evaluate, evaluator::Evaluator, read_link};
/// let mut evaluator = Evaluator::default();
/// for link in ["pool=10", "pool=90", "omega=0.3", "pool=10"] {
///     let request = read_link(link).unwrap();
///     assert_eq!(evaluator.evaluate(&request), evaluate(&request));
/// }
/// ```
#[derive(Debug, Default)]
pub struct Evaluator {
    kept: Vec<Kept>,
}

#[derive(Debug)]
struct Kept {
    data: DataSet,
    parameters: Parameters,
    baseline: Baseline,
}

impl Evaluator {
    /// Calculates a scenario completely.
    ///
    /// # Errors
    /// [`ReadError`] naming the first field that cannot be used, and what it allows.
    pub fn evaluate(&mut self, request: &Request) -> Result<output::OutcomeFile, ReadError> {
        if request.own_world {
            return super::evaluate(request);
        }
        let (data, parameters) = (request.scenario.data, request.scenario.parameters);
        let same = |kept: &Kept| kept.data == data && kept.parameters == parameters;
        let kept = match self.kept.iter().position(same) {
            Some(place) => self.kept.remove(place),
            None => Kept { data, parameters, baseline: baseline(&request.world, &parameters) },
        };
        let outcome = report::report(request, &kept.baseline);
        // The one used last stands first; the one not used for longest is forgotten.
        self.kept.truncate(MAX_KEPT - 1);
        self.kept.insert(0, kept);
        outcome
    }
}
