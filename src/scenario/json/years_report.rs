//! From paths and ensembles of the model to what is written.

use super::error::ReadError;
use super::report::View;
use super::years::{
    AllianceRangesFile, BandsFile, ComparedFile, LightFile, MemberRangesFile, NonAlignedRangesFile, PathFile,
    RangesFile, VerdictFile, YearsFile, YearsInFile,
};
use crate::model::assess::ranges::{Figure, Ranges, ranges};
use crate::model::assess::years::{YearsIn, years, years_alone};
use crate::model::dynamics::setting::{FIRST_YEAR, YEARS};
use crate::model::ensemble::design::EnsembleOptions;
use crate::model::ensemble::statistics::{Agreement, Bands, StabilityLight, Verdict, of_100};
use crate::model::evaluate::Case;
use crate::model::parameters::ParameterId;

impl View<'_> {
    pub(super) fn years(&self, case: &Case<'_>) -> Result<YearsFile, ReadError> {
        let inside = years(case, self.outcome, self.chosen())?;
        let alone = years_alone(self.world, case.parameters, self.chosen())?;
        Ok(YearsFile {
            first_year: FIRST_YEAR,
            last_year: FIRST_YEAR + YEARS,
            target: case.parameters.get(ParameterId::Target),
            technologies: inside.iter().zip(&alone).map(|(inside, alone)| self.years_in(inside, alone)).collect(),
        })
    }

    fn years_in(&self, inside: &YearsIn, alone: &YearsIn) -> YearsInFile {
        let score = |years: &YearsIn, economy: usize| years.autonomy.iter().map(|year| year[economy].score).collect();
        let path = |economy: usize| PathFile {
            code: self.code(economy),
            capability: inside.capability.of(economy).collect(),
            capability_alone: alone.capability.of(economy).collect(),
            autonomy: score(inside, economy),
            autonomy_alone: score(alone, economy),
            years_to_target: inside.target[economy].years(),
            years_to_target_alone: alone.target[economy].years(),
        };
        let economies = 0..self.world.economies().len();
        YearsInFile { technology: self.id(inside.technology), economies: economies.map(path).collect() }
    }

    pub(super) fn ranges(&self, case: &Case<'_>, options: &EnsembleOptions) -> Result<RangesFile, ReadError> {
        let ranges = ranges(case, self.outcome, self.chosen(), options)?;
        let (outcome, economies) = (self.outcome, 0..self.world.economies().len());
        let inside = |economy: &usize| outcome.alliance_of[*economy].is_some();
        let autonomy = |economy: usize| compared(&ranges, Figure::Autonomy(economy), Figure::AutonomyAlone(economy));
        let member = |economy: usize| MemberRangesFile {
            code: self.code(economy),
            cost_per_year: compared(&ranges, Figure::Cost(economy), Figure::CostAlone(economy)),
            autonomy: autonomy(economy),
            margin: bands(ranges.bands(Figure::Margin(economy))),
            would_leave_of_100: ranges.sign(Figure::Margin(economy)).map_or(0, |sign| sign.less_of_100()),
        };
        let non_aligned =
            |economy: usize| NonAlignedRangesFile { code: self.code(economy), autonomy: autonomy(economy) };
        Ok(RangesFile {
            points: options.points,
            seed: options.seed,
            uncertain: options.parameters.iter().map(|uncertain| uncertain.spec().key.to_owned()).collect(),
            rift: compared(&ranges, Figure::Rift, Figure::RiftAlone),
            alliances: (0..outcome.alliances.len()).map(|alliance| alliance_ranges(&ranges, alliance)).collect(),
            members: economies.clone().filter(inside).map(member).collect(),
            non_aligned: economies.filter(|economy| !inside(economy)).map(non_aligned).collect(),
        })
    }
}

fn alliance_ranges(ranges: &Ranges, alliance: usize) -> AllianceRangesFile {
    let (broken, light) = ranges.stability(alliance).unwrap_or((0, StabilityLight::Strained));
    AllianceRangesFile {
        saving_per_year: bands(ranges.bands(Figure::Saving(alliance))),
        broken_of_100: of_100(broken, ranges.ensemble().runs()),
        light: match light {
            StabilityLight::Holds => LightFile::Holds,
            StabilityLight::Strained => LightFile::Strained,
            StabilityLight::Breaks => LightFile::Breaks,
        },
    }
}

fn compared(ranges: &Ranges, with: Figure, without: Figure) -> ComparedFile {
    let agreement = ranges.agreement(with, without).unwrap_or_else(|| Agreement::of(&[], 0.0));
    ComparedFile {
        value: bands(ranges.bands(with)),
        change: bands(ranges.change(with, without)),
        more_of_100: agreement.more_of_100(),
        less_of_100: agreement.less_of_100(),
        verdict: match agreement.verdict() {
            Verdict::More => VerdictFile::More,
            Verdict::Less => VerdictFile::Less,
            Verdict::TooCloseToCall => VerdictFile::TooCloseToCall,
        },
    }
}

/// Every figure asked for is followed, and an ensemble has runs: there are always quantiles.
fn bands(bands: Option<Bands>) -> BandsFile {
    bands.map_or(BandsFile::default(), |Bands { p5, p25, p50, p75, p95 }| BandsFile { p5, p25, p50, p75, p95 })
}
