//! What is open, in the evening and in the group, and what somebody gets → screens, in the reader's
//! language.

use super::intents::Intent;
use super::model::{Refusal, Span};
use super::notices::{Notice, Reply};
use super::store;
use crate::features::members::views::{denied, open_private};
use crate::features::needs;
use crate::features::needs::intents::{ClaimVerb, List, NeedVerb};
use crate::features::needs::model::Need;
use crate::features::needs::model::when::{Shape, When};
use crate::features::needs::views::{nobody_yet, wanted, when};
use crate::kernel::budget::{self, Quiet, Tidings};
use crate::kernel::building;
use crate::kernel::clock::Moment;
use crate::kernel::habits;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Button, Drawing, Html, MOST_BUTTONS, Press, Screen};
use crate::kernel::speech::Value::{Html as Markup, Number, Text};
use crate::kernel::tx::Reads;

/// So many needs of others stand in a digest.
const OTHERS: usize = 8;
/// So many of one's own.
const OWN: usize = 5;
/// So many stand in the group's list.
const LISTED: usize = 15;
/// So many numbers stand in a row.
const ROW: usize = 5;
/// So many numbers stand under it at most, those of one's own first; what has none is found in lists.
const NUMBERS: usize = MOST_BUTTONS - 1;
/// An evening is over so long after it began.
const EVENING: chrono::TimeDelta = chrono::TimeDelta::hours(3);

/// How a notice looks to its reader; nothing if what it tells of is gone, or not theirs to read.
///
/// # Errors
/// If the database cannot be read.
pub async fn notice(
    reads: &mut impl Reads,
    notice: Notice,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    match notice {
        Notice::Quiet { .. } if reader.in_group => {
            let line = Screen::of(reader.language.say("digest-group-quiet", &[]));
            let line = line.row(open_private(reader, Some(Intent::Quiet.code())));
            Ok(Some(Drawing::Fresh(line)))
        }
        Notice::Quiet { person, building } => {
            if reader.person.is_some_and(|reader| reader != person) {
                return Ok(None);
            }
            let quiet = budget::find_quiet(reads, person).await?;
            let habits = habits::find(reads, building).await?;
            let a_day = habits.map(|habits| habits.unsolicited_a_day);
            Ok(Some(Drawing::Fresh(menu(&quiet, a_day, reads.now(), reader))))
        }
        Notice::Digest { building, evening } => match reader.person {
            Some(person) if !reader.in_group => {
                digest(reads, building, evening, person, reader).await
            }
            Some(_) | None => Ok(None),
        },
        Notice::LivingList { building, listed_at } => {
            living_list(reads, building, listed_at, reader).await
        }
    }
}

/// What somebody gets, and a tap to get less or more.
fn menu(quiet: &Quiet, a_day: Option<i64>, now: Moment, reader: &Reader) -> Screen {
    let language = reader.language;
    let title = language.say("digest-quiet-title", &[]);
    let kinds = Tidings::ALL.map(|tidings| {
        let kind = language.say(kind(tidings), &[]);
        let id = if quiet.silences(tidings) { "digest-quiet-off" } else { "digest-quiet-on" };
        language.say(id, &[("kind", Markup(&kind))])
    });
    let paused = quiet.paused.map(|(_, until)| {
        let until = When { starts_at: until, ends_at: None, shape: Shape::Clock };
        let until = when::show(&until, now, reader.time_zone, language);
        language.say("digest-quiet-paused", &[("until", Text(&until))])
    });
    let budget = a_day.map(|n| language.say("digest-quiet-budget", &[("n", Number(n))]));
    let always = language.say("digest-quiet-always", &[]);
    let lines = [title].into_iter().chain(kinds).chain(paused).chain(budget).chain([always]);
    let screen = Screen::of(Html::lines(lines));
    if quiet.paused.is_some() {
        return screen.row([button(reader, "digest-button-resume", Intent::Resume)]);
    }
    let toggles = Tidings::ALL.map(|tidings| {
        let muted = quiet.mutes(tidings);
        button(reader, toggle(tidings, muted), Intent::Set(tidings, muted))
    });
    let spans = Span::ALL.map(|span| {
        let label = match span {
            Span::Tomorrow => "digest-button-tomorrow",
            Span::Week => "digest-button-week",
        };
        button(reader, label, Intent::Pause(span))
    });
    toggles.chunks(2).fold(screen, |screen, row| screen.row(row.to_vec())).row(spans)
}

fn kind(tidings: Tidings) -> &'static str {
    match tidings {
        Tidings::Help => "digest-kind-help",
        Tidings::Digest => "digest-kind-digest",
        Tidings::News => "digest-kind-news",
    }
}

/// The label that turns it on if it is muted, off if it is not.
fn toggle(tidings: Tidings, muted: bool) -> &'static str {
    match (tidings, muted) {
        (Tidings::Help, false) => "digest-button-no-help",
        (Tidings::Help, true) => "digest-button-help",
        (Tidings::Digest, false) => "digest-button-no-digest",
        (Tidings::Digest, true) => "digest-button-digest",
        (Tidings::News, false) => "digest-button-no-news",
        (Tidings::News, true) => "digest-button-news",
    }
}

/// What is open in the evening: what waits for the reader, then who of the others needs a hand. Past
/// once the evening is, and if nothing is in it.
async fn digest(
    reads: &mut impl Reads,
    building: BuildingId,
    evening: Moment,
    person: PersonId,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let Some(known) = building::find(reads, building).await? else { return Ok(None) };
    let now = reads.now();
    let open = needs::list_open(reads, building).await?;
    let mut own: Vec<&Need> = open
        .iter()
        .filter(|need| need.asker == person)
        .filter(|need| need.wants_helpers(now) || need.awaiting_an_answer(now).is_some())
        .collect();
    // What waits for their answer comes first.
    own.sort_by_key(|need| need.awaiting_an_answer(now).is_none());
    let mut others: Vec<&Need> = open
        .iter()
        .filter(|need| need.asker != person && need.claim_of(person).is_none())
        .filter(|need| need.wants_helpers(now))
        .collect();
    if needs::is_kept_apart(reads, person).await? {
        let mut offered = Vec::new();
        for need in others {
            if !needs::list_apart(reads, need).await?.contains(&person) {
                offered.push(need);
            }
        }
        others = offered;
    }
    let is_over = now < evening || now >= evening.plus(EVENING);
    let all = needs::Intent::ListOf(building, 0)
        .code()
        .map(|code| reader.language.button("members-keyboard-needs", Press::Code(code)));
    if is_over || (own.is_empty() && others.is_empty()) {
        let past = Screen::of(reader.language.say("digest-past", &[]));
        return Ok(Some(Drawing::Stale(past.row(all))));
    }
    let language = reader.language;
    let title = language.say("digest-title", &[("building", Text(&known.title))]);
    let mut lines = vec![title];
    if !own.is_empty() {
        lines.push(language.say("digest-own", &[]));
        lines.extend(own.iter().take(OWN).map(|need| own_line(need, now, reader)));
        lines.extend(more(own.len(), OWN, reader));
    }
    if !others.is_empty() {
        lines.push(language.say("digest-others", &[]));
        lines.extend(others.iter().take(OTHERS).map(|need| wanted(need, now, reader)));
        lines.extend(more(others.len(), OTHERS, reader));
    }
    lines.push(language.say("digest-fewer", &[]));
    let own = own.into_iter().take(OWN).filter_map(|need| opener(need, true, now, reader));
    let shown = others.iter().take(OTHERS).filter_map(|need| opener(need, false, now, reader));
    let mut numbers: Vec<Button> = own.chain(shown).collect();
    let has_more = numbers.len() > NUMBERS || others.len() > OTHERS;
    numbers.truncate(NUMBERS);
    let screen = numbers
        .chunks(ROW)
        .fold(Screen::of(Html::lines(lines)), |screen, row| screen.row(row.to_vec()));
    Ok(Some(Drawing::Fresh(screen.row(all.filter(|_| has_more)))))
}

/// A need of the reader's own: a question that waits, or that nobody came forward yet.
fn own_line(need: &Need, now: Moment, reader: &Reader) -> Html {
    if need.awaiting_an_answer(now).is_some() {
        let line = needs::views::brief(need, now, reader);
        return reader.language.say("digest-own-question", &[("line", Markup(&line))]);
    }
    nobody_yet(need, now, reader)
}

/// How many more there are than are shown.
fn more(all: usize, most: usize, reader: &Reader) -> Option<Html> {
    let more = i64::try_from(all.saturating_sub(most)).ok().filter(|more| *more > 0)?;
    Some(reader.language.say("digest-more", &[("n", Number(more))]))
}

/// A button with a need's number, which opens it: its question, if one waits for the reader.
fn opener(need: &Need, is_own: bool, now: Moment, reader: &Reader) -> Option<Button> {
    let number = reader.language.say("needs-number", &[("number", Number(need.number))]);
    let list = if is_own { List::Mine } else { List::Open };
    let look = needs::Intent::OfNeed(NeedVerb::Look(list, 0), need.building, need.id);
    let question = need.awaiting_an_answer(now).filter(|_| is_own);
    let question =
        question.map(|claim| needs::Intent::OfClaim(ClaimVerb::Answer, need.building, claim));
    let code = question.unwrap_or(look).code()?;
    Some(Button { label: number.plain(), press: Press::Code(code) })
}

/// What is open, for everybody in the group. Gone once another list stands there, or none is wanted;
/// past while nothing is in it.
async fn living_list(
    reads: &mut impl Reads,
    building: BuildingId,
    listed_at: Moment,
    reader: &Reader,
) -> anyhow::Result<Option<Drawing>> {
    let wanted_here = habits::find(reads, building).await?.is_some_and(|habits| habits.living_list);
    if !wanted_here || store::listed_at(reads, building).await? != Some(listed_at) {
        return Ok(None);
    }
    let now = reads.now();
    let open = needs::list_open(reads, building).await?;
    let open: Vec<&Need> = open.iter().filter(|need| need.wants_helpers(now)).collect();
    if open.is_empty() {
        let nothing = reader.language.say("digest-list-empty", &[]);
        return Ok(Some(Drawing::Stale(Screen::of(nothing))));
    }
    let mut lines = vec![reader.language.say("digest-list-title", &[])];
    lines.extend(open.iter().take(LISTED).map(|need| wanted(need, now, reader)));
    lines.extend(more(open.len(), LISTED, reader));
    lines.push(reader.language.say("digest-list-how", &[]));
    let all = needs::Intent::ListOf(building, 0).code();
    let screen = Screen::of(Html::lines(lines)).row(open_private(reader, all));
    Ok(Some(Drawing::Fresh(screen)))
}

/// Something that nobody asked for, with a button to get no more like it.
pub fn beside(drawing: Drawing, tidings: Tidings, reader: &Reader) -> Drawing {
    match drawing {
        Drawing::Fresh(screen) if !screen.text.is_empty() && !reader.in_group => {
            let fewer = button(reader, "digest-button-fewer", Intent::Fewer(tidings));
            Drawing::Fresh(screen.row([fewer]))
        }
        Drawing::Fresh(_) | Drawing::Stale(_) => drawing,
    }
}

fn button(reader: &Reader, label: &'static str, intent: Intent) -> Button {
    reader.language.button(label, Press::Code(intent.code()))
}

/// The answer to one's own act.
pub fn reply(reply: Reply, reader: &Reader) -> Answer {
    let say = |id| Screen::of(reader.language.say(id, &[]));
    Answer::of(match reply {
        Reply::Silent => Screen::default(),
        Reply::Noted => say("digest-noted"),
        Reply::Fewer => say("digest-is-fewer"),
    })
}

/// A friendly no.
pub fn refusal(refusal: Refusal, reader: &Reader) -> Answer {
    match refusal {
        Refusal::Denied(denial) => denied(denial, reader),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::kernel::language::Language;

    #[test]
    fn what_nobody_asked_for_says_how_to_get_no_more_of_it() {
        let reader = Reader {
            person: Some(PersonId(1)),
            language: Language::ENGLISH,
            building_language: Language::ENGLISH,
            time_zone: chrono_tz::Tz::UTC,
            in_group: false,
        };
        let plea = || Screen::of(Html::escape("Can you help?"));
        let labels = |drawing: Drawing| -> Vec<String> {
            drawing.into_screen().buttons.into_iter().flatten().map(|button| button.label).collect()
        };
        let beside = |drawing, reader| labels(super::beside(drawing, Tidings::Help, reader));
        assert_eq!(beside(Drawing::Fresh(plea()), &reader), ["🔕 Fewer of these"]);
        let group = Reader { in_group: true, ..reader };
        assert!(beside(Drawing::Fresh(plea()), &group).is_empty(), "a group mutes nothing");
        assert!(beside(Drawing::Stale(plea()), &reader).is_empty(), "what is past comes no more");
        assert!(beside(Drawing::Fresh(Screen::default()), &reader).is_empty(), "nothing is sent");
    }
}
