-- Duty: which moderator looks after a building in which week, and what swaps they ask of each other; which
-- moderator hears of a worry, and whether they have seen to it; the phone of who is on duty.

alter table building add column turns_at integer;

create table duty_week (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    week integer not null,
    person_id integer not null references person (id) on delete cascade,
    agreed integer not null default 0 check (agreed in (0, 1)),
    told_at integer,
    taken_at integer,
    before_id integer references person (id) on delete set null,
    unique (building_id, week)
) strict;
create index duty_week_person on duty_week (person_id);
create index duty_week_before on duty_week (before_id);
create index duty_week_week on duty_week (week);

create table swap (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    asker_id integer not null references person (id) on delete cascade,
    asked_id integer not null references person (id) on delete cascade,
    week integer not null,
    other_week integer not null,
    asked_at integer not null,
    state text not null default 'waiting' check (state in ('waiting', 'taken', 'refused', 'dropped')),
    answered_at integer,
    unique (building_id, asker_id, asked_id, week, other_week),
    check ((state = 'waiting') = (answered_at is null))
) strict;
create index swap_asker on swap (asker_id);
create index swap_asked on swap (asked_id);
create index swap_week on swap (week);

create table worry (
    id integer primary key references claim (id) on delete cascade,
    building_id integer not null references building (id) on delete cascade,
    told_id integer references person (id) on delete set null,
    seen_at integer
) strict;
create index worry_waiting on worry (building_id) where seen_at is null;
create index worry_building on worry (building_id);
create index worry_told on worry (told_id);

create table service_number_new (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    line text not null check (line in ('emergency', 'duty', 'committee', 'management', 'police', 'clinic', 'lift', 'gas')),
    number blob not null,
    unique (building_id, line)
) strict;
insert into service_number_new (id, building_id, line, number)
    select id, building_id, line, number from service_number;
drop table service_number;
alter table service_number_new rename to service_number;
