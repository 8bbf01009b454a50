-- Photos and places that go with what somebody asks: for whoever helps, and a photo on the card if
-- the asker says so. They belong to a need, or to a draft, or wait for the words that will be one.
-- A surplus is the trace of a photo of an album that was one too many: it is told once.

create table attachment (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    draft_id integer references draft (id) on delete cascade,
    need_id integer references need (id) on delete cascade,
    kind text not null,
    content blob,
    album integer,
    sent_chat_id integer not null,
    sent_message_id integer not null,
    sent_at integer not null,
    shown_at integer,
    unique (sent_chat_id, sent_message_id),
    check (kind in ('photo', 'place', 'surplus')),
    check ((kind = 'surplus') = (content is null)),
    check (draft_id is null or need_id is null)
) strict;
create index attachment_person on attachment (person_id);
create index attachment_draft on attachment (draft_id);
create index attachment_need on attachment (need_id);
create index attachment_sent on attachment (sent_at);
