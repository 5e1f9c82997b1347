//! Measures the calculations in wasm, in Node. `scripts/bench` builds it, runs it and compares it with `benches/step.rs`.
//!
//! Leaves the result as text in the global `steps`: name, fastest and median milliseconds, tab-separated.
#![allow(clippy::expect_used, missing_docs, reason = "a measurement may stop")]

use js_sys::{Function, Reflect, global};
use std::hint::black_box;
use wasm_bindgen::{JsCast, JsValue};

#[path = "../benches/steps/mod.rs"]
mod steps;

/// Time for the engine to compile the hot loops well, then time for each sample, milliseconds.
const WARM_UP: f64 = 300.0;
const SAMPLE: f64 = 10.0;
/// Odd, so that one sample is the median.
const SAMPLES: usize = 41;

struct Clock {
    performance: JsValue,
    now: Function,
}

impl Clock {
    fn new() -> Self {
        let performance = Reflect::get(&global(), &"performance".into()).expect("Node has a clock");
        let now = Reflect::get(&performance, &"now".into()).expect("the clock can be read");
        Self { performance, now: now.unchecked_into() }
    }

    fn milliseconds(&self) -> f64 {
        self.now.call0(&self.performance).ok().and_then(|now| now.as_f64()).unwrap_or(f64::NAN)
    }

    fn time(&self, run: &steps::Step, runs: u32) -> f64 {
        let start = self.milliseconds();
        for _ in 0..runs {
            black_box(run());
        }
        self.milliseconds() - start
    }
}

fn main() {
    let clock = Clock::new();
    let mut text = String::new();
    for (name, prepare) in steps::steps() {
        let run = prepare();
        let (mut spent, mut runs) = (0.0, 0_u32);
        while spent < WARM_UP {
            spent += clock.time(&run, 1);
            runs += 1;
        }
        let in_a_sample = ((f64::from(runs) * SAMPLE / spent).ceil() as u32).max(1);
        let mut samples: Vec<f64> =
            (0..SAMPLES).map(|_| clock.time(&run, in_a_sample) / f64::from(in_a_sample)).collect();
        samples.sort_by(f64::total_cmp);
        text += &format!("{name}\t{}\t{}\n", samples[0], samples[SAMPLES / 2]);
    }
    Reflect::set(&global(), &"steps".into(), &text.into()).expect("the global can be set");
}
