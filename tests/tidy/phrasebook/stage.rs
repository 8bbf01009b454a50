//! The stage of the phrasebook: a building with an asker, a helper, another neighbour and a
//! moderator, on which a need comes to stand as a page shows it.

use std::time::Duration;

use chrono::TimeDelta;
use futures::future::BoxFuture;
use linli::features::needs::model::attachment::Thing;
use linli::kernel::clock::Moment;
use linli::kernel::id::{BuildingId, PersonId};
use linli::kernel::language::Language;
use linli::kernel::person::Account;
use linli::kernel::reader::Reader;
use linli::shell::registry;
use linli::shell::stimulus::{Act, Place};

use super::said::Said;
use super::typed::{SECRETS, TITLES, Typed, VOICE, typed};
use crate::support::town::{Town, speaker};
use crate::tidy::samples::Rows;

const CHAT: i64 = -100;
const OTHER_CHAT: i64 = -200;

/// A building with people in it. What is done to it is told by its methods, one after the other.
pub struct Stage {
    pub town: Town,
    pub typed: &'static Typed,
    language: Language,
    /// What hears what is said while a page is drawn.
    pub said: Said,
    /// What no group and no outsider may read.
    pub secrets: Vec<&'static str>,
    pub asker: Account,
    pub helper: Account,
    pub other: Account,
    pub moderator: Account,
}

pub const fn minutes(count: u64) -> Duration {
    Duration::from_secs(count * 60)
}

pub const fn days(count: u64) -> Duration {
    Duration::from_secs(count * 86_400)
}

impl Stage {
    /// A building in which everybody speaks this language, and nothing is asked yet.
    pub async fn set(language: Language, said: Said) -> Self {
        let typed = typed(language);
        let moderator = speaker(10, typed.moderator, language);
        let town = Town::founded(CHAT, &moderator).await;
        let people = [(11, typed.asker), (12, typed.helper), (13, typed.other)];
        let [asker, helper, other] = people.map(|(number, name)| speaker(number, name, language));
        for person in [&asker, &helper, &other] {
            town.moves_in(person).await;
        }
        let secrets = SECRETS.to_vec();
        Self { town, typed, language, said, secrets, asker, helper, other, moderator }
    }

    /// The same once more, to go on from there.
    pub async fn copied(&self) -> Self {
        Self {
            town: self.town.copied().await,
            typed: self.typed,
            language: self.language,
            said: self.said.clone(),
            secrets: self.secrets.clone(),
            asker: self.asker.clone(),
            helper: self.helper.clone(),
            other: self.other.clone(),
            moderator: self.moderator.clone(),
        }
    }

    /// The asker and the helper are called so from now on.
    pub fn named(mut self, name: &str) -> Self {
        self.asker = speaker(self.asker.telegram_id, name, self.language);
        self.helper = speaker(self.helper.telegram_id, name, self.language);
        self
    }

    /// The helper speaks this language from now on.
    pub fn with_a_helper_who_speaks(mut self, language: Language) -> Self {
        self.helper.language = Some(language);
        self
    }

    pub fn keeping_secret(mut self, words: &[&'static str]) -> Self {
        self.secrets.extend(words);
        self
    }

    /// Linli was away for ten minutes, and is back.
    pub async fn away(&self) {
        let since = self.town.office.now().minus(TimeDelta::minutes(10));
        let writer = &self.town.office.database.writer;
        let told = writer.run(move |tx| -> BoxFuture<'_, anyhow::Result<()>> {
            Box::pin(registry::was_away(tx, since))
        });
        told.await.expect("they are told");
    }

    pub async fn asked(self, words: &str) -> Self {
        self.town.says(&self.asker, &format!("/need {words}")).await;
        // Where nearly the same was asked a short while ago, it is meant all the same.
        let draft = "select coalesce(max(id), 0) from draft where ?1 = 0";
        let draft: i64 = self.town.office.asks(draft, 0).await;
        if draft > 0 {
            self.town.taps(&self.asker, &format!("post-too_{draft}")).await;
        }
        self
    }

    /// Asked by voice, described in words or not.
    pub async fn asked_by_voice(self, words: Option<&str>) -> Self {
        self.town.speaks(&self.asker, VOICE).await;
        if let Some(words) = words {
            self.town.tells(&self.asker, words).await;
        }
        let draft = self.town.newest_draft().await;
        self.town.taps(&self.asker, &format!("post_{draft}")).await;
        self
    }

    /// Asked in words, with what somebody sends and the words under it.
    pub async fn asked_with(self, thing: Thing, under: &str) -> Self {
        self.town.tells(&self.asker, self.typed.words).await;
        self.town.brings(&self.asker, thing, under).await;
        let draft = self.town.newest_draft().await;
        self.town.taps(&self.asker, &format!("post_{draft}")).await;
        self
    }

    /// Somebody does something with the newest need.
    pub async fn of_need(self, who: &Account, verb: &str) -> Self {
        let (verb, argument) = verb.split_once(' ').unwrap_or((verb, ""));
        let (building, need) = (self.town.building, self.town.newest_need().await);
        let code = format!("{verb}_{building}_{need}_{argument}");
        self.town.taps(who, code.trim_end_matches('_')).await;
        self
    }

    pub async fn asker_does(self, verb: &str) -> Self {
        let who = self.asker.clone();
        self.of_need(&who, verb).await
    }

    pub async fn helper_does(self, verb: &str) -> Self {
        let who = self.helper.clone();
        self.of_need(&who, verb).await
    }

    pub async fn moderator_does(self, verb: &str) -> Self {
        let who = self.moderator.clone();
        self.of_need(&who, verb).await
    }

    /// The asker says something of the newest claim.
    pub async fn asker_answers(self, verb: &str) -> Self {
        let code = format!("{verb}_{}_{}", self.town.building, self.town.newest_claim().await);
        self.town.taps(&self.asker, &code).await;
        self
    }

    /// The helper says something of the newest claim.
    pub async fn helper_says(self, verb: &str) -> Self {
        let code = format!("{verb}_{}_{}", self.town.building, self.town.newest_claim().await);
        self.town.taps(&self.helper, &code).await;
        self
    }

    /// The moderator can be written to, and told the duty phone.
    pub async fn with_a_duty_phone(self, phone: &str) -> Self {
        self.town.opens_chat(&self.moderator).await;
        let code = format!("number-type_{}_duty", self.town.building);
        self.town.taps(&self.moderator, &code).await;
        self.town.tells(&self.moderator, phone).await;
        self
    }

    /// The asker says door and phone by the form.
    pub async fn with_a_private_part(self, part: &str) -> Self {
        let stage = self.later(minutes(1)).await.asker_does("private").await;
        stage.town.tells(&stage.asker, part).await;
        stage
    }

    pub async fn later(self, time: Duration) -> Self {
        self.town.waits(time).await;
        self
    }

    pub async fn with_the_askers_chat_closed(self) -> Self {
        self.town.does(&self.asker, Place::Private, Act::ClosedChat).await;
        self
    }

    pub async fn without(self, erased: &Account) -> Self {
        self.town.taps(erased, "erase").await;
        self
    }

    /// The group has this title from now on.
    pub async fn entitled(self, title: &str) -> Self {
        self.retitle(CHAT, title, &self.moderator).await;
        self
    }

    /// The disk is full, and the moderators know.
    pub async fn on_a_full_disk(self) -> Self {
        self.town.office.fills_the_disk().await;
        self
    }

    /// The asker lives in another building, too.
    pub async fn with_another_building(self) -> Self {
        let stage = self.entitled(TITLES[0]).await;
        stage.retitle(OTHER_CHAT, TITLES[1], &stage.asker).await;
        stage
    }

    async fn retitle(&self, chat: i64, title: &str, by: &Account) {
        let place = Place::Group { chat, title: title.to_owned(), topic: None };
        self.town.does(by, place, Act::Retitled).await;
    }

    /// The rows of what was done last, as this reader's.
    pub async fn rows(&self, reader: &Account, named: &Account) -> Rows {
        let newest = |statement| self.town.office.asks::<i64>(statement, 0);
        let newest_or_none = |statement| self.town.office.asks::<Option<i64>>(statement, 0);
        let claim = newest("select coalesce(max(id), 0) from claim where ?1 = 0").await;
        let done_at = self.town.office.asks::<i64>(
            "select coalesce((select coalesce(done_at, claimed_at) from claim where id = ?1), 0)",
            claim,
        );
        let private_at: Option<i64> = self
            .town
            .office
            .asks(
                "select max(private_at) from need where ?1 = 0 and id = (select max(id) from need)",
                0,
            )
            .await;
        let over_at: Option<i64> = newest_or_none(
            "select max(coalesce(ends_at, starts_at + 7200000)) from need \
             where ?1 = 0 and id = (select max(id) from need)",
        )
        .await;
        let starts_at: Option<i64> = newest_or_none(
            "select max(starts_at) from need where ?1 = 0 and id = (select max(id) from need)",
        )
        .await;
        let joined_at: Option<i64> = self
            .town
            .office
            .asks(
                "select max(joined_at) from membership where person_id = ?1",
                self.row_of(named).await,
            )
            .await;
        Rows {
            building: BuildingId(self.town.building),
            reader: PersonId(self.row_of(reader).await),
            person: PersonId(self.row_of(named).await),
            need: newest("select coalesce(max(id), 0) from need where ?1 = 0").await,
            claim,
            draft: newest("select coalesce(max(id), 0) from draft where ?1 = 0").await,
            household: newest("select coalesce(max(id), 0) from household where ?1 = 0").await,
            recipient: newest("select coalesce(max(id), 0) from recipient where ?1 = 0").await,
            intake: newest("select coalesce(max(id), 0) from intake where ?1 = 0").await,
            device: newest("select coalesce(max(id), 0) from device where ?1 = 0").await,
            opening: 1,
            alarm: None,
            heard_at: Moment::from_millis(
                newest(
                    "select coalesce((select heard_at from device where id = (select max(id) \
                     from device)), 0) + ?1",
                )
                .await,
            ),
            asked_for: Moment::from_millis(
                self.town
                    .office
                    .asks(
                        "select coalesce((select asked_for from checkin where person_id = ?1), 0)",
                        self.row_of(reader).await,
                    )
                    .await,
            ),
            confirmed_at: Moment::from_millis(
                newest("select coalesce(max(confirmed_at), 0) from confirmation where ?1 = 0")
                    .await,
            ),
            card: newest("select coalesce(max(id), 0) from code_card where ?1 = 0").await,
            done_at: Moment::from_millis(done_at.await),
            starts_at: Moment::from_millis(starts_at.unwrap_or_default()),
            over_at: over_at.map(Moment::from_millis),
            private_at: private_at.map(Moment::from_millis),
            joined_at: joined_at.map(Moment::from_millis),
        }
    }

    /// True if somebody is neither asker nor helper of the newest need.
    pub async fn is_outside(&self, who: &Account) -> bool {
        let inside = "select exists (select 1 from need where id = (select max(id) from need) \
             and (asker_id = ?1 or exists (select 1 from claim where need_id = need.id \
             and helper_id = ?1 and state in ('held', 'done', 'confirmed'))))";
        !self.town.office.asks::<bool>(inside, self.row_of(who).await).await
    }

    /// The row of somebody; none of anybody if they were erased.
    async fn row_of(&self, who: &Account) -> i64 {
        let statement = "select coalesce((select id from person where telegram_id = ?1), 0)";
        self.town.office.asks(statement, who.telegram_id).await
    }

    /// Somebody who reads, in private or as a whole group.
    pub async fn reader(&self, in_group: bool) -> Reader {
        let zone: String = self
            .town
            .office
            .asks("select time_zone from building where id = ?1", self.town.building)
            .await;
        Reader {
            // Nobody in particular: who may no longer read is shown on a stage of its own.
            person: None,
            language: self.language,
            building_language: self.language,
            time_zone: zone.parse().expect("a time zone"),
            in_group,
        }
    }
}
