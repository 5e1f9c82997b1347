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

const fn preset(id: &'static str, link: &'static str, source: &'static str) -> Preset {
    Preset { id, link, source }
}

/// The ready scenarios, the first is the one a reader meets first.
pub const PRESETS: [Preset; 8] = [
    preset("chips", "", "S91"),
    preset("democratic", "a=usa~eu~can~gbr~jpn~kor~aus&tech=all", "S07"),
    preset("networks", "a=usa~eu~jpn&b=chn~rus&tech=telecom_5g6g", "S26"),
    preset("ai", "a=eu~usa&tech=sn_ai&pool=75", "S37"),
    preset("partners", "a=eu~usa~can~jpn~kor~ind&tech=all", "S90"),
    preset("energy", "a=eu~nor~mar~egy~nga~ken~ind&tech=green_energy&bill=gdp", "S94"),
    preset("medicines", "a=eu~usa~jpn~che~gbr&tech=biotech", "S73"),
    preset("rift", "a=usa~eu~jpn~kor~gbr~can~aus&b=chn~rus&tech=all&pool=75", "S98"),
];

/// A ready scenario by its id.
#[must_use]
pub fn by_id(id: &str) -> Option<&'static Preset> {
    PRESETS.iter().find(|preset| preset.id == id)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scenario::link::write;

    #[test]
    fn every_link_is_read_in_full_and_is_the_shortest_form() {
        for preset in PRESETS {
            let (scenario, issues) = read(preset.link);
            assert_eq!(issues, [], "{}", preset.id);
            assert_eq!(write(&scenario), preset.link, "{}", preset.id);
        }
    }
}
