//! That nobody is at home, which is for nobody to read but who helps.

use std::sync::LazyLock;

use regex::Regex;

use super::vocabulary::{any_of, compiled};
use crate::features::needs::model::folded::Folded;

static ABSENCE: LazyLock<Option<Regex>> =
    LazyLock::new(|| compiled(&any_of("needs-private-keywords-absence")));

/// True if the words tell that a home is empty for a time.
pub fn tells_absence(text: &str) -> bool {
    let folded = Folded::of(text);
    ABSENCE.as_ref().is_some_and(|absence| absence.is_match(folded.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn that_nobody_is_at_home_is_noticed() {
        for text in [
            "fetch my parcels until Friday, I'm away",
            "I’m away until the 12th, someone to bring the bins out",
            "take in my post please",
            "we are on holiday, could anybody open the windows once",
            "house-sitting for two weeks",
            "while I am in Spain somebody should turn the tap",
            "nobody is at home from Monday on",
            "出差三天，帮我收下快递",
            "我们不在家，帮忙收报纸",
            "回老家过年，帮我看看水管",
        ] {
            assert!(tells_absence(text), "{text}");
        }
    }

    #[test]
    fn what_only_sounds_like_it_is_none() {
        for text in [
            "come right away please",
            "throw away an old sofa",
            "take this parcel to the post office",
            "my phone plays holiday music all day",
            "carry the shopping up",
            "帮我取个快递",
            "老家的亲戚来了，借两把椅子",
            "下周在家等师傅",
        ] {
            assert!(!tells_absence(text), "{text}");
        }
    }
}
