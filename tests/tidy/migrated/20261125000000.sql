insert into edit (id, chat_id, message_id, edited_at, update_id, noted_at)
values (1, -1001, 11, 1772500300000, 500, 1772500300500);
