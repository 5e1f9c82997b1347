//! Where each economy stands on the tile map: one square an economy, roughly in its place, no borders.

/// Columns of the map.
pub const COLUMNS: u8 = 14;
/// Rows of the map.
pub const ROWS: u8 = 7;
/// Place of the European Union: first column and row, columns and rows that it covers. Its members share this place.
pub const UNION: (u8, u8, u8, u8) = (5, 1, 3, 2);
/// Columns in which the members of the Union stand within its place.
pub const UNION_COLUMNS: usize = 9;

/// Column and row of every economy outside the Union.
pub const TILES: [(&str, u8, u8); 36] = [
    ("CAN", 0, 0),
    ("USA", 0, 1),
    ("MEX", 0, 2),
    ("BRA", 2, 4),
    ("CHL", 1, 5),
    ("ARG", 2, 5),
    ("NOR", 6, 0),
    ("GBR", 4, 1),
    ("CHE", 5, 3),
    ("UKR", 8, 1),
    ("RUS", 9, 0),
    ("TUR", 8, 2),
    ("ISR", 8, 3),
    ("SAU", 9, 3),
    ("ARE", 9, 4),
    ("MAR", 4, 3),
    ("GHA", 4, 4),
    ("NGA", 5, 4),
    ("EGY", 7, 4),
    ("ETH", 8, 4),
    ("KEN", 7, 5),
    ("RWA", 6, 5),
    ("ZAF", 6, 6),
    ("IND", 10, 3),
    ("CHN", 11, 2),
    ("KOR", 12, 1),
    ("JPN", 13, 1),
    ("TWN", 12, 3),
    ("VNM", 11, 4),
    ("THA", 10, 4),
    ("MYS", 10, 5),
    ("SGP", 11, 5),
    ("IDN", 12, 5),
    ("PHL", 12, 4),
    ("AUS", 12, 6),
    ("NZL", 13, 6),
];

#[cfg(test)]
mod tests {
    use super::*;
    use crate::catalog::dataset::economies;
    use crate::catalog::records::EuRole;
    use std::collections::BTreeSet;

    #[test]
    fn every_economy_has_a_place_of_its_own() {
        let outside: BTreeSet<&str> =
            economies().iter().filter(|record| record.eu == EuRole::Outside).map(|record| record.code).collect();
        let placed: BTreeSet<&str> = TILES.iter().map(|(code, _, _)| *code).collect();
        assert_eq!(placed, outside);
        let (column, row, columns, rows) = UNION;
        let mut places: BTreeSet<(u8, u8)> = TILES.iter().map(|(_, column, row)| (*column, *row)).collect();
        assert_eq!(places.len(), TILES.len(), "two economies share a tile");
        places.extend((column..column + columns).flat_map(|c| (row..row + rows).map(move |r| (c, r))));
        assert_eq!(places.len(), TILES.len() + usize::from(columns * rows), "a tile lies within the Union");
        assert!(places.iter().all(|(column, row)| *column < COLUMNS && *row < ROWS));
    }
}
