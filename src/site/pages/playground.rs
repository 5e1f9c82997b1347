//! The page that sends messages by hand: a frame, what can be sent, and what came back.

use super::codes;
use super::template;
use maud::{DOCTYPE, Markup, html};

/// The examples: what each is for, and the message without its envelope. The tests send every one of them.
pub const EXAMPLES: [(&str, &str); 12] = [
    ("What is chosen", r#"{ "type": "get", "id": 1, "what": "state" }"#),
    ("The main numbers", r#"{ "type": "get", "id": 2, "what": "outputs" }"#),
    ("Pool three quarters of the research", r#"{ "type": "set", "id": 3, "params": { "pool": 75 } }"#),
    ("A number out of its range", r#"{ "type": "set", "id": 4, "params": { "pool": 140 } }"#),
    ("Two alliances", r#"{ "type": "set", "id": 5, "params": { "a": ["usa", "eu", "jpn"], "b": ["chn", "rus"] } }"#),
    ("A whole scenario", r#"{ "type": "set", "id": 6, "link": "a=usa~eu&b=chn&tech=sn_ai" }"#),
    ("Fix a lever", r#"{ "type": "lock", "id": 7, "keys": ["pool"] }"#),
    ("In Arabic", r#"{ "type": "lang", "id": 8, "lang": "ar" }"#),
    ("In the dark", r#"{ "type": "theme", "id": 9, "theme": "dark" }"#),
    ("The seats as a table", r#"{ "type": "export", "id": 10, "kind": "csv", "figure": "seats" }"#),
    ("A citation", r#"{ "type": "export", "id": 11, "kind": "citation" }"#),
    ("Back to the start", r#"{ "type": "reset", "id": 12 }"#),
];

/// The page; it is for developers and in English only, like their documents.
pub(super) fn page(sheet: &str, script: &str) -> Markup {
    let about = "Send messages to the calculator in a frame by hand, and read what it answers.";
    html! {
        (DOCTYPE)
        html lang="en" dir="ltr" {
            (template::tool_head("Messages by hand", about, sheet, script))
            body {
                a class="skip" href="#examples" { "Skip to the messages" }
                header class="top" { div class="wrap" {
                    a class="word" href="./" data-testid="home" { "Entente" }
                    ul role="list" {
                        li { a href="embedding.html" { "Embedding" } }
                        li { a href="messages.html" { "All messages" } }
                    }
                } }
                main class="wrap tool hand" id="main" {
                    div class="intro" {
                        h1 data-testid="title" { "Messages by hand" }
                        p { (about) " Each request with an id has one reply." }
                        p class="needs-script" data-testid="needs-script" { "This page needs JavaScript." }
                    }
                    section class="send" id="examples" tabindex="-1" aria-labelledby="send-h" {
                        h2 id="send-h" { "Send" }
                        label for="message" { "Message, without its envelope" }
                        textarea id="message" dir="ltr" spellcheck="false" rows="4" data-testid="message" { (EXAMPLES[0].1) }
                        p { button type="button" class="btn main" id="send" data-testid="send" { "Send" } }
                        p class="told" role="status" id="told" data-testid="told" {}
                        h3 { "Examples" }
                        ul role="list" class="examples" {
                            @for (at, (what, message)) in EXAMPLES.iter().enumerate() {
                                li { button type="button" class="btn line" data-message=(message) data-testid={ "example-" (at) } { (what) } }
                            }
                        }
                        h3 { "What came back" }
                        p { button type="button" class="btn line" id="clear" data-testid="clear" { "Clear" } }
                        ol class="log" id="log" reversed tabindex="0" aria-label="Messages, the newest first" data-testid="log" {}
                    }
                    section class="look" aria-labelledby="look-h" {
                        h2 id="look-h" { "The frame" }
                        p class="note" { "Its link names this page as the one that it may talk with." }
                        div class="stage" id="stage" data-sandbox=(codes::SANDBOX) data-allow=(codes::ALLOW) data-name="Calculator" {}
                    }
                }
            }
        }
    }
}
