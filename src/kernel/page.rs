//! A page to be kept and read anywhere: HTML in one piece, without scripts, that asks nobody for
//! anything. All that it shows is escaped.

use super::language::Language;
use super::screen::Html;

/// What a browser may do with it: show it.
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'";
const STYLE: &str = "body{font:1rem/1.5 system-ui,sans-serif;max-width:42rem;margin:2rem auto;\
     padding:0 1rem;color:#222;background:#fff}h1{font-size:1.5rem}h2{font-size:1.2rem;\
     margin-top:2.5rem;border-bottom:1px solid #bbb}h3{font-size:1rem;margin:.8rem 0 0}\
     .record{border:1px solid #ddd;border-radius:.5rem;padding:.5rem 1rem;margin:.8rem 0}\
     dl{display:grid;grid-template-columns:minmax(8rem,1fr) 2fr;gap:.1rem 1rem;margin:0}\
     dt{color:#555}dd{margin:0;overflow-wrap:anywhere}";

/// A page that is being written.
#[derive(Debug)]
pub struct Page(String);

impl Page {
    /// An empty page with this title.
    pub fn new(language: Language, title: &str) -> Self {
        let (tag, title) = (language.tag(), Html::escape(title));
        let title = title.as_str();
        Self(format!(
            "<!doctype html>\n<html lang=\"{tag}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\n\
             <meta name=\"referrer\" content=\"no-referrer\">\n\
             <title>{title}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n<h1>{title}</h1>\n"
        ))
    }

    /// A paragraph.
    pub fn paragraph(&mut self, text: &str) {
        self.element("p", text);
    }

    /// The heading of a part.
    pub fn heading(&mut self, text: &str) {
        self.element("h2", text);
    }

    /// The heading of a part of a part.
    pub fn subheading(&mut self, text: &str) {
        self.element("h3", text);
    }

    /// What follows belongs together, until it is closed.
    pub fn open_record(&mut self) {
        self.0.push_str("<div class=\"record\">\n");
    }

    /// What belongs together ends.
    pub fn close_record(&mut self) {
        self.0.push_str("</div>\n");
    }

    /// What things are called, and what they are.
    pub fn list(&mut self, lines: &[(String, String)]) {
        self.0.push_str("<dl>\n");
        for (name, value) in lines {
            let (name, value) = (Html::escape(name), Html::escape(value));
            let line =
                format!("<dt>{}</dt><dd dir=\"auto\">{}</dd>\n", name.as_str(), value.as_str());
            self.0.push_str(&line);
        }
        self.0.push_str("</dl>\n");
    }

    /// The whole page.
    pub fn finish(mut self) -> String {
        self.0.push_str("</body>\n</html>\n");
        self.0
    }

    fn element(&mut self, name: &str, text: &str) {
        let text = Html::escape(text);
        self.0.push_str(&format!("<{name}>{}</{name}>\n", text.as_str()));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_somebody_typed_becomes_markup() {
        let evil = "</title><script>alert('x')</script>&lt;";
        let mut page = Page::new(Language::ENGLISH, evil);
        page.paragraph(evil);
        page.heading(evil);
        page.subheading(evil);
        page.open_record();
        page.list(&[(evil.to_owned(), evil.to_owned())]);
        page.close_record();
        let page = page.finish();
        assert!(!page.contains("<script"), "{page}");
        assert_eq!(page.matches("&lt;/title&gt;&lt;script&gt;").count(), 7);
        assert_eq!(page.matches("</title>").count(), 1);
    }
}
