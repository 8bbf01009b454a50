//! What people of the town do, one thing after the other, whatever the process does meanwhile.

use sandbox::{ChatId, Message, UserId};

use super::town::{Asked, Building, Town};

/// Nobody may ask for more than five things in ten minutes.
const ASKS: usize = 5;
/// Who writes more than twenty messages is not heard for a while.
const WORDS: usize = 15;

impl Town {
    /// Somebody does something. A new deed is a line here, with the verb that it brings.
    pub fn act(&mut self) {
        let at = self.dice.roll(self.buildings.len());
        let building = self.buildings[at].clone();
        let person = building.people[self.dice.roll(building.people.len())];
        let private = ChatId(person.0);
        match self.dice.roll(14) {
            0 | 1 => self.ask(&building, person),
            2..=5 => self.tap(building.chat, person, "I can help", "needs.claim"),
            6 => self.tap(private, person, "Can't make it", "needs.release"),
            7 | 8 => self.tap(private, person, "Job done", "needs.done"),
            9 => self.tap(private, person, "Yes, all done", "needs.confirm"),
            10 => self.edit(&building),
            11 => self.tap(private, person, "No longer needed", "needs.withdraw"),
            12 => self.come_or_go(&building),
            _ => self.repeat(),
        }
    }

    fn ask(&mut self, building: &Building, asker: UserId) {
        let asked = self.asked.iter().filter(|asked| asked.asker == asker).count();
        if building.people.last() == Some(&asker) || asked >= ASKS || !self.may_write(asker) {
            return;
        }
        let words = format!("thing {}", self.asked.len());
        let message = self.sandbox.says(building.chat, asker, &format!("/need {words}"));
        self.asked.push(Asked { chat: building.chat, asker, message, words });
        self.brings("needs.post");
    }

    fn edit(&mut self, building: &Building) {
        let here: Vec<usize> = (0..self.asked.len())
            .filter(|number| self.asked[*number].chat == building.chat)
            .collect();
        if here.is_empty() {
            return;
        }
        let number = here[self.dice.roll(here.len())];
        let (asker, message) = (self.asked[number].asker, self.asked[number].message);
        if self.may_write(asker) {
            let words = format!("{} again", self.asked[number].words);
            self.sandbox.edits(building.chat, asker, message, &format!("/need {words}"));
            self.asked[number].words = words;
            self.brings("needs.reword");
        }
    }

    fn may_write(&mut self, who: UserId) -> bool {
        let written = self.written.entry(who).or_default();
        *written += 1;
        *written <= WORDS
    }

    fn come_or_go(&mut self, building: &Building) {
        if let Some(who) = building.people.last() {
            if self.sandbox.members(building.chat).contains(who) {
                self.sandbox.leave(building.chat, *who);
            } else {
                self.sandbox.join(building.chat, *who);
            }
            self.last = None;
        }
    }

    /// Telegram gives the last update again, as itself or under a new id.
    fn repeat(&mut self) {
        if self.dice.roll(2) == 0 {
            self.sandbox.repeat_last_update();
        } else if let Some(verb) = self.last {
            self.sandbox.repeat_last_update_under_new_id();
            self.brings(verb);
        }
    }

    fn tap(&mut self, chat: ChatId, person: UserId, label: &str, verb: &'static str) {
        let has_it = |message: &Message| {
            message.buttons.iter().flatten().any(|button| button.label == label)
        };
        let messages: Vec<_> = self.sandbox.messages(chat).into_iter().filter(has_it).collect();
        if !messages.is_empty() {
            let message = messages[self.dice.roll(messages.len())].id;
            if self.sandbox.taps(person, chat, message, label).is_ok() {
                self.brings(verb);
            }
        }
    }

    fn brings(&mut self, verb: &'static str) {
        *self.brought.entry(verb).or_default() += 1;
        self.last = Some(verb);
    }
}
