-- An alarm may begin because somebody has not said today that all is well.
create table alarm_new (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    caller_id integer references person (id) on delete set null,
    recipient_id integer references recipient (id) on delete cascade,
    household_id integer references household (id) on delete set null,
    plan text not null check (plan in ('whistle', 'wish', 'bell', 'check_in')),
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
insert into alarm_new (id, building_id, caller_id, recipient_id, household_id, plan, peril, drill,
    outsider, narrow, raised_at, called, next_at, phoning_id, closed_at, outcome, closer_id)
    select id, building_id, caller_id, recipient_id, household_id, plan, peril, drill,
    outsider, narrow, raised_at, called, next_at, phoning_id, closed_at, outcome, closer_id from alarm;
drop table alarm;
alter table alarm_new rename to alarm;
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
