//! A browser with its driver: started, lent to one feature after another, asked what it wrote.

use std::net::TcpStream;
use std::process::{Command, Stdio};
use std::sync::{LazyLock, Mutex};
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Runtime};
use url::{ParseError, Url};

use crate::engine::{Engine, Form, HEIGHT, WIDTH};
use crate::process::{Process, free_port, virtual_screen};

/// Where the sessions of all browsers live: a browser outlives the feature that it was started for.
static SESSIONS: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(1).enable_all().build().expect("a runtime"));

/// Browsers that wait for the next feature.
static SPARE: Mutex<Vec<Browser>> = Mutex::new(Vec::new());

/// A running browser with its driver; both end when this is dropped.
pub struct Browser {
    /// The WebDriver session.
    pub client: Client,
    /// Which one it is.
    pub engine: Engine,
    form: Form,
    _processes: Vec<Process>,
}

impl Browser {
    /// One that a feature has left, or a new one.
    ///
    /// # Errors
    /// Whatever is missing or did not come up, and the command that installs it.
    pub async fn lent(engine: Engine, form: Form) -> Result<Self, String> {
        let spare = {
            let mut spare = SPARE.lock().expect("nobody panicked with it");
            let fits = spare.iter().position(|one| one.engine == engine && one.form == form);
            fits.map(|at| spare.swap_remove(at))
        };
        if let Some(spare) = spare {
            return Ok(spare);
        }
        let started = SESSIONS.spawn(Self::start(engine, form)).await.map_err(|why| why.to_string());
        started
            .flatten()
            .map_err(|why| format!("{engine} did not start: {why}. `tests/run {engine}` installs what it needs"))
    }

    /// Leaves it to the next feature, with one new window. What a site keeps in it is no other's: each has an origin of its
    /// own. One that cannot do so ends.
    pub async fn leave(self) {
        if self.cleared().await.is_ok() {
            SPARE.lock().expect("nobody panicked with it").push(self);
        }
    }

    async fn cleared(&self) -> Result<(), CmdError> {
        let new = self.client.new_window(true).await?.handle;
        for window in self.client.windows().await?.into_iter().filter(|window| *window != new) {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        self.client.set_window_size(WIDTH, HEIGHT).await?;
        self.log().await.map(drop)
    }

    /// Starts the driver on a free port and opens a session.
    async fn start(engine: Engine, form: Form) -> Result<Self, String> {
        let port = free_port()?;
        let mut driver = Command::new(engine.driver());
        driver.arg(format!("--port={port}")).stdout(Stdio::null());
        let mut processes = Vec::new();
        if engine == Engine::Webkit {
            let (screen, display) = virtual_screen(WIDTH, HEIGHT)?;
            // Painted as a whole, not in layers: on a processor alone that is less work.
            driver.env("DISPLAY", display).env("NO_AT_BRIDGE", "1").env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            processes.push(screen);
        }
        processes.push(Process::start(&driver)?);
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
        Ok(Self { client: connect.map_err(|e| e.to_string())?, engine, form, _processes: processes })
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
