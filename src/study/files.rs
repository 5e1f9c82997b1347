//! Files to take away, and the dialog that offers them.

use super::figures::facts;
use super::findings::{Found, find};
use crate::i18n::translator::Translator;
use crate::markup::takeaway::menu;
use crate::model::cost_sharing::Effort;
use crate::report::sources::Library;
use crate::runner::compute::{Calculator, ComputeError, Computed};
use crate::runner::protocol::Errand;
use crate::scenario::link::read;
use crate::takeaway::exhibit::Exhibit;
use crate::takeaway::{Date, Desk, File, FileKind, file};

/// What files are made with, besides the scenario.
#[derive(Debug)]
pub struct Office<'a> {
    /// Calculates the scenario.
    pub calculator: &'a mut Calculator,
    /// The reader's language.
    pub translator: &'a Translator,
    /// Figures with sources, if the page has sent them.
    pub library: Option<&'a Library>,
}

impl Office<'_> {
    /// The file of a name, `KIND` or `KIND:FIGURE`; nothing for a name that is not known, or where there is nothing to show.
    ///
    /// # Errors
    /// [`ComputeError`] as for the calculation itself.
    pub fn file(&mut self, name: &str, errand: &Errand) -> Result<Option<File>, ComputeError> {
        let (kind, figure) = name.split_once(':').unwrap_or((name, ""));
        let Some(kind) = FileKind::from_name(kind) else { return Ok(None) };
        let (computed, found) = self.found(errand)?;
        Ok(file(&self.desk(&computed, &found, errand), kind, Exhibit::from_id(figure)))
    }

    /// The dialog for a figure, or for the scenario alone.
    ///
    /// # Errors
    /// [`ComputeError`] as for the calculation itself.
    pub fn menu(&mut self, figure: &str, errand: &Errand) -> Result<String, ComputeError> {
        let (computed, found) = self.found(errand)?;
        let desk = self.desk(&computed, &found, errand);
        let finding = Exhibit::from_id(figure).and_then(|exhibit| exhibit.finding(&desk));
        Ok(menu(self.translator, finding.as_deref().map(|finding| (figure, finding))).into_string())
    }

    fn found(&mut self, errand: &Errand) -> Result<(Computed, Found), ComputeError> {
        let computed = self.calculator.compute(&read(&errand.link).0, Effort::Full)?;
        let found = find(&computed)?;
        Ok((computed, found))
    }

    fn desk<'a>(&'a self, computed: &'a Computed, found: &'a Found, errand: &'a Errand) -> Desk<'a> {
        let facts = facts(computed, Some(&found.certainty), self.translator);
        let (year, month, day) = errand.date;
        let date = Date { year, month, day };
        Desk { facts, findings: Some(found.findings()), library: self.library, address: &errand.address, date }
    }
}
