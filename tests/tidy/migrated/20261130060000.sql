-- A series in each state, with and without a door; times that were posted and left out.
insert into person (id, telegram_id, name, seen_at) values (4261, 426101, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (4261, -426101, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (4261, 4261, 1772600000000, 1772600000000);
insert into need (id, building_id, number, asker_id, words, category, places, state, posted_at) values
    (4261, 4261, 1, 4261, x'00', 'other', 1, 'open', 1772600000000);
insert into series (id, building_id, person_id, asked_chat_id, asked_message_id, words, private_part, rule, starts_minute, ends_minute, first_day, last_day, made_at, state, ended_at) values
    (1, 4261, 4261, 426101, 1, x'00', null, 'FREQ=DAILY', 480, null, 20516, 20880, 1772600000000, 'draft', null),
    (2, 4261, 4261, -426101, 2, x'00', x'00', 'FREQ=WEEKLY;BYDAY=MO,TH', 960, 1080, 20516, 20880, 1772600000000, 'running', null),
    (3, 4261, 4261, -426101, 3, x'00', null, 'FREQ=MONTHLY;BYDAY=1MO', null, null, 20516, 20880, 1772600000000, 'stopped', 1772600100000),
    (4, 4261, 4261, -426101, 4, x'00', null, 'FREQ=MONTHLY;BYMONTHDAY=-1', null, null, 20516, 20880, 1772600000000, 'ended', 1772600100000),
    (5, 4261, 4261, -426101, 5, x'00', null, 'FREQ=WEEKLY;INTERVAL=2;BYDAY=FR', null, null, 20516, 20880, 1772600000000, 'over', 1772600100000);
insert into occurrence (id, series_id, day, need_id, noted_at) values
    (1, 2, 20516, 4261, 1772600000000),
    (2, 2, 20519, null, 1772600000000);
insert into timer (due_at, kind, body) values
    (1773200000000, 'series.timer', '{"turn":{"series":2}}'),
    (1773200000000, 'series.timer', '{"undo_over":{"series":3}}');
insert into counter (name, last) values ('series', 5), ('occurrence', 2)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 4261) where name in ('person', 'building', 'need');
