-- Grants: work for which somebody needs the word of two moderators, for a time. The table stands
-- beside "grant": what is there is told by Telegram, or given by one, and has no end of its own; what
-- is here has grounds, two names and an end. What moderators type is sealed.

create table trust (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    work text not null check (work in ('keys', 'money', 'papers', 'desk', 'visits', 'health', 'counsel', 'law')),
    grounds text not null check (grounds in ('certificate', 'known', 'sent', 'other')),
    words blob,
    term_days integer not null check (term_days > 0),
    proposer_id integer references person (id) on delete set null,
    proposed_at integer not null,
    noticed_at integer,
    seconder_id integer references person (id) on delete set null,
    held_at integer,
    expires_at integer,
    ended_at integer,
    ender_id integer references person (id) on delete set null,
    ending text check (ending in ('expired', 'given_back', 'taken_back', 'withdrawn', 'declined', 'lapsed', 'left', 'renewed')),
    check ((held_at is null) = (expires_at is null)),
    check ((ended_at is null) = (ending is null))
) strict;
create unique index trust_proposed on trust (building_id, person_id, work) where held_at is null and ended_at is null;
create unique index trust_held on trust (building_id, person_id, work) where held_at is not null and ended_at is null;
create index trust_building on trust (building_id);
create index trust_person on trust (person_id);
create index trust_proposer on trust (proposer_id);
create index trust_seconder on trust (seconder_id);
create index trust_ender on trust (ender_id);
create index trust_ended on trust (ended_at) where ended_at is not null;
