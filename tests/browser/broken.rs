//! What may go wrong with a file on its way, and with the way itself.

use std::pin::Pin;
use std::task::{Context, Poll};

use axum::body::{Body, Bytes, HttpBody};
use axum::http::{HeaderMap, HeaderValue, header};
use axum::response::{IntoResponse, Response};
use http_body::Frame;

/// What is wrong with a file.
#[derive(Clone, Copy, PartialEq)]
pub enum Wrong {
    /// It is not there.
    Missing,
    /// It ends in the middle.
    Half,
    /// It breaks off in the middle: less comes than was announced.
    Cut,
    /// It is called plain text.
    Type,
    /// It comes late.
    Late,
    /// Something stands behind it that changes nothing.
    Longer,
}

/// Whether a path below the site's root is named so: `road-*.wasm` by its file, `assets/*` by its folder.
pub fn is_named(path: &str, named: &str) -> bool {
    let name = if named.contains('/') { path } else { path.rsplit('/').next().unwrap_or_default() };
    named.split_once('*').map_or(name == named, |(begin, end)| name.starts_with(begin) && name.ends_with(end))
}

/// Ends the connection without an answer, as a network does that is lost: the server drops a connection whose task unwinds.
pub fn lost() -> ! {
    std::panic::resume_unwind(Box::new("the network is lost"))
}

/// An answer that announces all of its bytes and breaks off after half of them.
pub fn cut(mut said: HeaderMap, bytes: Vec<u8>) -> Response {
    said.insert(header::CONTENT_LENGTH, HeaderValue::from(bytes.len()));
    let half = Bytes::copy_from_slice(&bytes[..bytes.len() / 2]);
    (said, Body::new(Cut(Some(half)))).into_response()
}

/// A body that has these bytes and then no network.
struct Cut(Option<Bytes>);

impl HttpBody for Cut {
    type Data = Bytes;
    type Error = std::io::Error;

    fn poll_frame(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Result<Frame<Bytes>, Self::Error>>> {
        let lost = std::io::Error::other("the network is lost");
        Poll::Ready(Some(self.0.take().map(Frame::data).ok_or(lost)))
    }
}
