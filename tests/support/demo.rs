//! The real `linli demo`, as somebody starts it who has just heard of Linli.

use std::io::{BufRead as _, BufReader, Read as _};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;

/// In real time: what has not come by then will not come.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running demo. It is killed when it is dropped.
pub struct Demo {
    child: Child,
    /// Where it makes its folder, so that nothing is left of it when it is killed.
    _folder: TempDir,
    /// The address of its page.
    pub url: String,
    client: reqwest::Client,
}

impl Demo {
    /// Starts it at a port of its own, in English.
    pub fn starts() -> Self {
        Self::starts_with(&["--listen", "127.0.0.1:0"], &[])
    }

    /// Starts it with these arguments, with this in its environment and nothing else.
    pub fn starts_with(arguments: &[&str], environment: &[(&str, &Path)]) -> Self {
        let folder = TempDir::new().expect("a folder");
        let mut child = Command::new(env!("CARGO_BIN_EXE_linli"))
            .args(["demo", "--no-browser", "--language", "en"])
            .args(arguments)
            .env_clear()
            .env("TMPDIR", folder.path())
            .envs(environment.iter().copied())
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::piped())
            .spawn()
            .expect("it starts");
        let mut line = String::new();
        let stdout = child.stdout.as_mut().expect("it speaks");
        // Unbuffered, so that what comes behind it is not lost.
        BufReader::with_capacity(1, stdout).read_line(&mut line).expect("it says where it is");
        let url = line.strip_suffix('\n').unwrap_or_default().to_owned();
        Self { child, _folder: folder, url, client: reqwest::Client::new() }
    }

    /// Ends it as Ctrl+C does; what it said beside the address.
    pub fn ends(self) -> String {
        self.ends_by("-INT")
    }

    /// Ends it by a signal; what it said beside the address, behind which nothing may come.
    pub fn ends_by(mut self, signal: &str) -> String {
        let id = self.child.id().to_string();
        Command::new("kill").args([signal, &id]).status().expect("it is told");
        let begun = Instant::now();
        let ended = loop {
            if let Some(ended) = self.child.try_wait().expect("it is ours") {
                break ended;
            }
            assert!(begun.elapsed() < PATIENCE, "it does not end");
            std::thread::sleep(Duration::from_millis(10));
        };
        let mut said = String::new();
        let stderr = self.child.stderr.as_mut().expect("it speaks");
        stderr.read_to_string(&mut said).expect("what it said");
        let mut more = String::new();
        let stdout = self.child.stdout.as_mut().expect("it speaks");
        stdout.read_to_string(&mut more).expect("what it said");
        assert_eq!(more, "", "the address stands alone");
        assert!(ended.success(), "{ended}: {said}");
        said
    }

    /// Asks for something.
    pub async fn gets(&self, path: &str) -> reqwest::Response {
        self.client.get(format!("{}{path}", self.url)).send().await.expect("it answers")
    }

    /// Does something; what came into being.
    pub async fn acts(&self, name: &str, fields: Value) -> Value {
        let (status, answer) = self.tries(name, fields).await;
        assert_eq!(status, 200, "{name}: {answer}");
        answer
    }

    /// Tries something; the status, and the answer.
    pub async fn tries(&self, name: &str, fields: Value) -> (u16, Value) {
        let url = format!("{}act/{name}", self.url);
        let answer = self.client.post(url).json(&fields).send().await.expect("it answers");
        let status = answer.status().as_u16();
        (status, answer.json().await.unwrap_or(Value::Null))
    }

    /// Waits until a part of what a page is told is so, and gives it.
    pub async fn waits_for(&self, part: &str, is_so: impl Fn(&Value) -> bool) -> Value {
        let mut told = self.gets("live").await;
        let mut text = String::new();
        let watched = async {
            loop {
                let chunk = told.chunk().await.expect("it tells").expect("it goes on telling");
                text.push_str(&String::from_utf8_lossy(&chunk));
                while let Some(end) = text.find("\n\n") {
                    let value = part_in(&text[..end], part).filter(&is_so);
                    text.drain(..end + 2);
                    if let Some(value) = value {
                        return value;
                    }
                }
            }
        };
        tokio::time::timeout(PATIENCE, watched).await.unwrap_or_else(|_| panic!("no such {part}"))
    }

    /// Taps the newest button with this label in a chat, once it is there.
    pub async fn taps(&self, user: i64, chat: i64, label: &str) {
        let has =
            |message: &Value| message["buttons"].to_string().contains(&format!("\"{label}\""));
        let messages = self
            .waits_for(&format!("chat:{chat}"), |messages| {
                messages.as_array().is_some_and(|messages| messages.iter().any(has))
            })
            .await;
        let messages = messages.as_array().cloned().unwrap_or_default();
        let message = messages.iter().rfind(|message| has(message)).expect("it is there");
        let fields =
            json!({ "user": user, "chat": chat, "message": message["id"], "label": label });
        self.acts("taps", fields).await;
    }
}

/// The value of this part, if the event tells it.
fn part_in(event: &str, part: &str) -> Option<Value> {
    let data = event.strip_prefix("event: part\ndata: ")?;
    let told: Value = serde_json::from_str(data).ok()?;
    (told["name"] == part).then(|| told["value"].clone())
}

impl Drop for Demo {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}
