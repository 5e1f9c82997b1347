//! Terms that differ in single technologies.

use super::state::TechnologyOverride;

/// Exceptions by technology id, in the order of the ids; a handful, so a plain list.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Exceptions {
    entries: Vec<(String, TechnologyOverride)>,
}

impl Exceptions {
    /// The exception of a technology.
    #[must_use]
    pub fn get(&self, technology: &str) -> Option<&TechnologyOverride> {
        self.entries.iter().find(|(id, _)| id == technology).map(|(_, terms)| terms)
    }

    /// Changes the exception of a technology; one without any term is taken away.
    ///
    /// ```
    /// use entente::scenario::exceptions::Exceptions;
    /// let mut exceptions = Exceptions::default();
    /// exceptions.change("quantum", |terms| terms.pooling = Some(0.2));
    /// assert_eq!(exceptions.get("quantum").and_then(|terms| terms.pooling), Some(0.2));
    /// exceptions.change("quantum", |terms| terms.pooling = None);
    /// assert_eq!(exceptions, Exceptions::default());
    /// ```
    pub fn change(&mut self, technology: &str, change: impl FnOnce(&mut TechnologyOverride)) {
        let place = self.entries.iter().position(|(id, _)| id.as_str() >= technology).unwrap_or(self.entries.len());
        if self.entries.get(place).is_none_or(|(id, _)| id != technology) {
            self.entries.insert(place, (technology.to_owned(), TechnologyOverride::default()));
        }
        if let Some((_, terms)) = self.entries.get_mut(place) {
            change(terms);
            if *terms == TechnologyOverride::default() {
                self.entries.remove(place);
            }
        }
    }

    /// Ids of the technologies that have an exception.
    pub fn technologies(&self) -> impl Iterator<Item = &str> {
        self.entries.iter().map(|(id, _)| id.as_str())
    }
}

impl FromIterator<(String, TechnologyOverride)> for Exceptions {
    fn from_iter<T: IntoIterator<Item = (String, TechnologyOverride)>>(entries: T) -> Self {
        let mut exceptions = Self::default();
        for (technology, terms) in entries {
            exceptions.change(&technology, |own| *own = terms);
        }
        exceptions
    }
}
