//! Where the servers of the tests listen: each at an origin of its own, so that nothing that a browser keeps of one, or
//! still has to say of it, reaches another.

use std::process;
use std::sync::LazyLock;
use std::sync::atomic::{AtomicU16, Ordering};

use tokio::net::TcpListener;

/// Below the ports that the system gives to whoever asks for any, above those that browsers refuse; tests that run beside these
/// most likely begin elsewhere.
static NEXT: LazyLock<AtomicU16> = LazyLock::new(|| AtomicU16::new(11_000 + (process::id() % 18) as u16 * 1000));

/// Listens on loopback, on a port that no server of these tests has had.
pub async fn listener() -> TcpListener {
    loop {
        let port = NEXT.fetch_add(1, Ordering::Relaxed);
        assert!(port < 32_000, "expected a free port on loopback, seen none");
        // Others may have it.
        if let Ok(listener) = TcpListener::bind(("127.0.0.1", port)).await {
            return listener;
        }
    }
}
