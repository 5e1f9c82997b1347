//! The pages behind the calculator: complete, well formed, without anything inline, without dead links.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "tests stop at the first surprise")]

use entente::model::parameters::PARAMETERS;
use entente::scenario::link::{ALLIANCE_KEYS, DISPLAY_KEYS, PAGE_KEYS, parts};
use entente::site::pages::{PAGES, Page, codes, html, tools};
use std::collections::BTreeSet;
use std::fs;

/// Elements of HTML that have no end.
const VOID: [&str; 5] = ["meta", "link", "br", "hr", "img"];

fn pages() -> Vec<(Page, String)> {
    PAGES.iter().map(|&page| (page, html(page, "document-0.css").unwrap())).collect()
}

fn named(key: &str) -> String {
    pages().into_iter().find(|(page, _)| page.key() == key).unwrap().1
}

/// The tags of a page: name, whether it closes, and the text of its attributes.
fn tags(html: &str) -> Vec<(&str, bool, &str)> {
    let parts = html.split('<').skip(1).filter(|part| !part.starts_with('!'));
    parts
        .map(|part| {
            let tag = part.split('>').next().unwrap();
            let closes = tag.starts_with('/');
            let (name, attributes) =
                tag.trim_start_matches('/').split_once(' ').unwrap_or((tag.trim_start_matches('/'), ""));
            (name.trim_end_matches('/'), closes, attributes)
        })
        .collect()
}

fn values(html: &str, attribute: &str) -> Vec<String> {
    let start = format!(" {attribute}=\"");
    html.split(start.as_str()).skip(1).map(|rest| rest.split('"').next().unwrap().replace("&amp;", "&")).collect()
}

/// Letters and digits of a text, one run after another; words of formulas as their signs.
fn symbols(text: &str) -> Vec<String> {
    let greek =
        ["alpha", "beta", "gamma", "delta", "eps", "zeta", "eta", "kappa", "lambda", "mu", "nu", "pi", "rho", "sigma"];
    let greek = greek.into_iter().chain(["tau", "phi", "chi", "psi", "omega"]);
    let letters: Vec<(&str, String)> = greek.zip("αβγδεζηκλμνπρστφχψω".chars().map(String::from)).collect();
    let mut found = Vec::new();
    for run in text.split(|c: char| !c.is_alphanumeric()).filter(|run| !run.is_empty()) {
        let digits = run.find(|c: char| c.is_ascii_digit()).unwrap_or(run.len());
        for part in [&run[..digits], &run[digits..]].into_iter().filter(|part| !part.is_empty()) {
            let letter = letters.iter().find(|(name, _)| *name == part).map(|(_, letter)| letter.clone());
            found.push(letter.unwrap_or_else(|| part.to_owned()));
        }
    }
    // Drawn as signs, or left out beside one.
    found.retain(|run| !["sum", "product", "over", "of", "sqrt", "floor", "ceil"].contains(&run.as_str()));
    found.iter().map(|run| run.replace("cbar", "c").replace("Chat", "C")).collect()
}

/// What stands between the tags.
fn text_of(html: &str) -> String {
    let parts = html.split('<').map(|part| part.split_once('>').map_or(part, |(_, text)| text));
    parts.collect::<Vec<_>>().join(" ").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

#[test]
fn every_parameter_is_in_the_list_of_judgements() {
    let page = named("how-it-works");
    for spec in PARAMETERS {
        let row = page.split(&format!("<tr id=\"{}\">", spec.key)).nth(1).unwrap_or_else(|| panic!("no {}", spec.key));
        let row = text_of(row.split("</tr>").next().unwrap());
        let figures = [spec.default.to_string(), format!("{} to {}", spec.min, spec.max)];
        assert!(figures.iter().all(|figure| row.contains(figure.as_str())), "{row}");
        assert!(row.split_whitespace().count() > 6, "{} is not explained: {row}", spec.key);
    }
}

#[test]
fn every_formula_of_the_document_is_on_the_page_with_all_its_symbols() {
    let document = fs::read_to_string("doc/model.md").unwrap();
    let written: Vec<&str> = document.split("\n```").skip(1).step_by(2).flat_map(str::lines).collect();
    let written: Vec<&str> = written.into_iter().filter(|line| !line.trim().is_empty()).collect();
    let page = named("how-it-works");
    let drawn: Vec<String> =
        page.split("<div class=\"eq").skip(1).map(|rest| text_of(rest.split("</div>").next().unwrap())).collect();
    assert!(written.len() > 60);
    assert_eq!(written.len(), drawn.len());
    for (line, drawn) in written.iter().zip(&drawn) {
        let drawn = drawn.split_once('>').map_or(drawn.as_str(), |(_, text)| text);
        assert_eq!(symbols(line), symbols(drawn), "{line}");
    }
}

#[test]
fn tags_nest() {
    for (page, html) in pages() {
        let mut open: Vec<&str> = Vec::new();
        for (name, closes, _) in tags(&html) {
            if closes {
                assert_eq!(open.pop(), Some(name), "{}: a tag closes another", page.file);
            } else if !VOID.contains(&name) {
                let in_paragraph = open.contains(&"p") && ["p", "div", "table", "ul", "h2", "h3"].contains(&name);
                assert!(!in_paragraph, "{}: {name} in a paragraph", page.file);
                open.push(name);
            }
        }
        assert!(open.is_empty(), "{}: {open:?} stays open", page.file);
    }
}

#[test]
fn nothing_is_inline_and_nothing_comes_from_elsewhere() {
    for (page, html) in pages() {
        for (name, _, attributes) in tags(&html) {
            assert!(!["script", "style", "iframe", "img", "object"].contains(&name), "{}: {name}", page.file);
            let handler = attributes.split(' ').any(|attribute| attribute.starts_with("on") && attribute.contains('='));
            assert!(!handler && !attributes.contains("style="), "{}: {name} {attributes}", page.file);
        }
        assert!(values(&html, "src").is_empty(), "{}", page.file);
        let loaded = html.split("<link").skip(1).map(|link| values(link, "href").remove(0));
        assert_eq!(loaded.collect::<Vec<_>>(), ["data:,", "./document-0.css"], "{}", page.file);
    }
}

#[test]
fn every_link_leads_somewhere() {
    let pages = pages();
    for (page, html) in &pages {
        let ids = values(html, "id");
        let unique: BTreeSet<&String> = ids.iter().collect();
        assert_eq!(unique.len(), ids.len(), "{}: an id stands twice", page.file);
        for link in html.split("<a ").skip(1).map(|link| values(&format!(" {link}"), "href").remove(0)) {
            if link == "./" || tools::names().any(|name| name == link) || link.starts_with("https://") || link.starts_with("http://") {
                continue;
            }
            let (file, id) = link.split_once('#').unwrap_or((&link, ""));
            let target =
                pages.iter().find(|(other, _)| if file.is_empty() { other == page } else { other.file == file });
            let (_, target) = target.unwrap_or_else(|| panic!("{}: {link} leads nowhere", page.file));
            assert!(id.is_empty() || values(target, "id").iter().any(|known| known == id), "{}: {link}", page.file);
        }
    }
}

#[test]
fn headings_go_down_one_step_at_a_time() {
    for (page, html) in pages() {
        let levels: Vec<u32> = tags(&html)
            .iter()
            .filter(|(name, closes, _)| !closes && name.len() == 2 && name.starts_with('h'))
            .filter_map(|(name, ..)| name[1..].parse().ok())
            .collect();
        assert_eq!(levels.iter().filter(|level| **level == 1).count(), 1, "{}", page.file);
        assert_eq!(levels.first(), Some(&1), "{}", page.file);
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{}: {levels:?}", page.file);
    }
}

#[test]
fn every_word_of_the_template_is_there() {
    for (page, html) in pages() {
        assert!(!html.contains('⟦'), "{}: a message is missing", page.file);
    }
}

#[test]
fn every_source_is_listed_with_its_licence() {
    let page = named("sources");
    let table = fs::read_to_string("data/sources.csv").unwrap();
    for id in table.lines().skip(1).filter_map(|line| line.split(',').next()) {
        assert!(page.contains(&format!("<tr id=\"{id}\">")), "{id}");
    }
    assert!(page.contains("CC BY-NC 4.0") || text_of(&page).contains("CC BY"), "no licence");
}

#[test]
fn the_weaknesses_count_what_the_data_say() {
    let table = fs::read_to_string("data/calibrated/inputs.csv").unwrap();
    let rows: Vec<Vec<&str>> = table.lines().skip(1).map(|line| line.split(',').collect()).collect();
    let estimated = |from: usize, to: usize| rows.iter().filter(|row| row[from..to].contains(&"C")).count();
    let text = fs::read_to_string("doc/weaknesses.md").unwrap();
    let said = format!("there are {} sets of inputs. In {} of them", rows.len(), estimated(6, 9));
    let each = format!(
        "Know-how is C in {}, capacity in {}, control in {}.",
        estimated(6, 7),
        estimated(7, 8),
        estimated(8, 9)
    );
    assert!(text.contains(&said) && text.contains(&each), "{said} {each}");
}

/// The pages with a script of their own.
fn tool_pages() -> Vec<(&'static str, String)> {
    tools::all("tool-0.css", "embed-code-0.js", "playground-0.js").unwrap()
}

#[test]
fn tools_load_a_sheet_and_a_script_and_nothing_is_inline() {
    for (name, html) in tool_pages() {
        assert!(!html.contains('⟦'), "{name}: a message is missing");
        let scripts: Vec<&str> = tags(&html).into_iter().filter(|tag| tag.0 == "script" && !tag.1).map(|tag| tag.2).collect();
        assert!(scripts.len() == 1 && scripts[0].starts_with("type=\"module\" src=\"./"), "{name}: {scripts:?}");
        for (tag, _, attributes) in tags(&html) {
            assert!(!["style", "iframe", "img"].contains(&tag), "{name}: {tag}");
            assert!(!attributes.contains(" style=") && !attributes.contains(" onclick="), "{name}: {tag} {attributes}");
        }
        let loaded = html.split("<link").skip(1).map(|link| values(link, "href").remove(0));
        assert_eq!(loaded.collect::<Vec<_>>(), ["data:,", "./tool-0.css"], "{name}");
        let (ids, labels) = (values(&html, "id"), values(&html, "for"));
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{name}: an id stands twice");
        assert!(labels.iter().all(|label| ids.contains(label)), "{name}: a label without its control");
        let files: Vec<&str> = PAGES.iter().map(|page| page.file).chain(tools::names()).collect();
        for link in values(&html, "href").iter().filter(|link| link.ends_with(".html")) {
            assert!(files.contains(&link.as_str()), "{name}: {link} leads nowhere");
        }
    }
}

#[test]
fn each_choice_of_the_code_is_a_key_of_links() {
    for (name, html) in tool_pages().into_iter().filter(|(name, _)| name.starts_with("embed-code")) {
        let sizes = ["width", "height", "lock-all"];
        let named: BTreeSet<String> = values(&html, "name").into_iter().filter(|key| PAGE_KEYS.contains(&key.as_str())).collect();
        let others: Vec<String> = values(&html, "name").into_iter().filter(|key| !named.contains(key)).collect();
        assert!(others.iter().all(|key| sizes.contains(&key.as_str()) || key == "viewport" || key == "description" || key == "color-scheme"), "{name}: {others:?}");
        let mut offered: BTreeSet<&str> = named.iter().map(String::as_str).collect();
        // Levers have no name, but a key of a scenario each.
        let levers = values(&html, "data-lever");
        assert!(levers.len() > 13 && levers.iter().all(|key| key == "all" || parts::names(key, key)), "{name}: {levers:?}");
        assert!(levers.iter().any(|key| ALLIANCE_KEYS.contains(&key.as_str())));
        offered.extend(["lock", "hide"]);
        // What is left is for scripts: who may talk, and in which other ways.
        let missing: Vec<&str> = DISPLAY_KEYS.into_iter().filter(|key| !offered.contains(key)).collect();
        assert_eq!(missing, ["host", "api"], "{name}");
    }
}

#[test]
fn frames_may_do_the_same_wherever_they_are_described() {
    let read = |path: &str| fs::read_to_string(path).unwrap();
    for path in ["packages/element/entente-scenario.js", "doc/embedding.md", "doc/messages.md"] {
        assert!(read(path).contains(codes::SANDBOX), "{path} has another sandbox");
    }
    for path in ["packages/element/entente-scenario.js", "doc/embedding.md"] {
        assert!(read(path).contains(codes::ALLOW), "{path} allows something else");
    }
    for name in ["LICENSE-MIT", "LICENSE-APACHE"] {
        assert_eq!(read(name), read(&format!("packages/element/{name}")), "{name}");
    }
}
