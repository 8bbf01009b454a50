//! What somebody wants of invites: commands, buttons and the link itself → an [`Intent`]. Pure.

use super::model::{InviteId, LAST_PAGE, Term};
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;
use crate::kernel::secret::Secret;

/// The verb of the link.
const LINK: &str = "invite";

/// What somebody wants of invites.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Which are there?
    Open,
    /// This page of those in this building, the newest on the first.
    List(BuildingId, usize),
    /// Make one for the building, valid for so long; the newest of mine was this.
    Make(BuildingId, Term, InviteId),
    /// Make one for somebody of my home; the newest of mine was this.
    MakeHome(BuildingId, InviteId),
    /// Something with one of them.
    OfInvite(Verb, BuildingId, InviteId),
    /// They opened the link, or think so. No button says this, so that wrong ones are counted.
    Use {
        /// Into which building.
        building: BuildingId,
        /// What stands in the link.
        secret: Secret,
        /// In which message it came.
        message: i64,
    },
}

/// Something that is done with an invite.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verb {
    /// Show how it stands.
    Look,
    /// Show its link.
    Link,
    /// Send it as a picture.
    Picture,
    /// It is to open nothing any more.
    TakeBack,
    /// It is to open again after all.
    Undo,
}

impl Verb {
    /// All of them.
    pub const ALL: [Self; 5] = [Self::Look, Self::Link, Self::Picture, Self::TakeBack, Self::Undo];

    /// Its name in codes.
    fn name(self) -> &'static str {
        match self {
            Self::Look => "invite-look",
            Self::Link => "invite-link",
            Self::Picture => "invite-picture",
            Self::TakeBack => "invite-back",
            Self::Undo => "invite-undo",
        }
    }
}

/// What stands in the link of an invite.
pub fn link(building: BuildingId, secret: &Secret) -> String {
    code::write(LINK, &[&building.0, &secret.as_str()])
}

impl Intent {
    /// The code that a button carries; nothing for the link itself.
    pub fn code(&self) -> Option<String> {
        Some(match self {
            Self::Use { .. } => return None,
            Self::Open => code::write(LINK, &[]),
            Self::List(building, page) => code::write("invites", &[&building.0, page]),
            Self::Make(building, term, newest) => {
                code::write("invite-make", &[&building.0, &newest.0, &term.days()])
            }
            Self::MakeHome(building, newest) => {
                code::write("invite-home", &[&building.0, &newest.0])
            }
            Self::OfInvite(verb, building, invite) => {
                code::write(verb.name(), &[&building.0, &invite.0])
            }
        })
    }

    /// The intent that a button's code names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        match code.verb {
            LINK => code.is_bare().then_some(Self::Open),
            "invites" => {
                let (building, page) = code.two()?;
                let page = usize::try_from(page).ok().filter(|page| *page <= LAST_PAGE)?;
                Some(Self::List(BuildingId(building), page))
            }
            "invite-make" => {
                let (building, newest, days) = code.two_and_text()?;
                let term = Term::of_days(code::id(days)?)?;
                Some(Self::Make(BuildingId(building), term, InviteId(newest)))
            }
            "invite-home" => {
                let (building, newest) = code.two()?;
                Some(Self::MakeHome(BuildingId(building), InviteId(newest)))
            }
            name => {
                let verb = Verb::ALL.into_iter().find(|verb| verb.name() == name)?;
                let (building, invite) = code.two()?;
                Some(Self::OfInvite(verb, BuildingId(building), InviteId(invite)))
            }
        }
    }

    /// The intent of a link with this payload, which came in this message.
    pub fn from_link(code: &Code<'_>, message: i64) -> Option<Self> {
        let (building, secret) = code.id_and_text().filter(|_| code.verb == LINK)?;
        Some(Self::Use { building: BuildingId(building), secret: Secret::told(secret), message })
    }

    /// The intent of a command.
    pub fn from_command(command: &str) -> Option<Self> {
        match command {
            "invite" => Some(Self::Open),
            _ => None,
        }
    }

    /// True if a link may bring it: it changes nothing, or lets in nobody but who follows it.
    pub fn may_come_by_link(&self) -> bool {
        matches!(self, Self::Open | Self::Use { .. })
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Open => "invites.open",
            Self::List(..) => "invites.list",
            Self::Make(..) => "invites.make",
            Self::MakeHome(..) => "invites.make_home",
            Self::OfInvite(verb, ..) => match verb {
                Verb::Look => "invites.look",
                Verb::Link => "invites.show_link",
                Verb::Picture => "invites.picture",
                Verb::TakeBack => "invites.take_back",
                Verb::Undo => "invites.undo",
            },
            Self::Use { .. } => "invites.use",
        }
    }

    /// The invite it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::OfInvite(_, _, invite) => Some(invite.0),
            Self::Open
            | Self::List(..)
            | Self::Make(..)
            | Self::MakeHome(..)
            | Self::Use { .. } => None,
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::List(building, _)
            | Self::Make(building, ..)
            | Self::MakeHome(building, _)
            | Self::OfInvite(_, building, _)
            | Self::Use { building, .. } => Some(*building),
            Self::Open => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const MOST: BuildingId = BuildingId(i64::MAX);

    #[test]
    fn every_button_reads_back_what_it_says() {
        let newest = InviteId(i64::MAX);
        let makes = Term::ALL.map(|term| Intent::Make(MOST, term, newest));
        let verbs = Verb::ALL.map(|verb| Intent::OfInvite(verb, MOST, newest));
        let others = [Intent::Open, Intent::List(MOST, LAST_PAGE), Intent::MakeHome(MOST, newest)];
        for intent in makes.into_iter().chain(verbs).chain(others) {
            let code = intent.code().unwrap();
            assert!(code.len() <= code::MOST_BYTES, "{code}");
            assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent), "{code}");
        }
    }

    #[test]
    fn what_is_no_button_of_ours_is_nothing() {
        for forged in [
            "invite_1",
            "invite_1_abc",
            "invites_1",
            "invites_1_x",
            "invites_1_99999",
            "invite-make_1_0",
            "invite-make_1_0_8",
            "invite-make_1_0_07",
            "invite-home_1",
            "invite-back_1",
            "invite-steal_1_1",
        ] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }

    #[test]
    fn a_link_brings_its_secret_and_fits() {
        let secret = Secret::draw();
        let link = link(MOST, &secret);
        assert!(link.len() <= code::MOST_BYTES, "{link}");
        let fits = |letter: u8| letter.is_ascii_alphanumeric() || matches!(letter, b'_' | b'-');
        assert!(link.bytes().all(fits), "Telegram takes it: {link}");
        let read = Intent::from_link(&Code::read(&link).unwrap(), 7);
        assert_eq!(read, Some(Intent::Use { building: MOST, secret, message: 7 }));
        for other in ["invite", "invite_1", "invite_x_abc", "invite_1_a_b", "invite-look_1_1"] {
            let read = Code::read(other).and_then(|code| Intent::from_link(&code, 7));
            assert_eq!(read, None, "{other}");
        }
    }
}
