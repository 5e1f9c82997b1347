//! Steps of a reader: undo, redo, back and forward; keys of sliders; shortcuts.

use entente::report::shortcuts::{Press, SHORTCUTS, Shortcut, pressed};
use entente::report::slider_keys::{Slider, after_key};
use entente::scenario::history::{History, MAX_STEPS};
use entente::scenario::link::read;
use entente::scenario::state::Scenario;
use proptest::prelude::*;

fn of(link: &str) -> Scenario {
    read(link).0
}

fn percent(pool: usize) -> Scenario {
    of(&format!("pool={pool}"))
}

#[test]
fn a_preset_is_undone_and_the_readers_own_scenario_comes_back() {
    let own = of("a=eu~nor~gbr&pool=35&votes=equal");
    let mut history = History::new(of(""));
    assert!(history.settle(&own));
    assert!(history.settle(&of("a=usa~eu~jpn&b=chn~rus&tech=telecom_5g6g")));
    assert_eq!(history.undo(), Some(own));
}

#[test]
fn the_same_scenario_twice_is_one_step() {
    let mut history = History::new(percent(10));
    assert!(!history.settle(&percent(10)));
    assert_eq!(history.before(), None);
    assert_eq!(history.undo(), None);
}

#[test]
fn a_new_change_takes_the_place_of_what_was_undone() {
    let mut history = History::new(percent(10));
    for pool in [20, 30] {
        history.settle(&percent(pool));
    }
    history.undo();
    assert!(history.can_redo());
    history.settle(&percent(40));
    assert!(!history.can_redo());
    assert_eq!(history.undo(), Some(percent(20)));
}

/// A reader who goes 50, 55, 50 by hand and undoes sees 55.
#[test]
fn a_change_back_by_hand_is_a_step_of_its_own() {
    let mut history = History::new(percent(50));
    history.settle(&percent(55));
    history.settle(&percent(50));
    assert_eq!(history.undo(), Some(percent(55)));
    assert_eq!(history.undo(), Some(percent(50)));
}

#[test]
fn the_back_button_of_the_browser_moves_along_the_steps() {
    let mut history = History::new(percent(10));
    for pool in [20, 30, 40] {
        history.settle(&percent(pool));
    }
    history.travel(&percent(20));
    assert_eq!(history.before(), Some(&percent(10)));
    assert_eq!(history.redo(), Some(percent(30)));
    history.travel(&percent(90));
    assert_eq!(history.undo(), Some(percent(30)), "an address from elsewhere is a new step");
}

#[test]
fn steps_are_bounded_and_the_oldest_go_first() {
    let mut history = History::new(percent(0));
    for step in 1..=MAX_STEPS + 20 {
        history.settle(&percent(step % 100));
    }
    assert_eq!(history.before(), Some(&percent((MAX_STEPS + 19) % 100)));
    let mut undone = 0;
    while history.undo().is_some() {
        undone += 1;
    }
    assert_eq!(undone, MAX_STEPS - 1);
}

proptest! {
    /// The history against two plain stacks.
    #[test]
    fn undo_and_redo_are_two_stacks(acts in prop::collection::vec((0_u8..4, 0_usize..5), 0..60)) {
        let mut history = History::new(percent(0));
        let (mut past, mut now, mut future) = (Vec::new(), percent(0), Vec::new());
        for (act, pool) in acts {
            match act {
                0 => {
                    if let Some(before) = past.pop() {
                        future.push(std::mem::replace(&mut now, before));
                    }
                    if let Some(found) = history.undo() { prop_assert_eq!(&found, &now); }
                }
                1 => {
                    if let Some(after) = future.pop() {
                        past.push(std::mem::replace(&mut now, after));
                    }
                    if let Some(found) = history.redo() { prop_assert_eq!(&found, &now); }
                }
                _ => {
                    let wanted = percent(pool * 10);
                    if wanted != now {
                        future.clear();
                        past.push(std::mem::replace(&mut now, wanted.clone()));
                    }
                    history.settle(&wanted);
                }
            }
            prop_assert_eq!(history.before(), past.last());
            prop_assert_eq!(history.can_redo(), !future.is_empty());
        }
    }
}

const SHARE: Slider = Slider { min: 0.0, max: 100.0, step: 1.0, value: 50.0 };

#[test]
fn slider_keys_move_by_parts_of_the_range() {
    let moved = |key, shift| after_key(SHARE, key, shift, false);
    assert_eq!(moved("ArrowRight", false), Some(55.0));
    assert_eq!(moved("ArrowLeft", false), Some(45.0));
    assert_eq!(moved("ArrowUp", true), Some(51.0));
    assert_eq!(moved("ArrowDown", true), Some(49.0));
    assert_eq!(moved("PageUp", false), Some(60.0));
    assert_eq!(moved("PageDown", false), Some(40.0));
    assert_eq!((moved("Home", false), moved("End", false)), (Some(0.0), Some(100.0)));
    assert_eq!((moved("Tab", false), moved("a", false), moved("Enter", true)), (None, None, None));
}

/// From right to left only left and right change their meaning.
#[test]
fn slider_keys_follow_the_direction_of_reading() {
    let moved = |key| after_key(SHARE, key, false, true);
    assert_eq!((moved("ArrowRight"), moved("ArrowLeft")), (Some(45.0), Some(55.0)));
    assert_eq!((moved("ArrowUp"), moved("ArrowDown")), (Some(55.0), Some(45.0)));
    assert_eq!((moved("Home"), moved("End")), (Some(0.0), Some(100.0)));
}

/// Half a step does not exist: 2.5 becomes 3, and 0.5 becomes 1.
#[test]
fn slider_keys_take_whole_steps() {
    let quota = Slider { min: 50.0, max: 100.0, step: 1.0, value: 70.0 };
    assert_eq!(after_key(quota, "ArrowUp", false, false), Some(73.0));
    assert_eq!(after_key(quota, "ArrowUp", true, false), Some(71.0));
    let fine = Slider { min: 0.0, max: 1.0, step: 0.01, value: 0.0 };
    assert!((after_key(fine, "ArrowUp", false, false).unwrap() - 0.05).abs() < 1e-12);
}

proptest! {
    #[test]
    fn slider_keys_never_leave_the_range(
        min in -1e3_f64..1e3, length in 0.0_f64..1e3, step in 1e-3_f64..50.0, part in 0.0_f64..1.0, shift: bool, mirrored: bool,
    ) {
        let slider = Slider { min, max: min + length, step, value: min + part * length };
        for key in ["ArrowUp", "ArrowDown", "ArrowLeft", "ArrowRight", "PageUp", "PageDown", "Home", "End"] {
            let moved = after_key(slider, key, shift, mirrored).unwrap();
            prop_assert!(slider.min <= moved && moved <= slider.max, "{key}: {moved}");
        }
    }
}

#[test]
fn a_slider_that_makes_no_sense_stays_where_it_is() {
    for slider in [
        Slider { min: f64::NAN, max: f64::NAN, step: f64::NAN, value: f64::NAN },
        Slider { min: 0.0, max: f64::INFINITY, step: 0.0, value: 1.0 },
    ] {
        assert!(after_key(slider, "ArrowUp", false, false).is_none_or(f64::is_finite));
    }
}

fn press(key: &str) -> Press<'_> {
    Press { key, code: "", command: false, shift: false, alt: false }
}

fn found(press: Press<'_>) -> Option<Shortcut> {
    pressed(press).map(|spec| spec.shortcut)
}

#[test]
fn every_shortcut_of_the_help_sheet_works_and_no_two_are_the_same() {
    for spec in SHORTCUTS {
        let held = Press { command: spec.command, shift: spec.shift, ..press(spec.key) };
        assert_eq!(found(held), Some(spec.shortcut), "{spec:?}");
    }
}

#[test]
fn letters_work_with_caps_lock_and_where_shift_makes_the_character() {
    assert_eq!(found(press("M")), Some(Shortcut::Members));
    assert_eq!(found(Press { shift: true, ..press("?") }), Some(Shortcut::Help));
    assert_eq!(found(Press { shift: true, ..press("1") }), Some(Shortcut::Charts));
}

/// Ctrl+R loads the page anew, Ctrl+S stores it, Alt+1 is a menu: none of them is ours.
#[test]
fn shortcuts_of_the_browser_are_left_alone() {
    for key in ["r", "s", "1", "m", "?"] {
        assert_eq!(found(Press { command: true, ..press(key) }), None, "{key}");
        assert_eq!(found(Press { alt: true, ..press(key) }), None, "{key}");
    }
    assert_eq!((found(press("z")), found(press("y"))), (None, None));
}

#[test]
fn keyboards_of_other_scripts_work_by_the_place_of_the_key() {
    let at = |key, code| Press { code, ..press(key) };
    assert_eq!(found(at("ة", "KeyM")), Some(Shortcut::Members));
    assert_eq!(found(at("٢", "Digit2")), Some(Shortcut::Tables));
    assert_eq!(found(at("؟", "Slash")), Some(Shortcut::Help));
    assert_eq!(found(Press { command: true, ..at("ئ", "KeyZ") }), Some(Shortcut::Undo));
    // A Latin keyboard with other places: the character counts.
    assert_eq!(found(Press { command: true, ..at("z", "KeyW") }), Some(Shortcut::Undo));
}
