-- What is wrong with the computer, for as long as it is.
create table incident (
    id integer primary key,
    kind text not null unique check (kind in ('disk_full')),
    begun_at integer not null
) strict;

-- Those who are told of the computer.
create index grant_moderator on "grant" (building_id, id)
    where kind = 'moderator' and revoked_at is null;

-- Whether a moderator wants a word each day that all is well.
alter table membership add column daily_word integer not null default 1
    check (daily_word in (0, 1));

-- How much was done in a building since yesterday.
create index audit_building_at on audit (building_id, at);
drop index audit_building;

-- The first such word comes at once, then each morning.
insert into timer (due_at, kind, body)
select 0, 'members.timer', json_object('daily_word', json_object('building', id))
from building where left_at is null;
