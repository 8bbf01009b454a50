//! The manners of every notice, as a table that is looked at when it changes: how urgent it is,
//! what stands in for a closed private chat, whether the night holds it, whether it counts as
//! unsolicited, what happens when it is not known whether it was sent.

use linli::kernel::notice::Manners;

use super::golden;
use super::samples::{Rows, notices};

const GOLDEN: &str = "tests/tidy/snapshots/manners.txt";

#[test]
fn every_notice_keeps_its_manners() {
    let mut written = row("notice", ["lane", "stand-in", "at night", "budget", "if unknown"]);
    for sample in notices(&Rows::default()) {
        let manners = sample.manners.expect("a notice has manners");
        let Manners { lane, stand_in, held_at_night, unsolicited, unknown_outcome } = manners;
        let night = if held_at_night { "held" } else { "goes" };
        let budget = if unsolicited { "counts" } else { "free" };
        let (lane, stand_in) = (format!("{lane:?}"), format!("{stand_in:?}"));
        let unknown = format!("{unknown_outcome:?}");
        written += &row(&sample.name, [&lane, &stand_in, night, budget, &unknown]);
    }
    golden::keep(GOLDEN, &written, "Manners changed, or there is a new notice: read the rows");
}

fn row(name: &str, columns: [&str; 5]) -> String {
    let [lane, stand_in, night, budget, unknown] = columns;
    format!("{name:<26}{lane:<8}{stand_in:<12}{night:<10}{budget:<8}{unknown}\n")
}
