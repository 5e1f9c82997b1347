//! What the levers of the founding article change: distances, plants, costs, control. Each is off by default.
//!
//! [`conditions::Conditions`] is the world of one technology as the terms in force have made it; every formula reads
//! distances and endowments there. With all levers off it lends the world's own figures, unchanged to the last bit.

pub mod conditions;
pub mod deals;
pub mod dominance_cap;
pub mod funding;
pub mod standards;
