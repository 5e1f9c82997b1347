//! The layout of the packed table, known to its writer and its reader.
//!
//! The blocks follow one another without padding, in this order:
//!
//! 1. three bytes: version, number of economies n, number of technologies m;
//! 2. per economy, column by column: three-letter codes, two-letter codes, class, voter, GDP, research total, democracy;
//! 3. quality letters, one byte for each technology and economy, technology by technology;
//! 4. know-how, capacity ratio and control, in the same order;
//! 5. ties: how many kinds of pair there are, their friendly and hostile strengths, then the kind of each pair;
//! 6. agreement in votes, for each pair of voters.
//!
//! Pairs run `(0, 1), (0, 2), (1, 2), (0, 3), ..`, without the Union in block 5 and without absent voters in block 6.
//! A column of numbers is stored byte by byte: first the highest byte of all its numbers, then the next. Similar
//! bytes stand together, which a general compressor likes.

/// Version of this layout.
pub const VERSION: u8 = 1;

/// A column of numbers with a fixed number of decimals.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FixedPoint {
    /// Name of the column, for messages.
    pub name: &'static str,
    /// Bytes for each number.
    pub width: usize,
    /// Units for each whole: ten to the power of the decimals.
    pub scale: u64,
}

/// Civil-liberties rating, whole; shares a byte with the voter.
pub const RATING: FixedPoint = FixedPoint { name: "civil_liberties", width: 1, scale: 1 };
/// GDP, one decimal.
pub const GDP: FixedPoint = FixedPoint { name: "gdp", width: 3, scale: 10 };
/// Research total, six decimals: a percentage of three decimals times a sum of one.
pub const RESEARCH: FixedPoint = FixedPoint { name: "research_total", width: 4, scale: 1_000_000 };
/// Liberal democracy, three decimals.
pub const DEMOCRACY: FixedPoint = FixedPoint { name: "democracy", width: 2, scale: 1_000 };
/// Know-how, ten decimals.
pub const KNOWLEDGE: FixedPoint = FixedPoint { name: "knowledge", width: 5, scale: 10_000_000_000 };
/// Capacity ratio, ten decimals.
pub const CAPACITY: FixedPoint = FixedPoint { name: "capacity_ratio", width: 5, scale: 10_000_000_000 };
/// Control, ten decimals.
pub const CONTROL: FixedPoint = FixedPoint { name: "control", width: 5, scale: 10_000_000_000 };
/// Strength of a tie, four decimals.
pub const TIE: FixedPoint = FixedPoint { name: "tie", width: 2, scale: 10_000 };
/// Agreement in votes, four decimals.
pub const AGREEMENT: FixedPoint = FixedPoint { name: "agreement", width: 2, scale: 10_000 };

/// All pairs `(a, b)` with `a < b` of `n` economies for which both pass, in the order of the table.
pub fn pairs(n: usize, passes: impl Fn(usize) -> bool) -> Vec<(usize, usize)> {
    let second = (0..n).filter(|&b| passes(b));
    second.flat_map(|b| (0..b).filter(|&a| passes(a)).map(move |a| (a, b))).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pairs_run_in_the_documented_order() {
        assert_eq!(pairs(4, |place| place != 1), vec![(0, 2), (0, 3), (2, 3)]);
    }
}
