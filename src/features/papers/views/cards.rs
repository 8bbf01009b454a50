//! Contact cards: four of A6 on a sheet of A4, with backs on which a neighbour writes by hand.

use super::Content;
use crate::features::numbers::views::label_of;
use crate::kernel::language::Language;
use crate::kernel::paper::{A4, Area, Ink, Sheet, Style};

/// Width and height of a card.
const CARD: (f32, f32) = (A4.0 / 2.0, A4.1 / 2.0);
/// From the edge of a card.
const EDGE: f32 = 8.0;
/// How wide what stands on it is.
const WIDTH: f32 = CARD.0 - 2.0 * EDGE;

/// A card on the sheet: where its upper left corner is.
#[derive(Clone, Copy)]
struct Corner(f32, f32);

impl Corner {
    /// A strip across the card, so far below its upper edge.
    fn row(self, below: f32, height: f32) -> Area {
        Area { x: self.0 + EDGE, y: self.1 + below, width: WIDTH, height }
    }
}

/// The fronts, and the backs. All are alike, so that they fit each other however they are turned.
pub(super) fn cards(content: &Content) -> [Sheet; 2] {
    let (mut fronts, mut backs) = (Sheet::new(A4), Sheet::new(A4));
    for x in [0.0, CARD.0] {
        for y in [0.0, CARD.1] {
            front(&mut fronts, Corner(x, y), content);
            back(&mut backs, Corner(x, y), content);
        }
    }
    for sheet in [&mut fronts, &mut backs] {
        sheet.cut((CARD.0, 0.0), (CARD.0, A4.1));
        sheet.cut((0.0, CARD.1), (A4.0, CARD.1));
    }
    [fronts, backs]
}

fn front(sheet: &mut Sheet, at: Corner, content: &Content) {
    let [first, second] = content.languages;
    sheet.fill(at.row(8.0, 20.0), Ink::Mint);
    let title = Style::of(10.0).bold().ink(Ink::Green).middle().typed();
    let inside = at.row(9.0, 18.0);
    let inside = Area { x: inside.x + 3.0, width: WIDTH - 6.0, ..inside };
    sheet.fitted(inside, content.title.as_str(), title);
    let what = |language: Language| language.label("papers-sheet-what");
    sheet.fitted(at.row(29.5, 15.0), what(first), Style::of(5.0).bold().middle());
    sheet.fitted(at.row(44.5, 11.0), what(second), Style::of(3.6).middle());
    how(sheet, at, content);
    emergency(sheet, at, content);
    sheet.address(at.row(133.5, 5.0), Style::of(3.2).ink(Ink::Grey).middle());
}

/// What a phone reads, and three steps beside it.
fn how(sheet: &mut Sheet, at: Corner, content: &Content) {
    const TOP: f32 = 58.0;
    const SIDE: f32 = 48.0;
    let [first, second] = content.languages;
    // Its white edge may reach beyond ours.
    sheet.square((at.0 + EDGE - 3.0, at.1 + TOP), SIDE, content.code.as_str());
    let steps = [
        ("1", "papers-sheet-scan", 2.0),
        ("2", "papers-sheet-start", 19.0),
        ("3", "papers-sheet-say", 32.0),
    ];
    let left = at.0 + EDGE + SIDE - 3.0;
    for (number, step, below) in steps {
        let above = at.1 + TOP + below;
        sheet.dot((left + 2.6, above + 2.6), 2.6, Ink::Green);
        let digit = Area { x: left, y: above, width: 5.2, height: 5.2 };
        sheet.fitted(digit, number, Style::of(3.8).bold().ink(Ink::White).middle());
        let words =
            vec![(first.label(step), Style::of(3.8).bold()), (second.label(step), Style::of(2.9))];
        let x = left + 6.6;
        let width = at.0 + CARD.0 - EDGE - x;
        sheet.column(Area { x, y: above, width, height: 16.0 }, words);
    }
}

fn emergency(sheet: &mut Sheet, at: Corner, content: &Content) {
    let Some(known) = &content.emergency else { return };
    let within = |below: f32, height| {
        let row = at.row(below, height);
        Area { x: row.x + 3.0, width: WIDTH - 6.0, ..row }
    };
    let red = Style::of(3.6).bold().ink(Ink::Red).middle();
    sheet.frame(at.row(110.0, 22.0), 0.6, Ink::Red);
    sheet.fitted(within(111.5, 6.5), content.said_twice("papers-sheet-emergency"), red);
    sheet.fitted(within(118.0, 13.0), known.as_str(), Style { size: 9.5, ..red });
}

/// Nothing is known of the neighbour here: it is they who write, as much as they like.
fn back(sheet: &mut Sheet, at: Corner, content: &Content) {
    let [first, second] = content.languages;
    let title = Style::of(7.0).bold().ink(Ink::Green).middle();
    sheet.fitted(at.row(8.0, 11.0), content.said_twice("papers-sheet-neighbour"), title);
    // Where the building has numbers to call, they take a part of the room.
    let room = if content.numbers.is_empty() { 17.0 } else { 14.0 };
    let lines = ["papers-sheet-name", "papers-sheet-flat", "papers-sheet-phone"];
    let mut below = 8.0 + room;
    for line in lines {
        let label = at.row(below, 7.0);
        let words = content.said_twice(line);
        sheet.fitted(Area { width: 24.0, ..label }, words, Style::of(4.4));
        let foot = label.y + 6.5;
        sheet.line((label.x + 26.0, foot), (label.x + WIDTH, foot), Ink::Dark);
        below += room;
    }
    let knock = |language: Language| language.label("papers-sheet-knock");
    sheet.fitted(at.row(below, 8.0), knock(first), Style::of(4.6).bold().middle());
    sheet.fitted(at.row(below + 8.0, 6.0), knock(second), Style::of(3.6).middle());
    let choose = |language: Language| language.label("papers-sheet-choose");
    let grey = Style::of(3.2).ink(Ink::Grey).middle();
    sheet.fitted(at.row(below + 15.5, 5.5), choose(first), grey);
    sheet.fitted(at.row(below + 20.5, 5.5), choose(second), grey);
    numbers(sheet, at, content);
    emergency(sheet, at, content);
    let small = Style::of(3.2).ink(Ink::Grey).middle().typed();
    sheet.fitted(at.row(133.5, 5.0), content.title.as_str(), small);
}

/// Whom to call when the lift stands, and the like, in two columns.
fn numbers(sheet: &mut Sheet, at: Corner, content: &Content) {
    const TOP: f32 = 92.0;
    const HALF: f32 = WIDTH / 2.0;
    // Above the frame with the emergency numbers there is room for three rows, or for four tight ones.
    let height = if content.numbers.len() > 6 { 4.4 } else { 5.4 };
    let mut below = TOP;
    for pair in content.numbers.chunks(2) {
        let row = at.row(below, height - 0.2);
        let columns = [row.x, row.x + HALF + 1.0];
        for (x, (line, number)) in columns.into_iter().zip(pair) {
            let words = format!("{} {number}", content.said_twice(label_of(*line)));
            sheet.fitted(Area { x, width: HALF - 1.0, ..row }, words, Style::of(3.4));
        }
        below += height;
    }
}
