//! A town in an office: a building with people in it, who do things until something stands as a
//! test wants it. What they do in building it up has to go through.

use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use linli::features::needs::model::attachment::{Brought, Thing};
use linli::kernel::language::Language;
use linli::kernel::person::{Account, Name};
use linli::shell::stimulus::{Act, Place};

use super::office::{Came, Office, group, tap, words};

/// A building in an office, and the people around it.
pub struct Town {
    pub office: Office,
    /// The building's group.
    pub chat: i64,
    /// Its row.
    pub building: i64,
    next_message: AtomicI64,
}

impl Town {
    /// A building whose group this is, with its moderator, who speaks the group's language.
    pub async fn founded(chat: i64, moderator: &Account) -> Self {
        let office = Office::open().await;
        let town = Self { office, chat, building: 1, next_message: AtomicI64::new(1) };
        town.moves_in(moderator).await;
        town.office.is_administered_by(town.building, std::slice::from_ref(moderator)).await;
        town
    }

    /// The same once more, to go on from there. Nothing may be under way.
    pub async fn copied(&self) -> Self {
        let next_message = AtomicI64::new(self.next_message.load(Ordering::SeqCst));
        Self { office: self.office.copied().await, next_message, ..*self }
    }

    /// Somebody is seen in the group, and may be written to.
    pub async fn moves_in(&self, who: &Account) {
        self.opens_chat(who).await;
        self.does(who, group(self.chat), Act::Seen).await;
    }

    /// Somebody may be written to.
    pub async fn opens_chat(&self, who: &Account) {
        self.does(who, Place::Private, Act::OpenedChat).await;
    }

    /// A new number for a message.
    pub fn message(&self) -> i64 {
        self.next_message.fetch_add(1, Ordering::SeqCst)
    }

    /// Somebody does something, whatever comes of it.
    pub async fn does(&self, who: &Account, place: Place, act: Act) -> Came {
        self.office.settles(self.office.update(), who, place, act).await
    }

    /// Somebody does something, which goes through.
    #[track_caller]
    fn goes_through(came: Came, what: &str) {
        let outcome = came.map_or_else(|| "nothing".to_owned(), |(_, outcome)| outcome);
        assert_eq!(outcome, "done", "{what}");
    }

    /// Somebody writes in the group. The number of the message.
    pub async fn says(&self, who: &Account, text: &str) -> i64 {
        let message = self.message();
        let came = self.does(who, group(self.chat), words(text, message)).await;
        Self::goes_through(came, text);
        message
    }

    /// Somebody writes in private.
    pub async fn tells(&self, who: &Account, text: &str) {
        let came = self.does(who, Place::Private, words(text, self.message())).await;
        Self::goes_through(came, text);
    }

    /// Somebody says something aloud in private.
    pub async fn speaks(&self, who: &Account, file: &str) {
        let (file, message) = (file.to_owned(), self.message());
        let came = self.does(who, Place::Private, Act::Voice { file, seconds: 9, message }).await;
        Self::goes_through(came, "a voice message");
    }

    /// Somebody sends a photo in private.
    pub async fn shows(&self, who: &Account, file: &str) {
        self.brings(who, Thing::Photo(file.to_owned()), "").await;
    }

    /// Somebody sends a photo or a place in private, with these words under it.
    pub async fn brings(&self, who: &Account, thing: Thing, under: &str) {
        let message = self.message();
        let words = under.to_owned();
        let brought = Brought { what: Ok(thing), words, album: None, reply_to: None, message };
        let came = self.does(who, Place::Private, Act::Brought(brought)).await;
        Self::goes_through(came, "something that was sent");
    }

    /// Somebody asks in the group, in words under a photo.
    pub async fn shows_the_group(&self, who: &Account, file: &str, words: &str) {
        let (what, message) = (Ok(Thing::Photo(file.to_owned())), self.message());
        let words = format!("/need {words}");
        let brought = Brought { what, words, album: None, reply_to: None, message };
        let came = self.does(who, group(self.chat), Act::Brought(brought)).await;
        Self::goes_through(came, "a photo in the group");
    }

    /// Somebody taps on a button that says this, in private.
    pub async fn taps(&self, who: &Account, code: &str) {
        let came = self.does(who, Place::Private, tap(code, self.office.update())).await;
        Self::goes_through(came, code);
    }

    /// The row of the newest need.
    pub async fn newest_need(&self) -> i64 {
        self.office.asks("select max(id) from need where ?1 = ?1", 0).await
    }

    /// The row of the newest claim.
    pub async fn newest_claim(&self) -> i64 {
        self.office.asks("select max(id) from claim where ?1 = ?1", 0).await
    }

    /// The row of the newest draft.
    pub async fn newest_draft(&self) -> i64 {
        self.office.asks("select max(id) from draft where ?1 = ?1", 0).await
    }

    /// The row of somebody.
    pub async fn person(&self, who: &Account) -> i64 {
        self.office.asks("select id from person where telegram_id = ?1", who.telegram_id).await
    }

    /// Time goes by, and what falls due happens.
    pub async fn waits(&self, time: Duration) {
        self.office.waits(time);
        self.office.fires().await;
    }
}

/// Somebody with an account, who speaks this.
pub fn speaker(telegram_id: i64, name: &str, language: Language) -> Account {
    Account { telegram_id, name: Name::new(name), language: Some(language) }
}
