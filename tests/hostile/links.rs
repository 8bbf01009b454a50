//! What holds of whatever a link brings, and of all that is typed: it is read without a panic, a
//! link ends nothing, and what is said in a group without being said to us is not for us.

use linli::kernel::clock::Moment;
use linli::kernel::person::{Account, Name};
use linli::shell::command::Command;
use linli::shell::registry::{self, Intent};
use linli::shell::stimulus::{Act, Place, Stimulus};

const BOT: &str = "linli_bot";

/// All that a link may bring: what changes nothing, or can be given back. A list of its own, not
/// asked of the program.
const BY_LINK: [&str; 27] = [
    "members.start",
    "members.help",
    "members.choose_language",
    "members.privacy",
    "members.my_data",
    "members.consents",
    "members.ask_to_forget",
    "members.settings",
    "needs.ask",
    "needs.list",
    "needs.claim",
    "needs.answer",
    "people.open",
    "invites.open",
    "invites.use",
    "numbers.open",
    "papers.open",
    "papers.greet",
    "grants.open",
    "residents.open",
    "residents.turn",
    "duty.open",
    "duty.queue",
    "households.open",
    "digest.quiet",
    "callers.call",
    "series.open",
];

/// Fails if it does not hold of this payload, which is also tried as words.
pub fn hold(data: &[u8]) {
    let Ok(payload) = std::str::from_utf8(data) else { return };
    for start in ["/start", "/START", "/start@linli_bot"] {
        let typed = format!("{start} {payload}");
        let Some(intent) = read(&typed, Place::Private) else {
            panic!("who presses Start is answered: {typed:?}")
        };
        assert!(BY_LINK.contains(&intent.verb()), "a link brings {intent:?}: {typed:?}");
        assert_eq!(read(&typed, group()), None, "the welcome says all: {typed:?}");
    }
    let in_group = read(payload, group());
    match Command::read(payload) {
        None => assert_eq!(in_group, None, "they speak to each other: {payload:?}"),
        Some(command) if !command.is_for(BOT) => {
            assert_eq!(in_group, None, "it is another bot's: {payload:?}");
            assert_eq!(read(payload, Place::Private), None, "it is another bot's: {payload:?}");
        }
        Some(_) => {
            assert!(read(payload, Place::Private).is_some(), "it is answered: {payload:?}");
        }
    }
}

fn read(text: &str, place: Place) -> Option<Intent> {
    let who = Account { telegram_id: 7, name: Name::new("Ana"), language: None };
    let act = |text: String| Act::Words { text, message: 1 };
    let mut stimulus = Stimulus { update: 1, who, place, act: act(text.to_owned()) };
    let intent = registry::read(&stimulus, BOT, None);
    // What was changed afterwards and what was forwarded is read by the same eyes.
    stimulus.act =
        Act::Edited { text: text.to_owned(), message: 1, edited_at: Moment::from_millis(0) };
    let _ = registry::read(&stimulus, BOT, None);
    stimulus.act = Act::Forwarded { text: text.to_owned() };
    let _ = registry::read(&stimulus, BOT, None);
    intent
}

fn group() -> Place {
    Place::Group { chat: -100, title: "House".to_owned(), topic: None }
}
