//! Pictures of the page for people to look at, in `target/screens`.

use crate::expected::Expected;
use crate::page::{Frame, Page};

pub async fn are_taken(page: Page) {
    page.client.set_window_size(1366, 768).await.expect("a laptop");
    for (name, link) in [
        ("laptop", ""),
        ("dark", "#theme=dark"),
        ("contrast", "#theme=contrast"),
        ("blocs", "#a=usa~eu~jpn~kor~gbr~can~aus&b=chn~rus&tech=all&pool=75"),
        ("scenarios", "#view=scenarios"),
        ("deal", "#a=usa~eu~jpn&tech=all&deal=eu~chn~100"),
        ("systems", "#a=&tech=all"),
        ("chips-act", "#a=eu&plants=eu~semiconductors~4.6"),
        ("energy-dark", "#a=eu~nor&tech=green_energy&bill=gdp&fund=a~green_energy~10~mar~egy~nga~ken~ind&theme=dark"),
        ("energy-arabic", "#a=eu~nor&tech=green_energy&bill=gdp&fund=a~green_energy~10~mar~egy~nga~ken~ind&lang=ar"),
        ("how", "#view=how"),
    ] {
        page.open("host").await;
        page.open(link).await;
        page.mounted().await;
        page.fits().await;
        if link.contains("view=scenarios") {
            page.find("ready").await;
        } else if !link.contains("view=") && !link.contains("a=&") {
            page.holds("the answer with its runs", "return (words(at('score-stability')) ?? 'none').length > 2").await;
        }
        page.screenshot(&format!("screen-{name}")).await;
    }
    for (name, link, control, place) in [
        ("assumptions", "", "assumptions-open", "assumptions-body"),
        ("help", "#theme=dark", "help-open", "help-body"),
        ("takeaway", "", "takeaway-seats", "takeaway"),
        ("question", "", "word-tech", "here"),
    ] {
        page.open("host").await;
        page.open(link).await;
        page.mounted().await;
        page.studied().await;
        page.click(control).await;
        let filled = format!("return words(document.getElementById('{place}')).length > 20");
        page.holds("what the control opens", &filled).await;
        page.screenshot(&format!("screen-{name}")).await;
    }
    page.client.set_window_size(1366, 4600).await.expect("a window as high as the page");
    for (name, link) in [
        ("whole", ""),
        ("whole-dark", "#a=usa~eu~jpn~kor~gbr~can~aus&b=chn~rus&tech=all&pool=75&theme=dark"),
        ("whole-arabic", "#lang=ar"),
        ("whole-contrast", "#theme=contrast&map=change"),
    ] {
        page.open("host").await;
        page.open(link).await;
        page.mounted().await;
        page.studied().await;
        page.screenshot(&format!("screen-{name}")).await;
    }
    page.client.set_window_size(1366, 768).await.expect("a laptop");
    page.open("host").await;
    page.open("#lang=ar").await;
    page.mounted().await;
    page.answers(&Expected::in_arabic("")).await;
    page.screenshot("screen-arabic").await;
    page.click("members-open").await;
    page.screenshot("screen-arabic-members").await;
    // A high frame shows the whole page of a phone in one picture, as far as the window goes.
    page.client.set_window_size(500, 1000).await.expect("a small window");
    for (name, link) in [
        ("phone", ""),
        ("phone-arabic", "#lang=ar"),
        ("phone-dark", "#theme=dark"),
        ("phone-deal", "#a=usa~eu~jpn&tech=all&deal=eu~chn~100"),
        ("phone-scenarios", "#view=scenarios&lang=ar"),
        ("phone-systems", "#a=&tech=all&theme=dark"),
    ] {
        page.open_in_frame(Frame { width: 390, height: 844, sandbox: None }, link).await;
        page.mounted().await;
        page.fits().await;
        page.screenshot(&format!("screen-{name}")).await;
        page.script("at('frame-seats')?.scrollIntoView()").await;
        page.screenshot(&format!("screen-{name}-seats")).await;
    }
    page.is_well().await;
}
