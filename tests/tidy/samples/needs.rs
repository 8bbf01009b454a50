//! Samples of what is told and answered about needs.

use linli::features::needs::category::Group;
use linli::features::needs::intents::List;
use linli::features::needs::model::attachment::{AttachmentId, Strange};
use linli::features::needs::model::{ClaimId, Doubt, DraftId, NeedId};
use linli::features::needs::notices::{AttachedNotice, AttachedReply, Form, Hint, Menu, News};
use linli::features::needs::{Notice, Refusal, Reply};

use super::members::denials;
use super::{Rows, Sample, tag};

/// The name of a notice: a new one does not compile without.
pub fn name(notice: &Notice) -> &'static str {
    match notice {
        Notice::Card { .. } => "Card",
        Notice::Posted { .. } => "Posted",
        Notice::Claimed { .. } => "Claimed",
        Notice::HelperFound { .. } => "HelperFound",
        Notice::HelperLeft { .. } => "HelperLeft",
        Notice::Question { .. } => "Question",
        Notice::Reminder { .. } => "Reminder",
        Notice::WhatHappened { .. } => "WhatHappened",
        Notice::ClosedByItself { .. } => "ClosedByItself",
        Notice::NotFinished { .. } => "NotFinished",
        Notice::Missing { .. } => "Missing",
        Notice::NobodyCame { .. } => "NobodyCame",
        Notice::Confirmed { .. } => "Confirmed",
        Notice::ConfirmedByItself { .. } => "ConfirmedByItself",
        Notice::Thanks { .. } => "Thanks",
        Notice::Withdrawn { .. } => "Withdrawn",
        Notice::Freed { .. } => "Freed",
        Notice::Untrusted { .. } => "Untrusted",
        Notice::Worry { .. } => "Worry",
        Notice::Menu { menu: Menu::When, .. } => "Menu when",
        Notice::Menu { menu: Menu::Kind, .. } => "Menu kind",
        Notice::Menu { menu: Menu::Groups, .. } => "Menu groups",
        Notice::Menu { menu: Menu::KindsOf(_), .. } => "Menu kinds_of",
        Notice::Menu { menu: Menu::More, .. } => "Menu more",
        Notice::Menu { menu: Menu::Places, .. } => "Menu places",
        Notice::PrivateForm { .. } => "PrivateForm",
        Notice::Door { .. } => "Door",
        Notice::DoorSeen { .. } => "DoorSeen",
        Notice::Voice { .. } => "Voice",
        Notice::Changed { .. } => "Changed",
        Notice::Shut { .. } => "Shut",
        Notice::Reopened { .. } => "Reopened",
        Notice::News { news: News::AskNearby, .. } => "News ask_nearby",
        Notice::News { news: News::Neglected, .. } => "News neglected",
        Notice::News { news: News::Unclaimed, .. } => "News unclaimed",
        Notice::News { news: News::TimeOver { .. }, .. } => "News time_over",
        Notice::News { news: News::Soon { .. }, .. } => "News soon",
        Notice::News { news: News::OnTheWay { .. }, .. } => "News on_the_way",
        Notice::News { news: News::Late { .. }, .. } => "News late",
        Notice::News { news: News::HelperBack { .. }, .. } => "News helper_back",
        Notice::News { news: News::Unheard { .. }, .. } => "News unheard",
        Notice::Item { list: List::Open, .. } => "Item open",
        Notice::Item { list: List::Mine, .. } => "Item mine",
        Notice::List { list: List::Open, .. } => "List open",
        Notice::List { list: List::Mine, .. } => "List mine",
        Notice::Attached(AttachedNotice::Shown { .. }) => "Attached shown",
        Notice::Attached(AttachedNotice::OnCard { .. }) => "Attached on_card",
        Notice::Attached(AttachedNotice::Added { .. }) => "Attached added",
        Notice::Attached(AttachedNotice::PlaceSeen { .. }) => "Attached place_seen",
        Notice::Draft { .. } => "Draft",
        Notice::Twin { .. } => "Twin",
        Notice::TwinOver { .. } => "TwinOver",
        Notice::Form { form: Form::Words, .. } => "Form words",
        Notice::Form { form: Form::When, .. } => "Form when",
        Notice::AskPrivately { .. } => "AskPrivately",
        Notice::KeptPrivate => "KeptPrivate",
        Notice::Hint { hint: Hint::Need } => "Hint need",
        Notice::Hint { hint: Hint::Claim } => "Hint claim",
        Notice::Hint { hint: Hint::Confirmation } => "Hint confirmation",
    }
}

/// Every notice.
pub fn all(rows: &Rows) -> Vec<Notice> {
    let (need, claim, done_at) = (NeedId(rows.need), ClaimId(rows.claim), rows.done_at);
    let (reader, building) = (rows.reader, rows.building);
    let menu = |menu| Notice::Menu { need, menu };
    let item = |list| Notice::Item { need, reader, list, page: 0 };
    let list = |list| Notice::List { list, reader, building, page: 0 };
    let hint = |hint| Notice::Hint { hint };
    let news = |news| Notice::News { need, news };
    vec![
        Notice::Card { need },
        Notice::Posted { need },
        Notice::Claimed { need, claim },
        Notice::HelperFound { need, claim },
        Notice::HelperLeft { need, claim },
        Notice::Question { need, claim, done_at },
        Notice::Reminder { need, claim, done_at },
        Notice::WhatHappened { need, claim, done_at },
        Notice::ClosedByItself { need, claim },
        Notice::NotFinished { need, claim },
        Notice::Missing { need, claim },
        Notice::NobodyCame { need, claim },
        Notice::Confirmed { need, claim },
        Notice::ConfirmedByItself { need, claim },
        Notice::Thanks { need, claim },
        Notice::Withdrawn { need, claim },
        Notice::Freed { need, claim },
        Notice::Untrusted { need, claim },
        Notice::Worry { need, claim },
        menu(Menu::When),
        menu(Menu::Kind),
        menu(Menu::Groups),
        menu(Menu::KindsOf(Group::Errands)),
        menu(Menu::KindsOf(Group::Home)),
        menu(Menu::KindsOf(Group::People)),
        menu(Menu::KindsOf(Group::House)),
        menu(Menu::Places),
        menu(Menu::More),
        Notice::PrivateForm { need },
        Notice::Door { need, claim, private_at: rows.private_at },
        Notice::DoorSeen { need, claim },
        Notice::Voice { need, claim },
        Notice::Changed { need, claim },
        Notice::Shut { need },
        Notice::Reopened { need },
        news(News::AskNearby),
        news(News::Neglected),
        news(News::Unclaimed),
        news(News::TimeOver { over_at: rows.over_at }),
        news(News::Soon { claim, starts_at: rows.starts_at }),
        news(News::OnTheWay { claim }),
        news(News::Late { claim }),
        news(News::HelperBack { claim }),
        news(News::Unheard { claim }),
        item(List::Open),
        item(List::Mine),
        list(List::Open),
        list(List::Mine),
        Notice::Draft { draft: DraftId(rows.draft) },
        Notice::Twin { draft: DraftId(rows.draft), of: need },
        Notice::TwinOver { need, left_out: true },
        Notice::Form { need, form: Form::Words },
        Notice::Form { need, form: Form::When },
        Notice::Attached(AttachedNotice::Shown { need, claim, attachment: AttachmentId(1) }),
        Notice::Attached(AttachedNotice::OnCard {
            need,
            attachment: AttachmentId(1),
            shown_at: done_at,
        }),
        Notice::Attached(AttachedNotice::Added { need, claim }),
        Notice::Attached(AttachedNotice::PlaceSeen { need, claim }),
        Notice::AskPrivately { building },
        Notice::KeptPrivate,
        hint(Hint::Need),
        hint(Hint::Claim),
        hint(Hint::Confirmation),
    ]
}

/// A page of a list, with its name.
pub fn page(rows: &Rows, list: List, page: i64) -> Sample {
    let notice = Notice::List { list, reader: rows.reader, building: rows.building, page };
    Sample::notice(name(&notice), &notice)
}

pub(super) fn notices(rows: &Rows) -> Vec<Sample> {
    all(rows).iter().map(|notice| Sample::notice(name(notice), notice)).collect()
}

/// Every reply about photos and places.
fn attached() -> impl Iterator<Item = Reply> {
    let replies = [
        AttachedReply::PhotoWaits,
        AttachedReply::PlaceWaits,
        AttachedReply::WithDraft,
        AttachedReply::WithNeed { number: 12 },
        AttachedReply::TooManyPhotos,
        AttachedReply::TooManyPlaces,
        AttachedReply::Coming,
        AttachedReply::OnCard,
        AttachedReply::Hidden,
        AttachedReply::HiddenByMe,
        AttachedReply::Dropped,
    ];
    let not_taken = Strange::ALL.map(|strange| AttachedReply::NotTaken { strange });
    replies.into_iter().chain(not_taken).map(Reply::Attached)
}

/// Every reply.
pub fn replies(rows: &Rows) -> Vec<Reply> {
    let (need, building) = (NeedId(rows.need), rows.building);
    let others = [
        Reply::Yours,
        Reply::StartToClaim { need, building },
        Reply::Released,
        Reply::AskerAsked,
        Reply::Confirmed,
        Reply::HelperToldNotYet,
        Reply::Asked,
        Reply::AskedAgain,
        Reply::OpenAgain,
        Reply::TimeIsOver,
        Reply::AskerHears,
        Reply::TakenBack,
        Reply::HelperToldMissing,
        Reply::ModeratorTold,
        Reply::ModeratorWillBeTold,
        Reply::NobodyToTell,
        Reply::Thanked,
        Reply::Withdrawn,
        Reply::Restored,
        Reply::SameNeed,
        Reply::SameNeedCarried { number: 12, left_out: true },
        Reply::NotDone,
        Reply::WhatDoYouNeed,
        Reply::DraftDropped,
        Reply::Changed,
        Reply::ChangedExposed,
        Reply::PrivateKept,
        Reply::PrivateStopped,
        Reply::TimeInDoubt(Doubt::Disputed),
        Reply::TimeInDoubt(Doubt::Several),
        Reply::DoorComing,
        Reply::WordAsked,
        Reply::NobodyToAsk,
        Reply::VoiceComing,
        Reply::Slipped,
        Reply::Shut { need, building, number: 12 },
        Reply::Reopened,
        Reply::NothingWaits,
        Reply::Silent,
    ];
    others.into_iter().chain(attached()).collect()
}

/// Every refusal.
pub fn refusals(rows: &Rows) -> Vec<Refusal> {
    let number = 12;
    let own = [
        Refusal::NoWords,
        Refusal::TooLong,
        Refusal::OnlyPrivate,
        Refusal::PrivateTooLong,
        Refusal::VoiceTooLong,
        Refusal::TimeOver,
        Refusal::NoTime,
        Refusal::SeveralTimes,
        Refusal::TooMany,
        Refusal::Taken { helper: rows.person },
        Refusal::Own,
        Refusal::AlreadyYours,
        Refusal::NotHelping { number },
        Refusal::TooLateForSlip,
        Refusal::NothingPrivate,
        Refusal::ManyHomes,
        Refusal::TooFewPlaces { helpers: 1 },
        Refusal::TooFewPlaces { helpers: 2 },
        Refusal::DraftGone,
        Refusal::NotAsked,
        Refusal::AlreadyOpen { number },
        Refusal::AlreadyOver { number },
        Refusal::AskerGone { number },
        Refusal::AlreadyTold,
        Refusal::NoMorePlaces { number },
        Refusal::AlreadyDone,
        Refusal::AlreadyConfirmed,
        Refusal::AlreadyWithdrawn,
        Refusal::AlreadyThanked,
        Refusal::OnlyTheAsker,
        Refusal::Past,
        Refusal::Over,
        Refusal::Unknown,
        Refusal::UnknownNumber { number },
        Refusal::NoNumber,
        Refusal::NothingToConfirm { number },
        Refusal::NotTrusted,
        Refusal::TwoGo,
        Refusal::NotAgreed,
        Refusal::NotGuardian,
        Refusal::SeveralSoCalled,
        Refusal::ForAnother,
    ];
    own.into_iter().chain(denials().map(Refusal::Denied)).collect()
}

pub(super) fn answers(rows: &Rows) -> Vec<Sample> {
    let replies = replies(rows);
    let replies =
        replies.iter().map(|reply| Sample::answer(&format!("says {}", tag(reply)), reply));
    let refusals = refusals(rows);
    let refusals = refusals.iter().map(|no| Sample::answer(&format!("refuses {}", no.kind()), no));
    replies.chain(refusals).collect()
}
