//! What each member would lose by leaving, nearest to the door first.

use super::{leaving, looked, runs_in_words, say};
use crate::i18n::translator::Translator;
use crate::model::assess::ranges::Figure;
use crate::model::ensemble::statistics::{Agreement, Verdict};
use crate::model::order::positions;
use crate::model::parameters::ParameterId;
use crate::report::certainty::Span;
use crate::report::facts::{Facts, alliance_letter};
use crate::report::findings::Findings;
use crate::report::table::{Column, Row, Table};

/// One member and what it would lose by leaving, points.
#[derive(Debug, Clone, PartialEq)]
pub struct Margin {
    /// Position in the world.
    pub economy: usize,
    /// Which alliance, 0 to 3.
    pub alliance: usize,
    /// Name as on a label.
    pub name: String,
    /// What it would lose by leaving; negative if it would gain.
    pub margin: f64,
    /// The part of it that comes from what the member saves.
    pub from_cost: f64,
    /// The part of it that comes from autonomy.
    pub from_autonomy: f64,
    /// Between which values 80 of 100 runs lie.
    pub span: Span,
    /// Runs in which it would lose (more) or gain (less).
    pub agreement: Agreement,
}

impl Margin {
    /// Whether too few runs agree on the direction.
    #[must_use]
    pub fn is_close(&self) -> bool {
        leaving::verdict(self.agreement, self.margin) == Verdict::TooCloseToCall
    }

    /// The number at the mark: the margin, or the range where it is too close to call.
    #[must_use]
    pub fn label(&self, translator: &Translator) -> String {
        let whole = |value| translator.number(value, 0);
        if self.is_close() {
            let (low, high) = (whole(self.span.low), whole(self.span.high));
            return say(translator, "standing-range", &[("low", &low), ("high", &high)]);
        }
        whole(self.margin)
    }
}

/// The members of every alliance, in each the one nearest to the door first.
#[must_use]
pub fn margins(facts: &Facts<'_>, findings: &Findings<'_>) -> Vec<Margin> {
    let weight = facts.scenario.parameters.get(ParameterId::SavingWeight);
    let mut rows = Vec::new();
    for looked in looked(facts, findings) {
        let members = &looked.assessment().members;
        for place in positions(members.len(), &|a, b| members[a].margin() < members[b].margin()) {
            let member = members[place];
            let from_cost = weight * member.worth.clamp(-100.0, 100.0);
            rows.push(Margin {
                economy: member.economy,
                alliance: facts.outcome.alliances[looked.place].given_as,
                name: facts.translator.economy(&facts.world.economies()[member.economy].code),
                margin: member.margin(),
                from_cost,
                from_autonomy: member.margin() - from_cost,
                span: Span::of(findings.ranges.runs_of(Figure::Margin(member.economy)).unwrap_or_default()),
                agreement: leaving::agreement(&looked, member.economy),
            });
        }
    }
    rows
}

/// The table behind the chart.
#[must_use]
pub fn table(facts: &Facts<'_>, rows: &[Margin]) -> Table {
    let translator = facts.translator;
    let runs = runs_in_words(translator, 80);
    let all = translator.number(100.0, 0);
    let columns = vec![
        Column::words(translator.text("column-member")),
        Column::words(translator.text("column-alliance")),
        Column::numbers(translator.text("standing-column-margin")),
        Column::numbers(say(translator, "standing-column-low", &[("runs", &runs)])),
        Column::numbers(say(translator, "standing-column-high", &[("runs", &runs)])),
        Column::numbers(translator.text("standing-column-cost")),
        Column::numbers(translator.text("standing-column-autonomy")),
        Column::numbers(say(translator, "standing-column-stay", &[("all", &all)])),
        Column::numbers(say(translator, "standing-column-leave", &[("all", &all)])),
    ];
    let row = |member: &Margin| {
        let mut cells = vec![alliance_letter(translator, member.alliance)];
        let points = [member.margin, member.span.low, member.span.high, member.from_cost, member.from_autonomy];
        cells.extend(points.map(|value| translator.number(value, 1)));
        let runs = [member.agreement.more_of_100(), member.agreement.less_of_100()];
        cells.extend(runs.map(|runs| translator.number(f64::from(runs), 0)));
        Row { header: member.name.clone(), cells }
    };
    Table { caption: translator.text("standing-caption"), columns, rows: rows.iter().map(row).collect() }
}

/// The chart as sentences, one a member.
#[must_use]
pub fn sentences(facts: &Facts<'_>, rows: &[Margin]) -> Vec<String> {
    let translator = facts.translator;
    let one = |value: f64| translator.number(value, 1);
    let sentence = |member: &Margin| {
        let (low, high) = (one(member.span.low), one(member.span.high));
        if member.is_close() {
            let runs = runs_in_words(translator, 80);
            let values = [("name", member.name.as_str()), ("low", &low), ("high", &high), ("runs", &runs)];
            return say(translator, "standing-row-close", &values);
        }
        let leaves = member.agreement.verdict() == Verdict::Less;
        let of_100 = if leaves { member.agreement.less_of_100() } else { member.agreement.more_of_100() };
        let (margin, runs) = (one(member.margin.abs()), runs_in_words(translator, of_100));
        let (cost, autonomy) = (one(member.from_cost), one(member.from_autonomy));
        let values: [(&str, &str); 6] = [
            ("case", if leaves { "leave" } else { "stay" }),
            ("name", &member.name),
            ("margin", &margin),
            ("cost", &cost),
            ("autonomy", &autonomy),
            ("runs", &runs),
        ];
        say(translator, "standing-row", &values)
    };
    rows.iter().map(sentence).collect()
}
