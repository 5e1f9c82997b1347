//! Small formulas shared by the calibration and by the decoder of the packed table.

use super::records::IncomeGroup;

/// Civil-rights index from practice: half civil liberties, half liberal democracy.
///
/// ```text
/// H = 0.5 (7 - rating) / 6 + 0.5 democracy
/// ```
///
/// **Units**: `civil_liberties` is a rating from 1 (most free) to 7, `democracy` an index from 0 to 1. **Range**: 0 to 1.
///
/// ```
/// assert_eq!(entente::catalog::formula::rights_index(1.0, 1.0), 1.0);
/// assert_eq!(entente::catalog::formula::rights_index(7.0, 0.0), 0.0);
/// ```
#[must_use]
pub fn rights_index(civil_liberties: f64, democracy: f64) -> f64 {
    0.5 * (7.0 - civil_liberties) / 6.0 + 0.5 * democracy
}

/// Ambition by income group (judgement): 1.0, 0.8, 0.6 and 0.4 from high to low income.
#[must_use]
pub const fn ambition(income: IncomeGroup) -> f64 {
    match income {
        IncomeGroup::High => 1.0,
        IncomeGroup::UpperMiddle => 0.8,
        IncomeGroup::LowerMiddle => 0.6,
        IncomeGroup::Low => 0.4,
    }
}

/// Mean of values with weights; 0 if the weights add to nothing.
#[must_use]
pub fn weighted_mean(pairs: impl Iterator<Item = (f64, f64)>) -> f64 {
    let (sum, weights) =
        pairs.fold((0.0, 0.0), |(sum, weights), (weight, value)| (sum + weight * value, weights + weight));
    if weights > 0.0 { sum / weights } else { 0.0 }
}

/// Research spending of one economy in one technology.
///
/// ```text
/// R = total * world_share * kn / mean of kn over all technologies;   0 if every kn is 0
/// ```
///
/// `world_share` is the share of world research that goes into the technology, 0 to 1.
/// **Units**: those of `total`, billions of US dollars a year.
#[must_use]
pub fn research_in_technology(total: f64, world_share: f64, knowledge: f64, mean_knowledge: f64) -> f64 {
    if mean_knowledge > 0.0 { total * world_share * knowledge / mean_knowledge } else { 0.0 }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::float_cmp)]
    use super::*;

    #[test]
    fn research_follows_know_how_and_needs_some() {
        assert_eq!(research_in_technology(100.0, 0.1, 0.5, 0.25), 20.0);
        assert_eq!(research_in_technology(100.0, 0.1, 0.0, 0.0), 0.0);
    }

    #[test]
    fn a_mean_without_weights_is_zero() {
        assert_eq!(weighted_mean([(0.0, 3.0)].into_iter()), 0.0);
        assert_eq!(weighted_mean([(1.0, 3.0), (3.0, 7.0)].into_iter()), 6.0);
    }
}
