-- Households: who lives together behind one door, and who of them has no Telegram. Entrance, flat and
-- names are sealed; by a keyed fingerprint of the flat it is known that two people tell the same one.

create table household (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    entrance blob,
    flat blob not null,
    fingerprint blob not null,
    fingerprint_key integer not null,
    unique (building_id, fingerprint)
) strict;
create index household_key on household (building_id, fingerprint_key);

create table housemate (
    id integer primary key,
    household_id integer not null references household (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    said_at integer not null,
    state text not null default 'waiting' check (state in ('waiting', 'in', 'refused')),
    decider_id integer references person (id) on delete set null,
    decided_at integer,
    unique (household_id, person_id),
    check ((state = 'waiting') = (decided_at is null))
) strict;
create index housemate_person on housemate (person_id);
create index housemate_decider on housemate (decider_id);

create table recipient (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    household_id integer references household (id) on delete cascade,
    called blob not null,
    kind text check (kind in ('elder', 'child', 'adult')),
    added_at integer not null,
    added_by integer references person (id) on delete set null,
    agreed_at integer,
    agreed_by integer references person (id) on delete set null,
    removed_at integer,
    removed_by integer references person (id) on delete set null,
    check (agreed_at is null or kind is not null)
) strict;
create index recipient_building on recipient (building_id);
create index recipient_household on recipient (household_id);
create index recipient_adder on recipient (added_by);
create index recipient_agreer on recipient (agreed_by);
create index recipient_remover on recipient (removed_by);
create index recipient_removed on recipient (removed_at) where removed_at is not null;

create table guardian (
    id integer primary key,
    recipient_id integer not null references recipient (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    asked_at integer not null,
    asked_by integer references person (id) on delete set null,
    agreed_at integer,
    ended_at integer,
    unique (recipient_id, person_id)
) strict;
create index guardian_person on guardian (person_id);
create index guardian_asker on guardian (asked_by);
create index guardian_ended on guardian (ended_at) where ended_at is not null;
