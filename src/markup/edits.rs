//! What to change where new markup has the same elements as the old: attributes and words, while the elements stay.
//!
//! Elements that stay keep the focus and the pointer, and the browser styles and lays out only what looks otherwise: while a
//! lever moves that is a fraction of the work of making them anew.

/// What differs between two markups with the same elements.
#[derive(Debug, PartialEq, Eq)]
pub struct Edits<'a> {
    /// How many elements and texts there are.
    pub nodes: usize,
    /// Changes with the place of their node, elements and texts counted together from 0 in the order of the document.
    pub edits: Vec<(usize, Edit<'a>)>,
}

/// A change of one node.
#[derive(Debug, PartialEq, Eq)]
pub enum Edit<'a> {
    /// A text has these words.
    Words(String),
    /// An attribute has this value.
    Set(&'a str, String),
    /// An attribute is gone.
    Remove(&'a str),
}

/// The changes that turn one markup of ours into another; `None` where elements or texts come or go.
///
/// Both must be well formed, with values of attributes in double quotes, as the templates of this layer and the drawings of
/// `chart` are.
///
/// ```
/// use entente::markup::edits::{Edit, edits};
/// let found = edits("<p class=\"a\">9 &amp; <b>more</b></p>", "<p class=\"a\">10 &amp; <b>more</b></p>").unwrap();
/// assert_eq!(found.nodes, 4);
/// assert_eq!(found.edits, [(1, Edit::Words("10 & ".to_owned()))]);
/// assert_eq!(edits("<p>9</p>", "<p><b>9</b></p>"), None);
/// ```
#[must_use]
pub fn edits<'a>(old: &'a str, new: &'a str) -> Option<Edits<'a>> {
    let (mut old, mut new) = (Tokens(old), Tokens(new));
    let mut found = Edits { nodes: 0, edits: Vec::new() };
    loop {
        let (before, after) = (old.next(), new.next());
        match (&before, &after) {
            (None, None) => return Some(found),
            (Some(Token::End(_)), Some(Token::End(_))) if before == after => continue,
            (Some(Token::Text(_) | Token::Start(_)), Some(_)) if before == after => {}
            (Some(Token::Text(_)), Some(Token::Text(words))) => {
                found.edits.push((found.nodes, Edit::Words(unescaped(words)?)));
            }
            (Some(Token::Start(before)), Some(Token::Start(after))) => {
                attributes(before, after, found.nodes, &mut found.edits)?;
            }
            _ => return None,
        }
        found.nodes += 1;
    }
}

/// The changes of the attributes of one element; `None` if it is another element.
fn attributes<'a>(before: &'a str, after: &'a str, node: usize, edits: &mut Vec<(usize, Edit<'a>)>) -> Option<()> {
    let (before, after) = (Tag::of(before), Tag::of(after));
    if before.name != after.name {
        return None;
    }
    let (old, new): (Vec<_>, Vec<_>) = (before.collect(), after.collect());
    for (name, value) in &new {
        if !old.contains(&(*name, *value)) {
            edits.push((node, Edit::Set(name, unescaped(value)?)));
        }
    }
    let gone = old.iter().filter(|(name, _)| !new.iter().any(|(kept, _)| kept == name));
    edits.extend(gone.map(|(name, _)| (node, Edit::Remove(name))));
    Some(())
}

#[derive(Debug, PartialEq, Eq)]
enum Token<'a> {
    /// What stands between the brackets.
    Start(&'a str),
    End(&'a str),
    Text(&'a str),
}

/// The parts of a markup.
struct Tokens<'a>(&'a str);

impl<'a> Iterator for Tokens<'a> {
    type Item = Token<'a>;

    fn next(&mut self) -> Option<Token<'a>> {
        if let Some(rest) = self.0.strip_prefix('<') {
            let (tag, rest) = rest.split_once('>')?;
            self.0 = rest;
            return Some(tag.strip_prefix('/').map_or(Token::Start(tag), Token::End));
        }
        let (text, rest) = self.0.split_at(self.0.find('<').unwrap_or(self.0.len()));
        self.0 = rest;
        (!text.is_empty()).then_some(Token::Text(text))
    }
}

/// The attributes of an opening tag, escaped as they stand there.
struct Tag<'a> {
    name: &'a str,
    rest: &'a str,
}

impl<'a> Tag<'a> {
    fn of(tag: &'a str) -> Self {
        let (name, rest) = tag.trim_end_matches('/').split_once(' ').unwrap_or((tag, ""));
        Self { name, rest }
    }
}

impl<'a> Iterator for Tag<'a> {
    type Item = (&'a str, &'a str);

    fn next(&mut self) -> Option<(&'a str, &'a str)> {
        let rest = self.rest.trim_start();
        let (name, after) = rest.split_at(rest.find(['=', ' ']).unwrap_or(rest.len()));
        let (value, after) = match after.strip_prefix("=\"") {
            Some(quoted) => quoted.split_once('"')?,
            None => ("", after),
        };
        self.rest = after;
        (!name.is_empty()).then_some((name, value))
    }
}

/// Text as it was before it was escaped; `None` for marks that we do not write.
fn unescaped(text: &str) -> Option<String> {
    const MARKS: [(&str, char); 5] = [("amp;", '&'), ("lt;", '<'), ("gt;", '>'), ("quot;", '"'), ("#39;", '\'')];
    let mut parts = text.split('&');
    let mut plain = parts.next()?.to_owned();
    for part in parts {
        let (mark, character) = MARKS.iter().find(|(mark, _)| part.starts_with(mark))?;
        plain.push(*character);
        plain.push_str(&part[mark.len()..]);
    }
    Some(plain)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn found<'a>(old: &'a str, new: &'a str) -> Vec<(usize, Edit<'a>)> {
        edits(old, new).map(|edits| edits.edits).unwrap_or_default()
    }

    #[test]
    fn attributes_come_change_and_go() {
        let (old, new) = ("<a id=\"x\" hidden><br/></a>", "<a id=\"y\" title=\"&quot;&#39;\"><br/></a>");
        let expected =
            [(0, Edit::Set("id", "y".into())), (0, Edit::Set("title", "\"'".into())), (0, Edit::Remove("hidden"))];
        assert_eq!(found(old, new), expected);
    }

    #[test]
    fn nothing_is_to_be_done_where_nothing_differs() {
        let same = "<dl><dt>Rift</dt> <dd data-x=\"1\">41</dd></dl>";
        assert_eq!(edits(same, same), Some(Edits { nodes: 6, edits: Vec::new() }));
    }

    #[test]
    fn other_elements_texts_and_marks_are_not_edited() {
        for (old, new) in [
            ("<p>a</p>", "<q>a</q>"),
            ("<p>a</p>", "<p></p>"),
            ("<p>a</p>", "<p>a</p><p>b</p>"),
            ("<p>a</p>", "a<p></p>"),
            ("<p>a</p>", "<p>&nbsp;</p>"),
        ] {
            assert_eq!(edits(old, new), None, "{old} {new}");
        }
    }
}
