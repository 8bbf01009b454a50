-- Each line once.
insert into service_number (id, building_id, line, number) values
    (1, 1, 'emergency', x'00'),
    (2, 1, 'committee', x'00'),
    (3, 1, 'management', x'00'),
    (4, 1, 'police', x'00'),
    (5, 1, 'clinic', x'00'),
    (6, 1, 'lift', x'00'),
    (7, 1, 'gas', x'00');
insert into counter (name, last) values ('service_number', 7);
