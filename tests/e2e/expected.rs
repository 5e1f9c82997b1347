//! What the library itself says about the scenario of a link: the page has to say the same.

use entente::i18n::locale::Locale;
use entente::i18n::rich::{Span, plain_text};
use entente::i18n::translator::{Argument, Translator};
use entente::model::cost_sharing::Effort;
use entente::report::facts::{Facts, MemberFacts};
use entente::report::{agreements, answer, question, score, seats, today};
use entente::runner::compute::{Calculator, Computed};
use entente::scenario::link;
use entente::study::findings::{Found, find};
use serde_json::{Value, json};
use std::path::Path;

/// A scenario, calculated outside the browser without haste.
pub struct Expected {
    computed: Computed,
    found: Found,
    translator: Translator,
}

impl Expected {
    /// In English.
    pub fn of(link: &str) -> Expected {
        Expected::in_language(link, Translator::english())
    }

    /// In Arabic.
    pub fn in_arabic(link: &str) -> Expected {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales/ar");
        let part = |name: &str| std::fs::read_to_string(folder.join(name)).expect("the messages are there");
        Expected::in_language(link, Translator::new(Locale::Arabic, &(part("page.ftl") + &part("names.ftl"))))
    }

    fn in_language(link: &str, translator: Translator) -> Expected {
        let computed = Calculator::default().compute(&link::read(link).0, Effort::Full);
        let computed = computed.expect("the scenario can be calculated");
        let found = find(&computed).expect("and its findings");
        Expected { computed, found, translator }
    }

    fn facts(&self) -> Facts<'_> {
        Facts {
            scenario: &self.computed.scenario,
            world: &self.computed.world,
            resolved: &self.computed.resolved,
            outcome: &self.computed.outcome,
            certainty: Some(&self.found.certainty),
            translator: &self.translator,
        }
    }

    /// The members with their figures.
    pub fn members(&self) -> Vec<MemberFacts> {
        self.facts().members()
    }

    pub fn question(&self) -> String {
        spoken(&question::question(&self.facts()))
    }

    pub fn answer(&self) -> String {
        spoken(&answer::answer(&self.facts()))
    }

    /// What the list of agreements says.
    pub fn agreements(&self) -> Vec<String> {
        agreements::agreements(&self.facts()).into_iter().map(|agreement| one_spaced(&agreement.sentence)).collect()
    }

    /// What economies can do alone: a name, then the cells, row by row.
    pub fn today(&self) -> Vec<Vec<String>> {
        let rows = today::table(&self.facts()).rows.into_iter();
        rows.map(|row| std::iter::once(row.header).chain(row.cells).collect()).collect()
    }

    /// A message with a count.
    pub fn counted(&self, key: &str, count: usize) -> String {
        one_spaced(&self.translator.format(key, &[("count", Argument::Count(count))]))
    }

    /// Everything that the page says in its chart view, as the page is read by `Page::answers`.
    pub fn page(&self) -> Value {
        let facts = self.facts();
        let members = facts.members();
        let seats: Vec<Value> = members.iter().map(|member| self.seat(member)).collect();
        let notes =
            answer::notes(&facts).into_iter().chain(answer::sure(&facts)).chain([self.translator.text("sure-how")]);
        let notes: Vec<String> = notes.collect();
        json!({
            "question": self.question(),
            "answer": self.answer(),
            "notes": one_spaced(&notes.join(" ")),
            "score": self.score(),
            "seats": seats,
        })
    }

    /// The figures of the score line, by test id.
    fn score(&self) -> Vec<Value> {
        let arrow = if self.translator.locale().is_right_to_left() { " ← " } else { " → " };
        let figure = |figure: &score::ScoreFigure| {
            let before = figure.before.as_ref().map(|before| format!("{before}{arrow}")).unwrap_or_default();
            let note = figure.note.as_ref().map(|note| format!(" {note}")).unwrap_or_default();
            json!([format!("score-{}", figure.id), one_spaced(&format!("{before}{}{note}", figure.value))])
        };
        score::score(&self.facts()).iter().map(figure).collect()
    }

    fn seat(&self, member: &MemberFacts) -> Value {
        let words = seats::words(&self.facts(), member);
        let parts: Vec<String> = std::iter::once(words.fact).chain(words.close).chain(words.remark).collect();
        json!([format!("seat-{}", member.code), one_spaced(&parts.join(" "))])
    }
}

fn spoken(spans: &[Span]) -> String {
    one_spaced(&plain_text(spans))
}

/// As a reader sees it: every run of spaces is one.
fn one_spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
