//! Files to take away, and the dialog that offers them.

use super::findings::Studied;
use crate::i18n::locale::Locale;
use crate::i18n::translator::Translator;
use crate::markup::embed::code_page;
use crate::markup::takeaway::menu;
use crate::pack::{Format, Order};
use crate::report::facts::Facts;
use crate::report::sources::Library;
use crate::runner::compute::{Calculator, ComputeError};
use crate::runner::protocol::{Answer, Errand};
use crate::scenario::link::read;
use crate::takeaway::exhibit::Exhibit;
use crate::takeaway::{Date, Desk, File, FileKind, file};

/// Begins the names of files that are made of the one-file page.
pub const LESSON: &str = "lesson:";

/// What files are made with, besides the scenario.
#[derive(Debug)]
pub struct Office<'a> {
    /// Calculates the scenario.
    pub calculator: &'a mut Calculator,
    /// What was studied last.
    pub studied: &'a mut Studied,
    /// The reader's language.
    pub translator: &'a Translator,
    /// Figures with sources, if the page has sent them.
    pub library: Option<&'a Library>,
}

/// The address of the page that writes code for other pages, with the scenario; a file on a disk has no pages beside it.
fn code_address(errand: &Errand, locale: Locale) -> Option<String> {
    let folder = errand.address.rsplit_once('/').map(|(folder, _)| folder);
    let site = folder.filter(|folder| folder.starts_with("http"))?;
    Some(format!("{site}/{}#{}", code_page(locale), errand.link))
}

impl Office<'_> {
    /// The file of a name, `KIND` or `KIND:FIGURE`; nothing for a name that is not known, or where there is nothing to show.
    ///
    /// # Errors
    /// [`ComputeError`] as for the calculation itself.
    pub fn file(&mut self, name: &str, errand: &Errand) -> Result<Option<File>, ComputeError> {
        let (kind, figure) = name.split_once(':').unwrap_or((name, ""));
        let Some(kind) = FileKind::from_name(kind) else { return Ok(None) };
        let desk = self.desk(errand)?;
        Ok(file(&desk, kind, Exhibit::from_id(figure)))
    }

    /// The dialog for a figure, or for the scenario alone.
    ///
    /// # Errors
    /// [`ComputeError`] as for the calculation itself.
    pub fn menu(&mut self, figure: &str, errand: &Errand) -> Result<String, ComputeError> {
        let desk = self.desk(errand)?;
        let finding = Exhibit::from_id(figure).and_then(|exhibit| exhibit.finding(&desk));
        let translator = desk.facts.translator;
        let code = code_address(errand, translator.locale());
        Ok(menu(translator, finding.as_deref().map(|finding| (figure, finding)), code.as_deref()).into_string())
    }

    /// The page with the scenario in it, or a package of it for learning platforms: name, media type, and what is in it. Empty
    /// for a name that is not known, or where the page has not been sent.
    ///
    /// # Errors
    /// [`ComputeError`] as for the calculation itself.
    pub fn lesson(&mut self, name: &str, errand: &Errand, page: &str) -> Result<Answer, ComputeError> {
        let desk = self.desk(errand)?;
        // A file on a disk has no address that others could open.
        let address = if errand.address.starts_with("http") { errand.address.as_str() } else { "" };
        let facts = Facts { certainty: None, ..desk.facts };
        let order = Order { page, facts, link: &errand.link, address };
        let named = |end: &str, kind: &str, text: String| vec![format!("{}{end}", desk.stem()), kind.to_owned(), text];
        Ok(match Format::from_name(name) {
            Some(format) => order
                .package(format)
                .map(|bytes| {
                    let texts = named(&format!("-{name}.zip"), "application/zip", String::new());
                    Answer { texts, bytes, ..Answer::default() }
                })
                .unwrap_or_default(),
            None => order
                .page()
                .map(|page| Answer { texts: named(".html", "text/html", page), ..Answer::default() })
                .unwrap_or_default(),
        })
    }

    fn desk<'d>(&'d mut self, errand: &'d Errand) -> Result<Desk<'d>, ComputeError> {
        let (computed, found) = self.studied.of(self.calculator, &read(&errand.link).0)?;
        let facts = computed.facts(Some(&found.certainty), self.translator);
        let (year, month, day) = errand.date;
        let date = Date { year, month, day };
        Ok(Desk { facts, findings: Some(found.findings()), library: self.library, address: &errand.address, date })
    }
}
