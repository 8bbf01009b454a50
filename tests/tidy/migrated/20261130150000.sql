insert into outage (id, from_at, until_at) values (1, 1772500400000, 1772500700000);
