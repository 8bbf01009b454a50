//! What becomes of every notice in a private chat when its reader leaves, as a table that is looked
//! at when it changes: a new notice has a row, and somebody asks what of others stands in it.

use linli::kernel::notice::{Lane, Parting};

use super::samples::{Rows, notices};
use super::{assert_none, golden};

const GOLDEN: &str = "tests/tidy/snapshots/parting.txt";

const LEGEND: &str = "\
What was sent in private in a building's name, when its reader lives there no more, moderates there
no more, or when the bot was taken out of the group.
stays: it holds nothing of others, and nothing of the building that not everybody may read, or it
  stands in the group
redrawn: its view draws it for whoever its reader is by now
with home: it is written over once its reader lives there no more
with office: it is written over once its reader moderates there no more
deleted: what it brings cannot be written over

";

#[test]
fn every_notice_says_what_becomes_of_it_when_its_reader_leaves() {
    let mut written = LEGEND.to_owned();
    for sample in notices(&Rows::default()) {
        let parting = match sample.parting.expect("a notice parts") {
            Parting::Stays => "stays",
            Parting::Redrawn => "redrawn",
            Parting::WithHome => "with home",
            Parting::WithOffice => "with office",
            Parting::Deleted => "deleted",
        };
        written += &format!("{:<34}{parting}\n", sample.name);
    }
    golden::keep(GOLDEN, &written, "What becomes of messages changed, or there is a new notice");
}

#[test]
fn what_stands_in_groups_has_no_reader_to_part_from() {
    let cards = notices(&Rows::default()).into_iter().filter(|sample| {
        sample.manners.is_some_and(|manners| manners.lane == Lane::Card)
            && sample.parting != Some(Parting::Stays)
    });
    let faults: Vec<String> = cards.map(|sample| format!("{} stays", sample.name)).collect();
    assert_none(&faults, "a card stands in a group: say that it stays");
}
