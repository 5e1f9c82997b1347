//! The site's own server with what tests need: a log of requests, a probe for errors, a host page for frames.

use crate::engines::tools;
use axum::Router;
use axum::body::Body;
use axum::extract::{Query, Request, State};
use axum::http::{StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use entente::site::server as site;
use hyper_util::client::legacy::Client;
use hyper_util::rt::TokioExecutor;
use std::collections::{HashMap, VecDeque};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex};
use tokio::sync::oneshot;
use tokio::task::JoinHandle;

const PROBE: &str = include_str!("probe.js");
const EMBEDDER: &str = include_str!("embedder.js");
/// A frame that hands on to its neighbour what it is told.
const SIBLING: &str =
    "<!doctype html><script>onmessage = ({ data }) => parent.frames[0].postMessage(data, '*')</script>";
/// Runs axe-core when told to, and keeps what it finds where a driver can read it.
const AXE: &str = include_str!("axe.js");

/// A server of one test, on a port of its own; dropping it stops it.
pub struct Server {
    pub address: String,
    state: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    log: Mutex<Vec<String>>,
    broken: Mutex<Option<String>>,
    put: Mutex<HashMap<String, Put>>,
    gate: Gate,
}

/// A file of a test: its kind, its content policy if it has one, and what is in it.
#[derive(Clone)]
pub struct Put {
    pub kind: &'static str,
    pub policy: Option<String>,
    pub text: String,
}

/// Holds files back until the test lets them go, one by one.
#[derive(Default)]
struct Gate {
    closed: AtomicBool,
    waiting: Mutex<VecDeque<(String, oneshot::Sender<()>)>>,
}

impl Gate {
    /// Returns once the file may go.
    async fn pass(&self, address: &str) {
        if !self.closed.load(Ordering::SeqCst) {
            return;
        }
        let (let_go, may_go) = oneshot::channel();
        self.waiting.lock().unwrap().push_back((address.to_owned(), let_go));
        let _ = may_go.await;
    }
}

impl Server {
    /// Serves the built page.
    pub async fn start() -> Result<Server, String> {
        let dist = dist();
        if !dist.join("index.html").is_file() {
            return Err("the page is not built; run scripts/build".into());
        }
        let listener = site::listen(0).await.map_err(|error| error.to_string())?;
        let address = format!("http://{}", listener.local_addr().map_err(|error| error.to_string())?);
        let state = Arc::new(Shared::default());
        let app = router(&dist, &address, state.clone());
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, app).await;
        });
        Ok(Server { address, state, task })
    }

    /// The requests so far, as `GET /path?query`.
    pub fn requests(&self) -> Vec<String> {
        self.state.log.lock().unwrap().clone()
    }

    /// What the server sends for a path, as text.
    pub async fn get(&self, path: &str) -> String {
        let client = Client::builder(TokioExecutor::new()).build_http::<Body>();
        let address = format!("{}{path}", self.address).parse().expect("an address");
        let answer = client.get(address).await.expect("the server answers");
        let bytes = axum::body::to_bytes(Body::new(answer.into_body()), usize::MAX).await.expect("a whole answer");
        String::from_utf8(bytes.to_vec()).expect("text")
    }

    /// Puts a file at a path.
    pub fn put(&self, path: &str, put: Put) {
        self.state.put.lock().unwrap().insert(path.to_owned(), put);
    }

    /// From now on nothing is sent but what [`Server::let_go`] lets go.
    pub fn hold(&self) {
        self.state.gate.closed.store(true, Ordering::SeqCst);
    }

    /// Sends the file that has waited longest; its address, or nothing if none waits.
    pub fn let_go(&self) -> Option<String> {
        let (address, let_go) = self.state.gate.waiting.lock().unwrap().pop_front()?;
        let _ = let_go.send(());
        Some(address)
    }

    /// The file that has waited longest.
    pub fn waiting(&self) -> Option<String> {
        self.state.gate.waiting.lock().unwrap().front().map(|(address, _)| address.clone())
    }

    /// Sends what waits, and holds nothing back any more.
    pub fn let_all_go(&self) {
        self.state.gate.closed.store(false, Ordering::SeqCst);
        while self.let_go().is_some() {}
    }

    /// From now on, files whose name ends so are not found.
    pub fn break_files(&self, ending: &str) {
        *self.state.broken.lock().unwrap() = Some(ending.to_owned());
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

/// The folder of the finished site.
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("dist")
}

fn router(dist: &Path, origin: &str, state: Arc<Shared>) -> Router {
    let page = Router::new().route("/", get(index)).route("/index.html", get(index)).route("/embed/", get(embed));
    site::with_headers(page, origin)
        .route(
            "/probe.js",
            get(|| async {
                ([(header::CONTENT_TYPE, "text/javascript"), (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], PROBE)
            }),
        )
        .route("/axe.js", get(axe))
        .route("/marker", get(|| async { ([(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*")], "") }))
        .route("/host", get(host))
        .route("/embedder", get(embedder))
        .route("/embedder.js", get(|| async { ([(header::CONTENT_TYPE, "text/javascript")], EMBEDDER) }))
        .route("/sibling", get(|| async { Html(SIBLING) }))
        .fallback_service(site::router(dist, origin))
        .layer(middleware::from_fn_with_state(state, observe))
}

/// Notes the request; refuses it if the test wants the file broken.
async fn observe(State(state): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let address = request.uri().to_string();
    state.log.lock().unwrap().push(format!("{} {address}", request.method()));
    state.gate.pass(&address).await;
    let put = state.put.lock().unwrap().get(request.uri().path()).cloned();
    if let Some(Put { kind, policy, text }) = put {
        let mut response = ([(header::CONTENT_TYPE, kind)], text).into_response();
        if let Some(policy) = policy {
            response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy.parse().expect("a header"));
        }
        return response;
    }
    let broken = state.broken.lock().unwrap().as_ref().is_some_and(|ending| address.ends_with(ending.as_str()));
    if broken { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await }
}

/// The page as built, with the probe as its first script.
async fn index() -> Response {
    probed("index.html", "./probe.js")
}

/// The page for frames, with the probe.
async fn embed() -> Response {
    probed("embed/index.html", "../probe.js")
}

fn probed(page: &str, probe: &str) -> Response {
    match std::fs::read_to_string(dist().join(page)) {
        Ok(text) => {
            Html(text.replacen("<title>", &format!("<script src=\"{probe}\"></script><title>"), 1)).into_response()
        }
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// The accessibility checker, from the folder of tools.
async fn axe() -> Response {
    match std::fs::read_to_string(tools().join("node/node_modules/axe-core/axe.min.js")) {
        Ok(text) => ([(header::CONTENT_TYPE, "text/javascript")], text + AXE).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

/// A page that shows the site in a frame: `/host?width=320&height=640&sandbox=allow-scripts&query=...`.
/// Its own fragment becomes the fragment of the framed page.
async fn host(Query(wish): Query<HashMap<String, String>>) -> Html<String> {
    let value = |name: &str| wish.get(name).cloned().unwrap_or_default();
    let sandbox = wish.get("sandbox").map(|rules| format!(" sandbox=\"{rules}\"")).unwrap_or_default();
    Html(format!(
        "<!doctype html><html lang=en><title>Host</title><link rel=icon href=data:,><style>body {{ margin: 0 }} iframe {{ border: 0 }}</style>\
         <iframe title=Entente width={} height={} src=\"/{}\"{sandbox}></iframe>",
        value("width"),
        value("height"),
        value("page"),
    ))
}

/// A page of another site: `/embedder?width=390&height=640&sandbox=allow-scripts&src=...`, with an address for `src`.
async fn embedder(Query(wish): Query<HashMap<String, String>>) -> Html<String> {
    let value = |name: &str| wish.get(name).cloned().unwrap_or_default();
    let sandbox = wish.get("sandbox").map(|rules| format!(" sandbox=\"{rules}\"")).unwrap_or_default();
    Html(format!(
        "<!doctype html><html lang=en><title>Another site</title><link rel=icon href=data:,>\
         <style>body {{ margin: 0 }} iframe {{ border: 0 }}</style>\
         <iframe title=Entente width={} height={} src=\"{}\"{sandbox}></iframe><iframe title=Sibling height=10 src=/sibling></iframe>\
         <script src=/embedder.js></script>",
        value("width"),
        value("height"),
        value("src").replace('&', "&amp;").replace('"', "&quot;"),
    ))
}
