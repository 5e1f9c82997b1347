//! What stands in each place of the page, so that only what differs is written.

use maud::Markup;

use crate::platform::update;

/// Places by their id, with what stands there.
#[derive(Debug, Default)]
pub struct Places(Vec<(String, String)>);

impl Places {
    /// Forgets everything: the page was built anew.
    pub fn clear(&mut self) {
        self.0.clear();
    }

    /// Writes markup into a place if something else stands there, and says whether it did.
    pub fn place(&mut self, id: &str, markup: Markup) -> bool {
        self.place_text(id, &markup.into_string())
    }

    /// The same for HTML text; says whether something else stood there.
    pub fn place_text(&mut self, id: &str, markup: &str) -> bool {
        let old = self.written(id, markup);
        old.inspect(|old| update::update_markup(id, old, markup)).is_some()
    }

    /// Whether something else stands in a place; what is wanted counts as written from now on.
    pub fn differs(&mut self, id: &str, wanted: &str) -> bool {
        self.written(id, wanted).is_some()
    }

    /// What stood in a place until now, if it differs; what is wanted counts as written from now on.
    fn written(&mut self, id: &str, wanted: &str) -> Option<String> {
        match self.0.iter_mut().find(|(place, _)| *place == id) {
            Some((_, written)) if written == wanted => None,
            Some((_, written)) => Some(std::mem::replace(written, wanted.to_owned())),
            None => {
                self.0.push((id.to_owned(), wanted.to_owned()));
                Some(String::new())
            }
        }
    }
}
