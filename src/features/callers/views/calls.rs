//! What a moderator takes down while somebody calls: who, what, when.

use super::{button, past};
use crate::features::callers::intents::{CallVerb, Intent};
use crate::features::callers::model::{Caller, Intake, IntakeId, Wanted};
use crate::features::callers::store;
use crate::features::members::views::{isolated, open_private, short};
use crate::features::needs;
use crate::features::needs::category::{Category, Group};
use crate::kernel::id::PersonId;
use crate::kernel::reader::Reader;
use crate::kernel::recipient::{self, RecipientId};
use crate::kernel::screen::{Button, Drawing, Html, Press, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// So many who could be calling stand on a page.
const PAGE: usize = 4;
/// So many kinds are offered at once.
const LIKELY: usize = 5;
/// The page on which the groups of kinds stand; behind it, those of each group.
const GROUPS: usize = 1;
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
        (None, _) => what(&known, head, page, reader),
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
    let screen = Screen::of(reader.language.say("callers-call-who", &[])).in_twos(&names);
    // Behind the last page comes the first.
    let next = if page < last { page.saturating_add(1) } else { 0 };
    let more = (last > 0)
        .then(|| of_call(known, "callers-button-later", CallVerb::Page(next), reader))
        .flatten();
    let other = of_call(known, "callers-button-other", CallVerb::Other, reader);
    let backs = button(reader, "callers-button-backs", &Intent::Backs(building));
    let stop = of_call(known, "callers-button-drop", CallVerb::Drop, reader);
    Ok(Drawing::Fresh(screen.row(more).row(other).row(backs).row(stop)))
}

/// What is it about? What is usual first, all else by groups.
fn what(known: &Intake, head: Html, page: usize, reader: &Reader) -> Drawing {
    let text = Html::lines([head, reader.language.say("callers-call-what", &[])]);
    let screen = Screen::of(text);
    let turn = |label, page| of_call(known, label, CallVerb::Page(page), reader);
    let back = |page| turn("callers-button-back", page);
    let of_group = |group: &Group| Group::ALL.iter().position(|known| known == group);
    if let Some(group) = page.checked_sub(GROUPS + 1).and_then(|at| Group::ALL.get(at)) {
        let screen = screen.in_twos(&kinds(known, group.kinds(), reader));
        return Drawing::Fresh(screen.row(back(GROUPS)));
    }
    if page >= GROUPS {
        let groups: Vec<Button> = Group::ALL
            .iter()
            .filter_map(|group| {
                let page = of_group(group)?.saturating_add(GROUPS + 1);
                turn(needs::views::name_of_group(*group), page)
            })
            .collect();
        let other = kinds(known, &[Category::Other], reader);
        return Drawing::Fresh(screen.in_twos(&groups).row(other).row(back(0)));
    }
    let likely = Category::likeliest(None, Category::Other, LIKELY);
    let mut choices = kinds(known, &likely, reader);
    choices.extend(turn("needs-button-more-kinds", GROUPS));
    let later = of_call(known, "callers-button-call-back", CallVerb::Later, reader);
    let stop = of_call(known, "callers-button-drop", CallVerb::Drop, reader);
    Drawing::Fresh(screen.in_twos(&choices).row(later).row(stop))
}

fn kinds(known: &Intake, kinds: &[Category], reader: &Reader) -> Vec<Button> {
    let kind = |category: &Category| {
        let verb = CallVerb::Kind(*category);
        let code = Intent::OfCall(verb, known.building, known.id).code()?;
        let label = needs::views::kind_in_words(*category, reader).plain();
        Some(Button { label, press: Press::Code(code) })
    };
    kinds.iter().filter_map(kind).collect()
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
    let text = Html::lines([head, needs::views::kind_in_words(category, reader), question]);
    let choices: Vec<Button> = Wanted::ALL
        .into_iter()
        .filter_map(|wanted| of_call(known, label_of(wanted), CallVerb::When(wanted), reader))
        .collect();
    let screen = Screen::of(text).in_twos(&choices);
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
    let text = Html::lines([head, needs::views::kind_in_words(category, reader), time, question]);
    let post = of_call(known, "callers-button-post", CallVerb::Post, reader);
    let stop = of_call(known, "callers-button-drop", CallVerb::Drop, reader);
    Drawing::Fresh(Screen::of(text).row(post).row(stop))
}
