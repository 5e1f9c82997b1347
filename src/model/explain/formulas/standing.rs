//! Votes, what membership is worth, pressure, dominance and rights.

use super::{FormulaSpec, exactly, formula, formulas, share, sum, with_list};

formulas! {
    /// Votes of a member.
    VOTES = "votes", "w = max(1, floor(1000 v / sum v + 0.5))", "",
        |v| exactly(v, |[own, all]| (1000.0 * own / all + 0.5).floor().max(1.0));
    /// What sqrt(GDP) weighs.
    SQRT = "square root", "sqrt(Y)", "", |v| exactly(v, |[gdp]| gdp.sqrt());
    /// One vote each.
    ONE_VOTE = "one member, one vote", "1", "", |_| 1.0;
    /// Quota.
    QUOTA = "quota", "q = min(W, max(floor(W / 2) + 1, ceil(Q W - 1e-9)))", "",
        |v| with_list(v, |[quota], votes| {
            let all = sum(votes);
            (quota * all - 1e-9).ceil().max((all / 2.0).floor() + 1.0).min(all).max(1.0)
        });
    /// Chance that a random proposal passes.
    POWER_TO_ACT = "power to act", "A = wins / 2^n", "Coleman (1971)", |v| exactly(v, |[wins, n]| wins / n.exp2());
    /// Banzhaf share.
    BANZHAF = "Banzhaf share", "swings_i / sum of swings", "Banzhaf (1965)",
        |v| with_list(v, |[own], swings| share(own, sum(swings)));
    /// Banzhaf chance.
    BANZHAF_ABSOLUTE = "Banzhaf chance", "swings_i / 2^(n - 1)", "Banzhaf (1965)",
        |v| exactly(v, |[own, n]| own / (n - 1.0).exp2());
    /// Chance to stop.
    PREVENT = "power to prevent", "prevent_i = swings_i / wins", "Coleman (1971)", |v| exactly(v, |[own, wins]| share(own, wins));
    /// Chance to carry.
    INITIATE = "power to initiate", "initiate_i = swings_i / (2^n - wins)", "Coleman (1971)",
        |v| exactly(v, |[own, wins, n]| own / (n.exp2() - wins));
    /// Delay.
    DELAY = "delay", "min(5, max(0, delay_per_halving log2(1 / (2 A))))", "",
        |v| exactly(v, |[step, act]| if act > 0.0 { (step * (0.5 / act).log2()).clamp(0.0, 5.0) } else { 5.0 });
    /// Worth of membership.
    WORTH = "worth of the saving", "worth = 100 sum of savings / sum of B", "",
        |v| exactly(v, |[saving, benefit]| (100.0 * share(saving, benefit)).clamp(f64::MIN, f64::MAX));
    /// Utility inside.
    UTILITY = "utility", "u = saving_weight clamp(worth, -100, 100) + (1 - saving_weight) A", "",
        |v| exactly(v, |[weight, worth, autonomy]| weight * worth.clamp(-100.0, 100.0) + (1.0 - weight) * autonomy);
    /// Utility outside.
    UTILITY_OUTSIDE = "utility outside", "u = (1 - saving_weight) A", "", |v| exactly(v, |[weight, autonomy]| (1.0 - weight) * autonomy);
    /// Margin of leaving, gain of joining.
    DIFFERENCE = "difference", "first - second", "", |v| exactly(v, |[a, b]| a - b);
    /// Warning of leaving.
    RISK = "warning of leaving", "1 / (1 + exp(mu / risk_scale))", "", |v| exactly(v, |[margin, scale]| 1.0 / (1.0 + (margin / scale).exp()));
    /// The best opening.
    OPPORTUNITY = "opportunity", "max(0, the largest gain)", "", |v| super::largest(v).max(0.0);
    /// Trusted reliance on a side.
    SIDE = "trusted reliance on a side", "sum of e_ij (1 - d_ij)", "",
        |v| v.chunks_exact(2).map(|pair| exactly(pair, |[e, d]| e * (1.0 - d))).sum();
    /// The side relied on most.
    FIRST = "the side relied on most", "largest of the sides", "", |v| ordered(v, 0);
    /// The next side.
    SECOND = "the other side", "second largest of the sides", "", |v| ordered(v, 1);
    /// Balance.
    BALANCE = "balance", "4 sa sb / (sa + sb)^2", "",
        |v| exactly(v, |[a, b]| if a + b > 0.0 { (4.0 * (a / (a + b)) * (b / (a + b))).min(1.0) } else { 0.0 });
    /// Pressure.
    PRESSURE = "pressure", "100 (Rift/100 balance need)^(1/3)", "",
        |v| exactly(v, |[rift, balance, need]| 100.0 * (rift / 100.0 * balance * need).cbrt());
    /// The largest share.
    LARGEST_SHARE = "largest share", "max of the parts / their sum", "", |v| share(super::largest(v), sum(v));
    /// Concentration of capability.
    CAPABILITY_HHI = "concentration of capability", "sum of (c / sum c)^2", "",
        |v| { let all = sum(v); v.iter().map(|own| share(*own, all) * share(*own, all)).sum() };
    /// Mean rights.
    RIGHTS_MEAN = "mean of civil rights", "sum of Y H / sum of Y", "",
        |v| share(super::products(v, 2), v.iter().step_by(2).sum());
    /// Lowest rights.
    RIGHTS_LEAST = "lowest civil rights", "min of H", "", super::smallest;
    /// Members under the gate.
    UNDER_GATE = "members under the rights gate", "number of H below rights_threshold", "", under_the_gate;
}

fn ordered(parts: &[f64], place: usize) -> f64 {
    let mut sorted: Vec<f64> = parts.to_vec();
    sorted.sort_by(|a, b| b.total_cmp(a));
    sorted.get(place).copied().unwrap_or(0.0)
}

#[allow(clippy::cast_precision_loss, reason = "a count of members")]
fn under_the_gate(parts: &[f64]) -> f64 {
    with_list(parts, |[threshold], rights| rights.iter().filter(|own| **own < threshold).count() as f64)
}
