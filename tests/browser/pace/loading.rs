//! How the page to explore comes: as soon as it would without scripts, without moving, without blocking.

use super::host::Host;
use super::visit::{THROTTLES, Visit, median, throttle, visit};
use crate::check::{Outcome, Page, in_whole_engines, same};

/// How many visits are made of each page, in turn.
const ROUNDS: usize = 3;
/// How much later the page may be painted than without scripts; and a frame, the grain of painting, ms.
const LATER: f64 = 1.1;
const FRAME: f64 = 1000.0 / 60.0;
/// For how long tasks may keep a reader waiting, at a quarter of the speed, ms. Measured are 2; a busy machine has more.
const BLOCKED: f64 = 50.0;

#[test]
#[ignore = "times are measured alone: tests/run pace"]
fn loading() {
    in_whole_engines("loading", async |run| {
        let host = &Host::start().await;
        for speed in THROTTLES {
            let name =
                format!("{}: painted when it would be without scripts; nothing moves, nothing blocks", speed.name);
            run.check(&name, async |page| {
                throttle(page, speed).await?;
                let outcome = beside_bare(page, host, speed.processor).await;
                throttle(page, THROTTLES[0]).await?;
                outcome
            })
            .await;
        }
    });
}

async fn beside_bare(page: &Page, host: &Host, processor: f64) -> Outcome {
    let (mut alive, mut bare) = (Vec::new(), Vec::new());
    for _ in 0..ROUNDS {
        alive.push(visit(page, &host.address, true).await?);
        bare.push(visit(page, &format!("{}bare.html", host.address), false).await?);
    }
    for (what, of) in [("first", (|one| one.first) as fn(&Visit) -> f64), ("largest", |one| one.largest)] {
        let (ours, without) = (median(alive.iter().map(of)), median(bare.iter().map(of)));
        println!("     {what} paint after {ours:.0} ms, without scripts {without:.0} ms: × {:.2}", ours / without);
        same(
            &format!("{what} paint in time: {ours:.0} ms, {without:.0} ms without scripts"),
            ours <= without * LATER + FRAME,
            true,
        )?;
    }
    let [interactive, all, blocked] =
        [|one: &Visit| one.interactive, |one: &Visit| one.alive, |one: &Visit| one.blocked]
            .map(|of| median(alive.iter().map(of)));
    println!("     interactive after {interactive:.0} ms, all of it after {all:.0} ms, blocked for {blocked:.0} ms");
    if processor <= 4.0 {
        same(&format!("blocked for {blocked:.0} ms, at most {BLOCKED}"), blocked <= BLOCKED, true)?;
    }
    let shift = alive.iter().map(|one| one.shift).fold(0.0, f64::max);
    same("how far things moved", shift, 0.0)
}
