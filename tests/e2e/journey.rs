//! Somebody comes for the first time and leaves with a chart that can be cited.

use crate::expected::Expected;
use crate::page::Page;
use crate::takeaway::{copied, is_open, saved};
use entente::scenario::presets::PRESETS;
use fantoccini::key::Key;

/// Most clicks, or controls used by key, on the way.
const MOST_ACTS: usize = 8;

/// How controls are used, and how many were.
struct Reader {
    page: Page,
    by_keys: bool,
    acts: usize,
}

impl Reader {
    /// By keys: the focus goes there with Tab, which is reading, and Enter or Space is the act.
    async fn uses(&mut self, testid: &str) {
        self.acts += 1;
        if self.by_keys {
            self.page.tab_to(testid, false).await;
            self.page.keys(&char::from(Key::Enter).to_string()).await;
        } else {
            self.page.click(testid).await;
        }
    }

    async fn goes(mut self) {
        let page = self.page.clone();
        let ready = &PRESETS[0];
        page.open("").await;
        page.mounted().await;
        self.uses("start-more").await;
        page.find("ready").await;
        self.uses(&format!("preset-{}", ready.id)).await;
        page.answers(&Expected::of(ready.link)).await;
        let link = format!("{}&pool=55", ready.link);
        self.uses("lever-pooling-more").await;
        page.answers(&Expected::of(&link)).await;
        page.link_is(&link).await;

        let finding = page.words("finding-seats").await;
        self.uses("takeaway-seats").await;
        is_open(&page, "takeaway", true).await;
        page.mentions("takeaway", &finding).await;
        self.uses("take-save:svg:seats").await;
        let [name, _, drawing] = saved(&page).await;
        assert!(name.ends_with(".svg"), "{name}");
        // The chart itself says where it is from.
        assert!(drawing.contains("Entente"), "no source in {drawing}");
        self.uses("take-copy-citation").await;
        let citation = copied(&page).await;
        assert!(citation.starts_with("Entente (") && citation.contains(&link), "{citation}");
        assert!(self.acts <= MOST_ACTS, "{} acts", self.acts);
        page.is_well().await;
    }
}

pub async fn takes_few_clicks(page: Page) {
    Reader { page, by_keys: false, acts: 0 }.goes().await;
}

pub async fn takes_few_keys(page: Page) {
    Reader { page, by_keys: true, acts: 0 }.goes().await;
}
