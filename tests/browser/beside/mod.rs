//! A first visit of this site beside the same content as others are made: a page with TimelineJS and Plot, slides with
//! reveal.js and Plot. `tests/run benchmark` measures them in turn and tells it in `tests/benchmark/RESULTS.md`.

pub mod answer;
pub mod assembled;
#[path = "../../benchmark/part.rs"]
mod part;

use std::fmt::Write;
use std::time::Duration;

use road::site::today;

use answer::{PRESSES, answered};

use crate::check::in_whole_engines;
use crate::pace::visit::{THROTTLES, Visit, median, throttle, visit};

/// How often each page is visited, in turn, so that what else the machine does falls on all.
const ROUNDS: usize = 5;
/// How long all of it may take.
const LIMIT: Duration = Duration::from_secs(1800);
/// How much sooner the page to explore must be interactive than the one of TimelineJS and Plot, at a quarter of the speed: on a
/// machine that is slower still, one task as the program begins is longer than 50 ms.
const INTERACTIVE: f64 = 2.0;
/// How much sooner all of it must live, on a slow network.
const SOONER: f64 = 1.2;
/// How much sooner a press on what the page is about must be answered there.
pub const ANSWERED: f64 = 2.0;

const HOW: &str = "## What a first visit costs

Every page is visited with an empty cache, the pages in turn, in Chromium, whose tools for
developers slow processor and network; all files are sent in brotli from this machine. *painted* is the first contentful
paint, *largest* the largest one of the first view, *interactive* when it is painted and the last task of more than 50 ms
has ended (the usual Time to Interactive), *alive* when, besides, all of the page works, *blocked* the time beyond 50 ms that
tasks took after the first paint. All in ms: the median of the visits, in brackets the middle half. A press is *answered* when
what the page is about can be used: here another year shows its aims, which takes no script; there the next event is marked.
It is pressed at each frame from the first paint on. *moved* is the greatest layout shift of any visit, *sent* what came over
the line until then, in kB.

*without scripts* is our page with its scripts taken out. *TimelineJS + Plot* has the events of the road as a timeline and each
of our charts as a plot with the same figures, drawn when the page loads; *reveal.js + Plot* has our slides with theirs. Both
are made as their manuals say, from what npm has, without their web fonts (`tests/browser/beside/`). They have neither the
tables, notes, sources and downloads of ours, nor a second language, print, or reading without network.
";

/// A page that is visited.
struct Contender {
    name: &'static str,
    path: &'static str,
    alive: bool,
}

const CONTENDERS: [Contender; 5] = [
    Contender { name: "ours: explore", path: "", alive: true },
    Contender { name: "the same without scripts", path: "bare.html", alive: false },
    Contender { name: "TimelineJS + Plot", path: "beside/timeline.html", alive: true },
    Contender { name: "ours: slides", path: "present/", alive: true },
    Contender { name: "reveal.js + Plot", path: "beside/slides.html", alive: true },
];

#[test]
#[ignore = "takes a quarter of an hour: tests/run benchmark"]
fn beside() {
    in_whole_engines("beside", async |run| {
        run.check_for(LIMIT, "first visits beside others", async |page| {
            let host = assembled::host().await;
            let mut report = format!("{HOW}\nMeasured on {}, {}.\n", today().unwrap_or_default(), part::machine());
            let mut slower = Vec::new();
            for speed in THROTTLES {
                throttle(page, speed).await?;
                let mut visits = CONTENDERS.map(|_| Vec::new());
                for _ in 0..ROUNDS {
                    for (one, seen) in CONTENDERS.iter().zip(&mut visits) {
                        seen.push(visit(page, &format!("{}{}", host.address, one.path), one.alive).await?);
                    }
                }
                let _ = write!(report, "\n### {}\n\n{}", speed.told(), table(&visits));
                let [ours, _, theirs, ..] = &visits;
                let ratio = |of: fn(&Visit) -> f64| {
                    median(theirs.iter().map(of)) / median(ours.iter().map(of))
                };
                let (interactive, alive) = (ratio(|one| one.interactive), ratio(|one| one.alive));
                let mut answers = PRESSES.map(|_| Vec::new());
                for _ in 0..ROUNDS {
                    for (press, seen) in PRESSES.iter().zip(&mut answers) {
                        seen.push(answered(page, &host.address, press).await?);
                    }
                }
                let [ours, theirs] = answers.map(median);
                let _ = writeln!(
                    report,
                    "\nOurs is interactive {interactive:.1} times as soon as TimelineJS + Plot, and all of it alive {alive:.1} times. A \
                     press is answered after {ours:.0} ms, there after {theirs:.0} ms: {:.1} times as soon.",
                    theirs / ours
                );
                let at_once = if speed.processor > 4.0 { SOONER } else { INTERACTIVE };
                for (what, ratio, least) in [
                    ("interactive", interactive, at_once),
                    ("alive", alive, SOONER),
                    ("answered", theirs / ours, ANSWERED),
                ] {
                    if ratio < least && speed.network.is_some() {
                        slower.push(format!("{}: {what} only {ratio:.2} times as soon", speed.name));
                    }
                }
            }
            throttle(page, THROTTLES[0]).await?;
            println!("{report}");
            part::keep("visits", &report);
            crate::check::none("network on which ours is not soon enough", &slower)
        })
        .await;
    });
}

fn table(visits: &[Vec<Visit>; 5]) -> String {
    let mut text =
        "| | painted | largest | interactive | alive | blocked | moved | sent |\n|---|---:|---:|---:|---:|---:|---:|---:|\n"
            .to_string();
    for (one, seen) in CONTENDERS.iter().zip(visits) {
        let span = |of: fn(&Visit) -> f64| {
            let mut times: Vec<f64> = seen.iter().map(of).collect();
            times.sort_by(f64::total_cmp);
            let (low, high) = (times[times.len() / 4], times[times.len() * 3 / 4]);
            format!("{:.0} ({low:.0}–{high:.0})", median(times.iter().copied()))
        };
        let moved = seen.iter().map(|one| one.shift).fold(0.0, f64::max);
        let alive = if one.alive { span(|one| one.alive) } else { "–".to_string() };
        let sent = median(seen.iter().map(|one| one.sent)) / 1000.0;
        let [first, largest, interactive, blocked] = [
            |one: &Visit| one.first,
            |one: &Visit| one.largest,
            |one: &Visit| one.interactive,
            |one: &Visit| one.blocked,
        ]
        .map(span);
        let _ = writeln!(
            text,
            "| {} | {first} | {largest} | {interactive} | {alive} | {blocked} | {moved:.2} | {sent:.0} |",
            one.name
        );
    }
    text
}
