//! `cargo run -- --watch`, as a developer has it: what is written is on the page in a moment, and so is what is wrong.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// How long a change of a table or a sheet may take on a busy machine. Alone it takes less than a second.
const PATIENCE: Duration = Duration::from_secs(8);

/// A copy of the project, and the program that watches it.
struct Watched {
    root: PathBuf,
    program: Child,
    address: String,
    version: String,
}

impl Watched {
    /// Tables and sheets are a copy; the code and what was compiled of it are the project's own.
    fn start() -> Watched {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = std::env::temp_dir().join(format!("road-watched-{}", std::process::id()));
        for folder in ["public", "style"] {
            copy(&project.join(folder), &root.join(folder));
        }
        fs::create_dir_all(root.join("target")).expect("made");
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
        fs::create_dir_all(target.join("wasm")).expect("made");
        for (link, to) in [
            ("src", project.join("src")),
            ("Cargo.toml", project.join("Cargo.toml")),
            ("Cargo.lock", project.join("Cargo.lock")),
            ("tests", project.join("tests")),
            ("target/wasm", target.join("wasm")),
        ] {
            std::os::unix::fs::symlink(to, root.join(link)).expect("a link");
        }
        let mut program = Command::new(env!("CARGO_BIN_EXE_binh-phuoc-road"))
            .args(["--watch", "--port", "0"])
            .current_dir(&root)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(program.stdout.take().expect("its words")).read_line(&mut line).expect("a line");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
        let mut watched = Watched { root, program, address: address.to_string(), version: String::new() };
        assert_eq!(watched.told(), Value::Null, "the project builds");
        watched
    }

    fn get(&self, path: &str) -> String {
        let mut connection = TcpStream::connect(&self.address).expect("the server listens");
        connection.set_read_timeout(Some(PATIENCE)).expect("set");
        write!(connection, "GET {path} HTTP/1.0\r\nHost: {}\r\n\r\n", self.address).expect("asked");
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).expect("an answer in time");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        answer.split_once("\r\n\r\n").expect("a body").1.to_string()
    }

    /// The fault that is told with the next version.
    fn told(&mut self) -> Value {
        let told: Value = serde_json::from_str(&self.get(&format!("/watch?{}", self.version))).expect("JSON");
        self.version = told["version"].as_str().expect("a version").to_string();
        told["fault"].clone()
    }

    /// Writes a file with a part of it replaced, and gives the fault that is told of it.
    fn replace(&mut self, file: &str, part: &str, by: &str) -> Value {
        let path = self.root.join(file);
        let text = fs::read_to_string(&path).expect("a file");
        assert!(text.contains(part), "{file} has {part}");
        let written = Instant::now();
        fs::write(&path, text.replacen(part, by, 1)).expect("written");
        let told = self.told();
        println!("{file}: seen after {:.2} s", written.elapsed().as_secs_f32());
        told
    }
}

impl Drop for Watched {
    fn drop(&mut self) {
        let _ = self.program.kill();
        let _ = self.program.wait();
        let _ = fs::remove_dir_all(&self.root);
    }
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).expect("made");
    for entry in fs::read_dir(from).expect("a folder").flatten() {
        let (path, to) = (entry.path(), to.join(entry.file_name()));
        if path.is_dir() { copy(&path, &to) } else { fs::copy(&path, to).map(drop).expect("copied") }
    }
}

#[test]
fn a_change_is_seen_at_once_and_so_is_a_fault() {
    let mut site = Watched::start();
    let sheet = |page: String| page.split("href=\"").nth(1).and_then(|rest| rest.split('"').next()).map(str::to_string);
    let before = sheet(site.get("/")).expect("a sheet");
    assert_eq!(site.replace("style/base.css", "html {", "html { --watched: yes;"), Value::Null);
    let after = sheet(site.get("/")).expect("a sheet");
    assert_ne!(before, after);
    assert!(site.get(&format!("/{after}")).contains("--watched:yes"));

    let name = "GDP bình quân đầu người tính bằng USD";
    assert_eq!(site.replace("public/data/indicators.csv", name, "GDP đang xem"), Value::Null);
    assert!(site.get("/figures/gdp-per-head-usd/").contains("GDP đang xem"));

    let fault = site.replace("public/data/indicators.csv", "GDP đang xem,", "GDP đang xem,,");
    assert!(fault.as_str().is_some_and(|fault| fault.contains("indicators.csv:")), "{fault}");
    assert!(site.get("/figures/gdp-per-head-usd/").contains("GDP đang xem"), "the page stays as it was");
    let fault = site.replace("style/base.css", "html {", "html }");
    assert!(fault.as_str().is_some_and(|fault| fault.contains(".csv:")), "{fault}");
    let fault = site.replace("public/data/indicators.csv", "GDP đang xem,,", "GDP đang xem,");
    assert!(fault.as_str().is_some_and(|fault| fault.contains("style/base.css: 3:")), "{fault}");
    assert_eq!(site.replace("style/base.css", "html }", "html {"), Value::Null);
    assert!(site.get("/worker.js").contains("unregister"), "nothing is kept");
}
