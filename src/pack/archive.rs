//! Files joined to a zip file: the few records that PKWARE's note (APPNOTE 6.3) asks for, around what `flate2` packs.
//!
//! The crates that write zip files bring tables and formats that would cost the study program 20 KB
//! (doc/adr/0014-one-file-and-packages.md); tests read what is written here with one of them.

use std::io::Write;

use flate2::Compression;
use flate2::write::DeflateEncoder;

/// The files cannot be joined.
#[derive(Debug, thiserror::Error)]
pub enum ArchiveError {
    /// A file cannot be compressed.
    #[error("{name} cannot be compressed: {source}")]
    Compression {
        /// The file.
        name: String,
        /// The cause.
        source: std::io::Error,
    },
    /// A name, a file or the whole archive is longer than a zip file of this kind can hold.
    #[error("{name} is too long for a package; allowed: files up to 4 GiB")]
    TooLong {
        /// The file.
        name: String,
    },
}

/// Version 2.0: files packed with deflate.
const NEEDED: u16 = 20;
/// Names are UTF-8.
const UTF8: u16 = 1 << 11;
const DEFLATE: u16 = 8;
/// 1 January 1980, midnight: the first day that a zip file can name. Always the same, so that equal files give equal bytes.
const TIME_AND_DAY: [u16; 2] = [0, 1 << 5 | 1];

/// A zip file of named texts, in the order given.
///
/// # Errors
/// [`ArchiveError`] if a file is longer than 4 GiB.
///
/// ```
/// use entente::pack::archive::zip;
/// # fn main() -> Result<(), entente::pack::archive::ArchiveError> {
/// let archive = zip(&[("index.html", "<p>one</p>"), ("cmi5.xml", "<x/>")])?;
/// assert!(archive.starts_with(b"PK\x03\x04"));
/// # Ok(())
/// # }
/// ```
pub fn zip(files: &[(&str, &str)]) -> Result<Vec<u8>, ArchiveError> {
    let (mut archive, mut directory) = (Vec::new(), Vec::new());
    for (name, text) in files {
        let too_long = |_| ArchiveError::TooLong { name: (*name).to_owned() };
        let offset = u32::try_from(archive.len()).map_err(too_long)?;
        let packed = deflate(text.as_bytes())
            .map_err(|source| ArchiveError::Compression { name: (*name).to_owned(), source })?;
        let shared = [
            words(&[NEEDED, UTF8, DEFLATE, TIME_AND_DAY[0], TIME_AND_DAY[1]]),
            crc32(text.as_bytes()).to_le_bytes().to_vec(),
            u32::try_from(packed.len()).map_err(too_long)?.to_le_bytes().to_vec(),
            u32::try_from(text.len()).map_err(too_long)?.to_le_bytes().to_vec(),
            words(&[u16::try_from(name.len()).map_err(too_long)?, 0]),
        ]
        .concat();
        archive.extend([b"PK\x03\x04", shared.as_slice(), name.as_bytes(), &packed].concat());
        // No comment, one disk, no attributes.
        let rest = [words(&[0; 5]), offset.to_le_bytes().to_vec()].concat();
        directory.extend([b"PK\x01\x02", words(&[NEEDED]).as_slice(), &shared, &rest, name.as_bytes()].concat());
    }
    let long = |_| ArchiveError::TooLong { name: "the package".to_owned() };
    let number = u16::try_from(files.len()).map_err(long)?;
    let sizes = [directory.len(), archive.len()].map(u32::try_from);
    archive.extend(directory);
    archive.extend([b"PK\x05\x06", words(&[0, 0, number, number]).as_slice()].concat());
    for size in sizes {
        archive.extend(size.map_err(long)?.to_le_bytes());
    }
    archive.extend(words(&[0]));
    Ok(archive)
}

fn words(values: &[u16]) -> Vec<u8> {
    values.iter().flat_map(|value| value.to_le_bytes()).collect()
}

fn deflate(bytes: &[u8]) -> std::io::Result<Vec<u8>> {
    let mut packer = DeflateEncoder::new(Vec::new(), Compression::best());
    packer.write_all(bytes)?;
    packer.finish()
}

/// The check sum of zip files, bit by bit: no table to carry.
fn crc32(bytes: &[u8]) -> u32 {
    const POLYNOMIAL: u32 = 0xedb8_8320;
    let step = |sum: u32, _| if sum & 1 == 1 { sum >> 1 ^ POLYNOMIAL } else { sum >> 1 };
    !bytes.iter().fold(!0, |sum, byte| (0..8).fold(sum ^ u32::from(*byte), step))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_check_sum_is_that_of_the_standard() {
        // The check value of CRC-32 (ISO-HDLC) in the catalogue of check sums.
        assert_eq!(crc32(b"123456789"), 0xcbf4_3926);
    }
}
