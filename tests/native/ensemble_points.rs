//! Points and distributions of ensembles, against published and independently made figures.

use crate::fixture::close;
use entente::model::ensemble::distribution::{Distribution, normal_quantile};
use entente::model::ensemble::sobol::{MAX_DIMENSIONS, Sobol, unit};
use entente::model::ensemble::statistics::{Bands, quantile};
use entente::model::error::InputError;

fn points(sobol: &Sobol, count: u32) -> Vec<Vec<u32>> {
    (0..count).map(|number| sobol.point(number).collect()).collect()
}

/// Eight points in five dimensions, unscrambled (Joe and Kuo 2008), from another implementation (SciPy).
const FIRST_EIGHT: [[f64; 5]; 8] = [
    [0.0, 0.0, 0.0, 0.0, 0.0],
    [0.5, 0.5, 0.5, 0.5, 0.5],
    [0.75, 0.25, 0.25, 0.25, 0.75],
    [0.25, 0.75, 0.75, 0.75, 0.25],
    [0.375, 0.375, 0.625, 0.875, 0.375],
    [0.875, 0.875, 0.125, 0.375, 0.875],
    [0.625, 0.125, 0.875, 0.625, 0.625],
    [0.125, 0.625, 0.375, 0.125, 0.125],
];

#[test]
fn the_first_points_are_the_published_ones() {
    let sobol = Sobol::new(5).unwrap();
    for (point, expected) in points(&sobol, 8).iter().zip(FIRST_EIGHT) {
        let point: Vec<f64> = point.iter().map(|x| f64::from(*x) / 2_f64.powi(32)).collect();
        assert_eq!(point, expected);
    }
}

/// Point 63, 40961 and 65535 in 32 dimensions, upper 16 bits, from SciPy 1.17; the lower bits are 0.
const FAR_POINTS: [(u32, [u32; MAX_DIMENSIONS]); 3] = [
    (
        63,
        [
            0x0400, 0xcc00, 0x5c00, 0x7400, 0xdc00, 0x2400, 0x9400, 0x2400, 0xd400, 0x9400, 0x6c00, 0xac00, 0x8c00,
            0xc400, 0x5400, 0xc400, 0x1400, 0x6400, 0xf400, 0x3c00, 0x3c00, 0x8c00, 0x6400, 0x8c00, 0xf400, 0xa400,
            0x3400, 0x4c00, 0x4c00, 0x7400, 0x0400, 0xec00,
        ],
    ),
    (
        40961,
        [
            0x800f, 0x9111, 0x304f, 0x0d03, 0xf495, 0xfc81, 0x5ddd, 0x0bd7, 0x37f3, 0x9d27, 0xa359, 0x79cd, 0x110d,
            0x3c0b, 0x4b31, 0x700f, 0xed0d, 0xaacd, 0xd01f, 0xece5, 0xd82d, 0xc227, 0x73bd, 0xddd5, 0xe615, 0xed7f,
            0xaadd, 0x2fff, 0xc001, 0xe103, 0xaf41, 0xefc1,
        ],
    ),
    (
        65535,
        [
            0x0001, 0xffff, 0x9055, 0xc305, 0x40bb, 0x8bbb, 0x8467, 0xba49, 0xe525, 0x29f5, 0x2c0f, 0x1267, 0xef37,
            0x5409, 0x75df, 0x7ab1, 0x28fb, 0x2fb3, 0x21c1, 0x7003, 0x9103, 0x6d01, 0x0b43, 0x4743, 0x4af3, 0xad71,
            0xbfb3, 0xac91, 0x1547, 0xfa7d, 0xcc27, 0x824f,
        ],
    ),
];

#[test]
fn far_points_in_all_dimensions_agree_with_another_implementation() {
    let sobol = Sobol::new(MAX_DIMENSIONS).unwrap();
    for (number, expected) in FAR_POINTS {
        let point: Vec<u32> = sobol.point(number).collect();
        assert_eq!(point, expected.map(|upper| upper << 16), "point {number}");
    }
}

/// FNV-1a of the first 1024 points in 32 dimensions, coordinates as little-endian bytes. The same number comes from
/// SciPy 1.17 and from the Rust crate sobol 1.0.2, whose tables were made apart.
#[test]
fn the_first_thousand_points_agree_with_two_other_implementations() {
    let all = points(&Sobol::new(MAX_DIMENSIONS).unwrap(), 1024).concat();
    let hash = all
        .iter()
        .flat_map(|x| x.to_le_bytes())
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3));
    assert_eq!(hash, 0x51f7_5b2e_2eb9_7725);
}

#[test]
fn every_dimension_hits_every_interval_once_whatever_the_seed() {
    for sobol in [None, Some(0), Some(1), Some(u64::MAX)].map(|seed| {
        let sobol = Sobol::new(MAX_DIMENSIONS).unwrap();
        seed.map_or(sobol.clone(), |seed| sobol.shifted(seed))
    }) {
        for bits in 1..=11 {
            let count = 1 << bits;
            let mut hits = vec![vec![0; count]; MAX_DIMENSIONS];
            for point in points(&sobol, 1 << bits) {
                for (hits, x) in hits.iter_mut().zip(point) {
                    hits[(x >> (32 - bits)) as usize] += 1;
                }
            }
            assert!(hits.iter().flatten().all(|hit| *hit == 1), "{count} points");
        }
    }
}

/// Outputs of SplitMix64 from seed 1234567, as published with the generator's descriptions.
const SPLIT_MIX: [u64; 5] = [
    6_457_827_717_110_365_317,
    3_203_168_211_198_807_973,
    9_817_491_932_198_370_423,
    4_593_380_528_125_082_431,
    16_408_922_859_458_223_821,
];

#[test]
fn the_shift_comes_from_the_seed_and_not_from_the_number_of_dimensions() {
    let plain = Sobol::new(MAX_DIMENSIONS).unwrap();
    let shifted = plain.clone().shifted(1_234_567);
    let shifts: Vec<u32> = shifted.point(0).collect();
    assert_eq!(shifts[..5], SPLIT_MIX.map(|output| (output >> 32) as u32));
    for number in [1, 77, 4095] {
        let moved: Vec<u32> = plain.point(number).zip(&shifts).map(|(x, shift)| x ^ shift).collect();
        assert_eq!(shifted.point(number).collect::<Vec<_>>(), moved);
    }
    let few: Vec<u32> = Sobol::new(3).unwrap().shifted(1_234_567).point(0).collect();
    assert_eq!(few, shifts[..3]);
    assert_ne!(Sobol::new(3).unwrap().shifted(1_234_568), Sobol::new(3).unwrap().shifted(1_234_567));
}

#[test]
fn dimensions_beyond_the_table_are_refused() {
    for dimensions in [0, MAX_DIMENSIONS + 1, usize::MAX] {
        assert!(
            matches!(Sobol::new(dimensions), Err(InputError::OutOfRange { min, max, .. }) if (min, max) == (1.0, 32.0))
        );
    }
}

#[test]
fn cells_lie_strictly_between_0_and_1() {
    assert_eq!(unit(0), 2_f64.powi(-33));
    assert_eq!(unit(1 << 31), 0.5 + 2_f64.powi(-33));
    assert_eq!(unit(u32::MAX), 1.0 - 2_f64.powi(-33));
}

/// Share and quantile, 17 digits, computed with 30 digits as sqrt(2) erfinv(2 p - 1).
const NORMAL: [(f64, f64); 12] = [
    (1e-6, -4.753_424_308_822_899),
    (0.001, -3.090_232_306_167_813_5),
    (0.025, -1.959_963_984_540_054_2),
    (0.05, -1.644_853_626_951_472_7),
    (0.1, -1.281_551_565_544_600_5),
    (0.25, -0.674_489_750_196_081_7),
    (0.4, -0.253_347_103_135_799_8),
    (0.5, 0.0),
    (0.6, 0.253_347_103_135_799_8),
    (0.75, 0.674_489_750_196_081_7),
    (0.95, 1.644_853_626_951_472_7),
    (0.995, 2.575_829_303_548_901),
];

#[test]
fn normal_quantiles_are_the_published_ones() {
    for (share, expected) in NORMAL {
        let given = normal_quantile(share);
        assert!((given - expected).abs() <= 1e-13 * f64::abs(expected), "{share}: {given} against {expected}");
    }
    let smallest = -6.337_957_754_553_789;
    close(&[normal_quantile(unit(0)), normal_quantile(unit(u32::MAX))], &[smallest, -smallest], 1e-6);
}

#[test]
fn the_normal_quantile_rises_and_has_no_step_where_its_parts_meet() {
    let shares = (1..2000).map(|step| f64::from(step) / 2000.0);
    let values: Vec<f64> = shares.map(normal_quantile).collect();
    assert!(values.is_sorted());
    for seam in [0.075, 0.925] {
        let step = normal_quantile(seam + 1e-12) - normal_quantile(seam - 1e-12);
        assert!((0.0..2e-11).contains(&step), "{step}");
    }
}

#[test]
fn shares_outside_the_range_count_as_its_ends() {
    let ends = [normal_quantile(unit(0)), normal_quantile(unit(u32::MAX))];
    assert_eq!([-1.0, 0.0, f64::NAN, f64::NEG_INFINITY].map(normal_quantile), [ends[0]; 4]);
    assert_eq!([1.0, 2.0, f64::INFINITY].map(normal_quantile), [ends[1]; 3]);
    let uniform = Distribution::Uniform { min: 2.0, max: 4.0 };
    close(&[-1.0, 0.0, f64::NAN, 1.0, 2.0].map(|u| uniform.quantile(u)), &[2.0, 2.0, 2.0, 4.0, 4.0], 1e-9);
}

#[test]
fn one_sigma_of_a_lognormal_multiplies_by_its_spread() {
    // Shares of the normal distribution below -1, 0, 1 and 2 standard deviations.
    let shares = [0.158_655_253_931_457_05, 0.5, 0.841_344_746_068_542_9, 0.977_249_868_051_820_8];
    let free = Distribution::Lognormal { median: 100.0, spread: 1.5, clip: None };
    close(&shares.map(|share| free.quantile(share)), &[100.0 / 1.5, 100.0, 150.0, 225.0], 1e-9);
    let clipped = Distribution::Lognormal { median: 100.0, spread: 1.5, clip: Some(3.0) };
    close(&shares.map(|share| clipped.quantile(share)), &[100.0 / 1.5, 100.0, 150.0, 225.0], 1e-9);
    close(
        &[0.0, 0.001, 0.999, 1.0].map(|share| clipped.quantile(share)),
        &[100.0 / 3.0, 100.0 / 3.0, 300.0, 300.0],
        1e-9,
    );
    assert!(free.quantile(0.999) > 300.0);
}

#[test]
fn uniform_quantiles_are_linear() {
    let uniform = Distribution::Uniform { min: -2.0, max: 6.0 };
    close(&[0.25, 0.5, 0.75].map(|share| uniform.quantile(share)), &[0.0, 2.0, 4.0], 1e-12);
}

#[test]
fn quantiles_interpolate_by_definition_seven() {
    // A textbook list: position 4 x 0.4 = 1.6, between 20 and 35.
    close(&[quantile(&[15.0, 20.0, 35.0, 40.0, 50.0], 0.4).unwrap()], &[29.0], 1e-12);
    // One to ten in any order, as R and spreadsheets give them.
    let bands = Bands::of(&[7.0, 2.0, 9.0, 4.0, 1.0, 6.0, 3.0, 8.0, 5.0, 10.0]).unwrap();
    close(&[bands.p5, bands.p25, bands.p50, bands.p75, bands.p95], &[1.45, 3.25, 5.5, 7.75, 9.55], 1e-12);
    let one = Bands::of(&[4.2]).unwrap();
    assert_eq!([one.p5, one.p50, one.p95], [4.2; 3]);
    assert_eq!((quantile(&[1.0, 2.0], -1.0), quantile(&[1.0, 2.0], 2.0)), (Some(1.0), Some(2.0)));
    assert_eq!((Bands::of(&[]), quantile(&[], 0.5), quantile(&[1.0], f64::NAN)), (None, None, Some(1.0)));
}
