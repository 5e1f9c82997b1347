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
use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use tokio::task::JoinHandle;

const PROBE: &str = include_str!("probe.js");
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
    let page = Router::new().route("/", get(index)).route("/index.html", get(index));
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
        .fallback_service(site::router(dist, origin))
        .layer(middleware::from_fn_with_state(state, observe))
}

/// Notes the request; refuses it if the test wants the file broken.
async fn observe(State(state): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let address = request.uri().to_string();
    state.log.lock().unwrap().push(format!("{} {address}", request.method()));
    let broken = state.broken.lock().unwrap().as_ref().is_some_and(|ending| address.ends_with(ending.as_str()));
    if broken { StatusCode::NOT_FOUND.into_response() } else { next.run(request).await }
}

/// The page as built, with the probe as its first script.
async fn index() -> Response {
    match std::fs::read_to_string(dist().join("index.html")) {
        Ok(text) => Html(text.replacen("<title>", "<script src=\"./probe.js\"></script><title>", 1)).into_response(),
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
