-- What somebody tells of themselves: a row for each detail, and who may read it. Name, phone and
-- languages are theirs wherever they live; the others belong to one building. What they say is
-- sealed; where it is null, only who may read it was chosen.

create table detail (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    building_id integer references building (id) on delete cascade,
    kind text not null check (kind in ('name', 'phone', 'languages', 'entrance', 'floor', 'flat', 'offers', 'presence')),
    value blob,
    until_at integer,
    readers text not null check (readers in ('building', 'entrance', 'pair', 'moderators', 'nobody')),
    check ((building_id is null) = (kind in ('name', 'phone', 'languages'))),
    check (until_at is null or (kind = 'presence' and value is not null))
) strict;
create unique index detail_once on detail (person_id, kind, coalesce(building_id, 0));
create index detail_building on detail (building_id);
create index detail_until on detail (until_at) where until_at is not null;
