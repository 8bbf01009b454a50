-- Somebody waits for a call, and was never ticked.
insert into call_back (id, building_id, recipient_id, note, asked_at, asked_by, ticked_at, ticked_by) values
    (3, 1, null, x'00', 1772400000000, 1, null, null);
insert into timer (due_at, kind, body) values
    (1773200000000, 'callers.timer', '{"still_waits":{"call_back":3}}');
insert into counter (name, last) values ('call_back', 3)
    on conflict (name) do update set last = excluded.last;
