//! 11: of which kind a need is, guessed from what people type. The phrases stand beside this file.

use linli::features::needs::category::Category;

/// So many of a hundred are to be guessed.
const WANTED: usize = 90;
const PHRASES: [(&str, &str); 2] =
    [("en", include_str!("kinds-en.txt")), ("zh-CN", include_str!("kinds-zh.txt"))];

fn phrases(file: &str) -> Vec<(Category, &str)> {
    let lines = file.lines().filter(|line| !line.starts_with('#'));
    let read = |line| -> (Category, &str) {
        let (kind, words) = str::split_once(line, '\t').expect("a kind, a tab, the words");
        let category = Category::named(kind);
        assert_eq!(category.name(), kind, "{words}: there is no such kind");
        (category, words)
    };
    lines.map(read).collect()
}

/// Each language by itself: what one has too much does not make up for what another lacks.
#[test]
fn nine_of_ten_kinds_are_guessed() {
    for (language, file) in PHRASES {
        let phrases = phrases(file);
        assert!(phrases.len() >= 100, "{language} has {} phrases", phrases.len());
        let misses: Vec<String> = phrases
            .iter()
            .map(|(kind, words)| (kind, words, Category::guess(words)))
            .filter(|(kind, _, guess)| *kind != guess)
            .map(|(kind, words, guess)| format!("{} for {}: {words}", guess.name(), kind.name()))
            .collect();
        let right = phrases.len() - misses.len();
        println!("{language}: {right} of {}\n{}", phrases.len(), misses.join("\n"));
        assert!(right * 100 >= phrases.len() * WANTED, "{language}:\n{}", misses.join("\n"));
    }
}

#[test]
fn what_is_of_no_kind_is_something_else() {
    let all = PHRASES.iter().flat_map(|(_, file)| phrases(file));
    let others: Vec<_> = all.filter(|(kind, _)| *kind == Category::Other).collect();
    assert!(others.len() >= 15, "{} phrases are of no kind", others.len());
    let wrong = others.iter().filter(|(_, words)| Category::guess(words) != Category::Other);
    let wrong: Vec<_> = wrong.map(|(_, words)| words).collect();
    assert!(wrong.len() * 10 <= others.len(), "{wrong:?}");
}

#[test]
fn every_kind_has_phrases_in_every_language() {
    for (language, file) in PHRASES {
        let phrases = phrases(file);
        for kind in Category::ALL {
            let count = phrases.iter().filter(|(other, _)| *other == kind).count();
            assert!(count >= 3, "{language}: {} has {count}", kind.name());
        }
    }
}
