//! The pages of what is offered to volunteers, and of what is asked twice.

use super::page::{By, Page};
use super::stage::Stage;
use crate::tidy::samples;

async fn page(stage: &Stage, name: &str, state: &str) -> Page {
    let rows = stage.rows(&stage.helper, &stage.helper).await;
    let sample = samples::notices(&rows).into_iter().find(|sample| sample.name == name);
    Page::drawn(stage, &sample.expect("a sample"), state, By::One).await
}

/// An offer as it stands when it comes, and what becomes of it.
pub async fn of_offers(stage: &Stage) -> Vec<Page> {
    let words = stage.typed.words;
    let stage = stage.copied().await;
    let likes = format!("me-is_{}_offers_shopping", stage.town.building);
    stage.town.taps(&stage.helper, &likes).await;
    let stage = stage.asked(words).await.asker_does("kind shopping").await;
    stage.town.office.fires().await;
    let offer = |state| page(&stage, "offers Offer", state);
    let mut pages = vec![offer("asked").await];
    let (asker, other) = (stage.asker.clone(), stage.other.clone());
    let taken = stage.copied().await.of_need(&other, "claim").await;
    pages.push(page(&taken, "offers Offer", "taken").await);
    let theirs = stage.copied().await.helper_does("claim").await;
    pages.push(page(&theirs, "offers Offer", "theirs").await);
    let withdrawn = stage.copied().await.of_need(&asker, "withdraw").await;
    pages.push(page(&withdrawn, "offers Offer", "withdrawn").await);
    let declined = stage.copied().await.helper_does("not-now").await;
    pages.push(page(&declined, "offers Offer", "declined").await);
    pages
}

/// The question whether it is the same need.
pub async fn of_twins(stage: &Stage) -> Vec<Page> {
    let words = stage.typed.words;
    let stage = stage.copied().await.asked(words).await;
    stage.town.says(&stage.asker, &format!("/need {words}")).await;
    let asked = page(&stage, "needs Twin", "asked").await;
    let draft = stage.town.newest_draft().await;
    let rows = stage.rows(&stage.asker, &stage.helper).await;
    let rows = samples::Rows { draft, ..rows };
    let sample = samples::notices(&rows).into_iter().find(|sample| sample.name == "needs Twin");
    stage.town.taps(&stage.asker, &format!("same_{draft}")).await;
    let answered = Page::drawn(&stage, &sample.expect("it"), "answered", By::One).await;
    vec![asked, answered]
}
