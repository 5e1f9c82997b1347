//! What a reader takes away: every file is read back by another program.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, missing_docs)]

use std::fs;

use entente::chart::build;
use entente::i18n::locale::Locale;
use entente::i18n::study::{self, PAGE_FILES, STUDY_FILES};
use entente::i18n::translator::Translator;
use entente::markup::figure::Figure;
use entente::model::cost_sharing::Effort;
use entente::model::outcome::PILLARS;
use entente::report::facts::Facts;
use entente::report::heat::heat;
use entente::report::sources::Library;
use entente::runner::compute::{Calculator, Computed};
use entente::scenario::json::{evaluate, read_link, read_scenario};
use entente::scenario::link;
use entente::takeaway::exhibit::Exhibit;
use entente::takeaway::picture::{Picture, svg};
use entente::takeaway::{Date, Desk, FileKind, LICENCE, code, file};

const ADDRESS: &str = "https://example.org/entente/";
const LINKS: [&str; 4] =
    ["", "a=eu~usa~jpn~kor&b=chn~rus&tech=sn_ai&pool=75", "tech=all&omega=0.3", "a=usa~can&deal=usa~mex~50"];
const FIGURES: [Figure; 3] = [Figure::Seats, Figure::Pillars, Figure::Heat];

fn translator(locale: Locale) -> Translator {
    let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), locale.tag());
    let files = PAGE_FILES.into_iter().chain(STUDY_FILES);
    let text: String = files.map(|name| fs::read_to_string(format!("{folder}/{name}")).unwrap()).collect();
    study::translator(locale, &text)
}

fn computed(text: &str) -> Computed {
    let (scenario, issues) = link::read(text);
    assert_eq!(issues, []);
    Calculator::default().compute(&scenario, Effort::Full).unwrap()
}

fn desk<'a>(computed: &'a Computed, translator: &'a Translator) -> Desk<'a> {
    let Computed { scenario, world, resolved, outcome } = computed;
    let facts = Facts { scenario, world, resolved, outcome, certainty: None, translator };
    Desk { facts, findings: None, library: None, address: ADDRESS, date: Date { year: 2027, month: 3, day: 9 } }
}

/// Every scenario in every language.
fn each(check: impl Fn(&Desk<'_>)) {
    for text in LINKS {
        let computed = computed(text);
        for locale in Locale::ALL {
            check(&desk(&computed, &translator(locale)));
        }
    }
}

fn text_of(desk: &Desk<'_>, kind: FileKind, figure: Option<Figure>) -> String {
    file(desk, kind, figure.map(Exhibit::Figure)).unwrap().text
}

fn kind(name: &str) -> FileKind {
    FileKind::from_name(name).unwrap()
}

/// Everything written in an element, in order, with single spaces.
fn words(document: &roxmltree::Document<'_>, within: &str) -> String {
    let texts = document.descendants().filter(|node| node.has_tag_name(("http://www.w3.org/2000/svg", within)));
    let texts = texts.flat_map(|node| {
        node.descendants().filter(roxmltree::Node::is_text).filter_map(|inner| inner.text()).collect::<Vec<_>>()
    });
    texts.collect::<Vec<_>>().join(" ").split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The numbers that the chart plots, from the specification of the chart.
fn plotted(desk: &Desk<'_>, figure: Figure) -> Vec<String> {
    let (facts, members) = (&desk.facts, desk.facts.members());
    let charts = match figure {
        Figure::Seats => vec![build::costs(facts.translator, &members), build::autonomy(facts.translator, &members)],
        Figure::Pillars => PILLARS.map(|pillar| build::pillar(facts.translator, &members, pillar)).to_vec(),
        Figure::Heat => {
            let heat = heat(facts, &members);
            return heat
                .rows
                .into_iter()
                .flat_map(|row| row.cells.into_iter().map(|cell| cell.text).chain([row.cost]))
                .collect();
        }
    };
    let labels = charts.into_iter().flat_map(|chart| {
        let ticks: Vec<String> = chart.axis.ticks.into_iter().map(|tick| tick.label).collect();
        chart.rows.into_iter().flat_map(|row| [row.before.label, row.after.label]).chain(ticks)
    });
    labels.collect()
}

#[test]
fn a_picture_is_whole_and_says_what_it_shows() {
    each(|desk| {
        let members = desk.facts.members();
        for figure in FIGURES {
            let text = text_of(desk, FileKind::Drawing, Some(figure));
            let document = roxmltree::Document::parse(&text).unwrap();
            let shown = words(&document, "text");
            for number in plotted(desk, figure) {
                assert!(shown.split(' ').any(|word| word == number), "{number} in {shown}");
            }
            for name in members.iter().map(|member| &member.name) {
                assert!(shown.contains(name.as_str()), "{name} in {shown}");
            }
            let finding = figure.finding(&desk.facts, &members);
            assert_eq!(words(&document, "title"), finding);
            assert!(shown.contains(&finding.split_whitespace().collect::<Vec<_>>().join(" ")), "{finding} in {shown}");
            assert!(words(&document, "desc").len() > finding.len());
            assert!(shown.contains(LICENCE) && shown.contains("Entente"), "{shown}");
            assert!(shown.replace(' ', "").contains(&desk.link()), "{} in {shown}", desk.link());
        }
    });
}

#[test]
fn a_picture_needs_nothing_else() {
    each(|desk| {
        for figure in FIGURES {
            let text = text_of(desk, FileKind::Drawing, Some(figure));
            let document = roxmltree::Document::parse(&text).unwrap();
            for node in document.descendants().filter(roxmltree::Node::is_element) {
                assert!(!["script", "image", "use", "foreignObject", "a"].contains(&node.tag_name().name()), "{text}");
                for attribute in node.attributes() {
                    assert!(!attribute.name().starts_with("on") && !attribute.name().contains("href"), "{attribute:?}");
                    assert!(!attribute.value().contains("NaN") && !attribute.value().contains("inf"), "{attribute:?}");
                }
            }
            let style = words(&document, "style");
            assert!(!["url(", "@import", "var(", "--"].iter().any(|part| style.contains(part)), "{style}");
            assert!(style.contains("#1b4f9c"), "the colour of alliance A is in {style}");
            let root = document.root_element();
            assert_eq!(root.attribute("direction"), Some(desk.facts.translator.locale().direction()));
            assert_eq!(root.attribute("width"), Some("1200"));
        }
    });
}

#[test]
fn every_class_of_a_drawn_mark_has_a_look() {
    let computed = computed("");
    let english = translator(Locale::English);
    let text = text_of(&desk(&computed, &english), FileKind::Drawing, Some(Figure::Seats));
    for class in ["was-dot", "now-dot", "run", "grid"] {
        let rule = text.split(&format!(".{class}{{")).nth(1).unwrap_or_else(|| panic!("{class}"));
        assert!(rule.split('}').next().unwrap().contains("stroke:#"), "{class}");
    }
}

#[test]
fn hostile_names_are_text() {
    let hostile = "</title><script>&\"'\u{7}\u{fffe}{}";
    let link = "https://example.org/#a=<b>&c";
    let measure = maud::html! { (hostile) }.into_string();
    let chart = maud::html! { div class="seat" { h4 { (hostile) } p { (hostile) } } table { tr { td { (hostile) } } } };
    let foot = [hostile.to_owned()];
    let chart = chart.into_string();
    let picture = Picture {
        locale: Locale::English,
        finding: hostile,
        measure: &measure,
        chart: &chart,
        foot: &foot,
        link,
        description: hostile,
    };
    let text = svg(&picture);
    let document = roxmltree::Document::parse(&text).unwrap();
    assert!(!document.descendants().any(|node| node.has_tag_name(("http://www.w3.org/2000/svg", "script"))), "{text}");
    assert!(words(&document, "text").matches("</title><script>&\"'").count() >= 5, "{text}");
    // What our templates never write does no harm either.
    for broken in
        ["<", "<svg", "<svg><svg></svg>", "</div></div>", "<div", "<p>a<br>b", "<svg viewBox=\"0 0 0 0\"></svg>"]
    {
        assert!(svg(&Picture { chart: broken, ..picture }).ends_with("</svg>\n"));
    }
}

#[test]
fn numbers_are_the_table_and_then_where_it_comes_from() {
    each(|desk| {
        for figure in FIGURES {
            let text = text_of(desk, FileKind::Numbers, Some(figure));
            let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(text.as_bytes());
            let records: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
            let table = figure.numbers(&desk.facts, &desk.facts.members());
            let plain = |text: &str| text.replace('\u{2212}', "-");
            let labels: Vec<String> = table.columns.iter().map(|column| column.label.clone()).collect();
            assert_eq!(records[0].iter().map(|cell| cell.trim_start_matches('\u{feff}')).collect::<Vec<_>>(), labels);
            for (record, row) in records[1..].iter().zip(&table.rows) {
                let cells: Vec<String> =
                    std::iter::once(&row.header).chain(&row.cells).map(|cell| plain(cell)).collect();
                assert_eq!(record.iter().map(plain).collect::<Vec<_>>(), cells);
            }
            let notes = &records[1 + table.rows.len()..];
            let second: Vec<&str> = notes.iter().map(|note| note.get(1).unwrap()).collect();
            assert!(notes.iter().all(|note| note.len() == 2));
            assert_eq!(second[0], figure.finding(&desk.facts, &desk.facts.members()));
            assert_eq!(*second.last().unwrap(), desk.link());
            assert!(second.iter().any(|note| note.contains(LICENCE)) && second.contains(&desk.question().as_str()));
            assert!(text.contains("\r\n\r\n"));
        }
    });
}

#[test]
fn the_command_reads_the_scenario_and_prints_the_outcome() {
    each(|desk| {
        let request = read_scenario(&text_of(desk, FileKind::Scenario, None)).unwrap();
        assert_eq!(&request.scenario, desk.facts.scenario);
        let by_link = read_link(&link::write(desk.facts.scenario)).unwrap();
        let printed = serde_json::to_value(evaluate(&by_link).unwrap()).unwrap();
        let outcome: serde_json::Value = serde_json::from_str(&text_of(desk, FileKind::Outcome, None)).unwrap();
        assert_eq!(outcome, printed);
        assert!((outcome["rift"].as_f64().unwrap() - desk.facts.outcome.rift).abs() < 1e-9);
    });
}

/// The text of a code, read by another program from a picture of it.
fn scanned(svg: &str) -> String {
    let document = roxmltree::Document::parse(svg).unwrap();
    let side: usize = document.root_element().attribute("viewBox").unwrap().split(' ').nth(2).unwrap().parse().unwrap();
    let path = document.descendants().find_map(|node| node.attribute("d")).unwrap();
    let mut dark = vec![false; side * side];
    for run in path.split('M').skip(1) {
        let (place, rest) = run.split_once('h').unwrap();
        let (x, y) = place.split_once(' ').unwrap();
        let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
        let length: usize = rest.split('v').next().unwrap().parse().unwrap();
        dark[y * side + x..y * side + x + length].fill(true);
    }
    let scale = 4;
    let mut image = rqrr::PreparedImage::prepare_from_greyscale(side * scale, side * scale, |x, y| {
        if dark[y / scale * side + x / scale] { 0 } else { 255 }
    });
    let grids = image.detect_grids();
    grids.first().expect("a code is found").decode().unwrap().1
}

#[test]
fn the_code_on_the_receipt_leads_to_the_scenario() {
    each(|desk| {
        let receipt = text_of(desk, FileKind::Receipt, None);
        let start = receipt.find("<svg class=\"code\"").unwrap();
        let code = receipt[start..].split_inclusive("</svg>").next().unwrap();
        let address = scanned(code);
        assert_eq!(address, desk.link());
        let state = address.split_once('#').map_or("", |(_, state)| state);
        assert_eq!(&link::read(state).0, desk.facts.scenario);
    });
    let long = format!("{ADDRESS}#{}", "a".repeat(2800));
    assert_eq!(scanned(&code::svg(&long, "").unwrap()), long);
    assert_eq!(code::svg(&"a".repeat(3000), ""), None);
}

#[test]
fn the_receipt_tells_the_whole_scenario() {
    let computed = computed("a=eu~usa~jpn&pool=75&omega=0.3&deal=usa~mex~50&tech=quantum");
    let english = translator(Locale::English);
    let library = Library::read(
        "h\nquantum\tk\tpapers\tUSA\t1\t%\t2021\tS1\tA\nquantum\tk\tpapers\tCHN\t1\t%\t2021\tS2\tA\nsn_ai\tk\tpapers\tUSA\t1\t%\t2021\tS3\tA\n",
        "h\nS1\tTables\tNCSES\t2023\tpublic domain\t\topen\nS2\tOther\tB\t2020\tx\t\topen\nS3\tThird\tC\t2020\tx\t\topen\n",
    );
    let desk = Desk { library: library.as_ref(), ..desk(&computed, &english) };
    let receipt = text_of(&desk, FileKind::Receipt, None);
    let shown = [
        "75%",
        "(today 0%)",
        "omega",
        "0.3",
        "(today 0.2)",
        "Mexico",
        "2027-03-09",
        "Tables. NCSES, 2023. public domain",
    ];
    for expected in shown {
        assert!(receipt.contains(expected), "{expected} in {receipt}");
    }
    assert!(!receipt.contains("Other. B") && !receipt.contains("Third. C"), "sources of others");
    assert!(receipt.contains(&desk.question()) && receipt.contains(&desk.versions()) && receipt.contains(LICENCE));
    assert!(!receipt.contains("style="), "nothing inline");
}

#[test]
fn reference_managers_read_the_citation() {
    each(|desk| {
        let title: String = desk.question().chars().filter(|c| !('\u{2066}'..='\u{2069}').contains(c)).collect();
        let ris = text_of(desk, kind("ris"), None);
        let lines: Vec<&str> = ris.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        assert!(lines.iter().all(|line| line.is_char_boundary(6) && &line[2..6] == "  - " && !line.contains('\n')));
        assert_eq!((lines[0], *lines.last().unwrap()), ("TY  - COMP", "ER  - "));
        let field = |tag: &str| lines.iter().find(|line| line.starts_with(tag)).map(|line| &line[6..]);
        assert_eq!(field("TI"), Some(title.as_str()));
        assert_eq!((field("UR"), field("Y2")), (Some(desk.link().as_str()), Some("2027/03/09/")));

        let csl: serde_json::Value = serde_json::from_str(&text_of(desk, kind("csl"), None)).unwrap();
        let item = &csl[0];
        assert_eq!((item["type"].as_str(), item["title"].as_str()), (Some("software"), Some(title.as_str())));
        assert_eq!(item["URL"].as_str(), Some(desk.link().as_str()));
        assert_eq!(item["author"][0]["literal"].as_str(), Some("Entente"));
        assert_eq!(item["accessed"]["date-parts"], serde_json::json!([[2027, 3, 9]]));

        let bibtex = text_of(desk, kind("bibtex"), None);
        assert!(bibtex.starts_with("@misc{entente-") && bibtex.ends_with("\n}\n"));
        assert!(bibtex.contains(&format!("  url = {{{}}},", desk.link())));
        assert!(bibtex.contains("  urldate = {2027-03-09},") && bibtex.contains("  author = {{Entente}},"));
        assert_eq!(bibtex.matches('{').count(), bibtex.matches('}').count());
        let per_cent = bibtex
            .lines()
            .filter(|line| line.contains("title ="))
            .flat_map(|line| line.match_indices('%').map(move |(at, _)| &line[at - 1..at]));
        assert!(per_cent.into_iter().all(|before| before == "\\"), "{bibtex}");

        let plain = text_of(desk, kind("citation"), None);
        assert!(
            plain.contains(&desk.question()) && plain.contains(&desk.link()) && plain.contains("2027-03-09"),
            "{plain}"
        );
    });
}

#[test]
fn files_have_tidy_names() {
    let computed = computed("");
    for locale in Locale::ALL {
        let translator = translator(locale);
        let desk = desk(&computed, &translator);
        let name = |kind, figure| file(&desk, kind, figure).map(|file| file.name);
        let seats = Some(Exhibit::Figure(Figure::Seats));
        let stem = "entente-chips-eu-united-states-japan-south-korea";
        assert_eq!(name(FileKind::Drawing, seats), Some(format!("{stem}-seats.svg")));
        assert_eq!(name(FileKind::Numbers, seats), Some(format!("{stem}-seats.csv")));
        assert_eq!(name(FileKind::Scenario, seats), Some(format!("{stem}-scenario.json")));
        assert_eq!(name(kind("ris"), None), Some(format!("{stem}.ris")));
        assert_eq!(name(FileKind::Drawing, None), None);
    }
    assert!(FileKind::ALL.into_iter().all(|kind| FileKind::from_name(kind.name()) == Some(kind)));
    assert!(Exhibit::all().all(|exhibit| Exhibit::from_id(exhibit.id()) == Some(exhibit)));
}

#[test]
fn without_an_alliance_there_is_no_figure_but_a_receipt() {
    let computed = computed("a=");
    for locale in Locale::ALL {
        let translator = translator(locale);
        let desk = desk(&computed, &translator);
        assert_eq!(file(&desk, FileKind::Drawing, Some(Exhibit::Figure(Figure::Heat))), None);
        assert!(text_of(&desk, FileKind::Receipt, None).contains(&desk.question()));
        assert!(file(&desk, FileKind::Scenario, None).is_some());
    }
}

#[test]
fn drawings_rows_and_sentences_of_any_figure_find_their_place() {
    let chart = r#"<div class="fan"><svg class="fan" viewBox="0 0 836 209"><path d="M0 0"/></svg><p>Under it</p></div>
        <ul><li><svg viewBox="0 0 14 14"><path d="M1 1"/></svg><b>Holds</b>: nobody leaves</li></ul>
        <div class="squeeze b"><svg class="db" width="100%" height="30"></svg><span>India</span><svg class="db" width="100%" height="30"></svg></div>
        <table><thead><tr><th>Name</th><th class="n">Votes</th></tr></thead><tbody><tr><th scope="row">EU</th><td class="n">12</td></tr></tbody></table>
        <button>Not in a picture</button><p class="vh">Hidden</p>"#;
    let picture = Picture {
        locale: Locale::English,
        finding: "F",
        measure: "",
        chart,
        foot: &[],
        link: ADDRESS,
        description: "",
    };
    let text = svg(&picture);
    let document = roxmltree::Document::parse(&text).unwrap();
    let shown = words(&document, "text");
    assert_eq!(shown, format!("F Under it Holds : nobody leaves India Name Votes EU 12 {ADDRESS}"));
    let place = |child: &str| {
        let found = document.descendants().filter(|node| node.attribute("class") == Some(child));
        let frames: Vec<_> = found
            .filter_map(|node| node.parent().filter(|frame| frame.has_tag_name(("http://www.w3.org/2000/svg", "svg"))))
            .collect();
        let number = |node: &roxmltree::Node<'_, '_>, name: &str| node.attribute(name).unwrap().parse::<f64>().unwrap();
        frames.iter().map(|frame| ["x", "y", "width", "height"].map(|name| number(frame, name))).collect::<Vec<_>>()
    };
    // A drawing as wide as the picture keeps its shape: 836 by 209.
    assert_eq!(
        place("fan").iter().map(|[x, _, width, height]| [*x, *width, *height]).collect::<Vec<_>>(),
        [[32.0, 836.0, 209.0]]
    );
    // Two low drawings stand side by side, of the same size, with the name between them.
    let [first, second] = place("db").try_into().unwrap();
    assert_eq!((first[1], first[2], first[3]), (second[1], second[2], 30.0));
    assert!(first[0] + first[2] < second[0] && second[0] + second[2] <= 868.1, "{first:?} {second:?}");
}
