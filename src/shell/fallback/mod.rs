//! Where somebody calls for help and Telegram cannot be reached: whoever the operator named is told by
//! mail or webhook, once, and once more when it is over. No name, no door, no word of anybody.
//!
//! It runs beside everything else: nobody waits for it.

mod ways;

pub use ways::{Word, say};

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use chrono::TimeDelta;
use tokio_util::sync::CancellationToken;

use super::alive::Presence;
use super::config::Fallback;
use super::registry;
use crate::features::alarms;
use crate::kernel::clock::Clock;
use crate::kernel::notice::Lane;
use crate::kernel::tx::Reads as _;
use crate::kernel::view::Views;
use crate::kernel::waiting;

/// A call for help that has waited so long is told on another way.
const UNHEARD: TimeDelta = TimeDelta::seconds(30);
const TICK: Duration = Duration::from_secs(1);
/// Where all ways failed, they are tried again after so long; each time after twice as long, and at
/// last after the longest.
const TRY_AGAIN: Duration = Duration::from_secs(30);
const TRY_AGAIN_AT_LAST: Duration = Duration::from_mins(10);

/// Watches over calls for help that cannot be told.
pub struct Watch {
    fallback: Fallback,
    presence: Arc<Presence>,
    views: Views,
    clock: Clock,
    /// Which calls were told in this outage, for the next run.
    file: PathBuf,
    told: BTreeSet<i64>,
    /// Not before then is a way tried again.
    rests_until: Duration,
    /// For so long they rest when they fail next.
    next_rest: Duration,
}

impl Watch {
    /// A watch that goes on from what the last run told.
    pub fn resume(
        folder: &Path,
        fallback: Fallback,
        presence: Arc<Presence>,
        views: Views,
        clock: Clock,
    ) -> Self {
        let file = folder.join("fallback");
        let told = fs::read_to_string(&file).unwrap_or_default();
        let told = told.split_whitespace().filter_map(|alarm| alarm.parse().ok()).collect();
        let (rests_until, next_rest) = (Duration::ZERO, TRY_AGAIN);
        Self { fallback, presence, views, clock, file, told, rests_until, next_rest }
    }

    /// Runs until it is stopped.
    pub async fn run(mut self, stop: CancellationToken) {
        loop {
            tokio::select! {
                () = stop.cancelled() => return,
                looked = self.look() => if let Err(error) = looked {
                    tracing::error!(error = %format!("{error:#}"), "what waits cannot be read");
                },
            }
            tokio::select! {
                () = stop.cancelled() => return,
                () = tokio::time::sleep(TICK) => {}
            }
        }
    }

    async fn look(&mut self) -> anyhow::Result<()> {
        let away = self.presence.is_missed();
        if (!away && self.told.is_empty()) || self.clock.steady() < self.rests_until {
            return Ok(());
        }
        let mut view = self.views.open().await?;
        // What waited goes out first, and Telegram has to answer in this life: the last may have told.
        let waits = waiting::oldest_told_at(view.read(), Lane::Alarm).await?.is_some();
        if !self.told.is_empty() && !waits && self.presence.is_reached() {
            drop(view);
            let (subject, text) = alarms::views::reached_again();
            let word = Word { state: "over", building: None, subject, text };
            if self.say(&word).await {
                self.told.clear();
                self.note();
            }
            return Ok(());
        }
        if !away {
            return Ok(());
        }
        let before = self.clock.now().minus(UNHEARD);
        let waiting = waiting::list_letters(view.read(), Lane::Alarm, before).await?;
        let unheard: BTreeSet<_> = waiting
            .iter()
            .filter_map(|letter| registry::alarm_of(&letter.kind, &letter.body))
            .collect();
        let mut words = Vec::new();
        for alarm in unheard.into_iter().filter(|alarm| !self.told.contains(&alarm.0)) {
            if let Some(unheard) = alarms::views::unheard(&mut view, alarm).await? {
                words.push((alarm, unheard));
            }
        }
        drop(view);
        for (alarm, (building, subject, text)) in words {
            let word = Word { state: "unreached", building: Some(building.0), subject, text };
            if self.say(&word).await {
                self.told.insert(alarm.0);
                self.note();
            }
        }
        Ok(())
    }

    /// True if it was said on one way at least, to one of those who are to know.
    async fn say(&mut self, word: &Word) -> bool {
        let mut said = false;
        for (way, came_to) in say(&self.fallback, word).await {
            match came_to {
                Ok(()) => {
                    said = true;
                    tracing::warn!(way, state = word.state, "told beside Telegram");
                }
                Err(reason) => tracing::error!(way, reason, "nobody is told beside Telegram"),
            }
        }
        if said {
            self.next_rest = TRY_AGAIN;
        } else {
            self.rests_until = self.clock.steady().saturating_add(self.next_rest);
            self.next_rest = self.next_rest.saturating_mul(2).min(TRY_AGAIN_AT_LAST);
        }
        said
    }

    fn note(&self) {
        let told: Vec<String> = self.told.iter().map(i64::to_string).collect();
        if let Err(error) = fs::write(&self.file, told.join(" ")) {
            tracing::warn!(%error, "what was told beside Telegram cannot be noted");
        }
    }
}

/// Says a word on each way that is set; a line each, and whether all is well.
pub async fn test(fallback: &Fallback) -> (Vec<String>, bool) {
    if fallback.is_none() {
        let line = "no way is set: LINLI_FALLBACK_SMTP or LINLI_FALLBACK_WEBHOOK".to_owned();
        return (vec![line], false);
    }
    let (subject, text) = alarms::views::fallback_test();
    let word = Word { state: "test", building: None, subject, text };
    let came_to = say(fallback, &word).await;
    let fine = came_to.iter().all(|(_, result)| result.is_ok());
    let lines = came_to.into_iter().map(|(way, result)| match result {
        Ok(()) => format!("ok  {way}: sent; look whether it arrives"),
        Err(reason) => format!("!!  {way}: {reason}"),
    });
    (lines.collect(), fine)
}
