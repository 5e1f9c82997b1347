//! From what was chosen to what the model needs: the only bridge.

use super::agreements::{Agreements, DealChoice, FundingChoice, PlantsChoice};
use super::state::{Scenario, TechnologyChoice};
use crate::catalog::levers::ShareLever;
use crate::model::error::{Field, InputError};
use crate::model::evaluate::Case;
use crate::model::terms::{Funding, OutsideDeal, OwnPlants, TechnologyTerms, Terms};
use crate::model::world::World;

/// A scenario in terms of a world: positions instead of codes, complete terms.
#[derive(Debug, Clone, PartialEq)]
pub struct Resolved {
    /// Members of each alliance, as positions in the world.
    pub alliances: Vec<Vec<usize>>,
    /// Complete terms.
    pub terms: Terms,
    /// Technologies that the question is about, as positions in the world.
    pub technologies: Vec<usize>,
}

impl Resolved {
    /// The case that the model calculates.
    #[must_use]
    pub fn case<'a>(&'a self, world: &'a World, scenario: &'a Scenario) -> Case<'a> {
        Case { world, parameters: &scenario.parameters, alliances: &self.alliances, terms: &self.terms }
    }
}

impl Scenario {
    /// Looks up every code in a world.
    ///
    /// # Errors
    /// [`InputError::Unknown`] naming the field and the code that the world does not have.
    pub fn resolve(&self, world: &World) -> Result<Resolved, InputError> {
        let alliances = self
            .alliances
            .iter()
            .map(|members| members.iter().map(|code| economy(world, "alliances", code)).collect())
            .collect::<Result<Vec<Vec<usize>>, _>>()?;
        let technologies = match &self.technology {
            TechnologyChoice::All => (0..world.technologies().len()).collect(),
            TechnologyChoice::One(id) => vec![technology(world, "technology", id)?],
        };
        for id in self.per_technology.technologies() {
            technology(world, "per_technology", id)?;
        }
        Ok(Resolved { alliances, terms: self.complete_terms(world)?, technologies })
    }

    fn complete_terms(&self, world: &World) -> Result<Terms, InputError> {
        let technologies = world
            .technologies()
            .iter()
            .map(|technology| TechnologyTerms {
                pooling: self.share_in(ShareLever::Pooling, &technology.id),
                supply: self.share_in(ShareLever::Supply, &technology.id),
                export_control: self.share_in(ShareLever::ExportControl, &technology.id),
                standards: self.share_in(ShareLever::Standards, &technology.id),
            })
            .collect();
        let Agreements { deals, funding, plants } = &self.agreements;
        Ok(Terms {
            technologies,
            bill: self.terms.bill,
            votes: self.terms.votes,
            quota: self.terms.quota,
            min_members: self.terms.min_members,
            or_members: self.terms.or_members,
            rights_gate: self.terms.rights_gate,
            open_standards: self.terms.open_standards,
            dominance_cap: self.terms.dominance_cap,
            outside_deals: deals.iter().map(|choice| deal(world, choice)).collect::<Result<_, _>>()?,
            funding: funding.iter().map(|choice| fund(world, choice)).collect::<Result<_, _>>()?,
            plants: plants.iter().map(|choice| plant(world, choice)).collect::<Result<_, _>>()?,
        })
    }
}

fn deal(world: &World, choice: &DealChoice) -> Result<OutsideDeal, InputError> {
    let only = choice.technology.as_ref().map(|id| technology(world, "technology of outside_deals", id));
    Ok(OutsideDeal {
        member: economy(world, "member of outside_deals", &choice.member)?,
        partner: economy(world, "partner of outside_deals", &choice.partner)?,
        technology: only.transpose()?,
        strength: choice.strength,
    })
}

fn fund(world: &World, choice: &FundingChoice) -> Result<Funding, InputError> {
    let partners = choice.partners.iter().map(|code| economy(world, "partners of funding", code));
    Ok(Funding {
        alliance: choice.alliance,
        partners: partners.collect::<Result<_, _>>()?,
        technology: technology(world, "technology of funding", &choice.technology)?,
        per_year: choice.per_year,
    })
}

fn plant(world: &World, choice: &PlantsChoice) -> Result<OwnPlants, InputError> {
    Ok(OwnPlants {
        economy: economy(world, "economy of plants", &choice.economy)?,
        technology: technology(world, "technology of plants", &choice.technology)?,
        per_year: choice.per_year,
    })
}

/// Position of an economy that a field names.
fn economy(world: &World, field: &'static str, code: &str) -> Result<usize, InputError> {
    world.economy_index(code).ok_or_else(|| InputError::Unknown {
        field: Field::global(field),
        code: code.to_owned(),
        known: world.economies().iter().map(|economy| economy.code.as_str()).collect::<Vec<_>>().join(", "),
    })
}

/// Position of a technology that a field names.
pub(crate) fn technology(world: &World, field: &'static str, id: &str) -> Result<usize, InputError> {
    world.technology_index(id).ok_or_else(|| InputError::Unknown {
        field: Field::global(field),
        code: id.to_owned(),
        known: world.technologies().iter().map(|technology| technology.id.as_str()).collect::<Vec<_>>().join(", "),
    })
}
