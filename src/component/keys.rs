//! All keys in a dialog, which `?` opens, and so does a button in the foot.

use super::here::here;
use super::sign::sign;
use crate::content::Lang;
use crate::text::words;
use leptos::prelude::*;

/// The dialog. Keys of one letter can be turned off in it.
#[component]
pub fn KeysDialog(
    /// The language.
    lang: Lang,
) -> impl IntoView {
    let words = words(lang);
    let keys: [(&[&str], &str); 7] = [
        (&["1", "2", "3"], words.key_stations),
        (&["/"], words.key_search),
        (&["←", "→"], words.key_arrows),
        (&["Enter"], words.key_enter),
        (&["t"], words.key_table),
        (&["Esc"], words.key_escape),
        (&["?"], words.key_help),
    ];
    let row = |(names, what): (&[&'static str], &'static str)| {
        let names = names.iter().map(|name| view! { <kbd>{sign(name)}</kbd> }).collect_view();
        view! { <div><dt>{names}</dt><dd>{what}</dd></div> }
    };
    view! {
        <dialog id="keys" popover="auto" class="note-box" data-find=here(lang).place.figures() aria-labelledby="h-keys">
            <p class="shut">
                <button type="button" class="close" popovertarget="keys" popovertargetaction="hide">{words.close}</button>
            </p>
            <h2 id="h-keys">{words.keys_title}</h2>
            <dl class="keys">{keys.map(row).collect_view()}</dl>
            <label class="switch"><input type="checkbox" checked autocomplete="off" /> {words.keys_on}</label>
        </dialog>
    }
}
