//! The path of capability in one technology, year by year.

use super::relative::build_up_share;
use super::setting::{FUNDED_YEARS, ProgressSetting, YEARS};
use crate::model::error::InputError;
use crate::model::power::power;

/// Largest capability in a path. Only extreme parameters get there: growth of more than a thousand percent a year that
/// never gets harder. Cut so that every figure stays finite.
pub const MAX_CAPABILITY: f64 = 1e100;

/// beta at and below which growth is exponential.
const NO_DIFFICULTY: f64 = 1e-9;

/// Capability of every economy in every year from 2025 to 2045.
#[derive(Debug, Clone, PartialEq)]
pub struct CapabilityPaths {
    economies: usize,
    /// Year by year.
    levels: Vec<f64>,
}

impl CapabilityPaths {
    /// Number of economies.
    #[must_use]
    pub fn economies(&self) -> usize {
        self.economies
    }

    /// Capability of every economy `year` years after 2025; empty after 2045.
    #[must_use]
    pub fn year(&self, year: usize) -> &[f64] {
        let start = year.saturating_mul(self.economies);
        self.levels.get(start..start.saturating_add(self.economies)).unwrap_or_default()
    }

    /// Capability of one economy from 2025 to 2045, 21 figures; none for a position that does not exist.
    pub fn of(&self, economy: usize) -> impl Iterator<Item = f64> + '_ {
        let known = economy < self.economies;
        self.levels.iter().skip(economy).step_by(self.economies.max(1)).take(if known { YEARS + 1 } else { 0 }).copied()
    }

    /// All figures, year by year, 21 times the number of economies.
    #[must_use]
    pub fn levels(&self) -> &[f64] {
        &self.levels
    }
}

/// The paths of all economies in one technology.
///
/// ```text
/// RD_j(y) = R_j growth^y (1 - member_loss ec, in an alliance) (1 + rival_spur ec, if another alliance exists) + added_j, y < 10
/// ramp_i  = s_i min(1, max(0, (y - delay) / build_up))                  0 outside an alliance
/// al_i    = z / (z + absorption),  z = A_i / A_lead
/// E_i     = RD_i + ramp_i al_i th sum over partners j of tau_ij RD_j
/// inc_i   = g (E_i / E_ref)^lambda                                       E_ref = max R_j in 2025; 0 if nobody does research
/// A'_i    = (A_i^beta + beta inc_i)^(1/beta)                            A_i exp(inc_i) for beta = 0
/// A_i(y+1) = A'_i + chi al_i open_i (A_lead - A_i)
/// open_i  = (o + (1 - o) ramp_i) tau_il                                 in the leader's alliance
///         = o tau_il (1 - Rift/100) (1 - ec, if the leader is in an alliance)      elsewhere
/// ```
///
/// The leader l has the highest capability at the start of the year, the first in the list among equals. An alliance has
/// at least two members. Capability never falls; the frontier moves by research only.
///
/// # Errors
/// [`InputError`] for a list of a wrong length or a figure out of its range.
pub fn capability_paths(setting: &ProgressSetting<'_>) -> Result<CapabilityPaths, InputError> {
    setting.check()?;
    let economies = setting.knowledge.len();
    let mut levels = Vec::with_capacity(economies * (YEARS + 1));
    levels.extend_from_slice(setting.knowledge);
    let mut course = Course::new(setting);
    for year in 0..YEARS {
        course.turn_to(year);
        let start = levels.len() - economies;
        course.step(&mut levels, start);
    }
    Ok(CapabilityPaths { economies, levels })
}

/// Research as a share of the reference: what grows every year, and what funding adds.
#[derive(Debug, Clone, Copy, Default)]
struct Research {
    growing: f64,
    added: f64,
}

impl Research {
    fn in_year(self, growth: f64, funded: f64) -> f64 {
        self.growing * growth + self.added * funded
    }
}

/// One economy on its way.
#[derive(Debug, Clone, Copy)]
struct Traveller {
    own: Research,
    /// `th sum of tau_ij RD_j` over partners.
    partners: Research,
    /// Alliance of two or more.
    alliance: Option<usize>,
    pooled: f64,
    /// `inc_i` of this year if it only grows from year to year: neither partners nor funding.
    steady: Option<f64>,
}

/// Everything that moves from year to year besides capability.
struct Course<'a> {
    setting: &'a ProgressSetting<'a>,
    travellers: Vec<Traveller>,
    /// Share of the full build-up that the programme of each alliance has reached.
    build_up: Vec<f64>,
    /// `research_growth^y`
    growth: f64,
    /// `research_growth^lambda`: by how much a steady increment grows in a year.
    steady_growth: f64,
    /// 1 while funding flows, then 0.
    funded: f64,
    inverse_difficulty: f64,
    /// `o (1 - Rift/100)`
    outside: f64,
}

impl<'a> Course<'a> {
    fn new(setting: &'a ProgressSetting<'a>) -> Self {
        let alliances = alliances(setting);
        let research = research(setting, &alliances);
        let travellers = (0..setting.knowledge.len()).map(|i| traveller(setting, &alliances, &research, i)).collect();
        Self {
            setting,
            travellers,
            build_up: vec![0.0; setting.delay.len()],
            growth: 1.0,
            steady_growth: setting.research_growth.powf(setting.duplication),
            funded: 1.0,
            inverse_difficulty: if setting.difficulty > NO_DIFFICULTY { 1.0 / setting.difficulty } else { 0.0 },
            outside: setting.openness * (1.0 - setting.rift / 100.0),
        }
    }

    /// Goes to the next year, or stays in the first.
    #[allow(clippy::cast_precision_loss, reason = "a count of years")]
    fn turn_to(&mut self, year: usize) {
        if year > 0 {
            self.growth *= self.setting.research_growth;
            for traveller in &mut self.travellers {
                if let Some(increment) = &mut traveller.steady {
                    *increment *= self.steady_growth;
                }
            }
        }
        self.funded = if year < FUNDED_YEARS { 1.0 } else { 0.0 };
        for (share, &delay) in self.build_up.iter_mut().zip(self.setting.delay) {
            *share = build_up_share(year as f64, delay, self.setting.build_up);
        }
    }

    /// Appends the levels of the next year to those that begin at `start`.
    fn step(&self, levels: &mut Vec<f64>, start: usize) {
        let setting = self.setting;
        let Some(leader) = leader(&levels[start..]) else { return };
        let n = self.travellers.len();
        let top = levels[start + leader];
        let alliance = self.travellers[leader].alliance;
        let controlled = if alliance.is_some() { 1.0 - setting.export_control } else { 1.0 };
        let outside = self.outside * controlled;
        let distances = &setting.distance[leader * n..(leader + 1) * n];
        let half = setting.absorption * top;
        for (i, (traveller, distance)) in self.travellers.iter().zip(distances).enumerate() {
            let level = levels[start + i];
            let taken_in = if level > 0.0 { level / (level + half) } else { 0.0 };
            let ramp = traveller.alliance.map_or(0.0, |alliance| traveller.pooled * self.build_up[alliance]);
            let increment = traveller.steady.unwrap_or_else(|| {
                let partners = traveller.partners.in_year(self.growth, self.funded);
                let effort = traveller.own.in_year(self.growth, self.funded) + ramp * taken_in * partners;
                setting.growth * power(effort, setting.duplication)
            });
            let grown = self.grown(level, increment);
            let open = if alliance.is_some() && traveller.alliance == alliance {
                setting.openness + (1.0 - setting.openness) * ramp
            } else {
                outside
            };
            // Nothing for the leader, who is not behind itself.
            let spread = setting.diffusion * taken_in * open * (1.0 - distance) * (top - level);
            levels.push(limited(grown + spread));
        }
    }

    /// A' after a year of research.
    fn grown(&self, level: f64, increment: f64) -> f64 {
        if increment <= 0.0 {
            return level;
        }
        let difficulty = self.setting.difficulty;
        let grown = if difficulty > NO_DIFFICULTY {
            power(power(level, difficulty) + difficulty * increment, self.inverse_difficulty)
        } else if level > 0.0 {
            level * increment.exp()
        } else {
            0.0
        };
        // There and back by powers may lose the last digit.
        if grown < level { level } else { limited(grown) }
    }
}

fn limited(value: f64) -> f64 {
    if value < MAX_CAPABILITY { value } else { MAX_CAPABILITY }
}

/// The highest level, the first among equals.
fn leader(levels: &[f64]) -> Option<usize> {
    let mut best: Option<(usize, f64)> = None;
    for (i, &level) in levels.iter().enumerate() {
        if best.is_none_or(|(_, top)| level > top) {
            best = Some((i, level));
        }
    }
    best.map(|(i, _)| i)
}

/// Members of each alliance; none for an alliance of one.
fn alliances(setting: &ProgressSetting<'_>) -> Vec<Vec<usize>> {
    let mut alliances = vec![Vec::new(); setting.delay.len()];
    for (i, alliance) in setting.alliance_of.iter().enumerate() {
        if let Some(members) = alliance.and_then(|alliance| alliances.get_mut(alliance)) {
            members.push(i);
        }
    }
    for members in &mut alliances {
        if members.len() < 2 {
            members.clear();
        }
    }
    alliances
}

/// Alliance of two or more of an economy.
fn alliance_of(setting: &ProgressSetting<'_>, alliances: &[Vec<usize>], i: usize) -> Option<usize> {
    setting.alliance_of[i].filter(|&alliance| alliances.get(alliance).is_some_and(|members| !members.is_empty()))
}

/// Research of each economy as a share of the largest of 2025, after what export control costs and spurs.
fn research(setting: &ProgressSetting<'_>, alliances: &[Vec<usize>]) -> Vec<Research> {
    let mut reference = 0.0;
    for &research in setting.research {
        reference = if research > reference { research } else { reference };
    }
    let in_force = alliances.iter().filter(|members| !members.is_empty()).count();
    let share = |money: f64| if reference > 0.0 { limited(money / reference) } else { 0.0 };
    let of = |i: usize| {
        let member = alliance_of(setting, alliances, i).is_some();
        let others = in_force - usize::from(member);
        let loss = if member { 1.0 - setting.member_loss * setting.export_control } else { 1.0 };
        let spur = if others > 0 { 1.0 + setting.rival_spur * setting.export_control } else { 1.0 };
        Research { growing: share(setting.research[i]) * loss * spur, added: share(setting.added_research[i]) }
    };
    (0..setting.research.len()).map(of).collect()
}

fn traveller(setting: &ProgressSetting<'_>, alliances: &[Vec<usize>], research: &[Research], i: usize) -> Traveller {
    let (n, own) = (research.len(), research[i]);
    let alliance = alliance_of(setting, alliances, i);
    let pooled = if alliance.is_some() { setting.pooled[i] } else { 0.0 };
    let mut partners = Research::default();
    for &j in alliance.map_or(&[][..], |alliance| &alliances[alliance]) {
        if j != i {
            let new = setting.novelty * (1.0 - setting.distance[i * n + j]);
            partners.growing += new * research[j].growing;
            partners.added += new * research[j].added;
        }
    }
    let steady = (pooled <= 0.0 && own.added <= 0.0).then(|| setting.growth * own.growing.powf(setting.duplication));
    Traveller { own, partners, alliance, pooled, steady }
}
