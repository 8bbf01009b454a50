-- A building by each policy, somebody who was let in and somebody who was not, an application in each
-- state with each reason, a code that was wrong.
insert into person (id, telegram_id, name, seen_at) values
    (901, 90001, x'00', 1772500000000),
    (902, 90002, x'00', 1772500000000),
    (903, 90003, x'00', 1772500000000),
    (904, 90004, x'00', 1772500000000),
    (905, 90005, x'00', 1772500000000),
    (906, 90006, x'00', 1772500000000);
insert into building (id, chat_id, title, language, time_zone, entered_at, join_policy, flat_code, flat_code_number) values
    (901, -90001, x'00', 'en', 'Europe/London', 1772400000000, 'approval', null, 0),
    (902, -90002, x'00', 'en', 'Europe/London', 1772400000000, 'code', x'00', 1),
    (903, -90003, x'00', 'en', 'Europe/London', 1772400000000, 'vouches', null, 0);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (901, 901, 1772500000000, 1772500000000),
    (901, 902, 1772500000000, null),
    (901, 903, 1772500000000, null);
insert into application (id, building_id, person_id, applied_at, shown_at, asker_id, state, reason, decider_id, decided_at) values
    (1, 901, 902, 1772500000000, 1772500000000, 901, 'waiting', null, null, null),
    (2, 901, 901, 1772500000000, 1772500000000, null, 'accepted', null, null, 1772500100000),
    (3, 901, 903, 1772500000000, 1772500000000, null, 'declined', 'elsewhere', 901, 1772500100000),
    (4, 901, 904, 1772500000000, null, null, 'declined', 'unknown', 901, 1772500100000),
    (5, 901, 905, 1772500000000, null, null, 'declined', 'silent', 901, 1772500100000),
    (6, 901, 906, 1772500000000, null, null, 'declined', 'twice', 901, 1772500100000);
insert into vouch (id, application_id, person_id, vouched_at) values (1, 1, 901, 1772500000000);
insert into code_try (id, person_id, message_id, tried_at) values (1, 902, 7, 1772500000000);
insert into counter (name, last) values ('application', 6), ('code_try', 1), ('vouch', 1)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 906) where name = 'person';
update counter set last = max(last, 903) where name = 'building';
