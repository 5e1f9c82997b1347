//! Writes everything that a reader can take away from a scenario into a folder, natively.
//!
//! ```text
//! cargo run --example takeaway --features takeaway -- FOLDER LINK [LANGUAGE]
//! ```

use std::fs;
use std::path::Path;

use entente::i18n::locale::Locale;
use entente::i18n::study::{self, PAGE_FILES, STUDY_FILES};
use entente::model::cost_sharing::Effort;
use entente::report::facts::Facts;
use entente::runner::compute::Calculator;
use entente::scenario::link;
use entente::study::findings::find;
use entente::takeaway::exhibit::Exhibit;
use entente::takeaway::{Date, Desk, FileKind, file};

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let mut words = std::env::args().skip(1);
    let folder = words.next().ok_or("a folder is needed")?;
    let link = words.next().unwrap_or_default();
    let locale = words.next().and_then(|tag| Locale::from_tag(&tag)).unwrap_or_default();
    let locales = Path::new(env!("CARGO_MANIFEST_DIR")).join("locales").join(locale.tag());
    let files = PAGE_FILES.into_iter().chain(STUDY_FILES).map(|file| fs::read_to_string(locales.join(file)));
    let translator = study::translator(locale, &files.collect::<Result<String, _>>()?);

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
    let desk = Desk {
        facts,
        findings: Some(found.findings()),
        library: None,
        address: "https://example.org/entente/",
        date: Date { year: 2026, month: 11, day: 24 },
    };
    fs::create_dir_all(&folder)?;
    let figures: Vec<Option<Exhibit>> = std::iter::once(None).chain(Exhibit::all().map(Some)).collect();
    for kind in FileKind::ALL {
        for figure in &figures {
            let of_figure = matches!(kind, FileKind::Drawing | FileKind::Numbers | FileKind::Sentence);
            if figure.is_some() && !of_figure {
                continue;
            }
            if let Some(file) = file(&desk, kind, *figure) {
                fs::write(Path::new(&folder).join(&file.name), &file.text)?;
                println!("{} {}", file.name, file.text.len());
            }
        }
    }
    Ok(())
}
