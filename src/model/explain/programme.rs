//! What a programme costs, for any group of economies.

use super::explainer::Explainer;
use super::formulas::{costs as table, world};
use super::quantity::{Choice, Place, Stage, TechnologyFigure, Unit};
use super::world::bits;
use crate::model::parameters::ParameterId;
use crate::model::terms::CAP_OFF;

/// The two work packages of a programme: symbols of the levels held and wanted and of their maxima.
const PACKAGES: [[&str; 4]; 2] = [["q1", "r1", "max q1", "max r1"], ["q2", "r2", "max q2", "max r2"]];

impl Explainer<'_> {
    /// C(S) of a group in world order; C(i) for one economy.
    pub(super) fn cost(&mut self, stage: Stage, k: usize, members: &[usize]) -> usize {
        if let [only] = members {
            return self.stand_alone(k, *only);
        }
        let place = Place::at(stage).technology(k).group(bits(members));
        self.formula(("C(S)", place, Unit::Money), &table::JOINT, |e| {
            let frontier = e.figure(TechnologyFigure::FrontierCost, k);
            let [phi, partners] = [e.climb(k, members), e.partners(members)];
            let omega = e.by_standards("omega'", ParameterId::CoordinationLoss, k);
            let gamma = e.by_standards("gamma'", ParameterId::Friction, k);
            let distances = e.formula(("sum of d", place, Unit::Share), &world::SUM, |e| e.pairs(stage, k, members));
            let own = Place::default().technology(k).group(bits(members));
            let adaptation = e.formula(("sum of a_i", own, Unit::Money), &world::SUM, |e| {
                members.iter().map(|&i| e.adaptation(k, i, true)).collect()
            });
            vec![frontier, phi, partners, omega, gamma, distances, adaptation]
        })
    }

    fn pairs(&mut self, stage: Stage, k: usize, members: &[usize]) -> Vec<usize> {
        let pairs = members.iter().enumerate().flat_map(|(at, &a)| members[..at].iter().map(move |&b| (a, b)));
        pairs.map(|(a, b)| self.distance(stage, k, a, b)).collect()
    }

    /// C(i).
    pub(super) fn stand_alone(&mut self, k: usize, i: usize) -> usize {
        let place = Place::default().technology(k).economy(i);
        self.formula(("C(i)", place, Unit::Money), &table::STAND_ALONE, |e| {
            vec![e.figure(TechnologyFigure::FrontierCost, k), e.climb(k, &[i]), e.adaptation(k, i, false)]
        })
    }

    /// phi of a group.
    fn climb(&mut self, k: usize, members: &[usize]) -> usize {
        let place = Place::default().technology(k).group(bits(members));
        self.formula(("phi", place, Unit::Share), &table::CLIMB, |e| {
            let mut parts = vec![e.figure(TechnologyFigure::StartUp, k)];
            for (package, [_, _, held, wanted]) in PACKAGES.into_iter().enumerate() {
                parts.push(e.formula((wanted, place, Unit::Share), &world::LARGEST, |e| {
                    members.iter().map(|&i| e.wanted(k, i, package)).collect()
                }));
                parts.push(e.formula((held, place, Unit::Share), &world::LARGEST, |e| {
                    members.iter().map(|&i| e.held(k, i, package)).collect()
                }));
            }
            parts.push(e.work_cap(k, members));
            parts
        })
    }

    /// The level that an economy holds today, in science (0) or production (1).
    fn held(&mut self, k: usize, i: usize, package: usize) -> usize {
        if package == 0 {
            return self.knowledge_input(k, i);
        }
        let place = Place::default().technology(k).economy(i);
        self.formula(("q2", place, Unit::Share), &table::HELD, |e| vec![e.capacity_ratio(k, i)])
    }

    fn wanted(&mut self, k: usize, i: usize, package: usize) -> usize {
        let place = Place::default().technology(k).economy(i);
        let symbol = if package == 0 { "r1" } else { "r2" };
        self.formula((symbol, place, Unit::Share), &table::WANTED, |e| vec![e.ambition(i), e.held(k, i, package)])
    }

    /// kn sqrt(Y) with today's know-how.
    pub(super) fn hands(&mut self, k: usize, i: usize) -> usize {
        let place = Place::default().technology(k).economy(i);
        self.formula(("kn sqrt(Y)", place, Unit::Share), &table::HANDS, |e| vec![e.knowledge_input(k, i), e.gdp(i)])
    }

    /// What the cap on pooled work adds to phi; nothing while it is off.
    fn work_cap(&mut self, k: usize, members: &[usize]) -> usize {
        let place = Place::default().technology(k).group(bits(members));
        if self.case.terms.dominance_cap >= CAP_OFF || members.len() < 2 {
            return self.formula(("no cap", Place::default(), Unit::Share), &world::SUM, |_| Vec::new());
        }
        self.formula(("over", place, Unit::Share), &table::WORK_CAP, |e| {
            let best = e.formula(("max q1", place, Unit::Share), &world::LARGEST, |e| {
                members.iter().map(|&i| e.held(k, i, 0)).collect()
            });
            let mut parts = vec![e.parameter(ParameterId::CapQuality), e.choice(Choice::DominanceCap), best];
            for &i in members {
                parts.push(e.hands(k, i));
            }
            parts
        })
    }

    fn partners(&mut self, members: &[usize]) -> usize {
        let place = Place::default().group(bits(members));
        self.formula(("partners", place, Unit::Count), &table::PARTNERS, |e| {
            let mut parts = vec![e.parameter(ParameterId::SizeInCoordination)];
            for &i in members {
                parts.push(e.gdp(i));
            }
            parts
        })
    }

    /// omega or gamma under the common standards of a technology.
    fn by_standards(&mut self, symbol: &'static str, id: ParameterId, k: usize) -> usize {
        let plain = self.parameter(id);
        if self.case.terms.technologies[k].standards <= 0.0 {
            return plain;
        }
        let (effect, formula) = match id {
            ParameterId::Friction => (ParameterId::StandardsFriction, &table::STANDARDS_MORE),
            ParameterId::StandardSetting if self.case.terms.open_standards => {
                (ParameterId::StandardsOpenPremium, &table::STANDARDS_MORE)
            }
            ParameterId::StandardSetting => (ParameterId::StandardsPremium, &table::STANDARDS_MORE),
            _ => (ParameterId::StandardsCoordination, &table::STANDARDS_LESS),
        };
        self.formula((symbol, Place::default().technology(k), Unit::Share), formula, |e| {
            vec![plain, e.parameter(effect), e.choice(Choice::Standards(k))]
        })
    }

    /// zeta under the common standards of a technology.
    pub(super) fn premium(&mut self, k: usize) -> usize {
        self.by_standards("zeta'", ParameterId::StandardSetting, k)
    }

    /// a0 F Y / Y_max, less where a partnership has common standards.
    fn adaptation(&mut self, k: usize, i: usize, together: bool) -> usize {
        let standards = together && self.case.terms.technologies[k].standards > 0.0;
        let place = Place::default().technology(k).economy(i);
        let everyone: Vec<usize> = (0..self.case.world.economies().len()).collect();
        self.formula((if standards { "a_i'" } else { "a_i" }, place, Unit::Money), &table::ADAPTATION, |e| {
            let plain = e.figure(TechnologyFigure::Adaptation, k);
            let share = if standards {
                e.formula(("a0'", Place::default().technology(k), Unit::Share), &table::STANDARDS_LESS, |e| {
                    vec![plain, e.parameter(ParameterId::StandardsAdaptation), e.choice(Choice::Standards(k))]
                })
            } else {
                plain
            };
            let largest = e.formula(("Y_max", Place::default(), Unit::MoneyPerYear), &world::LARGEST, |e| {
                everyone.iter().map(|&i| e.gdp(i)).collect()
            });
            vec![share, e.figure(TechnologyFigure::FrontierCost, k), e.gdp(i), largest]
        })
    }

    /// B.
    pub(super) fn benefit(&mut self, k: usize, i: usize) -> usize {
        let place = Place::default().technology(k).economy(i);
        self.formula(("B", place, Unit::Money), &table::BENEFIT, |e| {
            vec![e.figure(TechnologyFigure::Willingness, k), e.gdp(i)]
        })
    }

    /// cbar.
    pub(super) fn outside_option(&mut self, k: usize, i: usize) -> usize {
        let place = Place::default().technology(k).economy(i);
        self.formula(("cbar", place, Unit::Money), &table::OUTSIDE, |e| vec![e.stand_alone(k, i), e.benefit(k, i)])
    }

    /// m_i.
    pub(super) fn separable(&mut self, stage: Stage, k: usize, members: &[usize], i: usize) -> usize {
        let rest: Vec<usize> = members.iter().copied().filter(|&member| member != i).collect();
        let place = Place::at(stage).technology(k).economy(i).group(bits(members));
        self.formula(("m", place, Unit::Money), &table::SEPARABLE, |e| {
            vec![e.cost(stage, k, members), e.cost(stage, k, &rest)]
        })
    }
}
