//! The stability light: a shape, so that it says the same without colour. Its word stands beside it.

use maud::{Markup, html};

use crate::model::ensemble::statistics::StabilityLight;

/// Full disc with a tick: holds. Half disc: strained. Broken ring with a cross: breaks.
#[must_use]
pub fn light(light: StabilityLight) -> Markup {
    html! {
        svg class="light" viewBox="0 0 16 16" aria-hidden="true" focusable="false" {
            @match light {
                StabilityLight::Holds => { circle class="disc" cx="8" cy="8" r="7.5" {} path class="cut" d="M4.5 8.2l2.4 2.4 4.6-5" {} },
                StabilityLight::Strained => { circle cx="8" cy="8" r="6.6" {} path class="disc" d="M8 1.4a6.6 6.6 0 0 0 0 13.2z" {} },
                StabilityLight::Breaks => { circle cx="8" cy="8" r="6.6" stroke-dasharray="7.4 3" {} path d="M5.4 5.4l5.2 5.2M10.6 5.4l-5.2 5.2" {} },
            }
        }
    }
}
