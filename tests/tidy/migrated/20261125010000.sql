insert into incident (id, kind, begun_at) values (1, 'disk_full', 1772500400000);
update membership set daily_word = 0 where id = 1;
