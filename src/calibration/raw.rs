//! The raw tables: copied figures and the recipe, checked row by row.

use super::error::CalibrationError;
use super::recipe::RecipeRow;
use super::table::{Row, read_table};
use crate::catalog::records::{EuRole, IncomeGroup, Quality, Region, Voter};
use std::collections::BTreeSet;
use std::path::Path;

/// A figure as it was read: the text for the reader, the number for the calculation.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// The figure as printed in the raw table.
    pub text: String,
    /// Its value.
    pub value: f64,
    /// The year or years it belongs to.
    pub year: String,
    /// Id of the source.
    pub source: String,
    /// Quality letter.
    pub quality: Quality,
}

/// One economy.
#[derive(Debug, Clone, PartialEq)]
pub struct EconomyRow {
    /// Three-letter code.
    pub code: String,
    /// Two-letter code.
    pub code2: String,
    /// Name, for readers of the tables.
    pub name: String,
    /// Region.
    pub region: Region,
    /// Income group.
    pub income: IncomeGroup,
    /// Source of region and income group.
    pub group_source: String,
    /// What it is to the European Union.
    pub eu: EuRole,
    /// Its part in the yardstick for votes.
    pub voter: Voter,
    /// GDP at market prices, billions of US dollars.
    pub gdp: f64,
    /// GDP at purchasing power, billions of US dollars.
    pub gdp_ppp: f64,
    /// Research spending, per cent of GDP.
    pub research_intensity: f64,
    /// Liberal democracy index, 0 to 1.
    pub democracy: f64,
    /// Civil liberties rating, 1 (most free) to 7; none for the Union.
    pub civil_liberties: Option<f64>,
    /// The figures above with year, source and quality, under the name of their column.
    pub figures: Vec<(&'static str, Figure)>,
}

/// One figure of one indicator.
#[derive(Debug, Clone, PartialEq)]
pub struct IndicatorRow {
    /// Where the indicator is filed: technology, pillar and name.
    pub indicator: [String; 3],
    /// Code of the economy, or of a region or the rest of the world.
    pub code: String,
    /// Unit.
    pub unit: String,
    /// The figure.
    pub figure: Figure,
}

impl IndicatorRow {
    /// The indicator as the recipe writes it: `technology/pillar/name`.
    #[must_use]
    pub fn key(&self) -> String {
        self.indicator.join("/")
    }
}

/// How often two economies voted alike.
#[derive(Debug, Clone, PartialEq)]
pub struct VoteRow {
    /// Codes of the two.
    pub codes: [String; 2],
    /// Share of equal votes, 0 to 1.
    pub agreement: f64,
    /// The year or years it belongs to.
    pub year: String,
    /// Id of the source.
    pub source: String,
    /// Quality letter.
    pub quality: Quality,
}

/// The kinds of tie and how much each counts (judgement): strength, and whether it is friendly.
pub const TIE_KINDS: [(&str, f64, bool); 11] = [
    ("eu_membership", 0.80, true),
    ("defence_pact", 0.60, true),
    ("close_security", 0.50, true),
    ("integration", 0.40, true),
    ("security_partnership", 0.30, true),
    ("tech_partnership", 0.30, true),
    ("forum", 0.15, true),
    ("armed_conflict", 0.90, false),
    ("rivalry", 0.60, false),
    ("sanctions", 0.40, false),
    ("dispute", 0.20, false),
];

/// One tie between two economies; the Union stands for each of its members.
#[derive(Debug, Clone, PartialEq)]
pub struct PactRow {
    /// Codes of the two.
    pub codes: [String; 2],
    /// Strength of the kind, 0 to 1.
    pub strength: f64,
    /// Whether the tie is friendly.
    pub friendly: bool,
    /// How far it is in force, 0 to 1.
    pub value: f64,
    /// The year or years it belongs to.
    pub year: String,
    /// Id of the source.
    pub source: String,
    /// Quality letter.
    pub quality: Quality,
}

/// Money of one technology, or of the world (`all`).
#[derive(Debug, Clone, PartialEq)]
pub struct MoneyRow {
    /// Id of the technology, or `all`.
    pub technology: String,
    /// `world_research`, `market_size` or `world_gdp`.
    pub item: String,
    /// Billions of US dollars a year.
    pub value: f64,
    /// The year or years it belongs to.
    pub year: String,
    /// Id of the source.
    pub source: String,
    /// Quality letter.
    pub quality: Quality,
}

/// A parameter that the data set replaces.
#[derive(Debug, Clone, PartialEq)]
pub struct ParameterRow {
    /// Name, technology (or empty), value, value of the table it replaces, label and reason, as printed.
    pub cells: [String; 6],
}

/// A source.
#[derive(Debug, Clone, PartialEq)]
pub struct SourceRow {
    /// Id, for example `S01`.
    pub id: String,
    /// Licence in words.
    pub licence: String,
    /// One of [`LICENCE_CLASSES`].
    pub licence_class: &'static str,
}

/// The classes of licence.
pub const LICENCE_CLASSES: [&str; 6] =
    ["open", "public_domain", "non_commercial", "figures_only", "research", "project"];

/// What `technologies.csv` tells. A programme is the size of a ready scenario and no input of the model.
const MONEY_ITEMS: [&str; 4] = ["world_research", "market_size", "world_gdp", "programme"];

/// All raw tables.
#[derive(Debug, Clone, PartialEq)]
pub struct RawTables {
    /// `economies.csv`.
    pub economies: Vec<EconomyRow>,
    /// `technology_indicators.csv`.
    pub indicators: Vec<IndicatorRow>,
    /// `calibration_indicators.csv`.
    pub recipe: Vec<RecipeRow>,
    /// `votes.csv`.
    pub votes: Vec<VoteRow>,
    /// `pacts.csv`.
    pub pacts: Vec<PactRow>,
    /// `technologies.csv`.
    pub money: Vec<MoneyRow>,
    /// `parameters.csv`.
    pub parameters: Vec<ParameterRow>,
    /// `sources.csv`.
    pub sources: Vec<SourceRow>,
}

impl RawTables {
    /// Reads the tables of a data folder: `raw/*.csv` and `sources.csv`.
    ///
    /// # Errors
    /// [`CalibrationError`] naming the file, the line and the column.
    pub fn read(data: &Path) -> Result<Self, CalibrationError> {
        let read = |name: &str| {
            let path = data.join(name);
            std::fs::read_to_string(&path).map_err(|source| CalibrationError::File { path, source })
        };
        let raw = |name: &str| read(&format!("raw/{name}"));
        let tables = Self {
            economies: read_table("economies.csv", &raw("economies.csv")?, economy_row)?,
            indicators: read_table("technology_indicators.csv", &raw("technology_indicators.csv")?, indicator_row)?,
            recipe: read_table("calibration_indicators.csv", &raw("calibration_indicators.csv")?, RecipeRow::parse)?,
            votes: read_table("votes.csv", &raw("votes.csv")?, vote_row)?,
            pacts: read_table("pacts.csv", &raw("pacts.csv")?, pact_row)?,
            money: read_table("technologies.csv", &raw("technologies.csv")?, money_row)?,
            parameters: read_table("parameters.csv", &raw("parameters.csv")?, parameter_row)?,
            sources: read_table("sources.csv", &read("sources.csv")?, source_row)?,
        };
        tables.check_unique()?;
        Ok(tables)
    }

    /// Ids of the technologies, in the order of the recipe.
    #[must_use]
    pub fn technology_ids(&self) -> Vec<String> {
        let mut ids: Vec<String> = Vec::new();
        for row in &self.recipe {
            if !ids.contains(&row.technology) {
                ids.push(row.technology.clone());
            }
        }
        ids
    }

    /// Money of a technology, billions of US dollars a year.
    ///
    /// # Errors
    /// [`CalibrationError::Unknown`] if the table has no such row.
    pub fn money(&self, technology: &str, item: &str) -> Result<f64, CalibrationError> {
        let found = self.money.iter().find(|row| row.technology == technology && row.item == item);
        found.map(|row| row.value).ok_or_else(|| CalibrationError::Unknown {
            file: "technologies.csv",
            field: "item",
            value: format!("{technology}, {item}"),
            allowed: "the rows of the table",
        })
    }

    fn check_unique(&self) -> Result<(), CalibrationError> {
        unique("economies.csv", self.economies.iter().map(|row| row.code.clone()))?;
        unique("technology_indicators.csv", self.indicators.iter().map(|row| format!("{}, {}", row.key(), row.code)))?;
        unique("votes.csv", self.votes.iter().map(|row| sorted(&row.codes)))?;
        unique("technologies.csv", self.money.iter().map(|row| format!("{}, {}", row.technology, row.item)))?;
        unique("sources.csv", self.sources.iter().map(|row| row.id.clone()))
    }
}

fn sorted(codes: &[String; 2]) -> String {
    let [a, b] = codes;
    if a < b { format!("{a}, {b}") } else { format!("{b}, {a}") }
}

fn unique(file: &'static str, keys: impl Iterator<Item = String>) -> Result<(), CalibrationError> {
    let mut seen = BTreeSet::new();
    for key in keys {
        if !seen.insert(key.clone()) {
            return Err(CalibrationError::Duplicate { file, key });
        }
    }
    Ok(())
}

/// The figures of `economies.csv`: value, year, source and quality columns, and the range of the value.
const ECONOMY_FIGURES: [([&str; 4], f64, f64); 5] = [
    (["gdp_usd_bn", "gdp_year", "gdp_source", "gdp_quality"], 0.001, 1e6),
    (["gdp_ppp_bn", "gdp_ppp_year", "gdp_ppp_source", "gdp_ppp_quality"], 0.001, 1e6),
    (["gerd_pct_gdp", "gerd_year", "gerd_source", "gerd_quality"], 0.0, 100.0),
    (
        ["liberal_democracy", "liberal_democracy_year", "liberal_democracy_source", "liberal_democracy_quality"],
        0.0,
        1.0,
    ),
    (["civil_liberties", "civil_liberties_year", "civil_liberties_source", "civil_liberties_quality"], 1.0, 7.0),
];

fn economy_row(row: &Row) -> Result<EconomyRow, CalibrationError> {
    let eu = row.choice("eu", EuRole::ALL, EuRole::text)?;
    let mut figures = Vec::new();
    for (columns, min, max) in ECONOMY_FIGURES {
        let [field, ..] = columns;
        if !(eu == EuRole::Whole && field == "civil_liberties") {
            figures.push((field, figure(row, columns, min, max)?));
        }
    }
    let value = |field: &str| figures.iter().find(|(name, _)| *name == field).map(|(_, figure)| figure.value);
    Ok(EconomyRow {
        code: row.text("iso3")?,
        code2: row.text("iso2")?,
        name: row.text("name")?,
        region: row.choice("region", Region::ALL, Region::text)?,
        income: row.choice("income_group", IncomeGroup::ALL, IncomeGroup::text)?,
        group_source: row.text("group_source")?,
        eu,
        voter: row.choice("voter", Voter::ALL, Voter::text)?,
        gdp: value("gdp_usd_bn").unwrap_or(0.0),
        gdp_ppp: value("gdp_ppp_bn").unwrap_or(0.0),
        research_intensity: value("gerd_pct_gdp").unwrap_or(0.0),
        democracy: value("liberal_democracy").unwrap_or(0.0),
        civil_liberties: value("civil_liberties"),
        figures,
    })
}

fn figure(row: &Row, columns: [&'static str; 4], min: f64, max: f64) -> Result<Figure, CalibrationError> {
    let [field, year, source, quality] = columns;
    Ok(Figure {
        value: row.number(field, min, max)?,
        text: row.text(field)?,
        year: row.text(year)?,
        source: row.text(source)?,
        quality: row.choice(quality, Quality::ALL, Quality::text)?,
    })
}

fn indicator_row(row: &Row) -> Result<IndicatorRow, CalibrationError> {
    Ok(IndicatorRow {
        indicator: [row.text("technology")?, row.text("pillar")?, row.text("indicator")?],
        code: row.text("iso3")?,
        unit: row.text("unit")?,
        figure: figure(row, ["value", "year", "source_id", "quality"], 0.0, 1e6)?,
    })
}

fn vote_row(row: &Row) -> Result<VoteRow, CalibrationError> {
    Ok(VoteRow {
        year: row.text("year")?,
        quality: row.choice("quality", Quality::ALL, Quality::text)?,
        codes: [row.text("iso3_a")?, row.text("iso3_b")?],
        agreement: row.number("agreement", 0.0, 1.0)?,
        source: row.text("source_id")?,
    })
}

fn pact_row(row: &Row) -> Result<PactRow, CalibrationError> {
    let (_, strength, friendly) = row.choice("kind", &TIE_KINDS, |(name, _, _)| name)?;
    Ok(PactRow {
        year: row.text("year")?,
        quality: row.choice("quality", Quality::ALL, Quality::text)?,
        codes: [row.text("iso3_a")?, row.text("iso3_b")?],
        strength,
        friendly,
        value: row.number("value", 0.0, 1.0)?,
        source: row.text("source_id")?,
    })
}

fn money_row(row: &Row) -> Result<MoneyRow, CalibrationError> {
    row.text("unit")?;
    Ok(MoneyRow {
        year: row.text("year")?,
        quality: row.choice("quality", Quality::ALL, Quality::text)?,
        technology: row.text("technology")?,
        item: row.choice("item", &MONEY_ITEMS, |item| item)?.to_owned(),
        value: row.number("value", 0.001, 1e6)?,
        source: row.text("source_id")?,
    })
}

fn parameter_row(row: &Row) -> Result<ParameterRow, CalibrationError> {
    row.number("value", 0.0, 1.0)?;
    row.number("table_value", 0.0, 1.0)?;
    let technology = row.optional("technology")?.to_owned();
    let [parameter, value, table_value] = [row.text("parameter")?, row.text("value")?, row.text("table_value")?];
    Ok(ParameterRow { cells: [parameter, technology, value, table_value, row.text("label")?, row.text("reason")?] })
}

fn source_row(row: &Row) -> Result<SourceRow, CalibrationError> {
    for field in ["citation", "publisher", "year"] {
        row.text(field)?;
    }
    let licence_class = row.choice("licence_class", &LICENCE_CLASSES, |class| class)?;
    if licence_class != "project" {
        row.text("url")?;
    }
    Ok(SourceRow { id: row.text("id")?, licence: row.text("licence")?, licence_class })
}
