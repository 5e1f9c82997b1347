//! The judgement parameters of the model: default, range and meaning of each, in one table.
//!
//! Nothing here is measured. Every value is a judgement that a reader may change.

use super::error::{Field, InputError, check_range};

/// One judgement parameter.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum ParameterId {
    /// omega: coordination loss; 0 = one laboratory, 0.5 = square-root rule, 1 = no saving at all.
    CoordinationLoss,
    /// nu: how much size counts in coordination; 0 counts heads, 1 counts GDP.
    SizeInCoordination,
    /// gamma: extra programme cost for each fully distant pair, share of F.
    Friction,
    /// kappa: share of the pooled know-how that full pooling can pass on; the rest stays tacit.
    KnowledgePassedOn,
    /// Own know-how at which half of what partners offer can be absorbed.
    AbsorptionConstant,
    /// rho: exponent of the knowledge pool, between adding everything up (1) and best partner only (large).
    PoolExponent,
    /// How far control of pooled work passes from the national to the joint level.
    GovernanceDepth,
    /// zeta: premium of a large alliance in setting standards.
    StandardSetting,
    /// Loss of control for each unit of hostile exposure.
    ExposureLoss,
    /// Loss of control where needs are met by few suppliers.
    ConcentrationLoss,
    /// Loss of control when pooled knowledge leaks.
    LeakLoss,
    /// Hostility of an ally for each unit of distance.
    AllyHostility,
    /// eta: how much the rift makes outside suppliers less reliable.
    RiftHostility,
    /// alpha: weight of bloc size in the polarisation index of Esteban and Ray.
    Polarisation,
    /// Civil-rights index below which the rights gate closes in proportion.
    RightsThreshold,
    /// Years of delay for each halving of the chance that a proposal passes.
    DelayPerHalving,
    /// Exponent of the mean over the three pillars: 1 adds, 0 multiplies (default), -20 takes the weakest.
    PillarMean,
    /// lambda: how much of double effort counts; below 1, laboratories step on each other's toes.
    Duplication,
    /// o: share of world science that stays open to an outsider when there is no rift.
    Openness,
    /// Growth of every economy's research spending a year.
    ResearchGrowth,
    /// Years until pooled research has reached its full share.
    BuildUp,
    /// Share of members' research that full export control costs in lost revenue.
    ExportRevenue,
    /// Share by which full export control of others spurs research.
    ExportSpur,
    /// How much full export control widens the rift.
    ExportRift,
    /// Level of capability that a path has to reach, today's frontier being 1.
    Target,
    /// Weight of the saving in what membership is worth; the rest is the weight of autonomy.
    SavingWeight,
    /// Points of margin by which the warning of leaving fades.
    RiskScale,
    /// Share of GDP above which a non-aligned economy courts others like an alliance.
    LargeOutsider,
    /// Adaptation at home that full common standards save.
    StandardsAdaptation,
    /// Coordination loss that full common standards save.
    StandardsCoordination,
    /// Growth of the standard-setting premium with full common standards.
    StandardsPremium,
    /// The same when outsiders may adopt them.
    StandardsOpenPremium,
    /// Growth of friction between distant partners who agree on standards.
    StandardsFriction,
    /// Control that an outsider loses who relies on the alliance alone and has to certify twice.
    StandardsOutsiderLoss,
    /// Reliance on the alliance below which an outsider loses nothing.
    StandardsReliance,
    /// Distance that a full outside deal takes away between its two sides.
    DealCloseness,
    /// Trust that a full outside deal with a fully distant partner costs among the members.
    DealDistrust,
    /// Share of funding for partners that goes into research; the rest builds plants.
    FundingResearch,
    /// Distance that funding takes away between a partner and the members.
    FundingCloseness,
    /// Funding a year, as a share of the partner's GDP, at which it has its full effect on distance.
    FundingFull,
    /// Head start lost for each unit of pooled work that the dominance cap moves away from the best.
    CapQuality,
}

/// What is fixed about a parameter: its key, symbol, default and range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ParameterSpec {
    /// Which parameter.
    pub id: ParameterId,
    /// Name in links and files.
    pub key: &'static str,
    /// Default value (judgement).
    pub default: f64,
    /// Smallest allowed value.
    pub min: f64,
    /// Largest allowed value.
    pub max: f64,
}

const fn spec(id: ParameterId, key: &'static str, default: f64, min: f64, max: f64) -> ParameterSpec {
    ParameterSpec { id, key, default, min, max }
}

/// Number of parameters.
pub const PARAMETER_COUNT: usize = 41;

/// All parameters, in the order of [`ParameterId`].
pub const PARAMETERS: [ParameterSpec; PARAMETER_COUNT] = [
    spec(ParameterId::CoordinationLoss, "omega", 0.20, 0.0, 1.0),
    spec(ParameterId::SizeInCoordination, "nu", 0.5, 0.0, 1.0),
    spec(ParameterId::Friction, "gamma", 0.0004, 0.0, 0.5),
    spec(ParameterId::KnowledgePassedOn, "kappa", 0.60, 0.3, 0.9),
    spec(ParameterId::AbsorptionConstant, "absorption", 0.10, 0.05, 0.3),
    spec(ParameterId::PoolExponent, "rho", 4.0, 2.0, 8.0),
    spec(ParameterId::GovernanceDepth, "gdep", 0.60, 0.2, 0.9),
    spec(ParameterId::StandardSetting, "zeta", 0.40, 0.0, 0.8),
    spec(ParameterId::ExposureLoss, "lambda_x", 0.60, 0.3, 0.9),
    spec(ParameterId::ConcentrationLoss, "lambda_c", 0.15, 0.0, 0.3),
    spec(ParameterId::LeakLoss, "lambda_l", 0.35, 0.1, 0.6),
    spec(ParameterId::AllyHostility, "h_in", 0.50, 0.2, 0.8),
    spec(ParameterId::RiftHostility, "eta", 0.50, 0.0, 1.0),
    spec(ParameterId::Polarisation, "alpha", 1.3, 1.0, 1.6),
    spec(ParameterId::RightsThreshold, "rights_threshold", 0.5, 0.1, 1.0),
    spec(ParameterId::DelayPerHalving, "delay_per_halving", 0.25, 0.0, 1.0),
    spec(ParameterId::PillarMean, "pillar_mean", 0.0, -20.0, 1.0),
    spec(ParameterId::Duplication, "lambda", 0.75, 0.5, 1.0),
    spec(ParameterId::Openness, "open", 0.30, 0.0, 1.0),
    spec(ParameterId::ResearchGrowth, "research_growth", 0.03, 0.0, 0.1),
    spec(ParameterId::BuildUp, "build_up", 5.0, 1.0, 15.0),
    spec(ParameterId::ExportRevenue, "export_revenue", 0.10, 0.0, 0.3),
    spec(ParameterId::ExportSpur, "export_spur", 0.15, 0.0, 0.5),
    spec(ParameterId::ExportRift, "export_rift", 0.30, 0.0, 1.0),
    spec(ParameterId::Target, "target", 2.0, 1.0, 10.0),
    spec(ParameterId::SavingWeight, "saving_weight", 0.40, 0.0, 1.0),
    spec(ParameterId::RiskScale, "risk_scale", 5.0, 1.0, 20.0),
    spec(ParameterId::LargeOutsider, "large_outsider", 0.10, 0.02, 0.5),
    spec(ParameterId::StandardsAdaptation, "st_adaptation", 0.5, 0.0, 1.0),
    spec(ParameterId::StandardsCoordination, "st_coordination", 0.3, 0.0, 1.0),
    spec(ParameterId::StandardsPremium, "st_premium", 1.0, 0.0, 2.0),
    spec(ParameterId::StandardsOpenPremium, "st_open_premium", 0.5, 0.0, 2.0),
    spec(ParameterId::StandardsFriction, "st_friction", 0.5, 0.0, 2.0),
    spec(ParameterId::StandardsOutsiderLoss, "st_outsider_loss", 0.10, 0.0, 0.5),
    spec(ParameterId::StandardsReliance, "st_reliance", 0.20, 0.0, 0.9),
    spec(ParameterId::DealCloseness, "deal_closeness", 0.3, 0.0, 1.0),
    spec(ParameterId::DealDistrust, "deal_distrust", 0.5, 0.0, 1.0),
    spec(ParameterId::FundingResearch, "fund_research", 0.5, 0.0, 1.0),
    spec(ParameterId::FundingCloseness, "fund_closeness", 0.3, 0.0, 1.0),
    spec(ParameterId::FundingFull, "fund_full", 0.002, 0.0005, 0.01),
    spec(ParameterId::CapQuality, "cap_quality", 0.5, 0.0, 2.0),
];

/// A value for every judgement parameter, each within its range.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Parameters {
    values: [f64; PARAMETER_COUNT],
}

impl Default for Parameters {
    fn default() -> Self {
        Self { values: PARAMETERS.map(|spec| spec.default) }
    }
}

impl ParameterId {
    /// Key, default and range of this parameter.
    #[must_use]
    pub fn spec(self) -> &'static ParameterSpec {
        &PARAMETERS[self as usize]
    }

    /// The parameter of a key such as `omega`.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        PARAMETERS.iter().find(|spec| spec.key == key).map(|spec| spec.id)
    }
}

impl Parameters {
    /// Value of a parameter.
    #[must_use]
    pub fn get(&self, id: ParameterId) -> f64 {
        self.values[id as usize]
    }

    /// The same parameters with one value changed.
    ///
    /// # Errors
    /// [`InputError::OutOfRange`] if the value is outside the parameter's range.
    ///
    /// ```
    /// use entente::model::parameters::{ParameterId, Parameters};
    /// let heads = Parameters::default().with(ParameterId::SizeInCoordination, 0.0)?;
    /// assert_eq!(heads.get(ParameterId::SizeInCoordination), 0.0);
    /// assert!(heads.with(ParameterId::CoordinationLoss, 1.5).is_err());
    /// # Ok::<(), entente::model::error::InputError>(())
    /// ```
    pub fn with(mut self, id: ParameterId, value: f64) -> Result<Self, InputError> {
        let spec = id.spec();
        self.values[id as usize] = check_range(|| Field::global(spec.key), value, spec.min, spec.max)?;
        Ok(self)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_is_in_order_of_the_ids_and_every_default_is_in_range() {
        for (position, spec) in PARAMETERS.iter().enumerate() {
            assert_eq!(spec.id as usize, position, "{}", spec.key);
            assert!(spec.min <= spec.default && spec.default <= spec.max, "{}", spec.key);
            assert_eq!(ParameterId::from_key(spec.key), Some(spec.id), "{} is used twice", spec.key);
        }
    }
}
