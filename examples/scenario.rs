//! Runs the default scenario, or the link text given as the argument, and prints a table.
//!
//! `cargo run --example scenario -- "a=eu~usa~jpn&tech=quantum"`

use entente::catalog::dataset::world;
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::evaluate;
use entente::scenario::link::read;

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let (scenario, _) = read(&std::env::args().nth(1).unwrap_or_default());
    let world = world(scenario.data)?;
    let resolved = scenario.resolve(&world)?;
    let outcome = evaluate(&resolved.case(&world, &scenario), Effort::Full)?;
    println!("rift {:.1}, alone {:.1}", outcome.rift, outcome.rift_alone);
    for (index, alliance) in outcome.alliances.iter().enumerate() {
        let together = outcome.yearly_cost_together(index, &resolved.technologies);
        println!(
            "together {:.2} -> {:.2} bn a year, delay {:.2}",
            together.alone, together.inside, alliance.governance.delay
        );
        for (position, &economy) in alliance.members.iter().enumerate() {
            let cost = outcome.yearly_cost(index, position, &resolved.technologies);
            let before = outcome.autonomy_alone_over(economy, &resolved.technologies);
            let after = outcome.autonomy_over(economy, &resolved.technologies);
            println!(
                "{} cost {:.2} -> {:.2}; autonomy {:.1} -> {:.1} (control {:.0} -> {:.0}, knowledge {:.0} -> {:.0}, capacity {:.0} -> {:.0})",
                world.economies()[economy].code,
                cost.alone,
                cost.inside,
                before.score,
                after.score,
                before.control,
                after.control,
                before.knowledge,
                after.knowledge,
                before.capacity,
                after.capacity
            );
        }
    }
    Ok(())
}
