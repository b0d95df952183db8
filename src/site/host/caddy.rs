//! The configuration for Caddy, which fetches its certificate by itself where the address begins with `https`.

use super::{Hosted, literal};
use crate::site::headers::{ALWAYS, KINDS, Kind, TYPES, VARYING};

/// A Caddyfile.
pub fn file(site: &Hosted) -> String {
    let (root, dir) = (site.root(), site.dir.trim_end_matches('/'));
    let (scheme, name, port) = site.host();
    let port = port.map_or(String::new(), |port| format!(":{port}"));
    let mut text = format!(
        "# Made by `cargo run -- host caddy`: a Caddyfile.\n{scheme}://{name}{port} {{\n    root * \"{dir}\"\n    map {{path}}"
    );
    for (_, variable) in VARYING {
        text.push_str(&format!(" {{{variable}}}"));
    }
    text.push_str(" {\n");
    for (kind, pattern) in KINDS {
        text.push_str(&format!("        \"~^{}({pattern})$\"{}\n", literal(&root), values(site, kind)));
    }
    text.push_str(&format!("        default{}\n    }}\n", values(site, Kind::Other)));
    text.push_str("    header {\n");
    for (header, value) in ALWAYS {
        text.push_str(&format!("        {header} \"{value}\"\n"));
    }
    text.push_str("        -Server\n    }\n");
    // A header is only sent where it says something.
    for (header, variable) in VARYING {
        text.push_str(&format!(
            "    @{variable} not vars {{{variable}}} \"\"\n    header @{variable} {header} {{{variable}}}\n"
        ));
    }
    for (ending, kind) in TYPES {
        text.push_str(&format!("    @{ending} path *.{ending}\n    header @{ending} Content-Type \"{kind}\"\n"));
    }
    text.push_str(&format!(
        "    handle_path {root}* {{\n        file_server {{\n            precompressed br gzip\n            hide _headers\n        \
         }}\n    }}\n    \
         handle {{\n        error 404\n    }}\n    handle_errors {{\n        rewrite * /404.html\n        \
         header Cache-Control no-cache\n        header Content-Type \"text/html; charset=utf-8\"\n        \
         header Content-Security-Policy \"{}\"\n        file_server {{\n            \
         precompressed br gzip\n        }}\n    }}\n}}\n",
        site.headers.value("Content-Security-Policy", Kind::Page).unwrap_or_default()
    ));
    text
}

fn values(site: &Hosted, kind: Kind) -> String {
    VARYING.iter().map(|(header, _)| format!(" \"{}\"", site.headers.value(header, kind).unwrap_or_default())).collect()
}
