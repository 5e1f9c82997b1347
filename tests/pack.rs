//! The page with a scenario in it, and packages for learning platforms. Manifests are read back as XML and held against the
//! words of the standards: the SCORM content packaging books (1.2 and 2004, 4th edition) and the cmi5 specification (Quartz).
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    missing_docs,
    reason = "tests stop at the first surprise"
)]

use std::collections::BTreeSet;
use std::io::Read;

use entente::i18n::locale::Locale;
use entente::i18n::study;
use entente::model::cost_sharing::Effort;
use entente::pack::page::{ANSWER, LESSON, START, policy};
use entente::pack::{Format, Order};
use entente::report::facts::Facts;
use entente::runner::compute::Calculator;
use entente::scenario::link;
use entente::scenario::presets::PRESETS;
use roxmltree::{Document, Node};

const ADDRESS: &str = "https://example.org/entente/";
const LINK: &str = "a=usa~jpn&pool=75&lang=en";

/// A page with the places of the one-file page.
fn page() -> String {
    let place = |place: entente::pack::page::Place| [place.open, "old", place.close].concat();
    format!(
        "<!doctype html><meta http-equiv=\"Content-Security-Policy\" content=\"{}\"><title>T</title>{}<div id=app>{}</div>{}",
        policy("'sha256-a'", "'sha256-b'"),
        place(START),
        place(ANSWER),
        place(LESSON)
    )
}

fn with_order<T>(page: &str, link: &str, address: &str, run: impl FnOnce(&Order<'_>) -> T) -> T {
    let computed = Calculator::default().compute(&link::read(link).0, Effort::Full).unwrap();
    let translator = study::translator(Locale::English, "");
    let facts = Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty: None,
        translator: &translator,
    };
    run(&Order { page, facts, link, address })
}

fn package(link: &str, format: Format) -> Vec<u8> {
    with_order(&page(), link, ADDRESS, |order| order.package(format).unwrap())
}

/// Names and texts of the files of an archive.
fn files(bytes: &[u8]) -> Vec<(String, String)> {
    let archive = rawzip::ZipArchive::from_slice(bytes).unwrap();
    let mut found = Vec::new();
    for entry in archive.entries() {
        let entry = entry.unwrap();
        let inside = archive.get_entry(entry.wayfinder()).unwrap();
        let mut text = String::new();
        // Fails if length or check sum are not those of the directory.
        let unpacked = flate2::read::DeflateDecoder::new(inside.data());
        inside.verifying_reader(unpacked).read_to_string(&mut text).unwrap();
        found.push((entry.file_path().try_normalize().unwrap().as_ref().to_owned(), text));
    }
    found
}

fn text_of(link: &str, format: Format, name: &str) -> String {
    files(&package(link, format)).into_iter().find(|(file, _)| file == name).expect(name).1
}

fn child<'a>(node: Node<'a, 'a>, name: &str) -> Node<'a, 'a> {
    node.children().find(|child| child.tag_name().name() == name).unwrap_or_else(|| panic!("no {name}"))
}

fn names<'a>(node: Node<'a, 'a>) -> Vec<&'a str> {
    node.children().filter(Node::is_element).map(|child| child.tag_name().name()).collect()
}

#[test]
fn a_package_has_its_manifest_at_the_top_and_a_file_of_licences() {
    for (format, manifest) in
        [(Format::Scorm12, "imsmanifest.xml"), (Format::Scorm2004, "imsmanifest.xml"), (Format::Cmi5, "cmi5.xml")]
    {
        let files = files(&package(LINK, format));
        let named: Vec<&str> = files.iter().map(|(name, _)| name.as_str()).collect();
        assert_eq!(named, [manifest, "index.html", "licences.txt"], "{format:?}");
        assert!(files[2].1.contains("CC BY 4.0") && files[2].1.contains("MIT License"));
    }
}

#[test]
fn equal_scenarios_give_equal_bytes_and_others_do_not() {
    for format in Format::ALL {
        assert_eq!(package(LINK, format), package(LINK, format));
        assert_ne!(package(LINK, format), package("a=usa~jpn&pool=80", format));
    }
}

/// What SCORM 1.2 and 2004 share.
fn is_a_scorm_manifest(format: Format, namespaces: [&str; 2], version: &str, kind: &str) {
    for preset in PRESETS {
        let text = text_of(preset.link, format, "imsmanifest.xml");
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!((root.tag_name().name(), root.tag_name().namespace()), ("manifest", Some(namespaces[0])));
        assert_eq!(names(root), ["metadata", "organizations", "resources"]);
        let metadata = child(root, "metadata");
        assert_eq!(child(metadata, "schema").text(), Some("ADL SCORM"));
        assert_eq!(child(metadata, "schemaversion").text(), Some(version));

        let organizations = child(root, "organizations");
        let organization = child(organizations, "organization");
        assert_eq!(organizations.attribute("default"), organization.attribute("identifier"));
        let title = child(organization, "title").text().unwrap();
        assert!(!title.is_empty() && title.chars().count() <= 200, "{title}");

        let (item, resource) = (child(organization, "item"), child(child(root, "resources"), "resource"));
        assert_eq!(item.attribute("identifierref"), resource.attribute("identifier"));
        assert_eq!(resource.attribute("type"), Some("webcontent"));
        assert_eq!(resource.attribute((namespaces[1], kind)), Some("sco"));
        assert_eq!(resource.attribute("href"), Some("index.html"));
        let listed: Vec<&str> = resource.children().filter_map(|file| file.attribute("href")).collect();
        assert_eq!(listed, ["index.html", "licences.txt"]);

        // Every identifier is an XML name, and none stands twice.
        let ids: Vec<&str> = document.descendants().filter_map(|node| node.attribute("identifier")).collect();
        assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len());
        assert!(ids.iter().all(|id| id.starts_with(|c: char| c.is_ascii_alphabetic())));
    }
}

#[test]
fn a_manifest_of_scorm_1_2_is_as_the_standard_says() {
    let namespaces = ["http://www.imsproject.org/xsd/imscp_rootv1p1p2", "http://www.adlnet.org/xsd/adlcp_rootv1p2"];
    is_a_scorm_manifest(Format::Scorm12, namespaces, "1.2", "scormtype");
}

#[test]
fn a_manifest_of_scorm_2004_is_as_the_standard_says() {
    let namespaces = ["http://www.imsglobal.org/xsd/imscp_v1p1", "http://www.adlnet.org/xsd/adlcp_v1p3"];
    is_a_scorm_manifest(Format::Scorm2004, namespaces, "2004 4th Edition", "scormType");
    let text = text_of(LINK, Format::Scorm2004, "imsmanifest.xml");
    let document = Document::parse(&text).unwrap();
    let controls = document
        .descendants()
        .find(|node| node.has_tag_name(("http://www.imsglobal.org/xsd/imsss", "deliveryControls")));
    // The platform does not complete by itself what has not been handed in.
    assert_eq!(controls.and_then(|node| node.attribute("completionSetByContent")), Some("true"));
}

#[test]
fn a_course_of_cmi5_is_as_the_specification_says() {
    for preset in PRESETS {
        let text = text_of(preset.link, Format::Cmi5, "cmi5.xml");
        let document = Document::parse(&text).unwrap();
        let root = document.root_element();
        assert_eq!(root.tag_name().name(), "courseStructure");
        assert_eq!(root.tag_name().namespace(), Some("https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd"));
        assert_eq!(names(root), ["course", "au"]);
        let (course, unit) = (child(root, "course"), child(root, "au"));
        assert_eq!(names(course), ["title", "description"]);
        assert_eq!(names(unit), ["title", "description", "url"]);
        assert_eq!(unit.attribute("moveOn"), Some("Completed"));
        assert_eq!(unit.attribute("launchMethod"), Some("AnyWindow"));
        assert_eq!(child(unit, "url").text(), Some("index.html"));
        for part in [course, unit] {
            assert_eq!(child(child(part, "title"), "langstring").attribute("lang"), Some("en"));
        }
        // RFC 9562: a UUID of version 8 and of its own variant.
        let ids = [course, unit].map(|node| node.attribute("id").unwrap());
        assert_ne!(ids[0], ids[1]);
        for id in ids {
            let uuid = id.strip_prefix("urn:uuid:").unwrap();
            let groups: Vec<usize> = uuid.split('-').map(str::len).collect();
            assert_eq!(groups, [8, 4, 4, 4, 12], "{uuid}");
            assert_eq!(&uuid[14..15], "8");
            assert!("89ab".contains(&uuid[19..20]), "{uuid}");
        }
    }
}

#[test]
fn the_page_opens_with_the_scenario_and_shows_its_answer() {
    let made = with_order(&page(), LINK, ADDRESS, |order| order.page().unwrap());
    assert!(made.contains("<meta name=\"entente-start\" content=\"a=usa~jpn&amp;pool=75&amp;lang=en\">"), "{made}");
    assert!(made.contains("<meta name=\"entente-address\" content=\"https://example.org/entente/\">"));
    assert!(made.contains("Japan") && made.contains("would pay") && !made.contains(&[ANSWER.open, "old"].concat()));
    // A page made of a page is as good as one made of the first.
    let again = with_order(&made, "a=eu~usa", "", |order| order.page().unwrap());
    assert_eq!(again, with_order(&page(), "a=eu~usa", "", |order| order.page().unwrap()));
}

#[test]
fn a_package_stays_closed_but_for_the_record_store_of_cmi5() {
    for format in [Format::Scorm12, Format::Scorm2004] {
        let page = text_of(LINK, format, "index.html");
        assert!(page.contains("content=\"default-src 'none'; ") && page.contains("connect-src blob:; "));
    }
    let page = text_of(LINK, Format::Cmi5, "index.html");
    let policy = page
        .split("content=\"")
        .find(|part| part.contains("script-src"))
        .and_then(|part| part.split('"').next())
        .unwrap();
    let directives: Vec<&str> = policy.split("; ").filter_map(|directive| directive.split(' ').next()).collect();
    // Content Security Policy Level 3: every fetch directive but the one that the script sets.
    for directive in [
        "font-src",
        "frame-src",
        "img-src",
        "manifest-src",
        "media-src",
        "object-src",
        "script-src",
        "style-src",
        "worker-src",
    ] {
        assert!(directives.contains(&directive), "{directive} is not in {policy}");
    }
    assert!(!directives.contains(&"default-src") && !directives.contains(&"connect-src"));
    assert!(!policy.contains("unsafe-inline"));
}

#[test]
fn what_is_no_page_of_ours_is_refused() {
    for text in ["", "<!doctype html><p>Something else", "<!--start--><!--/start-->"] {
        with_order(text, LINK, "", |order| {
            let error = order.package(Format::Scorm12).unwrap_err().to_string();
            assert!(error.contains("not a one-file page of Entente"), "{error}");
        });
    }
}
