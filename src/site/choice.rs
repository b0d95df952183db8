//! `:chosen` in a sheet: of the year that a reader has chosen.
//!
//! `.band:chosen` is the band of that year, whichever it is; `:chosen(2045) .band` is any band while that year is chosen. A script
//! in the page tells the root of it. Where none runs it is read off the checked button: only there, since where a rule asks a root
//! what it `:has`, browsers ask all such rules anew whenever anything on the page is pressed, pointed at or put in.

use crate::address::Station;

/// What an element stands in while that year is chosen.
fn while_chosen(year: u16) -> String {
    format!(":is(:root:not([data-y]):has(#y{year}:checked), [data-y=\"{year}\"])")
}

/// A sheet in words that browsers know; each line stays where it is. A rule inside another one cannot say it.
pub fn spelt_out(sheet: &str) -> String {
    let years = Station::ALL.map(Station::year);
    let told = |sheet: String, year: u16| sheet.replace(&format!(":chosen({year})"), &while_chosen(year));
    let sheet = years.into_iter().fold(sheet.to_string(), told);
    sheet.split_inclusive(['{', '}', ';']).map(of_each_year).collect()
}

/// A piece of a sheet: if it leads to a rule, its selectors once for each year where they ask for that.
fn of_each_year(piece: &str) -> String {
    let start = piece.rfind("*/").map_or(0, |end| end + "*/".len());
    let (before, after) = piece.split_at(start);
    let Some(selectors) = after.strip_suffix('{').filter(|selectors| !selectors.contains("/*")) else {
        return piece.to_string();
    };
    let mut depth = 0;
    let each = selectors.split(|c| {
        depth += i32::from(c == '(') - i32::from(c == ')');
        c == ',' && depth == 0
    });
    let spelt = each.map(|selector| {
        let (blank, selector) = selector.split_at(selector.len() - selector.trim_start().len());
        let of = |year| format!("{} {}", while_chosen(year), selector.replace(":chosen", &format!(".y{year}")));
        let all = Station::ALL.map(Station::year).map(of).join(", ");
        blank.to_string() + if selector.contains(":chosen") { &all } else { selector }
    });
    format!("{before}{}{{", spelt.collect::<Vec<_>>().join(","))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_of_the_chosen_year_is_spelt_out_for_all_three() {
        let of = |year| format!("{} .a:not(.y{year}) ", while_chosen(year));
        let spelt = spelt_out("/* .b:chosen { */\n.c, .a:not(:chosen) { d: e; }");
        let all = [2025, 2030, 2045].map(of).join(", ");
        assert_eq!(spelt, format!("/* .b:chosen {{ */\n.c, {all}{{ d: e; }}"));
    }

    #[test]
    fn each_line_stays_where_it_is() {
        let sheet = "a {}\n.b:chosen,\n.c:chosen {\n}\n";
        let lines = |text: &str| text.matches('\n').count();
        let spelt = spelt_out(sheet);
        assert_eq!((lines(&spelt), lines(&spelt[..spelt.find(".b").unwrap_or(0)])), (lines(sheet), 1));
    }

    #[test]
    fn what_is_while_one_year_is_chosen_is_spelt_out_once() {
        let spelt = spelt_out("@media x { :chosen(2045) .a { b: c; } }");
        assert_eq!(spelt, format!("@media x {{ {} .a {{ b: c; }} }}", while_chosen(2045)));
    }
}
