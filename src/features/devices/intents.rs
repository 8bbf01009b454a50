//! What somebody wants with doorbells: a command and buttons → an [`Intent`]. Pure.

use super::model::{LAST_PAGE, Rings};
use crate::kernel::code::{self, Code};
use crate::kernel::device::DeviceId;
use crate::kernel::id::BuildingId;

/// What somebody wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Show which there are.
    Open,
    /// A page of which there are, the first being 0.
    List(BuildingId, usize),
    /// Something with one of them.
    OfDevice(Verb, BuildingId, DeviceId),
}

/// Something with a device.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Show how it stands.
    Look,
    /// A press means this from now on.
    Rings(Rings),
    /// It rings no more.
    Revoke,
    /// It does, after all.
    Undo,
    /// The next press is a try.
    Try,
    /// It is none: the next press calls.
    NoTry,
    /// Tell us when it falls silent.
    Watch,
    /// Do not.
    Unwatch,
}

impl Verb {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        [Self::Look, Self::Revoke, Self::Undo, Self::Try, Self::NoTry, Self::Watch, Self::Unwatch]
            .into_iter()
            .chain(Rings::ALL.map(Self::Rings))
    }

    /// Its name in codes.
    fn name(self) -> &'static str {
        match self {
            Self::Look => "device",
            Self::Rings(Rings::Wish) => "device-wish",
            Self::Rings(Rings::Alarm) => "device-alarm",
            Self::Revoke => "device-off",
            Self::Undo => "device-on",
            Self::Try => "device-try",
            Self::NoTry => "device-no-try",
            Self::Watch => "device-watch",
            Self::Unwatch => "device-unwatch",
        }
    }
}

impl Intent {
    /// The code that a button or link carries.
    pub fn code(&self) -> String {
        match self {
            Self::Open => code::write("devices", &[]),
            Self::List(building, page) => code::write("devices", &[&building.0, page]),
            Self::OfDevice(verb, building, device) => {
                code::write(verb.name(), &[&building.0, &device.0])
            }
        }
    }

    /// The intent that a button's code or a link's payload names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        match code.verb {
            "devices" if code.is_bare() => Some(Self::Open),
            "devices" => {
                let (building, page) = code.two()?;
                let page = usize::try_from(page).ok().filter(|page| *page <= LAST_PAGE)?;
                Some(Self::List(BuildingId(building), page))
            }
            name => {
                let verb = Verb::all().find(|verb| verb.name() == name)?;
                let (building, device) = code.two()?;
                Some(Self::OfDevice(verb, BuildingId(building), DeviceId(device)))
            }
        }
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "bells" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open)
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open | Self::List(..) => "devices.list",
            Self::OfDevice(Verb::Look, ..) => "devices.look",
            Self::OfDevice(Verb::Rings(Rings::Wish), ..) => "devices.ring_as_wish",
            Self::OfDevice(Verb::Rings(Rings::Alarm), ..) => "devices.ring_as_alarm",
            Self::OfDevice(Verb::Revoke, ..) => "devices.revoke",
            Self::OfDevice(Verb::Undo, ..) => "devices.undo",
            Self::OfDevice(Verb::Try, ..) => "devices.try",
            Self::OfDevice(Verb::NoTry, ..) => "devices.no_try",
            Self::OfDevice(Verb::Watch, ..) => "devices.watch",
            Self::OfDevice(Verb::Unwatch, ..) => "devices.unwatch",
        }
    }

    /// The device it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::OfDevice(_, _, device) => Some(device.0),
            Self::Open | Self::List(..) => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::List(building, _) | Self::OfDevice(_, building, _) => Some(*building),
            Self::Open => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_button_reads_back_what_it_says() {
        let (building, device) = (BuildingId(i64::MAX), DeviceId(i64::MAX));
        let verbs = Verb::all().map(|verb| Intent::OfDevice(verb, building, device));
        for intent in [Intent::Open, Intent::List(building, LAST_PAGE)].into_iter().chain(verbs) {
            let code = intent.code();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "devices_1",
            "devices_1_1000",
            "devices_x_0",
            "device_1",
            "device-off_1_x",
            "device-off_1_2_3",
            "device-open_1_2",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
