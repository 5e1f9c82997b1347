//! The frame of a figure: finding, measure, and the choice between chart, table and text.

use leptos::prelude::*;

use crate::app::live;
use crate::app::state::use_app;
use crate::markup::figure::{Figure, Shape};

const SHAPES: [(Shape, &str, &str); 3] =
    [(Shape::Chart, "chart", "show-chart"), (Shape::Table, "table", "show-table"), (Shape::Text, "text", "show-text")];

/// A figure.
#[component]
pub fn Frame(
    /// Which figure.
    figure: Figure,
) -> impl IntoView {
    let app = use_app();
    let id = figure.id();
    let shape = RwSignal::new(Shape::default());
    let finding = live::text(move || app.say(&|facts, members| figure.finding(facts, members)));
    let measure = live::markup(move || app.translator.with(|translator| figure.measure(translator).into_string()));
    let body = app.markup(move |facts, members| figure.body(shape.get(), facts, members));
    let heading = format!("{id}-h");
    let labelled = heading.clone();
    view! {
        <section class="frame" id=id aria-labelledby=labelled data-testid=format!("frame-{id}")>
            <div class="frame-head">
                <div>
                    <h3 id=heading data-testid=format!("finding-{id}")>{finding}</h3>
                    <p class="note" inner_html=measure></p>
                </div>
                <div class="frame-tools"><ShapeSwitch id=id shape=shape/></div>
            </div>
            <div class="figure" inner_html=body></div>
        </section>
    }
}

/// Chart, table or text.
#[component]
fn ShapeSwitch(id: &'static str, shape: RwSignal<Shape>) -> impl IntoView {
    let app = use_app();
    let options = SHAPES
        .map(|(own, name, key)| {
            view! {
                <label>
                    <input
                        type="radio"
                        name=format!("show-{id}")
                        data-testid=format!("seg-{id}-{name}")
                        prop:checked=live::flag(move || shape.get() == own)
                        on:change=move |_| shape.set(own)
                    />
                    <span>{app.text(key)}</span>
                </label>
            }
        })
        .collect_view();
    view! { <fieldset class="seg"><legend class="vh">{app.text("show-as")}</legend>{options}</fieldset> }
}
