-- An invite in each state and of each kind, an application that came by one, something wrong of each
-- kind that was tried.
insert into person (id, telegram_id, name, seen_at) values
    (911, 91001, x'00', 1772600000000),
    (912, 91002, x'00', 1772600000000),
    (913, 91003, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (911, -91001, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (911, 911, 1772600000000, 1772600000000),
    (911, 912, 1772600000000, 1772600000000);
insert into application (id, building_id, person_id, applied_at, state, decider_id, decided_at, invited) values
    (11, 911, 912, 1772600000000, 'accepted', 911, 1772600100000, 1);
insert into invite (id, building_id, maker_id, kind, fingerprint, secret, made_at, expires_at, state, user_id, revoker_id, ended_at) values
    (1, 911, 911, 'building', x'01', x'00', 1772600000000, 1773200000000, 'open', null, null, null),
    (2, 911, 911, 'home', x'02', x'00', 1772600000000, 1773200000000, 'kept', 913, null, null),
    (3, 911, 911, 'home', x'03', null, 1772600000000, 1773200000000, 'used', 912, null, 1772600100000),
    (4, 911, 911, 'home', x'04', null, 1772600000000, 1773200000000, 'revoked', null, 911, 1772600100000);
insert into wrong_try (id, building_id, kind, tried_at, begins_rest) values
    (1, 911, 'code', 1772600000000, 0),
    (2, 911, 'invite', 1772600000000, 1);
insert into timer (due_at, kind, body) values
    (1773200000000, 'invites.timer', '{"over":{"invite":1}}'),
    (1773200000000, 'invites.timer', '{"settled":{"invite":4,"ended_at":1772600100000}}');
insert into counter (name, last) values ('invite', 4), ('wrong_try', 2)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 11) where name = 'application';
update counter set last = max(last, 913) where name = 'person';
update counter set last = max(last, 911) where name = 'building';
