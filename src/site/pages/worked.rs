//! A worked example: one number of the default scenario, step by step, as the model explains it.

use super::{formula, markdown};
use crate::i18n::translator::{Argument, Translator};
use crate::model::cost_sharing::Effort;
use crate::model::explain::explain;
use crate::model::explain::number::{AutonomyFigure, Number, ScoreFigure, When};
use crate::model::explain::quantity::{Explanation, Judgement, Origin, Quantity};
use crate::model::world::World;
use crate::runner::compute::{Calculator, ComputeError, Computed};
use crate::scenario::state::Scenario;
use crate::site::error::SiteError;
use maud::{Markup, html};

/// Whose knowledge is explained.
const ECONOMY: &str = "EUU";
/// More steps than the explanation has.
const DEPTH: usize = 9;
const HEADS: [&str; 4] = ["worked-symbol", "worked-of", "worked-value", "worked-from"];

/// The section as Markdown: a heading, a sentence, a table. Empty if the default scenario had no such number.
pub(super) fn example(translator: &Translator) -> Result<String, SiteError> {
    let computed = Calculator::default().compute(&Scenario::default(), Effort::Full)?;
    let Some(explanation) = knowledge(&computed).map_err(ComputeError::from)? else { return Ok(String::new()) };
    let mut steps = explanation.within(DEPTH);
    steps.sort_unstable();
    let value = format!("{:.0}", explanation.value());
    let values = [
        ("economy", Argument::Text(&translator.economy_in_sentence(ECONOMY))),
        ("value", Argument::Text(&value)),
        ("steps", Argument::Count(steps.len())),
    ];
    let table = table(&steps, &explanation, &computed.world, translator).into_string();
    Ok(format!("## {}\n\n{}\n\n{table}", translator.text("worked"), translator.format("worked-what", &values)))
}

/// Knowledge after pooling in the first technology of the question.
fn knowledge(computed: &Computed) -> Result<Option<Explanation>, crate::model::error::InputError> {
    let case = computed.resolved.case(&computed.world, &computed.scenario);
    let technologies = &computed.resolved.technologies;
    let (Some(economy), Some(&technology)) = (computed.world.economy_index(ECONOMY), technologies.first()) else {
        return Ok(None);
    };
    let figure = AutonomyFigure::Score(ScoreFigure::Knowledge);
    explain(&case, technologies, Effort::Full, Number::Autonomy(When::After, economy, technology, figure))
}

fn table(steps: &[usize], explanation: &Explanation, world: &World, translator: &Translator) -> Markup {
    let table = html! {
        table class="worked" {
            thead { tr { @for head in HEADS { th scope="col" { (translator.text(head)) } } } }
            tbody { @for &step in steps { (row(&explanation.quantities[step], world, translator)) } }
        }
    };
    markdown::scroll(&translator.text("worked"), &table)
}

fn row(quantity: &Quantity, world: &World, translator: &Translator) -> Markup {
    let place = quantity.place;
    let names = [place.economy, place.partner].into_iter().flatten().filter_map(|at| world.economies().get(at));
    let names: Vec<String> = names.map(|economy| translator.economy(&economy.code)).collect();
    html! {
        tr {
            th scope="row" { (formula::words(quantity.symbol)) }
            td { (translator.list(&names)) }
            td class="n" { (format!("{:.4}", quantity.value).trim_end_matches('0').trim_end_matches('.')) }
            td { (origin(quantity.origin, translator)) }
        }
    }
}

fn origin(origin: Origin, translator: &Translator) -> Markup {
    match origin {
        Origin::Formula(spec) => html! {
            (formula::whole(spec.text))
            @if !spec.source.is_empty() { " " span class="aside" { (spec.source) } }
        },
        Origin::Method(spec) => html! { (spec.text) " " span class="aside" { (spec.source) } },
        Origin::Data(_) => html! { a href="sources.html" { (translator.text("worked-data")) } },
        Origin::Judgement(Judgement::Parameter(id)) => {
            html! { a href={ "#" (id.spec().key) } { (translator.text("worked-judgement")) } }
        }
        Origin::Judgement(_) => html! { a href="#technologies" { (translator.text("worked-judgement")) } },
        Origin::Choice(_) => html! { (translator.text("worked-choice")) },
    }
}
