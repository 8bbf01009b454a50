//! Which messages of the locales are said while pages are drawn, as the bot's own trace tells, and
//! what it logs as a fault.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::sync::{Arc, Mutex, PoisonError};

use tracing::field::{Field, Visit};
use tracing::subscriber::DefaultGuard;
use tracing::{Event, Level, Subscriber};
use tracing_subscriber::layer::{Context, Layer, SubscriberExt as _};

/// What was said, by id.
#[derive(Clone, Default)]
pub struct Said(Arc<Mutex<Heard>>);

#[derive(Clone, Default)]
pub struct Heard {
    /// The ids of all messages that were said.
    pub ids: BTreeSet<String>,
    pub faults: Vec<String>,
}

impl Said {
    /// Listens on this thread until the guard is dropped.
    pub fn listens(&self) -> DefaultGuard {
        tracing::subscriber::set_default(tracing_subscriber::registry().with(self.clone()))
    }

    pub fn heard(&self) -> Heard {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

impl<S: Subscriber> Layer<S> for Said {
    fn on_event(&self, event: &Event<'_>, _: Context<'_, S>) {
        let mut fields = Fields::default();
        event.record(&mut fields);
        let mut heard = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        match (*event.metadata().level(), event.metadata().target()) {
            (Level::ERROR, _) => heard.faults.push(fields.all),
            (Level::TRACE, "linli::kernel::speech") => heard.ids.extend(fields.id),
            _ => {}
        }
    }
}

#[derive(Default)]
struct Fields {
    id: Option<String>,
    all: String,
}

impl Visit for Fields {
    fn record_str(&mut self, field: &Field, value: &str) {
        if field.name() == "id" {
            self.id = Some(value.to_owned());
        }
        self.record_debug(field, &value);
    }

    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.all += &format!(" {}={value:?}", field.name());
    }
}
