//! A standards agreement: benchmarks, certification and interfaces agreed in common.

use crate::model::parameters::{ParameterId, Parameters};

/// What common standards do to the parameters of a joint programme.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StandardsEffect {
    /// Factor on adaptation at home, for coalitions of two or more.
    pub adaptation: f64,
    /// Factor on the coordination loss omega.
    pub coordination: f64,
    /// Factor on the friction gamma.
    pub friction: f64,
    /// Factor on the standard-setting premium zeta.
    pub premium: f64,
}

/// The effect of standards agreed to a degree st.
///
/// ```text
/// a0' = a0 (1 - 0.5 st)   omega' = omega (1 - 0.3 st)   zeta' = zeta (1 + st)   gamma' = gamma (1 + 0.5 st)
/// ```
///
/// With open standards, which outsiders may adopt, `zeta' = zeta (1 + 0.5 st)`.
///
/// ```
/// use entente::model::{levers::standards::effect, parameters::Parameters};
/// let full = effect(&Parameters::default(), 1.0, false);
/// assert_eq!((full.adaptation, full.coordination, full.friction, full.premium), (0.5, 0.7, 1.5, 2.0));
/// ```
#[must_use]
pub fn effect(parameters: &Parameters, standards: f64, open: bool) -> StandardsEffect {
    let get = |id| parameters.get(id);
    let premium = if open { ParameterId::StandardsOpenPremium } else { ParameterId::StandardsPremium };
    StandardsEffect {
        adaptation: 1.0 - get(ParameterId::StandardsAdaptation) * standards,
        coordination: 1.0 - get(ParameterId::StandardsCoordination) * standards,
        friction: 1.0 + get(ParameterId::StandardsFriction) * standards,
        premium: 1.0 + get(premium) * standards,
    }
}

/// Factor on the control of an outsider who relies on an alliance with closed standards and has to certify twice.
///
/// ```text
/// 1 - 0.10 st max(0, rel - 0.20) / 0.80
/// ```
///
/// `reliance` is the share of the outsider's need that the alliance serves, 0 to 1.
#[must_use]
pub fn outsider_factor(parameters: &Parameters, standards: f64, reliance: f64) -> f64 {
    let free = parameters.get(ParameterId::StandardsReliance);
    let beyond = (reliance - free).max(0.0) / (1.0 - free);
    1.0 - parameters.get(ParameterId::StandardsOutsiderLoss) * standards * beyond
}
