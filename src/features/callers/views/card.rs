//! The card with ten codes: large, in both languages, to be printed or shown.

use super::{button, may_act_for, past};
use crate::features::callers::intents::Intent;
use crate::features::callers::model::{CardId, Code, FILE};
use crate::features::callers::store;
use crate::features::members::views::isolated;
use crate::kernel::building;
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::language::Language;
use crate::kernel::paper::{self, A4, Area, Form, Ink, Sheet, Style};
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::screen::{Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// From the edge of the sheet, where printers do not print.
const EDGE: f32 = 14.0;
/// How wide what stands on it is.
const WIDTH: f32 = A4.0 - 2.0 * EDGE;

/// Shall a card be made? One that there is will be worth nothing.
pub(super) async fn question(
    reads: &mut impl Reads,
    (building, id): (BuildingId, RecipientId),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    if let Some(person) = reader.person
        && !may_act_for(reads, Member { person, building }, id).await?
    {
        return Ok(Some(past(reader, "callers-card-over")));
    }
    let Some(known) = recipient::find(reads, building, id).await? else { return Ok(None) };
    let name = isolated(&known.name);
    let language = reader.language;
    let again = match store::card_made_at(reads, id).await? {
        Some(_) => language.say("callers-card-again", &[]),
        None => Html::default(),
    };
    let what = language.say("callers-card-question", &[("name", Text(&name))]);
    let make = button(reader, "callers-button-make", &Intent::MakeCard(building, id));
    let back = crate::features::households::Intent::OfRecipient(
        crate::features::households::intents::Verb::Look,
        building,
        id,
    );
    let back = back.code().map(|code| language.button("callers-button-back", Press::Code(code)));
    let screen = Screen::of(Html::lines([what, again]));
    Ok(Some(Drawing::Fresh(screen.row(make.into_iter().chain(back)))))
}

/// The card as a file, for whoever may act for its recipient; nothing once its codes are forgotten.
pub(super) async fn card(
    reads: &mut impl Reads,
    building: BuildingId,
    card: CardId,
    picture: bool,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some((id, codes)) = store::codes_of(reads, card).await? else { return Ok(None) };
    if let Some(person) = reader.person
        && !may_act_for(reads, Member { person, building }, id).await?
    {
        return Ok(None);
    }
    let Some(known) = recipient::find(reads, building, id).await? else { return Ok(None) };
    let Some(home) = building::find(reads, building).await? else { return Ok(None) };
    let language = reader.language;
    let name = isolated(&known.name);
    let text = if picture {
        language.say("callers-card-picture", &[])
    } else {
        language.say("callers-card", &[("name", Text(&name))])
    };
    let instead = if picture { Html::default() } else { language.say("callers-card-no-font", &[]) };
    let content = Content {
        name: known.name,
        title: home.title,
        codes: codes.iter().map(Code::in_halves).collect(),
        languages: both(home.language),
    };
    Ok(Some(Drawing::Fresh(Screen::of(text).printed(paper::Paper {
        name: FILE.to_owned(),
        title: content.title.clone(),
        form: if picture { Form::Png } else { Form::Pdf },
        sheets: vec![sheet(&content)],
        instead,
    }))))
}

/// The group's language, and another.
fn both(first: Language) -> [Language; 2] {
    let second = Language::all().find(|other| *other != first);
    [first, second.unwrap_or(first)]
}

struct Content {
    name: String,
    title: String,
    codes: Vec<String>,
    languages: [Language; 2],
}

fn row(y: f32, height: f32) -> Area {
    Area { x: EDGE, y, width: WIDTH, height }
}

/// From above: whose it is, how it goes, ten codes with a box to cross out, what to do if it is lost.
fn sheet(content: &Content) -> Sheet {
    let mut sheet = Sheet::new(A4);
    let [first, second] = content.languages;
    sheet.fill(row(EDGE, 30.0), Ink::Mint);
    let inside = Area { x: EDGE + 5.0, width: WIDTH - 10.0, ..row(EDGE + 2.0, 26.0) };
    let title = Style::of(18.0).bold().ink(Ink::Green).middle().typed();
    sheet.fitted(inside, content.name.as_str(), title);
    let how = |language: Language| language.label("callers-sheet-how");
    sheet.fitted(row(50.0, 20.0), how(first), Style::of(8.0).bold().middle());
    sheet.fitted(row(71.0, 14.0), how(second), Style::of(6.0).middle());
    let half = WIDTH / 2.0;
    for (place, code) in content.codes.iter().enumerate() {
        let column = f32::from(u8::try_from(place % 2).unwrap_or(0));
        let line = f32::from(u8::try_from(place / 2).unwrap_or(0));
        let (x, y) = (EDGE + column * (half + 2.0), 92.0 + line * 31.0);
        let area = Area { x, y, width: half - 2.0, height: 26.0 };
        sheet.frame(area, 0.6, Ink::Green);
        let digits = Area { x: x + 4.0, y: y + 3.0, width: half - 10.0, height: 20.0 };
        sheet.fitted(digits, code.replace(' ', "\u{a0}"), Style::of(15.0).bold().middle());
    }
    let lost = |language: Language| language.label("callers-sheet-lost");
    sheet.fitted(row(250.0, 12.0), lost(first), Style::of(5.0).middle());
    sheet.fitted(row(262.0, 10.0), lost(second), Style::of(4.4).middle());
    let grey = Style::of(4.4).ink(Ink::Grey).middle();
    sheet.fitted(row(273.0, 6.0), content.title.as_str(), grey.typed());
    sheet.address(row(279.0, 5.0), grey);
    sheet
}
