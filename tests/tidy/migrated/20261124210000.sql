-- Rows as the surface adds them: needs with times, voices and private parts and one that a
-- moderator closed; openings, drafts, open steps; somebody who may see doors; what Telegram was
-- told of the bot.

update counter set last = 9 where name = 'need';
update counter set last = 9 where name = 'claim';
insert into counter (name, last) values ('draft', 2);

update person set hints = 7 where id = 1;
update membership set chosen_at = 1772500000000 where id = 7;

insert into "grant" (id, building_id, person_id, kind, given_by, given_at, revoked_at) values
    (4, 1, 6, 'doors', 1, 1772500000000, null),
    (5, 1, 5, 'doors', null, 1772500000000, 1772500100000);

-- By words, for some hours; by voice, for a day; shut by a moderator; from a time on.
insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, words, voice,
    private_part, private_at, category, places, starts_at, ends_at, whole_days, state, posted_at,
    ended_at)
values
    (6, 1, 5, 1, -1001, 31, x'000602', null, x'00', 1772500000000, 'rides', 1, 1772510000000,
        1772517200000, 0, 'open', 1772500000000, null),
    (7, 1, 6, 2, 1002, 32, null, x'00', null, null, 'other', 2, 1772467200000, 1772553600000, 1,
        'open', 1772500000000, null),
    (8, 1, 7, 5, 1005, 33, x'000802', x'00', null, null, 'company', 1, null, null, 0, 'shut',
        1772500000000, 1772500500000),
    (9, 1, 8, 6, -1001, 34, x'000902', null, null, null, 'childcare', 1, 1772510000000, null, 0,
        'closed', 1772500000000, 1772500900000);
update building set last_number = 8 where id = 1;

insert into claim (id, need_id, helper_id, place, state, claimed_at, done_at, ended_at,
    confirmed_by, worried_at, thanked_at, door_word)
values
    (8, 6, 6, 1, 'held', 1772500100000, null, null, null, null, null, 39),
    (9, 9, 2, 1, 'confirmed', 1772500100000, 1772500200000, 1772500900000, 'asker', null, null, 0);

insert into opening (id, need_id, helper_id, opened_at) values (1, 6, 6, 1772500200000);

insert into draft (id, person_id, building_id, words, voice, asked_chat_id, asked_message_id, made_at)
values
    (1, 2, 1, x'00', null, 1002, 41, 1772500000000),
    (2, 5, 1, null, x'00', 1005, 42, 1772500000000);

-- One waits for words; one keeps those that were said already.
insert into step (id, kind, body, words, until_at) values
    (5, 'needs.step', '{"describe":{"draft":2}}', null, 1772500600000),
    (1, 'members.step', '{"words":{"message":43}}', x'00', 1772500600000);

insert into outbox (id, lane, person_id, building_id, chat_id, thread_id, tap, group_line, kind,
    body, told_at, due_at, parked_at, tries)
values
    (6, 3, null, 1, null, 77, null, 0, 'needs.notice', '{"card":{"need":6}}', 1772500000000, 1772500000000, null, 0);

insert into message (id, chat_id, message_id, person_id, building_id, kind, body, subject_kind,
    subject_id, shown, shown_at, changed, drawn, hurried)
values
    (5, 1001, 51, 1, 1, 'needs.notice', '{"menu":{"need":6,"menu":"when"}}', 'need', 6, x'', 1772500000000, 1, 0, 1);

insert into timer (id, due_at, kind, body) values
    (4, 1772500220000, 'needs.timer', '{"slip_over":{"need":6}}');

insert into presentation (id, part, fingerprint) values (1, 'commands:default:', x'00');

update need set exposed = 1 where id = 6;
update claim set opened_at = 1772500200000 where id = 8;
update membership set left_by = 7 where left_at is not null;
