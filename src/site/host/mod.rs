//! How other servers are told to serve the site: a file of headers in the folder itself for hosts that read it, and
//! configurations for nginx and Caddy.

pub mod caddy;
pub mod listed;
pub mod nginx;

use super::headers::Headers;

/// A site on a host.
pub struct Hosted<'a> {
    /// The absolute address of its root, such as `https://example.org/road/`.
    pub base_url: &'a str,
    /// The folder as an absolute path.
    pub dir: &'a str,
    /// Its headers.
    pub headers: &'a Headers,
}

impl Hosted<'_> {
    /// Scheme, host and port: `https`, `example.org`, none.
    fn host(&self) -> (&str, &str, Option<&str>) {
        let (scheme, rest) = self.base_url.split_once("://").unwrap_or(("https", self.base_url));
        let host = rest.split('/').next().unwrap_or_default();
        match host.rsplit_once(':') {
            Some((name, port)) => (scheme, name, Some(port)),
            None => (scheme, host, None),
        }
    }

    /// The path of the root on its host, with a slash at both ends.
    fn root(&self) -> String {
        root(Some(self.base_url))
    }
}

/// The path of a site's root on its host, with a slash at both ends.
pub fn root(base_url: Option<&str>) -> String {
    let path = base_url.and_then(|base| base.split_once("://")?.1.split_once('/')).map_or("", |(_, path)| path);
    format!("/{path}")
}

/// A path as a regular expression that fits it alone.
fn literal(path: &str) -> String {
    path.chars().map(|c| if ".+()[]{}^$|?*\\".contains(c) { format!("\\{c}") } else { c.to_string() }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_is_where_the_site_lies() {
        assert_eq!(root(None), "/");
        assert_eq!(root(Some("https://example.org/")), "/");
        assert_eq!(root(Some("https://example.org/a/b/")), "/a/b/");
        assert_eq!(literal("/a.b/"), "/a\\.b/");
    }
}
