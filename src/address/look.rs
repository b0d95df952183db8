//! How an embedded view may be asked to look: words of its address beside those of its state. Unknown words are the default.

/// A choice of looks: its name in the address, and the words it may have; none of them is the default.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The name.
    pub name: &'static str,
    /// What may be asked for.
    pub words: &'static [&'static str],
}

/// Every choice there is. The root of an embedded page carries each as a `data-` attribute of its name, for the style sheet.
pub const LOOKS: [Look; 4] = [
    Look { name: "theme", words: &["light", "dark"] },
    Look { name: "title", words: &["off"] },
    Look { name: "text", words: &["large"] },
    Look { name: "paper", words: &["none"] },
];

/// The script that takes them over from the address before anything is painted.
pub fn adopt() -> String {
    let known = LOOKS.map(|Look { name, words }| {
        let words = words.iter().map(|word| format!("'{word}'")).collect::<Vec<_>>().join(",");
        format!("{name}:[{words}]")
    });
    format!(
        "{{const q=new URLSearchParams(location.search);\
         for(const[n,w]of Object.entries({{{}}}))\
         if(w.includes(q.get(n)))document.documentElement.dataset[n]=q.get(n)}}",
        known.join(",")
    )
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::address::{Address, Theme};

    #[test]
    fn the_theme_has_the_words_of_the_site() {
        let Some(look) = LOOKS.into_iter().find(|look| look.name == "theme") else { panic!("no theme") };
        assert_eq!(look.words, [Theme::Light.word(), Theme::Dark.word()]);
        for word in look.words {
            assert_eq!(Address::parse(&format!("?theme={word}")).theme.map(Theme::word), Some(*word));
        }
    }

    #[test]
    fn every_look_is_known_to_the_script() {
        let script = adopt();
        assert!(script.contains("theme:['light','dark'],title:['off'],text:['large'],paper:['none']"), "{script}");
    }
}
