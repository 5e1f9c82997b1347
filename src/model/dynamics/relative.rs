//! From capability to what the score of autonomy uses.

/// How far a joint programme has been built up, 0 to 1.
///
/// ```text
/// min(1, max(0, (y - delay) / build_up))            0 before the decision, then 1 at once if build_up = 0
/// ```
///
/// Times sigma this is the pooled share of a year, in paths of capability and of autonomy.
///
/// ```
/// use entente::model::dynamics::relative::build_up_share;
/// assert_eq!(build_up_share(0.0, 0.5, 5.0), 0.0);
/// assert_eq!(build_up_share(3.0, 0.5, 5.0), 0.5);
/// assert_eq!(build_up_share(20.0, 0.5, 5.0), 1.0);
/// ```
#[must_use]
pub fn build_up_share(year: f64, delay: f64, build_up: f64) -> f64 {
    let since = year - delay;
    if since <= 0.0 {
        0.0
    } else if since < build_up {
        since / build_up
    } else {
        1.0
    }
}

/// Know-how of each economy relative to the frontier of its year, on the scale of 2025.
///
/// ```text
/// kn_i(t) = max kn(2025) A_i(t) / max A(t)           0 for all if nobody has any capability
/// ```
///
/// `first` are the capabilities of 2025, `capability` those of the year. In 2025 the result is what is put in, to the
/// last bit. The largest figure of a year is always the largest of 2025: it is a place in a race, not a level.
///
/// ```
/// use entente::model::dynamics::relative::relative_knowledge;
/// assert_eq!(relative_knowledge(&[0.8, 0.4], &[0.8, 0.4]), [0.8, 0.4]);
/// assert_eq!(relative_knowledge(&[0.8, 0.4], &[8.0, 2.0]), [0.8, 0.2]);
/// ```
#[must_use]
pub fn relative_knowledge(first: &[f64], capability: &[f64]) -> Vec<f64> {
    let (reference, top) = (largest(first), largest(capability));
    let scale = if top > 0.0 { reference / top } else { 0.0 };
    let of = |level: f64| {
        let relative = level * scale;
        if relative < reference { relative } else { reference }
    };
    capability.iter().map(|&level| of(level)).collect()
}

fn largest(values: &[f64]) -> f64 {
    let mut largest = 0.0;
    for &value in values {
        if value > largest {
            largest = value;
        }
    }
    largest
}
