//! The page as a reader meets it: find, act, check. The only file that knows selectors.
//!
//! Every helper waits for its condition, and panics with the reason when the deadline passes.
#![allow(dead_code, reason = "words for every task; not each has its task yet")]

use crate::engines::{Driver, Engine};
use crate::process::LOOK;
use crate::server::Server;
use fantoccini::elements::Element;
use fantoccini::error::CmdError;
use fantoccini::{Client, Locator};
use serde_json::Value;
use std::path::Path;
use std::sync::Arc;
use std::time::Duration;
use tokio::time::Instant;

/// No condition takes longer unless the page is wrong.
const PATIENCE: Duration = Duration::from_secs(20);

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
    /// A new session, on no page yet.
    pub async fn start(driver: &Driver) -> Result<Page, String> {
        let server = Arc::new(Server::start().await?);
        Ok(Page { engine: driver.engine, server, client: driver.session().await? })
    }

    /// Opens a part of the site: `""`, `"?theme=dark"`, `"#..."`. Does not wait for the app.
    pub async fn open(&self, part: &str) {
        let address = format!("{}/{part}", self.server.address);
        self.done("open the page", self.client.goto(&address).await);
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

    /// Waits until the app has mounted.
    pub async fn mounted(&self) {
        self.find("title").await;
    }

    // Act.

    /// Clicks an element.
    pub async fn click(&self, testid: &str) {
        let element = self.find(testid).await;
        self.done(testid, element.click().await);
    }

    /// Types into an element, or presses keys of `fantoccini::key` on it.
    pub async fn press(&self, testid: &str, keys: &str) {
        let element = self.find(testid).await;
        self.done(testid, element.send_keys(keys).await);
    }

    /// Runs the body of a function in the page and returns its value.
    pub async fn script(&self, body: &str) -> Value {
        self.done("run a script", self.client.execute(body, vec![]).await)
    }

    // Check.

    /// Waits until an element has a text.
    pub async fn shows(&self, testid: &str, text: &str) {
        let what = format!("{testid} to show {text:?}");
        self.wait(&what, async || (self.find(testid).await.text().await.ok()? == text).then_some(())).await;
    }

    /// Waits until a condition holds; `script` is the body of a function.
    pub async fn holds(&self, what: &str, script: &str) {
        self.wait(what, async || {
            let answer = self.client.execute(script, vec![]).await.ok()?;
            (answer == Value::Bool(true)).then_some(())
        })
        .await;
    }

    /// Waits until an element outside the app, known by its id, is visible.
    pub async fn reveals(&self, id: &str) {
        let element = self.done(id, self.client.find(Locator::Id(id)).await);
        self.wait(id, async || element.is_displayed().await.ok().filter(|shown| *shown)).await;
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
    /// nothing that it had begun is missing.
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
        let deadline = Instant::now() + PATIENCE;
        loop {
            if let Some(answer) = look().await {
                return answer;
            }
            if Instant::now() > deadline {
                let problems = self.problems().await;
                let requests = self.server.requests();
                let seconds = PATIENCE.as_secs();
                panic!("waited {seconds} s for {what}; problems of the page: {problems:#?}; requests: {requests:#?}");
            }
            tokio::time::sleep(LOOK).await;
        }
    }

    fn done<T>(&self, what: &str, result: Result<T, CmdError>) -> T {
        result.unwrap_or_else(|error| panic!("{what}: {error}"))
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

    /// Ends the session.
    pub async fn close(self) {
        let _ = tokio::time::timeout(PATIENCE, self.client.close()).await;
    }
}
