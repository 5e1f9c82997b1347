//! The page as a whole.

use leptos::prelude::*;

use super::panels::evidence::Evidence;
use super::panels::foot::Foot;
use super::panels::how::How;
use super::panels::masthead::Masthead;
use super::panels::members::Members;
use super::panels::notices::Notices;
use super::panels::question::Band;
use super::panels::start::Start;
use super::panels::terms::Terms;
use super::settle;
use super::state::App;
use super::view_keys::View;

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
            View::Scenarios => view! { <Start/> }.into_any(),
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
