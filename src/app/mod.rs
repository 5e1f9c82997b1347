//! The page: state, controls, figures, panels. Only wiring; what is said comes from `report`, what is drawn from `chart`.

pub mod controls;
pub mod live;
pub mod panels;
pub mod root;
pub mod settle;
pub mod state;
pub mod view_keys;
