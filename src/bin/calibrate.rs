//! Turns the raw tables of a data folder into the calibrated ones, or checks that they are up to date.
//!
//! `calibrate [--check] [FOLDER]`; the folder is `data` if none is given. Exit codes: 0 done, 1 files differ
//! (with `--check`), 2 wrong arguments or tables that cannot be used.

use entente::calibration::calibrate;
use entente::calibration::error::CalibrationError;
use entente::calibration::raw::RawTables;
use entente::calibration::usage::check_usage;
use entente::calibration::write::{OutputFile, all_files};
use std::path::{Path, PathBuf};
use std::process::ExitCode;

fn main() -> ExitCode {
    let (flags, folders): (Vec<String>, Vec<String>) = std::env::args().skip(1).partition(|word| word.starts_with('-'));
    if flags.iter().any(|flag| flag != "--check") || folders.len() > 1 {
        eprintln!("usage: calibrate [--check] [FOLDER]");
        return ExitCode::from(2);
    }
    let data = folders.first().map_or_else(|| PathBuf::from("data"), PathBuf::from);
    let outcome =
        files(&data).and_then(|files| if flags.is_empty() { write(&data, &files) } else { check(&data, &files) });
    outcome.unwrap_or_else(|error| {
        eprintln!("{error}");
        ExitCode::from(2)
    })
}

fn files(data: &Path) -> Result<Vec<OutputFile>, CalibrationError> {
    let raw = RawTables::read(data)?;
    check_usage(&raw)?;
    all_files(&raw, &calibrate(&raw)?)
}

fn write(data: &Path, files: &[OutputFile]) -> Result<ExitCode, CalibrationError> {
    for (name, bytes) in files {
        let path = data.join(name);
        std::fs::write(&path, bytes).map_err(|source| CalibrationError::File { path: path.clone(), source })?;
        println!("{}: {} bytes", path.display(), bytes.len());
    }
    Ok(ExitCode::SUCCESS)
}

fn check(data: &Path, files: &[OutputFile]) -> Result<ExitCode, CalibrationError> {
    let mut differ = false;
    for (name, bytes) in files {
        let path = data.join(name);
        let found = std::fs::read(&path).map_err(|source| CalibrationError::File { path: path.clone(), source })?;
        if found != *bytes {
            eprintln!("{} is not what the raw tables give; run calibrate", path.display());
            differ = true;
        }
    }
    Ok(if differ { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}
