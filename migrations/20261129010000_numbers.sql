-- The numbers that a building's people call: emergency, management, the lift and so on. What
-- moderators typed is sealed; where a line has no row, nobody has told it.

create table service_number (
    id integer primary key,
    building_id integer not null references building (id) on delete cascade,
    line text not null check (line in ('emergency', 'committee', 'management', 'police', 'clinic', 'lift', 'gas')),
    number blob not null,
    unique (building_id, line)
) strict;
