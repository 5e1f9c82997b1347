//! Somebody reads the figures that arrive after the answer.

use crate::expected::Expected;
use crate::page::Page;
use crate::shapes::is_in;
use entente::markup::detail::Detail;
use serde_json::Value;

const LINK: &str = "a=usa~eu~jpn&b=chn~rus&pool=75";

/// How far a heading may move when the findings arrive, pixels.
const STILL: f64 = 2.0;

/// From the answer without runs to the answer with them: where the heading of the first figure stood, and stands.
const HEADING: &str = "let before = null;
    const look = () => {
        const [heading, standing] = [at('finding-seats'), document.getElementById('standing')];
        const top = heading && heading.getBoundingClientRect().top + scrollY;
        if (standing && words(heading) && standing.getAttribute('aria-busy') === 'true') before ??= top;
        if (standing && standing.getAttribute('aria-busy') === 'false') done([before, top]);
        else requestAnimationFrame(look);
    };";

async fn start(page: &Page) {
    page.open(&format!("#{LINK}")).await;
    page.mounted().await;
    page.answers(&Expected::of(LINK)).await;
    page.studied().await;
}

pub async fn say_what_they_find_in_three_shapes(page: Page) {
    start(&page).await;
    let waiting = Expected::of("");
    for figure in Detail::ALL.map(Detail::id) {
        page.reveals(&format!("frame-{figure}")).await;
        let finding = page.words(&format!("finding-{figure}")).await;
        assert!(finding.split(' ').count() > 4, "{figure} finds {finding:?}");
        assert_ne!(finding, waiting.counted(&format!("detail-{figure}"), 0), "{figure} has no finding");
        page.click(&format!("seg-{figure}-table")).await;
        page.holds("a table", &format!("return table('frame-{figure}') !== null")).await;
        assert!(!page.table(&format!("frame-{figure}")).await.is_empty(), "{figure} has no rows");
        page.click(&format!("seg-{figure}-text")).await;
        let paragraphs = format!(
            "const frame = at('frame-{figure}');
            return table('frame-{figure}') === null && frame.querySelectorAll('.figure p').length > 0"
        );
        page.holds("the text", &paragraphs).await;
        page.click(&format!("seg-{figure}-chart")).await;
        let drawn = format!("return at('frame-{figure}').querySelector('.figure svg') !== null");
        page.holds("the chart", &drawn).await;
    }
    page.is_well().await;
}

/// Every text drawn in a row stands in the row of the same member in the table.
async fn has_a_table(page: &Page, figure: &str) {
    start(page).await;
    let mut drawn = Vec::new();
    for member in Expected::of(LINK).members() {
        let texts = page.drawn(&format!("{figure}-{}", member.code)).await;
        assert!(!texts.is_empty(), "nothing is drawn for {}", member.name);
        drawn.push((member.name, texts));
    }
    page.click(&format!("seg-{figure}-table")).await;
    page.holds("a table", &format!("return table('frame-{figure}') !== null")).await;
    let table = page.table(&format!("frame-{figure}")).await;
    for (name, texts) in drawn {
        let cells =
            table.iter().find(|cells| cells[0] == name).unwrap_or_else(|| panic!("no row of {name}: {table:?}"));
        for text in texts {
            assert!(is_in(&text, &cells[1..]), "{text} is drawn for {name} but not in {cells:?}");
        }
    }
    page.is_well().await;
}

pub async fn have_votes_in_a_table(page: Page) {
    has_a_table(&page, "votes").await;
}

pub async fn have_arrivals_in_a_table(page: Page) {
    has_a_table(&page, "targets").await;
}

/// At the first visit, and after a lever has moved.
pub async fn stay_in_place_when_findings_arrive(page: Page) {
    page.client.set_window_size(1366, 768).await.expect("a laptop");
    let moved = "at('lever-pooling-more').click();";
    for (when, act) in [("at the start", ""), ("after a change", moved)] {
        if act.is_empty() {
            page.open("").await;
        } else {
            page.studied().await;
        }
        let found: Value = page.later(&format!("{HEADING}{act} requestAnimationFrame(look)")).await;
        let [before, after] = [0, 1].map(|at| found[at].as_f64());
        let (before, after) = before.zip(after).unwrap_or_else(|| panic!("{when} the findings were there: {found}"));
        assert!((before - after).abs() <= STILL, "{when} the heading moves from {before} to {after} px");
    }
    page.is_well().await;
}
