-- A building that nobody moderates, and whose group somebody owns.
insert into person (id, telegram_id, name, seen_at) values (982, 98201, x'00', 1772700000000);
insert into building (id, chat_id, title, language, time_zone, entered_at, owner_id, unled_at) values
    (982, -98201, x'00', 'en', 'Europe/London', 1772700000000, 982, 1772700100000);
update counter set last = max(last, 982) where name in ('person', 'building');
