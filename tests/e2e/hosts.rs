//! Pages of other sites, as people write them: HTML of the test, a policy, scripts of its own.

use crate::page::Page;
use crate::server::{Put, Server};
use serde_json::{Value, json};
use std::sync::atomic::{AtomicU64, Ordering};

/// Runs what a test asks for in the page itself, where its elements have their methods.
const RUNNER: &str = include_str!("hosts.js");

/// Another site, at another origin than the calculator's.
pub struct Host {
    page: Page,
    site: Server,
    asked: AtomicU64,
}

impl Host {
    /// Starts another site.
    pub async fn start(page: &Page) -> Host {
        let site = Server::start().await.expect("a second server");
        site.put("/hosts.js", Put { kind: "text/javascript", policy: None, text: RUNNER.into() });
        Host { page: page.clone(), site, asked: AtomicU64::new(0) }
    }

    /// Its origin.
    pub fn origin(&self) -> &str {
        &self.site.address
    }

    /// The origin of the calculator.
    pub fn calculator(&self) -> &str {
        &self.page.server.address
    }

    /// Puts a script on the site.
    pub fn script(&self, path: &str, text: String) {
        self.site.put(path, Put { kind: "text/javascript", policy: None, text });
    }

    /// Opens a page with this in its body, under a policy.
    pub async fn open_under(&self, policy: Option<String>, body: &str) {
        self.publish(policy, body);
        self.page.goto(&format!("{}/article", self.origin())).await;
    }

    /// Opens a page with this in its body.
    pub async fn open(&self, body: &str) {
        self.open_under(None, body).await;
    }

    /// Opens it by the name of this computer, so that the frame belongs to another site, and not only to another origin.
    pub async fn open_as_another_site(&self, body: &str) {
        self.publish(None, body);
        self.page.goto(&format!("{}/article", self.origin().replace("127.0.0.1", "localhost"))).await;
    }

    fn publish(&self, policy: Option<String>, body: &str) {
        let text = format!(
            "<!doctype html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>An article</title><link rel=\"icon\" href=\"data:,\">\
             <script type=\"module\" src=\"/hosts.js\"></script></head><body>{body}</body></html>"
        );
        self.site.put("/article", Put { kind: "text/html", policy, text });
    }

    /// Runs the body of an asynchronous function in the page; what it returns, or `{error: "CODE: TEXT"}`.
    pub async fn run(&self, body: &str) -> Value {
        let id = self.asked.fetch_add(1, Ordering::SeqCst);
        let asked = json!({ "id": id, "body": body }).to_string();
        let script = "document.documentElement.dataset.ask = arguments[0]; document.dispatchEvent(new Event('ask'))";
        self.page.run(script, vec![asked.into()]).await;
        self.page
            .wait(body, async || {
                let script = "return document.documentElement.dataset.answer ?? 'null'";
                let text = self.page.client.execute(script, vec![]).await.ok()?;
                let answer: Value = serde_json::from_str(text.as_str()?).ok()?;
                (answer["id"] == id).then(|| answer["value"].clone())
            })
            .await
    }

    /// Waits until the body of a function gives a value.
    pub async fn becomes(&self, body: &str, expected: Value) {
        self.page
            .wait(&format!("{body} to be {expected}"), async || (self.run(body).await == expected).then_some(()))
            .await;
    }

    /// Goes into the first frame that a selector finds, or into that of the element that it finds.
    pub async fn enter(&self, selector: &str) {
        let found = format!("document.querySelector('{selector}')");
        self.page.enter(&format!("return {found}.shadowRoot?.querySelector('iframe') ?? {found}")).await;
    }

    /// Back to the page around it.
    pub async fn leave(&self) {
        self.page.client.clone().enter_parent_frame().await.expect("the frame is left");
    }

    /// Refused loads and errors of the page.
    pub async fn is_well(&self) {
        assert_eq!(self.run("return problems").await, json!([]));
    }
}

/// A frame as it stands in an article.
pub fn frame(address: &str, more: &str) -> String {
    let address = address.replace('&', "&amp;");
    format!("<iframe title=\"Entente\" src=\"{address}\" width=\"700\" height=\"640\" {more}></iframe>")
}
