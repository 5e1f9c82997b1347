//! The page as a reader meets it: find, act, check. The only file that knows selectors.
//!
//! Every helper waits for its condition, and panics with the reason when the deadline passes.
use crate::engines::{Driver, Engine};
use crate::expected::Expected;
use crate::process::LOOK;
use crate::server::Server;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::key::Key;
use fantoccini::{Client, Locator};
use serde_json::Value;
use std::cell::RefCell;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// No condition takes longer unless the page is wrong.
const PATIENCE: Duration = Duration::from_secs(20);

/// The window that every task starts with.
const WINDOW: (u32, u32) = (1280, 900);

/// What the page loads by itself once it stands: the second style sheet, and of the study program its starter, its glue, its
/// wasm file.
pub const LATER_FILES: usize = 4;

/// More than there are controls on the page.
const MAX_TABS: usize = 150;

/// What every script of a task may use: an element by its test id, a tile of the map by the code of its economy, the table
/// in an element, what screen readers are told, and the words in an element.
const WORDS: &str = "const at = (id) => document.querySelector(`[data-testid=\"${id}\"]`);
    const all = (start) => [...document.querySelectorAll(`[data-testid^=\"${start}\"]`)];
    const tile = (code) => at('map').querySelector(`[data-code=\"${code}\"]`);
    const table = (id) => at(id).querySelector('table');
    const said = () => [...document.querySelectorAll('[role=status]')].map(words);
    const words = (element) => element ? element.textContent.replace(/\\s+/g, ' ').trim() : null;\n";

/// One browser session with a server of its own.
#[derive(Clone)]
pub struct Page {
    pub engine: Engine,
    pub server: Arc<Server>,
    pub client: Client,
}

/// A frame on a foreign page.
#[derive(Clone, Copy, Default)]
pub struct Frame {
    pub width: u32,
    pub height: u32,
    /// The value of the `sandbox` attribute, if there is to be one.
    pub sandbox: Option<&'static str>,
}

impl Page {
    /// A server of its own, whose address no task before has used: so nothing that the browser keeps is of use to it. On no
    /// page yet, in the browser given or in a new one.
    pub async fn start(driver: &Driver, browser: Option<Client>) -> Result<Page, String> {
        let server = Arc::new(Server::start().await?);
        let client = match browser {
            Some(client) => client,
            None => driver.session().await?,
        };
        let page = Page { engine: driver.engine, server, client };
        let (width, height) = WINDOW;
        page.client.set_window_size(width, height).await.map_err(|error| error.to_string())?;
        Ok(page)
    }

    /// Opens a part of the site: `""`, `"?theme=dark"`, `"#..."`. Does not wait for the app.
    pub async fn open(&self, part: &str) {
        let address = format!("{}/{part}", self.server.address);
        self.done("open the page", self.client.goto(&address).await);
    }

    /// Loads the page again.
    pub async fn reload(&self) {
        self.done("reload", self.client.refresh().await);
    }

    /// Opens a part of the site in a frame of a host page and goes into the frame.
    pub async fn open_in_frame(&self, frame: Frame, part: &str) {
        let Frame { width, height, sandbox } = frame;
        let sandbox = sandbox.map(|rules| format!("&sandbox={rules}")).unwrap_or_default();
        let part = part.replace('?', "%3F").replace('&', "%26").replace('#', "%23");
        self.open(&format!("host?width={width}&height={height}{sandbox}&page={part}")).await;
        let element = self.wait("the frame", async || self.client.find(Locator::Css("iframe")).await.ok()).await;
        self.done("enter the frame", element.enter_frame().await);
    }

    // Find.

    /// The element with a `data-testid`, once it is there.
    pub async fn find(&self, testid: &str) -> Element {
        let selector = format!("[data-testid=\"{testid}\"]");
        self.wait(testid, async || self.client.find(Locator::Css(&selector)).await.ok()).await
    }

    /// Waits until the findings about the present scenario stand on the page.
    pub async fn studied(&self) {
        let script = "return document.getElementById('standing').getAttribute('aria-busy') === 'false'";
        self.holds("the findings", script).await;
    }

    /// Waits until the page stands in a language: it is built anew when the words arrive.
    pub async fn speaks(&self, tag: &str) {
        self.becomes("return document.documentElement.lang", &Value::from(tag)).await;
    }

    /// Waits until the app has mounted (what the build wrote into the page has no foot) and, where it answers a question, until
    /// its first runs are in: they make the answer longer or shorter, and what is to be clicked stands still after that.
    pub async fn mounted(&self) {
        self.find("footer").await;
        self.holds("the first runs", "return words(at('score-stability')) !== '…'").await;
    }

    // Act.

    /// Brings an element into view, wherever it scrolls (WebKit's driver moves the window only), and clicks it.
    pub async fn click(&self, testid: &str) {
        let element = self.scrolled_to(testid).await;
        self.done(testid, element.click().await);
    }

    /// Chooses from a list by the value of the option.
    pub async fn choose(&self, testid: &str, value: &str) {
        let element = self.scrolled_to(testid).await;
        self.done(testid, element.select_by_value(value).await);
    }

    /// Presses keys of `fantoccini::key` on an element, or types into it.
    pub async fn press(&self, testid: &str, keys: &str) {
        let element = self.find(testid).await;
        self.done(testid, element.send_keys(keys).await);
    }

    /// Puts a text in place of what is in an input, and leaves it.
    pub async fn fill(&self, testid: &str, text: &str) {
        let all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
        self.press(testid, &all).await;
        self.press(testid, &format!("{text}{}", char::from(Key::Tab))).await;
    }

    /// Presses keys wherever the focus is.
    pub async fn keys(&self, keys: &str) {
        let element = self.done("find the focus", self.client.active_element().await);
        self.done("press keys", element.send_keys(keys).await);
    }

    /// Moves the focus with Tab, or backwards, until it is on an element.
    pub async fn tab_to(&self, testid: &str, backwards: bool) {
        let (shift, tab, up) = (char::from(Key::Shift), char::from(Key::Tab), char::from(Key::Null));
        let keys = if backwards { format!("{shift}{tab}{up}") } else { tab.to_string() };
        let mut passed = Vec::new();
        for _ in 0..MAX_TABS {
            self.keys(&keys).await;
            let focus = self.focus().await;
            if focus == testid {
                return;
            }
            passed.push(focus);
        }
        panic!("Tab does not lead to {testid}; it passes {passed:?}");
    }

    /// Runs the body of a function in the page and returns its value. It may use the words above.
    pub async fn script(&self, body: &str) -> Value {
        self.run(body, vec![]).await
    }

    /// Runs the body of a function with arguments.
    pub async fn run(&self, body: &str, arguments: Vec<Value>) -> Value {
        self.done("run a script", self.client.execute(&format!("{WORDS}{body}"), arguments).await)
    }

    /// Runs the body of a function that calls `done` with its answer.
    pub async fn later(&self, body: &str) -> Value {
        let body = format!("{WORDS}const done = arguments[arguments.length - 1];{body}");
        self.done("run a script", self.client.execute_async(&body, vec![]).await)
    }

    // Read.

    /// The words in an element, spaces made one.
    pub async fn words(&self, testid: &str) -> String {
        self.find(testid).await;
        let words = self.script(&format!("return words(at('{testid}'))")).await;
        words.as_str().unwrap_or_default().to_owned()
    }

    /// The test id of the element with the focus.
    pub async fn focus(&self) -> String {
        let id = self.script("return document.activeElement?.dataset.testid ?? document.activeElement?.tagName").await;
        id.as_str().unwrap_or_default().to_owned()
    }

    /// The cells of the table in an element, row by row, headings left out.
    pub async fn table(&self, testid: &str) -> Vec<Vec<String>> {
        let script = "const rows = [...at(arguments[0]).querySelectorAll('tbody tr')];
            return rows.map((row) => [...row.children].map(words))";
        serde_json::from_value(self.run(script, vec![testid.into()]).await).expect("rows of words")
    }

    /// The texts drawn in an element.
    pub async fn drawn(&self, testid: &str) -> Vec<String> {
        let script = "return [...at(arguments[0]).querySelectorAll('svg text')].map(words)";
        serde_json::from_value(self.run(script, vec![testid.into()]).await).expect("a list of words")
    }

    /// How many elements of the page as sent have a test id, then the test ids of those whose words are others now.
    pub async fn compared_with(&self, sent: String) -> Vec<Value> {
        let script = "const sent = new DOMParser().parseFromString(arguments[0], 'text/html');
            const shared = [...sent.querySelectorAll('#app [data-testid]')].map((element) => element.dataset.testid);
            const before = (id) => words(sent.querySelector(`[data-testid=\"${id}\"]`));
            return [shared.length, ...shared.filter((id) => before(id) !== words(at(id)))]";
        serde_json::from_value(self.run(script, vec![sent.into()]).await).expect("a list")
    }

    /// Where the links of the page lead.
    pub async fn links(&self) -> Vec<String> {
        let script = "return [...document.querySelectorAll('a[href]')].map((link) => link.href)";
        serde_json::from_value(self.script(script).await).expect("a list of addresses")
    }

    /// The elements whose test id starts so.
    pub async fn count(&self, start: &str) -> u64 {
        self.script(&format!("return all('{start}').length")).await.as_u64().unwrap_or_default()
    }

    // Check.

    /// Waits until the focus is on an element.
    pub async fn shows_focus_on(&self, testid: &str) {
        let script = "return document.activeElement.dataset.testid ?? document.activeElement.tagName";
        self.becomes(script, &Value::from(testid)).await;
    }

    /// Waits until an element has exactly these words.
    pub async fn shows(&self, testid: &str, text: &str) {
        self.becomes(&format!("return words(at('{testid}'))"), &Value::from(text)).await;
    }

    /// Waits until these words are among those of an element.
    pub async fn mentions(&self, testid: &str, text: &str) {
        let script = format!("return (words(at('{testid}')) ?? '').includes({})", Value::from(text));
        self.holds(&format!("{testid} to mention {text:?}"), &script).await;
    }

    /// Waits until there is no such element.
    pub async fn lacks(&self, testid: &str) {
        self.holds(&format!("{testid} to go"), &format!("return at('{testid}') === null")).await;
    }

    /// Waits until an element is on the page and cannot be seen.
    pub async fn hides(&self, testid: &str) {
        self.holds(&format!("{testid} to be hidden"), &format!("return at('{testid}').getClientRects().length === 0"))
            .await;
    }

    /// Waits until a script gives a value.
    pub async fn becomes(&self, script: &str, expected: &Value) {
        let body = format!("{WORDS}{script}");
        let last = RefCell::new(Value::Null);
        let look = async || {
            let answer = self.client.execute(&body, vec![]).await.ok()?;
            let right = answer == *expected;
            *last.borrow_mut() = answer;
            right.then_some(())
        };
        if self.in_time(look).await.is_none() {
            self.give_up(&format!("{script}\n  expected {expected}\n  found    {}", last.borrow())).await;
        }
    }

    /// Waits until a condition holds; `script` is the body of a function.
    pub async fn holds(&self, what: &str, script: &str) {
        let body = format!("{WORDS}{script}");
        self.wait(what, async || {
            let answer = self.client.execute(&body, vec![]).await.ok()?;
            (answer == Value::Bool(true)).then_some(())
        })
        .await;
    }

    /// Waits until the page says what the library says about the scenario of a link, member by member.
    pub async fn answers(&self, expected: &Expected) {
        let script = "return {
            question: words(at('question')), answer: words(at('answer')), notes: words(at('sure')),
            score: all('score-').map((figure) => [figure.dataset.testid, words(figure)]),
            seats: all('seat-').map((seat) => [seat.dataset.testid, words(seat.lastElementChild)]) }";
        self.becomes(script, &expected.page()).await;
    }

    /// Waits until the link holds this state.
    pub async fn link_is(&self, state: &str) {
        let hash = if state.is_empty() { String::new() } else { format!("#{state}") };
        self.becomes("return location.hash", &Value::from(hash)).await;
    }

    /// Nothing is wider than the window.
    pub async fn fits(&self) {
        let script = "return document.documentElement.scrollWidth <= innerWidth";
        self.holds("no sideways scrolling", script).await;
    }

    /// Waits until an element outside the app, known by its id, is visible.
    pub async fn reveals(&self, testid: &str) {
        let element = self.find(testid).await;
        self.wait(testid, async || element.is_displayed().await.ok().filter(|shown| *shown)).await;
    }

    /// Errors, refused loads and console messages of the page so far.
    pub async fn problems(&self) -> Vec<String> {
        let script = "return JSON.parse(document.documentElement.dataset.problems || '[]')";
        match self.client.execute(script, vec![]).await {
            Ok(Value::Array(list)) => list.iter().map(|item| item.as_str().unwrap_or_default().to_owned()).collect(),
            Ok(other) => vec![format!("the probe is missing: {other}")],
            Err(error) => vec![format!("the probe cannot be read: {error}")],
        }
    }

    /// The page has no problem so far.
    pub async fn is_well(&self) {
        let problems = self.problems().await;
        assert!(problems.is_empty(), "the page has problems: {problems:#?}");
    }

    /// Every request up to now. The page has drawn twice and a last request of its own has arrived, so
    /// nothing that it had begun is missing. The page counts that last request, as any.
    pub async fn all_requests(&self) -> Vec<String> {
        let script = "const done = arguments[arguments.length - 1];
            requestAnimationFrame(() => requestAnimationFrame(() => fetch('marker').then(() => done(true), () => done(false))));";
        let answer = self.done("send the marker", self.client.execute_async(script, vec![]).await);
        assert_eq!(answer, Value::Bool(true), "the marker did not arrive");
        self.server.requests().into_iter().filter(|request| request != "GET /marker").collect()
    }

    // The machinery.

    /// Looks until there is an answer.
    pub async fn wait<T>(&self, what: &str, look: impl AsyncFn() -> Option<T>) -> T {
        match self.in_time(look).await {
            Some(answer) => answer,
            None => self.give_up(what).await,
        }
    }

    async fn in_time<T>(&self, look: impl AsyncFn() -> Option<T>) -> Option<T> {
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(answer) = look().await {
                return Some(answer);
            }
            if Instant::now() > deadline {
                return None;
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    async fn give_up(&self, what: &str) -> ! {
        let (problems, requests) = (self.problems().await, self.server.requests());
        let seconds = PATIENCE.as_secs();
        panic!("waited {seconds} s for {what}; problems of the page: {problems:#?}; requests: {requests:#?}");
    }

    async fn scrolled_to(&self, testid: &str) -> Element {
        let element = self.find(testid).await;
        self.script(&format!("at('{testid}').scrollIntoView({{ block: 'center', behavior: 'instant' }})")).await;
        element
    }

    fn done<T>(&self, what: &str, result: Result<T, CmdError>) -> T {
        result.unwrap_or_else(|error| panic!("{what}: {error} ({error:?})"))
    }

    /// Stores a picture of the window; tells where.
    pub async fn screenshot(&self, task: &str) -> String {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screens");
        let file = folder.join(format!("{}-{}.png", task.replace("::", "-"), self.engine));
        let Ok(Ok(picture)) = tokio::time::timeout(PATIENCE, self.client.screenshot()).await else {
            return "no screenshot could be taken".into();
        };
        match std::fs::create_dir_all(&folder).and_then(|()| std::fs::write(&file, picture)) {
            Ok(()) => format!("screenshot: {}", file.display()),
            Err(error) => format!("the screenshot could not be stored: {error}"),
        }
    }
}

/// Ends a browser.
pub async fn close(browser: Client) {
    let _ = tokio::time::timeout(PATIENCE, browser.close()).await;
}
