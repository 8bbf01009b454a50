//! teloxide's dispatcher over our listener: a small tree that turns updates into stimuli.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures::FutureExt as _;
use teloxide::dispatching::{Dispatcher, UpdateFilterExt as _, UpdateHandler};
use teloxide::types::{
    CallbackQuery, ChatMemberUpdated, MaybeInaccessibleMessage, Me, Message, MessageKind, Update,
    User,
};
use teloxide::{Bot, dptree};

use super::calls;
use crate::shell::desk::Desk;
use crate::shell::stimulus::{Act, Place, Stimulus};

/// What an endpoint says when it is done: an update is always settled, one way or another.
type Settled = Result<(), std::convert::Infallible>;

/// "GroupAnonymousBot": who administrators write as when they are anonymous.
const GROUP_ANONYMOUS_BOT: u64 = 1_087_968_824;
/// "Telegram": who posts of a linked channel come from.
const TELEGRAM: u64 = 777_000;

/// The dispatcher; building it checks that every endpoint gets what it asks for.
pub fn dispatcher(bot: Bot, desk: Arc<Desk>) -> Dispatcher<Bot, std::convert::Infallible, ()> {
    let passed_over = Arc::clone(&desk);
    Dispatcher::builder(bot, tree())
        .dependencies(dptree::deps![desk])
        .distribution_function(|_| None::<()>)
        .default_handler(move |update| {
            let desk = Arc::clone(&passed_over);
            async move { desk.pass_over(update.id.0.into()).await }
        })
        .error_handler(Arc::new(|_| async {}))
        .build()
}

fn tree() -> UpdateHandler<std::convert::Infallible> {
    dptree::entry()
        .branch(Update::filter_message().endpoint(on_message))
        .branch(Update::filter_callback_query().endpoint(on_tap))
        .branch(Update::filter_my_chat_member().endpoint(on_my_chat_member))
        .branch(Update::filter_chat_member().endpoint(on_chat_member))
}

async fn on_message(update: Update, message: Message, me: Me, desk: Arc<Desk>) -> Settled {
    let id = update.id.0.into();
    if let Some(to) = message.migrate_to_chat_id() {
        guarded(&desk, id, desk.settle_move(id, message.chat.id.0, to.0)).await;
        return Ok(());
    }
    settle(&desk, id, message_stimulus(id, &message), &me).await
}

async fn on_tap(update: Update, query: CallbackQuery, me: Me, desk: Arc<Desk>) -> Settled {
    let id = update.id.0.into();
    settle(&desk, id, tap_stimulus(id, &query), &me).await
}

async fn on_my_chat_member(
    update: Update,
    changed: ChatMemberUpdated,
    me: Me,
    desk: Arc<Desk>,
) -> Settled {
    let id = update.id.0.into();
    settle(&desk, id, membership_stimulus(id, &changed), &me).await
}

async fn on_chat_member(
    update: Update,
    changed: ChatMemberUpdated,
    me: Me,
    desk: Arc<Desk>,
) -> Settled {
    let id = update.id.0.into();
    let stimulus = membership_stimulus(id, &changed)
        .map(|stimulus| Stimulus { act: Act::ChangedMembers, ..stimulus });
    settle(&desk, id, stimulus, &me).await
}

async fn settle(desk: &Desk, update: i64, stimulus: Option<Stimulus>, me: &Me) -> Settled {
    match stimulus {
        Some(stimulus) => {
            let bot = me.user.username.as_deref().unwrap_or_default();
            guarded(desk, update, desk.settle(stimulus, bot)).await;
        }
        None => guarded(desk, update, desk.pass_over(update)).await,
    }
    Ok(())
}

/// A panic in an endpoint would stop teloxide's dispatcher.
async fn guarded(desk: &Desk, update: i64, work: impl Future<Output = ()>) {
    if AssertUnwindSafe(work).catch_unwind().await.is_err() {
        desk.bury(update).await;
    }
}

fn message_stimulus(update: i64, message: &Message) -> Option<Stimulus> {
    if message.sender_chat.is_some() {
        return None;
    }
    let who = message.from.as_ref().filter(|user| is_person(user))?;
    let place = place(&message.chat)?;
    let act = match (&message.kind, message.text()) {
        (MessageKind::Common(_), Some(text)) => {
            Act::Words { text: text.to_owned(), message: message.id.0.into() }
        }
        _ => Act::Seen,
    };
    Some(Stimulus { update, who: calls::account(who)?, place, act })
}

fn tap_stimulus(update: i64, query: &CallbackQuery) -> Option<Stimulus> {
    let message = query.message.as_ref()?;
    let chat = match message {
        MaybeInaccessibleMessage::Inaccessible(message) => &message.chat,
        MaybeInaccessibleMessage::Regular(message) => &message.chat,
    };
    Some(Stimulus {
        update,
        who: calls::account(&query.from)?,
        place: place(chat)?,
        act: Act::Tap {
            query: query.id.0.clone(),
            code: query.data.clone().unwrap_or_default(),
            message: Some(message.id().0.into()),
        },
    })
}

fn membership_stimulus(update: i64, changed: &ChatMemberUpdated) -> Option<Stimulus> {
    let who = Some(&changed.from).filter(|user| is_person(user))?;
    let place = place(&changed.chat)?;
    let was = changed.old_chat_member.is_present();
    let is = changed.new_chat_member.is_present();
    let act = match (&place, was, is) {
        (Place::Private, _, true) => Act::OpenedChat,
        (Place::Private, _, false) => Act::ClosedChat,
        (Place::Group { .. }, _, false) => Act::Expelled,
        (Place::Group { .. }, false, true) => Act::Entered,
        (Place::Group { .. }, true, true) => Act::ChangedMembers,
    };
    Some(Stimulus { update, who: calls::account(who)?, place, act })
}

fn is_person(user: &User) -> bool {
    !user.is_bot && user.id.0 != GROUP_ANONYMOUS_BOT && user.id.0 != TELEGRAM
}

fn place(chat: &teloxide::types::Chat) -> Option<Place> {
    if chat.is_private() {
        Some(Place::Private)
    } else if chat.is_group() || chat.is_supergroup() {
        let title = chat.title().unwrap_or_default().to_owned();
        Some(Place::Group { chat: chat.id.0, title })
    } else {
        None
    }
}
