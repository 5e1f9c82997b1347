//! How long the page takes from a lever's event until script, style and layout of everything it shows are done.
//!
//! Measured, not tested: `cargo test --test e2e --features cli,calibrate,e2e -- --measure` prints a table.

use crate::engines::{Driver, ENGINES, Engine};
use crate::page::{self, Page};

/// Moves of the lever in one measurement.
const MOVES: usize = 200;
/// How many times slower Chromium is told to be.
const SLOWDOWN: u32 = 4;

/// A move begins with a frame. Whatever the event sets off as microtasks is over before the message of a channel arrives;
/// asking for a size then makes the browser do style and layout at once. A move is late if the next frame began before that.
const SCRIPT: &str = "const range = document.getElementById('lever-pooling-range');
    const frame = () => new Promise(requestAnimationFrame);
    const task = () => new Promise((go) => { const c = new MessageChannel(); c.port1.onmessage = go; c.port2.postMessage(0); });
    const shown = () => words(at('answer')) + words(at('frame-seats'));
    (async () => {
        const times = [];
        let [late, dead] = [0, 0];
        for (let move = 0; move < MOVES; move++) {
            await frame();
            const before = shown();
            let begun = false;
            frame().then(() => { begun = true; });
            range.value = 1 + (move * 37) % 99;
            const start = performance.now();
            range.dispatchEvent(new Event('input', { bubbles: true }));
            await task();
            document.body.getBoundingClientRect();
            times.push(performance.now() - start);
            late += begun;
            dead += shown() === before;
        }
        times.sort((a, b) => a - b);
        const share = (part) => times[Math.min(times.length - 1, Math.floor(part * times.length))];
        done([share(0.5), share(0.95), times[times.length - 1], late, dead]);
    })();";

/// Measures in every engine, and prints a row for each.
pub async fn measure() -> Result<(), String> {
    println!("| engine | median, ms | 95 of 100, ms | longest, ms | after the next frame | without effect |");
    println!("|---|---|---|---|---|---|");
    for engine in ENGINES {
        let driver = Driver::start(engine).await?;
        row(engine.name(), &driver, 1).await?;
        if engine == Engine::Chromium {
            row(&format!("{engine}, {SLOWDOWN} times slower"), &driver, SLOWDOWN).await?;
        }
    }
    Ok(())
}

async fn row(name: &str, driver: &Driver, slowdown: u32) -> Result<(), String> {
    let page = Page::start(driver, None).await?;
    page.open("").await;
    page.mounted().await;
    page.studied().await;
    if slowdown > 1 {
        driver.slow_down(&page.client, slowdown).await?;
    }
    let script = SCRIPT.replace("MOVES", &MOVES.to_string());
    let answer = page.later(&script).await;
    let figures: Vec<f64> = serde_json::from_value(answer).map_err(|error| error.to_string())?;
    let [median, most, longest, late, dead] = figures[..] else { return Err("five figures were expected".into()) };
    println!("| {name} | {median:.1} | {most:.1} | {longest:.1} | {late} of {MOVES} | {dead} of {MOVES} |");
    page::close(page.client).await;
    Ok(())
}
