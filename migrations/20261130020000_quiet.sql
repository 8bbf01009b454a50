-- Quiet: how much somebody gets in a day that nobody asked for, what they want none of, when a house's
-- evening is told and its list of open needs stands in the group.

alter table building add column unsolicited_a_day integer not null default 3 check (unsolicited_a_day between 0 and 5);
alter table building add column digest_hour integer not null default 20 check (digest_hour between 17 and 21);
alter table building add column living_list integer not null default 1 check (living_list in (0, 1));
alter table building add column evening_at integer;
alter table building add column listed_at integer;

alter table outbox add column admitted_at integer;

create table unsolicited (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    day integer not null,
    sent integer not null check (sent > 0),
    unique (person_id, day)
) strict;
create index unsolicited_by_day on unsolicited (day);

create table mute (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    kind text not null check (kind in ('everything', 'help', 'news', 'digest')),
    muted_at integer not null,
    until_at integer,
    unique (person_id, kind)
) strict;
create index mute_over on mute (until_at) where until_at is not null;

-- Houses that are there already have evenings and mornings, too.
insert into timer (due_at, kind, body)
    select 0, 'digest.timer', json_object('evening', json_object('building', id)) from building where left_at is null;
insert into timer (due_at, kind, body)
    select 0, 'digest.timer', json_object('morning', json_object('building', id)) from building where left_at is null;
