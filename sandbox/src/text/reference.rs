//! Character references: `&lt;`, `&#128512;`, `&#x1f600;`.

/// Reads the reference that a text begins with: its letter, and how many bytes
/// it takes. `None` when the `&` stands for itself.
pub(super) fn decode(text: &str) -> Option<(char, usize)> {
    let rest = text.strip_prefix('&')?;
    let (letter, left) = if let Some(digits) = rest.strip_prefix("#x") {
        numeric(digits, 16)?
    } else if let Some(digits) = rest.strip_prefix('#') {
        numeric(digits, 10)?
    } else {
        named(rest)?
    };
    // Telegram does not insist on the semicolon.
    let left = left.strip_prefix(';').unwrap_or(left);
    Some((letter, text.len().saturating_sub(left.len())))
}

fn named(rest: &str) -> Option<(char, &str)> {
    let (name, left) = split(rest, |letter| letter.is_ascii_alphabetic())?;
    let letter = match name {
        "lt" => '<',
        "gt" => '>',
        "amp" => '&',
        "quot" => '"',
        _ => return None,
    };
    Some((letter, left))
}

fn numeric(rest: &str, radix: u32) -> Option<(char, &str)> {
    let (digits, left) = split(rest, |letter| letter.is_digit(radix))?;
    let code = u32::from_str_radix(digits, radix).ok()?;
    let letter = char::from_u32(code).filter(|letter| *letter != '\0')?;
    Some((letter, left))
}

fn split(text: &str, belongs: impl Fn(char) -> bool) -> Option<(&str, &str)> {
    let end = text.find(|letter| !belongs(letter));
    text.split_at_checked(end.unwrap_or(text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn references_are_read_with_and_without_semicolon() {
        assert_eq!(decode("&lt;b"), Some(('<', 4)));
        assert_eq!(decode("&amp b"), Some(('&', 4)));
        assert_eq!(decode("&#128512;"), Some(('😀', 9)));
        assert_eq!(decode("&#x1F600;"), Some(('😀', 9)));
        assert_eq!(decode("&nbsp;"), None);
        assert_eq!(decode("&#0;"), None);
        assert_eq!(decode("& b"), None);
    }
}
