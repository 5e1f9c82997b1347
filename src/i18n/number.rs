//! Numbers as people read them: rounded once, from exact values, with a real minus sign.

use super::locale::Locale;

/// The minus sign, U+2212.
pub const MINUS: char = '\u{2212}';

/// Which way a rounded change goes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Trend {
    /// Above zero.
    Up,
    /// Rounds to nothing.
    Same,
    /// Below zero.
    Down,
}

/// Unit of an amount of money.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum MoneyUnit {
    /// Billions of US dollars, one decimal.
    Billions,
    /// Millions of US dollars, whole.
    Millions,
}

/// An amount of money, rounded for reading: one decimal in billions, below 0.1 billion in whole millions.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Money {
    /// Digits without sign and currency.
    pub digits: String,
    /// Unit of the digits.
    pub unit: MoneyUnit,
    /// Which way it goes; `Same` if it rounds to nothing.
    pub trend: Trend,
}

impl Money {
    /// Rounds an amount in billions.
    ///
    /// ```
    /// use entente::i18n::{locale::Locale, number::{Money, MoneyUnit, Trend}};
    /// let given = |billions| Money::of_billions(billions, Locale::English);
    /// assert_eq!(given(-7.24), Money { digits: "7.2".into(), unit: MoneyUnit::Billions, trend: Trend::Down });
    /// assert_eq!(given(0.043), Money { digits: "43".into(), unit: MoneyUnit::Millions, trend: Trend::Up });
    /// assert_eq!(given(0.0004).trend, Trend::Same);
    /// ```
    #[must_use]
    pub fn of_billions(billions: f64, locale: Locale) -> Self {
        let size = billions.abs();
        let (unit, amount, decimals) =
            if size >= 0.1 { (MoneyUnit::Billions, size, 1) } else { (MoneyUnit::Millions, size * 1000.0, 0) };
        let zero = round(amount, decimals) <= 0.0;
        let trend = match (zero, billions > 0.0) {
            (true, _) => Trend::Same,
            (false, true) => Trend::Up,
            (false, false) => Trend::Down,
        };
        Self { digits: decimal(amount, decimals, locale), unit, trend }
    }
}

/// Direction of a change once it is rounded to whole points.
#[must_use]
pub fn trend_of_points(change: f64) -> Trend {
    let rounded = round(change, 0);
    if rounded > 0.0 {
        Trend::Up
    } else if rounded < 0.0 {
        Trend::Down
    } else {
        Trend::Same
    }
}

/// Rounds half away from zero.
#[must_use]
pub fn round(value: f64, decimals: i32) -> f64 {
    let scale = 10_f64.powi(decimals);
    (value * scale).round() / scale
}

/// A number with a fixed number of decimals, grouped thousands and a real minus sign.
///
/// ```
/// use entente::i18n::{locale::Locale, number::decimal};
/// assert_eq!(decimal(-1234.56, 1, Locale::English), "\u{2212}1,234.6");
/// assert_eq!(decimal(-0.04, 1, Locale::English), "0.0");
/// ```
#[must_use]
pub fn decimal(value: f64, decimals: i32, locale: Locale) -> String {
    let rounded = round(value, decimals);
    let places = usize::try_from(decimals).unwrap_or(0);
    let plain = format!("{:.places$}", rounded.abs());
    let (whole, fraction) = plain.split_once('.').unwrap_or((&plain, ""));
    let mut text = String::with_capacity(plain.len() + 4);
    if rounded < 0.0 {
        text.push(MINUS);
    }
    for (position, digit) in whole.chars().enumerate() {
        if position > 0 && (whole.len() - position).is_multiple_of(3) {
            text.push(locale.thousands_separator());
        }
        text.push(digit);
    }
    if !fraction.is_empty() {
        text.push(locale.decimal_point());
        text.push_str(fraction);
    }
    text
}

/// A change in whole points with its sign, `0` where nothing changes.
///
/// ```
/// use entente::i18n::{locale::Locale, number::signed_points};
/// assert_eq!(signed_points(3.4, Locale::English), "+3");
/// assert_eq!(signed_points(-0.6, Locale::English), "\u{2212}1");
/// assert_eq!(signed_points(-0.4, Locale::English), "0");
/// ```
#[must_use]
pub fn signed_points(change: f64, locale: Locale) -> String {
    let digits = decimal(change, 0, locale);
    if trend_of_points(change) == Trend::Up { format!("+{digits}") } else { digits }
}

/// A share as per cent, without the sign: whole where it is whole, else one decimal.
#[must_use]
pub fn per_cent(share: f64, locale: Locale) -> String {
    let value = share * 100.0;
    let whole = (value - value.round()).abs() < 0.05;
    decimal(value, i32::from(!whole), locale)
}
