//! A page of another site that holds the calculator in a frame.

use crate::page::Page;
use crate::server::Server;
use fantoccini::Locator;
use serde_json::{Value, json};

/// A frame that begins with this height gets the one that it asks for.
pub const FITTING: u32 = 150;

/// Another site, at another origin than the page's.
pub struct Embedder {
    page: Page,
    site: Server,
}

/// How the frame stands on the page.
#[derive(Clone, Copy)]
pub struct Placed {
    pub width: u32,
    pub height: u32,
    pub sandbox: Option<&'static str>,
}

/// A frame as in an article.
pub const PLACED: Placed = Placed { width: 700, height: 640, sandbox: None };

impl Embedder {
    /// Starts another site.
    pub async fn start(page: &Page) -> Embedder {
        Embedder { page: page.clone(), site: Server::start().await.expect("a second server") }
    }

    /// Its origin.
    pub fn origin(&self) -> &str {
        &self.site.address
    }

    /// Opens its page, with the page for frames in the frame; `link` is the text after `#`.
    pub async fn open(&self, placed: Placed, link: &str) {
        self.open_part(placed, &format!("embed/#{link}")).await;
    }

    /// The same with a part of the site.
    pub async fn open_part(&self, Placed { width, height, sandbox }: Placed, part: &str) {
        let encoded: String = format!("{}/{part}", self.page.server.address)
            .chars()
            .map(|c| if c.is_ascii_alphanumeric() { c.to_string() } else { format!("%{:02X}", c as u32) })
            .collect();
        let sandbox = sandbox.map(|rules| format!("&sandbox={rules}")).unwrap_or_default();
        let address = format!("{}/embedder?width={width}&height={height}{sandbox}&src={encoded}", self.site.address);
        self.page.client.goto(&address).await.expect("the page of another site opens");
    }

    /// Goes into the frame.
    pub async fn enter(&self) {
        let frame = self.page.client.find(Locator::Css("iframe")).await.expect("a frame");
        frame.enter_frame().await.expect("the frame is entered");
    }

    /// Back to the page around it.
    pub async fn leave(&self) {
        self.page.client.clone().enter_parent_frame().await.expect("the frame is left");
    }

    /// Posts something to the frame: `{message, times, trick, from}`.
    pub async fn post(&self, what: Value) {
        let script = "document.documentElement.dataset.tell = arguments[0]; document.dispatchEvent(new Event('tell'))";
        self.page.run(script, vec![what.to_string().into()]).await;
    }

    /// Posts a message.
    pub async fn tell(&self, body: Value) {
        self.post(json!({ "message": message(body) })).await;
    }

    /// Asks something, and gives the reply.
    pub async fn ask(&self, id: impl Into<Value>, body: Value) -> Value {
        let id = id.into();
        let mut asked = body;
        asked["id"] = id.clone();
        self.tell(asked).await;
        self.heard(&format!("the reply to {id}"), |data| data["type"] == "reply" && data["id"] == id).await
    }

    /// Everything heard so far, or the last 300.
    pub async fn all(&self) -> Vec<Value> {
        let script = "return JSON.parse(document.documentElement.dataset.heard ?? '[]')";
        let Value::Array(all) = self.page.script(script).await else { panic!("a list") };
        all
    }

    /// The last message of a kind, once it is there.
    pub async fn heard(&self, what: &str, wanted: impl Fn(&Value) -> bool) -> Value {
        self.page
            .wait(what, async || {
                self.all().await.into_iter().rev().map(|one| one["data"].clone()).find(|data| wanted(data))
            })
            .await
    }

    /// How many messages of each type have come.
    pub async fn counts(&self) -> Value {
        self.page.script("return JSON.parse(document.documentElement.dataset.counts ?? '{}')").await
    }
}

/// A message with its envelope.
pub fn message(body: Value) -> Value {
    let mut message = json!({"ns": "entente", "v": 1});
    message.as_object_mut().expect("an object").extend(body.as_object().expect("an object").clone());
    message
}
