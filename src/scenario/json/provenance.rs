//! Which sources each input of the shipped data rests on.

use crate::model::explain::quantity::Input;
use crate::model::world::World;

/// Written by `calibrate`: input, economy, technology or other economy, quality letter, sources as `id:year`.
static TABLE: &str = include_str!("../../../data/calibrated/provenance.csv");

/// What an input rests on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Provenance {
    /// Quality letter; none for a judgement by income group.
    pub(crate) quality: Option<&'static str>,
    /// Id and year of each source.
    pub(crate) sources: Vec<(&'static str, Option<&'static str>)>,
}

/// What an input of a shipped world rests on; `None` if the table does not have it.
pub(crate) fn provenance(world: &World, input: Input) -> Option<Provenance> {
    let economy = |i: usize| world.economies().get(i).map_or("", |economy| economy.code.as_str());
    let technology = |k: usize| world.technologies().get(k).map_or("", |technology| technology.id.as_str());
    let (name, first, second) = match input {
        Input::Gdp(i) => ("gdp", economy(i), ""),
        Input::Rights(i) => ("rights", economy(i), ""),
        Input::Ambition(i) => ("ambition", economy(i), ""),
        Input::Knowledge(k, i) => ("knowledge", economy(i), technology(k)),
        Input::CapacityRatio(k, i) => ("capacity_ratio", economy(i), technology(k)),
        Input::Control(k, i) => ("control", economy(i), technology(k)),
        Input::Research(k, i) => ("research", economy(i), technology(k)),
        Input::Market(k) => ("market", "", technology(k)),
        Input::MarketGdp => ("market_gdp", "", ""),
        Input::Distance(a, b) => {
            let (a, b) = (economy(a), economy(b));
            if a < b { ("distance", a, b) } else { ("distance", b, a) }
        }
    };
    let start = format!("{name},{first},{second},");
    let rest = TABLE.lines().find_map(|line| line.strip_prefix(&start))?;
    let (quality, sources) = rest.split_once(',')?;
    let source = |cited: &'static str| match cited.split_once(':') {
        Some((id, year)) => (id, Some(year)),
        None => (cited, None),
    };
    let quality = Some(quality).filter(|quality| !quality.is_empty());
    Some(Provenance { quality, sources: sources.split_whitespace().map(source).collect() })
}
