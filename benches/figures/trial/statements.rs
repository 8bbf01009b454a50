//! The statements of a claim, word for word as the program has them; `tests/tidy/trial.rs` holds
//! them to that. Behind them stand the trial's own, which prepare it and undo it.

/// Begins a piece of work.
pub const BEGIN: &str = "savepoint piece";
/// The update is done.
pub const UPDATE_DONE: &str = "update inbox set body = null, done_at = ?2 \
     where update_id = ?1 and body is not null and dead_at is null";
/// Who acts.
pub const WHO: &str = "select person.id, person.name, person.language, person.language_chosen, \
     person.chat_opened_at is not null as chat_open, building.id as building_id, building.chat_id, \
     building.language as building_language, building.time_zone, \
     exists (select 1 from \"grant\" where \"grant\".building_id = building.id \
     and \"grant\".person_id = person.id and \"grant\".kind = ?2 \
     and \"grant\".revoked_at is null) as moderates, \
     exists (select 1 from \"grant\" where \"grant\".building_id = building.id \
     and \"grant\".person_id = person.id and \"grant\".kind = ?3 \
     and \"grant\".revoked_at is null) as visits, \
     membership.admitted_at, building.entered_at, building.new_days, membership.chosen_at is not null as chosen, \
     person.hints, step.kind as step_kind, step.body as step_body, step.words as step_words, \
     step.until_at as step_until \
     from person \
     left join step on step.id = person.id \
     left join membership on membership.person_id = person.id and membership.left_at is null \
     left join building on building.id = membership.building_id and building.left_at is null \
     where person.telegram_id = ?1 \
     order by membership.chosen_at desc nulls last, membership.id desc";
/// The card is known.
pub const CARD_KNOWN: &str =
    "select exists (select 1 from message where chat_id = ?1 and message_id = ?2)";
/// Begins what may be refused.
pub const BEGIN_ATTEMPT: &str = "savepoint attempt";
/// The need with its claims.
pub const NEED: &str =
    "select * from need_with_claims where id = ?1 and building_id = ?2 order by claim_id";
/// The need.
pub const SAVE_NEED: &str = "insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, \
     words, category, places, state, posted_at, ended_at, voice, private_part, private_at, \
     starts_at, ends_at, whole_days, exposed) values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, \
     ?12, ?13, ?14, ?15, ?16, ?17, ?18, ?19) \
     on conflict (id) do update set asked_chat_id = excluded.asked_chat_id, \
     asked_message_id = excluded.asked_message_id, words = excluded.words, category = excluded.category, \
     places = excluded.places, state = excluded.state, ended_at = excluded.ended_at, \
     voice = excluded.voice, private_part = excluded.private_part, \
     private_at = excluded.private_at, starts_at = excluded.starts_at, \
     ends_at = excluded.ends_at, whole_days = excluded.whole_days, exposed = excluded.exposed";
/// Its claims.
pub const SAVE_CLAIMS: &str = "insert into claim (id, need_id, helper_id, place, state, claimed_at, done_at, ended_at, \
     confirmed_by, worried_at, thanked_at, door_word, opened_at) \
     select value ->> 'id', ?2, value ->> 'helper', value ->> 'place', value ->> 'state', \
     value ->> 'claimed_at', value ->> 'done_at', value ->> 'ended_at', \
     value ->> 'confirmed_by', value ->> 'worried_at', value ->> 'thanked_at', \
     value ->> 'door_word', value ->> 'opened_at' from json_each(?1) where true \
     on conflict (id) do update set place = excluded.place, state = excluded.state, \
     done_at = excluded.done_at, \
     ended_at = excluded.ended_at, confirmed_by = excluded.confirmed_by, \
     worried_at = excluded.worried_at, thanked_at = excluded.thanked_at, \
     opened_at = excluded.opened_at";
/// What is to be told.
pub const TELL: &str = "insert into outbox (lane, person_id, building_id, chat_id, thread_id, tap, group_line, \
     kind, body, told_at, due_at) \
     select value ->> 'lane', value ->> 'person', value ->> 'building', value ->> 'chat', \
     value ->> 'thread', value ->> 'tap', value ->> 'group_line', value ->> 'kind', value ->> 'body', ?2, \
     value ->> 'due_at' from json_each(?1)";
/// What is to be drawn again.
pub const REDRAW: &str = "update message set changed = changed + 1 where id in \
     (select message.id from json_each(?1) as due join message \
     on message.subject_kind = due.value ->> 'kind' \
     and message.subject_id = due.value ->> 'row')";
/// What happens later.
pub const SET_TIMER: &str = "insert into timer (due_at, kind, body) \
     select value ->> 'due_at', value ->> 'kind', value ->> 'body' from json_each(?1) where true \
     on conflict (kind, body) do update set due_at = excluded.due_at";
/// Who did what.
pub const AUDIT: &str = "insert into audit (at, person_id, building_id, verb, subject_id, outcome) \
     select ?2, (select id from person where id = value ->> 'person'), value ->> 'building', value ->> 'verb', \
     value ->> 'subject', value ->> 'outcome' from json_each(?1)";
/// Ends a piece of work.
pub const END: &str = "release piece";
/// The ids that were given, once in a commit.
pub const COUNTERS: &str = "insert into counter (name, last) select key, value from json_each(?1) where true \
     on conflict (name) do update set last = excluded.last";

/// Each open need that nobody is on, with somebody of its building who did not ask.
pub const OPEN_NEEDS: &str = "select need.id as need, need.building_id as building, \
     need.asked_chat_id as chat, message.message_id as message, need.asked_message_id as asked, \
     helper.id as helper, helper.telegram_id as helper_account, need.asker_id as asker, need.words, \
     need.number, need.category, need.posted_at from need \
     join message on message.subject_kind = 'need' and message.subject_id = need.id \
     and message.chat_id = need.asked_chat_id \
     join membership on membership.building_id = need.building_id \
     and membership.person_id <> need.asker_id \
     join person as helper on helper.id = membership.person_id \
     where need.state = 'open' group by need.id order by need.number, need.building_id";
/// Updates that wait, as many as are claimed.
pub const RECEIVED: &str = "with recursive row (id) as (select ?1 union all \
     select id + 1 from row where id + 1 < ?1 + ?2) \
     insert into inbox (update_id, received_at, body) select id, 0, zeroblob(600) from row";
/// Takes everything back, by the first claim that was not there before.
pub const TAKE_BACK: [&str; 4] = [
    "delete from claim where id >= ?1",
    "delete from outbox where ?1 = ?1",
    "delete from timer where kind = 'trial' and ?1 = ?1",
    "delete from audit where outcome = 'trial' and ?1 = ?1",
];
