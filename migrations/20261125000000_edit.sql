-- The newest edit that was seen of a message: an older one that is tried again changes nothing.
create table edit (
    id integer primary key,
    chat_id integer not null,
    message_id integer not null,
    edited_at integer not null,
    update_id integer not null,
    noted_at integer not null,
    unique (chat_id, message_id)
) strict;
create index edit_noted on edit (noted_at);
