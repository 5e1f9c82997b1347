//! The drawer of the assumptions: every judgement parameter with its words and its control.
//!
//! The study program writes it when it is opened; the page keeps values, marks and notes in step from then on.

use maud::{Markup, html};

use super::terms::stepper;
use crate::i18n::translator::{Argument, Translator};
use crate::model::parameters::ParameterId;
use crate::report::assumptions::{GROUPS, Group, bounds, is_changed, row_id, view, words};
use crate::scenario::state::Scenario;

/// The content of the drawer. The first group is open, and every other with something changed.
#[must_use]
pub fn drawer(translator: &Translator, scenario: &Scenario) -> Markup {
    let text = |key: &str| translator.text(key);
    html! {
        p class="note" { (text("assume-intro")) }
        p class="note" { (text("assume-intro-runs")) }
        p {
            button type="button" class="btn line" data-act="assumptions-reset" data-testid="assumptions-reset" { (text("assume-reset-all")) }
        }
        @for (place, group) in GROUPS.iter().enumerate() {
            details class="assume-group" data-testid=(group.key)
                open[place == 0 || group.parameters.iter().any(|id| is_changed(scenario, *id))] {
                summary { (text(group.key)) " " span class="note num" { (group.parameters.len()) } }
                (rows(translator, scenario, group))
            }
        }
    }
}

fn rows(translator: &Translator, scenario: &Scenario, group: &Group) -> Markup {
    html! { @for id in group.parameters { (row(translator, scenario, *id)) } }
}

fn row(translator: &Translator, scenario: &Scenario, id: ParameterId) -> Markup {
    let (words, view, key, row) = (words(translator, id), view(scenario, id), id.spec().key, row_id(id));
    let text = |key: &str| translator.text(key);
    let does = format!("{row}-does");
    let reset = translator.format("lever-reset-name", &[("name", Argument::Text(&words.name))]);
    html! {
        fieldset class={ "lever" @if view.changed { " changed" } } id=(row) data-parameter=(key) data-testid=(row) aria-describedby=(does) {
            legend class="vh" { (words.name) }
            div class="lv-top" {
                span class="lv-name" { (words.name) }
                s class="was-val" { span class="vh" { (text("lever-was")) " " } span class="num" { (words.default) } }
                (stepper(translator, &row, &words.name, &words.name, bounds(id), &view.value, ""))
            }
            div class="lv-foot" {
                p class="note" {}
                button type="button" class="btn text reset" data-act="reset" aria-label=(reset) data-testid={ (row) "-reset" } { (text("lever-reset")) }
            }
            p class="does" id=(does) { (words.does) }
            p class="why" { b { (text("assume-judgement")) } " " (words.why) }
            p class="why" {
                span { span class="vh" { (text("assume-symbol")) " " } code dir="ltr" { (key) } }
                span { (words.allowed) }
                span { (words.runs) }
            }
        }
    }
}
