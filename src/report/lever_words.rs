//! What the line under a lever says.

use super::answer::capitalised;
use super::levers::{Lever, shown};
use super::question::share_in_words;
use crate::catalog::levers::ShareLever;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::{Argument, Translator};
use crate::scenario::state::Scenario;

/// What a share means.
#[must_use]
pub fn share_note(translator: &Translator, lever: ShareLever, share: f64) -> String {
    let key = lever.spec().field;
    let is_off = (share - lever.spec().status_quo).abs() < 1e-9;
    if is_off && lever != ShareLever::Quota {
        return translator.text(&format!("lever-{key}-off"));
    }
    let words = match lever {
        ShareLever::Pooling => capitalised(&share_in_words(translator, share)),
        _ => translator.per_cent(share),
    };
    translator.format(&format!("lever-{key}-about"), &[("share", Argument::Text(&words))])
}

/// What a number of members means.
#[must_use]
pub fn count_note(translator: &Translator, key: &str, members: Option<usize>) -> String {
    match members {
        None => translator.text(&format!("{key}-off")),
        Some(count) => translator.format(&format!("{key}-about"), &[("count", Argument::Count(count))]),
    }
}

/// Whether a lever of a technology follows the general one, and what that says.
#[must_use]
pub fn as_above(translator: &Translator, general: f64, own: Option<f64>) -> String {
    match own {
        None => translator.text("lever-as-above"),
        Some(_) => translator.format("lever-above", &[("share", Argument::Text(&translator.per_cent(general)))]),
    }
}

/// What open standards mean, or why they have no effect.
#[must_use]
pub fn open_standards_key(scenario: &Scenario) -> &'static str {
    let agreed = TECHNOLOGIES.iter().any(|one| scenario.share_in(ShareLever::Standards, one.id) > 0.0);
    match (agreed, scenario.terms.open_standards) {
        (false, _) => "lever-open-no-effect",
        (true, false) => "lever-open-off",
        (true, true) => "lever-open-about",
    }
}

/// What a choice means, and what it was changed from.
#[must_use]
pub fn choice_note(translator: &Translator, prefix: &str, key: &str, status_quo: &str) -> String {
    let about = translator.text(&format!("{prefix}-{key}-about"));
    if key == status_quo {
        return about;
    }
    let name = translator.text(&format!("{prefix}-{status_quo}"));
    format!("{about} {}", translator.format("lever-changed-from", &[("name", Argument::Text(&name))]))
}

/// What to say about a number out of range.
#[must_use]
pub fn complaint(translator: &Translator, lever: Lever, given: f64, used: f64) -> String {
    let Some(bounds) = lever.bounds() else { return String::new() };
    out_of_range(
        translator,
        [given, used, bounds.min, bounds.max].map(|number| format!("{}{}", shown(number), lever.unit())),
    )
}

/// That a number is out of range, and which one is used: the number given, the one used, and the ends of the range.
#[must_use]
pub fn out_of_range(translator: &Translator, texts: [String; 4]) -> String {
    let names = ["given", "used", "min", "max"];
    let arguments: Vec<(&str, Argument<'_>)> =
        names.into_iter().zip(&texts).map(|(name, text)| (name, Argument::Text(text))).collect();
    translator.format("lever-out-of-range", &arguments)
}
