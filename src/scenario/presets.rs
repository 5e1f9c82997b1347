//! Ready scenarios. Titles, questions, stories and what to discuss are in the translations under `preset-<id>`.

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

/// The ready scenarios. The first is a good one to begin with; the first view of the page is the default scenario.
///
/// Why each number is what it is, and what follows from it, is in `doc/scenarios.md`.
pub const PRESETS: [Preset; 12] = [
    Preset {
        id: "democratic",
        link: "a=usa~eu~can~gbr~jpn~kor~aus&tech=all",
        source: "S07",
        credit: "Freedom House / QoG Institute, 2024",
        address: "https://www.gu.se/en/quality-government/qog-data",
    },
    Preset {
        id: "systems",
        link: "a=&tech=all",
        source: "S15",
        credit: "US National Science Foundation, 2022 and 2024",
        address: "https://ncses.nsf.gov/indicators",
    },
    Preset {
        id: "chips_act",
        link: "a=eu&plants=eu~semiconductors~4.6",
        source: "S55",
        credit: "SemiconductorX, 2025",
        address: "http://semiconductorx.com/semiconductor-programs.html",
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
        link: "a=usa~eu&b=chn&tech=sn_ai",
        source: "S37",
        credit: "Epoch AI, 2025",
        address: "https://epoch.ai/data/notable-ai-models",
    },
    Preset {
        id: "deal",
        link: "a=usa~eu~jpn&tech=all&deal=eu~chn~100",
        source: "S98",
        credit: "European Commission, 2019",
        address: "https://www.europeansources.info/record/eu-china-a-strategic-outlook/",
    },
    Preset {
        id: "standards",
        link: "a=eu~usa~chn~jpn~ind~kor~bra&tech=all&standards=100",
        source: "S31",
        credit: "Mozilla / certifi, 2026",
        address: "https://wiki.mozilla.org/CA",
    },
    Preset {
        id: "responsible",
        link: "a=usa~eu~jpn~ind~can&tech=sn_ai&cap=34",
        source: "S38",
        credit: "Stanford HAI, 2025",
        address: "https://hai.stanford.edu/ai-index",
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
        link: "a=eu~nor&tech=green_energy&bill=gdp&fund=a~green_energy~10~mar~egy~nga~ken~ind",
        source: "S94",
        credit: "Renewables Now, 2022-2025",
        address: "https://renewablesnow.com/news/eu-morocco-agree-green-partnership-801662/",
    },
    Preset {
        id: "rift",
        link: "a=usa~eu&b=chn~rus&tech=all&closed=100",
        source: "S96",
        credit: "Trade Secure, 2022",
        address: "https://tradesecure.net/2022/03/28/beyond-the-west-countries-joining-sanctions-on-russia/",
    },
    Preset {
        id: "medicines",
        link: "a=eu~usa~jpn~che~gbr&tech=biotech",
        source: "S73",
        credit: "Statista, 2024",
        address: "https://www.statista.com/statistics/309466/global-r-and-d-expenditure-for-pharmaceuticals/",
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
