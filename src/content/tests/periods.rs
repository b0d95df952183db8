//! Every period there is, written and read.

use crate::content::period::{FIRST_YEAR, LAST_YEAR, Period};

fn period(text: &str) -> Period {
    text.parse().unwrap_or_else(|error| panic!("{error}"))
}

#[test]
fn every_spelling_comes_back() {
    let mut seen = 0;
    for from in FIRST_YEAR..=LAST_YEAR {
        let mut texts = vec![from.to_string()];
        texts.extend((from + 1..=LAST_YEAR).map(|to| format!("{from}/{to}")));
        for first in 1..=12 {
            texts.push(format!("{from}-{first:02}"));
            texts.extend((first + 1..=12).map(|last| format!("{from}-{first:02}/{from}-{last:02}")));
        }
        texts.retain(|text| *text != format!("{from}-01/{from}-12"));
        for text in texts {
            let period = period(&text);
            assert_eq!(period.to_string(), text);
            assert_eq!((period.start_year(), period.first_day().0), (from, from));
            let sorts = [period.is_year(), period.is_span(), period.is_part()];
            assert_eq!(sorts.iter().filter(|sort| **sort).count(), 1, "{text}");
            assert!(period.first_day() < period.last_day());
            seen += 1;
        }
    }
    assert_eq!(seen, 111 + 111 * 110 / 2 + 111 * (12 + 65));
}

#[test]
fn what_is_refused() {
    for text in [
        "",
        " 2023",
        "23",
        "1989",
        "2101",
        "2023/",
        "/2023",
        "2023/2023",
        "2030/2021",
        "2023-00",
        "2023-13",
        "2023-1",
        "+202",
        "2023/2024-05",
        "2023-05/2024",
        "2023-05/2023-04",
        "2023-05/2023-05",
        "2023-01/2023-12",
        "2023-11/2024-02",
        "2023-05-06",
        "2021/2025/2030",
        "２０２３",
        "2021-2030",
    ] {
        let error = text.parse::<Period>().expect_err(text).to_string();
        assert!(error.contains(&format!("`{text}`")) && error.contains("; write "), "{error}");
    }
}

#[test]
fn places_and_order() {
    assert_eq!(period("2023").midpoint(), 2023.0);
    assert_eq!(period("2024-01/2024-09").midpoint(), 2023.875);
    assert_eq!(period("2021/2030").midpoint(), 2025.5);
    assert_eq!(period("2024-02").last_day(), (2024, 2, 29));
    assert_eq!(period("2024-01/2024-09").months(), Some((1, 9)));
    let sorted = ["2022", "2023-01/2023-09", "2023", "2021/2030", "2030"].map(period);
    assert!(sorted.is_sorted());
}
