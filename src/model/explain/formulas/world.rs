//! Distances, plants, shares of the world and the rift.

use super::{FormulaSpec, exactly, formula, formulas, largest, mean, products, share, sum, with_list};

formulas! {
    /// A sum.
    SUM = "sum", "sum of the parts", "", sum;
    /// The largest of some figures.
    LARGEST = "largest", "max of the parts", "", largest;
    /// A product.
    PRODUCT = "product", "product of the parts", "", |v| v.iter().product();
    /// A mean.
    MEAN = "mean", "mean of the parts", "", mean;
    /// A mean, in per cent to a share or the other way, is never needed: money of ten years to a year.
    PER_YEAR = "per year", "ten-year sum / 10", "", |v| sum(v) / 10.0;
    /// A part of a whole.
    SHARE_OF = "share", "part / whole", "", |v| exactly(v, |[part, whole]| share(part, whole));
    /// Distance under deals and funding.
    DISTANCE = "distance under agreements", "d' = 1 - (1 - d near) far", "",
        |v| exactly(v, |[d, near, far]| (1.0 - (1.0 - d * near) * far).clamp(0.0, 1.0));
    /// What a deal does to the distance of its two sides.
    DEAL_NEAR = "closeness of a deal", "1 - deal_closeness od", "", |v| exactly(v, |[c, od]| 1.0 - c * od);
    /// What a deal does to the trust of an ally.
    DEAL_FAR = "distrust from a deal", "1 - deal_distrust od d_lj", "", |v| exactly(v, |[c, od, d]| 1.0 - c * od * d);
    /// What funding does to the distance.
    FUNDING_NEAR = "closeness by funding", "1 - fund_closeness min(1, fd_p / (fund_full Y_p)) / alliances that pay", "",
        |v| exactly(v, |[closeness, amount, full, gdp, courting]| {
            1.0 - closeness * (amount / (full * gdp)).min(1.0) / courting
        });
    /// The part of a funding that one partner gets.
    GRANT = "grant", "fd_p = fd / partners", "", |v| exactly(v, |[fd, partners]| fd / partners);
    /// The part of grants that builds plants.
    GRANTED_PLANTS = "plants by funding", "(1 - fund_research) fd_p", "", |v| exactly(v, |[research, fd]| fd * (1.0 - research));
    /// Demand of an economy.
    DEMAND = "demand", "M Y / Y of all markets", "", |v| exactly(v, |[market, gdp, all]| market * gdp / all);
    /// Capacity ratio with ten years of plants.
    PLANTS = "capacity with new plants", "cr' = cr + min(1, 10 pl / demand)", "",
        |v| exactly(v, |[cr, spent, demand]| cr + (10.0 * spent / demand).min(1.0));
    /// Distance of two blocs.
    BLOC_DISTANCE = "distance of two blocs", "d_uv = sum of Y_i Y_j d_ij / (Y_u Y_v)", "",
        |v| with_list(v, |[one, other], list| products(list, 3) / (one * other));
    /// What one bloc adds to polarisation.
    BLOC_POLARISATION = "polarisation of a bloc", "pi_u^(1 + alpha) sum of pi_v d_uv", "Esteban and Ray (1994)",
        |v| with_list(v, |[alpha, own], list| own.powf(1.0 + alpha) * products(list, 2));
    /// Concentration of the world in blocs.
    BLOC_HHI = "concentration in blocs", "sum of pi_u^2", "", |v| v.iter().map(|share| share * share).sum();
    /// The rift.
    RIFT = "rift", "Rift = min(100, 100 sum of the blocs / 0.5^(1 + alpha) (1 + export_rift ec))", "Esteban and Ray (1994)",
        |v| with_list(v, |[alpha, wider, closed], blocs| {
            (100.0 * sum(blocs) / 0.5_f64.powf(1.0 + alpha) * (1.0 + wider * closed)).clamp(0.0, 100.0)
        });
}
