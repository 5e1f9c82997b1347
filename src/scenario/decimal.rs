//! Decimal numbers as text become numbers, exactly as by the standard library, without its table of powers.
//!
//! That table would be 10 KB of the page that no compression makes smaller (`doc/adr/0008-standard-library-of-the-page.md`).

/// Bits of a whole number that a float holds exactly.
const MANTISSA: i32 = 53;
/// Significant digits that are looked at; further ones only decide on a tie.
const MOST_DIGITS: usize = 800;
/// Powers of ten beyond this are zero or too large.
const LARGEST_POWER: i32 = 1_200;

/// The number that a text says: digits with at most one point, a sign before and an exponent behind if need be.
///
/// The nearest number, a tie to the even one. `None` for anything else, words among it, and for numbers that are too large;
/// numbers below the smallest normal one become 0.
///
/// ```
/// use entente::scenario::decimal::parse;
/// assert_eq!(parse("-0.3"), Some(-0.3));
/// assert_eq!(parse("1e3"), Some(1000.0));
/// assert_eq!(parse("three"), None);
/// ```
#[must_use]
pub fn parse(text: &str) -> Option<f64> {
    let (negative, unsigned) = match text.as_bytes().first()? {
        b'-' => (true, &text[1..]),
        b'+' => (false, &text[1..]),
        _ => (false, text),
    };
    let (digits, exponent) = match unsigned.split_once(['e', 'E']) {
        Some((digits, exponent)) => (digits, exponent.parse::<i32>().ok()?),
        None => (unsigned, 0),
    };
    let (whole, behind) = digits.split_once('.').unwrap_or((digits, ""));
    let is_number = |part: &str| part.bytes().all(|byte| byte.is_ascii_digit());
    if whole.len() + behind.len() == 0 || !is_number(whole) || !is_number(behind) {
        return None;
    }
    let behind_point = i32::try_from(behind.len()).ok()?;
    let magnitude = magnitude(whole.bytes().chain(behind.bytes()), exponent.checked_sub(behind_point)?)?;
    Some(if negative { -magnitude } else { magnitude })
}

/// A whole number given by its digits, times a power of ten.
fn magnitude(digits: impl Iterator<Item = u8>, mut power: i32) -> Option<f64> {
    let (mut number, mut taken, mut rest) = (Whole::default(), 0, false);
    for digit in digits.map(|digit| u32::from(digit - b'0')) {
        if taken == MOST_DIGITS {
            rest |= digit > 0;
            power = power.checked_add(1)?;
        } else if taken > 0 || digit > 0 {
            number.multiply_add(10, digit);
            taken += 1;
        }
    }
    if taken == 0 || power < -LARGEST_POWER - i32::try_from(MOST_DIGITS).ok()? {
        return Some(0.0);
    }
    if power > LARGEST_POWER {
        return None;
    }
    for _ in 0..power {
        number.multiply_add(10, 0);
    }
    // Room for the quotient: every division by ten takes less than four bits.
    let room = if power < 0 { 4 * power.unsigned_abs() / 32 + 3 } else { 0 };
    number.0.splice(0..0, std::iter::repeat_n(0, room as usize));
    for _ in power..0 {
        rest |= number.divide_by_ten() > 0;
    }
    number.to_float(-32 * i32::try_from(room).ok()?, rest)
}

/// A whole number of any size, its lowest 32 bits first.
#[derive(Default)]
struct Whole(Vec<u32>);

impl Whole {
    fn multiply_add(&mut self, factor: u32, mut carry: u32) {
        for limb in &mut self.0 {
            let product = u64::from(*limb) * u64::from(factor) + u64::from(carry);
            (*limb, carry) = (product as u32, (product >> 32) as u32);
        }
        if carry > 0 {
            self.0.push(carry);
        }
    }

    /// Divides by ten and returns the remainder.
    fn divide_by_ten(&mut self) -> u32 {
        let mut remainder = 0;
        for limb in self.0.iter_mut().rev() {
            let dividend = u64::from(remainder) << 32 | u64::from(*limb);
            (*limb, remainder) = ((dividend / 10) as u32, (dividend % 10) as u32);
        }
        remainder
    }

    /// The nearest float to the number times two to the power of `scale`; `rest`: the number is really somewhat larger.
    fn to_float(&self, scale: i32, mut rest: bool) -> Option<f64> {
        let Some(top) = self.0.iter().rposition(|limb| *limb > 0) else { return Some(0.0) };
        // The highest 64 bits, the first of them set; what is below only matters for a tie.
        let limb = |below: usize| u64::from(top.checked_sub(below).map_or(0, |at| self.0[at]));
        let unused = self.0[top].leading_zeros();
        let head = (u128::from(limb(0)) << 64 | u128::from(limb(1)) << 32 | u128::from(limb(2))) << unused;
        let bits = (head >> 32) as u64;
        rest |= head as u32 > 0 || self.0[..top.saturating_sub(2)].iter().any(|limb| *limb > 0);
        let spare = 64 - MANTISSA as u32;
        let (mut mantissa, tail, half) = (bits >> spare, bits & ((1 << spare) - 1), 1 << (spare - 1));
        if tail > half || tail == half && (rest || mantissa & 1 == 1) {
            mantissa += 1;
        }
        let top_bit = 32 * i32::try_from(top).ok()? + 32 - unused as i32 + scale;
        let exponent = top_bit - MANTISSA;
        // 2^53 is one bit longer and still exact, so both cases are the same product.
        let float = mantissa as f64 / power_of_two(52)? * power_of_two(exponent + 52)?;
        float.is_finite().then_some(float)
    }
}

/// Two to a power: exact, 0 below the smallest normal number, `None` above the largest.
fn power_of_two(power: i32) -> Option<f64> {
    match power {
        ..=-1023 => Some(0.0),
        -1022..=1023 => Some(f64::from_bits(((power + 1023) as u64) << 52)),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn texts_that_are_no_numbers_are_none() {
        for text in [
            "",
            ".",
            "-",
            "+",
            "e5",
            "1e",
            "1e5.0",
            "0x10",
            "1,5",
            "1..2",
            "inf",
            "nan",
            "١",
            "1 ",
            " 1",
            "--1",
            "1e999999999999",
        ] {
            assert_eq!(parse(text), None, "{text:?}");
        }
        assert_eq!(["1e400", "9e308"].map(parse), [None, None]);
        assert_eq!(["0", "-0.0", "0e400", "1e-400", "000", "1e-2147483648"].map(parse), [Some(0.0); 6]);
    }

    #[test]
    fn ties_go_to_the_even_number() {
        for text in
            ["9007199254740993", "9007199254740995", "9007199254740993.0000000000000000001", "0.5", "5.", ".5", "+7"]
        {
            assert_eq!(parse(text), text.parse().ok(), "{text}");
        }
    }

    proptest! {
        #[test]
        fn every_number_comes_back_from_its_digits(bits in any::<u64>()) {
            let number = f64::from_bits(bits);
            prop_assume!(number.is_normal());
            prop_assert_eq!(parse(&number.to_string()), Some(number));
            prop_assert_eq!(parse(&format!("{number:e}")), Some(number));
        }

        #[test]
        fn any_digits_are_read_as_by_the_standard_library(text in "[-+]?[0-9]{1,25}(\\.[0-9]{0,30})?(e-?[0-9]{1,2})?") {
            prop_assert_eq!(parse(&text), text.parse().ok());
        }
    }
}
