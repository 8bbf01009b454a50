//! The page as people use it: phones, chats, buttons, by what is written on them.

use std::path::Path;
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::{Client, Locator};
use serde_json::{Value, json};

use super::driver::{Browser, Window};

/// In real time: what has not come by then will not come.
const PATIENCE: Duration = Duration::from_secs(20);
/// In real time: how often it is looked.
const LOOK_EVERY: Duration = Duration::from_millis(30);

/// The accessibility checker, <https://github.com/dequelabs/axe-core>; for tests only.
const AXE: &str = include_str!("axe-core/axe.min.js");

/// A page in a browser.
pub struct Screen {
    pub browser: Browser,
    window: Window,
    host: String,
}

impl Screen {
    /// Opens the page.
    pub async fn opens(url: &str, window: Window, language: &str) -> Self {
        let browser = Browser::opens(window, language).await;
        browser.client.goto(url).await.expect("the page is there");
        let host = url.trim_start_matches("http://").trim_end_matches('/').to_owned();
        let screen = Self { browser, window, host };
        screen.sees("//section[contains(@class,'phone')][not(@hidden)]//textarea").await;
        screen
    }

    fn client(&self) -> &Client {
        &self.browser.client
    }

    /// Gives the window another size.
    pub async fn turns_into(&mut self, window: Window) {
        self.window = window;
        self.browser.measures(window).await;
        self.browser.rests().await;
    }

    /// Waits until this can be seen; the last of several.
    pub async fn sees(&self, path: &str) -> Element {
        let begun = Instant::now();
        loop {
            let found = self.client().find_all(Locator::XPath(path)).await.expect("a path");
            for found in found.into_iter().rev() {
                if found.is_displayed().await.unwrap_or(false) {
                    return found;
                }
            }
            if begun.elapsed() > PATIENCE {
                self.keeps("failed").await;
                let text = self.client().find(Locator::Css("body")).await.expect("a page");
                let text = text.text().await.unwrap_or_default();
                panic!("nothing is seen at {path}; a picture is in target/screenshots:\n{text}");
            }
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// True if this can be seen now.
    pub async fn shows(&self, path: &str) -> bool {
        let found = self.client().find_all(Locator::XPath(path)).await.expect("a path");
        for found in found {
            if found.is_displayed().await.unwrap_or(false) {
                return true;
            }
        }
        false
    }

    /// Waits until this can be seen no more.
    pub async fn loses(&self, path: &str) {
        let begun = Instant::now();
        while self.shows(path).await {
            assert!(begun.elapsed() < PATIENCE, "{path} is still there");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Clicks it, once it can be clicked; it may be drawn anew meanwhile.
    pub async fn clicks(&self, path: &str) {
        let begun = Instant::now();
        loop {
            let Err(error) = self.sees(path).await.click().await else { return };
            assert!(begun.elapsed() < PATIENCE, "{path} cannot be clicked: {error}");
            tokio::time::sleep(LOOK_EVERY).await;
        }
    }

    /// Clicks the button with this label outside the phones.
    pub async fn presses(&self, label: &str) {
        self.clicks(&format!(
            "//button[not(ancestor::section[contains(@class,'phone')])]{}",
            labelled(label)
        ))
        .await;
    }

    /// Taps the newest button with this label in somebody's phone, below a message or below the
    /// chat.
    pub async fn taps(&self, who: &str, label: &str) {
        self.clicks(&format!("{}//button{}", phone(who), labelled(label))).await;
    }

    /// Opens a chat in somebody's phone: the tab with this title.
    pub async fn opens_chat(&self, who: &str, title: &str) {
        self.clicks(&format!("{}//button[@role='tab'][contains(.,'{title}')]", phone(who))).await;
    }

    /// Waits until these words stand in the chat that is open in somebody's phone.
    pub async fn reads(&self, who: &str, words: &str) {
        self.sees(&format!(
            "{}//ol[contains(@class,'messages')]/li[contains(.,\"{words}\")]",
            phone(who)
        ))
        .await;
    }

    /// Types in somebody's phone, and sends it by the key Enter.
    pub async fn writes(&self, who: &str, words: &str) {
        let field = self.sees(&format!("{}//textarea", phone(who))).await;
        field.click().await.expect("it can be written in");
        field.send_keys(&format!("{words}\u{e007}")).await.expect("it takes keys");
    }

    /// Chooses who holds a phone, by the name that is on it now.
    pub async fn hands_over(&self, from: &str, to: &str) {
        let choice = self.sees(&format!("{}//select", phone(from))).await;
        let option =
            self.sees(&format!("{}//select/option[contains(.,'{to}')]", phone(from))).await;
        drop(option);
        let script = "const [select, name] = arguments; \
             select.value = [...select.options].find((one) => one.text.includes(name)).value; \
             select.dispatchEvent(new Event('change', { bubbles: true }));";
        let arguments = vec![serde_json::to_value(choice).expect("an element"), json!(to)];
        self.client().execute(script, arguments).await.expect("it is chosen");
    }

    /// On a small window one phone is there at a time: brings somebody's.
    pub async fn switches_to(&self, who: &str) {
        self.clicks(&format!("//nav//button[contains(.,'{who}')]")).await;
        self.sees(&phone(who)).await;
    }

    /// Waits until the tour has come to the button with this label.
    pub async fn is_guided_to(&self, label: &str) {
        self.sees(&format!("//p[@id='tour-text'][contains(., '{label}')]")).await;
    }

    /// Runs a script in the page.
    pub async fn computes(&self, script: &str) -> Value {
        self.client().execute(script, vec![]).await.expect("the script runs")
    }

    /// Keeps a picture in `target/screenshots/`.
    pub async fn keeps(&self, name: &str) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/screenshots");
        std::fs::create_dir_all(&folder).expect("a folder");
        let file = folder.join(format!("{name}-{}.png", self.window.name()));
        std::fs::write(file, self.browser.picture().await).expect("a picture");
    }

    /// Nothing that the checker finds serious stands on the page as it is now.
    pub async fn is_accessible(&self, state: &str) {
        // What moves is half way between two colours.
        self.browser.rests().await;
        self.computes(AXE).await;
        let run = "const done = arguments[arguments.length - 1]; \
             axe.run(document, { resultTypes: ['violations'] }).then((found) => done( \
             found.violations.map((one) => [one.impact, one.id, \
             one.nodes.map((node) => node.html + ' ' + node.failureSummary).join(' | ')])));";
        let found = self.client().execute_async(run, vec![]).await.expect("the checker runs");
        let found = found.as_array().cloned().unwrap_or_default();
        assert_eq!(found, Vec::<Value>::new(), "{state}, {:?}", self.window);
    }

    /// Nothing is wider than the window.
    pub async fn fits(&self, state: &str) {
        let wide =
            self.computes("return document.documentElement.scrollWidth - window.innerWidth").await;
        assert!(wide.as_i64().is_some_and(|wide| wide <= 0), "{state}: {wide} px too wide");
    }

    /// No link leads to the real Telegram.
    pub async fn stays_inside(&self) {
        let links = "return [...document.querySelectorAll('a[href*=\"t.me\"]')] \
             .map((one) => one.href);";
        assert_eq!(self.computes(links).await, json!([]), "they lead out of the house");
    }

    /// The browser complained of nothing, and asked nobody else for anything.
    pub async fn was_quiet(&self) {
        let said = self.browser.logged("browser").await;
        // A line that is cut is the browser's own word for a demo that was ended.
        assert_eq!(said, Vec::<Value>::new(), "the console says nothing");
        let mut asked = 0;
        for entry in self.browser.logged("performance").await {
            let message: Value = entry["message"]
                .as_str()
                .and_then(|message| serde_json::from_str(message).ok())
                .expect("an entry");
            let message = &message["message"];
            if message["method"] != "Network.requestWillBeSent" {
                continue;
            }
            // The browser's own first page asks for things of its own.
            if message["params"]["documentURL"].as_str().is_some_and(is_of_browser) {
                continue;
            }
            let url = message["params"]["request"]["url"].as_str().unwrap_or_default();
            let rest = url.strip_prefix("http://").unwrap_or(url);
            assert!(rest.starts_with(&self.host), "it asked elsewhere: {url}");
            asked += 1;
        }
        assert!(asked > 0, "requests are not seen any more: mend this test");
    }
}

/// The phone of somebody.
pub fn phone(who: &str) -> String {
    format!("//section[contains(@class,'phone')][not(@hidden)][.//h2[contains(.,'{who}')]]")
}

fn is_of_browser(url: &str) -> bool {
    url.starts_with("chrome://") || url.starts_with("chrome-untrusted://")
}

fn labelled(label: &str) -> String {
    format!("[normalize-space(.)=\"{label}\" or @aria-label=\"{label}\"]")
}
