-- A call that nobody made: somebody has not said today that all is well.
insert into person (id, telegram_id, name, seen_at) values (4341, 434101, x'00', 1772600000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (4341, -434101, x'00', 'en', 'Europe/London', 1772500000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (4341, 4341, 1772600000000, 1772600000000);
insert into alarm (id, building_id, caller_id, recipient_id, household_id, plan, peril, drill, outsider, narrow, raised_at, called, next_at, phoning_id, closed_at, outcome, closer_id) values
    (41, 4341, 4341, null, null, 'check_in', null, 0, 0, 0, 1772600000000, 2, 1772600120000, null, null, null, null);
insert into counter (name, last) values ('alarm', 41)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 4341) where name in ('person', 'building');
