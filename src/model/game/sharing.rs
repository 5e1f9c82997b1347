//! Rules that split a bill: equal, proportional, and by separable costs. Every rule adds up to the bill.

use super::table::GameTable;

/// Equal shares.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a count of players")]
pub fn equal(bill: f64, n_players: usize) -> Vec<f64> {
    vec![bill / n_players as f64; n_players]
}

/// Shares in proportion to a figure of each player; equal shares if the figures add up to 0.
///
/// ```
/// use entente::model::game::sharing::proportional;
/// assert_eq!(proportional(12.0, &[1.0, 2.0]), [4.0, 8.0]);
/// assert_eq!(proportional(12.0, &[0.0, 0.0]), [6.0, 6.0]);
/// ```
#[must_use]
pub fn proportional(bill: f64, figures: &[f64]) -> Vec<f64> {
    let sum: f64 = figures.iter().sum();
    if sum > 0.0 { figures.iter().map(|figure| bill * (figure / sum)).collect() } else { equal(bill, figures.len()) }
}

/// Equal split of the non-separable cost: `m_i + (C - sum m) / n`.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a count of players")]
pub fn ensc(bill: f64, separable: &[f64]) -> Vec<f64> {
    let rest = (bill - separable.iter().sum::<f64>()) / separable.len() as f64;
    separable.iter().map(|own| own + rest).collect()
}

/// Separable cost, remaining benefit: `m_i + rem_i / sum rem (C - sum m)` with
/// `rem_i = max(0, worth_i - m_i)`; the rest in equal parts if no benefit remains.
///
/// `worth` is the smaller of benefit and stand-alone cost. **Source** Straffin and Heaney (1981).
#[must_use]
pub fn scrb(bill: f64, separable: &[f64], worth: &[f64]) -> Vec<f64> {
    let remaining: Vec<f64> = worth.iter().zip(separable).map(|(worth, own)| (worth - own).max(0.0)).collect();
    let rest = proportional(bill - separable.iter().sum::<f64>(), &remaining);
    separable.iter().zip(rest).map(|(own, rest)| own + rest).collect()
}

/// Separable cost of every player of a table, `m_i = C(N) - C(N \ i)`.
#[must_use]
pub fn separable_costs(game: &GameTable) -> Vec<f64> {
    (0..game.n_players()).map(|player| game.separable(player)).collect()
}
