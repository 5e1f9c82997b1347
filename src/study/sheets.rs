//! Sheets of the page that a reader asks for: the ready scenarios, the assumptions, help, figures with sources, changes.

use super::figures::facts;
use crate::i18n::translator::Translator;
use crate::markup::start::start_view;
use crate::markup::{assumptions, changes as changes_markup, sheets, sources};
use crate::model::cost_sharing::Effort;
use crate::report::changes::changes;
use crate::report::facts::Facts;
use crate::report::sources::Library;
use crate::runner::compute::{Calculator, ComputeError};
use crate::scenario::link::read;
use crate::scenario::presets::PRESETS;

/// The HTML text of a sheet; nothing for a name that is not known. `link` is what the page sent along.
///
/// # Errors
/// [`ComputeError`] as for the calculation of what the sheet shows.
pub fn sheet(
    name: &str,
    link: &str,
    calculator: &mut Calculator,
    translator: &Translator,
    library: Option<&Library>,
) -> Result<Option<String>, ComputeError> {
    if let Some(("sources", shown)) = name.split_once(':') {
        let figures = library.zip(shown.split_once(':'));
        return Ok(figures.map(|(library, (economy, technology))| {
            sources::figures(translator, library, economy, technology).into_string()
        }));
    }
    match name {
        "changes" => Ok(Some(changes_markup::list(translator, &changes(translator, &read(link).0)).into_string())),
        "start" => start(link, calculator, translator).map(Some),
        "help" => Ok(Some(sheets::help(translator).into_string())),
        "assumptions" => Ok(Some(assumptions::drawer(translator, &read(link).0).into_string())),
        _ => Ok(None),
    }
}

/// The ready scenarios, each with its finding. `keys` are the page's own keys, for the links.
fn start(keys: &str, calculator: &mut Calculator, translator: &Translator) -> Result<String, ComputeError> {
    let computed = PRESETS.iter().map(|preset| calculator.compute(&preset.scenario(), Effort::Full));
    let computed = computed.collect::<Result<Vec<_>, _>>()?;
    let facts: Vec<Facts<'_>> = computed.iter().map(|computed| facts(computed, None, translator)).collect();
    let view = start_view(translator, &facts, |preset| {
        let parts = [preset.link, keys].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let text = parts.join("&");
        (format!("#{text}"), text)
    });
    Ok(view.into_string())
}
