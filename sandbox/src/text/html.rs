//! Telegram's HTML, with its words for what is wrong with it.

use super::{Entity, Formatted, reference, tag};

/// Parses a text with markup.
///
/// # Errors
/// Telegram's description of the first thing that is wrong.
pub(super) fn parse(source: &str) -> Result<Formatted, String> {
    let mut parser = Parser {
        source,
        at: 0,
        text: String::new(),
        width: 0,
        open: Vec::new(),
        entities: Vec::new(),
    };
    parser.run()?;
    let Parser { text, entities, .. } = parser;
    let mut entities = tag::settle_languages(entities);
    entities.sort_by_key(|entity| (entity.offset, std::cmp::Reverse(entity.length)));
    Ok(Formatted { text, entities })
}

struct Open {
    tag: String,
    argument: String,
    offset: usize,
    /// Where its content begins in the text.
    begin: usize,
}

struct Parser<'a> {
    source: &'a str,
    /// The byte that is read next.
    at: usize,
    text: String,
    /// The width of `text`.
    width: usize,
    open: Vec<Open>,
    entities: Vec<Entity>,
}

impl Parser<'_> {
    fn run(&mut self) -> Result<(), String> {
        while let Some(letter) = self.letter() {
            match letter {
                '<' if self.byte_after() == b'/' => self.end_tag()?,
                '<' => self.start_tag()?,
                '&' => {
                    let letter = self.reference();
                    self.push(letter);
                }
                _ => {
                    self.at += letter.len_utf8();
                    self.push(letter);
                }
            }
        }
        match self.open.last() {
            Some(open) => {
                Err(format!("Can't find end tag corresponding to start tag \"{}\"", open.tag))
            }
            None => Ok(()),
        }
    }

    fn letter(&self) -> Option<char> {
        self.source.get(self.at..)?.chars().next()
    }

    /// The byte that is read next; 0 at the end.
    fn byte(&self) -> u8 {
        self.source.as_bytes().get(self.at).copied().unwrap_or(0)
    }

    fn byte_after(&self) -> u8 {
        let next = self.source.as_bytes().get(self.at + 1);
        next.copied().unwrap_or(0)
    }

    fn from(&self, begin: usize) -> &str {
        self.source.get(begin..self.at).unwrap_or_default()
    }

    fn push(&mut self, letter: char) {
        self.text.push(letter);
        self.width += letter.len_utf16();
    }

    /// Moves on while `goes_on` holds, but not past the end.
    fn skip(&mut self, goes_on: impl Fn(u8) -> bool) {
        while self.at < self.source.len() && goes_on(self.byte()) {
            self.at += 1;
        }
    }

    /// Reads `&lt;` and the like; any other `&` stands for itself.
    fn reference(&mut self) -> char {
        let rest = self.source.get(self.at..).unwrap_or_default();
        let (letter, read) = reference::decode(rest).unwrap_or(('&', 1));
        self.at += read;
        letter
    }

    fn start_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        self.at += 1;
        self.skip(|byte| !is_space(byte) && byte != b'>');
        if self.byte() == 0 {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        let tag = self.from(begin + 1).to_lowercase();
        if !tag::TAGS.contains(&tag.as_str()) {
            return Err(format!("Unsupported start tag \"{tag}\" at byte offset {begin}"));
        }
        let mut argument = String::new();
        loop {
            self.skip(is_space);
            if self.byte() == b'>' {
                break;
            }
            if let Some(value) = self.attribute(&tag, begin)? {
                argument = value;
            }
        }
        self.at += 1;
        if tag == "span" && argument != "spoiler" {
            return Err(format!(
                "Tag \"span\" must have class \"tg-spoiler\" at byte offset {begin}"
            ));
        }
        self.open.push(Open { tag, argument, offset: self.width, begin: self.text.len() });
        Ok(())
    }

    /// Reads one attribute; the answer is its value if it means something.
    fn attribute(&mut self, tag: &str, begin: usize) -> Result<Option<String>, String> {
        let unclosed = || format!("Unclosed start tag \"{tag}\" at byte offset {begin}");
        let name_begin = self.at;
        self.skip(|byte| !is_space(byte) && byte != b'=' && byte != b'>');
        let name = self.from(name_begin).to_owned();
        if self.byte() == 0 {
            return Err(unclosed());
        }
        if name.is_empty() {
            return Err(format!(
                "Empty attribute name in the tag \"{tag}\" at byte offset {begin}"
            ));
        }
        self.skip(is_space);
        if self.byte() != b'=' {
            if tag == "blockquote" && name == "expandable" {
                return Ok(Some("1".to_owned()));
            }
            return Err(format!(
                "Expected equal sign in declaration of an attribute of the tag \"{tag}\" \
                 at byte offset {begin}"
            ));
        }
        self.at += 1;
        self.skip(is_space);
        if self.byte() == 0 {
            return Err(unclosed());
        }
        let value = self.attribute_value()?;
        if self.byte() == 0 {
            return Err(format!("Unclosed start tag at byte offset {begin}"));
        }
        Ok(tag::argument(tag, &name, value))
    }

    fn attribute_value(&mut self) -> Result<String, String> {
        let quote = self.byte();
        if quote != b'"' && quote != b'\'' {
            let begin = self.at;
            self.skip(|byte| byte.is_ascii_alphanumeric() || byte == b'.' || byte == b'-');
            if !is_space(self.byte()) && self.byte() != b'>' && self.byte() != 0 {
                return Err(format!("Unexpected end of name token at byte offset {begin}"));
            }
            return Ok(self.from(begin).to_lowercase());
        }
        self.at += 1;
        let mut value = String::new();
        while let Some(letter) = self.letter() {
            if letter == char::from(quote) {
                self.at += 1;
                break;
            }
            if letter == '&' {
                value.push(self.reference());
            } else {
                self.at += letter.len_utf8();
                value.push(letter);
            }
        }
        Ok(value)
    }

    fn end_tag(&mut self) -> Result<(), String> {
        let begin = self.at;
        let Some(open) = self.open.pop() else {
            return Err(format!("Unexpected end tag at byte offset {begin}"));
        };
        self.at += 2;
        self.skip(|byte| !is_space(byte) && byte != b'>');
        let tag = self.from(begin + 2).to_lowercase();
        self.skip(is_space);
        if self.byte() != b'>' {
            return Err(format!("Unclosed end tag at byte offset {begin}"));
        }
        self.at += 1;
        if !tag.is_empty() && tag != open.tag {
            return Err(format!(
                "Unmatched end tag at byte offset {begin}, expected \"</{}>\", found \"</{tag}>\"",
                open.tag
            ));
        }
        self.close(&open);
        Ok(())
    }

    fn close(&mut self, open: &Open) {
        let length = self.width.saturating_sub(open.offset);
        let content = self.text.get(open.begin..).unwrap_or_default();
        if length > 0 {
            let entity = tag::entity(&open.tag, &open.argument, content, open.offset, length);
            self.entities.extend(entity);
        }
    }
}

fn is_space(byte: u8) -> bool {
    matches!(byte, b' ' | b'\t' | b'\r' | b'\n' | 0 | 0x0b)
}
