//! Every letter that is read is one of the typeface: for any other, browsers look through all typefaces of the machine, which
//! holds up the page, and what they find looks otherwise on each.

use std::collections::BTreeSet;
use std::io::Read;
use std::path::Path;

use scraper::{Html, Node};
use ttf_parser::Face;

use crate::{dist::dist, files, none, read, text};

/// The TrueType file inside a web font.
fn typeface(path: &Path) -> Vec<u8> {
    let plain = wuff::decompress_woff2_with_custom_brotli(&read(path), &mut |packed, _| {
        let mut plain = Vec::new();
        brotli::Decompressor::new(packed, 4096).read_to_end(&mut plain)?;
        Ok(plain)
    });
    plain.expect("a WOFF2 file")
}

/// The letters of a page that are read, those that its sheets put beside them, and those that it says later or in a field.
fn letters(page: &str) -> BTreeSet<char> {
    let page = Html::parse_document(page);
    let mut all = BTreeSet::new();
    for node in page.tree.nodes() {
        if let Node::Element(element) = node.value() {
            let said = element.attrs().filter(|(name, _)| name.starts_with("data-") || *name == "placeholder");
            all.extend(said.flat_map(|(_, words)| words.chars()));
        }
        let Node::Text(words) = node.value() else { continue };
        match node
            .parent()
            .and_then(|parent| parent.value().as_element().map(|parent| parent.name().to_string()))
            .as_deref()
        {
            Some("script") => {}
            Some("style") => all.extend(put_in(words)),
            _ => all.extend(words.chars()),
        }
    }
    all
}

/// What a sheet puts in, as `content:"…"`.
fn put_in(sheet: &str) -> BTreeSet<char> {
    let plain = sheet.replace("\\\"", "");
    plain.split("content:\"").skip(1).filter_map(|rest| rest.split('"').next()).flat_map(str::chars).collect()
}

#[test]
fn the_typeface_has_every_letter_that_is_read() {
    let fonts: Vec<_> = files(&dist().join("assets"), &["woff2"]).iter().map(|path| typeface(path)).collect();
    let faces: Vec<_> = fonts.iter().map(|font| Face::parse(font, 0).expect("a font")).collect();
    assert!(faces.len() >= 2, "the weights of the typeface");
    let (mut read, mut faults) = (BTreeSet::new(), Vec::new());
    for path in files(&dist(), &["html", "css"]) {
        let text = text(&path);
        let letters = if path.extension().is_some_and(|kind| kind == "css") { put_in(&text) } else { letters(&text) };
        let lacks = |letter: &char| faces.iter().any(|face| face.glyph_index(*letter).is_none());
        let lacking: String =
            letters.iter().filter(|letter| !letter.is_whitespace()).filter(|letter| lacks(letter)).collect();
        if !lacking.is_empty() {
            faults.push(format!("{}: {lacking}", path.display()));
        }
        read.extend(letters);
    }
    assert!(read.len() > 150, "{} letters are read: are these the real pages?", read.len());
    none("letter that the typeface lacks", &faults);
}
