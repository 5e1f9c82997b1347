//! What happens once a change has settled: the link is written, the findings are asked for, the crash screen gets its link.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::state::App;
use super::view_keys::{Say, Theme};
use crate::platform::{address, document};

/// How long nothing must change before a change counts as settled, milliseconds.
const SETTLED_AFTER: u32 = 400;

/// Keeps the link, the history, the findings and the root element in step with the state.
pub fn follow(app: App) {
    follow_root(app);
    follow_history(app);
    let timer: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |first: Option<()>| {
        let text = app.link_text();
        document::set_attribute("crash-link", "href", &address::with_state(&text));
        let moved = first.is_some();
        let settle = Timeout::new(SETTLED_AFTER, move || {
            if moved {
                address::push_state(&text);
                app.settle();
            }
            app.ask_for_findings();
        });
        timer.set_value(Some(settle));
    });
}

/// Says what the reader wants to hear: the answer, or with it the ranking of the members where it has changed.
pub fn say_settled(app: App) {
    match app.ui.with_untracked(|ui| ui.say) {
        Say::Off => {}
        Say::Headline => app.spoken.set(document::text_of("answer")),
        Say::More => say(app, false),
    }
}

/// Says the answer and the ranking of the members; the ranking only where it has changed, unless all is to be said again.
pub fn say(app: App, again: bool) {
    let (answer, ranking) = (document::text_of("answer"), document::text_of("ranking"));
    app.spoken.update(|spoken| {
        let known = !again && spoken.contains(&ranking);
        let words = if known { answer } else { format!("{answer} {ranking}") };
        // The same words are said again only if the text differs.
        *spoken = if *spoken == words { words + "\u{a0}" } else { words };
    });
}

fn follow_root(app: App) {
    Effect::new(move |_| {
        let (tag, direction) =
            app.translator.with(|translator| (translator.locale().tag(), translator.locale().direction()));
        document::set_root_attribute("lang", Some(tag));
        document::set_root_attribute("dir", Some(direction));
        document::set_title(&app.translator.with(|translator| translator.text("title")));
        for (id, key) in [
            ("crash-title", "crash-title"),
            ("crash-text", "crash-text"),
            ("crash-link", "crash-reload"),
            ("crash-reset", "crash-reset"),
        ] {
            document::set_text(id, &app.translator.with(|translator| translator.text(key)));
        }
    });
    Effect::new(move |_| {
        let theme = app.ui.with(|ui| ui.theme);
        document::set_root_attribute("data-theme", (theme != Theme::Auto).then(|| theme.key()));
        document::set_root_attribute("data-motion", app.ui.with(|ui| ui.still).then_some("off"));
    });
}

/// Back, forward, and a link typed into the address line.
fn follow_history(app: App) {
    let listeners = Rc::new(RefCell::new(Vec::new()));
    if let Some(window) = web_sys::window() {
        for event in ["popstate", "hashchange"] {
            listeners.borrow_mut().push(EventListener::new(&window, event, move |_| {
                let text = address::state_text();
                if untrack(|| app.link_text()) != text {
                    app.settle();
                    app.open(&text);
                    let now = app.scenario.get_untracked();
                    app.history.update(|history| history.travel(&now));
                }
            }));
        }
    }
    let listeners = StoredValue::new_local(listeners);
    on_cleanup(move || listeners.dispose());
}
