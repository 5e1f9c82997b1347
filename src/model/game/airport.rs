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
    let order = ascending(costs, counts)?;
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

/// Nucleolus: what one player of each type pays, for any number of players.
///
/// ```text
/// r = min( min over types t but the last of (c_t - c + r_before) / (players up to t + 1),
///          (c_last - c + r_before) / players up to the last )
/// ```
///
/// where players are counted from those not yet served, c is the cost of the last type served and `r_before` what its
/// players pay; all types up to the one where the minimum is reached pay r, and so on with the rest. In the order of
/// the square of the number of types. **Source** Littlechild (1974).
///
/// # Errors
/// As for [`shapley_by_type`].
///
/// ```
/// use entente::model::game::airport::nucleolus_by_type;
/// let shares = nucleolus_by_type(&[8.0, 11.0, 13.0, 18.0], &[1, 1, 1, 1])?;
/// assert_eq!(shares, [3.25, 3.25, 3.25, 8.25]);
/// # Ok::<(), entente::model::error::InputError>(())
/// ```
pub fn nucleolus_by_type(costs: &[f64], counts: &[u32]) -> Result<Vec<f64>, InputError> {
    let order = ascending(costs, counts)?;
    let mut shares = vec![0.0; costs.len()];
    let (mut served, mut length, mut share) = (0, 0.0, 0.0);
    while served < order.len() {
        let (mut users, mut least, mut until) = (0.0, f64::INFINITY, served);
        for (place, &kind) in order.iter().enumerate().skip(served) {
            users += f64::from(counts[kind]);
            let payers = if place + 1 < order.len() { users + 1.0 } else { users };
            let each = (costs[kind] - length + share) / payers;
            if each <= least {
                (least, until) = (each, place);
            }
        }
        order[served..=until].iter().for_each(|&kind| shares[kind] = least);
        (served, length, share) = (until + 1, costs[order[until]], least);
    }
    Ok(shares)
}

/// Checks the types and puts them in the order of their costs.
fn ascending(costs: &[f64], counts: &[u32]) -> Result<Vec<usize>, InputError> {
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
    Ok(order)
}
