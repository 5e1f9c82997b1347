//! Deals, funding and plants between a scenario file and a scenario.

use super::error::ReadError;
use super::input::{DealFile, FundingFile, PlantsFile, TermsFile};
use super::wire::{Count, Entries, whole};
use crate::model::error::{Field, InputError, check_range};
use crate::model::evaluate::MAX_ALLIANCES;
use crate::model::terms::{MAX_ENTRIES, MAX_PER_YEAR};
use crate::scenario::agreements::{Agreements, DealChoice, FundingChoice, PlantsChoice};
use crate::scenario::state::TechnologyChoice;

/// Reads and checks all agreements. What names no technology is about the one of the question.
pub(super) fn read(file: &TermsFile, question: &TechnologyChoice) -> Result<Agreements, ReadError> {
    check_number("outside_deal", file.outside_deal.0.len())?;
    check_number("funding", file.funding.0.len())?;
    check_number("plants", file.plants.0.len())?;
    Ok(Agreements {
        deals: file.outside_deal.0.iter().map(deal).collect::<Result<_, _>>()?,
        funding: file.funding.0.iter().map(|entry| funding(entry, question)).collect::<Result<_, _>>()?,
        plants: file.plants.0.iter().map(|entry| plants(entry, question)).collect::<Result<_, _>>()?,
    })
}

fn check_number(list: &'static str, given: usize) -> Result<(), InputError> {
    #[allow(clippy::cast_precision_loss, reason = "a count")]
    check_range(|| Field::of("number", list), given as f64, 0.0, MAX_ENTRIES as f64).map(|_| ())
}

fn deal(file: &DealFile) -> Result<DealChoice, ReadError> {
    let field = || Field::of("strength", format!("outside_deal of {} with {}", file.member, file.partner));
    Ok(DealChoice {
        member: file.member.clone(),
        partner: file.partner.clone(),
        technology: file.technology.clone(),
        strength: check_range(field, file.strength.unwrap_or(1.0), 0.0, 1.0)?,
    })
}

fn funding(file: &FundingFile, question: &TechnologyChoice) -> Result<FundingChoice, ReadError> {
    let alliance = file.alliance.map_or(0.0, |count| count.0);
    let alliance = whole(|| "alliance of funding".to_owned(), alliance, 0, MAX_ALLIANCES as u64 - 1)?;
    Ok(FundingChoice {
        alliance: usize::try_from(alliance).unwrap_or(0),
        partners: file.partners.clone(),
        technology: technology("funding", file.technology.as_ref(), question)?,
        per_year: per_year("funding", file.per_year)?,
    })
}

fn plants(file: &PlantsFile, question: &TechnologyChoice) -> Result<PlantsChoice, ReadError> {
    Ok(PlantsChoice {
        economy: file.economy.clone(),
        technology: technology("plants", file.technology.as_ref(), question)?,
        per_year: per_year("plants", file.per_year)?,
    })
}

fn per_year(list: &'static str, given: f64) -> Result<f64, InputError> {
    check_range(|| Field::of("per_year", list), given, 0.0, MAX_PER_YEAR)
}

fn technology(list: &str, given: Option<&String>, question: &TechnologyChoice) -> Result<String, ReadError> {
    match (given, question) {
        (Some(id), _) | (None, TechnologyChoice::One(id)) => Ok(id.clone()),
        (None, TechnologyChoice::All) => Err(ReadError::Missing {
            field: format!("technology of {list}"),
            allowed: "the id of a technology; it can be left out only where the question is about one".to_owned(),
        }),
    }
}

/// Writes all agreements in full.
#[allow(clippy::cast_precision_loss, reason = "0 to 3")]
pub(super) fn write(agreements: &Agreements, file: &mut TermsFile) {
    let deals = agreements.deals.iter().map(|deal| DealFile {
        member: deal.member.clone(),
        partner: deal.partner.clone(),
        technology: deal.technology.clone(),
        strength: Some(deal.strength),
    });
    let funding = agreements.funding.iter().map(|funding| FundingFile {
        alliance: Some(Count(funding.alliance as f64)),
        partners: funding.partners.clone(),
        technology: Some(funding.technology.clone()),
        per_year: funding.per_year,
    });
    let plants = agreements.plants.iter().map(|own| PlantsFile {
        economy: own.economy.clone(),
        technology: Some(own.technology.clone()),
        per_year: own.per_year,
    });
    file.outside_deal = Entries(deals.collect());
    file.funding = Entries(funding.collect());
    file.plants = Entries(plants.collect());
}
