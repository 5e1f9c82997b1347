//! What the answers say, in the reader's language: sentences, rows and tables, without pixels.
//!
//! Charts, tables and texts are all made from one [`facts::Facts`], so they cannot differ.

pub mod agreements;
pub mod answer;
pub mod assumptions;
pub mod certainty;
pub mod changes;
pub mod colouring;
pub mod facts;
pub mod findings;
pub mod heat;
pub mod lever_acts;
pub mod lever_words;
pub mod levers;
pub mod outside;
pub mod pillars;
pub mod projection;
pub mod question;
pub mod ready;
pub mod rift;
pub mod score;
pub mod seats;
pub mod shortcuts;
pub mod slider_keys;
pub mod sources;
pub mod spoken;
pub mod standing;
pub mod table;
pub mod targets;
pub mod today;
pub mod votes;
