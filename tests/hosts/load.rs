//! How many readers one machine serves: nginx on loopback, asked by `wrk` for what a first visit downloads.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::Command;

use crate::dist::dist;
use crate::server::{Server, own_folder, path};

/// How long is measured, seconds, and over how many connections.
const SECONDS: u32 = 10;
const CONNECTIONS: u32 = 64;
/// The paths of a first visit, the page to explore first: it names all that it has the browser load, and what paints
/// pictures, which is loaded when one is asked for.
fn visit(dist: &Path) -> Vec<String> {
    let page = fs::read_to_string(dist.join("index.html")).expect("the page");
    let named = page.split("assets/").skip(1).filter_map(|rest| rest.split(['"', '\'', ' ', ')']).next());
    let loaded: BTreeSet<_> = named.filter(|name| !name.starts_with("picture-")).collect();
    assert!(loaded.len() > 6, "{loaded:?}: is it the real page?");
    [String::new()].into_iter().chain(loaded.into_iter().map(|name| format!("assets/{name}"))).collect()
}

#[test]
#[ignore = "it measures: tests/run load"]
fn nginx_serves_readers() {
    let (server, paths) = (Server::nginx("/"), visit(&dist()));
    let sent: usize = paths.iter().map(|path| server.get(path, "br").body.len()).sum();
    let list: Vec<_> = paths.iter().map(|path| format!("'/{path}'")).collect();
    let script = own_folder("load").join("visit.lua");
    let lua = format!(
        "local all, at = {{ {} }}, 0\nwrk.headers['Accept-Encoding'] = 'br'\n\
         request = function() at = at % #all + 1 return wrk.format('GET', all[at]) end\n",
        list.join(", ")
    );
    fs::write(&script, lua).expect("written");
    let address = format!("http://127.0.0.1:{}/", server.port);
    let ran = Command::new("wrk")
        .env("PATH", path())
        .args([
            "-t1".to_string(),
            format!("-c{CONNECTIONS}"),
            format!("-d{SECONDS}s"),
            "--latency".to_string(),
            "-s".to_string(),
        ])
        .arg(&script)
        .arg(&address)
        .output()
        .unwrap_or_else(|why| panic!("wrk: {why}. `tests/run load` installs it"));
    let told = String::from_utf8_lossy(&ran.stdout).into_owned();
    let figure = |name: &str| {
        let line = told.lines().find_map(|line| line.trim().strip_prefix(name));
        line.map(|rest| rest.trim_start_matches(':').trim().to_string()).unwrap_or_else(|| panic!("no {name}:\n{told}"))
    };
    let requests: f64 = figure("Requests/sec").parse().expect("a number");
    assert!(!told.contains("Non-2xx") && !told.contains("Socket errors"), "{told}");
    let visits = requests / paths.len() as f64;
    let machine = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let model = machine.lines().find_map(|line| line.strip_prefix("model name")).unwrap_or("\t: unknown");
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    println!("machine: {}, {cores} cores, shared by nginx and wrk", model.trim_start_matches([':', '\t', ' ']));
    println!("a first visit: {} requests, {sent} bytes", paths.len());
    println!("{requests:.0} requests a second, half within {}, 99 % within {}", figure("50%"), figure("99%"));
    println!("{visits:.0} first visits a second, {:.0} Mbit/s", visits * sent as f64 * 8.0 / 1e6);
    let day = 1e6;
    println!(
        "a million first visits a day: {:.0} a second on average, {:.0} at five times that; {:.0} GB, {:.0} Mbit/s on average",
        day / 86_400.0,
        5.0 * day / 86_400.0,
        day * sent as f64 / 1e9,
        day / 86_400.0 * sent as f64 * 8.0 / 1e6
    );
    assert!(visits > 5.0 * day / 86_400.0, "a million readers a day are too many for it");
}
