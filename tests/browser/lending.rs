//! One browser serves many features, one after another: to start it takes longer than most checks.

use std::sync::{LazyLock, Mutex, MutexGuard};
use std::time::Duration;

use fantoccini::error::CmdError;
use tokio::runtime::{Builder, Runtime};
use tokio::time::timeout;

use crate::browser::Browser;
use crate::engine::{Engine, Form, HEIGHT, WIDTH};

/// Where all sessions live: a browser outlives the feature that it was started for.
static SESSIONS: LazyLock<Runtime> =
    LazyLock::new(|| Builder::new_multi_thread().worker_threads(2).enable_all().build().expect("a runtime"));

/// How long one may take to clear its windows, or to answer that it is still there.
const PATIENCE: Duration = Duration::from_secs(15);

/// Those that wait for the next feature.
static SPARE: Mutex<Vec<(Form, Browser)>> = Mutex::new(Vec::new());

fn spare() -> MutexGuard<'static, Vec<(Form, Browser)>> {
    SPARE.lock().expect("nobody panicked with it")
}

/// One that a feature has given back, or a new one.
///
/// # Errors
/// Why none starts, and the command that installs what is missing.
pub async fn borrow(engine: Engine, form: Form) -> Result<Browser, String> {
    let kept = {
        let mut spare = spare();
        let fits = spare.iter().position(|(of, browser)| *of == form && browser.engine == engine);
        fits.map(|at| spare.swap_remove(at).1)
    };
    if let Some(browser) = kept
        && matches!(timeout(PATIENCE, browser.client.window()).await, Ok(Ok(_)))
    {
        return Ok(browser);
    }
    SESSIONS.spawn(Browser::start(engine, form)).await.map_err(|why| why.to_string())?
}

/// Leaves it to the next feature, with one new window; it ends if it cannot have that. What it keeps of a served site is no other
/// site's: each has an origin of its own. Files share theirs.
pub async fn give_back(browser: Browser, form: Form) {
    if matches!(timeout(PATIENCE, cleared(&browser)).await, Ok(Ok(()))) {
        spare().push((form, browser));
    }
}

async fn cleared(browser: &Browser) -> Result<(), CmdError> {
    let client = &browser.client;
    // Keys and buttons that are still held; not every driver knows how.
    let _ = client.release_actions().await;
    let new = client.new_window(true).await?.handle;
    for window in client.windows().await?.into_iter().filter(|window| *window != new) {
        client.switch_to_window(window).await?;
        client.close_window().await?;
    }
    client.switch_to_window(new).await?;
    client.set_window_size(WIDTH, HEIGHT).await?;
    browser.log().await.map(drop)
}
