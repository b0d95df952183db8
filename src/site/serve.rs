//! Serves a built folder on loopback, as a good static host would: compressed files, right types, right caching.

use super::Error;
use axum::Router;
use axum::extract::Request;
use axum::http::{HeaderValue, header};
use axum::middleware::{Next, from_fn};
use axum::response::Response;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

/// Ports that are tried when none is asked for: this one and the next ones.
const FIRST_PORT: u16 = 4321;
const PORTS: u16 = 20;

/// The routes of a built folder.
pub fn routes(dir: &Path) -> Router {
    let files = ServeDir::new(dir).precompressed_br().precompressed_gzip();
    Router::new().fallback_service(files).layer(from_fn(headers))
}

async fn headers(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_string();
    let mut response = next.run(request).await;
    let caching = if path.contains("/assets/") { "public, max-age=31536000, immutable" } else { "no-cache" };
    response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static(caching));
    if path.ends_with(".csv") {
        response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8"));
    }
    response
}

/// Serves `dir` until the process ends. Without a port, the first free one from 4321 on is taken.
pub fn run(dir: &Path, port: Option<u16>, ready: impl FnOnce(SocketAddr)) -> Result<(), Error> {
    let runtime =
        tokio::runtime::Runtime::new().map_err(|error| Error::step(format!("the server does not start: {error}")))?;
    runtime.block_on(async {
        let listener = listen(port).await?;
        let address =
            listener.local_addr().map_err(|error| Error::step(format!("the server has no address: {error}")))?;
        ready(address);
        let served = axum::serve(listener, routes(dir)).await;
        served.map_err(|error| Error::step(format!("the server stopped: {error}")))
    })
}

async fn listen(port: Option<u16>) -> Result<TcpListener, Error> {
    let ports = port.map_or(FIRST_PORT..FIRST_PORT + PORTS, |port| port..port.saturating_add(1));
    for port in ports.clone() {
        if let Ok(listener) = TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            return Ok(listener);
        }
    }
    let tried = if ports.len() == 1 { format!("port {} is", ports.start) } else { format!("ports {ports:?} are all") };
    Err(Error::step(format!("{tried} taken; choose another with --port")))
}
