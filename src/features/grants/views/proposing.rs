//! A moderator proposes: for how long, why.

use super::button;
use super::words::{label_of_grounds, label_of_term, work_in};
use crate::features::grants::intents::{Intent, Step};
use crate::features::grants::model::{Grounds, Term};
use crate::features::members::views::name_of;
use crate::kernel::id::{Member, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::step::Step as _;
use crate::kernel::trust::Work;
use crate::kernel::tx::Reads;
use crate::kernel::{person, step};

/// What somebody is called.
async fn name(reads: &mut impl Reads, person: PersonId, reader: &Reader) -> anyhow::Result<String> {
    let faces = person::faces(reads, &[person]).await?;
    Ok(name_of(faces.first(), reader))
}

/// A question with its answers, two a row, and the way back.
fn ask(screen: Screen, answers: Vec<Button>, back: Option<Button>) -> Drawing {
    let rows = answers.chunks(2);
    Drawing::Fresh(rows.fold(screen, |screen, row| screen.row(row.iter().cloned())).row(back))
}

/// The same text, and where nobody else can say yes, that the group reads of it next.
fn or_alone(text: Html, name: &str, alone: bool, reader: &Reader) -> Screen {
    let told = alone.then(|| reader.language.say("grants-alone", &[("name", Text(name))]));
    Screen::of(Html::lines([text].into_iter().chain(told)))
}

/// For how long?
pub(super) async fn terms(
    reads: &mut impl Reads,
    member: Member,
    work: Work,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Member { person, building } = member;
    let (name, what) = (name(reads, person, reader).await?, work_in(work, reader.language));
    let values = [("name", Text(&name)), ("work", Text(&what))];
    let text = reader.language.say("grants-terms", &values);
    let answer = |term: Term| {
        button(reader, label_of_term(term), &Intent::For(building, person, work, term))
    };
    let answers = Term::ALL.into_iter().filter_map(answer).collect();
    let back = button(reader, "grants-button-back", &Intent::OfPerson(building, person));
    Ok(Some(ask(Screen::of(text), answers, back)))
}

/// Why?
pub(super) async fn grounds(
    reads: &mut impl Reads,
    member: Member,
    (work, term): (Work, Term),
    alone: bool,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Member { person, building } = member;
    let (name, what) = (name(reads, person, reader).await?, work_in(work, reader.language));
    let long = reader.language.label(label_of_term(term));
    let values = [("name", Text(&name)), ("work", Text(&what)), ("term", Text(&long))];
    let text = reader.language.say("grants-grounds", &values);
    let answer = |grounds: Grounds| {
        let because = Intent::Because(building, person, work, term, grounds);
        button(reader, label_of_grounds(grounds), &because)
    };
    let answers = Grounds::ALL.into_iter().filter_map(answer).collect();
    let back = button(reader, "grants-button-back", &Intent::Choose(building, person, work));
    Ok(Some(ask(or_alone(text, &name, alone, reader), answers, back)))
}

/// True while this moderator's next words are why.
pub(super) async fn waits(
    reads: &mut impl Reads,
    moderator: PersonId,
    member: Member,
    (work, term): (Work, Term),
) -> anyhow::Result<bool> {
    let Member { person, building } = member;
    let open = step::find(reads, moderator).await?;
    Ok(open.as_ref().and_then(Step::read) == Some(Step { building, person, work, term }))
}

/// Please type why.
pub(super) async fn form(
    reads: &mut impl Reads,
    member: Member,
    (work, term): (Work, Term),
    alone: bool,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Member { person, building } = member;
    let name = name(reads, person, reader).await?;
    let text = reader.language.say("grants-form", &[("name", Text(&name))]);
    let stop = Intent::For(building, person, work, term);
    let stop = button(reader, "grants-button-stop", &stop);
    Ok(Some(ask(or_alone(text, &name, alone, reader), Vec::new(), stop)))
}
