//! The list of economies, by region, with an alliance for each.

use maud::{Markup, html};

use super::plots::series_class;
use crate::catalog::dataset::{economies, input_quality, members_of};
use crate::catalog::records::{EconomyRecord, EuRole, Quality, Region};
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::{Argument, Translator};
use crate::model::evaluate::MAX_ALLIANCES;
use crate::model::order::positions;
use crate::report::facts::alliance_letter;
use crate::scenario::state::Scenario;

/// The groups of the list: the members of the Union by themselves, then the regions.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Group {
    Union,
    Region(Region),
}

const GROUPS: [(Group, &str); 8] = [
    (Group::Region(Region::NorthAmerica), "region-north-america"),
    (Group::Region(Region::EuropeCentralAsia), "region-europe"),
    (Group::Union, "region-eu"),
    (Group::Region(Region::EastAsiaPacific), "region-east-asia"),
    (Group::Region(Region::SouthAsia), "region-south-asia"),
    (Group::Region(Region::LatinAmericaCaribbean), "region-latin-america"),
    (Group::Region(Region::MiddleEastNorthAfrica), "region-middle-east"),
    (Group::Region(Region::SubSaharanAfrica), "region-africa"),
];

/// An economy in the list.
struct Entry {
    index: usize,
    record: &'static EconomyRecord,
    name: String,
}

/// The economies whose name or code has the text, by group and name.
///
/// The lists of alliances start at the scenario given; the page keeps them in step from then on.
#[must_use]
pub fn list(translator: &Translator, scenario: &Scenario, search: &str) -> Markup {
    let found = entries(translator, scenario, &search.trim().to_ascii_lowercase());
    if found.is_empty() {
        return html! { p class="note" role="status" data-testid="members-none" { (translator.text("members-search-none")) } };
    }
    let choices = choices(translator);
    html! {
        @for (group, key) in GROUPS {
            @let members: Vec<&Entry> = found.iter().filter(|entry| group_of(entry.record) == group).collect();
            @if !members.is_empty() {
                section class="region" {
                    h3 { (translator.text(key)) }
                    ul class="mlist" role="list" { @for entry in members { (row(translator, scenario, entry, &choices)) } }
                }
            }
        }
    }
}

fn entries(translator: &Translator, scenario: &Scenario, wanted: &str) -> Vec<Entry> {
    let found: Vec<Entry> = members_of(scenario.data)
        .into_iter()
        .filter_map(|index| {
            let record = economies().get(index)?;
            let name = translator.economy(record.code);
            let fits = name.to_ascii_lowercase().contains(wanted)
                || record.code.eq_ignore_ascii_case(wanted)
                || record.code2.eq_ignore_ascii_case(wanted);
            fits.then_some(Entry { index, record, name })
        })
        .collect();
    let by_name = positions(found.len(), &|a, b| found[a].name < found[b].name);
    let mut found: Vec<Option<Entry>> = found.into_iter().map(Some).collect();
    by_name.into_iter().filter_map(|position| found[position].take()).collect()
}

fn group_of(record: &EconomyRecord) -> Group {
    if record.eu == EuRole::Member { Group::Union } else { Group::Region(record.region) }
}

/// Names of the alliances, the empty choice first.
fn choices(translator: &Translator) -> Vec<String> {
    let alliance = |index| {
        let letter = alliance_letter(translator, index);
        translator.format("alliance", &[("letter", Argument::Text(&letter))])
    };
    std::iter::once(translator.text("non-aligned")).chain((0..MAX_ALLIANCES).map(alliance)).collect()
}

/// The weakest letter behind an economy.
fn weakest(economy: usize) -> Quality {
    let letters = (0..TECHNOLOGIES.len()).flat_map(|technology| {
        let quality = input_quality(economy, technology);
        [quality.knowledge, quality.capacity, quality.control]
    });
    letters.max().unwrap_or(Quality::C)
}

/// The value of an alliance in a list of choices: nothing for none.
#[must_use]
pub fn choice_value(alliance: Option<usize>) -> String {
    alliance.map_or_else(String::new, |index| index.to_string())
}

fn row(translator: &Translator, scenario: &Scenario, entry: &Entry, choices: &[String]) -> Markup {
    let code = entry.record.code;
    let alliance = scenario.alliance_of(code);
    let quality = weakest(entry.index).text();
    let quality_name = translator.format("members-quality", &[("letter", Argument::Text(quality))]);
    html! {
        li class=[alliance.is_some().then_some("changed")] data-code=(code) data-testid={ "member-row-" (code) } {
            (badge(translator, alliance))
            label for={ "assign-" (code) } { (entry.name) }
            span class={ "q q" (quality.to_ascii_lowercase()) } role="img" aria-label=(quality_name) title=(quality_name) { (quality) }
            select class="pick" id={ "assign-" (code) } data-testid={ "assign-" (code) } {
                @for (position, choice) in choices.iter().enumerate() {
                    @let value = position.checked_sub(1);
                    option value=(choice_value(value)) selected[value == alliance] { (choice) }
                }
            }
        }
    }
}

/// Letter of the alliance of an economy, an empty badge for none.
#[must_use]
pub fn badge(translator: &Translator, alliance: Option<usize>) -> Markup {
    html! {
        span class={ "badge " (alliance.map_or("n", series_class)) } aria-hidden="true" {
            @if let Some(alliance) = alliance { (alliance_letter(translator, alliance)) }
        }
    }
}
