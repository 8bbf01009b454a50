//! The model, tried.

use super::*;

const ANA: PersonId = PersonId(1);
const BO: PersonId = PersonId(2);
const CEM: PersonId = PersonId(3);

fn at(minutes: i64) -> Moment {
    Moment::from_millis(minutes * 60_000)
}

fn need(places: i64) -> Need {
    Need {
        id: NeedId(1),
        building: BuildingId(1),
        number: 12,
        asker: ANA,
        origin: Some(Origin { chat: -1, message: 1 }),
        words: Some(Words::new("carry shopping up").unwrap()),
        voice: None,
        private_part: None,
        private_at: None,
        exposed: false,
        category: Category::Shopping,
        when: None,
        places,
        state: State::Open,
        posted_at: at(0),
        claims: Vec::new(),
    }
}

fn done(places: i64) -> Need {
    let need = need(places).claimed_by(BO, ClaimId(1), 0, at(1)).unwrap();
    need.done_by(BO, at(2)).unwrap().0
}

#[test]
fn k_places_go_to_the_first_k() {
    let need = need(2).claimed_by(BO, ClaimId(1), 0, at(1)).unwrap();
    assert_eq!(need.free_places(), 1);
    let need = need.claimed_by(CEM, ClaimId(2), 0, at(1)).unwrap();
    assert_eq!(need.free_places(), 0);
    let late = need.clone().claimed_by(PersonId(4), ClaimId(3), 0, at(1));
    assert_eq!(late, Err(Refusal::Taken { helper: BO }));
    let places: Vec<i64> = need.filling().map(|claim| claim.place).collect();
    assert_eq!(places, [1, 2]);
}

#[test]
fn the_same_tap_again_changes_nothing() {
    let need = need(2).claimed_by(BO, ClaimId(1), 0, at(1)).unwrap();
    assert_eq!(need.clone().claimed_by(BO, ClaimId(2), 0, at(1)), Err(Refusal::AlreadyYours));
    let (need, claim) = need.done_by(BO, at(2)).unwrap();
    assert_eq!(need.clone().done_by(BO, at(3)), Err(Refusal::AlreadyDone));
    let need = need.confirmed_by(ANA, claim, at(4)).unwrap();
    assert_eq!(need.clone().confirmed_by(ANA, claim, at(5)), Err(Refusal::AlreadyConfirmed));
    let need = need.thanked(ANA, claim, at(6)).unwrap();
    assert_eq!(need.thanked(ANA, claim, at(7)), Err(Refusal::AlreadyThanked));
}

#[test]
fn the_asker_cannot_claim_their_own() {
    assert_eq!(need(1).claimed_by(ANA, ClaimId(1), 0, at(1)), Err(Refusal::Own));
}

#[test]
fn only_the_asker_confirms() {
    for other in [BO, CEM] {
        assert_eq!(done(1).confirmed_by(other, ClaimId(1), at(3)), Err(Refusal::OnlyTheAsker));
        assert_eq!(done(1).not_yet(other, ClaimId(1), at(3)), Err(Refusal::OnlyTheAsker));
        assert_eq!(done(1).nobody_came(other, ClaimId(1), at(3)), Err(Refusal::OnlyTheAsker));
        assert_eq!(done(1).worried(other, ClaimId(1), at(3)), Err(Refusal::OnlyTheAsker));
    }
}

#[test]
fn it_closes_when_every_place_is_confirmed() {
    let need = done(2).confirmed_by(ANA, ClaimId(1), at(3)).unwrap();
    assert_eq!(need.state, State::Open);
    assert_eq!(need.free_places(), 1);
    let need = need.claimed_by(CEM, ClaimId(2), 0, at(4)).unwrap().done_by(CEM, at(5)).unwrap().0;
    let need = need.confirmed_by(ANA, ClaimId(2), at(6)).unwrap();
    assert_eq!(need.state, State::Closed { at: at(6) });
}

#[test]
fn nobody_came_reopens_it_with_history() {
    let need = done(1).nobody_came(ANA, ClaimId(1), at(3)).unwrap();
    assert_eq!((need.state, need.free_places()), (State::Open, 1));
    assert_eq!(need.claims.len(), 1);
    assert_eq!(need.clone().done_by(BO, at(4)).unwrap_err(), Refusal::NotHelping { number: 12 });
    let again = need.claimed_by(CEM, ClaimId(2), 0, at(4)).unwrap();
    assert_eq!(again.claims.len(), 2);
}

#[test]
fn what_closed_by_itself_can_be_corrected_for_a_week() {
    let closed = done(1).confirmed_by_itself(ClaimId(1), at(2), at(2_880)).unwrap();
    assert_eq!(closed.state, State::Closed { at: at(2_880) });
    let week = 7 * 24 * 60;
    let reopened = closed.clone().nobody_came(ANA, ClaimId(1), at(2_880 + week)).unwrap();
    assert_eq!(reopened.state, State::Open);
    assert_eq!(closed.nobody_came(ANA, ClaimId(1), at(2_881 + week)).unwrap_err(), Refusal::Past);
}

#[test]
fn a_timer_of_an_earlier_done_does_nothing() {
    let again = done(1).not_yet(ANA, ClaimId(1), at(3)).unwrap().done_by(BO, at(10)).unwrap().0;
    assert_eq!(again.clone().confirmed_by_itself(ClaimId(1), at(2), at(2_880)), None);
    assert!(again.confirmed_by_itself(ClaimId(1), at(10), at(2_890)).is_some());
}

#[test]
fn withdrawn_frees_the_helpers() {
    let need = done(2).withdrawn(at(3));
    assert_eq!((need.free_places(), need.filling().count()), (0, 0));
    assert_eq!(need.claimed_by(CEM, ClaimId(2), 0, at(4)), Err(Refusal::Past));
}

#[test]
fn what_is_neglected_waits_for_a_moderator() {
    let wanted = |hours: i64| Need { when: Some(When::now(at(60 * hours - 120))), ..need(1) };
    let unclaimed = |need: &Need, minutes| need.neglected(at(minutes)).is_some();
    assert!(!unclaimed(&need(1), 239) && unclaimed(&need(1), 240), "four hours without a time");
    assert!(!unclaimed(&wanted(2), 59) && unclaimed(&wanted(2), 60), "half of two hours");
    assert!(!unclaimed(&wanted(48), 239) && unclaimed(&wanted(48), 240), "four hours at most");
    let helped = wanted(2).claimed_by(BO, ClaimId(1), 0, at(1)).unwrap();
    assert_eq!(helped.neglected(at(239)), None);
    assert_eq!(helped.neglected(at(240)), Some((Neglect::Unheard, at(120))));
    let (said, _) = helped.clone().done_by(BO, at(100)).unwrap();
    assert_eq!(said.neglected(at(600)), None, "the asker is asked");
    assert_eq!(helped.withdrawn(at(130)).neglected(at(600)), None);
    let undated = need(1).claimed_by(BO, ClaimId(1), 0, at(1)).unwrap();
    assert_eq!(undated.neglected(at(2_880)), None);
    let unheard = Some((Neglect::Unheard, at(1)));
    assert_eq!(undated.neglected(at(2_881)), unheard, "two days without a word");
    let over = Some((Neglect::Over, at(120)));
    assert_eq!(wanted(2).neglected(at(121)), over, "nobody came forward in time");
}

#[test]
fn one_moderator_who_has_nothing_to_do_with_it_hears_of_a_worry() {
    let need = done(1);
    let mo = PersonId(9);
    assert_eq!(need.who_hears(None, &[BO, ANA, CEM, mo]), Some(CEM));
    assert_eq!(need.who_hears(Some(mo), &[CEM, mo]), Some(mo), "the one who was told");
    assert_eq!(need.who_hears(Some(mo), &[BO, CEM]), Some(CEM), "who was told moderates no more");
    assert_eq!(need.who_hears(Some(BO), &[BO, ANA]), None, "never the one whom it is about");
}
