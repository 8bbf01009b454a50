-- When Linli was away, so that those who count on it are told once of each time.
create table outage (
    id integer primary key,
    from_at integer not null,
    until_at integer not null check (until_at >= from_at)
) strict;
create index outage_until on outage (until_at);

-- What goes on anywhere when it is back.
create index alarm_open on alarm (id) where closed_at is null;
