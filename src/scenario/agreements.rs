//! Agreements that name economies: deals with outsiders, funding for partners, plants at home.

use crate::catalog::dataset::economies;
use crate::catalog::records::{DataSet, EconomyRecord, EuRole};

/// A separate deal of a member with somebody outside its alliance.
#[derive(Debug, Clone, PartialEq)]
pub struct DealChoice {
    /// Code of the member.
    pub member: String,
    /// Code of the partner.
    pub partner: String,
    /// The technology it is about; all of them without one.
    pub technology: Option<String>,
    /// How far it goes, 0 to 1.
    pub strength: f64,
}

/// Money of an alliance for partners, in one technology.
#[derive(Debug, Clone, PartialEq)]
pub struct FundingChoice {
    /// Alliance 0 to 3.
    pub alliance: usize,
    /// Codes of the partners.
    pub partners: Vec<String>,
    /// Id of the technology.
    pub technology: String,
    /// Billions of US dollars a year, 0 to 50.
    pub per_year: f64,
}

/// Money of an economy for plants at home, in one technology.
#[derive(Debug, Clone, PartialEq)]
pub struct PlantsChoice {
    /// Code of the economy.
    pub economy: String,
    /// Id of the technology.
    pub technology: String,
    /// Billions of US dollars a year, 0 to 50.
    pub per_year: f64,
}

/// All agreements of a scenario.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Agreements {
    /// Deals with outsiders.
    pub deals: Vec<DealChoice>,
    /// Funding for partners.
    pub funding: Vec<FundingChoice>,
    /// Plants at home.
    pub plants: Vec<PlantsChoice>,
}

impl Agreements {
    /// Whether there is none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.deals.is_empty() && self.funding.is_empty() && self.plants.is_empty()
    }

    /// How many there are.
    #[must_use]
    pub fn len(&self) -> usize {
        self.deals.len() + self.funding.len() + self.plants.len()
    }

    /// All but one, counted through deals, then funding, then plants; all of them if there are not that many.
    #[must_use]
    pub fn without(&self, place: usize) -> Self {
        let mut rest = self.clone();
        let (deals, funding) = (self.deals.len(), self.funding.len());
        if place < deals {
            rest.deals.remove(place);
        } else if place < deals + funding {
            rest.funding.remove(place - deals);
        } else if place < self.len() {
            rest.plants.remove(place - deals - funding);
        }
        rest
    }

    /// Names the members instead of the Union, or the Union instead of its members.
    ///
    /// A deal and a funding keep their size for each economy named; money for plants is shared by GDP and added up again.
    pub(super) fn switch_data(&mut self, data: DataSet) {
        match data {
            DataSet::EuMembers => self.open_the_union(),
            DataSet::EuAsOne => self.close_the_union(),
        }
    }

    fn open_the_union(&mut self) {
        let members: Vec<&EconomyRecord> = economies().iter().filter(|record| record.eu == EuRole::Member).collect();
        let gdp: f64 = members.iter().map(|record| record.gdp).sum();
        let each = |code: &str| -> Vec<String> {
            if is_union(code) {
                members.iter().map(|record| record.code.to_owned()).collect()
            } else {
                vec![code.into()]
            }
        };
        let deals = std::mem::take(&mut self.deals);
        self.deals = deals
            .iter()
            .flat_map(|deal| each(&deal.member).into_iter().map(move |member| DealChoice { member, ..deal.clone() }))
            .flat_map(|deal| {
                let partners = each(&deal.partner);
                partners.into_iter().map(move |partner| DealChoice { partner, ..deal.clone() })
            })
            .collect();
        for funding in &mut self.funding {
            funding.partners = funding.partners.iter().flat_map(|code| each(code)).collect();
        }
        let plants = std::mem::take(&mut self.plants);
        for own in plants {
            if is_union(&own.economy) {
                self.plants.extend(members.iter().map(|record| PlantsChoice {
                    economy: record.code.to_owned(),
                    per_year: own.per_year * record.gdp / gdp,
                    ..own.clone()
                }));
            } else {
                self.plants.push(own);
            }
        }
    }

    fn close_the_union(&mut self) {
        for deal in &mut self.deals {
            to_union(&mut deal.member);
            to_union(&mut deal.partner);
        }
        let deals = std::mem::take(&mut self.deals);
        for deal in deals {
            if deal.member != deal.partner && !self.deals.contains(&deal) {
                self.deals.push(deal);
            }
        }
        for funding in &mut self.funding {
            funding.partners.iter_mut().for_each(to_union);
            let mut seen: Vec<String> = Vec::new();
            funding.partners.retain(|code| {
                !seen.contains(code) && {
                    seen.push(code.clone());
                    true
                }
            });
        }
        let plants = std::mem::take(&mut self.plants);
        for mut own in plants {
            to_union(&mut own.economy);
            let same = |known: &&mut PlantsChoice| known.economy == own.economy && known.technology == own.technology;
            match self.plants.iter_mut().find(same) {
                Some(known) => known.per_year = super::change::round(known.per_year + own.per_year),
                None => self.plants.push(own),
            }
        }
    }
}

fn is_union(code: &str) -> bool {
    economies().iter().any(|record| record.code == code && record.eu == EuRole::Whole)
}

fn to_union(code: &mut String) {
    let is_member = economies().iter().any(|record| record.code == code.as_str() && record.eu == EuRole::Member);
    if let (true, Some(union)) = (is_member, economies().iter().find(|record| record.eu == EuRole::Whole)) {
        union.code.clone_into(code);
    }
}

#[cfg(test)]
mod tests {
    use crate::scenario::link::{read, write};
    use crate::scenario::state::Scenario;

    #[test]
    fn agreements_are_taken_out_one_by_one() {
        let link = "deal=eu~chn~100,usa~ind~50&fund=a~biotech~2~ken&plants=eu~quantum~1";
        let (all, issues) = read(link);
        assert_eq!((issues.len(), all.agreements.len()), (0, 4));
        let left = |place: usize| write(&Scenario { agreements: all.agreements.without(place), ..Scenario::default() });
        let expected = [
            "deal=usa~ind~50&fund=a~biotech~2~ken&plants=eu~quantum~1",
            "deal=eu~chn~100&fund=a~biotech~2~ken&plants=eu~quantum~1",
            "deal=eu~chn~100,usa~ind~50&plants=eu~quantum~1",
            "deal=eu~chn~100,usa~ind~50&fund=a~biotech~2~ken",
            link,
        ];
        assert_eq!([0, 1, 2, 3, 4].map(left), expected);
    }
}
