//! Deals, funding and plants in a link.
//!
//! ```text
//! deal=eu~chn~100,usa~ind~50~quantum      member, partner, per cent, and a technology if it is about one only
//! fund=a~green_energy~10~mar~ken          alliance, technology, billions of dollars a year, partners
//! plants=eu~semiconductors~20             economy, technology, billions of dollars a year
//! ```
//!
//! Several of a kind are parted by commas.

use super::number::{number, per_cent, share};
use super::{ALLIANCE_KEYS, LinkIssue, code_from_link, is_technology, link_code, shortened, unknown};
use crate::catalog::records::DataSet;
use crate::model::terms::{MAX_ENTRIES, MAX_PER_YEAR};
use crate::scenario::agreements::{Agreements, DealChoice, FundingChoice, PlantsChoice};

/// Keys of agreements, in the order in which they are written.
pub const AGREEMENT_KEYS: [&str; 3] = ["deal", "fund", "plants"];

/// The parts of a link for agreements.
pub(super) fn write(agreements: &Agreements, parts: &mut Vec<String>) {
    let deals = agreements.deals.iter().map(|deal| {
        let only = deal.technology.as_ref().map(|id| format!("~{id}")).unwrap_or_default();
        format!("{}~{}~{}{only}", link_code(&deal.member), link_code(&deal.partner), per_cent(deal.strength))
    });
    let funding = agreements.funding.iter().map(|funding| {
        let key = ALLIANCE_KEYS.get(funding.alliance).copied().unwrap_or_default();
        let partners: String = funding.partners.iter().map(|code| format!("~{}", link_code(code))).collect();
        format!("{key}~{}~{}{partners}", funding.technology, funding.per_year)
    });
    let plants =
        agreements.plants.iter().map(|own| format!("{}~{}~{}", link_code(&own.economy), own.technology, own.per_year));
    let lists: [Vec<String>; 3] = [deals.collect(), funding.collect(), plants.collect()];
    for (key, entries) in AGREEMENT_KEYS.iter().zip(lists) {
        if !entries.is_empty() {
            parts.push(format!("{key}={}", entries.join(",")));
        }
    }
}

/// Reads one key of agreements; what cannot be read is reported and left out. `false` if the key is another.
pub(super) fn read(
    (key, value): (&str, &str),
    data: DataSet,
    agreements: &mut Agreements,
    issues: &mut Vec<LinkIssue>,
) -> bool {
    if !AGREEMENT_KEYS.contains(&key) {
        return false;
    }
    for entry in value.split(',').filter(|entry| !entry.is_empty()).take(2 * MAX_ENTRIES) {
        let fields: Vec<&str> = entry.split('~').collect();
        let mut amounts = Amounts { key, issues };
        let full = match key {
            "deal" => agreements.deals.len() >= MAX_ENTRIES,
            "fund" => agreements.funding.len() >= MAX_ENTRIES,
            _ => agreements.plants.len() >= MAX_ENTRIES,
        };
        let read = match key {
            _ if full => None,
            "deal" => deal(&fields, data, &mut amounts).map(|deal| agreements.deals.push(deal)),
            "fund" => funding(&fields, data, &mut amounts).map(|funding| agreements.funding.push(funding)),
            _ => plants(&fields, data, &mut amounts).map(|plants| agreements.plants.push(plants)),
        };
        if read.is_none() {
            issues.push(unknown(key, entry));
        }
    }
    true
}

/// Reads amounts and reports those beyond their range.
struct Amounts<'a> {
    key: &'a str,
    issues: &'a mut Vec<LinkIssue>,
}

impl Amounts<'_> {
    fn within(&mut self, given: f64, text: &str, max: f64, words: fn(f64) -> String) -> f64 {
        let used = given.clamp(0.0, max) + 0.0; // no negative zero
        if used.total_cmp(&given).is_ne() {
            let (key, value) = (self.key.to_owned(), shortened(text));
            self.issues.push(LinkIssue::OutOfRange { key, value, used: words(used) });
        }
        used
    }

    fn per_year(&mut self, text: &str) -> Option<f64> {
        number(text).map(|given| self.within(given, text, MAX_PER_YEAR, |used| used.to_string()))
    }
}

fn technology(id: &str) -> Option<String> {
    is_technology(id).then(|| id.to_owned())
}

fn economy(code: &str, data: DataSet) -> Option<String> {
    code_from_link(code, data).map(str::to_owned)
}

fn deal(fields: &[&str], data: DataSet, amounts: &mut Amounts<'_>) -> Option<DealChoice> {
    let (member, partner, strength, only) = match *fields {
        [member, partner, strength] => (member, partner, strength, None),
        [member, partner, strength, id] => (member, partner, strength, Some(technology(id)?)),
        _ => return None,
    };
    let (member, partner) = (economy(member, data)?, economy(partner, data)?);
    let strength = share(strength).map(|given| amounts.within(given, strength, 1.0, per_cent))?;
    Some(DealChoice { member, partner, technology: only, strength })
}

fn funding(fields: &[&str], data: DataSet, amounts: &mut Amounts<'_>) -> Option<FundingChoice> {
    let [alliance, id, per_year, partners @ ..] = fields else { return None };
    let alliance = ALLIANCE_KEYS.iter().position(|key| key == alliance)?;
    let partners = partners.iter().map(|code| economy(code, data)).collect::<Option<Vec<_>>>()?;
    let technology = technology(id)?;
    Some(FundingChoice { alliance, partners, technology, per_year: amounts.per_year(per_year)? })
}

fn plants(fields: &[&str], data: DataSet, amounts: &mut Amounts<'_>) -> Option<PlantsChoice> {
    let &[code, id, per_year] = fields else { return None };
    let (economy, technology) = (economy(code, data)?, technology(id)?);
    Some(PlantsChoice { economy, technology, per_year: amounts.per_year(per_year)? })
}
