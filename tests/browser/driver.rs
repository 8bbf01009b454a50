//! A headless browser: Debian's Chromium, driven by its ChromeDriver.

use std::io::{BufRead as _, BufReader};
use std::os::unix::process::CommandExt as _;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use base64::Engine as _;
use fantoccini::wd::WebDriverCompatibleCommand;
use fantoccini::{Client, ClientBuilder};
use http::Method;
use serde_json::{Value, json};
use tempfile::TempDir;

/// What to do where there is no browser.
const INSTALL: &str = "the browser test needs Chromium and ChromeDriver. Install them \
     (Debian: apt-get install chromium chromium-driver), or leave the test out with \
     LINLI_SKIP_BROWSER=1";

/// True if whoever runs the tests said that there is no browser.
pub fn is_left_out() -> bool {
    std::env::var("LINLI_SKIP_BROWSER").is_ok_and(|value| value == "1")
}

/// A browser with one window. Both end when it is dropped.
pub struct Browser {
    pub client: Client,
    driver: Child,
    _profile: TempDir,
}

/// How large its window is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Window {
    /// That of a computer.
    Desk,
    /// That of a phone.
    Phone,
}

impl Window {
    fn measures(self) -> Value {
        let (width, height, mobile) = match self {
            Self::Desk => (1440, 900, false),
            Self::Phone => (390, 844, true),
        };
        json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": mobile })
    }

    /// How it is called in the names of files.
    pub fn name(self) -> &'static str {
        match self {
            Self::Desk => "desk",
            Self::Phone => "phone",
        }
    }
}

impl Browser {
    /// Opens a window, in this language.
    pub async fn opens(window: Window, language: &str) -> Self {
        let mut driver = Command::new("chromedriver")
            .arg("--port=0")
            // A group of its own, so that the browser ends with it, whatever happens.
            .process_group(0)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("{INSTALL} ({error})"));
        let stdout = driver.stdout.take().expect("it speaks");
        let port = BufReader::new(stdout)
            .lines()
            .map_while(Result::ok)
            .find_map(|line| {
                let (_, port) = line.split_once("started successfully on port ")?;
                port.trim_end_matches('.').parse::<u16>().ok()
            })
            .expect("ChromeDriver says at which port it is");
        let profile = TempDir::new().expect("a folder");
        let client = ClientBuilder::new(hyper_util::client::legacy::connect::HttpConnector::new())
            .capabilities(capabilities(&profile, language))
            .connect(&format!("http://127.0.0.1:{port}"))
            .await
            .unwrap_or_else(|error| panic!("{INSTALL} ({error})"));
        let browser = Self { client, driver, _profile: profile };
        browser.measures(window).await;
        browser
    }

    /// Gives the window another size.
    pub async fn measures(&self, window: Window) {
        self.devtools("Emulation.setDeviceMetricsOverride", window.measures()).await;
    }

    /// Speaks to the browser itself.
    async fn devtools(&self, command: &str, parameters: Value) -> Value {
        let body = json!({ "cmd": command, "params": parameters });
        self.asks("goog/cdp/execute", body).await
    }

    /// What the browser has logged of this kind since it was asked last.
    pub async fn logged(&self, kind: &str) -> Vec<Value> {
        let entries = self.asks("se/log", json!({ "type": kind })).await;
        entries.as_array().cloned().unwrap_or_default()
    }

    /// A picture of the window, as PNG.
    pub async fn picture(&self) -> Vec<u8> {
        let taken = self.devtools("Page.captureScreenshot", json!({ "format": "png" })).await;
        let encoded = taken["data"].as_str().expect("a picture");
        base64::engine::general_purpose::STANDARD.decode(encoded).expect("a picture")
    }

    /// Waits a little, as people do.
    pub async fn rests(&self) {
        tokio::time::sleep(Duration::from_millis(300)).await;
    }

    /// Waits long enough that the next click is meant: one that follows at once is not heard.
    pub async fn pauses(&self) {
        tokio::time::sleep(Duration::from_millis(800)).await;
    }

    async fn asks(&self, path: &'static str, body: Value) -> Value {
        self.client.issue_cmd(Extension { path, body }).await.expect("ChromeDriver answers")
    }

    /// Closes the window.
    pub async fn closes(self) {
        let client = self.client.clone();
        client.close().await.expect("it closes");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let group = format!("-{}", self.driver.id());
        let _ = Command::new("kill").args(["-KILL", "--", &group]).status();
        let _ = self.driver.wait();
    }
}

fn capabilities(profile: &TempDir, language: &str) -> fantoccini::wd::Capabilities {
    let mut arguments = vec![
        "--headless=new".to_owned(),
        "--disable-gpu".to_owned(),
        "--disable-dev-shm-usage".to_owned(),
        "--no-first-run".to_owned(),
        "--disable-background-networking".to_owned(),
        "--disable-component-update".to_owned(),
        "--disable-quic".to_owned(),
        "--disable-sync".to_owned(),
        format!("--lang={language}"),
        format!("--user-data-dir={}", profile.path().display()),
    ];
    // Chromium's own cage does not work for root, as whom tests run in containers.
    if rustix::process::geteuid().is_root() {
        arguments.push("--no-sandbox".to_owned());
    }
    let wanted = json!({
        "browserName": "chrome",
        "goog:chromeOptions": {
            "args": arguments,
            "prefs": { "intl.accept_languages": language },
            "perfLoggingPrefs": { "enableNetwork": true },
        },
        "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
    });
    wanted.as_object().cloned().expect("an object")
}

/// A command that only ChromeDriver has.
#[derive(Debug)]
struct Extension {
    path: &'static str,
    body: Value,
}

impl WebDriverCompatibleCommand for Extension {
    fn endpoint(
        &self,
        base: &url::Url,
        session: Option<&str>,
    ) -> Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/{}", session.unwrap_or_default(), self.path))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.body.to_string()))
    }
}
