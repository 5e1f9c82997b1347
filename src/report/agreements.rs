//! Deals, funding and plants as sentences, each with what it does to economies outside the alliances.

use super::answer::capitalised;
use super::facts::{Facts, alliance_letter, whole_points_change};
use super::question::{names, technology_in_sentence};
use crate::i18n::number::signed_points;
use crate::i18n::translator::{Argument, Translator};
use crate::scenario::agreements::{DealChoice, FundingChoice, PlantsChoice};

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
    let deals = all.deals.iter().map(|deal| AgreementWords {
        sentence: deal_sentence(facts.translator, deal),
        effect: effect_of_deal(facts, deal),
    });
    let funding = all.funding.iter().map(|funding| AgreementWords {
        sentence: funding_sentence(facts.translator, funding),
        effect: if has_alliance(facts, funding.alliance) {
            effect_on(facts, &funding.partners)
        } else {
            Some(facts.translator.text("agreement-no-effect"))
        },
    });
    let plants = all.plants.iter().map(|plants| AgreementWords {
        sentence: plants_sentence(facts.translator, plants),
        effect: effect_on(facts, std::slice::from_ref(&plants.economy)),
    });
    deals.chain(funding).chain(plants).collect()
}

fn deal_sentence(translator: &Translator, deal: &DealChoice) -> String {
    let [member, partner] = [&deal.member, &deal.partner].map(|code| translator.economy_in_sentence(code));
    let share = translator.per_cent(deal.strength);
    let full = if deal.strength >= 1.0 { "yes" } else { "no" };
    let technology = deal.technology.as_ref().map(|id| technology_in_sentence(translator, id)).unwrap_or_default();
    let arguments = [
        ("member", Argument::Text(&capitalised(&member))),
        ("partner", Argument::Text(&partner)),
        ("full", Argument::Text(full)),
        ("share", Argument::Text(&share)),
        ("technology", Argument::Text(&technology)),
    ];
    translator.format(if technology.is_empty() { "agreement-deal" } else { "agreement-deal-one" }, &arguments)
}

fn funding_sentence(translator: &Translator, funding: &FundingChoice) -> String {
    let letter = alliance_letter(translator, funding.alliance);
    let money = translator.money_in_sentence(funding.per_year);
    let technology = technology_in_sentence(translator, &funding.technology);
    let partners = names(translator, &funding.partners, usize::MAX);
    let arguments = [
        ("letter", Argument::Text(letter.as_str())),
        ("money", Argument::Text(&money)),
        ("technology", Argument::Text(&technology)),
        ("partners", Argument::Text(&partners)),
    ];
    translator.format("agreement-funding", &arguments)
}

fn plants_sentence(translator: &Translator, plants: &PlantsChoice) -> String {
    let economy = capitalised(&translator.economy_in_sentence(&plants.economy));
    let money = translator.money_in_sentence(plants.per_year);
    let technology = technology_in_sentence(translator, &plants.technology);
    let arguments = [
        ("economy", Argument::Text(economy.as_str())),
        ("money", Argument::Text(&money)),
        ("technology", Argument::Text(&technology)),
    ];
    translator.format("agreement-plants", &arguments)
}

fn has_alliance(facts: &Facts<'_>, alliance: usize) -> bool {
    facts.outcome.alliances.iter().any(|found| found.given_as == alliance)
}

/// A deal counts only for a member of an alliance, with somebody who is not in it.
fn effect_of_deal(facts: &Facts<'_>, deal: &DealChoice) -> Option<String> {
    let place = |code: &str| facts.world.economy_index(code).and_then(|economy| facts.outcome.alliance_of[economy]);
    match place(&deal.member) {
        Some(alliance) if place(&deal.partner) != Some(alliance) => None,
        _ => Some(facts.translator.text("agreement-no-effect")),
    }
}

/// Change in autonomy of those named who are in no alliance; members have their own rows.
fn effect_on(facts: &Facts<'_>, codes: &[String]) -> Option<String> {
    let translator = facts.translator;
    let technologies = &facts.resolved.technologies;
    let change = |code: &String| {
        let economy = facts.world.economy_index(code)?;
        let (before, after) = (
            facts.outcome.autonomy_alone_over(economy, technologies),
            facts.outcome.autonomy_over(economy, technologies),
        );
        let change = signed_points(whole_points_change(before.score, after.score), translator.locale());
        let name = translator.economy(code);
        let arguments = [("name", Argument::Text(name.as_str())), ("change", Argument::Text(&change))];
        facts.outcome.alliance_of[economy].is_none().then(|| translator.format("text-heat-cell", &arguments))
    };
    let changes: Vec<String> = codes.iter().filter_map(change).collect();
    let changes = (!changes.is_empty()).then(|| translator.list(&changes))?;
    Some(translator.format("agreement-effect", &[("changes", Argument::Text(&changes))]))
}
