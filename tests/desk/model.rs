//! Needs and claims as the house rules say them, in a few lines of its own, beside the real desk
//! over a real database: any history of taps, timers, departures and repetitions comes to the same.

use std::collections::{BTreeMap, BTreeSet};
use std::time::Duration;

use linli::kernel::person::Account;
use linli::shell::stimulus::{Act, Place};
use proptest::collection::vec;
use proptest::prelude::*;
use proptest::test_runner::{Config, TestCaseError, TestRunner};

use crate::support::office::{Came, Office, account, group, tap, words};

/// So many histories.
const CASES: u32 = 2_000;
const CHAT: i64 = -100;
const OTHER_CHAT: i64 = -200;
const MINUTE: i64 = 60_000;
const DAY: i64 = 24 * 60 * MINUTE;

/// Those who take part, by their place in the list of accounts.
const ASKER: usize = 0;
const MODERATOR: usize = 4;
const EX_RESIDENT: usize = 5;
const FROM_ANOTHER_BUILDING: usize = 6;
const PEOPLE: usize = 7;

/// What can be done about the need.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Verb {
    Claim,
    Release,
    Slip,
    Done,
    Confirm(usize),
    NotYet(usize),
    NobodyCame(usize),
    Missing(usize),
    Thank(usize),
    Withdraw,
    Restore,
    Places(i64),
    Shut,
    Reopen,
}

#[derive(Clone, Copy, Debug)]
enum Step {
    /// Somebody taps, perhaps on a button of long ago.
    Taps(usize, Verb),
    /// The same in an update that Telegram gave its number before all others.
    TapsLate(usize, Verb),
    /// What was done last comes again, with the same number or under a new one.
    Again,
    Waits(i64),
    Leaves(usize),
    Returns(usize),
    /// Something that somebody wrote before all this arrives only now.
    SeenLate(usize),
    /// An anonymous administrator writes a command.
    Faceless(bool),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum State {
    Open,
    Closed,
    Withdrawn(i64),
    Shut,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Held,
    Done(i64),
    /// By whom – the asker, or nobody – when, and whether thanks were said.
    Confirmed(bool, i64, bool),
    Released,
    Failed,
}

#[derive(Clone, Debug)]
struct Claim {
    row: i64,
    helper: usize,
    /// Since when. A "not yet" does not begin it anew.
    claimed_at: i64,
    standing: Standing,
    /// True once the asker said that it is not done.
    answered: bool,
}

/// How the need stands by the house rules.
#[derive(Clone, Debug)]
struct Rules {
    now: i64,
    places: i64,
    state: State,
    claims: Vec<Claim>,
    residents: BTreeSet<usize>,
    /// When they left, those who did.
    left: BTreeMap<usize, i64>,
}

impl Claim {
    fn fills(&self) -> bool {
        !matches!(self.standing, Standing::Released | Standing::Failed)
    }

    fn is_at_work(&self) -> bool {
        matches!(self.standing, Standing::Held | Standing::Done(_))
    }
}

impl Rules {
    fn filled(&self) -> i64 {
        i64::try_from(self.claims.iter().filter(|claim| claim.fills()).count()).unwrap()
    }

    /// The claim that somebody is at work on; else the last that fills a place.
    fn own(&mut self, who: usize) -> Option<&mut Claim> {
        let is_theirs = |claim: &Claim| claim.helper == who;
        let at_work = |claim: &Claim| is_theirs(claim) && claim.is_at_work();
        let found = self.claims.iter().position(at_work);
        let found =
            found.or_else(|| self.claims.iter().rposition(|one| is_theirs(one) && one.fills()));
        found.and_then(|at| self.claims.get_mut(at))
    }

    fn free_those_at_work(&mut self) {
        for claim in self.claims.iter_mut().filter(|claim| claim.is_at_work()) {
            claim.standing = Standing::Released;
        }
    }

    /// A need is closed once every place is confirmed, and open again once one is not.
    fn settle(&mut self) {
        let confirmed = |claim: &&Claim| matches!(claim.standing, Standing::Confirmed(..));
        let count = self.claims.iter().filter(confirmed).count();
        let complete = i64::try_from(count).unwrap() >= self.places;
        match self.state {
            State::Open if complete => self.state = State::Closed,
            State::Closed if !complete => self.state = State::Open,
            State::Open | State::Closed | State::Withdrawn(_) | State::Shut => {}
        }
    }

    /// Whether somebody's wish is granted, and what comes of it. `row` is what a new claim gets.
    fn grants(&mut self, who: usize, verb: Verb) -> bool {
        let (now, is_asker) = (self.now, who == ASKER);
        if !self.residents.contains(&who) {
            return false;
        }
        let granted = match verb {
            Verb::Claim => {
                let free = self.state == State::Open && self.filled() < self.places;
                // Whoever helped once may help again, where a moderator opened it again.
                let at_work = self.own(who).is_some_and(|own| own.is_at_work());
                let may = free && !is_asker && !at_work;
                if may {
                    let standing = Standing::Held;
                    let claim =
                        Claim { row: 0, helper: who, claimed_at: now, standing, answered: false };
                    self.claims.push(claim);
                }
                may
            }
            Verb::Slip => {
                let before = self.claims.len();
                self.claims.retain(|claim| {
                    let in_time =
                        claim.standing == Standing::Held && now < claim.claimed_at + 2 * MINUTE;
                    claim.helper != who || !in_time
                });
                self.claims.len() < before
            }
            Verb::Release => self.moves_own(who, Standing::Released),
            Verb::Done => self.moves_own(who, Standing::Done(now)),
            Verb::Withdraw => {
                let may = is_asker && self.state == State::Open;
                if may {
                    self.free_those_at_work();
                    self.state = State::Withdrawn(now);
                }
                may
            }
            Verb::Restore => {
                let in_time = matches!(self.state, State::Withdrawn(at) if now < at + 10 * MINUTE);
                let may = is_asker && in_time;
                if may {
                    self.state = State::Open;
                }
                may
            }
            Verb::Places(places) => {
                let may = is_asker && self.state == State::Open && places >= self.filled();
                if may {
                    self.places = places;
                }
                may
            }
            Verb::Shut => {
                let may = who == MODERATOR && self.state == State::Open;
                if may {
                    self.free_those_at_work();
                    self.state = State::Shut;
                }
                may
            }
            Verb::Reopen => {
                let places = self.places.max(self.filled() + 1);
                let may = who == MODERATOR
                    && self.state != State::Open
                    && places <= 5
                    && self.residents.contains(&ASKER);
                if may {
                    // It stays open even if nobody is on it: one more place is there.
                    (self.places, self.state) = (places, State::Open);
                }
                return may;
            }
            Verb::Confirm(claim)
            | Verb::NotYet(claim)
            | Verb::NobodyCame(claim)
            | Verb::Missing(claim)
            | Verb::Thank(claim) => is_asker && self.answered(verb, claim),
        };
        if granted && !matches!(verb, Verb::Restore | Verb::Slip | Verb::Claim) {
            self.settle();
        }
        granted
    }

    /// A helper gives their place back, or says that it is done.
    fn moves_own(&mut self, who: usize, to: Standing) -> bool {
        match self.own(who) {
            Some(claim) if claim.standing == Standing::Held => {
                claim.standing = to;
                true
            }
            Some(_) | None => false,
        }
    }

    /// The asker answers about a claim.
    fn answered(&mut self, verb: Verb, claim: usize) -> bool {
        let now = self.now;
        let row = claim;
        let helper = self.claims.get(row).map(|claim| claim.helper);
        let is_other = |(at, one): (usize, &Claim)| {
            at != row && Some(one.helper) == helper && one.is_at_work()
        };
        let on_it = self.claims.iter().enumerate().any(is_other);
        let Some(claim) = self.claims.get_mut(row) else { return false };
        let standing = claim.standing;
        let disputable = match standing {
            Standing::Done(_) => true,
            Standing::Confirmed(by_asker, at, _) => !by_asker && now <= at + 7 * DAY,
            Standing::Held | Standing::Released | Standing::Failed => false,
        };
        // Of what has no time, two days after it was claimed somebody should have said so.
        let unheard = standing == Standing::Held && now >= claim.claimed_at + 2 * DAY;
        let is_news = !unheard || !claim.answered;
        let next = match (verb, standing) {
            (Verb::Confirm(_), _) if unheard => Standing::Confirmed(true, now, false),
            (Verb::NobodyCame(_), _) if unheard => Standing::Failed,
            (Verb::NotYet(_) | Verb::Missing(_), _) if unheard && is_news => Standing::Held,
            (Verb::Confirm(_), Standing::Done(_)) => Standing::Confirmed(true, now, false),
            (Verb::NotYet(_), Standing::Done(_)) => Standing::Held,
            (Verb::NobodyCame(_), _) if disputable => Standing::Failed,
            (Verb::Missing(_), _) if disputable && !on_it => Standing::Held,
            (Verb::Thank(_), Standing::Confirmed(by_asker, at, false)) => {
                Standing::Confirmed(by_asker, at, true)
            }
            _ => return false,
        };
        claim.answered |= matches!(verb, Verb::NotYet(_) | Verb::Missing(_));
        claim.standing = next;
        true
    }

    /// Two days after the helper said so it is done, if nobody said otherwise.
    fn passes(&mut self, minutes: i64) {
        self.now += minutes * MINUTE;
        for claim in &mut self.claims {
            if let Standing::Done(at) = claim.standing
                && self.now >= at + 2 * DAY
            {
                claim.standing = Standing::Confirmed(false, self.now, false);
            }
        }
        self.settle();
    }

    fn leaves(&mut self, who: usize) {
        self.residents.remove(&who);
        self.left.insert(who, self.now);
        if who == ASKER && self.state == State::Open {
            self.free_those_at_work();
            self.state = State::Withdrawn(self.now);
        }
        self.moves_own(who, Standing::Released);
    }

    /// As it stands in the database: the need, and each claim in its order.
    fn written(&self) -> Vec<String> {
        let state = match self.state {
            State::Open => "open",
            State::Closed => "closed",
            State::Withdrawn(_) => "withdrawn",
            State::Shut => "shut",
        };
        let need = format!("{state} {}", self.places);
        let claims = self.claims.iter().map(|claim| {
            let standing = match claim.standing {
                Standing::Held => "held",
                Standing::Done(_) => "done",
                Standing::Confirmed(..) => "confirmed",
                Standing::Released => "released",
                Standing::Failed => "failed",
            };
            format!("{} {standing}", claim.helper)
        });
        [need].into_iter().chain(claims).collect()
    }
}

/// One history under way.
struct History<'office> {
    office: &'office Office,
    rules: Rules,
    people: Vec<Account>,
    building: i64,
    need: i64,
    /// Numbers that Telegram gave before anything happened.
    early: Vec<i64>,
    last: Option<(i64, usize, Act)>,
}

impl<'office> History<'office> {
    async fn begun(office: &'office Office, case: i64) -> Self {
        let people: Vec<Account> =
            (0..PEOPLE).map(|n| account(case * 100 + i64::try_from(n).unwrap(), "P")).collect();
        let early = (0..8).map(|_| office.update()).collect();
        for (number, who) in people.iter().enumerate() {
            office.settles(office.update(), who, Place::Private, Act::OpenedChat).await;
            let home = if number == FROM_ANOTHER_BUILDING { OTHER_CHAT } else { CHAT };
            office.settles(office.update(), who, group(home), Act::Seen).await;
        }
        let building = office.asks("select id from building where chat_id = ?1", CHAT).await;
        office.is_administered_by(building, std::slice::from_ref(&people[MODERATOR])).await;
        let gone = &people[EX_RESIDENT];
        office.settles(office.update(), gone, group(CHAT), Act::Left(gone.clone())).await;
        let post = words("/need carry a sofa up", case);
        let posted = office.settles(office.update(), &people[ASKER], group(CHAT), post).await;
        assert_eq!(posted.map(|came| came.1).as_deref(), Some("done"));
        let rules = Rules {
            now: 0,
            places: 1,
            state: State::Open,
            claims: Vec::new(),
            residents: (0..EX_RESIDENT).collect(),
            left: BTreeMap::from([(EX_RESIDENT, 0)]),
        };
        let need = office.asks("select max(id) from need where ?1 = ?1", 0).await;
        Self { office, rules, people, building, need, early, last: None }
    }

    /// What the button of this verb says.
    fn code(&self, verb: Verb) -> Option<String> {
        let (building, need) = (self.building, self.need);
        let of_need = |name: &str| Some(format!("{name}_{building}_{need}"));
        let of_claim = |name: &str, claim: usize| {
            let claim = self.rules.claims.get(claim)?;
            Some(format!("{name}_{building}_{}", claim.row))
        };
        match verb {
            Verb::Claim => of_need("claim"),
            Verb::Release => of_need("release"),
            Verb::Slip => of_need("slip"),
            Verb::Done => of_need("done"),
            Verb::Withdraw => of_need("withdraw"),
            Verb::Restore => of_need("restore"),
            Verb::Shut => of_need("shut"),
            Verb::Reopen => of_need("reopen"),
            Verb::Places(places) => Some(format!("places_{building}_{need}_{places}")),
            Verb::Confirm(claim) => of_claim("confirm", claim),
            Verb::NotYet(claim) => of_claim("not-yet", claim),
            Verb::NobodyCame(claim) => of_claim("nobody", claim),
            Verb::Missing(claim) => of_claim("missing", claim),
            Verb::Thank(claim) => of_claim("thank", claim),
        }
    }

    async fn does(&mut self, update: i64, who: usize, act: Act) -> Came {
        self.last = Some((update, who, act.clone()));
        self.office.settles(update, &self.people[who], Place::Private, act).await
    }

    async fn steps(&mut self, step: Step) -> Result<(), TestCaseError> {
        match step {
            Step::Taps(who, verb) => {
                let update = self.office.update();
                self.taps(update, who, verb).await?;
            }
            Step::TapsLate(who, verb) => {
                if let Some(update) = self.early.pop() {
                    self.taps(update, who, verb).await?;
                }
            }
            Step::Again => {
                if let Some((update, who, act)) = self.last.clone() {
                    let came = self.does(update, who, act).await;
                    prop_assert_eq!(came, None, "the same update twice");
                }
            }
            Step::Waits(minutes) => {
                self.office.waits(Duration::from_secs(60 * minutes.unsigned_abs()));
                self.rules.passes(minutes);
                self.office.fires().await;
            }
            Step::Leaves(who) => {
                let leaver = self.people[who].clone();
                let left = Act::Left(leaver.clone());
                self.office.settles(self.office.update(), &leaver, group(CHAT), left).await;
                if self.rules.residents.contains(&who) {
                    self.rules.leaves(who);
                }
            }
            Step::Returns(who) => {
                let update = self.office.update();
                self.office.settles(update, &self.people[who], group(CHAT), Act::Seen).await;
                self.rules.residents.insert(who);
            }
            Step::SeenLate(who) => {
                if let Some(update) = self.early.pop() {
                    self.office.settles(update, &self.people[who], group(CHAT), Act::Seen).await;
                    // A week later a number says nothing any more.
                    let left = self.rules.left.get(&who).copied().unwrap_or(self.rules.now);
                    if self.rules.now > left + 7 * DAY {
                        self.rules.residents.insert(who);
                    }
                }
            }
            Step::Faceless(shut) => {
                let verb = if shut { "close" } else { "reopen" };
                let number: i64 =
                    self.office.asks("select number from need where id = ?1", self.need).await;
                self.office.settles_faceless(CHAT, &format!("/{verb} {number}")).await;
            }
        }
        let found = self.found().await;
        prop_assert_eq!(found, self.rules.written(), "after {:?}", step);
        Ok(())
    }

    async fn taps(&mut self, update: i64, who: usize, verb: Verb) -> Result<(), TestCaseError> {
        let Some(code) = self.code(verb) else { return Ok(()) };
        let before = self.rules.clone();
        let granted = self.rules.grants(who, verb);
        let came = self.does(update, who, tap(&code, update)).await;
        let outcome = came.map(|(_, outcome)| outcome).unwrap_or_default();
        prop_assert_eq!(
            outcome == "done",
            granted,
            "{} by {}: {}, where {:?}",
            code,
            who,
            outcome,
            before
        );
        if granted && verb == Verb::Claim {
            let row = "select max(id) from claim where need_id = ?1";
            let row = self.office.asks(row, self.need).await;
            if let Some(claim) = self.rules.claims.last_mut() {
                claim.row = row;
            }
        }
        Ok(())
    }

    /// How the need stands in the database.
    async fn found(&self) -> Vec<String> {
        let found: String = self
            .office
            .asks(
                "select state || ' ' || places || coalesce((select group_concat(line, '') from \
                 (select ';' || (person.telegram_id % 100) || ' ' || claim.state as line \
                 from claim join person on person.id = claim.helper_id \
                 where claim.need_id = need.id order by claim.id)), '') from need where id = ?1",
                self.need,
            )
            .await;
        found.split(';').map(str::to_owned).collect()
    }
}

fn verbs() -> impl Strategy<Value = Verb> {
    let claim = || 0..4_usize;
    prop_oneof![
        6 => Just(Verb::Claim),
        2 => Just(Verb::Release),
        1 => Just(Verb::Slip),
        6 => Just(Verb::Done),
        4 => claim().prop_map(Verb::Confirm),
        2 => claim().prop_map(Verb::NotYet),
        2 => claim().prop_map(Verb::NobodyCame),
        2 => claim().prop_map(Verb::Missing),
        1 => claim().prop_map(Verb::Thank),
        1 => Just(Verb::Withdraw),
        2 => Just(Verb::Restore),
        2 => (1..=5_i64).prop_map(Verb::Places),
        1 => Just(Verb::Shut),
        2 => Just(Verb::Reopen),
    ]
}

/// Who taps: mostly somebody who may, so that histories get somewhere; often somebody else.
fn taps() -> impl Strategy<Value = (usize, Verb)> {
    (verbs(), 0..PEOPLE, 1..4_usize, 0..10_u8).prop_map(|(verb, anybody, helper, chance)| {
        let likely = match verb {
            Verb::Claim | Verb::Release | Verb::Slip | Verb::Done => helper,
            Verb::Shut | Verb::Reopen => MODERATOR,
            Verb::Confirm(_)
            | Verb::NotYet(_)
            | Verb::NobodyCame(_)
            | Verb::Missing(_)
            | Verb::Thank(_)
            | Verb::Withdraw
            | Verb::Restore
            | Verb::Places(_) => ASKER,
        };
        (if chance < 7 { likely } else { anybody }, verb)
    })
}

fn steps() -> impl Strategy<Value = Step> {
    // The moderator stays: who moderates is Telegram's to say.
    let leaver = || prop_oneof![0..MODERATOR, Just(EX_RESIDENT)];
    prop_oneof![
        20 => taps().prop_map(|(who, verb)| Step::Taps(who, verb)),
        3 => taps().prop_map(|(who, verb)| Step::TapsLate(who, verb)),
        3 => Just(Step::Again),
        3 => prop_oneof![Just(1_i64), Just(3), Just(11), Just(600), Just(2_881), Just(10_100)]
            .prop_map(Step::Waits),
        1 => leaver().prop_map(Step::Leaves),
        1 => leaver().prop_map(Step::Returns),
        1 => leaver().prop_map(Step::SeenLate),
        1 => any::<bool>().prop_map(Step::Faceless),
    ]
}

#[test]
fn any_history_comes_to_what_the_rules_say() {
    let runtime = tokio::runtime::Builder::new_multi_thread().enable_all().build().unwrap();
    let office = runtime.block_on(Office::open());
    let next = std::cell::Cell::new(1_i64);
    let config = Config { cases: CASES, failure_persistence: None, ..Config::default() };
    let told = TestRunner::new(config).run(&vec(steps(), 1..30), |steps| {
        let case = next.replace(next.get() + 1);
        runtime.block_on(async {
            office.waits(Duration::from_hours(1));
            let mut history = History::begun(&office, case).await;
            for step in steps {
                history.steps(step).await?;
            }
            let broken = "select count(*) from inbox where dead_at is not null and ?1 = 0";
            prop_assert_eq!(office.asks::<i64>(broken, 0).await, 0, "something broke");
            Ok(())
        })
    });
    if let Err(failure) = told {
        panic!("{failure}");
    }
}
