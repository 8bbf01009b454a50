-- The surface: when a need is wanted, its private part, voices, drafts, open form steps, and what
-- moderators and people new to a building may do.

drop view need_with_claims;

create table need_new (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    number integer not null,
    asker_id integer not null references person (id) on delete restrict,
    asked_chat_id integer,
    asked_message_id integer,
    words blob,
    voice blob,
    private_part blob,
    private_at integer,
    exposed integer not null default 0 check (exposed in (0, 1)),
    category text not null,
    places integer not null check (places between 1 and 5),
    starts_at integer,
    ends_at integer,
    whole_days integer not null default 0 check (whole_days in (0, 1)),
    state text not null check (state in ('open', 'closed', 'shut', 'withdrawn')),
    posted_at integer not null,
    ended_at integer,
    unique (building_id, number),
    unique (asked_chat_id, asked_message_id),
    check ((state = 'open') = (ended_at is null)),
    check (words is not null or voice is not null or state <> 'open'),
    check ((asked_chat_id is null) = (asked_message_id is null)),
    check (starts_at is not null or ends_at is null),
    check (ends_at is null or ends_at > starts_at)
) strict;
insert into need_new (id, building_id, number, asker_id, asked_chat_id, asked_message_id, words,
    category, places, state, posted_at, ended_at)
select id, building_id, number, asker_id, asked_chat_id, asked_message_id, words,
    category, places, state, posted_at, ended_at from need;
drop table need;
alter table need_new rename to need;
create index need_asker on need (asker_id);
create index need_open on need (building_id, number) where state = 'open';

-- Which word is said at the door: its place in the list of words.
alter table claim add column door_word integer;
-- When its helper first looked at the private part.
alter table claim add column opened_at integer;

create view need_with_claims as
    select need.id, need.building_id, need.number, need.asker_id, need.asked_chat_id,
        need.asked_message_id, need.words, need.voice, need.private_part, need.private_at, need.exposed,
        need.category, need.places, need.starts_at, need.ends_at, need.whole_days,
        need.state as need_state, need.posted_at, need.ended_at as need_ended_at,
        claim.id as claim_id, claim.helper_id, claim.place, claim.state as claim_state,
        claim.claimed_at, claim.done_at, claim.ended_at as claim_ended_at,
        claim.confirmed_by, claim.worried_at, claim.thanked_at, claim.door_word, claim.opened_at
    from need left join claim on claim.need_id = need.id;

-- Each time that a helper opened a private part.
create table opening (
    id integer primary key,
    need_id integer not null references need (id) on delete cascade,
    helper_id integer not null references person (id) on delete cascade,
    opened_at integer not null
) strict;
create index opening_need on opening (need_id);
create index opening_helper on opening (helper_id, opened_at);

-- A need before it is posted: only its author sees it.
create table draft (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    building_id integer not null references building (id) on delete cascade,
    words blob,
    voice blob,
    asked_chat_id integer not null,
    asked_message_id integer not null,
    made_at integer not null,
    unique (asked_chat_id, asked_message_id),
    check (words is not null or voice is not null)
) strict;
create index draft_person on draft (person_id);
create index draft_building on draft (building_id);
create index draft_made on draft (made_at);

-- The step of a form that somebody has open in their private chat: what their next words mean.
-- Its id is the person's.
create table step (
    id integer primary key references person (id) on delete cascade,
    kind text not null,
    body text not null,
    words blob,
    until_at integer not null
) strict;
create index step_until on step (until_at);

alter table person add column hints integer not null default 0;

-- Which building somebody chose for their private chat, and when.
alter table membership add column chosen_at integer;
-- The update that told that they left: what they did before it does not bring them back.
alter table membership add column left_by integer;

create table grant_new (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    kind text not null check (kind in ('moderator', 'doors')),
    given_by integer references person (id) on delete set null,
    given_at integer not null,
    revoked_at integer
) strict;
insert into grant_new (id, building_id, person_id, kind, given_at, revoked_at)
select id, building_id, person_id, kind, given_at, revoked_at from "grant";
drop table "grant";
alter table grant_new rename to "grant";
create unique index grant_held on "grant" (building_id, person_id, kind) where revoked_at is null;
create index grant_building on "grant" (building_id);
create index grant_person on "grant" (person_id);
create index grant_given_by on "grant" (given_by);

alter table outbox add column thread_id integer;

-- A message that was turned into another screen by a tap is drawn at once.
alter table message add column hurried integer not null default 0 check (hurried in (0, 1));

-- What Telegram was told of the bot itself (commands, descriptions), to tell it again only when
-- it changed.
create table presentation (
    id integer primary key,
    part text not null unique,
    fingerprint blob not null
) strict;
