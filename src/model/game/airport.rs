//! The airport game: everyone needs a piece of the same runway (Littlechild and Owen 1973).

use super::table::MAX_VALUE;
use crate::model::error::{Field, InputError, check_range};

/// Most players of one type.
pub const MAX_COUNT: u32 = 1_000_000;

/// Shapley value of one player of each type in an airport game with many players a type.
///
/// Each segment of the runway is paid in equal parts by those who use it.
///
/// # Errors
/// [`InputError`] if the two lists differ in length or are empty, a cost is negative or not finite, or a count is 0 or
/// above a million.
///
/// ```
/// use entente::model::game::airport::shapley_by_type;
/// let shares = shapley_by_type(&[8.0, 11.0, 13.0, 18.0], &[1, 1, 1, 1])?;
/// assert_eq!(shares, [2.0, 3.0, 4.0, 9.0]);
/// # Ok::<(), entente::model::error::InputError>(())
/// ```
pub fn shapley_by_type(costs: &[f64], counts: &[u32]) -> Result<Vec<f64>, InputError> {
    if costs.is_empty() || counts.len() != costs.len() {
        let expected = costs.len().max(1);
        return Err(InputError::WrongLength { field: Field::global("counts"), given: counts.len(), expected });
    }
    for (index, (&cost, &count)) in costs.iter().zip(counts).enumerate() {
        check_range(|| Field::of("costs", format!("type {index}")), cost, 0.0, MAX_VALUE)?;
        let count_field = || Field::of("counts", format!("type {index}"));
        check_range(count_field, f64::from(count), 1.0, f64::from(MAX_COUNT))?;
    }
    let mut order: Vec<usize> = (0..costs.len()).collect();
    order.sort_by(|&a, &b| costs[a].total_cmp(&costs[b]));
    let mut users: f64 = counts.iter().map(|&count| f64::from(count)).sum();
    let mut shares = vec![0.0; costs.len()];
    let (mut length, mut share) = (0.0, 0.0);
    for kind in order {
        share += (costs[kind] - length) / users;
        length = costs[kind];
        users -= f64::from(counts[kind]);
        shares[kind] = share;
    }
    Ok(shares)
}
