//! Work that is kept from build to build, by what it is made of.

use super::Error;
use std::fs;
use std::path::Path;
use std::sync::Mutex;
use std::sync::atomic::{AtomicUsize, Ordering};

/// The file `name` of a cache; made and put there where it is not there yet.
pub fn kept(cache: &Path, name: &str, make: impl FnOnce() -> Result<Vec<u8>, Error>) -> Result<Vec<u8>, Error> {
    let place = cache.join(name);
    if let Ok(bytes) = fs::read(&place) {
        return Ok(bytes);
    }
    let bytes = make()?;
    fs::create_dir_all(cache).map_err(|error| Error::file(cache, error))?;
    // Under another name first: a build that is ended here must not leave half a file for the next one.
    let half = cache.join(format!("{name}.{}.{:?}", std::process::id(), std::thread::current().id()));
    let saved = fs::write(&half, &bytes).and_then(|()| fs::rename(&half, &place));
    saved.map_err(|error| Error::file(&place, error))?;
    Ok(bytes)
}

/// What `work` makes of each, in their order, shared among the machine's cores.
pub fn shared<T: Sync, R: Send>(all: &[T], work: impl Fn(&T) -> Result<R, Error> + Sync) -> Result<Vec<R>, Error> {
    let (next, done) = (AtomicUsize::new(0), Mutex::new(Vec::new()));
    let threads = std::thread::available_parallelism().map_or(1, usize::from);
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                loop {
                    let at = next.fetch_add(1, Ordering::Relaxed);
                    let Some(one) = all.get(at) else { return };
                    let result = work(one);
                    if let Ok(mut done) = done.lock() {
                        done.push((at, result));
                    }
                }
            });
        }
    });
    let mut done = done.into_inner().map_err(|_| Error::step("the build stopped: a thread of it failed"))?;
    done.sort_by_key(|(at, _)| *at);
    done.into_iter().map(|(_, result)| result).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_kept_is_not_made_again_and_what_failed_is_not_kept() {
        let cache = std::env::temp_dir().join(format!("road-kept-{}", std::process::id()));
        assert!(kept(&cache, "a", || Err(Error::step("no"))).is_err());
        assert_eq!(kept(&cache, "a", || Ok(vec![1])).expect("made"), [1]);
        assert_eq!(kept(&cache, "a", || Ok(vec![2])).expect("kept"), [1]);
        assert_eq!(fs::read_dir(&cache).expect("the cache").count(), 1);
        fs::remove_dir_all(&cache).expect("removed");
    }

    #[test]
    fn results_keep_the_order_and_one_failure_fails() {
        let all: Vec<u32> = (0..50).collect();
        assert_eq!(shared(&all, |one| Ok(one * 2)).expect("done"), all.iter().map(|one| one * 2).collect::<Vec<_>>());
        assert!(shared(&all, |one| if *one == 7 { Err(Error::step("7")) } else { Ok(()) }).is_err());
    }
}
