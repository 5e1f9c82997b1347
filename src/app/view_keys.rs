//! What the link says about the page rather than the scenario: language, theme, view, colours of the map, and how the page
//! behaves.

use percent_encoding::percent_decode_str;

use crate::i18n::locale::Locale;
use crate::markup::shell::SPOKEN;
use crate::report::colouring::Colouring;

/// Colours of the page.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Theme {
    /// As the system asks.
    #[default]
    Auto,
    /// Dark ink on white.
    Light,
    /// Light ink on dark.
    Dark,
    /// Black on white with strong borders.
    Contrast,
}

impl Theme {
    /// All themes, in the order of the list.
    pub const ALL: [Self; 4] = [Self::Auto, Self::Light, Self::Dark, Self::Contrast];

    /// Name in links and on the root element.
    #[must_use]
    pub const fn key(self) -> &'static str {
        match self {
            Self::Auto => "auto",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }

    /// The theme of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|theme| theme.key() == key)
    }
}

/// Which part of the page is shown.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum View {
    /// The calculator.
    #[default]
    Explore,
    /// The ready scenarios.
    Scenarios,
    /// How the model works, and the figures behind it.
    How,
}

impl View {
    const KEYS: [(Self, &'static str); 3] =
        [(Self::Explore, "explore"), (Self::Scenarios, "scenarios"), (Self::How, "how")];

    /// The view of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::KEYS.iter().find(|(_, known)| *known == key).map(|(view, _)| *view)
    }

    /// Name in links and on the page.
    #[must_use]
    pub fn key(self) -> &'static str {
        Self::KEYS.iter().find(|(view, _)| *view == self).map_or("", |(_, key)| key)
    }
}

/// What is said once a change has settled.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub enum Say {
    /// Nothing.
    Off,
    /// The answer.
    #[default]
    Headline,
    /// The answer, and the order of the members where it has changed.
    More,
}

impl Say {
    const ALL: [Self; 3] = [Self::Off, Self::Headline, Self::More];

    /// Name in links and in the list of choices, one of [`SPOKEN`].
    #[must_use]
    pub fn key(self) -> &'static str {
        SPOKEN[self as usize]
    }

    /// The level of a name.
    #[must_use]
    pub fn from_key(key: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|say| say.key() == key)
    }
}

/// The page's part of a link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct ViewKeys {
    /// Language.
    pub locale: Locale,
    /// Colours.
    pub theme: Theme,
    /// View.
    pub view: View,
    /// What the map is coloured by.
    pub colouring: Colouring,
    /// Whether nothing moves by itself: `motion=off`.
    pub still: bool,
    /// What is said: `say=off`, `say=more`.
    pub say: Say,
    /// Whether single letters are no shortcuts: `keys=off`.
    pub no_letters: bool,
}

impl ViewKeys {
    /// Reads the page's keys from link text; what means nothing is left at its default.
    #[must_use]
    pub fn read(text: &str) -> Self {
        let mut keys = Self::default();
        for pair in text.split('&') {
            let (key, value) = pair.split_once('=').unwrap_or((pair, ""));
            let value = percent_decode_str(value).decode_utf8_lossy();
            match key {
                "lang" => keys.locale = Locale::from_tag(&value).unwrap_or_default(),
                "theme" => keys.theme = Theme::from_key(&value).unwrap_or_default(),
                "view" => keys.view = View::from_key(&value).unwrap_or_default(),
                "map" => keys.colouring = Colouring::from_key(&value).unwrap_or_default(),
                "motion" => keys.still = value == "off",
                "say" => keys.say = Say::from_key(&value).unwrap_or_default(),
                "keys" => keys.no_letters = value == "off",
                _ => {}
            }
        }
        keys
    }

    /// Adds the page's keys to the link text of a scenario; defaults are left out.
    #[must_use]
    pub fn add_to(self, scenario: &str) -> String {
        let default = Self::default();
        let mut parts: Vec<String> = Vec::new();
        if !scenario.is_empty() {
            parts.push(scenario.to_owned());
        }
        if self.locale != default.locale {
            parts.push(format!("lang={}", self.locale.tag()));
        }
        if self.theme != default.theme {
            parts.push(format!("theme={}", self.theme.key()));
        }
        if self.view != default.view {
            parts.push(format!("view={}", self.view.key()));
        }
        if self.colouring != default.colouring {
            parts.push(format!("map={}", self.colouring.key()));
        }
        if self.still {
            parts.push("motion=off".to_owned());
        }
        if self.say != default.say {
            parts.push(format!("say={}", self.say.key()));
        }
        if self.no_letters {
            parts.push("keys=off".to_owned());
        }
        parts.join("&")
    }
}
