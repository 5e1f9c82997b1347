//! Voting power against a count of all coalitions.

use crate::by_hand::{count_votes, same, votes};
use crate::random_worlds::{cases, scenario};
use entente::model::game::voting::{VotingPower, WeightedVoting};
use proptest::collection::vec;
use proptest::prelude::*;

/// Weights, quota, least number of members, and number that wins without votes; sometimes out of reach.
type Rule = (Vec<u64>, u64, usize, Option<usize>);

fn rule(n: std::ops::RangeInclusive<usize>) -> impl Strategy<Value = Rule> {
    vec(0..=20_u64, n).prop_filter("somebody has a vote", |weights| weights.iter().sum::<u64>() > 0).prop_flat_map(
        |weights| {
            let (total, n) = (weights.iter().sum::<u64>(), weights.len());
            let or_members = prop_oneof![Just(None), (1..=n).prop_map(Some)];
            (Just(weights), 1..=total + 1, prop_oneof![Just(0), 0..=n], or_members)
        },
    )
}

fn power(weights: &[u64], quota: u64, min_members: usize) -> VotingPower {
    WeightedVoting::new(weights, quota, min_members).unwrap().power()
}

fn power_of((weights, quota, min_members, or_members): &Rule) -> VotingPower {
    let rule = WeightedVoting::new(weights, *quota, *min_members).unwrap();
    or_members.map_or_else(|| rule.clone(), |members| rule.clone().or_members(members).unwrap()).power()
}

#[allow(clippy::cast_precision_loss)]
fn shares(swings: &[u64], whole: f64) -> Vec<f64> {
    swings.iter().map(|&swing| swing as f64 / whole).collect()
}

/// n over k in whole numbers.
fn choose(n: u64, k: u64) -> u128 {
    (0..k).fold(1, |product, step| product * u128::from(n - step) / u128::from(step + 1))
}

proptest! {
    #![proptest_config(cases(256))]

    /// Every figure on voting power is what counting all coalitions by hand gives, with and without a least number of
    /// members and a number that wins whatever its votes.
    #[test]
    #[allow(clippy::cast_precision_loss)]
    fn power_is_a_count_of_coalitions(rule in rule(1..=12)) {
        let (weights, quota, min_members, or_members) = &rule;
        let (given, count) = (power_of(&rule), count_votes(weights, *quota, *min_members, *or_members));
        let coalitions = f64::from(1_u32 << weights.len());
        prop_assert_eq!(given.winning_coalitions, count.wins);
        prop_assert_eq!(&given.swings, &count.swings);
        let all: u64 = count.swings.iter().sum();
        let wins = count.wins as f64;
        same(&[given.power_to_act], &[wins / coalitions], 1.0);
        same(&given.banzhaf_absolute, &shares(&count.swings, coalitions / 2.0), 1.0);
        same(&given.coleman_initiative, &shares(&count.swings, coalitions - wins), 1.0);
        prop_assert_eq!(given.banzhaf_normalised.is_some(), all > 0);
        prop_assert_eq!(given.coleman_preventive.is_some(), count.wins > 0);
        prop_assert_eq!(given.shapley_shubik.is_some(), count.wins > 0);
        if count.wins > 0 {
            same(&given.banzhaf_normalised.unwrap(), &shares(&count.swings, all as f64), 1.0);
            same(&given.coleman_preventive.unwrap(), &shares(&count.swings, wins), 1.0);
            same(&given.shapley_shubik.unwrap(), &count.shapley_shubik, 1.0);
        }
    }

    /// Power adds up to one, and those who never matter have none of it.
    #[test]
    fn power_adds_up_and_null_players_have_none(rule in rule(1..=40)) {
        let given = power_of(&rule);
        let (weights, _, min_members, or_members) = rule;
        if let (Some(shapley), Some(banzhaf)) = (&given.shapley_shubik, &given.banzhaf_normalised) {
            same(&[shapley.iter().sum(), banzhaf.iter().sum()], &[1.0, 1.0], 1.0);
            for (voter, &swings) in given.swings.iter().enumerate() {
                prop_assert_eq!(swings == 0, shapley[voter] == 0.0);
                prop_assert!(weights[voter] > 0 || min_members > 0 || or_members.is_some() || swings == 0, "no vote, yet a swing");
            }
        }
    }

    /// Voters may be listed in any order.
    #[test]
    fn the_order_of_voters_does_not_matter(
        (rule, order) in rule(1..=30).prop_flat_map(|rule| {
            let order = Just((0..rule.0.len()).collect::<Vec<_>>()).prop_shuffle();
            (Just(rule), order)
        })
    ) {
        let given = power_of(&rule);
        let (weights, quota, min_members, or_members) = rule;
        let moved: Vec<u64> = order.iter().map(|&old| weights[old]).collect();
        let again = power_of(&(moved, quota, min_members, or_members));
        prop_assert_eq!(again.winning_coalitions, given.winning_coalitions);
        let expected: Vec<u64> = order.iter().map(|&old| given.swings[old]).collect();
        prop_assert_eq!(again.swings, expected);
        if let (Some(given), Some(again)) = (given.shapley_shubik, again.shapley_shubik) {
            same(&again, &order.iter().map(|&old| given[old]).collect::<Vec<_>>(), 1.0);
        }
    }

    /// With one vote each, the counts are sums of binomial coefficients, exactly, up to 63 voters.
    #[test]
    fn one_vote_each_counts_binomials(n in 1..=63_u64, part in 0.0..=1.0_f64, least in 0..=63_u64) {
        #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let quota = 1 + (part * (n - 1) as f64) as u64;
        let least = least.min(n);
        let needed = quota.max(least);
        let size = usize::try_from(n).unwrap();
        let given = power(&vec![1; size], quota, usize::try_from(least).unwrap());
        let wins: u128 = (needed..=n).map(|s| choose(n, s)).sum();
        prop_assert_eq!(u128::from(given.winning_coalitions), wins);
        prop_assert_eq!(u128::from(given.swings[0]), choose(n - 1, needed - 1));
        #[allow(clippy::cast_precision_loss)]
        same(&given.shapley_shubik.unwrap(), &vec![1.0 / n as f64; size], 1.0);
    }

    /// The votes and the quota of an alliance follow its terms, and a stricter quota never makes it faster.
    #[test]
    fn votes_follow_the_terms_and_delay_rises_with_the_quota(mut scenario in scenario(2..=63)) {
        scenario.alliances = vec![scenario.everyone()];
        scenario.terms.bill = entente::model::terms::BillRule::Equal;
        let mut before = 0.0;
        for quota in [0.5, 0.6, 0.7, 0.8, 0.9, 1.0] {
            scenario.terms.quota = quota;
            let (weights, needed) = votes(&scenario, &scenario.everyone());
            let outcome = scenario.outcome();
            let governance = &outcome.alliances[0].governance;
            let given: Vec<u64> = governance.weights.iter().map(|&weight| weight as u64).collect();
            prop_assert_eq!(given, weights);
            prop_assert_eq!(governance.quota as u64, needed);
            prop_assert!(governance.delay >= before, "quota {quota}: {} after {before}", governance.delay);
            before = governance.delay;
        }
    }
}

/// The quota as a share of the votes is at least a simple majority and at most all of them.
#[test]
fn a_quota_share_becomes_whole_votes() {
    let quota = |weights: &[u64], share: f64| WeightedVoting::with_quota_share(weights, share, 0).unwrap().quota();
    assert_eq!(quota(&[549, 274, 110, 67], 0.7), 700);
    assert_eq!(quota(&[3, 2, 2], 0.0), 4);
    assert_eq!(quota(&[3, 2, 2], 0.6), 5);
    assert_eq!(quota(&[1, 1], 1.0), 2);
    assert!(WeightedVoting::with_quota_share(&[1, 1], 1.5, 0).is_err());
    assert!(WeightedVoting::with_quota_share(&[0, 0], 0.5, 0).is_err());
    assert!(WeightedVoting::with_quota_share(&[u64::MAX, 2], 0.5, 0).is_err());
    assert!(WeightedVoting::new(&[1, 1], 1, 0).unwrap().or_members(3).is_err());
    assert!(WeightedVoting::new(&[1, 1], 1, 0).unwrap().or_members(0).is_err());
}

/// Unanimity: one way to win, everybody can stop everything, and it takes longest.
#[test]
fn unanimity_is_slowest() {
    let given = power(&[1; 5], 5, 0);
    assert_eq!(given.winning_coalitions, 1);
    same(&given.coleman_preventive.unwrap(), &[1.0; 5], 1.0);
    same(&[given.power_to_act], &[1.0 / 32.0], 1.0);
}
