-- The doors of a house, as its moderators tell them, sealed: whoever mistypes a flat hears of it.

alter table building add column doors blob;
