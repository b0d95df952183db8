//! While developing: the site is served, made anew whenever a source has changed, and the open pages reload.
//!
//! A style sheet or a table takes part of a second: the site is made without compressing it. A change in Rust takes some:
//! cargo compiles both sides, and the new program takes this one's place. What does not build is told on the page, which
//! stays as it was.

mod caught;
mod serve;
mod sources;

use super::serve::listen;
use super::story::Story;
use super::wasm::{self, Care, Code};
use super::{Error, Options, made, publish, say, today};
use caught::caught;
use serve::{Told, routes};
use sources::{Change, Sources};
use std::path::Path;
use std::process::{Command, Output};
use std::sync::mpsc::channel;
use std::thread;
use std::time::{Duration, Instant};
use tokio::sync::watch::Sender;

/// How long a source rests before it counts as written.
const REST: Duration = Duration::from_millis(40);

/// In the place of the worker that keeps the site: nothing is kept, and what was is removed.
const UNKEEP: &str = include_str!("unkeep.js");

/// Serves the project's site and makes it anew, until the process ends.
pub fn run(root: &Path, port: Option<u16>) -> Result<(), Error> {
    let program = std::env::current_exe().map_err(|error| Error::step(format!("this program: {error}")))?;
    let out = root.join("target/watch");
    let mut sources = Sources::read(root);
    let codes = wasm::build(root, Care::Soon)?;
    let mut site = Site { root, out: &out, codes, story: None };
    let told = Sender::new(site.renew(Change::Content, Told::default()));
    let port = serve_aside(&out, port, &told)?;
    loop {
        let mut change = sources.next(REST);
        while change == Change::Code {
            let compiled = compiled(root, &program);
            // What was written meanwhile may be in what was compiled, or not.
            change = match sources.change() {
                Some(Change::Code) => Change::Code,
                _ if compiled.is_ok() => return Err(begun_anew(&program, port)),
                _ => Change::Content,
            };
            told.send_modify(|told| told.code = compiled.err());
        }
        let now = site.renew(change, told.borrow().clone());
        told.send_replace(now);
    }
}

/// What is made anew.
struct Site<'a> {
    root: &'a Path,
    out: &'a Path,
    codes: Vec<Code>,
    /// What the tables make, as they were last read; none where they could not be.
    story: Option<Story>,
}

impl Site<'_> {
    /// Makes the site of the sources as they are, after such a change; gives what is to be told then.
    fn renew(&mut self, change: Change, was: Told) -> Told {
        let (started, now) = (Instant::now(), was.next());
        // Put back when all went well: nothing that a fault left half done is used again.
        let kept = self.story.take().filter(|_| change == Change::Style);
        match caught(|| self.write(kept, &now.script())) {
            Ok(story) => {
                self.story = Some(story);
                say(&format!("made anew in {:.1} s", started.elapsed().as_secs_f64()));
                Told { content: None, ..now }
            }
            Err(error) => {
                eprintln!("{error}");
                if !self.out.exists() {
                    // Nothing could be built yet: a page is there that says why.
                    let _ = publish::update(self.out, &[("index.html".to_string(), now.script().into())]);
                }
                Told { content: Some(error.to_string()), ..was }
            }
        }
    }

    /// Writes the site of a story, or of what the tables say now; gives the story. `script` is added to each page.
    fn write(&self, kept: Option<Story>, script: &str) -> Result<Story, Error> {
        let (root, out) = (self.root.to_path_buf(), self.out.to_path_buf());
        let options = Options { root, out, base_url: None, care: Care::Soon, made: today()? };
        let story = kept.map_or_else(|| Story::read(&options), Ok)?;
        let mut files = made(&options, &story, &self.codes)?;
        for (_, page) in files.iter_mut().filter(|(name, _)| name.ends_with(".html")) {
            page.extend(script.bytes());
        }
        files.push(("worker.js".to_string(), UNKEEP.into()));
        publish::update(self.out, &files)?;
        Ok(story)
    }
}

/// Serves `out` on a thread of its own; gives the port.
fn serve_aside(out: &Path, port: Option<u16>, told: &Sender<Told>) -> Result<u16, Error> {
    let (out, told) = (out.to_path_buf(), told.subscribe());
    let (ready, begun) = channel();
    thread::spawn(move || {
        let serve = async || {
            let listener = listen(port).await?;
            let address = listener.local_addr().map_err(|error| Error::step(format!("no address: {error}")))?;
            println!("  http://{address}/      (Ctrl+C ends)");
            let _ = ready.send(Ok(address.port()));
            axum::serve(listener, routes(&out, told)?).await.map_err(|error| Error::step(error.to_string()))
        };
        let runtime = tokio::runtime::Runtime::new().map_err(|error| Error::step(error.to_string()));
        if let Err(error) = runtime.and_then(|runtime| runtime.block_on(serve())) {
            let _ = ready.send(Err(error));
        }
    });
    begun.recv().unwrap_or_else(|_| Err(Error::step("the server does not start")))
}

/// Compiles this program and those of the browser, side by side; what the compilers say where one fails.
fn compiled(root: &Path, program: &Path) -> Result<(), String> {
    let folder = |above| program.ancestors().nth(above).unwrap_or(root);
    let mut native = wasm::clean("cargo");
    native.current_dir(root).args(["build", "--locked", "--quiet", "--target-dir"]).arg(folder(2));
    native.args(folder(1).ends_with("release").then_some("--release"));
    let mut browser = wasm::cargo(root, &wasm::examples(), Care::Soon);
    browser.arg("--quiet");
    let run = |command: &mut Command| match command.output() {
        Ok(Output { status, .. }) if status.success() => Ok(()),
        Ok(Output { stderr, .. }) => Err(String::from_utf8_lossy(&stderr).into_owned()),
        Err(error) => Err(format!("cargo does not run: {error}")),
    };
    let ran = thread::scope(|scope| {
        let browser = scope.spawn(|| run(&mut browser));
        run(&mut native).and(browser.join().unwrap_or_else(|_| Err("a thread of the build failed".to_string())))
    });
    if let Err(why) = &ran {
        eprint!("{why}");
    }
    ran
}

/// The program as it is now takes the place of this one, on the same port; comes back only with why it could not.
#[cfg(unix)]
fn begun_anew(program: &Path, port: u16) -> Error {
    use std::os::unix::process::CommandExt;
    let error = Command::new(program).args(["--watch", "--port", &port.to_string()]).exec();
    Error::file(program, error)
}

/// Elsewhere a program cannot be replaced while it runs.
#[cfg(not(unix))]
fn begun_anew(_: &Path, _: u16) -> Error {
    Error::step("the program has changed; start it again")
}
