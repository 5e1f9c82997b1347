//! Numbers in links: shares in per cent that come back to the last bit, amounts and counts.

use crate::scenario::decimal;

/// A finite number; an empty text or a word is none.
pub(super) fn number(value: &str) -> Option<f64> {
    decimal::parse(value)
}

/// A share from its digits in per cent.
pub(super) fn share(value: &str) -> Option<f64> {
    number(value).map(|given| hundredth(value).unwrap_or(given / 100.0))
}

/// A share in per cent: its own digits with the point moved by two places, so that [`share`] gives back the same share to
/// the last bit.
pub(super) fn per_cent(share: f64) -> String {
    let text = share.to_string();
    let (whole, behind) = text.split_once('.').unwrap_or((&text, ""));
    let (moved, rest) = behind.split_at(behind.len().min(2));
    let digits = format!("{whole}{moved:0<2}");
    let zeros = digits.bytes().take(digits.len() - 1).take_while(|&digit| digit == b'0').count();
    let point = if rest.is_empty() { "" } else { "." };
    format!("{}{point}{rest}", &digits[zeros..])
}

/// A hundredth of a number as written, without the rounding of a division. None if it is written with an exponent.
fn hundredth(text: &str) -> Option<f64> {
    decimal::parse(&format!("{text}e-2"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn shares_are_written_in_per_cent_and_come_back_exactly() {
        for (share, text) in [
            (0.0, "0"),
            (1.0, "100"),
            (0.75, "75"),
            (0.1, "10"),
            (0.07, "7"),
            (0.125, "12.5"),
            (0.005, "0.5"),
            (0.000_012_34, "0.001234"),
            (0.1 + 0.2, "30.000000000000004"),
            (1.0 / 3.0, "33.33333333333333"),
            (5e-11, "0.000000005"),
        ] {
            assert_eq!(per_cent(share), text);
            assert_eq!(hundredth(text).map(f64::to_bits), Some(share.to_bits()), "{text}");
        }
    }
}
