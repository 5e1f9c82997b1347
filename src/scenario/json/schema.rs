//! The published schemas of everything that is read and written.

use schemars::generate::SchemaSettings;
use schemars::transform::{Transform, transform_subschemas};
use schemars::{JsonSchema, Schema};
use serde_json::Value;

use super::explanation::ExplanationFile;
use super::game::{GameFile, GameOutcome};
use super::input::ScenarioFile;
use super::output::OutcomeFile;

/// A document with a schema.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Document {
    /// What `evaluate` reads.
    Scenario,
    /// What `evaluate` writes.
    Outcome,
    /// What `game` reads.
    Game,
    /// What `game` writes.
    GameOutcome,
    /// What `explain` writes.
    Explanation,
}

impl Document {
    /// All documents.
    pub const ALL: [Self; 5] = [Self::Scenario, Self::Outcome, Self::Game, Self::GameOutcome, Self::Explanation];

    /// Its name in commands and file names.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Scenario => "scenario",
            Self::Outcome => "outcome",
            Self::Game => "game",
            Self::GameOutcome => "game-outcome",
            Self::Explanation => "explanation",
        }
    }

    /// Its JSON schema (draft 2020-12).
    #[must_use]
    pub fn schema(self) -> Schema {
        match self {
            Self::Scenario => read::<ScenarioFile>(),
            Self::Outcome => written::<OutcomeFile>(),
            Self::Game => read::<GameFile>(),
            Self::GameOutcome => written::<GameOutcome>(),
            Self::Explanation => written::<ExplanationFile>(),
        }
    }
}

fn read<T: JsonSchema>() -> Schema {
    root::<T>(SchemaSettings::draft2020_12().for_deserialize())
}

fn written<T: JsonSchema>() -> Schema {
    root::<T>(SchemaSettings::draft2020_12().for_serialize())
}

fn root<T: JsonSchema>(settings: SchemaSettings) -> Schema {
    settings.with_transform(OneLine).into_generator().into_root_schema_for::<T>()
}

/// Descriptions come from comments: their line breaks mean nothing.
#[derive(Debug, Clone)]
struct OneLine;

impl Transform for OneLine {
    fn transform(&mut self, schema: &mut Schema) {
        if let Some(Value::String(text)) = schema.get_mut("description") {
            *text = text.replace('\n', " ");
        }
        transform_subschemas(self, schema);
    }
}
