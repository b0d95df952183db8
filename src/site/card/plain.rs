//! A style sheet in the few selectors that small renderers know: without `:is` and `:where`.

/// The sheet with each `:is(a, b)` as a rule for `a` and `b`. A `:where(a)` becomes its last word, so that it stays the
/// weakest; what it leaves out by `:not(…)` has to be said again by a stronger rule.
pub fn plain(sheet: &str) -> String {
    let mut text = String::new();
    for rule in sheet.split_inclusive('}') {
        let Some((selectors, declarations)) = rule.split_once('{') else { continue };
        let known: Vec<String> = apart(selectors)
            .into_iter()
            .flat_map(|one| expanded(one.trim()))
            .filter(|one| !one.contains(':'))
            .collect();
        if !known.is_empty() {
            text.push_str(&format!("{}{{{declarations}", known.join(", ")));
        }
    }
    text
}

/// A list at its commas, but not at those in brackets.
fn apart(list: &str) -> Vec<&str> {
    let (mut depth, mut from, mut parts) = (0, 0, Vec::new());
    for (at, letter) in list.char_indices() {
        match letter {
            '(' => depth += 1,
            ')' => depth -= 1,
            ',' if depth == 0 => {
                parts.push(&list[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&list[from..]);
    parts
}

/// A selector for each choice of its first bracket, and of those after it.
fn expanded(selector: &str) -> Vec<String> {
    if let Some(inner) = selector.strip_prefix(":where(").and_then(|rest| rest.strip_suffix(')')) {
        let last = inner.split(' ').next_back().unwrap_or(inner);
        return vec![last.split(':').next().unwrap_or(last).to_string()];
    }
    let Some((before, rest)) = selector.split_once(":is(") else { return vec![selector.to_string()] };
    let Some((choices, after)) = rest.split_once(')') else { return Vec::new() };
    let all = apart(choices).into_iter().map(|choice| format!("{before}{}{after}", choice.trim()));
    all.flat_map(|one| expanded(&one)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_choice_becomes_a_selector() {
        assert_eq!(
            plain(".d :is(.a, .b):is(.x, .y) { k: v; }.c { k: :v; }"),
            ".d .a.x, .d .a.y, .d .b.x, .d .b.y{ k: v; }.c { k: :v; }".replace(".c {", ".c{")
        );
    }

    #[test]
    fn the_weakest_rules_stay_weak_and_unknown_ones_go() {
        assert_eq!(plain(":where(.d path:not([fill])) { fill: none; }"), "path{ fill: none; }");
        assert_eq!(plain(".d:has(a) b, .c { k: v; }a:hover { k: v; }"), ".c{ k: v; }");
    }
}
