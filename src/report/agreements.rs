//! Deals, funding and plants as sentences, each with what it does to economies outside the alliances.

use super::answer::capitalised;
use super::facts::{Facts, alliance_letter, whole_points_change};
use super::question::{names, technology_in_sentence};
use crate::i18n::number::signed_points;
use crate::i18n::translator::{Argument, Translator};
use crate::scenario::agreements::{Agreements, DealChoice, FundingChoice, PlantsChoice};

/// One agreement.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreementWords {
    /// Who does what.
    pub sentence: String,
    /// What it means for those named who are in no alliance, or that it has no effect.
    pub effect: Option<String>,
}

/// Every agreement of the scenario: deals, then funding, then plants.
#[must_use]
pub fn agreements(facts: &Facts<'_>) -> Vec<AgreementWords> {
    let all = &facts.scenario.agreements;
    let mut found = Vec::new();
    for deal in &all.deals {
        let effect = if is_active(facts, deal) { None } else { Some(no_effect(facts)) };
        found.push(AgreementWords { sentence: deal_sentence(facts.translator, deal), effect });
    }
    for funding in &all.funding {
        let effect = if has_alliance(facts, funding.alliance) {
            effect_on(facts, &funding.partners)
        } else {
            Some(no_effect(facts))
        };
        found.push(AgreementWords { sentence: funding_sentence(facts.translator, funding), effect });
    }
    for plants in &all.plants {
        let effect = effect_on(facts, std::slice::from_ref(&plants.economy));
        found.push(AgreementWords { sentence: plants_sentence(facts.translator, plants), effect });
    }
    found
}

/// Who does what in every agreement: deals, then funding, then plants.
#[must_use]
pub fn sentences(translator: &Translator, agreements: &Agreements) -> Vec<String> {
    let mut found = Vec::new();
    found.extend(agreements.deals.iter().map(|deal| deal_sentence(translator, deal)));
    found.extend(agreements.funding.iter().map(|funding| funding_sentence(translator, funding)));
    found.extend(agreements.plants.iter().map(|plants| plants_sentence(translator, plants)));
    found
}

fn no_effect(facts: &Facts<'_>) -> String {
    facts.translator.text("agreement-no-effect")
}

/// A message whose values are all texts.
#[must_use]
pub fn say(translator: &Translator, key: &str, values: &[(&str, &str)]) -> String {
    let mut arguments = Vec::new();
    for &(name, value) in values {
        arguments.push((name, Argument::Text(value)));
    }
    translator.format(key, &arguments)
}

fn deal_sentence(translator: &Translator, deal: &DealChoice) -> String {
    let technology = deal.technology.as_ref().map(|id| technology_in_sentence(translator, id)).unwrap_or_default();
    say(
        translator,
        if technology.is_empty() { "agreement-deal" } else { "agreement-deal-one" },
        &[
            ("member", &capitalised(&translator.economy_in_sentence(&deal.member))),
            ("partner", &translator.economy_in_sentence(&deal.partner)),
            ("full", if deal.strength >= 1.0 { "yes" } else { "no" }),
            ("share", &translator.per_cent(deal.strength)),
            ("technology", &technology),
        ],
    )
}

fn funding_sentence(translator: &Translator, funding: &FundingChoice) -> String {
    say(
        translator,
        "agreement-funding",
        &[
            ("letter", &alliance_letter(translator, funding.alliance)),
            ("money", &translator.money_in_sentence(funding.per_year)),
            ("technology", &technology_in_sentence(translator, &funding.technology)),
            ("partners", &names(translator, &funding.partners, usize::MAX)),
        ],
    )
}

fn plants_sentence(translator: &Translator, plants: &PlantsChoice) -> String {
    say(
        translator,
        "agreement-plants",
        &[
            ("economy", &capitalised(&translator.economy_in_sentence(&plants.economy))),
            ("money", &translator.money_in_sentence(plants.per_year)),
            ("technology", &technology_in_sentence(translator, &plants.technology)),
        ],
    )
}

fn has_alliance(facts: &Facts<'_>, alliance: usize) -> bool {
    facts.outcome.alliances.iter().any(|found| found.given_as == alliance)
}

/// A deal counts only for a member of an alliance, with somebody who is not in it.
fn is_active(facts: &Facts<'_>, deal: &DealChoice) -> bool {
    let place = |code: &str| facts.world.economy_index(code).and_then(|economy| facts.outcome.alliance_of[economy]);
    let alliance = place(&deal.member);
    alliance.is_some() && place(&deal.partner) != alliance
}

/// Change in autonomy of those named who are in no alliance; members have their own rows.
fn effect_on(facts: &Facts<'_>, codes: &[String]) -> Option<String> {
    let translator = facts.translator;
    let technologies = &facts.resolved.technologies;
    let mut changes = Vec::new();
    for code in codes {
        let economy = facts.world.economy_index(code)?;
        if facts.outcome.alliance_of[economy].is_some() {
            continue;
        }
        let before = facts.outcome.autonomy_alone_over(economy, technologies).score;
        let after = facts.outcome.autonomy_over(economy, technologies).score;
        let change = signed_points(whole_points_change(before, after), translator.locale());
        changes.push(say(translator, "text-heat-cell", &[("name", &translator.economy(code)), ("change", &change)]));
    }
    if changes.is_empty() {
        return None;
    }
    Some(say(translator, "agreement-effect", &[("changes", &translator.list(&changes))]))
}
