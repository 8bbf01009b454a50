-- Somebody can open: how one gets in, for the few who may read it; who holds a key; each time it was read.

-- Of a household one stands; the one before it can be brought back for ten minutes.
create table door_note (
    id integer primary key,
    household_id integer not null references household (id) on delete cascade,
    words blob not null,
    writer_id integer not null references person (id) on delete cascade,
    written_at integer not null,
    removed_at integer
) strict;
create unique index door_note_household on door_note (household_id) where removed_at is null;
create index door_note_of on door_note (household_id, removed_at);
create index door_note_writer on door_note (writer_id);
create index door_note_removed on door_note (removed_at) where removed_at is not null;

create table key_holder (
    id integer primary key,
    household_id integer not null references household (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    asked_at integer not null,
    asker_id integer references person (id) on delete set null,
    agreed_at integer,
    declined_at integer,
    unique (household_id, person_id),
    check (agreed_at is null or declined_at is null)
) strict;
create index key_holder_person on key_holder (person_id);
create index key_holder_asker on key_holder (asker_id);

-- What was read while somebody at home may be the danger is not told there.
create table door_opening (
    id integer primary key,
    household_id integer not null references household (id) on delete cascade,
    person_id integer not null references person (id) on delete cascade,
    alarm_id integer references alarm (id) on delete set null,
    read_at integer not null,
    shown_at integer not null,
    kept_apart integer not null default 0 check (kept_apart in (0, 1))
) strict;
create index door_opening_household on door_opening (household_id, read_at);
create index door_opening_person on door_opening (person_id);
create index door_opening_alarm on door_opening (alarm_id);
create index door_opening_read on door_opening (read_at);
