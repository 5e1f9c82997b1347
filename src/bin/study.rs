//! The study program: runs beside the page, in a worker, and answers what takes longer than a frame.

fn main() {
    entente::platform::study_host::serve();
}
