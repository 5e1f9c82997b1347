//! The plain types of the shipped data.

/// Which players stand for the European Union. The two sets are never mixed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum DataSet {
    /// The Union is one player: 37 economies.
    #[default]
    EuAsOne,
    /// Each of the 27 members is a player: 63 economies.
    EuMembers,
}

impl DataSet {
    /// Both sets, the default first.
    pub const ALL: [Self; 2] = [Self::EuAsOne, Self::EuMembers];

    /// The stable code used in links and files: `eu_as_one` or `eu_members`.
    #[must_use]
    pub const fn code(self) -> &'static str {
        match self {
            Self::EuAsOne => "eu_as_one",
            Self::EuMembers => "eu_members",
        }
    }

    /// The set with this code, if there is one.
    #[must_use]
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|data| data.code() == code)
    }

    /// Whether an economy with this role is a player of the set.
    #[must_use]
    pub const fn includes(self, role: EuRole) -> bool {
        match role {
            EuRole::Outside => true,
            EuRole::Whole => matches!(self, Self::EuAsOne),
            EuRole::Member => matches!(self, Self::EuMembers),
        }
    }
}

/// Defines an enum of names with its list and the spelling used in the tables.
macro_rules! named {
    ($(#[$outer:meta])* $name:ident { $($(#[$inner:meta])* $variant:ident = $text:literal),+ $(,)? }) => {
        $(#[$outer])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum $name { $($(#[$inner])* $variant),+ }

        impl $name {
            /// Every value; the position in this list is the number stored in the packed table.
            pub const ALL: &'static [Self] = &[$(Self::$variant),+];

            /// The spelling in the tables.
            #[must_use]
            pub const fn text(self) -> &'static str {
                match self { $(Self::$variant => $text),+ }
            }
        }
    };
}

named! {
    /// Region of the World Bank.
    Region {
        /// East Asia and the Pacific.
        EastAsiaPacific = "East Asia & Pacific",
        /// Europe and Central Asia.
        EuropeCentralAsia = "Europe & Central Asia",
        /// Latin America and the Caribbean.
        LatinAmericaCaribbean = "Latin America & Caribbean",
        /// Middle East and North Africa.
        MiddleEastNorthAfrica = "Middle East & North Africa",
        /// North America.
        NorthAmerica = "North America",
        /// South Asia.
        SouthAsia = "South Asia",
        /// Africa south of the Sahara.
        SubSaharanAfrica = "Sub-Saharan Africa",
    }
}

named! {
    /// Income group of the World Bank, classification of 2021.
    IncomeGroup {
        /// High income.
        High = "High income",
        /// Upper middle income.
        UpperMiddle = "Upper middle income",
        /// Lower middle income.
        LowerMiddle = "Lower middle income",
        /// Low income.
        Low = "Low income",
    }
}

named! {
    /// What an economy is to the European Union.
    EuRole {
        /// Not a member.
        Outside = "no",
        /// The Union as one player.
        Whole = "aggregate",
        /// One of the 27 members.
        Member = "member",
    }
}

named! {
    /// How far a figure can be trusted. The later letter is the worse one.
    Quality {
        /// Read in the source.
        A = "A",
        /// Derived from figures that were read.
        B = "B",
        /// Estimated or imputed.
        C = "C",
    }
}

named! {
    /// The part an economy plays in the yardstick for votes at the United Nations.
    Voter {
        /// Its votes are one of the references by which habits are measured.
        Reference = "reference",
        /// A reference whose votes also stand in for an economy without a vote.
        StandIn = "stand_in",
        /// Has votes, and a habit measured against the references, without being one.
        Other = "other",
        /// Has no vote of its own.
        Absent = "none",
    }
}

/// One economy as shipped. Its name is in the locale files.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct EconomyRecord {
    /// Three-letter code of ISO 3166, or `EUU` for the Union, for example `JPN`.
    pub code: &'static str,
    /// Two-letter code of ISO 3166, or `EU`, for example `JP`.
    pub code2: &'static str,
    /// Region of the World Bank.
    pub region: Region,
    /// Income group of the World Bank.
    pub income: IncomeGroup,
    /// What it is to the European Union.
    pub eu: EuRole,
    /// Whether it has votes at the United Nations, its own or those of its members. If not, its distances are imputed.
    pub votes: bool,
    /// Gross domestic product of 2023 at market prices, billions of US dollars.
    pub gdp: f64,
    /// Research spending of one year, all fields, billions of US dollars at purchasing power.
    pub research_total: f64,
    /// Civil-rights index, 0 to 1.
    pub rights: f64,
    /// Ambition, 0 to 1 (judgement, by income group).
    pub ambition: f64,
}

/// How far the three inputs of one economy in one technology can be trusted.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct InputQuality {
    /// Letter of the know-how.
    pub knowledge: Quality,
    /// Letter of the capacity ratio.
    pub capacity: Quality,
    /// Letter of the control.
    pub control: Quality,
}
