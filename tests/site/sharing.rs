//! What search engines and other sites are told of each page, in a site that knows its address.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use road::site::wasm::Care;
use road::site::{self, Options};

use crate::dist::dist;
use crate::embeds::is_framed;
use crate::markup::{attribute, tags};
use crate::{files, none, read, text};

pub const BASE: &str = "https://example.org/road/";
/// What other sites take without asking twice, bytes.
const LARGEST: usize = 120_000;

/// The site built for [`BASE`].
pub fn site() -> &'static Path {
    static BUILT: OnceLock<PathBuf> = OnceLock::new();
    BUILT.get_or_init(|| built("site-with-address"))
}

/// The site made anew for [`BASE`], on a certain day, into a folder that was empty; `dist` alone has compressed forms.
pub fn built(name: &str) -> PathBuf {
    let out = Path::new(env!("CARGO_TARGET_TMPDIR")).join(name);
    let _ = fs::remove_dir_all(&out);
    let (root, made) = (PathBuf::from(env!("CARGO_MANIFEST_DIR")), "2026-11-23".to_string());
    let options = Options { root, out: out.clone(), base_url: Some(BASE.to_string()), care: Care::Small, made };
    for (name, bytes) in site::files(&options).expect("a site") {
        let path = out.join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("made");
        fs::write(path, bytes).expect("written");
    }
    out
}

/// The pages of a site and the folder each is reached at; what is for frames only is no page.
fn pages(site: &Path) -> Vec<(String, String)> {
    let all = files(site, &["html"]).into_iter();
    let all = all.filter_map(|page| Some((page.strip_prefix(site).ok()?.to_str()?.replace('\\', "/"), text(&page))));
    let all = all.filter_map(|(path, html)| Some((path.strip_suffix("index.html")?.to_string(), html)));
    all.filter(|(folder, _)| !is_framed(folder)).collect()
}

/// The content of a `<meta>` tag.
pub fn meta<'a>(html: &'a str, name: &str) -> Option<&'a str> {
    let of = |tag: &&str| [attribute(tag, "property"), attribute(tag, "name")].contains(&Some(name));
    attribute(tags(html).filter(|tag| tag.starts_with("meta")).find(of)?, "content").filter(|text| !text.is_empty())
}

/// Where the `<link>` tags of a kind lead, by language.
pub fn links(html: &str, rel: &str) -> Vec<(String, String)> {
    let of = |tag: &&str| tag.starts_with("link") && attribute(tag, "rel") == Some(rel) && !tag.contains("oembed");
    let of = tags(html).filter(of);
    let led =
        of.map(|tag| (attribute(tag, "hreflang").unwrap_or_default(), attribute(tag, "href").unwrap_or_default()));
    led.map(|(lang, to)| (lang.to_string(), to.to_string())).collect()
}

#[test]
fn each_page_says_where_it_lies_and_in_which_languages() {
    let pages = pages(site());
    assert!(pages.len() > 100, "{} pages", pages.len());
    let mut faults = Vec::new();
    for (folder, html) in &pages {
        let view = folder.strip_prefix("en/").unwrap_or(folder);
        let own = format!("{BASE}{folder}");
        let (vi, en) = (format!("{BASE}{view}"), format!("{BASE}en/{view}"));
        let named = [("vi", &vi), ("en", &en), ("x-default", &vi)].map(|(lang, to)| (lang.to_string(), to.clone()));
        if links(html, "canonical") != [(String::new(), own.clone())] || meta(html, "og:url") != Some(&own) {
            faults.push(format!("/{folder} does not say that it lies at {own}"));
        }
        if links(html, "alternate") != named {
            faults.push(format!("/{folder}: {:?}", links(html, "alternate")));
        }
        let needed = ["description", "og:title", "og:description", "og:site_name", "og:locale", "og:type"];
        for name in needed.into_iter().filter(|name| meta(html, name).is_none()) {
            faults.push(format!("/{folder} has no {name}"));
        }
    }
    none("page that says too little of itself", &faults);
}

#[test]
fn each_page_has_a_picture_of_the_size_that_is_told() {
    let (mut faults, mut used) = (Vec::new(), BTreeSet::new());
    for (folder, html) in pages(site()) {
        let Some(path) = meta(&html, "og:image").and_then(|image| image.strip_prefix(BASE)) else {
            faults.push(format!("/{folder} has no picture"));
            continue;
        };
        used.insert(path.to_string());
        let file = read(&site().join(path));
        // The first chunk of a PNG is its header: width, then height.
        let size =
            |at: usize| file.get(at..at + 4).map(|bytes| u32::from_be_bytes([bytes[0], bytes[1], bytes[2], bytes[3]]));
        if !file.starts_with(b"\x89PNG") || (size(16), size(20)) != (Some(1200), Some(630)) {
            faults.push(format!("/{folder}: {path} is {:?} × {:?}", size(16), size(20)));
        }
        if file.len() > LARGEST {
            faults.push(format!("{path} has {} bytes", file.len()));
        }
        let told = ["og:image:width", "og:image:height", "twitter:card"].map(|name| meta(&html, name));
        if told != [Some("1200"), Some("630"), Some("summary_large_image")] || meta(&html, "og:image:alt").is_none() {
            faults.push(format!("/{folder} tells {told:?} of its picture"));
        }
        let lang = if folder.starts_with("en/") { ".en.png" } else { ".vi.png" };
        if !path.ends_with(lang) {
            faults.push(format!("/{folder} has the picture {path} of another language"));
        }
    }
    let made = files(&site().join("image/card"), &["png"]);
    let name = |path: &PathBuf| format!("image/card/{}", path.file_name().and_then(|name| name.to_str()).unwrap_or(""));
    faults.extend(
        made.iter().map(name).filter(|path| !used.contains(path)).map(|path| format!("{path} is shown by no page")),
    );
    none("picture at fault", &faults);
}

#[test]
fn charts_and_sectors_have_titles_and_descriptions_of_their_own() {
    let all = pages(site());
    let own: Vec<_> =
        all.iter().filter(|(folder, _)| folder.contains("chart/") || folder.contains("sector/")).collect();
    assert!(own.len() >= 40, "{} pages", own.len());
    for name in ["og:title", "og:description", "og:image"] {
        let told: BTreeSet<_> = own.iter().filter_map(|(_, html)| meta(html, name)).collect();
        assert_eq!(told.len(), own.len(), "{name} is said twice");
    }
}

#[test]
fn the_sitemap_lists_every_page_and_the_robots_find_it() {
    let map = text(&site().join("sitemap.xml"));
    let listed: BTreeSet<_> = map.split("<loc>").skip(1).filter_map(|rest| rest.split("</loc>").next()).collect();
    let pages: BTreeSet<_> = pages(site()).into_iter().map(|(folder, _)| format!("{BASE}{folder}")).collect();
    assert_eq!(listed, pages.iter().map(String::as_str).collect());
    assert_eq!(map.matches("hreflang=\"en\"").count(), pages.len());
    let robots = text(&site().join("robots.txt"));
    assert!(robots.contains(&format!("Sitemap: {BASE}sitemap.xml")), "{robots}");
}

#[test]
fn without_an_address_no_page_claims_one() {
    for (folder, html) in pages(&dist()) {
        if !links(&html, "canonical").is_empty() {
            // What lies in `dist` was built with an address.
            return;
        }
        assert_eq!((meta(&html, "og:image"), meta(&html, "og:url")), (None, None), "/{folder}");
    }
}
