//! Words of the presentation, in both languages. All of them are prerendered; what lives on the page takes them from there.

use crate::content::Lang;

/// Words of the presentation.
pub struct Stage {
    /// Name of the page.
    pub name: &'static str,
    /// What the page is.
    pub description: &'static str,
    /// What a slide is called, for screen readers.
    pub slide: &'static str,
    /// Which slide of how many.
    pub place: &'static str,
    /// Opens the note of a slide.
    pub note: &'static str,
    /// Before the likely question.
    pub question: &'static str,
    /// Before the answer.
    pub answer: &'static str,
    /// Before what a note rests on.
    pub rests_on: &'static str,
    /// Column: the number for a part of an aim.
    pub number: &'static str,
    /// A part of an aim without a number.
    pub no_number: &'static str,
    /// Before what the programme asks of a sector.
    pub asked: &'static str,
    /// How many figures.
    pub figures: &'static str,
    /// How many publications.
    pub publications: &'static str,
    /// How many documents.
    pub documents: &'static str,
    /// How many publishers are not named.
    pub others: &'static str,
    /// Before the address on the last slide.
    pub address: &'static str,
    /// Where no address is known.
    pub no_address: &'static str,
}

/// The words of a language.
pub fn stage(lang: Lang) -> &'static Stage {
    match lang {
        Lang::Vi => &VI,
        Lang::En => &EN,
    }
}

static VI: Stage = Stage {
    name: "Trình chiếu",
    description: "Mở ra là nói được: các trang chiếu về lộ trình Bình Phước, có lời nói, câu hỏi thường gặp và nguồn cho từng trang.",
    slide: "trang chiếu",
    place: "Trang chiếu {} trên {}",
    note: "Lời nói",
    question: "Câu hỏi thường gặp",
    answer: "Trả lời",
    rests_on: "Dựa theo",
    number: "Con số, ở văn bản khác",
    no_number: "chưa thấy con số",
    asked: "Chương trình yêu cầu",
    figures: "con số, con số nào cũng có nguồn",
    publications: "ấn phẩm đã đọc",
    documents: "văn bản đặt ra con số",
    others: "và {} nơi khác",
    address: "Mở trang này trên máy của quý vị",
    no_address: "Lộ trình Bình Phước: nội dung và dữ liệu theo giấy phép CC BY",
};

static EN: Stage = Stage {
    name: "Presentation",
    description: "Open it and speak: slides on the Bình Phước road, each with what to say, the likely question and the source.",
    slide: "slide",
    place: "Slide {} of {}",
    note: "Notes",
    question: "The likely question",
    answer: "Answer",
    rests_on: "Resting on",
    number: "The number, in another document",
    no_number: "no number found",
    asked: "The programme asks",
    figures: "figures, every one with its source",
    publications: "publications read",
    documents: "documents that set the numbers",
    others: "and {} more",
    address: "Open this page on your own device",
    no_address: "The Bình Phước road: content and data are licensed CC BY",
};
