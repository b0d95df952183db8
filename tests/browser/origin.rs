//! Where the servers of the tests listen: each at an origin of its own, so that nothing that a browser keeps of one is
//! taken for another's.

use std::sync::atomic::{AtomicU16, Ordering};

use tokio::net::TcpListener;

/// Below the ports that the system gives to whoever asks for any, above those that browsers refuse.
static NEXT: AtomicU16 = AtomicU16::new(11_000);

/// Listens on loopback, on a port that no server of this run has had.
pub async fn listener() -> TcpListener {
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        assert!(port < 32_000, "expected a free port on loopback, seen none");
        // Another engine's tests may have it.
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            return listener;
        }
    }
}
