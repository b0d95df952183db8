//! Pictures that were published to be cited: they outlast the build that made them.

use super::Error;
use super::publish::{File, entries, save};
use crate::address::FROZEN;
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// The list of all that was ever published to be cited, by which whoever builds elsewhere fetches it from the site.
pub const LIST: &str = "list.txt";

/// The list of these files and of those that lie in the folder which they replace.
pub fn frozen_list(old: &Path, files: &[File]) -> File {
    let kept = entries(&old.join(FROZEN));
    let kept = kept.iter().filter_map(|path| path.file_name()?.to_str());
    let made = files.iter().filter_map(|(name, _)| name.strip_prefix(FROZEN));
    let pictures: BTreeSet<_> = kept.chain(made).filter(|name| name.ends_with(".png")).collect();
    let list: String = pictures.into_iter().map(|name| format!("{name}\n")).collect();
    (format!("{FROZEN}{LIST}"), list.into_bytes())
}

/// What was published to be cited goes on lying where it lay.
pub fn keep_frozen(old: &Path, fresh: &Path) -> Result<(), Error> {
    for path in entries(&old.join(FROZEN)) {
        let place = fresh.join(FROZEN).join(path.file_name().unwrap_or_default());
        if !place.exists() {
            let bytes = fs::read(&path).map_err(|error| Error::file(&path, error))?;
            save(&place, &bytes)?;
        }
    }
    Ok(())
}

/// Whether a folder holds pictures that were published before, and nothing else.
pub fn holds_frozen_alone(dir: &Path) -> bool {
    let mut within = dir.to_path_buf();
    Path::new(FROZEN).iter().all(|part| {
        let only = entries(&within) == [within.join(part)];
        within.push(part);
        only
    })
}
