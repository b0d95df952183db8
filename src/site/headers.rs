//! What a host says of each file beside its bytes: how long it may be kept, what it may do, who may show it. One table, from
//! which [`super::serve`] answers and [`super::host`] configures other servers.

use super::Error;
use super::policy::{self, Inline, REFERRER, SELF};
use crate::address::{EMBEDS, same_view};
use std::fs;
use std::path::Path;

/// Files that a host treats alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Its content's hash is in its name.
    Lasting,
    /// A view that other sites show in frames.
    View,
    /// All in one file.
    Alone,
    /// What keeps the site for reading without network.
    Worker,
    /// A drawing that may be opened by itself.
    Drawing,
    /// A page.
    Page,
    /// Anything else.
    Other,
}

/// The kinds with the paths of their files below the site's root, as regular expressions; the first that fits counts. A page
/// may be asked for by its folder.
pub const KINDS: [(Kind, &str); 6] = [
    (Kind::Lasting, "(assets|image/frozen)/.*"),
    (Kind::View, "(en/)?embed/[^/]+/(index\\.html)?"),
    (Kind::Alone, "offline\\.html"),
    (Kind::Worker, "worker\\.js"),
    (Kind::Drawing, ".*\\.svg"),
    (Kind::Page, "(.*/)?|.*\\.html"),
];

impl Kind {
    /// The kind of the file that is asked for by a path below the site's root.
    pub fn of(path: &str) -> Kind {
        let folder = path.strip_suffix("index.html").unwrap_or(path);
        let view = same_view(folder).strip_prefix(EMBEDS).and_then(|of| of.strip_suffix('/'));
        match path {
            _ if path.starts_with("assets/") || path.starts_with("image/frozen/") => Kind::Lasting,
            _ if view.is_some_and(|view| !view.is_empty() && !view.contains('/')) => Kind::View,
            "offline.html" => Kind::Alone,
            "worker.js" => Kind::Worker,
            _ if path.ends_with(".svg") => Kind::Drawing,
            _ if folder.is_empty() || folder.ends_with('/') || path.ends_with(".html") => Kind::Page,
            _ => Kind::Other,
        }
    }
}

/// What is said of every file.
pub const ALWAYS: [(&str, &str); 3] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", REFERRER),
    ("Permissions-Policy", "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"),
];

/// What is said of some: the name of the header, and of a variable for it.
pub const VARYING: [(&str, &str); 3] = [
    ("Cache-Control", "road_cache"),
    ("Content-Security-Policy", "road_policy"),
    ("Access-Control-Allow-Origin", "road_origin"),
];

/// Media types by the ending of a file's name.
pub const TYPES: [(&str, &str); 16] = [
    ("html", "text/html; charset=utf-8"),
    ("css", "text/css; charset=utf-8"),
    ("js", "text/javascript; charset=utf-8"),
    ("wasm", "application/wasm"),
    ("bin", "application/octet-stream"),
    ("json", "application/json"),
    ("webmanifest", "application/manifest+json"),
    ("woff2", "font/woff2"),
    ("svg", "image/svg+xml"),
    ("png", "image/png"),
    ("ico", "image/x-icon"),
    ("csv", "text/csv; charset=utf-8"),
    ("md", "text/markdown; charset=utf-8"),
    ("txt", "text/plain; charset=utf-8"),
    ("xml", "application/xml; charset=utf-8"),
    ("zip", "application/zip"),
];

/// Who may show a file in a frame: the site alone.
const OWN_FRAMES: &str = "frame-ancestors 'self'";

/// The headers of a site: its policies are made of what its pages hold.
#[derive(Clone, Debug)]
pub struct Headers {
    pages: String,
    views: String,
    alone: String,
    drawings: String,
}

impl Headers {
    /// The headers for these files, given by path and text; only HTML and SVG count.
    pub fn of<'a>(files: impl Iterator<Item = (&'a str, &'a str)>) -> Headers {
        let (mut pages, mut views, mut drawings) = (Inline::default(), Inline::default(), Inline::default());
        let (mut alone, mut framed) = (String::new(), policy::in_frames(None));
        for (path, text) in files {
            match Kind::of(path) {
                Kind::Alone => alone = policy::of(text).unwrap_or_default().to_string(),
                Kind::View => {
                    views.add(text);
                    framed = policy::own(text).unwrap_or(framed);
                }
                Kind::Page => pages.add(text),
                Kind::Drawing => drawings.add(text),
                _ => {}
            }
        }
        Headers { pages: pages.policy(SELF), views: views.policy(framed), alone, drawings: drawings.policy_drawn() }
    }

    /// The headers for a built folder.
    pub fn of_folder(dir: &Path) -> Result<Headers, Error> {
        let mut files = Vec::new();
        read(dir, dir, &mut files)?;
        Ok(Headers::of(files.iter().map(|(path, text)| (&**path, &**text))))
    }

    /// What a header of [`VARYING`] says of a kind of files.
    pub fn value(&self, name: &str, kind: Kind) -> Option<String> {
        let text = |text: &str| Some(text.to_string());
        match (name, kind) {
            ("Cache-Control", Kind::Lasting) => text("public, max-age=31536000, immutable"),
            ("Cache-Control", _) => text("no-cache"),
            ("Content-Security-Policy", Kind::Page) => Some(format!("{};{OWN_FRAMES}", self.pages)),
            ("Content-Security-Policy", Kind::View) => Some(format!("{};frame-ancestors *", self.views)),
            ("Content-Security-Policy", Kind::Alone) => Some(format!("{};{OWN_FRAMES}", self.alone)),
            ("Content-Security-Policy", Kind::Drawing) => Some(format!("{};{OWN_FRAMES}", self.drawings)),
            ("Content-Security-Policy", Kind::Worker) => {
                Some(format!("default-src 'none';connect-src 'self';{OWN_FRAMES}"))
            }
            ("Content-Security-Policy", Kind::Other) => text(OWN_FRAMES),
            // A view in a frame without an origin asks for them as a stranger.
            ("Access-Control-Allow-Origin", Kind::Lasting) => text("*"),
            _ => None,
        }
    }

    /// What is said of a file that is kept for reading without network. A page carries its policy itself; what no page can
    /// say of itself is who may show it.
    pub fn kept(&self, path: &str) -> Vec<(&'static str, String)> {
        let kind = Kind::of(path);
        let policy = match kind {
            Kind::Page | Kind::Alone => Some(OWN_FRAMES.to_string()),
            _ => self.value("Content-Security-Policy", kind),
        };
        let always = ALWAYS.map(|(name, value)| (name, value.to_string()));
        always.into_iter().chain(policy.map(|policy| ("Content-Security-Policy", policy))).collect()
    }

    /// All that is said of the file at a path below the site's root.
    pub fn all(&self, path: &str) -> Vec<(&'static str, String)> {
        let kind = Kind::of(path);
        let always = ALWAYS.map(|(name, value)| (name, value.to_string()));
        let varying = VARYING.iter().filter_map(|(name, _)| Some((*name, self.value(name, kind)?)));
        always.into_iter().chain(varying).collect()
    }
}

/// Adds all HTML and SVG below `dir` as text, by its path below `top`.
fn read(top: &Path, dir: &Path, files: &mut Vec<(String, String)>) -> Result<(), Error> {
    for entry in fs::read_dir(dir).map_err(|error| Error::file(dir, error))? {
        let path = entry.map_err(|error| Error::file(dir, error))?.path();
        let name = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().replace('\\', "/");
        if path.is_dir() {
            read(top, &path, files)?;
        } else if name.ends_with(".html") || name.ends_with(".svg") {
            files.push((name, fs::read_to_string(&path).map_err(|error| Error::file(&path, error))?));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers() -> Headers {
        let sealed = policy::with("<meta charset=\"utf-8\">", "default-src 'none'");
        Headers::of(
            [("index.html", "<script>a()</script>"), ("offline.html", &sealed), ("a.svg", "<style>a</style>")]
                .into_iter(),
        )
    }

    #[test]
    fn every_file_is_of_its_kind() {
        for (path, kind) in [
            ("assets/a-01.js", Kind::Lasting),
            ("image/frozen/a.png", Kind::Lasting),
            ("embed/road/", Kind::View),
            ("en/embed/road/index.html", Kind::View),
            ("embed/", Kind::Page),
            ("en/embed/index.html", Kind::Page),
            ("embed/views.json", Kind::Other),
            ("offline.html", Kind::Alone),
            ("worker.js", Kind::Worker),
            ("image/a.svg", Kind::Drawing),
            ("", Kind::Page),
            ("404.html", Kind::Page),
            ("figures/a/", Kind::Page),
            ("data/a.csv", Kind::Other),
        ] {
            assert_eq!(Kind::of(path), kind, "{path}");
        }
    }

    #[test]
    fn only_views_are_shown_by_others() {
        let policy = |path: &str| {
            let all = headers().all(path);
            all.into_iter().find(|(name, _)| *name == "Content-Security-Policy").map(|(_, policy)| policy)
        };
        for (path, ancestors) in [
            ("", "'self'"),
            ("en/embed/", "'self'"),
            ("offline.html", "'self'"),
            ("image/a.svg", "'self'"),
            ("worker.js", "'self'"),
            ("embed/road/", "*"),
        ] {
            let policy = policy(path).unwrap_or_default();
            assert!(policy.starts_with("default-src 'none'"), "{path}: {policy}");
            assert!(policy.ends_with(&format!(";frame-ancestors {ancestors}")), "{path}: {policy}");
        }
        assert_eq!(policy("data/a.csv").as_deref(), Some(OWN_FRAMES));
        assert_eq!(policy("assets/a-01.js"), None, "what is no document is shown by nobody");
    }

    #[test]
    fn what_is_kept_says_all_that_it_cannot_say_itself() {
        let headers = headers();
        for (path, policy) in [
            ("", OWN_FRAMES.to_string()),
            ("image/a.svg", headers.value("Content-Security-Policy", Kind::Drawing).expect("a policy")),
        ] {
            let kept = headers.kept(path);
            assert!(ALWAYS.iter().all(|(name, value)| kept.contains(&(name, value.to_string()))), "{kept:?}");
            assert!(kept.contains(&("Content-Security-Policy", policy)), "{kept:?}");
        }
    }
}
