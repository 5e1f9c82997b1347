//! A scenario: who is in which alliance, and on what terms.

use super::agreements::Agreements;
use super::exceptions::Exceptions;
use crate::catalog::levers::{DEFAULT_BILL, DEFAULT_VOTES, ShareLever};
use crate::catalog::records::DataSet;
use crate::catalog::technologies::shipped_parameters;
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
    /// How far this technology is closed to outsiders, 0 to 1.
    pub export_control: Option<f64>,
    /// Standards agreed in this technology, 0 to 1.
    pub standards: Option<f64>,
}

impl TechnologyOverride {
    /// The value of a lever in this technology, if it has one of its own.
    #[must_use]
    pub fn share(&self, lever: ShareLever) -> Option<f64> {
        match lever {
            ShareLever::Pooling => self.pooling,
            ShareLever::Supply => self.supply,
            ShareLever::ExportControl => self.export_control,
            ShareLever::Standards => self.standards,
            ShareLever::Quota | ShareLever::DominanceCap => None,
        }
    }

    /// Gives a lever a value of its own; levers without exceptions stay as they are.
    pub fn set(&mut self, lever: ShareLever, value: Option<f64>) {
        match lever {
            ShareLever::Pooling => self.pooling = value,
            ShareLever::Supply => self.supply = value,
            ShareLever::ExportControl => self.export_control = value,
            ShareLever::Standards => self.standards = value,
            ShareLever::Quota | ShareLever::DominanceCap => {}
        }
    }
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
    /// Number of members that is enough by itself.
    pub or_members: Option<usize>,
    /// Whether the rights gate is on.
    pub rights_gate: bool,
    /// How far technologies are closed to outsiders, 0 to 1.
    pub export_control: f64,
    /// Standards agreed, 0 to 1.
    pub standards: f64,
    /// Whether outsiders may adopt them.
    pub open_standards: bool,
    /// Largest share of votes and of pooled work for one member, 0.2 to 1 (off).
    pub dominance_cap: f64,
}

impl GeneralTerms {
    /// Value of a share lever.
    #[must_use]
    pub fn share(&self, lever: ShareLever) -> f64 {
        match lever {
            ShareLever::Pooling => self.pooling,
            ShareLever::Supply => self.supply,
            ShareLever::Quota => self.quota,
            ShareLever::ExportControl => self.export_control,
            ShareLever::Standards => self.standards,
            ShareLever::DominanceCap => self.dominance_cap,
        }
    }

    /// The place where a share lever is kept.
    pub fn share_mut(&mut self, lever: ShareLever) -> &mut f64 {
        match lever {
            ShareLever::Pooling => &mut self.pooling,
            ShareLever::Supply => &mut self.supply,
            ShareLever::Quota => &mut self.quota,
            ShareLever::ExportControl => &mut self.export_control,
            ShareLever::Standards => &mut self.standards,
            ShareLever::DominanceCap => &mut self.dominance_cap,
        }
    }
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
            or_members: None,
            rights_gate: true,
            export_control: ShareLever::ExportControl.spec().default,
            standards: ShareLever::Standards.spec().default,
            open_standards: false,
            dominance_cap: ShareLever::DominanceCap.spec().default,
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
    /// Deals, funding and plants.
    pub agreements: Agreements,
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
            agreements: Agreements::default(),
            parameters: shipped_parameters(),
        }
    }
}

impl Scenario {
    /// The alliance of an economy, if it is in one.
    #[must_use]
    pub fn alliance_of(&self, code: &str) -> Option<usize> {
        self.alliances.iter().position(|members| members.iter().any(|member| member == code))
    }

    /// The alliances that somebody is in, and the first in any case.
    pub fn alliances_in_use(&self) -> impl Iterator<Item = usize> {
        (0..self.alliances.len()).filter(|&alliance| alliance == 0 || !self.alliances[alliance].is_empty())
    }

    /// Where an economy goes that moves on: from outside through the alliances in use, and out again.
    #[must_use]
    pub fn next_alliance(&self, code: &str) -> Option<usize> {
        let now = self.alliance_of(code);
        self.alliances_in_use().find(|&alliance| now.is_none_or(|now| alliance > now))
    }

    /// Value of a share lever.
    #[must_use]
    pub fn share(&self, lever: ShareLever) -> f64 {
        self.terms.share(lever)
    }

    /// Value of a share lever in one technology.
    #[must_use]
    pub fn share_in(&self, lever: ShareLever, technology: &str) -> f64 {
        self.per_technology.get(technology).and_then(|terms| terms.share(lever)).unwrap_or(self.terms.share(lever))
    }

    /// Research pooled in one technology.
    #[must_use]
    pub fn pooling_in(&self, technology: &str) -> f64 {
        self.share_in(ShareLever::Pooling, technology)
    }
}
