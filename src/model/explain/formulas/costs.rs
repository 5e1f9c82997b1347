//! What a programme costs and who pays.

use super::{FormulaSpec, exactly, formula, formulas, products, share, smallest, sum, with_list};

formulas! {
    /// Level of production held today.
    HELD = "level held", "q = min(1, cr)", "", |v| exactly(v, |[cr]| cr.min(1.0));
    /// Level wanted.
    WANTED = "level wanted", "max(r, q)", "", |v| exactly(v, |[r, q]| r.max(q));
    /// The part of the full programme that a coalition must climb.
    CLIMB = "share of the programme to climb",
        "phi = f0 + (max r1 - max q1) / 2 + (max r2 - max q2) / 2 + added by the cap on work",
        "Hirshleifer (1983); Littlechild and Owen (1973)",
        |v| exactly(v, |[f0, r1, q1, r2, q2, over]| f0 + 0.5 * (r1 - q1) + 0.5 * (r2 - q2) + over);
    /// Work of a member.
    HANDS = "hands", "kn sqrt(Y)", "", |v| exactly(v, |[kn, gdp]| kn * gdp.sqrt());
    /// What the cap on work adds.
    WORK_CAP = "added by the cap on work", "cap_quality sum of max(0, q_j - dc) max kn, q_j = hands / sum of hands", "",
        |v| with_list(v, |[quality, cap, best], hands| {
            let all = sum(hands);
            quality * best * hands.iter().map(|own| (share(*own, all) - cap).max(0.0)).sum::<f64>()
        });
    /// Effective number of partners.
    PARTNERS = "effective number of partners", "partners = sum of (Y_i / max Y)^nu", "",
        |v| with_list(v, |[nu], gdp| {
            let largest = super::largest(gdp);
            gdp.iter().map(|own| (own / largest).powf(nu)).sum()
        });
    /// A parameter under common standards, where they lower it.
    STANDARDS_LESS = "lower by standards", "z' = z (1 - effect st)", "", |v| exactly(v, |[z, effect, st]| z * (1.0 - effect * st));
    /// A parameter under common standards, where they raise it.
    STANDARDS_MORE = "higher by standards", "z' = z (1 + effect st)", "", |v| exactly(v, |[z, effect, st]| z * (1.0 + effect * st));
    /// Cost alone.
    STAND_ALONE = "programme alone", "C(i) = F phi + a0 F Y_i / Y_max", "",
        |v| exactly(v, |[frontier, phi, adaptation]| frontier * phi + adaptation);
    /// Adaptation at home.
    ADAPTATION = "adaptation at home", "a0 F Y_i / Y_max", "",
        |v| exactly(v, |[a0, frontier, gdp, largest]| a0 * frontier * gdp / largest);
    /// Cost of a coalition.
    JOINT = "joint programme", "C(S) = F phi partners^omega + F gamma sum of d + sum of a_i", "",
        |v| exactly(v, |[frontier, phi, partners, omega, gamma, distances, adaptation]| {
            frontier * phi * partners.powf(omega) + frontier * gamma * distances + adaptation
        });
    /// What a technology is worth.
    BENEFIT = "what the technology is worth", "B = b Y", "", |v| exactly(v, |[b, gdp]| b * gdp);
    /// Spending alone.
    OUTSIDE = "outside option", "cbar = min(C(i), B)", "", smallest;
    /// Separable cost.
    SEPARABLE = "separable cost", "m_i = C(S) - C(S without i)", "", |v| exactly(v, |[with, without]| with - without);
    /// Equal shares.
    EQUAL = "equal shares", "x = C(S) / n", "", |v| exactly(v, |[bill, n]| bill / n);
    /// Proportional shares.
    PROPORTIONAL = "proportional shares", "x_i = C(S) v_i / sum v; C(S) / n if sum v = 0", "",
        |v| exactly(v, |[bill, own, all, n]| if all > 0.0 { bill * (own / all) } else { bill / n });
    /// Equal split of the non-separable cost.
    ENSC = "equal split of the non-separable cost", "x_i = m_i + (C(S) - sum m) / n", "",
        |v| exactly(v, |[own, bill, all, n]| own + (bill - all) / n);
    /// Remaining benefit.
    REMAINING = "remaining benefit", "rem_i = max(0, cbar_i - m_i)", "", |v| exactly(v, |[worth, own]| (worth - own).max(0.0));
    /// Separable costs, remaining benefits.
    SCRB = "separable costs, remaining benefits", "x_i = m_i + (C(S) - sum m) rem_i / sum rem; in equal parts if sum rem = 0",
        "Straffin and Heaney (1981)",
        |v| exactly(v, |[own, bill, all, remaining, sum, n]| {
            own + if sum > 0.0 { (bill - all) * (remaining / sum) } else { (bill - all) / n }
        });
    /// Cost of a coalition that may opt out in parts.
    OPT_OUT = "cost with opting out", "min over T of C(T) + B(S without T)", "",
        |v| smallest(&v.chunks_exact(2).map(sum).collect::<Vec<f64>>());
    /// The Shapley value from all marginal costs.
    SHAPLEY = "Shapley value", "x_i = sum over T of s! (n - 1 - s)! / n! (C(T and i) - C(T)), T in binary order", "Shapley (1953)", shapley;
    /// Funding for partners.
    FUNDING = "funding over ten years", "10 sum of the grants", "", |v| 10.0 * sum(v);
    /// Cost in the alliance.
    OUTLAY = "outlay", "(1 - sigma) cbar + sigma x + funding", "",
        |v| exactly(v, |[sigma, alone, share, funding]| (1.0 - sigma) * alone + sigma * share + funding);
    /// Saving.
    SAVING = "saving", "sigma (cbar - x) - funding", "",
        |v| exactly(v, |[sigma, alone, share, funding]| sigma * (alone - share) - funding);
    /// A ratio in per cent.
    PERCENT = "per cent", "100 part / whole", "", |v| exactly(v, |[part, whole]| 100.0 * share(part, whole));
    /// Duplication avoided.
    DUPLICATION = "duplication avoided", "1 - C(S) / sum of C(i)", "",
        |v| with_list(v, |[bill], alone| 1.0 - share(bill, sum(alone)));
    /// Sum of distances over the pairs of a coalition, and other sums of products of two.
    SUM_OF_PRODUCTS = "sum of products", "sum of a b", "", |v| products(v, 2);
}

/// The parts are `C(T)` and `C(T and i)` for every group T of the others, in binary order.
#[allow(clippy::cast_precision_loss, reason = "counts of a few players")]
fn shapley(parts: &[f64]) -> f64 {
    let others = (parts.len() / 2).max(1).ilog2();
    let factorial = |n: u32| (1..=n).map(f64::from).product::<f64>();
    let weight = |heads: u32| factorial(heads) * factorial(others - heads) / factorial(others + 1);
    let pairs = parts.chunks_exact(2).zip(0_u32..);
    pairs.map(|(pair, group)| weight(group.count_ones()) * (rise(pair))).sum()
}

/// From the first of a pair to the second.
fn rise(pair: &[f64]) -> f64 {
    exactly(pair, |[without, with]| with - without)
}
