-- A need that has climbed its ladder, and a claim of which its helper was reminded and set out; and
-- needs and claims of before, which have no rows.
insert into person (id, telegram_id, name, seen_at) values
    (1201, 120101, x'00', 1772600000000),
    (1202, 120102, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (1201, -120101, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (1201, 1201, 1772600000000, 1772600000000),
    (1201, 1202, 1772600000000, 1772600000000);
insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, words, category, places, state, posted_at, starts_at, ends_at) values
    (1201, 1201, 1, 1201, -120101, 1, x'00', 'other', 2, 'open', 1772600000000, 1772640000000, 1772650000000);
insert into claim (id, need_id, helper_id, place, state, claimed_at) values
    (1201, 1201, 1202, 1, 'held', 1772600100000);
insert into ladder (id, since_at, card_at, told) values (1201, 1772600000000, 1772603600000, 15);
insert into reminder (id, since_at, told, going_at, late_at) values
    (1201, 1772600100000, 35, 1772630000000, 1772630100000);
insert into timer (due_at, kind, body) values
    (1772650000000, 'needs.timer', '{"ladder":{"need":1201}}');
update counter set last = max(last, 1201) where name in ('person', 'building', 'need', 'claim');
