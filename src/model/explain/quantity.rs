//! Quantities and how they hang together.

use super::formulas::FormulaSpec;
use crate::model::parameters::ParameterId;

/// The map of alliances that a quantity is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub enum Stage {
    /// The scenario.
    #[default]
    Scenario,
    /// Everyone alone.
    Alone,
    /// The scenario without one member, who is then alone.
    Without(usize),
    /// The scenario after one economy has joined an alliance, by its place in the list given.
    Joined(usize, usize),
}

/// What a quantity is about. Positions are those of the world, and of the list of alliances given.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub struct Place {
    /// The map of alliances.
    pub stage: Stage,
    /// The technology.
    pub technology: Option<usize>,
    /// The economy.
    pub economy: Option<usize>,
    /// The other economy of a pair.
    pub partner: Option<usize>,
    /// The alliance, by its place in the list given.
    pub alliance: Option<usize>,
    /// A group of economies, one bit each.
    pub group: Option<u64>,
    /// The other group of a pair.
    pub other_group: Option<u64>,
    /// The entry in the list of deals, funding or plants.
    pub entry: Option<usize>,
    /// Years after 2025.
    pub year: Option<usize>,
}

impl Place {
    /// The whole world at a stage.
    #[must_use]
    pub fn at(stage: Stage) -> Self {
        Self { stage, ..Self::default() }
    }

    /// Of a technology.
    #[must_use]
    pub fn technology(self, technology: usize) -> Self {
        Self { technology: Some(technology), ..self }
    }

    /// Of an economy.
    #[must_use]
    pub fn economy(self, economy: usize) -> Self {
        Self { economy: Some(economy), ..self }
    }

    /// Towards another economy.
    #[must_use]
    pub fn partner(self, partner: usize) -> Self {
        Self { partner: Some(partner), ..self }
    }

    /// Of an alliance.
    #[must_use]
    pub fn alliance(self, alliance: usize) -> Self {
        Self { alliance: Some(alliance), ..self }
    }

    /// Of a group of economies.
    #[must_use]
    pub fn group(self, group: u64) -> Self {
        Self { group: Some(group), ..self }
    }

    /// Towards another group.
    #[must_use]
    pub fn other_group(self, group: u64) -> Self {
        Self { other_group: Some(group), ..self }
    }

    /// In a year, counted from 2025.
    #[must_use]
    pub fn year(self, year: usize) -> Self {
        Self { year: Some(year), ..self }
    }

    /// Of an entry of a list.
    #[must_use]
    pub fn entry(self, entry: usize) -> Self {
        Self { entry: Some(entry), ..self }
    }
}

/// What a value is counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unit {
    /// A score or the rift, 0 to 100.
    Score,
    /// A share, an index, a chance or a factor.
    Share,
    /// Billions of US dollars over ten years.
    Money,
    /// Billions of US dollars a year.
    MoneyPerYear,
    /// Per cent.
    Percent,
    /// Points of utility.
    Points,
    /// Years.
    Years,
    /// Votes.
    Votes,
    /// A count.
    Count,
}

/// A figure of the world that a scenario starts from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Input {
    /// Y: GDP.
    Gdp(usize),
    /// H: civil rights.
    Rights(usize),
    /// r: ambition, a judgement by income group.
    Ambition(usize),
    /// kn of an economy in a technology.
    Knowledge(usize, usize),
    /// cr of an economy in a technology.
    CapacityRatio(usize, usize),
    /// ct of an economy in a technology.
    Control(usize, usize),
    /// R of an economy in a technology.
    Research(usize, usize),
    /// d between two economies, the first position smaller.
    Distance(usize, usize),
    /// The world market of a technology.
    Market(usize),
    /// The GDP by which markets are shared.
    MarketGdp,
}

/// A figure of a technology; all of them are judgements.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum TechnologyFigure {
    /// F.
    FrontierCost,
    /// f0.
    StartUp,
    /// a0.
    Adaptation,
    /// b.
    Willingness,
    /// delta.
    Consolidation,
    /// leak.
    Leak,
    /// g.
    Growth,
    /// beta.
    Difficulty,
    /// chi.
    Diffusion,
    /// th.
    Novelty,
}

/// A figure that is a judgement.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Judgement {
    /// A parameter of the model.
    Parameter(ParameterId),
    /// A figure of a technology, by its position.
    Technology(TechnologyFigure, usize),
}

/// A term that the reader sets.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Choice {
    /// sigma in a technology.
    Pooling(usize),
    /// psi in a technology.
    Supply(usize),
    /// ec in a technology.
    ExportControl(usize),
    /// st in a technology.
    Standards(usize),
    /// Q.
    Quota,
    /// Least number of members in favour.
    MinMembers,
    /// Number of members that is enough alone.
    OrMembers,
    /// dc.
    DominanceCap,
    /// od of an entry of the outside deals.
    Deal(usize),
    /// fd of an entry of the funding.
    Funding(usize),
    /// pl of an entry of the plants.
    Plants(usize),
    /// Who is in the alliance.
    Members,
}

/// A calculation that is more than a formula.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct MethodSpec {
    /// Its name.
    pub name: &'static str,
    /// What it does.
    pub text: &'static str,
    /// Author and year; empty for our own.
    pub source: &'static str,
}

/// Where a value comes from.
#[derive(Debug, Clone, Copy)]
pub enum Origin {
    /// A formula over the parts, which gives the value.
    Formula(&'static FormulaSpec),
    /// A calculation by the engine; the parts are what it starts from.
    Method(&'static MethodSpec),
    /// A figure of the world.
    Data(Input),
    /// A judgement.
    Judgement(Judgement),
    /// What the reader chose.
    Choice(Choice),
}

/// One quantity of an explanation.
#[derive(Debug, Clone)]
pub struct Quantity {
    /// Its symbol in the formulas of `doc/model.md`, or a short name.
    pub symbol: &'static str,
    /// What it is about.
    pub place: Place,
    /// Its unit.
    pub unit: Unit,
    /// Its value.
    pub value: f64,
    /// Where it comes from.
    pub origin: Origin,
    /// The quantities it comes from, as positions in the explanation. A part may stand more than once.
    pub parts: Vec<usize>,
}

/// A number with everything it comes from. Each quantity is held once, whatever leads to it; parts stand before the whole.
#[derive(Debug, Clone)]
pub struct Explanation {
    /// The quantities.
    pub quantities: Vec<Quantity>,
    /// Position of the number that was asked for.
    pub root: usize,
}

impl Explanation {
    /// The number that was asked for.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.quantities[self.root].value
    }

    /// Positions of the quantities within a number of steps from the root, nearest first, each once.
    #[must_use]
    pub fn within(&self, depth: usize) -> Vec<usize> {
        let mut seen = vec![false; self.quantities.len()];
        seen[self.root] = true;
        let mut found = vec![self.root];
        let mut level = 0..1;
        for _ in 0..depth {
            for at in level.clone() {
                let whole = found[at];
                for &part in &self.quantities[whole].parts {
                    if !std::mem::replace(&mut seen[part], true) {
                        found.push(part);
                    }
                }
            }
            level = level.end..found.len();
            if level.is_empty() {
                break;
            }
        }
        found
    }
}
