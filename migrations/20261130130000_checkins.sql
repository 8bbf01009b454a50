-- "I'm fine" once a day: who is asked when, how far today has come, and who is told if nobody answers.

create table checkin (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null unique references person (id) on delete cascade,
    hour integer not null check (hour between 0 and 23),
    due_at integer not null,
    next_at integer not null,
    asked_for integer,
    nudges integer not null default 0 check (nudges between 0 and 3),
    anew integer not null default 0 check (anew in (0, 1)),
    checked_at integer,
    away_until integer,
    stopped_at integer
) strict;
create index checkin_building on checkin (building_id);
create index checkin_stopped on checkin (stopped_at) where stopped_at is not null;

create table circle (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    friend_id integer not null references person (id) on delete cascade,
    asked_at integer not null,
    agreed_at integer,
    ended_at integer,
    unique (building_id, person_id, friend_id)
) strict;
create index circle_person on circle (person_id);
create index circle_friend on circle (friend_id);
create index circle_ended on circle (ended_at) where ended_at is not null;
