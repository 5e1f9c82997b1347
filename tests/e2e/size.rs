//! How much a first visit loads.

use crate::server::dist;
use entente::site::sizes::Sizes;

/// Prints the table and holds the first visit to its budget.
pub fn is_within_the_budget() -> Result<(), String> {
    let stored = std::fs::read_to_string(dist().join("sizes.json")).map_err(|error| format!("sizes.json: {error}"))?;
    let sizes = Sizes::measure(&dist()).map_err(|error| error.to_string())?;
    println!("{sizes}");
    if stored != sizes.json() {
        return Err("sizes.json is not about this site; run scripts/build".into());
    }
    sizes.check().map_err(|error| error.to_string())
}
