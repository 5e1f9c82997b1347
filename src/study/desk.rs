//! Where requests are answered.

use super::files::Office;
use super::sheets::sheet;
use super::{figures, findings};
use crate::i18n::locale::Locale;
use crate::i18n::study;
use crate::i18n::translator::Translator;
use crate::model::cost_sharing::Effort;
use crate::report::sources::Library;
use crate::runner::compute::{Calculator, ComputeError};
use crate::runner::protocol::{Answer, Errand, ExactShares, Request, Task};
use crate::scenario::link::read;

/// Answers requests one after the other, and keeps what the next one can use.
#[derive(Debug)]
pub struct Desk {
    calculator: Calculator,
    translator: Translator,
    library: Option<Library>,
}

impl Default for Desk {
    fn default() -> Self {
        let translator = study::translator(Locale::English, "");
        Self { calculator: Calculator::default(), translator, library: None }
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
                return Ok(Answer { numbers, texts: Vec::new() });
            }
            Task::Following => {
                let computed = self.calculator.compute(&read(&request.link).0, Effort::Frame)?;
                figures::following(&figures::facts(&computed, None, &self.translator))
            }
            Task::Findings => {
                let computed = self.calculator.compute(&read(&request.link).0, Effort::Full)?;
                let found = findings::find(&computed)?;
                return Ok(figures::answer(&computed, &found, &self.translator));
            }
            Task::Sheet(name) => match (name.strip_prefix("takeaway:"), Errand::from_text(&request.link)) {
                (Some(figure), Some(errand)) => vec![self.office().menu(figure, &errand)?],
                _ => sheet(name, &request.link, &mut self.calculator, &self.translator, self.library.as_ref())?
                    .into_iter()
                    .collect(),
            },
            Task::File(name) => match Errand::from_text(&request.link) {
                Some(errand) => {
                    let file = self.office().file(name, &errand)?;
                    file.map(|file| vec![file.name, file.media_type.to_owned(), file.text]).unwrap_or_default()
                }
                None => Vec::new(),
            },
        };
        Ok(Answer { numbers: Vec::new(), texts })
    }

    fn office(&mut self) -> Office<'_> {
        Office { calculator: &mut self.calculator, translator: &self.translator, library: self.library.as_ref() }
    }
}
