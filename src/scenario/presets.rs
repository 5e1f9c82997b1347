//! Ready scenarios. Titles, stories and questions are in the translations under `preset-<id>`.

use super::link::read;
use super::state::Scenario;

/// A ready scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Preset {
    /// Id, part of the translation keys.
    pub id: &'static str,
    /// The scenario as link text.
    pub link: &'static str,
    /// Id of the source in `data/sources.csv` that the story rests on.
    pub source: &'static str,
}

impl Preset {
    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        read(self.link).0
    }
}
