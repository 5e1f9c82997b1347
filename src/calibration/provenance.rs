//! Which sources each input of the model rests on: the table behind the question "where does this number come from?".

use std::collections::BTreeSet;

use super::Calibrated;
use super::complete::{REGIONS, REST, definitions};
use super::error::CalibrationError;
use super::pillars::{PillarValues, REGULATORY_INDEX};
use super::raw::{EconomyRow, Figure, IndicatorRow, RawTables};
use super::recipe::{Definition, Pillar};
use crate::catalog::records::{EuRole, Quality};

/// The columns: an input, the economy it belongs to, the technology or the other economy, the quality letter, and sources
/// as `id:year`, separated by blanks.
pub const HEADERS: [&str; 5] = ["input", "economy", "of", "quality", "sources"];

/// A source with the year of its figure.
type Cited<'a> = BTreeSet<(&'a str, &'a str)>;

/// One row for each input.
///
/// An economy that an indicator does not name gets a part of the total of its region, of the Union or of the rest of the
/// world: then the rows of those totals are cited. If there are none, the sources of the indicator are cited, which say
/// who matters and so that the economy does not.
///
/// # Errors
/// [`CalibrationError::TwoDefinitions`] if a label of the recipe is used with two meanings.
pub fn provenance(raw: &RawTables, calibrated: &Calibrated) -> Result<Vec<[String; 5]>, CalibrationError> {
    let mut rows: Vec<[String; 5]> = Vec::new();
    let union = raw.economies.iter().find(|economy| economy.eu == EuRole::Whole);
    for economy in &raw.economies {
        let code = economy.code.as_str();
        let gdp = figures(economy, &["gdp_usd_bn"]);
        rows.push(row("gdp", code, "", worst(&gdp), &cited(&gdp)));
        let rights = rights(raw, economy);
        rows.push(row("rights", code, "", worst(&rights), &cited(&rights)));
        rows.push(["ambition", code, "", "", &economy.group_source].map(str::to_owned));
    }
    let definitions = definitions(&raw.recipe)?;
    for (at, values) in calibrated.inputs.iter().enumerate() {
        let (place, k) = (at / calibrated.technologies.len(), at % calibrated.technologies.len());
        if let (Some(economy), Some(technology)) = (raw.economies.get(place), calibrated.technologies.get(k)) {
            rows.extend(inputs(raw, &definitions, union, economy, technology, values));
        }
    }
    for &(a, b, _) in &calibrated.pairs {
        if let (Some(a), Some(b)) = (raw.economies.get(a), raw.economies.get(b)) {
            rows.push(distance(raw, union, a, b));
        }
    }
    for money in &raw.money {
        let source = BTreeSet::from([(money.source.as_str(), money.year.as_str())]);
        match money.item.as_str() {
            "market_size" => rows.push(row("market", "", &money.technology, Some(money.quality), &source)),
            "world_gdp" => rows.push(row("market_gdp", "", "", Some(money.quality), &source)),
            _ => {}
        }
    }
    Ok(rows)
}

fn row(input: &str, economy: &str, of: &str, quality: Option<Quality>, sources: &Cited<'_>) -> [String; 5] {
    let sources: Vec<String> = sources.iter().map(|(source, year)| format!("{source}:{year}")).collect();
    [input, economy, of, quality.map_or("", Quality::text), &sources.join(" ")].map(str::to_owned)
}

fn figures<'a>(economy: &'a EconomyRow, columns: &[&str]) -> Vec<&'a Figure> {
    economy.figures.iter().filter(|(name, _)| columns.contains(name)).map(|(_, figure)| figure).collect()
}

fn cited<'a>(figures: &[&'a Figure]) -> Cited<'a> {
    figures.iter().map(|figure| (figure.source.as_str(), figure.year.as_str())).collect()
}

fn worst(figures: &[&Figure]) -> Option<Quality> {
    figures.iter().map(|figure| figure.quality).max()
}

/// Civil liberties and liberal democracy; those of the members for the Union.
fn rights<'a>(raw: &'a RawTables, economy: &'a EconomyRow) -> Vec<&'a Figure> {
    let columns = ["civil_liberties", "liberal_democracy"];
    if economy.eu != EuRole::Whole {
        return figures(economy, &columns);
    }
    let members = raw.economies.iter().filter(|member| member.eu == EuRole::Member);
    members.flat_map(|member| figures(member, &columns)).collect()
}

fn inputs(
    raw: &RawTables,
    definitions: &[Definition],
    union: Option<&EconomyRow>,
    economy: &EconomyRow,
    technology: &str,
    values: &PillarValues,
) -> Vec<[String; 5]> {
    let of_pillar = |pillar: Pillar| {
        let uses = raw.recipe.iter().filter(|row| row.technology == technology && row.pillar == pillar);
        let mut sources = Cited::new();
        for used in uses {
            sources.extend(of_indicator(raw, &used.indicator, union, economy));
        }
        if pillar == Pillar::Control {
            let regulation = definitions.iter().filter(|definition| definition.label == REGULATORY_INDEX);
            regulation.for_each(|definition| sources.extend(of_indicator(raw, definition, union, economy)));
        }
        sources
    };
    let knowledge = of_pillar(Pillar::Knowledge);
    let spending = figures(economy, &["gerd_pct_gdp", "gdp_ppp_bn"]);
    let money: Vec<_> = raw.money.iter().filter(|row| row.item == "world_research").collect();
    let money: Vec<_> = money.iter().filter(|row| row.technology == technology || row.technology == "all").collect();
    let mut research = cited(&spending);
    research.extend(money.iter().map(|row| (row.source.as_str(), row.year.as_str())));
    let quality = money.iter().map(|row| row.quality).chain(worst(&spending)).chain([values.knowledge.quality]).max();
    let code = economy.code.as_str();
    vec![
        row("knowledge", code, technology, Some(values.knowledge.quality), &knowledge),
        row("capacity_ratio", code, technology, Some(values.capacity.quality), &of_pillar(Pillar::Capacity)),
        row("control", code, technology, Some(values.control.quality), &of_pillar(Pillar::Control)),
        row("research", code, technology, quality, &research),
    ]
}

/// The rows of an indicator that an economy's value comes from.
fn of_indicator<'a>(
    raw: &'a RawTables,
    definition: &Definition,
    union: Option<&EconomyRow>,
    economy: &EconomyRow,
) -> Cited<'a> {
    let rows = |key: &str| -> Vec<&'a IndicatorRow> { raw.indicators.iter().filter(|row| row.key() == key).collect() };
    let from = |rows: &[&'a IndicatorRow], fits: &dyn Fn(&str) -> bool| -> Cited<'a> {
        let rows = rows.iter().filter(|row| fits(&row.code));
        rows.map(|row| (row.figure.source.as_str(), row.figure.year.as_str())).collect()
    };
    let mut all: Vec<&IndicatorRow> = Vec::new();
    for key in &definition.sources {
        let rows = rows(key);
        let own = from(&rows, &|code| code == economy.code);
        let dropped = definition.split_members && economy.eu == EuRole::Member;
        if !own.is_empty() && !dropped {
            return own;
        }
        all.extend(rows);
    }
    let in_region = |code: &str| {
        let union = union.map_or("", |union| &union.code);
        let named = if economy.eu == EuRole::Member { union } else { &economy.code };
        REGIONS.iter().any(|(region, codes)| *region == code && codes.contains(&named))
            || (economy.eu == EuRole::Member && code == union)
    };
    let wholes = from(&all, &|code| in_region(code));
    if !wholes.is_empty() {
        return wholes;
    }
    let is_member = |code: &str| raw.economies.iter().any(|row| row.code == code && row.eu == EuRole::Member);
    let rest = from(&all, &|code| if economy.eu == EuRole::Whole { is_member(code) } else { code == REST });
    if rest.is_empty() { from(&all, &|_| true) } else { rest }
}

/// Votes, ties and kind of government of a pair; of the Union's members where it has no vote of its own.
fn distance(raw: &RawTables, union: Option<&EconomyRow>, a: &EconomyRow, b: &EconomyRow) -> [String; 5] {
    let union = union.map_or("", |union| &union.code);
    let is = |code: &str, economy: &EconomyRow| code == economy.code || (economy.eu == EuRole::Member && code == union);
    let both = |codes: &[String; 2]| {
        let [first, second] = codes;
        (is(first, a) && is(second, b)) || (is(first, b) && is(second, a))
    };
    let ties = raw.pacts.iter().filter(|pact| both(&pact.codes));
    let votes: Vec<_> = raw.votes.iter().filter(|vote| both(&vote.codes)).collect();
    let stand_in = raw.votes.iter().take(if votes.is_empty() { 1 } else { 0 });
    let mut sources: Cited<'_> = ties.clone().map(|pact| (pact.source.as_str(), pact.year.as_str())).collect();
    sources.extend(votes.iter().copied().chain(stand_in).map(|vote| (vote.source.as_str(), vote.year.as_str())));
    let democracy = [a, b].map(|economy| figures(economy, &["liberal_democracy"])).concat();
    sources.extend(cited(&democracy));
    let own = if votes.is_empty() { Some(Quality::C) } else { None };
    let letters = ties.map(|pact| pact.quality).chain(votes.iter().map(|vote| vote.quality)).chain(own);
    let quality = letters.chain(worst(&democracy)).max();
    let (first, second) = if a.code < b.code { (a, b) } else { (b, a) };
    row("distance", &first.code, &second.code, quality, &sources)
}
