//! Who may do what, as a table that is looked at when it changes. Everybody tries everything, each
//! on a stage that nobody has touched; and a no has no effect.

mod deeds;
mod facts;
mod roles;
mod stage;

use std::collections::BTreeSet;

use linli::features::{
    alarms, callers, checkins, devices, duty, grants, households, invites, joining, keys, needs,
    numbers, people, series,
};
use linli::kernel::actor;
use linli::shell::registry::{self, Intent};
use linli::shell::stimulus::Stimulus;

use super::kinds::{assert_complete, names, snake};
use super::{assert_none, golden};
use crate::support::office::BOT;
use crate::support::town::Town;
use deeds::{Deed, deeds};
use facts::Question;
use roles::Role;
use stage::Stages;

const GOLDEN: &str = "tests/tidy/snapshots/permissions.txt";

const LEGEND: &str = "\
Everybody tries everything. A cell says `done`, `shown` where that changed nothing, or why not.
A faceless administrator can only write in the group, and is only asked to show their face.
Whoever writes or taps in a group is a member of it by that: Telegram would not let others.

";

#[tokio::test]
async fn everybody_may_do_what_the_table_says_and_a_no_has_no_effect() {
    let stages = Stages::set().await;
    let mut written = LEGEND.to_owned();
    written += &row("", Role::ALL.map(|role| role.name().to_owned()));
    let mut faults = Vec::new();
    let mut tried = BTreeSet::new();
    for deed in deeds(&stages) {
        let mut cells = Vec::new();
        let mut town = stages.fresh(deed.standing).await;
        let question = Question::of(&town).await;
        let before = question.asked(&town).await;
        for role in Role::ALL {
            tried.extend(wanted(&town, &deed, role).await);
            let cell = outcome(&town, &deed, role).await;
            let after = question.asked(&town).await;
            let is_seen = deed.is_in_group() && role != Role::Faceless;
            let changed = before.differences(&after, is_seen);
            match cell.as_str() {
                "done" if changed.is_empty() => cells.push("shown".to_owned()),
                "done" => cells.push(cell),
                _ => {
                    let what = format!("{}, {}: {cell}", deed.name, role.name());
                    faults
                        .extend(changed.iter().map(|table| format!("{what}, but {table} changed")));
                    cells.push(cell);
                }
            }
            if !before.differences(&after, false).is_empty() {
                town = stages.fresh(deed.standing).await;
            }
        }
        written += &row(&deed.name, cells.try_into().expect("a cell for each role"));
    }
    assert_none(
        &faults,
        "a no has no effect: decide before you write, or take back what you wrote",
    );
    assert_complete("intents tried", intents(), tried);
    golden::keep(GOLDEN, &written, "Who may do what changed, or there is something new to do");
}

fn row(name: &str, cells: [String; 11]) -> String {
    let cells = cells.map(|cell| format!("{cell:<16}")).concat();
    format!("{name:<44}{cells}").trim_end().to_owned() + "\n"
}

/// What comes of it; nothing in the cell of somebody who cannot even try.
async fn outcome(town: &Town, deed: &Deed, role: Role) -> String {
    let Some(who) = role.account() else {
        return match deed.typed_in_group() {
            Some(text) => faceless(town, text).await.to_owned(),
            None => String::new(),
        };
    };
    let update = town.office.update();
    let (place, act) = deed.act(update, town.message());
    let came = town.office.settles(update, &who, place, act).await;
    came.map_or_else(|| "not for us".to_owned(), |(_, outcome)| outcome)
}

/// Somebody whose face is hidden tries it: whether they are asked to show it.
async fn faceless(town: &Town, text: &str) -> &'static str {
    let asked = "select count(*) from outbox where kind = 'members.notice' \
         and body = '\"faceless\"' and ?1 = 0";
    let before: i64 = town.office.asks(asked, 0).await;
    town.office.settles_faceless(town.chat, text).await;
    let after: i64 = town.office.asks(asked, 0).await;
    if after > before { "who are you?" } else { "not for us" }
}

/// The name of what somebody wants by it.
async fn wanted(town: &Town, deed: &Deed, role: Role) -> Option<String> {
    let who = role.account()?;
    let mut view = town.office.database.views.open().await.expect("a view");
    let known = actor::find(&mut view, who.telegram_id).await.expect("the actor");
    let step = known.and_then(|known| known.step);
    let (place, act) = deed.act(0, 0);
    let stimulus = Stimulus { update: 0, who, place, act };
    registry::read(&stimulus, BOT, step.as_ref()).map(|intent| name(&intent))
}

/// The name of an intent; with the verb, where it holds one.
#[expect(clippy::too_many_lines, reason = "a line or two for each feature")]
fn name(intent: &Intent) -> String {
    let head = |debug: String| debug.split(['(', ' ']).next().unwrap_or_default().to_owned();
    match intent {
        Intent::Members(intent) => format!("members {}", head(format!("{intent:?}"))),
        Intent::Joining(intent) => {
            let verb = match intent {
                joining::Intent::OfApplicant(verb, ..) => Some(format!("{verb:?}")),
                joining::Intent::Stand(_)
                | joining::Intent::HaveCode(_)
                | joining::Intent::HaveNone(_)
                | joining::Intent::Typed { .. }
                | joining::Intent::Vouch(..)
                | joining::Intent::AskPolicy(_)
                | joining::Intent::SetPolicy(..)
                | joining::Intent::NewCode(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("joining {intent}{verb}")
        }
        Intent::Grants(intent) => {
            let verb = match intent {
                grants::Intent::OfTrust(verb, ..) => Some(format!("{verb:?}")),
                grants::Intent::Open
                | grants::Intent::Turn(..)
                | grants::Intent::OfPerson(..)
                | grants::Intent::MoreOfPerson(..)
                | grants::Intent::Choose(..)
                | grants::Intent::For(..)
                | grants::Intent::Because(..)
                | grants::Intent::Typed { .. } => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("grants {intent}{verb}")
        }
        Intent::Invites(intent) => {
            let verb = match intent {
                invites::Intent::OfInvite(verb, ..) => Some(format!("{verb:?}")),
                invites::Intent::Open
                | invites::Intent::List(..)
                | invites::Intent::Make(..)
                | invites::Intent::MakeHome(..)
                | invites::Intent::Use { .. } => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("invites {intent}{verb}")
        }
        Intent::Offers(intent) => format!("offers {}", head(format!("{intent:?}"))),
        Intent::Papers(intent) => format!("papers {}", head(format!("{intent:?}"))),
        Intent::People(intent) => {
            let verb = match intent {
                people::Intent::OfDetail(verb, ..) => Some(format!("{verb:?}")),
                people::Intent::Open
                | people::Intent::Overview(_)
                | people::Intent::Answer { .. }
                | people::Intent::NameLater => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("people {intent}{verb}")
        }
        Intent::Numbers(intent) => {
            let verb = match intent {
                numbers::Intent::OfLine(verb, ..) => Some(format!("{verb:?}")),
                numbers::Intent::Open
                | numbers::Intent::List(_)
                | numbers::Intent::Answer { .. } => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("numbers {intent}{verb}")
        }
        Intent::Residents(intent) => format!("residents {}", head(format!("{intent:?}"))),
        Intent::Duty(intent) => {
            let verb = match intent {
                duty::Intent::OfSwap(verb, ..) => Some(format!("{verb:?}")),
                duty::Intent::Open
                | duty::Intent::At(_)
                | duty::Intent::Queue
                | duty::Intent::QueueOf(..)
                | duty::Intent::Begin(_)
                | duty::Intent::AskEnd(_)
                | duty::Intent::End(_)
                | duty::Intent::TakeWeek(..)
                | duty::Intent::GiveBack(..)
                | duty::Intent::ChooseSwap(..)
                | duty::Intent::AskSwap(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("duty {intent}{verb}")
        }
        Intent::Callers(intent) => {
            let verb = match intent {
                callers::Intent::OfCall(verb, ..) => Some(format!("{verb:?}")),
                callers::Intent::OfBack(verb, ..) => Some(format!("{verb:?}")),
                callers::Intent::AskFor(..)
                | callers::Intent::AskCard(..)
                | callers::Intent::MakeCard(..)
                | callers::Intent::AskCode(..)
                | callers::Intent::Code { .. }
                | callers::Intent::ByPhone(..)
                | callers::Intent::NotByPhone(..)
                | callers::Intent::Wrong(..)
                | callers::Intent::Said { .. }
                | callers::Intent::Spoken { .. }
                | callers::Intent::Stop(_)
                | callers::Intent::Call
                | callers::Intent::CallAt(_)
                | callers::Intent::Backs(_)
                | callers::Intent::AddBack(_) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("callers {intent}{verb}")
        }
        Intent::Series(intent) => {
            let verb = match intent {
                series::Intent::OfSeries(verb, ..) => Some(format!("{verb:?}")),
                series::Intent::Post { .. }
                | series::Intent::Draft { .. }
                | series::Intent::Open
                | series::Intent::OfNumber(_)
                | series::Intent::Skip(..)
                | series::Intent::Unskip(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("series {intent}{verb}")
        }
        Intent::Alarms(intent) => {
            let verb = match intent {
                alarms::Intent::OfAlarm(verb, ..) => Some(format!("{verb:?}")),
                alarms::Intent::Call
                | alarms::Intent::Come
                | alarms::Intent::CallFor(..)
                | alarms::Intent::Drill
                | alarms::Intent::StartDrill(_)
                | alarms::Intent::Elsewhere(..)
                | alarms::Intent::Say(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("alarms {intent}{verb}")
        }
        Intent::Devices(intent) => {
            let verb = match intent {
                devices::Intent::OfDevice(verb, ..) => Some(format!("{verb:?}")),
                devices::Intent::Open | devices::Intent::List(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("devices {intent}{verb}")
        }
        Intent::Keys(intent) => {
            let verb = match intent {
                keys::Intent::OfHome(verb, ..) => Some(format!("{verb:?}")),
                keys::Intent::Open
                | keys::Intent::List(..)
                | keys::Intent::Choose(..)
                | keys::Intent::Ask(..)
                | keys::Intent::End(..)
                | keys::Intent::OpenFor(..)
                | keys::Intent::Typed { .. } => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("keys {intent}{verb}")
        }
        Intent::Checkins(intent) => {
            let verb = match intent {
                checkins::Intent::OfFriend(verb, ..) => Some(format!("{verb:?}")),
                checkins::Intent::Open
                | checkins::Intent::Said(_)
                | checkins::Intent::Look
                | checkins::Intent::Fine
                | checkins::Intent::AskHour
                | checkins::Intent::SetHour(..)
                | checkins::Intent::AskAway
                | checkins::Intent::AwayFor(_)
                | checkins::Intent::Back
                | checkins::Intent::Stop
                | checkins::Intent::Undo
                | checkins::Intent::Circle(_)
                | checkins::Intent::Choose(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("checkins {intent}{verb}")
        }
        Intent::Habits(intent) => format!("habits {}", head(format!("{intent:?}"))),
        Intent::Digest(intent) => format!("digest {}", head(format!("{intent:?}"))),
        Intent::Households(intent) => {
            let verb = match intent {
                households::Intent::OfRecipient(verb, ..) => Some(format!("{verb:?}")),
                households::Intent::Open
                | households::Intent::Home(_)
                | households::Intent::Claim(_)
                | households::Intent::LivesHere(..)
                | households::Intent::Unknown(..)
                | households::Intent::Dispute(..)
                | households::Intent::Add(_)
                | households::Intent::AddForFlat(_)
                | households::Intent::Stop(_)
                | households::Intent::NoEntrance(_)
                | households::Intent::Typed { .. }
                | households::Intent::Choose(..)
                | households::Intent::Ask(..)
                | households::Intent::List(..)
                | households::Intent::OpenCover
                | households::Intent::Cover(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("households {intent}{verb}")
        }
        Intent::Needs(intent) => {
            let verb = match intent {
                needs::Intent::OfNeed(verb, ..) => Some(format!("{verb:?}")),
                needs::Intent::OfClaim(verb, ..) => Some(format!("{verb:?}")),
                needs::Intent::OfDraft(verb, _) => Some(format!("{verb:?}")),
                needs::Intent::ByNumber(verb, _) => Some(format!("{verb:?}")),
                needs::Intent::List(list, _) => Some(format!("{list:?}")),
                needs::Intent::Attaching(attaching) => Some(format!("{attaching:?}")),
                needs::Intent::Post { .. }
                | needs::Intent::Ask
                | needs::Intent::AskIn(_)
                | needs::Intent::Draft { .. }
                | needs::Intent::DraftVoice { .. }
                | needs::Intent::Describe { .. }
                | needs::Intent::PrivatePart { .. }
                | needs::Intent::Retype { .. }
                | needs::Intent::Reword { .. }
                | needs::Intent::ListOf(..) => None,
            };
            let intent = head(format!("{intent:?}"));
            let verb = verb.map(|verb| format!(" {}", snake(&head(verb)))).unwrap_or_default();
            format!("needs {intent}{verb}")
        }
    }
}

/// The names of all intents.
fn intents() -> Vec<String> {
    let verbs = "src/features/needs/intents/verbs.rs";
    let others = "src/features/needs/intents/others.rs";
    let nested = [
        ("OfNeed", verbs, "NeedVerb"),
        ("OfClaim", others, "ClaimVerb"),
        ("OfDraft", others, "DraftVerb"),
        ("ByNumber", others, "Numbered"),
        ("List", verbs, "List"),
        ("Attaching", "src/features/needs/intents/attaching.rs", "Attaching"),
    ];
    let of_needs = names("src/features/needs/intents/mod.rs", "Intent", &nested);
    let of_members = names("src/features/members/intents.rs", "Intent", &[]);
    let of_needs = of_needs.into_iter().map(|name| format!("needs {name}"));
    let of_people = "src/features/people/intents.rs";
    let of_people = names(of_people, "Intent", &[("OfDetail", of_people, "DetailVerb")]);
    let of_people = of_people.into_iter().map(|name| format!("people {name}"));
    let of_members = of_members.into_iter().map(|name| format!("members {name}"));
    let of_joining = "src/features/joining/intents.rs";
    let of_joining = names(of_joining, "Intent", &[("OfApplicant", of_joining, "Verb")]);
    let of_joining = of_joining.into_iter().map(|name| format!("joining {name}"));
    let of_numbers = "src/features/numbers/intents.rs";
    let of_numbers = names(of_numbers, "Intent", &[("OfLine", of_numbers, "LineVerb")]);
    let of_numbers = of_numbers.into_iter().map(|name| format!("numbers {name}"));
    let of_grants = "src/features/grants/intents.rs";
    let of_grants = names(of_grants, "Intent", &[("OfTrust", of_grants, "Verb")]);
    let of_grants = of_grants.into_iter().map(|name| format!("grants {name}"));
    let of_invites = "src/features/invites/intents.rs";
    let of_invites = names(of_invites, "Intent", &[("OfInvite", of_invites, "Verb")]);
    let of_invites = of_invites.into_iter().map(|name| format!("invites {name}"));
    let of_papers = names("src/features/papers/intents.rs", "Intent", &[]);
    let of_papers = of_papers.into_iter().map(|name| format!("papers {name}"));
    let of_offers = names("src/features/offers/intents.rs", "Intent", &[]);
    let of_offers = of_offers.into_iter().map(|name| format!("offers {name}"));
    let of_habits = names("src/features/habits/intents.rs", "Intent", &[]);
    let of_habits = of_habits.into_iter().map(|name| format!("habits {name}"));
    let of_residents = names("src/features/residents/intents.rs", "Intent", &[]);
    let of_residents = of_residents.into_iter().map(|name| format!("residents {name}"));
    let of_digest = names("src/features/digest/intents.rs", "Intent", &[]);
    let of_digest = of_digest.into_iter().map(|name| format!("digest {name}"));
    let of_duty = "src/features/duty/intents.rs";
    let of_duty = names(of_duty, "Intent", &[("OfSwap", of_duty, "SwapVerb")]);
    let of_duty = of_duty.into_iter().map(|name| format!("duty {name}"));
    let verbs = "src/features/callers/intents/verbs.rs";
    let nested = [("OfCall", verbs, "CallVerb"), ("OfBack", verbs, "BackVerb")];
    let of_callers = names("src/features/callers/intents/mod.rs", "Intent", &nested);
    let of_callers = of_callers.into_iter().map(|name| format!("callers {name}"));
    let verbs = "src/features/households/intents/verbs.rs";
    let nested = [("OfRecipient", verbs, "Verb")];
    let of_households = names("src/features/households/intents/mod.rs", "Intent", &nested);
    let of_households = of_households.into_iter().map(|name| format!("households {name}"));
    let of_series = "src/features/series/intents.rs";
    let of_series = names(of_series, "Intent", &[("OfSeries", of_series, "Verb")]);
    let of_series = of_series.into_iter().map(|name| format!("series {name}"));
    let of_alarms = "src/features/alarms/intents.rs";
    let of_alarms = names(of_alarms, "Intent", &[("OfAlarm", of_alarms, "Verb")]);
    // What is said in an alarm's room begins as a draft: only what is kept tells them apart.
    let of_alarms = of_alarms.into_iter().filter(|name| name != "Say");
    let of_alarms = of_alarms.map(|name| format!("alarms {name}"));
    let of_devices = "src/features/devices/intents.rs";
    let of_devices = names(of_devices, "Intent", &[("OfDevice", of_devices, "Verb")]);
    let of_devices = of_devices.into_iter().map(|name| format!("devices {name}"));
    let of_keys = "src/features/keys/intents.rs";
    let of_keys = names(of_keys, "Intent", &[("OfHome", of_keys, "Verb")]);
    let of_keys = of_keys.into_iter().map(|name| format!("keys {name}"));
    let of_checkins = "src/features/checkins/intents.rs";
    let of_checkins = names(of_checkins, "Intent", &[("OfFriend", of_checkins, "Verb")]);
    let of_checkins = of_checkins.into_iter().map(|name| format!("checkins {name}"));
    of_needs
        .chain(of_members)
        .chain(of_people)
        .chain(of_joining)
        .chain(of_grants)
        .chain(of_invites)
        .chain(of_numbers)
        .chain(of_papers)
        .chain(of_offers)
        .chain(of_residents)
        .chain(of_duty)
        .chain(of_habits)
        .chain(of_digest)
        .chain(of_households)
        .chain(of_callers)
        .chain(of_series)
        .chain(of_alarms)
        .chain(of_devices)
        .chain(of_keys)
        .chain(of_checkins)
        .collect()
}
