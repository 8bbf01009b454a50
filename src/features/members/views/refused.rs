//! Friendly noes of the house, and to whoever lacks the authority.

use super::{add_to_group, open_private};
use crate::features::members::intents::Intent;
use crate::features::members::model::Refusal;
use crate::kernel::actor::Denied;
use crate::kernel::notice::Parting;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Drawing, Screen};
use crate::kernel::standing::Standing;

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match refusal {
        Refusal::OldButton => say("members-refused-old-button"),
        Refusal::OnlyModerators => say("members-refused-only-moderators"),
        Refusal::NotThere => say("members-refused-not-there"),
        Refusal::EnoughData => say("members-refused-enough-data"),
        Refusal::Denied(denied) => self::denied(denied, reader),
    }
}

/// A friendly no to somebody who lacks the authority.
pub fn denied(denied: Denied, reader: &Reader) -> Answer {
    let say = |id| Answer::of(Screen::of(reader.language.say(id, &[])));
    match denied {
        Denied::NotResident => say("members-refused-not-resident"),
        Denied::Applicant if reader.in_group => {
            let text = reader.language.say("members-group-private", &[]);
            let open = open_private(reader, Intent::Start.code());
            Answer::of(Screen::of(text).row(open))
        }
        Denied::Applicant => say("members-refused-applicant"),
        Denied::NoBuilding => {
            let text = reader.language.say("members-refused-no-building", &[]);
            Answer::of(Screen::of(text).row([add_to_group(reader)]))
        }
        Denied::WhichBuilding => say("members-which-building"),
        Denied::NotModerator => say("members-refused-not-moderator"),
        Denied::New => say("members-refused-new"),
    }
}

/// What stands in place of what somebody may read no more; nothing where it is taken away.
pub fn parted(standing: Standing, parting: Parting, reader: &Reader) -> Option<Drawing> {
    if parting == Parting::Deleted {
        return None;
    }
    let id = if !standing.there {
        "members-parted-building"
    } else if standing.lives {
        "members-parted-office"
    } else {
        "members-parted-home"
    };
    Some(Drawing::Stale(Screen::of(reader.language.say(id, &[]))))
}

/// What stands in place of what tells of something that is gone and cannot be deleted any more.
pub fn gone(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-gone", &[]))
}

/// What stands in place of a card that was posted again further down, and cannot be deleted.
pub fn moved_down(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-moved-down", &[]))
}
