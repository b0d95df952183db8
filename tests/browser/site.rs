//! Serves the built folder to a browser, whole or with something taken away.
//!
//! Each [`Site`] has a port, so an origin, of its own: no cache or service worker of one check
//! reaches the next. `probe.js` is put first into each page's head. Each file has the headers that a host
//! is told to send, the policy among them; whatever breaks it fails the check. Views are as a build makes them that knows
//! the site's address.

mod said;
mod told;

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::{get, post};
use road::site::headers::{Headers, TYPES};
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use crate::broken::Wrong;
use crate::broken::{cut, is_named, lost};
use crate::check::{Fault, Outcome};
use crate::dist::dist;
use crate::edition::Edition;
use crate::report;
use said::headers;
pub use said::probed;

/// How much later than usual what is late comes.
const LATE: Duration = Duration::from_millis(1500);

/// How long a site is there for what a browser still has to report of it.
const LINGERS: Duration = Duration::from_millis(500);

/// How the folder is served.
struct Manner {
    dist: PathBuf,
    /// The address of the folder.
    address: String,
    /// The path at which the folder lies, with a slash at both ends.
    folder: &'static str,
    scripts: bool,
    /// What a host says of each file.
    headers: Option<&'static Headers>,
    /// Whether the site is kept for reading without network: hundreds of pages, for each check anew. Else the browser is
    /// asked for that in vain, and the page says nothing of it.
    kept: bool,
    /// Whether views name the site by its address; else they take files from any host.
    named: bool,
    /// Whether a check tries to break the policy: then what is reported is kept for it.
    tried: bool,
    /// A script before all others of each page, and one before the worker's own.
    early: String,
    worker: String,
    /// The names of the files that something is wrong with, as `road-*.wasm`, and what.
    wrong: Mutex<Option<(&'static str, Wrong)>>,
    /// Whether typefaces are waited for: not where something is wrong.
    patient: bool,
    /// Holds every `.wasm` until it is opened.
    gate: Option<watch::Receiver<bool>>,
    now: Mutex<Now>,
    asked: Mutex<Vec<String>>,
    wronged: Mutex<Vec<String>>,
    missing: Mutex<Vec<String>>,
    reports: Mutex<Vec<String>>,
}

/// Which policies a check tries to break.
#[derive(Clone, Copy, PartialEq)]
pub enum Policies {
    /// The host's and the page's.
    Both,
    /// The page's: the host says nothing.
    Pages,
    /// Both, of a build that does not know its address.
    Anywhere,
}

/// What may change while a check runs.
#[derive(Clone, Copy, PartialEq)]
pub enum Now {
    /// The folder is served.
    Here,
    /// No request is answered: each connection ends.
    Away,
    /// A later build is served: see [`Edition`].
    Newer,
}

/// A served folder; it ends when this is dropped.
pub struct Site {
    /// The address of the folder, with a slash at the end.
    pub address: String,
    manner: Arc<Manner>,
    gate: watch::Sender<bool>,
    server: JoinHandle<()>,
}

impl Manner {
    fn whole() -> Self {
        Self {
            dist: dist(),
            address: String::new(),
            folder: "/",
            scripts: true,
            headers: Some(headers()),
            kept: false,
            named: true,
            tried: false,
            early: String::new(),
            worker: String::new(),
            wrong: Mutex::default(),
            patient: true,
            gate: None,
            now: Mutex::new(Now::Here),
            asked: Mutex::default(),
            wronged: Mutex::default(),
            missing: Mutex::default(),
            reports: Mutex::default(),
        }
    }
}

impl Site {
    /// The folder as it is, at the root.
    pub async fn whole() -> Self {
        Self::serve(Manner::whole()).await
    }

    /// The folder as it is, kept for reading without network.
    pub async fn kept() -> Self {
        Self::serve(Manner { kept: true, ..Manner::whole() }).await
    }

    /// The folder as it is, in a sub-folder of the host, kept too.
    pub async fn in_folder(folder: &'static str) -> Self {
        Self::serve(Manner { folder, kept: true, ..Manner::whole() }).await
    }

    /// Every script taken out of the pages: what a reader without scripts gets.
    pub async fn without_scripts() -> Self {
        Self::serve(Manner { scripts: false, ..Manner::whole() }).await
    }

    /// Without scripts, for a check that copies the whole document: in the copy each sheet is empty at first, and so none that
    /// the policy knows.
    pub async fn to_be_copied() -> Self {
        Self::serve(Manner { scripts: false, tried: true, ..Manner::whole() }).await
    }

    /// A site whose policies are tried.
    pub async fn tried(policies: Policies) -> Self {
        let headers = (policies != Policies::Pages).then(headers);
        let named = policies != Policies::Anywhere;
        Self::serve(Manner { headers, named, tried: true, kept: true, ..Manner::whole() }).await
    }

    /// Every `.wasm` answers 404.
    pub async fn without_wasm() -> Self {
        Self::with_wrong("*.wasm", Wrong::Missing).await
    }

    /// Something is wrong with every file of such a name, as `road-*.wasm`.
    pub async fn with_wrong(named: &'static str, wrong: Wrong) -> Self {
        let wrong = Mutex::new(Some((named, wrong)));
        Self::serve(Manner { wrong, patient: false, kept: true, ..Manner::whole() }).await
    }

    /// `script` runs in each page before anything else: what a strange browser has of its own.
    pub async fn with_early(script: &str) -> Self {
        Self::serve(Manner { early: script.to_string(), kept: true, ..Manner::whole() }).await
    }

    /// `script` runs in the worker before its own.
    pub async fn with_early_worker(script: &str) -> Self {
        Self::serve(Manner { worker: script.to_string(), kept: true, ..Manner::whole() }).await
    }

    /// Every `.wasm` waits for [`Site::release`], so that a page can be seen before it comes alive.
    pub async fn with_held_wasm() -> Self {
        let (gate, gated) = watch::channel(false);
        let mut site = Self::serve(Manner { gate: Some(gated), ..Manner::whole() }).await;
        site.gate = gate;
        site
    }

    async fn serve(manner: Manner) -> Self {
        let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await;
        let listener = listener.expect("a free port on loopback");
        let port = listener.local_addr().expect("a bound port").port();
        let address = format!("http://127.0.0.1:{port}{}", manner.folder);
        let manner = Arc::new(Manner { address: address.clone(), ..manner });
        let routes = Router::new()
            .route("/favicon.ico", get(StatusCode::NO_CONTENT))
            .route(report::PATH, post(reported))
            .fallback(answer)
            .with_state(manner.clone());
        let server = tokio::spawn(async move {
            axum::serve(listener, routes).await.expect("the test server runs");
        });
        Self { address, manner, gate: watch::channel(false).0, server }
    }

    /// Lets the held `.wasm` through.
    pub fn release(&self) {
        self.gate.send_replace(true);
    }

    /// From now on, this is served.
    pub fn turn(&self, now: Now) {
        *self.manner.now.lock().expect("no handler panicked") = now;
    }

    /// From now on, nothing is wrong with any file.
    pub fn repair(&self) {
        *self.manner.wrong.lock().expect("no handler panicked") = None;
    }

    /// The paths asked for, of files that something was wrong with.
    pub fn wronged(&self) -> Vec<String> {
        self.manner.wronged.lock().expect("no handler panicked").clone()
    }

    /// Waits until a path with this in it is asked for.
    pub async fn hears_of(&self, part: &str) -> Outcome {
        for _ in 0..300 {
            if self.asked().iter().any(|path| path.contains(part)) {
                return Ok(());
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
        Err(Fault::new(format!("expected to be asked for {part}, asked for {}", self.asked().join(" "))))
    }

    /// All paths asked for.
    pub fn asked(&self) -> Vec<String> {
        self.manner.asked.lock().expect("no handler panicked").clone()
    }

    /// What was reported since last asked, of a site whose policies are tried.
    pub fn reports(&self) -> Vec<String> {
        std::mem::take(&mut self.manner.reports.lock().expect("no handler panicked"))
    }

    /// The paths asked for that are not there.
    pub fn missing(&self) -> Vec<String> {
        self.manner.missing.lock().expect("no handler panicked").clone()
    }
}

impl Drop for Site {
    fn drop(&mut self) {
        let server = self.server.abort_handle();
        tokio::spawn(async move {
            tokio::time::sleep(LINGERS).await;
            server.abort();
        });
    }
}

/// For `/frame/280x900/en/?y=2045` a page that shows `/en/?y=2045` in a frame of 280 × 900 pixels:
/// narrower, or larger, than a window can be made.
fn frame(uri: &Uri) -> Option<Response> {
    let (size, to) = uri.path_and_query()?.as_str().strip_prefix("/frame/")?.split_once('/')?;
    let (width, height) = size.split_once('x')?;
    let page = format!(
        "<!doctype html><title>frame</title><body style='margin:0'>\
         <iframe src='/{to}' style='width:{width}px;height:{height}px;border:0'></iframe>"
    );
    Some(Html(page).into_response())
}

async fn reported(State(manner): State<Arc<Manner>>, body: Bytes) -> StatusCode {
    let line = report::read(&body);
    match manner.tried {
        true => manner.reports.lock().expect("no handler panicked").extend(line),
        false => report::keep(line),
    }
    StatusCode::NO_CONTENT
}

async fn answer(State(manner): State<Arc<Manner>>, uri: Uri) -> Response {
    let now = manner.now();
    if now == Now::Away {
        lost();
    }
    manner.asked.lock().expect("no handler panicked").push(uri.path().to_string());
    if let Some(frame) = frame(&uri) {
        return frame;
    }
    let newer = (now == Now::Newer).then(|| Edition::newer(&manner.dist));
    let found = uri.path().strip_prefix(manner.folder).and_then(|path| {
        let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        let path = newer.map_or(Some(path.to_string()), |newer| newer.origin(path))?;
        let path = format!("{path}{index}");
        let file = manner.dist.join(&path);
        Some((fs::read(&file).ok()?, file, path))
    });
    let wrong = found.as_ref().and_then(|(_, _, path)| manner.wrong_with(path));
    let found = found.filter(|_| wrong != Some(Wrong::Missing));
    let Some((body, file, path)) = found else {
        let mut missing = manner.missing.lock().expect("no handler panicked");
        missing.push(uri.to_string());
        let page = fs::read_to_string(manner.dist.join("404.html")).unwrap_or_default();
        return (StatusCode::NOT_FOUND, manner.said("404.html", &page), Html(manner.page(&page))).into_response();
    };
    let kind = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_string();
    let mut body = manner.retold(&file, body, newer);
    let page = if kind == "html" { String::from_utf8_lossy(&body).into_owned() } else { String::new() };
    let mut said = manner.said(&path, &page);
    let mut media =
        TYPES.iter().find(|(ending, _)| *ending == kind).map_or("application/octet-stream", |(_, media)| media);
    match wrong {
        Some(Wrong::Half) => body.truncate(body.len() / 2),
        Some(Wrong::Late) => tokio::time::sleep(LATE).await,
        Some(Wrong::Type) => media = "text/plain",
        Some(Wrong::Longer) => body.push(b'\n'),
        Some(Wrong::Missing | Wrong::Cut) | None => {}
    }
    if let Some(gate) = manner.gate.as_ref().filter(|_| kind == "wasm") {
        let _ = gate.clone().wait_for(|open| *open).await;
    }
    // It may have been lost while the answer was under way.
    if manner.now() == Now::Away {
        lost();
    }
    said.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    if wrong == Some(Wrong::Cut) { cut(said, body) } else { (said, body).into_response() }
}

impl Manner {
    fn now(&self) -> Now {
        *self.now.lock().expect("no handler panicked")
    }

    /// What is wrong with the file at a path below the site's root; that it was asked for is noted.
    fn wrong_with(&self, path: &str) -> Option<Wrong> {
        let wrong = *self.wrong.lock().expect("no handler panicked");
        let (_, wrong) = wrong.filter(|(named, _)| is_named(path, named))?;
        self.wronged.lock().expect("no handler panicked").push(path.to_string());
        Some(wrong)
    }
}
