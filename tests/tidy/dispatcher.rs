//! The tree of the dispatcher: teloxide looks when it is built whether each endpoint gets what it
//! asks for, and panics where one does not.

use std::sync::Arc;

use linli::shell::telegram::dispatch::dispatcher;
use teloxide::Bot;

use crate::support::office::Office;

#[tokio::test]
async fn every_endpoint_gets_what_it_asks_for() {
    let office = Office::open().await;
    // Nothing is asked of Telegram before the dispatcher is run.
    let bot = Bot::new("1:nobody");
    drop(dispatcher(bot, Arc::clone(&office.desk)));
}
