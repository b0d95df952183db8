//! Going through the slides of a talk: steps, the short version, and how the time goes. It knows of each slide only what
//! the page says of it, so it serves the browser, which has no more.

/// A slide as the talk goes through it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Leaf {
    /// In how many steps it builds up; at least one.
    pub steps: usize,
    /// How long it is planned to take, in seconds.
    pub seconds: u32,
    /// Whether it is in the short version.
    pub brief: bool,
}

/// A place in a talk: a slide and a step of it, both from nought.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    /// The slide.
    pub slide: usize,
    /// The step.
    pub step: usize,
}

/// How the time goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Timing {
    /// More time is left than planned.
    Ahead,
    /// As planned, give or take what nobody notices.
    OnTime,
    /// Less time is left than planned.
    Behind,
}

/// What the time may be off without being told, in seconds.
const LEEWAY: i64 = 30;

/// The slides of a talk, or those of its short version.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Deck {
    /// All slides.
    pub leaves: Vec<Leaf>,
    /// Whether only the short version is told.
    pub brief: bool,
}

impl Deck {
    fn told(&self, slide: usize) -> bool {
        self.leaves.get(slide).is_some_and(|leaf| leaf.brief || !self.brief)
    }

    /// The slides that are told, in order.
    pub fn slides(&self) -> impl DoubleEndedIterator<Item = usize> + '_ {
        (0..self.leaves.len()).filter(|slide| self.told(*slide))
    }

    /// Which one of the told slides it is, from one on; and how many there are.
    pub fn place(&self, slide: usize) -> (usize, usize) {
        (self.slides().take_while(|one| *one <= slide).count(), self.slides().count())
    }

    /// The told slide of a number, from one on: beyond the last, the last.
    pub fn numbered(&self, number: usize) -> Spot {
        let slide = self.slides().nth(number.saturating_sub(1)).or_else(|| self.slides().next_back());
        Spot { slide: slide.unwrap_or_default(), step: 0 }
    }

    /// A place that there is: the nearest told slide, and a step that it has.
    pub fn sound(&self, spot: Spot) -> Spot {
        let after = self.slides().find(|slide| *slide >= spot.slide);
        let slide = after.or_else(|| self.slides().next_back()).unwrap_or_default();
        let step = if slide == spot.slide { spot.step.min(self.last_step(slide)) } else { 0 };
        Spot { slide, step }
    }

    /// The last step of a slide.
    pub fn last_step(&self, slide: usize) -> usize {
        self.leaves.get(slide).map_or(0, |leaf| leaf.steps.saturating_sub(1))
    }

    /// The next step, or the next slide; none at the end.
    pub fn next(&self, spot: Spot) -> Option<Spot> {
        if spot.step < self.last_step(spot.slide) {
            return Some(Spot { step: spot.step + 1, ..spot });
        }
        self.slides().find(|slide| *slide > spot.slide).map(|slide| Spot { slide, step: 0 })
    }

    /// The step before, or the whole of the slide before; none at the beginning.
    pub fn previous(&self, spot: Spot) -> Option<Spot> {
        if spot.step > 0 {
            return Some(Spot { step: spot.step - 1, ..spot });
        }
        let slide = self.slides().rev().find(|slide| *slide < spot.slide)?;
        Some(Spot { slide, step: self.last_step(slide) })
    }

    /// How long all told slides are planned to take, in seconds.
    pub fn planned(&self) -> u32 {
        self.slides().map(|slide| self.leaves[slide].seconds).sum()
    }

    /// When a slide is planned to be left, in seconds from the start, in a talk that is to take `length` seconds.
    pub fn planned_until(&self, slide: usize, length: u32) -> u32 {
        let until: u32 = self.slides().take_while(|one| *one <= slide).map(|one| self.leaves[one].seconds).sum();
        let all = u64::from(self.planned().max(1));
        u32::try_from(u64::from(until) * u64::from(length) / all).unwrap_or(length)
    }

    /// How the time goes when `elapsed` seconds have passed on a slide.
    pub fn timing(&self, slide: usize, length: u32, elapsed: u32) -> Timing {
        let until = i64::from(self.planned_until(slide, length));
        let before = slide.checked_sub(1).map_or(0, |before| i64::from(self.planned_until(before, length)));
        let elapsed = i64::from(elapsed);
        if elapsed > until + LEEWAY {
            Timing::Behind
        } else if elapsed < before - LEEWAY {
            Timing::Ahead
        } else {
            Timing::OnTime
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deck(brief: bool) -> Deck {
        let leaf = |steps, seconds, brief| Leaf { steps, seconds, brief };
        Deck { leaves: vec![leaf(1, 60, true), leaf(3, 60, false), leaf(2, 120, true), leaf(1, 60, false)], brief }
    }

    fn walk(deck: &Deck, from: Spot, step: impl Fn(&Deck, Spot) -> Option<Spot>) -> Vec<(usize, usize)> {
        let spots = std::iter::successors(Some(from), |spot| step(deck, *spot));
        spots.map(|spot| (spot.slide, spot.step)).collect()
    }

    #[test]
    fn forth_and_back_pass_the_same_steps() {
        for brief in [false, true] {
            let deck = deck(brief);
            let forth = walk(&deck, Spot::default(), Deck::next);
            let (slide, step) = *forth.last().expect("a start");
            let mut back = walk(&deck, Spot { slide, step }, Deck::previous);
            back.reverse();
            assert_eq!(forth, back);
        }
        assert_eq!(walk(&deck(true), Spot::default(), Deck::next), [(0, 0), (2, 0), (2, 1)]);
        assert_eq!(walk(&deck(false), Spot::default(), Deck::next).len(), 7);
    }

    #[test]
    fn a_number_counts_the_slides_that_are_told() {
        assert_eq!((deck(false).numbered(2).slide, deck(true).numbered(2).slide), (1, 2));
        assert_eq!(
            (deck(false).numbered(99).slide, deck(true).numbered(99).slide, deck(true).numbered(0).slide),
            (3, 2, 0)
        );
        assert_eq!((deck(false).place(2), deck(true).place(2)), ((3, 4), (2, 2)));
    }

    #[test]
    fn a_place_that_is_not_there_becomes_one_that_is() {
        let spot = |slide, step| Spot { slide, step };
        assert_eq!(deck(false).sound(spot(1, 9)), spot(1, 2));
        assert_eq!(deck(false).sound(spot(9, 9)), spot(3, 0));
        assert_eq!(deck(true).sound(spot(1, 2)), spot(2, 0));
        assert_eq!(Deck::default().sound(spot(1, 2)), spot(0, 0));
    }

    #[test]
    fn the_plan_stretches_to_the_length_that_was_chosen() {
        let deck = deck(false);
        assert_eq!((deck.planned(), deck.planned_until(1, 300), deck.planned_until(1, 600)), (300, 120, 240));
        assert_eq!(deck.timing(1, 300, 100), Timing::OnTime);
        assert_eq!(deck.timing(1, 300, 151), Timing::Behind);
        assert_eq!(deck.timing(1, 300, 29), Timing::Ahead);
    }
}
