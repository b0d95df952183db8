//! Just enough of HTML to find tags and their attributes.

/// The opening tags of a page, each without its angle brackets. What stands in a script or a
/// style is no tag.
pub fn tags(html: &str) -> impl Iterator<Item = &str> {
    let mut rest = html;
    std::iter::from_fn(move || {
        loop {
            rest = &rest[rest.find('<')? + 1..];
            if !rest.starts_with(|c: char| c.is_ascii_alphabetic()) {
                continue;
            }
            let tag = &rest[..end(rest)];
            rest = &rest[tag.len()..];
            for opaque in ["script", "style"] {
                if tag.starts_with(opaque) {
                    rest = &rest[rest.find(&format!("</{opaque}")).unwrap_or(rest.len())..];
                }
            }
            return Some(tag);
        }
    })
}

/// Where the tag closes: the first `>` outside quotes.
fn end(tag: &str) -> usize {
    let mut quote = None;
    for (at, c) in tag.char_indices() {
        match (quote, c) {
            (None, '>') => return at,
            (None, '"' | '\'') => quote = Some(c),
            (Some(open), _) if open == c => quote = None,
            _ => {}
        }
    }
    tag.len()
}

/// The value of an attribute as it is written, in quotes or bare.
pub fn attribute<'a>(tag: &'a str, name: &str) -> Option<&'a str> {
    let at = tag
        .match_indices(name)
        .map(|(at, _)| at)
        .find(|&at| tag[..at].ends_with(char::is_whitespace) && tag[at + name.len()..].starts_with('='))?;
    let value = &tag[at + name.len() + 1..];
    match value.chars().next()? {
        quote @ ('"' | '\'') => value[1..].split(quote).next(),
        _ => value.split_whitespace().next(),
    }
}

#[test]
fn tags_and_attributes_are_found() {
    let html = "<p id=one class='a > b'>x < y</p><script>'<i id=no>'</script><a href=\"#one\">";
    let found: Vec<_> = tags(html).collect();
    assert_eq!(found, ["p id=one class='a > b'", "script", "a href=\"#one\""]);
    assert_eq!(attribute(found[0], "id"), Some("one"));
    assert_eq!(attribute(found[0], "class"), Some("a > b"));
    assert_eq!(attribute(found[2], "href"), Some("#one"));
    assert_eq!(attribute(found[2], "id"), None);
}
