//! The real program from outside: what it refuses, with which words and exit code, and how it
//! stops.

use std::path::Path;
use std::process::{Child, Command, Output, Stdio};
use std::time::{Duration, Instant};

use sandbox::{Clock, Options, Sandbox};
use sqlx::Connection as _;
use tempfile::TempDir;

/// Started, it takes no longer than this to do what it does first.
const PATIENCE: Duration = Duration::from_secs(20);
/// Stopped by a signal, it has ended by then.
const LAST_WAIT: Duration = Duration::from_secs(5);

fn program(folder: &Path) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_linli"));
    command
        .arg("run")
        .env_clear()
        .env("TELOXIDE_TOKEN", "1000000001:AAHsandbox0sandbox0sandbox0sandbox0")
        // Nobody listens there, and nothing leaves the machine.
        .env("TELOXIDE_API_URL", "http://127.0.0.1:9")
        .env("LINLI_DATA", folder.join("data"))
        .env("LINLI_KEY_FILE", folder.join("key"))
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped());
    command
}

/// Runs a program that is expected to refuse; its exit code and what it says.
fn refuses(command: &mut Command) -> (Option<i32>, String) {
    let Output { status, stderr, .. } = command.output().expect("it runs");
    (status.code(), String::from_utf8_lossy(&stderr).into_owned())
}

fn starts(command: &mut Command, folder: &Path) -> Child {
    let child = command.stderr(Stdio::null()).spawn().expect("it starts");
    let begun = Instant::now();
    while !is_migrated(folder) {
        assert!(begun.elapsed() < PATIENCE, "it does not make its database");
        std::thread::sleep(Duration::from_millis(20));
    }
    child
}

fn is_migrated(folder: &Path) -> bool {
    std::fs::metadata(folder.join("data/linli.db-wal")).is_ok_and(|file| file.len() > 100_000)
        || std::fs::metadata(folder.join("data/linli.db")).is_ok_and(|file| file.len() > 100_000)
}

/// Stops a program by a signal; its exit code.
fn stops(mut child: Child, signal: &str) -> Option<i32> {
    let begun = Instant::now();
    let sent = Command::new("kill").args([signal, &child.id().to_string()]).status();
    assert!(sent.expect("kill runs").success());
    loop {
        if let Some(status) = child.try_wait().expect("it is ours") {
            return status.code();
        }
        assert!(begun.elapsed() < LAST_WAIT, "it does not stop");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn wrong_settings_are_refused_with_what_to_do() {
    let folder = TempDir::new().expect("a folder");
    let cases: [(&str, Option<&str>, &str); 8] = [
        ("TELOXIDE_TOKEN", None, "set TELOXIDE_TOKEN or TELOXIDE_TOKEN_FILE"),
        ("TELOXIDE_TOKEN", Some("nonsense"), "it should look like"),
        ("TELOXIDE_TOKEN", Some("123456789:your-token"), "it should look like"),
        ("TELOXIDE_API_URL", Some("nonsense"), "TELOXIDE_API_URL is no address"),
        ("LINLI_TIMEZONE", Some("Europe/Nowhere"), "such as Europe/Berlin"),
        ("LINLI_RING_LISTEN", Some("nonsense"), "--ring-listen"),
        ("LINLI_MQTT_BROKER", Some("nonsense"), "takes a host and a port"),
        ("LINLI_LOG", Some("a=b=c"), "LINLI_LOG or --log is no filter"),
    ];
    for (variable, value, says) in cases {
        let mut command = program(folder.path());
        match value {
            Some(value) => command.env(variable, value),
            None => command.env_remove(variable),
        };
        let (code, said) = refuses(&mut command);
        assert_eq!(code, Some(2), "{variable}={value:?}: {said}");
        assert!(said.contains(says), "{variable}={value:?}: {said}");
        assert!(!said.contains("AAHsandbox"), "the token is nobody's business: {said}");
    }
    assert!(!folder.path().join("data").exists(), "nothing was made");
    assert!(!folder.path().join("key").exists(), "nothing was made");
}

#[test]
fn it_does_not_start_where_nobody_would_hear_its_doorbells() {
    let folder = TempDir::new().expect("a folder");
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = taken.local_addr().expect("an address").to_string();
    let (code, said) = refuses(program(folder.path()).env("LINLI_RING_LISTEN", &address));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("doorbells cannot ring at") && said.contains(&address), "{said}");
    let mut half = program(folder.path());
    half.env("LINLI_MQTT_BROKER", "127.0.0.1:1").env("LINLI_MQTT_USER", "linli");
    let (code, said) = refuses(&mut half);
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("both or neither"), "{said}");
}

#[test]
fn a_signal_stops_it_in_time_even_without_telegram() {
    for signal in ["-TERM", "-INT"] {
        let folder = TempDir::new().expect("a folder");
        let child = starts(&mut program(folder.path()), folder.path());
        assert_eq!(stops(child, signal), Some(0), "{signal}");
        let wal = std::fs::metadata(folder.path().join("data/linli.db-wal"));
        assert!(wal.is_err() || wal.is_ok_and(|file| file.len() == 0), "the log is folded in");
    }
}

#[test]
fn data_and_key_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt as _;
    let folder = TempDir::new().expect("a folder");
    let child = starts(&mut program(folder.path()), folder.path());
    assert_eq!(stops(child, "-TERM"), Some(0));
    let mode = |path: &str| {
        std::fs::metadata(folder.path().join(path)).expect("it is there").permissions().mode()
            & 0o777
    };
    assert_eq!((mode("data"), mode("data/linli.db"), mode("key")), (0o700, 0o600, 0o600));
}

#[test]
fn a_database_without_its_key_is_refused_and_left_as_it_is() {
    let folder = TempDir::new().expect("a folder");
    let child = starts(&mut program(folder.path()), folder.path());
    assert_eq!(stops(child, "-TERM"), Some(0));
    let database = folder.path().join("data/linli.db");
    let before = std::fs::read(&database).expect("it is there");

    std::fs::rename(folder.path().join("key"), folder.path().join("copy")).expect("it moves");
    let (code, said) = refuses(&mut program(folder.path()));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("cannot be read without it"), "{said}");
    assert!(!folder.path().join("key").exists(), "no other key was made");

    let other = TempDir::new().expect("a folder");
    let child = starts(&mut program(other.path()), other.path());
    assert_eq!(stops(child, "-TERM"), Some(0));
    std::fs::copy(other.path().join("key"), folder.path().join("key")).expect("it copies");
    let (code, said) = refuses(&mut program(folder.path()));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("does not open"), "{said}");
    assert_eq!(std::fs::read(&database).expect("it is there"), before);
}

#[tokio::test]
async fn what_is_not_ours_or_newer_is_refused_and_left_as_it_is() {
    let folder = TempDir::new().expect("a folder");
    let database = folder.path().join("data/linli.db");
    std::fs::create_dir(folder.path().join("data")).expect("it is made");
    std::fs::write(&database, "a shopping list, not a database").expect("it is written");
    let (code, said) = refuses(program(folder.path()).env("LINLI_KEY_FILE", key(&folder)));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("is not a database of Linli"), "{said}");
    assert_eq!(
        std::fs::read_to_string(&database).expect("text"),
        "a shopping list, not a database"
    );

    let folder = TempDir::new().expect("a folder");
    let child = starts(&mut program(folder.path()), folder.path());
    assert_eq!(stops(child, "-TERM"), Some(0));
    let database = folder.path().join("data/linli.db");
    let options = sqlx::sqlite::SqliteConnectOptions::new().filename(&database);
    let mut later = sqlx::SqliteConnection::connect_with(&options).await.expect("it opens");
    sqlx::query(
        "insert into _sqlx_migrations (version, description, success, checksum, execution_time) \
         values (29991231000000, 'tomorrow', true, x'00', 1)",
    )
    .execute(&mut later)
    .await
    .expect("it writes");
    later.close().await.expect("it closes");
    let before = std::fs::read(&database).expect("it is there");
    let (code, said) = refuses(&mut program(folder.path()));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("newer Linli"), "{said}");
    assert_eq!(std::fs::read(&database).expect("it is there"), before);
}

/// A key file from another house, so that only the database is wrong.
fn key(folder: &TempDir) -> std::path::PathBuf {
    let other = TempDir::new().expect("a folder");
    let child = starts(&mut program(other.path()), other.path());
    assert_eq!(stops(child, "-TERM"), Some(0));
    let key = folder.path().join("other-key");
    std::fs::copy(other.path().join("key"), &key).expect("it copies");
    key
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_that_telegram_does_not_know_is_refused() {
    let folder = TempDir::new().expect("a folder");
    let sandbox = Sandbox::start(Options::default()).await.expect("the sandbox starts");
    let url = sandbox.api_url();
    let (code, said) = tokio::task::spawn_blocking(move || {
        refuses(
            program(folder.path())
                .env("TELOXIDE_API_URL", url)
                .env("TELOXIDE_TOKEN", "1000000009:AAHnobody0nobody0nobody0nobody0"),
        )
    })
    .await
    .expect("it ends");
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("does not know this token"), "{said}");
    assert!(!said.contains("AAHnobody"), "the token is nobody's business: {said}");
}

#[test]
fn a_second_one_on_the_same_folder_is_refused() {
    let folder = TempDir::new().expect("a folder");
    let first = starts(&mut program(folder.path()), folder.path());
    let (code, said) = refuses(&mut program(folder.path()));
    assert_eq!(code, Some(2), "{said}");
    assert!(said.contains("another Linli is running"), "{said}");
    assert_eq!(stops(first, "-TERM"), Some(0));
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_token_from_a_file_serves_and_stops_in_the_middle_of_things() {
    let folder = TempDir::new().expect("a folder");
    let options = Options { clock: Clock::running(None), ..Options::default() };
    let sandbox = Sandbox::start(options).await.expect("the sandbox starts");
    let token = folder.path().join("token");
    std::fs::write(&token, format!("{}\n", sandbox.token())).expect("it is written");
    let mut command = program(folder.path());
    command
        .env_remove("TELOXIDE_TOKEN")
        .env("TELOXIDE_TOKEN_FILE", &token)
        .env("TELOXIDE_API_URL", sandbox.api_url());
    let child = starts(&mut command, folder.path());
    let ana = sandbox.person("Ana", "en");
    sandbox.start_bot(ana, None);
    let begun = Instant::now();
    while sandbox.messages(sandbox::ChatId(ana.0)).len() < 2 {
        assert!(begun.elapsed() < PATIENCE, "it does not answer");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    // Stopped while a send hangs, it does not wait for it.
    sandbox.fault(sandbox::Fault {
        method: Some("sendMessage".to_owned()),
        chat: None,
        kind: sandbox::FaultKind::Hang,
        times: None,
    });
    sandbox.says(sandbox::ChatId(ana.0), ana, "/help");
    while sandbox.calls().iter().all(|call| call.fault.is_none()) {
        assert!(begun.elapsed() < PATIENCE, "it does not answer");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    assert_eq!(stops(child, "-TERM"), Some(0));
}

/// `linli check` against a sandbox: whether all is fine, and what it says.
async fn checks(folder: &Path, sandbox: &Sandbox, change: &[(&str, String)]) -> (bool, String) {
    let mut command = Command::new(env!("CARGO_BIN_EXE_linli"));
    command
        .arg("check")
        .env_clear()
        .env("TELOXIDE_TOKEN", sandbox.token())
        .env("TELOXIDE_API_URL", sandbox.api_url())
        .env("LINLI_DATA", folder.join("data"))
        .env("LINLI_KEY_FILE", folder.join("key"))
        .envs(change.iter().cloned())
        .stdin(Stdio::null());
    let output = tokio::task::spawn_blocking(move || command.output()).await.expect("it ends");
    let output = output.expect("it runs");
    let said = [output.stdout, output.stderr].concat();
    (output.status.code() == Some(0), String::from_utf8_lossy(&said).into_owned())
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn check_says_of_each_thing_whether_it_is_fine() {
    let folder = TempDir::new().expect("a folder");
    let options = Options { clock: Clock::running(None), ..Options::default() };
    let sandbox = Sandbox::start(options).await.expect("the sandbox starts");
    let (fine, said) = checks(folder.path(), &sandbox, &[]).await;
    assert!(fine, "{said}");
    for line in ["key", "database", "disk", "token", "privacy mode", "groups", "clock", "second"] {
        assert!(
            said.lines().any(|found| found.starts_with(&format!("ok  {line}"))),
            "{line}: {said}"
        );
    }
    assert!(!folder.path().join("data").exists(), "nothing was made");

    let other = [("TELOXIDE_TOKEN", "1000000009:AAHnobody0nobody0nobody0nobody0".to_owned())];
    let (fine, said) = checks(folder.path(), &sandbox, &other).await;
    assert!(!fine && said.contains("!!  token"), "{said}");
    assert!(!said.contains("AAHnobody"), "{said}");

    // Beside a running Linli, which is itself the poller.
    let mut running = crate::support::program::Program::new(folder.path(), &sandbox).starts();
    let begun = Instant::now();
    while !is_migrated(folder.path()) {
        assert!(begun.elapsed() < PATIENCE, "it does not make its database");
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
    let (fine, said) = checks(folder.path(), &sandbox, &[]).await;
    assert!(fine && said.contains("Linli is running on it"), "{said}");

    // With another folder the same token is polled twice.
    let elsewhere = TempDir::new().expect("a folder");
    let (fine, said) = checks(elsewhere.path(), &sandbox, &[]).await;
    assert!(!fine && said.contains("somebody else polls with this token"), "{said}");
    running.stops();

    let key = folder.path().join("key");
    std::fs::rename(&key, folder.path().join("away")).expect("it moves");
    let (fine, said) = checks(folder.path(), &sandbox, &[]).await;
    assert!(!fine && said.contains("!!  key"), "{said}");
    std::fs::rename(folder.path().join("away"), &key).expect("it moves");
    let damaged = folder.path().join("data/linli.db");
    std::fs::write(&damaged, b"not a database").expect("it is written");
    let (fine, said) = checks(folder.path(), &sandbox, &[]).await;
    assert!(!fine && said.contains("!!  database"), "{said}");
}
