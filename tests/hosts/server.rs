//! nginx and Caddy as they really are, on loopback, each with a folder of its own.

use std::collections::BTreeMap;
use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};
use std::{env, fs};

use road::site::headers::Headers;
use road::site::host::{Hosted, caddy, nginx};

use crate::dist::dist;

/// A server that ends when this is dropped, and the address of the site's root on it.
pub struct Server {
    child: Child,
    /// On loopback.
    pub port: u16,
    /// The path of the site's root.
    pub root: &'static str,
}

impl Drop for Server {
    fn drop(&mut self) {
        // nginx ends its workers itself when it is asked to.
        let _ = Command::new("kill").arg(self.child.id().to_string()).status();
        let _ = self.child.wait();
    }
}

/// What a server said.
pub struct Answer {
    pub status: u16,
    /// By name in small letters.
    pub headers: BTreeMap<String, String>,
    pub body: Vec<u8>,
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

    pub fn nginx(root: &'static str) -> Server {
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

    pub fn caddy(root: &'static str) -> Server {
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
    pub fn get(&self, path: &str, accept: &str) -> Answer {
        self.ask(&format!("{}{path}", self.root), accept, "")
    }

    /// Asks for a path of the host, with further lines in the head.
    pub fn ask(&self, path: &str, accept: &str, more: &str) -> Answer {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).expect("the server listens");
        let host = format!("127.0.0.1:{}", self.port);
        let asked = format!(
            "GET {path} HTTP/1.1\r\nHost: {host}\r\nAccept-Encoding: {accept}\r\n{more}Connection: close\r\n\r\n"
        );
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

pub fn own_folder(name: &str) -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join(format!("host-{name}"));
    let _ = fs::remove_dir_all(&folder);
    fs::create_dir_all(&folder).expect("a folder of this test's own");
    folder
}

/// Debian keeps nginx where only root looks.
pub fn path() -> String {
    format!("{}:/usr/sbin", env::var("PATH").unwrap_or_default())
}

fn is_root() -> bool {
    Command::new("id").arg("-u").output().is_ok_and(|told| told.stdout == b"0\n")
}

fn free_port() -> u16 {
    let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).expect("a free port on loopback");
    listener.local_addr().expect("a bound port").port()
}
