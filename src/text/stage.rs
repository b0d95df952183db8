//! Words of the presentation, in both languages. All of them are prerendered; what lives on the page takes them from there.

use crate::content::Lang;
use crate::content::action::Action;

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
    /// Name of the buttons.
    pub controls: &'static str,
    /// Name of the list of keys.
    pub keys: &'static str,
    /// Name of the choice of a station.
    pub years: &'static str,
    /// Where a window was refused.
    pub blocked: &'static str,
    /// What to do then.
    pub blocked_how: &'static str,
    /// Opens the speaker view by hand.
    pub blocked_link: &'static str,
    /// Before the next step.
    pub next_step: &'static str,
    /// Before the time that has passed.
    pub gone: &'static str,
    /// Before the time planned.
    pub planned: &'static str,
    /// Before the length of the talk.
    pub length: &'static str,
    /// Name of the list of slides.
    pub list: &'static str,
    /// The clock does not go yet.
    pub waiting: &'static str,
    /// More time is left than planned.
    pub ahead: &'static str,
    /// As planned.
    pub on_time: &'static str,
    /// Less time is left than planned.
    pub behind: &'static str,
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
    controls: "Điều khiển trình chiếu",
    keys: "Phím và bút trình chiếu",
    years: "Mốc năm nổi lên trong hình",
    blocked: "Trình duyệt đã chặn cửa sổ mới",
    blocked_how: "Hãy cho phép cửa sổ bật lên ở thanh địa chỉ rồi bấm S lần nữa, hoặc mở bằng liên kết này. Hai cửa sổ sẽ tự khớp với nhau.",
    blocked_link: "Mở màn hình người nói",
    next_step: "Tiếp theo",
    gone: "Đã nói",
    planned: "Dự kiến đến hết trang này",
    length: "Thời lượng, phút",
    list: "Mọi trang chiếu",
    waiting: "chưa bấm giờ",
    ahead: "nhanh hơn dự kiến",
    on_time: "đúng giờ",
    behind: "chậm hơn dự kiến",
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
    controls: "Controls of the presentation",
    keys: "Keys and clicker",
    years: "The year that stands out in the charts",
    blocked: "The browser has blocked the new window",
    blocked_how: "Allow pop-ups in the address bar and press S again, or open it by this link. The two windows will find each other.",
    blocked_link: "Open the speaker view",
    next_step: "Next",
    gone: "Elapsed",
    planned: "Planned by the end of this slide",
    length: "Length, minutes",
    list: "All slides",
    waiting: "clock not started",
    ahead: "ahead of plan",
    on_time: "on time",
    behind: "behind plan",
    others: "and {} more",
    address: "Open this page on your own device",
    no_address: "The Bình Phước road: content and data are licensed CC BY",
};

/// What an action does, in the words of a language.
pub fn does(lang: Lang, action: Action) -> &'static str {
    let (_, vi, en) = ACTS.iter().find(|(own, ..)| *own == action).unwrap_or(&ACTS[0]);
    match lang {
        Lang::Vi => vi,
        Lang::En => en,
    }
}

const ACTS: [(Action, &str, &str); 20] = [
    (Action::Next, "Bước tiếp theo", "Next step"),
    (Action::Previous, "Lùi một bước", "One step back"),
    (Action::First, "Trang đầu", "First slide"),
    (Action::Last, "Trang cuối", "Last slide"),
    (Action::Jump, "Sau một con số: đến trang ấy", "After a number: to that slide"),
    (Action::Black, "Màn hình đen", "Black screen"),
    (Action::White, "Màn hình trắng", "White screen"),
    (Action::FullScreen, "Toàn màn hình", "Full screen"),
    (Action::Overview, "Xem mọi trang", "Overview"),
    (Action::Speaker, "Màn hình người nói", "Speaker view"),
    (Action::Notes, "Lời nói của trang này", "Notes of this slide"),
    (Action::Clock, "Bấm giờ lại từ đầu", "Restart the clock"),
    (Action::Zoom, "Phóng to hình", "Zoom to the chart"),
    (Action::Spot, "Đốm sáng theo con trỏ", "Spot at the pointer"),
    (Action::Station, "Đổi mốc năm trong hình", "Another year in the charts"),
    (Action::Code, "Mã QR của đúng trang này", "QR code of this very view"),
    (Action::Language, "English", "Tiếng Việt"),
    (Action::Brief, "Bản ngắn, bản đầy đủ", "Short version, whole version"),
    (Action::Help, "Mở bảng phím này", "This list"),
    (Action::Back, "Trở lại trang chiếu", "Back to the slide"),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::content::action::KEYS;

    #[test]
    fn every_action_has_its_own_words() {
        for lang in Lang::ALL {
            let words: Vec<_> = KEYS.iter().map(|(action, _)| does(lang, *action)).collect();
            for (at, word) in words.iter().enumerate() {
                assert!(!words[..at].contains(word), "`{word}` is said of two actions");
            }
        }
    }
}
