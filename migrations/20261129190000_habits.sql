-- Habits: what moderators of a building set otherwise than it is at first. The topic is one of the
-- group's forum, where cards go.

alter table building add column quiet_from integer not null default 22 check (quiet_from between 20 and 23);
alter table building add column quiet_until integer not null default 7 check (quiet_until between 6 and 9);
alter table building add column new_days integer not null default 7 check (new_days between 0 and 30);
alter table building add column homes_a_day integer not null default 3 check (homes_a_day between 1 and 10);
alter table building add column topic integer;
