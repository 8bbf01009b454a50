-- A house that wants less, and no list; what was counted of somebody, of what is counted by now and what
-- not; somebody who wants none of anything, and one whose pause is over.
insert into building (id, chat_id, title, language, time_zone, entered_at, unsolicited_a_day, digest_hour, living_list, evening_at, listed_at) values
    (9301, -930101, x'00', 'en', 'Europe/London', 1772400000000, 0, 18, 0, 1772500000000, 1772500000000);
update counter set last = max(last, 9301) where name = 'building';
insert into unsolicited (id, person_id, day, sent) values (1, 901, 20514, 3), (2, 902, 20515, 1);
insert into mute (id, person_id, kind, muted_at, until_at) values
    (1, 901, 'everything', 1772500000000, 1772600000000),
    (2, 901, 'help', 1772500000000, null),
    (3, 901, 'news', 1772500000000, null),
    (4, 901, 'digest', 1772500000000, null);
insert into outbox (lane, person_id, building_id, kind, body, told_at, due_at, admitted_at) values
    (5, 901, 901, 'digest.notice', '{"digest":{"building":901,"evening":1772500000000}}', 1772500000000, 1772500000000, null),
    (4, 901, 901, 'grants.notice', '{"news":{"trust":1}}', 1772500000000, 1772500000000, 1772500000000);
insert into timer (due_at, kind, body) values
    (1772500000000, 'digest.timer', '{"page":{"building":9301,"evening":1772500000000,"after":901}}'),
    (1772500000000, 'digest.timer', '{"pause_over":{"person":901}}');
