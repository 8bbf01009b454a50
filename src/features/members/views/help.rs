//! Help that teaches: a menu by what people want to do, each page with one example.

use super::{button, open_private};
use crate::features::members::intents::Intent;
use crate::features::members::model::Topic;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Screen};

/// A page of the help.
pub(super) fn page(topic: Topic, reader: &Reader) -> Screen {
    let text = reader.language.say(
        match topic {
            Topic::Menu => "members-help-menu",
            Topic::Alarm => "members-help-alarm",
            Topic::Ask => "members-help-ask",
            Topic::Help => "members-help-help",
            Topic::Confirm => "members-help-confirm",
            Topic::Change => "members-help-change",
            Topic::Find => "members-help-find",
            Topic::Settings => "members-help-settings",
            Topic::Moderate => "members-help-moderate",
        },
        &[],
    );
    let screen = Screen::of(text);
    if topic != Topic::Menu {
        let back = button(reader, "members-button-help-menu", Intent::Help(Topic::Menu));
        return screen.row(back);
    }
    let buttons: Vec<Button> =
        Topic::ALL.into_iter().filter_map(|to| topic_button(to, reader)).collect();
    buttons.chunks(2).fold(screen, |screen, row| screen.row(row.iter().cloned()))
}

fn topic_button(topic: Topic, reader: &Reader) -> Option<Button> {
    let label = match topic {
        Topic::Menu => "members-button-help-menu",
        Topic::Alarm => "members-button-help-alarm",
        Topic::Ask => "members-button-help-ask",
        Topic::Help => "members-button-help-help",
        Topic::Confirm => "members-button-help-confirm",
        Topic::Change => "members-button-help-change",
        Topic::Find => "members-button-help-find",
        Topic::Settings => "members-button-help-settings",
        Topic::Moderate => "members-button-help-moderate",
    };
    button(reader, label, Intent::Help(topic))
}

/// The one line in the group, with a button that opens the help in private.
pub(super) fn group_line(reader: &Reader) -> Screen {
    Screen::of(reader.language.say("members-group-help", &[]))
        .row(open_private(reader, Intent::Help(Topic::Menu).code()))
}
