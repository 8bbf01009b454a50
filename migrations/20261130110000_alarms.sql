-- Alarms: who calls for help, who comes, and what is said on the way.
create table alarm (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    caller_id integer references person (id) on delete set null,
    recipient_id integer references recipient (id) on delete cascade,
    household_id integer references household (id) on delete set null,
    plan text not null check (plan in ('whistle', 'wish', 'bell')),
    peril text check (peril in ('ill', 'danger', 'fire')),
    drill integer not null check (drill in (0, 1)),
    outsider integer not null check (outsider in (0, 1)),
    narrow integer not null check (narrow in (0, 1)),
    raised_at integer not null,
    called integer not null check (called >= 0),
    next_at integer not null,
    phoning_id integer references person (id) on delete set null,
    closed_at integer,
    outcome text check (outcome in
        ('undone', 'fine', 'false', 'well', 'ended', 'moved', 'lapsed', 'gone')),
    closer_id integer references person (id) on delete set null,
    check ((closed_at is null) = (outcome is null))
) strict;
-- The same person has one alarm in a building at a time, and so has a door.
create unique index alarm_open_by_caller on alarm (building_id, caller_id, coalesce(recipient_id, 0), drill)
    where closed_at is null and caller_id is not null;
create unique index alarm_open_by_household on alarm (household_id)
    where closed_at is null and caller_id is null;
create index alarm_of_caller on alarm (caller_id, raised_at);
create index alarm_of_building on alarm (building_id);
create index alarm_of_household on alarm (household_id);
create index alarm_phoning on alarm (phoning_id);
create index alarm_closer on alarm (closer_id);
create index alarm_of_recipient on alarm (recipient_id);
create index alarm_raised on alarm (raised_at);

create table responder (
    id integer primary key,
    alarm_id integer not null references alarm (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    asked_at integer,
    round integer not null default 0 check (round >= 0),
    going_at integer,
    there_at integer,
    asked_there integer not null default 0 check (asked_there in (0, 1)),
    asked_well integer not null default 0 check (asked_well in (0, 1)),
    came_anew integer not null default 0 check (came_anew in (0, 1)),
    more_at integer,
    wants_call_at integer,
    ended text check (ended in ('cannot', 'unheard', 'disputed', 'gone', 'before')),
    check (asked_at is not null or going_at is not null),
    check (going_at is not null or (there_at is null and ended is null)),
    unique (alarm_id, person_id)
) strict;
create index responder_of_person on responder (person_id);

create table alarm_word (
    id integer primary key,
    alarm_id integer not null references alarm (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    kind text not null check (kind in ('words', 'voice', 'place')),
    content blob not null,
    said_at integer not null
) strict;
create index alarm_word_of_alarm on alarm_word (alarm_id);
create index alarm_word_of_person on alarm_word (person_id);
