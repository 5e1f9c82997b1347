//! Where requests are answered.

use super::sheets::sheet;
use super::{figures, findings};
use crate::i18n::locale::Locale;
use crate::i18n::study;
use crate::i18n::translator::Translator;
use crate::model::cost_sharing::Effort;
use crate::runner::compute::{Calculator, ComputeError};
use crate::runner::protocol::{Answer, ExactShares, Request, Task};
use crate::scenario::link::read;

/// Answers requests one after the other, and keeps what the next one can use.
#[derive(Debug)]
pub struct Desk {
    calculator: Calculator,
    translator: Translator,
}

impl Default for Desk {
    fn default() -> Self {
        Self { calculator: Calculator::default(), translator: study::translator(Locale::English, "") }
    }
}

impl Desk {
    /// Answers in another language from now on; `messages` is the text of all its files, and is not needed for English.
    pub fn speak(&mut self, locale: Locale, messages: &str) {
        if locale != self.translator.locale() {
            self.translator = study::translator(locale, messages);
        }
    }

    /// Answers a request; a scenario that cannot be calculated has an empty answer.
    #[must_use]
    pub fn answer(&mut self, request: &Request) -> Answer {
        self.attempt(request).unwrap_or_default()
    }

    fn attempt(&mut self, request: &Request) -> Result<Answer, ComputeError> {
        let scenario = read(&request.link).0;
        match &request.task {
            Task::Shares => {
                let computed = self.calculator.compute(&scenario, Effort::Full)?;
                Ok(Answer { numbers: ExactShares::of(&computed.outcome).to_numbers(), texts: Vec::new() })
            }
            Task::Findings => {
                let computed = self.calculator.compute(&scenario, Effort::Full)?;
                let found = findings::find(&computed)?;
                Ok(figures::answer(&computed, &found, &self.translator))
            }
            Task::Sheet(name) => {
                let sheet = sheet(name, &request.link, &mut self.calculator, &self.translator)?;
                Ok(Answer { numbers: Vec::new(), texts: sheet.into_iter().collect() })
            }
            Task::File(_) => Ok(Answer::default()),
        }
    }
}
