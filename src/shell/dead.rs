//! Dead letters: updates that were put aside. The operator lists them, has them tried again, or
//! drops them.

use std::sync::Arc;

use futures::future::BoxFuture;

use super::config::{DeadAction, DeadArguments};
use super::key_file;
use super::running::DATABASE;
use super::start_error::StartError;
use crate::kernel::clock::Clock;
use crate::kernel::database;
use crate::kernel::inbox::{self, DeadLetter};
use crate::kernel::seal::Keyring;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::writer::WriteError;

/// Why it could not be done.
#[derive(Debug, thiserror::Error)]
pub enum DeadError {
    /// The key file or the database would not open.
    #[error(transparent)]
    Start(#[from] StartError),
    /// The database would not.
    #[error("the dead letters cannot be read: {0:#}")]
    Read(anyhow::Error),
    /// The database would not be written.
    #[error("the dead letters cannot be changed: {0}")]
    Write(#[from] WriteError),
    /// There is no such dead letter.
    #[error("there is no dead letter {0}; `linli dead list` shows those that are there")]
    Unknown(i64),
}

/// Does what the operator wants with dead letters; what there is to say, line by line.
///
/// # Errors
/// [`DeadError`], which says what to do.
pub async fn run(arguments: DeadArguments) -> Result<Vec<String>, DeadError> {
    let file = arguments.folder.data.join(DATABASE);
    let key_file = arguments.folder.key_file().map_err(StartError::from)?;
    let key = key_file::load(&key_file, &file).map_err(StartError::from)?;
    let keyring = Arc::new(key);
    match arguments.action {
        DeadAction::List => list(&file, &keyring).await,
        DeadAction::Retry { update } => {
            change(&file, keyring, update, "tried again at the next start", |tx, update| {
                Box::pin(async move { Ok(inbox::revive(tx.write().await?, update).await?) })
            })
            .await
        }
        DeadAction::Drop { update } => {
            change(&file, keyring, update, "dropped", |tx, update| {
                Box::pin(async move {
                    let now = tx.now();
                    Ok(inbox::drop_dead(tx.write().await?, update, now).await?)
                })
            })
            .await
        }
    }
}

async fn list(file: &std::path::Path, keyring: &Keyring) -> Result<Vec<String>, DeadError> {
    let mut connection = database::open_to_read(file, keyring).await.map_err(StartError::from)?;
    let dead = inbox::list_dead(&mut connection, keyring).await.map_err(DeadError::Read)?;
    if dead.is_empty() {
        return Ok(vec!["no dead letters".to_owned()]);
    }
    Ok(dead.iter().map(line).collect())
}

/// One dead letter, without a word of what it says.
fn line(dead: &DeadLetter) -> String {
    let time = |at: crate::kernel::clock::Moment| at.utc().format("%Y-%m-%d %H:%M:%SZ");
    let DeadLetter { update, received_at, dead_at, kind } = dead;
    format!("{update}  {kind}, received {}, put aside {}", time(*received_at), time(*dead_at))
}

type Change = for<'t> fn(&'t mut Tx, Option<i64>) -> BoxFuture<'t, anyhow::Result<u64>>;

async fn change(
    file: &std::path::Path,
    keyring: Arc<Keyring>,
    update: Option<i64>,
    done: &str,
    change: Change,
) -> Result<Vec<String>, DeadError> {
    let (database, run) =
        database::open(file, keyring, Clock::system()).await.map_err(StartError::from)?;
    let work = async {
        let changed = database
            .writer
            .run(move |tx| -> BoxFuture<'_, anyhow::Result<u64>> { change(tx, update) });
        let changed = changed.await;
        database.close().await;
        changed
    };
    let ((), changed) = tokio::join!(database::run_writer(run), work);
    match (changed?, update) {
        (0, Some(update)) => Err(DeadError::Unknown(update)),
        (count, _) => Ok(vec![format!("{done}: {count}")]),
    }
}
