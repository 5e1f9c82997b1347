//! Figures: a finding, a chart, its table and its text. No chart maths.

pub mod dumbbells;
pub mod frame;
pub mod heat_table;
pub mod plain_table;
pub mod rich_text;
