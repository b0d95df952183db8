//! One row of text cells → one struct of the model, by serde, knowing at every moment which column is read.
//!
//! The `csv` crate's own deserializer forgets the column as soon as a type speaks for itself (an enum, a
//! [`Period`](super::period::Period)), and stops at the first bad cell. This one does neither. Numbers are
//! plain decimals, `true` and `false` are the booleans, an empty cell is `None` where the field may be empty.

use serde::de::{self, DeserializeSeed, Deserializer, IntoDeserializer, MapAccess, Visitor, value::StrDeserializer};
use serde::forward_to_deserialize_any;
use std::fmt;

/// What is wrong with a row, and in which of its fields.
#[derive(Debug)]
pub(super) struct CellError {
    /// The place of the field in the row; none where serde blames the row.
    pub(super) field: Option<usize>,
    pub(super) rule: String,
    pub(super) remedy: String,
}

/// The struct a row is, or what is wrong with each bad cell.
///
/// # Panics
/// When `names` are not the struct's fields, in order: the schema and the model then differ, a bug.
pub(super) fn parse<'de, T: de::Deserialize<'de>>(
    names: &'de [&'static str],
    cells: &'de [&'de str],
) -> Result<T, Vec<CellError>> {
    let mut errors = Vec::new();
    let mut from = 0;
    loop {
        // After a bad cell the row is read again from the cell behind it, to hear of the other bad ones.
        match T::deserialize(Row { names, cells, from }) {
            Ok(row) if errors.is_empty() => return Ok(row),
            Err(error) if error.field.is_some() || errors.is_empty() => {
                let again = error.field.map(|field| field + 1);
                errors.push(error);
                match again {
                    Some(next) => from = next,
                    None => return Err(errors),
                }
            }
            _ => return Err(errors),
        }
    }
}

struct Row<'de> {
    names: &'de [&'static str],
    cells: &'de [&'de str],
    from: usize,
}

impl<'de> Deserializer<'de> for Row<'de> {
    type Error = CellError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        let at = self.from;
        visitor.visit_map(Fields { row: self, at })
    }

    fn deserialize_struct<V: Visitor<'de>>(
        self,
        name: &'static str,
        fields: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CellError> {
        assert_eq!(fields, self.names, "the schema must have the fields of {name}, in order");
        self.deserialize_any(visitor)
    }

    forward_to_deserialize_any! {
        bool i8 i16 i32 i64 i128 u8 u16 u32 u64 u128 f32 f64 char str string bytes byte_buf option unit
        unit_struct newtype_struct seq tuple tuple_struct map enum identifier ignored_any
    }
}

/// The fields of a row, from one on.
struct Fields<'de> {
    row: Row<'de>,
    at: usize,
}

impl<'de> MapAccess<'de> for Fields<'de> {
    type Error = CellError;

    fn next_key_seed<K: DeserializeSeed<'de>>(&mut self, seed: K) -> Result<Option<K::Value>, CellError> {
        let name = self.row.names.get(self.at);
        name.map(|name| seed.deserialize(IntoDeserializer::<CellError>::into_deserializer(*name))).transpose()
    }

    fn next_value_seed<V: DeserializeSeed<'de>>(&mut self, seed: V) -> Result<V::Value, CellError> {
        let field = self.at;
        self.at += 1;
        let text = self.row.cells.get(field).copied().unwrap_or_default();
        seed.deserialize(Text(text)).map_err(|error| CellError { field: Some(field), ..error })
    }
}

/// One cell.
struct Text<'de>(&'de str);

impl Text<'_> {
    /// The cell, as it is shown in a rule.
    fn fails(&self, rule: &str, remedy: impl Into<String>) -> CellError {
        let shown = if self.0.is_empty() { "the empty cell".to_owned() } else { format!("`{}`", self.0) };
        CellError { field: None, rule: format!("{shown} {rule}"), remedy: remedy.into() }
    }

    /// A plain decimal: digits, and a point with digits behind it if need be.
    fn decimal(&self) -> Option<f64> {
        let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
        let unsigned = self.0.strip_prefix('-').unwrap_or(self.0);
        let (whole, part) = unsigned.split_once('.').unwrap_or((unsigned, "0"));
        let plain = digits(whole) && digits(part);
        plain.then(|| self.0.parse().ok()).flatten().filter(|number: &f64| number.is_finite())
    }
}

impl<'de> Deserializer<'de> for Text<'de> {
    type Error = CellError;

    fn deserialize_any<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        visitor.visit_borrowed_str(self.0)
    }

    fn deserialize_option<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        if self.0.is_empty() { visitor.visit_none() } else { visitor.visit_some(self) }
    }

    fn deserialize_bool<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        match self.0 {
            "true" => visitor.visit_bool(true),
            "false" => visitor.visit_bool(false),
            _ => Err(self.fails("must be true or false", "write true or false, in small letters")),
        }
    }

    fn deserialize_u16<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        match self.0.parse() {
            Ok(number) if self.0.bytes().all(|byte| byte.is_ascii_digit()) => visitor.visit_u16(number),
            _ => Err(self.fails("is not a whole number", "write digits only, such as 2025")),
        }
    }

    fn deserialize_f64<V: Visitor<'de>>(self, visitor: V) -> Result<V::Value, CellError> {
        match self.decimal() {
            Some(number) => visitor.visit_f64(number),
            None => Err(self.fails(
                "is not a number: write 1234.5",
                "write digits with a point before the decimals, no grouping and no unit",
            )),
        }
    }

    fn deserialize_enum<V: Visitor<'de>>(
        self,
        _name: &'static str,
        variants: &'static [&'static str],
        visitor: V,
    ) -> Result<V::Value, CellError> {
        if variants.contains(&self.0) {
            let word: StrDeserializer<'_, CellError> = self.0.into_deserializer();
            return visitor.visit_enum(word);
        }
        let rule = format!("must be one of {}", variants.join(", "));
        let nearest = super::nearest::nearest(self.0, variants.iter().copied());
        Err(self.fails(&rule, format!("write one of these words; {nearest}")))
    }

    fn deserialize_newtype_struct<V: Visitor<'de>>(
        self,
        _name: &'static str,
        visitor: V,
    ) -> Result<V::Value, CellError> {
        visitor.visit_newtype_struct(self)
    }

    forward_to_deserialize_any! {
        i8 i16 i32 i64 i128 u8 u32 u64 u128 f32 char str string bytes byte_buf unit unit_struct seq tuple
        tuple_struct map struct identifier ignored_any
    }
}

impl de::Error for CellError {
    /// A type's own words: `what is wrong; what to do`.
    fn custom<T: fmt::Display>(words: T) -> Self {
        let words = words.to_string();
        let (rule, remedy) = words.split_once("; ").unwrap_or((&words, "correct the cell"));
        CellError { field: None, rule: rule.to_owned(), remedy: remedy.to_owned() }
    }
}

impl fmt::Display for CellError {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}; {}", self.rule, self.remedy)
    }
}

impl std::error::Error for CellError {}
