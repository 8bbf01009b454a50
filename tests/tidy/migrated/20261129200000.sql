-- A household with somebody in each state, a recipient of each kind, with consent and without, one that
-- is taken off, and guardians who were asked, agreed and ended.
insert into household (id, building_id, entrance, flat, fingerprint, fingerprint_key) values
    (1, 901, x'00', x'00', x'01', 1),
    (2, 901, null, x'00', x'02', 1);
insert into housemate (id, household_id, person_id, said_at, state, decider_id, decided_at) values
    (1, 1, 901, 1772500000000, 'in', null, 1772500000000),
    (2, 1, 902, 1772500000000, 'waiting', null, null),
    (3, 1, 903, 1772500000000, 'refused', 901, 1772500100000);
insert into recipient (id, building_id, household_id, called, kind, added_at, added_by, agreed_at, agreed_by, removed_at, removed_by) values
    (1, 901, 1, x'00', 'elder', 1772500000000, 901, 1772500000000, 901, null, null),
    (2, 901, 1, x'00', 'child', 1772500000000, 901, null, null, null, null),
    (3, 901, 2, x'00', 'adult', 1772500000000, null, null, null, 1772500100000, 901),
    (4, 901, null, x'00', null, 1772500000000, 901, null, null, null, null);
insert into guardian (id, recipient_id, person_id, asked_at, asked_by, agreed_at, ended_at) values
    (1, 1, 901, 1772500000000, 901, 1772500000000, null),
    (2, 1, 902, 1772500000000, 901, null, null),
    (3, 2, 901, 1772500000000, 901, 1772500000000, 1772500100000),
    (4, 1, 903, 1772500000000, 901, null, 1772500100000);
insert into counter (name, last) values ('household', 2), ('housemate', 3), ('recipient', 4), ('guardian', 4)
    on conflict (name) do update set last = excluded.last;
