//! Where Telegram is away and somebody calls for help, mail and webhook say so: over real SMTP and real
//! HTTP, from the real process; and what refuses, is slow or dead holds nobody up and tells nothing.

use std::net::SocketAddr;
use std::process::Command;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use axum::Router;
use axum::extract::State;
use axum::routing::post;
use linli::shell::config::{Fallback, Mail};
use linli::shell::fallback::{Word, say};
use sandbox::{Fault, FaultKind};
use tempfile::TempDir;
use tokio::io::{AsyncBufReadExt as _, AsyncWriteExt as _, BufReader};
use tokio::net::{TcpListener, TcpStream};

use super::support::program::{Program, found, running_sandbox};

type Heard = Arc<Mutex<Vec<String>>>;

/// How a mail server is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Takes,
    Refuses,
    RefusesOther,
    SaysNothing,
}

async fn mail_server(manner: Manner) -> (SocketAddr, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let (address, heard) = (listener.local_addr().expect("a port"), Heard::default());
    let told = Arc::clone(&heard);
    #[allow(clippy::disallowed_methods, reason = "a test may start what it needs")]
    tokio::spawn(async move {
        while let Ok((line, _)) = listener.accept().await {
            let _ = takes_mail(line, manner, &told).await;
        }
    });
    (address, heard)
}

/// One conversation, as a mail server leads it.
async fn takes_mail(line: TcpStream, manner: Manner, told: &Heard) -> std::io::Result<()> {
    let (from, mut to) = line.into_split();
    let mut lines = BufReader::new(from).lines();
    if manner == Manner::SaysNothing {
        while lines.next_line().await?.is_some() {}
        return Ok(());
    }
    to.write_all(b"220 here ESMTP\r\n").await?;
    let mut mail = None;
    while let Some(line) = lines.next_line().await? {
        let answer = match (&mut mail, line.as_str()) {
            (Some(_), ".") => {
                told.lock().unwrap().extend(mail.take());
                "250 taken"
            }
            (Some(mail), line) => {
                String::push_str(mail, line);
                mail.push('\n');
                continue;
            }
            (None, line) if line.starts_with("EHLO") => {
                "250-here\r\n250-8BITMIME\r\n250 AUTH PLAIN"
            }
            (None, line) if line.starts_with("AUTH") => "235 it is you",
            (None, line)
                if line.starts_with("RCPT")
                    && (manner == Manner::Refuses
                        || (manner == Manner::RefusesOther && line.contains("other@"))) =>
            {
                "550 there is no warden@example.org"
            }
            (None, "DATA") => {
                mail = Some(String::new());
                "354 go on"
            }
            (None, "QUIT") => "221 bye",
            (None, _) => "250 fine",
        };
        to.write_all(format!("{answer}\r\n").as_bytes()).await?;
    }
    Ok(())
}

async fn webhook() -> (SocketAddr, Heard) {
    let listener = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let (address, heard) = (listener.local_addr().expect("a port"), Heard::default());
    let hear = async |State(heard): State<Heard>, body: String| heard.lock().unwrap().push(body);
    let router = Router::new().route("/secret-path", post(hear)).with_state(Arc::clone(&heard));
    #[allow(clippy::disallowed_methods, reason = "a test may start what it needs")]
    tokio::spawn(async move { axum::serve(listener, router).await });
    (address, heard)
}

fn mail(server: SocketAddr) -> Mail {
    Mail {
        server: format!("smtp://linli:swordfish@{server}").into(),
        from: "linli@example.org".parse().expect("an address"),
        to: vec!["warden@example.org".parse().expect("an address")],
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn a_call_that_nobody_hears_is_told_beside_telegram_once_and_when_it_is_over() {
    let (folder, sandbox) = (TempDir::new().expect("a folder"), running_sandbox().await);
    let ((smtp, mails), (hook, posts)) = (mail_server(Manner::Takes).await, webhook().await);
    let program = || {
        Program::new(folder.path(), &sandbox)
            .with("LINLI_WEB", "off")
            .with("LINLI_LOG", "info")
            .with("LINLI_FALLBACK_SMTP", &format!("smtp://linli:swordfish@{smtp}"))
            .with("LINLI_FALLBACK_FROM", "linli@example.org")
            .with("LINLI_FALLBACK_TO", "warden@example.org, other@example.org")
            .with("LINLI_FALLBACK_WEBHOOK", &format!("http://{hook}/secret-path"))
            .starts()
    };
    let (ana, bo) = (sandbox.person("Ana", "en"), sandbox.person("Bo", "en"));
    let mut process = program();
    let until = async |is_so: &dyn Fn() -> bool| {
        let begun = Instant::now();
        while !is_so() {
            assert!(begun.elapsed() < Duration::from_secs(90), "{}", sandbox.transcript());
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    found(&sandbox, "Sunny Court", &[ana, bo]);
    until(&|| !sandbox.messages(bo.into()).is_empty() && sandbox.queue_is_empty()).await;
    sandbox.says(ana.into(), ana, "🆘 SOS");
    until(&|| sandbox.queue_is_empty()).await;
    let kind = FaultKind::BadGateway;
    sandbox.fault(Fault { method: None, chat: None, kind, times: None });
    let is_to_bo = |call: &sandbox::Call| {
        call.method == "SendMessage" && call.chat == Some(bo.into()) && call.fault.is_some()
    };
    until(&|| sandbox.calls().iter().any(is_to_bo)).await;
    // A life that never reaches Telegram, not even for its name, tells it as well.
    process.is_killed();
    process = program();
    let count = |heard: &Heard| heard.lock().unwrap().len();
    until(&|| count(&mails) == 2 && count(&posts) == 1).await;
    // The next life knows that it was told.
    process.is_killed();
    process = program();
    tokio::time::sleep(Duration::from_secs(5)).await;
    assert_eq!((count(&mails), count(&posts)), (2, 1), "a mail to each");
    sandbox.clear_faults();
    until(&|| count(&mails) == 4 && count(&posts) == 2).await;
    tokio::time::sleep(Duration::from_secs(3)).await;
    process.stops();
    assert_eq!((count(&mails), count(&posts)), (4, 2), "once");
    let posts = posts.lock().unwrap().clone();
    for (post, state) in posts.iter().zip(["unreached", "over"]) {
        let post: serde_json::Value = serde_json::from_str(post).expect("JSON");
        assert_eq!(post["state"], state);
    }
    assert!(posts[0].contains("Building 1: somebody may need help since "), "{}", posts[0]);
    assert!(posts[0].contains("起有人可能需要帮忙"), "{}", posts[0]);
    for told in posts.iter().chain(mails.lock().unwrap().iter()) {
        for word in ["Ana", "Sunny Court"] {
            assert!(!told.contains(word), "{word} in {told}");
        }
    }
    let log = std::fs::read_to_string(folder.path().join("log")).expect("a log");
    for word in ["swordfish", "example.org", "secret-path"] {
        assert!(!log.contains(word), "{word} in the log");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_refuses_or_is_dead_or_slow_tells_no_address_and_holds_nobody_up() {
    let word = Word { state: "test", building: None, subject: "a".into(), text: "b".into() };
    let said = async |server| {
        let fallback = Fallback { mail: Some(mail(server)), webhook: None };
        let begun = Instant::now();
        let came_to = say(&fallback, &word).await;
        assert!(begun.elapsed() < Duration::from_secs(80), "{:?}", begun.elapsed());
        let [("mail", came_to)] = came_to.as_slice() else { panic!("{came_to:?}") };
        came_to.clone()
    };
    let (takes, _) = mail_server(Manner::Takes).await;
    let (refuses, _) = mail_server(Manner::Refuses).await;
    let (silent, _) = mail_server(Manner::SaysNothing).await;
    let dead = TcpListener::bind("127.0.0.1:0").await.expect("a port");
    let dead_at = dead.local_addr().expect("a port");
    drop(dead);
    let (taken, refused, slow, dead) =
        tokio::join!(said(takes), said(refuses), said(silent), said(dead_at));
    assert_eq!(taken, Ok(()));
    assert!(refused.clone().unwrap_err().contains("550"), "{refused:?}");
    assert!(slow.clone().unwrap_err().contains("too long"), "{slow:?}");
    assert!(dead.clone().unwrap_err().contains("cannot be reached"), "{dead:?}");
    for wrong in [refused, slow, dead] {
        let wrong = wrong.unwrap_err();
        assert!(!wrong.contains("example.org") && !wrong.contains("swordfish"), "{wrong}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn one_recipient_who_is_refused_keeps_mail_from_nobody() {
    let word = Word { state: "test", building: None, subject: "a".into(), text: "b".into() };
    let (server, mails) = mail_server(Manner::RefusesOther).await;
    let other = "other@example.org".parse().expect("an address");
    let mut mail = mail(server);
    mail.to.insert(0, other);
    let came_to = say(&Fallback { mail: Some(mail), webhook: None }, &word).await;
    let fine: Vec<_> = came_to.iter().map(|(way, came_to)| (*way, came_to.is_ok())).collect();
    assert_eq!(fine, [("mail", false), ("mail", true)]);
    let told = mails.lock().unwrap().concat();
    assert!(told.contains("warden@") && !told.contains("other@"), "{told}");
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn the_command_says_what_comes_of_a_test() {
    let ((smtp, mails), (hook, posts)) = (mail_server(Manner::Refuses).await, webhook().await);
    let run = move |webhook: String| {
        Command::new(env!("CARGO_BIN_EXE_linli"))
            .args(["fallback", "test"])
            .env_clear()
            .env("LINLI_FALLBACK_SMTP", format!("smtp://{smtp}"))
            .env("LINLI_FALLBACK_FROM", "linli@example.org")
            .env("LINLI_FALLBACK_TO", "warden@example.org")
            .env("LINLI_FALLBACK_WEBHOOK", webhook)
            .output()
            .expect("it runs")
    };
    let output = tokio::task::spawn_blocking(move || run(format!("http://{hook}/secret-path")));
    let output = output.await.expect("it ends");
    let told = String::from_utf8_lossy(&output.stdout);
    assert_eq!(output.status.code(), Some(2), "{told}");
    assert!(told.contains("!!  mail: ") && told.contains("ok  webhook: "), "{told}");
    assert!(!told.contains("example.org"), "{told}");
    assert_eq!((mails.lock().unwrap().len(), posts.lock().unwrap().len()), (0, 1));
}
