//! The poster for the hallway: one sheet of A4, to be read from three steps away.

use super::Content;
use crate::kernel::language::Language;
use crate::kernel::paper::{A4, Area, Ink, Sheet, Style};

/// From the edge of the sheet, where printers do not print.
const EDGE: f32 = 12.0;
/// How wide what stands on it is.
const WIDTH: f32 = A4.0 - 2.0 * EDGE;

/// From above: its name, what it is about, how to begin, whom to call in an emergency.
pub(super) fn poster(content: &Content) -> Sheet {
    let mut sheet = Sheet::new(A4);
    let [first, second] = content.languages;
    sheet.fill(row(EDGE, 46.0), Ink::Mint);
    let title = Style::of(26.0).bold().ink(Ink::Green).middle().typed();
    let inside = Area { x: EDGE + 6.0, width: WIDTH - 12.0, ..row(EDGE + 2.0, 42.0) };
    sheet.fitted(inside, content.title.as_str(), title);
    let what = |language: Language| language.label("papers-sheet-what");
    sheet.fitted(row(61.0, 30.0), what(first), Style::of(11.5).bold().middle());
    sheet.fitted(row(91.0, 20.0), what(second), Style::of(7.0).middle());
    how(&mut sheet, content);
    let welcome = |language: Language| language.label("papers-sheet-welcome");
    let green = Style::of(7.5).ink(Ink::Green).middle();
    sheet.fitted(row(217.0, 11.0), welcome(first), green.bold());
    sheet.fitted(row(227.0, 8.0), welcome(second), Style { size: 5.5, ..green });
    emergency(&mut sheet, content);
    let private = content.said_twice("papers-sheet-private");
    sheet.fitted(row(271.5, 6.5), private, Style::of(4.6).middle());
    sheet.address(row(278.5, 6.0), Style::of(4.4).ink(Ink::Grey).middle());
    sheet
}

fn row(y: f32, height: f32) -> Area {
    Area { x: EDGE, y, width: WIDTH, height }
}

/// What a phone reads, and three steps beside it.
fn how(sheet: &mut Sheet, content: &Content) {
    const TOP: f32 = 116.0;
    const SIDE: f32 = 96.0;
    sheet.frame(Area { x: EDGE, y: TOP, width: SIDE, height: SIDE }, 0.8, Ink::Green);
    sheet.square((EDGE + 2.0, TOP + 2.0), SIDE - 4.0, content.code.as_str());
    let [first, second] = content.languages;
    let steps = [
        ("1", "papers-sheet-scan", 0.0),
        ("2", "papers-sheet-start", 35.0),
        ("3", "papers-sheet-say", 62.0),
    ];
    let left = EDGE + SIDE + 6.0;
    for (number, step, below) in steps {
        let above = TOP + below;
        sheet.dot((left + 5.5, above + 6.0), 5.5, Ink::Green);
        let digit = Area { x: left, y: above + 0.5, width: 11.0, height: 11.0 };
        sheet.fitted(digit, number, Style::of(8.0).bold().ink(Ink::White).middle());
        let words =
            vec![(first.label(step), Style::of(7.6).bold()), (second.label(step), Style::of(5.5))];
        let x = left + 14.0;
        let beside = Area { x, y: above + 1.0, width: A4.0 - EDGE - x, height: 33.0 };
        sheet.column(beside, words);
    }
}

fn emergency(sheet: &mut Sheet, content: &Content) {
    const TOP: f32 = 238.0;
    const CALL: f32 = 76.0;
    let Some(known) = &content.emergency else { return };
    let [first, second] = content.languages;
    let call = |language: Language| language.label("papers-sheet-emergency");
    let red = Style::of(8.0).bold().ink(Ink::Red).middle();
    let left = |below: f32, height| Area { x: EDGE + 4.0, y: TOP + below, width: CALL, height };
    sheet.frame(row(TOP, 32.0), 1.2, Ink::Red);
    sheet.fitted(left(2.5, 14.0), call(first), red);
    sheet.fitted(left(17.0, 12.0), call(second), Style { size: 6.0, bold: false, ..red });
    let x = EDGE + CALL + 8.0;
    let numbers = Area { x, width: A4.0 - EDGE - 4.0 - x, ..left(2.0, 28.0) };
    sheet.fitted(numbers, known.as_str(), Style { size: 18.0, ..red });
}
