//! The real nginx and Caddy, as `cargo run -- host` configures them: each kind of file is asked for, and its status, headers
//! and bytes are what they should be. `tests/run hosts` installs both. `DIST` names another folder than `dist`.
//! `tests/run load` measures how many readers nginx serves on this machine.

#[path = "../site/dist.rs"]
mod dist;
mod load;

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use dist::dist;
use road::site::headers::{Headers, TYPES};
use road::site::host::{Hosted, caddy, nginx};

/// Where the site lies on its host.
const ROOTS: [&str; 2] = ["/", "/a/b.c/"];

/// A server that ends when this is dropped, and the address of the site's root on it.
struct Server {
    child: Child,
    port: u16,
    root: &'static str,
}

impl Drop for Server {
    fn drop(&mut self) {
        // nginx ends its workers itself when it is asked to.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

/// What a server said.
struct Answer {
    status: u16,
    headers: BTreeMap<String, String>,
    body: Vec<u8>,
}

impl Server {
    fn start(mut command: Command, folder: &Path, port: u16, root: &'static str) -> Server {
        let log = fs::File::create(folder.join("log")).expect("written");
        let name = command.get_program().to_string_lossy().into_owned();
        let started = command.stdout(Stdio::null()).stderr(log).spawn();
        let child = started.unwrap_or_else(|why| panic!("{name}: {why}. `tests/run hosts` installs it"));
        let server = Server { child, port, root };
        let deadline = Instant::now() + Duration::from_secs(10);
        while TcpStream::connect((Ipv4Addr::LOCALHOST, port)).is_err() {
            let said = || fs::read_to_string(folder.join("log")).unwrap_or_default();
            assert!(Instant::now() < deadline, "{name} does not answer; it says: {}", said());
            std::thread::sleep(Duration::from_millis(20));
        }
        server
    }

    fn nginx(root: &'static str) -> Server {
        let (port, folder) = (free_port(), own_folder("nginx"));
        // A machine may have no IPv6.
        let site = with_site(port, root, nginx::file).replace(&format!("    listen [::]:{port};\n"), "");
        fs::write(folder.join("road.conf"), site).expect("written");
        let here = folder.display();
        let temporary: String = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"]
            .map(|kind| format!("{kind}_temp_path {here}/{kind};"))
            .concat();
        let user = if is_root() { "user root;" } else { "" };
        let main = format!(
            "{user} include /etc/nginx/modules-enabled/*.conf; daemon off; pid {here}/pid; error_log stderr;\n\
             events {{}}\nhttp {{ access_log off; {temporary}\ninclude {here}/road.conf; }}\n"
        );
        fs::write(folder.join("nginx.conf"), main).expect("written");
        // What Debian's own files name by a path below nginx's folder.
        std::os::unix::fs::symlink("/usr/lib/nginx/modules", folder.join("modules")).expect("linked");
        let mut command = Command::new("nginx");
        command
            .env("PATH", path())
            .arg("-p")
            .arg(&folder)
            .arg("-e")
            .arg("stderr")
            .arg("-c")
            .arg(folder.join("nginx.conf"));
        Server::start(command, &folder, port, root)
    }

    fn caddy(root: &'static str) -> Server {
        let (port, folder) = (free_port(), own_folder("caddy"));
        let options = "{\n    admin off\n    auto_https off\n}\n";
        let file = folder.join("Caddyfile");
        fs::write(&file, format!("{options}{}", with_site(port, root, caddy::file))).expect("written");
        let mut command = Command::new("caddy");
        command
            .env("HOME", &folder)
            .env("XDG_DATA_HOME", &folder)
            .env("XDG_CONFIG_HOME", &folder)
            .arg("run")
            .arg("--config")
            .arg(&file);
        command.env("PATH", path()).args(["--adapter", "caddyfile"]);
        Server::start(command, &folder, port, root)
    }

    /// Asks for a path below the site's root.
    fn get(&self, path: &str, accept: &str) -> Answer {
        self.ask(&format!("{}{path}", self.root), accept)
    }

    fn ask(&self, path: &str, accept: &str) -> Answer {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("the server listens");
        let host = format!("127.0.0.1:{}", self.port);
        let asked =
            format!("GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n");
        connection.write_all(asked.as_bytes()).expect("the server reads");
        let mut bytes = Vec::new();
        connection.read_to_end(&mut bytes).expect("the server answers");
        let end = bytes.windows(4).position(|four| four == b"\r\n\r\n").expect("the end of the headers");
        let head = String::from_utf8_lossy(&bytes[..end]).into_owned();
        let mut lines = head.lines();
        let status = lines.next().and_then(|line| line.split(' ').nth(1)).and_then(|status| status.parse().ok());
        let mut headers = BTreeMap::new();
        for (name, value) in lines.filter_map(|line| line.split_once(": ")) {
            let known = headers.insert(name.to_lowercase(), value.to_string());
            assert_eq!(known, None, "{path}: {name} is said twice");
        }
        let body = bytes.split_off(end + 4);
        let chunked = headers.get("transfer-encoding").is_some_and(|encoding| encoding == "chunked");
        Answer { status: status.expect("a status"), headers, body: if chunked { joined(&body) } else { body } }
    }
}

/// A body that came in chunks: before each stands its length.
fn joined(mut rest: &[u8]) -> Vec<u8> {
    let mut body = Vec::new();
    while let Some(end) = rest.windows(2).position(|two| two == b"\r\n") {
        let length = std::str::from_utf8(&rest[..end]).ok().and_then(|text| usize::from_str_radix(text, 16).ok());
        let length = length.expect("the length of a chunk");
        let start = end + 2;
        body.extend(&rest[start..start + length]);
        rest = &rest[start + length + 2..];
    }
    body
}

/// The configuration of a server for the folder under test.
fn with_site(port: u16, root: &str, make: impl Fn(&Hosted) -> String) -> String {
    let dir = dist().canonicalize().expect("the built folder");
    let headers = Headers::of_folder(&dir).expect("the built folder");
    let base_url = format!("http://127.0.0.1:{port}{root}");
    make(&Hosted { base_url: &base_url, dir: &dir.to_string_lossy(), headers: &headers })
}

fn own_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("host-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder of this test's own");
    folder
}

/// Debian keeps nginx where only root looks.
fn path() -> String {
    format!("{}:/usr/sbin", env::var("PATH").unwrap_or_default())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|told| told.stdout == b"0\n")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on loopback");
    listener.local_addr().expect("a bound port").port()
}

/// All files of the folder but the compressed forms, by path.
fn files(top: &Path, dir: &Path, found: &mut Vec<String>) {
    for entry in fs::read_dir(dir).expect("a folder of the site").flatten() {
        let path = entry.path();
        let name = path.strip_prefix(top).expect("below it").to_string_lossy().into_owned();
        if path.is_dir() {
            files(top, &path, found);
        } else if ![".br", ".gz"].iter().any(|ending| name.ends_with(ending)) && name != "_headers" {
            found.push(name);
        }
    }
}

/// Asks for every file, and for what is not there.
fn serves(server: &Server, faults: &mut Vec<String>) {
    let dist = dist();
    let headers = Headers::of_folder(&dist).expect("the built folder");
    let mut all = Vec::new();
    files(&dist, &dist, &mut all);
    assert!(all.len() > 300, "{} files", all.len());
    for name in all {
        let asked = name.strip_suffix("index.html").unwrap_or(&name);
        for (accept, ending) in [("gzip, br", "br"), ("gzip", "gz"), ("identity", "")] {
            let packed = dist.join(format!("{name}.{ending}"));
            let there = !ending.is_empty() && packed.exists();
            let expected = fs::read(if there { packed } else { dist.join(&name) }).expect("a file of the site");
            let answer = server.get(asked, accept);
            let said = |name: &str| answer.headers.get(&name.to_lowercase()).cloned().unwrap_or_default();
            let mut want = headers.all(asked);
            let encoding = match ending {
                _ if !there => "",
                "gz" => "gzip",
                other => other,
            };
            let kind = name.rsplit('.').next().and_then(|ending| TYPES.iter().find(|(known, _)| *known == ending));
            want.push(("Content-Encoding", encoding.to_string()));
            want.push(("Content-Type", kind.map_or("?", |(_, kind)| kind).to_string()));
            for name in VARIED {
                if !want.iter().any(|(known, _)| *known == name) {
                    want.push((name, String::new()));
                }
            }
            for (header, value) in want {
                // A file without an ending is of whatever type.
                if value != said(header) && value != "?" {
                    faults.push(format!("/{asked} as {accept}: {header} is {:?}, not {value:?}", said(header)));
                }
            }
            if there && !said("Vary").to_lowercase().contains("accept-encoding") {
                faults.push(format!("/{asked} as {accept} does not vary"));
            }
            if answer.status != 200 || answer.body != expected {
                faults.push(format!(
                    "/{asked} as {accept}: {}, {} bytes of {}",
                    answer.status,
                    answer.body.len(),
                    expected.len()
                ));
            }
        }
    }
    let missing = fs::read(dist.join("404.html")).expect("the page for what is not there");
    for gone in ["gone", "a/b/gone/", "assets/gone-0123456789.js", "embed/gone/", "_headers", "en/gone.html"] {
        let answer = server.get(gone, "identity");
        let said = |name: &str| answer.headers.get(name).cloned().unwrap_or_default();
        if answer.status != 404 || answer.body != missing {
            faults.push(format!("/{gone}: {}, {} bytes", answer.status, answer.body.len()));
        }
        let policy = said("content-security-policy");
        if said("cache-control") != "no-cache"
            || !policy.ends_with("frame-ancestors 'self'")
            || said("content-type") != TYPES[0].1
        {
            faults.push(format!("/{gone}: {:?}", answer.headers));
        }
    }
    // Without its last slash a folder leads to the folder.
    let answer = server.get("figures", "identity");
    let to = answer.headers.get("location").cloned().unwrap_or_default();
    if !(301..=308).contains(&answer.status) || to != format!("{}figures/", server.root) {
        faults.push(format!("/figures: {} to {to}", answer.status));
    }
    if server.root != "/" && server.ask("/elsewhere", "identity").status != 404 {
        faults.push("what is not of the site is answered".to_string());
    }
}

/// Headers that only some files have.
const VARIED: [&str; 3] = ["Content-Security-Policy", "Cross-Origin-Opener-Policy", "Access-Control-Allow-Origin"];

fn holds(start: impl Fn(&'static str) -> Server) {
    let mut faults = Vec::new();
    for root in ROOTS {
        serves(&start(root), &mut faults);
    }
    let count = faults.len();
    faults.truncate(20);
    assert!(faults.is_empty(), "{count} faults:\n  {}", faults.join("\n  "));
}

#[test]
fn nginx_serves_as_it_is_told() {
    holds(Server::nginx);
}

#[test]
fn caddy_serves_as_it_is_told() {
    holds(Server::caddy);
}
