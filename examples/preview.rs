//! Prints the calculator as one static page, drawn natively: how a change of words, markup or style looks, in a second.
//!
//! ```text
//! cargo run --example preview --features charts -- LINK [LANGUAGE] > preview.html
//! ```
//!
//! `LINK` is the part after `#`. The page has no program: what buttons do cannot be seen.

use std::fmt::Write as _;
use std::fs;

use entente::i18n::locale::Locale;
use entente::i18n::study::{self, PAGE_FILES, STUDY_FILES};
use entente::markup::detail::Detail;
use entente::markup::figure::Shape;
use entente::markup::{band, changes as changes_markup, map, sheets, shell, terms, text};
use entente::model::assess::years::years_alone;
use entente::model::cost_sharing::Effort;
use entente::model::ensemble::design::EnsembleOptions;
use entente::report::certainty::Certainty;
use entente::report::changes::changes;
use entente::report::facts::Facts;
use entente::report::findings::Findings;
use entente::runner::compute::Calculator;
use entente::scenario::link;
use maud::{Markup, PreEscaped, html};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let link = words.next().unwrap_or_default();
    let locale = words.next().and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let folder = format!("{}/locales/{}", env!("CARGO_MANIFEST_DIR"), locale.tag());
    let files = PAGE_FILES.into_iter().chain(STUDY_FILES).map(|file| fs::read_to_string(format!("{folder}/{file}")));
    let translator = study::translator(locale, &files.collect::<Result<String, _>>()?);

    let computed = Calculator::default().compute(&link::read(&link).0, Effort::Full)?;
    let ranges = computed.ranges(&EnsembleOptions::default())?;
    let certainty = Certainty::of(&ranges, &computed.outcome);
    let facts = Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty: Some(&certainty),
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
    put(&mut page, "changes-list", &changes_markup::list(&translator, &changed));
    put(&mut page, "help-body", &sheets::help(&translator));
    put(&mut page, "lead", &band::lead(&facts));
    put(&mut page, "tiles", &map::map(&facts, None));
    put(&mut page, "agreements", &terms::agreements(&facts));
    for figure in shell::FIGURES {
        put(&mut page, &format!("{}-h", figure.id()), &html! { (figure.finding(&facts, &members)) });
        put(&mut page, &format!("{}-body", figure.id()), &figure.body(Shape::Chart, &facts, &members));
    }

    let (assessment, years) = (computed.assess()?, computed.years()?);
    let years_alone = years_alone(&computed.world, &computed.scenario.parameters, &computed.resolved.technologies)?;
    let findings = Findings { assessment: &assessment, years: &years, years_alone: &years_alone, ranges: &ranges };
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
    let sheets = fs::read_to_string(format!("{}/style/order", env!("CARGO_MANIFEST_DIR")))?;
    let sheets =
        sheets.lines().map(|sheet| fs::read_to_string(format!("{}/style/{sheet}.css", env!("CARGO_MANIFEST_DIR"))));
    let style = PreEscaped(sheets.collect::<Result<String, _>>()?);
    let whole = html! {
        (maud::DOCTYPE)
        html lang=(locale.tag()) dir=(locale.direction()) {
            head { meta charset="utf-8"; meta name="viewport" content="width=device-width"; style { (style) } }
            body { div id="page" { (PreEscaped(page)) div class="wrap" { (PreEscaped(details)) } } }
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
