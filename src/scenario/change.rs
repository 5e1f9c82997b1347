//! The only way to change a scenario.

use super::agreements::Agreements;
use super::state::{Scenario, TechnologyChoice};
use crate::catalog::dataset::economies;
use crate::catalog::levers::ShareLever;
use crate::catalog::records::{DataSet, EuRole};
use crate::catalog::technologies::shipped_parameters;
use crate::model::evaluate::MAX_ALLIANCES;
use crate::model::parameters::ParameterId;
use crate::model::terms::{BillRule, VoteWeights};

/// One change by a reader.
#[derive(Debug, Clone, PartialEq)]
pub enum Change {
    /// Move a share lever; a value beyond the range is cut to it, and digits after the eighth are rounded away.
    Share(ShareLever, f64),
    /// Give a lever another value in one technology, cut as above, or let it follow the general lever again. Only the levers
    /// of [`crate::catalog::levers::TECHNOLOGY_LEVERS`] have values of a technology.
    ShareIn(ShareLever, String, Option<f64>),
    /// Set a judgement parameter, cut and rounded as above, or put its default back.
    Parameter(ParameterId, Option<f64>),
    /// Put the defaults of all judgement parameters back.
    ResetParameters,
    /// Split the bill by another rule.
    Bill(BillRule),
    /// Weight votes differently.
    Votes(VoteWeights),
    /// Ask for a least number of members in favour, or for none.
    MinMembers(Option<usize>),
    /// Say that a number of members is enough by itself, or that none is.
    OrMembers(Option<usize>),
    /// Switch the rights gate.
    RightsGate(bool),
    /// Let outsiders adopt the common standards, or not.
    OpenStandards(bool),
    /// Put other deals, funding and plants in place of those there are.
    Agreements(Agreements),
    /// Ask about another technology.
    Technology(TechnologyChoice),
    /// Put an economy into an alliance, or take it out.
    Assign {
        /// Code of the economy.
        economy: String,
        /// Alliance 0 to 3, or non-aligned.
        alliance: Option<usize>,
    },
    /// Show the EU as one player or as its member states.
    Data(DataSet),
    /// Put another scenario in place of this one.
    Replace(Box<Scenario>),
}

impl Scenario {
    /// Applies a change.
    ///
    /// ```
    /// use entente::catalog::levers::ShareLever;
    /// use entente::scenario::{change::Change, state::Scenario};
    /// let mut scenario = Scenario::default();
    /// scenario.apply(Change::Share(ShareLever::Pooling, 1.7));
    /// assert_eq!(scenario.terms.pooling, 1.0);
    /// scenario.apply(Change::Assign { economy: "IND".into(), alliance: Some(0) });
    /// assert_eq!(scenario.alliance_of("IND"), Some(0));
    /// ```
    pub fn apply(&mut self, change: Change) {
        match change {
            Change::Share(lever, value) => self.set_share(lever, value),
            Change::ShareIn(lever, technology, value) => self.set_share_in(lever, &technology, value),
            Change::Parameter(id, value) => self.set_parameter(id, value),
            Change::ResetParameters => self.parameters = shipped_parameters(),
            Change::Bill(rule) => self.terms.bill = rule,
            Change::Votes(votes) => self.terms.votes = votes,
            Change::MinMembers(members) => self.terms.min_members = members.filter(|&members| members > 0),
            Change::OrMembers(members) => self.terms.or_members = members.filter(|&members| members > 0),
            Change::RightsGate(on) => self.terms.rights_gate = on,
            Change::OpenStandards(open) => self.terms.open_standards = open,
            Change::Agreements(agreements) => self.agreements = agreements,
            Change::Technology(choice) => self.technology = choice,
            Change::Assign { economy, alliance } => self.assign(&economy, alliance),
            Change::Data(data) => self.switch_data(data),
            Change::Replace(scenario) => *self = *scenario,
        }
    }

    fn set_share(&mut self, lever: ShareLever, value: f64) {
        let spec = lever.spec();
        if !value.is_finite() {
            return;
        }
        *self.terms.share_mut(lever) = round(value.clamp(spec.min, spec.max));
    }

    fn set_share_in(&mut self, lever: ShareLever, technology: &str, value: Option<f64>) {
        let spec = lever.spec();
        let value = value.filter(|value| value.is_finite()).map(|value| round(value.clamp(spec.min, spec.max)));
        self.per_technology.change(technology, |terms| terms.set(lever, value));
    }

    fn set_parameter(&mut self, id: ParameterId, value: Option<f64>) {
        let spec = id.spec();
        let used = match value {
            Some(value) => round(value).clamp(spec.min, spec.max) + 0.0, // no negative zero
            None => shipped_parameters().get(id),
        };
        // Refuses what is no number.
        if let Ok(parameters) = self.parameters.with(id, used) {
            self.parameters = parameters;
        }
    }

    fn assign(&mut self, economy: &str, alliance: Option<usize>) {
        if self.alliance_of(economy) == alliance {
            return;
        }
        for members in &mut self.alliances {
            members.retain(|member| member != economy);
        }
        if let Some(members) = alliance.and_then(|index| self.alliances.get_mut(index)) {
            members.push(economy.to_owned());
        }
    }

    /// Members take the alliance of the EU and the EU that of the first alliance with one of its members.
    fn switch_data(&mut self, data: DataSet) {
        if self.data == data {
            return;
        }
        let codes = |role: EuRole| economies().iter().filter(move |record| record.eu == role).map(|record| record.code);
        let (leaving, entering) = match data {
            DataSet::EuAsOne => (EuRole::Member, EuRole::Whole),
            DataSet::EuMembers => (EuRole::Whole, EuRole::Member),
        };
        let alliance = (0..MAX_ALLIANCES)
            .find(|&index| codes(leaving).any(|code| self.alliances[index].iter().any(|member| member == code)));
        for members in &mut self.alliances {
            members.retain(|member| codes(leaving).all(|code| code != member));
        }
        if let Some(index) = alliance {
            let rest = std::mem::take(&mut self.alliances[index]);
            self.alliances[index] = codes(entering).map(String::from).chain(rest).collect();
        }
        self.agreements.switch_data(data);
        self.data = data;
    }
}

/// Steps that add up leave digits that nobody chose; links would carry them.
pub(super) fn round(share: f64) -> f64 {
    (share * 1e8).round() / 1e8
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_eu_opens_into_its_members_and_closes_again() {
        let mut scenario = Scenario::default();
        scenario.apply(Change::Data(DataSet::EuMembers));
        assert_eq!(scenario.alliances[0].len(), 30);
        assert_eq!(scenario.alliance_of("EUU"), None);
        assert_eq!(scenario.alliance_of("DEU"), Some(0));
        scenario.apply(Change::Data(DataSet::EuAsOne));
        assert_eq!(scenario, Scenario::default());
    }

    #[test]
    fn an_economy_is_in_one_alliance_at_most() {
        let mut scenario = Scenario::default();
        scenario.apply(Change::Assign { economy: "JPN".into(), alliance: Some(1) });
        assert_eq!(scenario.alliances[0], ["EUU", "USA", "KOR"]);
        assert_eq!(scenario.alliances[1], ["JPN"]);
        scenario.apply(Change::Assign { economy: "JPN".into(), alliance: None });
        assert_eq!(scenario.alliance_of("JPN"), None);
    }

    #[test]
    fn a_technology_follows_the_general_lever_again() {
        let mut scenario = Scenario::default();
        scenario.apply(Change::ShareIn(ShareLever::Pooling, "quantum".into(), Some(0.2)));
        assert_eq!((scenario.pooling_in("quantum"), scenario.pooling_in("csds")), (0.2, 0.5));
        scenario.apply(Change::ShareIn(ShareLever::Pooling, "quantum".into(), None));
        assert_eq!(scenario, Scenario::default());
    }

    #[test]
    fn a_parameter_is_cut_to_its_range_and_goes_back_to_what_ships() {
        let mut scenario = Scenario::default();
        let shipped = scenario.parameters.get(ParameterId::Openness);
        for (given, used) in [(0.7, 0.7), (4.0, 1.0), (-1.0, 0.0), (-0.0, 0.0), (0.1 + 0.2, 0.3), (f64::NAN, 0.3)] {
            scenario.apply(Change::Parameter(ParameterId::Openness, Some(given)));
            assert_eq!(scenario.parameters.get(ParameterId::Openness).to_bits(), f64::to_bits(used), "{given}");
        }
        scenario.apply(Change::Parameter(ParameterId::Openness, None));
        assert_eq!(scenario.parameters.get(ParameterId::Openness), shipped);
        assert_eq!(scenario, Scenario::default());
    }

    #[test]
    fn a_lever_without_values_of_technologies_has_none() {
        let mut scenario = Scenario::default();
        scenario.apply(Change::ShareIn(ShareLever::Quota, "quantum".into(), Some(0.9)));
        assert_eq!(scenario, Scenario::default());
    }
}
