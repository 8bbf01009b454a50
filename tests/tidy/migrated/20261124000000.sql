-- Rows as the first schema holds them: two buildings, one that the bot has left; people with open
-- and closed chats and one erased; a need and a claim in every state; letters, messages and timers
-- that wait. What is sealed is x'00': nobody opens it here.

insert into key_check (id, sealed) values (1, x'00');
insert into counter (name, last) values
    ('person', 6), ('building', 2), ('need', 5), ('claim', 7);
insert into poll (id, next_offset) values (1, 104);

-- Waiting, done, dead.
insert into inbox (update_id, received_at, body, done_at, dead_at) values
    (101, 1772442000000, null, 1772442001000, null),
    (102, 1772442060000, x'00', null, 1772442064000),
    (103, 1772442120000, x'00', null, null);

insert into person
    (id, telegram_id, name, language, language_chosen, chat_opened_at, seen_at, erased_at)
values
    (1, 1001, x'0001', 'zh-CN', 1, 1772355600000, 1772355600000, null),
    (2, 1002, x'0002', 'en', 0, 1772355700000, 1772355600000, null),
    (3, 1003, x'0003', null, 0, null, 1772355600000, null),
    (4, null, null, null, 0, null, 1772355600000, 1772441000000),
    (5, 1005, x'0005', 'en', 0, 1772355600000, 1772355600000, null),
    (6, 1006, x'0006', 'en', 0, 1772355600000, 1772355600000, null);

insert into building
    (id, chat_id, title, language, time_zone, zone_known, last_number, entered_by, entered_at, left_at)
values
    (1, -1001, x'01', 'zh-CN', 'Asia/Shanghai', 1, 4, 1, 1772355600000, null),
    (2, -1002, x'02', 'en', 'Europe/Berlin', 0, 1, null, 1772355600000, 1772441000000);

insert into membership (id, building_id, person_id, joined_at, left_at) values
    (1, 1, 1, 1772355600000, null),
    (2, 1, 2, 1772355600000, null),
    (3, 1, 3, 1772355600000, 1772441000000),
    (4, 1, 4, 1772355600000, 1772441000000),
    (5, 1, 5, 1772355600000, null),
    (6, 1, 6, 1772355600000, null),
    (7, 2, 1, 1772355600000, null);

insert into "grant" (id, building_id, person_id, kind, given_at, revoked_at) values
    (1, 1, 1, 'moderator', 1772355600000, null),
    (2, 1, 2, 'moderator', 1772355600000, 1772441000000),
    (3, 1, 2, 'moderator', 1772441500000, null);

-- Open; closed; withdrawn; of somebody erased; in the building that the bot has left.
insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, words,
    category, places, state, posted_at, ended_at)
values
    (1, 1, 1, 1, -1001, 11, x'000102', 'shopping', 5, 'open', 1772442000000, null),
    (2, 1, 2, 2, 1002, 12, x'000202', 'parcels', 1, 'closed', 1772442000000, 1772442600000),
    (3, 1, 3, 1, -1001, 13, x'000302', 'medicine', 2, 'withdrawn', 1772442000000, 1772442700000),
    (4, 1, 4, 4, null, null, null, 'other', 1, 'withdrawn', 1772400000000, 1772441000000),
    (5, 2, 1, 1, -1002, 14, x'000502', 'repairs', 1, 'open', 1772400000000, null);

insert into claim (id, need_id, helper_id, place, state, claimed_at, done_at, ended_at,
    confirmed_by, worried_at, thanked_at)
values
    (1, 1, 2, 1, 'held', 1772442100000, null, null, null, null, null),
    (2, 1, 5, 2, 'done', 1772442100000, 1772442200000, null, null, 1772442250000, null),
    (3, 2, 1, 1, 'confirmed', 1772442100000, 1772442200000, 1772442600000, 'asker', null, 1772442650000),
    (4, 1, 6, 3, 'confirmed', 1772442100000, 1772442200000, 1772442600000, 'itself', null, null),
    (5, 3, 2, 1, 'released', 1772442100000, null, 1772442150000, null, null, null),
    (6, 3, 5, 2, 'failed', 1772442100000, 1772442200000, 1772442300000, null, null, null),
    (7, 1, 4, 4, 'released', 1772400000000, null, 1772441000000, null, null, null);

-- To a person, to a group, to a chat whose person is gone; the answer to a tap; parked; tried.
insert into outbox (id, lane, person_id, building_id, chat_id, tap, group_line, kind, body,
    told_at, due_at, parked_at, tries)
values
    (1, 0, 1, 1, null, 'q1', 0, 'needs.reply', '"yours"', 1772442100000, 1772442100000, null, 0),
    (2, 2, 3, 1, null, null, 1, 'members.reply', '"privacy"', 1772442100000, 1772442100000, null, 0),
    (3, 3, null, 1, null, null, 0, 'needs.notice', '{"card":{"need":1}}', 1772442000000, 1772442000000, null, 1),
    (4, 4, 3, 1, null, null, 0, 'needs.notice', '{"claimed":{"need":1,"claim":1}}', 1772442100000, 1772442100000, 1772442101000, 0),
    (5, 2, null, null, 1004, null, 0, 'members.notice', '{"erased":{"language":"en"}}', 1772441000000, 1772441000000, null, 0);

-- A card; a message that is to be drawn again; one to be deleted; one that nothing redraws.
insert into message (id, chat_id, message_id, person_id, building_id, kind, body, subject_kind,
    subject_id, shown, shown_at, changed, drawn, retry_at, delete_at)
values
    (1, -1001, 21, null, 1, 'needs.notice', '{"card":{"need":1}}', 'need', 1, x'00', 1772442000000, 1, 1, null, null),
    (2, 1001, 22, 1, 1, 'needs.notice', '{"helper_found":{"need":1,"claim":1}}', 'need', 1, x'00', 1772442100000, 2, 1, 1772442110000, null),
    (3, -1001, 23, null, 1, 'members.reply', '"privacy"', null, null, x'00', 1772442100000, 0, 0, null, 1772442160000),
    (4, 1005, 24, 5, null, 'members.notice', '{"help":{"topic":"menu"}}', null, null, x'00', 1772442100000, 0, 0, null, null);

insert into timer (id, due_at, kind, body) values
    (1, 1772528600000, 'needs.timer', '{"ask_again":{"need":1,"claim":2,"done_at":1772442200000}}'),
    (2, 1772615000000, 'needs.timer', '{"confirm":{"need":1,"claim":2,"done_at":1772442200000}}'),
    (3, 1775033000000, 'members.timer', '{"erase":{"building":2,"left_at":1772441000000}}');

-- Done by somebody, refused, happened by itself.
insert into audit (id, at, person_id, building_id, verb, subject_id, outcome) values
    (1, 1772442100000, 2, 1, 'needs.claim', 1, 'done'),
    (2, 1772442101000, 3, 1, 'needs.claim', 1, 'taken'),
    (3, 1772442600000, null, null, 'members.help', null, 'done');
