//! Files with their content's hash in the name: they may be cached for ever.

use sha2::{Digest, Sha256};

/// The assets of a build: path below the site's root, and bytes.
#[derive(Default)]
pub struct Assets {
    /// The files so far.
    pub files: Vec<(String, Vec<u8>)>,
}

impl Assets {
    /// Adds a file; gives its path, such as `assets/style-0123456789.css`.
    pub fn add(&mut self, name: &str, extension: &str, bytes: Vec<u8>) -> String {
        let path = format!("assets/{name}-{}.{extension}", hash(&bytes));
        if !self.files.iter().any(|(known, _)| *known == path) {
            self.files.push((path.clone(), bytes));
        }
        path
    }
}

/// The first ten hexadecimal digits of the SHA-256 of `bytes`.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().take(5).map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_changes_with_its_content() {
        let mut assets = Assets::default();
        let first = assets.add("style", "css", b"a".to_vec());
        assert_eq!(first, "assets/style-ca978112ca.css");
        assert_ne!(first, assets.add("style", "css", b"b".to_vec()));
        assert_eq!(first, assets.add("style", "css", b"a".to_vec()));
        assert_eq!(assets.files.len(), 2);
    }
}
