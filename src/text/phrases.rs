//! The templates of what is told from the data: titles, sentences, computed facts, citations. `vi.rs` and `en.rs` fill
//! them; `{name}` is filled in by [`super::told::tell`], `{}` by [`super::fill`].

/// Templates of what is told; the browser does not load them.
pub struct Phrases {
    // Titles of charts
    /// Title: target met.
    pub reached: &'static str,
    /// Title: so much missing; the number has its unit.
    pub needs_more: &'static str,
    /// Title: a multiple missing.
    pub needs_times: &'static str,
    /// Title: less is aimed at.
    pub shrinks: &'static str,
    /// Title: a target, no result.
    pub no_results: &'static str,
    /// Title: targets of several, no result of any.
    pub no_results_all: &'static str,
    /// Title: the first and the last of several targets.
    pub spans_title: &'static str,
    /// Title: no target.
    pub moved: &'static str,
    /// Title: plans missed.
    pub plan_missed: &'static str,
    /// Title: plans all met.
    pub plan_beaten: &'static str,
    /// Title: both figures, where none may be computed from the other.
    pub stands: &'static str,
    /// Added to a title whose figures are all estimates.
    pub all_estimates: &'static str,
    /// Title: rank better.
    pub rank_up: &'static str,
    /// Title: rank worse.
    pub rank_down: &'static str,
    /// Title: rank the same.
    pub rank_same: &'static str,
    /// Title: less is aimed at for all of several.
    pub shrink_all: &'static str,
    /// Title: less is aimed at for some of several.
    pub shrink_some: &'static str,
    /// Title: less is aimed at for all but some.
    pub shrink_most: &'static str,
    /// Title: less is aimed at for none.
    pub shrink_none: &'static str,
    /// Between two names.
    pub and: &'static str,
    /// Before the last of more names.
    pub and_last: &'static str,
    /// Title: beside others.
    pub beside_title: &'static str,

    /// Heading of the slide of the road.
    pub road_heading: &'static str,

    // The page in a minute
    /// Question.
    pub minute_stands: &'static str,
    /// Question.
    pub minute_pace: &'static str,
    /// Question.
    pub minute_gaps: &'static str,
    /// Some parts of a station’s aim.
    pub gap_some: &'static str,
    /// All parts of a station’s aim.
    pub gap_all: &'static str,
    /// For which parts of the aims there is no number.
    pub gaps: &'static str,
    /// Sentence: which part it is, where it is the only one of its station.
    pub gap_only: &'static str,

    // Sentences below a drawing
    /// Sentence: the last value.
    pub told_known: &'static str,
    /// Sentence: the target.
    pub told_target: &'static str,
    /// Sentence: the target and the pace it takes.
    pub told_target_pace: &'static str,
    /// Sentence: the target, reached.
    pub told_target_met: &'static str,
    /// Sentence: sources disagree.
    pub told_conflict: &'static str,
    /// Sentence: nothing after 2030.
    pub told_nothing: &'static str,

    // Guesses
    /// The question: what, when, how many of which unit.
    pub guess_question: &'static str,
    /// How many of a unit.
    pub guess_many: &'static str,
    /// How many, of a share.
    pub guess_share: &'static str,

    // Computed facts
    /// A multiple.
    pub times: &'static str,
    /// A difference between ranks.
    pub places: &'static str,
    /// Years left.
    pub years: &'static str,
    /// One year left.
    pub year_one: &'static str,
    /// So many of so many years.
    pub missed: &'static str,
    /// From one signed number to another.
    pub from_to: &'static str,
    /// How missed plans are counted.
    pub formula_missed: &'static str,
    /// Name of a computed fact.
    pub fact_moved: &'static str,
    /// Name of a computed fact.
    pub fact_gap: &'static str,
    /// Name of a computed fact.
    pub fact_times: &'static str,
    /// Name of a computed fact.
    pub fact_gone: &'static str,
    /// Name of a computed fact.
    pub fact_years: &'static str,
    /// Name of a computed fact.
    pub fact_linear: &'static str,
    /// Name of a computed fact.
    pub fact_linear_points: &'static str,
    /// Name of a computed fact.
    pub fact_compound: &'static str,
    /// Name of a computed fact.
    pub fact_plan: &'static str,
    /// Name of a computed fact.
    pub fact_missed: &'static str,
    /// Name of a computed fact.
    pub fact_difference: &'static str,
    /// Name of a computed fact.
    pub fact_ratio: &'static str,

    // Citations
    /// The citation in a sentence.
    pub cite_as: &'static str,
    /// Stands for the site’s address where it is not known.
    pub package: &'static str,
}

impl Phrases {
    /// Several in a row: `a, b và c`.
    pub fn list(&self, all: &[String]) -> String {
        match all.split_last() {
            Some((last, [])) => last.clone(),
            Some((last, [before])) => format!("{before}{}{last}", self.and),
            Some((last, before)) => format!("{}{}{last}", before.join(", "), self.and_last),
            None => String::new(),
        }
    }
}
