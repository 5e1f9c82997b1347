//! The outcome of every ready scenario, to notice changes. Not a proof that a number is right: those are the reference tests.
//!
//! `INSTA_UPDATE=always cargo test` rewrites the snapshots. A change of results raises the version of the model and
//! goes into the change log.

use entente::catalog::dataset::world;
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::evaluate;
use entente::model::outcome::PillarScores;
use entente::scenario::link::read;
use entente::scenario::presets::PRESETS;
use std::fmt::Write as _;

/// Six significant digits, at most six of them behind the point: platforms differ in the last digits of a power.
fn six(value: f64) -> String {
    let size = if value == 0.0 { 0 } else { value.abs().log10().floor() as i32 };
    let digits = usize::try_from(5 - size).unwrap_or(0).min(6);
    let text = format!("{value:.digits$}");
    if text.trim_matches(['-', '0', '.']).is_empty() { "0".to_owned() } else { text }
}

fn scores(scores: &PillarScores) -> String {
    let four = [scores.score, scores.control, scores.knowledge, scores.capacity];
    four.map(|value| format!("{:>9}", six(value))).concat()
}

fn table(link: &str) -> String {
    let (scenario, _) = read(link);
    let world = world(scenario.data).unwrap();
    let resolved = scenario.resolve(&world).unwrap();
    let outcome = evaluate(&resolved.case(&world, &scenario), Effort::Full).unwrap();
    let about = &resolved.technologies;
    let mut text = format!("link {link}\nrift {}, alone {}\n", six(outcome.rift), six(outcome.rift_alone));
    for (index, alliance) in outcome.alliances.iter().enumerate() {
        let together = outcome.yearly_cost_together(index, about);
        let method = alliance.programmes[about[0]].method;
        let _ = writeln!(
            text,
            "\nalliance {}: saves {} % of {} bn a year, delay {} years, {method:?}",
            index + 1,
            together.percent().map_or("-".to_owned(), six),
            six(together.alone),
            six(alliance.governance.delay),
        );
        text += "     |  bn a year                  | alone: autonomy, control, knowledge, capacity | inside\n";
        text += "     |     alone   inside   saving |\n";
        for (position, &economy) in alliance.members.iter().enumerate() {
            let cost = outcome.yearly_cost(index, position, about);
            let money = [cost.alone, cost.inside, cost.saving].map(|value| format!("{:>9}", six(value))).concat();
            let before = scores(&outcome.autonomy_alone_over(economy, about));
            let after = scores(&outcome.autonomy_over(economy, about));
            let _ = writeln!(text, "{:<5}|{money} |{before} |{after}", world.economies()[economy].code);
        }
    }
    let named = |code: &str| world.economy_index(code);
    let agreements = &scenario.agreements;
    let partners = agreements.deals.iter().map(|deal| &deal.partner);
    let funded = agreements.funding.iter().flat_map(|funding| &funding.partners);
    let owners = agreements.plants.iter().map(|plants| &plants.economy);
    let mut outside: Vec<usize> = partners.chain(funded).chain(owners).filter_map(|code| named(code)).collect();
    if outcome.alliances.is_empty() {
        outside = (0..world.economies().len()).collect();
    }
    outside.retain(|&economy| outcome.alliance_of[economy].is_none());
    if !outside.is_empty() {
        text += "\noutside | alone: autonomy, control, knowledge, capacity | in the scenario\n";
    }
    for economy in outside {
        let before = scores(&outcome.autonomy_alone_over(economy, about));
        let after = scores(&outcome.autonomy_over(economy, about));
        let _ = writeln!(text, "{:<8}|{before} |{after}", world.economies()[economy].code);
    }
    text
}

#[test]
fn ready_scenarios_give_what_they_gave() {
    let default = [("default", "")];
    for (id, link) in PRESETS.iter().map(|preset| (preset.id, preset.link)).chain(default) {
        insta::with_settings!({ prepend_module_to_snapshot => false, omit_expression => true }, {
            insta::assert_snapshot!(id, table(link));
        });
    }
}

#[test]
fn figures_are_rounded_to_six_digits() {
    let figures = [0.0, 1234.56789, 0.000_123_456_789, -12.345_678_9, 100.0, 1e-9, -1e-9];
    assert_eq!(figures.map(six), ["0", "1234.57", "0.000123", "-12.3457", "100.000", "0", "0"]);
}
