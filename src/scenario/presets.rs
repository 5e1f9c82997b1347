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
    /// Id of the source that the story rests on, as in `data/sources.csv`.
    pub source: &'static str,
    /// Who published the source, and when.
    pub credit: &'static str,
    /// Where the source is.
    pub address: &'static str,
}

impl Preset {
    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> Scenario {
        read(self.link).0
    }
}

/// The ready scenarios; the first is the one a reader meets first.
pub const PRESETS: [Preset; 8] = [
    Preset {
        id: "chips",
        link: "",
        source: "S91",
        credit: "Kyodo / nippon.com, 2022-2023",
        address: "https://www.nippon.com/en/news/kd1002902263264313344/",
    },
    Preset {
        id: "democratic",
        link: "a=usa~eu~can~gbr~jpn~kor~aus&tech=all",
        source: "S07",
        credit: "Freedom House / QoG Institute, 2024",
        address: "https://www.gu.se/en/quality-government/qog-data",
    },
    Preset {
        id: "networks",
        link: "a=usa~eu~jpn&b=chn~rus&tech=telecom_5g6g",
        source: "S26",
        credit: "Mobile World Live, 2021",
        address: "https://www.mobileworldlive.com/asia/asia-news/china-drives-huawei-zte-global-ran-share-gains",
    },
    Preset {
        id: "ai",
        link: "a=eu~usa&tech=sn_ai&pool=75",
        source: "S37",
        credit: "Epoch AI, 2025",
        address: "https://epoch.ai/data/notable-ai-models",
    },
    Preset {
        id: "partners",
        link: "a=eu~usa~can~jpn~kor~ind&tech=all",
        source: "S90",
        credit: "Digital Watch, 2023",
        address: "https://dig.watch/updates/eu-continues-to-strengthen-digital-partnerships-with-third-countries",
    },
    Preset {
        id: "energy",
        link: "a=eu~nor~mar~egy~nga~ken~ind&tech=green_energy&bill=gdp",
        source: "S94",
        credit: "Renewables Now, 2022-2025",
        address: "https://renewablesnow.com/news/eu-morocco-agree-green-partnership-801662/",
    },
    Preset {
        id: "medicines",
        link: "a=eu~usa~jpn~che~gbr&tech=biotech",
        source: "S73",
        credit: "Statista, 2024",
        address: "https://www.statista.com/statistics/309466/global-r-and-d-expenditure-for-pharmaceuticals/",
    },
    Preset {
        id: "rift",
        link: "a=usa~eu~jpn~kor~gbr~can~aus&b=chn~rus&tech=all&pool=75",
        source: "S98",
        credit: "European Commission, 2019",
        address: "https://www.europeansources.info/record/eu-china-a-strategic-outlook/",
    },
];

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
