//! Serves a built folder on loopback, as a good static host would: compressed files, right types, right caching.

use super::Error;
use super::headers::{Headers, TYPES};
use axum::Router;
use axum::extract::{Request, State};
use axum::http::{HeaderName, HeaderValue, header};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::Response;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::Path;
use std::sync::{Arc, RwLock};
use tokio::net::TcpListener;
use tower_http::services::{ServeDir, ServeFile};

/// Ports that are tried when none is asked for: this one and the next ones.
const FIRST_PORT: u16 = 4321;
const PORTS: u16 = 20;

/// The routes of a built folder; `Router::nest_service` puts them into a sub-folder. What is not there is answered by
/// `404.html` where the folder has one.
pub fn routes(dir: &Path) -> Result<Router, Error> {
    Ok(changing(dir, Arc::new(RwLock::new(Headers::of_folder(dir)?))))
}

/// The same for a folder that changes, and its headers with it.
pub(super) fn changing(dir: &Path, headers: Arc<RwLock<Headers>>) -> Router {
    let missing = dir.join("404.html");
    let files = ServeDir::new(dir).precompressed_br().precompressed_gzip();
    let files = match missing.is_file() {
        true => Router::new().fallback_service(files.not_found_service(ServeFile::new(missing))),
        false => Router::new().fallback_service(files),
    };
    files.layer(from_fn_with_state(headers, answer))
}

async fn answer(State(headers): State<Arc<RwLock<Headers>>>, request: Request, next: Next) -> Response {
    let path = request.uri().path().trim_start_matches('/').to_string();
    let mut response = next.run(request).await;
    // Where nothing is, the answer is a page.
    let path = if response.status().is_client_error() { "404.html" } else { &path };
    let headers = headers.read().map(|headers| headers.all(path)).unwrap_or_default();
    for (name, value) in headers {
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            response.headers_mut().insert(name, value);
        }
    }
    let ending =
        if path.is_empty() || path.ends_with('/') { "html" } else { path.rsplit('.').next().unwrap_or_default() };
    let kind = TYPES.iter().find(|(known, _)| *known == ending).map(|(_, kind)| HeaderValue::from_static(kind));
    if let Some(kind) = kind.filter(|_| response.headers().contains_key(header::CONTENT_TYPE)) {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
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
        let served = axum::serve(listener, routes(dir)?).await;
        served.map_err(|error| Error::step(format!("the server stopped: {error}")))
    })
}

pub(super) async fn listen(port: Option<u16>) -> Result<TcpListener, Error> {
    let ports = port.map_or(FIRST_PORT..=FIRST_PORT + PORTS, |port| port..=port);
    let mut last = None;
    for port in ports.clone() {
        match TcpListener::bind((Ipv4Addr::LOCALHOST, port)).await {
            Ok(listener) => return Ok(listener),
            Err(error) => last = Some(error),
        }
    }
    let tried = match port {
        Some(port) => format!("port {port}"),
        None => format!("the ports {} to {}", ports.start(), ports.end()),
    };
    let why = last.map_or(String::new(), |error| format!(": {error}"));
    Err(Error::step(format!("{tried} cannot be used{why}. Choose another with --port")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;
    use tokio::io::{AsyncReadExt, AsyncWriteExt};

    /// The head and body of an answer, asked for over a real connection.
    async fn get(address: SocketAddr, path: &str, accept: &str) -> String {
        let mut connection = tokio::net::TcpStream::connect(address).await.expect("the server listens");
        let request =
            format!("GET {path} HTTP/1.1\r\nHost: x\r\nAccept-Encoding: {accept}\r\nConnection: close\r\n\r\n");
        connection.write_all(request.as_bytes()).await.expect("the server reads");
        let mut answer = Vec::new();
        connection.read_to_end(&mut answer).await.expect("the server answers");
        String::from_utf8_lossy(&answer).into_owned()
    }

    #[tokio::test]
    async fn types_caching_and_compression_are_a_good_hosts() {
        let dir = std::env::temp_dir().join(format!("road-serve-{}", std::process::id()));
        for (name, text) in [
            ("index.html", "plain"),
            ("index.html.br", "as brotli"),
            ("404.html", "nothing here"),
            ("assets/a-01.wasm", ""),
            ("data/a.csv", "năm"),
        ] {
            let path = dir.join(name);
            fs::create_dir_all(path.parent().expect("a folder")).expect("made");
            fs::write(path, text).expect("written");
        }
        let listener = listen(Some(0)).await.expect("a free port");
        let address = listener.local_addr().expect("an address");
        let routes = || routes(&dir).expect("the folder can be read");
        let app = Router::new().nest_service("/sub", routes()).fallback_service(routes());
        let server = tokio::spawn(async move { axum::serve(listener, app).await });
        for (path, accept, holds) in [
            ("/", "", vec!["200 OK", "plain", "cache-control: no-cache", "text/html; charset=utf-8"]),
            ("/", "", vec!["x-content-type-options: nosniff", "frame-ancestors 'self'", "referrer-policy"]),
            ("/", "br", vec!["content-encoding: br", "as brotli", "text/html"]),
            ("/sub/", "", vec!["200 OK", "plain"]),
            ("/assets/a-01.wasm", "", vec!["application/wasm", "immutable"]),
            ("/data/a.csv", "", vec!["text/csv; charset=utf-8"]),
            ("/assets/gone.wasm", "", vec!["404 Not Found", "nothing here", "cache-control: no-cache"]),
        ] {
            let answer = get(address, path, accept).await;
            for part in holds {
                assert!(answer.contains(part), "{path} lacks {part}: {answer}");
            }
        }
        server.abort();
        fs::remove_dir_all(&dir).expect("removed");
    }

    #[tokio::test]
    async fn a_port_in_use_is_named() {
        let taken = listen(Some(0)).await.expect("a free port");
        let port = taken.local_addr().expect("an address").port();
        let error = listen(Some(port)).await.expect_err("it is taken").to_string();
        assert!(error.contains(&port.to_string()) && error.contains("--port"), "{error}");
    }
}
