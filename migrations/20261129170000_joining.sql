-- Joining: whoever is in a building's group may have to be let in first. Who is a member already
-- stays one. The code that hangs in the hallway is sealed; its number tells one from the next.

alter table building add column join_policy text not null default 'open' check (join_policy in ('open', 'approval', 'code', 'vouches'));
alter table building add column flat_code blob;
alter table building add column flat_code_number integer not null default 0;

alter table membership add column admitted_at integer;
update membership set admitted_at = joined_at;

create table application (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    applied_at integer not null,
    shown_at integer,
    posted_at integer,
    asker_id integer references person (id) on delete set null,
    state text not null default 'waiting' check (state in ('waiting', 'accepted', 'declined')),
    reason text check (reason in ('elsewhere', 'unknown', 'silent', 'twice')),
    decider_id integer references person (id) on delete set null,
    decided_at integer,
    unique (building_id, person_id),
    check ((state = 'waiting') = (decided_at is null)),
    check ((state = 'declined') = (reason is not null))
) strict;
create index application_person on application (person_id);
create index application_asker on application (asker_id);
create index application_decider on application (decider_id);
create index application_decided on application (decided_at) where decided_at is not null;

create table vouch (
    id integer primary key,
    application_id integer not null references application (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    vouched_at integer not null,
    unique (application_id, person_id)
) strict;
create index vouch_person on vouch (person_id);

create table code_try (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    message_id integer not null,
    tried_at integer not null,
    unique (person_id, message_id)
) strict;
create index code_try_tried on code_try (tried_at);
