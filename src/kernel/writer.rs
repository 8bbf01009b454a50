//! The one writer: a task that owns the write connection and commits in groups.
//!
//! It takes the work that waits, up to [`MOST_PIECES`], runs each piece under a savepoint and
//! `catch_unwind`, and commits once; whoever brought a piece waits for that commit. A piece that
//! fails or panics is rolled back alone.

use std::panic::AssertUnwindSafe;

use futures::FutureExt as _;
use futures::future::BoxFuture;
use tokio::sync::{mpsc, oneshot, watch};

use super::clock::Clock;
use super::last_moment;
use super::trouble::Trouble;
use super::tx::Tx;

/// At most so many pieces share a commit.
pub const MOST_PIECES: usize = 128;
const QUEUE: usize = 1024;

/// Why a piece of work left nothing behind.
#[derive(Debug, thiserror::Error)]
pub enum WriteError {
    /// The piece failed; it alone was rolled back.
    #[error("the work failed: {0:#}")]
    Failed(anyhow::Error),
    /// The piece panicked; it alone was rolled back.
    #[error("the work panicked: {0}")]
    Panicked(String),
    /// The database would not begin or commit; trying again later may go through.
    #[error("the database would not commit: {0}")]
    NotCommitted(String),
    /// The writer has stopped.
    #[error("the writer has stopped")]
    Stopped,
}

/// What a piece reports once its batch's fate is known.
type Report = Box<dyn FnOnce(Result<(), String>) + Send>;
/// A piece of work: what is to become of it, and its report.
type Piece = Box<dyn for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, (Fate, Report)> + Send>;

/// What is to become of what a piece wrote.
enum Fate {
    /// It is kept.
    Kept,
    /// It alone is rolled back.
    Dropped,
    /// The disk would not: the whole batch is tried again, by whoever brought it.
    Disk(anyhow::Error),
}

/// The way to the writer.
#[derive(Clone)]
pub struct Writer {
    queue: mpsc::Sender<Piece>,
    commits: watch::Receiver<u64>,
    trouble: watch::Receiver<Option<Trouble>>,
}

impl Writer {
    /// Runs a piece of work and waits until it is committed.
    ///
    /// # Errors
    /// [`WriteError`]; then nothing of the piece stays.
    pub async fn run<T, P>(&self, piece: P) -> Result<T, WriteError>
    where
        T: Send + 'static,
        P: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, anyhow::Result<T>> + Send + 'static,
    {
        let (report, reported) = oneshot::channel();
        let piece: Piece = Box::new(move |tx| Box::pin(run_piece(tx, piece, report)));
        self.queue.send(piece).await.map_err(|_| WriteError::Stopped)?;
        reported
            .await
            .unwrap_or_else(|_| Err(WriteError::NotCommitted("it was not begun".to_owned())))
    }

    /// Counts the commits; it changes with each.
    pub fn commits(&self) -> watch::Receiver<u64> {
        self.commits.clone()
    }

    /// What is wrong with the disk, by the last batch.
    pub fn trouble(&self) -> watch::Receiver<Option<Trouble>> {
        self.trouble.clone()
    }
}

async fn run_piece<T, P>(
    tx: &mut Tx,
    piece: P,
    report: oneshot::Sender<Result<T, WriteError>>,
) -> (Fate, Report)
where
    T: Send + 'static,
    P: for<'t> FnOnce(&'t mut Tx) -> BoxFuture<'t, anyhow::Result<T>> + Send + 'static,
{
    let work = async {
        let done = piece(tx).await?;
        tx.keep_piece().await?;
        anyhow::Ok(done)
    };
    let (fate, done) = match AssertUnwindSafe(work).catch_unwind().await {
        Ok(Ok(done)) => (Fate::Kept, Ok(done)),
        Ok(Err(error)) if Trouble::behind(&error).is_some() => {
            let reason = WriteError::NotCommitted(format!("{error:#}"));
            (Fate::Disk(error), Err(reason))
        }
        Ok(Err(error)) => (Fate::Dropped, Err(WriteError::Failed(error))),
        Err(panic) => (Fate::Dropped, Err(WriteError::Panicked(panic_text(panic.as_ref())))),
    };
    let finish: Report = Box::new(move |committed| {
        let result = match committed {
            Ok(()) => done,
            Err(reason) => done.and(Err(WriteError::NotCommitted(reason))),
        };
        // Whoever asked may have gone; what is committed stays committed.
        let _ = report.send(result);
    });
    (fate, finish)
}

/// What a panic said, for the log. It never holds what people typed: panics come from code.
pub fn panic_text(panic: &(dyn std::any::Any + Send)) -> String {
    panic
        .downcast_ref::<&str>()
        .map(|text| (*text).to_owned())
        .or_else(|| panic.downcast_ref::<String>().cloned())
        .unwrap_or_else(|| "a panic without words".to_owned())
}

/// The writer's task: to be run until every [`Writer`] is gone; then it returns the transaction,
/// so that the connection can be closed.
pub(super) struct WriterTask {
    tx: Tx,
    clock: Clock,
    queue: mpsc::Receiver<Piece>,
    commits: watch::Sender<u64>,
    trouble: watch::Sender<Option<Trouble>>,
}

pub(super) fn new(tx: Tx, clock: Clock) -> (Writer, WriterTask) {
    let (sender, queue) = mpsc::channel(QUEUE);
    let (commits, committed) = watch::channel(0);
    let (trouble, troubled) = watch::channel(None);
    let writer = Writer { queue: sender, commits: committed, trouble: troubled };
    (writer, WriterTask { tx, clock, queue, commits, trouble })
}

impl WriterTask {
    /// Runs until every [`Writer`] is gone.
    pub(super) async fn run(mut self) -> Tx {
        while let Some(first) = self.queue.recv().await {
            self.run_batch(first).await;
        }
        self.tx
    }

    async fn run_batch(&mut self, first: Piece) {
        let mut reports = Vec::new();
        let outcome = match self.tx.begin().await {
            Ok(()) => match self.run_pieces(first, &mut reports).await {
                Ok(()) => self.tx.commit().await,
                Err(error) => Err(error),
            },
            Err(error) => {
                // Dropping the piece tells whoever brought it that it did not happen.
                drop(first);
                Err(error.into())
            }
        };
        let trouble = outcome.as_ref().err().and_then(Trouble::behind);
        self.trouble.send_if_modified(|known| std::mem::replace(known, trouble) != trouble);
        let outcome = outcome.map_err(|error| format!("{error:#}"));
        match &outcome {
            Ok(()) => {
                last_moment::may_be("after-commit");
                self.commits.send_modify(|commits| *commits += 1);
            }
            Err(error) => {
                tracing::error!(%error, pieces = reports.len(), "a batch was not committed");
                self.tx.roll_back().await;
            }
        }
        for report in reports {
            report(outcome.clone());
        }
    }

    /// Runs the first piece, and what has come meanwhile.
    async fn run_pieces(&mut self, first: Piece, reports: &mut Vec<Report>) -> anyhow::Result<()> {
        let mut next = Some(first);
        while let Some(piece) = next {
            self.tx.begin_piece(self.clock.now()).await?;
            let (fate, report) = piece(&mut self.tx).await;
            reports.push(report);
            match fate {
                Fate::Kept => {}
                Fate::Dropped => self.tx.drop_piece().await?,
                Fate::Disk(error) => return Err(error),
            }
            last_moment::may_be("in-batch");
            next = if reports.len() < MOST_PIECES { self.queue.try_recv().ok() } else { None };
        }
        Ok(())
    }
}
