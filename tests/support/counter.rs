//! Counts the statements that the writer runs, and hears no word of them.
//!
//! The program logs no statements, and that stays so. But sqlx hands each statement to the thread
//! of its connection together with the span in which it was asked for, and enters that span there
//! while the statement runs. In a span of its own, under a subscriber of its own, the writer
//! therefore enters it on that thread once for each statement.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

use tracing::instrument::WithSubscriber as _;
use tracing::span::Id;
use tracing::{Dispatch, Instrument as _, Subscriber, dispatcher};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// What sqlx calls the threads of its connections.
const CONNECTION: &str = "sqlx-sqlite-worker";

/// How many statements were run.
#[derive(Clone, Default)]
pub struct Counter(Arc<AtomicUsize>);

impl Counter {
    /// So many until now.
    pub fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }

    /// The same work, with its statements counted. Several that are run by one call count as one.
    pub fn counting<W: Future>(&self, work: W) -> impl Future<Output = W::Output> + use<W> {
        let counting = Dispatch::new(tracing_subscriber::registry().with(self.clone()));
        let span = dispatcher::with_default(&counting, || tracing::error_span!("counted"));
        work.instrument(span).with_subscriber(counting)
    }
}

impl<S: Subscriber> Layer<S> for Counter {
    fn on_enter(&self, _: &Id, _: Context<'_, S>) {
        if thread::current().name().is_some_and(|name| name.starts_with(CONNECTION)) {
            self.0.fetch_add(1, Ordering::SeqCst);
        }
    }
}
