//! What a moderator takes down while somebody calls: who, what, when.

use super::{button, past};
use crate::features::callers::intents::{CallVerb, Intent};
use crate::features::callers::model::{Caller, Intake, IntakeId, Wanted};
use crate::features::callers::store;
use crate::features::members::views::{isolated, open_private, short};
use crate::features::needs;
use crate::features::needs::category::Category;
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// So many who could be calling stand on a page.
const PAGE: usize = 6;
/// So many are looked at.
const MOST: usize = 500;

/// The one line in the group.
pub(super) fn in_group(reader: &Reader) -> Drawing {
    let text = reader.language.say("members-group-private", &[]);
    Drawing::Fresh(Screen::of(text).row(open_private(reader, Intent::Call.code())))
}

/// What is taken down, and what is asked next.
pub(super) async fn intake(
    reads: &mut impl Reads,
    person: PersonId,
    (id, page): (IntakeId, usize),
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let known = store::find_intake(reads, id).await?;
    let own = |known: &Intake| known.person == person;
    let is_theirs = reader.person.is_none_or(|reader| reader == person);
    let Some(known) = known.filter(own).filter(|_| is_theirs) else {
        return Ok(Some(past(reader, "callers-call-over")));
    };
    let Some(caller) = &known.caller else {
        return who(reads, &known, page, reader).await.map(Some);
    };
    let name = match caller {
        Caller::Recipient(id) => {
            let known = recipient::held(reads, *id).await?;
            known.map(|known| known.name).unwrap_or_default()
        }
        Caller::Other(name) => name.clone(),
    };
    let name = isolated(&name);
    let language = reader.language;
    let head = language.say("callers-call-for", &[("name", Text(&name))]);
    Ok(Some(match (known.category, known.wanted) {
        (None, _) => what(&known, head, reader),
        (Some(category), None) => when(&known, head, category, reader),
        (Some(category), Some(wanted)) => ready(&known, head, (category, wanted), reader),
    }))
}

fn of_call(known: &Intake, label: &'static str, verb: CallVerb, reader: &Reader) -> Option<Button> {
    button(reader, label, &Intent::OfCall(verb, known.building, known.id))
}

/// Who calls? Those for whom something was asked last come first.
async fn who(
    reads: &mut impl Reads,
    known: &Intake,
    page: usize,
    reader: &Reader,
) -> anyhow::Result<Drawing> {
    let building = known.building;
    let recent = needs::actions::recent(reads, building).await?;
    let mut all = recipient::list_of_building(reads, building, MOST).await?;
    let place =
        |id: RecipientId| recent.iter().position(|known| *known == id).unwrap_or(usize::MAX);
    all.sort_by_key(|one| place(one.id));
    let last = all.len().saturating_sub(1) / PAGE;
    let page = page.min(last);
    let shown = all.iter().skip(page.saturating_mul(PAGE)).take(PAGE);
    let names: Vec<Button> = shown
        .filter_map(|one| {
            let code = Intent::OfCall(CallVerb::Who(one.id), building, known.id).code()?;
            Some(Button { label: short(&isolated(&one.name)), press: Press::Code(code) })
        })
        .collect();
    let language = reader.language;
    let text = language.say("callers-call-who", &[]);
    let screen = names.chunks(2).fold(Screen::of(text), |screen, row| screen.row(row.to_vec()));
    let turn = |label, page: usize| of_call(known, label, CallVerb::Page(page), reader);
    let earlier = page.checked_sub(1).and_then(|page| turn("callers-button-earlier", page));
    let later =
        (page < last).then(|| turn("callers-button-later", page.saturating_add(1))).flatten();
    let other = of_call(known, "callers-button-other", CallVerb::Other, reader);
    let backs = button(reader, "callers-button-backs", &Intent::Backs(building));
    let stop = of_call(known, "callers-button-drop", CallVerb::Drop, reader);
    let screen = screen.row(earlier.into_iter().chain(later));
    Ok(Drawing::Fresh(screen.row(other).row(backs).row(stop)))
}

/// What is it about?
fn what(known: &Intake, head: Html, reader: &Reader) -> Drawing {
    let language = reader.language;
    let kinds: Vec<Button> = Category::ALL
        .into_iter()
        .filter_map(|category| {
            let name = language.label(needs::views::name_of_kind(category));
            let values = [("icon", Text(category.icon())), ("name", Text(&name))];
            let label = language.say("needs-kind-choice", &values).plain();
            let verb = CallVerb::Kind(category);
            let code = Intent::OfCall(verb, known.building, known.id).code()?;
            Some(Button { label, press: Press::Code(code) })
        })
        .collect();
    let text = Html::lines([head, language.say("callers-call-what", &[])]);
    let screen = kinds.chunks(2).fold(Screen::of(text), |screen, row| screen.row(row.to_vec()));
    let later = of_call(known, "callers-button-call-back", CallVerb::Later, reader);
    let stop = of_call(known, "callers-button-drop", CallVerb::Drop, reader);
    Drawing::Fresh(screen.row(later).row(stop))
}

fn kind_line(category: Category, reader: &Reader) -> Html {
    let name = reader.language.label(needs::views::name_of_kind(category));
    let values = [("icon", Text(category.icon())), ("name", Text(&name))];
    reader.language.say("needs-kind-choice", &values)
}

fn label_of(wanted: Wanted) -> &'static str {
    match wanted {
        Wanted::Today => "needs-button-today",
        Wanted::Tomorrow => "needs-button-tomorrow",
        Wanted::Week => "needs-button-this-week",
    }
}

/// For when?
fn when(known: &Intake, head: Html, category: Category, reader: &Reader) -> Drawing {
    let question = reader.language.say("callers-call-when", &[]);
    let text = Html::lines([head, kind_line(category, reader), question]);
    let choices: Vec<Button> = Wanted::ALL
        .into_iter()
        .filter_map(|wanted| of_call(known, label_of(wanted), CallVerb::When(wanted), reader))
        .collect();
    let screen = choices.chunks(2).fold(Screen::of(text), |screen, row| screen.row(row.to_vec()));
    let stop = of_call(known, "callers-button-drop", CallVerb::Drop, reader);
    Drawing::Fresh(screen.row(stop))
}

/// Shall it be posted?
fn ready(
    known: &Intake,
    head: Html,
    (category, wanted): (Category, Wanted),
    reader: &Reader,
) -> Drawing {
    let language = reader.language;
    let time = Html::escape(&language.label(label_of(wanted)));
    let question = language.say("callers-call-ready", &[]);
    let text = Html::lines([head, kind_line(category, reader), time, question]);
    let post = of_call(known, "callers-button-post", CallVerb::Post, reader);
    let stop = of_call(known, "callers-button-drop", CallVerb::Drop, reader);
    Drawing::Fresh(Screen::of(text).row(post).row(stop))
}
