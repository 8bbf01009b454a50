-- To look at a place is another look than to look at door and phone. A photo may stand in the asker's
-- own message in the group, where everybody sees it. Photos and places have a receipt of their own:
-- whoever sent some that are kept can take that back, too.

alter table opening add column of_place integer not null default 0 check (of_place in (0, 1));

alter table attachment add column in_group integer not null default 0 check (in_group in (0, 1));
update attachment set in_group = 1 where kind = 'photo' and sent_chat_id < 0;

insert into consent (person_id, purpose, version, given_at)
    select person_id, 'attached', 1, min(sent_at) from attachment where kind <> 'surplus'
    group by person_id;
