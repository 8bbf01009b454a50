-- A call for help of each kind, open and over in each way; who comes, in each state; what was said.
insert into person (id, telegram_id, name, seen_at) values
    (4271, 427101, x'00', 1772600000000), (4272, 427201, x'00', 1772600000000),
    (4273, 427301, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (4271, -427101, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (4271, 4271, 1772600000000, 1772600000000), (4271, 4272, 1772600000000, 1772600000000),
    (4271, 4273, 1772600000000, 1772600000000);
insert into alarm (id, building_id, caller_id, recipient_id, household_id, plan, peril, drill, outsider, narrow, raised_at, called, next_at, phoning_id, closed_at, outcome, closer_id) values
    (1, 4271, 4271, null, null, 'whistle', 'ill', 0, 0, 0, 1772600000000, 2, 1772600120000, 4273, null, null, null),
    (2, 4271, 4272, null, null, 'wish', null, 0, 1, 1, 1772600000000, 1, 1772600120000, null, 1772600060000, 'false', 4272),
    (3, 4271, 4272, null, null, 'whistle', 'danger', 1, 0, 0, 1772600000000, 9, 1772600120000, null, 1772600060000, 'well', 4271),
    (4, 4271, null, null, null, 'bell', 'fire', 0, 0, 0, 1772600000000, 3, 1772600120000, null, 1772600060000, 'lapsed', null);
insert into responder (id, alarm_id, person_id, asked_at, round, going_at, there_at, asked_there, asked_well, came_anew, more_at, wants_call_at, ended) values
    (1, 1, 4272, 1772600005000, 2, 1772600010000, 1772600020000, 1, 1, 1, 1772600030000, 1772600040000, null),
    (2, 1, 4273, 1772600005000, 1, null, null, 0, 0, 0, null, null, null),
    (3, 3, 4271, null, 0, 1772600010000, null, 0, 0, 0, null, null, 'unheard'),
    (4, 3, 4273, null, 0, 1772600010000, null, 0, 0, 0, null, null, 'cannot'),
    (5, 4, 4271, null, 0, 1772600010000, 1772600020000, 0, 0, 0, null, null, 'disputed'),
    (6, 4, 4273, null, 0, 1772600010000, null, 0, 0, 0, null, null, 'gone'),
    (7, 4, 4272, null, 0, 1772600010000, null, 0, 0, 0, null, null, 'before');
insert into alarm_word (id, alarm_id, person_id, kind, content, said_at) values
    (1, 1, 4271, 'words', x'00', 1772600010000),
    (2, 1, 4272, 'place', x'00', 1772600010000),
    (3, 1, 4271, 'voice', x'00', 1772600010000);
insert into timer (due_at, kind, body) values
    (1773200000000, 'alarms.timer', '{"due":{"alarm":1}}'),
    (1773200000000, 'alarms.timer', '{"settled":{"alarm":2}}'),
    (1773200000000, 'alarms.timer', '{"care":{"alarm":3}}');
insert into counter (name, last) values ('alarm', 4), ('responder', 7), ('alarm_word', 3)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 4273) where name in ('person', 'building');
