//! What a page is told as it happens: the parts that changed, the answers to taps, the calls.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::convert::Infallible;
use std::sync::Arc;
use std::time::Duration;

use axum::response::sse::Event as Line;
use chrono::{DateTime, Utc};
use futures::Stream;
use sandbox::{ChatId, Event, MessageId, Person, TapId};
use serde::Serialize;
use serde_json::{Value, json};
use tokio::sync::watch;

use super::calls::CallReader;
use super::house::{House, Shown};
use super::scene::Part;
use super::stage::Stage;

/// What comes close together is told together.
const GATHER: Duration = Duration::from_millis(25);
/// Some things change by themselves, such as how long Telegram is still busy.
const LOOK_EVERY: Duration = Duration::from_secs(1);

/// All that happens from now on, for one page.
pub(super) fn stream(stage: Arc<Stage>) -> impl Stream<Item = Result<Line, Infallible>> {
    let moved = stage.moved();
    let viewer =
        Viewer { stage, moved, visit: None, queue: VecDeque::new(), told: BTreeMap::new() };
    futures::stream::unfold(viewer, |mut viewer| async move {
        let line = viewer.next().await?;
        Some((Ok(line), viewer))
    })
}

#[derive(Serialize)]
struct HousePart<'a> {
    #[serde(flatten)]
    shown: &'a Shown,
    now: DateTime<Utc>,
}

#[derive(Serialize)]
struct PersonPart<'a> {
    #[serde(flatten)]
    person: &'a Person,
    role: Option<Part>,
}

/// A page, and what it has been told.
struct Viewer {
    stage: Arc<Stage>,
    moved: watch::Receiver<u64>,
    visit: Option<Visit>,
    queue: VecDeque<Line>,
    /// The parts as they were told last.
    told: BTreeMap<String, String>,
}

/// A page in one house.
struct Visit {
    house: Arc<House>,
    world: watch::Receiver<u64>,
    changes: watch::Receiver<u64>,
    events: usize,
    /// Under which messages was tapped.
    taps: BTreeMap<TapId, MessageId>,
    calls: CallReader,
    shown: Option<Shown>,
}

impl Visit {
    fn new(house: Arc<House>) -> Self {
        Self {
            world: house.sandbox.changes(),
            changes: house.changes(),
            events: 0,
            taps: BTreeMap::new(),
            calls: CallReader::default(),
            shown: None,
            house,
        }
    }
}

impl Viewer {
    /// The next thing to be told.
    async fn next(&mut self) -> Option<Line> {
        loop {
            if let Some(line) = self.queue.pop_front() {
                return Some(line);
            }
            if self.visit.is_some() {
                self.wait().await;
            }
            self.enter().await?;
            self.look().await;
        }
    }

    /// Waits until something may have changed.
    async fn wait(&mut self) {
        let Some(visit) = &mut self.visit else { return };
        tokio::select! {
            _ = visit.world.changed() => {}
            _ = visit.changes.changed() => {}
            _ = self.moved.changed() => {}
            () = tokio::time::sleep(LOOK_EVERY) => return,
        }
        tokio::time::sleep(GATHER).await;
    }

    /// Enters the house that stands, when there is one.
    async fn enter(&mut self) -> Option<()> {
        let house = loop {
            match self.stage.house() {
                Some(house) => break house,
                None => self.moved.changed().await.ok()?,
            }
        };
        if self.visit.as_ref().is_none_or(|visit| visit.house.run != house.run) {
            self.told.clear();
            self.visit = Some(Visit::new(house));
        }
        Some(())
    }

    /// Looks round, and queues what is new.
    async fn look(&mut self) {
        let Some(mut visit) = self.visit.take() else { return };
        visit.world.mark_unchanged();
        visit.changes.mark_unchanged();
        let house = Arc::clone(&visit.house);
        let sandbox = &house.sandbox;
        let shown = house.shown();
        if visit.shown.as_ref() != Some(&shown) {
            self.tell("house", &json!(HousePart { shown: &shown, now: sandbox.clock().now() }));
            visit.shown = Some(shown);
        }
        let people = sandbox.people();
        let parts: Vec<PersonPart<'_>> = people
            .iter()
            .map(|person| PersonPart { person, role: house.cast.part_of(person.id) })
            .collect();
        self.tell("people", &json!(parts));
        let groups = sandbox.groups();
        self.tell("groups", &json!(groups));

        let first = visit.events == 0;
        let events = sandbox.events_from(visit.events);
        visit.events = visit.events.saturating_add(events.len());
        let private = people.iter().map(|person| ChatId::from(person.id));
        let all: BTreeSet<ChatId> = groups.iter().map(|group| group.id).chain(private).collect();
        let stirred: BTreeSet<ChatId> = events.iter().map(Event::chat).collect();
        for chat in all.into_iter().filter(|chat| first || stirred.contains(chat)) {
            self.tell(&format!("chat:{chat}"), &json!(sandbox.messages(chat)));
        }
        for event in &events {
            match event {
                Event::Tapped { tap, message, .. } => _ = visit.taps.insert(*tap, *message),
                Event::Answered { tap, user, chat, text, alert, url, .. } if !first => {
                    let message = visit.taps.remove(tap);
                    let answer = json!({
                        "user": user, "chat": chat, "message": message, "text": text,
                        "alert": alert, "url": url,
                    });
                    self.push("answer", &answer);
                }
                Event::Said { .. }
                | Event::Posted { .. }
                | Event::Edited { .. }
                | Event::Deleted { .. }
                | Event::Answered { .. }
                | Event::Other { .. } => {}
            }
        }
        for call in visit.calls.read(sandbox, house.run) {
            self.push("call", &call);
        }
        let facts = house.facts().await;
        self.tell("tour", &facts.shown(house.language));
        self.visit = Some(visit);
    }

    /// Tells a part, if it is not as it was told last.
    fn tell(&mut self, name: &str, value: &Value) {
        let text = json!({ "name": name, "value": value }).to_string();
        if self.told.get(name) != Some(&text) {
            self.queue.push_back(Line::default().event("part").data(&text));
            self.told.insert(name.to_owned(), text);
        }
    }

    fn push(&mut self, kind: &str, value: &Value) {
        self.queue.push_back(Line::default().event(kind).data(value.to_string()));
    }
}
