//! What a calculation yields: exact numbers in model units, without rounding or words.

use super::governance::Governance;

/// How the shares of a bill were found.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SharingMethod {
    /// By the formula of the rule.
    Formula,
    /// Exactly, from the costs of all coalitions.
    Enumerated,
    /// Exactly, in closed form (heads counted, nu = 0).
    ClosedForm,
    /// From random orders of joining, with bars.
    Sampled,
    /// By outside options, because the rule is not defined for so many members.
    OutsideOptionForLarge,
    /// By outside options for the moment, until the exact rule has been computed.
    OutsideOptionMeanwhile,
}

/// What one member pays for one technology. Billions of US dollars over ten years.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct MemberCost {
    /// cbar: what it would really spend alone.
    pub outside_option: f64,
    /// C(i): the full programme alone.
    pub stand_alone: f64,
    /// C(S) - C(S without i).
    pub separable: f64,
    /// x: its share of the joint programme under the rule; negative if it is paid.
    pub share: f64,
    /// Half width of the 95 % bar of the share, where it was sampled.
    pub share_half_width: Option<f64>,
    /// sigma: share of the programme that is pooled.
    pub pooling: f64,
    /// Its part of the funding for partners, by GDP.
    pub funding: f64,
    /// B: what the technology is worth to it.
    pub benefit: f64,
}

impl MemberCost {
    /// What it pays, `(1 - sigma) cbar + sigma x`, and its part of the funding for partners.
    #[must_use]
    pub fn outlay(&self) -> f64 {
        (1.0 - self.pooling) * self.outside_option + self.pooling * self.share + self.funding
    }

    /// What it saves against being alone, `sigma (cbar - x)` less its part of the funding for partners.
    #[must_use]
    pub fn saving(&self) -> f64 {
        self.pooling * (self.outside_option - self.share) - self.funding
    }

    /// Whether its entry costs the others more than it would itself spend alone.
    #[must_use]
    pub fn entry_inefficient(&self) -> bool {
        self.separable > self.outside_option
    }
}

/// The joint programme of one alliance for one technology. Billions of US dollars over ten years.
#[derive(Debug, Clone, PartialEq)]
pub struct ProgrammeCost {
    /// C(S): cost of the joint programme.
    pub bill: f64,
    /// What the alliance spends on partners.
    pub funding: f64,
    /// How the shares were found.
    pub method: SharingMethod,
    /// Cost of each member, in the order of the alliance.
    pub members: Vec<MemberCost>,
}

impl ProgrammeCost {
    /// Share of the members' separate programmes that need not be paid twice, `1 - C(S) / sum C(i)`.
    #[must_use]
    pub fn duplication_avoided(&self) -> Option<f64> {
        let separate: f64 = self.members.iter().map(|member| member.stand_alone).sum();
        (separate > 0.0).then(|| 1.0 - self.bill / separate)
    }
}

/// Costs summed over technologies. Billions of US dollars a year: a tenth of the ten-year programme.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct YearlyCost {
    /// What is spent alone.
    pub alone: f64,
    /// What is spent in the alliance.
    pub inside: f64,
    /// The difference, positive when the alliance is cheaper.
    pub saving: f64,
}

/// Years of the programme.
pub const PROGRAMME_YEARS: f64 = 10.0;

impl YearlyCost {
    /// Adds the cost of one member in one technology.
    pub fn add(&mut self, cost: &MemberCost) {
        self.alone += cost.outside_option / PROGRAMME_YEARS;
        self.inside += cost.outlay() / PROGRAMME_YEARS;
        self.saving += cost.saving() / PROGRAMME_YEARS;
    }

    /// Saving in per cent of the cost alone; `None` if nothing, or next to nothing, is spent alone.
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        Some(100.0 * self.saving / self.alone).filter(|percent| self.alone > 0.0 && percent.is_finite())
    }
}

/// Autonomy of one economy in one technology.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Autonomy {
    /// The score, 0 to 100.
    pub score: f64,
    /// Knowledge pillar, 1 to 100.
    pub knowledge: f64,
    /// Capacity pillar, 1 to 100.
    pub capacity: f64,
    /// Control pillar, 1 to 100.
    pub control: f64,
    /// Share of home use not covered by own plants, 0 to 1.
    pub need: f64,
    /// Share of the need that allies could serve, 0 to 1.
    pub fill: f64,
    /// X: reliance on others, weighted by hostility, 0 to 1.
    pub exposure: f64,
    /// Concentration of the reliance on few suppliers (Herfindahl index), 0 to 1.
    pub concentration: f64,
    /// J: how far a joint decision is the economy's own, by veto or by agreement, 0 to 1.
    pub joint_control: f64,
    /// Chance that pooled knowledge leaks, 0 to 1.
    pub leak: f64,
}

/// One pillar of autonomy.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Pillar {
    /// Legal, ownership and standards control over what is used.
    Control,
    /// Know-how.
    Knowledge,
    /// Own plants and promised supply.
    Capacity,
}

/// All pillars, in the order in which they are shown.
pub const PILLARS: [Pillar; 3] = [Pillar::Control, Pillar::Knowledge, Pillar::Capacity];

impl Autonomy {
    /// Value of a pillar, 1 to 100.
    #[must_use]
    pub fn pillar(&self, pillar: Pillar) -> f64 {
        match pillar {
            Pillar::Control => self.control,
            Pillar::Knowledge => self.knowledge,
            Pillar::Capacity => self.capacity,
        }
    }
}

/// One alliance: members, votes and bills.
#[derive(Debug, Clone, PartialEq)]
pub struct AllianceOutcome {
    /// Positions of the members in the world, in its order.
    pub members: Vec<usize>,
    /// Which of the alliances given this is.
    pub given_as: usize,
    /// Votes, power, delay.
    pub governance: Governance,
    /// The joint programme, technology by technology.
    pub programmes: Vec<ProgrammeCost>,
}

/// Everything a calculation yields.
#[derive(Debug, Clone, PartialEq)]
pub struct Outcome {
    /// Rift between blocs, 0 to 100, over all technologies.
    pub rift: f64,
    /// Rift in each technology: it differs where terms do.
    pub rift_in: Vec<f64>,
    /// Concentration of the world in blocs (Herfindahl index of GDP), 0 to 1.
    pub bloc_concentration: f64,
    /// The same with everyone alone.
    pub rift_alone: f64,
    /// Alliances of two or more members.
    pub alliances: Vec<AllianceOutcome>,
    /// Alliance of each economy, as a position in `alliances`.
    pub alliance_of: Vec<Option<usize>>,
    /// Autonomy by technology, then economy.
    pub autonomy: Vec<Vec<Autonomy>>,
    /// The same with everyone alone.
    pub autonomy_alone: Vec<Vec<Autonomy>>,
}

impl Outcome {
    /// Yearly cost of one member of an alliance, summed over technologies.
    #[must_use]
    pub fn yearly_cost(&self, alliance: usize, member: usize, technologies: &[usize]) -> YearlyCost {
        let mut cost = YearlyCost::default();
        for &technology in technologies {
            cost.add(&self.alliances[alliance].programmes[technology].members[member]);
        }
        cost
    }

    /// Yearly cost of a whole alliance, summed over technologies.
    #[must_use]
    pub fn yearly_cost_together(&self, alliance: usize, technologies: &[usize]) -> YearlyCost {
        let mut cost = YearlyCost::default();
        for &technology in technologies {
            self.alliances[alliance].programmes[technology].members.iter().for_each(|member| cost.add(member));
        }
        cost
    }

    /// Autonomy of an economy over some technologies: the geometric mean of the scores and of each pillar.
    #[must_use]
    pub fn autonomy_over(&self, economy: usize, technologies: &[usize]) -> PillarScores {
        PillarScores::over(&self.autonomy, economy, technologies)
    }

    /// The same with everyone alone.
    #[must_use]
    pub fn autonomy_alone_over(&self, economy: usize, technologies: &[usize]) -> PillarScores {
        PillarScores::over(&self.autonomy_alone, economy, technologies)
    }

    /// Whether some share is the outside-option key for the moment, until the exact rule has been computed.
    #[must_use]
    pub fn is_provisional(&self) -> bool {
        self.alliances
            .iter()
            .flat_map(|alliance| &alliance.programmes)
            .any(|programme| programme.method == SharingMethod::OutsideOptionMeanwhile)
    }
}

/// A score and its pillars over one or more technologies, each 0 to 100.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PillarScores {
    /// The score.
    pub score: f64,
    /// Control pillar.
    pub control: f64,
    /// Knowledge pillar.
    pub knowledge: f64,
    /// Capacity pillar.
    pub capacity: f64,
}

impl PillarScores {
    fn over(autonomy: &[Vec<Autonomy>], economy: usize, technologies: &[usize]) -> Self {
        let mean = |value: fn(&Autonomy) -> f64| {
            geometric_mean(technologies.iter().map(|&technology| value(&autonomy[technology][economy])))
        };
        Self {
            score: mean(|autonomy| autonomy.score),
            control: mean(|autonomy| autonomy.control),
            knowledge: mean(|autonomy| autonomy.knowledge),
            capacity: mean(|autonomy| autonomy.capacity),
        }
    }

    /// Value of a pillar.
    #[must_use]
    pub fn pillar(&self, pillar: Pillar) -> f64 {
        match pillar {
            Pillar::Control => self.control,
            Pillar::Knowledge => self.knowledge,
            Pillar::Capacity => self.capacity,
        }
    }
}

/// Geometric mean of positive values, never above the highest; a single value comes back unchanged, none gives 0.
#[must_use]
#[allow(clippy::cast_precision_loss, reason = "a count of technologies")]
pub fn geometric_mean(values: impl ExactSizeIterator<Item = f64> + Clone) -> f64 {
    match values.len() {
        0 => 0.0,
        1 => values.sum(),
        n => {
            let highest = values.clone().fold(0.0, f64::max);
            (values.map(f64::ln).sum::<f64>() / n as f64).exp().min(highest)
        }
    }
}
