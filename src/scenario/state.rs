//! A scenario: who is in which alliance, and on what terms.

use super::exceptions::Exceptions;
use crate::catalog::levers::{DEFAULT_BILL, DEFAULT_VOTES, ShareLever};
use crate::catalog::records::DataSet;
use crate::model::evaluate::MAX_ALLIANCES;
use crate::model::parameters::Parameters;
use crate::model::terms::{BillRule, VoteWeights};

/// What the question is about: one technology, or all of them together.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TechnologyChoice {
    /// All technologies of the world.
    All,
    /// One technology, by its id.
    One(String),
}

/// Terms that differ from the general ones in a single technology.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TechnologyOverride {
    /// Research pooled in this technology, 0 to 1.
    pub pooling: Option<f64>,
    /// Supply promised in this technology, 0 to 1.
    pub supply: Option<f64>,
}

/// The terms that hold for every alliance and, unless overridden, for every technology.
#[derive(Debug, Clone, PartialEq)]
pub struct GeneralTerms {
    /// Research pooled, 0 to 1.
    pub pooling: f64,
    /// Supply promised to allies, 0 to 1.
    pub supply: f64,
    /// How the bill is split.
    pub bill: BillRule,
    /// What votes are weighted by.
    pub votes: VoteWeights,
    /// Share of the votes that a proposal needs, 0.5 to 1.
    pub quota: f64,
    /// Least number of members in favour.
    pub min_members: Option<usize>,
    /// Whether the rights gate is on.
    pub rights_gate: bool,
}

impl Default for GeneralTerms {
    fn default() -> Self {
        Self {
            pooling: ShareLever::Pooling.spec().default,
            supply: ShareLever::Supply.spec().default,
            bill: DEFAULT_BILL,
            votes: DEFAULT_VOTES,
            quota: ShareLever::Quota.spec().default,
            min_members: None,
            rights_gate: true,
        }
    }
}

/// Everything a reader has chosen.
#[derive(Debug, Clone, PartialEq)]
pub struct Scenario {
    /// The EU as one player, or its member states.
    pub data: DataSet,
    /// What the question is about.
    pub technology: TechnologyChoice,
    /// Codes of the members of each alliance, in the order in which they joined.
    pub alliances: [Vec<String>; MAX_ALLIANCES],
    /// Terms of every alliance.
    pub terms: GeneralTerms,
    /// Exceptions for single technologies, by id.
    pub per_technology: Exceptions,
    /// Judgement parameters.
    pub parameters: Parameters,
}

impl Default for Scenario {
    /// The first view of the calculator: the EU, the US, Japan and South Korea pool half of their chip research.
    fn default() -> Self {
        let mut alliances: [Vec<String>; MAX_ALLIANCES] = Default::default();
        alliances[0] = ["EUU", "USA", "JPN", "KOR"].map(String::from).to_vec();
        Self {
            data: DataSet::EuAsOne,
            technology: TechnologyChoice::One("semiconductors".to_owned()),
            alliances,
            terms: GeneralTerms::default(),
            per_technology: Exceptions::default(),
            parameters: Parameters::default(),
        }
    }
}

impl Scenario {
    /// The alliance of an economy, if it is in one.
    #[must_use]
    pub fn alliance_of(&self, code: &str) -> Option<usize> {
        self.alliances.iter().position(|members| members.iter().any(|member| member == code))
    }

    /// Value of a share lever.
    #[must_use]
    pub fn share(&self, lever: ShareLever) -> f64 {
        match lever {
            ShareLever::Pooling => self.terms.pooling,
            ShareLever::Supply => self.terms.supply,
            ShareLever::Quota => self.terms.quota,
        }
    }

    /// Research pooled in one technology.
    #[must_use]
    pub fn pooling_in(&self, technology: &str) -> f64 {
        self.per_technology.get(technology).and_then(|terms| terms.pooling).unwrap_or(self.terms.pooling)
    }

    /// Supply promised in one technology.
    #[must_use]
    pub fn supply_in(&self, technology: &str) -> f64 {
        self.per_technology.get(technology).and_then(|terms| terms.supply).unwrap_or(self.terms.supply)
    }
}
