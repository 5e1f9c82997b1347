//! What can be taken away: a button at each figure, and the dialog behind it.
//!
//! `data-value` of a button says what is done with which file, for example `save:csv:seats`: how (`save`, `copy`, `png`, `image`,
//! `print`), the kind of file, the figure if it is of one. `data-act` is `take`.

use maud::{Markup, html};

use crate::i18n::translator::Translator;

/// The button that opens the dialog, for one figure or for the whole scenario.
#[must_use]
pub fn button(translator: &Translator, figure: Option<&str>) -> Markup {
    let described = figure.map(|figure| format!("{figure}-h"));
    html! {
        button type="button" class="btn take" data-act="takeaway" data-value=(figure.unwrap_or_default()) aria-haspopup="dialog" aria-describedby=[described] data-testid={ "takeaway-" (figure.unwrap_or("all")) } {
            svg viewBox="0 0 14 14" aria-hidden="true" focusable="false" { path d="M7 1v8M3.5 6 7 9.5 10.5 6M2 13h10" {} }
            (translator.text("take-away"))
        }
    }
}

/// Places for the dialog and for the receipt; what is in them comes from the study program.
#[must_use]
pub fn dialogs() -> Markup {
    html! {
        dialog class="drawer" id="takeaway" aria-labelledby="takeaway-h" data-testid="takeaway" {}
        dialog class="paper" id="receipt" aria-labelledby="receipt-h" data-testid="receipt" {}
    }
}

/// What is in the dialog: files of a figure, if it was opened at one, then files of the scenario.
#[must_use]
pub fn menu(translator: &Translator, figure: Option<(&str, &str)>) -> Markup {
    let text = |key: &str| translator.text(key);
    let item = |value: String, key: &str| item(translator, &value, key);
    html! {
        div class="drawer-top" {
            h2 id="takeaway-h" { (text("takeaway-title")) }
            p class="note" id="taken" role="status" {}
            button type="button" class="btn line" data-act="takeaway-done" data-testid="takeaway-done" { (text("takeaway-close")) }
        }
        @for words in ["takeaway-failed", "takeaway-copied", "takeaway-saved"] { p id=(words) hidden { (text(words)) } }
        div class="drawer-list takes" {
            @if let Some((id, finding)) = figure {
                h3 { (text("takeaway-figure")) }
                p class="note" { (finding) }
                ul role="list" {
                    (item(format!("png:svg:{id}"), "takeaway-png"))
                    (item(format!("save:svg:{id}"), "takeaway-svg"))
                    (item(format!("save:csv:{id}"), "takeaway-csv"))
                    (item(format!("image:svg:{id}"), "takeaway-copy-image"))
                    (item(format!("copy:sentence:{id}"), "takeaway-copy-sentence"))
                }
            }
            h3 { (text("takeaway-scenario-part")) }
            ul role="list" {
                (item("print:receipt".to_owned(), "takeaway-open-receipt"))
                (item("save:scenario".to_owned(), "takeaway-scenario"))
                (item("save:outcome".to_owned(), "takeaway-outcome"))
                (item("copy:sentence".to_owned(), "takeaway-copy-sentence"))
                (item("share:sentence".to_owned(), "takeaway-share"))
            }
            h3 { (text("takeaway-citation-part")) }
            ul role="list" {
                (citation(translator, "citation", &text("takeaway-plain")))
                (citation(translator, "bibtex", "BibTeX"))
                (citation(translator, "ris", "RIS"))
                (citation(translator, "csl", "CSL-JSON"))
            }
        }
    }
}

fn item(translator: &Translator, value: &str, key: &str) -> Markup {
    html! {
        li { button type="button" class="btn" data-act="take" data-value=(value) data-testid={ "take-" (value) } { (translator.text(key)) } }
    }
}

/// A form of citation, to copy or to save.
fn citation(translator: &Translator, kind: &str, name: &str) -> Markup {
    html! {
        li class="take-form" {
            span id={ "form-" (kind) } { (name) }
            @for (how, key) in [("copy", "takeaway-copy"), ("save", "takeaway-save")] {
                button type="button" class="btn text" data-act="take" data-value={ (how) ":" (kind) } aria-describedby={ "form-" (kind) } data-testid={ "take-" (how) "-" (kind) } { (translator.text(key)) }
            }
        }
    }
}

/// Id of the words in the dialog that follow an act: done, or not allowed here. What shows itself needs none.
#[must_use]
pub fn told(how: &str, done: bool) -> &'static str {
    match (done, how) {
        (false, _) => "takeaway-failed",
        (true, "copy" | "image") => "takeaway-copied",
        (true, "save" | "png") => "takeaway-saved",
        (true, _) => "",
    }
}

/// The receipt in its dialog, with a button to print it.
#[must_use]
pub fn paper(translator: &Translator, receipt: &Markup) -> Markup {
    html! {
        div class="paper-tools" {
            button type="button" class="btn main" data-act="print" data-testid="print" { (translator.text("takeaway-print")) }
            button type="button" class="btn line" data-act="receipt-done" data-testid="receipt-done" { (translator.text("takeaway-close")) }
        }
        (receipt)
    }
}
