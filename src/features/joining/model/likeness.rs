//! Names that look alike to somebody who reads them in passing.

/// Letters that are taken for others, and for which.
const TWINS: &[(char, &str)] = &[
    ('0', "o"),
    ('1', "l"),
    ('|', "l"),
    ('!', "l"),
    ('i', "l"),
    ('5', "s"),
    ('$', "s"),
    ('@', "a"),
    // Cyrillic.
    ('а', "a"),
    ('в', "b"),
    ('с', "c"),
    ('е', "e"),
    ('н', "h"),
    ('і', "l"),
    ('ј', "j"),
    ('к', "k"),
    ('м', "m"),
    ('о', "o"),
    ('р', "p"),
    ('ѕ', "s"),
    ('т', "t"),
    ('у', "y"),
    ('х', "x"),
    // Greek.
    ('α', "a"),
    ('β', "b"),
    ('ε', "e"),
    ('η', "n"),
    ('ι', "l"),
    ('κ', "k"),
    ('μ', "m"),
    ('ν', "v"),
    ('ο', "o"),
    ('ρ', "p"),
    ('τ', "t"),
    ('υ', "u"),
    ('χ', "x"),
    // Latin with marks.
    ('ı', "l"),
    ('à', "a"),
    ('á', "a"),
    ('â', "a"),
    ('ã', "a"),
    ('ä', "a"),
    ('å', "a"),
    ('ç', "c"),
    ('è', "e"),
    ('é', "e"),
    ('ê', "e"),
    ('ë', "e"),
    ('ì', "l"),
    ('í', "l"),
    ('î', "l"),
    ('ï', "l"),
    ('ñ', "n"),
    ('ò', "o"),
    ('ó', "o"),
    ('ô', "o"),
    ('õ', "o"),
    ('ö', "o"),
    ('ø', "o"),
    ('ù', "u"),
    ('ú', "u"),
    ('û', "u"),
    ('ü', "u"),
    ('ý', "y"),
    ('ß', "ss"),
];

/// True if one name looks like the other: case, width, blanks, marks, twins among letters and numbers
/// behind it do not count.
pub fn looks_like(one: &str, other: &str) -> bool {
    let others = forms(other);
    forms(one).iter().any(|form| others.contains(form))
}

/// A name as it is compared: the whole of it, and without the numbers behind it.
fn forms(name: &str) -> Vec<String> {
    let small = small(name);
    let end = |letter: char| letter.is_ascii_digit() || !letter.is_alphanumeric();
    let short = folded(small.trim_end_matches(end));
    let short = Some(short).filter(|short| short.chars().nth(1).is_some());
    [folded(&small)].into_iter().chain(short).filter(|form| !form.is_empty()).collect()
}

fn small(name: &str) -> String {
    let half = |letter: char| match letter {
        '\u{ff01}'..='\u{ff5e}' => char::from_u32(u32::from(letter) - 0xfee0).unwrap_or(letter),
        other => other,
    };
    name.chars().map(half).flat_map(char::to_lowercase).collect()
}

fn folded(small: &str) -> String {
    let mut folded = String::with_capacity(small.len());
    for letter in small.chars() {
        match TWINS.iter().find(|(twin, _)| *twin == letter) {
            Some((_, plain)) => folded.push_str(plain),
            None if letter.is_alphanumeric() => folded.push(letter),
            None => {}
        }
    }
    folded.replace("rn", "m").replace("vv", "w")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_looks_alike_is_alike() {
        for (one, other) in [
            ("Mo", "mo"),
            ("Mo", "Мо"),
            ("Mo", "M0"),
            ("Mo", "Ｍｏ"),
            ("Mo", "M o."),
            ("Mo", "Mo 2"),
            ("Ilse", "llse"),
            ("Martin", "Mártın"),
            ("李阿姨", "李 阿姨"),
            ("王楼长", "王楼长1"),
        ] {
            assert!(looks_like(one, other), "{one} {other}");
        }
    }

    #[test]
    fn others_are_not() {
        for (one, other) in
            [("Mo", "Bo"), ("李阿姨", "李阿公"), ("", ""), ("🌻", "🌻🌻"), ("Ana", "Anna")]
        {
            assert!(!looks_like(one, other), "{one} {other}");
        }
    }
}
