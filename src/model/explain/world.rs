//! Distances, capacity and the rift under the agreements in force.

use super::explainer::Explainer;
use super::formulas::world as table;
use super::quantity::{Choice, Place, Stage, Unit};
use crate::model::parameters::ParameterId;

/// Which distances the rift looks at.
#[derive(Debug, Clone, Copy)]
enum Lens {
    /// Those of the world.
    Plain,
    /// Those of a technology, changed by agreements.
    In(usize),
    /// Means over all technologies, some of them changed by agreements.
    Mean,
}

impl Lens {
    fn place(self, stage: Stage) -> Place {
        match self {
            Self::In(k) => Place::at(stage).technology(k),
            Self::Plain | Self::Mean => Place::at(stage),
        }
    }

    /// One symbol for means, another for all else: they stand at the same place.
    fn symbol(self, plain: &'static str, mean: &'static str) -> &'static str {
        if matches!(self, Self::Mean) { mean } else { plain }
    }
}

/// A group of economies as bits.
pub(super) fn bits(members: &[usize]) -> u64 {
    members.iter().fold(0, |bits, &member| bits | 1 << member)
}

impl Explainer<'_> {
    /// d between two economies in a technology.
    pub(super) fn distance(&mut self, stage: Stage, k: usize, a: usize, b: usize) -> usize {
        let facts = self.facts(stage);
        let plain = self.world_distance(a, b);
        if !facts.changes_distances(k) || a == b {
            return plain;
        }
        let (a, b) = if a < b { (a, b) } else { (b, a) };
        let (mut near, mut far) = (Vec::new(), Vec::new());
        for deal in facts.deals(k) {
            let other = if deal.member == a {
                b
            } else if deal.member == b {
                a
            } else {
                continue;
            };
            let place = Place::at(stage).technology(k).economy(deal.member).partner(other).entry(deal.entry);
            if other == deal.partner {
                near.push(self.formula(("near", place, Unit::Share), &table::DEAL_NEAR, |e| {
                    vec![e.parameter(ParameterId::DealCloseness), e.choice(Choice::Deal(deal.entry))]
                }));
            } else if facts.alliance_of[other] == Some(deal.alliance) {
                far.push(self.formula(("far", place, Unit::Share), &table::DEAL_FAR, |e| {
                    let strength = e.choice(Choice::Deal(deal.entry));
                    vec![e.parameter(ParameterId::DealDistrust), strength, e.world_distance(other, deal.partner)]
                }));
            }
        }
        for (partner, member) in [(a, b), (b, a)] {
            if let (None, Some(alliance)) = (facts.alliance_of[partner], facts.alliance_of[member]) {
                near.extend(self.funded_closeness(stage, k, partner, alliance));
            }
        }
        if near.is_empty() && far.is_empty() {
            return plain;
        }
        let place = Place::at(stage).technology(k).economy(a).partner(b);
        self.formula(("d'", place, Unit::Share), &table::DISTANCE, |e| {
            let near = e.formula(("all near", place, Unit::Share), &table::PRODUCT, |_| near);
            vec![plain, near, e.formula(("all far", place, Unit::Share), &table::PRODUCT, |_| far)]
        })
    }

    /// What an alliance pays a partner does to their distance.
    fn funded_closeness(&mut self, stage: Stage, k: usize, partner: usize, alliance: usize) -> Option<usize> {
        let facts = self.facts(stage);
        let of_partner = || facts.grants(k).iter().filter(|grant| grant.partner == partner);
        let grants: Vec<_> = of_partner().filter(|grant| grant.alliance == alliance).copied().collect();
        if grants.is_empty() {
            return None;
        }
        let mut courting: Vec<usize> = of_partner().map(|grant| grant.alliance).collect();
        courting.sort_unstable();
        courting.dedup();
        let place = Place::at(stage).technology(k).economy(partner).alliance(alliance);
        Some(self.formula(("funded near", place, Unit::Share), &table::FUNDING_NEAR, |e| {
            let amount = e.formula(("funds", place, Unit::MoneyPerYear), &table::SUM, |e| {
                grants.iter().map(|grant| e.grant(stage, k, grant.entry, partner, grant.partners)).collect()
            });
            let closeness = e.parameter(ParameterId::FundingCloseness);
            let full = e.parameter(ParameterId::FundingFull);
            vec![closeness, amount, full, e.gdp(partner), e.count("payers", place, courting.len())]
        }))
    }

    /// What one partner gets a year from one entry of the funding.
    pub(super) fn grant(&mut self, stage: Stage, k: usize, entry: usize, partner: usize, partners: usize) -> usize {
        let place = Place::at(stage).technology(k).economy(partner).entry(entry);
        self.formula(("fd_p", place, Unit::MoneyPerYear), &table::GRANT, |e| {
            vec![e.choice(Choice::Funding(entry)), e.count("partners", Place::at(stage).entry(entry), partners)]
        })
    }

    /// Capacity ratio with ten years of plants.
    pub(super) fn capacity_with_plants(&mut self, stage: Stage, k: usize, i: usize) -> usize {
        let today = self.capacity_ratio(k, i);
        let facts = self.facts(stage);
        let own: Vec<usize> = if stage == Stage::Alone {
            Vec::new()
        } else {
            let all = self.case.terms.plants.iter().enumerate();
            let here = all.filter(|(_, own)| own.technology == k && own.economy == i && own.per_year > 0.0);
            here.map(|(entry, _)| entry).collect()
        };
        let grants: Vec<_> = facts.grants(k).iter().filter(|grant| grant.partner == i).copied().collect();
        let (false, Some(market)) = (own.is_empty() && grants.is_empty(), self.market(k)) else { return today };
        let place = Place::at(stage).technology(k).economy(i);
        self.formula(("cr'", place, Unit::Share), &table::PLANTS, |e| {
            let spent = e.formula(("pl_i", place, Unit::MoneyPerYear), &table::SUM, |e| {
                let mut parts: Vec<usize> = own.iter().map(|&entry| e.choice(Choice::Plants(entry))).collect();
                for grant in &grants {
                    let place = place.entry(grant.entry);
                    parts.push(e.formula(("granted plants", place, Unit::MoneyPerYear), &table::GRANTED_PLANTS, |e| {
                        let sum = e.grant(stage, k, grant.entry, i, grant.partners);
                        vec![e.parameter(ParameterId::FundingResearch), sum]
                    }));
                }
                parts
            });
            let place = Place::default().technology(k).economy(i);
            let demand = e.formula(("demand", place, Unit::MoneyPerYear), &table::DEMAND, |e| {
                vec![market, e.gdp(i), e.market_gdp()]
            });
            vec![today, spent, demand]
        })
    }

    /// GDP of a group.
    pub(super) fn gdp_of(&mut self, members: &[usize]) -> usize {
        if let [only] = members {
            return self.gdp(*only);
        }
        let place = Place::default().group(bits(members));
        self.formula(("Y_S", place, Unit::MoneyPerYear), &table::SUM, |e| members.iter().map(|&i| e.gdp(i)).collect())
    }

    /// Share of a group in the GDP of the world.
    pub(super) fn gdp_share(&mut self, members: &[usize]) -> usize {
        let everyone: Vec<usize> = (0..self.case.world.economies().len()).collect();
        let place = Place::default().group(bits(members));
        self.formula(("pi", place, Unit::Share), &table::SHARE_OF, |e| vec![e.gdp_of(members), e.gdp_of(&everyone)])
    }

    /// The rift over all technologies, or in one.
    pub(super) fn rift(&mut self, stage: Stage, technology: Option<usize>) -> usize {
        let facts = self.facts(stage);
        let all = 0..self.case.world.technologies().len();
        let lens = match technology {
            Some(k) if facts.changes_distances(k) => Lens::In(k),
            None if all.clone().any(|k| facts.changes_distances(k)) => Lens::Mean,
            _ => Lens::Plain,
        };
        let place = technology.map_or(Place::at(stage), |k| Place::at(stage).technology(k));
        self.formula(("Rift", place, Unit::Score), &table::RIFT, |e| {
            let closed = if facts.alliances().is_empty() {
                e.count("ec without alliances", Place::at(stage), 0)
            } else if let Some(k) = technology {
                e.choice(Choice::ExportControl(k))
            } else {
                e.formula(("mean ec", Place::at(stage), Unit::Share), &table::MEAN, |e| {
                    all.map(|k| e.choice(Choice::ExportControl(k))).collect()
                })
            };
            let mut parts = vec![e.parameter(ParameterId::Polarisation), e.parameter(ParameterId::ExportRift), closed];
            let blocs = e.blocs(stage);
            for bloc in &blocs {
                parts.push(e.polarisation(stage, lens, bloc, &blocs));
            }
            parts
        })
    }

    /// Concentration of the world in blocs.
    pub(super) fn bloc_concentration(&mut self, stage: Stage) -> usize {
        self.formula(("bloc HHI", Place::at(stage), Unit::Share), &table::BLOC_HHI, |e| {
            e.blocs(stage).iter().map(|bloc| e.gdp_share(bloc)).collect()
        })
    }

    /// Alliances, then every other economy.
    fn blocs(&self, stage: Stage) -> Vec<Vec<usize>> {
        let facts = self.facts(stage);
        let mut blocs: Vec<Vec<usize>> = facts.alliances().iter().map(|(_, members)| members.clone()).collect();
        let alone = facts.alliance_of.iter().enumerate().filter(|(_, alliance)| alliance.is_none());
        blocs.extend(alone.map(|(i, _)| vec![i]));
        blocs
    }

    fn polarisation(&mut self, stage: Stage, lens: Lens, bloc: &[usize], blocs: &[Vec<usize>]) -> usize {
        let place = lens.place(stage).group(bits(bloc));
        let symbol = lens.symbol("polarisation", "polarisation by means");
        self.formula((symbol, place, Unit::Share), &table::BLOC_POLARISATION, |e| {
            let mut parts = vec![e.parameter(ParameterId::Polarisation), e.gdp_share(bloc)];
            for other in blocs.iter().filter(|other| *other != bloc) {
                parts.push(e.gdp_share(other));
                parts.push(e.bloc_distance(stage, lens, bloc, other));
            }
            parts
        })
    }

    fn bloc_distance(&mut self, stage: Stage, lens: Lens, one: &[usize], other: &[usize]) -> usize {
        if let ([a], [b]) = (one, other) {
            return self.seen_distance(stage, lens, *a, *b);
        }
        let (one, other) = if one < other { (one, other) } else { (other, one) };
        let place = lens.place(stage).group(bits(one)).other_group(bits(other));
        self.formula((lens.symbol("d_uv", "mean d_uv"), place, Unit::Share), &table::BLOC_DISTANCE, |e| {
            let mut parts = vec![e.gdp_of(one), e.gdp_of(other)];
            for &i in one {
                for &j in other {
                    parts.extend([e.gdp(i), e.gdp(j), e.seen_distance(stage, lens, i, j)]);
                }
            }
            parts
        })
    }

    fn seen_distance(&mut self, stage: Stage, lens: Lens, a: usize, b: usize) -> usize {
        match lens {
            Lens::Plain => self.world_distance(a, b),
            Lens::In(k) => self.distance(stage, k, a, b),
            Lens::Mean => {
                let technologies = 0..self.case.world.technologies().len();
                let each: Vec<usize> = technologies.map(|k| self.distance(stage, k, a, b)).collect();
                if let Some(&first) = each.first().filter(|first| each.iter().all(|one| one == *first)) {
                    return first;
                }
                let (a, b) = if a < b { (a, b) } else { (b, a) };
                let place = Place::at(stage).economy(a).partner(b);
                self.formula(("mean d", place, Unit::Share), &table::MEAN, |_| each)
            }
        }
    }
}
