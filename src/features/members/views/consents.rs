//! To what somebody agreed → screens, for nobody but them.

use super::{button, open_private};
use crate::features::members::intents::Intent;
use crate::kernel::clock::Moment;
use crate::kernel::consent::{self, Purpose, Receipt};
use crate::kernel::detail;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Drawing, Html, Screen};
use crate::kernel::speech::Value::{Html as Markup, Text};
use crate::kernel::tx::Reads;

/// To what they agreed and what they took back, each with the day and the version of the words.
pub(super) async fn consents(
    reads: &mut impl Reads,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if reader.in_group {
        return Ok(Some(Drawing::Fresh(group_line(reader))));
    }
    if reader.person.is_some_and(|reader| reader != person) {
        return Ok(None);
    }
    let language = reader.language;
    let receipts = consent::list(reads, person).await?;
    let lines = receipts.iter().filter_map(|receipt| line(receipt, reader));
    let nothing = receipts.is_empty().then(|| language.say("members-consents-none", &[]));
    let text = Html::lines(
        [language.say("members-consents", &[])]
            .into_iter()
            .chain(lines)
            .chain(nothing)
            .chain([language.say("members-consents-last", &[])]),
    );
    // What was told before there were receipts can be taken back as well.
    let tells = !detail::list_held(reads, person).await?.is_empty();
    let stands = |purpose| {
        receipts.iter().any(|receipt| receipt.stands_for(purpose))
            || (purpose == Purpose::Profile && tells)
    };
    let screen = Purpose::ALL.into_iter().filter(|purpose| stands(*purpose)).fold(
        Screen::of(text),
        |screen, purpose| {
            let label = match purpose {
                Purpose::Door => "members-button-take-back-door",
                Purpose::Attached => "members-button-take-back-attached",
                Purpose::Profile => "members-button-take-back-profile",
                Purpose::Keys => "members-button-take-back-door-note",
                Purpose::CheckIn => "members-button-take-back-checkin",
            };
            screen.row(button(reader, label, Intent::AskToTakeBack(purpose)))
        },
    );
    Ok(Some(Drawing::Fresh(screen)))
}

/// One receipt; nothing for a purpose that is no more.
fn line(receipt: &Receipt, reader: &Reader) -> Option<Html> {
    let language = reader.language;
    let what = language.say(name_of(Purpose::named(&receipt.purpose)?), &[]);
    let given = day(receipt.given_at, reader);
    let version = receipt.version.to_string();
    let values = [("what", Markup(&what)), ("day", Text(&given)), ("version", Text(&version))];
    Some(match receipt.withdrawn_at {
        None => language.say("members-consent-line", &values),
        Some(at) => {
            let over = day(at, reader);
            let values: Vec<_> = values.into_iter().chain([("over", Text(&over))]).collect();
            language.say("members-consent-line-over", &values)
        }
    })
}

/// What it is for, in words.
fn name_of(purpose: Purpose) -> &'static str {
    match purpose {
        Purpose::Door => "members-consent-door",
        Purpose::Attached => "members-consent-attached",
        Purpose::Profile => "members-consent-profile",
        Purpose::Keys => "members-consent-door-note",
        Purpose::CheckIn => "members-consent-checkin",
    }
}

fn day(at: Moment, reader: &Reader) -> String {
    at.utc().with_timezone(&reader.time_zone).format("%Y-%m-%d").to_string()
}

/// What comes of it, before it is done.
pub(super) fn question(person: PersonId, purpose: Purpose, reader: &Reader) -> Option<Drawing> {
    if reader.in_group {
        return Some(Drawing::Fresh(group_line(reader)));
    }
    if reader.person.is_some_and(|reader| reader != person) {
        return None;
    }
    let (text, yes) = match purpose {
        Purpose::Door => ("members-take-back-door", "members-button-erase-door"),
        Purpose::Attached => ("members-take-back-attached", "members-button-erase-attached"),
        Purpose::Profile => ("members-take-back-profile", "members-button-erase-profile"),
        Purpose::Keys => ("members-take-back-door-note", "members-button-erase-door-note"),
        Purpose::CheckIn => ("members-take-back-checkin", "members-button-erase-checkin"),
    };
    let keep = button(reader, "members-button-keep", Intent::Consents);
    let erase = button(reader, yes, Intent::TakeBack(purpose));
    let screen = Screen::of(reader.language.say(text, &[]));
    Some(Drawing::Fresh(screen.row(keep.into_iter().chain(erase))))
}

/// The one line in the group, with a button that opens it in private.
fn group_line(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-group-private", &[]))
        .row(open_private(reader, Intent::Consents.code()))
}
