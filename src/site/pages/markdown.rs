//! Markdown as HTML: headings with addresses, formulas drawn, links to pages of the site.

use super::formula;
use maud::{Markup, html};
use pulldown_cmark::html::push_html;
use pulldown_cmark::{CodeBlockKind, CowStr, Event, HeadingLevel, Options, Parser, Tag, TagEnd};

/// A heading below the title.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// 2 to 6.
    pub level: HeadingLevel,
    /// Its address on the page.
    pub id: String,
    /// Its words.
    pub words: String,
}

/// A document as HTML.
#[derive(Debug, Clone, Default)]
pub(super) struct Document {
    /// The heading of the whole.
    pub title: String,
    /// What follows the title.
    pub html: String,
    /// The headings in order.
    pub headings: Vec<Heading>,
}

/// Columns whose cells hold symbols and formulas, by their heading.
const SYMBOLS: [&str; 3] = ["symbol", "formula", "share"];

/// Turns Markdown into HTML. `target` says where a link leads; a link that leads nowhere stays as words.
pub(super) fn render(text: &str, target: &dyn Fn(&str) -> Option<String>) -> Document {
    let mut writer = Writer::new(target);
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        writer.take(event);
    }
    let mut body = String::new();
    push_html(&mut body, writer.events.into_iter());
    // Only heads of tables become `th`.
    let html = body.replace("<th>", "<th scope=\"col\">");
    Document { title: writer.title, html, headings: writer.headings }
}

/// What is being read besides running text.
#[derive(Default, PartialEq, Eq, Clone, Copy)]
enum Place {
    #[default]
    Text,
    Title,
    Heading(HeadingLevel),
    Formulas,
    TableHead,
    TableBody,
}

struct Writer<'a> {
    target: &'a dyn Fn(&str) -> Option<String>,
    events: Vec<Event<'a>>,
    title: String,
    headings: Vec<Heading>,
    place: Place,
    /// Words of the heading or lines of the formulas being read.
    words: String,
    /// For each open link whether it is kept.
    links: Vec<bool>,
    /// Headings of the columns of the table, and the column being read.
    columns: Vec<String>,
    column: usize,
}

impl<'a> Writer<'a> {
    fn new(target: &'a dyn Fn(&str) -> Option<String>) -> Self {
        Self {
            target,
            events: Vec::new(),
            title: String::new(),
            headings: Vec::new(),
            place: Place::Text,
            words: String::new(),
            links: Vec::new(),
            columns: Vec::new(),
            column: 0,
        }
    }

    fn take(&mut self, event: Event<'a>) {
        match event {
            Event::Start(tag) => self.start(tag),
            Event::End(tag) => self.end(tag),
            Event::Text(text) => self.text(text),
            Event::Code(code) => self.code(code),
            other => self.events.push(other),
        }
    }

    fn start(&mut self, tag: Tag<'a>) {
        match tag {
            Tag::Heading { level, .. } => {
                self.words.clear();
                self.place = if level == HeadingLevel::H1 { Place::Title } else { Place::Heading(level) };
            }
            Tag::CodeBlock(CodeBlockKind::Fenced(language)) if language.is_empty() => {
                self.words.clear();
                self.place = Place::Formulas;
            }
            Tag::Link { link_type, dest_url, title, id } => {
                let kept = (self.target)(&dest_url);
                self.links.push(kept.is_some());
                if let Some(kept) = kept {
                    self.events.push(Event::Start(Tag::Link { link_type, dest_url: kept.into(), title, id }));
                }
            }
            Tag::Table(alignments) => {
                self.columns.clear();
                let whole = scroll(&self.label(), &Markup::default()).into_string();
                self.events.push(Event::Html(whole.trim_end_matches("</div>").to_owned().into()));
                self.events.push(Event::Start(Tag::Table(alignments)));
            }
            Tag::TableHead => {
                (self.place, self.column) = (Place::TableHead, 0);
                self.events.push(Event::Start(Tag::TableHead));
            }
            Tag::TableRow => {
                (self.place, self.column) = (Place::TableBody, 0);
                self.events.push(Event::Start(Tag::TableRow));
            }
            Tag::TableCell => {
                if self.place == Place::TableHead {
                    self.columns.push(String::new());
                }
                self.events.push(Event::Start(Tag::TableCell));
            }
            other => self.events.push(Event::Start(other)),
        }
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Heading(_) => self.end_heading(),
            TagEnd::CodeBlock if self.place == Place::Formulas => {
                let drawn = formula::block(&self.words, &self.label());
                self.place = Place::Text;
                self.markup(&drawn);
            }
            TagEnd::Link => {
                if self.links.pop() == Some(true) {
                    self.events.push(Event::End(TagEnd::Link));
                }
            }
            TagEnd::Table => {
                self.place = Place::Text;
                self.events.push(Event::End(TagEnd::Table));
                self.events.push(Event::Html("</div>\n".into()));
            }
            TagEnd::TableCell => {
                self.column += 1;
                self.events.push(Event::End(TagEnd::TableCell));
            }
            other => self.events.push(Event::End(other)),
        }
    }

    fn end_heading(&mut self) {
        let words = self.words.trim().to_owned();
        if let Place::Heading(level) = self.place {
            let id = self.unused(&address(&words));
            let drawn = match level {
                HeadingLevel::H2 => html! { h2 id=(id) { (words) } },
                HeadingLevel::H3 => html! { h3 id=(id) { (words) } },
                _ => html! { h4 id=(id) { (words) } },
            };
            self.markup(&drawn);
            self.headings.push(Heading { level, id, words });
        } else {
            self.title = words;
        }
        self.place = Place::Text;
    }

    fn text(&mut self, text: CowStr<'a>) {
        match self.place {
            Place::Title | Place::Heading(_) | Place::Formulas => self.words += &text,
            Place::TableHead => {
                if let Some(column) = self.columns.last_mut() {
                    *column += &text;
                }
                self.events.push(Event::Text(text));
            }
            Place::TableBody if self.symbols() => self.markup_inline(&formula::words(&text)),
            _ => self.events.push(Event::Text(text)),
        }
    }

    fn code(&mut self, code: CowStr<'a>) {
        match self.place {
            Place::Title | Place::Heading(_) => self.words += &code,
            _ if formula::is_inline(&code) => self.markup_inline(&formula::inline(&code)),
            _ => self.events.push(Event::Code(code)),
        }
    }

    fn symbols(&self) -> bool {
        self.columns.get(self.column).is_some_and(|column| SYMBOLS.contains(&column.as_str()))
    }

    /// The nearest heading, as the name of what follows.
    fn label(&self) -> String {
        self.headings.last().map_or_else(|| self.title.clone(), |heading| heading.words.clone())
    }

    fn unused(&self, id: &str) -> String {
        let taken = |id: &str| self.headings.iter().any(|heading| heading.id == id);
        let numbered = (1..).map(|n| if n == 1 { id.to_owned() } else { format!("{id}-{n}") });
        numbered.take(self.headings.len() + 1).find(|id| !taken(id)).unwrap_or_default()
    }

    fn markup(&mut self, markup: &Markup) {
        self.events.push(Event::Html(format!("{}\n", markup.0).into()));
    }

    fn markup_inline(&mut self, markup: &Markup) {
        self.events.push(Event::InlineHtml(markup.0.clone().into()));
    }
}

/// A place that scrolls sideways by itself, for wide tables.
pub(super) fn scroll(label: &str, table: &Markup) -> Markup {
    html! { div class="scroll" role="group" aria-label=(label) tabindex="0" { (table) } }
}

/// The address of a heading, as code hosts make it: letters, digits, and hyphens for spaces.
fn address(words: &str) -> String {
    let kept = words.to_lowercase();
    let kept = kept.chars().filter(|c| c.is_alphanumeric() || " -".contains(*c));
    kept.map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// The text of a section of the second level with its heading, and where it begins.
pub(super) fn section<'a>(text: &'a str, heading: &str) -> Option<(usize, &'a str)> {
    let start = text.find(&format!("\n## {heading}\n"))? + 1;
    let length = text[start + 1..].find("\n## ").map_or(text.len() - start, |length| length + 2);
    Some((start, &text[start..start + length]))
}

/// A text without some of its sections.
pub(super) fn without(text: &str, headings: &[&str]) -> String {
    headings.iter().fold(text.to_owned(), |text, heading| match section(&text, heading) {
        Some((start, part)) => [&text[..start], &text[start + part.len()..]].concat(),
        None => text,
    })
}

/// A text with `table` in the place of the table of a section.
pub(super) fn with_table(text: &str, heading: &str, table: &str) -> String {
    let Some((start, part)) = section(text, heading) else { return text.to_owned() };
    let rows: Vec<&str> = part.lines().filter(|line| line.starts_with('|')).collect();
    let replaced = part.replacen(&rows.join("\n"), table, 1);
    [&text[..start], &replaced, &text[start + part.len()..]].concat()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn everywhere(link: &str) -> Option<String> {
        link.ends_with(".html").then(|| link.to_owned())
    }

    #[test]
    fn headings_have_addresses_of_their_own() {
        let document = render("# Top\n\n## What is `new`?\n\n## What is new\n", &everywhere);
        let ids: Vec<&str> = document.headings.iter().map(|heading| heading.id.as_str()).collect();
        assert_eq!((document.title.as_str(), ids), ("Top", vec!["what-is-new", "what-is-new-2"]));
    }

    #[test]
    fn links_that_lead_nowhere_become_words() {
        let html = render("# T\n\n[there](a.html), [not](../b.md)\n", &everywhere).html;
        assert_eq!(html, "<p><a href=\"a.html\">there</a>, not</p>\n");
    }

    #[test]
    fn sections_are_found_by_their_heading() {
        let text = "# T\n\n## A\n\n| a |\n|---|\n\n## B\n\nb\n";
        assert_eq!(without(text, &["A"]), "# T\n\n## B\n\nb\n");
        assert_eq!(with_table(text, "A", "<t>"), "# T\n\n## A\n\n<t>\n\n## B\n\nb\n");
    }
}
