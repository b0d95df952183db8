//! All files of the site, and writing them: into a new folder that then takes the place of the old one.

use super::asset::Assets;
use super::document::{self, Shared};
use super::{Error, Sizes, compress, report};
use crate::content::Lang;
use crate::page::Rendered;
use std::fs;
use std::path::{Path, PathBuf};

/// Path below the site's root, and bytes.
pub type File = (String, Vec<u8>);

/// Every file of the site, before compression.
pub fn files(root: &Path, pages: &[Rendered], shared: Shared, assets: Assets) -> Result<Vec<File>, Error> {
    let mut files = assets.files;
    for page in pages {
        let index = usize::from(page.lang == Lang::En);
        let content = shared.contents[index].as_ref().map_err(|error| Error::step(error.to_string()))?;
        files.push((page.path.clone(), document::html(page, pages, &shared, content).into_bytes()));
    }
    if let Some(base) = &shared.base_url {
        files.push(("sitemap.xml".to_string(), document::sitemap(pages, base).into_bytes()));
        files.push(("robots.txt".to_string(), format!("User-agent: *\nSitemap: {base}sitemap.xml\n").into_bytes()));
    }
    let public = root.join("public");
    copy(&public, &public, &mut files)?;
    Ok(files)
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
pub fn write(root: &Path, out: &Path, files: Vec<File>) -> Result<Sizes, Error> {
    let packed = compress::all(&root.join("target/site/compressed"), &files)?;
    let sizes = report::Sizes::of(&files, &packed);
    let fresh = sibling(out, "new");
    remove(&fresh)?;
    for (name, bytes) in &files {
        save(&fresh.join(name), bytes)?;
    }
    for (name, packed) in &packed {
        save(&fresh.join(format!("{name}.br")), &packed.brotli)?;
        save(&fresh.join(format!("{name}.gz")), &packed.gzip)?;
    }
    let old = sibling(out, "old");
    remove(&old)?;
    if out.exists() {
        fs::rename(out, &old).map_err(|error| Error::file(out, error))?;
    }
    fs::rename(&fresh, out).map_err(|error| Error::file(out, error))?;
    remove(&old)?;
    Ok(sizes)
}

fn sibling(out: &Path, mark: &str) -> PathBuf {
    let name = out.file_name().map_or("dist".into(), |name| name.to_string_lossy());
    out.with_file_name(format!(".{name}.{mark}"))
}

fn remove(dir: &Path) -> Result<(), Error> {
    if dir.exists() { fs::remove_dir_all(dir).map_err(|error| Error::file(dir, error)) } else { Ok(()) }
}

fn save(path: &Path, bytes: &[u8]) -> Result<(), Error> {
    if let Some(dir) = path.parent() {
        fs::create_dir_all(dir).map_err(|error| Error::file(dir, error))?;
    }
    fs::write(path, bytes).map_err(|error| Error::file(path, error))
}
