//! Guessing before seeing. The state is the page's own: a chart that asks has `data-guessing`; one that a reader has
//! answered has the step of the scale in its drawing's `data-guess`, from which the drawing is painted.

mod asker;

use super::event::on_event;
use super::later::{When, later};
use super::mark::{by_id, target};
use super::paint::paint;
use super::parts::{Part, data, elements};
use super::{address, on_back, on_width, say};
use crate::address::{Address, note};
use crate::chart::guess::Question;
use crate::chart::svg::picture;
use crate::content::Content;
use crate::text::told::Piece;
use crate::text::{fill, guess};
use asker::Asker;
use std::rc::Rc;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use web_sys::{Element, Event, MouseEvent, PointerEvent};

/// The charts that ask, and the offer above them.
struct Guesses {
    content: Arc<Content>,
    charts: Vec<Asker>,
    offer: Part,
}

/// What an event does to a chart.
type Act = fn(&Guesses, &Asker, &Event) -> Option<()>;

/// Lets a reader guess from now on; asks at once where the address wants it, or where the page is there for it. Does nothing on a page without the offer.
pub fn let_guess(content: Arc<Content>) {
    let Some(offer) = by_id("guess") else { return };
    let Some(sectors) = by_id("sectors") else { return };
    let mut charts = Vec::new();
    for figure in elements(&sectors, ".asker") {
        charts.extend(Asker::of(figure));
    }
    let guesses = Rc::new(Guesses { content, charts, offer });
    let acts: [(&'static str, Act); 4] = [
        ("click", Guesses::press),
        ("input", |guesses, chart, _| guesses.show(chart)),
        ("pointerdown", Guesses::grasp),
        ("pointermove", Guesses::drag),
    ];
    for (index, chart) in guesses.charts.iter().enumerate() {
        for (event, act) in acts {
            let guesses = guesses.clone();
            on_event(&chart.figure, event, move |event| {
                act(&guesses, &guesses.charts[index], event);
            });
        }
        let pressed = guesses.clone();
        on_event(&chart.figure, "click", move |event| {
            let Some(button) = button(event) else { return };
            let guesses = pressed.clone();
            later(When::Seen, move || {
                guesses.go_on(&guesses.charts[index], &button.class_name());
            });
        });
        let (asked, ahead) = (guesses.clone(), guesses.clone());
        on_width(&chart.plane, move |width| {
            asked.draw(&asked.charts[index], width);
        });
        // When there is time it is drawn ahead: who presses then waits for nothing.
        on_width(&chart.drawing, move |width| {
            let ahead = ahead.clone();
            later(When::Idle, move || {
                ahead.draw(&ahead.charts[index], width);
            });
        });
    }
    let (pressed, back) = (guesses.clone(), guesses.clone());
    on_event(&guesses.offer, "click", move |event| {
        if button(event).is_some() {
            let guesses = pressed.clone();
            later(When::Seen, move || {
                guesses.turn(!guesses.offered());
                guesses.say(true);
            });
        }
    });
    on_back(move |address| back.turn(address.guess));
    guesses.turn(address().guess || guesses.offer.has_attribute("data-asks"));
}

impl Guesses {
    fn question(&self, chart: &Asker) -> Option<Question<'_>> {
        Question::of(&self.content, self.content.chart(&data(&chart.drawing, "chart"))?)
    }

    /// Lets a chart of some width ask, or ends that. Where the same number stands above the charts it is kept back as long.
    fn ask(&self, chart: &Asker, asks: bool, width: f64) -> Option<()> {
        if asks {
            // Drawn before it is shown, it has its height at once.
            self.draw(chart, width);
            let _ = chart.drawing.remove_attribute("data-guess");
            chart.told.set_text_content(None);
        }
        let _ = chart.figure.toggle_attribute_with_force("data-guessing", asks);
        // The title has the answer in it, and names the chart even where it is not shown.
        let name = format!("{}-{}", if asks { "ask" } else { "title" }, data(&chart.drawing, "chart"));
        let _ = chart.figure.set_attribute("aria-labelledby", &name);
        let question = self.question(chart)?;
        let note = note(&question.indicator.id, &self.content.anchor(question.asked));
        let aims = by_id("aims")?;
        for link in elements::<Element>(&aims, &format!("a[href$=\"{note}\"]")) {
            let _ = link.toggle_attribute_with_force("data-veiled", asks);
        }
        Some(())
    }

    /// Lets all charts ask, or ends that.
    fn turn(&self, on: bool) {
        if self.offered() != on {
            let _ = self.offer.toggle_attribute_with_force("data-on", on);
            // Measured before anything is changed: the page is laid out once, not for each chart.
            let widths: Vec<_> = self.charts.iter().map(Asker::width).collect();
            for (chart, width) in self.charts.iter().zip(widths) {
                self.ask(chart, on, width);
            }
        }
        self.count();
    }

    fn offered(&self) -> bool {
        self.offer.has_attribute("data-on")
    }

    /// Says how many charts still ask. When none is left, the offer stands again.
    fn count(&self) {
        let left = self.charts.iter().filter(|chart| chart.asks()).count();
        let on = self.offered() && left > 0;
        let _ = self.offer.toggle_attribute_with_force("data-on", on);
        for words in elements::<Part>(&self.offer, "[data-idle]") {
            let text = data(&words, if on { "left" } else { "idle" });
            words.set_text_content(Some(&fill(&text, &[&left.to_string()])));
        }
    }

    /// Makes the address say whether all charts ask.
    fn say(&self, step: bool) {
        say(&Address { guess: self.offered(), ..address() }.query(), step);
    }

    /// A press in the plane says where the handle goes.
    fn press(&self, chart: &Asker, event: &Event) -> Option<()> {
        target(event)?.closest(".guess-plane").ok()??;
        self.place(chart, event.unchecked_ref())
    }

    /// Does what a button says, and leads the focus on: to the scale, to what is told, to the button that asked and comes back.
    fn go_on(&self, chart: &Asker, button: &str) -> Option<()> {
        let goes_on = match (button, chart.asks()) {
            ("guess-one", false) => {
                self.ask(chart, true, chart.width());
                ".guess input"
            }
            ("see", true) => {
                self.answer(chart)?;
                ".guess-told"
            }
            ("skip-guess", true) => {
                self.ask(chart, false, 0.0);
                ".guess-one"
            }
            _ => return None,
        };
        self.count();
        self.say(false);
        // Last, since the page is laid out for it.
        elements::<Part>(&chart.figure, goes_on).first()?.focus().ok()
    }

    /// Paints what may be seen meanwhile for a width, and lays the handle's track on it; does nothing where that is done.
    fn draw(&self, chart: &Asker, width: f64) -> Option<()> {
        let question = self.question(chart).filter(|_| width > 0.0 && chart.drawn.replace(width) != width)?;
        let (scene, track) = question.draw(&self.content, width);
        paint(elements(&chart.plane, "[role]").first()?, &[picture(&scene, "drawing")]);
        for (name, at) in [("left", track.x), ("top", track.top), ("height", track.height)] {
            chart.set_track(name, at);
        }
        self.show(chart)
    }

    /// Shows the step of the scale: in words, and as the place of the handle.
    fn show(&self, chart: &Asker) -> Option<()> {
        let question = self.question(chart)?;
        let words = guess::guess(&self.content, question.indicator, question.scale.value(chart.step()));
        let _ = chart.scale.set_attribute("aria-valuetext", &words);
        chart.track.last_element_child()?.set_text_content(Some(&words));
        chart.set_track("--y", question.scale.height(chart.step()) * 100.0);
        Some(())
    }

    /// Puts the handle at the height of a pointer.
    fn place(&self, chart: &Asker, at: &MouseEvent) -> Option<()> {
        let track = chart.track.get_bounding_client_rect();
        let step = self.question(chart)?.scale.at((f64::from(at.client_y()) - track.top()) / track.height());
        chart.scale.set_value(&step.to_string());
        self.show(chart)
    }

    /// A mouse takes hold anywhere in the plane; a finger at the year asked for, so that elsewhere it scrolls the page.
    fn grasp(&self, chart: &Asker, event: &Event) -> Option<()> {
        let pointer: &PointerEvent = event.unchecked_ref();
        let reach = if pointer.pointer_type() == "mouse" { ".guess-plane" } else { ".track" };
        target(event)?.closest(reach).ok()?.filter(|_| pointer.button() == 0)?;
        chart.plane.set_pointer_capture(pointer.pointer_id()).ok()?;
        self.place(chart, pointer)
    }

    fn drag(&self, chart: &Asker, event: &Event) -> Option<()> {
        let pointer: &PointerEvent = event.unchecked_ref();
        if chart.plane.has_pointer_capture(pointer.pointer_id()) { self.place(chart, pointer) } else { None }
    }

    /// Shows the chart with the guess in it, and says how far off it was.
    fn answer(&self, chart: &Asker) -> Option<()> {
        let Question { indicator, asked, scale, .. } = self.question(chart)?;
        let value = scale.value(chart.step());
        self.ask(chart, false, 0.0);
        let _ = chart.drawing.set_attribute("data-guess", &chart.scale.value());
        for piece in guess::told(&self.content, indicator, asked, value, scale.apart(value, asked.span().lo)).0 {
            let _ = match piece {
                Piece::Words(text) => chart.told.append_with_str_1(&text),
                Piece::Figure { text, note } => {
                    let link = gloo_utils::document().create_element("a").ok()?;
                    link.set_class_name("fig");
                    let _ = link.set_attribute("href", &(data(&chart.drawing, "home") + &note));
                    link.set_text_content(Some(&text));
                    chart.told.append_with_node_1(&link)
                }
            };
        }
        Some(())
    }
}

/// The button that was pressed.
fn button(event: &Event) -> Option<Element> {
    target(event)?.closest("button").ok()?
}
