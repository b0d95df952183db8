//! Words of drawings and of what lives on the page. `vi.rs` and `en.rs` fill them; `{}` is filled in by [`super::fill`].

/// Words of drawings and of what lives on the page: built into the browser's side, so kept few.
pub struct Labels {
    // The head of the page
    /// The link to the other language, in that language.
    pub other_language: &'static str,

    // The sentence and the road
    /// Beside the stretch after 2030.
    pub road_gap: &'static str,
    /// At the break of the standing road.
    pub shortened: &'static str,
    /// The marker of today.
    pub today: &'static str,
    /// The marker where no script can tell the day: when the page was made.
    pub edition: &'static str,
    /// Name of the choice of a station.
    pub choose: &'static str,
    /// Name of the slider.
    pub slider: &'static str,

    // The aims of a station
    /// When: a year.
    pub in_year: &'static str,
    /// When: several years.
    pub over_years: &'static str,
    /// When: a month or some months.
    pub in_month: &'static str,

    // Sectors
    /// Kind of figure.
    pub result: &'static str,
    /// Kind of figure.
    pub estimate: &'static str,
    /// Kind of figure.
    pub plan: &'static str,
    /// Kind of figure.
    pub target: &'static str,
    /// Kind of figure.
    pub vision: &'static str,

    // Figures
    /// In the hatched strip after the merger.
    pub no_results_after: &'static str,
    /// At the line of the merger.
    pub merger: &'static str,
    /// In the stub for 2045.
    pub nothing_2045: &'static str,
    /// A compound pace.
    pub pace_rate: &'static str,
    /// A linear pace upwards.
    pub pace_more: &'static str,
    /// A linear pace downwards.
    pub pace_less: &'static str,
    /// A distance between shares.
    pub points: &'static str,
    /// Name of the strip below plan charts.
    pub against_plan: &'static str,
    /// The undivided rest of a target.
    pub rest: &'static str,
    /// Below the shares chart.
    pub undivided: &'static str,
    /// Axis note of a rank.
    pub best_top: &'static str,

    // Guesses
    /// At the mark of a guess.
    pub your_guess: &'static str,
    /// A guess, the kind of figure, the answer, by how much and which way it differs, a grade.
    pub guess_told: &'static str,
    /// A guess that is the answer: the kind of figure, the answer.
    pub guess_same: &'static str,
    /// The answer is lower by so much.
    pub guess_lower: &'static str,
    /// The answer is higher by so much.
    pub guess_higher: &'static str,
    /// As good as right.
    pub guess_spot_on: &'static str,
    /// Close.
    pub guess_close: &'static str,
    /// Some way off.
    pub guess_far: &'static str,

    // Columns of tables
    /// Scope.
    pub binh_phuoc: &'static str,
    /// Scope.
    pub dong_nai: &'static str,
    /// Scope.
    pub southeast: &'static str,
    /// Scope.
    pub vietnam: &'static str,
    /// Scope in a label.
    pub province_short: &'static str,
    /// Bound.
    pub about_value: &'static str,
    /// Bound.
    pub at_least: &'static str,
    /// Bound.
    pub more_than: &'static str,
    /// Bound.
    pub at_most: &'static str,
    /// Bound.
    pub less_than: &'static str,
}
