//! Files joined to a zip file.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;
use rawzip::time::UtcDateTime;
use rawzip::{CompressionMethod, ZipArchiveWriter};

/// The files cannot be joined.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// A file cannot be written into the archive.
    #[error("the package cannot be written: {0}")]
    Zip(#[from] rawzip::Error),
    /// A file cannot be compressed.
    #[error("the package cannot be compressed: {0}")]
    Compression(#[from] std::io::Error),
}

/// 1 January 1980, the first day that a zip file can name, in seconds since 1970. Always the same, so that equal files give
/// equal bytes; and a day that exists, which some programs ask for.
const DAY: i64 = 315_532_800;

/// A zip file of named texts, in the order given.
///
/// # Errors
/// [`ArchiveError`] if a name cannot stand in an archive.
///
/// ```
/// use entente::pack::archive::zip;
/// # fn main() -> Result<(), entente::pack::archive::ArchiveError> {
/// let archive = zip(&[("index.html", "<p>one</p>"), ("cmi5.xml", "<x/>")])?;
/// assert!(archive.starts_with(b"PK"));
/// # Ok(())
/// # }
/// ```
pub fn zip(files: &[(&str, &str)]) -> Result<Vec<u8>, ArchiveError> {
    let mut archive = ZipArchiveWriter::new(Vec::new());
    for (name, text) in files {
        let (mut entry, data) = archive
            .new_file(name)
            .compression_method(CompressionMethod::DEFLATE)
            .last_modified(UtcDateTime::from_unix(DAY))
            .start()?;
        let mut writer = data.wrap(DeflateEncoder::new(&mut entry, Compression::best()));
        writer.write_all(text.as_bytes())?;
        let (encoder, described) = writer.finish()?;
        encoder.finish()?;
        entry.finish(described)?;
    }
    Ok(archive.finish()?)
}
