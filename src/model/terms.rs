//! The terms of an alliance: what its members agree on.

use super::error::{Field, InputError, check_range};
use super::world::MAX_ECONOMIES;

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

/// The terms that can differ from technology to technology.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub struct TechnologyTerms {
    /// sigma: share of the programme that is pooled, 0 to 1.
    pub pooling: f64,
    /// psi: share of a member's remaining need that allies promise to serve, 0 to 1.
    pub supply: f64,
    /// ec: how far the technology is closed to outsiders (export control), 0 to 1.
    pub export_control: f64,
    /// st: how far benchmarks, certificates and interfaces are agreed in common, 0 to 1.
    pub standards: f64,
}

/// A separate agreement of a member with somebody outside its alliance.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OutsideDeal {
    /// Position of the member.
    pub member: usize,
    /// Position of the partner.
    pub partner: usize,
    /// The technology it is about; all of them without one.
    pub technology: Option<usize>,
    /// od: how far it goes, 0 to 1.
    pub strength: f64,
}

/// Money of an alliance for non-aligned partners, in one technology.
#[derive(Debug, Clone, PartialEq)]
pub struct Funding {
    /// Position of the alliance in the list given.
    pub alliance: usize,
    /// Positions of the partners; those that are in an alliance get nothing.
    pub partners: Vec<usize>,
    /// Position of the technology.
    pub technology: usize,
    /// fd: billions of US dollars a year for all partners together, 0 to 50.
    pub per_year: f64,
}

/// Money of one economy for plants at home, in one technology.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct OwnPlants {
    /// Position of the economy.
    pub economy: usize,
    /// Position of the technology.
    pub technology: usize,
    /// pl: billions of US dollars a year, 0 to 50.
    pub per_year: f64,
}

/// Largest amount of funding or plants, billions of US dollars a year.
pub const MAX_PER_YEAR: f64 = 50.0;
/// Most deals, most fundings, most plants in one set of terms.
pub const MAX_ENTRIES: usize = 64;
/// A dominance cap that is off.
pub const CAP_OFF: f64 = 1.0;
/// The tightest dominance cap.
pub const MIN_CAP: f64 = 0.2;

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
    /// Number of members that is enough by itself, whatever their votes.
    pub or_members: Option<usize>,
    /// Whether economies with weak civil rights get less of rights-sensitive technologies.
    pub rights_gate: bool,
    /// Whether outsiders may adopt the common standards.
    pub open_standards: bool,
    /// dc: largest share of the votes and of the pooled work that one member may hold, 0.2 to 1 (off).
    pub dominance_cap: f64,
    /// Deals of members with outsiders.
    pub outside_deals: Vec<OutsideDeal>,
    /// Money for partners.
    pub funding: Vec<Funding>,
    /// Money for plants at home.
    pub plants: Vec<OwnPlants>,
}

/// What bounds the positions in terms: a world.
#[derive(Debug, Clone, Copy)]
pub struct Bounds {
    /// Number of technologies.
    pub technologies: usize,
    /// Number of economies.
    pub economies: usize,
}

impl Terms {
    /// Terms of members who agree on nothing but how to vote: every lever off, the rights gate on.
    #[must_use]
    pub fn off(n_technologies: usize) -> Self {
        Self {
            technologies: vec![TechnologyTerms::default(); n_technologies],
            bill: BillRule::Gdp,
            votes: VoteWeights::SqrtGdp,
            quota: 0.7,
            min_members: None,
            or_members: None,
            rights_gate: true,
            open_standards: false,
            dominance_cap: CAP_OFF,
            outside_deals: Vec::new(),
            funding: Vec::new(),
            plants: Vec::new(),
        }
    }

    /// Checks every figure against its range, and every position against a world.
    ///
    /// # Errors
    /// [`InputError`] naming the first wrong field.
    pub fn check(&self, bounds: Bounds) -> Result<(), InputError> {
        let (given, expected) = (self.technologies.len(), bounds.technologies);
        if given != expected {
            let field = Field::global("terms by technology");
            return Err(InputError::WrongLength { field, given, expected });
        }
        for terms in &self.technologies {
            check_range(|| Field::global("pooling"), terms.pooling, 0.0, 1.0)?;
            check_range(|| Field::global("supply"), terms.supply, 0.0, 1.0)?;
            check_range(|| Field::global("export_control"), terms.export_control, 0.0, 1.0)?;
            check_range(|| Field::global("standards"), terms.standards, 0.0, 1.0)?;
        }
        check_range(|| Field::global("quota"), self.quota, 0.5, 1.0)?;
        check_range(|| Field::global("dominance_cap"), self.dominance_cap, MIN_CAP, CAP_OFF)?;
        for (name, members) in [("min_members", self.min_members), ("or_members", self.or_members)] {
            if let Some(members) = members {
                #[allow(clippy::cast_precision_loss, reason = "a count of members")]
                check_range(|| Field::global(name), members as f64, 1.0, MAX_ECONOMIES as f64)?;
            }
        }
        self.check_entries(bounds)
    }

    fn check_entries(&self, bounds: Bounds) -> Result<(), InputError> {
        let lists = [
            ("number of outside_deals", self.outside_deals.len()),
            ("number of funding", self.funding.len()),
            ("number of plants", self.plants.len()),
        ];
        for (name, entries) in lists {
            check_position(name, entries, MAX_ENTRIES + 1)?;
        }
        for deal in &self.outside_deals {
            check_range(|| Field::global("strength of outside_deals"), deal.strength, 0.0, 1.0)?;
            check_position("member of outside_deals", deal.member, bounds.economies)?;
            check_position("partner of outside_deals", deal.partner, bounds.economies)?;
            check_position("technology of outside_deals", deal.technology.unwrap_or(0), bounds.technologies)?;
        }
        for funding in &self.funding {
            check_range(|| Field::global("per_year of funding"), funding.per_year, 0.0, MAX_PER_YEAR)?;
            check_position("technology of funding", funding.technology, bounds.technologies)?;
            for &partner in &funding.partners {
                check_position("partners of funding", partner, bounds.economies)?;
            }
        }
        for plants in &self.plants {
            check_range(|| Field::global("per_year of plants"), plants.per_year, 0.0, MAX_PER_YEAR)?;
            check_position("technology of plants", plants.technology, bounds.technologies)?;
            check_position("economy of plants", plants.economy, bounds.economies)?;
        }
        Ok(())
    }
}

/// Checks that a position is below a count.
fn check_position(name: &'static str, position: usize, count: usize) -> Result<(), InputError> {
    if position < count {
        return Ok(());
    }
    #[allow(clippy::cast_precision_loss, reason = "small counts, and positions that are wrong anyway")]
    let (value, max) = (position as f64, count as f64 - 1.0);
    Err(InputError::OutOfRange { field: Field::global(name), value, min: 0.0, max })
}
