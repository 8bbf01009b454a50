//! The life that people lead in the soak.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use chrono::{DateTime, Datelike as _, Timelike as _, Utc};
use sandbox::{ChatId, Event, Fault, FaultKind, GroupKind, Message, TapError, UserId};

use super::words::{CHINESE, ENGLISH, MEANWHILE, TAPS, Way};
use super::{MOST_UNSOLICITED, group_days, private_days, said};
use crate::support::House;
use crate::support::dice::Dice;
use crate::support::house::{Neighbour, hours, minutes};

const PEOPLE: usize = 30;
/// So many things happen in a day, on the whole.
const DEEDS: usize = 90;
/// So many needs are asked in a building in a day, at most.
const ASKS: usize = 3;
/// People look at so many of the newest messages of a chat.
const LOOKED_AT: usize = 12;

pub struct Building {
    pub chat: ChatId,
    /// Its clock is so many hours ahead.
    pub ahead: i32,
    people: Vec<Neighbour>,
    ways: &'static [Way],
}

pub struct Need {
    pub number: i64,
    pub asker: UserId,
    pub posted_at: DateTime<Utc>,
}

pub struct Life {
    pub house: House,
    pub buildings: Vec<Building>,
    pub closed_chats: BTreeSet<UserId>,
    pub events: Vec<Event>,
    pub secrets: BTreeSet<String>,
    pub needs: Vec<Need>,
    /// How many needs were asked and taken.
    pub asked: usize,
    /// What was asked or tapped and not answered.
    pub unheard: Vec<String>,
    /// Who got more in a day than they asked for.
    pub spent: Vec<String>,
    /// How many messages nobody asked for there were, and how many digests.
    unsolicited: i64,
    digests: usize,
    tapped: BTreeMap<String, usize>,
    /// How many events were taken note of.
    seen: usize,
    dice: Dice,
}

impl Life {
    pub async fn begins(seed: u64) -> Self {
        let (house, []) = House::of([]).await;
        let mo = house.mo();
        let mut life = Self {
            house: house.clone(),
            buildings: Vec::new(),
            closed_chats: BTreeSet::new(),
            events: Vec::new(),
            secrets: BTreeSet::new(),
            needs: Vec::new(),
            asked: 0,
            unheard: Vec::new(),
            spent: Vec::new(),
            unsolicited: 0,
            digests: 0,
            tapped: BTreeMap::new(),
            seen: 0,
            dice: Dice(seed),
        };
        mo.starts(None).await;
        life.moves_in(house.group, 0, "en", &ENGLISH, mo).await;
        let wang = house.stranger("王姐", "zh-CN");
        house.sandbox.start_bot(wang.user, None);
        let group = house.add_group("阳光小区", &wang, GroupKind::Supergroup);
        house.sandbox.add_bot(group, wang.user);
        house.settle().await;
        life.moves_in(group, 8, "zh-CN", &CHINESE, wang).await;
        life.looks();
        // Those days count from here on.
        life.events.clear();
        life
    }

    async fn moves_in(
        &mut self,
        chat: ChatId,
        ahead: i32,
        language: &str,
        ways: &'static [Way],
        moderator: Neighbour,
    ) {
        let mut people = vec![moderator.clone()];
        for count in 1..PEOPLE {
            let name = format!("{}{count}", if language == "en" { "Neighbour" } else { "邻居" });
            let neighbour = self.house.stranger(&name, language);
            self.house.sandbox.join(chat, neighbour.user);
            if count % 10 == 9 {
                self.closed_chats.insert(neighbour.user);
            } else {
                self.house.sandbox.start_bot(neighbour.user, None);
            }
            people.push(neighbour);
        }
        self.house.settle().await;
        self.house.sandbox.make_bot_administrator(chat, moderator.user, true);
        if let Some(second) = people.get(1) {
            self.house.sandbox.promote(chat, second.user, moderator.user, true);
        }
        self.house.settle().await;
        self.buildings.push(Building { chat, ahead, people, ways });
    }

    pub fn now(&self) -> DateTime<Utc> {
        self.house.sandbox.clock().now()
    }

    /// What happened since is taken note of.
    fn looks(&mut self) {
        let new = self.house.sandbox.events_from(self.seen);
        self.seen += new.len();
        self.events.extend(new);
    }

    pub async fn lives_a_day(&mut self, day: u64) {
        let mut asks = vec![1 + self.dice.roll(ASKS); self.buildings.len()];
        for _ in 0..DEEDS {
            let pause = 2 + self.dice.roll(21);
            self.house.waits(minutes(u64::try_from(pause).unwrap_or(1))).await;
            let at = self.dice.roll(self.buildings.len());
            let (ahead, chat) = match self.buildings.get(at) {
                Some(building) => (building.ahead, building.chat),
                None => continue,
            };
            let hour = (self.now().hour() + ahead.unsigned_abs()) % 24;
            if !(7..23).contains(&hour) {
                continue;
            }
            let left = asks.get(at).copied().unwrap_or(0);
            if left > 0 && self.dice.roll(12) == 0 {
                if let Some(asks) = asks.get_mut(at) {
                    *asks = left - 1;
                }
                self.somebody_asks(at, chat).await;
            } else {
                for _ in 0..10 {
                    if self.somebody_taps(at, chat).await {
                        break;
                    }
                }
            }
        }
        match day {
            4 | 18 => self.house.restarts().await,
            9 | 23 => self.house.crashes().await,
            13 => self.loses_telegram().await,
            _ => {}
        }
        let begins = self.now().date_naive().succ_opt().and_then(|day| day.and_hms_opt(5, 0, 0));
        let left = begins.map(|begins| begins.and_utc() - self.now());
        let left = left.and_then(|left| left.to_std().ok()).unwrap_or(Duration::ZERO);
        self.house.waits(left.min(hours(24))).await;
        self.counts_the_day().await;
        // Nobody reads so long a transcript.
        self.house.transcript();
    }

    /// Looks at what everybody got on the day that is over: the house keeps count for two days. And by
    /// what they read, whether the evening was told once.
    async fn counts_the_day(&mut self) {
        let most = "select coalesce(max(sent), 0) from unsolicited";
        let most = self.house.count(most).await;
        if most > MOST_UNSOLICITED {
            self.spent.push(format!("somebody got {most} messages a day that nobody asked for"));
        }
        let yesterday = "select coalesce(sum(sent), 0) from unsolicited where day = \
             (select max(day) - 1 from unsolicited)";
        self.unsolicited += self.house.count(yesterday).await;
        self.looks();
        let since = self.now() - chrono::Duration::hours(24);
        let mut evenings: BTreeMap<ChatId, usize> = BTreeMap::new();
        for event in self.events.iter().filter(|event| event.at() > since) {
            if let Event::Posted { message, .. } = event
                && message.text.starts_with("🌙")
            {
                *evenings.entry(message.chat).or_insert(0) += 1;
            }
        }
        self.digests += evenings.values().sum::<usize>();
        let twice = evenings.into_iter().filter(|(_, count)| *count > 1);
        self.spent.extend(twice.map(|(chat, count)| format!("{count} digests a day in {chat:?}")));
    }

    /// Ten minutes without Telegram, in which people go on.
    async fn loses_telegram(&mut self) {
        let kind = FaultKind::BadGateway;
        self.house.sandbox.fault(Fault { method: None, chat: None, kind, times: None });
        for at in 0..self.buildings.len() {
            let Some(building) = self.buildings.get(at) else { continue };
            let way = MEANWHILE.get(at).copied().unwrap_or_default();
            let chat = building.chat;
            if let Some(who) = building.people.get(5) {
                self.house.sandbox.says(chat, who.user, &format!("/need {way}"));
                self.asked += 1;
            }
        }
        for _ in 0..10 {
            self.house.sandbox.clock().advance(minutes(1));
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.house.sandbox.clear_faults();
        self.house.settle().await;
    }

    /// Somebody asks for a hand, in the group or privately.
    async fn somebody_asks(&mut self, at: usize, chat: ChatId) {
        let Some(building) = self.buildings.get(at) else { return };
        let roll = self.dice.roll(building.people.len());
        let way = self.dice.roll(building.ways.len());
        let (Some(who), Some(way)) = (building.people.get(roll), building.ways.get(way)) else {
            return;
        };
        let who = who.clone();
        let (door, phone, code) = (
            format!("{}", 7_000 + at * 1_000 + roll * 7),
            format!("0171 55{:05}", 10_000 + at * 1_000 + roll * 13),
            format!("{}", 48_000 + at * 100 + roll),
        );
        let words = way.words.replace("{door}", &door);
        let words = words.replace("{phone}", &phone).replace("{code}", &code);
        self.secrets.extend([door, phone.clone(), phone.replace(' ', ""), code]);
        self.secrets.extend(way.secret.iter().map(|secret| (*secret).to_owned()));
        let before = self.house.count_of("need").await;
        self.looks();
        let begun = self.seen;
        if self.closed_chats.contains(&who.user) || self.dice.roll(2) == 0 {
            self.house.sandbox.says(chat, who.user, &format!("/need {words}"));
            self.house.settle().await;
        } else {
            who.tells(&words).await;
            if let Some((chat, message, label)) = self.sees(&who, &["Post", "发出去"]) {
                let _ = self.house.sandbox.taps(who.user, chat, message, &label);
                self.house.settle().await;
            }
        }
        let answered = self
            .house
            .sandbox
            .events_from(begun)
            .iter()
            .any(|event| said(event).is_some() || matches!(event, Event::Answered { .. }));
        if !answered {
            self.unheard.push(format!("nobody answered: {words}"));
        }
        let taken = self.house.count_of("need").await - before;
        if taken > 0 {
            self.asked += 1;
            let number = self
                .house
                .count("select max(number) from need where id = (select max(id) from need)")
                .await;
            self.needs.push(Need { number, asker: who.user, posted_at: self.now() });
        }
        self.looks();
    }

    /// The newest message with one of these buttons in somebody's private chat.
    fn sees(
        &self,
        who: &Neighbour,
        labels: &[&str],
    ) -> Option<(ChatId, sandbox::MessageId, String)> {
        let chat = ChatId(who.user.0);
        self.house.sandbox.messages(chat).into_iter().rev().find_map(|message| {
            let label = message.buttons.iter().flatten().find_map(|button| {
                labels.contains(&button.label.as_str()).then(|| button.label.clone())
            })?;
            Some((chat, message.id, label))
        })
    }

    /// Somebody taps on what they see. False if they see nothing to tap on.
    async fn somebody_taps(&mut self, at: usize, chat: ChatId) -> bool {
        let Some(building) = self.buildings.get(at) else { return false };
        let roll = self.dice.roll(building.people.len());
        let Some(who) = building.people.get(roll).cloned() else { return false };
        let mut chances: Vec<(Message, String, usize)> = Vec::new();
        for chat in [chat, ChatId(who.user.0)] {
            let messages = self.house.sandbox.messages(chat);
            for message in messages.into_iter().rev().filter(|one| one.from_bot).take(LOOKED_AT) {
                for button in message.buttons.iter().flatten() {
                    let known =
                        TAPS.iter().find(|(en, zh, _)| [en, zh].contains(&&button.label.as_str()));
                    if let Some((_, _, weight)) = known {
                        chances.push((message.clone(), button.label.clone(), *weight));
                    }
                }
            }
        }
        let all: usize = chances.iter().map(|(_, _, weight)| weight).sum();
        if all == 0 {
            return false;
        }
        let mut left = self.dice.roll(all);
        let chosen = chances.into_iter().find(|(_, _, weight)| {
            let here = left < *weight;
            left = left.saturating_sub(*weight);
            here
        });
        let Some((message, label, _)) = chosen else { return false };
        *self.tapped.entry(label.clone()).or_insert(0) += 1;
        match self.house.sandbox.taps(who.user, message.chat, message.id, &label) {
            Ok(tap) => {
                self.house.settle().await;
                if let Some(link) = self.house.sandbox.link_of(tap) {
                    self.follows(&who, &link).await;
                }
            }
            Err(TapError::Link(link)) => self.follows(&who, &link).await,
            Err(TapError::NoSuchMessage | TapError::NoSuchButton(_)) => {}
        }
        if self.dice.roll(20) == 0 {
            self.house.sandbox.repeat_last_update();
            self.house.settle().await;
        }
        self.looks();
        true
    }

    async fn follows(&mut self, who: &Neighbour, link: &str) {
        let payload = link.split_once("?start=").map(|(_, payload)| payload);
        self.house.sandbox.start_bot(who.user, payload);
        self.closed_chats.remove(&who.user);
        self.house.settle().await;
    }

    /// What can be told of it in a note.
    pub fn figures(&self, days: u64) -> String {
        let groups = group_days(self);
        let privately = private_days(self);
        let most = |counts: Vec<usize>| counts.into_iter().max().unwrap_or(0);
        let sum = |counts: Vec<usize>| counts.into_iter().sum::<usize>();
        let (group, private): (Vec<_>, Vec<_>) =
            (groups.into_values().collect(), privately.into_values().collect());
        format!(
            "{days} days until {}-{}: {} needs; messages in a group: {} in all, {} a day at most; \
             private ones: {} in all, {} a day and person at most; unasked for: {}, digests: {}; \
             taps: {:?}",
            self.now().month(),
            self.now().day(),
            self.asked,
            sum(group.clone()),
            most(group),
            sum(private.clone()),
            most(private),
            self.unsolicited,
            self.digests,
            self.tapped,
        )
    }
}
