//! The three browser engines and their drivers.

use crate::process::{Process, free_port};
use axum::body::Body;
use axum::http::Request;
use fantoccini::Client;
use fantoccini::wd::Capabilities;
use hyper_util::client::legacy::connect::HttpConnector;
use hyper_util::rt::TokioExecutor;
use serde_json::{Value, json};
use std::ffi::OsStr;
use std::fmt;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use tokio::process::Command;

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

/// All of them: a page is right only if it is right in each.
pub const ENGINES: [Engine; 3] = [Engine::Chromium, Engine::Firefox, Engine::Webkit];

impl Engine {
    /// The name on the command line and in messages.
    pub fn name(self) -> &'static str {
        match self {
            Engine::Chromium => "chromium",
            Engine::Firefox => "firefox",
            Engine::Webkit => "webkit",
        }
    }
}

impl fmt::Display for Engine {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(self.name())
    }
}

/// A running driver. Dropping it ends the driver, its browsers and its screen.
pub struct Driver {
    pub engine: Engine,
    port: u16,
    capabilities: Value,
    _processes: Vec<Process>,
}

/// Something that a reader has switched off in the browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Off {
    Storage,
    Script,
}

impl Driver {
    /// Starts the driver of an engine and waits until it takes sessions.
    pub async fn start(engine: Engine) -> Result<Driver, String> {
        Self::start_with(engine, None).await
    }

    /// The same, with browsers in which something is switched off.
    pub async fn start_without(engine: Engine, off: Off) -> Result<Driver, String> {
        Self::start_with(engine, Some(off)).await
    }

    async fn start_with(engine: Engine, off: Option<Off>) -> Result<Driver, String> {
        let port = free_port()?;
        let mut processes = Vec::new();
        let (command, capabilities) = match engine {
            Engine::Chromium => (chromedriver(port)?, chromium()?),
            Engine::Firefox => (geckodriver(port)?, firefox()?),
            Engine::Webkit => {
                let (screen, display) = screen().await?;
                processes.push(screen);
                (webkit_driver(port, &display)?, webkit()?)
            }
        };
        let capabilities = match off {
            Some(off) => without(engine, off, capabilities),
            None => capabilities,
        };
        let mut driver = Process::start(engine.name(), &mut quiet(command))?;
        driver.ready(port).await?;
        processes.insert(0, driver);
        Ok(Driver { engine, port, capabilities, _processes: processes })
    }

    /// A new browser with an empty profile.
    pub async fn session(&self) -> Result<Client, String> {
        let capabilities: Capabilities = match &self.capabilities {
            Value::Object(map) => map.clone(),
            _ => Capabilities::new(),
        };
        let address = format!("http://127.0.0.1:{}", self.port);
        let client = Client::with_capabilities_and_connector(&address, &capabilities, HttpConnector::new());
        client.await.map_err(|error| error.to_string())
    }
}

impl Driver {
    /// Makes the processor of a Chromium session look slower.
    pub async fn slow_down(&self, client: &Client, times: u32) -> Result<(), String> {
        let session = client.session_id().await.map_err(|error| error.to_string())?.unwrap_or_default();
        let address = format!("http://127.0.0.1:{}/session/{session}/goog/cdp/execute", self.port);
        let body = json!({ "cmd": "Emulation.setCPUThrottlingRate", "params": { "rate": times } }).to_string();
        let request = Request::post(address).body(Body::from(body)).map_err(|error| error.to_string())?;
        let http = hyper_util::client::legacy::Client::builder(TokioExecutor::new()).build_http();
        let answer = http.request(request).await.map_err(|error| error.to_string())?;
        if answer.status().is_success() { Ok(()) } else { Err(format!("the driver answers {}", answer.status())) }
    }
}

/// Capabilities of a browser in which something is switched off.
fn without(engine: Engine, off: Off, mut capabilities: Value) -> Value {
    match (engine, off) {
        (Engine::Chromium, _) => {
            let kind = if off == Off::Storage { "cookies" } else { "javascript" };
            let setting = format!("profile.managed_default_content_settings.{kind}");
            capabilities["goog:chromeOptions"]["prefs"] = json!({ setting: 2 });
        }
        (Engine::Firefox, Off::Storage) => {
            capabilities["moz:firefoxOptions"]["prefs"] = json!({ "network.cookie.cookieBehavior": 2 });
        }
        (Engine::Firefox, Off::Script) => {
            capabilities["moz:firefoxOptions"]["prefs"] = json!({ "javascript.enabled": false });
        }
        (Engine::Webkit, _) => {
            let options = &mut capabilities["webkitgtk:browserOptions"]["args"];
            *options = json!(["--automation", "--enable-javascript=false"]);
        }
    }
    capabilities
}

/// Drivers talk a lot; `ENTENTE_DRIVER_LOG=1` shows it.
fn quiet(mut command: Command) -> Command {
    if std::env::var_os("ENTENTE_DRIVER_LOG").is_none() {
        command.stdout(Stdio::null()).stderr(Stdio::null());
    }
    command
}

fn chromedriver(port: u16) -> Result<Command, String> {
    let mut command = Command::new(program(&["chromedriver"])?);
    command.arg(format!("--port={port}"));
    Ok(command)
}

fn chromium() -> Result<Value, String> {
    let arguments = [
        "--headless",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--disable-dev-shm-usage",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--no-first-run",
        "--window-size=1280,900",
    ];
    // The driver makes a new empty profile for each session.
    let binary = program(&["chromium", "chromium-browser", "google-chrome"])?;
    Ok(json!({ "goog:chromeOptions": { "binary": binary, "args": arguments } }))
}

fn geckodriver(port: u16) -> Result<Command, String> {
    let mut command = Command::new(program(&["geckodriver"])?);
    command.args(["--host", "127.0.0.1", "--port", &port.to_string()]);
    command.args(["--websocket-port", &free_port()?.to_string()]);
    Ok(command)
}

fn firefox() -> Result<Value, String> {
    let binary = program(&["firefox-esr", "firefox"])?;
    let arguments = ["-headless", "--width=1280", "--height=900"];
    Ok(json!({ "moz:firefoxOptions": { "binary": binary, "args": arguments } }))
}

fn webkit_driver(port: u16, display: &str) -> Result<Command, String> {
    let mut command = Command::new(program(&["WebKitWebDriver"])?);
    command.arg(format!("--port={port}")).env("DISPLAY", display).env_remove("WAYLAND_DISPLAY");
    Ok(command)
}

fn webkit() -> Result<Value, String> {
    let binary = mini_browser().ok_or_else(|| missing("MiniBrowser of WebKitGTK"))?;
    Ok(json!({ "webkitgtk:browserOptions": { "binary": binary, "args": ["--automation"] } }))
}

/// A screen in memory for WebKit, which knows no headless mode, and its name.
async fn screen() -> Result<(Process, String), String> {
    let mut command = Command::new(program(&["Xvfb"])?);
    command.args(["-displayfd", "1", "-screen", "0", "1400x1000x24", "-nolisten", "tcp"]);
    let mut screen = Process::start("Xvfb", command.stdout(Stdio::piped()).stderr(Stdio::null()))?;
    let number = screen.first_line().await?;
    Ok((screen, format!(":{number}")))
}

/// The folder of the tools that `scripts/setup` installed.
pub fn tools() -> PathBuf {
    let folder = std::env::var_os("ENTENTE_TOOLS").map(PathBuf::from);
    folder.unwrap_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join(".tools"))
}

/// The first of the programs that is in the project's tools or on the path.
fn program(names: &[&str]) -> Result<PathBuf, String> {
    let path = std::env::var_os("PATH").unwrap_or_default();
    let folders: Vec<PathBuf> = std::iter::once(tools().join("bin")).chain(std::env::split_paths(&path)).collect();
    let found = names.iter().flat_map(|name| folders.iter().map(move |folder| folder.join(name)));
    found.into_iter().find(|file| file.is_file()).ok_or_else(|| missing(names[0]))
}

fn missing(name: &str) -> String {
    format!("{name} is not installed; run scripts/setup test")
}

/// WebKit's small browser lies in a folder that depends on the processor.
fn mini_browser() -> Option<PathBuf> {
    let fixed = ["/usr/libexec", "/usr/lib", "/usr/lib64"].map(PathBuf::from);
    let by_processor = std::fs::read_dir("/usr/lib").into_iter().flatten().flatten().map(|entry| entry.path());
    let folders = fixed.into_iter().chain(by_processor);
    let versions = ["webkit2gtk-4.1", "webkitgtk-6.0", "webkit2gtk-4.0"];
    let files = folders.flat_map(|folder| versions.map(|version| folder.join(version).join(OsStr::new("MiniBrowser"))));
    files.into_iter().find(|file| file.is_file())
}
