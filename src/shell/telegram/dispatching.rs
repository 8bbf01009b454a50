//! Updates to the desk, by teloxide.

use std::sync::Arc;

use teloxide::Bot;
use tokio::sync::watch;
use tokio_util::sync::CancellationToken;

use super::dispatch::dispatcher;
use super::listener::InboxListener;
use super::me::wait_for_me;
use crate::shell::alive::Presence;
use crate::shell::desk::Desk;
use crate::shell::intake::Intake;
use crate::shell::running::Task;

/// Waits until Telegram says who we are, then lets teloxide dispatch what the inbox holds.
pub async fn dispatch(
    bot: Bot,
    intake: Arc<Intake>,
    desk: Arc<Desk>,
    username: watch::Sender<Option<Arc<str>>>,
    presence: Arc<Presence>,
    stop: CancellationToken,
) -> Task {
    let errors = Arc::new(|_| async {});
    while !stop.is_cancelled() {
        let me = tokio::select! {
            () = stop.cancelled() => break,
            me = wait_for_me(&bot, &presence) => match me {
                Some(me) => me,
                None => return Task::TokenRefused,
            },
        };
        tracing::info!(bot = me.user.username.as_deref().unwrap_or_default(), "Telegram knows us");
        username.send_replace(Some(me.user.username.as_deref().unwrap_or_default().into()));
        let listener = InboxListener::new(Arc::clone(&intake), Arc::clone(&desk));
        let mut dispatcher = dispatcher(bot.clone(), Arc::clone(&desk));
        let token = dispatcher.shutdown_token();
        let dispatching = dispatcher.try_dispatch_with_listener(listener, Arc::clone(&errors));
        tokio::pin!(dispatching);
        let ended = tokio::select! {
            ended = &mut dispatching => ended,
            () = stop.cancelled() => {
                if let Ok(down) = token.shutdown() {
                    tokio::select! {
                        () = down => {}
                        _ = &mut dispatching => {}
                    }
                }
                break;
            }
        };
        if ended.is_err() {
            tracing::warn!("Telegram cannot be reached; updates wait in the inbox");
        }
    }
    Task::Dispatcher
}
