//! Our own update listener: what teloxide's dispatcher gets is committed to the inbox already.

use std::convert::Infallible;
use std::pin::Pin;
use std::sync::Arc;

use futures::{Stream, StreamExt as _};
use teloxide::stop::{StopFlag, StopToken, mk_stop_token};
use teloxide::types::Update;
use teloxide::update_listeners::{AsUpdateStream, UpdateListener};

use super::sanitise;
use crate::shell::desk::Desk;
use crate::shell::intake::Intake;

/// Listens to the intake.
pub struct InboxListener {
    intake: Arc<Intake>,
    desk: Arc<Desk>,
    token: StopToken,
    flag: StopFlag,
}

impl InboxListener {
    /// A listener to this intake; what cannot be read goes to the desk to be put aside.
    pub fn new(intake: Arc<Intake>, desk: Arc<Desk>) -> Self {
        let (token, flag) = mk_stop_token();
        Self { intake, desk, token, flag }
    }
}

impl<'a> AsUpdateStream<'a> for InboxListener {
    type StreamErr = Infallible;
    type Stream = Pin<Box<dyn Stream<Item = Result<Update, Infallible>> + Send + 'a>>;

    fn as_stream(&'a mut self) -> Self::Stream {
        let (intake, desk) = (Arc::clone(&self.intake), Arc::clone(&self.desk));
        let updates = futures::stream::unfold((intake, desk), |(intake, desk)| async move {
            loop {
                let raw = intake.next().await?;
                match sanitise::parse(&raw.text) {
                    Some(update) => return Some((Ok(update), (intake, desk))),
                    None => desk.bury(raw.id).await,
                }
            }
        });
        Box::pin(updates.take_until(self.flag.clone()))
    }
}

impl UpdateListener for InboxListener {
    type Err = Infallible;

    fn stop_token(&mut self) -> StopToken {
        self.token.clone()
    }
}
