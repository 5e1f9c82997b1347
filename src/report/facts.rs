//! The numbers behind every answer, looked up once.

use super::certainty::{Call, Certainty, MemberCertainty};
use crate::i18n::locale::Locale;
use crate::i18n::number::{Money, Trend, trend_of_points};
use crate::i18n::translator::Translator;
use crate::model::outcome::{Outcome, PillarScores, SharingMethod, YearlyCost};
use crate::model::world::World;
use crate::scenario::resolve::Resolved;
use crate::scenario::state::Scenario;

/// Everything that a report is made from.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// What was chosen.
    pub scenario: &'a Scenario,
    /// The world it was resolved against.
    pub world: &'a World,
    /// Complete terms and positions.
    pub resolved: &'a Resolved,
    /// What came out.
    pub outcome: &'a Outcome,
    /// How much of it stands, once the runs of the ensemble are in.
    pub certainty: Option<&'a Certainty>,
    /// The reader's language.
    pub translator: &'a Translator,
}

/// One member of an alliance, over the technologies of the question.
#[derive(Debug, Clone, PartialEq)]
pub struct MemberFacts {
    /// Position in the world.
    pub economy: usize,
    /// Code, for example `JPN`.
    pub code: String,
    /// Name as on a label.
    pub name: String,
    /// Which alliance, 0 to 3.
    pub alliance: usize,
    /// Position in the outcome's list of alliances, and within it.
    pub place: (usize, usize),
    /// Cost a year.
    pub cost: YearlyCost,
    /// Autonomy alone.
    pub before: PillarScores,
    /// Autonomy in the alliance.
    pub after: PillarScores,
    /// How much of it stands, once the runs are in.
    pub certainty: Option<MemberCertainty>,
}

impl MemberFacts {
    /// Change of autonomy, points.
    #[must_use]
    pub fn change(&self) -> f64 {
        whole_points_change(self.before.score, self.after.score)
    }

    /// What may be said about the change of autonomy.
    #[must_use]
    pub fn autonomy_call(&self) -> Call {
        Call::of(trend_of_points(self.change()), self.certainty.map(|sure| sure.change))
    }

    /// What may be said about what it pays, against being alone.
    #[must_use]
    pub fn cost_call(&self, locale: Locale) -> Call {
        Call::of(self.cost_trend(locale), self.certainty.map(|sure| sure.added_cost))
    }

    /// Which way what it pays goes, as printed.
    #[must_use]
    pub fn cost_trend(&self, locale: Locale) -> Trend {
        Money::of_billions(-self.cost.saving, locale).trend
    }
}

/// The change that a reader sees between two scores printed without decimals.
///
/// Scores are printed whole, so their difference must be the difference of the printed numbers.
#[must_use]
pub fn whole_points_change(before: f64, after: f64) -> f64 {
    after.round() - before.round()
}

impl Facts<'_> {
    /// The members of all alliances, alliance by alliance, in the order in which they were chosen.
    #[must_use]
    pub fn members(&self) -> Vec<MemberFacts> {
        let technologies = &self.resolved.technologies;
        let mut members = Vec::new();
        for (place, alliance) in self.outcome.alliances.iter().enumerate() {
            for economy in &self.resolved.alliances[alliance.given_as] {
                let Some(within) = alliance.members.iter().position(|member| member == economy) else { continue };
                let code = self.world.economies()[*economy].code.clone();
                members.push(MemberFacts {
                    economy: *economy,
                    name: self.translator.economy(&code),
                    code,
                    alliance: alliance.given_as,
                    place: (place, within),
                    cost: self.outcome.yearly_cost(place, within, technologies),
                    before: self.outcome.autonomy_alone_over(*economy, technologies),
                    after: self.outcome.autonomy_over(*economy, technologies),
                    certainty: self.certainty.map(|all| all.member(*economy).copied().unwrap_or_default()),
                });
            }
        }
        members
    }

    /// What may be said about the rift between blocs.
    #[must_use]
    pub fn rift_call(&self) -> Call {
        let trend = trend_of_points(whole_points_change(self.outcome.rift_alone, self.outcome.rift));
        Call::of(trend, self.certainty.map(|certainty| certainty.rift))
    }

    /// What may be said about what an alliance pays together, by its place in the outcome.
    #[must_use]
    pub fn together_call(&self, alliance: usize) -> Call {
        let of_alliance = |certainty: &Certainty| certainty.alliances.get(alliance).map(|sure| sure.added_cost);
        Call::of(self.together_trend(alliance), self.certainty.map(|sure| of_alliance(sure).unwrap_or_default()))
    }

    /// Which way what an alliance pays together goes, as printed.
    #[must_use]
    pub fn together_trend(&self, alliance: usize) -> Trend {
        let change = -self.outcome.yearly_cost_together(alliance, &self.resolved.technologies).saving;
        Money::of_billions(change, self.translator.locale()).trend
    }

    /// How shares were found in the technologies of the question.
    #[must_use]
    pub fn uses_method(&self, method: SharingMethod) -> bool {
        self.outcome.alliances.iter().any(|alliance| {
            self.resolved.technologies.iter().any(|&technology| alliance.programmes[technology].method == method)
        })
    }

    /// Whether the rights gate limits a member in a technology of the question.
    #[must_use]
    pub fn is_gated(&self, economy: usize) -> bool {
        let threshold = self.scenario.parameters.get(crate::model::parameters::ParameterId::RightsThreshold);
        self.scenario.terms.rights_gate
            && self.world.economies()[economy].rights < threshold
            && self.resolved.technologies.iter().any(|&technology| {
                self.world.technologies()[technology].rights_sensitive
                    && self.resolved.terms.technologies[technology].pooling > 0.0
            })
    }
}

/// Letter of an alliance in the reader's language.
#[must_use]
pub fn alliance_letter(translator: &Translator, alliance: usize) -> String {
    translator.format("alliance-letter", &[("index", crate::i18n::translator::Argument::Count(alliance))])
}
