//! The shipped data: decoded once from the packed table, then served from memory.

use super::distance::{PairTable, Party, Relations, all_pairs};
use super::formula::{ambition, research_in_technology, rights_index, weighted_mean};
use super::layout::{self, FixedPoint};
use super::records::{DataSet, EconomyRecord, EuRole, IncomeGroup, InputQuality, Quality, Region, Voter};
use super::technologies::{TECHNOLOGIES, WORLD_GDP, technologies};
use crate::model::error::InputError;
use crate::model::world::{Economy, Endowment, World};
use std::sync::OnceLock;
use thiserror::Error;

/// Why the packed table cannot be used. The bytes are our own, so this is a mistake of the build, never of a visitor.
#[derive(Debug, Clone, PartialEq, Error)]
pub enum DatasetError {
    /// The table ends too early.
    #[error("the packed table ends in {block}: {needed} bytes needed, {left} left")]
    Truncated {
        /// The block being read.
        block: &'static str,
        /// Bytes needed.
        needed: usize,
        /// Bytes left.
        left: usize,
    },
    /// There are bytes after the last block.
    #[error("the packed table has {left} bytes after its last block; allowed: none")]
    Trailing {
        /// Bytes left.
        left: usize,
    },
    /// A number that its block does not allow.
    #[error("{block} of the packed table holds {value}; allowed: {allowed}")]
    NotAllowed {
        /// The block being read.
        block: &'static str,
        /// The number found.
        value: usize,
        /// How it is limited: the only value, or the first that is too large.
        allowed: usize,
    },
    /// Codes that are not text.
    #[error("{block} of the packed table is not text")]
    NotText {
        /// The block being read.
        block: &'static str,
    },
    /// The model refuses the decoded world.
    #[error("the packed table does not make a world: {0}")]
    World(#[from] InputError),
}

/// Everything in the packed table, decoded.
#[derive(Debug, Clone, PartialEq)]
pub struct Catalogue {
    /// The economies, in the order of the table.
    pub economies: Vec<EconomyRecord>,
    /// Quality letters, `[technology * n + economy]`.
    pub quality: Vec<InputQuality>,
    /// Inputs, `[technology * n + economy]`.
    pub endowments: Vec<Endowment>,
    /// Political distances; 0 for the Union and a member of it, for which none is defined.
    pub distance: PairTable,
}

static PACKED: &[u8] = include_bytes!("../../data/calibrated/world.bin");

fn catalogue() -> &'static Result<Catalogue, DatasetError> {
    static CATALOGUE: OnceLock<Result<Catalogue, DatasetError>> = OnceLock::new();
    CATALOGUE.get_or_init(|| decode(PACKED))
}

/// All 64 economies, the Union and its members among them, in the order of the table.
#[must_use]
pub fn economies() -> &'static [EconomyRecord] {
    catalogue().as_ref().map_or(&[], |all| all.economies.as_slice())
}

/// Places in [`economies`] of the players of a data set, in that order.
#[must_use]
pub fn members_of(data: DataSet) -> Vec<usize> {
    places(economies(), data)
}

/// Quality letters of one economy (place in [`economies`]) in one technology; the worst for a place that does not exist.
#[must_use]
pub fn input_quality(economy: usize, technology: usize) -> InputQuality {
    const WORST: InputQuality = InputQuality { knowledge: Quality::C, capacity: Quality::C, control: Quality::C };
    let n = economies().len();
    let found = catalogue().as_ref().ok().filter(|_| economy < n);
    found.and_then(|all| all.quality.get(technology * n + economy)).copied().unwrap_or(WORST)
}

/// Whether the distance of two economies (places in [`economies`]) rests on imputed votes.
#[must_use]
pub fn distance_is_imputed(a: usize, b: usize) -> bool {
    [a, b].iter().any(|&place| economies().get(place).is_some_and(|economy| !economy.votes))
}

/// The world of a data set, built once.
///
/// # Errors
/// [`DatasetError`] if the packed table is damaged; a test shows that the shipped one is not.
pub fn world(data: DataSet) -> Result<World, DatasetError> {
    static WORLDS: [OnceLock<Result<World, DatasetError>>; 2] = [const { OnceLock::new() }; 2];
    let [as_one, members] = &WORLDS;
    let cell = match data {
        DataSet::EuAsOne => as_one,
        DataSet::EuMembers => members,
    };
    cell.get_or_init(|| catalogue().as_ref().map_err(Clone::clone).and_then(|all| build_world(all, data))).clone()
}

fn places(economies: &[EconomyRecord], data: DataSet) -> Vec<usize> {
    let all = economies.iter().enumerate();
    all.filter(|(_, economy)| data.includes(economy.eu)).map(|(place, _)| place).collect()
}

fn build_world(all: &Catalogue, data: DataSet) -> Result<World, DatasetError> {
    let chosen = places(&all.economies, data);
    let player = |record: &EconomyRecord| Economy {
        code: record.code.to_owned(),
        gdp: record.gdp,
        rights: record.rights,
        ambition: record.ambition,
    };
    let players = chosen.iter().filter_map(|&place| all.economies.get(place)).map(player).collect();
    let by_technology = all.endowments.chunks(all.economies.len().max(1));
    let endowments = by_technology.flat_map(|row| chosen.iter().filter_map(|&place| row.get(place).copied())).collect();
    let distance = chosen.iter().flat_map(|&a| chosen.iter().map(move |&b| all.distance.get(a, b))).collect();
    Ok(World::new(players, technologies(), endowments, distance)?.with_market_gdp(WORLD_GDP)?)
}

/// Decodes a packed table.
///
/// # Errors
/// [`DatasetError`] naming the block that is too short, too long or holds something else.
pub fn decode(bytes: &'static [u8]) -> Result<Catalogue, DatasetError> {
    let mut reader = Reader { bytes };
    reader.exactly("version", layout::VERSION.into())?;
    let n = reader.byte("number of economies")?;
    reader.exactly("number of technologies", TECHNOLOGIES.len())?;
    let (parties, economies) = read_economies(&mut reader, n)?;
    let quality = read_quality(&mut reader, n * TECHNOLOGIES.len())?;
    let endowments = read_endowments(&mut reader, &economies)?;
    let distance = read_distance(&mut reader, &parties)?;
    match reader.bytes.len() {
        0 => Ok(Catalogue { economies, quality, endowments, distance }),
        left => Err(DatasetError::Trailing { left }),
    }
}

struct Reader {
    bytes: &'static [u8],
}

impl Reader {
    fn take(&mut self, block: &'static str, needed: usize) -> Result<&'static [u8], DatasetError> {
        let left = self.bytes.len();
        let (taken, rest) =
            self.bytes.split_at_checked(needed).ok_or(DatasetError::Truncated { block, needed, left })?;
        self.bytes = rest;
        Ok(taken)
    }

    fn byte(&mut self, block: &'static str) -> Result<usize, DatasetError> {
        Ok(self.take(block, 1)?.iter().map(|&byte| usize::from(byte)).sum())
    }

    fn exactly(&mut self, block: &'static str, allowed: usize) -> Result<(), DatasetError> {
        match self.byte(block)? {
            value if value == allowed => Ok(()),
            value => Err(DatasetError::NotAllowed { block, value, allowed }),
        }
    }

    /// A column of numbers: the highest byte of each, then the next byte of each.
    fn column(&mut self, format: FixedPoint, count: usize) -> Result<Vec<f64>, DatasetError> {
        let mut units = vec![0_u64; count];
        for _ in 0..format.width {
            for (number, &byte) in units.iter_mut().zip(self.take(format.name, count)?) {
                *number = *number << 8 | u64::from(byte);
            }
        }
        #[allow(clippy::cast_precision_loss, reason = "at most five bytes")]
        Ok(units.into_iter().map(|number| number as f64 / format.scale as f64).collect())
    }

    fn codes(&mut self, block: &'static str, n: usize, length: usize) -> Result<Vec<&'static str>, DatasetError> {
        let code = |bytes| std::str::from_utf8(bytes).map_err(|_| DatasetError::NotText { block });
        self.take(block, n * length)?.chunks_exact(length).map(code).collect()
    }
}

/// The value at a stored position, taking the position's lowest digit off: several lists share a byte.
fn digit<T: Copy>(block: &'static str, rest: &mut usize, list: &[T]) -> Result<T, DatasetError> {
    let value = *rest % list.len().max(1);
    *rest /= list.len().max(1);
    list.get(value).copied().ok_or(DatasetError::NotAllowed { block, value, allowed: list.len() })
}

fn no_rest(block: &'static str, rest: usize) -> Result<(), DatasetError> {
    if rest == 0 { Ok(()) } else { Err(DatasetError::NotAllowed { block, value: rest, allowed: 0 }) }
}

fn read_economies(reader: &mut Reader, n: usize) -> Result<(Vec<Party>, Vec<EconomyRecord>), DatasetError> {
    let codes = reader.codes("codes of three letters", n, 3)?;
    let codes2 = reader.codes("codes of two letters", n, 2)?;
    let classes = reader.take("class", n)?;
    let voters = reader.take("voter", n)?;
    let gdp = reader.column(layout::GDP, n)?;
    let research = reader.column(layout::RESEARCH, n)?;
    let democracy = reader.column(layout::DEMOCRACY, n)?;
    let mut parties = Vec::with_capacity(n);
    let mut records = Vec::with_capacity(n);
    let names = codes.into_iter().zip(codes2).zip(classes.iter().zip(voters));
    for (((code, code2), (&class, &voter)), ((gdp, research_total), democracy)) in
        names.zip(gdp.into_iter().zip(research).zip(democracy))
    {
        let mut rest = usize::from(class);
        let region = digit("class", &mut rest, Region::ALL)?;
        let income = digit("class", &mut rest, IncomeGroup::ALL)?;
        let eu = digit("class", &mut rest, EuRole::ALL)?;
        no_rest("class", rest)?;
        let mut civil_liberties = usize::from(voter);
        let voter = digit("voter", &mut civil_liberties, Voter::ALL)?;
        let rights = rights_index(u32::try_from(civil_liberties).map_or(f64::NAN, f64::from), democracy);
        let votes = voter != Voter::Absent || eu == EuRole::Whole;
        parties.push(Party { gdp, democracy, eu, voter });
        let ambition = ambition(income);
        records.push(EconomyRecord { code, code2, region, income, eu, votes, gdp, research_total, rights, ambition });
    }
    give_the_union_its_rights(&mut records);
    Ok((parties, records))
}

/// The Union has no rating of its own: it gets the mean of its members, weighted by GDP.
fn give_the_union_its_rights(records: &mut [EconomyRecord]) {
    let members = records.iter().filter(|record| record.eu == EuRole::Member);
    let rights = weighted_mean(members.map(|record| (record.gdp, record.rights)));
    for union in records.iter_mut().filter(|record| record.eu == EuRole::Whole) {
        union.rights = rights;
    }
}

fn read_quality(reader: &mut Reader, count: usize) -> Result<Vec<InputQuality>, DatasetError> {
    const BLOCK: &str = "quality";
    let letters = |&byte: &u8| {
        let mut rest = usize::from(byte);
        let knowledge = digit(BLOCK, &mut rest, Quality::ALL)?;
        let capacity = digit(BLOCK, &mut rest, Quality::ALL)?;
        let control = digit(BLOCK, &mut rest, Quality::ALL)?;
        no_rest(BLOCK, rest)?;
        Ok(InputQuality { knowledge, capacity, control })
    };
    reader.take(BLOCK, count)?.iter().map(letters).collect()
}

fn read_endowments(reader: &mut Reader, economies: &[EconomyRecord]) -> Result<Vec<Endowment>, DatasetError> {
    let n = economies.len();
    let count = n * TECHNOLOGIES.len();
    let knowledge = reader.column(layout::KNOWLEDGE, count)?;
    let capacity = reader.column(layout::CAPACITY, count)?;
    let control = reader.column(layout::CONTROL, count)?;
    let mean = |place| weighted_mean(knowledge.iter().skip(place).step_by(n.max(1)).map(|&value| (1.0, value)));
    let means: Vec<f64> = (0..n).map(mean).collect();
    let rows = TECHNOLOGIES.iter().flat_map(|technology| {
        let share = technology.research_share();
        economies.iter().zip(&means).map(move |(economy, &mean)| (economy.research_total, share, mean))
    });
    let inputs = knowledge.iter().zip(capacity).zip(control).zip(rows);
    let endowment = |(((&knowledge, capacity_ratio), control), (total, share, mean))| Endowment {
        knowledge,
        capacity_ratio,
        control,
        research: research_in_technology(total, share, knowledge, mean),
    };
    Ok(inputs.map(endowment).collect())
}

fn read_distance(reader: &mut Reader, parties: &[Party]) -> Result<PairTable, DatasetError> {
    const BLOCK: &str = "kind of pair";
    let n = parties.len();
    let is = |place: usize, test: fn(&Party) -> bool| parties.get(place).is_some_and(test);
    let mut known = Relations { agreement: PairTable::new(n), friend: PairTable::new(n), rival: PairTable::new(n) };
    let kinds = reader.byte("kinds of pair")?;
    let friend = reader.column(layout::TIE, kinds)?;
    let rival = reader.column(layout::TIE, kinds)?;
    let strengths: Vec<(f64, f64)> = friend.into_iter().zip(rival).collect();
    let tied = layout::pairs(n, |place| is(place, |party| party.eu != EuRole::Whole));
    for (&(a, b), &kind) in tied.iter().zip(reader.take(BLOCK, tied.len())?) {
        let value = usize::from(kind);
        let &(friend, rival) =
            strengths.get(value).ok_or(DatasetError::NotAllowed { block: BLOCK, value, allowed: kinds })?;
        known.friend.set(a, b, friend);
        known.rival.set(a, b, rival);
    }
    let voting = layout::pairs(n, |place| is(place, |party| party.voter != Voter::Absent));
    for (&(a, b), agreement) in voting.iter().zip(reader.column(layout::AGREEMENT, voting.len())?) {
        known.agreement.set(a, b, agreement);
    }
    let mut distance = PairTable::new(n);
    for (a, b, parts) in all_pairs(parties, &known) {
        distance.set(a, b, parts.distance());
    }
    Ok(distance)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
    use super::*;

    fn place(world: &World, code: &str) -> usize {
        world.economy_index(code).unwrap()
    }

    #[test]
    fn the_shipped_table_makes_both_worlds() {
        assert_eq!(economies().len(), 64);
        for (data, players) in [(DataSet::EuAsOne, 37), (DataSet::EuMembers, 63)] {
            assert_eq!(members_of(data).len(), players);
            assert_eq!(world(data).unwrap().economies().len(), players);
        }
    }

    #[test]
    fn the_two_sets_never_mix_the_union_and_its_members() {
        let as_one = world(DataSet::EuAsOne).unwrap();
        assert!(as_one.economy_index("EUU").is_some() && as_one.economy_index("DEU").is_none());
        let members = world(DataSet::EuMembers).unwrap();
        assert!(members.economy_index("EUU").is_none() && members.economy_index("DEU").is_some());
    }

    /// Figures read by hand in the reference table.
    #[test]
    fn sentinels_are_where_they_belong() {
        let world = world(DataSet::EuAsOne).unwrap();
        let (usa, china) = (place(&world, "USA"), place(&world, "CHN"));
        let chips = world.technology_index("semiconductors").unwrap();
        let near = |value: f64, expected: f64| assert!((value - expected).abs() < 1e-9, "{value} for {expected}");
        near(world.endowments(chips)[usa].knowledge, 0.781_872_444_8);
        near(world.endowments(chips)[usa].capacity_ratio, 0.487_561_166_8);
        near(world.endowments(chips)[usa].control, 0.828_775);
        near(world.endowments(chips)[usa].research, 29.673_028_797_3);
        near(world.distance(usa, china), 0.895_669_260_6);
        near(world.economies()[usa].gdp, 27_360.9);
        near(world.economies()[usa].rights, 0.787_166_666_7);
        near(world.economies()[place(&world, "EUU")].rights, 0.860_098_779_8);
    }

    #[test]
    fn the_letters_and_the_imputed_pairs_are_known() {
        let find = |code| economies().iter().position(|economy| economy.code == code).unwrap();
        let letters = input_quality(find("USA"), 1);
        assert_eq!((letters.knowledge, letters.capacity, letters.control), (Quality::B, Quality::C, Quality::C));
        assert_eq!(input_quality(64, 0).knowledge, Quality::C);
        assert!(distance_is_imputed(find("TWN"), find("USA")));
        assert!(!distance_is_imputed(find("EUU"), find("USA")));
    }

    #[test]
    fn a_damaged_table_is_refused_with_the_place() {
        let check = |bytes: Vec<u8>| decode(bytes.leak()).unwrap_err();
        assert_eq!(check(vec![]), DatasetError::Truncated { block: "version", needed: 1, left: 0 });
        let wrong = check(vec![9]);
        assert_eq!(wrong, DatasetError::NotAllowed { block: "version", value: 9, allowed: 1 });
        let longer = check([PACKED, &[0]].concat());
        assert_eq!(longer, DatasetError::Trailing { left: 1 });
        for length in [3, 200, 700, 1_000, 5_000, PACKED.len() - 1] {
            assert!(matches!(check(PACKED[..length].to_vec()), DatasetError::Truncated { .. }), "{length}");
        }
    }
}
