//! Capability year by year.

use super::{FormulaSpec, exactly, formula, formulas, products, with_list};

formulas! {
    /// Export control that members of an alliance pay for.
    CONTROL_LOSS = "revenue lost by export control", "1 - export_revenue ec", "", |v| exactly(v, |[loss, ec]| 1.0 - loss * ec);
    /// Export control of others that spurs research.
    CONTROL_SPUR = "spur by export control of others", "1 + export_spur ec", "", |v| exactly(v, |[spur, ec]| 1.0 + spur * ec);
    /// What funding adds to research.
    ADDED = "research by funding", "fd_p fund_research kn / (kn + absorption)", "",
        |v| exactly(v, |[fd, research, kn, absorption]| fd * research * kn / (kn + absorption));
    /// Research of a year.
    RESEARCH = "research of the year", "RD = R (1 + research_growth)^y factors of export control, + research by funding", "",
        |v| with_list(v, |[research, growth, year, added], factors| {
            research * (1.0 + growth).powf(year) * factors.iter().product::<f64>() + added
        });
    /// Pooled share of a year.
    RAMP = "pooling in force", "ramp = s min(1, max(0, (y - delay) / build_up))", "",
        |v| exactly(v, |[pooled, year, delay, build_up]| {
            let since = year - delay;
            pooled * if since <= 0.0 { 0.0 } else { (since / build_up).min(1.0) }
        });
    /// What others know can be taken in.
    TAKEN_IN = "able to take in", "al = A_i / (A_i + absorption A_lead)", "Cohen and Levinthal (1990)",
        |v| exactly(v, |[own, half, top]| if own > 0.0 { own / (own + half * top) } else { 0.0 });
    /// Effective research.
    EFFORT = "effective research", "E = RD + ramp al th sum of (1 - d_ij) RD_j", "",
        |v| with_list(v, |[own, ramp, taken_in, new], partners| {
            let all: f64 = partners.iter().skip(1).step_by(2).sum();
            own + ramp * taken_in * new * (all - products(partners, 2))
        });
    /// Growth by research.
    INCREMENT = "growth by research", "inc = g (E / max R)^lambda; 0 if nobody does research", "Jones (1995)",
        |v| exactly(v, |[growth, effort, reference, lambda]| {
            if reference > 0.0 { growth * (effort / reference).powf(lambda) } else { 0.0 }
        });
    /// A year of research.
    GROWN = "capability after research", "A' = (A^beta + beta inc)^(1 / beta); A exp(inc) for beta = 0",
        "Bloom, Jones, Van Reenen and Webb (2020)", grown;
    /// How open science is within the leader's alliance.
    OPEN_INSIDE = "open to allies of the leader", "open + (1 - open) ramp", "", |v| exactly(v, |[open, ramp]| open + (1.0 - open) * ramp);
    /// How open science is to others.
    OPEN_OUTSIDE = "open to others", "open (1 - Rift / 100) (1 - ec if the leader is in an alliance)", "",
        |v| with_list(v, |[open, rift], controls| {
            open * (1.0 - rift / 100.0) * controls.iter().map(|ec| 1.0 - ec).product::<f64>()
        });
    /// Capability of the next year.
    NEXT = "capability of the next year", "A(y+1) = A' + chi al open (1 - d_lead) (A_lead - A_i)", "Nelson and Phelps (1966)",
        |v| exactly(v, |[grown, chi, taken_in, open, d, top, own]| grown + chi * taken_in * open * (1.0 - d) * (top - own));
    /// When a target is reached.
    CROSSING = "years to the target", "y + (target - A(y)) / (A(y+1) - A(y)); 0 if there in 2025", "",
        |v| exactly(v, |[year, target, before, after]| if before >= target { 0.0 } else { year + (target - before) / (after - before) });
}

fn grown(parts: &[f64]) -> f64 {
    exactly(parts, |[level, beta, increment]| {
        let grown =
            if beta > 1e-9 { (level.powf(beta) + beta * increment).powf(1.0 / beta) } else { level * increment.exp() };
        if increment <= 0.0 || grown < level { level } else { grown.min(1e100) }
    })
}
