//! The command line: check, build, serve.

use clap::{Parser, Subcommand, ValueEnum};
use road::site::headers::Headers;
use road::site::host::{self, Hosted};
use road::site::wasm::Care;
use road::site::{self, Error, Options, serve, watch};
use std::path::PathBuf;
use std::process::ExitCode;

/// The Bình Phước road: checks the data, builds the site, and serves it on this machine.
#[derive(Parser)]
#[command(
    version,
    args_conflicts_with_subcommands = true,
    after_help = "Examples:\n  \
    cargo run                                    build, then serve on http://127.0.0.1:4321/\n  \
    cargo run -- --watch                         the same, anew whenever a source changes\n  \
    cargo run -- check                           check public/data only\n  \
    cargo run -- build --out /srv/www/road       build only\n  \
    cargo run -- build --base-url https://example.org/road/\n  \
    cargo run -- host nginx --base-url https://example.org/road/ --dir /srv/www/road"
)]
struct Cli {
    #[command(subcommand)]
    command: Option<Task>,
    /// The port to serve on; without it the first free one from 4321 on.
    #[arg(long)]
    port: Option<u16>,
    /// While developing: whenever a source has changed, build what it takes and reload the open pages.
    #[arg(long)]
    watch: bool,
}

#[derive(Subcommand)]
enum Task {
    /// Check the data package: say how much there is, or every fault with file, line, column and remedy.
    Check,
    /// Build the site into a folder of plain files.
    Build {
        /// The folder to write; what it held before is replaced.
        #[arg(long, default_value = "dist")]
        out: PathBuf,
        /// The absolute address of the site's root, for canonical links, link previews and the sitemap.
        #[arg(long, value_parser = site::base_url)]
        base_url: Option<String>,
    },
    /// Print the configuration of a web server for a built folder.
    Host {
        /// The web server.
        server: Server,
        /// The absolute address of the site's root.
        #[arg(long, value_parser = site::base_url)]
        base_url: String,
        /// The built folder, where the server finds it.
        #[arg(long, default_value = "dist")]
        dir: PathBuf,
    },
}

/// A web server that can be configured.
#[derive(Clone, Copy, ValueEnum)]
enum Server {
    /// A file for /etc/nginx/conf.d/.
    Nginx,
    /// A Caddyfile.
    Caddy,
}

fn main() -> ExitCode {
    match run(Cli::parse()) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("{error}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Error> {
    let root = root()?;
    match cli.command {
        Some(Task::Check) => site::data(&root).map(drop),
        Some(Task::Build { out, base_url }) => {
            let sizes =
                site::build(&Options { root, out: out.clone(), base_url, care: Care::Small, made: site::today()? })?;
            println!("{sizes}\n  written to {}", out.display());
            Ok(())
        }
        Some(Task::Host { server, base_url, dir }) => {
            let headers = Headers::of_folder(&dir)?;
            let dir = std::path::absolute(&dir).map_err(|error| Error::file(&dir, error))?;
            let site = Hosted { base_url: &base_url, dir: &dir.to_string_lossy(), headers: &headers };
            let made = match server {
                Server::Nginx => host::nginx::file(&site),
                Server::Caddy => host::caddy::file(&site),
            };
            print!("{made}");
            Ok(())
        }
        None if cli.watch => watch::run(&root, cli.port),
        None => {
            let out = root.join("dist");
            let sizes = site::build(&Options {
                root,
                out: out.clone(),
                base_url: None,
                care: Care::Small,
                made: site::today()?,
            })?;
            println!("{sizes}");
            serve::run(&out, cli.port, |address| println!("  http://{address}/      (Ctrl+C ends)"))
        }
    }
}

/// The project's folder: where the command runs if it is one, else where it was compiled.
fn root() -> Result<PathBuf, Error> {
    let here =
        std::env::current_dir().map_err(|error| Error::step(format!("the working folder cannot be read: {error}")))?;
    let is_project = |dir: &PathBuf| dir.join("public/data").is_dir() && dir.join("style").is_dir();
    [here, PathBuf::from(env!("CARGO_MANIFEST_DIR"))].into_iter().find(is_project).ok_or_else(|| {
        Error::step("this is not the project's folder: public/data and style are not here. Run it from there")
    })
}
