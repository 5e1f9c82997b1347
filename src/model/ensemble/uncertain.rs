//! What is uncertain: the parameters that an ensemble varies, how each is distributed, and what it changes.

use super::distribution::Distribution;
use crate::model::error::InputError;
use crate::model::parameters::{PARAMETERS, ParameterId, Parameters};
use crate::model::world::{MAX_DIFFICULTY, MAX_MONEY, MIN_MONEY, Technology, World};

/// A figure of the technologies that an ensemble can vary: one factor for all technologies.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum TechnologyFigure {
    /// F: the full frontier programme.
    FrontierCost,
    /// b: willingness to pay.
    Willingness,
    /// f0: the part of the programme that nobody can skip.
    StartUp,
    /// a0: adaptation at home.
    Adaptation,
    /// delta: how far plants consolidate at the strongest member.
    Consolidation,
    /// leak: chance of a leak for each fully distant partner.
    Leak,
    /// g: growth of the leader's capability; nothing where a technology has no figures of progress.
    Growth,
    /// beta: how fast ideas get harder to find; as above.
    Difficulty,
    /// chi: diffusion from the leader; as above.
    Diffusion,
    /// th: share of a partner's research that is new; as above.
    Novelty,
}

impl TechnologyFigure {
    /// All of them.
    pub const ALL: [Self; 10] = [
        Self::FrontierCost,
        Self::Willingness,
        Self::StartUp,
        Self::Adaptation,
        Self::Consolidation,
        Self::Leak,
        Self::Growth,
        Self::Difficulty,
        Self::Diffusion,
        Self::Novelty,
    ];

    /// Name as in the fields of [`Technology`], and the symbol of formulas.
    const fn names(self) -> (&'static str, &'static str) {
        match self {
            Self::FrontierCost => ("frontier_cost", "F"),
            Self::Willingness => ("willingness", "b"),
            Self::StartUp => ("start_up", "f0"),
            Self::Adaptation => ("adaptation", "a0"),
            Self::Consolidation => ("consolidation", "delta"),
            Self::Leak => ("leak", "leak"),
            Self::Growth => ("growth", "g"),
            Self::Difficulty => ("difficulty", "beta"),
            Self::Diffusion => ("diffusion", "chi"),
            Self::Novelty => ("novelty", "th"),
        }
    }

    /// The smallest and largest value that a technology may have.
    const fn bounds(self) -> (f64, f64) {
        match self {
            Self::FrontierCost => (MIN_MONEY, MAX_MONEY),
            Self::Difficulty => (0.0, MAX_DIFFICULTY),
            _ => (0.0, 1.0),
        }
    }

    fn of(self, technology: &mut Technology) -> Option<&mut f64> {
        match self {
            Self::FrontierCost => Some(&mut technology.frontier_cost),
            Self::Willingness => Some(&mut technology.willingness),
            Self::StartUp => Some(&mut technology.start_up),
            Self::Adaptation => Some(&mut technology.adaptation),
            Self::Consolidation => Some(&mut technology.consolidation),
            Self::Leak => Some(&mut technology.leak),
            Self::Growth => technology.progress.as_mut().map(|progress| &mut progress.growth),
            Self::Difficulty => technology.progress.as_mut().map(|progress| &mut progress.difficulty),
            Self::Diffusion => technology.progress.as_mut().map(|progress| &mut progress.diffusion),
            Self::Novelty => technology.progress.as_mut().map(|progress| &mut progress.novelty),
        }
    }

    /// Multiplies the figure, and cuts it to what a technology may have.
    fn scale(self, technology: &mut Technology, factor: f64) {
        let (min, max) = self.bounds();
        if let Some(figure) = self.of(technology) {
            *figure = (*figure * factor).clamp(min, max);
        }
    }
}

/// Something that an ensemble can vary.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Uncertain {
    /// A figure of all technologies together.
    Technology(TechnologyFigure),
    /// R: the yearly research of all economies in all technologies together.
    Research,
    /// A judgement parameter.
    Parameter(ParameterId),
}

/// What a drawn number is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Drawn {
    /// It multiplies the figures of the world.
    Factor,
    /// It takes the place of the parameter's value, also of one that a reader has set.
    Value,
}

/// What is fixed about something uncertain.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct UncertainSpec {
    /// Unique name in links and files.
    pub key: &'static str,
    /// Symbol in the formulas of `doc/model.md`.
    pub symbol: &'static str,
    /// Distribution of the drawn number.
    pub distribution: Distribution,
    /// What the drawn number is.
    pub drawn: Drawn,
}

/// One standard deviation of money multiplies by this (judgement).
const MONEY_SPREAD: f64 = 1.5;
/// F stays within this factor of its table value (judgement).
const FRONTIER_COST_CLIP: f64 = 3.0;
/// Largest friction in an ensemble. Beyond it the cost of distant pairs drowns everything else (judgement).
const LARGEST_FRICTION: f64 = 0.01;

/// Parameters that say what a reader wants to know, not how the world is.
pub(super) const CHOICES: [ParameterId; 2] = [ParameterId::PillarMean, ParameterId::Target];

/// Where no range is known: 0.7 to 1.3 times a figure (judgement), within what is allowed.
fn around(figure: f64, min: f64, max: f64) -> Distribution {
    Distribution::Uniform { min: (0.7 * figure).max(min), max: (1.3 * figure).min(max) }
}

const fn money(clip: Option<f64>) -> Distribution {
    Distribution::Lognormal { median: 1.0, spread: MONEY_SPREAD, clip }
}

/// The range of a parameter where `doc/model.md` states one for it, else what is around its default; within what is allowed.
fn parameter_distribution(id: ParameterId) -> Distribution {
    let spec = id.spec();
    match id {
        ParameterId::CoordinationLoss
        | ParameterId::SizeInCoordination
        | ParameterId::KnowledgePassedOn
        | ParameterId::AbsorptionConstant
        | ParameterId::PoolExponent
        | ParameterId::GovernanceDepth
        | ParameterId::StandardSetting
        | ParameterId::ExposureLoss
        | ParameterId::ConcentrationLoss
        | ParameterId::LeakLoss
        | ParameterId::AllyHostility
        | ParameterId::RiftHostility
        | ParameterId::Polarisation
        | ParameterId::Openness => Distribution::Uniform { min: spec.min, max: spec.max },
        ParameterId::Friction => Distribution::Uniform { min: spec.min, max: LARGEST_FRICTION },
        _ => around(spec.default, spec.min, spec.max),
    }
}

impl Uncertain {
    /// The sixteen that vary unless a reader asks for others.
    pub const DEFAULT: [Self; 16] = [
        Self::Technology(TechnologyFigure::FrontierCost),
        Self::Research,
        Self::Technology(TechnologyFigure::Willingness),
        Self::Technology(TechnologyFigure::StartUp),
        Self::Technology(TechnologyFigure::Adaptation),
        Self::Parameter(ParameterId::CoordinationLoss),
        Self::Parameter(ParameterId::SizeInCoordination),
        Self::Parameter(ParameterId::Friction),
        Self::Parameter(ParameterId::KnowledgePassedOn),
        Self::Parameter(ParameterId::GovernanceDepth),
        Self::Parameter(ParameterId::StandardSetting),
        Self::Parameter(ParameterId::ExposureLoss),
        Self::Parameter(ParameterId::LeakLoss),
        Self::Parameter(ParameterId::RiftHostility),
        Self::Technology(TechnologyFigure::Consolidation),
        Self::Technology(TechnologyFigure::Leak),
    ];

    /// The sixteen that vary for paths over the years: in place of the last six of [`Self::DEFAULT`] what moves technologies.
    pub const FOR_PATHS: [Self; 16] = {
        let mut varied = Self::DEFAULT;
        varied[10] = Self::Technology(TechnologyFigure::Growth);
        varied[11] = Self::Technology(TechnologyFigure::Difficulty);
        varied[12] = Self::Technology(TechnologyFigure::Diffusion);
        varied[13] = Self::Technology(TechnologyFigure::Novelty);
        varied[14] = Self::Parameter(ParameterId::Duplication);
        varied[15] = Self::Parameter(ParameterId::Openness);
        varied
    };

    /// Everything that can vary: the figures of technologies, research, and every judgement parameter but two that are a
    /// reader's choice: what autonomy means (the exponent of the mean over pillars) and which level is the target.
    pub fn all() -> impl Iterator<Item = Self> {
        let parameters = PARAMETERS.iter().map(|spec| spec.id).filter(|id| !CHOICES.contains(id));
        let figures = TechnologyFigure::ALL.into_iter().map(Self::Technology);
        figures.chain([Self::Research]).chain(parameters.map(Self::Parameter))
    }

    /// Key, symbol and distribution.
    ///
    /// ```
    /// use entente::model::ensemble::distribution::Distribution;
    /// use entente::model::ensemble::uncertain::Uncertain;
    /// let [frontier_cost, ..] = Uncertain::DEFAULT;
    /// let spec = frontier_cost.spec();
    /// assert_eq!(spec.symbol, "F");
    /// assert_eq!(spec.distribution, Distribution::Lognormal { median: 1.0, spread: 1.5, clip: Some(3.0) });
    /// ```
    #[must_use]
    pub fn spec(self) -> UncertainSpec {
        let factor = |(key, symbol), distribution| UncertainSpec { key, symbol, distribution, drawn: Drawn::Factor };
        match self {
            Self::Technology(figure @ TechnologyFigure::FrontierCost) => {
                factor(figure.names(), money(Some(FRONTIER_COST_CLIP)))
            }
            Self::Technology(figure) => factor(figure.names(), around(1.0, 0.0, f64::MAX)),
            Self::Research => factor(("research", "R"), money(None)),
            Self::Parameter(id) => {
                let key = id.spec().key;
                UncertainSpec { key, symbol: key, distribution: parameter_distribution(id), drawn: Drawn::Value }
            }
        }
    }

    /// The uncertain thing of a key such as `omega`.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::all().find(|uncertain| uncertain.spec().key == key)
    }
}

/// A number for everything that varies: one run of an ensemble.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Draw {
    values: Vec<(Uncertain, f64)>,
}

impl Draw {
    /// A draw of given numbers, for example one parameter at its bound and nothing else.
    #[must_use]
    pub fn new(values: Vec<(Uncertain, f64)>) -> Self {
        Self { values }
    }

    /// The numbers.
    #[must_use]
    pub fn values(&self) -> &[(Uncertain, f64)] {
        &self.values
    }

    /// The world and the parameters of this run.
    ///
    /// A factor multiplies the figure of every technology (or all research); results are cut to the allowed range of the
    /// figure. What the draw does not name stays as it is.
    ///
    /// # Errors
    /// [`InputError::OutOfRange`] for a number that is not one, a factor of research that is negative, or a parameter out
    /// of its range. The draws of a [`super::design::Design`] give none.
    pub fn apply(&self, world: &World, parameters: &Parameters) -> Result<(World, Parameters), InputError> {
        let (mut technologies, mut parameters) = (world.technologies().to_vec(), *parameters);
        let mut research = 1.0;
        for &(uncertain, value) in &self.values {
            match uncertain {
                Uncertain::Technology(figure) => {
                    technologies.iter_mut().for_each(|technology| figure.scale(technology, value));
                }
                Uncertain::Research => research *= value,
                Uncertain::Parameter(id) => parameters = parameters.with(id, value)?,
            }
        }
        Ok((world.with_figures(technologies, research)?, parameters))
    }
}
