//! What is asked for somebody else: both names, to everybody who reads of it; and to whoever posted it,
//! that it is theirs to tell them.

use super::{Scene, button};
use crate::features::members::views::{isolated, name_of, short};
use crate::features::needs::intents::{DraftVerb, Intent};
use crate::features::needs::model::{Behalf, Draft};
use crate::features::needs::notices::{AttachedNotice, News, Notice};
use crate::kernel::id::Member;
use crate::kernel::reader::Reader;
use crate::kernel::recipient;
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::{Number, Text};
use crate::kernel::tx::Reads;

/// So many whom it could be for are offered under a draft.
const CHOICES: usize = 6;

/// For whom something is asked, as readers see it.
#[derive(Clone, Debug)]
pub struct ForWhom {
    /// What neighbours call them; nothing once they are on no list any more.
    name: Option<String>,
}

impl ForWhom {
    fn name(&self, reader: &Reader) -> String {
        match &self.name {
            Some(name) => isolated(name),
            None => reader.language.label("members-somebody"),
        }
    }

    /// The line that says so.
    pub(super) fn line(&self, reader: &Reader) -> Html {
        reader.language.say("needs-behalf-line", &[("name", Text(&self.name(reader)))])
    }
}

/// For whom it is, as readers see it.
pub(super) async fn for_whom(
    reads: &mut impl Reads,
    behalf: Option<Behalf>,
) -> anyhow::Result<Option<ForWhom>> {
    let name = match behalf {
        None => return Ok(None),
        Some(Behalf::Recipient(id)) => {
            let known = recipient::held(reads, id).await?;
            known.filter(|known| known.removed.is_none()).map(|known| known.name)
        }
        Some(Behalf::Caller(name)) => Some(name),
        Some(Behalf::Gone) => None,
    };
    Ok(Some(ForWhom { name }))
}

impl Scene {
    /// Who asks; and for whom, where that is somebody else.
    pub(super) fn asker_name(&self, reader: &Reader) -> String {
        let asker = name_of(self.asker(), reader);
        match &self.for_whom {
            None => asker,
            Some(for_whom) => {
                let name = for_whom.name(reader);
                let values = [("name", Text(&name)), ("asker", Text(&asker))];
                reader.language.say("needs-behalf-names", &values).plain()
            }
        }
    }
}

/// Whom a draft could be for instead.
pub(super) async fn choices(
    reads: &mut impl Reads,
    draft: &Draft,
    chosen: Option<&ForWhom>,
    reader: &Reader,
) -> anyhow::Result<Vec<Button>> {
    if chosen.is_some() {
        let oneself = Intent::OfDraft(DraftVerb::ForOneself, draft.id);
        return Ok(button(reader, "needs-button-for-me", &oneself).into_iter().collect());
    }
    let member = Member { person: draft.person, building: draft.building };
    let known = recipient::list_of_guardian(reads, member).await?;
    let choice = |one: recipient::Recipient| {
        let name = isolated(&one.name);
        let label = reader.language.say("needs-behalf-choice", &[("name", Text(&name))]).plain();
        let code = Intent::OfDraft(DraftVerb::For(one.id), draft.id).code()?;
        Some(Button { label: short(&label), press: Press::Code(code) })
    };
    Ok(known.into_iter().take(CHOICES).filter_map(choice).collect())
}

/// What whoever posted it has to do about it; nothing of it to those who posted it once.
pub(super) fn beside(scene: &Scene, notice: Notice, drawing: Drawing, reader: &Reader) -> Drawing {
    let Some(for_whom) = scene.for_whom.as_ref().filter(|_| is_for_asker(notice)) else {
        return drawing;
    };
    if reader.person.is_some_and(|person| person != scene.need.asker) {
        let number = ("number", Number(scene.need.number));
        let over = reader.language.say("needs-behalf-over", &[number]);
        return Drawing::Stale(Screen::of(over));
    }
    let name = for_whom.name(reader);
    let say = |id| reader.language.say(id, &[("name", Text(&name))]);
    let more = if matches!(notice, Notice::HelperFound { .. }) {
        say("needs-behalf-tell")
    } else if matches!(notice, Notice::Question { .. } | Notice::Reminder { .. }) {
        say("needs-behalf-ask")
    } else {
        Html::default()
    };
    if let Notice::DoorSeen { claim, .. } = notice {
        let helper = name_of(scene.helper(claim), reader);
        let number = ("number", Number(scene.need.number));
        let values = [("helper", Text(&helper)), ("name", Text(&name)), number];
        return Drawing::Fresh(Screen::of(reader.language.say("needs-behalf-door-seen", &values)));
    }
    let told = |screen: Screen| {
        let text = Html::lines([for_whom.line(reader), screen.text, more.clone()]);
        Screen { text, ..screen }
    };
    match drawing {
        Drawing::Fresh(screen) => Drawing::Fresh(told(screen)),
        Drawing::Stale(screen) => Drawing::Stale(screen),
    }
}

fn is_for_asker(notice: Notice) -> bool {
    matches!(
        notice,
        Notice::Posted { .. }
            | Notice::Menu { .. }
            | Notice::PrivateForm { .. }
            | Notice::HelperFound { .. }
            | Notice::HelperLeft { .. }
            | Notice::Question { .. }
            | Notice::Reminder { .. }
            | Notice::WhatHappened { .. }
            | Notice::ClosedByItself { .. }
            | Notice::DoorSeen { .. }
            | Notice::Reopened { .. }
            | Notice::Form { .. }
            | Notice::Attached(AttachedNotice::PlaceSeen { .. })
            | Notice::News {
                news: News::Unclaimed
                    | News::TimeOver { .. }
                    | News::Unheard { .. }
                    | News::OnTheWay { .. }
                    | News::Late { .. }
                    | News::HelperBack { .. },
                ..
            }
    )
}
