//! What takes longer than a frame to find out: who would leave, the years to 2045, the runs of an ensemble.

use crate::model::assess::Assessment;
use crate::model::assess::path_ranges::PathRanges;
use crate::model::assess::ranges::Ranges;
use crate::model::assess::years::YearsIn;

/// The findings about one outcome, for the technologies of the question.
#[derive(Debug, Clone, Copy)]
pub struct Findings<'a> {
    /// From every chair: margins, groups, openings, pressure, dominance, rights.
    pub assessment: &'a Assessment,
    /// The years to 2045, by technology of the question.
    pub years: &'a [YearsIn],
    /// The same with everyone alone.
    pub years_alone: &'a [YearsIn],
    /// The outcome over the runs of the ensemble.
    pub ranges: &'a Ranges,
    /// The years of the members over the runs of an ensemble for paths.
    pub paths: &'a PathRanges,
}
