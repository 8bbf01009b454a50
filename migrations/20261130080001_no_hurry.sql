-- A need of a kind that is mostly wanted the same day is treated so where nobody said when, unless its
-- asker said that there is no hurry.

alter table ladder add column unhurried integer not null default 0 check (unhurried in (0, 1));

-- What is open by now and has no time is looked at once: its next word may be due earlier.
insert into timer (due_at, kind, body)
    select 0, 'needs.timer', '{"ladder":{"need":' || id || '}}' from need
    where state = 'open' and starts_at is null
    on conflict (kind, body) do update set due_at = 0;
