-- Privacy: what somebody agreed to, for what, by which version of the words, and when they took it
-- back. What is over and still holds something private is found by an index, so that the sweep
-- looks at nothing else.

create table consent (
    id integer primary key,
    person_id integer not null references person (id) on delete cascade,
    purpose text not null,
    version integer not null,
    given_at integer not null,
    withdrawn_at integer
) strict;
create index consent_person on consent (person_id);
create unique index consent_once on consent (person_id, purpose, version) where withdrawn_at is null;

create index need_private on need (ended_at) where private_part is not null and ended_at is not null;
create index opening_opened on opening (opened_at);
