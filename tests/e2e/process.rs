//! Helper programs of the tests: started, watched until ready, ended with all their children.

use std::net::TcpListener;
use std::process::Stdio;
use std::time::Duration;
use tokio::io::{AsyncBufReadExt, AsyncReadExt, AsyncWriteExt, BufReader};
use tokio::net::TcpStream;
use tokio::process::{Child, Command};
use tokio::time::Instant;

/// Pause between two looks at a condition.
pub const LOOK: Duration = Duration::from_millis(25);
const READY_LIMIT: Duration = Duration::from_secs(30);

/// A program in a process group of its own; dropping it ends the whole group.
pub struct Process {
    name: String,
    child: Child,
}

impl Process {
    /// Starts a program; its output is dropped unless the caller asked for it.
    pub fn start(name: &str, command: &mut Command) -> Result<Process, String> {
        let child = command.stdin(Stdio::null()).process_group(0).kill_on_drop(true).spawn();
        let child = child.map_err(|error| format!("{name} does not start ({error}); run scripts/setup test"))?;
        Ok(Process { name: name.to_owned(), child })
    }

    /// The first line that the program prints; the rest of its output is left unread.
    pub async fn first_line(&mut self) -> Result<String, String> {
        let output = self.child.stdout.take().ok_or("the output is not captured")?;
        let mut line = String::new();
        let mut output = BufReader::new(output);
        match tokio::time::timeout(READY_LIMIT, output.read_line(&mut line)).await {
            Ok(Ok(count)) if count > 0 => Ok(line.trim().to_owned()),
            _ => Err(format!("{} printed nothing", self.name)),
        }
    }

    /// Waits until the driver at the port says that it takes sessions.
    pub async fn ready(&mut self, port: u16) -> Result<(), String> {
        let deadline = Instant::now() + READY_LIMIT;
        loop {
            if let Ok(Some(status)) = self.child.try_wait() {
                return Err(format!("{} ended at once: {status}", self.name));
            }
            match status(port).await {
                Ok(answer) if answer.replace(' ', "").contains("\"ready\":true") => return Ok(()),
                answer if Instant::now() > deadline => return Err(format!("{} is not ready: {answer:?}", self.name)),
                _ => tokio::time::sleep(LOOK).await,
            }
        }
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        if let Some(id) = self.child.id() {
            let group = format!("-{id}");
            let _ = std::process::Command::new("kill").args(["-KILL", "--", &group]).stderr(Stdio::null()).status();
        }
    }
}

/// The driver's answer to `/status`.
async fn status(port: u16) -> std::io::Result<String> {
    let mut stream = TcpStream::connect(("127.0.0.1", port)).await?;
    let request = format!("GET /status HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    let mut answer = vec![0; 4096];
    let count = stream.read(&mut answer).await?;
    Ok(String::from_utf8_lossy(&answer[..count]).into_owned())
}

/// A port that is free now.
pub fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|error| error.to_string())?;
    Ok(listener.local_addr().map_err(|error| error.to_string())?.port())
}
