//! Serves the built folder to a browser, whole or with something taken away.
//!
//! Each [`Site`] has a port, so an origin, of its own: no cache or service worker of one check
//! reaches the next. `probe.js` is put first into each page's head. Each file has the headers that a host
//! is told to send, the policy among them; whatever breaks it fails the check. Views are as a build makes them that knows
//! the site's address.

mod answer;
mod said;
mod told;

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::time::Duration;

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{get, post};
use road::site::headers::Headers;
use tokio::sync::watch;
use tokio::task::JoinHandle;

pub use crate::broken::Wrong;
use crate::check::{Fault, Outcome};
use crate::dist::dist;
use crate::origin::listener;
use crate::report;
use answer::{answer, reported};
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
        let listener = listener().await;
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
