//! The list of economies while it stands on the page.

use crate::catalog::dataset::{economies, members_of};
use crate::catalog::records::DataSet;
use crate::i18n::translator::Translator;
use crate::markup::members as members_markup;
use crate::platform::document;
use crate::scenario::state::Scenario;

/// Which alliance each economy of the list is in.
pub fn mark(translator: &Translator, scenario: &Scenario) {
    for record in members_of(scenario.data).into_iter().filter_map(|index| economies().get(index)) {
        let alliance = scenario.alliance_of(record.code);
        let badge = members_markup::badge(translator, alliance).into_string();
        let value = members_markup::choice_value(alliance);
        document::update_row(&format!("assign-{}", record.code), &value, &badge, alliance.is_some());
    }
    document::set_checked("eu-open", scenario.data == DataSet::EuMembers);
}
