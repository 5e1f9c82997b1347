//! Markup that is brought up to date in place, see [`crate::markup::edits`].

use wasm_bindgen::JsCast;
use web_sys::{Element, Node};

use super::document::{document, element, set_markup};
use super::marks;
use crate::markup::edits::{Edit, edit};

/// What a walk through nodes stops at: elements and texts, as numbers of the DOM standard.
const SHOWN: u32 = 1 | 4;

/// Writes our own markup into an element where older markup stands: only what differs, if the elements are the same.
pub fn update_markup(id: &str, old: &str, markup: &str) {
    if old.is_empty() || edit_markup(id, old, markup).is_none() {
        set_markup(id, markup);
    } else if let Some(element) = element(id) {
        marks::again(&element);
    }
}

fn edit_markup(id: &str, old: &str, markup: &str) -> Option<()> {
    let walker = document()?.create_tree_walker_with_what_to_show(&*element(id)?, SHOWN).ok()?;
    let mut nodes = 0;
    let mut at = |place: usize| -> Option<Node> {
        while nodes <= place {
            walker.next_node().ok()??;
            nodes += 1;
        }
        Some(walker.current_node())
    };
    edit(old, markup, &mut |edit| {
        match edit {
            Edit::Words(place, words) => {
                let text = at(place).filter(|node| !node.has_type::<Element>())?;
                text.set_node_value(Some(words));
            }
            Edit::Set(place, name, value) => at(place)?.dyn_ref::<Element>()?.set_attribute(name, value).ok()?,
            Edit::Remove(place, name) => at(place)?.dyn_ref::<Element>()?.remove_attribute(name).ok()?,
        }
        Some(())
    })
}
