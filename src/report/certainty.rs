//! How much of an answer stands when the judgements vary: numbers from the runs of an ensemble, without the runs.
//!
//! The study program finds them; the page gets them as flat numbers and says "80 of 100 runs" and "too close to call".

use crate::model::assess::ranges::{Figure, Ranges};
use crate::model::ensemble::statistics::{Agreement, StabilityLight, of_100, quantile};
use crate::model::outcome::Outcome;

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

    /// All of it as numbers.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "counts and positions")]
    pub fn to_numbers(&self) -> Vec<f64> {
        let agreement = |a: &Agreement| [a.more as f64, a.less as f64, a.same as f64];
        let mut flat = vec![self.runs as f64];
        flat.extend(agreement(&self.rift));
        flat.push(self.alliances.len() as f64);
        for alliance in &self.alliances {
            flat.extend(agreement(&alliance.added_cost));
            flat.push(f64::from(alliance.broken_of_100));
        }
        flat.push(self.members.len() as f64);
        for member in &self.members {
            flat.extend([
                member.economy as f64,
                member.cost.low,
                member.cost.high,
                member.autonomy.low,
                member.autonomy.high,
            ]);
            flat.extend([member.added_cost, member.change, member.margin].iter().flat_map(agreement));
        }
        flat.push(self.heat.len() as f64);
        flat.extend(self.heat.iter().flatten().flat_map(agreement));
        flat
    }

    /// Reads the numbers; `None` if they are not ours.
    #[must_use]
    pub fn from_numbers(flat: &[f64]) -> Option<Self> {
        let mut numbers = Numbers(flat.iter());
        let mut certainty = Self { runs: numbers.count()?, rift: numbers.agreement()?, ..Self::default() };
        for _ in 0..numbers.count()? {
            let (added_cost, broken) = (numbers.agreement()?, numbers.count()?);
            let light = StabilityLight::of(broken, 100);
            let broken_of_100 = u32::try_from(broken).ok()?;
            certainty.alliances.push(AllianceCertainty { added_cost, broken_of_100, light });
        }
        for _ in 0..numbers.count()? {
            certainty.members.push(MemberCertainty {
                economy: numbers.count()?,
                cost: Span { low: numbers.next()?, high: numbers.next()? },
                autonomy: Span { low: numbers.next()?, high: numbers.next()? },
                added_cost: numbers.agreement()?,
                change: numbers.agreement()?,
                margin: numbers.agreement()?,
            });
        }
        for _ in 0..numbers.count()? {
            let row = certainty.members.iter().map(|_| numbers.agreement()).collect::<Option<Vec<_>>>()?;
            certainty.heat.push(row);
        }
        numbers.0.next().is_none().then_some(certainty)
    }

    /// A member by its position in the world.
    #[must_use]
    pub fn member(&self, economy: usize) -> Option<&MemberCertainty> {
        self.members.iter().find(|member| member.economy == economy)
    }
}

impl Span {
    /// The span of a figure, run by run in any order; 0 to 0 without runs.
    #[must_use]
    pub fn of(runs: &[f64]) -> Self {
        let mut sorted = runs.to_vec();
        sorted.sort_by(f64::total_cmp);
        let at = |share| quantile(&sorted, share).unwrap_or_default();
        Self { low: at(0.1), high: at(0.9) }
    }
}

struct Numbers<'a>(std::slice::Iter<'a, f64>);

impl Numbers<'_> {
    fn next(&mut self) -> Option<f64> {
        self.0.next().copied().filter(|number| number.is_finite())
    }

    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked")]
    fn count(&mut self) -> Option<usize> {
        self.next().filter(|number| (0.0..=1e6).contains(number)).map(|number| number as usize)
    }

    fn agreement(&mut self) -> Option<Agreement> {
        Some(Agreement { more: self.count()?, less: self.count()?, same: self.count()? })
    }
}
