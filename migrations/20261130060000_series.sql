-- Series: what somebody asks for again and again, by a rule, and the times that it was posted or left
-- out: each time once.

create table series (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    asked_chat_id integer not null,
    asked_message_id integer not null,
    words blob not null,
    private_part blob,
    rule text not null,
    starts_minute integer,
    ends_minute integer,
    first_day integer not null,
    last_day integer not null,
    made_at integer not null,
    state text not null check (state in ('draft', 'running', 'stopped', 'ended', 'over')),
    ended_at integer,
    unique (asked_chat_id, asked_message_id),
    check (starts_minute is not null or ends_minute is null),
    check ((ended_at is null) = (state = 'draft' or state = 'running'))
) strict;
create index series_building on series (building_id);
create index series_person on series (person_id);
create index series_draft on series (made_at) where state = 'draft';
create index series_ended on series (ended_at) where ended_at is not null;

create table occurrence (
    id integer primary key,
    series_id integer not null references series (id) on delete cascade,
    day integer not null,
    need_id integer references need (id) on delete set null,
    noted_at integer not null,
    unique (series_id, day)
) strict;
create index occurrence_need on occurrence (need_id);
