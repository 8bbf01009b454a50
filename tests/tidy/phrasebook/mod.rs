//! The phrasebook: everything that can be said, in every language, drawn from a real database and
//! kept as one file a language, to be read. Each page is held against Telegram's limits, and against
//! what a group and outsiders may know.

mod alarmed;
mod behalf;
mod bells;
mod checked;
mod consents;
mod door;
mod duties;
mod evening;
mod homes;
mod invited;
mod keyed;
mod limits;
mod offering;
mod others;
mod page;
mod repeated;
mod said;
mod scenes;
mod stage;
mod trust;
mod typed;

use std::collections::{BTreeMap, BTreeSet};

use linli::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, keys,
    members, needs, numbers, papers, people, residents, series,
};
use linli::kernel::language::Language;
use linli::kernel::menu::Command;
use linli::kernel::notice::{Lane, StandIn};

use super::phrases::locales;
use super::samples::{self, Rows, Sample};
use super::{assert_none, golden};
use page::{By, Look, Page};
use said::Said;
use stage::Stage;

/// Notices that only ever stand in a group.
const GROUP_ONLY: &[&str] = &[
    "members Welcome",
    "members Faceless",
    "members NobodyModerates",
    "needs Card",
    "needs AskPrivately",
    "needs KeptPrivate",
    "joining Vouching",
    "digest LivingList",
    "grants Announcement",
    "alarms Group",
];

/// Messages that no page says, and why.
const UNSAID: &[(&str, &str)] = &[
    (
        "members-moved-down",
        "written over what Telegram does not delete any more; see scenarios/ladder.rs",
    ),
    ("needs-behalf-door", "kept with a need as door and phone; see scenarios/behalf.rs"),
    ("needs-behalf-flat", "kept with a need as door and phone; see scenarios/behalf.rs"),
    ("alarms-beside-subject", "goes beside Telegram; see tests/fallback.rs"),
    ("alarms-beside-unheard", "goes beside Telegram; see tests/fallback.rs"),
    ("alarms-beside-over", "goes beside Telegram; see tests/fallback.rs"),
    ("alarms-beside-test", "goes beside Telegram; see tests/fallback.rs"),
    ("callers-words", "kept as the words of a need; see scenarios/duty_phone.rs"),
    (
        "members-gone",
        "written over what Telegram does not delete any more; see scenarios/parting.rs",
    ),
];

/// The words of the demo's page: no message of Telegram's; `tests/browser` shows them.
const OF_A_PAGE: &str = "demo";

/// The bot's descriptions, and how long each may be.
const DESCRIPTIONS: [(&str, usize); 2] =
    [("members-bot-description", 512), ("members-bot-short-description", 120)];

#[tokio::test]
async fn everything_that_can_be_said_is_in_the_phrasebook() {
    let languages: Vec<Language> = Language::all().collect();
    let (mut longest, mut most) = (BTreeMap::new(), BTreeMap::new());
    for (language, other) in languages.iter().zip(languages.iter().cycle().skip(1)) {
        let said = Said::default();
        let pages = pages(*language, *other, said.clone()).await;
        let mut written = printed(&pages);
        let listening = said.listens();
        written += &presented(*language);
        drop(listening);
        let heard = said.heard();
        assert_none(&heard.faults, "drawing these pages was logged as a fault: mend what was");
        limits::measure(&pages, &mut longest);
        limits::count(&pages, &mut most);
        let faults: Vec<String> = pages.iter().flat_map(limits::faults).collect();
        assert_none(&faults, "mend these sentences, or what draws them");
        assert_none(&unshown(&pages), "show these on a stage of tests/tidy/phrasebook");
        assert_none(
            &unsaid(*language, &heard.ids),
            "let a page of tests/tidy/phrasebook say these",
        );
        let file = format!("tests/tidy/snapshots/phrasebook-{}.txt", language.tag());
        golden::keep(&file, &written, "What people read changed: read it as they would");
    }
    assert_none(&limits::too_short(&longest), "these fit into a toast in every language by now");
    assert_none(&limits::few_enough(&most), "these have few buttons in every language by now");
}

/// Everything that can be said in a language.
async fn pages(language: Language, other: Language, said: Said) -> Vec<Page> {
    let stage = Stage::set(language, said).await;
    let mut pages = Vec::new();
    for (state, stage) in scenes::scenes(&stage, other).await {
        pages.extend(of_a_need(&stage, &state).await);
    }
    pages.extend(others::of_lists(&stage).await);
    pages.extend(others::of_drafts(&stage).await);
    pages.extend(others::of_the_house(&stage).await);
    pages.extend(others::of_people(&stage).await);
    pages.extend(consents::of_consents(&stage).await);
    pages.extend(consents::of_partings(&stage).await);
    pages.extend(door::of_the_door(&stage).await);
    pages.extend(invited::of_invites(&stage).await);
    pages.extend(others::of_numbers(&stage).await);
    pages.extend(others::of_residents(&stage).await);
    pages.extend(duties::of_duty(&stage).await);
    pages.extend(others::of_habits(&stage).await);
    pages.extend(evening::of_quiet(&stage).await);
    pages.extend(trust::of_grants(&stage).await);
    pages.extend(homes::of_homes(&stage).await);
    pages.extend(offering::of_offers(&stage).await);
    pages.extend(offering::of_twins(&stage).await);
    pages.extend(behalf::on_behalf(&stage).await);
    pages.extend(repeated::of_series(&stage).await);
    pages.extend(alarmed::of_alarms(&stage).await);
    pages.extend(bells::of_bells(&stage).await);
    pages.extend(keyed::of_keys(&stage).await);
    pages.extend(checked::of_checkins(&stage).await);
    pages
}

/// What can be told about the need on a stage, to each who may read it.
async fn of_a_need(stage: &Stage, state: &str) -> Vec<Page> {
    let mut pages = Vec::new();
    let roles = [("asker", &stage.asker), ("helper", &stage.helper), ("other", &stage.other)];
    for (role, reader) in roles {
        let rows = stage.rows(reader, &stage.helper).await;
        let is_outside = stage.is_outside(reader).await;
        for sample in samples::notices(&rows) {
            let is_item = sample.name.starts_with("needs Item");
            let is_shown = sample.body.contains("\"need\":")
                && (is_item || role == "asker")
                && (rows.claim > 0 || !sample.is_of_a_claim());
            let by = if is_item && is_outside { vec![By::AnOutsider] } else { readers(&sample) };
            for by in by.into_iter().filter(|_| is_shown) {
                let state = if is_item { format!("{state}: {role}") } else { state.to_owned() };
                pages.push(Page::drawn(stage, &sample, &state, by).await);
            }
        }
    }
    pages
}

/// Who may come to read a notice: its reader, or a group.
fn readers(sample: &Sample) -> Vec<By> {
    let manners = sample.manners.expect("a notice has manners");
    let to_group = manners.lane == Lane::Card || manners.stand_in == StandIn::GroupLine;
    match (GROUP_ONLY.contains(&sample.name.as_str()), to_group) {
        (true, _) => vec![By::AGroup],
        (false, true) => vec![By::One, By::AGroup],
        (false, false) => vec![By::One],
    }
}

/// The pages by what they tell; states that look the same share a line.
fn printed(pages: &[Page]) -> String {
    let names: BTreeSet<&str> = pages.iter().map(|page| page.name.as_str()).collect();
    let print = |name: &str| {
        let shown = |page: &&Page| page.name == name && !(is_odd(page) && page.look == Look::Past);
        let (in_group, in_private): (Vec<&Page>, Vec<&Page>) =
            pages.iter().filter(shown).partition(|page| page.by == By::AGroup);
        let (in_group, in_private) = (lines(&in_group), lines(&in_private));
        if in_group == in_private {
            return format!("{name}, in private and in a group\n{in_private}");
        }
        let parts =
            [(format!("{name}\n"), in_private), (format!("{name}, in a group\n"), in_group)];
        let parts = parts.into_iter().filter(|(_, lines)| !lines.is_empty());
        parts.map(|(heading, lines)| heading + &lines).collect()
    };
    names.into_iter().map(print).collect()
}

fn lines(pages: &[&Page]) -> String {
    let mut lines: Vec<(String, Vec<&str>)> = Vec::new();
    for page in pages {
        let look = page.printed();
        match lines.iter_mut().find(|(known, _)| *known == look) {
            // An odd name that makes no difference is no state of its own.
            Some((_, states)) if states.contains(&page.state.as_str()) || is_odd(page) => {}
            Some((_, states)) => states.push(&page.state),
            None => lines.push((look, vec![&page.state])),
        }
    }
    let print = |(look, states): (String, Vec<&str>)| match states.as_slice() {
        ["always"] => format!("    {look}\n"),
        _ => format!("    {look}\n        {}\n", states.join(" | ")),
    };
    lines.into_iter().map(print).collect()
}

/// True if only the names are other ones than elsewhere.
fn is_odd(page: &Page) -> bool {
    page.state.contains("names:")
}

/// What Telegram shows of the bot itself, held against its limits.
fn presented(language: Language) -> String {
    let mut presented = "what Telegram shows\n".to_owned();
    for (id, most) in DESCRIPTIONS {
        let text = language.label(id);
        let length = text.encode_utf16().count();
        assert!((1..=most).contains(&length), "{id} has 1-{most} characters, not {length}: {text}");
        presented += &format!("    {}\n", text.replace('\n', " ⏎ "));
    }
    let commands = needs::COMMANDS.iter().chain(people::COMMANDS).chain(numbers::COMMANDS);
    let commands =
        commands.chain(papers::COMMANDS).chain(residents::COMMANDS).chain(duty::COMMANDS);
    let commands = commands.chain(invites::COMMANDS).chain(habits::COMMANDS);
    let commands = commands.chain(digest::COMMANDS);
    let commands =
        commands.chain(grants::COMMANDS).chain(members::COMMANDS).chain(households::COMMANDS);
    let commands = commands.chain(callers::COMMANDS);
    let commands = commands.chain(series::COMMANDS).chain(alarms::COMMANDS);
    let commands = commands.chain(devices::COMMANDS).chain(keys::COMMANDS);
    let commands = commands.chain(checkins::COMMANDS);
    for Command { name, description: id, listed } in commands {
        let text = language.label(id);
        let length = text.encode_utf16().count();
        assert!((1..=256).contains(&length), "{id} has 1-256 characters, not {length}: {text}");
        presented += &format!("    /{name}: {text} ({listed:?})\n");
    }
    presented
}

/// What no page shows as it is sent.
fn unshown(pages: &[Page]) -> Vec<String> {
    let rows = Rows::default();
    let known = samples::notices(&rows).into_iter().chain(samples::answers(&rows));
    let is_sent = |page: &&Page| !page.is_blank() && !matches!(page.look, Look::Past | Look::Gone);
    let shown: BTreeSet<&str> =
        pages.iter().filter(is_sent).map(|page| page.name.as_str()).collect();
    let silent = [
        "members says silent",
        "needs says silent",
        "needs says asked",
        "joining says silent",
        "grants says silent",
        "invites says silent",
        "numbers says silent",
        "offers says silent",
        "papers says silent",
        "people says silent",
        "residents says silent",
        "duty says silent",
        "habits says silent",
        "households says silent",
        "digest says silent",
        "callers says silent",
        "series says silent",
        "alarms says silent",
        "alarms says heard",
        "devices says silent",
        "keys says silent",
        "checkins says silent",
    ];
    let missing = known
        .map(|sample| sample.name)
        .filter(|name| !shown.contains(name.as_str()) && !silent.contains(&name.as_str()));
    let missing: BTreeSet<String> = missing.collect();
    missing.into_iter().map(|name| format!("{name} is never sent")).collect()
}

/// The messages of a language that were not said.
fn unsaid(language: Language, said: &BTreeSet<String>) -> Vec<String> {
    let locale = locales().into_iter().find(|locale| locale.tag == language.tag());
    let phrases = locale.expect("a locale for each language").phrases;
    let listed = |id: &str| UNSAID.iter().any(|(unsaid, _)| *unsaid == id);
    let sentences = phrases
        .iter()
        .filter(|phrase| phrase.file != OF_A_PAGE)
        .filter(|phrase| !phrase.is_keywords() && !phrase.is_button());
    let missing = sentences
        .filter(|phrase| !said.contains(&phrase.id) && !listed(&phrase.id))
        .map(|phrase| format!("{}: {} is never said", language.tag(), phrase.id));
    let known = UNSAID.iter().filter(|(id, _)| said.contains(*id));
    let known = known.map(|(id, _)| format!("{id} is said: take it out of UNSAID"));
    missing.chain(known).collect()
}
