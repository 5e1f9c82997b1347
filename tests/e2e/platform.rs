//! A learning platform for tests: shows the files of a package, and is what they talk with.
//!
//! SCORM: a host page with the run time of `scorm-again`, which keeps what is committed. cmi5: the key, the launch data and
//! the statements, on another origin than the package, as with most platforms.

use crate::engines::tools;
use axum::Router;
use axum::body::{Body, Bytes};
use axum::extract::{Path, Query, Request, State};
use axum::http::{HeaderValue, Method, StatusCode, header};
use axum::middleware::{self, Next};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{any, get, post, put};
use entente::site::server as site;
use serde_json::{Value, json};
use std::collections::{BTreeMap, HashMap};
use std::io::Read;
use std::sync::{Arc, Mutex};
use tokio::task::JoinHandle;

/// Put into the host page: makes the run time, gives it what was kept, notes every call with its answer.
const HOST: &str = include_str!("platform.js");

/// The key that opens the record store.
const KEY: &str = "ZW50ZW50ZTp0ZXN0";

/// A platform of one test; dropping it stops it.
pub struct Platform {
    pub address: String,
    state: Arc<Shared>,
    task: JoinHandle<()>,
}

#[derive(Default)]
struct Shared {
    files: Mutex<BTreeMap<String, Vec<u8>>>,
    kept: Mutex<Value>,
    log: Mutex<Vec<String>>,
    statements: Mutex<Vec<Value>>,
    documents: Mutex<HashMap<String, Bytes>>,
}

impl Platform {
    /// A platform without a package.
    pub async fn start() -> Platform {
        let listener = site::listen(0).await.expect("a free port");
        let address = format!("http://{}", listener.local_addr().expect("an address"));
        let state = Arc::new(Shared::default());
        let app = router(state.clone());
        let task = tokio::spawn(async move {
            let _ = axum::serve(listener, app).await;
        });
        Platform { address, state, task }
    }

    /// Unpacks a package where its files are served from.
    pub fn upload(&self, package: &[u8]) {
        let archive = rawzip::ZipArchive::from_slice(package).expect("a zip file");
        let mut files = self.state.files.lock().unwrap();
        files.clear();
        for entry in archive.entries() {
            let entry = entry.expect("an entry");
            let inside = archive.get_entry(entry.wayfinder()).expect("its bytes");
            let mut bytes = Vec::new();
            let unpacked = flate2::read::DeflateDecoder::new(inside.data());
            inside.verifying_reader(unpacked).read_to_end(&mut bytes).expect("whole bytes");
            let name = entry.file_path().try_normalize().expect("a name").as_ref().to_owned();
            files.insert(name, bytes);
        }
    }

    /// What was committed last, as the run time writes it.
    pub fn kept(&self) -> Value {
        self.state.kept.lock().unwrap().clone()
    }

    /// Requests so far, as `POST /token`.
    pub fn requests(&self) -> Vec<String> {
        self.state.log.lock().unwrap().clone()
    }

    /// Statements so far.
    pub fn statements(&self) -> Vec<Value> {
        self.state.statements.lock().unwrap().clone()
    }

    /// A document of the state of the unit.
    pub fn document(&self, id: &str) -> Option<Value> {
        self.state.documents.lock().unwrap().get(id).and_then(|bytes| serde_json::from_slice(bytes).ok())
    }

    /// Puts a document there, as a platform does before it launches a unit.
    pub fn put(&self, id: &str, document: &Value) {
        self.state.documents.lock().unwrap().insert(id.to_owned(), document.to_string().into());
    }
}

impl Drop for Platform {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn router(state: Arc<Shared>) -> Router {
    Router::new()
        .route("/host/{standard}", get(host))
        .route("/frame/{width}/{height}", get(frame))
        .route("/run-time/{file}", get(run_time))
        .route("/commit", post(commit))
        .route("/package/{file}", get(file))
        .route("/empty", get(|| async { Html("<!doctype html><link rel=icon href=data:,><title>Empty</title>") }))
        .route("/token", post(|| async { answer(&json!({ "auth-token": KEY })) }))
        .route("/xapi/statements", post(statements))
        .route("/xapi/activities/state", put(put_document).get(get_document))
        .route("/xapi/agents/profile", get(|| async { StatusCode::NOT_FOUND }))
        .fallback(any(|| async { StatusCode::NOT_FOUND }))
        .layer(middleware::from_fn_with_state(state.clone(), observe))
        .with_state(state)
}

/// Notes the request, lets other origins in, and asks for the key where it is needed.
async fn observe(State(state): State<Arc<Shared>>, request: Request, next: Next) -> Response {
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    let key = request.headers().get(header::AUTHORIZATION).and_then(|value| value.to_str().ok()).map(str::to_owned);
    let version = request.headers().get("x-experience-api-version").cloned();
    let mut response = if method == Method::OPTIONS {
        StatusCode::NO_CONTENT.into_response()
    } else if path.starts_with("/xapi/")
        && (key != Some(format!("Basic {KEY}")) || version != Some(HeaderValue::from_static("1.0.3")))
    {
        StatusCode::UNAUTHORIZED.into_response()
    } else {
        state.log.lock().unwrap().push(format!("{method} {path}"));
        next.run(request).await
    };
    let headers = response.headers_mut();
    headers.insert(header::ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(header::ACCESS_CONTROL_ALLOW_METHODS, HeaderValue::from_static("GET, POST, PUT"));
    let allowed = "authorization, content-type, x-experience-api-version";
    headers.insert(header::ACCESS_CONTROL_ALLOW_HEADERS, HeaderValue::from_static(allowed));
    response
}

/// The page around a package: its frame, and the run time of a standard.
async fn host(State(state): State<Arc<Shared>>, Path(standard): Path<String>) -> Html<String> {
    let kept = state.kept.lock().unwrap().get("cmi").cloned().unwrap_or(Value::Null);
    Html(format!(
        "<!doctype html><html lang=en><title>Platform</title><link rel=icon href=data:,><style>body {{ margin: 0 }} iframe {{ border: 0 }}</style>\
         <script src=/run-time/{standard}.min.js></script>\
         <script type=application/json id=kept>{kept}</script><script>{HOST}</script>\
         <iframe title=Lesson width=1200 height=800 src=/package/index.html></iframe>"
    ))
}

/// A frame of a size, with the run time of SCORM 1.2 around it and nothing in it yet.
async fn frame(Path((width, height)): Path<(u32, u32)>) -> Html<String> {
    Html(format!(
        "<!doctype html><html lang=en><title>Platform</title><link rel=icon href=data:,><style>body {{ margin: 0 }} iframe {{ border: 0 }}</style>\
         <script>window.API = {{ LMSInitialize: () => 'true', LMSGetValue: () => '', LMSSetValue: () => 'true', LMSCommit: () => 'true', LMSFinish: () => 'true' }}</script>\
         <iframe title=Lesson width={width} height={height} src=/empty></iframe>"
    ))
}

async fn run_time(Path(file): Path<String>) -> Response {
    match std::fs::read(tools().join("node/node_modules/scorm-again/dist").join(file)) {
        Ok(bytes) => ([(header::CONTENT_TYPE, "text/javascript")], bytes).into_response(),
        Err(error) => (StatusCode::INTERNAL_SERVER_ERROR, error.to_string()).into_response(),
    }
}

async fn commit(State(state): State<Arc<Shared>>, body: String) -> impl IntoResponse {
    *state.kept.lock().unwrap() = serde_json::from_str(&body).unwrap_or(Value::Null);
    answer(&json!({ "result": "true", "errorCode": 0 }))
}

fn answer(value: &Value) -> Response {
    ([(header::CONTENT_TYPE, "application/json")], value.to_string()).into_response()
}

/// A file of the package, as platforms serve them: without a policy of their own.
async fn file(State(state): State<Arc<Shared>>, Path(name): Path<String>) -> Response {
    let kind = if name.ends_with(".html") { "text/html; charset=utf-8" } else { "application/octet-stream" };
    match state.files.lock().unwrap().get(&name) {
        Some(bytes) => ([(header::CONTENT_TYPE, kind)], Body::from(bytes.clone())).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

async fn statements(State(state): State<Arc<Shared>>, body: Bytes) -> Response {
    match serde_json::from_slice::<Vec<Value>>(&body) {
        Ok(sent) => {
            let ids = sent.iter().map(|statement| statement["id"].clone()).collect();
            state.statements.lock().unwrap().extend(sent);
            answer(&Value::Array(ids))
        }
        Err(error) => (StatusCode::BAD_REQUEST, error.to_string()).into_response(),
    }
}

async fn put_document(
    State(state): State<Arc<Shared>>,
    Query(of): Query<HashMap<String, String>>,
    body: Bytes,
) -> StatusCode {
    state.documents.lock().unwrap().insert(of.get("stateId").cloned().unwrap_or_default(), body);
    StatusCode::NO_CONTENT
}

async fn get_document(State(state): State<Arc<Shared>>, Query(of): Query<HashMap<String, String>>) -> Response {
    let found = of.get("stateId").and_then(|id| state.documents.lock().unwrap().get(id).cloned());
    found.map_or(StatusCode::NOT_FOUND.into_response(), IntoResponse::into_response)
}
