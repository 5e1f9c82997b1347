//! The recipe: which indicator feeds which pillar, and how its gaps are filled.

use super::error::CalibrationError;
use super::table::Row;

/// A pillar of the inputs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Pillar {
    /// Know-how.
    Knowledge,
    /// Production against need.
    Capacity,
    /// Whose law.
    Control,
}

/// What the figures of an indicator are.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Form {
    /// Per cent of the world.
    Share,
    /// Amounts, turned into per cent of the sum over the players.
    Count,
    /// An index used as it is.
    Index,
}

/// What an economy without a row gets.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unnamed {
    /// A part of the rest of the world, which has a row of its own.
    Rest,
    /// A part of what is left of 100 per cent.
    ComputedRest,
    /// Nothing: the source names everybody that matters.
    Zero,
    /// No value: the mean runs over the other indicators.
    Skip,
}

/// One use of one indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct RecipeRow {
    /// Id of the technology.
    pub technology: String,
    /// The pillar it feeds.
    pub pillar: Pillar,
    /// Weight in the mean of the pillar, above 0.
    pub weight: f64,
    /// Largest quotient, if the pillar has one.
    pub cap: Option<f64>,
    /// The indicator.
    pub indicator: Definition,
}

/// A label and how its indicator is completed. The same label always means the same indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct Definition {
    /// The label.
    pub label: String,
    /// Raw indicators; the first that has a row for an economy wins.
    pub sources: Vec<String>,
    /// What the figures are.
    pub form: Form,
    /// What an economy without a row gets.
    pub unnamed: Unnamed,
    /// Whether the rows of EU members are dropped because filings are counted at the Union's office.
    pub split_members: bool,
    /// Proxy for regions and EU members: `gerd`, `demand` or a label.
    pub proxy_within: String,
    /// Proxy for the rest of the world.
    pub proxy_rest: String,
}

const PILLARS: [(&str, Pillar); 3] =
    [("knowledge", Pillar::Knowledge), ("capacity", Pillar::Capacity), ("control", Pillar::Control)];
const FORMS: [(&str, Form); 3] = [("share", Form::Share), ("count", Form::Count), ("index", Form::Index)];
const UNNAMED: [(&str, Unnamed); 3] = [("rest", Unnamed::Rest), ("zero", Unnamed::Zero), ("skip", Unnamed::Skip)];

impl RecipeRow {
    /// Reads one row of the recipe.
    ///
    /// # Errors
    /// [`CalibrationError`] naming the line, the column and what is allowed.
    pub fn parse(row: &Row) -> Result<Self, CalibrationError> {
        let cap = match row.optional("cap")? {
            "" => None,
            _ => Some(row.number("cap", 0.0, 1e4)?),
        };
        let pillar = row.choice("pillar", &PILLARS, |(name, _)| name)?.1;
        if cap.is_none() && pillar != Pillar::Knowledge {
            return Err(row.bad_value("cap", "", "a number, for capacity and control"));
        }
        Ok(Self {
            technology: row.text("technology")?,
            pillar,
            weight: row.number("weight", 0.001, 1e3)?,
            cap,
            indicator: definition(row)?,
        })
    }
}

fn definition(row: &Row) -> Result<Definition, CalibrationError> {
    let computed = row.choice("rest", &["given", "computed"], |rest| rest)? == "computed";
    let unnamed = match row.choice("unnamed", &UNNAMED, |(name, _)| name)?.1 {
        Unnamed::Rest if computed => Unnamed::ComputedRest,
        other => other,
    };
    let proxies = row.text("proxy")?;
    let mut proxy = proxies.split_whitespace();
    let within = proxy.next().unwrap_or_default().to_owned();
    Ok(Definition {
        label: row.text("label")?,
        sources: row.text("sources")?.split_whitespace().map(str::to_owned).collect(),
        form: row.choice("form", &FORMS, |(name, _)| name)?.1,
        unnamed,
        split_members: row.choice("members", &["own", "split"], |members| members)? == "split",
        proxy_rest: proxy.next().unwrap_or(&within).to_owned(),
        proxy_within: within,
    })
}
