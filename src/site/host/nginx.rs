//! The configuration for nginx, with Debian's module for ready-made brotli.

use super::{Hosted, literal};
use crate::site::headers::{ALWAYS, KINDS, Kind, TYPES, VARYING};

/// A file for `/etc/nginx/conf.d/`.
pub fn file(site: &Hosted) -> String {
    let (root, dir) = (site.root(), site.dir.trim_end_matches('/'));
    let (_, name, port) = site.host();
    let port = port.unwrap_or("80");
    let mut text =
        "# Made by `cargo run -- host nginx`. It needs the packages nginx and libnginx-mod-http-brotli-static.\n"
            .to_string();
    for (header, variable) in VARYING {
        text.push_str(&format!("map $uri ${variable} {{\n    default \"{}\";\n", value(site, header, Kind::Other)));
        for (kind, pattern) in KINDS {
            text.push_str(&format!("    \"~^{}({pattern})$\" \"{}\";\n", literal(&root), value(site, header, kind)));
        }
        text.push_str("}\n");
    }
    text.push_str(&format!(
        "server {{\n    listen {port};\n    listen [::]:{port};\n    server_name {name};\n\n    \
         gzip_static on;\n    gzip_vary on;\n    brotli_static on;\n    absolute_redirect off;\n    \
         index index.html;\n    error_page 404 {root}404.html;\n\n"
    ));
    for (header, value) in ALWAYS {
        text.push_str(&format!("    add_header {header} \"{value}\" always;\n"));
    }
    for (header, variable) in VARYING {
        text.push_str(&format!("    add_header {header} ${variable} always;\n"));
    }
    text.push_str("\n    types {\n");
    for (ending, kind) in TYPES {
        text.push_str(&format!("        \"{kind}\" {ending};\n"));
    }
    text.push_str(&format!(
        "    }}\n    default_type application/octet-stream;\n\n    location {root} {{\n        alias \"{dir}/\";\n    }}\n    \
         location = {root}_headers {{\n        return 404;\n    }}\n}}\n"
    ));
    text
}

/// A header without a value is not sent.
fn value(site: &Hosted, header: &str, kind: Kind) -> String {
    site.headers.value(header, kind).unwrap_or_default()
}
