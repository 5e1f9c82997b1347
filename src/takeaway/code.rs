//! The link as a QR code (ISO/IEC 18004), drawn as one path.

use std::fmt::Write;

use qrcodegen::{QrCode, QrCodeEcc};

/// Light modules that the standard wants around a code.
const QUIET: i32 = 4;

/// A code as an `svg` element of our own size and colour; nothing if the text is too long for any code (2953 bytes).
///
/// Above some length of text a code cannot be scanned from paper any more, so the lowest level of correction is asked for;
/// the encoder raises it where that costs no size.
#[must_use]
pub fn svg(text: &str, label: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Low).ok()?;
    let side = code.size() + 2 * QUIET;
    let mut path = String::new();
    for y in 0..code.size() {
        let mut x = 0;
        while x < code.size() {
            let length = (x..code.size()).take_while(|x| code.get_module(*x, y)).count();
            let length = i32::try_from(length).unwrap_or_default();
            if length > 0 {
                // Writing to a string always succeeds.
                let _ = write!(path, "M{} {}h{length}v1h-{length}z", x + QUIET, y + QUIET);
            }
            x += length + 1;
        }
    }
    let label = super::canvas::escaped(label);
    Some(format!(
        r#"<svg class="code" viewBox="0 0 {side} {side}" role="img" aria-label="{label}" shape-rendering="crispEdges"><rect width="{side}" height="{side}" fill="white"/><path d="{path}" fill="black"/></svg>"#
    ))
}
