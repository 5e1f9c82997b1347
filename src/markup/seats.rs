//! Who pays and who saves, and autonomy alone and inside: a row for each member.

use maud::{Markup, html};

use super::plots::{axis, band_legend, heading, legend, read_plot, reader, rows_class, series_class};
use super::text;
use crate::chart::{build, svg};
use crate::i18n::rich::spans;
use crate::i18n::translator::Translator;
use crate::report::facts::{Facts, MemberFacts};
use crate::report::seats;

/// What the forms mean.
#[must_use]
pub fn measure(translator: &Translator) -> Markup {
    html! { (legend(translator)) " " (band_legend(translator)) }
}

/// The rows with the words of their marks, and what autonomy is.
#[must_use]
pub fn chart(facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
    let table = seats::table(facts, members);
    let words = |place| seats::MARKS.map(|cells| table.reading(facts.translator, place, cells));
    html! {
        (rows(facts, members, &words))
        (reader(facts.translator, "seats", 2, members.len()))
        (about(facts))
    }
}

/// The same without words of marks: on paper, and while a lever moves.
#[must_use]
pub fn drawing(facts: &Facts<'_>, members: &[MemberFacts]) -> Markup {
    html! { (rows(facts, members, &|_| [None, None])) (about(facts)) }
}

fn about(facts: &Facts<'_>) -> Markup {
    html! {
        p class="note frame-foot" { (text::sentence(&spans(&facts.translator.text("autonomy-defined")))) }
    }
}

fn rows(facts: &Facts<'_>, members: &[MemberFacts], words: &dyn Fn(usize) -> [Option<String>; 2]) -> Markup {
    let translator = facts.translator;
    let (costs, autonomy) = (build::costs(translator, members), build::autonomy(translator, members));
    let mirrored = translator.locale().is_right_to_left();
    let drawn = svg::dumbbells(&costs).into_iter().zip(svg::dumbbells(&autonomy));
    html! {
        div class=(rows_class(members)) role="list" {
            div class="seat head" aria-hidden="true" {
                span class="sp" {}
                div { b { (translator.text("seats-cost-axis")) } (axis(&costs.axis, mirrored)) }
                div { b { (translator.text("seats-autonomy-axis")) } (axis(&autonomy.axis, mirrored)) }
                span class="sp" {}
            }
            @for (place, (member, drawn)) in members.iter().zip(drawn).enumerate() {
                @let [cost, autonomy] = words(place);
                (row(facts, member, &read_plot(&drawn.0, cost), &read_plot(&drawn.1, autonomy)))
            }
        }
    }
}

fn row(facts: &Facts<'_>, member: &MemberFacts, cost: &Markup, autonomy: &Markup) -> Markup {
    let words = seats::words(facts, member);
    html! {
        div class={ "seat " (series_class(member.alliance)) } role="listitem" data-testid={ "seat-" (member.code) } {
            (heading(facts.translator, member))
            (cost)
            (autonomy)
            p {
                @if !words.fact.is_empty() { b { (words.fact) } }
                @for softer in [words.close, words.remark].into_iter().flatten() { " " span class="stay" { (softer) } }
            }
        }
    }
}
