-- A building whose moderators take turns, weeks of theirs and a swap in each state, a worry that waits
-- and one that was seen to, the phone of who is on duty.
update building set turns_at = 1772500000000 where id = 901;
insert into duty_week (id, building_id, week, person_id, agreed, told_at, taken_at, before_id) values
    (1, 901, 2930, 901, 0, 1772500000000, null, null),
    (2, 901, 2931, 902, 1, null, 1772500000000, 901);
insert into swap (id, building_id, asker_id, asked_id, week, other_week, asked_at, state, answered_at) values
    (1, 901, 901, 902, 2930, 2931, 1772500000000, 'waiting', null),
    (2, 901, 901, 902, 2932, 2933, 1772500000000, 'taken', 1772500100000),
    (3, 901, 901, 902, 2934, 2935, 1772500000000, 'refused', 1772500100000),
    (4, 901, 901, 902, 2936, 2937, 1772500000000, 'dropped', 1772500100000);
insert into worry (id, building_id, told_id, seen_at) values
    (1, 1, 901, null),
    (2, 1, null, 1772500000000);
insert into service_number (id, building_id, line, number) values (8, 1, 'duty', x'00');
insert into counter (name, last) values ('duty_week', 2), ('swap', 4)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 8) where name = 'service_number';
