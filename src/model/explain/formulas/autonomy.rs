//! Autonomy: know-how, capacity, reliance, control and the score.

use super::{FormulaSpec, exactly, formula, formulas, largest, products, share, sum, with_list};

formulas! {
    /// The score.
    SCORE = "autonomy", "A = 100 M_p(K, P, Ctl), p = 0: cube root of the product", "OECD and JRC (2008)", score;
    /// A pillar.
    PILLAR = "pillar", "100 max(0.01, min(1, value))", "", |v| exactly(v, |[value]| 100.0 * value.clamp(0.01, 1.0));
    /// Geometric mean.
    GEOMETRIC = "geometric mean", "(product of n values)^(1/n)", "", geometric;
    /// Rights gate.
    GATE = "rights gate", "L = min(1, H / rights_threshold)", "", |v| exactly(v, |[rights, threshold]| (rights / threshold).min(1.0));
    /// Pooling after the gate.
    POOLED = "pooling after the gate", "s = sigma L", "", |v| exactly(v, |[sigma, gate]| sigma * gate);
    /// Know-how of a partner as far as it is trusted.
    TRUSTED_KNOWLEDGE = "trusted know-how", "tau_ij kn_j = (1 - d_ij) kn_j", "", |v| exactly(v, |[d, kn]| (1.0 - d) * kn);
    /// Best of the partners.
    POOL = "knowledge pool", "pool = max(kn_i, min(1, (sum of (tau_ij kn_j)^rho)^(1/rho)))", "",
        |v| with_list(v, |[own, rho], known| {
            known.iter().map(|known| known.powf(rho)).sum::<f64>().powf(1.0 / rho).min(1.0).max(own)
        });
    /// Know-how after pooling.
    KNOWLEDGE = "know-how after pooling", "K = kn + kappa kn / (kn + absorption) s (2 - s) (pool - kn)",
        "Cohen and Levinthal (1990)",
        |v| exactly(v, |[kn, kappa, absorption, s, pool]| kn + kappa * kn / (kn + absorption) * s * (2.0 - s) * (pool - kn));
    /// Capacity up to the need.
    CAPACITY_TODAY = "capacity up to the need", "cp = min(1, cr)", "", |v| exactly(v, |[cr]| cr.min(1.0));
    /// Own capacity after consolidation.
    OWN_CAPACITY = "own plants", "own = cp (1 - delta sigma^2 (1 - cp / max cp))", "",
        |v| exactly(v, |[cp, delta, sigma, best]| {
            let ratio = if best > 0.0 { cp / best } else { 1.0 };
            cp * (1.0 - delta * sigma * sigma * (1.0 - ratio))
        });
    /// Need.
    NEED = "need", "need = 1 - own", "", |v| exactly(v, |[own]| 1.0 - own);
    /// Deficit of an alliance.
    DEFICIT = "deficit of the alliance", "sum of need Y", "", |v| products(v, 2);
    /// Exportable surplus.
    SURPLUS = "surplus", "sur = max(0, cr - 1) Y", "", |v| exactly(v, |[cr, gdp]| (cr - 1.0).max(0.0) * gdp);
    /// What an ally offers.
    OFFER = "trusted surplus of an ally", "tau_ij sur_j = (1 - d_ij) sur_j", "", |v| exactly(v, |[d, surplus]| (1.0 - d) * surplus);
    /// What the partner of a deal offers.
    DEAL_OFFER = "trusted surplus of the partner of a deal", "od (1 - d_ij) sur_j", "",
        |v| with_list(v, |[d, surplus], deals| largest(deals) * (1.0 - d) * surplus);
    /// Fill.
    FILL = "share of the need that allies could serve", "fill = min(1, sum of tau_ij sur_j / deficit)", "",
        |v| exactly(v, |[offered, deficit]| share(offered, deficit).min(1.0));
    /// Capacity with promised supply.
    CAPACITY = "own plants and promised supply", "P = own + psi fill need", "",
        |v| exactly(v, |[own, psi, fill, need]| own + psi * fill * need);
    /// Reliance on allies.
    ALLIED = "served by allies", "psi fill need, 0 if no ally offers anything", "",
        |v| exactly(v, |[psi, fill, need, offered]| if offered > 0.0 { psi * fill * need } else { 0.0 });
    /// Reliance on outsiders in an alliance.
    OUTSIDE = "bought outside", "(1 - psi fill) need, 0 if nobody outside has a surplus", "",
        |v| exactly(v, |[psi, fill, need, surplus]| if surplus > 0.0 { (1.0 - psi * fill) * need } else { 0.0 });
    /// Reliance of an economy alone.
    BOUGHT = "bought abroad", "need, 0 if nobody else has a surplus", "",
        |v| exactly(v, |[need, surplus]| if surplus > 0.0 { need } else { 0.0 });
    /// Reliance on one supplier.
    RELIANCE = "reliance on a supplier", "e_ij = served v_j / sum v", "", |v| exactly(v, |[served, own, all]| served * share(own, all));
    /// Hostility of an ally.
    ALLY_HOSTILITY = "hostility of an ally", "h_ij = min(1, h_in d_ij)", "", |v| exactly(v, |[hostility, d]| (hostility * d).min(1.0));
    /// Hostility of an outsider.
    OUTSIDER_HOSTILITY = "hostility of an outsider", "h_ij = min(1, d_ij (1 + eta Rift / 100))", "",
        |v| exactly(v, |[d, eta, rift]| (d * (1.0 + eta * rift / 100.0)).min(1.0));
    /// Exposure.
    EXPOSURE = "exposure", "X = sum of e_ij h_ij", "Hirschman (1945); Farrell and Newman (2019)", |v| products(v, 2);
    /// Concentration.
    CONCENTRATION = "concentration", "HHI = sum of (e_ij / sum e)^2", "Hirschman (1945)",
        |v| { let all = sum(v); if all > 0.0 { v.iter().map(|e| e * e).sum::<f64>() / (all * all) } else { 0.0 } };
    /// Mean trust.
    TRUST = "mean trust", "t = mean of 1 - d_ij over partners", "", |v| 1.0 - super::mean(v);
    /// Joint control.
    JOINT_CONTROL = "control of a joint decision", "J = prevent + (1 - prevent) t", "",
        |v| exactly(v, |[prevent, trust]| prevent + (1.0 - prevent) * trust);
    /// Control at the joint level.
    COMMON_CONTROL = "control of the alliance", "cS' = min(1, mean of ct weighted by kn sqrt(Y) (1 + zeta share of GDP))", "",
        |v| with_list(v, |[zeta, gdp], members| {
            let weights: f64 = members.iter().step_by(2).sum();
            (share(products(members, 2), weights) * (1.0 + zeta * gdp)).min(1.0)
        });
    /// Control with pooling.
    GOVERNED = "control of what is used", "gov = (1 - gdep sigma^2) ct + gdep sigma^2 J cS'", "",
        |v| exactly(v, |[depth, sigma, ct, joint, common]| {
            let depth = depth * sigma * sigma;
            (1.0 - depth) * ct + depth * joint * common
        });
    /// Leak.
    LEAK = "chance of a leak", "1 - product of (1 - leak d)", "",
        |v| with_list(v, |[leak], ways| 1.0 - ways.iter().map(|d| 1.0 - leak * d).product::<f64>());
    /// What a deal of an ally lets travel on.
    TRAVELS = "what travels on through a deal", "od d_lj d_il", "", |v| v.iter().product();
    /// Loss of control.
    LOSS = "loss of control", "min(0.9, lambda_x X + lambda_c need HHI + lambda_l sigma^2 kn leak)", "",
        |v| exactly(v, |[lx, exposure, lc, need, hhi, ll, sigma, kn, leak]| {
            (lx * exposure + lc * need * hhi + ll * sigma * sigma * kn * leak).min(0.9)
        });
    /// Loss of control of an economy alone.
    LOSS_ALONE = "loss of control", "min(0.9, lambda_x X + lambda_c need HHI)", "",
        |v| exactly(v, |[lx, exposure, lc, need, hhi]| (lx * exposure + lc * need * hhi).min(0.9));
    /// Control.
    CONTROL = "control", "Ctl = gov (1 - loss) certified", "",
        |v| with_list(v, |[governed, loss], certified| governed * (1.0 - loss) * certified.iter().product::<f64>());
    /// What relying on an alliance with own standards costs.
    CERTIFIED = "certified twice", "1 - st_outsider_loss st max(0, rel - st_reliance) / (1 - st_reliance)", "",
        |v| exactly(v, |[loss, standards, relied, free]| 1.0 - loss * standards * (relied - free).max(0.0) / (1.0 - free));
    /// Reliance on an alliance, share of the need.
    RELIED = "reliance on an alliance", "rel = sum of e_ij / need", "",
        |v| with_list(v, |[need], relied| share(sum(relied), need));
}

fn score(parts: &[f64]) -> f64 {
    exactly(parts, |[p, a, b, c]| {
        let [a, b, c] = [a, b, c].map(|pillar| pillar / 100.0);
        if p <= -20.0 {
            100.0 * super::smallest(&[a, b, c])
        } else if p.abs() < 1e-9 {
            100.0 * (a * b * c).cbrt()
        } else {
            100.0 * ((a.powf(p) + b.powf(p) + c.powf(p)) / 3.0).powf(1.0 / p)
        }
    })
}

fn geometric(parts: &[f64]) -> f64 {
    match parts {
        [one] => *one,
        _ => super::mean(&parts.iter().map(|value| value.ln()).collect::<Vec<f64>>()).exp(),
    }
}
