//! From Trunk's output to the finished site, and the server that shows it.

pub mod compress;
pub mod error;
pub mod extras;
pub mod files;
pub mod finish;
pub mod pages;
pub mod prerender;
pub mod server;
pub mod sizes;
pub mod start;
