//! Keys of a slider: steps in proportion to its range, whatever its step is with a pointer.

/// A slider as it stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Slider {
    /// Smallest value.
    pub min: f64,
    /// Largest value.
    pub max: f64,
    /// Smallest difference between two values.
    pub step: f64,
    /// Value.
    pub value: f64,
}

/// Where a key moves a slider; nothing for any other key.
///
/// An arrow moves by a twentieth of the range, with Shift by a hundredth, a page key by a tenth, each rounded to whole steps
/// and at least one. `mirrored` says that the slider runs from right to left.
///
/// ```
/// use entente::report::slider_keys::{Slider, after_key};
/// let slider = Slider { min: 0.0, max: 100.0, step: 1.0, value: 50.0 };
/// assert_eq!(after_key(slider, "ArrowRight", false, false), Some(55.0));
/// assert_eq!(after_key(slider, "ArrowRight", false, true), Some(45.0));
/// assert_eq!(after_key(slider, "Tab", false, false), None);
/// ```
#[must_use]
pub fn after_key(slider: Slider, key: &str, shift: bool, mirrored: bool) -> Option<f64> {
    let Slider { min, max, step, value } = slider;
    let range = max - min;
    let by = |part: f64| (range / part / step).round().max(1.0) * step;
    let arrow = by(if shift { 100.0 } else { 20.0 });
    let forward = if mirrored { -arrow } else { arrow };
    let moved = match key {
        "ArrowUp" => value + arrow,
        "ArrowDown" => value - arrow,
        "ArrowRight" => value + forward,
        "ArrowLeft" => value - forward,
        "PageUp" => value + by(10.0),
        "PageDown" => value - by(10.0),
        "Home" => min,
        "End" => max,
        _ => return None,
    };
    // Not `clamp`, which panics where the ends are not in order.
    Some(moved.min(max).max(min)).filter(|moved| moved.is_finite())
}
