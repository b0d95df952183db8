//! How tests make up input that nobody would write.

use proptest::collection::vec;
use proptest::prelude::*;
use proptest::sample::select;
use proptest::test_runner::{Config, RngSeed, TestRunner};

/// What breaks out of a text that was not meant for it.
const SHARP: [&str; 24] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "javascript:alert(1)",
    "__proto__",
    "constructor",
    "%00",
    "%3Cscript%3E",
    "%",
    "%E0%A4%A",
    "\0",
    "\r\n",
    "\"",
    "'",
    ";",
    "\u{202e}",
    "\u{feff}",
    "e\u{301}\u{301}\u{301}",
    "đường",
    "𝟚𝟘𝟛𝟘",
    "-1",
    "1e308",
    "NaN",
    "18446744073709551616",
    "99999999999999999999999999999999999999999",
];

/// Runs as many cases as `PROPTEST_CASES` asks for, each time others; without it `usual` ones, the same each time.
pub(crate) fn runner(usual: u32) -> TestRunner {
    runner_of(usual, 1)
}

/// The same for cases that each read a whole package from a folder: a hundredth of what is asked for.
pub(crate) fn slow_runner(usual: u32) -> TestRunner {
    runner_of(usual, 100)
}

fn runner_of(usual: u32, share: u32) -> TestRunner {
    let asked = std::env::var_os("PROPTEST_CASES").is_some();
    let own = Config { failure_persistence: None, ..Config::default() };
    TestRunner::new(match asked {
        true => Config { cases: own.cases.div_ceil(share), ..own },
        false => Config { cases: usual, rng_seed: RngSeed::Fixed(17), ..own },
    })
}

/// Letters of any kind.
pub(crate) fn letters() -> impl Strategy<Value = String> {
    vec(any::<char>(), 0..40).prop_map(String::from_iter)
}

/// The pieces of a grammar, put together as nobody would, with what is sharp between them.
pub(crate) fn mangled(pieces: &'static [&'static str]) -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        8 => select(pieces).prop_map(String::from),
        1 => select(&SHARP).prop_map(String::from),
        1 => any::<char>().prop_map(String::from),
        1 => any::<u64>().prop_map(|number| number.to_string()),
    ];
    vec(piece, 0..24).prop_map(|pieces| pieces.concat())
}
