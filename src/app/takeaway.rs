//! What the page does with a file that the study program has written.

use std::future::Future;

use crate::platform::{document, picture, save};

/// What a copied text is.
const TEXT: &str = "text/plain";

/// A file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Taken {
    /// Its name.
    pub name: String,
    /// What it is.
    pub media_type: String,
    /// What is in it.
    pub text: String,
}

/// Does what a button says. `how` is what its `data-value` begins with; the rest of that is the request for the file.
/// `false` where there is no file or the browser does not allow it.
pub async fn take(how: &str, file: impl Future<Output = Option<Taken>> + 'static) -> bool {
    match how {
        "image" => return save::copy("image/png", async { picture::png(&file.await?.text).await }).await,
        "copy" => return save::copy(TEXT, async { save::blob(&file.await?.text, TEXT) }).await,
        _ => {}
    }
    let Some(file) = file.await else { return false };
    match how {
        "share" => save::share(&file.text).await,
        "png" => match picture::png(&file.text).await {
            Some(picture) => save::save(&file.name.replace(".svg", ".png"), &picture),
            None => false,
        },
        "print" => {
            document::set_markup("receipt", &file.text);
            document::show_dialog("receipt", true);
            true
        }
        _ => save::blob(&file.text, &file.media_type).is_some_and(|blob| save::save(&file.name, &blob)),
    }
}
