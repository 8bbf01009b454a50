//! Sheets → SVG, whose unit is a millimetre.

use std::fmt::Write as _;

use qrcodegen::{QrCode, QrCodeEcc};

use super::Home;
use super::fonts::Fonts;
use super::sheet::{Align, Area, Element, Ink, Sheet, Style};
use super::typesetting::{Lines, Typesetter};

/// A square needs so much white around it, in its own little squares.
const QUIET: i32 = 4;

/// A sheet as SVG.
pub(super) fn draw(sheet: &Sheet, fonts: &Fonts, home: &Home) -> anyhow::Result<String> {
    let mut setter = Typesetter::new(fonts);
    let mut drawn = String::new();
    for element in &sheet.elements {
        match element {
            Element::Fill { area, ink } => {
                let round = (area.width.min(area.height) / 2.0).min(3.0);
                drawn += &rectangle(*area, round, &format!("fill=\"{}\"", colour(*ink)));
            }
            Element::Frame { area, thick, ink } => {
                let colour = colour(*ink);
                let line = format!("fill=\"none\" stroke=\"{colour}\" stroke-width=\"{thick}\"");
                drawn += &rectangle(*area, 3.0, &line);
            }
            Element::Line { from, to, ink } => {
                drawn += &line(*from, *to, colour(*ink), "stroke-width=\"0.3\"");
            }
            Element::Cut { from, to } => {
                let dashes = "stroke-width=\"0.2\" stroke-dasharray=\"2 2\"";
                drawn += &line(*from, *to, colour(Ink::Grey), dashes);
            }
            Element::Dot { at: (x, y), radius, ink } => {
                let colour = colour(*ink);
                drawn +=
                    &format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"{radius}\" fill=\"{colour}\"/>");
            }
            Element::Fitted { area, words, style } => {
                let words = setter.shown(words, *style)?;
                drawn += &fitted(&mut setter, fonts, *area, &words, *style)?;
            }
            Element::Column { area, words } => {
                let mut above = area.y;
                for set in setter.stack(words, *area)? {
                    drawn += &lines(&set, fonts, (area.x, above), area.width);
                    above += set.height();
                }
            }
            Element::Square { at, side, code } => {
                drawn += &square(*at, *side, &(home.link)(code))?;
            }
            Element::Address { area, style } => {
                drawn += &fitted(&mut setter, fonts, *area, &home.address, *style)?;
            }
        }
    }
    Ok(document(sheet.size, &drawn))
}

/// A document of SVG.
pub(super) fn document((width, height): (f32, f32), drawn: &str) -> String {
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\">{drawn}</svg>"
    )
}

/// Words on one line, whose foot stands on this point. What people typed cannot become markup.
pub(super) fn text(family: &str, (x, y): (f32, f32), words: &str, style: Style) -> String {
    let weight = if style.bold { 700 } else { 400 };
    let anchor = match style.align {
        Align::Left => "start",
        Align::Middle => "middle",
    };
    let (size, colour) = (style.size, colour(style.ink));
    let words: String = words.chars().filter(|letter| is_of_xml(*letter)).collect();
    let words = words.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;");
    format!(
        "<text x=\"{x}\" y=\"{y}\" font-family=\"{family}\" font-size=\"{size}\" \
         font-weight=\"{weight}\" text-anchor=\"{anchor}\" fill=\"{colour}\">{words}</text>"
    )
}

/// True for what may stand in a document at all.
fn is_of_xml(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{fffe}' | '\u{ffff}')
}

fn colour(ink: Ink) -> &'static str {
    match ink {
        Ink::Dark => "#14211e",
        Ink::Grey => "#56645f",
        Ink::Green => "#0a6152",
        Ink::Mint => "#e6f2ee",
        Ink::Red => "#b3261e",
        Ink::White => "#ffffff",
    }
}

fn rectangle(area: Area, round: f32, look: &str) -> String {
    let Area { x, y, width, height } = area;
    format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{width}\" height=\"{height}\" rx=\"{round}\" {look}/>"
    )
}

fn line((x1, y1): (f32, f32), (x2, y2): (f32, f32), colour: &str, look: &str) -> String {
    format!("<line x1=\"{x1}\" y1=\"{y1}\" x2=\"{x2}\" y2=\"{y2}\" stroke=\"{colour}\" {look}/>")
}

/// Words in a box, in the middle of its height.
fn fitted(
    setter: &mut Typesetter<'_>,
    fonts: &Fonts,
    area: Area,
    words: &str,
    style: Style,
) -> anyhow::Result<String> {
    let set = setter.fit(words, style, area)?;
    let above = area.y + (area.height - set.height()).max(0.0) / 2.0;
    Ok(lines(&set, fonts, (area.x, above), area.width))
}

/// Lines one below the other, the first of which begins here.
fn lines(set: &Lines, fonts: &Fonts, (x, above): (f32, f32), width: f32) -> String {
    let x = if set.style.align == Align::Middle { x + width / 2.0 } else { x };
    // Letters stand on their line with a fifth of them below it, in the middle of their leading.
    let mut foot = above + set.leading() / 2.0 + set.style.size * 0.36;
    let mut drawn = String::new();
    for words in &set.lines {
        drawn += &text(fonts.family, (x, foot), words, set.style);
        foot += set.leading();
    }
    drawn
}

/// What a phone reads, with the white around it that it needs.
fn square((x, y): (f32, f32), side: f32, content: &str) -> anyhow::Result<String> {
    let code = QrCode::encode_text(content, QrCodeEcc::Quartile)?;
    let across = f32::from(u16::try_from(code.size() + 2 * QUIET)?);
    let mut path = String::new();
    for (row, down) in (0..code.size()).zip(QUIET..) {
        let mut column = 0;
        while column < code.size() {
            // What is dark in a row is drawn as one, so that no hair of white shows in it.
            let dark = (column..code.size()).take_while(|at| code.get_module(*at, row)).count();
            let dark = i32::try_from(dark)?;
            if dark > 0 {
                write!(path, "M{} {down}h{dark}v1h-{dark}z", QUIET + column)?;
            }
            column += dark + 1;
        }
    }
    let scale = side / across;
    Ok(format!(
        "<rect x=\"{x}\" y=\"{y}\" width=\"{side}\" height=\"{side}\" fill=\"#ffffff\"/>\
         <path transform=\"translate({x} {y}) scale({scale})\" fill=\"#000000\" \
         shape-rendering=\"crispEdges\" d=\"{path}\"/>"
    ))
}
