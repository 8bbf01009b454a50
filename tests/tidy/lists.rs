//! A list that says it holds all of them holds all of them: the compiler forces a new case into
//! every `match`, but not into a list.

use syn::{Expr, ImplItem, Item};

use super::assert_none;
use super::reading::sources;

/// Enumerations whose list leaves something out, how much, and why.
const PARTIAL: &[(&str, usize, &str)] = &[("Topic", 1, "the menu is not a line of itself")];

#[test]
fn every_list_of_all_cases_has_all_cases() {
    let mut faults = Vec::new();
    let mut seen = 0;
    for source in sources("src") {
        let file = syn::parse_file(&source.text).unwrap();
        for (name, listed) in file.items.iter().filter_map(list_of_all) {
            let Some(cases) = file.items.iter().find_map(|item| cases_of(item, &name)) else {
                faults.push(format!("{}: {name} is not beside its list", source.path));
                continue;
            };
            seen += 1;
            let left_out = PARTIAL.iter().find(|(partial, ..)| name == *partial);
            let missing = left_out.map_or(0, |(_, missing, _)| *missing);
            if listed + missing != cases {
                faults.push(format!("{}: {name}::ALL has {listed} of {cases}", source.path));
            }
        }
    }
    assert!(seen > 0, "no list `ALL` was found: mend the test");
    assert_none(&faults, "add the new case to the list");
}

/// The enumeration and the length of its list `ALL`, if this is the block that has one.
fn list_of_all(item: &Item) -> Option<(String, usize)> {
    let Item::Impl(block) = item else { return None };
    let syn::Type::Path(path) = &*block.self_ty else { return None };
    let name = path.path.segments.last()?.ident.to_string();
    block.items.iter().find_map(|item| {
        let ImplItem::Const(list) = item else { return None };
        let Expr::Array(array) = &list.expr else { return None };
        (list.ident == "ALL").then(|| (name.clone(), array.elems.len()))
    })
}

fn cases_of(item: &Item, name: &str) -> Option<usize> {
    let Item::Enum(cases) = item else { return None };
    (cases.ident == name).then(|| cases.variants.len())
}
