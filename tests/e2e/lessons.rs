//! A teacher makes a package; a learner works in a learning platform, leaves, comes back and hands in.

use crate::expected::Expected;
use crate::page::Page;
use crate::platform::Platform;
use crate::takeaway::{is_open, saved};
use entente::pack::Format;
use fantoccini::Locator;
use serde_json::{Value, json};
use std::path::PathBuf;
use std::process::Command;

const LINK: &str = "a=usa~jpn&pool=75";
/// One press of the button beside "Research pooled" later.
const MOVED: &str = "a=usa~jpn&pool=80";
const WORDS: &str = "Japan gains most; I want to know why";

/// The package that the page makes.
async fn made_in_the_browser(page: &Page, format: Format) -> Vec<u8> {
    page.open(&format!("#{LINK}")).await;
    page.mounted().await;
    page.click("takeaway-all").await;
    is_open(page, "takeaway", true).await;
    page.click(&format!("take-save:lesson:{}", format.name())).await;
    let [name, kind, bytes] = saved(page).await;
    assert_eq!(
        (name.as_str(), kind.as_str()),
        (format!("entente-chips-united-states-japan-{}.zip", format.name()).as_str(), "application/zip")
    );
    page.is_well().await;
    bytes.split(' ').map(|byte| byte.parse().expect("a byte")).collect()
}

/// The package that the command makes.
fn made_by_the_command(page: &Page, format: Format) -> Vec<u8> {
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("{}-{}.zip", format.name(), page.engine));
    let address = format!("{}/", page.server.address);
    let mut command = Command::new(env!("CARGO_BIN_EXE_entente"));
    command.args(["pack", "--format", format.name(), "--address", &address, LINK]).arg(&file);
    let output = command.current_dir(env!("CARGO_MANIFEST_DIR")).output().expect("the command runs");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    std::fs::read(&file).expect("a package")
}

async fn package(page: &Page, format: Format) -> Vec<u8> {
    let package = made_in_the_browser(page, format).await;
    assert!(package == made_by_the_command(page, format), "browser and command make different packages");
    package
}

async fn launch(page: &Page, platform: &Platform, format: Format) {
    page.goto(&format!("{}/host/{}", platform.address, format.name())).await;
    let frame = page.client.find(Locator::Css("iframe")).await.expect("a frame");
    frame.enter_frame().await.expect("the frame opens");
    page.mounted().await;
}

/// The lesson is closed; every call of the session, with its answer last.
async fn leave(page: &Page, last: &str) -> Vec<Vec<String>> {
    page.client.clone().enter_parent_frame().await.expect("the platform");
    page.script("document.querySelector('iframe').src = '/empty'").await;
    let script = format!("return JSON.parse(document.documentElement.dataset.calls).at(-1)[0] === '{last}'");
    page.holds("the end of the session", &script).await;
    let calls = page.script("return JSON.parse(document.documentElement.dataset.calls)").await;
    let calls: Vec<Vec<String>> = serde_json::from_value(calls).expect("calls");
    // Begins once, ends once, at the end; whatever is set is taken.
    let count = |word: &str| calls.iter().filter(|call| call[0] == word).count();
    assert_eq!((calls[0][0].as_str(), count("Initialize"), count(last)), ("Initialize", 1, 1), "{calls:?}");
    // While a frame is left the run time may not wait for an answer: what it cannot commit then goes with the end.
    let asked = calls.iter().take(calls.len() - 2).chain(calls.last());
    let refused: Vec<_> =
        asked.filter(|call| call[0] != "GetValue" && call.last() != Some(&"true".to_owned())).collect();
    assert!(refused.is_empty(), "refused: {refused:?}");
    calls
}

/// What was set last for a name.
fn set<'a>(calls: &'a [Vec<String>], name: &str) -> Option<&'a str> {
    calls.iter().rev().find(|call| call[0] == "SetValue" && call[1] == name).map(|call| call[2].as_str())
}

/// Names of a standard.
struct Names {
    format: Format,
    status: &'static str,
    response: &'static str,
    kind: &'static str,
    time: &'static str,
    end: &'static str,
}

async fn are_kept_and_handed_in(page: Page, names: Names) {
    let Names { format, status, response, kind, time, end } = names;
    let platform = Platform::start().await;
    platform.upload(&package(&page, format).await);

    launch(&page, &platform, format).await;
    page.answers(&Expected::of(LINK)).await;
    page.mentions("lesson-says", "keeps your scenario").await;
    page.click("lever-pooling-more").await;
    page.answers(&Expected::of(MOVED)).await;
    page.link_is(MOVED).await;
    let calls = leave(&page, end).await;
    assert_eq!(set(&calls, status), Some("incomplete"), "opening completes nothing");
    let kept: Value = serde_json::from_str(set(&calls, "cmi.suspend_data").expect("a scenario")).expect("JSON");
    assert_eq!(kept["link"], MOVED);
    assert!(
        set(&calls, time).is_some_and(|time| time.starts_with("00:00:") || time.starts_with("PT0H0M")),
        "{calls:?}"
    );
    assert!(platform.kept().to_string().contains(MOVED), "{}", platform.kept());
    assert!(calls.iter().filter(|call| call[0] == "Commit").count() <= 4, "more commits than changes: {calls:?}");

    launch(&page, &platform, format).await;
    page.answers(&Expected::of(MOVED)).await;
    page.press("lesson-words", WORDS).await;
    page.screenshot(&format!("lesson-{}", format.name())).await;
    page.click("lesson-hand-in").await;
    page.mentions("lesson-says", "Handed in").await;
    let calls = leave(&page, end).await;
    assert_eq!(set(&calls, status), Some("completed"));
    let whole = format!("{}/#{MOVED}", page.server.address);
    for (at, id, text) in [(0, "own-words", WORDS), (1, "scenario", whole.as_str())] {
        let of = |field: &str| set(&calls, &format!("cmi.interactions.{at}.{field}"));
        assert_eq!(
            [of("id"), of("type"), of(response), of("result")],
            [Some(id), Some(kind), Some(text), Some("neutral")]
        );
    }
    // The run time has taken it and sent it on.
    let kept = platform.kept().to_string();
    assert!(kept.contains(WORDS) && kept.contains("completed"), "{kept}");
}

pub async fn of_scorm_1_2_are_kept_and_handed_in(page: Page) {
    let names = Names {
        format: Format::Scorm12,
        status: "cmi.core.lesson_status",
        response: "student_response",
        kind: "fill-in",
        time: "cmi.core.session_time",
        end: "Finish",
    };
    are_kept_and_handed_in(page, names).await;
}

pub async fn of_scorm_2004_are_kept_and_handed_in(page: Page) {
    let names = Names {
        format: Format::Scorm2004,
        status: "cmi.completion_status",
        response: "learner_response",
        kind: "long-fill-in",
        time: "cmi.session_time",
        end: "Terminate",
    };
    are_kept_and_handed_in(page, names).await;
}

const UNIT: &str = "https://platform.example/units/7";
const REGISTRATION: &str = "760e3480-ba55-4991-94b0-01820dbd23a2";
const SESSION: &str = "https://w3id.org/xapi/cmi5/context/extensions/sessionid";

/// Launches the unit as a platform does, and waits until it has begun.
async fn launch_unit(page: &Page, platform: &Platform, store: &Platform, mode: &str, session: &str) {
    let template = json!({
        "contextActivities": { "grouping": [{ "id": "urn:example:publisher" }] }, "extensions": { SESSION: session },
    });
    store.put("LMS.LaunchData", &json!({ "contextTemplate": template, "launchMode": mode, "moveOn": "Completed" }));
    let actor =
        json!({ "objectType": "Agent", "account": { "homePage": "https://platform.example", "name": "1625378" } });
    let query = [
        ("endpoint", format!("{}/xapi/", store.address)),
        ("fetch", format!("{}/token?session={session}", store.address)),
        ("registration", REGISTRATION.to_owned()),
        ("activityId", UNIT.to_owned()),
        ("actor", actor.to_string()),
    ];
    let encode =
        |text: &str| percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string();
    let query: Vec<String> = query.iter().map(|(name, value)| format!("{name}={}", encode(value))).collect();
    page.goto(&format!("{}/package/index.html?{}", platform.address, query.join("&"))).await;
    page.mounted().await;
}

/// The unit is left; the statements of its session.
async fn leave_unit(page: &Page, platform: &Platform, store: &Platform, session: &str) -> Vec<Value> {
    page.goto(&format!("{}/empty", platform.address)).await;
    let of_session = || store.statements().into_iter().filter(|sent| sent["context"]["extensions"][SESSION] == session);
    let ended = || of_session().any(|sent| sent["verb"]["id"] == "http://adlnet.gov/expapi/verbs/terminated");
    page.wait("the end of the session", async || ended().then_some(())).await;
    of_session().collect()
}

/// Last parts of the names of verbs, all from the vocabulary that the specification names.
fn verbs(statements: &[Value]) -> Vec<&str> {
    let verb = |id: &'_ str| id.strip_prefix("http://adlnet.gov/expapi/verbs/").map(str::len);
    let ids = statements.iter().filter_map(|sent| sent["verb"]["id"].as_str());
    ids.map(|id| verb(id).map_or(id, |length| &id[id.len() - length..])).collect()
}

fn categories(statement: &Value) -> Vec<&str> {
    let list = statement["context"]["contextActivities"]["category"].as_array();
    list.into_iter().flatten().filter_map(|activity| activity["id"].as_str()?.rsplit('/').next()).collect()
}

async fn may_reach(page: &Page, address: &str) -> bool {
    let script = format!("fetch('{address}').then(() => done(true), () => done(false))");
    page.later(&script).await == Value::Bool(true)
}

pub async fn of_cmi5_are_kept_and_handed_in(page: Page) {
    let (platform, store) = (Platform::start().await, Platform::start().await);
    platform.upload(&package(&page, Format::Cmi5).await);

    launch_unit(&page, &platform, &store, "Normal", "first").await;
    page.answers(&Expected::of(LINK)).await;
    page.mentions("lesson-says", "keeps your scenario").await;
    // The page may talk with the record store it was started with, and with nobody else.
    assert!(may_reach(&page, &format!("{}/xapi/statements", store.address)).await);
    for closed in
        [format!("{}/empty", store.address), format!("{}/empty", platform.address), page.server.address.clone()]
    {
        assert!(!may_reach(&page, &closed).await, "{closed} may be reached");
    }
    page.click("lever-pooling-more").await;
    page.link_is(MOVED).await;
    page.press("lesson-words", WORDS).await;
    page.screenshot("lesson-cmi5").await;
    page.click("lesson-hand-in").await;
    page.mentions("lesson-says", "Handed in").await;
    let statements = leave_unit(&page, &platform, &store, "first").await;
    assert_eq!(verbs(&statements), ["initialized", "answered", "completed", "terminated"]);
    let expected: [&[&str]; 4] = [&["cmi5"], &[], &["cmi5", "moveon"], &["cmi5"]];
    for (statement, expected) in statements.iter().zip(expected) {
        assert_eq!(categories(statement), expected, "{statement}");
        assert_eq!(statement["context"]["registration"], REGISTRATION);
        assert_eq!(statement["context"]["contextActivities"]["grouping"][0]["id"], "urn:example:publisher");
        assert_eq!(statement["actor"]["account"]["name"], "1625378");
        assert!(statement["timestamp"].as_str().is_some_and(|time| time.ends_with('Z')));
    }
    let times: Vec<&str> = statements.iter().filter_map(|statement| statement["timestamp"].as_str()).collect();
    assert!(times.is_sorted(), "{times:?}");
    assert_eq!(statements[1]["result"]["response"], WORDS);
    let whole = format!("{}/#{MOVED}", page.server.address);
    assert!(statements[1]["result"]["extensions"].as_object().unwrap().values().any(|link| *link == whole.as_str()));
    assert!([0, 2, 3].iter().all(|at: &usize| statements[*at]["object"]["id"] == UNIT));
    assert_eq!(statements[2]["result"]["completion"], true);
    assert!(statements[3]["result"]["duration"].as_str().is_some_and(|time| time.starts_with("PT")));
    assert_eq!(store.document("entente"), Some(json!({ "link": MOVED, "handed": true })));
    assert_eq!(store.requests().iter().filter(|request| *request == "POST /token").count(), 1);
    assert!(store.requests().contains(&"GET /xapi/agents/profile".to_owned()));

    // A unit is completed once in a registration; looking back records nothing.
    launch_unit(&page, &platform, &store, "Normal", "second").await;
    page.answers(&Expected::of(MOVED)).await;
    page.mentions("lesson-says", "Handed in").await;
    page.press("lesson-words", WORDS).await;
    page.click("lesson-hand-in").await;
    let answered = || store.statements().iter().filter(|sent| sent["result"]["response"] == WORDS).count() == 2;
    page.wait("the second answer", async || answered().then_some(())).await;
    assert_eq!(verbs(&leave_unit(&page, &platform, &store, "second").await), ["initialized", "answered", "terminated"]);
    launch_unit(&page, &platform, &store, "Review", "third").await;
    page.mentions("lesson-says", "nothing is recorded").await;
    page.hides("lesson-hand-in").await;
    assert_eq!(verbs(&leave_unit(&page, &platform, &store, "third").await), ["initialized", "terminated"]);
}

/// The dialog and the bar, for people to look at.
pub async fn look_right(page: Page) {
    page.open(&format!("#{LINK}")).await;
    page.mounted().await;
    page.click("takeaway-all").await;
    is_open(&page, "takeaway", true).await;
    page.script("at('take-save:lesson:scorm12').scrollIntoView({ block: 'center' })").await;
    page.screenshot("lesson-dialog").await;
    let platform = Platform::start().await;
    platform.upload(&made_by_the_command(&page, Format::Scorm12));
    for (name, width, height, part) in
        [("phone", 390, 844, ""), ("phone-arabic", 390, 844, "#lang=ar"), ("none", 1280, 860, "#theme=dark")]
    {
        page.goto(&format!("{}/frame/{width}/{height}", platform.address)).await;
        let frame = page.client.find(Locator::Css("iframe")).await.expect("a frame");
        page.script(&format!("document.querySelector('iframe').src = '/package/index.html{part}'")).await;
        frame.enter_frame().await.expect("the frame opens");
        page.mounted().await;
        page.fits().await;
        page.screenshot(&format!("lesson-{name}")).await;
    }
}

pub async fn outside_a_platform_show_the_link(page: Page) {
    let platform = Platform::start().await;
    for format in Format::ALL {
        platform.upload(&made_by_the_command(&page, format));
        page.goto(&format!("{}/package/index.html", platform.address)).await;
        page.mounted().await;
        page.mentions("lesson-says", "Not in a learning platform").await;
        page.hides("lesson-hand-in").await;
        page.shows("lesson-link", &format!("{}/#{LINK}", page.server.address)).await;
        page.goto(&format!("{}/empty", platform.address)).await;
    }
    assert!(platform.requests().iter().all(|request| request.starts_with("GET /package/") || request == "GET /empty"));
}

/// The page itself with the scenario in it, and that page makes packages in turn.
pub async fn are_saved_as_one_file(page: Page) {
    page.open(&format!("#{LINK}")).await;
    page.mounted().await;
    page.click("takeaway-all").await;
    is_open(&page, "takeaway", true).await;
    page.click("take-save:lesson:page").await;
    let [name, kind, text] = saved(&page).await;
    assert!(name.ends_with(".html") && kind == "text/html", "{name}, {kind}");
    let file = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(format!("one-file-{}.html", page.engine));
    std::fs::write(&file, text).expect("a file");
    page.goto(&format!("file://{}", file.display())).await;
    page.mounted().await;
    page.answers(&Expected::of(LINK)).await;
    page.click("takeaway-all").await;
    is_open(&page, "takeaway", true).await;
    page.click("take-save:lesson:scorm12").await;
    page.mentions("takeaway", "Saved.").await;
}
