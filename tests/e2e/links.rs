//! Somebody opens a link that is old, wrong, or was bent on its way.

use crate::expected::Expected;
use crate::page::Page;

/// The page opens with what could be read, and says what could not.
async fn opens_with_a_notice(page: &Page, link: &str, words: &[&str], meaning: &str) {
    page.open(link).await;
    page.mounted().await;
    for word in words {
        page.mentions("notice", word).await;
    }
    page.answers(&Expected::of(meaning)).await;
}

pub async fn reads_what_it_can(page: Page) {
    let words = ["“zzz” is not a value of “a”", "pool 900 is out of range. 100 is used.", "“foo” is not known here"];
    opens_with_a_notice(&page, "#a=zzz~usa~jpn&pool=900&foo=1", &words, "a=usa~jpn&pool=100").await;
    page.click("notice-close").await;
    page.lacks("notice").await;
    page.answers(&Expected::of("a=usa~jpn&pool=100")).await;
    page.is_well().await;
}

pub async fn takes_the_notice_away_with_the_next_change(page: Page) {
    opens_with_a_notice(&page, "#pool=x&a=usa~jpn", &["“x” is not a value of “pool”"], "a=usa~jpn").await;
    // The runs make the answer longer or shorter: the button stands still after that.
    page.studied().await;
    page.click("lever-pooling-more").await;
    page.lacks("notice").await;
    page.link_is("a=usa~jpn&pool=55").await;
    page.is_well().await;
}

pub async fn survives_garbage(page: Page) {
    let long = format!("#a={}", "usa~".repeat(2_500));
    opens_with_a_notice(&page, &long, &["too long to be one of ours"], "").await;
    for garbage in ["#%%%&&==&a=~~~&=", "#a=usa~usa~usa&b=usa~jpn&c=%F0%9F%92%A5&min=-1&quota=NaN&gate=maybe"] {
        page.open("host").await;
        page.open(garbage).await;
        page.mounted().await;
        page.find("notice").await;
        page.answers(&Expected::of(garbage)).await;
    }
    page.is_well().await;
}

pub async fn accepts_a_query(page: Page) {
    page.open("?a=usa~jpn&pool=75").await;
    page.mounted().await;
    page.answers(&Expected::of("a=usa~jpn&pool=75")).await;
    page.lacks("notice").await;
    page.click("lever-pooling-more").await;
    page.link_is("a=usa~jpn&pool=80").await;
    page.becomes("return location.search", &"".into()).await;
    page.is_well().await;
}

pub async fn reads_what_a_mail_program_has_encoded(page: Page) {
    page.open("#a=eu%7Eusa&tech=sn%5Fai&pool=75").await;
    page.mounted().await;
    page.answers(&Expected::of("a=eu~usa&tech=sn_ai&pool=75")).await;
    page.lacks("notice").await;
    page.is_well().await;
}
