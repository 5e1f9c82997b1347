//! What the path of capability in one technology depends on.

use crate::model::error::{Field, InputError, check_range};
use crate::model::world::MAX_MONEY;

/// The first year of a path.
pub const FIRST_YEAR: usize = 2025;
/// Steps of one year in a path, which ends in 2045.
pub const YEARS: usize = 20;
/// Years in which development funding adds to research: the ten years of a programme.
pub const FUNDED_YEARS: usize = 10;

/// Everything that the path of one technology depends on. Economies stand in the same order in every list.
///
/// Plain figures, borrowed: whoever calls has applied levers, gates and exceptions before.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProgressSetting<'a> {
    /// `A_i(2025)`: know-how of each economy, 0 to 1; 1 = first in the world on every indicator.
    pub knowledge: &'a [f64],
    /// `R_i`: research of each economy in 2025, billions of US dollars a year.
    pub research: &'a [f64],
    /// What development funding adds to the research of each economy in the first ten years, billions of US dollars a
    /// year; does not grow.
    pub added_research: &'a [f64],
    /// `d_ij`: political distance, 0 to 1, symmetric with a zero diagonal, n x n, row by row.
    pub distance: &'a [f64],
    /// Alliance of each economy, if it is in one. An alliance of one is no alliance.
    pub alliance_of: &'a [Option<usize>],
    /// `s_i = sigma L_i`: share of the programme that each economy pools, 0 to 1.
    pub pooled: &'a [f64],
    /// Years until the joint programme of each alliance can begin, 0 to 20 (decision delay).
    pub delay: &'a [f64],
    /// `ec`: export control of the technology by all alliances, 0 (none) to 1.
    pub export_control: f64,
    /// Rift index, 0 to 100.
    pub rift: f64,
    /// `g`: growth of the leader's capability in a year at level 1, 0 to 1 (judgement, by technology).
    pub growth: f64,
    /// `beta`: how fast ideas get harder to find, 0 (not at all) to 5 (judgement, by technology).
    pub difficulty: f64,
    /// `chi`: share of the gap to the leader that can close by diffusion in a year, 0 to 1 (judgement, by technology).
    pub diffusion: f64,
    /// `th`: share of a partner's research that is new to an economy, 0 to 1 (judgement, by technology).
    pub novelty: f64,
    /// `lambda`: returns to parallel research; below 1 researchers duplicate each other's work, 0.1 to 1 (judgement).
    pub duplication: f64,
    /// `o`: share of the leader's science that is open to an outsider it trusts, without a rift, 0 to 1 (judgement).
    pub openness: f64,
    /// Know-how relative to the leader at which half of what others know can be taken in, 0 to 1 (judgement).
    pub absorption: f64,
    /// Factor by which research grows in a year, 0.9 to 1.2 (judgement).
    pub research_growth: f64,
    /// Years from the start of a joint programme until it is in full swing, 0 to 20 (judgement).
    pub build_up: f64,
    /// Share of their research that members of an alliance lose under full export control, 0 to 1 (judgement).
    pub member_loss: f64,
    /// Share by which full export control of another alliance spurs research, 0 to 1 (judgement).
    pub rival_spur: f64,
}

impl ProgressSetting<'_> {
    /// Checks lengths and ranges.
    ///
    /// # Errors
    /// [`InputError`] for the first list of a wrong length or figure out of its range.
    pub fn check(&self) -> Result<(), InputError> {
        let n = self.knowledge.len();
        check_length("research", self.research.len(), n)?;
        check_length("added_research", self.added_research.len(), n)?;
        check_length("distance", self.distance.len(), n * n)?;
        check_length("alliance_of", self.alliance_of.len(), n)?;
        check_length("pooled", self.pooled.len(), n)?;
        check_each("knowledge", self.knowledge, 1.0)?;
        check_each("research", self.research, MAX_MONEY)?;
        check_each("added_research", self.added_research, MAX_MONEY)?;
        check_each("distance", self.distance, 1.0)?;
        check_each("pooled", self.pooled, 1.0)?;
        check_each("delay", self.delay, 20.0)?;
        self.check_alliances()?;
        for (name, value, min, max) in [
            ("export_control", self.export_control, 0.0, 1.0),
            ("rift", self.rift, 0.0, 100.0),
            ("growth", self.growth, 0.0, 1.0),
            ("difficulty", self.difficulty, 0.0, 5.0),
            ("diffusion", self.diffusion, 0.0, 1.0),
            ("novelty", self.novelty, 0.0, 1.0),
            ("duplication", self.duplication, 0.1, 1.0),
            ("openness", self.openness, 0.0, 1.0),
            ("absorption", self.absorption, 0.0, 1.0),
            ("research_growth", self.research_growth, 0.9, 1.2),
            ("build_up", self.build_up, 0.0, 20.0),
            ("member_loss", self.member_loss, 0.0, 1.0),
            ("rival_spur", self.rival_spur, 0.0, 1.0),
        ] {
            check_range(|| Field::global(name), value, min, max)?;
        }
        Ok(())
    }

    /// Every alliance that is named has a delay.
    fn check_alliances(&self) -> Result<(), InputError> {
        let given = self.delay.len();
        match self.alliance_of.iter().flatten().max() {
            Some(&last) if last >= given => {
                let expected = last.saturating_add(1);
                Err(InputError::WrongLength { field: Field::global("delay"), given, expected })
            }
            _ => Ok(()),
        }
    }
}

fn check_length(name: &'static str, given: usize, expected: usize) -> Result<(), InputError> {
    if given == expected {
        Ok(())
    } else {
        Err(InputError::WrongLength { field: Field::global(name), given, expected })
    }
}

fn check_each(name: &'static str, values: &[f64], max: f64) -> Result<(), InputError> {
    for (at, &value) in values.iter().enumerate() {
        check_range(|| Field::of(name, format!("place {at}")), value, 0.0, max)?;
    }
    Ok(())
}
