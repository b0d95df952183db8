//! How long a redraw takes in a browser, beside the chart libraries: `cargo test --test benchmark -- --nocapture`. It
//! writes `tests/benchmark/RESULTS.md`. The libraries come from npm into `target/benchmark/`.

#[path = "../browser/engine.rs"]
#[allow(dead_code, reason = "one engine of the three is measured")]
mod engine;

use engine::{Browser, Engine};
use serde_json::{Value, json};
use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::Duration;
use std::{env, fs};
use tower_http::services::ServeDir;
use wasm_bindgen_cli_support::Bindgen;

/// Each library with its version and the script it is loaded from.
const PEERS: [(&str, &str, &str); 5] = [
    ("chart.js", "4.6.1", "dist/chart.umd.js"),
    ("d3", "7.9.0", "dist/d3.min.js"),
    ("@observablehq/plot", "0.6.17", "dist/plot.umd.min.js"),
    ("vega", "5.33.0", "build/vega.min.js"),
    ("echarts", "6.1.0", "dist/echarts.min.js"),
];
/// Points, and rounds that are measured.
const SIZES: [(u32, u32); 5] = [(10, 15), (100, 15), (1_000, 15), (10_000, 7), (100_000, 3)];
/// The contestants, in the order of the table: what is measured, then what it is measured against.
const OURS: &str = "this project";
const NAMES: [&str; 6] = [OURS, "SVG by hand", "Chart.js", "Observable Plot", "Vega", "ECharts"];

#[test]
fn redraws() {
    let runtime = tokio::runtime::Runtime::new().expect("a runtime");
    let results = runtime.block_on(measure()).unwrap_or_else(|why| panic!("{why}"));
    let text = told(&results);
    println!("{text}");
    fs::write(root().join("tests/benchmark/RESULTS.md"), text).expect("the results can be written");
    for (size, times) in &results {
        let ours = middle(&times[OURS], 0);
        for peer in ["Chart.js", "Observable Plot", "Vega", "ECharts"] {
            let theirs = middle(&times[peer], 0);
            assert!(ours < theirs, "{size} points: {ours:.1} ms here, {theirs:.1} ms with {peer}");
        }
        let hand = middle(&times["SVG by hand"], 0);
        assert!(ours <= 2.0 * hand, "{size} points: {ours:.1} ms here, {hand:.1} ms by hand");
    }
    let ours: Vec<f64> = results.iter().map(|(_, times)| middle(&times[OURS], 0)).collect();
    let [.., before, last] = ours[..] else { panic!("there are two sizes at least") };
    // Ten times as many points: n log n grows by 10 · 5 / 4.
    assert!(last <= before * 12.5, "from 10 000 to 100 000 points it grows {:.1} times", last / before);
    assert!(before < 16.0, "10 000 points take {before:.1} ms, more than a frame");
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Times by contestant, in rounds of two numbers each, for each size.
async fn measure() -> Result<Vec<(u32, Value)>, String> {
    let page = prepare()?;
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.map_err(|error| error.to_string())?;
    let port = listener.local_addr().map_err(|error| error.to_string())?.port();
    tokio::spawn(async move { axum::serve(listener, axum::Router::new().fallback_service(ServeDir::new(page))).await });
    let browser = Browser::start(Engine::Chromium).await?;
    let client = &browser.client;
    client.goto(&format!("http://127.0.0.1:{port}/")).await.map_err(|error| error.to_string())?;
    for _ in 0..100 {
        let ready = client.execute("return document.readyState === 'complete' && !!window.bench", Vec::new()).await;
        if ready.is_ok_and(|ready| ready == json!(true)) {
            break;
        }
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
    let mut results = Vec::new();
    for (size, rounds) in SIZES {
        let script = "const [size, rounds, done] = arguments; bench(size, rounds).then(done, error => done(String(error.stack)))";
        let limit = fantoccini::wd::TimeoutConfiguration::new(Some(Duration::from_secs(300)), None, None);
        client.update_timeouts(limit).await.map_err(|error| error.to_string())?;
        let times =
            client.execute_async(script, vec![json!(size), json!(rounds)]).await.map_err(|error| error.to_string())?;
        if let Some(fault) = times.as_str() {
            return Err(fault.to_string());
        }
        results.push((size, times));
    }
    client.clone().close().await.map_err(|error| error.to_string())?;
    Ok(results)
}

/// The folder with the page, the libraries, and our drawing code as WASM.
fn prepare() -> Result<PathBuf, String> {
    let folder = root().join("target/benchmark");
    let failed = |error: std::io::Error| error.to_string();
    fs::create_dir_all(&folder).map_err(failed)?;
    let packages = PEERS.map(|(name, version, _)| format!("{name}@{version}"));
    run(Command::new("npm")
        .args(["install", "--no-audit", "--no-fund", "--save-exact", "--prefix"])
        .arg(&folder)
        .args(packages))?;
    let target = root().join("target/wasm");
    let mut cargo = Command::new(env::var("CARGO").unwrap_or("cargo".into()));
    cargo.args(["build", "--example", "redraw", "--profile", "wasm", "--target", "wasm32-unknown-unknown"]);
    run(cargo.current_dir(root()).arg("--target-dir").arg(&target))?;
    let wasm = target.join("wasm32-unknown-unknown/wasm/examples/redraw.wasm");
    let mut bind = Bindgen::new();
    bind.web(true)
        .and_then(|bind| bind.input_path(wasm).typescript(false).generate(&folder))
        .map_err(|error| format!("{error:#}"))?;
    let scripts = PEERS.map(|(name, _, script)| format!("<script src=\"node_modules/{name}/{script}\"></script>"));
    let sheet = fs::read_to_string(root().join("style/chart.css")).map_err(failed)?;
    let page = format!(
        "<!doctype html><meta charset=\"utf-8\"><style>{sheet}</style><body>{}<script src=\"bench.js\"></script>",
        scripts.concat()
    );
    fs::write(folder.join("index.html"), page).map_err(failed)?;
    fs::copy(root().join("tests/benchmark/bench.js"), folder.join("bench.js")).map_err(failed)?;
    Ok(folder)
}

fn run(command: &mut Command) -> Result<(), String> {
    let done = command.status().map_err(|error| format!("{command:?}: {error}"))?;
    done.success().then_some(()).ok_or_else(|| format!("{command:?} failed"))
}

/// Of all rounds the middle one: milliseconds until laid out (0) or painted (1).
fn middle(rounds: &Value, which: usize) -> f64 {
    sorted(rounds, which).get(rounds.as_array().map_or(0, Vec::len) / 2).copied().unwrap_or(f64::NAN)
}

fn sorted(rounds: &Value, which: usize) -> Vec<f64> {
    let mut all: Vec<f64> = rounds.as_array().into_iter().flatten().filter_map(|round| round[which].as_f64()).collect();
    all.sort_by(f64::total_cmp);
    all
}

/// The results as a page to read.
fn told(results: &[(u32, Value)]) -> String {
    let read = |path: &str| fs::read_to_string(path).unwrap_or_default();
    let info = read("/proc/cpuinfo");
    let cpu = info
        .lines()
        .find_map(|line| line.strip_prefix("model name")?.split_once(": "))
        .map_or("unknown", |(_, name)| name);
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let versions = PEERS.map(|(name, version, _)| format!("{name} {version}")).join(", ");
    let mut text = format!(
        "# Redraws, measured\n\nOne run of `cargo test --test benchmark -- --nocapture`, all in turn, in headless Chromium on {cpu}, {cores} cores,\n\
         without a GPU. The picture is a jagged line with a dot at each point, 662 × 330 px. Milliseconds, the middle of all rounds:\n\
         until the page is laid out, and in brackets until the next frame is painted; then the ratio to this project.\n\
         {versions}.\n\n\
         Beyond four points a pixel column, this project keeps the first, last, lowest and highest of each column\n\
         (`src/chart/decimate.rs`). That loses nothing of the line, but some dots that could be seen: its picture of 10 000 points\n\
         and more is lighter than that of the others, who draw every dot, so those two rows do not compare like with like.\n\n| points |"
    );
    let _ = writeln!(text, "{}", NAMES.map(|name| format!(" {name} |")).concat());
    let _ = writeln!(text, "|---:|{}", "---:|".repeat(NAMES.len()));
    for (size, times) in results {
        let ours = middle(&times[OURS], 0);
        let cell = |name: &str| {
            let (laid, painted) = (middle(&times[name], 0), middle(&times[name], 1));
            format!(" {laid:.1} ({painted:.0}), {:.1}× |", laid / ours)
        };
        let _ = writeln!(text, "| {size} |{}", NAMES.map(cell).concat());
    }
    text.push_str("\nSpread, from the quickest round to the slowest, until laid out:\n\n");
    for (size, times) in results {
        let span = |name: &str| {
            let all = sorted(&times[name], 0);
            format!("{name} {:.1}–{:.1}", all.first().unwrap_or(&f64::NAN), all.last().unwrap_or(&f64::NAN))
        };
        let _ = writeln!(text, "- {size}: {}", NAMES.map(span).join("; "));
    }
    text
}
