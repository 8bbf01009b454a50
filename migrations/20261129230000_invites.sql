-- Invites: a link that lets one person in, once. Of its secret a fingerprint is kept, by which it is
-- found; the secret itself is sealed, and forgotten as soon as it opens nothing any more. Wrong codes
-- and wrong invites are counted by building, too, and not by whom: then they rest for an hour.

create table invite (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    maker_id integer not null references person (id) on delete cascade,
    kind text not null check (kind in ('building', 'home')),
    fingerprint blob not null unique,
    secret blob,
    made_at integer not null,
    expires_at integer not null,
    state text not null default 'open' check (state in ('open', 'kept', 'used', 'revoked')),
    user_id integer references person (id) on delete set null,
    revoker_id integer references person (id) on delete set null,
    ended_at integer,
    check ((ended_at is null) = (state = 'open' or state = 'kept'))
) strict;
create index invite_building on invite (building_id);
create index invite_maker on invite (maker_id);
create index invite_user on invite (user_id);
create index invite_revoker on invite (revoker_id);
create index invite_expires on invite (expires_at);

alter table application add column invited integer not null default 0;

create table wrong_try (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    kind text not null check (kind in ('code', 'invite')),
    tried_at integer not null,
    begins_rest integer not null default 0
) strict;
create index wrong_try_building on wrong_try (building_id, kind, tried_at);
create index wrong_try_tried on wrong_try (tried_at);
