//! The calibrated tables as text.

use super::error::CalibrationError;
use super::provenance::{HEADERS, provenance};
use super::raw::RawTables;
use super::{Calibrated, CalibratedEconomy};

/// A file of the data folder: its name and its bytes.
pub type OutputFile = (&'static str, Vec<u8>);

/// Every calibrated file: four tables for readers and tests, the figures behind them, and the packed table.
///
/// # Errors
/// [`CalibrationError::NotPackable`] if a value does not fit the packed table.
pub fn all_files(raw: &RawTables, calibrated: &Calibrated) -> Result<Vec<OutputFile>, CalibrationError> {
    Ok(vec![
        ("calibrated/inputs.csv", inputs(raw, calibrated)?),
        ("calibrated/economies.csv", economies(raw, calibrated)?),
        ("calibrated/distance.csv", distance(raw, calibrated)?),
        ("calibrated/parameters.csv", parameters(raw)?),
        ("calibrated/indicators.csv", indicators(raw)?),
        ("calibrated/provenance.csv", table("provenance.csv", HEADERS, provenance(raw, calibrated)?.into_iter())?),
        ("calibrated/world.bin", super::pack::pack(raw, calibrated)?),
    ])
}

fn table<const N: usize>(
    file: &'static str,
    headers: [&str; N],
    rows: impl Iterator<Item = [String; N]>,
) -> Result<Vec<u8>, CalibrationError> {
    let as_error = |source| CalibrationError::Csv { file: file.to_owned(), source };
    let mut writer = csv::Writer::from_writer(Vec::new());
    writer.write_record(headers).map_err(as_error)?;
    for row in rows {
        writer.write_record(row).map_err(as_error)?;
    }
    writer.into_inner().map_err(|error| CalibrationError::File { path: file.into(), source: error.into_error() })
}

fn decimals(value: f64) -> String {
    format!("{value:.10}")
}

fn inputs(raw: &RawTables, calibrated: &Calibrated) -> Result<Vec<u8>, CalibrationError> {
    let headers = ["iso3", "technology", "kn", "cr", "ct", "R_bn", "kn_quality", "cr_quality", "ct_quality"];
    let names = raw.economies.iter().flat_map(|economy| calibrated.technologies.iter().map(move |id| (economy, id)));
    let rows = names.zip(&calibrated.inputs).map(|((economy, technology), values)| {
        let [kn, cr, ct] = [values.knowledge, values.capacity, values.control];
        [
            economy.code.clone(),
            technology.clone(),
            decimals(kn.amount),
            decimals(cr.amount),
            decimals(ct.amount),
            decimals(values.research),
            kn.quality.text().to_owned(),
            cr.quality.text().to_owned(),
            ct.quality.text().to_owned(),
        ]
    });
    table("inputs.csv", headers, rows)
}

fn economies(raw: &RawTables, calibrated: &Calibrated) -> Result<Vec<u8>, CalibrationError> {
    let headers = ["iso3", "name", "Y", "GERD_bn", "H", "r", "region", "income_group", "eu"];
    let row = |(economy, result): (&super::raw::EconomyRow, &CalibratedEconomy)| {
        [
            economy.code.clone(),
            economy.name.clone(),
            decimals(economy.gdp),
            decimals(result.research_total),
            decimals(result.rights),
            format!("{:.1}", result.ambition),
            economy.region.text().to_owned(),
            economy.income.text().to_owned(),
            economy.eu.text().to_owned(),
        ]
    };
    table("economies.csv", headers, raw.economies.iter().zip(&calibrated.economies).map(row))
}

/// The pairs in alphabetical order, the codes of each pair too.
fn distance(raw: &RawTables, calibrated: &Calibrated) -> Result<Vec<u8>, CalibrationError> {
    let code = |place: usize| raw.economies.get(place).map_or(String::new(), |economy| economy.code.clone());
    let mut rows: Vec<[String; 7]> = Vec::with_capacity(calibrated.pairs.len());
    for &(a, b, parts) in &calibrated.pairs {
        let (first, second) = if code(a) < code(b) { (code(a), code(b)) } else { (code(b), code(a)) };
        let [votes, regime] = [decimals(parts.votes), decimals(parts.government)];
        let [friend, rival] = [decimals(parts.friend), decimals(parts.rival)];
        rows.push([first, second, votes, regime, friend, rival, decimals(parts.distance())]);
    }
    rows.sort();
    table("distance.csv", ["iso3_a", "iso3_b", "votes", "regime", "friend", "rival", "d"], rows.into_iter())
}

fn parameters(raw: &RawTables) -> Result<Vec<u8>, CalibrationError> {
    let headers = ["parameter", "technology", "value", "table_value", "label", "reason"];
    table("parameters.csv", headers, raw.parameters.iter().map(|row| row.cells.clone()))
}

/// One line for each raw figure, for readers who want to see what a number rests on.
fn indicators(raw: &RawTables) -> Result<Vec<u8>, CalibrationError> {
    let headers = ["technology", "pillar", "indicator", "economy", "value", "unit", "year", "source", "quality"];
    let of_technologies = raw.indicators.iter().map(|row| {
        let [technology, pillar, indicator] = row.indicator.clone();
        let figure = &row.figure;
        let source = figure.source.clone();
        let quality = figure.quality.text().to_owned();
        let [value, year] = [figure.text.clone(), figure.year.clone()];
        [technology, pillar, indicator, row.code.clone(), value, row.unit.clone(), year, source, quality]
    });
    let of_economies = raw.economies.iter().flat_map(|economy| {
        economy.figures.iter().map(|(name, figure)| {
            let [place, code] = ["all".to_owned(), economy.code.clone()];
            let (pillar, unit) = ("economy".to_owned(), unit_of(name).to_owned());
            let [value, year, source] = [figure.text.clone(), figure.year.clone(), figure.source.clone()];
            [place, pillar, (*name).to_owned(), code, value, unit, year, source, figure.quality.text().to_owned()]
        })
    });
    table("indicators.csv", headers, of_technologies.chain(of_economies))
}

fn unit_of(column: &str) -> &'static str {
    match column {
        "gdp_usd_bn" => "USD bn",
        "gdp_ppp_bn" => "USD bn (PPP)",
        "gerd_pct_gdp" => "% of GDP",
        "civil_liberties" => "rating 1-7",
        _ => "index 0-1",
    }
}
