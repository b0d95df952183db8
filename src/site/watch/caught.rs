//! A panic while the site is made is a fault like others: it is told, with its place, and the next change is waited for.

use super::Error;
use std::panic::{AssertUnwindSafe, catch_unwind, set_hook, take_hook};
use std::sync::{Arc, Mutex};

/// What `make` gives; a panic in it, or in a thread of it, as an error. The first one of several counts.
pub fn caught<T>(make: impl FnOnce() -> Result<T, Error>) -> Result<T, Error> {
    let first = Arc::new(Mutex::new(None));
    let heard = first.clone();
    set_hook(Box::new(move |panic| {
        if let Ok(mut first) = heard.lock() {
            first.get_or_insert(panic.to_string());
        }
    }));
    // Nothing of what a panic has left half done is used again: what is made is made from the sources each time.
    let made = catch_unwind(AssertUnwindSafe(make));
    let _ = take_hook();
    made.unwrap_or_else(|_| {
        let why = first.lock().ok().and_then(|mut first| first.take());
        Err(Error::step(why.unwrap_or_else(|| "a panic without words".to_string())))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_is_an_error_with_its_place() {
        let in_a_thread = || {
            std::thread::scope(|scope| {
                scope.spawn(|| panic!("a part failed"));
            });
            Ok(())
        };
        let error = caught::<()>(in_a_thread).expect_err("a panic").to_string();
        assert!(error.contains("src/site/watch/caught.rs:") && error.contains("a part failed"), "{error}");
        assert!(caught(|| Ok(1)).is_ok_and(|one| one == 1));
    }
}
