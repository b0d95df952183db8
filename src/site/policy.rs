//! What a page may do, as its Content Security Policy: only what the build put there runs. The one place that says so; the
//! pages carry it, and [`super::headers`] has the hosts send the same.

use super::asset::Assets;
use base64::prelude::{BASE64_STANDARD, Engine};
use sha2::{Digest, Sha256};
use std::collections::BTreeSet;

/// What comes first in a document; the policy stands right behind it, before anything is loaded.
const CHARSET: &str = "<meta charset=\"utf-8\">";
/// No site is told from where its reader comes.
pub const REFERRER: &str = "no-referrer";
/// Scripts of the site's own, by whatever they are asked for, and HTML that is only parsed, as a page for its notes is, and so
/// does not run: all else is refused where the browser has Trusted Types. What comes alive makes its elements one by one, so no
/// text need become part of a page as HTML.
pub const GUARD: &str = "{const t=self.trustedTypes;t&&t.createPolicy('default',{\
    createHTML:(h,_,s)=>/^DOMParser/.test(s)?h:null,\
    createScriptURL:u=>/\\/(assets\\/[\\w-]+|worker)\\.js$/.test(u)&&new URL(u,document.baseURI).origin==location.origin?u:null})}";

/// The hash by which a policy or an `integrity` attribute knows a text.
pub fn hash(bytes: &[u8]) -> String {
    format!("sha256-{}", BASE64_STANDARD.encode(Sha256::digest(bytes)))
}

/// The hash of every script, style sheet, program and data file, by path.
pub fn sums(assets: &Assets) -> Vec<(String, String)> {
    let checked = |path: &str| [".js", ".css", ".wasm", ".bin"].iter().any(|ending| path.ends_with(ending));
    assets.files.iter().filter(|(path, _)| checked(path)).map(|(path, bytes)| (path.clone(), hash(bytes))).collect()
}

/// What is inline in documents, by hash.
#[derive(Clone, Debug, Default)]
pub struct Inline {
    /// Scripts that run; data in a script element does not.
    pub scripts: BTreeSet<String>,
    /// Style sheets.
    pub styles: BTreeSet<String>,
    /// Whether a document has frames.
    pub frames: bool,
}

impl Inline {
    /// Adds what is inline in a document.
    pub fn add(&mut self, html: &str) {
        self.scripts.extend(texts(html, "script").into_iter().map(|text| hash(text.as_bytes())));
        self.styles.extend(texts(html, "style").into_iter().map(|text| hash(text.as_bytes())));
        self.frames |= html.contains("<iframe");
    }

    /// The policy of pages with that inline, where the site is called `own`.
    pub fn policy(&self, own: &str) -> String {
        let frames = if self.frames { format!("frame-src {own};") } else { String::new() };
        format!(
            "default-src 'none';script-src {own} 'wasm-unsafe-eval'{};style-src {own}{};img-src {own};font-src {own};\
             connect-src {own};manifest-src {own};worker-src {own};{frames}base-uri 'none';form-action {own};{TYPES}",
            quoted(&self.scripts),
            quoted(&self.styles)
        )
    }

    /// The policy of a file that opens by itself: nothing is fetched, and even its scripts run by their hash alone.
    pub fn policy_alone(&self) -> String {
        format!(
            "default-src 'none';script-src 'wasm-unsafe-eval'{};style-src{};font-src data:;base-uri 'none';\
             form-action 'none';{TYPES}",
            quoted(&self.scripts),
            quoted(&self.styles)
        )
    }

    /// The policy of a picture that is opened by itself.
    pub fn policy_drawn(&self) -> String {
        format!("default-src 'none';style-src{}", quoted(&self.styles))
    }
}

/// Trusted Types: what becomes HTML or is run goes through the page's one policy.
const TYPES: &str = "require-trusted-types-for 'script';trusted-types default";

fn quoted(hashes: &BTreeSet<String>) -> String {
    hashes.iter().map(|hash| format!(" '{hash}'")).collect()
}

/// The texts of the elements of a name that are inline and in force: scripts that are not data, style sheets.
pub fn texts<'a>(html: &'a str, name: &str) -> Vec<&'a str> {
    let (start, end) = (format!("<{name}"), format!("</{name}>"));
    let mut found = Vec::new();
    let mut rest = html;
    while let Some((_, after)) = rest.split_once(&start) {
        let Some((element, left)) = after.split_once(&end) else { break };
        if let Some((attributes, text)) = element.split_once('>')
            && !attributes.contains("src=")
            && !attributes.contains("ld+json")
        {
            found.push(text);
        }
        rest = left;
    }
    found
}

/// What the site is called in the policy of its pages.
pub const SELF: &str = "'self'";

/// What the site is called in the policy of views in frames of others: in a frame without an origin `'self'` is nobody to
/// WebKit. Where its address is not known files may come from any host, checked against their hash; what is inline is
/// refused as everywhere.
pub fn in_frames(base_url: Option<&str>) -> &str {
    base_url.unwrap_or("*")
}

/// The document with the policy of what is inline in it, where the site is called `own`.
pub fn seal(html: &str, own: &str) -> String {
    let mut inline = Inline::default();
    inline.add(html);
    with(html, &inline.policy(own))
}

/// The document with a policy.
pub fn with(html: &str, policy: &str) -> String {
    let sealed = format!(
        "{CHARSET}<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\"><meta name=\"referrer\" content=\"{REFERRER}\">"
    );
    html.replacen(CHARSET, &sealed, 1)
}

/// The policy that a document carries.
pub fn of(html: &str) -> Option<&str> {
    html.split_once("http-equiv=\"Content-Security-Policy\" content=\"")?.1.split('"').next()
}

/// What the site is called in the policy that a document carries.
pub fn own(html: &str) -> Option<&str> {
    of(html)?.split_once("style-src ")?.1.split([' ', ';']).next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_allows_what_is_inline_in_it_and_nothing_else() {
        let html = format!(
            "<head>{CHARSET}<script>a()</script><script type=\"application/ld+json\">{{}}</script>\
             <script type=\"module\" src=\"assets/a.js\"></script></head><body><script>b()</script></body>"
        );
        let sealed = seal(&html, SELF);
        let policy = of(&sealed).expect("a policy");
        let scripts = policy.split(';').find_map(|part| part.strip_prefix("script-src ")).expect("scripts");
        let mut allowed: Vec<_> = scripts.split(' ').collect();
        allowed.sort_unstable();
        // The hashes of `a()` and `b()`, as openssl tells them.
        let expected = [
            "'self'",
            "'sha256-cf242PFc/kb7xD0Qzhsmd9vvRkc+cWFmbi+k+YvtdKc='",
            "'sha256-qVpDBgj7bpq5hMAcGp3AOc79J3Y1Z4HvySTwKrWDoy4='",
            "'wasm-unsafe-eval'",
        ];
        assert_eq!(allowed, expected);
        assert!(policy.starts_with("default-src 'none';") && !policy.contains("unsafe-inline"), "{policy}");
        let framed = seal(CHARSET, in_frames(Some("https://example.org/road/")));
        assert!(framed.contains("style-src https://example.org/road/;") && !framed.contains(SELF), "{framed}");
        assert!(!policy.contains("frame-src") && seal(&(html + "<iframe>"), SELF).contains("frame-src 'self'"));
        assert!(sealed.find("http-equiv") < sealed.find("<script"), "it stands before what it governs");
    }
}
