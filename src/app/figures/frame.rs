//! The frame of a figure: finding, measure, and the choice between chart, table and text.

use leptos::prelude::*;

use super::plain_table::plain_table;
use crate::app::state::use_app;
use crate::report::table::Table;

/// How a figure is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Shape {
    Chart,
    Table,
    Text,
}

const SHAPES: [(Shape, &str, &str); 3] =
    [(Shape::Chart, "chart", "show-chart"), (Shape::Table, "table", "show-table"), (Shape::Text, "text", "show-text")];

/// A figure.
#[component]
pub fn Frame(
    /// Name in test ids and ids of the page.
    id: &'static str,
    /// The finding, a whole sentence.
    #[prop(into)]
    finding: Signal<String>,
    /// What is measured, in which unit, or the key of forms.
    #[prop(into)]
    measure: ViewFn,
    /// The chart.
    #[prop(into)]
    chart: ViewFn,
    /// The same as a table.
    table: Callback<(), Table>,
    /// The same as sentences.
    text: Callback<(), Vec<AnyView>>,
    /// A remark below the figure.
    #[prop(into, optional)]
    foot: ViewFn,
) -> impl IntoView {
    let shape = RwSignal::new(Shape::Chart);
    let heading = format!("{id}-h");
    let (labelled, heading_id) = (heading.clone(), heading.clone());
    let body = move || {
        match shape.get() {
        Shape::Chart => chart.run(),
        Shape::Table => view! {
            <div class="scroll" tabindex="0" role="region" aria-labelledby=labelled.clone()>
                {move || plain_table(table.run(()))}
            </div>
        }
        .into_any(),
        Shape::Text => view! {
            <div class="as-text">{move || text.run(()).into_iter().map(|line| view! { <p>{line}</p> }).collect_view()}</div>
        }
        .into_any(),
    }
    };
    view! {
        <section class="frame" id=id aria-labelledby=heading data-testid=format!("frame-{id}")>
            <div class="frame-head">
                <div>
                    <h3 id=heading_id data-testid=format!("finding-{id}")>{finding}</h3>
                    <p class="note">{measure.run()}</p>
                </div>
                <div class="frame-tools"><ShapeSwitch id=id shape=shape/></div>
            </div>
            {body}
            {foot.run()}
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
                        prop:checked=move || shape.get() == own
                        on:change=move |_| shape.set(own)
                    />
                    <span>{app.text(key)}</span>
                </label>
            }
        })
        .collect_view();
    view! { <fieldset class="seg"><legend class="vh">{app.text("show-as")}</legend>{options}</fieldset> }
}
