//! A town that the program itself founds: buildings with people in them, and what they need.

use std::collections::HashMap;
use std::time::{Duration, Instant};

use sandbox::{ChatId, GroupKind, MessageId, Sandbox, UserId};

use super::program::Program;

/// While nothing happens for so long, nothing waits: a card is drawn again after three seconds.
const QUIET: Duration = Duration::from_millis(3_600);
/// It comes to rest within so long.
const PATIENCE: Duration = Duration::from_mins(5);
/// So many in ten minutes may somebody ask.
const MOST_ASKED: usize = 5;

/// How large a town is.
#[derive(Clone, Copy)]
pub struct Shape {
    /// How many buildings.
    pub buildings: usize,
    /// How many people in each.
    pub people: usize,
    /// How much each of them needs.
    pub needs: usize,
}

/// A building, its people, and the cards in its group.
struct Building {
    chat: ChatId,
    people: Vec<UserId>,
    cards: Vec<Card>,
}

/// The card of a need.
struct Card {
    message: MessageId,
    /// Which of the people asked.
    asker: usize,
    /// What its button says: building and need.
    code: String,
}

/// Somebody's tap that is to be.
#[derive(Clone)]
pub struct Tap {
    pub user: UserId,
    pub chat: ChatId,
    pub message: MessageId,
    pub code: String,
}

/// The town.
pub struct Town {
    pub sandbox: Sandbox,
    buildings: Vec<Building>,
}

impl Town {
    /// Founds it, and has everything asked; then all is at rest.
    pub async fn founded(sandbox: &Sandbox, program: &mut Program, shape: Shape) -> Self {
        assert!(shape.needs <= MOST_ASKED, "nobody may ask for more at a time");
        program.presents_itself(sandbox).await;
        let buildings =
            (0..shape.buildings).map(|number| founded(sandbox, number, shape)).collect();
        let mut town = Self { sandbox: sandbox.clone(), buildings };
        town.comes_to_rest(program).await;
        for need in 0..shape.needs {
            for Building { chat, people, .. } in &town.buildings {
                for person in people {
                    sandbox.says(*chat, *person, &format!("/need carry shopping {need} up"));
                }
            }
        }
        town.comes_to_rest(program).await;
        for building in &mut town.buildings {
            building.finds_cards(sandbox);
            assert_eq!(building.cards.len(), shape.people * shape.needs, "each need has a card");
        }
        town
    }

    /// The people of each building.
    pub fn people(&self) -> impl Iterator<Item = &[UserId]> {
        self.buildings.iter().map(|building| building.people.as_slice())
    }

    /// The group of each building.
    pub fn groups(&self) -> impl Iterator<Item = ChatId> {
        self.buildings.iter().map(|building| building.chat)
    }

    /// Waits until nothing is under way and nothing waits.
    pub async fn comes_to_rest(&self, program: &Program) {
        let begun = Instant::now();
        let mut changes = self.sandbox.changes();
        loop {
            assert!(begun.elapsed() < PATIENCE, "it does not come to rest");
            changes.mark_unchanged();
            if tokio::time::timeout(QUIET, changes.changed()).await.is_ok() {
                tokio::time::sleep(QUIET / 8).await;
                continue;
            }
            let waiting = ["linli_updates_waiting", "linli_letters_waiting"];
            let mut still = self.sandbox.queue_is_empty();
            for name in waiting {
                still &= program.figure(name).await == 0.0;
            }
            if still {
                return;
            }
        }
    }

    /// Somebody claims each need, by turns of the buildings; another one in each round.
    pub fn claims(&self, round: usize) -> Vec<Tap> {
        self.taps("claim", round)
    }

    /// The same people take their claims back as tapped by mistake.
    pub fn slips(&self, round: usize) -> Vec<Tap> {
        self.taps("slip", round)
    }

    /// Claims and slips by turns, until there are so many.
    pub fn claims_and_slips(&self, most: usize) -> Vec<Tap> {
        let rounds = (0..).flat_map(|round| [self.claims(round), self.slips(round)]);
        rounds.flatten().take(most).collect()
    }

    fn taps(&self, verb: &str, round: usize) -> Vec<Tap> {
        let cards = self.buildings.iter().map(|building| building.cards.len()).max().unwrap_or(0);
        (0..cards)
            .flat_map(|number| {
                self.buildings.iter().map(move |Building { chat, people, cards }| {
                    let Card { message, asker, code } = &cards[number];
                    let others = people.len() - 1;
                    let user = people[(asker + 1 + round % others) % people.len()];
                    Tap { user, chat: *chat, message: *message, code: format!("{verb}_{code}") }
                })
            })
            .collect()
    }
}

fn founded(sandbox: &Sandbox, number: usize, shape: Shape) -> Building {
    let people: Vec<UserId> = (0..shape.people)
        .map(|person| sandbox.person(&format!("P{number}x{person}"), "en"))
        .collect();
    let title = format!("House {number}");
    let chat = sandbox.create_group(&title, people[0], GroupKind::Supergroup);
    sandbox.add_bot(chat, people[0]);
    for person in &people {
        if *person != people[0] {
            sandbox.join(chat, *person);
        }
        sandbox.start_bot(*person, None);
    }
    Building { chat, people, cards: Vec::new() }
}

impl Building {
    /// The cards, by who asked: each stands somewhere behind its question, and the asker's private
    /// chat names it.
    fn finds_cards(&mut self, sandbox: &Sandbox) {
        let claim = |message: &sandbox::Message| {
            let mut buttons = message.buttons.iter().flatten();
            buttons
                .find_map(|button| Some(button.data.as_ref()?.strip_prefix("claim_")?.to_owned()))
        };
        let cards: Vec<_> = sandbox
            .messages(self.chat)
            .iter()
            .filter(|message| message.from_bot)
            .filter_map(|message| Some((message.id, claim(message)?)))
            .collect();
        let askers: HashMap<String, usize> = (self.people.iter().enumerate())
            .flat_map(|(asker, person)| {
                let chat = sandbox.messages(ChatId::from(*person));
                let buttons = chat.into_iter().flat_map(|message| message.buttons).flatten();
                let codes = buttons.filter_map(|button| Some(of_need(&button.data?)?.to_owned()));
                codes.map(|code| (code, asker)).collect::<Vec<_>>()
            })
            .collect();
        self.cards = cards
            .into_iter()
            .map(|(message, code)| Card { message, asker: askers[&code], code })
            .collect();
    }
}

/// Building and need, as the code of a button names them behind its verb.
fn of_need(code: &str) -> Option<&str> {
    let (_, rest) = code.split_once('_')?;
    let (building, need) = rest.split_once('_')?;
    (building.parse::<i64>().is_ok() && need.parse::<i64>().is_ok()).then_some(rest)
}
