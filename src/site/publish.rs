//! All files of the site, and writing them: into a new folder that then takes the place of the old one.

use super::asset::Assets;
use super::document::{self, Shared};
use super::frozen::{frozen_list, holds_frozen_alone, keep_frozen};
use super::headers::{Headers, Kind};
use super::{Error, Sizes, cache, compress, download, host, icon, keep, missing, policy, report, social};
use crate::content::Content;
use crate::page::Rendered;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// Path below the site's root, and bytes.
pub type File = (String, Vec<u8>);

/// Every file of the site, before compression.
/// `downloads` are those that come from the data package.
pub fn files(
    root: &Path,
    pages: &[Rendered],
    contents: &[&Content; 2],
    shared: Shared,
    assets: Assets,
    downloads: Vec<File>,
) -> Result<Vec<File>, Error> {
    let mut files = assets.files;
    files.extend(cache::shared(pages, |page| {
        Ok((page.path.clone(), document::html(page, pages, &shared).into_bytes()))
    })?);
    files.push((keep::MISSING.to_string(), missing::html(contents, &shared).into_bytes()));
    files.extend(icon::files(&icon::read(root)?, &shared.ground)?);
    let mut robots = "User-agent: *\nAllow: /\n".to_string();
    if let Some(base) = &shared.base_url {
        files.push(("sitemap.xml".to_string(), social::sitemap(pages, base).into_bytes()));
        robots.push_str(&format!("\nSitemap: {base}sitemap.xml\n"));
    }
    files.push(("robots.txt".to_string(), robots.into_bytes()));
    let public = root.join("public");
    copy(&public, &public, &mut files)?;
    for (_, table) in files.iter_mut().filter(|(name, _)| download::is_table(name)) {
        *table = download::marked(table);
    }
    files.push(download::zip(&files)?);
    files.extend(downloads);
    for (name, bytes) in files.iter_mut().filter(|(name, _)| name.ends_with(".html")) {
        let html = std::str::from_utf8(bytes).map_err(|error| Error::step(format!("{name}: {error}")))?;
        // The file that opens by itself has its own.
        if policy::of(html).is_none() {
            let framed = Kind::of(name) == Kind::View;
            let own = if framed { policy::in_frames(shared.base_url.as_deref()) } else { policy::SELF };
            *bytes = policy::seal(html, own).into_bytes();
        }
    }
    let texts = files.iter().filter_map(|(name, bytes)| Some((&**name, std::str::from_utf8(bytes).ok()?)));
    let headers = host::listed::file(&Headers::of(texts), shared.base_url.as_deref());
    files.push((host::listed::NAME.to_string(), headers.into_bytes()));
    Ok(files)
}

/// Fails where a file in `public/` has the name of one that the build makes.
fn unique(files: &[File]) -> Result<(), Error> {
    let mut names = BTreeSet::new();
    match files.iter().find(|(name, _)| !names.insert(name)) {
        Some((name, _)) => {
            Err(Error::step(format!("public/{name}: the build makes a file of this name; rename yours")))
        }
        None => Ok(()),
    }
}

/// The folder to write as an absolute path. A folder that holds anything but a site built before is refused: writing
/// replaces the whole of it.
pub fn target(out: &Path) -> Result<PathBuf, Error> {
    let path = std::path::absolute(out).map_err(|error| Error::file(out, error))?;
    let path = path.canonicalize().unwrap_or(path);
    let refuse = |why: &str| Err(Error::step(format!("--out {}: {why}", out.display())));
    if path.file_name().is_none() {
        return refuse("this is no folder that can be replaced; name a new one");
    }
    if !path.exists() {
        return Ok(path);
    }
    if !path.is_dir() {
        return refuse("there is a file of this name; name a folder");
    }
    if entries(&path).is_empty() || is_site(&path) || holds_frozen_alone(&path) {
        return Ok(path);
    }
    refuse("this folder holds something else than a site built before; empty it, or name another one")
}

/// Whether a folder was written by [`write`]: it has a page, and our program among its assets.
fn is_site(dir: &Path) -> bool {
    let ours = |name: &str| name.starts_with("road-") && name.ends_with(".wasm");
    let assets = fs::read_dir(dir.join("assets")).into_iter().flatten().flatten();
    dir.join("index.html").is_file() && assets.into_iter().any(|entry| entry.file_name().to_str().is_some_and(ours))
}

/// Adds everything below `dir`, named by its path below `top`.
fn copy(top: &Path, dir: &Path, files: &mut Vec<File>) -> Result<(), Error> {
    for entry in fs::read_dir(dir).map_err(|error| Error::file(dir, error))? {
        let path = entry.map_err(|error| Error::file(dir, error))?.path();
        if path.is_dir() {
            copy(top, &path, files)?;
        } else {
            let name = path.strip_prefix(top).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            files.push((name, fs::read(&path).map_err(|error| Error::file(&path, error))?));
        }
    }
    Ok(())
}

/// Writes the files with their compressed forms beside them; gives their sizes.
pub fn write(root: &Path, out: &Path, mut files: Vec<File>) -> Result<Sizes, Error> {
    files.push(frozen_list(out, &files));
    unique(&files)?;
    let packed = compress::all(&root.join("target/site/compressed"), &files)?;
    swap(out, |fresh| {
        for (name, bytes) in &files {
            save(&fresh.join(name), bytes)?;
        }
        for (name, packed) in &packed {
            save(&fresh.join(format!("{name}.br")), &packed.brotli)?;
            save(&fresh.join(format!("{name}.gz")), &packed.gzip)?;
        }
        keep_frozen(out, fresh)
    })?;
    Ok(report::Sizes::of(&files, &packed))
}

/// Makes a folder hold these files as they are and no others, by writing only what is not there yet.
pub fn update(out: &Path, files: &[File]) -> Result<(), Error> {
    unique(files)?;
    let mut old = Vec::new();
    if out.exists() {
        copy(out, out, &mut old)?;
    }
    let (old, new): (BTreeMap<_, _>, BTreeSet<_>) =
        (old.into_iter().collect(), files.iter().map(|(name, _)| name).collect());
    for (name, bytes) in files.iter().filter(|(name, bytes)| old.get(name) != Some(bytes)) {
        save(&out.join(name), bytes)?;
    }
    for stale in old.keys().filter(|name| !new.contains(name)).map(|name| out.join(name)) {
        fs::remove_file(&stale).map_err(|error| Error::file(&stale, error))?;
    }
    Ok(())
}

/// What lies in a folder, in the order of its names; nothing where there is none.
pub(super) fn entries(dir: &Path) -> Vec<PathBuf> {
    let mut found: Vec<_> = fs::read_dir(dir).into_iter().flatten().flatten().map(|entry| entry.path()).collect();
    found.sort();
    found
}

/// Fills a new folder beside `out` and puts it in its place. When filling fails, `out` stays and nothing is left over.
fn swap(out: &Path, fill: impl FnOnce(&Path) -> Result<(), Error>) -> Result<(), Error> {
    let fresh = sibling(out, "new");
    remove(&fresh)?;
    if let Err(error) = fill(&fresh) {
        remove(&fresh)?;
        return Err(error);
    }
    let old = sibling(out, "old");
    remove(&old)?;
    if out.exists() {
        fs::rename(out, &old).map_err(|error| Error::file(out, error))?;
    }
    if let Err(error) = fs::rename(&fresh, out) {
        // The old site goes back to its place; should that fail too, it lies beside it and nothing is lost.
        let _ = fs::rename(&old, out);
        return Err(Error::file(out, error));
    }
    remove(&old)
}

fn sibling(out: &Path, mark: &str) -> PathBuf {
    let name = out.file_name().map_or("dist".into(), |name| name.to_string_lossy());
    out.with_file_name(format!(".{name}.{mark}"))
}

fn remove(dir: &Path) -> Result<(), Error> {
    if dir.exists() { fs::remove_dir_all(dir).map_err(|error| Error::file(dir, error)) } else { Ok(()) }
}

pub(super) fn save(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(|error| Error::file(dir, error))?;
    }
    fs::write(path, bytes).map_err(|error| Error::file(path, error))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::FROZEN;

    /// A folder of this test's own; what an earlier run left is removed.
    fn empty(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("road-publish-{}-{name}", std::process::id()));
        remove(&dir).expect("the temporary folder can be written");
        fs::create_dir_all(&dir).expect("the temporary folder can be written");
        dir
    }

    #[test]
    fn a_folder_with_other_things_is_never_replaced() {
        let dir = empty("target");
        assert!(target(&dir.join("new")).is_ok());
        assert!(target(&dir).is_ok(), "an empty folder may be written");
        save(&dir.join("index.html"), b"someone's own page").expect("written");
        let refused = target(&dir).expect_err("a page alone does not make it ours").to_string();
        assert!(refused.contains("something else"), "{refused}");
        assert!(target(&dir.join("index.html")).is_err(), "a file is no folder");
        assert!(target(Path::new("/")).is_err());
        save(&dir.join("cited").join(FROZEN).join("a.png"), b"").expect("written");
        assert!(target(&dir.join("cited")).is_ok(), "pictures of an earlier site are no other things");
        save(&dir.join("cited/image/own.png"), b"").expect("written");
        assert!(target(&dir.join("cited")).is_err(), "someone's own picture is");
        save(&dir.join("assets/road-0123456789.wasm"), b"").expect("written");
        assert!(target(&dir).is_ok(), "a site built before may be replaced");
        remove(&dir).expect("removed");
    }

    #[test]
    fn a_failed_write_leaves_the_old_site_and_a_good_one_no_stale_file() {
        let dir = empty("swap");
        let out = dir.join("dist");
        save(&out.join("old.html"), b"old").expect("written");
        let failed = swap(&out, |fresh| save(&fresh.join("half.html"), b"").and(Err(Error::step("the disk is full"))));
        assert!(failed.is_err());
        assert!(out.join("old.html").exists());
        assert_eq!(fs::read_dir(&dir).expect("read").count(), 1, "nothing is left beside it");
        swap(&out, |fresh| save(&fresh.join("new.html"), b"new")).expect("written");
        assert!(out.join("new.html").exists() && !out.join("old.html").exists());
        assert_eq!(fs::read_dir(&dir).expect("read").count(), 1, "nothing is left beside it");
        remove(&dir).expect("removed");
    }

    #[test]
    fn an_updated_folder_holds_what_is_new_and_nothing_else() {
        let dir = empty("update");
        for (name, text) in [("a/same", "same"), ("a/changed", "old"), ("stale", "")] {
            save(&dir.join(name), text.as_bytes()).expect("written");
        }
        let written = |name: &str| fs::metadata(dir.join(name)).and_then(|file| file.modified()).expect("a file");
        let before = written("a/same");
        std::thread::sleep(std::time::Duration::from_millis(20));
        let files = [("a/same", "same"), ("a/changed", "new"), ("b/new", "")];
        update(&dir, &files.map(|(name, text)| (name.to_string(), text.as_bytes().to_vec()))).expect("written");
        let mut found = Vec::new();
        copy(&dir, &dir, &mut found).expect("read");
        found.sort();
        let found: Vec<_> = found.iter().map(|(name, text)| (&**name, &**text)).collect();
        assert_eq!(found, [("a/changed", b"new".as_slice()), ("a/same", b"same"), ("b/new", b"")]);
        assert_eq!(written("a/same"), before, "what is the same is not written");
        remove(&dir).expect("removed");
    }

    #[test]
    fn a_picture_that_was_cited_outlasts_the_build_that_made_it() {
        let dir = empty("frozen");
        let (out, picture) = (dir.join("dist"), |name: &str| format!("{FROZEN}{name}.png"));
        let old = ["index.html".to_string(), "stale.html".to_string(), picture("old"), picture("same")];
        for name in &old {
            save(&out.join(name), b"old").expect("written");
        }
        let files = ["index.html".to_string(), picture("same"), picture("new")].map(|name| (name, b"new".to_vec()));
        write(&dir, &out, files.to_vec()).expect("written");
        let read = |name: &str| fs::read(out.join(picture(name))).expect("a picture");
        assert_eq!([read("old"), read("same"), read("new")], [b"old", b"new", b"new"]);
        let list = || fs::read_to_string(out.join(FROZEN).join(crate::site::frozen::LIST)).expect("a list");
        assert_eq!(list(), "new.png\nold.png\nsame.png\n");
        write(&dir, &out, files.to_vec()).expect("written anew");
        assert_eq!(list(), "new.png\nold.png\nsame.png\n", "the list is none of what it lists");
        assert!(!out.join("stale.html").exists());
        remove(&dir).expect("removed");
    }
}
