//! Serves a finished site on this computer, with the headers that a public server should send.

use super::error::SiteError;
use super::pages::tools;
use super::{embed, files, one_file};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderValue, header};
use axum::middleware::{self, Next};
use axum::response::Response;
use std::net::Ipv4Addr;
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// What the page may load and do: its own files, WebAssembly, nothing inline, nobody else.
pub const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; \
    img-src 'self' data: blob:; connect-src 'self'; worker-src 'self' blob:; base-uri 'none'; form-action 'none'";

/// Pages that show the calculator in a frame.
fn frames(path: &str) -> &'static str {
    let page = path.rsplit('/').next().unwrap_or_default();
    if tools::names().any(|name| name == page) { "; frame-src 'self'" } else { "" }
}

/// Who may show a page in a frame: the page for frames may be shown by everyone.
fn framed_by(path: &str) -> &'static str {
    let for_frames = path.split('/').any(|part| part == embed::FOLDER);
    if for_frames { "; frame-ancestors *" } else { "; frame-ancestors 'self'" }
}

const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// The policy for a site at `origin`.
///
/// In a sandboxed frame WebKit takes `'self'` for nothing at all, so the origin is named as well.
pub fn policy(origin: &str) -> String {
    POLICY.replace("'self'", &format!("'self' {origin}"))
}

/// Serves the files of `root`, compressed where a copy is there, with the strict headers.
pub fn router(root: &Path, origin: &str) -> Router {
    let files = ServeDir::new(root).precompressed_br();
    with_headers(Router::new().fallback_service(files), origin)
}

/// Adds the strict headers to every answer of a router.
pub fn with_headers(router: Router, origin: &str) -> Router {
    router.layer(middleware::from_fn_with_state(policy(origin), strict_headers))
}

async fn strict_headers(State(policy): State<String>, request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let name = path.rsplit('/').next().unwrap_or_default();
    let (keep, whole) = (files::is_hashed(name), name == one_file::NAME);
    let frozen = path.starts_with(&format!("/{}/", embed::RELEASES));
    // An origin that cannot stand in a header does not exist: then the policy without it holds.
    let policy =
        HeaderValue::try_from(policy + frames(path) + framed_by(path)).unwrap_or(HeaderValue::from_static(POLICY));
    let mut response = next.run(request).await;
    let keep = keep && response.status().is_success();
    let mut set = |name, value| response.headers_mut().insert(name, HeaderValue::from_static(value));
    set(header::X_CONTENT_TYPE_OPTIONS, "nosniff");
    set(header::REFERRER_POLICY, "no-referrer");
    set(header::CACHE_CONTROL, if keep { FOR_EVER } else { "no-cache" });
    set(header::ACCESS_CONTROL_ALLOW_ORIGIN, "*");
    if frozen {
        response.headers_mut().insert("x-robots-tag", HeaderValue::from_static("noindex"));
    }
    // The one-file page has its scripts inside, and a policy of its own that names them.
    if !whole {
        response.headers_mut().insert(header::CONTENT_SECURITY_POLICY, policy);
    }
    response
}

/// Listens on this computer only; port 0 takes a free one.
pub async fn listen(port: u16) -> Result<TcpListener, SiteError> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await.map_err(|source| match source.kind() {
        std::io::ErrorKind::AddrInUse => SiteError::PortTaken { port },
        _ => SiteError::Server { port, source },
    })
}

/// Serves `root` until the program ends.
pub async fn serve(port: u16, root: &Path) -> Result<(), SiteError> {
    let listener = listen(port).await?;
    let origin = format!("http://127.0.0.1:{port}");
    println!("Entente is at {origin} (stop with Ctrl-C)");
    axum::serve(listener, router(root, &origin)).await.map_err(|source| SiteError::Server { port, source })
}
