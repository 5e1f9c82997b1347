//! The eight technologies with the parameters of their ten-year programmes.

use crate::model::parameters::{ParameterId, Parameters};
use crate::model::world::{Progress, Technology};

/// World spending on research and development in all fields, billions of US dollars a year (2023).
pub const WORLD_RESEARCH: f64 = 2800.0;

/// One technology as shipped. Every figure but `world_research` is a judgement: an order of magnitude to argue about.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TechnologyRecord {
    /// Short unique id.
    pub id: &'static str,
    /// F: the full frontier programme of about ten years, billions of US dollars (judgement).
    pub frontier_cost: f64,
    /// f0: share of the programme that nobody can skip (judgement).
    pub start_up: f64,
    /// a0: adaptation at home, share of F for the largest economy (judgement).
    pub adaptation: f64,
    /// b: willingness to pay, share of one year's GDP (judgement).
    pub willingness: f64,
    /// delta: how far pooled plants consolidate at the strongest member (judgement).
    pub consolidation: f64,
    /// leak: chance of a leak for each fully distant partner (judgement).
    pub leak: f64,
    /// Whether the rights gate applies (judgement).
    pub rights_sensitive: bool,
    /// World research in the technology, billions of US dollars a year: read for semiconductors and
    /// biotechnology, estimated for the others.
    pub world_research: f64,
    /// World market, billions of US dollars a year: read for semiconductors, mobile networks and cloud,
    /// recalled for the others.
    pub market_size: f64,
    /// g, beta, chi, th: how the technology moves over the years (judgement).
    pub progress: Progress,
}

impl TechnologyRecord {
    /// rho: share of world research that goes into the technology, 0 to 1.
    #[must_use]
    pub fn research_share(&self) -> f64 {
        self.world_research / WORLD_RESEARCH
    }

    fn technology(&self) -> Technology {
        Technology {
            id: self.id.to_owned(),
            frontier_cost: self.frontier_cost,
            start_up: self.start_up,
            adaptation: self.adaptation,
            willingness: self.willingness,
            consolidation: self.consolidation,
            leak: self.leak,
            rights_sensitive: self.rights_sensitive,
            market: Some(self.market_size),
            progress: Some(self.progress),
        }
    }
}

/// The technologies, in the order that every table and result uses.
pub const TECHNOLOGIES: [TechnologyRecord; 8] = [
    TechnologyRecord {
        id: "semiconductors",
        frontier_cost: 150.0,
        start_up: 0.25,
        adaptation: 0.05,
        willingness: 0.010,
        consolidation: 0.50,
        leak: 0.08,
        rights_sensitive: false,
        world_research: 94.3,
        market_size: 574.0,
        progress: Progress { growth: 0.20, difficulty: 0.2, diffusion: 0.04, novelty: 0.6 },
    },
    TechnologyRecord {
        id: "quantum",
        frontier_cost: 30.0,
        start_up: 0.35,
        adaptation: 0.02,
        willingness: 0.002,
        consolidation: 0.30,
        leak: 0.10,
        rights_sensitive: false,
        world_research: 8.0,
        market_size: 1.0,
        progress: Progress { growth: 0.20, difficulty: 0.5, diffusion: 0.03, novelty: 0.7 },
    },
    TechnologyRecord {
        id: "telecom_5g6g",
        frontier_cost: 60.0,
        start_up: 0.25,
        adaptation: 0.15,
        willingness: 0.006,
        consolidation: 0.35,
        leak: 0.05,
        rights_sensitive: false,
        world_research: 50.0,
        market_size: 42.5,
        progress: Progress { growth: 0.12, difficulty: 0.5, diffusion: 0.06, novelty: 0.5 },
    },
    TechnologyRecord {
        id: "eidtc",
        frontier_cost: 10.0,
        start_up: 0.20,
        adaptation: 0.25,
        willingness: 0.002,
        consolidation: 0.10,
        leak: 0.06,
        rights_sensitive: true,
        world_research: 10.0,
        market_size: 50.0,
        progress: Progress { growth: 0.08, difficulty: 0.8, diffusion: 0.08, novelty: 0.5 },
    },
    TechnologyRecord {
        id: "csds",
        frontier_cost: 80.0,
        start_up: 0.20,
        adaptation: 0.15,
        willingness: 0.008,
        consolidation: 0.30,
        leak: 0.05,
        rights_sensitive: true,
        world_research: 120.0,
        market_size: 330.0,
        progress: Progress { growth: 0.15, difficulty: 0.5, diffusion: 0.05, novelty: 0.5 },
    },
    TechnologyRecord {
        id: "sn_ai",
        frontier_cost: 200.0,
        start_up: 0.30,
        adaptation: 0.10,
        willingness: 0.015,
        consolidation: 0.30,
        leak: 0.10,
        rights_sensitive: true,
        world_research: 150.0,
        market_size: 250.0,
        progress: Progress { growth: 0.30, difficulty: 0.6, diffusion: 0.06, novelty: 0.5 },
    },
    TechnologyRecord {
        id: "green_energy",
        frontier_cost: 150.0,
        start_up: 0.20,
        adaptation: 0.10,
        willingness: 0.012,
        consolidation: 0.30,
        leak: 0.03,
        rights_sensitive: false,
        world_research: 55.0,
        market_size: 700.0,
        progress: Progress { growth: 0.08, difficulty: 1.0, diffusion: 0.08, novelty: 0.6 },
    },
    TechnologyRecord {
        id: "biotech",
        frontier_cost: 100.0,
        start_up: 0.30,
        adaptation: 0.05,
        willingness: 0.008,
        consolidation: 0.20,
        leak: 0.05,
        rights_sensitive: true,
        world_research: 244.0,
        market_size: 1600.0,
        progress: Progress { growth: 0.08, difficulty: 1.2, diffusion: 0.06, novelty: 0.7 },
    },
];

/// Where the shipped data need another diffusion than the table (judgement): with the table's value every advanced economy
/// outside the largest two would lose three quarters of its relative level by 2045 without any event.
pub const SHIPPED_DIFFUSION: [(&str, f64); 2] = [("semiconductors", 0.12), ("quantum", 0.10)];
/// Openness of world science for the shipped data (judgement): with the table's 0.30 even mature followers fall back.
pub const SHIPPED_OPENNESS: f64 = 0.50;
/// GDP of the whole world, billions of US dollars: by it the shipped data share markets (World Bank and Taiwan, 2023).
pub const WORLD_GDP: f64 = 106_191.639_507_024;

/// The technologies of the shipped data, as the model wants them.
#[must_use]
pub fn technologies() -> Vec<Technology> {
    let shipped = |record: &TechnologyRecord| {
        let mut technology = record.technology();
        let other = SHIPPED_DIFFUSION.iter().find(|(id, _)| *id == record.id);
        if let (Some(progress), Some(&(_, diffusion))) = (&mut technology.progress, other) {
            progress.diffusion = diffusion;
        }
        technology
    };
    TECHNOLOGIES.iter().map(shipped).collect()
}

/// The judgement parameters of the shipped data: the defaults of the model, but for the openness of world science.
#[must_use]
pub fn shipped_parameters() -> Parameters {
    let parameters = Parameters::default();
    parameters.with(ParameterId::Openness, SHIPPED_OPENNESS).unwrap_or(parameters)
}
