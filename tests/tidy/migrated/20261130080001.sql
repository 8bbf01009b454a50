-- A need without hurry.
insert into ladder (id, since_at, card_at, told, unhurried)
select id, posted_at, posted_at, 0, 1 from need where id not in (select id from ladder) limit 1;
