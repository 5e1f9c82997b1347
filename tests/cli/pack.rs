//! `entente page` and `entente pack`, with a small page in place of the built one.

use std::fs;
use std::path::PathBuf;

use crate::command::{refused, run};

/// A page with the places that `site finish` leaves.
const PAGE: &str = "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; connect-src blob:; \">\
    <!--start--><!--/start--><!--answer--><!--/answer--><!--lesson--><!--/lesson-->";

fn file(name: &str) -> String {
    PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name).to_str().unwrap().to_owned()
}

fn page(name: &str) -> String {
    let path = file(name);
    fs::write(&path, PAGE).unwrap();
    path
}

#[track_caller]
fn written(arguments: &[&str], output: &str) -> Vec<u8> {
    let result = run(arguments, b"");
    let message = String::from_utf8_lossy(&result.stderr);
    assert_eq!((result.status.code(), message.as_ref(), result.stdout.as_slice()), (Some(0), "", b"".as_slice()));
    fs::read(output).unwrap()
}

#[test]
fn a_page_opens_with_a_link_or_a_ready_scenario() {
    let (page, output) = (page("page-in.html"), file("page-out.html"));
    let made = written(&["page", "--page", &page, "https://example.org/#a=usa~jpn&pool=75&lang=ar", &output], &output);
    let made = String::from_utf8(made).unwrap();
    assert!(made.contains("name=\"entente-start\" content=\"a=usa~jpn&amp;pool=75&amp;lang=ar\""), "{made}");
    assert!(made.contains("South") || made.contains("Japan"));
    let made = written(&["page", "--page", &page, "--preset", "chips_act", &output], &output);
    assert!(String::from_utf8(made).unwrap().contains("content=\"a=eu&amp;plants=eu~semiconductors~4.6\""));
}

#[test]
fn a_package_is_written_for_each_standard() {
    let page = page("pack-in.html");
    for (format, manifest) in [("scorm12", "imsmanifest.xml"), ("scorm2004", "imsmanifest.xml"), ("cmi5", "cmi5.xml")] {
        let output = file(&format!("pack-{format}.zip"));
        let made = written(&["pack", "--format", format, "--page", &page, "a=usa~jpn", &output], &output);
        let archive = rawzip::ZipArchive::from_slice(&made).unwrap();
        let first = archive.entries().next().unwrap().unwrap();
        assert_eq!(first.file_path().try_normalize().unwrap().as_ref(), manifest);
    }
}

#[test]
fn what_cannot_be_packed_is_refused_with_the_reason() {
    let (page, output) = (page("refused-in.html"), file("refused-out.zip"));
    let pack = |rest: &[&'static str]| -> Vec<String> {
        let page: &[&str] = if rest.contains(&"--page") { &[] } else { &["--page", &page] };
        let start = ["pack", "--format", "scorm12"].iter().chain(page).map(|word| (*word).to_owned());
        start.chain(rest.iter().map(|word| (*word).to_owned())).chain([output.clone()]).collect()
    };
    for (arguments, parts) in [
        (pack(&["a=usa~xxx"]), ["xxx", "allowed"]),
        (pack(&["--preset", "nothing"]), ["nothing", "democratic"]),
        (pack(&["--address", "ftp://example.org", "a=usa"]), ["ftp://example.org", "https://"]),
        (pack(&["--page", "Cargo.toml", "a=usa"]), ["Cargo.toml", ""]),
    ] {
        let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
        refused(&arguments, b"", &parts);
    }
    let missing = file("no-such-page.html");
    refused(
        &["pack", "--format", "cmi5", "--page", &missing, "a=usa", &output],
        b"",
        &["no-such-page.html", "cannot be read"],
    );
    assert!(!PathBuf::from(&output).exists());
}
