//! What has to be true of the town after the last start, whatever was done to the process.

use std::collections::BTreeMap;

use sandbox::{ChatId, Event, MessageId};
use sqlx::SqliteConnection;

use super::town::{Asked, Town};

/// The first update that the sandbox gives.
const FIRST_UPDATE: i64 = 700_000_001;

#[derive(sqlx::FromRow)]
struct Need {
    id: i64,
    number: i64,
    state: String,
    chat: i64,
    message: i64,
    asker: i64,
}

#[derive(sqlx::FromRow)]
struct Claim {
    need_id: i64,
    helper: i64,
    state: String,
}

impl Town {
    /// Nothing is lost, nothing is done twice, everybody was told. The number of sends made twice.
    pub async fn is_whole(&self) -> usize {
        let mut database = self.open().await;
        is_sound(&mut database).await;
        self.each_update_had_its_effect_once(&mut database).await;
        let needs: Vec<Need> = sqlx::query_as(
            "select need.id, number, state, asked_chat_id as chat, asked_message_id as message, \
             person.telegram_id as asker from need join person on person.id = need.asker_id",
        )
        .fetch_all(&mut database)
        .await
        .expect("needs");
        let claims: Vec<Claim> = sqlx::query_as(
            "select need_id, person.telegram_id as helper, state from claim \
             join person on person.id = claim.helper_id",
        )
        .fetch_all(&mut database)
        .await
        .expect("claims");
        assert_eq!(needs.len(), self.asked.len(), "each message asked for one need");
        self.members_are_those_of_the_group(&mut database).await;
        let sent = self.sent();
        let mut twice = 0;
        for asked in &self.asked {
            let place = (asked.chat.0, asked.message.0);
            let need = needs.iter().find(|need| (need.chat, need.message) == place);
            let need = need.unwrap_or_else(|| panic!("{} is lost", asked.words));
            let own: Vec<&Claim> = claims.iter().filter(|claim| claim.need_id == need.id).collect();
            twice += self.is_shown(asked, need, &own, &sent);
        }
        self.every_tap_was_answered();
        assert_eq!(self.sandbox.mistakes(), Vec::<String>::new());
        assert!(
            twice <= self.in_flight,
            "{twice} were sent twice, and {} were under way in {} deaths",
            self.in_flight,
            self.deaths
        );
        twice
    }

    /// Every update that Telegram gave is there by its number and done; every verb that was brought
    /// was noted as often as it was brought, and every claim that was noted stands there.
    async fn each_update_had_its_effect_once(&self, database: &mut SqliteConnection) {
        let next = self.sandbox.last_poll_offset().expect("it has polled");
        let (first, last, done, dead): (i64, i64, i64, i64) = sqlx::query_as(
            "select min(update_id), max(update_id), count(done_at), count(dead_at) from inbox",
        )
        .fetch_one(&mut *database)
        .await
        .expect("the inbox");
        assert_eq!((first, last, dead), (FIRST_UPDATE, next - 1, 0), "what was received is there");
        assert_eq!(done, next - FIRST_UPDATE, "and is done");
        let noted: Vec<(String, i64, i64)> = sqlx::query_as(
            "select verb, count(*), count(*) filter (where outcome = 'done') from audit \
             group by verb",
        )
        .fetch_all(&mut *database)
        .await
        .expect("the audit");
        let times = |verb: &str| noted.iter().find(|noted| noted.0 == verb);
        for (verb, brought) in &self.brought {
            let noted = times(verb).map_or(0, |noted| noted.1);
            assert_eq!(noted, *brought, "{verb} was brought so often");
        }
        let claims: i64 = sqlx::query_scalar("select count(*) from claim")
            .fetch_one(&mut *database)
            .await
            .expect("claims");
        assert_eq!(times("needs.claim").map_or(0, |noted| noted.2), claims, "each has its claim");
    }

    async fn members_are_those_of_the_group(&self, database: &mut SqliteConnection) {
        let members: Vec<(i64, i64)> = sqlx::query_as(
            "select building.chat_id, person.telegram_id from membership \
             join building on building.id = membership.building_id \
             join person on person.id = membership.person_id where membership.left_at is null",
        )
        .fetch_all(database)
        .await
        .expect("members");
        for building in &self.buildings {
            let here = self.sandbox.members(building.chat);
            for person in &building.people {
                let known = members.contains(&(building.chat.0, person.0));
                assert_eq!(known, here.contains(person), "{person:?} in {:?}", building.chat);
            }
        }
    }

    /// What the bot wrote, by chat, as it was when it was sent.
    fn sent(&self) -> BTreeMap<ChatId, Vec<String>> {
        let mut sent = BTreeMap::<ChatId, Vec<String>>::new();
        for event in self.sandbox.events() {
            if let Event::Posted { message, .. } = event {
                sent.entry(message.chat).or_default().push(message.text);
            }
        }
        sent
    }

    /// A need stands in the group as it is, and all whom it concerns were told. How often something
    /// about it was sent twice.
    fn is_shown(
        &self,
        asked: &Asked,
        need: &Need,
        claims: &[&Claim],
        sent: &BTreeMap<ChatId, Vec<String>>,
    ) -> usize {
        let (words, number) = (&asked.words, need.number);
        let none = Vec::new();
        let to = |chat: i64| sent.get(&ChatId(chat)).unwrap_or(&none);
        let card = format!(" #{number} ");
        let is_card = |text: &str| text.lines().next().is_some_and(|line| line.contains(&card));
        let held = claims.iter().filter(|claim| claim.state == "held" || claim.state == "done");
        let held: Vec<&&Claim> = held.collect();
        let filled = claims.iter().filter(|claim| claim.state == "confirmed").count() + held.len();
        assert!(filled <= 1, "{words} is claimed once");

        let shows = match (need.state.as_str(), filled) {
            ("closed", _) => "✅ Done",
            ("withdrawn", _) => "No longer needed",
            (_, 1) => "is on it",
            _ => "1 more wanted",
        };
        // A card that was sent twice is known once: the other is adopted when it is tapped.
        let cards = self.sandbox.messages(asked.chat);
        let shown = cards.iter().any(|message| {
            let first = message.text.lines().next().unwrap_or_default();
            let worded = need.state != "open" || first.ends_with(words.as_str());
            message.from_bot && is_card(&message.text) && message.text.contains(shows) && worded
        });
        let (chat, message): (ChatId, MessageId) = (asked.chat, asked.message);
        assert!(shown, "{words} ({chat:?} {message:?}): no card shows {shows}");

        let posted = format!("Need #{number} is posted");
        let told = to(need.asker).iter().filter(|text| text.starts_with(&posted)).count();
        assert!(told > 0 || need.state != "open", "{words}: nobody told the asker");
        let mut twice = told.saturating_sub(1);
        twice += to(asked.chat.0).iter().filter(|text| is_card(text)).count().saturating_sub(1);

        let about = format!("with #{number}: ");
        let is_told = |text: &&String| text.starts_with("You help") && text.contains(&about);
        let mut by_helper = BTreeMap::<i64, usize>::new();
        claims.iter().for_each(|claim| *by_helper.entry(claim.helper).or_default() += 1);
        for (helper, claims) in by_helper {
            let told = to(helper).iter().filter(is_told).count();
            let holds = held.iter().any(|claim| claim.helper == helper);
            assert!(told > 0 || !holds, "{words}: nobody told the helper");
            twice += told.saturating_sub(claims);
        }
        if held.iter().any(|claim| claim.state == "done") {
            let thing: Vec<&str> = words.split(" again").take(1).collect();
            let question = |text: &&String| text.ends_with("Is it?") && text.contains(thing[0]);
            assert!(to(need.asker).iter().any(|text| question(&text)), "{words}: nobody asked");
        }
        twice
    }

    /// Whatever was not answered in time, Telegram would not take.
    fn every_tap_was_answered(&self) {
        let calls = self.sandbox.calls();
        for tap in self.sandbox.unanswered_taps() {
            let query = serde_json::Value::String(tap.to_string());
            let too_late = calls.iter().any(|call| {
                call.params.get("callback_query_id") == Some(&query) && call.status == Some(400)
            });
            assert!(too_late, "{tap:?} has no answer");
        }
    }
}

/// SQLite finds nothing wrong.
pub async fn is_sound(database: &mut SqliteConnection) {
    let integrity: String = sqlx::query_scalar("pragma integrity_check")
        .fetch_one(&mut *database)
        .await
        .expect("reads");
    assert_eq!(integrity, "ok");
    let broken = sqlx::query("pragma foreign_key_check").fetch_all(database).await.expect("reads");
    assert_eq!(broken.len(), 0, "rows point nowhere");
}
