-- Doorbells: the devices that ring for a household, and when they were pressed, each press once.

create table device (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    household_id integer not null references household (id) on delete cascade,
    label blob,
    mode text not null check (mode in ('signed', 'simple')),
    rings text not null check (rings in ('wish', 'alarm')),
    secret blob not null,
    fingerprint blob,
    newest_counter integer not null default 0,
    forgotten_counter integer not null default 0,
    right_at integer,
    heard_at integer,
    pressed_at integer,
    battery integer check (battery between 0 and 100),
    trying_until integer,
    tried_at integer,
    watched integer not null default 1,
    silent_at integer,
    warned_at integer,
    added_at integer not null,
    revoked_at integer,
    check ((mode = 'simple') = (fingerprint is not null))
) strict;
create index device_building on device (building_id);
create index device_household on device (household_id);
create unique index device_fingerprint on device (fingerprint) where fingerprint is not null;
create index device_revoked on device (revoked_at) where revoked_at is not null;

create table press (
    id integer primary key,
    device_id integer not null references device (id) on delete cascade,
    counter integer,
    said_at integer,
    pressed_at integer not null,
    unique (device_id, counter, said_at),
    check ((counter is null) = (said_at is null))
) strict;
create index press_device on press (device_id, pressed_at);
create index press_time on press (pressed_at);
