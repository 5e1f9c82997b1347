//! The raw figures and their sources, read from the static files of the site.

/// One raw figure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// Technology it speaks of, or `all`.
    pub technology: String,
    /// What it measures.
    pub indicator: String,
    /// Code of the economy or region.
    pub economy: String,
    /// The value as printed in the source.
    pub value: String,
    /// Its unit.
    pub unit: String,
    /// Its year.
    pub year: String,
    /// Id of its source.
    pub source: String,
    /// Quality letter.
    pub quality: String,
}

/// One source.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Source {
    /// Its id.
    pub id: String,
    /// Title, publisher and year.
    pub citation: String,
    /// Licence or terms.
    pub licence: String,
    /// Where it is; empty if it is not on the web.
    pub address: String,
}

/// All raw figures with their sources.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Library {
    figures: Vec<Figure>,
    sources: Vec<Source>,
}

impl Library {
    /// Reads the two files; `None` if either is not ours.
    #[must_use]
    pub fn read(figures: &str, sources: &str) -> Option<Self> {
        let figures = records(figures)?.into_iter().map(figure).collect::<Option<Vec<_>>>()?;
        let sources = records(sources)?.into_iter().map(source).collect::<Option<Vec<_>>>()?;
        Some(Self { figures, sources })
    }

    /// The figures of an economy in a technology.
    pub fn figures<'a>(&'a self, economy: &'a str, technology: &'a str) -> impl Iterator<Item = &'a Figure> {
        self.figures.iter().filter(move |figure| figure.economy == economy && figure.technology == technology)
    }

    /// A source by its id.
    #[must_use]
    pub fn source(&self, id: &str) -> Option<&Source> {
        self.sources.iter().find(|source| source.id == id)
    }
}

fn figure(record: Vec<String>) -> Option<Figure> {
    let [technology, _pillar, indicator, economy, value, unit, year, source, quality] =
        <[String; 9]>::try_from(record).ok()?;
    Some(Figure { technology, indicator: indicator.replace('_', " "), economy, value, unit, year, source, quality })
}

fn source(record: Vec<String>) -> Option<Source> {
    let [id, title, publisher, year, licence, url, _class] = <[String; 7]>::try_from(record).ok()?;
    let address = url.split(" ; ").next().unwrap_or_default().to_owned();
    Some(Source { id, citation: format!("{title}. {publisher}, {year}"), licence, address })
}

/// The records of a CSV file without its heading.
fn records(text: &str) -> Option<Vec<Vec<String>>> {
    let mut reader = csv_core::Reader::new();
    let mut input = text.as_bytes();
    let mut output = vec![0_u8; text.len().max(1)];
    let mut ends = vec![0_usize; MAX_FIELDS];
    let mut records = Vec::new();
    loop {
        let (result, read, _, fields) = reader.read_record(input, &mut output, &mut ends);
        match result {
            csv_core::ReadRecordResult::End => break,
            csv_core::ReadRecordResult::Record => records.push(fields_of(&output, ends.get(..fields)?)?),
            // A record is either complete or the file has ended: ask once more with nothing left to read.
            csv_core::ReadRecordResult::InputEmpty => {}
            csv_core::ReadRecordResult::OutputFull | csv_core::ReadRecordResult::OutputEndsFull => return None,
        }
        input = input.get(read..)?;
    }
    records.drain(..records.len().min(1));
    Some(records)
}

/// Most fields of a record.
const MAX_FIELDS: usize = 32;

fn fields_of(output: &[u8], ends: &[usize]) -> Option<Vec<String>> {
    let mut start = 0;
    ends.iter()
        .map(|&end| {
            let field = std::str::from_utf8(output.get(start..end)?).ok()?.to_owned();
            start = end;
            Some(field)
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_files_are_read_in_full_and_every_figure_has_its_source() {
        let figures = include_str!("../../data/calibrated/indicators.csv");
        let library = Library::read(figures, include_str!("../../data/sources.csv"));
        let Some(library) = library else { panic!("the files are read") };
        assert_eq!(library.figures.len(), figures.lines().count() - 1);
        assert!(library.figures.iter().all(|figure| library.source(&figure.source).is_some()));
        assert!(library.figures("JPN", "semiconductors").count() > 5);
    }
}
