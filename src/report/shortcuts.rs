//! Keyboard shortcuts: one table for the key handler and the help sheet.

/// What a shortcut does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shortcut {
    /// Takes the last change back.
    Undo,
    /// Makes it again.
    Redo,
    /// Opens the help sheet.
    Help,
    /// Opens the list of members.
    Members,
    /// Shows the scenario before the last change, and after it again.
    Replay,
    /// Says the answer again.
    SayAgain,
    /// Shows every figure as a chart.
    Charts,
    /// Shows every figure as a table.
    Tables,
    /// Shows every figure as text.
    Texts,
}

/// One shortcut.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ShortcutSpec {
    /// What it does; the key of its words is `shortcut-` and [`Shortcut::name`].
    pub shortcut: Shortcut,
    /// The character.
    pub key: &'static str,
    /// Whether Ctrl or the command key is held down as well. Those without are single characters, which a reader may
    /// switch off.
    pub command: bool,
    /// Whether Shift is held down beside the command key.
    pub shift: bool,
}

const fn command(shortcut: Shortcut, key: &'static str, shift: bool) -> ShortcutSpec {
    ShortcutSpec { shortcut, key, command: true, shift }
}

const fn single(shortcut: Shortcut, key: &'static str) -> ShortcutSpec {
    ShortcutSpec { shortcut, key, command: false, shift: false }
}

/// All shortcuts, in the order of the help sheet.
pub const SHORTCUTS: [ShortcutSpec; 10] = [
    command(Shortcut::Undo, "z", false),
    command(Shortcut::Redo, "z", true),
    command(Shortcut::Redo, "y", false),
    single(Shortcut::Replay, "r"),
    single(Shortcut::Members, "m"),
    single(Shortcut::SayAgain, "s"),
    single(Shortcut::Charts, "1"),
    single(Shortcut::Tables, "2"),
    single(Shortcut::Texts, "3"),
    single(Shortcut::Help, "?"),
];

impl Shortcut {
    /// Name in keys of messages.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Undo => "undo",
            Self::Redo => "redo",
            Self::Help => "help",
            Self::Members => "members",
            Self::Replay => "replay",
            Self::SayAgain => "say",
            Self::Charts => "charts",
            Self::Tables => "tables",
            Self::Texts => "texts",
        }
    }
}

/// A key as the browser tells it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Press<'a> {
    /// The character: `z`, `Z`, `?`.
    pub key: &'a str,
    /// The place on the keyboard: `KeyZ`, `Digit1`. Used where the character is not a Latin one.
    pub code: &'a str,
    /// Whether Ctrl or the command key is down.
    pub command: bool,
    /// Whether Shift is down.
    pub shift: bool,
    /// Whether Alt is down.
    pub alt: bool,
}

/// The shortcut of a key.
#[must_use]
pub fn pressed(press: Press<'_>) -> Option<ShortcutSpec> {
    let key = match press.key {
        "؟" => "?",
        key if key.is_ascii() => key,
        _ => press.code.trim_start_matches("Key").trim_start_matches("Digit"),
    };
    let found = SHORTCUTS.iter().find(|spec| {
        let held = spec.command == press.command && (!spec.command || spec.shift == press.shift) && !press.alt;
        held && spec.key.eq_ignore_ascii_case(key)
    });
    found.copied()
}
