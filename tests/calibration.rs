//! The calibration against reference results that were made by another program, and against its own rules.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)]

use entente::calibration::complete::{REGIONS, SMALLEST_GAP, complete_all, definitions};
use entente::calibration::error::CalibrationError;
use entente::calibration::raw::{IndicatorRow, RawTables};
use entente::calibration::recipe::{Form, Pillar, Unnamed};
use entente::calibration::relations::relations;
use entente::calibration::setting::Setting;
use entente::calibration::usage::check_usage;
use entente::calibration::write::all_files;
use entente::calibration::{Calibrated, calibrate};
use entente::catalog::dataset::{decode, economies, input_quality};
use entente::catalog::distance::{PairParts, PairTable, Relations, all_pairs};
use entente::catalog::records::{EuRole, Voter};
use entente::catalog::technologies::{TECHNOLOGIES, WORLD_RESEARCH};
use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;

fn data() -> &'static Path {
    Path::new(concat!(env!("CARGO_MANIFEST_DIR"), "/data"))
}

fn raw() -> RawTables {
    RawTables::read(data()).unwrap()
}

fn calibrated() -> (RawTables, Calibrated) {
    let raw = raw();
    let calibrated = calibrate(&raw).unwrap();
    (raw, calibrated)
}

/// The cells of a table, its heading first.
fn cells(bytes: &[u8]) -> Vec<Vec<String>> {
    let mut reader = csv::ReaderBuilder::new().has_headers(false).from_reader(bytes);
    reader.records().map(|record| record.unwrap().iter().map(str::to_owned).collect()).collect()
}

fn reference(name: &str) -> Vec<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/reference/calibration").join(name);
    cells(&std::fs::read(path).unwrap())
}

fn place(raw: &RawTables, code: &str) -> usize {
    raw.economies.iter().position(|economy| economy.code == code).unwrap()
}

fn pair(raw: &RawTables, calibrated: &Calibrated, codes: [&str; 2]) -> PairParts {
    let [a, b] = codes.map(|code| place(raw, code));
    calibrated.pairs.iter().find(|pair| (pair.0, pair.1) == (a.min(b), a.max(b))).unwrap().2
}

fn without(raw: &RawTables, code: &str) -> RawTables {
    let mut fewer = raw.clone();
    fewer.economies.retain(|economy| economy.code != code);
    fewer.indicators.retain(|row| row.code != code);
    fewer.votes.retain(|row| !row.codes.iter().any(|other| other == code));
    fewer.pacts.retain(|row| !row.codes.iter().any(|other| other == code));
    fewer
}

/// Every cell equal, numbers to 1e-9.
fn assert_same_table(name: &str, found: &[Vec<String>], expected: &[Vec<String>]) {
    assert_eq!(found.len(), expected.len(), "{name}: number of rows");
    for (row, (found, expected)) in found.iter().zip(expected).enumerate() {
        assert_eq!(found.len(), expected.len(), "{name}, row {row}");
        for (found, expected) in found.iter().zip(expected) {
            match (found.parse::<f64>(), expected.parse::<f64>()) {
                (Ok(a), Ok(b)) => assert!((a - b).abs() <= 1e-9, "{name}, row {row}: {a} for {b}"),
                _ => assert_eq!(found, expected, "{name}, row {row}"),
            }
        }
    }
}

#[test]
fn the_reference_tables_are_reproduced() {
    let (raw, calibrated) = calibrated();
    let files: BTreeMap<_, _> = all_files(&raw, &calibrated).unwrap().into_iter().collect();
    for (ours, theirs, rows) in [
        ("calibrated/inputs.csv", "baseline.csv", 64 * 8),
        ("calibrated/economies.csv", "baseline_economies.csv", 64),
        ("calibrated/distance.csv", "baseline_distance.csv", 64 * 63 / 2 - 27),
        ("calibrated/parameters.csv", "baseline_parameters.csv", 3),
    ] {
        let expected = reference(theirs);
        assert_eq!(expected.len(), rows + 1, "{theirs}");
        assert_same_table(ours, &cells(&files[ours]), &expected);
    }
}

/// The same before rounding to ten decimals: nothing hides in the last digits that are printed.
#[test]
fn the_reference_is_met_in_full_precision() {
    let (raw, calibrated) = calibrated();
    let near = |value: f64, expected: &str| (value - expected.parse::<f64>().unwrap()).abs() <= 1e-9;
    for (row, values) in reference("baseline.csv").iter().skip(1).zip(&calibrated.inputs) {
        assert!(near(values.knowledge.amount, &row[2]) && near(values.capacity.amount, &row[3]), "{row:?}");
        assert!(near(values.control.amount, &row[4]) && near(values.research, &row[5]), "{row:?}");
    }
    for row in reference("baseline_distance.csv").iter().skip(1) {
        let parts = pair(&raw, &calibrated, [&row[0], &row[1]]);
        assert!(near(parts.votes, &row[2]) && near(parts.distance(), &row[6]), "{row:?}");
    }
}

#[test]
fn the_committed_files_are_what_the_raw_tables_give() {
    let (raw, calibrated) = calibrated();
    for (name, bytes) in all_files(&raw, &calibrated).unwrap() {
        assert!(std::fs::read(data().join(name)).unwrap() == bytes, "{name} is out of date: run calibrate");
    }
}

#[test]
fn every_value_is_in_its_range() {
    let (raw, calibrated) = calibrated();
    assert_eq!((raw.economies.len(), calibrated.inputs.len(), calibrated.pairs.len()), (64, 512, 1989));
    for values in &calibrated.inputs {
        assert!((0.0..=1.0).contains(&values.knowledge.amount) && (0.0..=1.0).contains(&values.control.amount));
        assert!((0.0..=20.0).contains(&values.capacity.amount));
        assert!(values.research.is_finite() && values.research >= 0.0);
    }
    for &(a, b, parts) in &calibrated.pairs {
        assert!((0.0..=1.0).contains(&parts.distance()));
        let roles = [raw.economies[a].eu, raw.economies[b].eu];
        assert!(!(roles.contains(&EuRole::Whole) && roles.contains(&EuRole::Member)));
    }
}

/// Whether an economy has its own row in every indicator of know-how of a technology that shares out a rest, and in
/// the proxies of these: then it takes no part in a split.
fn takes_no_part(raw: &RawTables, code: &str, technology: &str) -> bool {
    let named = |label: &str| {
        let definition = raw.recipe.iter().map(|row| &row.indicator).find(|one| one.label == label);
        definition.is_none_or(|one| {
            let row = |row: &IndicatorRow| row.code == code && one.sources.contains(&row.key());
            !matches!(one.unnamed, Unnamed::Rest | Unnamed::ComputedRest) || raw.indicators.iter().any(row)
        })
    };
    let uses = raw.recipe.iter().filter(|row| row.technology == technology && row.pillar == Pillar::Knowledge);
    uses.map(|row| &row.indicator).all(|one| named(&one.label) && named(&one.proxy_within) && named(&one.proxy_rest))
}

/// An economy that leads nothing and has no part in a split moves nobody else's know-how.
#[test]
fn a_follower_can_be_left_out_without_moving_the_others() {
    let (raw, all) = calibrated();
    let completed = complete_all(&raw, &Setting::new(&raw).unwrap()).unwrap();
    let leaders: BTreeSet<usize> = (completed.values())
        .map(|indicator| {
            let amount = |place: &usize| indicator.values[*place].map_or(0.0, |value| value.amount);
            (0..64).max_by(|a, b| amount(a).total_cmp(&amount(b))).unwrap()
        })
        .collect();
    let in_a_region = |code: &str| REGIONS.iter().any(|(_, codes)| codes.contains(&code));
    let mut tried = 0;
    for (gone, economy) in raw.economies.iter().enumerate() {
        let code = economy.code.as_str();
        if economy.eu != EuRole::Outside || leaders.contains(&gone) || in_a_region(code) {
            continue;
        }
        let after = calibrate(&without(&raw, code)).unwrap();
        for (k, technology) in all.technologies.iter().enumerate() {
            if takes_no_part(&raw, code, technology) {
                for place in (0..64).filter(|&place| place != gone) {
                    let old = all.inputs[place * 8 + k].knowledge.amount;
                    let new = after.inputs[(place - usize::from(place > gone)) * 8 + k].knowledge.amount;
                    assert!((old - new).abs() < 1e-12, "{code}, {technology}: {old} became {new}");
                }
                tried += 1;
            }
        }
    }
    assert!(tried >= 8, "only {tried} cases");
}

/// The check above can fail: without a leader the others move.
#[test]
fn a_leader_cannot_be_left_out() {
    let (raw, all) = calibrated();
    let after = calibrate(&without(&raw, "CHN")).unwrap();
    let japan = place(&raw, "JPN");
    let moved = after.inputs[(japan - 1) * 8].knowledge.amount - all.inputs[japan * 8].knowledge.amount;
    assert!(moved > 0.05, "{moved}");
}

#[test]
fn ties_pull_and_push_as_documented() {
    let raw = raw();
    let (parties, known) = relations(&raw).unwrap();
    let constant = |value: f64| {
        let mut table = PairTable::new(64);
        (0..64).flat_map(|a| (0..64).map(move |b| (a, b))).for_each(|(a, b)| table.set(a, b, value));
        table
    };
    let distances = |friend: f64, rival: f64| {
        let changed = Relations { friend: constant(friend), rival: constant(rival), ..known.clone() };
        all_pairs(&parties, &changed)
    };
    for (_, _, parts) in distances(0.0, 0.0) {
        assert!((parts.distance() - parts.base()).abs() < 1e-15);
    }
    assert!(distances(1.0, 0.0).iter().all(|(_, _, parts)| parts.distance().abs() < 1e-12));
    assert!(distances(0.3, 1.0).iter().all(|(_, _, parts)| (parts.distance() - 1.0).abs() < 1e-12));
}

#[test]
fn named_and_unnamed_members_add_up_to_the_union() {
    let raw = raw();
    let setting = Setting::new(&raw).unwrap();
    let completed = complete_all(&raw, &setting).unwrap();
    let mut proved = 0;
    for definition in definitions(&raw.recipe).unwrap() {
        let splits = definition.unnamed != Unnamed::Skip || definition.split_members;
        if definition.form == Form::Index || !splits {
            continue;
        }
        let has_row = |member: usize| {
            let code = &raw.economies[member].code;
            let row = |row: &IndicatorRow| row.code == *code && definition.sources.contains(&row.key());
            !definition.split_members && raw.indicators.iter().any(row)
        };
        let weight = |member: usize| match definition.proxy_within.as_str() {
            "gerd" => setting.research[member],
            "demand" => setting.demand[member],
            label => completed[label].values[member].map_or(0.0, |value| value.amount),
        };
        let amount = |place: usize| completed[&definition.label].values[place].map_or(0.0, |value| value.amount);
        let sum = |chosen: &dyn Fn(usize) -> bool, value: &dyn Fn(usize) -> f64| -> f64 {
            setting.members.iter().filter(|&&member| chosen(member)).map(|&member| value(member)).sum()
        };
        let left = amount(setting.union) - sum(&|member| has_row(member), &amount);
        let unnamed = sum(&|member| !has_row(member), &weight);
        if left > 0.0 && unnamed > 0.0 && unnamed >= SMALLEST_GAP * sum(&|_| true, &weight) {
            let gap = (sum(&|_| true, &amount) - amount(setting.union)).abs();
            assert!(gap < 1e-9, "{}: {gap}", definition.label);
            proved += 1;
        }
    }
    assert!(proved > 20, "only {proved} indicators have a split");
}

#[test]
fn the_order_of_well_known_cases_is_right() {
    let (raw, calibrated) = calibrated();
    let d = |a, b| pair(&raw, &calibrated, [a, b]).distance();
    assert!(d("USA", "DEU") < d("DEU", "CHN"));
    assert!(d("CHN", "RUS") < d("USA", "RUS"));
    let technology = |id: &str| calibrated.technologies.iter().position(|other| other == id).unwrap();
    let values = |code: &str, id: &str| calibrated.inputs[place(&raw, code) * 8 + technology(id)];
    let chips = values("TWN", "semiconductors").capacity.amount;
    assert!(raw.economies.iter().all(|row| values(&row.code, "semiconductors").capacity.amount <= chips));
    assert!(values("USA", "csds").control.amount > 0.9);
    for id in &calibrated.technologies {
        let players = raw.economies.iter().filter(|row| row.eu != EuRole::Member);
        let leader = players.map(|row| values(&row.code, id).knowledge.amount).fold(0.0, f64::max);
        assert!((0.75..=1.0).contains(&leader), "{id}: {leader}");
    }
}

#[test]
fn the_tables_hold_only_what_is_used_and_every_row_has_a_source() {
    let raw = raw();
    check_usage(&raw).unwrap();
    let refused = |change: &dyn Fn(&mut RawTables)| {
        let mut changed = raw.clone();
        change(&mut changed);
        check_usage(&changed).unwrap_err()
    };
    let extra = |raw: &mut RawTables, name: &str, code: &str| {
        let mut row = raw.indicators[0].clone();
        row.indicator[2] = name.to_owned();
        row.code = code.to_owned();
        raw.indicators.push(row);
    };
    let name = raw.indicators[0].indicator[2].clone();
    assert!(matches!(refused(&|raw| extra(raw, "unheard_of", "USA")), CalibrationError::Unused { .. }));
    assert!(matches!(refused(&|raw| extra(raw, &name, "XNA")), CalibrationError::Unused { .. }));
    assert!(matches!(refused(&|raw| extra(raw, &name, "ROW")), CalibrationError::Unused { .. }));
    let no_source = refused(&|raw| raw.sources.retain(|source| source.id != "S16"));
    assert!(matches!(no_source, CalibrationError::Unknown { .. }));
    let idle = refused(&|raw| {
        let mut source = raw.sources[0].clone();
        source.id = "S999".to_owned();
        raw.sources.push(source);
    });
    assert!(matches!(idle, CalibrationError::Unused { file: "sources.csv", .. }));
}

#[test]
fn every_source_has_a_licence_and_a_line_in_the_list() {
    let raw = raw();
    let list = std::fs::read_to_string(data().join("SOURCES.md")).unwrap();
    let listed: BTreeSet<&str> =
        list.lines().filter_map(|line| line.strip_prefix("| S")?.split_once(' ')).map(|(id, _)| id).collect();
    assert_eq!(listed.len(), raw.sources.len());
    for source in &raw.sources {
        assert!(!source.licence.is_empty(), "{}", source.id);
        assert!(listed.contains(&source.id[1..]), "{}", source.id);
        let non_commercial = source.licence.contains("NC");
        assert_eq!(non_commercial, source.licence_class == "non_commercial", "{}", source.id);
    }
}

#[test]
fn every_indicator_is_explained_once() {
    let raw = raw();
    let explained = cells(&std::fs::read(data().join("raw/indicators.csv")).unwrap());
    let keys: Vec<String> = explained.iter().skip(1).map(|row| row[..3].join("/")).collect();
    let unique: BTreeSet<&String> = keys.iter().collect();
    assert_eq!(unique.len(), keys.len());
    let used: BTreeSet<String> = raw.indicators.iter().map(IndicatorRow::key).collect();
    assert_eq!(used, keys.iter().cloned().collect());
    assert!(explained.iter().all(|row| !row[3].is_empty()));
}

#[test]
fn the_packed_table_decodes_to_the_calibrated_tables() {
    let near = |value: f64, expected: &str| (value - expected.parse::<f64>().unwrap()).abs() <= 1e-10;
    let packed = decode(std::fs::read(data().join("calibrated/world.bin")).unwrap().leak()).unwrap();
    let table = |name: &str| cells(&std::fs::read(data().join("calibrated").join(name)).unwrap());
    let place = |code: &str| packed.economies.iter().position(|economy| economy.code == code).unwrap();
    for row in table("inputs.csv").iter().skip(1) {
        let technology = TECHNOLOGIES.iter().position(|technology| technology.id == row[1]).unwrap();
        let input = packed.endowments[technology * 64 + place(&row[0])];
        let stored = [(input.knowledge, &row[2]), (input.capacity_ratio, &row[3]), (input.control, &row[4])];
        assert!(stored.iter().all(|&(value, expected)| near(value, expected)), "{row:?}");
        let research: f64 = row[5].parse().unwrap();
        assert!((input.research - research).abs() <= 1e-7 * research.max(0.01), "{row:?}: {}", input.research);
        let quality = input_quality(place(&row[0]), technology);
        let letters = [quality.knowledge, quality.capacity, quality.control].map(|letter| letter.text());
        assert_eq!(letters.as_slice(), &row[6..9], "{row:?}");
    }
    for (row, economy) in table("economies.csv").iter().skip(1).zip(&packed.economies) {
        assert_eq!(economy.code, row[0]);
        let stored = [economy.gdp, economy.research_total, economy.rights, economy.ambition];
        assert!(stored.iter().zip(&row[2..6]).all(|(&value, expected)| near(value, expected)), "{row:?}");
        assert_eq!([economy.region.text(), economy.income.text(), economy.eu.text()].as_slice(), &row[6..9]);
    }
    let distances = table("distance.csv");
    assert_eq!(distances.len(), 1990);
    for row in distances.iter().skip(1) {
        assert!(near(packed.distance.get(place(&row[0]), place(&row[1])), &row[6]), "{row:?}");
    }
}

#[test]
fn the_shipped_technologies_and_economies_are_those_of_the_raw_tables() {
    let raw = raw();
    let shipped: Vec<&str> = TECHNOLOGIES.iter().map(|technology| technology.id).collect();
    assert_eq!(raw.technology_ids(), shipped);
    let same = |a: f64, b: f64| assert!((a - b).abs() < 1e-12, "{a} for {b}");
    same(raw.money("all", "world_research").unwrap(), WORLD_RESEARCH);
    for technology in TECHNOLOGIES {
        same(raw.money(technology.id, "world_research").unwrap(), technology.world_research);
        same(raw.money(technology.id, "market_size").unwrap(), technology.market_size);
    }
    for (row, economy) in raw.economies.iter().zip(economies()) {
        assert_eq!((row.code.as_str(), row.code2.as_str()), (economy.code, economy.code2));
        assert_eq!(economy.votes, row.voter != Voter::Absent || row.eu == EuRole::Whole);
    }
}

#[test]
fn a_bad_table_is_refused_with_file_line_and_value() {
    let folder = std::env::temp_dir().join(format!("entente-calibration-{}", std::process::id()));
    std::fs::create_dir_all(folder.join("raw")).unwrap();
    std::fs::copy(data().join("sources.csv"), folder.join("sources.csv")).unwrap();
    for entry in std::fs::read_dir(data().join("raw")).unwrap() {
        let path = entry.unwrap().path();
        std::fs::copy(&path, folder.join("raw").join(path.file_name().unwrap())).unwrap();
    }
    let refused = |file: &str, old: &str, new: &str| {
        let path = folder.join("raw").join(file);
        let good = std::fs::read_to_string(&path).unwrap();
        assert!(good.contains(old), "{file} has no {old}");
        std::fs::write(&path, good.replacen(old, new, 1)).unwrap();
        let error = RawTables::read(&folder).and_then(|raw| calibrate(&raw).map(drop)).unwrap_err();
        std::fs::write(&path, good).unwrap();
        error.to_string()
    };
    assert_eq!(
        refused("votes.csv", "ARE,ARG,0.8603", "ARE,ARG,1.8603"),
        "votes.csv, line 2, agreement: \"1.8603\"; allowed: a number from 0 to 1"
    );
    assert!(refused("votes.csv", "ARE,ARG,0.8603", "ARE,ARG,NaN").contains("\"NaN\""));
    assert!(refused("votes.csv", "ARE,ARG", "ARE,QQQ").contains("\"QQQ\" is not known"));
    assert!(refused("votes.csv", "ARE,AUS", "ARG,ARE").contains("appears twice"));
    assert!(refused("pacts.csv", "armed_conflict", "unkindness").contains("rivalry"));
    assert!(refused("economies.csv", ",gdp_usd_bn,", ",gdp,").contains("gdp_usd_bn is missing"));
    let recipe = "calibration_indicators.csv";
    assert!(refused(recipe, "share,1,skip,", "share,1,zero,").contains("two definitions"));
    assert!(refused(recipe, "share,1,zero,given,own,fam_semi,,", "share,1,zero,given,own,nobody,,").contains("nobody"));
    assert!(
        refused(recipe, "rest,given,own,gerd,,\"half", "rest,given,own,rd_by_hq,,\"half").contains("need one another")
    );
    std::fs::remove_dir_all(&folder).unwrap();
}
