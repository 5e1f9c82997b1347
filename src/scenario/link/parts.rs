//! Parts of a link text by their keys: what a lock keeps, and what a message puts into a link.

use super::{ALLIANCE_KEYS, PAGE_KEYS, decoded, read, write};
use crate::scenario::state::Scenario;

/// Whether a list of keys parted by `~` names a key of the scenario.
///
/// `all` names every key of the scenario, `a` everything about who is a member, and a lever's key also names it in single
/// technologies. Agreements name economies, so they name the data set as well.
///
/// ```
/// use entente::scenario::link::parts::names;
/// assert!(names("pool~a", "pool.quantum") && names("pool~a", "b") && names("all", "tech") && names("deal", "data"));
/// assert!(!names("pool~a", "supply") && !names("", "pool") && !names("all", "lang"));
/// ```
#[must_use]
pub fn names(list: &str, key: &str) -> bool {
    let lever = key.split_once('.').map_or(key, |(lever, _)| lever);
    list.split('~').any(|named| match named {
        "all" => !PAGE_KEYS.contains(&key),
        "a" => key == "data" || ALLIANCE_KEYS.contains(&key),
        "deal" | "fund" | "plants" => key == named || key == "data",
        _ => named == lever,
    })
}

/// A link text with the keys that `taken` names from one text and all others from another.
///
/// ```
/// use entente::scenario::link::parts::merged;
/// assert_eq!(merged(&|key| key == "pool", "pool=75&tech=all", "a=eu~usa&pool=10"), "a=eu~usa&pool=75");
/// ```
#[must_use]
pub fn merged(taken: &dyn Fn(&str) -> bool, from: &str, rest: &str) -> String {
    let pairs = |text: &str, wanted: bool| {
        let key = |pair: &str| decoded(pair.split('=').next().unwrap_or_default());
        let named = |pair: &&str| !pair.is_empty() && taken(&key(pair)) == wanted;
        text.split('&').filter(named).map(str::to_owned).collect::<Vec<_>>()
    };
    [pairs(rest, false), pairs(from, true)].concat().join("&")
}

/// The keys whose values differ between two link texts, in the order of the texts.
///
/// ```
/// use entente::scenario::link::parts::changed_keys;
/// assert_eq!(changed_keys("a=eu~usa&pool=75", "pool=20&tech=all"), ["a", "pool", "tech"]);
/// ```
#[must_use]
pub fn changed_keys(before: &str, after: &str) -> Vec<String> {
    let differ = |text: &str, other: &str| {
        let new = |pair: &&str| !pair.is_empty() && !other.split('&').any(|known| known == *pair);
        let key = |pair: &str| pair.split('=').next().unwrap_or_default().to_owned();
        text.split('&').filter(new).map(key).collect::<Vec<_>>()
    };
    let mut keys = differ(before, after);
    for key in differ(after, before) {
        if !keys.contains(&key) {
            keys.push(key);
        }
    }
    keys
}

/// What a change makes of a scenario where some keys are locked: the locked part is as before.
#[must_use]
pub fn kept(locked: &str, before: &Scenario, after: Scenario) -> Scenario {
    if locked.is_empty() || *before == after {
        return after;
    }
    read(&merged(&|key| names(locked, key), &write(before), &write(&after))).0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn holds(locked: &str, before: &str, wanted: &str, expected: &str) {
        let after = kept(locked, &read(before).0, read(wanted).0);
        assert_eq!(write(&after), expected, "{locked} of {before} against {wanted}");
    }

    #[test]
    fn what_is_locked_stays_whatever_else_changes() {
        holds("pool", "pool=75", "pool=20&supply=10", "pool=75&supply=10");
        // The default is locked as well, though no link says it.
        holds("pool", "", "pool=20&tech=quantum", "tech=quantum");
        holds("pool", "pool.quantum=20", "pool.quantum=90&pool=10", "pool.quantum=20");
        holds("a", "a=eu~usa&b=chn", "data=eu_members&a=deu~fra&bill=gdp", "a=eu~usa&b=chn&bill=gdp");
        holds("all", "a=eu~usa&omega=0.3", "a=eu&gate=off&plants=eu~semiconductors~4", "a=eu~usa&omega=0.3");
        holds("deal~omega", "deal=eu~chn~50&omega=0.3", "omega=0.4&cap=40", "cap=40&deal=eu~chn~50&omega=0.3");
        // A key may be written in another way.
        holds("pool", "pool=75", "%70ool=20", "pool=75");
        holds("", "pool=75", "pool=20", "pool=20");
        holds("nonsense~~", "pool=75", "pool=20", "pool=20");
    }
}
