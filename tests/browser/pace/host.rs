//! The built folder as a good host sends it, compressed; beside it the page to explore without its scripts.

use std::fs;

use axum::Router;
use axum::http::header;
use axum::routing::get;
use road::site::serve::routes;
use tokio::task::JoinHandle;

use crate::dist::dist;
use crate::origin::listener;
use crate::retold::stripped;

/// A served folder; it ends when this is dropped.
pub struct Host {
    /// The address of the folder, with a slash at the end.
    pub address: String,
    server: JoinHandle<()>,
}

impl Host {
    /// Serves the built folder on a free port.
    pub async fn start() -> Self {
        Self::serve(ours()).await
    }

    /// Serves what these routes have, on a free port.
    pub async fn serve(routes: Router) -> Self {
        let listener = listener().await;
        let address = format!("http://{}/", listener.local_addr().expect("a bound port"));
        let server = tokio::spawn(async move { axum::serve(listener, routes).await.expect("the server runs") });
        Self { address, server }
    }
}

impl Drop for Host {
    fn drop(&mut self) {
        self.server.abort();
    }
}

/// The built folder as a host serves it; at `bare.html` is its first page without scripts.
pub fn ours() -> Router {
    let page = fs::read_to_string(dist().join("index.html")).expect("the built page");
    let bare = pack::brotli(without_life(&page).as_bytes()).expect("memory can be written");
    let kind = [(header::CONTENT_TYPE, "text/html; charset=utf-8"), (header::CONTENT_ENCODING, "br")];
    let bare = get(async move || (kind, bare));
    routes(&dist()).expect("the built folder").route("/bare.html", bare)
}

/// The page without its scripts, and without what is fetched for them.
fn without_life(page: &str) -> String {
    let page = stripped(page);
    let kept = page.split_inclusive('>').filter(|piece| !piece.contains("as=\"fetch\""));
    kept.collect()
}
