//! Putting a few dozen things in order.

/// Positions 0 to n-1 in the order that `before` gives; equal things keep their order.
///
/// By insertion: made for a few dozen things, and one small piece of code for all of them, since the library's sort is
/// compiled anew for every type and would be the largest single part of the page's program.
///
/// ```
/// use entente::model::order::positions;
/// let sizes = [3.0, 1.0, 2.0, 1.0];
/// assert_eq!(positions(4, &|a, b| sizes[a] < sizes[b]), [1, 3, 2, 0]);
/// ```
#[must_use]
pub fn positions(n: usize, before: &dyn Fn(usize, usize) -> bool) -> Vec<usize> {
    let mut order: Vec<usize> = Vec::with_capacity(n);
    for next in 0..n {
        let place = order.iter().rposition(|&earlier| !before(next, earlier)).map_or(0, |last| last + 1);
        order.insert(place, next);
    }
    order
}
