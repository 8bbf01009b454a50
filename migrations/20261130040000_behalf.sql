-- For whom a need or a draft is, where that is not whoever asks: somebody without Telegram who is on the
-- list, or somebody who called, by name.

create table behalf (
    id integer primary key,
    need_id integer unique references need (id) on delete cascade,
    draft_id integer unique references draft (id) on delete cascade,
    recipient_id integer references recipient (id) on delete set null,
    called blob,
    check ((need_id is null) <> (draft_id is null)),
    check (recipient_id is null or called is null)
) strict;
create index behalf_recipient on behalf (recipient_id);
create index behalf_called on behalf (need_id) where called is not null;

-- Ten codes on a card of paper, by which a recipient confirms that they were helped. The codes themselves
-- are kept, sealed, for the hour in which the card is printed; then only by a keyed fingerprint.
create table code_card (
    id integer primary key,
    recipient_id integer not null unique references recipient (id) on delete cascade,
    made_by integer references person (id) on delete set null,
    made_at integer not null,
    codes blob
) strict;
create index code_card_maker on code_card (made_by);
create index code_card_unprinted on code_card (made_at) where codes is not null;

create table card_code (
    id integer primary key,
    card_id integer not null references code_card (id) on delete cascade,
    fingerprint blob not null unique,
    used_at integer,
    claim_id integer references claim (id) on delete set null
) strict;
create index card_code_card on card_code (card_id);
create index card_code_claim on card_code (claim_id);

-- Wrong codes, by whom: too many in an hour, and none is taken.
create table card_try (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    message_id integer not null,
    tried_at integer not null,
    unique (person_id, message_id)
) strict;
create index card_try_at on card_try (tried_at);

-- What was confirmed in the name of the one who was helped: by a code of theirs, or by a moderator to
-- whom they said so on the phone. One row for each claim.
create table confirmation (
    id integer primary key references claim (id) on delete cascade,
    way text not null check (way in ('code', 'phone')),
    by_id integer references person (id) on delete set null,
    was_held integer not null check (was_held in (0, 1)),
    confirmed_at integer not null
) strict;
create index confirmation_by on confirmation (by_id);

-- What a moderator takes down while somebody calls: who it is, what it is about and for when, until it is
-- posted. One at a time.
create table intake (
    id integer primary key,
    person_id integer not null unique references person (id) on delete cascade,
    building_id integer not null references building (id) on delete cascade,
    recipient_id integer references recipient (id) on delete cascade,
    called blob,
    category text,
    wanted text check (wanted in ('today', 'tomorrow', 'week')),
    begun_at integer not null,
    check (recipient_id is null or called is null)
) strict;
create index intake_building on intake (building_id);
create index intake_recipient on intake (recipient_id);
create index intake_begun on intake (begun_at);

-- Whom moderators have to call back, until one of them ticks it.
create table call_back (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    recipient_id integer references recipient (id) on delete set null,
    note blob not null,
    asked_at integer not null,
    asked_by integer references person (id) on delete set null,
    ticked_at integer,
    ticked_by integer references person (id) on delete set null
) strict;
create index call_back_waiting on call_back (building_id) where ticked_at is null;
create index call_back_building on call_back (building_id);
create index call_back_recipient on call_back (recipient_id);
create index call_back_asker on call_back (asked_by);
create index call_back_ticker on call_back (ticked_by);
create index call_back_ticked on call_back (ticked_at) where ticked_at is not null;
