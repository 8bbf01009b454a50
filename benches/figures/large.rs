//! The large house: a hundred thousand buildings, a million residents, ten million needs. It takes
//! some minutes to build, is kept beside the programs, and used again.

mod building;

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use chrono::{DateTime, Utc};
use linli::kernel::clock::Clock;
use linli::kernel::database;
use linli::kernel::seal::Keyring;
use linli::shell::key_file;
use sqlx::sqlite::{SqliteConnectOptions, SqliteJournalMode, SqliteSynchronous};
use sqlx::{AssertSqlSafe, ConnectOptions as _, Connection as _, SqliteConnection};

use super::{folder, say};
use building::{AUDITED, BUILDINGS, CLAIMS, MESSAGES, NEEDS, RESIDENTS};

/// What the note says under which a house can be used again: it changes with what is built.
const BUILT: &str = "2";
/// After so long Linli itself would begin to sweep it.
const FRESH_FOR_DAYS: i64 = 30;
/// So long a log is left behind by the kill, in bytes.
const LOG: u64 = 512 * 1024 * 1024;
const GIGABYTE: f64 = 1e9;
/// Named by this, the program fills the log of this database until it is killed.
const FILL: &str = "LINLI_BENCH_FILL_LOG_OF";

/// The large house, as it was built.
pub struct Large {
    folder: PathBuf,
}

impl Large {
    /// Builds it, or takes away what earlier figures left in it.
    pub async fn restored() -> Self {
        let large = Self { folder: folder().join("large") };
        if large.is_fresh() {
            say("taking away what earlier figures left in the large house");
        } else {
            large.is_built().await;
        }
        let mut connection = open(&large.database(), SqliteSynchronous::Full).await;
        large.forgets_visitors(&mut connection).await;
        connection.close().await.expect("it closes");
        large
    }

    pub fn folder(&self) -> &Path {
        &self.folder
    }

    pub fn gigabytes(&self) -> f64 {
        std::fs::metadata(self.database()).expect("it is there").len() as f64 / GIGABYTE
    }

    /// Leaves a long log behind, as a process does that is killed before it is folded in.
    pub async fn fills_its_log(&self) {
        let mut connection = open(&self.database(), SqliteSynchronous::Off).await;
        run(&mut connection, "pragma wal_checkpoint(truncate)".to_owned()).await;
        connection.close().await.expect("it closes");
        let own = std::env::current_exe().expect("this program is somewhere");
        let mut filling = Command::new(own)
            .env(FILL, self.database())
            .stdin(Stdio::null())
            .spawn()
            .expect("it starts");
        let log = self.database().with_extension("db-wal");
        while std::fs::metadata(&log).map_or(0, |log| log.len()) < LOG {
            assert!(filling.try_wait().expect("it is ours").is_none(), "it fills the log");
            std::thread::sleep(Duration::from_millis(50));
        }
        filling.kill().expect("it dies");
        filling.wait().expect("it is dead");
    }

    fn database(&self) -> PathBuf {
        self.folder.join("data/linli.db")
    }

    fn note(&self) -> PathBuf {
        self.folder.join("built")
    }

    fn is_fresh(&self) -> bool {
        let Ok(note) = std::fs::read_to_string(self.note()) else { return false };
        let Some((built, at)) = note.split_once(' ') else { return false };
        let at = at.trim().parse::<DateTime<Utc>>().expect("a time");
        built == BUILT && (Utc::now() - at).num_days() < FRESH_FOR_DAYS
    }

    /// Everything as a new house has it, and then the rows.
    async fn is_built(&self) {
        let begun = Instant::now();
        let _ = std::fs::remove_dir_all(&self.folder);
        key_file::make_folder(&self.folder.join("data")).expect("a folder");
        let key = key_file::load_or_make(&self.folder.join("key"), &self.database());
        let keyring = Arc::new(key.expect("a key").keyring);
        let opened = database::open(&self.database(), Arc::clone(&keyring), Clock::system()).await;
        let (made, run) = opened.expect("a new database");
        tokio::join!(database::run_writer(run), made.close());

        let mut connection = open(&self.database(), SqliteSynchronous::Off).await;
        let rows = building::fills(&mut connection, Arc::clone(&keyring) as Arc<Keyring>);
        rows.await.expect("the rows go in");
        connection.close().await.expect("it closes");
        // What was not synced must not be written while figures are taken.
        std::fs::File::open(self.database()).and_then(|file| file.sync_all()).expect("it syncs");
        std::fs::write(self.note(), format!("{BUILT} {}", Utc::now().to_rfc3339()))
            .expect("a note");
        let took = begun.elapsed().as_secs();
        say(&format!("the large house was built in {took} s: {:.1} GB", self.gigabytes()));
    }

    /// Takes out all that was not built.
    async fn forgets_visitors(&self, connection: &mut SqliteConnection) {
        for table in [
            "outbox",
            "timer",
            "inbox",
            "poll",
            "step",
            "draft",
            "opening",
            "audit",
            "grant",
            "presentation",
        ] {
            run(connection, format!("delete from \"{table}\"")).await;
        }
        for (table, last) in [
            ("audit", AUDITED),
            ("message", MESSAGES),
            ("claim", CLAIMS),
            ("need", NEEDS),
            ("membership", RESIDENTS),
            ("building", BUILDINGS),
            ("person", RESIDENTS),
        ] {
            run(connection, format!("delete from {table} where id > {last}")).await;
        }
        run(connection, "delete from counter".to_owned()).await;
        for (table, last) in
            [("claim", CLAIMS), ("need", NEEDS), ("building", BUILDINGS), ("person", RESIDENTS)]
        {
            let counter = format!("insert into counter (name, last) values ('{table}', {last})");
            run(connection, counter).await;
        }
    }
}

async fn run(connection: &mut SqliteConnection, statement: String) {
    sqlx::query(AssertSqlSafe(statement)).execute(connection).await.expect("it runs");
}

/// The database, without anybody else in it.
async fn open(file: &Path, synchronous: SqliteSynchronous) -> SqliteConnection {
    SqliteConnectOptions::new()
        .filename(file)
        .journal_mode(SqliteJournalMode::Wal)
        .synchronous(synchronous)
        .foreign_keys(false)
        .busy_timeout(Duration::from_mins(1))
        .pragma("cache_size", "-262144")
        .disable_statement_logging()
        .connect()
        .await
        .expect("the database opens")
}

/// If this process was started for that, it fills the log of a database, until it is killed.
pub async fn is_to_fill_a_log() -> bool {
    let Some(file) = std::env::var_os(FILL) else { return false };
    let mut connection = open(Path::new(&file), SqliteSynchronous::Off).await;
    run(&mut connection, "pragma wal_autocheckpoint = 0".to_owned()).await;
    for page in 0.. {
        // Rows that lie far apart, as those of many buildings do.
        let (first, step) = (page * 37 % 9_973, 9_973);
        let change = format!(
            "with recursive row (id) as (select {first} union all \
             select id + {step} from row where id + {step} <= {NEEDS}) \
             update need set exposed = 1 - exposed where id in (select id from row)"
        );
        run(&mut connection, change).await;
    }
    true
}
