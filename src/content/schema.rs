//! The tables of the package: which columns each has, in order, and what a cell of each must be.
//!
//! A table of rules, so that a new column is one entry here and one field in `model`; the row reader
//! asserts that the two agree. Columns that only `serde` judges (enums, numbers, periods) are `Typed`.

use super::model::Lang;
use Cell::*;

/// What a cell of a column must be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Cell {
    /// The row's own key: kebab-case, once in its table.
    Id,
    /// The row's own key, one of the stations' years.
    Station,
    /// The key of a row of that table.
    Key(&'static str),
    /// The same, or empty.
    KeyOrEmpty(&'static str),
    /// Anything but empty, the same in both languages.
    Filled,
    /// Two columns, filled in both languages.
    Text,
    /// Two columns, filled in both languages or in none.
    Note,
    /// Two columns, each with exactly one `{}`.
    Pattern,
    /// An address on the web.
    Url,
    /// A year, month or day, or empty where none is published.
    Date,
    /// A day on the road, 2020 to 2045.
    Day,
    /// Whatever the model's type takes.
    Typed,
}

impl Cell {
    /// Whether the column is two, one a language.
    pub(super) fn is_bilingual(self) -> bool {
        matches!(self, Text | Note | Pattern)
    }
}

/// A table: its file name without `.csv`, and its columns as the fields of its struct.
#[derive(Debug)]
pub(super) struct Schema {
    pub(super) name: &'static str,
    pub(super) fields: &'static [(&'static str, Cell)],
}

/// A column as the header writes it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Column {
    /// The name in the header, with the language: `text_vi`.
    pub(super) name: String,
    /// The field of the struct: `text`.
    pub(super) field: &'static str,
    pub(super) cell: Cell,
    /// The language, of a bilingual column.
    pub(super) lang: Option<Lang>,
}

impl Schema {
    /// The columns the header must have, in order; the two of a text stand together, Vietnamese first.
    pub(super) fn columns(&self) -> Vec<Column> {
        let mut columns = Vec::new();
        for &(field, cell) in self.fields {
            if cell.is_bilingual() {
                columns.extend(Lang::ALL.map(|lang| Column {
                    name: format!("{field}_{}", lang.tag()),
                    field,
                    cell,
                    lang: Some(lang),
                }));
            } else {
                columns.push(Column { name: field.to_owned(), field, cell, lang: None });
            }
        }
        columns
    }
}

const SOURCE: (&str, Cell) = ("source", Key("sources"));
const LOCATOR: (&str, Cell) = ("locator", Filled);
const ITEM: &[(&str, Cell)] = &[("id", Id), ("text", Text), SOURCE, LOCATOR];

/// Every table, in the order of `Content`.
pub(super) const TABLES: &[Schema] = &[
    Schema {
        name: "sources",
        fields: &[
            ("id", Id),
            ("title", Filled),
            ("publisher", Filled),
            ("url", Url),
            ("date", Date),
            ("kind", Typed),
            ("language", Filled),
        ],
    },
    Schema { name: "documents", fields: &[("id", Id), ("name", Text), ("short", Text), ("date", Date), SOURCE] },
    Schema { name: "milestones", fields: &[("year", Station), ("aim", Text), ("lead", Text), SOURCE, LOCATOR] },
    Schema {
        name: "goals",
        fields: &[
            ("id", Id),
            ("milestone", Key("milestones")),
            ("sector", KeyOrEmpty("sectors")),
            ("text", Text),
            ("indicator", KeyOrEmpty("indicators")),
            ("note", Note),
            SOURCE,
            LOCATOR,
        ],
    },
    Schema { name: "sectors", fields: &[("id", Id), ("named", Typed), ("name", Text), ("short", Text)] },
    Schema { name: "measures", fields: &[("id", Id), ("sector", Key("sectors")), ("text", Text), SOURCE, LOCATOR] },
    Schema { name: "branches", fields: ITEM },
    Schema { name: "tasks", fields: ITEM },
    Schema { name: "breakthroughs", fields: &[("id", Id), ("task", Key("tasks")), ("text", Text), SOURCE, LOCATOR] },
    Schema { name: "duties", fields: &[("id", Id), ("role", Typed), ("who", Text), ("what", Text), SOURCE, LOCATOR] },
    Schema { name: "events", fields: &[("id", Id), ("date", Day), ("text", Text), ("short", Text), SOURCE] },
    Schema { name: "units", fields: &[("id", Id), ("name", Text), ("pattern", Pattern), ("pace", Typed)] },
    Schema {
        name: "indicators",
        fields: &[
            ("id", Id),
            ("sector", Key("sectors")),
            ("name", Text),
            ("short", Text),
            ("unit", Key("units")),
            ("definition", Text),
            ("axis_from_zero", Typed),
            ("direction", Typed),
        ],
    },
    Schema {
        name: "observations",
        fields: &[
            ("id", Id),
            ("indicator", Key("indicators")),
            ("period", Typed),
            ("kind", Typed),
            ("scope", Typed),
            ("value", Typed),
            ("low", Typed),
            ("high", Typed),
            ("bound", Typed),
            ("document", KeyOrEmpty("documents")),
            SOURCE,
            LOCATOR,
            ("agrees", Typed),
            ("note", Note),
        ],
    },
    Schema { name: "confirmations", fields: &[("observation", Key("observations")), SOURCE] },
    Schema {
        name: "charts",
        fields: &[
            ("id", Id),
            ("sector", Key("sectors")),
            ("kind", Typed),
            ("guess", Typed),
            ("name", Text),
            ("note", Note),
        ],
    },
    Schema { name: "chart_indicators", fields: &[("chart", Key("charts")), ("indicator", Key("indicators"))] },
    Schema { name: "gaps", fields: &[("id", Id), ("text", Text), ("why", Text)] },
    Schema { name: "since", fields: ITEM },
    Schema { name: "shifts", fields: &[("id", Id), ("name", Text), ("change", Text)] },
    Schema {
        name: "wordings",
        fields: &[
            ("id", Id),
            ("shift", Key("shifts")),
            ("who", Text),
            ("text", Note),
            ("observation", KeyOrEmpty("observations")),
            SOURCE,
            LOCATOR,
        ],
    },
    Schema {
        name: "slides",
        fields: &[
            ("id", Id),
            ("kind", Typed),
            ("brief", Typed),
            ("seconds", Typed),
            ("chart", KeyOrEmpty("charts")),
            ("sector", KeyOrEmpty("sectors")),
            ("milestone", KeyOrEmpty("milestones")),
            ("title", Note),
            ("say", Text),
            ("question", Text),
            ("answer", Text),
            SOURCE,
        ],
    },
];
