//! Entente: a scenario calculator for strategic technical alliances.
//!
//! The folders are layers in reading order; a layer may use only those above it in this list
//! (`tests/native/tidy.rs` holds the table). Everything up to `chart` is pure: no browser, no clock,
//! no randomness but a seed.

pub mod model;

pub mod i18n;

pub mod catalog;

pub mod scenario;

pub mod report;

pub mod chart;

#[cfg(feature = "charts")]
pub mod markup;

pub mod runner;

#[cfg(feature = "takeaway")]
pub mod takeaway;

#[cfg(feature = "takeaway")]
pub mod study;

#[cfg(feature = "web")]
pub mod platform;

#[cfg(feature = "web")]
pub mod app;

#[cfg(feature = "cli")]
pub mod cli;

#[cfg(feature = "calibrate")]
pub mod calibration;

#[cfg(feature = "site")]
pub mod site;
