//! What holds of whatever a tap says, forged or not: it is read without a panic, and what it is
//! taken for is written as it was said.

use linli::features::members;
use linli::kernel::code::MOST_BYTES;
use linli::kernel::person::{Account, Name};
use linli::shell::registry::{self, Intent};
use linli::shell::stimulus::{Act, Place, Stimulus};

/// What is understood and written otherwise today: it stands on buttons of before.
const OLD_FORMS: [&str; 1] = ["help"];

/// Fails if it does not hold of this code.
pub fn hold(data: &[u8]) {
    let Ok(code) = std::str::from_utf8(data) else { return };
    let Some(intent) = read(code) else { panic!("a tap is always answered: {code:?}") };
    if intent == Intent::Members(members::Intent::OldButton) {
        return;
    }
    assert!(code.len() <= MOST_BYTES, "Telegram carries no such code: {code:?}");
    for id in [intent.row(), intent.building().map(|building| building.0)].into_iter().flatten() {
        assert!(id >= 0, "no row has this number: {code:?}");
    }
    let Some(written) = written(&intent) else { panic!("no button says this: {code:?}") };
    assert_eq!(read(&written), Some(intent), "it does not read back: {code:?}");
    assert!(written == code || OLD_FORMS.contains(&code), "{code:?} is written {written:?}");
}

fn read(code: &str) -> Option<Intent> {
    let who = Account { telegram_id: 7, name: Name::new("Ana"), language: None };
    let act = Act::Tap { query: "1".to_owned(), code: code.to_owned(), message: Some(1) };
    let stimulus = Stimulus { update: 1, who, place: Place::Private, act };
    registry::read(&stimulus, "linli_bot", None)
}

fn written(intent: &Intent) -> Option<String> {
    match intent {
        Intent::Members(intent) => intent.code(),
        Intent::Needs(intent) => intent.code(),
        Intent::Offers(intent) => Some(intent.code()),
        Intent::Papers(intent) => Some(intent.code()),
        Intent::People(intent) => intent.code(),
        Intent::Joining(intent) => intent.code(),
        Intent::Grants(intent) => intent.code(),
        Intent::Invites(intent) => intent.code(),
        Intent::Numbers(intent) => intent.code(),
        Intent::Residents(intent) => intent.code(),
        Intent::Duty(intent) => Some(intent.code()),
        Intent::Habits(intent) => intent.code(),
        Intent::Digest(intent) => Some(intent.code()),
        Intent::Households(intent) => intent.code(),
        Intent::Callers(intent) => intent.code(),
        Intent::Series(intent) => intent.code(),
        Intent::Alarms(intent) => intent.code(),
        Intent::Devices(intent) => Some(intent.code()),
        Intent::Keys(intent) => intent.code(),
        Intent::Checkins(intent) => intent.code(),
    }
}
