//! The terms of an alliance: what its members agree on.

use super::error::{Field, InputError, check_range};

/// How the programme's bill is split among the members.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum BillRule {
    /// Equal shares.
    Equal,
    /// In proportion to GDP.
    Gdp,
    /// In proportion to yearly research spending on the technology.
    Research,
    /// In proportion to what the technology is worth to each.
    Benefit,
    /// In proportion to the cost of the full programme alone.
    StandAlone,
    /// In proportion to what each would really spend alone: everybody saves the same percentage.
    OutsideOption,
    /// By what each adds, averaged over all orders of joining (Shapley 1953).
    Shapley,
    /// The same in the game where a group may opt out instead (participation-capped). The default.
    ShapleyCapped,
    /// Each its separable cost, the rest in equal parts (equal split of the non-separable cost).
    Ensc,
    /// Each its separable cost, the rest in proportion to remaining benefits (the method of the
    /// Tennessee Valley Authority; Straffin and Heaney 1981).
    Scrb,
}

/// What the votes are weighted by.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VoteWeights {
    /// One member, one vote.
    Equal,
    /// By GDP.
    Gdp,
    /// By the square root of GDP (the idea of Penrose, applied to GDP). The default.
    SqrtGdp,
}

/// The two terms that can differ from technology to technology.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct TechnologyTerms {
    /// sigma: share of the programme that is pooled, 0 to 1.
    pub pooling: f64,
    /// psi: share of a member's remaining need that allies promise to serve, 0 to 1.
    pub supply: f64,
}

/// All terms of a calculation.
#[derive(Debug, Clone, PartialEq)]
pub struct Terms {
    /// Pooling and supply for each technology of the world.
    pub technologies: Vec<TechnologyTerms>,
    /// How the bill is split.
    pub bill: BillRule,
    /// What votes are weighted by.
    pub votes: VoteWeights,
    /// Q: share of the votes that a proposal needs, 0.5 to 1.
    pub quota: f64,
    /// Least number of members in favour, if there is a second criterion.
    pub min_members: Option<usize>,
    /// Whether economies with weak civil rights get less of rights-sensitive technologies.
    pub rights_gate: bool,
}

impl Terms {
    /// Checks every figure against its range and the number of technologies.
    ///
    /// # Errors
    /// [`InputError`] naming the first wrong field.
    pub fn check(&self, n_technologies: usize) -> Result<(), InputError> {
        let given = self.technologies.len();
        if given != n_technologies {
            let field = Field::global("terms by technology");
            return Err(InputError::WrongLength { field, given, expected: n_technologies });
        }
        for terms in &self.technologies {
            check_range(|| Field::global("pooling"), terms.pooling, 0.0, 1.0)?;
            check_range(|| Field::global("supply"), terms.supply, 0.0, 1.0)?;
        }
        check_range(|| Field::global("quota"), self.quota, 0.5, 1.0)?;
        if let Some(members) = self.min_members {
            #[allow(clippy::cast_precision_loss, reason = "a count of members")]
            check_range(|| Field::global("min_members"), members as f64, 1.0, 63.0)?;
        }
        Ok(())
    }
}
