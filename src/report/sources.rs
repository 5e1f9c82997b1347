//! The raw figures and their sources, read from the static files of the site (tab-separated, no quotes).

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
        let figures = records(figures).map(figure).collect::<Option<Vec<_>>>()?;
        let sources = records(sources).map(source).collect::<Option<Vec<_>>>()?;
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

/// The records of a file of tab-separated values, without its heading.
fn records(text: &str) -> impl Iterator<Item = Vec<String>> {
    text.lines().skip(1).map(|line| line.split('\t').map(str::to_owned).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIGURES: &str = "technology\tpillar\tindicator\teconomy\tvalue\tunit\tyear\tsource\tquality\n\
        quantum\tknowledge\ttop_physics\tJPN\t5.1\t% of world\t2020\tS16\tA\n";
    const SOURCES: &str = "id\ttitle\tpublisher\tyear\tlicence\turl\tclass\nS16\tTables\tNCSES\t2023\tpublic domain\thttps://a ; https://b\topen\n";

    #[test]
    fn a_figure_leads_to_its_source() {
        let library = Library::read(FIGURES, SOURCES);
        let found = library.as_ref().and_then(|library| library.figures("JPN", "quantum").next().cloned());
        let source = library.as_ref().zip(found.as_ref()).and_then(|(library, figure)| library.source(&figure.source));
        assert_eq!(found.as_ref().map(|figure| figure.indicator.as_str()), Some("top physics"));
        assert_eq!(source.map(|source| source.citation.as_str()), Some("Tables. NCSES, 2023"));
        assert_eq!(source.map(|source| source.address.as_str()), Some("https://a"));
    }

    #[test]
    fn a_file_with_a_wrong_number_of_fields_is_refused() {
        assert_eq!(Library::read("heading\nquantum\tknowledge\n", SOURCES), None);
    }
}
