//! One sample of everything that can be told or answered, with its name; the tests here hold that
//! none is missing.

pub mod alarms;
pub mod callers;
pub mod checkins;
pub mod devices;
pub mod digest;
pub mod duty;
pub mod grants;
pub mod habits;
pub mod households;
pub mod invites;
pub mod joining;
pub mod keys;
pub mod members;
pub mod needs;
pub mod numbers;
pub mod offers;
pub mod papers;
pub mod people;
pub mod residents;
pub mod series;

use linli::kernel::clock::Moment;
use linli::kernel::id::{BuildingId, PersonId};
use linli::kernel::notice::{Manners, Notice, Parting, Said};
use linli::shell::registry;

use super::kinds::{assert_complete, names, snake, variants};
use super::reading;

/// Which rows the samples are about.
#[derive(Clone, Copy, Debug)]
pub struct Rows {
    pub building: BuildingId,
    /// Who reads what is different for each reader.
    pub reader: PersonId,
    /// Whom the samples name: a helper, or somebody new.
    pub person: PersonId,
    pub need: i64,
    pub claim: i64,
    pub draft: i64,
    pub household: i64,
    pub recipient: i64,
    pub card: i64,
    pub intake: i64,
    pub device: i64,
    pub opening: i64,
    /// The alarm in which that was.
    pub alarm: Option<i64>,
    /// When the device was last heard.
    pub heard_at: Moment,
    /// When the question that the reader was asked last was due.
    pub asked_for: Moment,
    /// When something was last confirmed in somebody's name.
    pub confirmed_at: Moment,
    /// When the helper last said that it is done.
    pub done_at: Moment,
    /// When the need begins.
    pub starts_at: Moment,
    /// When its time is over; nothing if it has none.
    pub over_at: Option<Moment>,
    /// When the private part was last changed.
    pub private_at: Option<Moment>,
    /// Since when `person` has lived there.
    pub joined_at: Option<Moment>,
}

impl Default for Rows {
    fn default() -> Self {
        Self {
            building: BuildingId(1),
            reader: PersonId(1),
            person: PersonId(1),
            need: 1,
            claim: 1,
            draft: 1,
            household: 1,
            recipient: 1,
            card: 1,
            intake: 1,
            device: 1,
            opening: 1,
            alarm: None,
            heard_at: Moment::from_millis(0),
            asked_for: Moment::from_millis(0),
            confirmed_at: Moment::from_millis(0),
            done_at: Moment::from_millis(0),
            starts_at: Moment::from_millis(0),
            over_at: None,
            private_at: None,
            joined_at: None,
        }
    }
}

/// A sample as it stands in the outbox.
#[derive(Clone, Debug)]
pub struct Sample {
    /// Its feature and its name.
    pub name: String,
    /// The name of its type.
    pub kind: &'static str,
    /// Its content.
    pub body: String,
    /// How it behaves; nothing for answers.
    pub manners: Option<Manners>,
    /// What becomes of it when its reader leaves; nothing for answers.
    pub parting: Option<Parting>,
}

impl Sample {
    fn notice<N: Notice>(name: &str, notice: &N) -> Self {
        let (manners, parting) = (Some(notice.manners()), Some(notice.parting()));
        Self { manners, parting, ..Self::answer(name, notice) }
    }

    fn answer<S: Said>(name: &str, said: &S) -> Self {
        let area = said.kind().split('.').next().unwrap();
        let name = format!("{area} {name}");
        Self { name, kind: said.kind(), body: said.body().unwrap(), manners: None, parting: None }
    }

    /// True if it tells of a claim.
    pub fn is_of_a_claim(&self) -> bool {
        self.body.contains("\"claim\":")
    }
}

/// A sample of every notice of every feature.
pub fn notices(rows: &Rows) -> Vec<Sample> {
    let of_members = members::notices(rows).into_iter();
    let of_people = people::notices(rows).into_iter().chain(numbers::notices(rows));
    let of_people = of_people
        .chain(joining::notices(rows))
        .chain(grants::notices(rows))
        .chain(invites::notices(rows));
    let of_needs = of_members.chain(needs::notices(rows));
    let of_papers = papers::notices(rows).into_iter().chain(residents::notices(rows));
    let of_papers = of_papers.chain(duty::notices(rows));
    let of_papers = of_papers.chain(habits::notices(rows));
    let of_households = households::notices(rows).into_iter().chain(offers::notices(rows));
    let of_households = of_households.chain(digest::notices(rows)).chain(callers::notices(rows));
    let of_households = of_households.chain(series::notices(rows)).chain(alarms::notices(rows));
    let of_households = of_households.chain(series::notices(rows)).chain(devices::notices(rows));
    let of_households = of_households.chain(keys::notices(rows));
    let of_households = of_households.chain(checkins::notices(rows));
    of_needs.chain(of_people).chain(of_papers).chain(of_households).collect()
}

/// A sample of every answer of every feature, refusals and the apology included.
pub fn answers(rows: &Rows) -> Vec<Sample> {
    let apology = registry::Apology { reference: 99, language: None };
    let flooded = registry::Flooded { language: None };
    let of_features = members::answers(rows).into_iter().chain(needs::answers(rows));
    of_features
        .chain(people::answers())
        .chain(joining::answers())
        .chain(grants::answers())
        .chain(invites::answers(rows))
        .chain(numbers::answers())
        .chain(papers::answers(rows))
        .chain(residents::answers())
        .chain(duty::answers())
        .chain(habits::answers())
        .chain(households::answers())
        .chain(offers::answers())
        .chain(digest::answers())
        .chain(callers::answers())
        .chain(series::answers())
        .chain(alarms::answers(rows))
        .chain(devices::answers())
        .chain(keys::answers())
        .chain(checkins::answers())
        .chain([Sample::answer("apology", &apology), Sample::answer("flooded", &flooded)])
        .collect()
}

/// What stands in JSON for a variant.
fn tag(said: &impl Said) -> String {
    let body: serde_json::Value = serde_json::from_str(&said.body().unwrap()).unwrap();
    let of_fields = || body.as_object().and_then(|fields| fields.keys().next().cloned());
    body.as_str().map(ToOwned::to_owned).or_else(of_fields).expect("a variant")
}

const DENIED: &str = "src/kernel/actor.rs";

/// The kinds of all refusals of a feature, with those for want of authority.
fn refusals(path: &str) -> Vec<String> {
    let denied = variants(DENIED, "Denied");
    let own = variants(path, "Refusal").into_iter().filter(|variant| variant != "Denied");
    own.chain(denied).map(|variant| snake(&variant)).collect()
}

#[test]
fn every_feature_has_samples() {
    let features = std::fs::read_dir(reading::at("src/features")).unwrap();
    let features = features
        .map(|entry| entry.unwrap())
        .filter(|entry| entry.path().is_dir())
        .map(|entry| entry.file_name().into_string().unwrap());
    let sampled = [
        "duty",
        "habits",
        "invites",
        "joining",
        "members",
        "needs",
        "numbers",
        "papers",
        "people",
        "residents",
    ];
    let of_more = [
        "alarms",
        "callers",
        "checkins",
        "devices",
        "digest",
        "grants",
        "households",
        "keys",
        "offers",
        "series",
    ];
    let sampled = sampled.into_iter().chain(of_more);
    let sampled = sampled.map(str::to_owned);
    assert_complete("src/features", features, sampled);
}

#[test]
fn every_notice_has_a_sample() {
    let rows = Rows::default();
    let model = "src/features/members/model.rs";
    let purposes = ("TakeBackQuestion", "src/kernel/consent.rs", "Purpose");
    let nested = [("Help", model, "Topic"), ("MyData", model, "Format"), purposes];
    let expected = names("src/features/members/notices.rs", "Notice", &nested);
    let notices = members::all(&rows);
    let named = notices.iter().map(|notice| members::name(notice).to_owned());
    assert_complete("members::Notice", expected, named);
    let verbs = "src/features/needs/intents/verbs.rs";
    let own = "src/features/needs/notices/mod.rs";
    let nested = [
        ("Menu", own, "Menu"),
        ("Form", own, "Form"),
        ("Hint", own, "Hint"),
        ("News", "src/features/needs/notices/news.rs", "News"),
        ("List", verbs, "List"),
        ("Item", verbs, "List"),
        ("Attached", "src/features/needs/notices/attaching.rs", "AttachedNotice"),
    ];
    let expected = names(own, "Notice", &nested);
    let notices = needs::all(&rows);
    let named = notices.iter().map(|notice| needs::name(notice).to_owned());
    assert_complete("needs::Notice", expected, named);
    let kinds = "src/kernel/detail.rs";
    let nested = [("Detail", kinds, "Kind"), ("Readers", kinds, "Kind")];
    let expected = names("src/features/people/notices.rs", "Notice", &nested);
    let named = people::all(&rows).iter().map(people::name).collect::<Vec<_>>();
    assert_complete("people::Notice", expected, named);
    let expected = names("src/features/joining/notices.rs", "Notice", &[]);
    let named =
        joining::all(&rows).iter().map(|one| joining::name(one).to_owned()).collect::<Vec<_>>();
    assert_complete("joining::Notice", expected, named);
    let expected = names("src/features/grants/notices.rs", "Notice", &[]);
    let named =
        grants::all(&rows).iter().map(|one| grants::name(one).to_owned()).collect::<Vec<_>>();
    assert_complete("grants::Notice", expected, named);
    let expected = names("src/features/invites/notices.rs", "Notice", &[]);
    let named =
        invites::all(&rows).iter().map(|one| invites::name(one).to_owned()).collect::<Vec<_>>();
    assert_complete("invites::Notice", expected, named);
    let nested = [("Form", "src/kernel/service_number.rs", "Line")];
    let expected = names("src/features/numbers/notices.rs", "Notice", &nested);
    let named = numbers::all(&rows).iter().map(numbers::name).collect::<Vec<_>>();
    assert_complete("numbers::Notice", expected, named);
    let nested = [("Print", "src/features/papers/model.rs", "Print")];
    let expected = names("src/features/papers/notices.rs", "Notice", &nested);
    let named = papers::all(&rows).iter().map(papers::name).collect::<Vec<_>>();
    assert_complete("papers::Notice", expected, named);
    let named = habits::all(&rows).iter().map(habits::name).collect::<Vec<_>>();
    let nested = [("Choice", "src/features/habits/model.rs", "Habit")];
    assert_complete(
        "habits::Notice",
        names("src/features/habits/notices.rs", "Notice", &nested),
        named,
    );
    let expected = names("src/features/residents/notices.rs", "Notice", &[]);
    let named = residents::all(&rows).iter().map(residents::name).collect::<Vec<_>>();
    assert_complete("residents::Notice", expected, named);
    let expected = names("src/features/digest/notices.rs", "Notice", &[]);
    let named = digest::all(&rows).into_iter().map(|one| digest::name(&one).to_owned());
    assert_complete("digest::Notice", expected, named.collect::<Vec<_>>());
    let expected = names("src/features/duty/notices.rs", "Notice", &[]);
    let named = duty::all(&rows).iter().map(|one| duty::name(one).to_owned()).collect::<Vec<_>>();
    assert_complete("duty::Notice", expected, named);
    let nested = [("Form", "src/features/households/intents/mod.rs", "Step")];
    let expected = names("src/features/households/notices.rs", "Notice", &nested);
    let named = households::all(&rows).into_iter().map(|one| households::name(&one).to_owned());
    assert_complete("households::Notice", expected, named.collect::<Vec<_>>());
    let nested = [("Form", "src/features/callers/intents/mod.rs", "Step")];
    let expected = names("src/features/callers/notices.rs", "Notice", &nested);
    let named = callers::all(&rows).into_iter().map(|one| callers::name(&one).to_owned());
    assert_complete("callers::Notice", expected, named.collect::<Vec<_>>());
    let of_alarms = "src/features/alarms/notices.rs";
    let expected = names(of_alarms, "Notice", &[("News", of_alarms, "News")]);
    let named = alarms::all(&rows).into_iter().map(|one| alarms::name(&one));
    assert_complete("alarms::Notice", expected, named.collect::<Vec<_>>());
    let expected = names("src/features/series/notices.rs", "Notice", &[]);
    let named = series::all(&rows).into_iter().map(|one| series::name(&one).to_owned());
    assert_complete("series::Notice", expected, named.collect::<Vec<_>>());
    let expected = names("src/features/devices/notices.rs", "Notice", &[]);
    let named = devices::all(&rows).into_iter().map(|one| devices::name(&one).to_owned());
    assert_complete("devices::Notice", expected, named.collect::<Vec<_>>());
    let expected = names("src/features/keys/notices.rs", "Notice", &[]);
    let named = keys::all(&rows).into_iter().map(|one| keys::name(&one).to_owned());
    assert_complete("keys::Notice", expected, named.collect::<Vec<_>>());
    let expected = names("src/features/checkins/notices.rs", "Notice", &[]);
    let named = checkins::all(&rows).into_iter().map(|one| checkins::name(&one).to_owned());
    assert_complete("checkins::Notice", expected, named.collect::<Vec<_>>());
}

#[test]
fn every_answer_has_a_sample() {
    let rows = Rows::default();
    let snakes = |path, name| variants(path, name).into_iter().map(|variant| snake(&variant));
    let tags = members::replies(&rows).iter().map(tag).collect::<Vec<_>>();
    assert_complete("members::Reply", snakes("src/features/members/notices.rs", "Reply"), tags);
    let tags = needs::replies(&rows).iter().map(tag).collect::<Vec<_>>();
    assert_complete("needs::Reply", snakes("src/features/needs/notices/answers.rs", "Reply"), tags);
    let kinds = members::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("members::Refusal", refusals("src/features/members/model.rs"), kinds);
    let kinds = needs::refusals(&rows).iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("needs::Refusal", refusals("src/features/needs/model/refusal.rs"), kinds);
    let tags = people::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("people::Reply", snakes("src/features/people/notices.rs", "Reply"), tags);
    let kinds = people::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("people::Refusal", refusals("src/features/people/model/mod.rs"), kinds);
    let tags = joining::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("joining::Reply", snakes("src/features/joining/notices.rs", "Reply"), tags);
    let kinds = joining::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("joining::Refusal", refusals("src/features/joining/model/mod.rs"), kinds);
    let tags = grants::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("grants::Reply", snakes("src/features/grants/notices.rs", "Reply"), tags);
    let kinds = grants::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("grants::Refusal", refusals("src/features/grants/model/mod.rs"), kinds);
    let tags = invites::replies(&rows).iter().map(tag).collect::<Vec<_>>();
    assert_complete("invites::Reply", snakes("src/features/invites/notices.rs", "Reply"), tags);
    let kinds =
        invites::refusals(&rows).into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("invites::Refusal", refusals("src/features/invites/model.rs"), kinds);
    let tags = numbers::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("numbers::Reply", snakes("src/features/numbers/notices.rs", "Reply"), tags);
    let kinds = numbers::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("numbers::Refusal", refusals("src/features/numbers/model.rs"), kinds);
    let tags = papers::replies(&rows).iter().map(tag).collect::<Vec<_>>();
    assert_complete("papers::Reply", snakes("src/features/papers/notices.rs", "Reply"), tags);
    let kinds = papers::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("papers::Refusal", refusals("src/features/papers/model.rs"), kinds);
    let tags = habits::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("habits::Reply", snakes("src/features/habits/notices.rs", "Reply"), tags);
    let tags = residents::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("residents::Reply", snakes("src/features/residents/notices.rs", "Reply"), tags);
    let kinds = habits::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("habits::Refusal", refusals("src/features/habits/model.rs"), kinds);
    let kinds =
        residents::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("residents::Refusal", refusals("src/features/residents/model.rs"), kinds);
    let tags = digest::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("digest::Reply", snakes("src/features/digest/notices.rs", "Reply"), tags);
    let kinds = digest::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("digest::Refusal", refusals("src/features/digest/model.rs"), kinds);
    let tags = duty::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("duty::Reply", snakes("src/features/duty/notices.rs", "Reply"), tags);
    let kinds = duty::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("duty::Refusal", refusals("src/features/duty/model.rs"), kinds);
    let tags = households::replies().iter().map(tag).collect::<Vec<_>>();
    let path = "src/features/households/notices.rs";
    assert_complete("households::Reply", snakes(path, "Reply"), tags);
    let kinds =
        households::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("households::Refusal", refusals("src/features/households/model/mod.rs"), kinds);
    let tags = callers::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("callers::Reply", snakes("src/features/callers/notices.rs", "Reply"), tags);
    let kinds = callers::refusals().iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    let own =
        refusals("src/features/callers/model/mod.rs").into_iter().filter(|kind| kind != "needs");
    assert_complete("callers::Refusal", own, kinds);
    let tags = alarms::replies(&Rows::default()).iter().map(tag).collect::<Vec<_>>();
    assert_complete("alarms::Reply", snakes("src/features/alarms/notices.rs", "Reply"), tags);
    let kinds = alarms::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("alarms::Refusal", refusals("src/features/alarms/model/refusal.rs"), kinds);
    let tags = series::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("series::Reply", snakes("src/features/series/notices.rs", "Reply"), tags);
    let kinds = series::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("series::Refusal", refusals("src/features/series/model/refusal.rs"), kinds);
    let tags = devices::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("devices::Reply", snakes("src/features/devices/notices.rs", "Reply"), tags);
    let kinds = devices::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("devices::Refusal", refusals("src/features/devices/model/mod.rs"), kinds);
    let tags = keys::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("keys::Reply", snakes("src/features/keys/notices.rs", "Reply"), tags);
    let kinds = keys::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("keys::Refusal", refusals("src/features/keys/model.rs"), kinds);
    let tags = checkins::replies().iter().map(tag).collect::<Vec<_>>();
    assert_complete("checkins::Reply", snakes("src/features/checkins/notices.rs", "Reply"), tags);
    let kinds = checkins::refusals().into_iter().map(|no| no.kind().to_owned()).collect::<Vec<_>>();
    assert_complete("checkins::Refusal", refusals("src/features/checkins/model/refusal.rs"), kinds);
}
