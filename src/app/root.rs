//! The page as a whole.

use leptos::prelude::*;

use super::live;
use super::panels::band::Band;
use super::panels::evidence::Evidence;
use super::panels::foot::Foot;
use super::panels::masthead::Masthead;
use super::panels::members::Members;
use super::panels::notices::Notices;
use super::panels::sources::Sources;
use super::panels::terms::Terms;
use super::settle;
use super::state::{App, use_app};
use super::view_keys::View;
use crate::markup::start;
use crate::platform::address;

/// The page.
#[component]
pub fn Root() -> impl IntoView {
    let app = App::new();
    provide_context(app);
    let spoken = settle::follow(app);
    view! {
        <Masthead/>
        {move || match app.view.get() {
            View::Explore => view! { <Explore/> }.into_any(),
            View::Scenarios => view! { <Scenarios/> }.into_any(),
            View::How => view! { <How/> }.into_any(),
        }}
        <Foot/>
        <p class="vh" role="status" data-testid="spoken">{spoken}</p>
    }
}

/// The calculator.
#[component]
fn Explore() -> impl IntoView {
    view! {
        <main class="wrap one" id="main">
            <Notices/>
            <Band/>
            <div class="body">
                <Terms/>
                <Evidence/>
            </div>
        </main>
        <Members/>
    }
}

/// The ready scenarios.
#[component]
fn Scenarios() -> impl IntoView {
    let app = use_app();
    let list = live::markup(move || {
        let keys = app.view_keys(View::Explore);
        app.translator.with(|translator| {
            start::start(translator, |preset| address::with_state(&keys.add_to(preset.link))).into_string()
        })
    });
    view! { <main class="wrap" id="main" inner_html=list></main> }
}

/// How the model works, and the figures behind it.
#[component]
fn How() -> impl IntoView {
    let app = use_app();
    let words = live::markup(move || app.translator.with(|translator| start::how(translator).into_string()));
    view! {
        <main class="wrap how" id="main">
            <div inner_html=words></div>
            <Sources/>
        </main>
    }
}
