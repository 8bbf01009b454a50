//! A day in a house, in which everything happens that somebody can do.

use std::time::Duration;

use futures::future::BoxFuture;
use linli::features::devices::model::{Event, Mode};
use linli::features::members::actions::group::administrators_are;
use linli::features::needs::model::attachment::{Brought, Strange, Thing};
use linli::kernel::id::BuildingId;
use linli::kernel::person::Account;
use linli::shell::registry;
use linli::shell::stimulus::{Act, Place};

use super::{CHAT, Day};
use crate::support::bell;
use crate::support::office::{account, group};

const OTHER_CHAT: i64 = -200;
const MINUTE: Duration = Duration::from_mins(1);
const HOUR: Duration = Duration::from_hours(1);

fn ana() -> Account {
    account(1, "Ana")
}
fn bo() -> Account {
    account(2, "Bo")
}
fn cem() -> Account {
    account(3, "Cem")
}
/// A moderator.
fn mo() -> Account {
    account(4, "Mo")
}
/// Somebody who has to be let in.
fn eva() -> Account {
    account(6, "Eva")
}
/// Somebody whose private chat is closed.
fn dan() -> Account {
    account(5, "Dan")
}

impl Day {
    pub(super) async fn house(&mut self) {
        self.does("the bot enters a group", &mo(), group(CHAT), Act::Entered).await;
        let before = self.office.statements();
        self.office
            .database
            .writer
            .run(|tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    let known = administrators_are(
                        tx,
                        BuildingId(1),
                        &[mo()],
                        Some(mo().telegram_id),
                        true,
                    )
                    .await;
                    known.map_err(|_| anyhow::anyhow!("refused"))
                })
            })
            .await
            .unwrap();
        let statements = self.office.statements() - before;
        self.notes(None, "Telegram names one administrator", statements);
        self.does("somebody new is seen in the group", &ana(), group(CHAT), Act::Seen).await;
        self.does("somebody known is seen in the group", &ana(), group(CHAT), Act::Seen).await;
        let brought = Act::Joined(vec![bo(), cem(), dan()]);
        self.does("three new people join", &mo(), group(CHAT), brought).await;
        self.does("the private chat is opened", &ana(), Place::Private, Act::OpenedChat).await;
        self.does("the private chat is closed", &ana(), Place::Private, Act::ClosedChat).await;
        self.tells("by the button, with the chat opened", &ana(), "/start").await;
        for (note, who) in [("Bo", bo()), ("Cem", cem()), ("Mo", mo())] {
            let note = format!("the private chat of {note} is opened");
            self.does(&note, &who, Place::Private, Act::OpenedChat).await;
        }
    }

    pub(super) async fn asking(&mut self) {
        self.says("the first, with a hint and a time", &ana(), "/need carry it up tomorrow 10-12")
            .await;
        self.says("in the group", &ana(), "/need fetch my parcel").await;
        self.tells("in private, with door and phone", &ana(), "/need take me along, flat 12").await;
        self.says("without words", &ana(), "/need").await;
        self.says("too long", &ana(), &format!("/need {}", "long ".repeat(50))).await;
        self.tells("by a button of the keyboard", &ana(), "🙋 Ask a favour").await;
        let link = format!("/start ask_{}", 1);
        self.tells("by the link in the group", &ana(), &link).await;
    }

    pub(super) async fn helping(&mut self) {
        self.taps_card("on a card not known, with a hint", &bo(), "claim_1_1").await;
        self.taps_card("within two minutes", &bo(), "slip_1_1").await;
        self.taps_card("on a card", &bo(), "claim_1_1").await;
        self.taps_card("by the same again", &bo(), "claim_1_1").await;
        self.taps_card("by another, too late", &cem(), "claim_1_1").await;
        self.taps_card("by the asker", &ana(), "claim_1_1").await;
        self.taps_card("of what is not there", &bo(), "claim_1_99").await;
        self.taps_card("by somebody with a closed chat", &dan(), "claim_1_2").await;
        self.tells("by a link that opens the chat", &dan(), "/start claim_1_2").await;
        self.taps("by a button", &bo(), "release_1_1").await;
        self.says("by number", &bo(), "/claim 1").await;
        self.says("by number", &bo(), "/release 1").await;
        let claim = self.claim().await;
        self.taps("within ten minutes", &bo(), &format!("take-back-place_1_{claim}")).await;
        self.taps("by the helper", &bo(), &format!("set-off_1_{claim}")).await;
        self.taps("by the helper, again", &bo(), &format!("set-off_1_{claim}")).await;
        self.taps("by the helper", &bo(), &format!("late_1_{claim}")).await;
        self.taps("after it was taken back", &bo(), "release_1_1").await;
        self.says("by a number that is not there", &bo(), "/claim 77").await;
        let update = self.office.update();
        let act = self.tap("claim_1_1", 800);
        for note in ["in the group, once", "the same update again"] {
            let (who, act) = (bo(), act.clone());
            let done = self.office.settles_counted(update, &who, group(CHAT), act).await;
            self.notes(done.0, note, done.1);
        }
    }

    pub(super) async fn confirming(&mut self) {
        let claim = self.claim().await;
        let code = |verb: &str| format!("{verb}_1_{claim}");
        self.taps("by the helper", &bo(), "done_1_1").await;
        self.taps("twice", &bo(), "done_1_1").await;
        self.taps("within ten minutes", &bo(), "undone_1_1").await;
        self.taps("by the helper, again", &bo(), "done_1_1").await;
        self.taps("by the asker", &ana(), &code("not-yet")).await;
        self.says("by number", &bo(), "/done 1").await;
        self.taps("by the asker", &ana(), &code("wrong")).await;
        self.taps("by the asker", &ana(), &code("missing")).await;
        self.taps("after something was missing", &bo(), "done_1_1").await;
        self.taps("one moderator is told", &ana(), &code("worried")).await;
        self.taps("by the one who hears of it", &mo(), &code("worry")).await;
        self.taps("by somebody else", &bo(), &code("worry")).await;
        self.taps("by the one who heard of it", &mo(), &code("worry-seen")).await;
        self.taps("within ten minutes", &mo(), &code("worry-again")).await;
        self.taps("by the one who hears of it", &mo(), &code("together")).await;
        self.taps("by the one who hears of it", &mo(), &code("apart")).await;
        self.taps("who is kept apart", &bo(), "claim_1_2").await;
        self.taps("by the one who hears of it, again", &mo(), &code("together")).await;
        self.taps("by the asker", &ana(), &code("nobody")).await;
        self.taps("when it is past", &ana(), &code("nobody")).await;
        self.taps_card("by another helper", &cem(), "claim_1_1").await;
        let claim = self.claim().await;
        let code = |verb: &str| format!("{verb}_1_{claim}");
        self.taps("by another helper", &cem(), "done_1_1").await;
        self.taps("by somebody else", &bo(), &code("confirm")).await;
        self.taps("by a link from the group", &ana(), &code("answer")).await;
        self.taps("the first, with a hint", &ana(), &code("confirm")).await;
        self.taps("twice", &ana(), &code("confirm")).await;
        self.taps("by the asker", &ana(), &code("thank")).await;
    }

    pub(super) async fn adjusting(&mut self) {
        self.office.waits(HOUR);
        self.fires("an hour later").await;
        self.says("to be changed", &ana(), "/need water the plants on Friday").await;
        let (need, message) = (self.need().await, self.message);
        let code = |verb: &str| format!("{verb}_1_{need}");
        self.taps("choices", &ana(), &code("when")).await;
        self.taps("it waits for words", &ana(), &code("words")).await;
        self.tells("other words", &ana(), "water the roses on Friday").await;
        self.taps("it waits for a time", &ana(), &code("when-type")).await;
        self.tells("another time", &ana(), "Friday 16-18").await;
        self.says("nearly the same again", &ana(), "/need please water the roses on Friday").await;
        let twin = self.newest("select max(id) + ?1 from draft").await;
        self.taps("of what was asked twice", &ana(), &format!("same_{twin}")).await;
        self.says("nearly the same once more", &ana(), "/need water the roses, Friday").await;
        let twin = self.newest("select max(id) + ?1 from draft").await;
        self.taps("of what was asked twice", &ana(), &format!("post-too_{twin}")).await;
        self.taps("who was not asked", &bo(), &code("not-now")).await;
        self.taps("back from them", &ana(), &code("overview")).await;
        self.taps("by a button", &ana(), &format!("when-is_1_{need}_tomorrow")).await;
        self.taps("by a button", &ana(), &format!("kind_1_{need}_repairs")).await;
        self.taps("nothing is known yet", &ana(), &code("private-home")).await;
        self.taps("by a button", &ana(), &format!("places_1_{need}_2")).await;
        self.taps("to what it is", &ana(), &format!("places_1_{need}_2")).await;
        self.taps_card("two places, for later", &bo(), &code("claim")).await;
        self.taps("it waits for words", &ana(), &code("private")).await;
        self.tells("a helper hears of it", &ana(), "flat 12, ring twice").await;
        self.taps("it waits again", &ana(), &code("private")).await;
        self.taps("after all not", &ana(), &code("private-stop")).await;
        self.taps("by a helper", &bo(), &code("door")).await;
        self.taps("by a helper, again at once", &bo(), &code("door")).await;
        self.taps("by somebody else", &cem(), &code("door")).await;
        let text = "/need water the flowers on Friday".to_owned();
        let edited_at = self.office.now();
        self.does(
            "of a need with a helper",
            &ana(),
            group(CHAT),
            Act::Edited { text, message, edited_at },
        )
        .await;
        self.tells("all open ones", &bo(), "/needs").await;
        self.tells("one's own", &bo(), "/mine").await;
        self.says("in the group", &bo(), "/needs").await;
        self.taps("another page", &bo(), "needs_1_1").await;
        self.taps("at one of a list", &cem(), &format!("look_1_{need}_0")).await;
        self.taps("with a helper", &ana(), &code("withdraw")).await;
        self.taps("within ten minutes", &ana(), &code("restore")).await;
        self.says("by number", &ana(), "/cancel 2").await;
        self.office.waits(MINUTE * 11);
        self.fires("eleven minutes later").await;
        self.taps("too late", &ana(), &format!("restore_1_{}", 2)).await;
        self.taps("by somebody else", &bo(), &code("shut")).await;
        self.taps("with helper and asker told", &mo(), &code("shut")).await;
        self.taps("by a moderator", &mo(), &code("reopen")).await;
        self.says("by number", &mo(), "/close 3").await;
        self.says("by number", &mo(), "/reopen 3").await;
    }

    async fn repeating(&mut self) {
        self.office.waits(HOUR);
        self.says("every day, in the group", &ana(), "/need every day at 8 water the plants").await;
        let message = self.message;
        let of_series = "select max(id) + ?1 from series";
        let series = self.newest(of_series).await;
        let day = self.newest("select max(day) + 1 + ?1 from occurrence").await;
        let need = self.need().await;
        let code = |verb: &str| format!("repeat-{verb}_1_{series}");
        let edited_at = self.office.now();
        let text = "/need every day at 9 water the plants".to_owned();
        let act = Act::Edited { text, message, edited_at };
        self.does("of what repeats", &ana(), group(CHAT), act).await;
        self.says("more often than that", &ana(), "/need every hour ring me").await;
        self.tells("by a command", &ana(), "/series").await;
        self.taps("by a button", &ana(), &code("look")).await;
        self.taps("the next day", &ana(), &format!("repeat-skip_1_{series}_{day}")).await;
        self.taps("twice", &ana(), &format!("repeat-skip_1_{series}_{day}")).await;
        self.taps("the next day", &ana(), &format!("repeat-unskip_1_{series}_{day}")).await;
        self.taps("by a button", &ana(), &code("ask-stop")).await;
        self.taps("by its asker", &ana(), &code("stop")).await;
        self.taps("within ten minutes", &ana(), &code("go-on")).await;
        let number = self.newest("select max(number) + ?1 from need").await;
        self.tells("by a moderator", &mo(), &format!("/series {number}")).await;
        self.taps("by a moderator", &mo(), &code("end")).await;
        self.taps("by a moderator", &mo(), &code("take-back")).await;
        self.taps_card("of what repeats", &bo(), &format!("claim_1_{need}")).await;
        self.taps("of what repeats", &bo(), &format!("done_1_{need}")).await;
        self.office.waits(HOUR * 26);
        self.fires("a day later, the next one").await;
        self.tells("what repeats", &ana(), "every Monday 9:00 take the bins out").await;
        let series = self.newest(of_series).await;
        self.taps("of what repeats", &ana(), &format!("repeat-post_1_{series}")).await;
        self.tells("what repeats, to be dropped", &ana(), "every Friday mop the stairs").await;
        let series = self.newest(of_series).await;
        self.taps("of what repeats", &ana(), &format!("repeat-drop_1_{series}")).await;
    }

    pub(super) async fn drafting(&mut self) {
        self.tells("by words", &ana(), "carry my shopping up").await;
        let draft = self.newest("select max(id) + ?1 from draft").await;
        let message = self.message;
        let text = "carry my shopping up on Friday".to_owned();
        let edited_at = self.office.now();
        self.does("of a draft", &ana(), Place::Private, Act::Edited { text, message, edited_at })
            .await;
        self.taps("of a draft", &ana(), &format!("post_{draft}")).await;
        self.taps("of a draft, twice", &ana(), &format!("post_{draft}")).await;
        self.tells("to be dropped", &ana(), "fetch a parcel").await;
        let draft = self.newest("select max(id) + ?1 from draft").await;
        self.taps("by a button", &ana(), &format!("drop_{draft}")).await;
        self.message += 1;
        let act = Act::Voice { file: "voice".to_owned(), seconds: 9, message: self.message };
        self.does("by voice", &ana(), Place::Private, act).await;
        let draft = self.newest("select max(id) + ?1 from draft").await;
        self.tells("of a voice message", &ana(), "the tap drips").await;
        self.taps("of a voice message with words", &ana(), &format!("post_{draft}")).await;
        let need = self.need().await;
        self.taps_card("of what was said aloud", &bo(), &format!("claim_1_{need}")).await;
        self.taps("by a helper", &bo(), &format!("hear_1_{need}")).await;
        for (name, words, message) in [("alone", "", 0), ("with words", "mend this lamp", 1)] {
            self.message += 1 + message;
            let thing = Thing::Photo("photo".to_owned());
            let brought = Brought {
                what: Ok(thing),
                words: words.to_owned(),
                album: Some(7 + message),
                reply_to: None,
                message: self.message,
            };
            self.does(name, &ana(), Place::Private, Act::Brought(brought)).await;
        }
        self.message += 1;
        let strange = Brought {
            what: Err(Strange::Sticker),
            words: String::new(),
            album: None,
            reply_to: None,
            message: self.message,
        };
        self.does("by a sticker", &ana(), Place::Private, Act::Brought(strange)).await;
        let draft = self.newest("select max(id) + ?1 from draft").await;
        for verb in ["draft-show", "draft-hide", "draft-bare"] {
            self.taps("of a draft", &ana(), &format!("{verb}_{draft}")).await;
        }
        self.message += 1;
        let thing = Thing::Photo("another photo".to_owned());
        let brought = Brought {
            what: Ok(thing),
            words: String::new(),
            album: None,
            reply_to: None,
            message: self.message,
        };
        self.does("to a draft", &ana(), Place::Private, Act::Brought(brought)).await;
        self.taps("of a draft with photos", &ana(), &format!("post_{draft}")).await;
        let pictured = self.need().await;
        self.taps_card("with photos", &bo(), &format!("claim_1_{pictured}")).await;
        self.taps("by a helper", &bo(), &format!("photos_1_{pictured}")).await;
        self.taps("by a helper", &bo(), &format!("place_1_{pictured}")).await;
        for verb in ["photos-show", "photos-hide", "photos-drop"] {
            self.taps("of a need", &ana(), &format!("{verb}_1_{pictured}")).await;
        }
        self.taps("to be confirmed by itself", &bo(), &format!("done_1_{need}")).await;
        self.office.waits(HOUR * 25);
        self.fires("a day later").await;
        self.office.waits(HOUR * 25);
        self.fires("two days later").await;
    }

    /// Somebody calls for help, and all that can be done about it is done.
    async fn alarms(&mut self) {
        const SECONDS: Duration = Duration::from_secs(6);
        self.tells("by a command", &ana(), "/sos").await;
        self.tells("again", &ana(), "help!").await;
        self.taps("of a call", &ana(), "alarm-ill_1_1").await;
        self.office.waits(SECONDS);
        self.fires("a call goes out").await;
        self.taps("of a call", &bo(), "alarm-going_1_1").await;
        self.taps("of a call", &cem(), "alarm-phoning_1_1").await;
        self.taps("of a call", &cem(), "alarm-not-phoning_1_1").await;
        self.taps("of a call", &bo(), "alarm-cannot_1_1").await;
        self.taps("of a call, later", &cem(), "alarm-going_1_1").await;
        self.taps("of a call", &cem(), "alarm-there_1_1").await;
        self.tells("to who is there", &ana(), "the door is open").await;
        self.taps("of a call", &cem(), "alarm-more_1_1").await;
        self.taps("of a call", &ana(), "alarm-nobody_1_1").await;
        self.taps("by a moderator", &mo(), "alarm-widen_1_1").await;
        self.taps("by a moderator", &mo(), "alarm-end_1_1").await;
        self.taps("of a call", &ana(), "alarm-again_1_1").await;
        self.taps("of a call, later", &bo(), "alarm-there_1_1").await;
        self.taps("of a call", &bo(), "alarm-well_1_1").await;
        self.taps("of a call", &bo(), "alarm-call-me_1_1").await;
        self.tells("by a label", &ana(), "🔔 Ask a neighbour to come").await;
        self.taps("to nowhere of theirs", &ana(), "alarm-elsewhere_1_2_2").await;
        self.taps("of a call", &ana(), "alarm-fine_1_2").await;
        self.taps("for somebody else", &ana(), "alarm-for_1_1").await;
        self.tells("by a moderator", &mo(), "/drill").await;
        self.taps("by a moderator", &mo(), "drill_1").await;
        self.taps("by a moderator", &mo(), "alarm-fine_1_3").await;
        self.taps("by a moderator, later", &mo(), "alarm-fine_1_4").await;
    }

    /// Somebody is asked each day, chooses who is told, and is not heard of.
    async fn checkins(&mut self) {
        let of = "select id from person where telegram_id = ?1";
        let (ana_row, bo_row): (i64, i64) =
            (self.office.asks(of, 1).await, self.office.asks(of, 2).await);
        self.tells("not set up", &ana(), "/fine").await;
        self.taps("at first", &ana(), "fine-hour_1_8").await;
        for code in ["fine-hours", "fine-hour_1_9", "fine-circle_1", "fine-choose_1_0"] {
            self.taps("by whoever is asked", &ana(), code).await;
        }
        self.taps("by whoever is asked", &ana(), &format!("fine-ask_1_{bo_row}")).await;
        self.taps("by a friend", &bo(), &format!("fine-not-now_1_{ana_row}")).await;
        self.taps("by a friend", &bo(), &format!("fine-will_1_{ana_row}")).await;
        self.taps("by a friend", &bo(), &format!("fine-leave_1_{ana_row}")).await;
        self.taps("by a friend, after all", &bo(), &format!("fine-will_1_{ana_row}")).await;
        self.taps("by whoever is asked", &ana(), &format!("fine-drop_1_{bo_row}")).await;
        self.tells("by a command", &ana(), "/fine").await;
        self.tells("by a label", &ana(), "I'm fine").await;
        for code in ["fine", "fine-look", "fine-away", "fine-away-for_days", "fine-back"] {
            self.taps("by whoever is asked", &ana(), code).await;
        }
        for time in ["asked, or the day before", "nudged", "again", "a third time", "not heard of"]
        {
            self.office.waits(if time.starts_with("asked") { HOUR * 24 } else { MINUTE * 46 });
            self.fires(time).await;
        }
        self.taps("by whoever is asked", &ana(), "fine-stop").await;
        self.taps("by whoever is asked", &ana(), "fine-undo").await;
    }

    pub(super) async fn settings(&mut self) {
        self.tells("in private", &ana(), "/help").await;
        self.says("in the group", &ana(), "/help").await;
        self.taps("one topic", &ana(), "help_ask").await;
        self.alarms().await;
        self.checkins().await;
        self.tells("by a command", &ana(), "/privacy").await;
        for time in ["by a command", "again", "a third time", "once too often"] {
            self.tells(time, &ana(), "/mydata").await;
        }
        self.taps("by a button", &ana(), "consents").await;
        self.taps("by a button", &ana(), "take-back-ask_door").await;
        self.taps("of door and phone", &ana(), "take-back_door").await;
        self.taps("of what is told in /me", &ana(), "take-back_profile").await;
        self.taps("of being asked each day", &ana(), "take-back_checkin").await;
        self.tells("by a command", &ana(), "/forgetme").await;
        self.taps("by a button", &ana(), "keep").await;
        self.tells("by a command", &ana(), "/dance").await;
        self.tells("in private", &ana(), "/language").await;
        self.says("in the group, by a moderator", &mo(), "/language").await;
        self.says("in the group", &ana(), "/language").await;
        self.taps("by a button", &ana(), "language_zh-CN").await;
        self.taps_card("by a moderator", &mo(), "group-language_1_zh-CN").await;
        self.taps("by a moderator", &mo(), "clock-wrong_1").await;
        self.taps("by a moderator", &mo(), "clock_1_6").await;
        self.taps("by a moderator", &mo(), "clock-right_1").await;
        self.taps("by a moderator", &mo(), "not-vouch_1_3").await;
        self.taps("by a moderator", &mo(), "vouch_1_3").await;
        self.tells("by a moderator", &mo(), "/settings").await;
        self.taps("by a moderator", &mo(), "another-clock_1").await;
        self.taps("by a moderator, of what is known", &mo(), "clock_1_6").await;
        self.taps("by a moderator", &mo(), "daily-off_1").await;
        self.taps("by a moderator", &mo(), "daily-on_1").await;
        self.printing().await;
        self.profile().await;
        self.numbers().await;
        self.residents().await;
        self.duty().await;
        self.invites().await;
        self.habits().await;
        self.quiet().await;
        self.grants().await;
        self.homes().await;
        self.repeating().await;
        self.taps("of long ago", &ana(), "dance").await;
        self.does("a sticker", &ana(), Place::Private, Act::Thing).await;
        let text = "/need x".to_owned();
        self.does("in private", &ana(), Place::Private, Act::Forwarded { text }).await;
        let edited_at = self.office.now();
        let act = Act::Edited { text: "/help".to_owned(), message: 77, edited_at };
        self.does("of a command", &ana(), Place::Private, act).await;
        self.office.waits(MINUTE);
        self.does("the bot enters another group", &ana(), group(OTHER_CHAT), Act::Entered).await;
        self.tells("with two buildings, none chosen", &ana(), "water the plants").await;
        self.taps("and what was kept is drafted", &ana(), "at_1").await;
        self.tells("by a command", &ana(), "/building").await;
        let draft = self.newest("select max(id) + ?1 from draft").await;
        self.taps("to the other building", &ana(), &format!("draft-to_{draft}_2")).await;
        self.taps("with a draft elsewhere", &ana(), "at_1").await;
        self.does("the group has another title", &mo(), group(OTHER_CHAT), Act::Retitled).await;
        self.does("administrators change", &mo(), group(CHAT), Act::ChangedMembers).await;
    }

    /// How a moderator wants the house to keep things.
    async fn habits(&mut self) {
        self.taps("by a moderator", &mo(), "habits_1").await;
        self.taps("by a moderator", &mo(), "habit_1_quiet-from").await;
        self.taps("by a moderator", &mo(), "habit-is_1_21_quiet-from").await;
        self.taps("back again", &mo(), "habit-is_1_22_quiet-from").await;
        self.taps("by a moderator", &mo(), "habit-is_1_8_quiet-until").await;
        self.taps("back again", &mo(), "habit-is_1_7_quiet-until").await;
        self.taps("by a moderator", &mo(), "habit-is_1_14_new-days").await;
        self.taps("back again", &mo(), "habit-is_1_7_new-days").await;
        self.taps("by a moderator", &mo(), "habit-is_1_5_homes-a-day").await;
        self.taps("back again", &mo(), "habit-is_1_3_homes-a-day").await;
        self.taps("to what is no choice", &mo(), "habit-is_1_4_homes-a-day").await;
        self.taps("by a moderator", &mo(), "habit-is_1_2_unsolicited").await;
        self.taps("back again", &mo(), "habit-is_1_3_unsolicited").await;
        self.taps("by a moderator", &mo(), "habit-is_1_19_evening").await;
        self.taps("back again", &mo(), "habit-is_1_20_evening").await;
        self.taps("by a moderator", &mo(), "habit-is_1_0_living-list").await;
        self.taps("back again", &mo(), "habit-is_1_1_living-list").await;
        self.taps("by a moderator", &mo(), "any-topic_1").await;
        self.taps("by a moderator", &mo(), "doors_1").await;
        self.tells("that cannot be read", &mo(), "and so on").await;
        self.tells("by a moderator", &mo(), "1: 1-99").await;
        self.taps("by a moderator", &mo(), "doors-empty_1").await;
        self.taps("by a moderator", &mo(), "doors-stop_1").await;
        self.tells("by a moderator, in no topic", &mo(), "/topic").await;
    }

    /// What somebody gets that nobody asked for.
    async fn quiet(&mut self) {
        self.tells("in private", &bo(), "/quiet").await;
        self.says("in the group", &bo(), "/quiet").await;
        self.taps("by a button", &bo(), "quiet").await;
        self.taps("by a button", &bo(), "quiet-off_help").await;
        self.taps("back again", &bo(), "quiet-on_help").await;
        self.taps("under a message", &bo(), "fewer_news").await;
        self.taps("twice", &bo(), "fewer_news").await;
        self.taps("by a button", &bo(), "pause_tomorrow").await;
        self.taps("by a button", &bo(), "resume").await;
    }

    /// What a moderator has printed, and where it leads.
    async fn printing(&mut self) {
        self.tells("by a moderator", &mo(), "/poster").await;
        self.tells("by somebody else", &ana(), "/poster").await;
        self.taps("by a moderator", &mo(), "papers_1").await;
        self.taps("by a moderator", &mo(), "print_1_poster").await;
        self.taps("by a moderator", &mo(), "print_1_cards").await;
        self.tells("by the link on a paper", &ana(), "/start house_1").await;
        self.tells("by the link on a paper of elsewhere", &ana(), "/start house_9").await;
    }

    /// What somebody tells of themselves.
    async fn profile(&mut self) {
        self.tells("in private", &bo(), "/me").await;
        self.tells("in private, with the question", &dan(), "/me").await;
        self.says("in the group", &ana(), "/me").await;
        self.taps("by a button", &ana(), "name-later").await;
        self.taps("by a button", &ana(), "me-all_1").await;
        self.taps("by a button", &ana(), "me-look_1_flat").await;
        for (kind, words) in [
            ("name", "Aunt Ana"),
            ("entrance", "12"),
            ("floor", "12"),
            ("flat", "12b"),
            ("phone", "0171 2345678"),
        ] {
            self.taps(&format!("for the {kind}"), &ana(), &format!("me-type_1_{kind}")).await;
            self.tells("by words", &ana(), words).await;
            self.taps("by a button", &ana(), &format!("me-empty_1_{kind}")).await;
        }
        for (kind, choice) in [
            ("name", "telegram"),
            ("entrance", "2"),
            ("floor", "3"),
            ("languages", "en"),
            ("offers", "shopping"),
            ("presence", "duty"),
        ] {
            let code = format!("me-is_1_{kind}_{choice}");
            self.taps("by a choice", &ana(), &code).await;
        }
        self.taps("by a choice that is taken back", &ana(), "me-is-not_1_languages_en").await;
        for kind in ["languages", "offers", "presence"] {
            self.taps("by a button", &ana(), &format!("me-empty_1_{kind}")).await;
        }
        self.taps("by a button", &ana(), "me-type_1_flat").await;
        self.tells("what is none", &ana(), "<b>").await;
        self.taps("by a button", &ana(), "me-stop_1_flat").await;
        self.taps("by a button", &ana(), "me-readers_1_flat").await;
        for kind in ["entrance", "floor", "flat", "phone", "languages", "offers"] {
            let code = format!("me-let-read_1_{kind}_entrance");
            self.taps("by a button", &ana(), &code).await;
        }
        self.taps("by a button", &ana(), "me-let-read_1_presence_pair").await;
    }

    /// How somebody comes in.
    pub(super) async fn joining(&mut self) {
        self.taps("by a moderator", &mo(), "policy_1").await;
        self.taps("by a moderator", &mo(), "policy-is_1_approval").await;
        self.does("somebody who has to be let in joins", &mo(), group(CHAT), {
            Act::Joined(vec![eva()])
        })
        .await;
        let eva_row = self.newest("select max(id) + ?1 from person").await;
        let code = |verb: &str| format!("{verb}_1_{eva_row}");
        self.does("the private chat of Eva is opened", &eva(), Place::Private, Act::OpenedChat)
            .await;
        self.tells("by somebody who has to be let in", &eva(), "/needs").await;
        self.taps("by a button", &eva(), "stand_1").await;
        self.taps("by a moderator", &mo(), &code("applicant")).await;
        self.taps("by a moderator", &mo(), &code("ask-first")).await;
        self.taps("by a moderator", &mo(), &code("decline")).await;
        self.taps("by a moderator", &mo(), &format!("decline-as_1_{eva_row}_silent")).await;
        self.taps("by a moderator", &mo(), &code("undecline")).await;
        self.taps("by a moderator, where somebody waits", &mo(), "policy-is_1_code").await;
        self.taps("by a moderator", &mo(), "new-code_1_1").await;
        self.taps("by a moderator, where somebody waits", &mo(), "policy-is_1_vouches").await;
        self.taps_card("the first", &bo(), &code("i-know")).await;
        self.taps_card("twice", &bo(), &code("i-know")).await;
        self.taps_card("for oneself", &eva(), &code("i-know")).await;
        self.taps("by a moderator again", &mo(), "policy-is_1_code").await;
        self.taps("by a button", &eva(), "have-none_1").await;
        self.taps("by a button", &eva(), "have-code_1").await;
        self.tells("a wrong one", &eva(), "no idea").await;
        self.office.waits(HOUR * 25);
        self.fires("a day after somebody would have come in").await;
        self.taps("after a day, by a moderator", &mo(), &code("approve")).await;
        self.taps("by a moderator", &mo(), "policy-is_1_open").await;
    }

    /// The numbers that the building's people call.
    async fn numbers(&mut self) {
        self.tells("in private", &bo(), "/numbers").await;
        self.taps("by a button", &bo(), "numbers_1").await;
        self.taps("by somebody who does not moderate", &bo(), "number-type_1_lift").await;
        for line in
            ["emergency", "duty", "committee", "management", "police", "clinic", "lift", "gas"]
        {
            self.taps(&format!("of {line}"), &mo(), &format!("number-type_1_{line}")).await;
            self.tells("by words", &mo(), "030 123 456").await;
            self.taps("by a button", &mo(), &format!("number-empty_1_{line}")).await;
        }
        self.taps("once more", &mo(), "number-type_1_lift").await;
        self.tells("what is none", &mo(), "<b>").await;
        self.taps("by a button", &mo(), "number-stop_1_lift").await;
    }

    /// Who lives in the building.
    async fn residents(&mut self) {
        self.tells("in private", &mo(), "/residents").await;
        self.taps("by a button", &mo(), "residents_1_0").await;
        self.taps("of somebody", &mo(), "resident_1_2_0").await;
        self.taps("of nobody", &mo(), "resident_1_999_0").await;
        self.taps("by somebody who does not moderate", &ana(), "residents_1_0").await;
        self.taps("by a button", &mo(), "resident-search_1").await;
        self.tells("what finds nobody", &mo(), "?").await;
        self.tells("by a name", &mo(), "ana").await;
        self.taps("once more", &mo(), "resident-search_1").await;
        self.taps("by a button", &mo(), "resident-stop_1").await;
    }

    /// Who is on duty, and what waits for moderators.
    async fn duty(&mut self) {
        self.tells("in private", &mo(), "/queue").await;
        self.taps("by a button", &mo(), "queue_1_0").await;
        self.tells("by somebody who does not moderate", &ana(), "/queue").await;
        self.tells("in private", &mo(), "/duty").await;
        self.taps("by a button", &mo(), "duty_1").await;
        self.taps("where only one moderates", &mo(), "turns_1").await;
        self.office.is_administered_by(1, &[mo(), bo()]).await;
        self.taps("by a moderator", &mo(), "turns_1").await;
        let week = self.newest("select min(week) + ?1 from duty_week").await;
        self.taps("by another moderator", &bo(), &format!("take-duty_1_{week}")).await;
        self.taps("within ten minutes", &bo(), &format!("return-duty_1_{week}")).await;
        self.taps("of one's own week", &mo(), &format!("swap_1_{week}")).await;
        self.taps("of another", &mo(), &format!("swap-for_1_{week}_{}", week + 1)).await;
        for verb in ["swap-not", "swap-take", "swap-undo"] {
            self.taps("by the one who is asked", &bo(), &format!("{verb}_1_1")).await;
        }
        self.taps("by the one who is asked, again", &bo(), "swap-take_1_1").await;
        self.taps("that was answered", &mo(), "swap-drop_1_1").await;
        self.taps("of another once more", &bo(), &format!("swap-for_1_{week}_{}", week + 2)).await;
        self.taps("by the one who asked", &bo(), "swap-drop_1_2").await;
        self.taps("by a moderator", &mo(), "turns-end_1").await;
        self.taps("by a moderator", &mo(), "no-turns_1").await;
        self.taps("by a moderator again", &mo(), "turns_1").await;
        self.office.waits(HOUR * 24 * 7);
        self.fires("a week later").await;
        self.taps("by a moderator once more", &mo(), "no-turns_1").await;
    }

    /// Telegram names the moderators.
    async fn is_moderated_by(&mut self, note: &str, people: &'static [fn() -> Account]) {
        let before = self.office.statements();
        self.office
            .database
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
                Box::pin(async move {
                    let accounts: Vec<Account> = people.iter().map(|who| who()).collect();
                    let known = administrators_are(tx, BuildingId(1), &accounts, None, false).await;
                    known.map_err(|_| anyhow::anyhow!("refused"))?;
                    registry::follow_moderators(tx, BuildingId(1)).await
                })
            })
            .await
            .unwrap();
        let statements = self.office.statements() - before;
        self.notes(None, note, statements);
    }

    /// With what somebody is trusted.
    async fn grants(&mut self) {
        self.tells("by a moderator", &mo(), "/grants").await;
        self.tells("by somebody else", &ana(), "/grants").await;
        self.taps("by a moderator", &mo(), "grants_1_0").await;
        self.taps("by a moderator", &mo(), "trust-of_1_3").await;
        self.taps("by a moderator", &mo(), "trust-with_1_3_keys").await;
        self.taps("by a moderator", &mo(), "trust-for_1_3_keys-12").await;
        self.taps("by the only moderator", &mo(), "trust-known_1_3_keys-12").await;
        self.is_moderated_by("Telegram names a second one, something waits", &[mo, cem]).await;
        self.taps("by who proposed it", &mo(), "trust-second_1_1").await;
        self.taps("by somebody else", &ana(), "trust-second_1_1").await;
        self.taps("by a moderator", &cem(), "trust-end_1_1").await;
        self.taps("by a moderator", &cem(), "trust-undo_1_1").await;
        self.taps("by a second moderator", &cem(), "trust-second_1_1").await;
        self.taps("by its holder", &bo(), "trust_1_1").await;
        self.taps("by its holder", &bo(), "trust-give_1_1").await;
        self.taps("by its holder", &bo(), "trust-give-back_1_1").await;
        self.taps("by one of two moderators", &mo(), "trust-words_1_3_law-3").await;
        self.tells("what says nothing", &mo(), "?").await;
        self.tells("by words", &mo(), "a lawyer").await;
        self.is_moderated_by("Telegram names one again, something waits", &[mo]).await;
        self.taps("by who proposed it", &mo(), "trust-end_1_2").await;
    }

    /// Who is invited.
    async fn invites(&mut self) {
        self.tells("in private", &mo(), "/invite").await;
        self.taps("by a button", &mo(), "invites_1_0").await;
        self.taps("by a moderator", &mo(), "invite-make_1_0_7").await;
        self.taps("by a moderator, twice", &mo(), "invite-make_1_0_7").await;
        self.taps("by somebody who told nothing", &bo(), "invite-home_1_0").await;
        self.taps("of a moderator", &mo(), "invite-look_1_1").await;
        self.taps("of a moderator", &mo(), "invite-link_1_1").await;
        self.taps("of a moderator", &mo(), "invite-picture_1_1").await;
        self.taps("by a moderator", &mo(), "invite-back_1_1").await;
        self.taps("by a moderator", &mo(), "invite-undo_1_1").await;
        self.tells("a wrong one", &dan(), "/start invite_1_0123456789abcdef").await;
    }

    /// Who lives together, and who answers for whom.
    async fn homes(&mut self) {
        self.tells("in private", &bo(), "/home").await;
        self.taps("by a button", &ana(), "home-of_1").await;
        self.taps("without a flat", &ana(), "home-mine_1").await;
        for (who, note) in [(ana(), "for a home"), (cem(), "for the same home")] {
            self.taps(note, &who, "me-type_1_flat").await;
            self.tells(note, &who, "12b").await;
            self.taps(note, &who, "home-mine_1").await;
        }
        let cem_row = self.newest("select id + ?1 from person where telegram_id = 3").await;
        let bo_row = self.newest("select id + ?1 from person where telegram_id = 2").await;
        self.taps("by one who lives there", &ana(), &format!("home-unknown_1_{cem_row}")).await;
        self.taps("by one who lives there", &ana(), &format!("home-together_1_{cem_row}")).await;
        self.taps("for oneself", &cem(), &format!("home-together_1_{cem_row}")).await;
        self.taps("by a moderator", &mo(), &format!("home-dispute_1_{cem_row}")).await;
        self.taps("to be stopped", &ana(), "home-add_1").await;
        self.taps("by a button", &ana(), "home-stop_1").await;
        self.taps("by one who lives there", &ana(), "home-add_1").await;
        self.tells("what is none", &ana(), "12").await;
        self.tells("by words", &ana(), "Rosa").await;
        let rosa = self.newest("select max(id) + ?1 from recipient").await;
        for verb in [
            "recipient-who",
            "recipient-elder",
            "recipient-consent",
            "recipient-agreed",
            "recipient-not-agreed",
        ] {
            self.taps("of Rosa", &ana(), &format!("{verb}_1_{rosa}")).await;
        }
        self.taps("of Rosa, again", &ana(), &format!("recipient-agreed_1_{rosa}")).await;
        self.taps("of Rosa", &ana(), &format!("recipient_1_{rosa}")).await;
        self.taps("of Rosa, by somebody else", &bo(), &format!("recipient_1_{rosa}")).await;
        self.taps("for Rosa", &ana(), &format!("guardians_1_{rosa}_0")).await;
        self.taps("for Rosa", &ana(), &format!("guardian-ask_1_{rosa}_{bo_row}")).await;
        self.taps("for Rosa", &bo(), &format!("guardian-not-now_1_{rosa}")).await;
        self.taps("for Rosa", &bo(), &format!("guardian-will_1_{rosa}")).await;
        self.taps("for Rosa", &bo(), &format!("guardian-stop_1_{rosa}")).await;
        self.taps("for Rosa", &bo(), &format!("guardian-again_1_{rosa}")).await;
        self.taps("of Rosa", &ana(), &format!("recipient-off_1_{rosa}")).await;
        self.taps("of Rosa", &ana(), &format!("recipient-take-off_1_{rosa}")).await;
        self.taps("of Rosa", &ana(), &format!("recipient-back_1_{rosa}")).await;
        self.taps("by a moderator", &mo(), "off-telegram_1_0").await;
        self.taps("by a moderator", &mo(), "cover").await;
        self.taps("by a moderator", &mo(), "cover-of_1_0").await;
        self.taps("by a moderator", &mo(), "home-add-for_1").await;
        self.tells("by a moderator", &mo(), "Otto").await;
        let otto = self.newest("select max(id) + ?1 from recipient").await;
        self.tells("by a moderator", &mo(), "2").await;
        self.taps("of Otto", &mo(), &format!("recipient-where_1_{otto}")).await;
        self.taps("by a moderator", &mo(), "home-no-entrance_1").await;
        self.tells("by a moderator, of a flat", &mo(), "7").await;
        self.taps("with a home that stays", &cem(), "me-empty_1_flat").await;
        self.bells().await;
        self.keys().await;
        self.on_behalf(rosa).await;
    }

    /// Doorbells of a home.
    async fn bells(&mut self) {
        let at = (None, "12b");
        let bell = bell::added(&self.office.database, 1, at, None, Mode::Simple).await;
        let before = self.office.statements();
        bell::says(&self.office.database, &bell, Event::Press, None).await;
        let statements = self.office.statements() - before;
        self.notes(None, "a doorbell is pressed", statements);
        let before = self.office.statements();
        bell::says(&self.office.database, &bell, Event::Heartbeat, None).await;
        let statements = self.office.statements() - before;
        self.notes(None, "a doorbell is heard", statements);
        self.tells("in private", &mo(), "/bells").await;
        for verb in [
            "device",
            "device-alarm",
            "device-wish",
            "device-try",
            "device-no-try",
            "device-unwatch",
            "device-watch",
            "device-off",
            "device-on",
        ] {
            self.taps("by a moderator", &mo(), &format!("{verb}_1_1")).await;
        }
    }

    /// Who can open a home.
    async fn keys(&mut self) {
        let home = self
            .newest(
                "select household_id + ?1 from housemate \
                 join person on person.id = housemate.person_id where telegram_id = 1",
            )
            .await;
        let bo_row = self.newest("select id + ?1 from person where telegram_id = 2").await;
        let of = |verb: &str| format!("{verb}_1_{home}");
        self.tells("by a command", &ana(), "/key").await;
        self.taps("of a home", &ana(), &of("note")).await;
        self.taps("to be stopped", &ana(), &of("note-write")).await;
        self.taps("by a button", &ana(), &of("note-stop")).await;
        self.taps("of a home", &ana(), &of("note-write")).await;
        self.tells("what is none", &ana(), "?").await;
        self.tells("by words", &ana(), "the key is with Bo").await;
        self.taps("by who wrote it", &ana(), &of("note-read")).await;
        self.taps("of a home", &ana(), &format!("key-choose_1_{home}_0")).await;
        self.taps("of a home", &ana(), &format!("key-ask_1_{home}_{bo_row}")).await;
        self.taps("of a home", &bo(), &of("key-not-now")).await;
        self.taps("of a home", &bo(), &of("key-will")).await;
        self.taps("by who holds a key", &bo(), &of("note-read")).await;
        self.taps("by somebody else", &cem(), &of("note-read")).await;
        self.taps("of a home", &ana(), &of("note-delete")).await;
        self.taps("of a home", &ana(), &of("note-undo")).await;
        self.tells("with a key", &ana(), "/sos").await;
        self.office.waits(Duration::from_secs(6));
        self.fires("a call goes out, where somebody holds a key").await;
        let alarm = self.newest("select max(id) + ?1 from alarm").await;
        self.taps("with a key", &bo(), &format!("alarm-going_1_{alarm}")).await;
        self.taps("in an alarm", &bo(), &format!("note-open_1_{alarm}")).await;
        self.taps("with a key", &ana(), &format!("alarm-fine_1_{alarm}")).await;
        self.taps("by who holds a key", &bo(), &of("key-give-back")).await;
        self.taps("of a home", &bo(), &of("key-will")).await;
        self.taps("by a moderator", &mo(), &format!("key-end_1_{home}_{bo_row}")).await;
    }

    /// What is asked for somebody without Telegram.
    async fn on_behalf(&mut self, rosa: i64) {
        self.says("for Rosa", &ana(), "/need for Rosa: fetch a parcel").await;
        self.says("for somebody for whom they do not answer", &cem(), "/need for Rosa: milk").await;
        self.taps("for Rosa", &ana(), &format!("ask-for_1_{rosa}")).await;
        self.taps("by a button", &ana(), "words-stop_1").await;
        self.taps("for Rosa, again", &ana(), &format!("ask-for_1_{rosa}")).await;
        self.tells("for Rosa", &ana(), "water the plants").await;
        let draft = self.newest("select max(id) + ?1 from draft").await;
        self.taps("by a button", &ana(), &format!("draft-for-me_{draft}")).await;
        self.taps("for Rosa", &ana(), &format!("draft-for_{draft}_{rosa}")).await;
        self.taps("of a draft for Rosa", &ana(), &format!("post_{draft}")).await;
        let need = self.newest("select max(id) + ?1 from need").await;
        self.taps("for Rosa", &cem(), &format!("claim_1_{need}")).await;
        let claim = self.newest("select max(id) + ?1 from claim").await;
        self.taps("for Rosa", &ana(), &format!("code-card_1_{rosa}")).await;
        self.taps("for Rosa", &ana(), &format!("code-card-new_1_{rosa}")).await;
        self.taps("by who helps", &cem(), &format!("gave-code_1_{claim}")).await;
        self.tells("a wrong one, for a step", &cem(), "0000 0000").await;
        self.tells("a wrong code, for no step", &bo(), "0000 0001").await;
        self.taps("by a moderator", &mo(), &format!("by-phone_1_{claim}")).await;
        self.taps("by a moderator", &mo(), &format!("not-by-phone_1_{claim}")).await;
        self.taps("by a moderator, again", &mo(), &format!("by-phone_1_{claim}")).await;
        self.taps("by who asked", &ana(), &format!("not-so_1_{claim}")).await;
        self.on_the_phone(rosa).await;
    }

    /// Somebody calls the duty phone.
    async fn on_the_phone(&mut self, rosa: i64) {
        self.tells("by a command", &mo(), "/call").await;
        self.taps("by a button", &mo(), "call_1").await;
        let call = self.newest("select max(id) + ?1 from intake").await;
        self.taps("another page", &mo(), &format!("call-page_1_{call}_0")).await;
        self.taps("by a button", &mo(), &format!("call-who_1_{call}_{rosa}")).await;
        self.taps("by a button", &mo(), &format!("call-kind_1_{call}_shopping")).await;
        self.taps("by a button", &mo(), &format!("call-when_1_{call}_today")).await;
        self.taps("by a button", &mo(), &format!("call-post_1_{call}")).await;
        self.taps("another one", &mo(), "call_1").await;
        let call = self.newest("select max(id) + ?1 from intake").await;
        self.taps("by a button", &mo(), &format!("call-other_1_{call}")).await;
        self.tells("the name of a caller", &mo(), "Mrs Chen").await;
        self.tells("what a caller needs", &mo(), "a new bulb").await;
        self.taps("a third one", &mo(), "call_1").await;
        let call = self.newest("select max(id) + ?1 from intake").await;
        self.taps("by a button", &mo(), &format!("call-later_1_{call}")).await;
        self.tells("whom to call back", &mo(), "Mr Wu, 555 9876").await;
        self.taps("a fourth one", &mo(), "call_1").await;
        let call = self.newest("select max(id) + ?1 from intake").await;
        self.taps("by a button", &mo(), &format!("call-drop_1_{call}")).await;
        self.taps("by a button", &mo(), "call-backs_1").await;
        self.taps("by a button", &mo(), "call-back-add_1").await;
        let back = self.newest("select max(id) + ?1 from call_back").await;
        self.taps("by a button", &mo(), &format!("called-back_1_{back}")).await;
        self.taps("by a button", &mo(), &format!("not-called-back_1_{back}")).await;
    }

    pub(super) async fn endings(&mut self) {
        let renamed = account(2, "Bob");
        self.does("somebody has another name", &renamed, group(CHAT), Act::Seen).await;
        self.says("with two needs to leave behind", &cem(), "/need hold the ladder").await;
        self.says("for one who leaves", &cem(), "/need hold the door").await;
        let left = Act::Left(cem());
        self.does("somebody with two needs leaves", &cem(), group(CHAT), left).await;
        let update = self.office.update();
        self.office.receives(update).await;
        let before = self.office.statements();
        self.office.desk.settle_move(update, CHAT, -300).await;
        let statements = self.office.statements() - before;
        self.notes(None, "the group moves to another chat", statements);
        self.taps("with five needs", &ana(), "erase").await;
        self.does("the bot is taken out", &mo(), group(OTHER_CHAT), Act::Expelled).await;
        self.office.waits(HOUR * 24 * 31);
        self.fires("a month later").await;
    }
}
