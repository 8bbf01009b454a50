-- Door notes: one that stands and one that was changed; who holds a key, was asked, said no; and who read
-- it, by a page, in an alarm, and in danger.
insert into person (id, telegram_id, name, seen_at) values
    (4314, 431401, x'00', 1772600000000),
    (4315, 431501, x'00', 1772600000000),
    (4316, 431601, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (4314, -431401, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (4314, 4314, 1772600000000, 1772600000000),
    (4314, 4315, 1772600000000, 1772600000000),
    (4314, 4316, 1772600000000, 1772600000000);
insert into household (id, building_id, entrance, flat, fingerprint, fingerprint_key) values
    (4314, 4314, null, x'00', x'4314', 1);
insert into housemate (id, household_id, person_id, said_at, state, decided_at) values
    (4314, 4314, 4314, 1772600000000, 'in', 1772600000000);
insert into door_note (id, household_id, words, writer_id, written_at, removed_at) values
    (1, 4314, x'00', 4314, 1772600000000, 1772600500000),
    (2, 4314, x'00', 4314, 1772600500000, null);
insert into key_holder (id, household_id, person_id, asked_at, asker_id, agreed_at, declined_at) values
    (1, 4314, 4315, 1772600000000, 4314, 1772600100000, null),
    (2, 4314, 4316, 1772600000000, 4314, null, 1772600100000);
insert into alarm (id, building_id, caller_id, plan, drill, outsider, narrow, raised_at, called, next_at) values
    (4314, 4314, 4314, 'whistle', 0, 0, 0, 1772600300000, 1, 1772600360000);
insert into door_opening (id, household_id, person_id, alarm_id, read_at, shown_at, kept_apart) values
    (1, 4314, 4315, null, 1772600200000, 1772600200000, 0),
    (2, 4314, 4315, 4314, 1772600400000, 1772600450000, 1);
insert into timer (due_at, kind, body) values
    (1772604050000, 'keys.timer', '{"hide":{"household":4314}}'),
    (1772601100000, 'keys.timer', '{"gone_for_good":{"household":4314}}');
insert into message (chat_id, message_id, building_id, person_id, kind, body, subject_kind, subject_id, shown, shown_at) values
    (431501, 1, 4314, 4315, 'keys.notice', '{"note":{"building":4314,"opening":2,"alarm":4314,"household":4314}}', 'alarm', 4314, x'00', 1772600400000),
    (431401, 1, 4314, 4314, 'keys.notice', '{"own":{"building":4314,"household":4314,"since":1772600400000}}', 'door_note', 4314, x'00', 1772600400000);
insert into counter (name, last) values ('door_note', 2), ('key_holder', 2), ('door_opening', 2)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 4316) where name in ('person', 'building', 'household', 'housemate', 'alarm');
