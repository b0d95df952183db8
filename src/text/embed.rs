//! Words of embedded views, and of the page that makes the code for them.

use crate::content::Lang;

/// The words of a language.
pub struct EmbedWords {
    /// Before the name of the site, which leads to the full page.
    pub more: &'static str,
    /// Title of the matrix where it stands alone.
    pub coverage: &'static str,
    /// Title of a station's aims; the year goes in.
    pub aims: &'static str,
    /// Before the charts of a sector that are not drawn.
    pub others: &'static str,
    /// After the sources that are named; how many there are besides goes in.
    pub others_read: &'static str,
}

/// The words of embedded views of a language.
pub fn embed_words(lang: Lang) -> &'static EmbedWords {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: EmbedWords = EmbedWords {
    more: "Xem đầy đủ tại",
    coverage: "Mục tiêu nào của Bình Phước có con số?",
    aims: "Bình Phước đặt mục tiêu gì cho năm {}",
    others: "Các hình khác của ngành này",
    others_read: "và {} nguồn khác",
};

static EN: EmbedWords = EmbedWords {
    more: "In full at",
    coverage: "Which of Bình Phước’s aims has a number?",
    aims: "What Bình Phước aims at for {}",
    others: "More charts of this sector",
    others_read: "and {} more",
};
