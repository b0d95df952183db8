//! Serves the page of the benchmark, from where its parts lie.

use axum::Router;
use axum::http::{HeaderValue, header::HeaderName};
use axum::middleware::map_response;
use axum::response::Response;
use axum::routing::get;
use std::path::PathBuf;
use tower_http::services::ServeDir;

/// Where the parts of the page lie.
pub struct Folders {
    /// The page and its scripts.
    pub page: PathBuf,
    /// The site's style sheets.
    pub style: PathBuf,
    /// What npm installed.
    pub libraries: PathBuf,
    /// Our side, bound to JavaScript.
    pub road: PathBuf,
    /// The content of the page.
    pub content: Vec<u8>,
}

/// Serves on a free port until the runtime ends; gives the address.
pub async fn serve(folders: Folders) -> String {
    let content = folders.content;
    let routes = Router::new()
        .nest_service("/style", ServeDir::new(folders.style))
        .nest_service("/npm", ServeDir::new(folders.libraries))
        .nest_service("/road", ServeDir::new(folders.road))
        .route("/content.bin", get(async move || content.clone()))
        .fallback_service(ServeDir::new(folders.page))
        .layer(map_response(isolated));
    let listener = tokio::net::TcpListener::bind(("127.0.0.1", 0)).await.expect("a free port on loopback");
    let port = listener.local_addr().expect("a bound port").port();
    tokio::spawn(async move { axum::serve(listener, routes).await });
    format!("http://127.0.0.1:{port}/")
}

/// A page on its own is given a finer clock: 5 µs in place of 100.
async fn isolated(mut response: Response) -> Response {
    for (name, value) in
        [("cross-origin-opener-policy", "same-origin"), ("cross-origin-embedder-policy", "require-corp")]
    {
        response.headers_mut().insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    response
}
