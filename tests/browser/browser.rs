//! A browser with its driver: started, and asked what it wrote.

use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

use crate::engine::{Engine, Form, HEIGHT, WIDTH};
use crate::process::{Process, free_port, virtual_screen};

/// A running browser with its driver; both end when this is dropped.
pub struct Browser {
    /// The WebDriver session.
    pub client: Client,
    /// Which one it is.
    pub engine: Engine,
    _processes: Vec<Process>,
}

impl Browser {
    /// Starts the driver on a free port and opens a session.
    ///
    /// # Errors
    /// Whatever is missing or did not come up, and the command that installs it.
    pub async fn start(engine: Engine, form: Form) -> Result<Self, String> {
        let told = |why| format!("{engine} did not start: {why}. `tests/run {engine}` installs what it needs");
        Self::try_start(engine, form).await.map_err(told)
    }

    async fn try_start(engine: Engine, form: Form) -> Result<Self, String> {
        let port = free_port()?;
        let mut driver = Command::new(engine.driver());
        driver.arg(format!("--port={port}"));
        let mut processes = Vec::new();
        if engine == Engine::Webkit {
            let (screen, display) = virtual_screen(WIDTH, HEIGHT)?;
            // Painted as a whole, not in layers: on a processor alone that is less work.
            driver.env("DISPLAY", display).env("NO_AT_BRIDGE", "1").env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            processes.push(screen);
        }
        processes.push(Process::start(&driver, Stdio::null())?);
        let deadline = Instant::now() + Duration::from_secs(20);
        while TcpStream::connect(("127.0.0.1", port)).is_err() {
            if Instant::now() > deadline {
                return Err("its driver does not answer".into());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        let connect = ClientBuilder::new(HttpConnector::new())
            .capabilities(engine.capabilities(form)?)
            .connect(&format!("http://127.0.0.1:{port}"))
            .await;
        Ok(Self { client: connect.map_err(|e| e.to_string())?, engine, _processes: processes })
    }

    /// The errors that the browser itself wrote since last asked: only Chromium tells them. It also looks for a newer
    /// worker of sites that have ended, and names without a reason what it was checking when its page was left.
    pub async fn log(&self) -> Result<Vec<String>, fantoccini::error::CmdError> {
        if self.engine != Engine::Chromium {
            return Ok(Vec::new());
        }
        let entries = self.client.issue_cmd(ReadLog).await?;
        let ended =
            |entry: &Value| entry["message"].as_str().is_some_and(|words| words.contains("when fetching the script"));
        let left = |entry: &Value| {
            let words = entry["message"].as_str().unwrap_or_default();
            words.contains("Fetch API cannot load") && words.trim_end().ends_with('.') && words.split(". ").count() <= 2
        };
        let severe = |entry: &&Value| entry["level"] == "SEVERE" && !ended(entry) && !left(entry);
        let message = |entry: &Value| entry["message"].to_string();
        Ok(entries.as_array().into_iter().flatten().filter(severe).map(message).collect())
    }
}

/// chromedriver's own command that hands over the console's lines.
#[derive(Debug)]
struct ReadLog;

impl WebDriverCompatibleCommand for ReadLog {
    fn endpoint(&self, base: &Url, session: Option<&str>) -> Result<Url, ParseError> {
        base.join(&format!("session/{}/se/log", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &Url) -> (axum::http::Method, Option<String>) {
        let body = json!({ "type": "browser" }).to_string();
        (axum::http::Method::POST, Some(body))
    }
}
