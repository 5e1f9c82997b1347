//! Whether a member would gain by leaving.

use super::{Check, Looked, light_name, runs_in_words, say, share_of_runs};
use crate::model::assess::membership::Standing;
use crate::model::assess::ranges::Figure;
use crate::model::ensemble::statistics::{Agreement, StabilityLight, Verdict};
use crate::report::answer::{capitalised, points, whole};
use crate::report::score::light_word;

/// Runs in which a member would lose (more) or gain (less) by leaving.
pub fn agreement(looked: &Looked<'_>, economy: usize) -> Agreement {
    looked.findings.ranges.sign(Figure::Margin(economy)).unwrap_or_default()
}

/// What may be said about a margin: nothing where the runs and the one calculation shown disagree.
pub fn verdict(agreement: Agreement, margin: f64) -> Verdict {
    match agreement.verdict() {
        Verdict::More if margin >= 0.0 => Verdict::More,
        Verdict::Less if margin <= 0.0 => Verdict::Less,
        _ => Verdict::TooCloseToCall,
    }
}

/// Points with their noun; less than one is said so.
pub fn small_points(looked: &Looked<'_>, value: f64) -> String {
    if whole(value) == 0 {
        looked.translator().text("standing-under-a-point")
    } else {
        points(looked.translator(), value)
    }
}

/// The member that would gain by leaving in the most runs, and in how many of 100.
pub fn most_often(looked: &Looked<'_>) -> Option<(usize, u32)> {
    let runs = |economy: usize| agreement(looked, economy).less_of_100();
    let members = looked.members().iter().rev();
    members.map(|&economy| (economy, runs(economy))).max_by_key(|(_, runs)| *runs)
}

/// Members that would gain by leaving in enough runs to say so.
pub fn leavers(looked: &Looked<'_>) -> Vec<usize> {
    let leaves = |economy: &usize| agreement(looked, *economy).verdict() == Verdict::Less;
    looked.members().iter().copied().filter(leaves).collect()
}

/// In how many of 100 runs some member would gain by leaving, and the light that this gives.
fn any_leaves(looked: &Looked<'_>) -> (u32, StabilityLight) {
    let columns: Vec<&[f64]> = looked
        .members()
        .iter()
        .filter_map(|&economy| looked.findings.ranges.runs_of(Figure::Margin(economy)))
        .collect();
    let runs = columns.first().map_or(0, |column| column.len());
    share_of_runs(runs, |run| columns.iter().any(|column| column[run] < 0.0))
}

/// The member whose margin is the smallest.
fn nearest<'a>(looked: &Looked<'a>) -> Option<&'a Standing> {
    let members = looked.assessment().members.iter();
    members.reduce(|a, b| if b.margin() < a.margin() { b } else { a })
}

pub fn check(looked: &Looked<'_>) -> Check {
    let translator = looked.translator();
    let (often, light) = any_leaves(looked);
    let leavers = leavers(looked);
    let fact = if leavers.is_empty() {
        let runs = runs_in_words(translator, often);
        say(translator, "standing-leave-fact", &[("light", light_name(light)), ("runs", &runs)])
    } else {
        capitalised(&say(translator, "standing-leave-who", &[("names", &looked.names(&leavers))]))
    };
    let mut detail: Vec<String> = nearest(looked).map(|member| nearest_words(looked, member)).into_iter().collect();
    if let (Some(nearest), Some((economy, runs))) = (nearest(looked), most_often(looked)) {
        // Another member may be nearer to the door in the runs than in the one calculation shown.
        if leavers.is_empty() && runs > agreement(looked, nearest.economy).less_of_100() && runs >= 5 {
            let (name, runs) = (looked.name(economy), runs_in_words(translator, runs));
            detail.push(say(translator, "standing-leave-oftener", &[("name", &name), ("runs", &runs)]));
        }
    }
    Check { id: "leave", light, word: light_word(translator, light), fact, detail }
}

fn nearest_words(looked: &Looked<'_>, member: &Standing) -> String {
    let translator = looked.translator();
    let agreement = agreement(looked, member.economy);
    let case = match verdict(agreement, member.margin()) {
        Verdict::More => "stay",
        Verdict::Less => "leave",
        Verdict::TooCloseToCall => "close",
    };
    let points = small_points(looked, member.margin());
    let (name, runs) = (looked.name(member.economy), runs_in_words(translator, agreement.less_of_100()));
    let values: [(&str, &str); 4] = [("case", case), ("name", &name), ("points", &points), ("runs", &runs)];
    say(translator, "standing-leave-nearest", &values)
}

/// The finding where a member is the closest call.
pub fn finding(looked: &Looked<'_>, light: StabilityLight, subject: &str) -> String {
    let translator = looked.translator();
    let leavers = leavers(looked);
    let name = match light {
        StabilityLight::Holds => nearest(looked).map(|member| looked.name(member.economy)).unwrap_or_default(),
        StabilityLight::Breaks if !leavers.is_empty() => looked.names(&leavers),
        StabilityLight::Strained | StabilityLight::Breaks => {
            most_often(looked).map(|(economy, _)| looked.name(economy)).unwrap_or_default()
        }
    };
    let certain = !leavers.is_empty() || light == StabilityLight::Holds;
    let runs = runs_in_words(translator, most_often(looked).map_or(0, |(_, runs)| runs));
    let key = if certain { "standing-finding-member" } else { "standing-finding-member-runs" };
    let values: [(&str, &str); 4] =
        [("light", light_name(light)), ("subject", subject), ("name", &name), ("runs", &runs)];
    say(translator, key, if certain { &values[..3] } else { &values })
}
