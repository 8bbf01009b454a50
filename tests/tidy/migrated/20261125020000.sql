-- Each kind of detail, with each circle of readers; one that is empty; one that ends.
insert into detail (id, person_id, building_id, kind, value, until_at, readers) values
    (1, 1, null, 'name', x'00', null, 'building'),
    (2, 1, null, 'phone', x'00', null, 'pair'),
    (3, 1, null, 'languages', x'00', null, 'building'),
    (4, 1, 1, 'entrance', x'00', null, 'entrance'),
    (5, 1, 1, 'floor', x'00', null, 'moderators'),
    (6, 1, 1, 'flat', null, null, 'nobody'),
    (7, 1, 1, 'offers', x'00', null, 'building'),
    (8, 1, 1, 'presence', x'00', 1772500400000, 'moderators');
insert into counter (name, last) values ('detail', 8);
