//! The page asks nobody but its own folder, and lives in whatever folder it is put.

use crate::check::{in_engines, none, same};
use crate::site::Site;

#[test]
fn network() {
    in_engines("network", async |run| {
        for folder in ["/", "/a/b/"] {
            for path in ["", "en/"] {
                run.check(&format!("{folder}{path} asks only its own folder"), async |page| {
                    let site = Site::in_folder(folder).await;
                    page.open_alive(&site, path).await?;
                    page.has_no_errors().await?;
                    none("request that found nothing", &site.missing())?;
                    let asked = page.words("performance.getEntriesByType('resource').map(e => e.name)").await?;
                    same("a page that asked for nothing", asked.is_empty(), false)?;
                    let own = |url: &&String| url.starts_with(&site.address) || url.starts_with("data:");
                    let strange: Vec<_> = asked.iter().filter(|url| !own(url)).collect();
                    none("request outside its folder", &strange)
                })
                .await;
            }
        }
        run.check("its links are relative or lead to a source", async |page| {
            for path in ["", "en/"] {
                page.open_alive(&Site::whole().await, path).await?;
                let rooted = r"__probe.all('a[href]').map(a => a.getAttribute('href'))
                    .filter(to => to.startsWith('/') || /^[a-z]+:/.test(to) && !/^https?:\/\/[^/]*\./.test(to))";
                none("link that is neither", &page.words(rooted).await?)?;
            }
            Ok(())
        })
        .await;
    });
}
