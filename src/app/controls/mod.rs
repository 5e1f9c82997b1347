//! Controls: they know a lever, not the model.

pub mod choice;
pub mod gate;
pub mod min_members;
pub mod number_box;
pub mod share;
pub mod technology_pooling;
