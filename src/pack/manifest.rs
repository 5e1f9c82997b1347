//! What a package says of itself to a learning platform. Pure text: the same scenario gives the same manifest.

use maud::{Markup, PreEscaped, html};

/// The page in a package.
pub const PAGE: &str = "index.html";
/// The licences in a package.
pub const LICENCES: &str = "licences.txt";

const XML: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
/// Letters of a title in SCORM 2004; the schema of 1.2 allows 200.
const LONGEST_TITLE: usize = 200;

/// What is taught.
#[derive(Debug, Clone, Copy)]
pub struct Course<'a> {
    /// The question of the scenario.
    pub title: &'a str,
    /// The scenario as link text.
    pub link: &'a str,
    /// Language of the title, as a tag.
    pub language: &'a str,
}

/// `imsmanifest.xml` of SCORM 1.2: one page to be launched.
#[must_use]
pub fn scorm12(course: &Course<'_>) -> String {
    let id = course.identifier();
    document(&html! {
        manifest identifier={ "ENTENTE-" (id) } version="1.2"
            xmlns="http://www.imsproject.org/xsd/imscp_rootv1p1p2" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_rootv1p2" {
            metadata { schema { "ADL SCORM" } schemaversion { "1.2" } }
            organizations default="ENTENTE" {
                organization identifier="ENTENTE" {
                    title { (course.title()) }
                    item identifier="SCENARIO" identifierref="PAGE" isvisible="true" { title { (course.title()) } }
                }
            }
            resources {
                resource identifier="PAGE" type="webcontent" adlcp:scormtype="sco" href=(PAGE) { (files()) }
            }
        }
    })
}

/// `imsmanifest.xml` of SCORM 2004, 4th edition. The page says itself when it is completed and leaves success alone.
#[must_use]
pub fn scorm2004(course: &Course<'_>) -> String {
    let id = course.identifier();
    document(&html! {
        manifest identifier={ "ENTENTE-" (id) } version="1"
            xmlns="http://www.imsglobal.org/xsd/imscp_v1p1" xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3"
            xmlns:imsss="http://www.imsglobal.org/xsd/imsss" {
            metadata { schema { "ADL SCORM" } schemaversion { "2004 4th Edition" } }
            organizations default="ENTENTE" {
                organization identifier="ENTENTE" {
                    title { (course.title()) }
                    item identifier="SCENARIO" identifierref="PAGE" isvisible="true" {
                        title { (course.title()) }
                        imsss:sequencing { imsss:deliveryControls completionSetByContent="true" objectiveSetByContent="true" {} }
                    }
                }
            }
            resources {
                resource identifier="PAGE" type="webcontent" adlcp:scormType="sco" href=(PAGE) { (files()) }
            }
        }
    })
}

/// `cmi5.xml`: a course of one unit that is left behind once it is completed.
#[must_use]
pub fn cmi5(course: &Course<'_>) -> String {
    let (whole, unit) = (course.iri("course"), course.iri("unit"));
    let words = |text: &str| html! { langstring lang=(course.language) { (text) } };
    let described = html! { title { (words(&course.title())) } description { (words(course.title)) } };
    document(&html! {
        courseStructure xmlns="https://w3id.org/xapi/profiles/cmi5/v1/CourseStructure.xsd" {
            course id=(whole) { (described) }
            au id=(unit) moveOn="Completed" launchMethod="AnyWindow" { (described) url { (PAGE) } }
        }
    })
}

/// Every file but the manifest.
fn files() -> Markup {
    html! { file href=(PAGE) {} file href=(LICENCES) {} }
}

fn document(root: &Markup) -> String {
    html! { (PreEscaped(XML)) (root) "\n" }.into_string()
}

impl Course<'_> {
    /// The title, cut where platforms cut it.
    fn title(&self) -> String {
        if self.title.chars().count() <= LONGEST_TITLE {
            return self.title.to_owned();
        }
        self.title.chars().take(LONGEST_TITLE - 1).chain(['…']).collect()
    }

    /// Letters and digits that stand for the scenario.
    fn identifier(&self) -> String {
        format!("{:032X}", self.hash(""))
    }

    /// An address for a part of the course that nobody else has: a UUID of version 8, made from the scenario.
    fn iri(&self, part: &str) -> String {
        let hash = self.hash(part) & !(0xf << 76) & !(0x3 << 62) | (0x8 << 76) | (0x2 << 62);
        let digits = format!("{hash:032x}");
        let group = |from: usize, to: usize| digits.get(from..to).unwrap_or_default();
        let groups = [group(0, 8), group(8, 12), group(12, 16), group(16, 20), group(20, 32)];
        format!("urn:uuid:{}", groups.join("-"))
    }

    /// FNV-1a in 128 bits: the same everywhere and for ever, and no secret.
    fn hash(&self, part: &str) -> u128 {
        const OFFSET: u128 = 0x6c62_272e_07bb_0142_62b8_2175_6295_c58d;
        const PRIME: u128 = 0x0000_0000_0100_0000_0000_0000_0000_013b;
        let bytes = [self.link, self.language, self.title, part].into_iter().flat_map(|text| text.bytes().chain([0]));
        bytes.fold(OFFSET, |hash, byte| (hash ^ u128::from(byte)).wrapping_mul(PRIME))
    }
}
