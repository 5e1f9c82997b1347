//! The codes that put the calculator into another page. What stands in braces is filled in by `embed_code.js`, escaped.

use crate::site::embed::{FOLDER, RELEASE, RELEASES};

/// What a frame may do: run, save files, open links beside the page, print. It has no origin of its own.
pub const SANDBOX: &str = "allow-scripts allow-downloads allow-popups allow-popups-to-escape-sandbox allow-modals";
/// Browser features that the page hands on to a frame.
pub const ALLOW: &str = "fullscreen; clipboard-write; web-share";

/// A code to copy.
pub(super) struct Code {
    /// End of its test id and of the keys of its words.
    pub name: &'static str,
    pub template: String,
}

/// The folder of this release, below that of the site.
pub fn release() -> String {
    format!("{RELEASES}/{RELEASE}/")
}

/// A frame of a fixed height; `folder` is where the calculator stands below the site.
fn frame(folder: &str) -> String {
    format!(
        "<iframe title=\"{{title}}\"\n  src=\"{{site}}{folder}{FOLDER}/{{framed}}\"\n  width=\"{{width}}\" height=\"{{height}}\" \
         style=\"border:0\" loading=\"lazy\"\n  allow=\"{ALLOW}\"\n  sandbox=\"{SANDBOX}\"\n  \
         referrerpolicy=\"no-referrer\"></iframe>\n<p><a href=\"{{site}}{folder}{{alone}}\">{{open}}</a></p>\n"
    )
}

/// All codes, in the order of the page.
pub(super) fn all() -> [Code; 4] {
    let element = "<script type=\"module\" src=\"{site}entente-scenario.js\"></script>\n\
        <entente-scenario scenario=\"{scenario}\"{attributes} title=\"{title}\">\n  \
        <p><a href=\"{site}{alone}\">{open}</a></p>\n</entente-scenario>\n";
    [
        Code { name: "updates", template: frame("") },
        Code { name: "frozen", template: frame(&release()) },
        Code { name: "element", template: element.to_owned() },
        Code { name: "link", template: "{site}{alone}".to_owned() },
    ]
}
