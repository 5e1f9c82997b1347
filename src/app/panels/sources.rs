//! The raw figures and their sources: fetched from this site only when a reader opens them.

use leptos::prelude::*;

use crate::app::state::{App, use_app};
use crate::catalog::dataset::economies;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::i18n::translator::Argument;
use crate::platform::fetch;
use crate::report::sources::{Figure, Library};

/// What has been fetched.
#[derive(Debug, Clone, PartialEq)]
enum State {
    Closed,
    Loading,
    Failed,
    Open(Library),
}

/// The figures and their sources.
#[component]
pub fn Sources() -> impl IntoView {
    let app = use_app();
    let state = RwSignal::new(State::Closed);
    let open = move |_| {
        state.set(State::Loading);
        leptos::task::spawn_local(async move {
            state.set(load().await.map_or(State::Failed, State::Open));
            app.fetched.update(|count| *count += 1);
        });
    };
    let button = move || {
        view! {
            <p class="acts"><button type="button" class="btn line" data-testid="sources-open" on:click=open>{app.text("sources-open")}</button></p>
        }
    };
    let body = move || match state.get() {
        State::Closed => button().into_any(),
        State::Loading => view! { <p class="note" role="status">{app.text("sources-loading")}</p> }.into_any(),
        State::Failed => {
            view! { <p class="notice strong" role="alert">{app.text("sources-failed")}</p>{button()} }.into_any()
        }
        State::Open(library) => view! { <Figures library=library/> }.into_any(),
    };
    view! {
        <section class="frame" id="sources" aria-labelledby="sources-h" data-testid="sources">
            <div class="frame-head"><div>
                <h3 id="sources-h">{app.text("sources-title")}</h3>
                <p class="note">{app.text("sources-legend")}" "{app.text("members-quality-note")}</p>
            </div></div>
            {body}
        </section>
    }
}

async fn load() -> Option<Library> {
    let figures = fetch::text(&fetch::file_address("indicators.csv")?).await?;
    let sources = fetch::text(&fetch::file_address("sources.csv")?).await?;
    Library::read(&figures, &sources)
}

/// The figures of one economy in one technology.
#[component]
fn Figures(library: Library) -> impl IntoView {
    let app = use_app();
    let economy = RwSignal::new("JPN".to_owned());
    let technology = RwSignal::new("semiconductors".to_owned());
    let library = StoredValue::new(library);
    let found = move || {
        library
            .with_value(|library| library.figures(&economy.get(), &technology.get()).cloned().collect::<Vec<Figure>>())
    };
    let rows = move || {
        library.with_value(|library| found().into_iter().map(|figure| row(app, library, figure)).collect_view())
    };
    let count = move || app.format("sources-count", &[("count", Argument::Count(found().len()))]);
    let heads = [
        "sources-indicator",
        "sources-value",
        "sources-unit",
        "sources-year",
        "sources-quality",
        "sources-source",
        "sources-licence",
    ]
    .map(|key| view! { <th scope="col">{app.text(key)}</th> })
    .collect_view();
    view! {
        <p class="acts">
            <label>{app.text("sources-economy")}" "{picker("sources-economy", economy, economy_names(app))}</label>
            <label>{app.text("sources-technology")}" "{picker("sources-technology", technology, technology_names(app))}</label>
            <span class="note" role="status">{count}</span>
        </p>
        <div class="scroll" tabindex="0" role="region" aria-labelledby="sources-h">
            <table class="stack sources" data-testid="figures"><thead><tr>{heads}</tr></thead><tbody>{rows}</tbody></table>
        </div>
    }
}

fn economy_names(app: App) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> = app.translator.with_untracked(|translator| {
        economies().iter().map(|record| (record.code.to_owned(), translator.economy(record.code))).collect()
    });
    names.sort_by(|a, b| a.1.cmp(&b.1));
    names
}

fn technology_names(app: App) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> = app.translator.with_untracked(|translator| {
        TECHNOLOGIES.iter().map(|technology| (technology.id.to_owned(), translator.technology(technology.id))).collect()
    });
    names.push(("all".to_owned(), app.text("sources-economy-wide")()));
    names
}

fn picker(id: &'static str, value: RwSignal<String>, options: Vec<(String, String)>) -> impl IntoView {
    let options = options
        .into_iter()
        .map(|(key, name)| {
            let own = key.clone();
            view! { <option value=key selected=move || value.get() == own>{name}</option> }
        })
        .collect_view();
    view! { <select class="pick" data-testid=id on:change:target=move |event| value.set(event.target().value())>{options}</select> }
}

fn row(app: App, library: &Library, figure: Figure) -> impl IntoView + use<> {
    let source = library.source(&figure.source);
    let licence = source.map(|source| source.licence.clone()).unwrap_or_default();
    let citation = source.map_or_else(|| figure.source.clone(), |source| source.citation.clone());
    let address = source.map(|source| source.address.clone()).unwrap_or_default();
    let link = if address.is_empty() {
        citation.into_any()
    } else {
        view! { <a href=address rel="noreferrer">{citation}</a> }.into_any()
    };
    let quality_class = format!("q q{}", figure.quality.to_lowercase());
    let label = move |key| app.text(key)();
    view! {
        <tr>
            <th scope="row">{figure.indicator}</th>
            <td class="n" data-l=label("sources-value")><span class="num">{figure.value}</span></td>
            <td data-l=label("sources-unit")>{figure.unit}</td>
            <td data-l=label("sources-year")>{figure.year}</td>
            <td data-l=label("sources-quality")><span class=quality_class>{figure.quality}</span></td>
            <td data-l=label("sources-source")>{link}</td>
            <td data-l=label("sources-licence")>{licence}</td>
        </tr>
    }
}
