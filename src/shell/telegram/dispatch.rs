//! teloxide's dispatcher over our listener: a small tree that turns updates into stimuli.

use std::panic::AssertUnwindSafe;
use std::sync::Arc;

use futures::FutureExt as _;
use teloxide::dispatching::{Dispatcher, UpdateFilterExt as _, UpdateHandler};
use teloxide::types::{CallbackQuery, ChatMemberUpdated, Me, Message, Update};
use teloxide::{Bot, dptree};

use super::stimuli::{
    edit_stimulus, faceless, membership_stimulus, message_stimulus, moved, nobodys, nobodys_change,
    others_stimulus, tap_stimulus,
};
use crate::shell::desk::Desk;
use crate::shell::stimulus::Stimulus;

/// What an endpoint says when it is done: an update is always settled, one way or another.
type Settled = Result<(), std::convert::Infallible>;

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
        .branch(Update::filter_edited_message().endpoint(on_edit))
        .branch(Update::filter_callback_query().endpoint(on_tap))
        .branch(Update::filter_my_chat_member().endpoint(on_my_chat_member))
        .branch(Update::filter_chat_member().endpoint(on_chat_member))
}

async fn on_message(update: Update, message: Message, me: Me, desk: Arc<Desk>) -> Settled {
    let id = update.id.0.into();
    if let Some((from, to)) = moved(&message) {
        guarded(&desk, id, desk.settle_move(id, from, to)).await;
        return Ok(());
    }
    if let Some(change) = nobodys(id, &message) {
        guarded(&desk, id, desk.settle_change(change)).await;
        return Ok(());
    }
    if let Some(faceless) = faceless(id, &message) {
        guarded(&desk, id, desk.answer_faceless(faceless, name_of(&me))).await;
        return Ok(());
    }
    settle(&desk, id, message_stimulus(id, &message), &me).await
}

async fn on_edit(update: Update, message: Message, me: Me, desk: Arc<Desk>) -> Settled {
    let id = update.id.0.into();
    settle(&desk, id, edit_stimulus(id, &message), &me).await
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
    if let Some(change) = nobodys_change(id, &changed, true) {
        guarded(&desk, id, desk.settle_change(change)).await;
        return Ok(());
    }
    settle(&desk, id, membership_stimulus(id, &changed), &me).await
}

async fn on_chat_member(
    update: Update,
    changed: ChatMemberUpdated,
    me: Me,
    desk: Arc<Desk>,
) -> Settled {
    let id = update.id.0.into();
    if let Some(change) = nobodys_change(id, &changed, false) {
        guarded(&desk, id, desk.settle_change(change)).await;
        return Ok(());
    }
    settle(&desk, id, others_stimulus(id, &changed), &me).await
}

async fn settle(desk: &Desk, update: i64, stimulus: Option<Stimulus>, me: &Me) -> Settled {
    match stimulus {
        Some(stimulus) => {
            guarded(desk, update, desk.settle(stimulus, name_of(me))).await;
        }
        None => guarded(desk, update, desk.pass_over(update)).await,
    }
    Ok(())
}

fn name_of(me: &Me) -> &str {
    me.user.username.as_deref().unwrap_or_default()
}

/// A panic in an endpoint would stop teloxide's dispatcher.
async fn guarded(desk: &Desk, update: i64, work: impl Future<Output = ()>) {
    if AssertUnwindSafe(work).catch_unwind().await.is_err() {
        desk.bury(update).await;
    }
}
