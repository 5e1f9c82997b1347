//! The inputs of a calculation: economies, technologies, what each economy has, and how far apart they are.

use super::error::{Field, InputError, check_range};

/// One economy: a state, or the European Union as one player.
#[derive(Debug, Clone, PartialEq)]
pub struct Economy {
    /// Short unique code, for example `JPN`.
    pub code: String,
    /// Gross domestic product of one year at market prices, billions of US dollars, at least one dollar.
    pub gdp: f64,
    /// Civil-rights index: practice of the rights of the UDHR and the ICCPR, 0 to 1.
    pub rights: f64,
    /// Ambition: the frontier level wanted, 0 to 1 (judgement, by income group).
    pub ambition: f64,
}

/// One technology with the parameters of its ten-year programme. All figures are judgements.
#[derive(Debug, Clone, PartialEq)]
pub struct Technology {
    /// Short unique id, for example `semiconductors`.
    pub id: String,
    /// F: the full frontier programme, billions of US dollars over ten years, at least one dollar.
    pub frontier_cost: f64,
    /// f0: share of the programme that nobody can skip, 0 to 1.
    pub start_up: f64,
    /// a0: adaptation at home, share of F for the largest economy, 0 to 1.
    pub adaptation: f64,
    /// b: willingness to pay, share of one year's GDP, 0 to 1.
    pub willingness: f64,
    /// delta: how far pooled plants consolidate at the strongest member, 0 to 1.
    pub consolidation: f64,
    /// leak: chance of a leak for each fully distant partner, 0 to 1.
    pub leak: f64,
    /// Whether the rights gate applies.
    pub rights_sensitive: bool,
    /// M: world market, billions of US dollars a year; needed only where plants are paid for.
    pub market: Option<f64>,
    /// How the technology moves; needed only for paths over the years.
    pub progress: Option<Progress>,
}

/// How a technology moves over the years. All figures are judgements.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Progress {
    /// g: growth of the leader's capability a year at today's level, 0 to 1.
    pub growth: f64,
    /// beta: how fast ideas get harder to find, 0 to 5.
    pub difficulty: f64,
    /// chi: share of the gap to the leader that diffusion closes a year, 0 to 1.
    pub diffusion: f64,
    /// th: share of a partner's research that is new to the others, 0 to 1.
    pub novelty: f64,
}

/// What one economy has in one technology.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Endowment {
    /// kn: own know-how, 1 = first in the world on every indicator, 0 to 1.
    pub knowledge: f64,
    /// cr: domestic production over domestic need, 0 or more.
    pub capacity_ratio: f64,
    /// ct: legal, ownership and standards control over what is used at home, 0 to 1.
    pub control: f64,
    /// R: yearly research spending, billions of US dollars, 0 or more.
    pub research: f64,
}

/// Everything the model knows about the world, checked on construction.
#[derive(Debug, Clone, PartialEq)]
pub struct World {
    economies: Vec<Economy>,
    technologies: Vec<Technology>,
    endowments: Vec<Endowment>,
    distance: Vec<f64>,
    market_gdp: f64,
}

impl World {
    /// Builds a world and checks every figure.
    ///
    /// `endowments` runs technology by technology, `endowments[k * n + i]`; `distance` is the full
    /// n x n matrix, row by row.
    ///
    /// # Errors
    /// [`InputError`] for the first figure that is not finite or out of its range, a wrong length, a code
    /// used twice, or a distance that is not symmetric with a zero diagonal.
    pub fn new(
        economies: Vec<Economy>,
        technologies: Vec<Technology>,
        endowments: Vec<Endowment>,
        distance: Vec<f64>,
    ) -> Result<Self, InputError> {
        let n = economies.len();
        check_count("economies", n, 1, MAX_ECONOMIES)?;
        check_count("technologies", technologies.len(), 1, MAX_TECHNOLOGIES)?;
        check_length("endowments", endowments.len(), n * technologies.len())?;
        check_length("distance", distance.len(), n * n)?;
        check_unique("economies", economies.iter().map(|e| e.code.as_str()))?;
        check_unique("technologies", technologies.iter().map(|t| t.id.as_str()))?;
        economies.iter().try_for_each(check_economy)?;
        technologies.iter().try_for_each(check_technology)?;
        for (index, endowment) in endowments.iter().enumerate() {
            let (technology, economy) = (&technologies[index / n], &economies[index % n]);
            check_endowment(endowment, || format!("{}, {}", economy.code, technology.id))?;
        }
        check_distance(&economies, &distance)?;
        let market_gdp = economies.iter().map(|economy| economy.gdp).sum();
        Ok(Self { economies, technologies, endowments, distance, market_gdp })
    }

    /// The same world with the GDP that markets are shared by: that of the whole world, where the economies listed are
    /// not all there are. Without it their sum is used.
    ///
    /// # Errors
    /// [`InputError::OutOfRange`] if it is not finite or not within the limits of money.
    pub fn with_market_gdp(mut self, gdp: f64) -> Result<Self, InputError> {
        self.market_gdp = check_range(|| Field::global("market_gdp"), gdp, MIN_MONEY, MAX_MONEY)?;
        Ok(self)
    }

    /// The same economies, endowments and distances with other technologies, number for number.
    ///
    /// # Errors
    /// [`InputError`] if their number differs, an id is used twice, or a figure is out of its range.
    pub fn with_technologies(mut self, technologies: Vec<Technology>) -> Result<Self, InputError> {
        check_length("technologies", technologies.len(), self.technologies.len())?;
        check_unique("technologies", technologies.iter().map(|t| t.id.as_str()))?;
        technologies.iter().try_for_each(check_technology)?;
        self.technologies = technologies;
        Ok(self)
    }

    /// GDP that markets are shared by, billions of US dollars.
    #[must_use]
    pub fn market_gdp(&self) -> f64 {
        self.market_gdp
    }

    /// Demand of an economy for a technology, billions of US dollars a year: its part of the world market by GDP.
    ///
    /// # Errors
    /// [`InputError::Missing`] if the technology has no market size.
    pub fn demand(&self, technology: usize, economy: usize) -> Result<f64, InputError> {
        let known = &self.technologies[technology];
        let market = known.market.ok_or_else(|| missing("market", &known.id, 0.0, MAX_MONEY))?;
        Ok(market * self.economies[economy].gdp / self.market_gdp)
    }

    /// How a technology moves over the years.
    ///
    /// # Errors
    /// [`InputError::Missing`] if the technology does not say.
    pub fn progress(&self, technology: usize) -> Result<Progress, InputError> {
        let known = &self.technologies[technology];
        known.progress.ok_or_else(|| missing("growth, difficulty, diffusion and novelty", &known.id, 0.0, 5.0))
    }

    /// The same world with other figures of its technologies, and all research multiplied by a factor (cut to what is
    /// allowed). Only what is new is checked, so that an ensemble pays for a copy and not for an inspection of the world.
    ///
    /// # Errors
    /// [`InputError`] for a figure out of its range, a negative factor, another number of technologies, or an id used twice.
    pub fn with_figures(&self, technologies: Vec<Technology>, research_factor: f64) -> Result<Self, InputError> {
        check_length("technologies", technologies.len(), self.technologies.len())?;
        check_unique("technologies", technologies.iter().map(|t| t.id.as_str()))?;
        technologies.iter().try_for_each(check_technology)?;
        let factor = check_range(|| Field::global("research"), research_factor, 0.0, MAX_MONEY)?;
        let scaled = |endowment: &Endowment| {
            let research = endowment.research * factor;
            Endowment { research: if research < MAX_MONEY { research } else { MAX_MONEY }, ..*endowment }
        };
        Ok(Self {
            economies: self.economies.clone(),
            technologies,
            endowments: self.endowments.iter().map(scaled).collect(),
            distance: self.distance.clone(),
            market_gdp: self.market_gdp,
        })
    }

    /// The economies, in the order that every result uses.
    #[must_use]
    pub fn economies(&self) -> &[Economy] {
        &self.economies
    }

    /// The technologies, in the order that every result uses.
    #[must_use]
    pub fn technologies(&self) -> &[Technology] {
        &self.technologies
    }

    /// What every economy has in one technology, in the order of the economies.
    #[must_use]
    pub fn endowments(&self, technology: usize) -> &[Endowment] {
        let n = self.economies.len();
        &self.endowments[technology * n..(technology + 1) * n]
    }

    /// All political distances, row by row.
    #[must_use]
    pub fn distances(&self) -> &[f64] {
        &self.distance
    }

    /// Political distance between two economies, 0 to 1; 0 to itself.
    #[must_use]
    pub fn distance(&self, a: usize, b: usize) -> f64 {
        self.distance[a * self.economies.len() + b]
    }

    /// Position of an economy by its code.
    #[must_use]
    pub fn economy_index(&self, code: &str) -> Option<usize> {
        self.economies.iter().position(|e| e.code == code)
    }

    /// Position of a technology by its id.
    #[must_use]
    pub fn technology_index(&self, id: &str) -> Option<usize> {
        self.technologies.iter().position(|t| t.id == id)
    }
}

/// Most economies in one world: coalitions are bit sets and counts of them must fit 64 bits.
pub const MAX_ECONOMIES: usize = 63;
/// Most technologies in one world.
pub const MAX_TECHNOLOGIES: usize = 32;

fn check_count(name: &'static str, given: usize, min: usize, max: usize) -> Result<(), InputError> {
    #[allow(clippy::cast_precision_loss, reason = "counts of a few dozen")]
    check_range(|| Field::global(name), given as f64, min as f64, max as f64).map(|_| ())
}

fn check_length(name: &'static str, given: usize, expected: usize) -> Result<(), InputError> {
    if given == expected {
        Ok(())
    } else {
        Err(InputError::WrongLength { field: Field::global(name), given, expected })
    }
}

fn check_unique<'a>(name: &'static str, codes: impl Iterator<Item = &'a str>) -> Result<(), InputError> {
    let mut seen: Vec<&str> = Vec::new();
    for code in codes {
        if seen.contains(&code) {
            return Err(InputError::Duplicate { field: Field::global(name), code: code.to_owned() });
        }
        seen.push(code);
    }
    Ok(())
}

fn check_economy(economy: &Economy) -> Result<(), InputError> {
    let field = |name| move || Field::of(name, economy.code.clone());
    check_range(field("gdp"), economy.gdp, MIN_MONEY, MAX_MONEY)?;
    check_range(field("rights"), economy.rights, 0.0, 1.0)?;
    check_range(field("ambition"), economy.ambition, 0.0, 1.0)?;
    Ok(())
}

fn check_technology(technology: &Technology) -> Result<(), InputError> {
    let field = |name| move || Field::of(name, technology.id.clone());
    check_range(field("frontier_cost"), technology.frontier_cost, MIN_MONEY, MAX_MONEY)?;
    for (name, share) in [
        ("start_up", technology.start_up),
        ("adaptation", technology.adaptation),
        ("willingness", technology.willingness),
        ("consolidation", technology.consolidation),
        ("leak", technology.leak),
    ] {
        check_range(field(name), share, 0.0, 1.0)?;
    }
    if let Some(market) = technology.market {
        check_range(field("market"), market, MIN_MONEY, MAX_MONEY)?;
    }
    if let Some(progress) = technology.progress {
        check_range(field("growth"), progress.growth, 0.0, 1.0)?;
        check_range(field("difficulty"), progress.difficulty, 0.0, MAX_DIFFICULTY)?;
        check_range(field("diffusion"), progress.diffusion, 0.0, 1.0)?;
        check_range(field("novelty"), progress.novelty, 0.0, 1.0)?;
    }
    Ok(())
}

fn missing(name: &'static str, technology: &str, min: f64, max: f64) -> InputError {
    InputError::Missing { field: Field::of(name, technology), min, max }
}

fn check_endowment(endowment: &Endowment, of: impl Fn() -> String) -> Result<(), InputError> {
    for (name, value, max) in [
        ("knowledge", endowment.knowledge, 1.0),
        ("capacity_ratio", endowment.capacity_ratio, MAX_CAPACITY_RATIO),
        ("control", endowment.control, 1.0),
        ("research", endowment.research, MAX_MONEY),
    ] {
        check_range(|| Field::of(name, of()), value, 0.0, max)?;
    }
    Ok(())
}

/// Smallest GDP and programme accepted, billions of US dollars: one dollar. Products of smaller ones vanish, and a
/// share of nothing is not a number.
pub const MIN_MONEY: f64 = 1e-9;
/// Largest amount of money accepted, billions of US dollars: far above the world's, far below trouble.
pub const MAX_MONEY: f64 = 1e9;
/// Largest beta accepted: ideas of the whole economy get harder by about 3 (Bloom, Jones, Van Reenen and Webb 2020).
pub const MAX_DIFFICULTY: f64 = 5.0;
/// Largest capacity ratio accepted.
pub const MAX_CAPACITY_RATIO: f64 = 1e4;

fn check_distance(economies: &[Economy], distance: &[f64]) -> Result<(), InputError> {
    let n = economies.len();
    for a in 0..n {
        for b in 0..n {
            let (there, back) = (distance[a * n + b], distance[b * n + a]);
            let pair = || Field::of("distance", format!("{}, {}", economies[a].code, economies[b].code));
            check_range(pair, there, 0.0, 1.0)?;
            #[allow(clippy::float_cmp, reason = "a copied figure is equal to the last bit or it is another figure")]
            if there != back || (a == b && there != 0.0) {
                return Err(InputError::Asymmetric {
                    a: economies[a].code.clone(),
                    b: economies[b].code.clone(),
                    there,
                    back,
                });
            }
        }
    }
    Ok(())
}
