//! Colours of the map: every tile says the number of the outcome, and its tint follows the fixed steps.

use std::collections::BTreeMap;

use crate::locales::translators;
use entente::i18n::translator::Translator;
use entente::markup::map;
use entente::model::cost_sharing::Effort;
use entente::report::colouring::Colouring;
use entente::report::facts::Facts;
use entente::runner::compute::{Calculator, Computed};
use entente::scenario::link::read;

const LINKS: [&str; 6] = [
    "",
    "a=eu~usa~jpn~kor&b=chn~rus&tech=sn_ai&closed=40",
    "a=usa~eu&b=chn&c=ind~bra&d=aus~nzl&tech=all",
    "a=&tech=quantum",
    "a=eu~nor&tech=green_energy&bill=gdp&fund=a~green_energy~10~mar~egy~nga~ken~ind",
    "data=eu_members&a=deu~fra~usa&tech=all",
];

fn compute(link: &str) -> Computed {
    let (scenario, issues) = read(link);
    assert_eq!(issues, [], "{link}");
    Calculator::default().compute(&scenario, Effort::Full).unwrap()
}

/// A tile as drawn: classes, name with value, printed texts.
struct Drawn {
    classes: Vec<String>,
    title: String,
    texts: Vec<String>,
}

fn drawn(computed: &Computed, translator: &Translator, colouring: Colouring) -> BTreeMap<String, Drawn> {
    let facts = Facts {
        scenario: &computed.scenario,
        world: &computed.world,
        resolved: &computed.resolved,
        outcome: &computed.outcome,
        certainty: None,
        translator,
    };
    let svg = map::map(&facts, None, colouring).into_string();
    let svg = svg.split("</svg>").next().unwrap().to_owned();
    let between = |text: &str, from: &str, to: &str| -> Vec<String> {
        text.split(from).skip(1).map(|rest| rest.split(to).next().unwrap().to_owned()).collect()
    };
    svg.split("<g ")
        .skip(1)
        .map(|tile| {
            let classes = between(tile, "class=\"", "\"")[0].split_whitespace().map(str::to_owned).collect();
            let texts =
                between(tile, "<text", "</text>").into_iter().map(|text| text.split_once('>').unwrap().1.to_owned());
            let title = between(tile, "<title>", "</title>").remove(0);
            (between(tile, "data-code=\"", "\"").remove(0), Drawn { classes, title, texts: texts.collect() })
        })
        .collect()
}

/// The number that a colouring shows, straight from the tables of the outcome.
fn number(computed: &Computed, code: &str, colouring: Colouring) -> Option<f64> {
    let (outcome, technologies) = (&computed.outcome, &computed.resolved.technologies);
    let economy = computed.world.economies().iter().position(|economy| economy.code == code).unwrap();
    let root = 1.0 / f64::from(u32::try_from(technologies.len()).unwrap());
    let over = |scores: &dyn Fn(usize) -> f64| technologies.iter().map(|&one| scores(one)).product::<f64>().powf(root);
    let (alone, now) =
        (over(&|one| outcome.autonomy_alone[one][economy].score), over(&|one| outcome.autonomy[one][economy].score));
    match colouring {
        Colouring::Membership => None,
        Colouring::Autonomy => Some(now.round()),
        Colouring::Change => Some(now.round() - alone.round()),
        Colouring::Cost => {
            let alliance = outcome.alliances.iter().find(|alliance| alliance.members.contains(&economy))?;
            let place = alliance.members.iter().position(|member| *member == economy).unwrap();
            let costs: Vec<_> = technologies.iter().map(|&one| &alliance.programmes[one].members[place]).collect();
            let alone: f64 = costs.iter().map(|cost| cost.outside_option).sum();
            let inside: f64 = costs.iter().map(|cost| cost.outlay()).sum();
            (alone > 0.0).then(|| ((inside / alone - 1.0) * 100.0).round())
        }
    }
}

/// The tint as the legend promises it: from which value on a step holds.
fn promised(value: f64, colouring: Colouring) -> &'static str {
    let steps = |size: f64, limits: [f64; 3]| limits.iter().filter(|limit| size >= **limit).count();
    let (gains, losses) = (["z0", "g1", "g2", "g3"], ["z0", "l1", "l2", "l3"]);
    match colouring {
        Colouring::Membership => "",
        Colouring::Autonomy => gains[steps(value, [25.0, 50.0, 75.0])],
        Colouring::Change if value >= 0.0 => gains[steps(value, [0.5, 2.0, 5.0])],
        Colouring::Change => losses[steps(-value, [0.5, 2.0, 5.0])],
        Colouring::Cost if value <= 0.0 => gains[steps(-value, [1.0, 10.0, 25.0])],
        Colouring::Cost => losses[steps(value, [1.0, 10.0, 25.0])],
    }
}

/// Reads a printed number; marks that guide the direction print nothing.
fn read_number(text: &str) -> f64 {
    let digits: String = text.chars().filter(|c| c.is_ascii_digit() || *c == '\u{2212}').collect();
    digits.replace('\u{2212}', "-").parse().unwrap_or_else(|_| panic!("no number in {text}"))
}

#[test]
fn every_tile_has_the_number_of_the_outcome_and_its_tint() {
    for translator in translators() {
        for link in LINKS {
            let computed = compute(link);
            for colouring in [Colouring::Autonomy, Colouring::Change, Colouring::Cost] {
                let tiles = drawn(&computed, &translator, colouring);
                assert_eq!(tiles.len(), computed.world.economies().len(), "{link}");
                for (code, tile) in tiles {
                    let at = format!("{code} of {link} by {}: {:?}", colouring.key(), tile.texts);
                    let tints: Vec<&String> = tile.classes.iter().filter(|class| class.len() == 2).collect();
                    let Some(value) = number(&computed, &code, colouring) else {
                        assert!(tints.is_empty(), "a tint without a number: {at}");
                        assert_eq!(tile.title, translator.economy(&code));
                        continue;
                    };
                    assert_eq!(tints, [promised(value, colouring)], "{at}");
                    let spoken = tile.title.replace(&translator.economy(&code), "");
                    assert_eq!(read_number(&spoken), value, "{at}: {}", tile.title);
                    if !tile.classes.contains(&"tiny".to_owned()) {
                        assert_eq!(read_number(tile.texts.last().unwrap()), value, "{at}");
                    }
                }
            }
        }
    }
}

#[test]
fn membership_shows_in_every_colouring() {
    let [english, _] = translators();
    let computed = compute("a=usa~eu&b=chn&c=ind~bra&d=aus~nzl&tech=all");
    let members = [("USA", "a", "A"), ("EUU", "a", "A"), ("CHN", "b", "B"), ("BRA", "c", "C"), ("NZL", "d", "D")];
    for colouring in Colouring::ALL {
        let tiles = drawn(&computed, &english, colouring);
        for (code, class, letter) in members {
            let tile = &tiles[code];
            assert!(tile.classes.contains(&class.to_owned()), "{code} by {}", colouring.key());
            let lettered = tile.texts.iter().any(|text| text == letter);
            assert_eq!(lettered, colouring != Colouring::Membership, "{code} by {}: {:?}", colouring.key(), tile.texts);
        }
        let outside = &tiles["VNM"].classes;
        assert!(!["a", "b", "c", "d"].iter().any(|class| outside.contains(&(*class).to_owned())));
    }
}

#[test]
fn a_click_moves_an_economy_through_the_alliances_in_use_and_out() {
    let (two, _) = read("a=usa~eu&c=chn~rus");
    assert_eq!(two.next_alliance("VNM"), Some(0));
    assert_eq!(two.next_alliance("USA"), Some(2));
    assert_eq!(two.next_alliance("CHN"), None);
    let (one, _) = read("a=usa~eu");
    assert_eq!((one.next_alliance("VNM"), one.next_alliance("USA")), (Some(0), None));
    let (nobody, _) = read("a=");
    assert_eq!(nobody.next_alliance("VNM"), Some(0));
}

#[test]
fn names_in_links_are_read_back() {
    for colouring in Colouring::ALL {
        assert_eq!(Colouring::from_key(colouring.key()), Some(colouring));
    }
    assert_eq!(Colouring::from_key("rainbow"), None);
}
