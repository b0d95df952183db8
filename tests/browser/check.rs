//! Named checks on a page: run, timed, and told in words when one fails.

use std::fmt::Display;
use std::path::Path;
use std::time::{Duration, Instant};
use std::{fs, io};

use fantoccini::Locator;
use fantoccini::actions::{InputSource, KeyAction, KeyActions};
use fantoccini::error::CmdError;
use serde_json::Value;

use crate::browser::Browser;
use crate::engine::{Engine, Form};
use crate::lending::{borrow, give_back};
use crate::report;
use crate::site::Site;

/// How long a page may take to become what it should.
const PATIENCE: Duration = Duration::from_secs(15);
/// What a living page lays out anew, it has laid out by then.
const SETTLING: Duration = Duration::from_millis(500);
/// How long one check may take.
const LIMIT: Duration = Duration::from_secs(120);

/// What was expected and what was seen.
pub struct Fault(pub String);

impl Fault {
    /// In the words of whoever saw it.
    pub fn new(words: String) -> Self {
        Self(words)
    }
}

impl From<CmdError> for Fault {
    fn from(error: CmdError) -> Self {
        Self(error.to_string())
    }
}

/// A check's end; in between, something read from the page.
pub type Outcome<T = ()> = Result<T, Fault>;

/// A file of a package that `tests/run` has installed by npm.
pub fn npm(file: &str) -> String {
    let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
    let path = target.join("tools/node/node_modules").join(file);
    let why = |error| panic!("{}: {error}. `tests/run chromium` installs it", path.display());
    fs::read_to_string(&path).unwrap_or_else(why)
}

/// Fails unless `seen` is `expected`.
pub fn same<T: PartialEq + Display>(what: &str, seen: T, expected: T) -> Outcome {
    if seen == expected {
        return Ok(());
    }
    Err(Fault(format!("{what}: expected {expected}, seen {seen}")))
}

/// Fails if `faults` holds anything.
pub fn none(what: &str, faults: &[impl Display]) -> Outcome {
    if faults.is_empty() {
        return Ok(());
    }
    let lines: Vec<_> = faults.iter().map(|fault| format!("\n      {fault}")).collect();
    Err(Fault(format!("expected no {what}, seen {}:{}", faults.len(), lines.concat())))
}

/// Runs a feature's checks in every chosen engine, and fails when all are done if one did.
pub fn in_engines(feature: &'static str, checks: impl AsyncFn(&mut Run)) {
    run(Form::Bare, feature, checks);
}

/// The same in browsers as readers have them.
pub fn in_whole_engines(feature: &'static str, checks: impl AsyncFn(&mut Run)) {
    run(Form::Whole, feature, checks);
}

fn run(form: Form, feature: &'static str, checks: impl AsyncFn(&mut Run)) {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build();
    let runtime = runtime.expect("a runtime");
    let mut faults = Vec::new();
    for engine in Engine::chosen() {
        runtime.block_on(async {
            match borrow(engine, form).await {
                Err(why) => faults.push(why),
                Ok(browser) => {
                    let mut run = Run { engine, feature, page: Page { browser }, faults: Vec::new() };
                    checks(&mut run).await;
                    run.check("no policy was broken after all", async |page| {
                        page.settle().await;
                        Ok(())
                    })
                    .await;
                    // After a fault nobody knows what a browser is left with.
                    let sound = run.faults.is_empty();
                    faults.append(&mut run.faults);
                    if sound {
                        give_back(run.page.browser, form).await;
                    }
                }
            }
        });
    }
    assert!(faults.is_empty(), "failed: {}", faults.join("; "));
}

impl Engine {
    /// Of many cases of one kind, all in Chromium, and each third in the others, each another third: for what hardly depends
    /// on the engine.
    pub fn share<T>(self, cases: impl IntoIterator<Item = T>) -> impl Iterator<Item = T> {
        let cases: Vec<T> = cases.into_iter().collect();
        let (first, step) = match self {
            Self::Chromium => (0, 1),
            Self::Firefox => (1, 3),
            Self::Webkit => (2, 3),
        };
        let first = first % cases.len().max(1);
        cases.into_iter().skip(first).step_by(step)
    }
}

/// One feature in one engine.
pub struct Run {
    /// The engine.
    pub engine: Engine,
    feature: &'static str,
    page: Page,
    faults: Vec<String>,
}

impl Run {
    /// Runs one check and prints how it went; a failure is kept, with a picture of the page.
    pub async fn check(&mut self, name: &str, check: impl AsyncFn(&Page) -> Outcome) {
        self.check_for(LIMIT, name, check).await;
    }

    /// Runs one check that may take as long as `limit`.
    pub async fn check_for(&mut self, limit: Duration, name: &str, check: impl AsyncFn(&Page) -> Outcome) {
        let start = Instant::now();
        let late = |_| Err(Fault(format!("expected an end within {limit:?}, seen none")));
        let outcome = tokio::time::timeout(limit, check(&self.page)).await.unwrap_or_else(late);
        // Whatever a check is about: none may break the policy, unless it says so of its site.
        let outcome = outcome.and(none("breach of the policy, in this check or the one before", &report::take()));
        let (engine, feature) = (self.engine, self.feature);
        let seconds = start.elapsed().as_secs_f32();
        let line = format!("{engine:<8} {feature:<9} {name} ({seconds:.1} s)");
        match outcome {
            Ok(()) => println!("ok   {line}"),
            Err(Fault(why)) => {
                let picture = self.picture(name).await;
                println!("FAIL {line}\n    {why}\n    picture: {picture}");
                self.faults.push(format!("{engine} {name}"));
            }
        }
    }

    /// Writes the window to `target/test/` and says where, or why not.
    async fn picture(&self, check: &str) -> String {
        let plain = |c: char| if c.is_ascii_alphanumeric() { c } else { '-' };
        let words: String = check.chars().map(plain).collect();
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("test");
        let path = folder.join(format!("{}-{}-{words}.png", self.engine, self.feature));
        let written = match self.page.browser.client.screenshot().await {
            Err(error) => Err(io::Error::other(error)),
            Ok(png) => fs::create_dir_all(&folder).and_then(|()| fs::write(&path, png)),
        };
        written.map_or_else(|why| format!("none: {why}"), |()| path.display().to_string())
    }
}

/// The window, as a visitor and as a measurer.
pub struct Page {
    /// The browser that shows it.
    pub browser: Browser,
}

impl Page {
    /// Goes to `path` of the site and waits until the page and its fonts are there.
    pub async fn open(&self, site: &Site, path: &str) -> Outcome {
        self.go(&format!("{}{path}", site.address)).await
    }

    /// Goes to a whole address and waits until the page and its fonts are there.
    pub async fn go(&self, address: &str) -> Outcome {
        self.browser.log().await?;
        self.leave(self.browser.client.goto(address)).await
    }

    /// Loads the page anew and waits until it and its fonts are there.
    pub async fn reload(&self) -> Outcome {
        self.leave(self.browser.client.refresh()).await
    }

    /// Waits until `departure` has led to another document.
    async fn leave(&self, departure: impl Future<Output = Result<(), CmdError>>) -> Outcome {
        self.browser.client.enter_parent_frame().await?;
        self.value("window.__left = true").await?;
        departure.await?;
        self.whole().await
    }

    /// Waits until a document is there, whole with its fonts: neither the one that was left nor
    /// the blank one that a browser may show in between.
    pub async fn whole(&self) -> Outcome {
        let state = "window.__left || location.protocol === 'about:' ? 'under way' : document.readyState";
        self.becomes(state, "complete").await?;
        // A font is asked for when a text is laid out: before that, none is missing.
        self.becomes("(document.body.offsetHeight, document.fonts.status)", "loaded").await
    }

    /// Goes to `path` and waits until the page is alive.
    pub async fn open_alive(&self, site: &Site, path: &str) -> Outcome {
        self.open(site, path).await?;
        self.alive().await
    }

    /// Shows `path` in a frame of that width and steps into it, once it is whole.
    pub async fn open_in_frame(&self, site: &Site, width: u32, path: &str) -> Outcome {
        self.open_in_box(site, (width, 900), path).await
    }

    /// Shows `path` in a frame of that width and height and steps into it, once it is whole.
    pub async fn open_in_box(&self, site: &Site, (width, height): (u32, u32), path: &str) -> Outcome {
        self.open(site, &format!("frame/{width}x{height}/{path}")).await?;
        self.browser.client.enter_frame(0).await?;
        self.whole().await?;
        same("width of the page", self.value("document.documentElement.clientWidth").await?, width.into())
    }

    /// Waits until the page is alive; a fault tells what the page said meanwhile.
    pub async fn alive(&self) -> Outcome {
        let Err(Fault(why)) = self.becomes("window.__ready", true).await else {
            return Ok(());
        };
        let said = self.words("[...__probe.errors, ...__probe.infos]").await?;
        Err(Fault(format!("{why}; the page said: {}", said.join("; "))))
    }

    /// Waits until a living page has laid itself out for its window.
    pub async fn settle(&self) {
        tokio::time::sleep(SETTLING).await;
    }

    /// Runs a script; gives what it returns.
    pub async fn run(&self, script: &str) -> Outcome<Value> {
        Ok(self.browser.client.execute(script, Vec::new()).await?)
    }

    /// The value of a JavaScript expression.
    pub async fn value(&self, expression: &str) -> Outcome<Value> {
        self.run(&format!("return {expression}")).await
    }

    /// The words of a JavaScript expression that is a list of strings.
    pub async fn words(&self, expression: &str) -> Outcome<Vec<String>> {
        let value = self.value(expression).await?;
        serde_json::from_value(value).map_err(|e| Fault(format!("{expression}: {e}")))
    }

    /// Waits until a JavaScript expression has the value expected. It may fail in between, as when
    /// the document it is read from goes away.
    pub async fn becomes(&self, expression: &str, expected: impl Into<Value>) -> Outcome {
        let (expected, start) = (expected.into(), Instant::now());
        loop {
            let seen = self.value(expression).await;
            if seen.as_ref().is_ok_and(|seen| *seen == expected) || start.elapsed() > PATIENCE {
                return same(expression, seen?, expected);
            }
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks the first element in sight that `selector` names.
    pub async fn click(&self, selector: &str) -> Outcome {
        for element in self.browser.client.find_all(Locator::Css(selector)).await? {
            if element.is_displayed().await? {
                return Ok(element.click().await?);
            }
        }
        Err(Fault(format!("expected something in sight to click at {selector}, seen nothing")))
    }

    /// Presses keys, one after another, wherever the focus is.
    pub async fn press(&self, keys: &[char]) -> Outcome {
        let start = KeyActions::new("keyboard".into());
        let actions = keys
            .iter()
            .fold(start, |actions, &value| actions.then(KeyAction::Down { value }).then(KeyAction::Up { value }));
        Ok(self.browser.client.perform_actions(actions).await?)
    }

    /// Fails if anything went wrong on the page since it was opened.
    pub async fn has_no_errors(&self) -> Outcome {
        let mut errors = self.words("__probe.errors").await?;
        errors.extend(self.browser.log().await?);
        none("console error", &errors)
    }
}
