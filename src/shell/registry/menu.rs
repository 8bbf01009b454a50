//! The commands that Telegram lists when somebody types a slash, by place.

use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, keys,
    members, needs, numbers, papers, people, residents, series,
};
use crate::kernel::menu::Listed;

/// To whom a list of commands is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Told {
    /// To everybody for whom there is no better list.
    Everybody,
    /// In private chats.
    Privately,
    /// In groups.
    InGroups,
    /// To administrators of groups.
    ToAdministrators,
}

impl Told {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::Everybody, Self::Privately, Self::InGroups, Self::ToAdministrators];

    /// Telegram's name of it.
    pub fn scope(self) -> &'static str {
        match self {
            Self::Everybody => "default",
            Self::Privately => "all_private_chats",
            Self::InGroups => "all_group_chats",
            Self::ToAdministrators => "all_chat_administrators",
        }
    }
}

/// The commands of a list: name, and the message that describes it.
pub fn commands(told: Told) -> impl Iterator<Item = (&'static str, &'static str)> {
    let of_people = people::COMMANDS.iter().chain(numbers::COMMANDS).chain(papers::COMMANDS);
    let of_people = of_people.chain(residents::COMMANDS).chain(invites::COMMANDS);
    let of_people = of_people.chain(habits::COMMANDS).chain(duty::COMMANDS);
    let of_people = of_people.chain(grants::COMMANDS).chain(digest::COMMANDS);
    let of_people = of_people.chain(callers::COMMANDS).chain(devices::COMMANDS);
    let of_people = of_people.chain(keys::COMMANDS);
    let of_people = households::COMMANDS.iter().chain(of_people);
    let of_people = series::COMMANDS.iter().chain(of_people);
    let of_people = checkins::COMMANDS.iter().chain(of_people);
    let of_people = alarms::COMMANDS.iter().chain(of_people);
    let all = needs::COMMANDS.iter().chain(of_people).chain(members::COMMANDS);
    all.filter(move |command| is_listed(command.listed, told))
        .map(|command| (command.name, command.description))
}

fn is_listed(listed: Listed, told: Told) -> bool {
    match told {
        Told::Everybody => listed == Listed::Everywhere,
        Told::Privately => matches!(listed, Listed::Everywhere | Listed::Privately),
        Told::InGroups => matches!(listed, Listed::Everywhere | Listed::InGroups),
        Told::ToAdministrators => {
            matches!(listed, Listed::Everywhere | Listed::InGroups | Listed::ToModerators)
        }
    }
}
