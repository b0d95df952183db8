//! What the site is made of, and whether it has changed.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, SystemTime};

/// What a change asks for; the greater includes the smaller.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Change {
    /// Style sheets: the files are made anew.
    Style,
    /// Tables: what they say is rendered anew.
    Content,
    /// Rust, or what is compiled along with it: the programs are.
    Code,
}

/// Where sources lie below the project's folder, and what a change there asks for.
const PLACES: [(&str, Change); 5] = [
    ("public", Change::Content),
    ("style", Change::Style),
    ("src", Change::Code),
    ("Cargo.toml", Change::Code),
    ("Cargo.lock", Change::Code),
];

/// When each file was written, and its length.
type Seen = BTreeMap<PathBuf, (Change, Option<SystemTime>, u64)>;

/// The sources as they were last seen. They are some hundred files, looked at in a few milliseconds: that is right on any
/// disk and with any editor, and needs no service of the system.
pub struct Sources {
    root: PathBuf,
    seen: Seen,
}

impl Sources {
    /// The sources below a project's folder, as they are.
    pub fn read(root: &Path) -> Sources {
        Sources { root: root.to_path_buf(), seen: look(root) }
    }

    /// Waits for a change, and until nothing more has changed for as long as `rest`.
    pub fn next(&mut self, rest: Duration) -> Change {
        let mut change = None;
        loop {
            sleep(rest);
            match (self.change(), change) {
                (None, Some(change)) => return change,
                (more, _) => change = more.max(change),
            }
        }
    }

    /// What has changed since last asked.
    pub fn change(&mut self) -> Option<Change> {
        let now = look(&self.root);
        let was = std::mem::replace(&mut self.seen, now);
        let now = &self.seen;
        let differs = |one: &Seen, other: &Seen| {
            one.iter().filter(|(path, state)| other.get(*path) != Some(*state)).map(|(_, (change, ..))| *change).max()
        };
        differs(now, &was).max(differs(&was, now))
    }
}

fn look(root: &Path) -> Seen {
    let mut seen = Seen::new();
    for (place, change) in PLACES {
        add(&mut seen, &root.join(place), change);
    }
    seen
}

fn add(seen: &mut Seen, path: &Path, change: Change) {
    // What editors put beside a file while they write it is none.
    let name = path.file_name().map(|name| name.to_string_lossy()).unwrap_or_default();
    if name.starts_with('.') || name.ends_with('~') {
        return;
    }
    for entry in fs::read_dir(path).into_iter().flatten().flatten() {
        add(seen, &entry.path(), change);
    }
    if let Some(file) = fs::metadata(path).ok().filter(fs::Metadata::is_file) {
        seen.insert(path.to_path_buf(), (change, file.modified().ok(), file.len()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_asks_for_what_it_takes() {
        let root = std::env::temp_dir().join(format!("road-sources-{}", std::process::id()));
        let write = |name: &str, text: &str| {
            let path = root.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        };
        write("style/base.css", "a{}");
        write("src/site/boot.js", "1");
        let mut sources = Sources::read(&root);
        assert_eq!(sources.change(), None);
        write("style/base.css", "a{b:c}");
        assert_eq!(sources.change(), Some(Change::Style));
        assert_eq!(sources.change(), None);
        write("public/data/new.csv", "1");
        write("src/site/boot.js", "12");
        assert_eq!(sources.change(), Some(Change::Code), "the greater of both");
        write("public/data/new.csv", "2, 3");
        fs::remove_file(root.join("style/base.css")).expect("removed");
        assert_eq!(sources.change(), Some(Change::Content), "the greater of both");
        write("style/.base.css.swp", "1");
        write("target/watch/index.html", "1");
        assert_eq!(sources.change(), None);
        fs::remove_dir_all(&root).expect("removed");
    }
}
