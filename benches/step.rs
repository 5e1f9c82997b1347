//! Measures the calculations natively. `scripts/bench` runs this, then the same steps in wasm.
#![allow(clippy::expect_used, missing_docs, reason = "a measurement may stop")]

mod steps;

fn main() {
    divan::main();
}

fn names() -> Vec<String> {
    steps::steps().into_iter().map(|(name, _)| name).collect()
}

#[divan::bench(args = names())]
fn step(bencher: divan::Bencher<'_, '_>, name: &str) {
    let (_, prepare) = steps::steps().into_iter().find(|(given, _)| given == name).expect("the step is listed");
    bencher.bench_local(prepare());
}
