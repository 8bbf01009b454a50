//! The ladder, tried: what is due when.

use chrono::NaiveDateTime;
use chrono_tz::Europe::London;

use super::*;
use crate::features::needs::category::Category;
use crate::features::needs::model::{ClaimId, NeedId, When, Words};
use crate::kernel::id::{BuildingId, PersonId};

pub(super) const ANA: PersonId = PersonId(1);

/// A moment of Monday, 2 March 2026, or of a later day of that week.
pub(super) fn on(text: &str) -> Moment {
    let days = ["Mon", "Tue", "Wed", "Thu", "Fri", "Sat", "Sun"];
    let (day, clock) = text.split_once(' ').unwrap();
    let day = 2 + days.iter().position(|known| *known == day).unwrap();
    let local =
        NaiveDateTime::parse_from_str(&format!("2026-03-{day:02} {clock}"), "%Y-%m-%d %H:%M");
    Moment::shown_at(local.unwrap(), London)
}

pub(super) fn night() -> Night {
    Night::usual(London)
}

pub(super) fn need(posted: &str, when: Option<When>) -> Need {
    Need {
        id: NeedId(1),
        building: BuildingId(1),
        number: 12,
        asker: ANA,
        origin: None,
        words: Some(Words::new("carry shopping up").unwrap()),
        voice: None,
        private_part: None,
        private_at: None,
        exposed: false,
        category: Category::Shopping,
        when,
        places: 1,
        state: State::Open,
        posted_at: on(posted),
        claims: Vec::new(),
    }
}

#[expect(clippy::unnecessary_wraps, reason = "a need may have no time")]
fn clock(from: &str, to: &str) -> Option<When> {
    let ends_at = (!to.is_empty()).then(|| on(to));
    Some(When { starts_at: on(from), ends_at, shape: Shape::Clock })
}

#[expect(clippy::unnecessary_wraps, reason = "a need may have no time")]
fn days(from: &str, to: &str) -> Option<When> {
    Some(When { starts_at: on(from), ends_at: Some(on(to)), shape: Shape::Days })
}

#[test]
fn how_soon_a_hand_is_wanted() {
    for (when, urgency) in [
        (clock("Mon 10:00", ""), Urgency::Now),
        (clock("Mon 09:00", "Mon 11:00"), Urgency::Now),
        (clock("Mon 11:01", ""), Urgency::Today),
        (clock("Mon 10:00", "Mon 12:00"), Urgency::Today),
        (days("Mon 09:00", "Tue 00:00"), Urgency::Today),
        (clock("Tue 09:00", ""), Urgency::Today),
        (clock("Tue 09:01", ""), Urgency::Later),
        (days("Tue 00:00", "Wed 00:00"), Urgency::Later),
        (None, Urgency::Undated),
    ] {
        assert_eq!(need("Mon 09:00", when).urgency(on("Mon 09:00")), urgency, "{when:?}");
    }
    // What is left of a day is no hour of the clock, however little it is.
    let late = need("Mon 23:00", days("Mon 23:00", "Tue 00:00"));
    assert_eq!(late.urgency(on("Mon 23:00")), Urgency::Today);
}

#[test]
fn each_rung_has_its_time() {
    use Rung::{AskNearby, Over, PostAgain, TellModerators, Word};
    type Times<'a> = &'a [(Rung, &'a str)];
    let cases: &[(&str, Option<When>, Times<'_>)] = &[
        (
            "Mon 09:00",
            clock("Mon 09:00", "Mon 11:00"),
            &[
                (AskNearby, "Mon 09:05"),
                (TellModerators, "Mon 09:15"),
                (Word, "Mon 10:00"),
                (Over, "Mon 11:00"),
            ],
        ),
        // It may wake those who are on duty.
        (
            "Mon 23:00",
            clock("Mon 23:00", "Tue 01:00"),
            &[
                (AskNearby, "Mon 23:05"),
                (TellModerators, "Mon 23:15"),
                (Word, "Tue 00:00"),
                (Over, "Tue 01:00"),
            ],
        ),
        (
            "Mon 09:00",
            days("Mon 09:00", "Tue 00:00"),
            &[
                (PostAgain, "Mon 10:00"),
                (TellModerators, "Mon 13:00"),
                (Word, "Mon 13:00"),
                (Over, "Tue 07:00"),
            ],
        ),
        // Half of what is left comes before four hours have gone by.
        (
            "Mon 15:02",
            clock("Mon 16:00", "Mon 18:00"),
            &[
                (PostAgain, "Mon 16:02"),
                (TellModerators, "Mon 16:30"),
                (Word, "Mon 16:30"),
                (Over, "Mon 18:00"),
            ],
        ),
        // What falls into the night waits for the morning.
        (
            "Mon 21:30",
            clock("Tue 14:00", ""),
            &[
                (PostAgain, "Tue 07:00"),
                (TellModerators, "Tue 07:00"),
                (Word, "Tue 07:00"),
                (Over, "Tue 16:00"),
            ],
        ),
        // Half is in the night, and so is the end: one word in the morning, and it is the last.
        ("Mon 21:30", days("Mon 21:30", "Tue 00:00"), &[(Over, "Tue 07:00")]),
        (
            "Mon 09:00",
            days("Thu 00:00", "Fri 00:00"),
            &[(TellModerators, "Thu 07:00"), (Word, "Wed 07:00"), (Over, "Fri 07:00")],
        ),
        // Shopping is mostly wanted the same day.
        (
            "Mon 09:00",
            None,
            &[(PostAgain, "Mon 10:00"), (TellModerators, "Mon 13:00"), (Word, "Mon 13:00")],
        ),
        (
            "Mon 21:30",
            None,
            &[(PostAgain, "Tue 07:00"), (TellModerators, "Tue 07:00"), (Word, "Tue 07:00")],
        ),
    ];
    for (posted, when, times) in cases {
        let need = need(posted, *when);
        let ladder = Ladder::new(need.posted_at);
        for rung in Rung::OF_FREE {
            let expected = times.iter().find(|(known, _)| *known == rung).map(|(_, at)| on(at));
            if rung == Over && when.is_none() {
                continue;
            }
            assert_eq!(ladder.due_at(&need, rung, night()), expected, "{posted} {when:?} {rung:?}");
        }
    }
}

#[test]
fn where_nobody_said_when_the_kind_says_it_unless_there_is_no_hurry() {
    use Rung::{Over, PostAgain, TellModerators, Word};
    let shopping = need("Mon 09:00", None);
    let lending = Need { category: Category::Lending, ..shopping.clone() };
    let ladder = Ladder::new(shopping.posted_at);
    let unhurried = ladder.hurried(Some(true));
    assert_eq!(unhurried.hurried(None), unhurried);
    assert_eq!(unhurried.hurried(Some(false)), ladder);
    assert_eq!(ladder.urgency(&shopping), Urgency::SameDay);
    assert!(ladder.wants_card(&shopping, false, on("Mon 12:00")));
    assert_eq!(ladder.word_at(&shopping, night()), Some(on("Mon 13:00")));
    for (ladder, need) in [(ladder, &lending), (unhurried, &lending), (unhurried, &shopping)] {
        assert_eq!(ladder.urgency(need), Urgency::Undated);
        assert!(!ladder.wants_card(need, false, on("Mon 12:00")));
        let due = |rung| ladder.due_at(need, rung, night());
        assert_eq!(due(PostAgain), None);
        assert_eq!(
            (due(Word), due(TellModerators)),
            (Some(on("Tue 09:00")), Some(on("Thu 09:00")))
        );
        assert_eq!(due(Over), ladder.hurried(Some(false)).due_at(&shopping, Over, night()));
    }
    // A time that was said is what counts.
    let dated = Need { when: days("Thu 00:00", "Fri 00:00"), ..shopping };
    assert_eq!(
        (ladder.urgency(&dated), unhurried.urgency(&dated)),
        (Urgency::Later, Urgency::Later)
    );
}

#[test]
fn late_ones_are_one_word() {
    let need = need("Mon 09:00", clock("Mon 09:00", "Mon 11:00"));
    let ladder = Ladder::new(need.posted_at);
    let due = |at| ladder.due(&need, night(), on(at));
    assert_eq!(due("Mon 09:04"), []);
    assert_eq!(due("Mon 09:20"), [Rung::AskNearby, Rung::TellModerators]);
    assert_eq!(due("Mon 10:30"), [Rung::AskNearby, Rung::TellModerators, Rung::Word]);
    assert_eq!(due("Mon 12:00"), [Rung::Over]);
    let after = ladder.with(Rung::Over);
    assert_eq!(after.due(&need, night(), on("Tue 12:00")), []);
    assert_eq!(after.next_at(&need, night(), on("Tue 12:00")), None);
}

#[test]
fn what_is_late_at_night_waits_for_the_morning() {
    let need = need("Mon 09:00", days("Mon 09:00", "Wed 00:00"));
    let ladder = Ladder::new(need.posted_at);
    // Half of it is at 04:30, and the clock jumped to 05:00.
    assert_eq!(ladder.due(&need, night(), on("Tue 05:00")), []);
    assert_eq!(ladder.next_at(&need, night(), on("Tue 05:00")), Some(on("Tue 07:00")));
    assert!(ladder.due(&need, night(), on("Tue 07:00")).contains(&Rung::Word));
}

fn claimed(need: Need, at: &str, claim: i64) -> Need {
    need.claimed_by(PersonId(claim + 1), ClaimId(claim), 0, on(at)).unwrap()
}

fn released(need: Need, at: &str, claim: i64) -> Need {
    need.released_by(PersonId(claim + 1), on(at)).unwrap()
}

#[test]
fn a_place_given_back_late_is_wanted_today() {
    let cases = [
        // Claimed more than a day ahead, given back within a day of the start: late.
        ("Mon 10:00", "Fri 12:00", true),
        ("Mon 10:00", "Fri 09:00", false),
        ("Fri 11:00", "Fri 12:00", false),
    ];
    for (claimed_at, released_at, is_late) in cases {
        let need = need("Mon 09:00", clock("Sat 10:00", "Sat 18:00"));
        let need = released(claimed(need, claimed_at, 1), released_at, 1);
        assert_eq!(need.was_given_back_late(on(released_at)), is_late, "{claimed_at}");
        let ladder = Ladder::new(need.posted_at).freed(&need, on(claimed_at), on(released_at));
        assert_eq!(ladder.since, on(released_at));
        let urgency = if is_late { Urgency::Today } else { Urgency::Later };
        assert_eq!(need.urgency(ladder.since), urgency, "{claimed_at} {released_at}");
        assert_eq!(ladder.wants_card(&need, false, on(released_at)), is_late);
    }
}

#[test]
fn a_claim_of_a_moment_does_not_put_anything_off() {
    let need = need("Mon 09:00", clock("Mon 09:00", "Mon 11:00"));
    let need = released(claimed(need, "Mon 09:02", 1), "Mon 09:11", 1);
    let ladder = Ladder::new(need.posted_at).freed(&need, on("Mon 09:02"), on("Mon 09:11"));
    assert_eq!(ladder.since, on("Mon 09:00"));
    assert_eq!(ladder.due(&need, night(), on("Mon 09:11")), [Rung::AskNearby]);
}

#[test]
fn what_is_over_does_not_begin_anew_by_itself() {
    let need = need("Mon 09:00", clock("Mon 10:00", "Mon 11:30"));
    let need = released(claimed(need, "Mon 09:30", 1), "Mon 12:00", 1);
    let ladder = Ladder::new(need.posted_at).freed(&need, on("Mon 09:30"), on("Mon 12:00"));
    assert_eq!(ladder.next_at(&need, night(), on("Mon 12:00")), None);
    assert!(!ladder.wants_card(&need, false, on("Mon 12:00")));
    // Its asker gives it another time: it does.
    let moved = Need { when: days("Tue 00:00", "Wed 00:00"), ..need };
    let ladder = ladder.moved(on("Mon 12:05"));
    assert_eq!(ladder.told, 0);
    assert!(ladder.word_at(&moved, night()).is_some());
    assert!(ladder.wants_card(&moved, true, on("Mon 12:05")));
}

#[test]
fn a_helper_is_reminded_a_day_and_three_hours_before() {
    use Rung::{DayBefore, HoursBefore, Unheard};
    for (claimed_at, when, rung, due) in [
        ("Mon 10:00", clock("Fri 16:00", "Fri 18:00"), DayBefore, Some("Thu 16:00")),
        ("Mon 10:00", clock("Fri 16:00", "Fri 18:00"), HoursBefore, Some("Fri 13:00")),
        ("Mon 10:00", clock("Fri 16:00", "Fri 18:00"), Unheard, Some("Fri 20:00")),
        // Not if it was claimed later than that.
        ("Thu 17:00", clock("Fri 16:00", "Fri 18:00"), DayBefore, None),
        ("Fri 14:00", clock("Fri 16:00", "Fri 18:00"), HoursBefore, None),
        // The evening before, where it would come in the night.
        ("Mon 10:00", clock("Fri 08:00", ""), HoursBefore, Some("Thu 21:30")),
        ("Thu 21:45", clock("Fri 08:00", ""), HoursBefore, None),
        ("Mon 10:00", clock("Fri 05:00", ""), DayBefore, Some("Wed 21:30")),
        // The question waits for the morning.
        ("Mon 10:00", clock("Thu 19:00", "Thu 21:00"), Unheard, Some("Fri 07:00")),
        ("Mon 10:00", None, Unheard, Some("Wed 10:00")),
        ("Mon 10:00", None, HoursBefore, None),
    ] {
        let need = claimed(need("Mon 09:00", when), claimed_at, 1);
        let claim = need.claims[0].clone();
        let at = Reminders::new(&claim).due_at(&need, &claim, rung, night());
        assert_eq!(at, due.map(on), "{claimed_at} {when:?} {rung:?}");
    }
}

#[test]
fn another_time_is_another_appointment() {
    let need = claimed(need("Mon 09:00", clock("Mon 16:00", "Mon 18:00")), "Mon 09:30", 1);
    let claim = need.claims[0].clone();
    let told = Reminders::new(&claim).with(Rung::HoursBefore);
    let moved = Need { when: clock("Tue 16:00", "Tue 18:00"), ..need.clone() };
    let reminders = told.moved(on("Mon 14:00"));
    let at = reminders.due_at(&moved, &claim, Rung::HoursBefore, night());
    assert_eq!(at, Some(on("Tue 13:00")));
    // And back again: three hours before is over.
    let at = reminders.moved(on("Mon 14:01")).due_at(&need, &claim, Rung::HoursBefore, night());
    assert_eq!(at, None);
}

#[test]
fn what_was_given_back_by_mistake_is_taken_again_for_ten_minutes() {
    let given_back = |places| {
        let need = Need { places, ..need("Mon 09:00", None) };
        released(claimed(need, "Mon 09:10", 1), "Mon 10:00", 1)
    };
    let bo = PersonId(2);
    let back = given_back(1).taken_back_by(bo, ClaimId(1), on("Mon 10:09")).unwrap();
    assert_eq!(back.claims.len(), 1);
    assert_eq!(back.free_places(), 0);
    let again = back.taken_back_by(bo, ClaimId(1), on("Mon 10:09"));
    assert_eq!(again, Err(crate::features::needs::model::Refusal::AlreadyYours));
    assert!(given_back(1).taken_back_by(bo, ClaimId(1), on("Mon 10:10")).is_err());
    assert!(given_back(1).taken_back_by(ANA, ClaimId(1), on("Mon 10:01")).is_err());
    let taken = claimed(given_back(1), "Mon 10:01", 2);
    assert!(taken.taken_back_by(bo, ClaimId(1), on("Mon 10:02")).is_err());
    // Where another took that very place, there is another.
    let taken = claimed(given_back(2), "Mon 10:01", 2);
    let back = taken.taken_back_by(bo, ClaimId(1), on("Mon 10:02")).unwrap();
    let places: Vec<i64> = back.filling().map(|claim| claim.place).collect();
    assert_eq!(places, [2, 1]);
}

#[test]
fn the_asker_may_say_that_it_is_done_once_somebody_should_have() {
    let need = claimed(need("Mon 09:00", clock("Mon 10:00", "Mon 11:30")), "Mon 09:30", 1);
    let early = need.clone().confirmed_by(ANA, ClaimId(1), on("Mon 13:00"));
    assert!(early.is_err());
    let done = need.clone().confirmed_by(ANA, ClaimId(1), on("Mon 13:30")).unwrap();
    assert!(matches!(done.state, State::Closed { .. }));
    let failed = need.clone().nobody_came(ANA, ClaimId(1), on("Mon 13:30")).unwrap();
    assert_eq!(failed.free_places(), 1);
    assert_eq!(need.clone().not_yet(ANA, ClaimId(1), on("Mon 13:30")).unwrap(), need);
    assert!(need.confirmed_by(PersonId(9), ClaimId(1), on("Mon 14:00")).is_err());
}
