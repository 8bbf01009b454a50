-- Needs over time: what of a need's ladder is told already, and what of a claim's reminders. A need
-- or a claim without a row stands where it began. The rungs are one bit each, as
-- features/needs/model/ladder says.

create table ladder (
    id integer primary key references need (id) on delete cascade,
    since_at integer not null,
    card_at integer not null,
    told integer not null default 0 check (told between 0 and 31)
) strict;

create table reminder (
    id integer primary key references claim (id) on delete cascade,
    since_at integer not null,
    told integer not null default 0 check (told between 0 and 63),
    going_at integer,
    late_at integer
) strict;

-- What is open by now is looked at once.
insert into timer (due_at, kind, body)
    select 0, 'needs.timer', '{"ladder":{"need":' || id || '}}' from need where state = 'open'
    on conflict (kind, body) do nothing;
