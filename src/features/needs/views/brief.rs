//! A need in one line: in the evening, and in the list that stands in the group. It holds nothing that
//! the card does not show to everybody, and less.

use super::{Scene, card};
use crate::features::needs::model::Need;
use crate::kernel::clock::Moment;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Html;
use crate::kernel::speech::Value::{Html as Markup, Number, Text};

/// So many letters of what is needed fit in a line; the card has all of them.
const LONGEST: usize = 80;

/// Number, kind, words as everybody reads them, and for when.
pub fn brief(need: &Need, now: Moment, reader: &Reader) -> Html {
    let scene = Scene::bare(need.clone(), now);
    let words = if card::hides_words(need.category, need.words.as_ref()) {
        card::words(&scene, false, reader)
    } else {
        Html::escape(&cut(&scene.words(reader)))
    };
    let icon = ("icon", Text(need.category.icon()));
    let (number, words) = (("number", Number(need.number)), ("words", Markup(&words)));
    match scene.when(reader).filter(|_| !card::hides_time(need)) {
        Some(when) => {
            let when = ("when", Text(&when));
            reader.language.say("needs-brief-when", &[icon, number, words, when])
        }
        None => reader.language.say("needs-brief", &[icon, number, words]),
    }
}

/// The same with how many helpers are still wanted.
pub fn wanted(need: &Need, now: Moment, reader: &Reader) -> Html {
    let line = brief(need, now, reader);
    let free = Number(need.free_places());
    reader.language.say("needs-brief-wanted", &[("line", Markup(&line)), ("n", free)])
}

/// The same, to its asker: nobody comes forward, or not enough do.
pub fn nobody_yet(need: &Need, now: Moment, reader: &Reader) -> Html {
    if need.filling().next().is_some() {
        return wanted(need, now, reader);
    }
    let line = brief(need, now, reader);
    reader.language.say("needs-brief-nobody", &[("line", Markup(&line))])
}

fn cut(words: &str) -> String {
    let words: String =
        words.chars().map(|letter| if letter == '\n' { ' ' } else { letter }).collect();
    if words.chars().count() <= LONGEST {
        return words;
    }
    words.chars().take(LONGEST.saturating_sub(1)).chain(['…']).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_long_is_cut_and_stays_one_line() {
        assert_eq!(cut("carry\nshopping"), "carry shopping");
        assert_eq!(cut(&"字".repeat(80)), "字".repeat(80));
        let long = cut(&"字".repeat(81));
        assert_eq!(long.chars().count(), 80);
        assert!(long.ends_with('…'));
    }
}
