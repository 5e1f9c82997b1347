//! Where the input of a command comes from.

use std::fs::File;
use std::io::{self, Read};
use std::path::Path;

use thiserror::Error;

use crate::scenario::json::links::is_link;

/// Longest scenario read, bytes.
pub(super) const MAX_SCENARIO: u64 = 16 << 20;
/// Longest game read, bytes: room for 24 players.
pub(super) const MAX_GAME: u64 = 512 << 20;

/// What an argument names.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Source {
    /// Standard input.
    Standard,
    /// A file.
    File(String),
    /// The argument is the input.
    Link(String),
}

/// What a scenario is written in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Content {
    /// A JSON object.
    Json(String),
    /// A link.
    Link(String),
}

/// Why nothing could be read.
#[derive(Debug, Error)]
pub(super) enum SourceError {
    #[error("{name}: cannot be read: {error}")]
    Unreadable { name: String, error: io::Error },
    #[error("{name}: is longer than allowed; allowed: up to {max} bytes")]
    TooLong { name: String, max: u64 },
    #[error("{name}: is not UTF-8 text; the first wrong byte is number {position}")]
    NotText { name: String, position: usize },
    #[error("{name}: is empty; allowed: a JSON object")]
    Empty { name: String },
}

impl Content {
    /// Tells JSON and links apart.
    pub(super) fn of(text: String) -> Self {
        let looks_like_json = text.trim_start().starts_with(['{', '[', '"']);
        if !looks_like_json && is_link(&text) { Self::Link(text) } else { Self::Json(text) }
    }
}

impl Source {
    /// A file wins over a link of the same spelling.
    pub(super) fn of_scenario(argument: &str) -> Self {
        if argument != "-" && is_link(argument) && !Path::new(argument).exists() {
            Self::Link(argument.to_owned())
        } else {
            Self::of_game(argument)
        }
    }

    pub(super) fn of_game(argument: &str) -> Self {
        if argument == "-" { Self::Standard } else { Self::File(argument.to_owned()) }
    }

    /// How messages call it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Standard => "standard input".to_owned(),
            Self::File(path) => path.clone(),
            Self::Link(_) => "link".to_owned(),
        }
    }

    /// Reads a scenario, as JSON or as a link.
    pub(super) fn read(&self, max: u64) -> Result<Content, SourceError> {
        if let Self::Link(link) = self {
            return Ok(Content::Link(link.clone()));
        }
        Ok(Content::of(self.text(max)?))
    }

    /// Opens what is to be read piece by piece.
    pub(super) fn open(&self) -> Result<Box<dyn Read + Send>, SourceError> {
        Ok(match self {
            Self::Standard => Box::new(io::stdin()),
            Self::File(path) => {
                let file = File::open(path).map_err(|error| SourceError::Unreadable { name: self.name(), error })?;
                Box::new(file)
            }
            Self::Link(link) => Box::new(io::Cursor::new(link.clone())),
        })
    }

    /// Reads text, without a byte-order mark; never empty.
    pub(super) fn text(&self, max: u64) -> Result<String, SourceError> {
        let name = || self.name();
        let bytes = self.bytes(max).map_err(|error| SourceError::Unreadable { name: name(), error })?;
        if bytes.len() as u64 > max {
            return Err(SourceError::TooLong { name: name(), max });
        }
        let text = String::from_utf8(bytes).map_err(|error| {
            let position = error.utf8_error().valid_up_to() + 1;
            SourceError::NotText { name: name(), position }
        })?;
        let text = text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text);
        if text.trim().is_empty() { Err(SourceError::Empty { name: name() }) } else { Ok(text) }
    }

    /// At most one byte more than allowed.
    fn bytes(&self, max: u64) -> io::Result<Vec<u8>> {
        let mut bytes = Vec::new();
        match self {
            Self::Standard => io::stdin().lock().take(max + 1).read_to_end(&mut bytes)?,
            Self::File(path) => File::open(path)?.take(max + 1).read_to_end(&mut bytes)?,
            Self::Link(link) => link.as_bytes().read_to_end(&mut bytes)?,
        };
        Ok(bytes)
    }
}
