-- Doorbells: one that signs and is an alarm, one with a secret address that is silent, one that is
-- switched off; presses with a counter and without.
insert into person (id, telegram_id, name, seen_at) values (4312, 431201, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (4312, -431201, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (4312, 4312, 1772600000000, 1772600000000);
insert into household (id, building_id, entrance, flat, fingerprint, fingerprint_key) values
    (4312, 4312, null, x'00', x'4312', 1);
insert into housemate (id, household_id, person_id, said_at, state) values
    (4312, 4312, 4312, 1772600000000, 'waiting');
insert into device (id, building_id, household_id, label, mode, rings, secret, fingerprint, newest_counter, forgotten_counter, right_at, heard_at, pressed_at, battery, trying_until, tried_at, watched, silent_at, warned_at, added_at, revoked_at) values
    (1, 4312, 4312, x'00', 'signed', 'alarm', x'00', null, 42, 7, 1772600000000, 1772600000000, 1772600000000, 83, null, 1772590000000, 1, null, null, 1772500000000, null),
    (2, 4312, 4312, null, 'simple', 'wish', x'00', x'4313', 0, 0, null, 1772500000000, null, null, 1772600300000, null, 1, 1772590000000, null, 1772500000000, null),
    (3, 4312, 4312, null, 'signed', 'wish', x'00', null, 0, 0, null, null, null, null, null, null, 0, null, 1772600000000, 1772500000000, 1772550000000);
insert into press (id, device_id, counter, said_at, pressed_at) values
    (1, 1, 41, 1772599999, 1772600000000),
    (2, 1, 42, 0, 1772600000000),
    (3, 2, null, null, 1772500000000);
insert into timer (due_at, kind, body) values
    (1772700000000, 'devices.timer', '{"silent":{"device":1}}'),
    (1773000000000, 'devices.timer', '{"try_them":{"building":4312}}'),
    (1772600300000, 'devices.timer', '{"try_over":{"device":2}}'),
    (1772550600000, 'devices.timer', '{"off_for_good":{"device":3}}');
insert into message (chat_id, message_id, building_id, person_id, kind, body, subject_kind, subject_id, shown, shown_at) values
    (431201, 1, 4312, 4312, 'devices.notice', '{"device":{"building":4312,"device":1}}', 'device', 1, x'00', 1772600000000),
    (431201, 2, 4312, 4312, 'devices.notice', '{"silent":{"building":4312,"device":2,"heard_at":1772500000000}}', 'device', 2, x'00', 1772600000000);
insert into counter (name, last) values ('device', 3), ('press', 3)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 4312) where name in ('person', 'building', 'household', 'housemate');
