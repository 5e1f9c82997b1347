//! `entente page` and `entente pack`: the calculator with a scenario in it, as one file or as a package for a learning platform.

use std::fs;
use std::process::ExitCode;

use clap::{Args, ValueEnum};
use thiserror::Error;

use super::source::{self, Content, Source, SourceError};
use super::{Failure, say};
use crate::i18n::{locale::Locale, study};
use crate::model::cost_sharing::Effort;
use crate::pack::{Format, Order, PackError};
use crate::report::facts::Facts;
use crate::runner::compute::{Calculator, ComputeError};
use crate::scenario::json::error::ReadError;
use crate::scenario::json::{read_link, read_scenario};
use crate::scenario::link::{self, PAGE_KEYS};
use crate::scenario::presets::PRESETS;

/// Longest page read, bytes.
const MAX_PAGE: u64 = 64 << 20;

const EXAMPLES: &str = "\
Examples:
  entente page 'a=eu~usa~jpn&pool=75' alliance.html
  entente page --preset chips_act chips.html
  entente pack --format scorm12 --preset democratic lesson.zip
  entente pack --format cmi5 --address https://example.org/entente/ 'a=eu~usa' lesson.zip

The page is read from dist/entente.html, which `make build` writes; a copy saved from a site will do (--page FILE).";

/// Which scenario, and where it goes.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, allow_missing_positional = true)]
pub(super) struct PageArguments {
    /// A ready scenario, in place of LINK.
    #[arg(long, value_name = "ID", value_parser = presets(), conflicts_with = "link")]
    preset: Option<String>,
    /// The one-file page.
    #[arg(long, value_name = "FILE", default_value = "dist/entente.html")]
    page: String,
    /// Where the calculator is on the web: links that learners hand in begin with it.
    #[arg(long, value_name = "URL", default_value = "", value_parser = web_address)]
    address: String,
    /// A link, a scenario file (JSON or a link), or `-` for standard input.
    #[arg(required_unless_present = "preset")]
    link: Option<String>,
    /// The file to be written.
    output: String,
}

/// A page as a package.
#[derive(Debug, Args)]
#[command(after_help = EXAMPLES, allow_missing_positional = true)]
pub(super) struct PackArguments {
    /// The standard that the learning platform reads.
    #[arg(long)]
    format: FormatName,
    #[command(flatten)]
    page: PageArguments,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
enum FormatName {
    /// SCORM 1.2: nearly every platform.
    Scorm12,
    /// SCORM 2004, 4th edition.
    Scorm2004,
    /// cmi5, on top of xAPI.
    Cmi5,
}

/// Why nothing is written.
#[derive(Debug, Error)]
pub(super) enum PackFailure {
    #[error(transparent)]
    Source(#[from] SourceError),
    #[error("{name}: {error}")]
    Read { name: String, error: ReadError },
    #[error("{name}: has a world of its own, which the page does not have; allowed: scenarios of the calculator")]
    OwnWorld { name: String },
    #[error(transparent)]
    Compute(#[from] ComputeError),
    #[error("{page}: {error}")]
    Page { page: String, error: PackError },
}

fn presets() -> clap::builder::PossibleValuesParser {
    PRESETS.map(|preset| preset.id).into()
}

/// An address to begin links with: without a scenario.
fn web_address(text: &str) -> Result<String, String> {
    let is_web = text.is_empty() || text.starts_with("https://") || text.starts_with("http://");
    if !is_web || text.contains(['#', '?', ' ', '"']) {
        return Err("allowed: an address that begins with https:// or http://, without # and ?".to_owned());
    }
    Ok(text.to_owned())
}

pub(super) fn page(arguments: &PageArguments) -> Result<ExitCode, Failure> {
    let made = arguments.make(|order| Ok(order.page()?.into_bytes()))?;
    Ok(write(&arguments.output, &made))
}

pub(super) fn pack(arguments: &PackArguments) -> Result<ExitCode, Failure> {
    let format = match arguments.format {
        FormatName::Scorm12 => Format::Scorm12,
        FormatName::Scorm2004 => Format::Scorm2004,
        FormatName::Cmi5 => Format::Cmi5,
    };
    let made = arguments.page.make(|order| order.package(format))?;
    Ok(write(&arguments.page.output, &made))
}

fn write(path: &str, bytes: &[u8]) -> ExitCode {
    match fs::write(path, bytes) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            say(&format!("{path}: cannot be written: {error}"));
            ExitCode::FAILURE
        }
    }
}

impl PageArguments {
    /// Calculates the scenario and makes something of the page with it.
    fn make(&self, make: impl FnOnce(&Order<'_>) -> Result<Vec<u8>, PackError>) -> Result<Vec<u8>, PackFailure> {
        let link = self.link()?;
        let page = Source::File(self.page.clone()).text(MAX_PAGE)?;
        let computed = Calculator::default().compute(&link::read(&link).0, Effort::Full)?;
        let translator = study::translator(Locale::English, "");
        let facts = Facts {
            scenario: &computed.scenario,
            world: &computed.world,
            resolved: &computed.resolved,
            outcome: &computed.outcome,
            certainty: None,
            translator: &translator,
        };
        let order = Order { page: &page, facts, link: &link, address: &self.address };
        make(&order).map_err(|error| PackFailure::Page { page: self.page.clone(), error })
    }

    /// The scenario as link text, with the keys of the page that were given.
    fn link(&self) -> Result<String, PackFailure> {
        if let Some(preset) = PRESETS.iter().find(|preset| Some(preset.id) == self.preset.as_deref()) {
            return Ok(preset.link.to_owned());
        }
        let source = Source::of_scenario(self.link.as_deref().unwrap_or_default());
        let name = source.name();
        let content = source.read(source::MAX_SCENARIO)?;
        let (request, given) = match &content {
            Content::Json(text) => (read_scenario(text), ""),
            Content::Link(text) => (read_link(text), text.trim()),
        };
        let request = request.map_err(|error| PackFailure::Read { name: name.clone(), error })?;
        if request.own_world {
            return Err(PackFailure::OwnWorld { name });
        }
        let of_page = |pair: &&str| pair.split_once('=').is_some_and(|(key, _)| PAGE_KEYS.contains(&key));
        let state = given.split_once('#').map_or(given, |(_, state)| state);
        let scenario = link::write(&request.scenario);
        let parts = [scenario.as_str()].into_iter().filter(|text| !text.is_empty());
        Ok(parts.chain(state.split('&').filter(of_page)).collect::<Vec<_>>().join("&"))
    }
}
