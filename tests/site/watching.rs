//! `cargo run -- --watch`, as a developer has it: what is written is on the page in a moment, and so is what is wrong.

use std::fs;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::Value;

/// How long a change may take on a busy machine. Alone a table or a sheet takes less than a second.
const PATIENCE: Duration = Duration::from_secs(20);

/// A copy of the project, and the program that watches it.
struct Watched {
    root: PathBuf,
    program: Child,
    address: String,
    /// The site that is served, and the hash of what was told last.
    site: String,
    heard: String,
}

impl Watched {
    /// Tables, sheets and code are a copy, always in the same place: what was compiled of it is the project's own. It asks of
    /// packages what the tests ask, so that those are not compiled once more.
    fn start() -> Watched {
        let project = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = Path::new(env!("CARGO_TARGET_TMPDIR")).join("watched");
        let _ = fs::remove_dir_all(&root);
        for folder in ["public", "style", "src"] {
            copy(&project.join(folder), &root.join(folder));
        }
        let target = Path::new(env!("CARGO_TARGET_TMPDIR")).parent().expect("the target folder");
        for folder in [root.join("target/site"), target.join("wasm"), target.join("site/still")] {
            fs::create_dir_all(folder).expect("made");
        }
        for (link, to) in [
            ("Cargo.lock", project.join("Cargo.lock")),
            ("pack", project.join("pack")),
            ("tests", project.join("tests")),
            ("target/wasm", target.join("wasm")),
            ("target/site/still", target.join("site/still")),
        ] {
            std::os::unix::fs::symlink(to, root.join(link)).expect("a link");
        }
        let manifest = fs::read_to_string(project.join("Cargo.toml")).expect("Cargo.toml");
        let of_tests = "[target.'cfg(not(target_arch = \"wasm32\"))'.dev-dependencies]";
        assert!(manifest.contains(of_tests), "Cargo.toml has {of_tests}");
        let manifest = manifest.replace(of_tests, "[target.'cfg(not(target_family = \"wasm\"))'.dependencies]");
        fs::write(root.join("Cargo.toml"), manifest).expect("written");
        let mut program = Command::new(env!("CARGO_BIN_EXE_binh-phuoc-road"))
            .args(["--watch", "--port", "0"])
            .current_dir(&root)
            .stdout(Stdio::piped())
            .spawn()
            .expect("the program starts");
        let mut line = String::new();
        BufReader::new(program.stdout.take().expect("its words")).read_line(&mut line).expect("a line");
        let address = line.split("http://").nth(1).and_then(|rest| rest.split('/').next()).expect("an address");
        let mut watched =
            Watched { root, program, address: address.to_string(), site: String::new(), heard: String::new() };
        assert_eq!(watched.told(), "", "the project builds");
        watched
    }

    fn get(&self, path: &str) -> String {
        self.answer(path).1
    }

    /// The head and the body of an answer.
    fn answer(&self, path: &str) -> (String, String) {
        let mut connection = TcpStream::connect(&self.address).expect("the server listens");
        connection.set_read_timeout(Some(PATIENCE)).expect("set");
        write!(connection, "GET {path} HTTP/1.0\r\nHost: {}\r\n\r\n", self.address).expect("asked");
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).expect("an answer in time");
        let answer = String::from_utf8_lossy(&answer).into_owned();
        let (head, body) = answer.split_once("\r\n\r\n").expect("a body");
        (head.to_string(), body.to_string())
    }

    /// The faults that are told next.
    fn told(&mut self) -> String {
        let (head, body) = self.answer(&format!("/watch?{}", self.heard));
        let told: Value = serde_json::from_str(&body).expect("JSON");
        self.heard = head.lines().find_map(|line| line.strip_prefix("etag: ")).expect("a hash").to_string();
        self.site = told["site"].as_str().expect("a site").to_string();
        told["fault"].as_str().expect("words, or none").to_string()
    }

    /// Writes a file with a part of it replaced, and gives the faults that are told then.
    fn replace(&mut self, file: &str, part: &str, by: &str) -> String {
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
fn a_change_is_seen_at_once_and_so_is_what_is_wrong() {
    let mut site = Watched::start();
    let sheet = |page: String| Some(page.split("rel=\"stylesheet\" href=\"../").nth(1)?.split('"').next()?.to_string());
    let before = sheet(site.get("/figures/")).expect("a sheet");
    assert_eq!(site.replace("style/base.css", "html {", "html { --watched: yes;"), "");
    let after = sheet(site.get("/figures/")).expect("a sheet");
    assert_ne!(before, after);
    assert!(site.get(&format!("/{after}")).contains("--watched:yes"));
    assert!(site.get("/").contains(&format!("data-site=\"{}\"", site.site)), "a page knows which site it is of");

    let name = "GDP bình quân đầu người tính bằng USD";
    assert_eq!(site.replace("public/data/indicators.csv", name, "GDP đang xem"), "");
    assert!(site.get("/figures/gdp-per-head-usd/").contains("GDP đang xem"));

    // A fault in a table, then one in a sheet too; what is mended goes, the rest stays.
    let whole = site.site.clone();
    let fault = site.replace("public/data/indicators.csv", "GDP đang xem,", "GDP đang xem,,");
    assert!(fault.contains("indicators.csv:"), "{fault}");
    assert!(site.get("/figures/gdp-per-head-usd/").contains("GDP đang xem"), "the page stays as it was");
    assert_eq!(site.site, whole, "no page is to be loaded anew");
    fs::write(site.root.join("style/base.css"), "html }").expect("written");
    let fault = site.replace("public/data/indicators.csv", "GDP đang xem,,", "GDP đang xem,");
    assert!(fault.contains("style/base.css: 1:"), "{fault}");
    assert_eq!(site.replace("style/base.css", "html }", "html { --watched: again }"), "");
    assert_ne!(site.site, whole);

    // What does not compile stands, while sheets are made anew.
    let fault = site.replace("src/text/vi.rs", "pub static", "public static");
    assert!(fault.contains("src/text/vi.rs:"), "{fault}");
    let mut fault = site.replace("style/base.css", "again", "once more");
    let seen = |site: &Watched| {
        sheet(site.get("/figures/")).is_some_and(|at| site.get(&format!("/{at}")).contains("once more"))
    };
    while !seen(&site) {
        fault = site.told();
    }
    assert!(fault.contains("src/text/vi.rs:"), "it still does not compile: {fault}");
    assert!(site.get("/worker.js").contains("unregister"), "nothing is kept");
}
