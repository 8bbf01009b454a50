//! What stands beside a need that comes again, in its asker's hands: how often, when next, and how to leave
//! one time out or to stop it.

use super::{Scene, page, words};
use crate::features::needs;
use crate::features::series::intents::Verb;
use crate::features::series::model::State;
use crate::features::series::store;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Button, Drawing, Html, Screen};
use crate::kernel::speech::Value::Text;
use crate::kernel::tx::Reads;

/// Lines and buttons that stand beside a need.
#[derive(Debug, Default)]
pub struct Beside {
    lines: Vec<Html>,
    buttons: Vec<Button>,
    /// Beside a need that is over: shorter.
    of_over: Vec<Html>,
}

impl Beside {
    /// How many buttons there are.
    pub fn count(&self) -> usize {
        self.buttons.len()
    }

    /// The need with all of it: what ends the need stays the last.
    #[must_use]
    pub fn added_to(self, drawing: Drawing) -> Drawing {
        match drawing {
            Drawing::Fresh(screen) => Drawing::Fresh(with(screen, self.lines, self.buttons)),
            Drawing::Stale(screen) => Drawing::Stale(with(screen, self.of_over, self.buttons)),
        }
    }
}

fn with(mut screen: Screen, lines: Vec<Html>, buttons: Vec<Button>) -> Screen {
    screen.text = Html::lines([screen.text].into_iter().chain(lines));
    let last = screen.buttons.len().saturating_sub(1);
    if !buttons.is_empty() {
        screen.buttons.insert(last, buttons);
    }
    screen
}

/// What stands beside a need; nothing unless it is the newest one of what repeats for its reader.
///
/// # Errors
/// If the database cannot be read.
pub async fn beside_need(
    reads: &mut impl Reads,
    notice: needs::Notice,
    reader: &Reader,
) -> anyhow::Result<Beside> {
    let needs::Notice::Posted { need } = notice else { return Ok(Beside::default()) };
    let Some(series) = store::find_of_need(reads, need).await? else {
        return Ok(Beside::default());
    };
    let Some(scene) = Scene::load(reads, series).await? else { return Ok(Beside::default()) };
    let is_theirs = reader.person.is_none_or(|person| person == scene.series.asker);
    let posted = scene.posted.filter(|posted| posted.need == Some(need));
    let (Some(posted), State::Running, true) = (posted, scene.series.state, is_theirs) else {
        return Ok(Beside::default());
    };
    let comes = words::comes(&scene.series.rule, scene.series.hours, reader.language);
    let comes = reader.language.say("series-beside", &[("when", Text(&comes))]);
    let coming = page::coming(&scene, reader);
    let short: Vec<Html> = [comes].into_iter().chain(coming.clone()).collect();
    let lines = if posted.day == scene.series.first {
        let begun = [reader.language.say("series-begun", &[]), page::comes(&scene, reader)];
        begun.into_iter().chain(coming).chain([page::until(&scene, reader)]).collect()
    } else {
        short.clone()
    };
    let [undo, skip] = page::about_next(&scene, reader);
    let stop = scene.button(reader, "series-button-stop", Verb::AskStopBeside);
    let buttons = undo.or(skip).into_iter().chain(stop);
    Ok(Beside { lines, buttons: buttons.collect(), of_over: short })
}
