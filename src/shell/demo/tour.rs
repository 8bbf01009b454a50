//! How far a newcomer has come: the facts, as the bot's own database has them.

use std::collections::BTreeMap;

use sandbox::UserId;
use serde::Serialize;
use serde_json::{Value, json};

use crate::features::needs;
use crate::features::needs::model::{ClaimState, Need};
use crate::kernel::language::Language;
use crate::kernel::person;
use crate::kernel::view::Views;

/// What has happened once.
#[allow(clippy::struct_excessive_bools, reason = "five steps, each taken or not")]
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(super) struct Facts {
    post: bool,
    claim: bool,
    done: bool,
    pub(super) confirm: bool,
    pub(super) time: bool,
    /// Who asked the newest need.
    #[serde(skip)]
    asker: Option<UserId>,
    /// Who helps with it.
    #[serde(skip)]
    helper: Option<UserId>,
}

impl Facts {
    /// What has happened stays so.
    pub(super) fn and_before(self, before: &Self) -> Self {
        Self {
            post: self.post || before.post,
            claim: self.claim || before.claim,
            done: self.done || before.done,
            confirm: self.confirm || before.confirm,
            time: self.time || before.time,
            asker: self.asker,
            helper: self.helper,
        }
    }

    /// The facts as the page reads them, with the labels of the buttons that lead on, by
    /// language.
    pub(super) fn shown(&self, language: Language) -> Value {
        let labels = |id: &'static str| -> BTreeMap<&str, String> {
            Language::all().map(|language| (language.tag(), language.label(id))).collect()
        };
        json!({
            "steps": self,
            "labels": {
                "post": labels("needs-button-post"),
                "claim": labels("needs-button-help"),
                "done": labels("needs-button-done"),
                "confirm": labels("needs-button-yes"),
            },
            "example": language.label("demo-example"),
            "asker": self.asker,
            "helper": self.helper,
        })
    }
}

/// Looks what has happened.
///
/// # Errors
/// If the database cannot be read.
pub(super) async fn look(views: &Views) -> anyhow::Result<Facts> {
    let mut view = views.open().await?;
    let latest = needs::list_latest(&mut view).await?;
    let states = || latest.iter().flat_map(|need| &need.claims).map(|claim| claim.state);
    let newest = latest.last();
    let asker = newest.map(|need| need.asker);
    let helper = newest.and_then(Need::last_helper);
    let people: Vec<_> = asker.into_iter().chain(helper).collect();
    let faces = person::faces(&mut view, &people).await?;
    let account = |place: usize| faces.get(place).and_then(|face| face.telegram_id).map(UserId);
    Ok(Facts {
        post: !latest.is_empty(),
        claim: states().next().is_some(),
        done: states()
            .any(|state| matches!(state, ClaimState::Done { .. } | ClaimState::Confirmed { .. })),
        confirm: states().any(|state| matches!(state, ClaimState::Confirmed { .. })),
        time: false,
        asker: account(0),
        helper: helper.and(account(1)),
    })
}
