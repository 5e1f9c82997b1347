//! What the page and the study program say to each other: a task with a scenario as link text one way, numbers and texts the
//! other.
//!
//! Both are built together, so the messages may change with every build.

use crate::model::outcome::{Outcome, SharingMethod};

/// Number of a run; answers to older runs are dropped.
pub type RunId = u32;

/// What the study program is asked to do.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Task {
    /// The exact shares of a scenario.
    Shares,
    /// The figures that follow a lever while it moves.
    Following,
    /// Everything that takes longer than a frame, with its figures.
    Findings,
    /// A sheet of the page, by its name.
    Sheet(String),
    /// A file to take away, by its name.
    File(String),
}

/// What the page asks for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// The run.
    pub run: RunId,
    /// What is to be done.
    pub task: Task,
    /// The state of the page as link text.
    pub link: String,
}

/// What the study program answers; empty where there is nothing to say.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Answer {
    /// Numbers, as the task has them.
    pub numbers: Vec<f64>,
    /// Texts, as the task has them.
    pub texts: Vec<String>,
}

impl Task {
    const SHARES: &str = "shares";
    const FOLLOWING: &str = "following";
    const FINDINGS: &str = "findings";
    const SHEET: &str = "sheet:";
    const FILE: &str = "file:";

    /// The task as text without spaces, if its name has none.
    #[must_use]
    pub fn to_text(&self) -> String {
        match self {
            Self::Shares => Self::SHARES.to_owned(),
            Self::Following => Self::FOLLOWING.to_owned(),
            Self::Findings => Self::FINDINGS.to_owned(),
            Self::Sheet(name) => format!("{}{name}", Self::SHEET),
            Self::File(name) => format!("{}{name}", Self::FILE),
        }
    }

    /// Reads a task.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        match text {
            Self::SHARES => Some(Self::Shares),
            Self::FOLLOWING => Some(Self::Following),
            Self::FINDINGS => Some(Self::Findings),
            _ => {
                let sheet = text.strip_prefix(Self::SHEET).map(|name| Self::Sheet(name.to_owned()));
                sheet.or_else(|| text.strip_prefix(Self::FILE).map(|name| Self::File(name.to_owned())))
            }
        }
    }
}

/// What a file needs to know besides the scenario: when and where.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Errand {
    /// Year, month, day.
    pub date: (u16, u8, u8),
    /// Address of the page without the scenario.
    pub address: String,
    /// The state of the page as link text.
    pub link: String,
}

impl Errand {
    /// The errand as text, to be sent in place of a link.
    #[must_use]
    pub fn to_text(&self) -> String {
        let (year, month, day) = self.date;
        format!("{year}-{month}-{day} {} {}", self.address, self.link)
    }

    /// Reads an errand.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (date, rest) = text.split_once(' ')?;
        let (address, link) = rest.split_once(' ')?;
        let mut parts = date.split('-');
        let date = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        Some(Self { date, address: address.to_owned(), link: link.to_owned() })
    }
}

impl Request {
    /// The request as text: the run, the task, the link, with spaces between.
    #[must_use]
    pub fn to_text(&self) -> String {
        format!("{} {} {}", self.run, self.task.to_text(), self.link)
    }

    /// Reads a request.
    #[must_use]
    pub fn from_text(text: &str) -> Option<Self> {
        let (run, rest) = text.split_once(' ')?;
        let (task, link) = rest.split_once(' ')?;
        Some(Self { run: run.parse().ok()?, task: Task::from_text(task)?, link: link.to_owned() })
    }
}

/// Shares of every member of every alliance in every technology, as the exact rule gives them.
///
/// Per member: the share, and the half width of its bar or -1.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct ExactShares {
    /// How the shares were found, for all alliances.
    pub methods: Vec<SharingMethod>,
    /// Two numbers a member, technology by technology, alliance by alliance.
    pub numbers: Vec<f64>,
}

/// Marks a share without a bar.
const NO_BAR: f64 = -1.0;

impl ExactShares {
    /// Takes the shares out of an outcome.
    #[must_use]
    pub fn of(outcome: &Outcome) -> Self {
        let mut shares = Self::default();
        for alliance in &outcome.alliances {
            shares.methods.extend(alliance.programmes.first().map(|programme| programme.method));
            for member in alliance.programmes.iter().flat_map(|programme| &programme.members) {
                shares.numbers.extend([member.share, member.share_half_width.unwrap_or(NO_BAR)]);
            }
        }
        shares
    }

    /// Puts the shares into an outcome of the same scenario; `false` if they do not fit it, which leaves it as it was.
    #[must_use]
    pub fn put_into(&self, outcome: &mut Outcome) -> bool {
        let members: usize =
            outcome.alliances.iter().map(|alliance| alliance.members.len() * alliance.programmes.len()).sum();
        if self.methods.len() != outcome.alliances.len() || self.numbers.len() != 2 * members {
            return false;
        }
        let mut numbers = self.numbers.chunks_exact(2);
        for (alliance, method) in outcome.alliances.iter_mut().zip(&self.methods) {
            for programme in &mut alliance.programmes {
                programme.method = *method;
                for (member, pair) in programme.members.iter_mut().zip(&mut numbers) {
                    member.share = pair[0];
                    member.share_half_width = (pair[1] >= 0.0).then_some(pair[1]);
                }
            }
        }
        true
    }

    /// The shares as flat numbers: how many methods, the methods, then the numbers.
    #[must_use]
    #[allow(clippy::cast_precision_loss, reason = "small codes")]
    pub fn to_numbers(&self) -> Vec<f64> {
        let methods = self.methods.iter().map(|method| METHODS.iter().position(|known| known == method));
        let mut flat = vec![self.methods.len() as f64];
        flat.extend(methods.map(|code| code.unwrap_or_default() as f64));
        flat.extend(&self.numbers);
        flat
    }

    /// Reads flat numbers; `None` if they are not ours.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "small codes, checked by the look-up")]
    pub fn from_numbers(flat: &[f64]) -> Option<Self> {
        let (count, rest) = flat.split_first()?;
        let (codes, numbers) = rest.split_at_checked(*count as usize)?;
        let methods = codes.iter().map(|code| METHODS.get(*code as usize).copied()).collect::<Option<Vec<_>>>()?;
        Some(Self { methods, numbers: numbers.to_vec() })
    }
}

const METHODS: [SharingMethod; 6] = [
    SharingMethod::Formula,
    SharingMethod::Enumerated,
    SharingMethod::ClosedForm,
    SharingMethod::Sampled,
    SharingMethod::OutsideOptionForLarge,
    SharingMethod::OutsideOptionMeanwhile,
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::model::cost_sharing::Effort;
    use crate::runner::compute::Calculator;
    use crate::scenario::link::read;

    const TWELVE: &str = "a=eu~usa~jpn~kor~gbr~can~aus~nzl~nor~che~isr~sgp&tech=all";

    #[test]
    fn the_exact_shares_replace_those_of_the_moment() {
        let mut calculator = Calculator::default();
        let scenario = read(TWELVE).0;
        let exact = calculator.compute(&scenario, Effort::Full).map(|computed| computed.outcome);
        let quick = calculator.compute(&scenario, Effort::Frame).map(|computed| computed.outcome);
        let (Ok(exact), Ok(mut quick)) = (exact, quick) else { panic!("the scenario is calculated") };
        assert!(quick.is_provisional() && !exact.is_provisional());
        let shares = ExactShares::from_numbers(&ExactShares::of(&exact).to_numbers());
        assert_eq!(shares.map(|shares| shares.put_into(&mut quick)), Some(true));
        assert_eq!(quick, exact);
    }

    #[test]
    fn shares_of_another_scenario_change_nothing() {
        let mut calculator = Calculator::default();
        let four = calculator.compute(&read("").0, Effort::Full).map(|computed| computed.outcome);
        let twelve = calculator.compute(&read(TWELVE).0, Effort::Full).map(|computed| computed.outcome);
        let (Ok(four), Ok(mut twelve)) = (four, twelve) else { panic!("the scenarios are calculated") };
        let before = twelve.clone();
        assert!(!ExactShares::of(&four).put_into(&mut twelve));
        assert_eq!(twelve, before);
        assert_eq!(ExactShares::from_numbers(&[3.0, 1.0]), None);
        assert_eq!(ExactShares::from_numbers(&[1.0, 99.0]), None);
    }

    #[test]
    fn a_request_comes_back_from_its_text() {
        for task in [
            Task::Shares,
            Task::Following,
            Task::Findings,
            Task::Sheet("help".to_owned()),
            Task::File("svg:seats".to_owned()),
        ] {
            let request = Request { run: 7, task, link: TWELVE.to_owned() };
            assert_eq!(Request::from_text(&request.to_text()), Some(request));
        }
        let errand =
            Errand { date: (2026, 11, 24), address: "https://example.org/".to_owned(), link: TWELVE.to_owned() };
        assert_eq!(Errand::from_text(&errand.to_text()), Some(errand));
        assert_eq!(Errand::from_text("today here"), None);
        assert_eq!(Request::from_text("seven shares a=b"), None);
        assert_eq!(Request::from_text("7 dance a=b"), None);
    }
}
