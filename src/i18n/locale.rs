//! The languages of the calculator.

/// A language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Locale {
    /// English, the reference.
    #[default]
    English,
    /// Arabic, written from right to left.
    Arabic,
}

impl Locale {
    /// All languages, the reference first.
    pub const ALL: [Self; 2] = [Self::English, Self::Arabic];

    /// Language tag, for links and for the page's `lang`.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::English => "en",
            Self::Arabic => "ar",
        }
    }

    /// Name of the language in the language.
    #[must_use]
    pub const fn own_name(self) -> &'static str {
        match self {
            Self::English => "English",
            Self::Arabic => "العربية",
        }
    }

    /// Writing direction, for the page's `dir`.
    #[must_use]
    pub const fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }

    /// Whether the language is written from right to left.
    #[must_use]
    pub const fn is_right_to_left(self) -> bool {
        matches!(self, Self::Arabic)
    }

    /// The language of a tag.
    #[must_use]
    pub fn from_tag(tag: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|locale| locale.tag() == tag)
    }

    /// Decimal point.
    #[must_use]
    pub const fn decimal_point(self) -> char {
        match self {
            Self::English | Self::Arabic => '.',
        }
    }

    /// Separator of thousands.
    #[must_use]
    pub const fn thousands_separator(self) -> char {
        match self {
            Self::English | Self::Arabic => ',',
        }
    }

    /// The form of a noun after a whole number, by its name in Fluent files: `one`, `few`, `other`.
    ///
    /// The rules for cardinals of the Unicode Common Locale Data Repository (CLDR), for whole numbers.
    ///
    /// ```
    /// use entente::i18n::locale::Locale;
    /// assert_eq!(Locale::English.plural_form(1), "one");
    /// assert_eq!(Locale::Arabic.plural_form(103), "few");
    /// ```
    #[must_use]
    pub const fn plural_form(self, count: usize) -> &'static str {
        match (self, count, count % 100) {
            (Self::English | Self::Arabic, 1, _) => "one",
            (Self::English, ..) => "other",
            (Self::Arabic, 0, _) => "zero",
            (Self::Arabic, 2, _) => "two",
            (Self::Arabic, _, 3..=10) => "few",
            (Self::Arabic, _, 11..=99) => "many",
            (Self::Arabic, ..) => "other",
        }
    }
}
