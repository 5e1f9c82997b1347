//! Markup that is brought up to date in place, see [`crate::markup::edits`].

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::document::{document, element, set_markup};
use crate::markup::edits::{Edit, Edits, edits};

/// What a walk through nodes stops at, as numbers of the DOM standard.
const SHOW_ELEMENT: u32 = 1;
const SHOW_TEXT: u32 = 4;

/// Writes our own markup into an element where older markup stands: only what differs, if the elements are the same.
pub fn update_markup(id: &str, old: &str, markup: &str) {
    let changes = edits(old, markup);
    if changes.and_then(|changes| edit(&element(id)?, &changes)).is_none() {
        set_markup(id, markup);
    }
}

/// Makes changes within an element; `None`, with nothing done, if other nodes are there than the changes were found for.
fn edit(place: &Element, changes: &Edits<'_>) -> Option<()> {
    let shown = SHOW_ELEMENT | SHOW_TEXT;
    let walker = document()?.create_tree_walker_with_what_to_show(place, shown).ok()?;
    let nodes: Vec<Node> = std::iter::from_fn(|| walker.next_node().ok().flatten()).collect();
    if nodes.len() != changes.nodes {
        return None;
    }
    for (at, change) in &changes.edits {
        let node = nodes.get(*at)?;
        match (change, node.dyn_ref::<Element>()) {
            (Edit::Words(words), None) => node.set_node_value(Some(words)),
            (Edit::Set(name, value), Some(element)) => element.set_attribute(name, value).ok()?,
            (Edit::Remove(name), Some(element)) => element.remove_attribute(name).ok()?,
            _ => return None,
        }
    }
    Some(())
}
