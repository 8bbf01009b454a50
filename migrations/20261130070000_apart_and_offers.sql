-- Who is kept apart, since somebody felt uncomfortable: the helper sees no door of the asker any more,
-- and takes nothing of what they ask. What was changed about a need and its helpers have not heard yet.
-- Which need was offered to whom, who had said that they like to help with such. Whoever helped once
-- may help again with what a moderator opened again.

create table apart (
    id integer primary key references claim (id) on delete cascade,
    building_id integer not null references building (id) on delete cascade,
    asker_id integer not null references person (id) on delete cascade,
    helper_id integer not null references person (id) on delete cascade,
    since_at integer not null
) strict;
create index apart_asker on apart (asker_id, helper_id);
create index apart_helper on apart (helper_id);
create index apart_building on apart (building_id);

create table unheard (
    id integer primary key references need (id) on delete cascade,
    changed_at integer not null
) strict;

create table offer (
    id integer primary key,
    need_id integer not null references need (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    offered_at integer not null,
    declined_at integer,
    unique (need_id, person_id)
) strict;
create index offer_person on offer (person_id, offered_at);
create index offer_time on offer (offered_at);

drop index claim_once;
create unique index claim_once on claim (need_id, helper_id) where state in ('held', 'done');
