//! What browsers report of a policy that was broken, wherever that was: in a page or a frame, in a second window,
//! in a document that has been left. The test server names itself in each policy that it sends as the one to be told.

use std::cell::RefCell;

use serde_json::Value;

/// Where reports go.
pub const PATH: &str = "/report";

thread_local! {
    /// Reports that nobody waits for. A feature in an engine has a thread of its own, with all its servers.
    static BROKEN: RefCell<Vec<String>> = const { RefCell::new(Vec::new()) };
}

/// The policy, with whom to tell when it is broken.
pub fn told(policy: &str) -> String {
    format!("{policy};report-uri {PATH}")
}

/// What a report says, in a line; none of what a browser does by itself: Firefox asks every page for an icon.
pub fn read(body: &[u8]) -> Option<String> {
    let Ok(report) = serde_json::from_slice::<Value>(body) else {
        return Some(format!("a report that cannot be read: {}", String::from_utf8_lossy(body)));
    };
    let of = |name: &str| report["csp-report"][name].as_str().unwrap_or_default().to_string();
    let blocked = of("blocked-uri");
    let line =
        format!("{} of {} broken by {blocked} {}", of("violated-directive"), of("document-uri"), of("source-file"));
    (!blocked.ends_with("/favicon.ico")).then_some(line)
}

/// Keeps a report for the check that runs.
pub fn keep(line: Option<String>) {
    BROKEN.with_borrow_mut(|broken| broken.extend(line));
}

/// All that was kept since last asked.
pub fn take() -> Vec<String> {
    BROKEN.take()
}
