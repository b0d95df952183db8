//! Words of embedded views, and of the page that makes the code for them, in both languages side by side.

use crate::content::Lang;

/// The words of a language.
pub struct EmbedWords {
    /// Before the name of the site, which leads to the full page.
    pub more: &'static str,
    /// Title of the matrix where it stands alone.
    pub coverage: &'static str,
    /// Title of a station's aims; the year goes in.
    pub aims: &'static str,
    /// Before what the programme asks of a sector.
    pub asked: &'static str,
    /// Before the charts of a sector that are not drawn.
    pub others: &'static str,
    /// After the sources that are named; how many there are besides goes in.
    pub others_read: &'static str,

    // The page that makes the code
    /// The link to it in a figure's tools.
    pub embed: &'static str,
    /// Its heading.
    pub title: &'static str,
    /// Below it.
    pub lead: &'static str,
    /// What stands there without scripts.
    pub unscripted: &'static str,
    /// Before the list of all views.
    pub all: &'static str,
    /// Names of the choices: what is shown, the language, the theme, the station.
    pub choices: [&'static str; 4],
    /// Names of the groups of views: whole road, aims, sectors, charts, guesses.
    pub groups: [&'static str; 5],
    /// Names of the themes: the reader's, light, dark.
    pub themes: [&'static str; 3],
    /// Names of the switches: no title, large text, no ground, state in the article's address.
    pub switches: [&'static str; 4],
    /// Names of the widths of the preview: phone, column, wide.
    pub widths: [&'static str; 3],
    /// Heading of the preview.
    pub preview: &'static str,
    /// Heading of the codes.
    pub codes: &'static str,
    /// The three codes: a name, and what is good about it.
    pub kinds: [(&'static str, &'static str); 3],
    /// Copies a code.
    pub copy: &'static str,
    /// It is copied.
    pub copied: &'static str,
    /// How long a code is.
    pub bytes: &'static str,
    /// Heading of the contract.
    pub contract: &'static str,
    /// Its lines: a name, and what holds. `{}` is, in turn: the budget in kB and the kB of the living part; the bytes of the script.
    pub terms: [(&'static str, &'static str); 7],
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
    asked: "Chương trình hành động 17 yêu cầu:",
    others: "Các hình khác của ngành này",
    others_read: "và {} nguồn khác",
    embed: "Nhúng",
    title: "Nhúng vào bài viết",
    lead: "Chọn một phần, xem thử, rồi sao chép mã vào bài. Khung cao vừa đủ ngay từ đầu, không theo dõi ai và chỉ gọi một máy chủ.",
    unscripted: "Mã nhúng được tạo bằng JavaScript, mà trình duyệt này đang tắt. Dưới đây là mọi phần có thể nhúng: địa chỉ của mỗi phần dùng được ngay trong một khung (iframe).",
    all: "Mọi phần có thể nhúng",
    choices: ["Phần", "Ngôn ngữ", "Nền", "Mốc năm"],
    groups: ["Cả lộ trình", "Mục tiêu của từng mốc", "Ngành", "Hình", "Đoán trước khi xem"],
    themes: ["theo máy người đọc", "sáng", "tối"],
    switches: [
        "Bỏ tựa đề (bài đã có)",
        "Chữ lớn",
        "Nền trong suốt, không viền",
        "Ghi mốc năm đang xem vào địa chỉ của bài",
    ],
    widths: ["Điện thoại", "Cột báo", "Rộng"],
    preview: "Xem thử",
    codes: "Mã để dán",
    kinds: [
        (
            "Sống",
            "Khung có chiều cao sẵn cho mọi bề rộng, thêm một đoạn mã nhỏ để khung luôn vừa. Hệ quản trị nào bỏ đoạn mã thì khung vẫn đứng vững.",
        ),
        (
            "Thẻ",
            "Một thẻ riêng, bên trong là hình và đường dẫn. Hệ quản trị nào bỏ khung và mã thì hình, chữ và đường dẫn vẫn còn.",
        ),
        (
            "Đóng băng",
            "Một tấm hình mang mã băm của nội dung trong tên: không bao giờ đổi, hợp để trích dẫn. Có bản sáng và bản tối.",
        ),
    ],
    copy: "Sao chép",
    copied: "Đã sao chép",
    bytes: "byte",
    contract: "Khung này làm gì, không làm gì",
    terms: [
        (
            "Tải gì",
            "Trang, kiểu chữ và mã của một khung: tối đa {} kB đã nén là đọc được. Phần sống (WebAssembly, {} kB, một lần cho mọi khung) chỉ tải khi khung hiện ra và mạng rảnh, hoặc khi người đọc chạm vào.",
        ),
        ("Từ đâu", "Chỉ từ một máy chủ:"),
        ("Đoạn mã", "embed.js, {} byte đã nén, một lần cho mọi khung; chỉ nhận chiều cao bằng số từ chính khung ấy."),
        ("CSP", "Trang nào đặt chính sách nội dung thì thêm:"),
        (
            "SRI",
            "Tệp embed.js được sửa lỗi dưới cùng một tên nên thẻ script không kèm mã băm. Ai muốn ghim thì chép tệp về máy chủ của mình và ghi địa chỉ trang này vào data-home của thẻ; mã băm hiện nay:",
        ),
        ("Không có", "Không cookie, không lưu gì trong máy người đọc, không theo dõi, không quảng cáo."),
        ("Giấy phép", "CC BY 4.0: dùng tự do, kể cả thương mại, miễn là giữ dòng nguồn."),
    ],
};

static EN: EmbedWords = EmbedWords {
    more: "In full at",
    coverage: "Which of Bình Phước’s aims has a number?",
    aims: "What Bình Phước aims at for {}",
    asked: "Action Programme 17 asks for:",
    others: "More charts of this sector",
    others_read: "and {} more",
    embed: "Embed",
    title: "Embed in an article",
    lead: "Choose a part, look at it, copy the code into your article. The frame is as high as it should be from the start, follows nobody and asks one host only.",
    unscripted: "The code is made with JavaScript, which this browser has turned off. Below is every part that can be embedded: the address of each works in a frame (iframe) as it is.",
    all: "Every part that can be embedded",
    choices: ["Part", "Language", "Ground", "Year"],
    groups: ["The whole road", "Aims for a year", "Sectors", "Charts", "Guess before you see"],
    themes: ["the reader’s", "light", "dark"],
    switches: [
        "No title (the article has one)",
        "Large text",
        "Transparent, without a border",
        "Say the year that is seen in the article’s address",
    ],
    widths: ["Phone", "Column", "Wide"],
    preview: "Preview",
    codes: "Code to paste",
    kinds: [
        (
            "Live",
            "A frame with its height for any width, and a small script that keeps it right. Where a CMS drops the script, the frame stands.",
        ),
        (
            "Element",
            "One element with a picture and a link inside. Where a CMS drops frames and scripts, picture, words and link stay.",
        ),
        (
            "Frozen",
            "A picture with its content’s hash in its name: it never changes, which suits citations. Light and dark.",
        ),
    ],
    copy: "Copy",
    copied: "Copied",
    bytes: "bytes",
    contract: "What the frame does, and does not",
    terms: [
        (
            "What it loads",
            "Page, style and script of a frame: at most {} kB compressed until it can be read. The living part (WebAssembly, {} kB, once for all frames) only when the frame is seen and the network rests, or at a touch.",
        ),
        ("From where", "One host only:"),
        (
            "The script",
            "embed.js, {} bytes compressed, once for any number of frames; it takes heights, as numbers, from the very frame they are of.",
        ),
        ("CSP", "A page with a content policy adds:"),
        (
            "SRI",
            "embed.js is mended under the same name, so its tag has no hash. To pin it, copy the file to your own host and name the address of this site in the tag’s data-home; its hash now:",
        ),
        ("What is not there", "No cookies, nothing stored, no tracking, no advertising."),
        ("Licence", "CC BY 4.0: free to use, commercially too, as long as the line of sources stays."),
    ],
};
