-- A need for a recipient, one for somebody who called and one for nobody any more, a draft for a recipient;
-- a card of which one code was used, and one that was just made; a wrong code; what was confirmed in each
-- way.
insert into person (id, telegram_id, name, seen_at) values
    (941, 94001, x'00', 1772600000000),
    (942, 94002, x'00', 1772600000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (901, 941, 1772600000000, 1772600000000),
    (901, 942, 1772600000000, 1772600000000);
insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, words, category, places, state, posted_at, ended_at) values
    (941, 901, 941, 941, 94001, 1, x'00', 'other', 2, 'open', 1772600000000, null),
    (942, 901, 942, 941, null, null, x'00', 'other', 1, 'closed', 1772600000000, 1772600900000),
    (943, 901, 943, 941, 94001, 3, x'00', 'other', 1, 'withdrawn', 1772600000000, 1772600900000);
insert into claim (id, need_id, helper_id, place, state, claimed_at, done_at, ended_at, confirmed_by) values
    (941, 941, 942, 1, 'confirmed', 1772600100000, 1772600200000, 1772600300000, 'asker'),
    (942, 942, 942, 1, 'confirmed', 1772600100000, 1772600200000, 1772600300000, 'asker');
insert into draft (id, person_id, building_id, words, voice, asked_chat_id, asked_message_id, made_at) values
    (941, 941, 901, x'00', null, 94001, 4, 1772600000000);
insert into behalf (id, need_id, draft_id, recipient_id, called) values
    (1, 941, null, 1, null),
    (2, 942, null, null, x'00'),
    (3, 943, null, null, null),
    (4, null, 941, 1, null);
insert into code_card (id, recipient_id, made_by, made_at, codes) values
    (1, 1, 941, 1772600000000, null),
    (2, 2, 941, 1772600000000, x'00');
insert into card_code (id, card_id, fingerprint, used_at, claim_id) values
    (1, 1, x'a1', 1772600300000, 941),
    (2, 1, x'a2', null, null),
    (3, 2, x'a3', null, null);
insert into card_try (id, person_id, message_id, tried_at) values (1, 942, 5, 1772600200000);
insert into confirmation (id, way, by_id, was_held, confirmed_at) values
    (941, 'code', null, 0, 1772600300000),
    (942, 'phone', 941, 1, 1772600300000);
insert into intake (id, person_id, building_id, recipient_id, called, category, wanted, begun_at) values
    (1, 941, 901, null, x'00', 'shopping', 'today', 1772600000000),
    (2, 942, 901, 1, null, 'other', 'tomorrow', 1772600000000),
    (3, 901, 901, 2, null, 'other', 'week', 1772600000000);
insert into call_back (id, building_id, recipient_id, note, asked_at, asked_by, ticked_at, ticked_by) values
    (1, 901, 1, x'00', 1772600000000, 941, null, null),
    (2, 901, null, x'00', 1772600000000, 941, 1772600300000, 942);
insert into timer (due_at, kind, body) values
    (1773200000000, 'callers.timer', '{"stands":{"need":942}}'),
    (1773200000000, 'callers.timer', '{"ticked":{"building":901}}');
insert into counter (name, last) values ('behalf', 4), ('code_card', 2), ('card_code', 3), ('card_try', 1), ('intake', 3), ('call_back', 2)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 943) where name = 'need';
update counter set last = max(last, 942) where name = 'claim';
update counter set last = max(last, 941) where name = 'draft';
update counter set last = max(last, 942) where name = 'person';
update building set last_number = 943 where id = 901;
