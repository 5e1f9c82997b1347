//! From what was chosen to what the model needs: the only bridge.

use super::state::{Scenario, TechnologyChoice};
use crate::model::error::{Field, InputError};
use crate::model::evaluate::Case;
use crate::model::terms::{TechnologyTerms, Terms};
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
            .map(|members| members.iter().map(|code| economy(world, code)).collect())
            .collect::<Result<Vec<Vec<usize>>, _>>()?;
        let technologies = match &self.technology {
            TechnologyChoice::All => (0..world.technologies().len()).collect(),
            TechnologyChoice::One(id) => vec![technology(world, "technology", id)?],
        };
        for id in self.per_technology.technologies() {
            technology(world, "per_technology", id)?;
        }
        Ok(Resolved { alliances, terms: self.complete_terms(world), technologies })
    }

    fn complete_terms(&self, world: &World) -> Terms {
        let technologies = world
            .technologies()
            .iter()
            .map(|technology| TechnologyTerms {
                pooling: self.pooling_in(&technology.id),
                supply: self.supply_in(&technology.id),
            })
            .collect();
        Terms {
            technologies,
            bill: self.terms.bill,
            votes: self.terms.votes,
            quota: self.terms.quota,
            min_members: self.terms.min_members,
            rights_gate: self.terms.rights_gate,
        }
    }
}

fn economy(world: &World, code: &str) -> Result<usize, InputError> {
    world.economy_index(code).ok_or_else(|| InputError::Unknown {
        field: Field::global("alliances"),
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
