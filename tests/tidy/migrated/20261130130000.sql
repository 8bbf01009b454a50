-- Somebody who is asked each day, in each state, and who is told: asked, agreed, over.
insert into person (id, telegram_id, name, seen_at) values
    (4331, 433101, x'00', 1772600000000), (4332, 433201, x'00', 1772600000000),
    (4333, 433301, x'00', 1772600000000), (4334, 433401, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (4331, -433101, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (4331, 4331, 1772600000000, 1772600000000), (4331, 4332, 1772600000000, 1772600000000),
    (4331, 4333, 1772600000000, 1772600000000), (4331, 4334, 1772600000000, 1772600000000);
insert into checkin (id, building_id, person_id, hour, due_at, next_at, asked_for, nudges, anew, checked_at, away_until, stopped_at) values
    (1, 4331, 4331, 8, 1772611200000, 1772611200000, null, 0, 0, 1772600000000, null, null),
    (2, 4331, 4332, 7, 1772607600000, 1772610300000, 1772607600000, 2, 1, null, null, null),
    (3, 4331, 4333, 20, 1772740800000, 1772740800000, null, 0, 0, 1772600000000, 1772700000000, null),
    (4, 4331, 4334, 9, 1772614800000, 1772614800000, null, 0, 0, 1772600000000, null, 1772600000000);
insert into circle (id, building_id, person_id, friend_id, asked_at, agreed_at, ended_at) values
    (1, 4331, 4331, 4332, 1772600000000, null, null),
    (2, 4331, 4331, 4333, 1772600000000, 1772600000000, null),
    (3, 4331, 4331, 4334, 1772600000000, null, 1772600000000),
    (4, 4331, 4332, 4331, 1772600000000, 1772600000000, 1772600000000);
insert into timer (due_at, kind, body) values
    (1772611200000, 'checkins.timer', '{"due":{"person":4331}}'),
    (1772600600000, 'checkins.timer', '{"settled":{"person":4334}}'),
    (1772700000000, 'checkins.timer', '{"back":{"person":4333}}');
insert into counter (name, last) values ('checkin', 4), ('circle', 4)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 4334) where name in ('person', 'building');
