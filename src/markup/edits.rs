//! What to change where new markup has the same elements as the old: attributes and words, while the elements stay.
//!
//! Elements that stay keep the focus and the pointer, can move from their old place to the new one, and spare the browser
//! making them anew, which is most of the work while a lever moves.

/// A change of one node, which is named by its place: elements and texts are counted together from 0, in the order of the
/// document.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Edit<'a> {
    /// The text at a place has these words.
    Words(usize, &'a str),
    /// The element at a place has this value of an attribute.
    Set(usize, &'a str, &'a str),
    /// The element at a place has an attribute no longer.
    Remove(usize, &'a str),
}

/// Hands on the changes that turn one markup of ours into another, in the order of the document. `None` where elements or
/// texts come or go, where something escaped has changed, or where `make` gives up; some changes may have been made by then.
///
/// Both must be well formed, with values of attributes in double quotes, as the templates of this layer and the drawings of
/// `chart` are.
///
/// ```
/// use entente::markup::edits::{Edit, edit};
/// let mut found = Vec::new();
/// let mut note = |edit| Some(found.push(format!("{edit:?}")));
/// assert!(edit("<p>9 of <b>10</b></p>", "<p>9 of <b>11</b></p>", &mut note).is_some());
/// assert_eq!(found, ["Words(3, \"11\")"]);
/// ```
pub fn edit<'a>(old: &'a str, new: &'a str, make: &mut dyn FnMut(Edit<'a>) -> Option<()>) -> Option<()> {
    let (mut old, mut new) = (Tokens(old), Tokens(new));
    let mut place = 0;
    loop {
        let (before, after) = (old.next(), new.next());
        match (before, after) {
            (None, None) => return Some(()),
            (Some(before), Some(after)) if before == after => {}
            (Some(before), Some(after)) if !(before.is_tag || after.is_tag) && is_plain(after.text) => {
                make(Edit::Words(place, after.text))?;
            }
            (Some(before), Some(after)) if before.is_tag && after.is_tag => {
                attributes(before.text, after.text, place, make)?;
            }
            _ => return None,
        }
        place += usize::from(after.is_some_and(|after| !after.is_end()));
    }
}

/// The changes of the attributes of one element; `None` if it is another element.
fn attributes<'a>(
    before: &'a str,
    after: &'a str,
    place: usize,
    make: &mut dyn FnMut(Edit<'a>) -> Option<()>,
) -> Option<()> {
    let ((name, mut old), (new_name, mut new)) = (tag(before), tag(after));
    if name != new_name || before.starts_with('/') {
        return None;
    }
    let (gone, given) = (old, new);
    while let Some((name, value)) = attribute(&mut new) {
        if value_of(gone, name) != Some(value) {
            if !is_plain(value) {
                return None;
            }
            make(Edit::Set(place, name, value))?;
        }
    }
    while let Some((name, _)) = attribute(&mut old) {
        if value_of(given, name).is_none() {
            make(Edit::Remove(place, name))?;
        }
    }
    Some(())
}

/// Whether a text is not escaped anywhere.
fn is_plain(text: &str) -> bool {
    !text.contains('&')
}

/// A tag, without its brackets, or a text.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Token<'a> {
    text: &'a str,
    is_tag: bool,
}

impl Token<'_> {
    fn is_end(self) -> bool {
        self.is_tag && self.text.starts_with('/')
    }
}

/// The parts of a markup.
struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        let tag = self.0.strip_prefix('<').and_then(|rest| rest.split_once('>'));
        let (text, rest) = tag.unwrap_or_else(|| self.0.split_at(self.0.find('<').unwrap_or(self.0.len())));
        self.0 = rest;
        (tag.is_some() || !text.is_empty()).then_some(Token { text, is_tag: tag.is_some() })
    }
}

/// Name and attributes of an opening tag.
fn tag(tag: &str) -> (&str, &str) {
    tag.trim_end_matches('/').split_once(' ').unwrap_or((tag, ""))
}

/// Takes the first attribute off, with its value as it stands there.
fn attribute<'a>(rest: &mut &'a str) -> Option<(&'a str, &'a str)> {
    let text = rest.trim_start();
    let (name, after) = text.split_at(text.find(['=', ' ']).unwrap_or(text.len()));
    let (value, after) = match after.strip_prefix("=\"") {
        Some(quoted) => quoted.split_once('"')?,
        None => ("", after),
    };
    *rest = after;
    (!name.is_empty()).then_some((name, value))
}

fn value_of<'a>(mut attributes: &'a str, wanted: &str) -> Option<&'a str> {
    while let Some((name, value)) = attribute(&mut attributes) {
        if name == wanted {
            return Some(value);
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(old: &'a str, new: &'a str) -> Option<Vec<Edit<'a>>> {
        let mut found = Vec::new();
        edit(old, new, &mut |edit| Some(found.push(edit)))?;
        Some(found)
    }

    #[test]
    fn attributes_come_change_and_go() {
        let (old, new) = ("<a id=\"x\" hidden><br/>7</a>", "<a id=\"y\" title=\"z\"><br/>8</a>");
        let expected =
            [Edit::Set(0, "id", "y"), Edit::Set(0, "title", "z"), Edit::Remove(0, "hidden"), Edit::Words(2, "8")];
        assert_eq!(found(old, new).as_deref(), Some(&expected[..]));
    }

    #[test]
    fn nothing_is_to_be_done_where_nothing_differs() {
        let same = "<dl><dt>R&amp;D</dt> <dd data-x=\"1\">41</dd></dl>";
        assert_eq!(found(same, same), Some(Vec::new()));
        assert_eq!(found("", ""), Some(Vec::new()));
    }

    #[test]
    fn other_elements_texts_and_marks_are_not_edited() {
        for (old, new) in [
            ("<p>a</p>", "<q>a</q>"),
            ("<p>a</p>", "<p></p>"),
            ("<p>a</p>", "<p>a</p><p>b</p>"),
            ("<p>a</p><p>b</p>", "<p>a</p>"),
            ("<p>a</p>", "a<p></p>"),
            ("<p>a</p>", "<p>R&amp;D</p>"),
            ("<p id=\"a\">a</p>", "<p id=\"&quot;\">a</p>"),
            ("<b><i></i></b>", "<b></b><i></i>"),
        ] {
            assert_eq!(found(old, new), None, "{old} {new}");
        }
    }
}
