-- A photo that waits for words, one of a draft, one on a card and one too many of its album, a place;
-- a photo of a need that is over.
insert into attachment (id, person_id, draft_id, need_id, kind, content, album, sent_chat_id,
    sent_message_id, sent_at, shown_at)
values
    (1, 2, null, null, 'photo', x'00', null, 1002, 61, 1772500000000, null),
    (2, 2, 1, null, 'photo', x'00', null, 1002, 62, 1772500000000, null),
    (3, 1, null, 6, 'photo', x'00', 77, 1001, 63, 1772500000000, 1772500300000),
    (4, 1, null, 6, 'surplus', null, 77, 1001, 64, 1772500000000, null),
    (5, 1, null, 6, 'place', x'00', null, 1001, 65, 1772500000000, null),
    (6, 6, null, 9, 'photo', x'00', null, 1006, 66, 1772500000000, null);
insert into counter (name, last) values ('attachment', 6)
    on conflict (name) do update set last = excluded.last;
