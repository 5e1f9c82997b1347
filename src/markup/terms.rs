//! The terms: every lever as it stands when it is first shown. The page keeps values, marks and notes in step from then on.

use maud::{Markup, html};

use super::changes;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::{Argument, Translator};
use crate::model::parameters::PARAMETER_COUNT;
use crate::report::agreements::agreements as agreement_words;
use crate::report::assumptions::changed;
use crate::report::facts::Facts;
use crate::report::levers::{Bounds, LEVERS, Lever, LeverView};
use crate::scenario::state::Scenario;

/// The levers and what they are about.
struct Terms<'a> {
    translator: &'a Translator,
    scenario: &'a Scenario,
    gate_applies: bool,
}

/// The column of terms. `folded` says whether all but the first are folded away, as on a phone.
#[must_use]
pub fn terms(translator: &Translator, scenario: &Scenario, gate_applies: bool, folded: bool) -> Markup {
    let terms = Terms { translator, scenario, gate_applies };
    let text = |key: &str| translator.text(key);
    let (first, rest) = LEVERS.split_at(1);
    html! {
        div class="rail-head" {
            h2 id="terms-h" { (text("terms")) }
            (changes::fold(translator))
        }
        @for lever in first { (terms.lever(*lever)) }
        button type="button" class="btn jump" data-act="members" data-testid="members-jump" { (text("who-change")) }
        section id="agreements" tabindex="-1" data-testid="agreements" aria-label=(text("agreements")) {}
        details class="more" id="more-terms" data-testid="more-terms" open[!folded] {
            summary { (translator.format("terms-more", &[("count", Argument::Count(rest.len()))])) }
            @for lever in rest { (terms.lever(*lever)) }
            details class="deeper" data-testid="deeper" {
                summary { (text("lever-per-technology")) }
                p class="note" { (text("lever-per-technology-about")) }
                @for (index, technology) in TECHNOLOGIES.iter().enumerate() {
                    details data-testid={ "deeper-" (technology.id) } {
                        summary { (translator.technology(technology.id)) }
                        @for lever in Lever::of_technology(index) { (terms.lever(lever)) }
                    }
                }
            }
            button type="button" class="btn opens" id="assumptions-open" data-act="assumptions" data-testid="assumptions-open" {
                (assumptions_count(translator, scenario))
            }
        }
    }
}

/// How many assumptions there are, and how many of them are changed: what the button that shows them says.
#[must_use]
pub fn assumptions_count(translator: &Translator, scenario: &Scenario) -> Markup {
    let changed = changed(scenario);
    let count = |key, number| translator.format(key, &[("count", Argument::Count(number))]);
    let words = count("assumptions-changed", changed);
    html! {
        span { (count("assumptions-total", PARAMETER_COUNT)) " " @if changed > 0 { mark { (words) } } @else { (words) } }
    }
}

/// Deals, funding and plants, each with a button that takes it out; nothing if there is none.
#[must_use]
pub fn agreements(facts: &Facts<'_>) -> Markup {
    let found = agreement_words(facts);
    let text = |key: &str| facts.translator.text(key);
    html! {
        @if !found.is_empty() {
            h3 class="lv-name" { (text("agreements")) }
            ul role="list" {
                @for (place, agreement) in found.iter().enumerate() {
                    li class="lever changed" data-testid={ "agreement-" (place) } {
                        p class="said" { (agreement.sentence) }
                        div class="lv-foot" {
                            p class="note" { @if let Some(effect) = &agreement.effect { (effect) } }
                            button type="button" class="btn text" id={ "remove-" (place) } data-act="remove-agreement"
                                data-value=(place) data-testid={ "remove-" (place) }
                                aria-label={ (text("agreement-remove")) ": " (agreement.sentence) } { (text("agreement-remove")) }
                        }
                    }
                }
            }
        }
    }
}

/// Id of the control of a lever that a word of the question has opened.
#[must_use]
pub fn here_id(lever: Lever) -> String {
    format!("here-{}", lever.id())
}

/// The control of a lever that a word of the question has opened: the same lever as in the terms, at the word.
#[must_use]
pub fn here(translator: &Translator, scenario: &Scenario, gate_applies: bool, lever: Lever) -> Markup {
    let terms = Terms { translator, scenario, gate_applies };
    html! {
        (terms.lever_as(lever, &here_id(lever)))
        button type="button" class="btn line" data-act="here-done" data-testid="here-done" { (translator.text("members-done")) }
    }
}

impl Terms<'_> {
    fn lever(&self, lever: Lever) -> Markup {
        self.lever_as(lever, &lever.id())
    }

    fn lever_as(&self, lever: Lever, id: &str) -> Markup {
        let view = lever.view(self.translator, self.scenario, self.gate_applies);
        let slim = matches!(lever, Lever::In(..));
        let class = format!("lever{}{}", if slim { " slim" } else { "" }, if view.changed { " changed" } else { "" });
        html! {
            @if lever.bounds().is_some() {
                fieldset class=(class) id=(id) data-lever=(lever.id()) data-testid=(id) {
                    legend class="vh" { (lever.name(self.translator)) }
                    (self.numbered(lever, id, &view))
                }
            } @else {
                div class=(class) id=(id) data-lever=(lever.id()) data-testid=(id) {
                    @if matches!(lever, Lever::Gate | Lever::OpenStandards) { (self.switched(lever, id, &view)) } @else { (self.chosen(lever, id, &view)) }
                }
            }
        }
    }

    fn numbered(&self, lever: Lever, id: &str, view: &LeverView) -> Markup {
        html! {
            div class="lv-top" {
                span class="lv-name" { (lever.label(self.translator)) }
                @if let Some(today) = lever.status_quo(self.translator) {
                    s class="was-val" { span class="vh" { (self.translator.text("lever-was")) " " } span class="num" { (today) } }
                }
                (self.number_box(lever, id, view))
            }
            @if let Lever::Share(_) = lever { (self.track(lever, id, view)) }
            div class="lv-foot" {
                p class="note" { (view.note) }
                (self.reset(lever, id))
            }
        }
    }

    fn number_box(&self, lever: Lever, id: &str, view: &LeverView) -> Markup {
        let Some(bounds) = lever.bounds() else { return html! {} };
        let name = lever.name(self.translator);
        let box_name = match lever.unit() {
            "" => name.clone(),
            _ => self.translator.format("lever-number", &[("name", Argument::Text(&name))]),
        };
        stepper(self.translator, id, &name, &box_name, bounds, &view.value, lever.unit())
    }

    fn track(&self, lever: Lever, id: &str, view: &LeverView) -> Markup {
        let Some(bounds) = lever.bounds() else { return html! {} };
        let Lever::Share(share) = lever else { return html! {} };
        let today = (share.spec().status_quo * 100.0 - bounds.min) / (bounds.max - bounds.min) * 100.0;
        html! {
            div class="track" {
                span class={ "sq at-" (format!("{today:.0}")) } {}
                input class="range" type="range" id={ (id) "-range" } min=(bounds.min) max=(bounds.max) step="1"
                    aria-label=(lever.name(self.translator)) aria-valuetext=(view.value_text) data-testid={ (id) "-range" } value=(view.value);
            }
        }
    }

    fn chosen(&self, lever: Lever, id: &str, view: &LeverView) -> Markup {
        let pick = format!("{id}-pick");
        html! {
            label class="lv-top lv-name" for=(pick) { (lever.name(self.translator)) }
            select class="pick" id=(pick) data-testid=(pick) {
                @for (key, name) in lever.choices(self.translator) { option value=(key) selected[key == view.value] { (name) } }
            }
            @if lever != Lever::Technology {
                div class="lv-foot" { p class="note" { (view.note) } (self.reset(lever, id)) }
            }
        }
    }

    fn switched(&self, lever: Lever, id: &str, view: &LeverView) -> Markup {
        html! {
            label class="lv-top" {
                span class="lv-name" { (lever.name(self.translator)) }
                input class="switch" type="checkbox" data-testid={ (id) "-switch" } checked[view.value == "on"];
            }
            p class="note" { (view.note) }
        }
    }

    /// Shown by the style sheet only where the lever is changed.
    fn reset(&self, lever: Lever, id: &str) -> Markup {
        let name = lever.name(self.translator);
        let label = self.translator.format("lever-reset-name", &[("name", Argument::Text(&name))]);
        html! {
            button type="button" class="btn text reset" data-act="reset" aria-label=(label) data-testid={ (id) "-reset" } {
                (self.translator.text("lever-reset"))
            }
        }
    }
}

/// A number box between minus and plus: id, name of the lever, name of the box, range, value and unit.
pub(super) fn stepper(
    translator: &Translator,
    id: &str,
    name: &str,
    box_name: &str,
    bounds: Bounds,
    value: &str,
    unit: &str,
) -> Markup {
    // Keyboards of phones that have digits only lack the minus.
    let keyboard = match bounds {
        Bounds { min, .. } if min < 0.0 => "text",
        Bounds { step, .. } if step < 1.0 => "decimal",
        _ => "numeric",
    };
    html! {
        span class="step" {
            button type="button" data-act="less" aria-label={ (name) ": " (translator.text("lever-less")) } data-testid={ (id) "-less" } { "−" }
            span class="box" {
                input type="number" id={ (id) "-number" } inputmode=(keyboard) min=(bounds.min) max=(bounds.max) step="any"
                    aria-label=(box_name) data-testid={ (id) "-number" } value=(value);
                (unit)
            }
            button type="button" data-act="more" aria-label={ (name) ": " (translator.text("lever-more")) } data-testid={ (id) "-more" } { "+" }
        }
    }
}
