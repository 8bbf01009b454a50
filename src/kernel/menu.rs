//! Commands, as features declare them for Telegram's menu.

/// Where a command is listed. It is understood everywhere.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Listed {
    /// In private chats and in groups.
    Everywhere,
    /// In private chats.
    Privately,
    /// In groups.
    InGroups,
    /// To those who moderate a group, there.
    ToModerators,
    /// Nowhere: it is another name, or help tells of it.
    Nowhere,
}

/// A command.
#[derive(Clone, Copy, Debug)]
pub struct Command {
    /// Its name, without the slash: `[a-z0-9_]{1,32}`.
    pub name: &'static str,
    /// The message that describes it, at most 256 characters.
    pub description: &'static str,
    /// Where it is listed.
    pub listed: Listed,
}
