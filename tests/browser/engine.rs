//! The three engines: how each is found, started, asked for a session and ended.

use std::io::{BufRead, BufReader};
use std::net::{TcpListener, TcpStream};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fmt, fs};

use fantoccini::wd::{Capabilities, WebDriverCompatibleCommand};
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use url::{ParseError, Url};

/// The window, in CSS pixels: room for a frame of 1280.
const WIDTH: u32 = 1400;
const HEIGHT: u32 = 1000;

/// What draws pages in Chromium, without the browser's own windows and menus; Debian's script around it would leave it running.
const SHELL: &str = "/usr/lib/chromium/chromium-headless-shell";

/// How much of a browser is started.
#[derive(Clone, Copy, PartialEq)]
pub enum Form {
    /// What draws pages, as cheaply as may be: most checks need no more.
    Bare,
    /// As a reader has it: where its speed is measured, or what only all of it does.
    Whole,
}

/// A browser engine that a visitor may have.
#[derive(Clone, Copy, PartialEq)]
pub enum Engine {
    Chromium,
    Firefox,
    Webkit,
}

impl fmt::Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::Webkit => "webkit",
        })
    }
}

impl Engine {
    /// The engines named by `ENGINE`, or all. Panics on a name that is none.
    pub fn chosen() -> Vec<Self> {
        let all = [Self::Chromium, Self::Firefox, Self::Webkit];
        let Ok(name) = env::var("ENGINE") else {
            return all.to_vec();
        };
        let chosen: Vec<_> = all.into_iter().filter(|e| e.to_string() == name).collect();
        assert!(!chosen.is_empty(), "ENGINE={name} is unknown: say chromium, firefox or webkit");
        chosen
    }

    /// The program that drives it.
    fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::Webkit => "WebKitWebDriver",
        }
    }

    /// What the driver is asked for. `none`: a check itself says
    /// what it waits for (WebKit now and then never answers when asked to wait). Scroll bars lie over the page, as on a phone, so that a frame's width is the page's width.
    fn capabilities(self, form: Form) -> Result<Capabilities, String> {
        let own = match self {
            Self::Chromium => {
                let mut args = vec![
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-dev-shm-usage",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--hide-scrollbars",
                ];
                // Letters as wide as in the whole browser.
                args.push(if form == Form::Whole { "--headless=new" } else { "--font-render-hinting=none" });
                let size = format!("--window-size={WIDTH},{HEIGHT}");
                args.push(&size);
                let mut options = json!({ "args": args });
                if form == Form::Bare {
                    options["binary"] = SHELL.into();
                }
                json!({ "goog:loggingPrefs": { "browser": "ALL" }, "goog:chromeOptions": options })
            }
            Self::Firefox => json!({
                "moz:firefoxOptions": {
                    "args": ["-headless", format!("--width={WIDTH}"), format!("--height={HEIGHT}")],
                    // No processes for pages that may come, and no more frames than a check could see.
                    "prefs": {
                        "ui.useOverlayScrollbars": 1,
                        "dom.ipc.processPrelaunch.enabled": false,
                        "layout.frame_rate": 20,
                    },
                },
            }),
            Self::Webkit => json!({
                "webkitgtk:browserOptions": {
                    "binary": mini_browser()?,
                    "args": ["--automation", format!("--geometry={WIDTH}x{HEIGHT}")],
                },
            }),
        };
        let Value::Object(mut wanted) = own else { unreachable!("capabilities are an object") };
        wanted.insert("pageLoadStrategy".into(), "none".into());
        Ok(wanted)
    }
}

/// The small browser that Debian's `webkit2gtk-driver` drives, whichever version and machine.
fn mini_browser() -> Result<PathBuf, String> {
    let folders = |path: PathBuf| fs::read_dir(path).into_iter().flatten().flatten();
    folders("/usr/lib".into())
        .flat_map(|machine| folders(machine.path()))
        .filter(|lib| lib.file_name().to_string_lossy().starts_with("webkit2gtk-4."))
        .map(|lib| lib.path().join("MiniBrowser"))
        .find(|path| path.exists())
        .ok_or_else(|| "no MiniBrowser in /usr/lib/*/webkit2gtk-4.*/".into())
}

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
        Self::try_start(engine, form)
            .await
            .map_err(|why| format!("{engine} did not start: {why}. `tests/run {engine}` installs what it needs"))
    }

    async fn try_start(engine: Engine, form: Form) -> Result<Self, String> {
        let port = free_port()?;
        let mut driver = Command::new(engine.driver());
        driver.arg(format!("--port={port}")).stdout(Stdio::null());
        let mut processes = Vec::new();
        if engine == Engine::Webkit {
            let (screen, display) = virtual_screen()?;
            // Painted as a whole, not in layers: on a processor alone that is less work.
            driver.env("DISPLAY", display).env("NO_AT_BRIDGE", "1").env("WEBKIT_DISABLE_COMPOSITING_MODE", "1");
            processes.push(screen);
        }
        processes.push(Process::start(&mut driver)?);
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

/// A child that ends together with all that it started itself.
struct Process(Child);

impl Process {
    fn start(command: &mut Command) -> Result<Self, String> {
        let child = command.stderr(Stdio::null()).spawn();
        let name = command.get_program().to_string_lossy();
        child.map(Self).map_err(|e| format!("{name}: {e}"))
    }
}

impl Drop for Process {
    fn drop(&mut self) {
        let family = family(self.0.id().to_string());
        let _ = Command::new("kill").arg("-KILL").args(family).stderr(Stdio::null()).status();
        let _ = self.0.wait();
    }
}

/// A process and all that came from it, by id.
fn family(id: String) -> Vec<String> {
    let children = fs::read_to_string(format!("/proc/{id}/task/{id}/children")).unwrap_or_default();
    let mut ids = vec![id];
    ids.extend(children.split_whitespace().flat_map(|child| family(child.into())));
    ids
}

/// An X server without a screen, and its `DISPLAY`.
fn virtual_screen() -> Result<(Process, String), String> {
    let size = format!("{WIDTH}x{HEIGHT}x24");
    let mut command = Command::new("Xvfb");
    command.args(["-displayfd", "1", "-nolisten", "tcp", "-screen", "0", &size]);
    let mut screen = Process::start(command.stdout(Stdio::piped()))?;
    let mut number = String::new();
    let said = screen.0.stdout.take().ok_or("Xvfb says nothing")?;
    BufReader::new(said).read_line(&mut number).map_err(|e| e.to_string())?;
    Ok((screen, format!(":{}", number.trim())))
}

/// A port that nobody listens on.
fn free_port() -> Result<u16, String> {
    let listener = TcpListener::bind(("127.0.0.1", 0)).map_err(|e| e.to_string())?;
    Ok(listener.local_addr().map_err(|e| e.to_string())?.port())
}
