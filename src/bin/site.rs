//! Finishes the built page and serves it: see `src/site`.

use entente::site::{error::SiteError, finish::finish, pages, server, sizes::Sizes};
use std::path::Path;
use std::process::ExitCode;

const USAGE: &str = "\
site finish BUILT DIST         finish Trunk's output in BUILT, put the result in DIST, check the size budget
site pages FOLDER              write only the pages behind the calculator, for a quick look
site sizes DIST                print the sizes of a finished site, check the budget
site serve --port PORT DIST    serve DIST at 127.0.0.1";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match run(&words) {
        Some(Ok(())) => ExitCode::SUCCESS,
        Some(Err(error)) => fail(&error.to_string()),
        None => fail(USAGE),
    }
}

fn fail(message: &str) -> ExitCode {
    eprintln!("{message}");
    ExitCode::FAILURE
}

/// Runs one command; nothing if the words are not one.
fn run(words: &[&str]) -> Option<Result<(), SiteError>> {
    match words {
        ["finish", built, dist] => Some(finish(Path::new(built), Path::new(dist)).and_then(report)),
        ["pages", folder] => Some(pages::add(Path::new(folder))),
        ["sizes", dist] => Some(Sizes::measure(Path::new(dist)).and_then(report)),
        ["serve", "--port", port, dist] => Some(serve(port.parse().ok()?, Path::new(dist))),
        _ => None,
    }
}

fn report(sizes: Sizes) -> Result<(), SiteError> {
    print!("{sizes}");
    sizes.check()
}

#[tokio::main]
async fn serve(port: u16, dist: &Path) -> Result<(), SiteError> {
    server::serve(port, dist).await
}
