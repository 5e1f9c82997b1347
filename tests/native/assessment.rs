//! Who would leave, who would join, who is squeezed: against the reference calculation of the six-country example.

use crate::fixture::{AUR, BOR, CAL, DOR, EST, FAR, close, counting_heads, outcome, terms, world};
use entente::model::assess::{Assessment, assess};
use entente::model::evaluate::Case;
use entente::model::outcome::Outcome;
use entente::model::parameters::Parameters;
use entente::model::terms::BillRule;

/// Half a unit of the last of four printed digits.
const PRINTED: f64 = 5.1e-5;

fn assessed(parameters: &Parameters, bill: BillRule, alliances: &[Vec<usize>]) -> (Outcome, Assessment) {
    let (world, terms) = (world(), terms(bill, 0.5));
    let outcome = outcome(parameters, &terms, alliances);
    let case = Case { world: &world, parameters, alliances, terms: &terms };
    let assessment = assess(&case, &outcome, &[0]).unwrap();
    (outcome, assessment)
}

fn margins(parameters: &Parameters, bill: BillRule) -> Vec<f64> {
    let (_, assessment) = assessed(parameters, bill, &[vec![AUR, BOR, CAL, DOR]]);
    assessment.alliances[0].members.iter().map(|member| member.margin()).collect()
}

#[test]
fn margins_of_leaving_follow_the_reference() {
    let heads = counting_heads();
    for (bill, expected) in [
        (BillRule::Shapley, [7.9695, 10.3533, 42.2906, -31.6086]),
        (BillRule::ShapleyCapped, [5.5306, 11.6878, 42.2906, 7.6335]),
        (BillRule::Gdp, [4.8644, 18.1326, 16.9873, 23.0881]),
        (BillRule::OutsideOption, [6.1888, 13.7902, 12.6449, 18.7457]),
    ] {
        close(&margins(&heads, bill), &expected, PRINTED);
    }
    for (bill, expected) in [
        (BillRule::ShapleyCapped, [5.9818, 12.2476, 42.2906, 14.9783]),
        (BillRule::Gdp, [5.5263, 18.7946, 17.6492, 23.7501]),
        (BillRule::OutsideOption, [6.6855, 14.9942, 13.8488, 19.9496]),
    ] {
        close(&margins(&Parameters::default(), bill), &expected, PRINTED);
    }
}

#[test]
fn under_the_plain_shapley_value_the_poorest_member_would_leave() {
    let (_, assessment) = assessed(&counting_heads(), BillRule::Shapley, &[vec![AUR, BOR, CAL, DOR]]);
    let alliance = &assessment.alliances[0];
    assert!(!alliance.internally_stable);
    close(&[alliance.members[DOR].risk], &[0.998], 5e-4);
}

#[test]
fn far_would_gain_in_autonomy_by_joining_either_side() {
    let score = |alliances: &[Vec<usize>], economy: usize| {
        outcome(&counting_heads(), &terms(BillRule::ShapleyCapped, 0.5), alliances).autonomy[0][economy].score
    };
    let four = vec![AUR, BOR, CAL, DOR];
    close(&[score(std::slice::from_ref(&four), FAR)], &[20.15], 0.005);
    close(&[score(&[four.clone(), vec![EST, FAR]], FAR)], &[22.87], 0.005);
    close(&[score(&[vec![AUR, BOR, CAL, DOR, FAR]], FAR)], &[28.15], 0.005);
    close(&[score(&[vec![AUR, BOR, CAL, DOR, FAR]], AUR)], &[75.46], 0.005);
    // An opening is the utility inside less the utility now: what the score gains counts six tenths, and the saving four.
    let (_, assessment) = assessed(&counting_heads(), BillRule::Gdp, &[four]);
    let far = assessment.non_aligned.iter().find(|outsider| outsider.economy == FAR).unwrap();
    let joined = outcome(&counting_heads(), &terms(BillRule::Gdp, 0.5), &[vec![AUR, BOR, CAL, DOR, FAR]]);
    let cost = &joined.alliances[0].programmes[0].members[4];
    let saving = 0.5 * (cost.outside_option - cost.share) / 25.0;
    let expected = 40.0 * saving + 0.6 * (joined.autonomy[0][FAR].score - score(&[vec![AUR, BOR, CAL, DOR]], FAR));
    close(&[far.openings[0].gain], &[expected], 1e-9);
    assert_eq!(far.opportunity(), far.opportunity_in(0));
}

#[test]
fn a_large_outsider_counts_as_a_side() {
    // EST has more than a tenth of GDP: FAR relies on CAL (an ally of AUR) alone for supply, so nothing pulls it to EST.
    let (_, assessment) = assessed(&counting_heads(), BillRule::Gdp, &[vec![AUR, BOR, CAL, DOR]]);
    let far = assessment.non_aligned.iter().find(|outsider| outsider.economy == FAR).unwrap();
    assert_eq!((far.pressure.second_side, far.pressure.pressure), (0.0, 0.0));
    assert!(far.pressure.first_side > 0.0 && (far.pressure.need - 0.8).abs() < 1e-12);
}

#[test]
fn the_dominance_and_rights_checks_name_the_largest() {
    let (_, assessment) = assessed(&counting_heads(), BillRule::Gdp, &[vec![AUR, BOR, CAL, DOR]]);
    let (dominance, rights) = (&assessment.alliances[0].dominance, assessment.alliances[0].rights);
    // Swings 5, 3, 1, 1 of ten (weights 549, 274, 110, 67; quota 700).
    close(&[dominance.votes.unwrap().share, dominance.gdp.unwrap().share], &[0.5, 20000.0 / 26100.0], 1e-12);
    assert_eq!(dominance.technologies[0].surplus.map(|share| (share.economy, share.share)), Some((CAL, 1.0)));
    assert!(dominance.is_flagged());
    let mean = (0.9 * 20000.0 + 0.95 * 5000.0 + 0.9 * 800.0 + 0.8 * 300.0) / 26100.0;
    close(&[rights.mean, rights.minimum], &[mean, 0.8], 1e-12);
    assert_eq!((rights.lowest, rights.under_the_gate), (DOR, 0));
}
