-- Somebody who agreed to both, and took one back; a need that is over and still holds door and
-- phone.
insert into person (id, telegram_id, name, seen_at) values (981, 98101, x'00', 1772600000000);
insert into consent (id, person_id, purpose, version, given_at, withdrawn_at) values
    (1, 981, 'door', 1, 1772600000000, null),
    (2, 981, 'profile', 1, 1772600000000, 1772600100000);
insert into building (id, chat_id, title, language, time_zone, entered_at, last_number) values
    (981, -98101, x'00', 'en', 'Europe/London', 1772600000000, 1);
insert into need (id, building_id, number, asker_id, asked_chat_id, asked_message_id, words, voice,
    private_part, private_at, category, places, starts_at, ends_at, whole_days, state, posted_at,
    ended_at)
values
    (981, 981, 1, 981, 98101, 7, x'00', x'00', x'00', 1772600000000, 'other', 1, null, null, 0,
        'withdrawn', 1772600000000, 1772600100000);
insert into opening (id, need_id, helper_id, opened_at) values (981, 981, 1, 1772600050000);
update counter set last = max(last, 981) where name in ('person', 'building', 'need');
