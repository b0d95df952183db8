//! What the test server answers: a file of the folder, with whatever is wrong with it, a frame around a page, or nothing.

use std::fs;
use std::sync::Arc;

use axum::body::Bytes;
use axum::extract::State;
use axum::http::{HeaderValue, StatusCode, Uri, header};
use axum::response::{Html, IntoResponse, Response};
use road::site::headers::TYPES;

use super::{LATE, Manner, Now, Wrong};
use crate::broken::{cut, is_named, lost};
use crate::edition::Edition;
use crate::report;

/// For `/frame/280x900/en/?y=2045` a page that shows `/en/?y=2045` in a frame of 280 × 900 pixels:
/// narrower, or larger, than a window can be made.
fn frame(uri: &Uri) -> Option<Response> {
    let (size, to) = uri.path_and_query()?.as_str().strip_prefix("/frame/")?.split_once('/')?;
    let (width, height) = size.split_once('x')?;
    let page = format!(
        "<!doctype html><title>frame</title><body style='margin:0'>\
         <iframe src='/{to}' style='width:{width}px;height:{height}px;border:0'></iframe>"
    );
    Some(Html(page).into_response())
}

pub async fn reported(State(manner): State<Arc<Manner>>, body: Bytes) -> StatusCode {
    let line = report::read(&body);
    match manner.tried {
        true => manner.reports.lock().expect("no handler panicked").extend(line),
        false => report::keep(line),
    }
    StatusCode::NO_CONTENT
}

pub async fn answer(State(manner): State<Arc<Manner>>, uri: Uri) -> Response {
    let now = manner.now();
    if now == Now::Away {
        lost();
    }
    manner.asked.lock().expect("no handler panicked").push(uri.path().to_string());
    if let Some(frame) = frame(&uri) {
        return frame;
    }
    let newer = (now == Now::Newer).then(|| Edition::newer(&manner.dist));
    let found = uri.path().strip_prefix(manner.folder).and_then(|path| {
        let index = if path.is_empty() || path.ends_with('/') { "index.html" } else { "" };
        let path = newer.map_or(Some(path.to_string()), |newer| newer.origin(path))?;
        let path = format!("{path}{index}");
        let file = manner.dist.join(&path);
        Some((fs::read(&file).ok()?, file, path))
    });
    let wrong = found.as_ref().and_then(|(_, _, path)| manner.wrong_with(path));
    let found = found.filter(|_| wrong != Some(Wrong::Missing));
    let Some((body, file, path)) = found else {
        let mut missing = manner.missing.lock().expect("no handler panicked");
        missing.push(uri.to_string());
        let page = fs::read_to_string(manner.dist.join("404.html")).unwrap_or_default();
        return (StatusCode::NOT_FOUND, manner.said("404.html", &page), Html(manner.page(&page))).into_response();
    };
    let kind = file.extension().and_then(|ending| ending.to_str()).unwrap_or_default().to_string();
    let mut body = manner.retold(&file, body, newer);
    let page = if kind == "html" { String::from_utf8_lossy(&body).into_owned() } else { String::new() };
    let mut said = manner.said(&path, &page);
    let mut media =
        TYPES.iter().find(|(ending, _)| *ending == kind).map_or("application/octet-stream", |(_, media)| media);
    match wrong {
        Some(Wrong::Half) => body.truncate(body.len() / 2),
        Some(Wrong::Late) => tokio::time::sleep(LATE).await,
        Some(Wrong::Type) => media = "text/plain",
        Some(Wrong::Longer) => body.push(b'\n'),
        Some(Wrong::Missing | Wrong::Cut) | None => {}
    }
    if let Some(gate) = manner.gate.as_ref().filter(|_| kind == "wasm") {
        let _ = gate.clone().wait_for(|open| *open).await;
    }
    // It may have been lost while the answer was under way.
    if manner.now() == Now::Away {
        lost();
    }
    said.insert(header::CONTENT_TYPE, HeaderValue::from_static(media));
    if wrong == Some(Wrong::Cut) { cut(said, body) } else { (said, body).into_response() }
}

impl Manner {
    pub fn now(&self) -> Now {
        *self.now.lock().expect("no handler panicked")
    }

    /// What is wrong with the file at a path below the site's root; that it was asked for is noted.
    fn wrong_with(&self, path: &str) -> Option<Wrong> {
        let wrong = *self.wrong.lock().expect("no handler panicked");
        let (_, wrong) = wrong.filter(|(named, _)| is_named(path, named))?;
        self.wronged.lock().expect("no handler panicked").push(path.to_string());
        Some(wrong)
    }
}
