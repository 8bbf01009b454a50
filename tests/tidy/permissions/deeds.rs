//! What everybody tries: each button with its code, each command, each thing that can be typed.

use linli::features::members::model::Topic;
use linli::features::needs::intents::{
    AttachedVerb, Attaching, ClaimVerb, DraftVerb, List, NeedVerb,
};
use linli::features::needs::model::attachment::{Brought, Strange, Thing};
use linli::features::needs::model::{ClaimId, DraftId, NeedId};
use linli::features::{households, keys, members, needs, offers};
use linli::kernel::clock::Moment;
use linli::kernel::consent::Purpose;
use linli::kernel::id::{BuildingId, PersonId};
use linli::kernel::language::Language;
use linli::shell::stimulus::{Act, Place};

use super::stage::{CHAT, Stages, Standing};
use crate::support::office::group;

/// Something to try.
pub struct Deed {
    /// Its row in the table.
    pub name: String,
    /// How the need stands.
    pub standing: Standing,
    way: Way,
}

/// How it is tried.
enum Way {
    /// A tap in private on a button that says this.
    Tap(String),
    /// A tap in the group.
    TapInGroup(String),
    /// Words in private.
    Private(String),
    /// Words in the group.
    Group(String),
    /// An edit of a message in the group.
    EditInGroup { text: String, message: i64 },
    /// Something else in private.
    Other(Act),
}

const BUILDING: BuildingId = BuildingId(1);
const NEED: NeedId = NeedId(1);

impl Deed {
    fn new(name: impl Into<String>, standing: Standing, way: Way) -> Self {
        Self { name: name.into(), standing, way }
    }

    /// The place and the act.
    pub fn act(&self, update: i64, message: i64) -> (Place, Act) {
        let tap = |code: &String| Act::Tap {
            query: format!("q{update}"),
            code: code.clone(),
            message: None,
        };
        let words = |text: &String| Act::Words { text: text.clone(), message };
        match &self.way {
            Way::Tap(code) => (Place::Private, tap(code)),
            Way::TapInGroup(code) => (group(CHAT), tap(code)),
            Way::Private(text) => (Place::Private, words(text)),
            Way::Group(text) => (group(CHAT), words(text)),
            Way::EditInGroup { text, message } => (
                group(CHAT),
                Act::Edited {
                    text: text.clone(),
                    message: *message,
                    edited_at: Moment::from_millis(0),
                },
            ),
            Way::Other(act) => (Place::Private, act.clone()),
        }
    }

    /// True if it is tried in the group.
    pub fn is_in_group(&self) -> bool {
        self.act(0, 0).0 != Place::Private
    }

    /// What is typed in the group.
    pub fn typed_in_group(&self) -> Option<&str> {
        match &self.way {
            Way::Group(text) => Some(text),
            Way::Tap(_)
            | Way::TapInGroup(_)
            | Way::Private(_)
            | Way::EditInGroup { .. }
            | Way::Other(_) => None,
        }
    }
}

/// All there is to try.
pub fn deeds(stages: &Stages) -> Vec<Deed> {
    let mut deeds = Vec::new();
    deeds.extend(NeedVerb::all().map(of_need));
    deeds.extend(ClaimVerb::ALL.map(of_claim));
    deeds.extend(of_drafts(DraftId(stages.draft)));
    deeds.extend(of_attached(DraftId(stages.draft)));
    deeds.extend(of_lists());
    deeds.extend(of_the_house(PersonId(stages.newcomer)));
    deeds.extend(of_papers());
    deeds.extend(of_oneself());
    deeds.extend(at_the_door(stages.applicant));
    deeds.extend(of_invites());
    deeds.extend(by_link(stages.newcomer, stages.applicant));
    deeds.extend(of_numbers());
    deeds.extend(of_residents(stages.newcomer));
    deeds.extend(of_duty(stages.weeks));
    deeds.extend(of_habits());
    deeds.extend(of_quiet());
    deeds.extend(of_grants(stages.newcomer));
    deeds.extend(at_home(stages.resident));
    deeds.extend(of_bells());
    deeds.extend(of_keys(stages.newcomer));
    deeds.extend(of_checkins(stages));
    deeds.extend(on_behalf());
    deeds.extend(of_series(stages.next_day, stages.repeated_in));
    deeds.extend(of_alarms());
    deeds.extend(typed());
    deeds.extend(otherwise(stages.asked_in));
    deeds
}

fn tap(name: &str, standing: Standing, code: Option<String>) -> Deed {
    let code = code.unwrap_or_else(|| panic!("{name} has no code"));
    Deed::new(format!("taps {name}"), standing, Way::Tap(code))
}

fn of_need(verb: NeedVerb) -> Deed {
    let code = needs::Intent::OfNeed(verb, BUILDING, NEED).code();
    let parts: Vec<&str> = code.as_deref().unwrap_or_default().split('_').collect();
    let name = match parts.as_slice() {
        [verb, _, _, argument] => format!("{verb} {argument}"),
        [verb, ..] => (*verb).to_owned(),
        [] => String::new(),
    };
    let standing = match name.as_str() {
        "restore" => Standing::Withdrawn,
        "reopen" => Standing::Shut,
        "private-stop" => Standing::DoorAsked,
        "undone" => Standing::Done,
        _ => Standing::Held,
    };
    tap(&name, standing, code)
}

fn of_claim(verb: ClaimVerb) -> Deed {
    let code = needs::Intent::OfClaim(verb, BUILDING, ClaimId(1)).code();
    let name = code.as_deref().and_then(|code| code.split('_').next()).unwrap_or_default();
    let standing = match verb {
        ClaimVerb::Thank => Standing::Confirmed,
        ClaimVerb::LookAtWorry
        | ClaimVerb::SeeToWorry
        | ClaimVerb::ReopenWorry
        | ClaimVerb::LetTogether
        | ClaimVerb::KeepApart => Standing::Worried,
        ClaimVerb::SetOff | ClaimVerb::BeLate | ClaimVerb::TakeBack => Standing::Held,
        ClaimVerb::Answer
        | ClaimVerb::Confirm
        | ClaimVerb::NotYet
        | ClaimVerb::SomethingWrong
        | ClaimVerb::NobodyCame
        | ClaimVerb::Missing
        | ClaimVerb::Uncomfortable => Standing::Done,
    };
    tap(name, standing, code.clone())
}

fn of_attached(draft: DraftId) -> Vec<Deed> {
    let sends = |name: &str, what, message| {
        let words = "the slip".to_owned();
        let brought = Brought { what, words, album: None, reply_to: None, message };
        Deed::new(name, Standing::Held, Way::Other(Act::Brought(brought)))
    };
    let attaching = |name: String, attaching| {
        tap(name.as_str(), Standing::Held, needs::Intent::Attaching(attaching).code())
    };
    let of_need = AttachedVerb::ALL.map(|verb| {
        attaching(format!("attached {verb:?}"), Attaching::OfNeed(verb, BUILDING, NEED))
    });
    let of_draft = AttachedVerb::ALL.map(|verb| {
        attaching(format!("attached to a draft {verb:?}"), Attaching::OfDraft(verb, draft))
    });
    let looks = [
        attaching("attached Look".to_owned(), Attaching::Look(BUILDING, NEED)),
        attaching("attached LookAtPlace".to_owned(), Attaching::LookAtPlace(BUILDING, NEED)),
    ];
    let sent = [
        sends("sends a photo", Ok(Thing::Photo("photo".to_owned())), 902),
        sends("sends a video", Err(Strange::Video), 903),
    ];
    of_need.into_iter().chain(of_draft).chain(looks).chain(sent).collect()
}

fn of_drafts(draft: DraftId) -> Vec<Deed> {
    let verbs = [
        ("post", DraftVerb::Post),
        ("drop", DraftVerb::Drop),
        ("post-too", DraftVerb::PostToo),
        ("same", DraftVerb::Same),
        ("draft-to this building", DraftVerb::MoveTo(BUILDING)),
        ("draft-for somebody", DraftVerb::For(linli::kernel::recipient::RecipientId(1))),
        ("draft-for-me", DraftVerb::ForOneself),
        ("draft-to another building", DraftVerb::MoveTo(BuildingId(2))),
    ];
    let of_draft =
        |(name, verb)| tap(name, Standing::Held, needs::Intent::OfDraft(verb, draft).code());
    verbs.map(of_draft).into()
}

fn of_lists() -> Vec<Deed> {
    let elsewhere = needs::Intent::OfNeed(NeedVerb::Claim, BuildingId(2), NEED).code();
    let in_group = needs::Intent::OfNeed(NeedVerb::Claim, BUILDING, NEED).code();
    vec![
        tap("not-now", Standing::Held, Some(offers::Intent::NotNow(BUILDING, NEED).code())),
        tap("ask", Standing::Held, needs::Intent::AskIn(BUILDING).code()),
        tap("needs", Standing::Held, needs::Intent::ListOf(BUILDING, 0).code()),
        tap("mine", Standing::Held, needs::Intent::List(List::Mine, 0).code()),
        tap("claim, as of another building", Standing::Held, elsewhere),
        Deed::new(
            "taps claim in the group",
            Standing::Held,
            Way::TapInGroup(in_group.unwrap_or_default()),
        ),
    ]
}

fn of_the_house(newcomer: PersonId) -> Vec<Deed> {
    use members::Intent;
    let chinese = Language::tagged("zh-CN").unwrap_or(Language::ENGLISH);
    let taps = [
        ("hello", Intent::Start),
        ("help", Intent::Help(Topic::Menu)),
        ("languages", Intent::ChooseLanguage),
        ("language", Intent::SetLanguage(chinese)),
        ("group-language", Intent::SetBuildingLanguage(BUILDING, chinese)),
        ("buildings", Intent::ChooseBuilding),
        ("at", Intent::SetBuilding(BUILDING)),
        ("privacy", Intent::Privacy),
        ("mydata", Intent::MyData),
        ("consents", Intent::Consents),
        ("take-back-ask", Intent::AskToTakeBack(Purpose::Door)),
        ("take-back door", Intent::TakeBack(Purpose::Door)),
        ("take-back attached", Intent::TakeBack(Purpose::Attached)),
        ("take-back profile", Intent::TakeBack(Purpose::Profile)),
        ("take-back keys", Intent::TakeBack(Purpose::Keys)),
        ("take-back check-in", Intent::TakeBack(Purpose::CheckIn)),
        ("forget", Intent::AskToForget),
        ("keep", Intent::Keep),
        ("erase", Intent::Erase),
        ("clock-right", Intent::ClockIsRight(BUILDING)),
        ("clock-wrong", Intent::ClockIsWrong(BUILDING)),
        ("clock", Intent::SetClock(BUILDING, 0)),
        ("vouch", Intent::Vouch(BUILDING, newcomer)),
        ("not-vouch", Intent::NotVouch(BUILDING, newcomer)),
        ("settings", Intent::Settings(Some(BUILDING))),
        ("another-clock", Intent::AnotherClock(BUILDING)),
        ("daily-off", Intent::DailyWord(BUILDING, false)),
        ("daily-on", Intent::DailyWord(BUILDING, true)),
    ];
    let taps = taps.map(|(name, intent)| tap(name, Standing::Held, intent.code()));
    let old = tap("a button of long ago", Standing::Held, Some("dance_1_1".to_owned()));
    taps.into_iter().chain([old]).collect()
}

/// What is printed for a building.
fn of_papers() -> Vec<Deed> {
    let taps = ["poster", "papers_1", "print_1_poster", "print_1_cards", "papers_2"];
    taps.map(|code| tap(code, Standing::Held, Some(code.to_owned()))).into()
}

/// What somebody tells of themselves: nobody can name another.
fn of_oneself() -> Vec<Deed> {
    let taps = [
        "me",
        "me-all_1",
        "me-look_1_flat",
        "me-kinds_1_offers_errands",
        "me-type_1_flat",
        "me-empty_1_flat",
        "me-readers_1_flat",
        "me-let-read_1_flat_nobody",
        "me-is_1_entrance_2",
        "me-is_1_name_telegram",
        "me-is_1_presence_away",
        "me-is_1_offers_shopping",
        "me-is-not_1_offers_shopping",
        "name-later",
    ];
    let taps = taps.map(|code| tap(code, Standing::Held, Some(code.to_owned())));
    let of_form = [("me-stop_1_flat", Standing::FlatAsked)];
    let of_form = of_form.map(|(code, standing)| tap(code, standing, Some(code.to_owned())));
    let typed = [("flat 12", "types a flat: it is asked"), ("<b>", "types none: it is asked")];
    let typed = typed
        .map(|(text, name)| Deed::new(name, Standing::FlatAsked, Way::Private(text.to_owned())));
    taps.into_iter().chain(of_form).chain(typed).collect()
}

/// How somebody comes in: nobody can let themselves in.
fn at_the_door(applicant: i64) -> Vec<Deed> {
    let taps = [
        ("stand_1", Standing::Held),
        ("have-code_1", Standing::CodeAsked),
        ("have-none_1", Standing::CodeAsked),
        ("policy_1", Standing::Held),
        ("policy-is_1_code", Standing::Held),
        ("new-code_1_0", Standing::Held),
    ];
    let taps = taps.map(|(code, standing)| tap(code, standing, Some(code.to_owned())));
    let of_applicant = [
        ("applicant", Standing::CodeAsked),
        ("approve", Standing::CodeAsked),
        ("ask-first", Standing::CodeAsked),
        ("decline", Standing::CodeAsked),
        ("undecline", Standing::Held),
        ("i-know", Standing::VouchesAsked),
    ];
    let of_applicant = of_applicant
        .map(|(verb, standing)| tap(verb, standing, Some(format!("{verb}_1_{applicant}"))));
    let reason = Some(format!("decline-as_1_{applicant}_silent"));
    let reason = tap("decline-as", Standing::CodeAsked, reason);
    let typed = Way::Private("12 34 56".to_owned());
    let typed = Deed::new("types a wrong code: it is asked", Standing::CodeAsked, typed);
    taps.into_iter().chain(of_applicant).chain([reason, typed]).collect()
}

/// Who is invited: of each, who made it and who moderates.
fn of_invites() -> Vec<Deed> {
    let taps = [
        ("invite", Standing::Held),
        ("invites_1_0", Standing::Invited),
        ("invite-make_1_0_7", Standing::Held),
        ("invite-home_1_0", Standing::Held),
        ("invite-home_1_1", Standing::Invited),
        ("invite-look_1_1", Standing::Invited),
        ("invite-link_1_1", Standing::Invited),
        ("invite-picture_1_1", Standing::Invited),
        ("invite-back_1_1", Standing::Invited),
        ("invite-undo_1_1", Standing::TakenBack),
        ("invite-undo_1_2", Standing::TakenBack),
        ("invite_1_0123456789abcdef", Standing::Invited),
    ];
    taps.map(|(code, standing)| tap(code, standing, Some(code.to_owned()))).into()
}

/// The numbers that the building's people call.
fn of_numbers() -> Vec<Deed> {
    let taps = ["numbers", "numbers_1", "number-type_1_lift", "number-empty_1_lift"];
    let taps = taps.map(|code| tap(code, Standing::Held, Some(code.to_owned())));
    let stop = "number-stop_1_lift";
    let stop = tap(stop, Standing::NumberAsked, Some(stop.to_owned()));
    let typed =
        [("030 123 456", "types a number: it is asked"), ("<b>", "types no number: it is asked")];
    let typed = typed
        .map(|(text, name)| Deed::new(name, Standing::NumberAsked, Way::Private(text.to_owned())));
    taps.into_iter().chain([stop]).chain(typed).collect()
}

/// How the house keeps things.
fn of_habits() -> Vec<Deed> {
    let taps = [
        "habits_1",
        "habit-doors_1",
        "habit_1_quiet-from",
        "habit-is_1_21_quiet-from",
        "habit-is_1_8_quiet-until",
        "habit-is_1_0_new-days",
        "habit-is_1_5_homes-a-day",
        "habit-is_1_5_unsolicited",
        "habit-is_1_18_evening",
        "habit-is_1_0_living-list",
        "habit-is_1_12_quiet-from",
        "any-topic_1",
        "doors_1",
        "doors-stop_1",
        "doors-empty_1",
    ];
    let taps = taps.map(|code| tap(code, Standing::Held, Some(code.to_owned())));
    let topic = Deed::new("/topic in private", Standing::Held, Way::Private("/topic".to_owned()));
    let doors = [("1: 101-104", "tells the doors"), ("and so on", "tells doors that are none")];
    let doors = doors
        .map(|(text, name)| Deed::new(name, Standing::DoorsAsked, Way::Private(text.to_owned())));
    taps.into_iter().chain([topic]).chain(doors).collect()
}

/// What somebody gets that nobody asked for.
fn of_quiet() -> Vec<Deed> {
    let taps = ["quiet", "quiet-off_help", "quiet-on_news", "fewer_news", "pause_week", "resume"];
    let taps = taps.map(|code| tap(code, Standing::Held, Some(code.to_owned())));
    let private = Deed::new("/quiet in private", Standing::Held, Way::Private("/quiet".to_owned()));
    taps.into_iter().chain([private]).collect()
}

/// Who lives in the building.
fn of_residents(newcomer: i64) -> Vec<Deed> {
    let look = format!("resident_1_{newcomer}_0");
    let taps = ["residents", "residents_1_0", "resident-search_1"];
    let taps = taps.map(|code| tap(code, Standing::Held, Some(code.to_owned())));
    let of_somebody = [
        tap("resident of a newcomer", Standing::Held, Some(look)),
        tap("resident of nobody", Standing::Held, Some("resident_1_999_0".to_owned())),
    ];
    let stop = "resident-stop_1";
    let stop = tap(stop, Standing::ResidentAsked, Some(stop.to_owned()));
    let typed = [("Re", "looks for somebody: it is asked"), ("?", "looks for nobody: it is asked")];
    let typed = typed.map(|(text, name)| {
        Deed::new(name, Standing::ResidentAsked, Way::Private(text.to_owned()))
    });
    taps.into_iter().chain(of_somebody).chain([stop]).chain(typed).collect()
}

/// Who is on duty, and what waits: nobody gives away another's week.
fn of_duty([week, next]: [i64; 2]) -> Vec<Deed> {
    let held = ["duty", "duty_1", "queue", "queue_1_0", "turns_1"];
    let held = held.map(|code| tap(code, Standing::Held, Some(code.to_owned())));
    let of_turns = [
        ("turns-end", "turns-end_1".to_owned()),
        ("no-turns", "no-turns_1".to_owned()),
        ("take-duty", format!("take-duty_1_{week}")),
        ("take-duty of another week", format!("take-duty_1_{next}")),
        ("return-duty", format!("return-duty_1_{week}")),
        ("swap", format!("swap_1_{week}")),
        ("swap-for", format!("swap-for_1_{week}_{next}")),
        ("swap-take", "swap-take_1_1".to_owned()),
        ("swap-not", "swap-not_1_1".to_owned()),
        ("swap-undo", "swap-undo_1_1".to_owned()),
        ("swap-drop", "swap-drop_1_1".to_owned()),
    ];
    let of_turns = of_turns.map(|(name, code)| tap(name, Standing::OnDuty, Some(code)));
    held.into_iter().chain(of_turns).collect()
}

/// With what somebody is trusted: nobody gives it to themselves, and it takes two.
fn of_grants(newcomer: i64) -> Vec<Deed> {
    let of_all = [
        tap("grants", Standing::Held, Some("grants".to_owned())),
        tap("grants of all", Standing::Held, Some("grants_1_0".to_owned())),
    ];
    let of_somebody = [
        ("trust-of", format!("trust-of_1_{newcomer}")),
        ("trust-more", format!("trust-more_1_{newcomer}")),
        ("trust-with", format!("trust-with_1_{newcomer}_keys")),
        ("trust-for", format!("trust-for_1_{newcomer}_keys-12")),
        ("trust-known", format!("trust-known_1_{newcomer}_keys-12")),
        ("trust-words", format!("trust-words_1_{newcomer}_keys-12")),
    ];
    let of_somebody = of_somebody.map(|(name, code)| tap(name, Standing::Held, Some(code)));
    let verbs = [
        "trust_1_1",
        "trust-second_1_1",
        "trust-end_1_1",
        "trust-undo_1_1",
        "trust-give_1_1",
        "trust-give-back_1_1",
    ];
    let verbs = verbs.map(|code| tap(code, Standing::TrustProposed, Some(code.to_owned())));
    let typed = [("known for years", "types why they trust somebody"), ("?", "types no reason")];
    let typed = typed
        .map(|(text, name)| Deed::new(name, Standing::TrustAsked, Way::Private(text.to_owned())));
    of_all.into_iter().chain(of_somebody).chain(verbs).chain(typed).collect()
}

/// The asker is asked each day; the helper is of their circle, and the resident is asked.
fn of_checkins(stages: &Stages) -> Vec<Deed> {
    let (asker, resident, newcomer) = (stages.asker, stages.resident, stages.newcomer);
    let taps = [
        ("fine-look", "fine-look".to_owned()),
        ("fine", "fine".to_owned()),
        ("fine-hours", "fine-hours".to_owned()),
        ("fine-hour", "fine-hour_1_9".to_owned()),
        ("fine-away", "fine-away".to_owned()),
        ("fine-away-for", "fine-away-for_week".to_owned()),
        ("fine-back", "fine-back".to_owned()),
        ("fine-stop", "fine-stop".to_owned()),
        ("fine-undo", "fine-undo".to_owned()),
        ("fine-circle", "fine-circle_1".to_owned()),
        ("fine-choose", "fine-choose_1_0".to_owned()),
        ("fine-ask", format!("fine-ask_1_{newcomer}")),
        ("fine-drop", format!("fine-drop_1_{resident}")),
        ("fine-will", format!("fine-will_1_{asker}")),
        ("fine-not-now", format!("fine-not-now_1_{asker}")),
        ("fine-leave", format!("fine-leave_1_{asker}")),
    ];
    let taps = taps.map(|(name, code)| tap(name, Standing::Watched, Some(code)));
    let typed = [("types /fine", "/fine"), ("types that they are fine", "I'm fine")];
    let typed =
        typed.map(|(name, text)| Deed::new(name, Standing::Watched, Way::Private(text.to_owned())));
    taps.into_iter().chain(typed).collect()
}

/// Doorbells: of the asker's home, one that is switched off, one of another home.
fn of_bells() -> Vec<Deed> {
    let taps = [
        ("devices", Standing::Belled),
        ("devices_1_0", Standing::Belled),
        ("device_1_1", Standing::Belled),
        ("device_1_3", Standing::Belled),
        ("device_1_9", Standing::Belled),
        ("device-wish_1_1", Standing::Belled),
        ("device-alarm_1_1", Standing::Belled),
        ("device-alarm_1_2", Standing::Belled),
        ("device-alarm_1_3", Standing::Belled),
        ("device-try_1_1", Standing::Belled),
        ("device-try_1_2", Standing::Belled),
        ("device-no-try_1_1", Standing::Belled),
        ("device-off_1_1", Standing::Belled),
        ("device-on_1_2", Standing::Belled),
        ("device-watch_1_1", Standing::Belled),
        ("device-unwatch_1_1", Standing::Belled),
    ];
    taps.map(|(code, standing)| tap(code, standing, Some(code.to_owned()))).into()
}

/// The door of the asker's home, of which the new helper holds a key; and that of nobody.
fn of_keys(newcomer: i64) -> Vec<Deed> {
    let taps = [
        ("keys", Standing::Keyed),
        ("keys_1_0", Standing::Keyed),
        ("note_1_9", Standing::Keyed),
        ("key-choose_1_1_0", Standing::Keyed),
        ("note-open_1_1", Standing::Keyed),
        ("note-open_1_9", Standing::Keyed),
        ("note-stop_1_1", Standing::NoteAsked),
    ];
    let taps = taps.map(|(code, standing)| tap(code, standing, Some(code.to_owned())));
    let verbs = keys::intents::Verb::ALL.map(|verb| {
        let home = linli::kernel::household::HouseholdId(1);
        let code = keys::Intent::OfHome(verb, BUILDING, home).code();
        tap(code.clone().unwrap_or_default().as_str(), Standing::Keyed, code)
    });
    let of_newcomer = ["key-ask_1_1", "key-end_1_1"];
    let of_newcomer =
        of_newcomer.map(|code| tap(code, Standing::Keyed, Some(format!("{code}_{newcomer}"))));
    let typed = [("the key hangs at the meter", "types a door note"), ("?", "types no door note")];
    let typed = typed
        .map(|(text, name)| Deed::new(name, Standing::NoteAsked, Way::Private(text.to_owned())));
    taps.into_iter().chain(verbs).chain(of_newcomer).chain(typed).collect()
}

/// Who lives together, and who answers for those without Telegram.
fn at_home(resident: i64) -> Vec<Deed> {
    let taps = [
        ("home", Standing::Held),
        ("home-of_1", Standing::Held),
        ("home-mine_1", Standing::Held),
        ("home-mine_1", Standing::AtHome),
        ("home-add_1", Standing::AtHome),
        ("home-add-for_1", Standing::AtHome),
        ("home-stop_1", Standing::RecipientNamed),
        ("home-no-entrance_1", Standing::EntranceAsked),
        ("guardians_1_1_0", Standing::AtHome),
        ("off-telegram_1_0", Standing::AtHome),
        ("cover", Standing::AtHome),
        ("cover-of_1_0", Standing::AtHome),
        ("recipient_1_9", Standing::AtHome),
    ];
    let taps = taps.map(|(code, standing)| tap(code, standing, Some(code.to_owned())));
    let of_resident = ["home-together_1", "home-unknown_1", "home-dispute_1", "guardian-ask_1_1"];
    let of_resident =
        of_resident.map(|code| tap(code, Standing::AtHome, Some(format!("{code}_{resident}"))));
    let verbs = households::intents::Verb::all().map(|verb| {
        let recipient = linli::kernel::recipient::RecipientId(1);
        let code = households::Intent::OfRecipient(verb, BUILDING, recipient).code();
        tap(code.clone().unwrap_or_default().as_str(), Standing::AtHome, code)
    });
    let typed = [
        ("Otto", Standing::RecipientNamed, "types a name: it is asked"),
        ("flat 12", Standing::RecipientNamed, "types a door for a name: it is asked"),
        ("2", Standing::EntranceAsked, "types an entrance: it is asked"),
        ("7", Standing::FlatOfRecipientAsked, "types a recipient's flat: it is asked"),
    ];
    let typed = typed
        .map(|(text, standing, name)| Deed::new(name, standing, Way::Private(text.to_owned())));
    taps.into_iter().chain(of_resident).chain(verbs).chain(typed).collect()
}

/// What is done on behalf of somebody without Telegram.
fn on_behalf() -> Vec<Deed> {
    let taps = [
        ("ask-for_1_1", Standing::AtHome),
        ("ask-for_1_9", Standing::AtHome),
        ("code-card_1_1", Standing::AtHome),
        ("code-card-new_1_1", Standing::AtHome),
        ("gave-code_1_CLAIM", Standing::OnBehalf),
        ("by-phone_1_CLAIM", Standing::OnBehalf),
        ("not-by-phone_1_CLAIM", Standing::ByPhone),
        ("not-so_1_CLAIM", Standing::ByPhone),
        ("words-stop_1", Standing::NeedOfRecipientAsked),
        ("call", Standing::AtHome),
        ("call_1", Standing::AtHome),
        ("call-page_1_1_0", Standing::Calling),
        ("call-who_1_1_1", Standing::Calling),
        ("call-other_1_1", Standing::Calling),
        ("call-kind_1_1_shopping", Standing::Calling),
        ("call-when_1_1_today", Standing::CallTaken),
        ("call-post_1_1", Standing::CallTaken),
        ("call-later_1_1", Standing::Calling),
        ("call-drop_1_1", Standing::Calling),
        ("call-backs_1", Standing::BackNoted),
        ("call-back-add_1", Standing::AtHome),
        ("called-back_1_1", Standing::BackNoted),
        ("not-called-back_1_1", Standing::BackNoted),
    ];
    let taps = taps.map(|(code, standing)| {
        let name = code.trim_end_matches("_1_CLAIM");
        tap(name, standing, Some(code.replace("CLAIM", "3")))
    });
    let typed = [
        ("a new bulb", Standing::NeedOfRecipientAsked, "types what somebody needs: it is asked"),
        ("Mrs Chen", Standing::CallerNamed, "types who calls: it is asked"),
        ("milk and bread", Standing::Calling, "types what a caller needs: it is asked"),
        ("Mr Wu, 555 9876", Standing::BackNoted, "types whom to call back: it is asked"),
        ("/call", Standing::Held, "/call"),
        ("0000 0000", Standing::CardCodeAsked, "types a wrong code of a card: it is asked"),
        ("0000 0001", Standing::OnBehalf, "types a wrong code of a card"),
    ];
    let typed = typed
        .map(|(text, standing, name)| Deed::new(name, standing, Way::Private(text.to_owned())));
    let spoken = Act::Voice { file: "voice".to_owned(), seconds: 3, message: 77 };
    let spoken = [Deed::new(
        "says what somebody needs: it is asked",
        Standing::NeedOfRecipientAsked,
        Way::Other(spoken),
    )];
    let posted = [("/need for Rosa: fetch a letter", "/need for somebody")];
    let posted =
        posted.map(|(text, name)| Deed::new(name, Standing::AtHome, Way::Group(text.to_owned())));
    taps.into_iter().chain(typed).chain(spoken).chain(posted).collect()
}

/// Links that somebody else has made: they open things, and end none.
fn by_link(newcomer: i64, applicant: i64) -> Vec<Deed> {
    let approve = format!("approve_1_{applicant}");
    let vouch = format!("vouch_1_{newcomer}");
    let links = [
        ("claim_1_1", Standing::Held),
        ("answer_1_1", Standing::Done),
        ("ask_1", Standing::Held),
        ("needs_1_0", Standing::Held),
        ("confirm_1_1", Standing::Done),
        ("withdraw_1_1", Standing::Held),
        ("shut_1_1", Standing::Held),
        ("erase", Standing::Held),
        ("me", Standing::Held),
        ("mydata", Standing::Held),
        ("me-empty_1_flat", Standing::Held),
        ("numbers", Standing::Held),
        ("number-empty_1_lift", Standing::Held),
        ("house_1", Standing::Held),
        ("poster", Standing::Held),
        ("print_1_poster", Standing::Held),
        ("grants", Standing::Held),
        ("trust-second_1_1", Standing::TrustProposed),
        ("residents", Standing::Held),
        ("residents_1_0", Standing::Held),
        ("resident-search_1", Standing::Held),
        ("queue", Standing::Held),
        ("queue_1_0", Standing::Held),
        ("duty", Standing::Held),
        ("turns-end_1", Standing::OnDuty),
        ("no-turns_1", Standing::OnDuty),
        (vouch.as_str(), Standing::Held),
        ("stand_1", Standing::Held),
        ("invite", Standing::Held),
        ("invite_1_0123456789abcdef", Standing::Invited),
        ("invite-make_1_0_7", Standing::Held),
        (approve.as_str(), Standing::Held),
        ("home", Standing::Held),
        ("home-mine_1", Standing::Held),
        ("recipient_1_1", Standing::AtHome),
        ("devices", Standing::Held),
        ("fine-look", Standing::Held),
        ("fine-stop", Standing::Watched),
        ("device-off_1_1", Standing::Belled),
        ("keys", Standing::Keyed),
        ("note-read_1_1", Standing::Keyed),
    ];
    let link = |(payload, standing): (&str, Standing)| {
        let verb = payload.split('_').next().unwrap_or_default();
        let start = format!("/start {payload}");
        Deed::new(format!("follows a link to {verb}"), standing, Way::Private(start))
    };
    links.map(link).into()
}

/// Commands and words, in private and in the group.
/// With what repeats: its asker alone, and a moderator stops it.
fn of_series(day: i64, repeated_in: i64) -> Vec<Deed> {
    let (skip, unskip) = (format!("repeat-skip_1_1_{day}"), format!("repeat-unskip_1_1_{day}"));
    let of_codes = [
        ("series", Standing::Held, "series"),
        ("repeat-post", Standing::RepeatingDraft, "repeat-post_1_1"),
        ("repeat-drop", Standing::RepeatingDraft, "repeat-drop_1_1"),
        ("repeat-look", Standing::Repeating, "repeat-look_1_1"),
        ("repeat-ask-stop", Standing::Repeating, "repeat-ask-stop_1_1"),
        ("repeat-ask-stop-beside", Standing::Repeating, "repeat-ask-stop-beside_1_1"),
        ("repeat-stop", Standing::Repeating, "repeat-stop_1_1"),
        ("repeat-end", Standing::Repeating, "repeat-end_1_1"),
        ("repeat-skip", Standing::Repeating, skip.as_str()),
        ("repeat-unskip", Standing::RepeatingSkipped, unskip.as_str()),
        ("repeat-go-on", Standing::RepeatingStopped, "repeat-go-on_1_1"),
        ("repeat-take-back", Standing::RepeatingEnded, "repeat-take-back_1_1"),
    ];
    let of_codes =
        of_codes.map(|(name, standing, code)| tap(name, standing, Some(code.to_owned())));
    let again = "every Monday 9:00 sing";
    let edit = format!("/need {again} aloud");
    let edit = Way::EditInGroup { text: edit, message: repeated_in };
    let typed = [
        Deed::new("types what repeats", Standing::Held, Way::Private(again.to_owned())),
        Deed::new("types /need what repeats", Standing::Held, Way::Group(format!("/need {again}"))),
        Deed::new("types /series 3", Standing::Repeating, Way::Private("/series 3".to_owned())),
        Deed::new("types /series", Standing::Repeating, Way::Group("/series".to_owned())),
        Deed::new("edits what repeats", Standing::Repeating, edit),
    ];
    of_codes.into_iter().chain(typed).collect()
}

/// With the asker's call for help, to which the helper goes.
fn of_alarms() -> Vec<Deed> {
    let verbs = [
        "fine",
        "ill",
        "danger",
        "fire",
        "nobody",
        "again",
        "going",
        "there",
        "cannot",
        "phoning",
        "not-phoning",
        "well",
        "more",
        "end",
        "widen",
        "call-me",
    ];
    let of_codes = verbs.map(|verb| {
        let name = format!("alarm-{verb}");
        let code = format!("alarm-{verb}_1_1");
        Deed::new(format!("taps {name}"), Standing::Called, Way::Tap(code))
    });
    let others = [("taps alarm-elsewhere", "alarm-elsewhere_1_1_2"), ("taps drill", "drill_1")];
    let others =
        others.map(|(name, code)| Deed::new(name, Standing::Called, Way::Tap(code.to_owned())));
    let at_home = Way::Tap("alarm-for_1_1".to_owned());
    let at_home = Deed::new("taps alarm-for", Standing::AtHome, at_home);
    let typed = [
        ("types /drill", Way::Private("/drill".to_owned())),
        ("types words while a call goes on", Way::Private("the door is open".to_owned())),
        ("types the label of the bell", Way::Private("🔔 Ask a neighbour to come".to_owned())),
    ];
    let typed = typed.map(|(name, way)| Deed::new(name, Standing::Called, way));
    of_codes.into_iter().chain(others).chain([at_home]).chain(typed).collect()
}

fn typed() -> Vec<Deed> {
    let commands = [
        ("/need water the plants", Standing::Held),
        ("/need", Standing::Held),
        ("/needs", Standing::Held),
        ("/mine", Standing::Held),
        ("/claim 1", Standing::Held),
        ("/release 1", Standing::Held),
        ("/done 1", Standing::Held),
        ("/confirm 1", Standing::Done),
        ("/cancel 1", Standing::Held),
        ("/close 1", Standing::Held),
        ("/reopen 1", Standing::Shut),
        ("/me", Standing::Held),
        ("/home", Standing::Held),
        ("/poster", Standing::Held),
        ("/queue", Standing::Held),
        ("/duty", Standing::Held),
        ("/bells", Standing::Held),
        ("/invite", Standing::Held),
        ("/help", Standing::Held),
        ("/sos", Standing::Held),
        ("/language", Standing::Held),
        ("/building", Standing::Held),
        ("/privacy", Standing::Held),
        ("/mydata", Standing::Held),
        ("/forgetme", Standing::Held),
        ("/dance@linli_bot", Standing::Held),
    ];
    let in_private = |(text, standing): (&str, Standing)| {
        Deed::new(format!("types {text}"), standing, Way::Private(text.to_owned()))
    };
    let in_group = |(text, standing): (&str, Standing)| {
        Deed::new(format!("types {text} in the group"), standing, Way::Group(text.to_owned()))
    };
    commands.map(in_private).into_iter().chain(commands.map(in_group)).collect()
}

fn otherwise(asked_in: i64) -> Vec<Deed> {
    let words = |text: &str| Way::Private(text.to_owned());
    let edit = Way::EditInGroup { text: "/need fetch two parcels".to_owned(), message: asked_in };
    let edited = Act::Edited {
        text: "/claim 1".to_owned(),
        message: 900,
        edited_at: Moment::from_millis(0),
    };
    let forwarded = Act::Forwarded { text: "/claim 1".to_owned() };
    let voice = Act::Voice { file: "my voice".to_owned(), seconds: 9, message: 901 };
    vec![
        Deed::new("types words", Standing::Held, words("water my plants")),
        Deed::new("types words: door is asked", Standing::DoorAsked, words("flat 13")),
        Deed::new("types words: words are asked", Standing::WordsAsked, words("water them")),
        Deed::new("types words: voice is asked", Standing::VoiceAsked, words("carry it down")),
        Deed::new("says something aloud", Standing::Held, Way::Other(voice)),
        Deed::new("edits what was asked", Standing::Held, edit),
        Deed::new("edits a command", Standing::Held, Way::Other(edited)),
        Deed::new("forwards a command", Standing::Held, Way::Other(forwarded)),
        Deed::new("sends a picture", Standing::Held, Way::Other(Act::Thing)),
    ]
}
