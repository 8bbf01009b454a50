//! The table of what happens to needs as time goes by is written down for people, and what is written
//! is what the program does: `docs/ladder.md` is made from it.

use chrono::TimeDelta;
use linli::features::needs::category::Category;
use linli::features::needs::model::ladder::{AtNight, Due, Row, Rung, TABLE, Urgency};

use super::{assert_none, golden};

const GOLDEN: &str = "docs/ladder.md";

const HEAD: &str = "\
# Needs over time

What happens to a need by itself, and when. This page is made from the table in
`src/features/needs/model/ladder/table.rs` by `tests/tidy/ladder.rs`: change it there, then run
`UPDATE_GOLDEN=1 cargo test --test linli tidy`.

A need is wanted *now* if it is wanted by the clock within two hours, *today* within a day, *later* after
that. Where nobody said when it is *undated*; or *same day*, if nobody said that there is no hurry and its
kind is mostly wanted so: KINDS.
It is counted from when a place became free: when it was posted, when a helper gave the place back or did not
come, when it got another time, or turned out to be wanted sooner or later by its kind. A place that is given
back less than 24 h before the start by somebody who had it for longer puts the need on *today* at least. A
claim that was held for less than ten minutes is as if it had not been.

Each rung happens once: over restarts, jumps of the clock, edits of the time, and places that are given back.
It begins anew only where somebody asks anew: with another time once it was over, or opened again. For
another time the asker hears a new word, and the helper is reminded of another appointment. Where a rung
has several times, the earliest counts. Late ones are one word to the asker, and once the time is over that
is the only one. What is past its end never begins anew by itself.

No word promises that help is coming. That a moderator knows is said only where one was told, in a private
chat that is open.

| what | for a need wanted | when | at night | requirement |
|---|---|---|---|---|
";

const FOOT: &str = "
Not in the table, because it is somebody's act: a place that is given back while the need is due soon has
the card posted again at once, unless it was posted in the last quarter of an hour; and the asker hears that
at once.
";

#[test]
fn what_happens_over_time_is_written_down_as_it_is() {
    let rows: String = TABLE.iter().map(line).collect();
    let same_day = Category::ALL.into_iter().filter(|kind| kind.policy().same_day);
    let same_day: Vec<&str> = same_day.map(Category::name).collect();
    let head = HEAD.replace("KINDS", &same_day.join(", "));
    let written = format!("{head}{rows}{FOOT}");
    golden::keep(GOLDEN, &written, "What happens to needs over time changed");
}

#[test]
fn every_rung_is_in_the_table() {
    let missing = |rung: &Rung| !TABLE.iter().any(|row| row.rung == *rung);
    let faults: Vec<String> =
        Rung::ALL.into_iter().filter(missing).map(|rung| format!("{rung:?}")).collect();
    assert_none(&faults, "a rung without a row never happens");
}

fn line(row: &Row) -> String {
    let what = match row.rung {
        Rung::AskNearby => {
            "the nearest who said that they are on duty are asked privately, five at most: same floor, entrance, building"
        }
        Rung::PostAgain => "the card is posted again, and the old one deleted",
        Rung::TellModerators => "the moderators on duty are told",
        Rung::Word => "the asker hears that nobody has come forward yet",
        Rung::Over => "the asker hears that it did not work out, with a button for tomorrow",
        Rung::DayBefore => "the helper is reminded, with *On my way* and *Can't make it*",
        Rung::HoursBefore => "the helper is reminded again",
        Rung::Unheard => "the asker is asked whether it was done",
        Rung::AskAgain => "the asker is asked again",
        Rung::ConfirmItself => "it is confirmed by itself, and marked so",
    };
    let urgencies: Vec<&str> = row
        .urgencies
        .iter()
        .map(|urgency| match urgency {
            Urgency::Now => "now",
            Urgency::Today => "today",
            Urgency::SameDay => "same day",
            Urgency::Later => "later",
            Urgency::Undated => "undated",
        })
        .collect();
    let at_night = match row.at_night {
        AtNight::Waits => "waits until the morning",
        AtNight::ComesBefore => "comes half an hour before the night",
        AtNight::GoesOn => "goes on, without sound",
    };
    let (urgencies, due) = (urgencies.join(", "), due(row.due));
    format!("| {what} | {urgencies} | {due} | {at_night} | {} |\n", row.requirement)
}

fn due(due: Due) -> String {
    match due {
        Due::AfterFree(wait) => format!("{} after a place became free", length(wait)),
        Due::HalfOfWhatIsLeft => "at half of the time that was left then".to_owned(),
        Due::BeforeOver(before) => format!("{} before its time is over", length(before)),
        Due::WhenOver => "when its time is over".to_owned(),
        Due::BeforeStart(before) => {
            format!("{} before it begins, unless it was claimed later", length(before))
        }
        Due::AfterOver(wait) => format!("{} after its time was over", length(wait)),
        Due::AfterClaim(wait) => format!("{} after it was claimed", length(wait)),
        Due::AfterDone(wait) => format!("{} after the helper said that it is done", length(wait)),
    }
}

fn length(time: TimeDelta) -> String {
    match (time.num_minutes(), time.num_hours()) {
        (minutes, 0) => format!("{minutes} min"),
        (_, hours) => format!("{hours} h"),
    }
}
