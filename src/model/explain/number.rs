//! The numbers that an outcome and its assessment report, by what they are about.
//!
//! Alliances are counted as in the outcome: those of two or more members. Economies and technologies are positions in
//! the world. "Over the focus" means over the technologies that the question is about.

/// A number that can be explained.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Number {
    /// The rift over all technologies.
    Rift,
    /// The rift in one technology.
    RiftIn(usize),
    /// The rift with everyone alone.
    RiftAlone,
    /// Concentration of the world in blocs.
    BlocConcentration,
    /// A figure of the joint programme of an alliance in a technology.
    Programme(usize, usize, ProgrammeFigure),
    /// What an economy in an alliance pays in a technology.
    Cost(usize, usize, CostFigure),
    /// What an economy in an alliance pays over the focus.
    Yearly(usize, YearlyFigure),
    /// What all members of an alliance pay over the focus.
    YearlyTogether(usize, YearlyFigure),
    /// Autonomy of an economy in a technology.
    Autonomy(When, usize, usize, AutonomyFigure),
    /// Capability of an economy in a technology, so many years after 2025.
    Capability(When, usize, usize, usize),
    /// When an economy reaches the target in a technology.
    YearsToTarget(When, usize, usize),
    /// Autonomy of an economy over the focus.
    AutonomyOver(When, usize, ScoreFigure),
    /// Mean autonomy of the members of an alliance over the focus.
    MeanAutonomy(When, usize, ScoreFigure),
    /// A figure of the votes of an alliance.
    Governance(usize, GovernanceFigure),
    /// A figure of the votes of an economy in an alliance.
    Votes(usize, VoteFigure),
    /// Where an economy in an alliance stands, over the focus.
    Standing(usize, StandingFigure),
    /// How a non-aligned economy is pulled, over the focus.
    Pressure(usize, PressureFigure),
    /// What a non-aligned economy would gain by joining an alliance, over the focus.
    Opening(usize, usize),
    /// The best of its openings, at least 0.
    Opportunity(usize),
    /// The largest shares in an alliance.
    Dominance(usize, DominanceFigure),
    /// Civil rights in an alliance.
    Rights(usize, RightsFigure),
}

/// With everyone alone, or in the scenario.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// With everyone alone.
    Before,
    /// In the scenario.
    After,
}

/// Figures of a joint programme.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ProgrammeFigure {
    /// C(S).
    Cost,
    /// What is spent on partners.
    Funding,
    /// Share of the separate programmes that need not be paid twice.
    DuplicationAvoided,
}

/// Figures of what a member pays in a technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum CostFigure {
    /// cbar.
    OutsideOption,
    /// C(i).
    StandAlone,
    /// m.
    Separable,
    /// x.
    Share,
    /// What it pays.
    Outlay,
    /// What it saves.
    Saving,
    /// The saving in per cent of the outside option.
    Percent,
    /// Its part of the funding for partners.
    Funding,
    /// B.
    Benefit,
    /// A tenth of the outside option.
    AlonePerYear,
    /// A tenth of the outlay.
    PerYear,
}

/// Figures of yearly cost.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum YearlyFigure {
    /// What is spent alone.
    Alone,
    /// What is spent in the alliance.
    Inside,
    /// The difference.
    Saving,
    /// The difference in per cent.
    Percent,
}

/// A score and its pillars.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ScoreFigure {
    /// The score.
    Score,
    /// Control pillar.
    Control,
    /// Knowledge pillar.
    Knowledge,
    /// Capacity pillar.
    Capacity,
}

/// Figures of autonomy in a technology.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AutonomyFigure {
    /// The score or a pillar.
    Score(ScoreFigure),
    /// Share of home use not covered by own plants.
    Need,
    /// Share of the need that allies could serve.
    Fill,
    /// X.
    Exposure,
    /// Concentration of the reliance.
    Concentration,
    /// J.
    JointControl,
    /// Chance of a leak.
    Leak,
}

/// Figures of governance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum GovernanceFigure {
    /// Votes needed.
    Quota,
    /// Chance that a random proposal passes.
    PowerToAct,
    /// Winning coalitions.
    WinningCoalitions,
    /// Delay.
    Delay,
}

/// Figures of the votes of one member.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum VoteFigure {
    /// Its votes.
    Weight,
    /// Shapley and Shubik.
    ShapleyShubik,
    /// Banzhaf, as a share.
    Banzhaf,
    /// Banzhaf, as a chance.
    BanzhafAbsolute,
    /// Coleman: to prevent.
    Prevent,
    /// Coleman: to initiate.
    Initiate,
}

/// Figures of what membership is worth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StandingFigure {
    /// The saving as a share of what the technologies are worth.
    Worth,
    /// u(S).
    Utility,
    /// u(S without i).
    UtilityOutside,
    /// mu.
    Margin,
    /// Warning of leaving.
    Risk,
}

/// Figures of the pull on a non-aligned economy.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PressureFigure {
    /// The pressure.
    Pressure,
    /// How even the reliance on two sides is.
    Balance,
    /// Trusted reliance on the first side.
    FirstSide,
    /// Trusted reliance on the second side.
    SecondSide,
    /// Mean need.
    Need,
}

/// The largest shares in an alliance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DominanceFigure {
    /// Of the votes (Banzhaf).
    Votes,
    /// Of GDP.
    Gdp,
    /// Of the members' surplus in a technology.
    Surplus(usize),
    /// Concentration of capability in a technology.
    Concentration(usize),
    /// Of one outsider in what the members rely on in a technology.
    Supplier(usize),
}

/// Civil rights in an alliance.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RightsFigure {
    /// Mean weighted by GDP.
    Mean,
    /// The lowest.
    Minimum,
    /// Members under the threshold of the rights gate.
    UnderTheGate,
}
