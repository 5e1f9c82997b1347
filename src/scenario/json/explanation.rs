//! The wire types of an explanation, and how one is written. Field comments are the descriptions in the published schema.

use schemars::JsonSchema;
use serde::Serialize;

use super::error::ReadError;
use super::numbers::{ADDRESSES, addresses};
use super::provenance::provenance;
use super::report::data_version;
use super::{MODEL_VERSION, Request};
use crate::model::cost_sharing::Effort;
use crate::model::dynamics::setting::FIRST_YEAR;
use crate::model::explain::explain as explain_number;
use crate::model::explain::number::Number;
use crate::model::explain::quantity::{
    Choice, Explanation, Input, Judgement, Origin, Place, Quantity, Stage, TechnologyFigure, Unit,
};
use crate::model::world::World;
use crate::scenario::resolve::Resolved;

/// Where one number of an outcome comes from: every quantity behind it once, with formula, judgement, choice or data.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[schemars(title = "Explanation")]
pub struct ExplanationFile {
    /// Version of the model.
    pub model: String,
    /// Fingerprint of the shipped data; null with a world of your own.
    pub data_version: Option<String>,
    /// The number, as the address that was asked for.
    pub number: String,
    /// Its value.
    pub value: f64,
    /// The quantities within the depth asked for. The first is the number itself; the nearest come first.
    pub quantities: Vec<QuantityFile>,
}

/// One quantity.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct QuantityFile {
    /// Its symbol in the formulas, or a short name. Symbol and `of` together name the quantity.
    pub symbol: String,
    /// What it is about.
    pub of: OfFile,
    /// Its value.
    pub value: f64,
    /// Its unit.
    pub unit: String,
    /// Where the value comes from.
    pub from: FromFile,
    /// The quantities that it comes from, as positions in `quantities`, in the order of the formula. A quantity may stand
    /// more than once.
    pub parts: Vec<usize>,
    /// Number of parts that are beyond the depth asked for.
    pub hidden: usize,
}

/// What a quantity is about. What does not apply is left out.
#[derive(Debug, Clone, PartialEq, Default, Serialize, JsonSchema)]
pub struct OfFile {
    /// The map of alliances, if it is not that of the scenario.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub stage: Option<String>,
    /// Code of the economy.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub economy: Option<String>,
    /// Code of the other economy of a pair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub partner: Option<String>,
    /// Id of the technology.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub technology: Option<String>,
    /// Position of the alliance in the scenario, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub alliance: Option<usize>,
    /// Codes of a group of economies; `everyone` for all.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub group: Option<Vec<String>>,
    /// Codes of the other group of a pair.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub other_group: Option<Vec<String>>,
    /// Position in the list of outside deals, of funding or of plants, from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub entry: Option<usize>,
    /// The year.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub year: Option<usize>,
}

/// Where a value comes from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FromFile {
    /// A formula over the parts.
    Formula {
        /// Its name.
        name: String,
        /// The formula in symbols.
        text: String,
        /// Author and year; null where it is plain arithmetic or our own.
        source: Option<String>,
    },
    /// A calculation that starts from the parts.
    Method {
        /// Its name.
        name: String,
        /// What it does.
        text: String,
        /// Author and year; null where it is our own.
        source: Option<String>,
    },
    /// A figure of the world.
    Data {
        /// The input, as in a scenario file.
        input: String,
        /// Quality letter: A read in a source, B derived, C estimated; null for a world of your own and for judgements.
        quality: Option<String>,
        /// The sources it rests on, as in `data/sources.csv`; one with the id `given` for a world of your own.
        sources: Vec<SourceFile>,
    },
    /// A judgement that a reader may change.
    Judgement {
        /// The parameter, or the figure of the technology.
        parameter: String,
        /// Smallest allowed value.
        min: Option<f64>,
        /// Largest allowed value.
        max: Option<f64>,
    },
    /// A term that the scenario sets.
    Choice {
        /// The term.
        term: String,
    },
}

/// A source.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema)]
pub struct SourceFile {
    /// Its id.
    pub id: String,
    /// Year or years of the figure; null if unknown.
    pub year: Option<String>,
}

/// Explains one number of a request, down to a depth.
pub(crate) fn explain(request: &Request, address: &str, depth: usize) -> Result<ExplanationFile, ReadError> {
    let resolved = request.scenario.resolve(&request.world)?;
    let number = number(request, &resolved, address)?;
    let case = resolved.case(&request.world, &request.scenario);
    let explanation = explain_number(&case, &resolved.technologies, Effort::Full, number)?;
    let explanation = explanation.ok_or_else(|| ReadError::Choice {
        field: "number".to_owned(),
        given: short(address),
        allowed: "numbers that are not null in the outcome".to_owned(),
    })?;
    Writer { request, explanation: &explanation }.file(address, depth)
}

/// The addresses of all numbers of a request.
pub(crate) fn list(request: &Request) -> Result<Vec<String>, ReadError> {
    let resolved = request.scenario.resolve(&request.world)?;
    Ok(known(request, &resolved).into_iter().map(|(address, _)| address).collect())
}

fn known(request: &Request, resolved: &Resolved) -> Vec<(String, Number)> {
    let large: Vec<&[usize]> = resolved.alliances.iter().filter(|all| all.len() > 1).map(Vec::as_slice).collect();
    addresses(&request.world, &large)
}

fn number(request: &Request, resolved: &Resolved, address: &str) -> Result<Number, ReadError> {
    let found = known(request, resolved).into_iter().find(|(known, _)| known == address);
    found.map(|(_, number)| number).ok_or_else(|| ReadError::Choice {
        field: "number".to_owned(),
        given: short(address),
        allowed: format!("\n{ADDRESSES}"),
    })
}

fn short(text: &str) -> String {
    text.chars().take(80).collect()
}

struct Writer<'a> {
    request: &'a Request,
    explanation: &'a Explanation,
}

impl Writer<'_> {
    fn file(&self, address: &str, depth: usize) -> Result<ExplanationFile, ReadError> {
        let shown = self.explanation.within(depth);
        let mut position = vec![None; self.explanation.quantities.len()];
        for (at, &quantity) in shown.iter().enumerate() {
            position[quantity] = Some(at);
        }
        let quantities = shown.iter().map(|&at| self.quantity(&self.explanation.quantities[at], &position)).collect();
        Ok(ExplanationFile {
            model: MODEL_VERSION.to_owned(),
            data_version: if self.request.own_world { None } else { Some(data_version()?) },
            number: address.to_owned(),
            value: self.explanation.value(),
            quantities,
        })
    }

    fn quantity(&self, quantity: &Quantity, position: &[Option<usize>]) -> QuantityFile {
        let parts: Vec<usize> = quantity.parts.iter().filter_map(|&part| position[part]).collect();
        let shown = parts.len() == quantity.parts.len();
        QuantityFile {
            symbol: quantity.symbol.to_owned(),
            of: self.of(quantity.place),
            value: quantity.value,
            unit: unit(quantity.unit).to_owned(),
            from: self.origin(quantity.origin),
            hidden: quantity.parts.len() - if shown { parts.len() } else { 0 },
            // All or nothing: a formula with some of its parts would mislead.
            parts: if shown { parts } else { Vec::new() },
        }
    }

    fn world(&self) -> &World {
        &self.request.world
    }

    fn code(&self, i: usize) -> String {
        self.world().economies().get(i).map_or_else(String::new, |economy| economy.code.clone())
    }

    fn technology(&self, k: usize) -> String {
        self.world().technologies().get(k).map_or_else(String::new, |technology| technology.id.clone())
    }

    fn of(&self, place: Place) -> OfFile {
        let group = |bits: u64| {
            let n = self.world().economies().len();
            let members: Vec<String> = (0..n).filter(|i| bits >> i & 1 == 1).map(|i| self.code(i)).collect();
            if members.len() == n { vec!["everyone".to_owned()] } else { members }
        };
        OfFile {
            stage: match place.stage {
                Stage::Scenario => None,
                Stage::Alone => Some("everyone alone".to_owned()),
                Stage::Without(i) => Some(format!("{} has left", self.code(i))),
                Stage::Joined(i, alliance) => Some(format!("{} has joined alliance {alliance}", self.code(i))),
            },
            economy: place.economy.map(|i| self.code(i)),
            partner: place.partner.map(|i| self.code(i)),
            technology: place.technology.map(|k| self.technology(k)),
            alliance: place.alliance,
            group: place.group.map(group),
            other_group: place.other_group.map(group),
            entry: place.entry,
            year: place.year.map(|year| FIRST_YEAR + year),
        }
    }

    fn origin(&self, origin: Origin) -> FromFile {
        let text = str::to_owned;
        let author = |source: &str| Some(source.to_owned()).filter(|source| !source.is_empty());
        match origin {
            Origin::Formula(known) => {
                FromFile::Formula { name: text(known.name), text: text(known.text), source: author(known.source) }
            }
            Origin::Method(known) => {
                FromFile::Method { name: text(known.name), text: text(known.text), source: author(known.source) }
            }
            Origin::Data(input) => self.data(input),
            Origin::Judgement(Judgement::Parameter(id)) => {
                let spec = id.spec();
                FromFile::Judgement { parameter: text(spec.key), min: Some(spec.min), max: Some(spec.max) }
            }
            Origin::Judgement(Judgement::Technology(figure, _)) => {
                FromFile::Judgement { parameter: text(figure_name(figure)), min: None, max: None }
            }
            Origin::Choice(choice) => FromFile::Choice { term: text(term(choice)) },
        }
    }

    fn data(&self, input: Input) -> FromFile {
        let given = || vec![SourceFile { id: "given".to_owned(), year: None }];
        let known = if self.request.own_world { None } else { provenance(self.world(), input) };
        let cited = known.iter().flat_map(|known| &known.sources);
        let sources = cited.map(|(id, year)| SourceFile { id: (*id).to_owned(), year: year.map(str::to_owned) });
        FromFile::Data {
            input: input_name(input).to_owned(),
            quality: known.as_ref().and_then(|known| known.quality).map(str::to_owned),
            sources: if known.is_some() { sources.collect() } else { given() },
        }
    }
}

fn unit(unit: Unit) -> &'static str {
    match unit {
        Unit::Score => "0 to 100",
        Unit::Share => "share, index or factor",
        Unit::Money => "billions of US dollars over ten years",
        Unit::MoneyPerYear => "billions of US dollars a year",
        Unit::Percent => "per cent",
        Unit::Points => "points",
        Unit::Years => "years",
        Unit::Votes => "votes",
        Unit::Count => "count",
    }
}

fn input_name(input: Input) -> &'static str {
    match input {
        Input::Gdp(_) => "gdp",
        Input::Rights(_) => "rights",
        Input::Ambition(_) => "ambition",
        Input::Knowledge(..) => "knowledge",
        Input::CapacityRatio(..) => "capacity_ratio",
        Input::Control(..) => "control",
        Input::Research(..) => "research",
        Input::Distance(..) => "distance",
        Input::Market(_) => "market",
        Input::MarketGdp => "market_gdp",
    }
}

fn figure_name(figure: TechnologyFigure) -> &'static str {
    match figure {
        TechnologyFigure::FrontierCost => "frontier_cost",
        TechnologyFigure::StartUp => "start_up",
        TechnologyFigure::Adaptation => "adaptation",
        TechnologyFigure::Willingness => "willingness",
        TechnologyFigure::Consolidation => "consolidation",
        TechnologyFigure::Leak => "leak",
        TechnologyFigure::Growth => "growth",
        TechnologyFigure::Difficulty => "difficulty",
        TechnologyFigure::Diffusion => "diffusion",
        TechnologyFigure::Novelty => "novelty",
    }
}

fn term(choice: Choice) -> &'static str {
    match choice {
        Choice::Pooling(_) => "pooling",
        Choice::Supply(_) => "supply",
        Choice::ExportControl(_) => "export_control",
        Choice::Standards(_) => "standards",
        Choice::Quota => "quota",
        Choice::MinMembers => "min_members",
        Choice::OrMembers => "or_members",
        Choice::DominanceCap => "dominance_cap",
        Choice::Deal(_) => "outside_deal",
        Choice::Funding(_) => "funding",
        Choice::Plants(_) => "plants",
        Choice::Members => "alliances",
    }
}
