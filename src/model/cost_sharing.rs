//! Who pays what of a joint programme, under the chosen rule.

use super::game::{shapley::shapley_value, sharing};
use super::outcome::{MemberCost, ProgrammeCost, SharingMethod};
use super::programme::{PartnershipTables, Programme};
use super::terms::BillRule;

/// Most members for the participation-capped Shapley value; above, the outside-option key is used.
pub const MAX_CAPPED_MEMBERS: usize = 16;
/// Most members for the uncapped Shapley value by enumeration; above, it is sampled.
pub const MAX_ENUMERATED_MEMBERS: usize = 20;
/// Rounds of sampled orders above that; a round is two orders for each member.
const SAMPLING_ROUNDS: usize = 64;
/// Seed of the sampled orders, fixed so that a scenario always gives the same numbers.
const SAMPLING_SEED: u64 = 0x0045_4e54_454e_5445;

/// How much calculation is allowed now.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Effort {
    /// Every rule as the model defines it.
    Full,
    /// Rules that take longer than a frame are replaced by the outside-option key for the moment.
    Frame,
}

/// Most members whose Shapley value is computed within a frame, for all technologies.
pub const MAX_FRAME_MEMBERS: usize = 10;

/// Which method a rule leads to for a number of members.
#[must_use]
pub fn method(bill: BillRule, n_members: usize, counts_heads: bool, effort: Effort) -> SharingMethod {
    let within_frame = effort == Effort::Full || n_members <= MAX_FRAME_MEMBERS;
    match bill {
        BillRule::ShapleyCapped if n_members > MAX_CAPPED_MEMBERS => SharingMethod::OutsideOptionForLarge,
        BillRule::Shapley if counts_heads => SharingMethod::ClosedForm,
        BillRule::ShapleyCapped | BillRule::Shapley if !within_frame => SharingMethod::OutsideOptionMeanwhile,
        BillRule::Shapley if n_members > MAX_ENUMERATED_MEMBERS => SharingMethod::Sampled,
        BillRule::ShapleyCapped | BillRule::Shapley => SharingMethod::Enumerated,
        _ => SharingMethod::Formula,
    }
}

/// Whether a method reads the table of all coalitions.
#[must_use]
pub fn needs_tables(method: SharingMethod) -> bool {
    method == SharingMethod::Enumerated
}

/// What a cost split needs to know besides the programme.
#[derive(Debug, Clone, Copy)]
pub struct SharingTerms<'a> {
    /// The rule chosen.
    pub bill: BillRule,
    /// The method it leads to.
    pub method: SharingMethod,
    /// sigma: share of the programme that is pooled.
    pub pooling: f64,
    /// Research spending of each member, for the research key.
    pub research: &'a [f64],
    /// GDP of each member, for the GDP key.
    pub gdp: &'a [f64],
    /// What the alliance spends on partners, billions of US dollars over ten years; shared by GDP.
    pub funding: f64,
}

/// Splits the cost of one programme.
///
/// ```text
/// outlay_i = (1 - sigma) cbar_i + sigma x_i        saving_i = sigma (cbar_i - x_i)
/// ```
///
/// x is the share of the programme under the rule and cbar the outside option. A share may be negative: that member is
/// paid for the head start it brings.
#[must_use]
pub fn split(programme: &Programme<'_>, tables: Option<&PartnershipTables>, terms: SharingTerms<'_>) -> ProgrammeCost {
    let n = terms.gdp.len();
    let all: Vec<usize> = (0..n).collect();
    let bill = programme.cost(&all);
    let outside: Vec<f64> = all.iter().map(|&member| programme.outside_option(member)).collect();
    let alone: Vec<f64> = all.iter().map(|&member| programme.stand_alone(member)).collect();
    let separable = programme.separable_costs();
    let mut half_widths = None;
    let shares = match (terms.bill, terms.method) {
        (_, SharingMethod::OutsideOptionForLarge | SharingMethod::OutsideOptionMeanwhile)
        | (BillRule::OutsideOption, _) => sharing::proportional(bill, &outside),
        (BillRule::Equal, _) => sharing::equal(bill, n),
        (BillRule::Gdp, _) => sharing::proportional(bill, terms.gdp),
        (BillRule::Research, _) => sharing::proportional(bill, terms.research),
        (BillRule::Benefit, _) => sharing::proportional(bill, programme.benefits()),
        (BillRule::StandAlone, _) => sharing::proportional(bill, &alone),
        (BillRule::Ensc, _) => sharing::ensc(bill, &separable),
        (BillRule::Scrb, _) => sharing::scrb(bill, &separable, &outside),
        (BillRule::Shapley | BillRule::ShapleyCapped, method) => {
            let (shares, bars) = shapley(programme, tables, terms.bill, method);
            half_widths = bars;
            shares
        }
    };
    let funding = sharing::proportional(terms.funding, terms.gdp);
    let members = all
        .iter()
        .map(|&member| MemberCost {
            outside_option: outside[member],
            stand_alone: alone[member],
            separable: separable[member],
            share: shares[member],
            share_half_width: half_widths.as_ref().map(|widths: &Vec<f64>| widths[member]),
            pooling: terms.pooling,
            funding: funding[member],
            benefit: programme.benefits()[member],
        })
        .collect();
    ProgrammeCost { bill, funding: terms.funding, method: terms.method, members }
}

fn shapley(
    programme: &Programme<'_>,
    tables: Option<&PartnershipTables>,
    bill: BillRule,
    method: SharingMethod,
) -> (Vec<f64>, Option<Vec<f64>>) {
    let closed_form = if method == SharingMethod::ClosedForm { programme.shapley_by_heads() } else { None };
    if let Some(shares) = closed_form {
        return (shares, None);
    }
    match tables {
        Some(tables) => {
            let table = programme.table(tables);
            let capped = bill == BillRule::ShapleyCapped;
            let game = if capped { table.participation_capped(programme.benefits()) } else { table };
            (shapley_value(&game), None)
        }
        None => {
            let sampled = programme.shapley_sampled(SAMPLING_ROUNDS, SAMPLING_SEED);
            let widths = (0..sampled.estimate.len()).map(|member| sampled.half_width_95(member)).collect();
            (sampled.estimate, Some(widths))
        }
    }
}
