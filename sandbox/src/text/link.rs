//! Where a link leads.

/// A link that Telegram takes.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Link {
    /// To an address.
    Page(String),
    /// To a person, by id.
    Person(i64),
}

/// Reads an address as Telegram does; `None` when it is none.
pub(super) fn read(address: &str) -> Option<Link> {
    let address = address.trim();
    let person = ["tg://user?id=", "tg:user?id="];
    if let Some(id) = person.iter().find_map(|start| address.strip_prefix(start)) {
        return id.parse().ok().map(Link::Person);
    }
    if address.starts_with("tg://") || address.starts_with("tg:") {
        return Some(Link::Page(address.to_owned()));
    }
    let (scheme, rest) = match address.split_once("://") {
        Some((scheme @ ("http" | "https"), rest)) => (scheme, rest),
        Some(_) => return None,
        None => ("http", address),
    };
    let end = rest.find(['/', '?', '#']).unwrap_or(rest.len());
    let (host, path) = rest.split_at_checked(end)?;
    let name = host.rsplit('@').next().unwrap_or_default();
    let name = name.split(':').next().unwrap_or_default();
    let is_host = name.contains('.') || name == "localhost";
    if !is_host || name.contains(char::is_whitespace) || name.starts_with('.') {
        return None;
    }
    let slash = if path.starts_with('/') { "" } else { "/" };
    Some(Link::Page(format!("{scheme}://{host}{slash}{path}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page(address: &str) -> Option<String> {
        match read(address)? {
            Link::Page(url) => Some(url),
            Link::Person(_) => None,
        }
    }

    #[test]
    fn addresses_are_completed() {
        let completed = Some("http://telegram.org/".to_owned());
        assert_eq!(page("telegram.org"), completed);
        let completed = Some("https://telegram.org/?x".to_owned());
        assert_eq!(page("https://telegram.org?x"), completed);
        let whole = "https://t.me/helper_bot?start=a_b-1";
        assert_eq!(page(whole), Some(whole.to_owned()));
    }

    #[test]
    fn what_is_no_address_leads_nowhere() {
        for wrong in ["", "as", "ftp://telegram.org", "two words.org"] {
            assert_eq!(read(wrong), None, "{wrong}");
        }
        assert_eq!(read("tg://user?id=5001"), Some(Link::Person(5001)));
    }
}
