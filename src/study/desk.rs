//! Where requests are answered.

use super::files::{LESSON, Office};
use super::findings::Studied;
use super::sheets::sheet;
use super::{figures, letters};
use crate::i18n::locale::Locale;
use crate::i18n::study;
use crate::i18n::translator::Translator;
use crate::model::cost_sharing::Effort;
use crate::report::facts::Facts;
use crate::report::sources::Library;
use crate::runner::compute::{Calculator, ComputeError};
use crate::runner::letter::Letter;
use crate::runner::protocol::{Answer, Errand, ExactShares, Request, Task};
use crate::scenario::link::read;
use crate::takeaway::File;

/// Answers requests one after the other, and keeps what the next one can use.
#[derive(Debug)]
pub struct Desk {
    calculator: Calculator,
    translator: Translator,
    library: Option<Library>,
    page: String,
    studied: Studied,
}

impl Default for Desk {
    fn default() -> Self {
        let translator = study::translator(Locale::English, "");
        Self {
            calculator: Calculator::default(),
            translator,
            library: None,
            page: String::new(),
            studied: Studied::default(),
        }
    }
}

impl Desk {
    /// Answers in another language from now on; `messages` is the text of all its files, and is not needed for English.
    pub fn speak(&mut self, locale: Locale, messages: &str) {
        if locale != self.translator.locale() {
            self.translator = study::translator(locale, messages);
        }
    }

    /// Takes the tables of figures and of sources, for files that name them.
    pub fn file_away(&mut self, figures: &str, sources: &str) {
        self.library = Library::read(figures, sources);
    }

    /// Takes the one-file page, which lessons are made of.
    pub fn take_page(&mut self, page: &str) {
        page.clone_into(&mut self.page);
    }

    /// Answers a request; a scenario that cannot be calculated has an empty answer.
    #[must_use]
    pub fn answer(&mut self, request: &Request) -> Answer {
        self.attempt(request).unwrap_or_default()
    }

    fn attempt(&mut self, request: &Request) -> Result<Answer, ComputeError> {
        let texts = match &request.task {
            Task::Shares => {
                let computed = self.calculator.compute(&read(&request.link).0, Effort::Full)?;
                let numbers = ExactShares::of(&computed.outcome).to_numbers();
                return Ok(Answer { numbers, ..Answer::default() });
            }
            Task::Following => {
                let computed = self.calculator.compute(&read(&request.link).0, Effort::Frame)?;
                figures::following(&computed.facts(None, &self.translator))
            }
            Task::Findings => {
                let (computed, found) = self.studied.of(&mut self.calculator, &read(&request.link).0)?;
                return Ok(figures::answer(computed, found, &self.translator));
            }
            Task::Message => match Letter::from_text(&request.link) {
                Some(letter) => letters::answer(self, &letter).into_texts(),
                None => Vec::new(),
            },
            Task::Sheet(name) => match (name.strip_prefix("takeaway:"), Errand::from_text(&request.link)) {
                (Some(figure), Some(errand)) => vec![self.office().menu(figure, &errand)?],
                _ => sheet(name, &request.link, &mut self.calculator, &self.translator, self.library.as_ref())?
                    .into_iter()
                    .collect(),
            },
            Task::File(name) => match Errand::from_text(&request.link) {
                Some(errand) if name.starts_with(LESSON) => {
                    let Self { calculator, studied, translator, page, .. } = self;
                    let mut office = Office { calculator, studied, translator, library: None };
                    return office.lesson(name.trim_start_matches(LESSON), &errand, page);
                }
                Some(errand) => {
                    let file = self.office().file(name, &errand)?;
                    file.map(|file| vec![file.name, file.media_type.to_owned(), file.text]).unwrap_or_default()
                }
                None => Vec::new(),
            },
        };
        Ok(Answer { texts, ..Answer::default() })
    }

    /// The outcome of the scenario of a link, and how much of it stands.
    ///
    /// # Errors
    /// [`ComputeError`] as for the calculation itself.
    pub(super) fn known(&mut self, link: &str) -> Result<Facts<'_>, ComputeError> {
        let (computed, found) = self.studied.of(&mut self.calculator, &read(link).0)?;
        Ok(computed.facts(Some(&found.certainty), &self.translator))
    }

    /// A file to take away; nothing where there is nothing to show.
    pub(super) fn office_file(&mut self, name: &str, errand: &Errand) -> Option<File> {
        self.office().file(name, errand).ok().flatten()
    }

    fn office(&mut self) -> Office<'_> {
        let (calculator, studied) = (&mut self.calculator, &mut self.studied);
        Office { calculator, studied, translator: &self.translator, library: self.library.as_ref() }
    }
}
