//! What can go wrong while finishing or serving the site.

use std::path::{Path, PathBuf};

/// A failure of the `site` program.
#[derive(Debug, thiserror::Error)]
pub enum SiteError {
    /// A file or folder could not be read or written.
    #[error("{}: {source}", path.display())]
    File {
        /// The file or folder.
        path: PathBuf,
        /// The cause.
        source: std::io::Error,
    },
    /// The page has no line that names the program to start.
    #[error("index.html has no script with the attribute {attribute}: see pattern_script in Trunk.toml")]
    NoStart {
        /// The missing attribute.
        attribute: &'static str,
    },
    /// The page has no place for the prerendered content.
    #[error("index.html has no template with the id \"prerender\"")]
    NoPrerenderPlace,
    /// A table of the data cannot be read.
    #[error("{}: {source}", path.display())]
    Table {
        /// The table.
        path: PathBuf,
        /// The cause.
        source: csv::Error,
    },
    /// The default scenario cannot be calculated.
    #[error(transparent)]
    Compute(#[from] crate::runner::compute::ComputeError),
    /// A first visit would load too much.
    #[error("a first visit loads {bytes} bytes (brotli); the budget is {budget}")]
    OverBudget {
        /// Compressed bytes of a first visit.
        bytes: u64,
        /// The limit.
        budget: u64,
    },
    /// Another program listens on the port.
    #[error("port {port} is in use: stop the other program, or take another port (make serve PORT=8081)")]
    PortTaken {
        /// The port asked for.
        port: u16,
    },
    /// The server could not start or stopped.
    #[error("the server on port {port} failed: {source}")]
    Server {
        /// The port asked for.
        port: u16,
        /// The cause.
        source: std::io::Error,
    },
}

impl SiteError {
    /// Names the file in an input or output error; for `map_err`.
    pub fn file(path: &Path) -> impl FnOnce(std::io::Error) -> SiteError {
        let path = path.to_path_buf();
        move |source| SiteError::File { path, source }
    }
}
