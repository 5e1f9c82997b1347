//! What the ready scenarios tell is what the model does with them: each lever against the same link without it.

use entente::catalog::dataset::world;
use entente::model::assess::{Assessment, assess};
use entente::model::cost_sharing::Effort;
use entente::model::evaluate::evaluate;
use entente::model::outcome::Outcome;
use entente::model::world::World;
use entente::scenario::link::read;
use entente::scenario::presets::PRESETS;

/// A scenario with its outcome.
struct Told {
    world: World,
    technologies: Vec<usize>,
    outcome: Outcome,
    assessment: Assessment,
}

fn tell(link: &str) -> Told {
    let (scenario, issues) = read(link);
    assert_eq!(issues, [], "{link}");
    let world = world(scenario.data).unwrap();
    let resolved = scenario.resolve(&world).unwrap();
    let case = resolved.case(&world, &scenario);
    let outcome = evaluate(&case, Effort::Full).unwrap();
    let assessment = assess(&case, &outcome, &resolved.technologies).unwrap();
    Told { technologies: resolved.technologies, outcome, assessment, world }
}

fn link(id: &str) -> &'static str {
    PRESETS.iter().find(|preset| preset.id == id).unwrap().link
}

/// A ready scenario, and the same without a part of its link.
fn with_and_without(id: &str, part: &str) -> (Told, Told) {
    assert!(link(id).contains(part), "{part} in {id}");
    (tell(link(id)), tell(&link(id).replace(part, "")))
}

impl Told {
    fn place(&self, code: &str) -> usize {
        self.world.economy_index(code).unwrap()
    }

    fn autonomy(&self, code: &str) -> f64 {
        self.outcome.autonomy_over(self.place(code), &self.technologies).score
    }

    fn knowledge(&self, code: &str) -> f64 {
        self.outcome.autonomy_over(self.place(code), &self.technologies).knowledge
    }

    fn control(&self, code: &str) -> f64 {
        self.outcome.autonomy_over(self.place(code), &self.technologies).control
    }

    /// What the first alliance saves a year, in billions.
    fn saving(&self) -> f64 {
        self.outcome.yearly_cost_together(0, &self.technologies).saving
    }

    fn saving_of(&self, code: &str) -> f64 {
        let alliance = self.outcome.alliance_of[self.place(code)].unwrap();
        let member = self.outcome.alliances[alliance].members.iter().position(|&one| one == self.place(code)).unwrap();
        self.outcome.yearly_cost(alliance, member, &self.technologies).saving
    }

    fn pressure(&self, code: &str) -> f64 {
        let found = self.assessment.non_aligned.iter().find(|one| one.economy == self.place(code));
        found.unwrap().pressure.pressure
    }
}

#[test]
fn a_rights_gate_limits_a_newcomer_with_weak_rights_and_nobody_among_the_seven() {
    let seven = link("democratic");
    assert_eq!(tell(seven).outcome, tell(&format!("{seven}&gate=off")).outcome);
    let eight = seven.replace("~aus", "~aus~vnm");
    assert!(tell(&eight).knowledge("VNM") < tell(&format!("{eight}&gate=off")).knowledge("VNM"));
}

#[test]
fn nobody_is_in_an_alliance_today() {
    let today = tell(link("systems"));
    assert!(today.outcome.alliances.is_empty());
    assert_eq!(today.outcome.autonomy, today.outcome.autonomy_alone);
}

#[test]
fn plants_at_home_lower_reliance_on_others() {
    let (with, without) = with_and_without("chips_act", "&plants=eu~semiconductors~4.6");
    let exposure = |told: &Told| told.outcome.autonomy[told.technologies[0]][told.place("EUU")].exposure;
    assert!(exposure(&with) < exposure(&without));
    assert!(with.autonomy("EUU") > without.autonomy("EUU"));
    // Promised supply does something too, and both together do more than either.
    let supply = tell("a=eu~jpn");
    let both = tell("a=eu~jpn&plants=eu~semiconductors~4.6");
    assert!(supply.autonomy("EUU") > without.autonomy("EUU"));
    assert!(both.autonomy("EUU") > supply.autonomy("EUU").max(with.autonomy("EUU")));
}

#[test]
fn a_courted_economy_gains_either_way_and_not_the_same() {
    let outside = tell(link("networks"));
    for code in ["ind", "bra", "idn", "zaf"] {
        let upper = code.to_uppercase();
        let a = tell(&link("networks").replace("~jpn", &format!("~jpn~{code}")));
        let b = tell(&link("networks").replace("~rus", &format!("~rus~{code}")));
        let alone = outside.autonomy(&upper);
        assert!(a.autonomy(&upper) > alone && b.autonomy(&upper) > alone, "{code}");
        assert!((a.autonomy(&upper) - b.autonomy(&upper)).abs() > 1.0, "{code}");
    }
}

#[test]
fn the_union_pools_with_one_leader_or_the_other() {
    let neither = tell("a=&tech=sn_ai");
    let (first, second) = (tell(link("ai")), tell("a=usa&b=chn~eu&tech=sn_ai"));
    assert!(first.autonomy("EUU") > second.autonomy("EUU"));
    assert!(second.autonomy("EUU") > neither.autonomy("EUU"));
    assert!(first.outcome.rift > second.outcome.rift);
}

#[test]
fn an_outside_deal_costs_trust_and_narrows_the_rift() {
    let (with, without) = with_and_without("deal", "&deal=eu~chn~100");
    for code in ["USA", "EUU", "JPN"] {
        assert!(with.knowledge(code) < without.knowledge(code), "{code}");
    }
    assert!(with.outcome.rift < without.outcome.rift);
}

#[test]
fn standards_save_work_and_cost_outsiders_unless_they_are_open() {
    let (with, without) = with_and_without("standards", "&standards=100");
    let open = tell(&format!("{}&open-standards=on", link("standards")));
    assert!(with.saving() > without.saving());
    assert!(with.control("GBR") < without.control("GBR"));
    assert!(open.control("GBR") > with.control("GBR"));
    assert!(open.control("USA") < with.control("USA"));
}

#[test]
fn a_cap_holds_and_has_a_price() {
    let (with, without) = with_and_without("responsible", "&cap=34");
    let largest = |told: &Told| {
        told.outcome.alliances[0].governance.power.banzhaf_normalised.iter().flatten().copied().fold(0.0, f64::max)
    };
    assert!(largest(&with) <= 0.34 && largest(&without) > 0.34);
    assert!(with.saving() < without.saving());
}

#[test]
fn each_partner_saves_the_union_money() {
    let all = tell(link("partners"));
    for code in ["usa", "can", "jpn", "kor", "ind"] {
        let rest = tell(&link("partners").replace(&format!("~{code}"), ""));
        assert!(rest.saving_of("EUU") < all.saving_of("EUU"), "{code}");
    }
}

#[test]
fn funding_is_paid_in_full_and_its_partners_gain() {
    let (with, without) = with_and_without("energy", "&fund=a~green_energy~10~mar~egy~nga~ken~ind");
    assert!((without.saving() - with.saving() - 10.0).abs() < 1e-6);
    for code in ["MAR", "EGY", "NGA", "KEN", "IND"] {
        assert!(with.autonomy(code) > without.autonomy(code), "{code}");
    }
}

#[test]
fn closed_doors_widen_the_rift_and_press_those_between() {
    let (with, without) = with_and_without("rift", "&closed=100");
    assert!(with.outcome.rift > without.outcome.rift);
    for code in ["VNM", "IND", "IDN", "BRA"] {
        assert!(with.pressure(code) > without.pressure(code), "{code}");
    }
}

#[test]
fn shared_research_on_medicines_is_cheaper_and_teaches_everyone() {
    let (shared, alone) = (tell(link("medicines")), tell("a=&tech=biotech"));
    for code in ["EUU", "USA", "JPN", "CHE", "GBR"] {
        assert!(shared.saving_of(code) > 0.0 && shared.knowledge(code) > alone.knowledge(code), "{code}");
    }
}
