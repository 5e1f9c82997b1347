//! How much of an answer stands when the judgements vary: numbers from the runs of an ensemble, without the runs.
//!
//! The study program finds them; the page gets them as flat numbers and says "80 of 100 runs" and "too close to call".

use crate::i18n::number::Trend;
use crate::model::assess::ranges::{Figure, Ranges};
use crate::model::ensemble::statistics::{Agreement, DIRECTION_FROM, StabilityLight, Verdict, of_100, quantile};
use crate::model::outcome::Outcome;

/// What may be said about a change.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Call {
    /// It rises.
    Up,
    /// It stays, as far as printed numbers show.
    Same,
    /// It falls.
    Down,
    /// Fewer than 80 of 100 runs agree with the single calculation.
    Close,
}

impl Call {
    /// What may be said about a change that is printed with this trend; all of it while the runs are not in.
    #[must_use]
    pub fn of(trend: Trend, agreement: Option<Agreement>) -> Self {
        let Some(agreement) = agreement else { return Self::of_trend(trend) };
        let agrees = match trend {
            Trend::Up => agreement.verdict() == Verdict::More,
            Trend::Down => agreement.verdict() == Verdict::Less,
            Trend::Same => largest_of_100(&agreement) >= DIRECTION_FROM,
        };
        if agrees { Self::of_trend(trend) } else { Self::Close }
    }

    fn of_trend(trend: Trend) -> Self {
        match trend {
            Trend::Up => Self::Up,
            Trend::Same => Self::Same,
            Trend::Down => Self::Down,
        }
    }

    /// The variant of a message.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Up => "up",
            Self::Same => "same",
            Self::Down => "down",
            Self::Close => "close",
        }
    }
}

/// Runs, of 100, that say the same as the single calculation; where it says no change, as many as agree with each other.
#[must_use]
pub fn agreeing(trend: Trend, agreement: &Agreement) -> usize {
    let agree = match trend {
        Trend::Up => agreement.more_of_100(),
        Trend::Down => agreement.less_of_100(),
        Trend::Same => largest_of_100(agreement),
    };
    usize::try_from(agree).unwrap_or(100)
}

fn largest_of_100(agreement: &Agreement) -> u32 {
    of_100(agreement.more.max(agreement.less).max(agreement.same), agreement.runs())
}

/// Between which values 80 of 100 runs lie.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct Span {
    /// A tenth of the runs lies below.
    pub low: f64,
    /// A tenth of the runs lies above.
    pub high: f64,
}

/// One member of an alliance.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct MemberCertainty {
    /// Position in the world.
    pub economy: usize,
    /// What it pays, billions of US dollars a year.
    pub cost: Span,
    /// Runs in which it pays more, less or the same as alone.
    pub added_cost: Agreement,
    /// Its autonomy in the alliance.
    pub autonomy: Span,
    /// Runs in which its autonomy is higher, lower or the same as alone.
    pub change: Agreement,
    /// Runs in which it would lose (more) or gain (less) by leaving.
    pub margin: Agreement,
}

/// One alliance.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct AllianceCertainty {
    /// Runs in which it pays more, less or the same together.
    pub added_cost: Agreement,
    /// Runs, of 100, in which a member or a group would do better outside.
    pub broken_of_100: u32,
    /// The light that this gives.
    pub light: StabilityLight,
}

/// How much of an answer stands.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Certainty {
    /// Number of runs.
    pub runs: usize,
    /// Runs in which the rift is wider, narrower or the same as with everyone alone.
    pub rift: Agreement,
    /// Each alliance, in the order of the outcome.
    pub alliances: Vec<AllianceCertainty>,
    /// Each member, alliance by alliance in the order of the outcome.
    pub members: Vec<MemberCertainty>,
    /// For each technology of the world and each of `members`: runs in which autonomy is higher, lower or the same.
    pub heat: Vec<Vec<Agreement>>,
}

impl Certainty {
    /// The numbers of an ensemble; a figure that was not followed counts as no runs.
    #[must_use]
    pub fn of(ranges: &Ranges, outcome: &Outcome) -> Self {
        let agreement = |with, without| ranges.agreement(with, without).unwrap_or_default();
        let span = |figure| Span::of(ranges.runs_of(figure).unwrap_or_default());
        let members = || outcome.alliances.iter().flat_map(|alliance| &alliance.members).copied();
        let member = |economy| MemberCertainty {
            economy,
            cost: span(Figure::Cost(economy)),
            added_cost: agreement(Figure::Cost(economy), Figure::CostAlone(economy)),
            autonomy: span(Figure::Autonomy(economy)),
            change: agreement(Figure::Autonomy(economy), Figure::AutonomyAlone(economy)),
            margin: ranges.sign(Figure::Margin(economy)).unwrap_or_default(),
        };
        let alliance = |alliance| {
            let (broken, light) = ranges.stability(alliance).unwrap_or((0, StabilityLight::Strained));
            let saving = ranges.sign(Figure::Saving(alliance)).unwrap_or_default();
            let added_cost = Agreement { more: saving.less, less: saving.more, same: saving.same };
            AllianceCertainty { added_cost, broken_of_100: of_100(broken, saving.runs()), light }
        };
        let in_technology = |technology| {
            let of = |economy| {
                agreement(Figure::AutonomyIn(economy, technology), Figure::AutonomyAloneIn(economy, technology))
            };
            members().map(of).collect()
        };
        let runs = ranges.runs_of(Figure::Rift).unwrap_or_default().len();
        Self {
            runs,
            rift: agreement(Figure::Rift, Figure::RiftAlone),
            alliances: (0..outcome.alliances.len()).map(alliance).collect(),
            members: members().map(member).collect(),
            heat: (0..outcome.rift_in.len()).map(in_technology).collect(),
        }
    }

    /// A member by its position in the world.
    #[must_use]
    pub fn member(&self, economy: usize) -> Option<&MemberCertainty> {
        self.members.iter().find(|member| member.economy == economy)
    }

    /// Runs in which the autonomy of a member is higher, lower or the same in one technology.
    #[must_use]
    pub fn in_technology(&self, technology: usize, economy: usize) -> Option<Agreement> {
        let place = self.members.iter().position(|member| member.economy == economy)?;
        self.heat.get(technology)?.get(place).copied()
    }

    /// The whole as flat numbers, for a message between programs: see [`Certainty::from_numbers`].
    #[must_use]
    pub fn to_numbers(&self) -> Vec<f64> {
        let mut numbers = vec![count(self.runs)];
        numbers.extend([self.alliances.len(), self.members.len(), self.heat.len()].map(count));
        numbers.extend(of_agreement(&self.rift));
        for alliance in &self.alliances {
            numbers.extend(of_agreement(&alliance.added_cost));
            numbers.extend([f64::from(alliance.broken_of_100), f64::from(alliance.light as u8)]);
        }
        for member in &self.members {
            numbers.push(count(member.economy));
            numbers.extend([member.cost.low, member.cost.high, member.autonomy.low, member.autonomy.high]);
            numbers.extend([member.added_cost, member.change, member.margin].iter().flat_map(of_agreement));
        }
        numbers.extend(self.heat.iter().flatten().flat_map(of_agreement));
        numbers
    }

    /// Reads flat numbers; `None` for anything that [`Certainty::to_numbers`] did not write.
    #[must_use]
    pub fn from_numbers(numbers: &[f64]) -> Option<Self> {
        let mut reader = Reader { rest: numbers };
        let runs = reader.count()?;
        let (n_alliances, n_members, n_technologies) = (reader.count()?, reader.count()?, reader.count()?);
        let rift = reader.agreement()?;
        let alliances = (0..n_alliances).map(|_| reader.alliance()).collect::<Option<_>>()?;
        let members = (0..n_members).map(|_| reader.member()).collect::<Option<_>>()?;
        let mut in_one = || (0..n_members).map(|_| reader.agreement()).collect::<Option<_>>();
        // Without members a row is empty, and any number of them could be read from nothing.
        let heat = (0..n_technologies.min(MOST_TECHNOLOGIES)).map(|_| in_one()).collect::<Option<Vec<_>>>()?;
        let whole = reader.rest.is_empty() && heat.len() == n_technologies;
        whole.then_some(Self { runs, rift, alliances, members, heat })
    }
}

/// No count is larger; three of them can be added on every machine.
const MOST: f64 = 1e9;
/// More technologies than any world has.
const MOST_TECHNOLOGIES: usize = 1000;

#[allow(clippy::cast_precision_loss, reason = "a count of runs or a position")]
fn count(value: usize) -> f64 {
    value as f64
}

fn of_agreement(agreement: &Agreement) -> [f64; 3] {
    [agreement.more, agreement.less, agreement.same].map(count)
}

/// Takes flat numbers one after another.
struct Reader<'a> {
    rest: &'a [f64],
}

impl Reader<'_> {
    fn number(&mut self) -> Option<f64> {
        let (first, rest) = self.rest.split_first()?;
        self.rest = rest;
        first.is_finite().then_some(*first)
    }

    fn count(&mut self) -> Option<usize> {
        let number = self.number()?;
        let whole = number.trunc().to_bits() == number.to_bits() && (0.0..=MOST).contains(&number);
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "whole and within range, as tested")]
        whole.then_some(number as usize)
    }

    fn agreement(&mut self) -> Option<Agreement> {
        Some(Agreement { more: self.count()?, less: self.count()?, same: self.count()? })
    }

    fn span(&mut self) -> Option<Span> {
        let span = Span { low: self.number()?, high: self.number()? };
        (span.low <= span.high).then_some(span)
    }

    fn alliance(&mut self) -> Option<AllianceCertainty> {
        let added_cost = self.agreement()?;
        let broken_of_100 = u32::try_from(self.count()?).ok().filter(|broken| *broken <= 100)?;
        let lights = [StabilityLight::Holds, StabilityLight::Strained, StabilityLight::Breaks];
        Some(AllianceCertainty { added_cost, broken_of_100, light: *lights.get(self.count()?)? })
    }

    fn member(&mut self) -> Option<MemberCertainty> {
        let economy = self.count()?;
        let (cost, autonomy) = (self.span()?, self.span()?);
        let (added_cost, change, margin) = (self.agreement()?, self.agreement()?, self.agreement()?);
        Some(MemberCertainty { economy, cost, added_cost, autonomy, change, margin })
    }
}

impl Span {
    /// Where 80 of 100 runs lie; zero without runs.
    #[must_use]
    pub fn of(runs: &[f64]) -> Self {
        let mut sorted = runs.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |share| quantile(&sorted, share).unwrap_or_default();
        Self { low: at(0.1), high: at(0.9) }
    }
}
