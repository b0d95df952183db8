//! How soon a press is answered on a slow 4G, beside the same content as others make it.

use super::visit::{THROTTLES, median, throttle};
use crate::beside::answer::{PRESSES, answered};
use crate::beside::{ANSWERED, assembled};
use crate::check::{in_whole_engines, same};

/// How often each is pressed, in turn.
const ROUNDS: usize = 3;

#[test]
#[ignore = "times are measured alone: tests/run pace"]
fn answers() {
    in_whole_engines("answers", async |run| {
        run.check("a press is answered twice as soon as on a page of TimelineJS and Plot", async |page| {
            let host = assembled::host().await;
            throttle(page, THROTTLES[1]).await?;
            let mut answers = PRESSES.map(|_| Vec::new());
            for _ in 0..ROUNDS {
                for (press, seen) in PRESSES.iter().zip(&mut answers) {
                    seen.push(answered(page, &host.address, press).await?);
                }
            }
            throttle(page, THROTTLES[0]).await?;
            let [ours, theirs] = answers.map(median);
            println!(
                "     answered after {ours:.0} ms, there after {theirs:.0} ms: {:.1} times as soon",
                theirs / ours
            );
            same(&format!("at least {ANSWERED} times as soon"), theirs >= ours * ANSWERED, true)
        })
        .await;
    });
}
