//! Civil rights among the members of an alliance.

use crate::model::evaluate::Case;
use crate::model::parameters::ParameterId;

/// Civil rights among the members, each index 0 to 1.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RightsCheck {
    /// Mean weighted by GDP.
    pub mean: f64,
    /// The lowest index.
    pub minimum: f64,
    /// Position of the economy with the lowest, the first of equals.
    pub lowest: usize,
    /// Number of members under the threshold of the rights gate.
    pub under_the_gate: usize,
}

/// Looks at the civil rights of members.
#[must_use]
pub fn check(case: &Case<'_>, members: &[usize]) -> RightsCheck {
    let economies = case.world.economies();
    let threshold = case.parameters.get(ParameterId::RightsThreshold);
    let gdp: f64 = members.iter().map(|&i| economies[i].gdp).sum();
    let weighted: f64 = members.iter().map(|&i| economies[i].gdp * economies[i].rights).sum();
    let lower = |a: usize, b: usize| if economies[b].rights < economies[a].rights { b } else { a };
    let lowest = members.iter().copied().reduce(lower).unwrap_or(0);
    RightsCheck {
        mean: if gdp > 0.0 { weighted / gdp } else { 0.0 },
        minimum: economies[lowest].rights,
        lowest,
        under_the_gate: members.iter().filter(|&&i| economies[i].rights < threshold).count(),
    }
}
