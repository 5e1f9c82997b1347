//! What happens once a change has settled: the link is written, the answer is said, the crash screen gets its link.

use std::cell::RefCell;
use std::rc::Rc;

use gloo_events::EventListener;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;

use super::state::App;
use super::view_keys::Theme;
use crate::i18n::rich::plain_text;
use crate::platform::{address, document};
use crate::report::answer::answer;

/// How long nothing must change before a change counts as settled, milliseconds.
const SETTLED_AFTER: u32 = 400;

/// Keeps the link, the spoken answer and the root element in step with the state. Returns the spoken answer.
pub fn follow(app: App) -> ReadSignal<String> {
    let (spoken, say) = signal(String::new());
    follow_root(app);
    follow_history(app);
    let timer: StoredValue<Option<Timeout>, LocalStorage> = StoredValue::new_local(None);
    Effect::new(move |first: Option<()>| {
        let text = app.link_text();
        let answer = app.say(&|facts, _| plain_text(&answer(facts)));
        document::set_attribute("crash-link", "href", &address::with_state(&text));
        if first.is_none() {
            return;
        }
        let settle = Timeout::new(SETTLED_AFTER, move || {
            address::push_state(&text);
            say.set(answer);
        });
        timer.set_value(Some(settle));
    });
    spoken
}

fn follow_root(app: App) {
    Effect::new(move |_| {
        let (tag, direction) =
            app.translator.with(|translator| (translator.locale().tag(), translator.locale().direction()));
        document::set_root_attribute("lang", Some(tag));
        document::set_root_attribute("dir", Some(direction));
        document::set_title(&app.word("title"));
        for (id, key) in [
            ("crash-title", "crash-title"),
            ("crash-text", "crash-text"),
            ("crash-link", "crash-reload"),
            ("crash-reset", "crash-reset"),
        ] {
            document::set_text(id, &app.format(key, &[]));
        }
    });
    Effect::new(move |_| {
        let theme = app.theme.get();
        document::set_root_attribute("data-theme", (theme != Theme::Auto).then(|| theme.key()));
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
                    app.open(&text);
                }
            }));
        }
    }
    let listeners = StoredValue::new_local(listeners);
    on_cleanup(move || listeners.dispose());
}
