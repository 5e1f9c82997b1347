//! What drawn things are: a class for the style sheet and a pattern for lines, in place of a colour.

/// What is drawn; the name is its class.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Role {
    /// `grid`
    Grid,
    /// `runs`: where 80 of 100 runs lie.
    Runs,
    /// `run`: the line between two marks.
    Run,
    /// `was-dot`: the baseline.
    Was,
    /// `now-dot`: the scenario.
    Now,
    /// `t0`: the number of the baseline.
    WasLabel,
    /// `t1`: the number of the scenario.
    NowLabel,
    /// `was-run`: the line of the baseline.
    WasRun,
    /// `b80`: between which values 80 of 100 runs lie.
    WideBand,
    /// `b50`: between which values 50 of 100 runs lie.
    NarrowBand,
    /// `goal`: a level to be reached.
    Goal,
    /// `tick`: a number along an axis, or the name of a level.
    Tick,
    /// `cut`: the line of the year that is looked at.
    Cut,
}

impl Role {
    const ALL: [Self; 13] = [
        Self::Grid,
        Self::Runs,
        Self::Run,
        Self::Was,
        Self::Now,
        Self::WasLabel,
        Self::NowLabel,
        Self::WasRun,
        Self::WideBand,
        Self::NarrowBand,
        Self::Goal,
        Self::Tick,
        Self::Cut,
    ];

    /// Class name.
    #[must_use]
    pub const fn class(self) -> &'static str {
        match self {
            Self::Grid => "grid",
            Self::Runs => "runs",
            Self::Run => "run",
            Self::Was => "was-dot",
            Self::Now => "now-dot",
            Self::WasLabel => "t0",
            Self::NowLabel => "t1",
            Self::WasRun => "was-run",
            Self::WideBand => "b80",
            Self::NarrowBand => "b50",
            Self::Goal => "goal",
            Self::Tick => "tick",
            Self::Cut => "cut",
        }
    }
}

/// Pattern of a line.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[repr(u8)]
pub enum Pattern {
    /// Unbroken.
    Solid,
    /// Dashes.
    Dashed,
    /// Dots.
    Dotted,
    /// Dash and dot.
    DashDot,
    /// Short dashes far apart.
    Sparse,
}

impl Pattern {
    const ALL: [Self; 5] = [Self::Solid, Self::Dashed, Self::Dotted, Self::DashDot, Self::Sparse];

    /// Lengths of dashes and gaps, in pixels.
    #[must_use]
    pub const fn dashes(self) -> Option<&'static str> {
        match self {
            Self::Solid => None,
            Self::Dashed => Some("7 4"),
            Self::Dotted => Some("2.5 3"),
            Self::DashDot => Some("8 3 2.5 3"),
            Self::Sparse => Some("3 7"),
        }
    }
}

/// Class and pattern of an element, carried through the plotting library as if it were a colour.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Ink {
    /// Class.
    pub role: Role,
    /// Pattern of lines.
    pub pattern: Pattern,
}

impl Ink {
    /// Ink for unbroken lines, shapes and text.
    #[must_use]
    pub const fn solid(role: Role) -> Self {
        Self { role, pattern: Pattern::Solid }
    }

    /// The colour that stands for it.
    #[must_use]
    pub const fn rgb(self) -> (u8, u8, u8) {
        (self.role as u8, self.pattern as u8, 0)
    }

    /// The ink that a colour stands for.
    #[must_use]
    pub fn from_rgb((role, pattern, _): (u8, u8, u8)) -> Self {
        let role = Role::ALL.get(usize::from(role)).copied().unwrap_or(Role::Grid);
        let pattern = Pattern::ALL.get(usize::from(pattern)).copied().unwrap_or(Pattern::Solid);
        Self { role, pattern }
    }
}
