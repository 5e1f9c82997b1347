//! Prints the calculator as one static page, drawn natively: how a change of words, markup or style looks, in a second.
//!
//! ```text
//! cargo run --example preview --features takeaway -- LINK [LANGUAGE [assumptions]] > preview.html
//! ```
//!
//! `LINK` is the part after `#`; with `view=scenarios` it is the start view, with `map=` the map is coloured so; with the word
//! `assumptions` their drawer is open. The page has no program: what buttons do cannot be seen.

use std::fmt::Write as _;
use std::fs;

use entente::i18n::locale::Locale;
use entente::i18n::study::{self, PAGE_FILES, STUDY_FILES};
use entente::i18n::translator::Translator;
use entente::markup::detail::Detail;
use entente::markup::figure::{Figure, Shape};
use entente::markup::start::start_view;
use entente::markup::{assumptions, band, changes as changes_markup, map, sheets, shell, terms, text};
use entente::model::cost_sharing::Effort;
use entente::report::changes::changes;
use entente::report::colouring::Colouring;
use entente::report::facts::Facts;
use entente::runner::compute::Calculator;
use entente::scenario::link;
use entente::scenario::presets::PRESETS;
use entente::study::findings::find;
use maud::{Markup, PreEscaped, html};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let link = words.next().unwrap_or_default();
    let locale = words.next().and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let opened = words.next().is_some_and(|word| word == "assumptions");
    let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), locale.tag());
    let files = PAGE_FILES.into_iter().chain(STUDY_FILES).map(|file| fs::read_to_string(format!("{folder}/{file}")));
    let translator = study::translator(locale, &files.collect::<Result<String, _>>()?);

    if link.contains("view=scenarios") {
        return print(locale, &start(&translator)?);
    }
    let colouring =
        link.split('&').find_map(|pair| Colouring::from_key(pair.strip_prefix("map=")?)).unwrap_or_default();
    let computed = Calculator::default().compute(&link::read(&link).0, Effort::Full)?;
    let found = find(&computed)?;
    let facts = Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty: Some(&found.certainty),
        translator: &translator,
    };
    let members = facts.members();
    let chosen = shell::Chosen { view: "explore", theme: "auto" };
    let mut page = shell::masthead(&translator, chosen).into_string();
    page += &shell::explore(&translator, &computed.scenario, computed.gate_applies(), false).into_string();
    page += &shell::foot(&translator, "").into_string();
    let changed = changes(&translator, &computed.scenario);
    put(&mut page, "replay", &html! { (translator.text("replay")) });
    put(&mut page, "changes-count", &changes_markup::count(&translator, changed.len(), false));
    put(&mut page, "changes-body", &changes_markup::list(&translator, &changed));
    put(&mut page, "help-body", &sheets::help(&translator));
    put(&mut page, "asked", &band::asked(&facts, None));
    put(&mut page, "lead", &band::lead(&facts));
    put(&mut page, "tiles", &map::map(&facts, None, colouring));
    put(&mut page, "agreements", &terms::agreements(&facts));
    if opened {
        page = page.replace("<dialog class=\"drawer wide\"", "<dialog open class=\"drawer wide preview\"");
        put(&mut page, "assumptions-body", &assumptions::drawer(&translator, &computed.scenario));
    }
    for figure in Figure::ALL {
        put(&mut page, &format!("{}-h", figure.id()), &html! { (figure.finding(&facts, &members)) });
        put(&mut page, &format!("{}-body", figure.id()), &figure.body(Shape::Chart, &facts, &members));
    }

    let findings = found.findings();
    let mut details = String::new();
    for (detail, shown) in Detail::ALL.map(|detail| (detail, detail.show(&facts, &findings))) {
        let Some(shown) = shown else { continue };
        let sentences = text::paragraphs(&shown.sentences);
        for body in [shown.chart, text::table(&shown.table, detail.id()), sentences] {
            let frame = html! {
                section class="frame" {
                    div class="frame-head" { div { h3 { (shown.finding) } p class="note" { (shown.measure) } } }
                    div class="figure" { (body) }
                }
            };
            details.write_str(&frame.into_string())?;
        }
    }
    print(locale, &html! { (PreEscaped(page)) div class="wrap" { (PreEscaped(details)) } })
}

/// The start view, with the outcome of every ready scenario.
fn start(translator: &Translator) -> Result<Markup, Box<dyn std::error::Error>> {
    let mut calculator = Calculator::default();
    let computed = PRESETS.map(|preset| calculator.compute(&preset.scenario(), Effort::Full));
    let computed = computed.into_iter().collect::<Result<Vec<_>, _>>()?;
    let facts: Vec<Facts<'_>> = computed
        .iter()
        .map(|computed| Facts {
            scenario: &computed.scenario,
            world: &computed.world,
            resolved: &computed.resolved,
            outcome: &computed.outcome,
            certainty: None,
            translator,
        })
        .collect();
    let mut page = shell::scenarios(translator).into_string();
    put(
        &mut page,
        "start-body",
        &start_view(translator, &facts, |preset| (format!("#{}", preset.link), preset.link.to_owned())),
    );
    Ok(PreEscaped(page))
}

fn print(locale: Locale, page: &Markup) -> Result<(), Box<dyn std::error::Error>> {
    let folder = format!("{}/style", env!("CARGO_MANIFEST_DIR"));
    let lists = ["order", "order-later"].map(|list| fs::read_to_string(format!("{folder}/{list}")));
    let lists = lists.into_iter().collect::<Result<String, _>>()?;
    let sheets = lists.lines().map(|sheet| fs::read_to_string(format!("{folder}/{sheet}.css")));
    let style = PreEscaped(sheets.collect::<Result<String, _>>()?);
    let index = fs::read_to_string(format!("{}/index.html", env!("CARGO_MANIFEST_DIR")))?;
    let patterns = index.split_once("<svg class=\"defs\"").and_then(|(_, rest)| rest.split_once("</svg>"));
    let patterns = patterns.map(|(patterns, _)| format!("<svg class=\"defs\"{patterns}</svg>")).unwrap_or_default();
    let whole = html! {
        (maud::DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction()) {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width"; style { (style) } }
            body { (PreEscaped(patterns)) div id="page" { (page) } }
        }
    };
    println!("{}", whole.into_string());
    Ok(())
}

/// Puts markup into the element with an id.
fn put(page: &mut String, id: &str, markup: &Markup) {
    let Some(at) = page.find(&format!("id=\"{id}\"")) else { return };
    let Some(end) = page[at..].find('>') else { return };
    page.insert_str(at + end + 1, &markup.clone().into_string());
}
