//! The three engines: how each is found, and what it is asked for.

use std::path::PathBuf;
use std::{env, fmt, fs};

use fantoccini::wd::Capabilities;
use serde_json::{Value, json};

/// The window, in CSS pixels: room for a frame of 1280.
pub const WIDTH: u32 = 1400;
/// Its height.
pub const HEIGHT: u32 = 1000;

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
    pub fn driver(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
            Self::Webkit => "WebKitWebDriver",
        }
    }

    /// What the driver is asked for. `none`: a check itself says what it waits for (WebKit now and then never answers when
    /// asked to wait). Scroll bars lie over the page, as on a phone, so that a frame's width is the page's width.
    ///
    /// # Errors
    /// The browser is not there.
    pub fn capabilities(self, form: Form) -> Result<Capabilities, String> {
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
        // A script may take as long as a check.
        wanted.insert("timeouts".into(), json!({ "script": 120_000 }));
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
