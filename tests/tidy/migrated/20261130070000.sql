-- Two who are kept apart, a need that was changed a moment ago, an offer that waits and one to which
-- somebody said that they cannot.
insert into apart (id, building_id, asker_id, helper_id, since_at) values (1, 1, 1, 2, 1772500000000);
insert into unheard (id, changed_at) values (1, 1772500000000);
insert into offer (id, need_id, person_id, offered_at, declined_at) values
    (1, 1, 2, 1772500000000, null),
    (2, 1, 3, 1772500000000, 1772500100000);
insert into counter (name, last) values ('offer', 2)
    on conflict (name) do update set last = excluded.last;
