-- The spine: what was received, who is there, what they need, what is to be told.
-- Times are milliseconds since 1970, UTC. What people typed, and names, are sealed blobs.

create table key_check (
    id integer primary key check (id = 1),
    sealed blob not null
) strict;

create table counter (
    name text primary key,
    last integer not null
) strict;

create table poll (
    id integer primary key check (id = 1),
    next_offset integer not null
) strict;

create table inbox (
    update_id integer primary key,
    received_at integer not null,
    body blob,
    done_at integer,
    dead_at integer,
    check ((body is null) = (done_at is not null)),
    check (dead_at is null or done_at is null)
) strict;
create index inbox_pending on inbox (update_id) where body is not null and dead_at is null;
create index inbox_done on inbox (done_at) where done_at is not null;
create index inbox_dead on inbox (dead_at) where dead_at is not null;

create table person (
    id integer primary key,
    telegram_id integer unique,
    name blob,
    language text,
    language_chosen integer not null default 0 check (language_chosen in (0, 1)),
    chat_opened_at integer,
    seen_at integer not null,
    erased_at integer,
    check ((erased_at is null) = (telegram_id is not null)),
    check ((erased_at is null) = (name is not null)),
    check (erased_at is null or chat_opened_at is null)
) strict;

create table building (
    id integer primary key,
    chat_id integer not null unique,
    title blob not null,
    language text not null,
    time_zone text not null,
    zone_known integer not null default 0 check (zone_known in (0, 1)),
    last_number integer not null default 0,
    entered_by integer references person (id) on delete set null,
    entered_at integer not null,
    left_at integer
) strict;
create index building_entered_by on building (entered_by);

create table membership (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    joined_at integer not null,
    left_at integer,
    unique (building_id, person_id)
) strict;
create index membership_person on membership (person_id);

create table "grant" (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    kind text not null check (kind in ('moderator')),
    given_at integer not null,
    revoked_at integer
) strict;
create unique index grant_held on "grant" (building_id, person_id, kind) where revoked_at is null;
create index grant_building on "grant" (building_id);
create index grant_person on "grant" (person_id);

create table need (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    number integer not null,
    asker_id integer not null references person (id) on delete restrict,
    asked_chat_id integer,
    asked_message_id integer,
    words blob,
    category text not null,
    places integer not null check (places between 1 and 5),
    state text not null check (state in ('open', 'closed', 'withdrawn')),
    posted_at integer not null,
    ended_at integer,
    unique (building_id, number),
    unique (asked_chat_id, asked_message_id),
    check ((state = 'open') = (ended_at is null)),
    check (words is not null or state <> 'open'),
    check ((asked_chat_id is null) = (asked_message_id is null))
) strict;
create index need_asker on need (asker_id);

create table claim (
    id integer primary key,
    need_id integer not null references need (id) on delete cascade,
    helper_id integer not null references person (id) on delete restrict,
    place integer not null check (place between 1 and 5),
    state text not null check (state in ('held', 'done', 'confirmed', 'released', 'failed')),
    claimed_at integer not null,
    done_at integer,
    ended_at integer,
    confirmed_by text check (confirmed_by in ('asker', 'itself')),
    worried_at integer,
    thanked_at integer,
    check ((state in ('held', 'done')) = (ended_at is null)),
    check (state <> 'done' or done_at is not null),
    check ((state = 'confirmed') = (confirmed_by is not null)),
    check (thanked_at is null or state = 'confirmed')
) strict;
create index claim_need on claim (need_id);
create index claim_helper on claim (helper_id);
-- These two referee races: one helper a place, one place a helper.
create unique index claim_place on claim (need_id, place) where state in ('held', 'done', 'confirmed');
create unique index claim_once on claim (need_id, helper_id) where state in ('held', 'done', 'confirmed');

-- A row for each claim; for a need without claims one row whose claim columns are null.
create view need_with_claims as
    select need.id, need.building_id, need.number, need.asker_id, need.asked_chat_id,
        need.asked_message_id, need.words, need.category, need.places,
        need.state as need_state, need.posted_at, need.ended_at as need_ended_at,
        claim.id as claim_id, claim.helper_id, claim.place, claim.state as claim_state,
        claim.claimed_at, claim.done_at, claim.ended_at as claim_ended_at,
        claim.confirmed_by, claim.worried_at, claim.thanked_at
    from need left join claim on claim.need_id = need.id;

create table outbox (
    id integer primary key,
    lane integer not null check (lane between 0 and 5),
    person_id integer references person (id) on delete cascade,
    building_id integer references building (id) on delete cascade,
    chat_id integer,
    tap text,
    group_line integer not null default 0 check (group_line in (0, 1)),
    kind text not null,
    body text not null,
    told_at integer not null,
    due_at integer not null,
    parked_at integer,
    tries integer not null default 0,
    check (person_id is not null or building_id is not null or chat_id is not null)
) strict;
create index outbox_lane on outbox (lane, id) where parked_at is null;
create index outbox_due on outbox (due_at) where parked_at is null;
create index outbox_parked on outbox (parked_at) where parked_at is not null;
create index outbox_person on outbox (person_id);
create index outbox_building on outbox (building_id);

create table message (
    id integer primary key,
    chat_id integer not null,
    message_id integer not null,
    person_id integer references person (id) on delete cascade,
    building_id integer references building (id) on delete cascade,
    kind text not null,
    body text not null,
    subject_kind text,
    subject_id integer,
    shown blob not null,
    shown_at integer not null,
    changed integer not null default 0,
    drawn integer not null default 0,
    retry_at integer,
    delete_at integer,
    unique (chat_id, message_id),
    check ((subject_kind is null) = (subject_id is null))
) strict;
create index message_subject on message (subject_kind, subject_id) where subject_kind is not null;
create index message_dirty on message (shown_at) where changed > drawn;
create index message_fleeting on message (delete_at) where delete_at is not null;
create index message_shown on message (shown_at);
create index message_person on message (person_id);
create index message_building on message (building_id);

create table timer (
    id integer primary key,
    due_at integer not null,
    kind text not null,
    body text not null,
    unique (kind, body)
) strict;
create index timer_due on timer (due_at);

create table audit (
    id integer primary key,
    at integer not null,
    person_id integer references person (id) on delete set null,
    building_id integer references building (id) on delete cascade,
    verb text not null,
    subject_id integer,
    outcome text not null
) strict;
create index audit_at on audit (at);
create index audit_person on audit (person_id);
create index audit_building on audit (building_id);
