-- Somebody looked at a place. A photo stands in its asker's own message in the group; both were agreed to.
insert into opening (id, need_id, helper_id, opened_at, of_place)
values (2, 6, 6, 1772500300000, 1);
insert into attachment (id, person_id, draft_id, need_id, kind, content, album, sent_chat_id,
    sent_message_id, sent_at, shown_at, in_group)
values (7, 1, null, 6, 'photo', x'00', null, -1001, 67, 1772500000000, null, 1);
insert into consent (id, person_id, purpose, version, given_at, withdrawn_at)
values (8010, 1, 'attached', 1, 1772500000000, 1772500100000);
update counter set last = 7 where name = 'attachment';
