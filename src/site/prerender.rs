//! What the page shows before its program has arrived, and without JavaScript.
//!
//! Hook: `content` returns the default scenario as HTML (text, table, figures from the pure layers).
//! It goes into `#app`, which the app empties when it mounts.

use super::error::SiteError;

const PLACES: [&str; 2] = ["<template id=prerender></template>", "<template id=\"prerender\"></template>"];

/// The default content of the page as HTML. Empty until the app exists.
pub fn content() -> String {
    String::new()
}

/// The page with `content` in the marked place.
pub fn insert(index: &str, content: &str) -> Result<String, SiteError> {
    let place = PLACES.iter().find(|place| index.contains(*place)).ok_or(SiteError::NoPrerenderPlace)?;
    Ok(index.replace(place, content))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn content_takes_the_marked_place() {
        for place in PLACES {
            assert_eq!(insert(&format!("<div>{place}</div>"), "<p>x</p>").unwrap(), "<div><p>x</p></div>");
        }
        assert!(insert("<div></div>", "").is_err());
    }
}
