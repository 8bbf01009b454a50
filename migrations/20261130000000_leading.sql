-- Who owns a group, as Telegram says, and since when nobody moderates its building.

alter table building add column owner_id integer references person (id) on delete set null;
alter table building add column unled_at integer;
create index building_owner on building (owner_id);
