//! Would anyone walk out: the stability light of each alliance and the checks behind it, in words.

mod checks;
mod groups;
mod leaving;
mod margins;

pub use margins::{Margin, margins, sentences, table};

use super::facts::{Facts, alliance_letter};
use super::findings::Findings;
use super::score::light_word;
use crate::i18n::translator::{Argument, Translator};
use crate::model::assess::AllianceAssessment;
use crate::model::assess::ranges::MAX_TESTED_MEMBERS;
use crate::model::ensemble::statistics::{StabilityLight, of_100};

/// One question about an alliance, answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Check {
    /// Short name for tests: `leave`, `group`, `join`, `power`, `rights`.
    pub id: &'static str,
    /// Its shape.
    pub light: StabilityLight,
    /// The word of the shape.
    pub word: String,
    /// The answer, a sentence.
    pub fact: String,
    /// What it rests on: no sentence or several.
    pub detail: Vec<String>,
}

/// The checks of one alliance.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AllianceStanding {
    /// Which alliance, 0 to 3.
    pub alliance: usize,
    /// What it is called in a sentence.
    pub name: String,
    /// The light over members and groups.
    pub light: StabilityLight,
    /// Its word.
    pub word: String,
    /// The checks, in reading order.
    pub checks: Vec<Check>,
}

/// One alliance, as the checks look at it.
#[derive(Clone, Copy)]
struct Looked<'a> {
    facts: &'a Facts<'a>,
    findings: &'a Findings<'a>,
    /// Position in the outcome.
    place: usize,
}

impl<'a> Looked<'a> {
    fn translator(&self) -> &'a Translator {
        self.facts.translator
    }

    fn members(&self) -> &'a [usize] {
        &self.facts.outcome.alliances[self.place].members
    }

    fn assessment(&self) -> &'a AllianceAssessment {
        &self.findings.assessment.alliances[self.place]
    }

    fn light(&self) -> StabilityLight {
        self.findings.ranges.stability(self.place).map_or(StabilityLight::Strained, |(_, light)| light)
    }

    fn is_tested_in_runs(&self) -> bool {
        self.members().len() <= MAX_TESTED_MEMBERS
    }

    /// Name of an economy inside a sentence.
    fn name(&self, economy: usize) -> String {
        self.translator().economy_in_sentence(&self.facts.world.economies()[economy].code)
    }

    fn names(&self, economies: &[usize]) -> String {
        self.translator().list(&economies.iter().map(|&economy| self.name(economy)).collect::<Vec<_>>())
    }

    /// What the alliance is called: its letter, where there are several.
    fn subject(&self) -> String {
        if self.facts.outcome.alliances.len() == 1 {
            return self.translator().text("standing-the-alliance");
        }
        let letter = alliance_letter(self.translator(), self.facts.outcome.alliances[self.place].given_as);
        self.translator().format("alliance", &[("letter", Argument::Text(&letter))])
    }
}

/// The checks of every alliance.
#[must_use]
pub fn standing(facts: &Facts<'_>, findings: &Findings<'_>) -> Vec<AllianceStanding> {
    looked(facts, findings)
        .map(|looked| {
            let checks = [
                Some(leaving::check(&looked)),
                Some(groups::check(&looked)),
                checks::joining(&looked),
                Some(checks::power(&looked)),
                Some(checks::rights(&looked)),
            ];
            let light = looked.light();
            AllianceStanding {
                alliance: facts.outcome.alliances[looked.place].given_as,
                name: looked.subject(),
                light,
                word: light_word(facts.translator, light),
                checks: checks.into_iter().flatten().collect(),
            }
        })
        .collect()
}

fn looked<'a>(facts: &'a Facts<'a>, findings: &'a Findings<'a>) -> impl Iterator<Item = Looked<'a>> {
    (0..facts.outcome.alliances.len()).map(move |place| Looked { facts, findings, place })
}

/// The finding: the light of every alliance, and for the least stable what comes closest to breaking it. Empty without
/// an alliance.
#[must_use]
pub fn finding(facts: &Facts<'_>, findings: &Findings<'_>) -> String {
    let broken = |looked: &Looked<'_>| findings.ranges.stability(looked.place).map_or(0, |(broken, _)| broken);
    let all: Vec<Looked<'_>> = looked(facts, findings).collect();
    let Some(worst) = all.iter().rev().max_by_key(|looked| broken(looked)).map(|worst| worst.place) else {
        return String::new();
    };
    // The least stable comes last, with its reason.
    let short = all.iter().filter(|looked| looked.place != worst).map(|looked| {
        let subject = looked.subject();
        say(facts.translator, "standing-finding-short", &[("light", light_name(looked.light())), ("subject", &subject)])
    });
    let long = closest_call(&all[worst]);
    let clauses: Vec<String> = short.chain(std::iter::once(long)).collect();
    clauses[1..].iter().fold(clauses[0].clone(), |before, after| {
        say(facts.translator, "standing-finding-join", &[("before", &before), ("after", after)])
    })
}

/// The light of one alliance with the member, or the group, that comes closest to breaking it.
fn closest_call(looked: &Looked<'_>) -> String {
    let (group, member) = (groups::broken_of_100(looked), leaving::most_often(looked));
    let (light, subject) = (looked.light(), looked.subject());
    let often = member.map_or(0, |(_, runs)| runs);
    if group.is_some_and(|runs| runs > often) && leaving::leavers(looked).is_empty() {
        return groups::finding(looked, &subject);
    }
    leaving::finding(looked, light, &subject)
}

/// The variant of a message for a light.
const fn light_name(light: StabilityLight) -> &'static str {
    match light {
        StabilityLight::Holds => "holds",
        StabilityLight::Strained => "strained",
        StabilityLight::Breaks => "breaks",
    }
}

/// The light for a share of the runs, by a test of each run.
fn share_of_runs(runs: usize, is_broken: impl Fn(usize) -> bool) -> (u32, StabilityLight) {
    let broken = (0..runs).filter(|&run| is_broken(run)).count();
    (of_100(broken, runs), StabilityLight::of(broken, runs))
}

/// "22 of 100 runs".
fn runs_in_words(translator: &Translator, of_100: u32) -> String {
    let (some, all) = (translator.number(f64::from(of_100), 0), translator.number(100.0, 0));
    say(translator, "standing-runs", &[("runs", &some), ("all", &all)])
}

/// A message with texts as values.
fn say(translator: &Translator, key: &str, values: &[(&str, &str)]) -> String {
    super::agreements::say(translator, key, values)
}
