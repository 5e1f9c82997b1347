//! The raw figures and their sources: fetched from this site only when a reader opens them.

use std::sync::Arc;

use leptos::prelude::*;

use crate::app::live;
use crate::app::state::{App, use_app};
use crate::catalog::dataset::economies;
use crate::catalog::technologies::TECHNOLOGIES;
use crate::markup::sources;
use crate::model::order::positions;
use crate::platform::fetch;
use crate::report::sources::Library;

/// What has been fetched.
#[derive(Debug, Clone)]
enum State {
    Closed,
    Loading,
    Failed,
    Open(Arc<Library>),
}

/// The figures and their sources.
#[component]
pub fn Sources() -> impl IntoView {
    let app = use_app();
    let state = RwSignal::new(State::Closed);
    let body = move || match state.get() {
        State::Closed => open_button(app, state),
        State::Loading => view! { <p class="note" role="status">{app.text("sources-loading")}</p> }.into_any(),
        State::Failed => {
            view! { <p class="notice strong" role="alert">{app.text("sources-failed")}</p>{open_button(app, state)} }
                .into_any()
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

fn open_button(app: App, state: RwSignal<State>) -> AnyView {
    let open = move |_| {
        state.set(State::Loading);
        leptos::task::spawn_local(async move {
            state.set(load().await.map_or(State::Failed, |library| State::Open(Arc::new(library))));
            app.fetched.update(|count| *count += 1);
        });
    };
    view! {
        <p class="acts"><button type="button" class="btn line" data-testid="sources-open" on:click=open>{app.text("sources-open")}</button></p>
    }
    .into_any()
}

async fn load() -> Option<Library> {
    let figures = fetch::text(&fetch::file_address("indicators.csv")?).await?;
    let sources = fetch::text(&fetch::file_address("sources.csv")?).await?;
    Library::read(&figures, &sources)
}

/// The figures of one economy in one technology.
#[component]
fn Figures(library: Arc<Library>) -> impl IntoView {
    let app = use_app();
    let first = app.scenario.with_untracked(|scenario| scenario.alliances[0].first().cloned());
    let economy = RwSignal::new(first.unwrap_or_else(|| "USA".to_owned()));
    let technology = RwSignal::new("semiconductors".to_owned());
    let counted = Arc::clone(&library);
    let count = live::text(move || {
        let count = economy.with(|economy| technology.with(|technology| counted.figures(economy, technology).count()));
        app.format("sources-count", &[("count", crate::i18n::translator::Argument::Count(count))])
    });
    let table = live::markup(move || {
        app.translator.with(|translator| {
            economy
                .with(|economy| technology.with(|one| sources::table(translator, &library, economy, one).into_string()))
        })
    });
    view! {
        <p class="acts">
            <label>{app.text("sources-economy")}" "{picker("sources-economy", economy, economy_names(app))}</label>
            <label>{app.text("sources-technology")}" "{picker("sources-technology", technology, technology_names(app))}</label>
            <span class="note" role="status">{count}</span>
        </p>
        <div inner_html=table></div>
    }
}

fn economy_names(app: App) -> Vec<(String, String)> {
    let names: Vec<(String, String)> = app.translator.with_untracked(|translator| {
        economies().iter().map(|record| (record.code.to_owned(), translator.economy(record.code))).collect()
    });
    let by_name = positions(names.len(), &|a, b| names[a].1 < names[b].1);
    by_name.into_iter().map(|position| names[position].clone()).collect()
}

fn technology_names(app: App) -> Vec<(String, String)> {
    let mut names: Vec<(String, String)> = app.translator.with_untracked(|translator| {
        TECHNOLOGIES.iter().map(|technology| (technology.id.to_owned(), translator.technology(technology.id))).collect()
    });
    names.push(("all".to_owned(), untrack(|| app.word("sources-economy-wide"))));
    names
}

fn picker(id: &'static str, value: RwSignal<String>, options: Vec<(String, String)>) -> AnyView {
    let options = options
        .into_iter()
        .map(|(key, name)| {
            let own = key.clone();
            view! { <option value=key selected=live::flag(move || value.get() == own)>{name}</option> }
        })
        .collect_view();
    view! { <select class="pick" data-testid=id on:change:target=move |event| value.set(event.target().value())>{options}</select> }
        .into_any()
}
