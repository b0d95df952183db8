//! What a redraw costs in a browser, ours beside SVG written by hand and beside other libraries.
//!
//! `cargo test --test benchmark -- --nocapture` installs the libraries with npm into `target/benchmark/`, compiles our
//! side, runs the page in Chromium (`ENGINE=firefox` in another engine) and keeps a part of `RESULTS.md`, which
//! `tests/run benchmark` puts together. `SIZES=10,1000` measures these sizes only and keeps nothing.

#[path = "../../browser/browser.rs"]
mod browser;
#[path = "../../browser/engine.rs"]
mod engine;
#[path = "../part.rs"]
mod part;
#[path = "../../browser/process.rs"]
mod process;
mod results;
mod server;

use browser::Browser;
use engine::{Engine, Form};
use road::content::read_all;
use road::site::wasm::Care;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};
use std::{env, fs};

/// How long the whole measuring may take.
const LIMIT: Duration = Duration::from_secs(1800);

#[test]
fn redraws_cost_what_they_may() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let folders = server::Folders {
        page: root.join("tests/benchmark/browser"),
        style: root.join("style"),
        libraries: libraries(root),
        road: road::site::wasm::bound(root, &["redraw"], Care::Small).expect("our side compiles").remove(0),
        content: content(root),
    };
    let sizes = env::var("SIZES").ok();
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let measured = runtime.block_on(measured(folders, sizes.as_deref()));
    let report = results::report(&measured, root);
    println!("{report}");
    if sizes.is_none() {
        part::keep("redraws", &report);
    }
    let lost = results::lost(&measured);
    assert!(lost.is_empty(), "dearer than it may be:\n{}", lost.join("\n"));
}

/// The libraries of `package.json`, installed where git does not look.
fn libraries(root: &Path) -> PathBuf {
    let folder = root.join("target/benchmark/npm");
    let wanted = fs::read(root.join("tests/benchmark/browser/package.json")).expect("package.json");
    if fs::read(folder.join("installed.json")).ok().as_ref() != Some(&wanted) {
        fs::create_dir_all(&folder).expect("a folder below target");
        fs::write(folder.join("package.json"), &wanted).expect("package.json can be copied");
        let mut npm = Command::new("npm");
        npm.current_dir(&folder).args(["install", "--no-audit", "--no-fund", "--ignore-scripts"]);
        let status = npm.status().expect("npm runs: install Node.js");
        assert!(status.success(), "npm install failed in {}", folder.display());
        fs::write(folder.join("installed.json"), &wanted).expect("a note of what is installed");
    }
    folder.join("node_modules")
}

/// The content of the Vietnamese page, as the browser gets it.
fn content(root: &Path) -> Vec<u8> {
    let [content, _] = read_all(&root.join("public/data")).unwrap_or_else(|faults| panic!("public/data: {faults:?}"));
    content.for_browser().to_bytes().expect("content as bytes")
}

/// Runs the page to its end; gives what it found.
async fn measured(folders: server::Folders, sizes: Option<&str>) -> Value {
    let address = server::serve(folders).await;
    let browser = Browser::start(Engine::chosen()[0], Form::Whole).await.unwrap_or_else(|why| panic!("{why}"));
    let page = &browser.client;
    let query = sizes.map_or(String::new(), |sizes| format!("?sizes={sizes}"));
    page.goto(&format!("{address}{query}")).await.expect("the page opens");
    let end = Instant::now() + LIMIT;
    loop {
        tokio::time::sleep(Duration::from_secs(1)).await;
        // A long task keeps the page from answering; it answers later.
        let result = page.execute("return window.result ?? null", Vec::new()).await.unwrap_or_default();
        if let Some(why) = result["failed"].as_str() {
            panic!("the page failed: {why}\n{:?}", browser.log().await);
        }
        if !result.is_null() {
            return result;
        }
        assert!(Instant::now() < end, "no result within {LIMIT:?}; {:?}", browser.log().await);
    }
}
