//! The desk under load and under every history: many taps at once, and the model of needs and
//! claims against the real actions.

mod model;
mod taps;
