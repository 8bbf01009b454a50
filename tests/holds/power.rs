//! Power: the machine goes dark while the writer writes. What it had acknowledged was synced; of
//! what came later anything may be on the disk, or nothing, or in another order. Everything that
//! was acknowledged is there.

use std::ops::Range;
use std::path::Path;
use std::sync::Arc;

use futures::future::BoxFuture;
use linli::kernel::clock::Clock;
use linli::kernel::database::{self, Database};
use linli::kernel::inbox::{self, RawUpdate};
use linli::kernel::seal::Keyring;
use linli::kernel::tx::Reads as _;
use tempfile::TempDir;

use crate::support::dice::Dice;

const COPIES: usize = 200;
const COMMITS: i64 = 600;
/// What a disk writes as a whole.
const SECTOR: usize = 512;
const PAGE: usize = 4_096;
/// The log has a head, and then frames: a head and a page each.
const HEAD: usize = 32;
const FRAME: usize = 24 + PAGE;

/// Both files at the moment at which a commit was acknowledged: so much is synced.
struct Synced {
    /// The last update that was acknowledged.
    last: i64,
    database: Vec<u8>,
    log: Vec<u8>,
}

impl Synced {
    fn at(file: &Path, last: i64) -> Self {
        let read = |file: &Path| std::fs::read(file).expect("it is there");
        Self { last, database: read(file), log: read(&file.with_extension("db-wal")) }
    }

    /// Which bytes of the log were written from here to `later`, if it only went on: up to there it
    /// was synced. A log that was begun anew is written over the old one.
    fn went_on_to(&self, later: &Self) -> Option<Range<usize>> {
        let piece = |log: &[u8], place: usize| {
            let end = log.len().min(place + SECTOR);
            log.get(place..end).unwrap_or_default().to_vec()
        };
        let written: Vec<usize> = (0..later.log.len())
            .step_by(SECTOR)
            .filter(|place| piece(&self.log, *place) != piece(&later.log, *place))
            .collect();
        let (first, last) = (*written.first()?, *written.last()?);
        let (old, new) = (piece(&self.log, first), piece(&later.log, first));
        let first = first + old.iter().zip(&new).take_while(|(old, new)| old == new).count();
        let same = self.database == later.database && first >= HEAD;
        same.then(|| first - (first - HEAD) % FRAME..later.log.len().min(last + SECTOR))
    }
}

/// What became of the bytes that were not synced yet. A new way is a line here and one in `of`.
#[derive(Clone, Copy, Debug)]
enum Loss {
    /// None was written.
    All,
    /// They end somewhere.
    Cut,
    /// Some sectors are zeros.
    Zeros,
    /// Sectors stand in each other's place.
    Shuffled,
    /// Some bytes are others.
    Garbled,
}

impl Loss {
    fn of(number: usize) -> Self {
        [Self::All, Self::Cut, Self::Zeros, Self::Shuffled, Self::Garbled][number % 5]
    }

    /// What is on the disk where `new` was being written over `old`.
    fn leaves(self, old: &[u8], new: &[u8], written: Range<usize>, dice: &mut Dice) -> Vec<u8> {
        let Range { start: synced, end } = written;
        let mut log = new.to_vec();
        match self {
            Self::All | Self::Cut => {
                let kept = if matches!(self, Self::All) { 0 } else { dice.roll(end - synced) };
                log.truncate(synced + kept);
                log.extend(old.iter().skip(synced + kept));
            }
            Self::Zeros | Self::Garbled => {
                for sector in log[synced..end].chunks_mut(SECTOR) {
                    match (self, dice.roll(2)) {
                        (Self::Zeros, 0) => sector.fill(0),
                        (Self::Garbled, 0) => {
                            let place = dice.roll(sector.len());
                            sector[place] ^= 1 << dice.roll(8);
                        }
                        _ => {}
                    }
                }
            }
            Self::Shuffled => {
                let sectors = (end - synced) / SECTOR;
                for sector in 0..sectors {
                    let other = dice.roll(sectors);
                    for byte in 0..SECTOR {
                        log.swap(synced + sector * SECTOR + byte, synced + other * SECTOR + byte);
                    }
                }
            }
        }
        log
    }
}

fn update(id: i64) -> RawUpdate {
    RawUpdate { id, text: format!(r#"{{"update_id":{id},"message":{{"text":"{id:0>1500}"}}}}"#) }
}

/// Updates are received one after the other; whenever one is acknowledged, what has been on the
/// disk these last times is looked at.
async fn writes(file: &Path, keyring: &Arc<Keyring>, mut look: impl AsyncFnMut(&[Synced])) {
    let (database, run) =
        database::open(file, Arc::clone(keyring), Clock::system()).await.expect("it opens");
    let writing = async {
        let modes = database
            .writer
            .run(|tx| -> BoxFuture<'_, anyhow::Result<(String, i64)>> {
                Box::pin(async move {
                    let on = tx.read();
                    // More often than it would be, so that a short run has some.
                    sqlx::query("pragma wal_autocheckpoint = 1000").execute(&mut *on).await?;
                    let log = sqlx::query_scalar("pragma journal_mode").fetch_one(&mut *on).await?;
                    let sync = sqlx::query_scalar("pragma synchronous").fetch_one(on).await?;
                    Ok((log, sync))
                })
            })
            .await;
        let (log, sync) = modes.expect("it tells");
        assert_eq!((log.as_str(), sync), ("wal", 2), "each commit is synced before it is told");
        let mut synced = Vec::new();
        for id in 1..=COMMITS {
            receives(&database, id).await;
            synced.push(Synced::at(file, id));
            if synced.len() > 3 {
                synced.remove(0);
            }
            look(&synced).await;
        }
        database.close().await;
    };
    futures::join!(database::run_writer(run), writing);
}

async fn receives(database: &Database, id: i64) {
    let received = database.writer.run(move |tx| -> BoxFuture<'_, anyhow::Result<Vec<i64>>> {
        Box::pin(async move {
            let (keyring, now) = (tx.keyring_handle(), tx.now());
            inbox::receive(tx.write().await?, &keyring, now, &[update(id)], id + 1).await
        })
    });
    assert_eq!(received.await.expect("it is acknowledged"), [id]);
}

/// Opens what the power left, as the program does; how many updates are there, each as it was.
async fn finds(database: &[u8], log: &[u8], keyring: &Arc<Keyring>) -> Result<i64, String> {
    let folder = TempDir::new().expect("a folder");
    let file = folder.path().join("linli.db");
    std::fs::write(&file, database).expect("it is written");
    std::fs::write(file.with_extension("db-wal"), log).expect("it is written");
    let opened = database::open(&file, Arc::clone(keyring), Clock::system()).await;
    let (database, run) = opened.map_err(|error| error.to_string())?;
    let reading = async {
        let mut view = database.views.open().await.expect("it opens");
        let offset = inbox::next_offset(view.read()).await.expect("it reads");
        let there = inbox::list_pending(view.read(), keyring).await.expect("it reads");
        drop(view);
        database.close().await;
        (offset, there)
    };
    let (offset, there) = futures::join!(database::run_writer(run), reading).1;
    let expected: Vec<RawUpdate> = (1..offset).map(update).collect();
    if there == expected { Ok(offset - 1) } else { Err(format!("{} of {offset}", there.len())) }
}

#[tokio::test]
async fn what_was_acknowledged_is_there_whatever_the_power_took_of_the_rest() {
    let folder = TempDir::new().expect("a folder");
    let keyring = Arc::new(Keyring::generate());
    let mut dice = Dice(20_261_127);
    let (mut more, mut tried) = (0, 0);
    writes(&folder.path().join("linli.db"), &keyring, async |synced| {
        let (Some(before), Some(after)) = (synced.first(), synced.last()) else { return };
        if dice.roll(3) == 0 || tried == COPIES {
            return;
        }
        let Some(written) = before.went_on_to(after) else { return };
        let loss = Loss::of(tried);
        let log = loss.leaves(&before.log, &after.log, written.clone(), &mut dice);
        let found = finds(&before.database, &log, &keyring).await;
        let found = found.unwrap_or_else(|error| panic!("{loss:?} after {}: {error}", before.last));
        let range = before.last..=after.last;
        assert!(range.contains(&found), "{loss:?}: {found} of {range:?}");
        more += usize::from(found > before.last);
        tried += 1;
        // The control: a byte less than what was synced is a commit less.
        if tried % 10 == 0 {
            let short = &before.log[..written.start - 1];
            let found = finds(&before.database, short, &keyring).await.expect("it opens");
            assert_eq!(found, before.last - 1, "the length that was noted is the least");
        }
    })
    .await;
    assert_eq!(tried, COPIES);
    assert!(more > 0, "of what came later some was whole");
}

#[tokio::test]
async fn half_a_checkpoint_and_half_a_new_log_lose_nothing() {
    let folder = TempDir::new().expect("a folder");
    let keyring = Arc::new(Keyring::generate());
    let mut dice = Dice(20_261_128);
    let (mut checkpoints, mut logs) = (0, 0);
    writes(&folder.path().join("linli.db"), &keyring, async |synced| {
        let [.., before, after] = synced else { return };
        // Pages went over into the database; until all of them are synced the log stays.
        if before.database != after.database {
            for _ in 0..5 {
                let database = half(&before.database, &after.database, PAGE, &mut dice);
                let found = finds(&database, &after.log, &keyring).await;
                assert_eq!(found, Ok(after.last), "half a checkpoint");
            }
            checkpoints += 1;
        }
        // The log begins anew over the old one, once all of that is in the database.
        if before.log[..HEAD] != after.log[..HEAD] {
            for _ in 0..5 {
                let log = half(&before.log, &after.log, SECTOR, &mut dice);
                let found = finds(&after.database, &log, &keyring).await.expect("it opens");
                assert!((before.last..=after.last).contains(&found), "half a new log: {found}");
            }
            logs += 1;
        }
    })
    .await;
    assert!(checkpoints > 1 && logs > 1, "{checkpoints} checkpoints, {logs} new logs");
}

/// A file on its way from one content to another: each piece is the old one or the new one.
fn half(old: &[u8], new: &[u8], piece: usize, dice: &mut Dice) -> Vec<u8> {
    let mut half = new.to_vec();
    for (number, old) in old.chunks(piece).enumerate() {
        let place = number * piece;
        if place + old.len() > half.len() {
            half.extend_from_slice(&old[half.len() - place..]);
        }
        if dice.roll(2) == 0 {
            half[place..place + old.len()].copy_from_slice(old);
        }
    }
    half
}
