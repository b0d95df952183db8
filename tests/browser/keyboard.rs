//! A reader with a keyboard alone comes by everything, in order, and always sees where they are.

use fantoccini::key::Key;

use crate::check::{Outcome, Page, in_engines, none, same};
use crate::site::Site;

#[test]
fn keyboard() {
    in_engines("keyboard", async |run| {
        let site = &Site::whole().await;
        for path in run.engine.share(["", "en/"]) {
            run.check(&format!("/{path} starts with a link past the header"), async |page| {
                page.open_alive(site, path).await?;
                page.press(&[Key::Tab.into()]).await?;
                let stop = page.value("__probe.focused()").await?;
                let jump = stop["href"].as_str().is_some_and(|to| to.len() > 1 && to.starts_with('#'));
                same(&format!("first stop {} is a jump in the page", stop["name"]), jump, true)?;
                same("the first stop in sight", &stop["inSight"], &true.into())
            })
            .await;
            run.check(&format!("/{path} is walked by Tab from end to end"), async |page| {
                page.open_alive(site, path).await?;
                // Drawings made anew for the window's width, or ahead for who guesses, move every place behind them.
                page.becomes("document.documentElement.hasAttribute('data-rests')", true).await?;
                page.settle().await;
                walk(page).await
            })
            .await;
            run.check(&format!("/{path}figures/grdp-growth/ is walked by Tab from end to end"), async |page| {
                page.open(site, &format!("{path}figures/grdp-growth/")).await?;
                walk(page).await
            })
            .await;
        }
    });
}

/// Tabs from the top until the focus leaves the page or comes round.
async fn walk(page: &Page) -> Outcome {
    let wanted = page.value("__probe.stops()").await?;
    let (mut faults, mut visited) = (Vec::new(), Vec::new());
    loop {
        page.press(&[Key::Tab.into()]).await?;
        let mut stop = page.value("__probe.focused()").await?;
        if stop["inSight"] == false {
            // A busy WebKit scrolls a moment after the key: seen with its place before and behind.
            page.settle().await;
            stop = page.value("__probe.focused()").await?;
        }
        let Some(place) = stop["place"].as_u64().filter(|place| !visited.contains(place)) else {
            break;
        };
        let name = &stop["name"];
        if visited.last() > Some(&place) {
            faults.push(format!("{name} comes late: focus went back in the document"));
        }
        for (virtue, lack) in [("inSight", "is out of sight"), ("ringed", "has no ring")] {
            if stop[virtue] != true {
                faults.push(format!("{name} {lack} when focused"));
            }
        }
        visited.push(place);
    }
    for stop in wanted.as_array().into_iter().flatten() {
        if !stop["place"].as_u64().is_some_and(|place| visited.contains(&place)) {
            faults.push(format!("{} is never reached", stop["name"]));
        }
    }
    none("fault on the way", &faults)
}
