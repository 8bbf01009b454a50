//! What somebody is given on `/mydata`: every column of the data map is in it, or left out for a
//! reason; and each has a name in every language.

use std::collections::BTreeSet;
use std::fs;

use linli::kernel::language::Language;
use linli::kernel::speech::Value::Text;
use regex::Regex;

use super::assert_none;
use super::reading::{at, sources};

/// A number that means nothing outside of the database.
const ROW: &str = "the number of a row";
/// Whose it is: all that is given is theirs.
const READER: &str = "it is the reader";
/// What tells of somebody else.
const OTHER: &str = "it is somebody else's name in numbers";
/// Not about people.
const PROGRAM: &str = "it is about the program, not about people";
/// About a building as a whole.
const BUILDING: &str = "it is about the building, not about one person";
/// How a letter or a message is handled.
const HANDLING: &str = "how the program goes about it: nothing of a person";

/// What tells of somebody who has no account, and can be told to nobody by the bot.
const ABSENT: &str =
    "it is about somebody without Telegram, whose page shows it to those who answer";

/// How a device is told from others, and heard.
const BELL: &str = "how a bell is heard: nothing of a person";

/// What is left out, and why.
const LEFT_OUT: &[(&str, &str)] = &[
    ("alarm.caller_id", READER),
    ("alarm.recipient_id", OTHER),
    ("alarm.household_id", ROW),
    ("alarm.called", HANDLING),
    ("alarm.next_at", HANDLING),
    ("alarm.phoning_id", OTHER),
    ("alarm.closer_id", OTHER),
    ("alarm.narrow", HANDLING),
    ("alarm.outsider", HANDLING),
    ("alarm.drill", HANDLING),
    ("alarm_word.id", ROW),
    ("alarm_word.person_id", READER),
    ("checkin.id", ROW),
    ("checkin.person_id", READER),
    ("checkin.next_at", HANDLING),
    ("checkin.nudges", HANDLING),
    ("checkin.anew", HANDLING),
    ("circle.id", ROW),
    ("application.id", ROW),
    ("application.person_id", READER),
    ("application.shown_at", HANDLING),
    ("application.posted_at", HANDLING),
    ("application.asker_id", OTHER),
    ("application.decider_id", OTHER),
    ("attachment.id", ROW),
    ("attachment.person_id", READER),
    ("attachment.album", HANDLING),
    ("attachment.sent_chat_id", HANDLING),
    ("attachment.sent_message_id", HANDLING),
    ("audit.id", ROW),
    ("audit.person_id", READER),
    ("behalf.id", ROW),
    ("behalf.draft_id", ROW),
    ("behalf.need_id", ROW),
    ("behalf.recipient_id", ROW),
    ("building.id", ROW),
    ("building.chat_id", BUILDING),
    ("building.zone_known", BUILDING),
    ("building.last_number", BUILDING),
    ("building.entered_at", BUILDING),
    ("building.unled_at", BUILDING),
    ("building.left_at", BUILDING),
    ("building.join_policy", BUILDING),
    ("building.turns_at", BUILDING),
    ("building.flat_code", BUILDING),
    ("building.flat_code_number", BUILDING),
    ("building.quiet_from", BUILDING),
    ("building.quiet_until", BUILDING),
    ("building.new_days", BUILDING),
    ("building.homes_a_day", BUILDING),
    ("building.topic", BUILDING),
    ("building.unsolicited_a_day", BUILDING),
    ("building.digest_hour", BUILDING),
    ("building.living_list", BUILDING),
    ("building.evening_at", BUILDING),
    ("building.listed_at", BUILDING),
    ("building.doors", BUILDING),
    ("call_back.id", ROW),
    ("call_back.asked_by", READER),
    ("call_back.recipient_id", ROW),
    ("call_back.ticked_at", "it is about whom somebody called, not about who noted it"),
    ("call_back.ticked_by", OTHER),
    ("card_code.id", ROW),
    ("card_code.card_id", ROW),
    ("card_code.claim_id", ROW),
    ("card_code.fingerprint", "a keyed fingerprint: nobody reads anything from it"),
    ("card_code.used_at", ABSENT),
    ("card_try.id", ROW),
    ("card_try.message_id", HANDLING),
    ("card_try.person_id", READER),
    ("claim.id", ROW),
    ("claim.helper_id", OTHER),
    ("code_card.id", ROW),
    ("code_card.codes", "whoever has one can confirm by it: a file is passed on too easily"),
    ("code_card.made_by", READER),
    ("code_card.recipient_id", ROW),
    ("code_try.id", ROW),
    ("code_try.person_id", READER),
    ("code_try.message_id", HANDLING),
    ("confirmation.id", ROW),
    ("confirmation.by_id", READER),
    ("confirmation.was_held", HANDLING),
    ("confirmation.way", "it is by phone: a code is nobody's who has an account"),
    ("consent.id", ROW),
    ("consent.person_id", READER),
    ("counter.name", PROGRAM),
    ("counter.last", PROGRAM),
    ("detail.id", ROW),
    ("detail.person_id", READER),
    ("door_note.id", ROW),
    ("door_note.household_id", ROW),
    ("door_note.writer_id", READER),
    ("door_opening.id", ROW),
    ("door_opening.household_id", ROW),
    ("door_opening.person_id", "it is the reader, or somebody whom the page of the door names"),
    ("door_opening.alarm_id", ROW),
    ("door_opening.kept_apart", "what is kept from somebody at home is told to nobody there"),
    ("key_holder.id", ROW),
    ("key_holder.household_id", ROW),
    ("key_holder.person_id", READER),
    ("key_holder.asker_id", OTHER),
    ("device.id", ROW),
    ("device.household_id", ROW),
    ("device.mode", BELL),
    ("device.secret", "whoever has it can ring: a file is passed on too easily"),
    ("device.fingerprint", "nobody reads anything from it"),
    ("device.newest_counter", BELL),
    ("device.forgotten_counter", BELL),
    ("device.right_at", BELL),
    ("device.pressed_at", "the last of its presses, which are given"),
    ("device.trying_until", BELL),
    ("device.tried_at", BELL),
    ("device.watched", BELL),
    ("device.silent_at", BELL),
    ("device.warned_at", BELL),
    ("device.revoked_at", "who is behind the door is given what rings there"),
    ("draft.id", ROW),
    ("draft.person_id", READER),
    ("duty_week.id", ROW),
    ("duty_week.person_id", READER),
    ("duty_week.agreed", HANDLING),
    ("duty_week.told_at", HANDLING),
    ("duty_week.taken_at", HANDLING),
    ("duty_week.before_id", OTHER),
    ("edit.id", ROW),
    ("edit.update_id", HANDLING),
    ("edit.noted_at", HANDLING),
    ("grant.id", ROW),
    ("grant.person_id", READER),
    ("grant.given_by", OTHER),
    ("guardian.id", ROW),
    ("guardian.recipient_id", ROW),
    ("guardian.person_id", READER),
    ("guardian.asked_by", OTHER),
    ("household.id", ROW),
    ("household.fingerprint", "a keyed fingerprint: nobody reads anything from it"),
    ("household.fingerprint_key", HANDLING),
    ("housemate.id", ROW),
    ("housemate.household_id", ROW),
    ("housemate.person_id", READER),
    ("housemate.decider_id", OTHER),
    ("inbox.update_id", HANDLING),
    ("inbox.received_at", HANDLING),
    (
        "inbox.body",
        "sealed and not told apart by person: done within a moment, or put aside unread",
    ),
    ("inbox.done_at", HANDLING),
    ("inbox.dead_at", HANDLING),
    ("incident.id", PROGRAM),
    ("incident.kind", PROGRAM),
    ("incident.begun_at", PROGRAM),
    ("intake.id", ROW),
    ("intake.person_id", READER),
    ("intake.recipient_id", ROW),
    ("intake.category", HANDLING),
    ("intake.wanted", HANDLING),
    ("invite.id", ROW),
    ("invite.fingerprint", "nobody reads anything from it"),
    (
        "invite.secret",
        "its link shows it, and whoever has it comes in: a file is passed on too easily",
    ),
    ("invite.user_id", OTHER),
    ("invite.revoker_id", OTHER),
    ("key_check.id", PROGRAM),
    ("key_check.sealed", PROGRAM),
    ("ladder.id", ROW),
    ("ladder.since_at", HANDLING),
    ("ladder.card_at", HANDLING),
    ("ladder.told", HANDLING),
    ("ladder.unhurried", HANDLING),
    ("membership.id", ROW),
    ("membership.person_id", READER),
    ("membership.left_by", HANDLING),
    ("message.id", ROW),
    ("message.person_id", READER),
    ("message.body", "numbers of rows that are given themselves"),
    ("message.subject_kind", HANDLING),
    ("message.subject_id", HANDLING),
    ("message.shown", "a keyed fingerprint: nobody reads anything from it"),
    ("message.changed", HANDLING),
    ("message.drawn", HANDLING),
    ("message.retry_at", HANDLING),
    ("message.hurried", HANDLING),
    ("mute.id", ROW),
    ("mute.person_id", READER),
    ("need.asker_id", READER),
    ("opening.id", ROW),
    ("opening.helper_id", OTHER),
    ("outage.id", PROGRAM),
    ("outage.from_at", PROGRAM),
    ("outage.until_at", PROGRAM),
    ("outbox.id", ROW),
    ("outbox.lane", HANDLING),
    ("outbox.person_id", READER),
    ("outbox.chat_id", "only of somebody who is erased"),
    ("outbox.tap", HANDLING),
    ("outbox.group_line", HANDLING),
    ("outbox.body", "numbers of rows that are given themselves; what it tells is drawn when sent"),
    ("outbox.tries", HANDLING),
    ("outbox.thread_id", HANDLING),
    ("outbox.admitted_at", HANDLING),
    ("person.erased_at", "who is erased is given nothing"),
    ("poll.id", PROGRAM),
    ("press.id", ROW),
    ("press.device_id", ROW),
    ("press.counter", BELL),
    ("press.said_at", BELL),
    ("poll.next_offset", PROGRAM),
    ("presentation.id", PROGRAM),
    ("presentation.part", PROGRAM),
    ("presentation.fingerprint", PROGRAM),
    ("recipient.id", ROW),
    ("recipient.household_id", ROW),
    ("recipient.added_at", ABSENT),
    ("recipient.added_by", OTHER),
    ("recipient.agreed_at", ABSENT),
    ("recipient.agreed_by", OTHER),
    ("recipient.removed_at", ABSENT),
    ("recipient.removed_by", OTHER),
    ("reminder.id", ROW),
    ("reminder.since_at", HANDLING),
    ("reminder.told", HANDLING),
    ("responder.id", ROW),
    ("responder.person_id", READER),
    ("responder.round", HANDLING),
    ("responder.asked_there", HANDLING),
    ("responder.asked_well", HANDLING),
    ("responder.came_anew", HANDLING),
    ("responder.more_at", HANDLING),
    ("responder.wants_call_at", HANDLING),
    ("responder.ended", HANDLING),
    ("occurrence.id", ROW),
    ("occurrence.series_id", ROW),
    ("series.id", ROW),
    ("series.person_id", READER),
    ("service_number.id", ROW),
    ("service_number.building_id", BUILDING),
    ("service_number.line", BUILDING),
    ("service_number.number", BUILDING),
    ("step.id", READER),
    ("step.body", "numbers of rows that are given themselves"),
    ("swap.id", ROW),
    ("swap.asker_id", "it is the reader, or the one with whom they would swap"),
    ("swap.asked_id", "it is the reader, or the one with whom they would swap"),
    ("timer.id", ROW),
    ("timer.due_at", HANDLING),
    ("timer.kind", HANDLING),
    ("timer.body", "numbers of rows that are given themselves"),
    ("trust.id", ROW),
    ("trust.person_id", READER),
    ("trust.proposer_id", OTHER),
    ("trust.seconder_id", OTHER),
    ("trust.ender_id", OTHER),
    ("unsolicited.id", ROW),
    ("unsolicited.person_id", READER),
    ("vouch.id", ROW),
    ("vouch.application_id", OTHER),
    ("vouch.person_id", READER),
    ("offer.id", ROW),
    ("offer.person_id", READER),
    ("unheard.id", ROW),
    ("unheard.changed_at", HANDLING),
    ("apart.id", ROW),
    ("apart.building_id", BUILDING),
    (
        "apart.asker_id",
        "whoever was worried is given when; from whom others keep apart is not told",
    ),
    ("apart.helper_id", OTHER),
    ("apart.since_at", "when somebody was worried is given to them; a helper is not told of it"),
    ("worry.id", ROW),
    ("worry.building_id", BUILDING),
    ("worry.told_id", OTHER),
    ("worry.seen_at", "a moderator's work; when somebody was worried is given to them"),
    ("wrong_try.id", ROW),
    ("wrong_try.building_id", BUILDING),
    ("wrong_try.kind", BUILDING),
    ("wrong_try.tried_at", BUILDING),
    ("wrong_try.begins_rest", BUILDING),
];

/// The columns of the data map.
fn mapped() -> BTreeSet<String> {
    let map = fs::read_to_string(at("docs/data-map.txt")).unwrap();
    let lines = map.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
    lines.filter_map(|line| Some(line.split_once(" | ")?.0.to_owned())).collect()
}

/// What is given: the first group of this pattern, wherever it stands in the sources.
fn written(pattern: &str) -> BTreeSet<String> {
    let pattern = Regex::new(pattern).unwrap();
    let mut found = BTreeSet::new();
    for source in sources("src") {
        let text = source.outside_tests();
        found.extend(pattern.captures_iter(&text).map(|found| found[1].to_owned()));
    }
    assert!(!found.is_empty(), "{pattern} finds nothing any more: mend it in this test");
    found
}

fn given() -> BTreeSet<String> {
    let bare = written(r#"\.bare\(\s*"([a-z_]+\.[a-z_]+)""#);
    shown().into_iter().chain(bare).collect()
}

/// What is given to be read by people.
fn shown() -> BTreeSet<String> {
    written(r#"\.give\(\s*"([a-z_]+\.[a-z_]+)""#)
}

/// The words of the columns that hold one of a fixed set and are shown by `Value::Word`.
fn checked() -> BTreeSet<String> {
    let schema = fs::read_to_string(at("tests/tidy/snapshots/schema.txt")).unwrap();
    let lists = Regex::new(r"(?:state|confirmed_by) in \(([^)]+)\)").unwrap();
    let grants = schema.split("CREATE TABLE \"grant\"").nth(1).unwrap();
    let kinds = Regex::new(r"kind in \(([^)]+)\)").unwrap().captures(grants).unwrap();
    let lists = lists.captures_iter(&schema).chain([kinds]);
    let words = lists.flat_map(|list| {
        list[1].split(',').map(|word| word.trim().trim_matches('\'').to_owned()).collect::<Vec<_>>()
    });
    words.collect()
}

#[test]
fn every_column_is_given_or_left_out_for_a_reason() {
    let (mapped, given) = (mapped(), given());
    let left_out: BTreeSet<String> =
        LEFT_OUT.iter().map(|(column, _)| (*column).to_owned()).collect();
    let mut faults = Vec::new();
    for column in mapped.iter().filter(|one| !given.contains(*one) && !left_out.contains(*one)) {
        faults.push(format!("{column}: give it, or name in LEFT_OUT why it is left out"));
    }
    for column in given.iter().filter(|one| !mapped.contains(*one)) {
        faults.push(format!("{column} is given, and in no table"));
    }
    for column in left_out.iter().filter(|one| !mapped.contains(*one) || given.contains(*one)) {
        faults.push(format!("{column} is given, or in no table: take it out of LEFT_OUT"));
    }
    assert_none(
        &faults,
        "whoever asks for what is kept of them gets it: `.give(\"table.column\", …)` in `export` of \
         the feature's actions",
    );
}

#[test]
fn what_is_given_has_a_name_in_every_language() {
    let columns: BTreeSet<String> =
        shown().iter().filter_map(|column| Some(column.split_once('.')?.1.to_owned())).collect();
    let tables = written(r#"Chapter::(?:new|brief)\(\s*"([a-z_]+)""#);
    let parts = written(r#"\.with\("([a-z_]+)","#);
    let words = checked();
    let mut faults = Vec::new();
    for language in Language::all() {
        for (id, names) in [
            ("members-mydata-column", &columns),
            ("members-mydata-chapter", &tables),
            ("members-mydata-part", &parts),
            ("members-mydata-word", &words),
        ] {
            for name in names {
                let said = language.say(id, &[("name", Text(name))]).plain();
                if said == format!("({name})") {
                    faults.push(format!("{}: {id} has no [{name}]", language.tag()));
                }
            }
        }
    }
    assert_none(&faults, "name these in locales/<tag>/members.ftl");
}
