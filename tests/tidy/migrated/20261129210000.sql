-- A grant for each work, on all grounds, proposed, noticed, held, and over in each way.
insert into person (id, telegram_id, name, seen_at) values
    (951, 95001, x'00', 1772500000000),
    (952, 95002, x'00', 1772500000000),
    (953, 95003, x'00', 1772500000000);
insert into building (id, chat_id, title, language, time_zone, entered_at) values
    (951, -95001, x'00', 'en', 'Europe/London', 1772400000000);
insert into membership (building_id, person_id, joined_at, admitted_at) values
    (951, 951, 1772500000000, 1772500000000),
    (951, 952, 1772500000000, 1772500000000),
    (951, 953, 1772500000000, 1772500000000);
insert into trust (id, building_id, person_id, work, grounds, words, term_days, proposer_id, proposed_at, noticed_at, seconder_id, held_at, expires_at, ended_at, ender_id, ending) values
    (951, 951, 951, 'keys', 'known', null, 365, 952, 1772500000000, null, null, null, null, null, null, null),
    (952, 951, 951, 'money', 'other', x'00', 91, 952, 1772500000000, 1772500000000, null, null, null, null, null, null),
    (953, 951, 951, 'papers', 'certificate', null, 730, 952, 1772500000000, null, 953, 1772500100000, 1835572100000, null, null, null),
    (954, 951, 951, 'desk', 'sent', null, 91, 952, 1772500000000, null, 953, 1772500100000, 1780362500000, 1780362500000, null, 'expired'),
    (955, 951, 951, 'visits', 'known', null, 91, 952, 1772500000000, null, 953, 1772500100000, 1780362500000, 1772500200000, 951, 'given_back'),
    (956, 951, 951, 'health', 'known', null, 91, 952, 1772500000000, null, 953, 1772500100000, 1780362500000, 1772500200000, 953, 'taken_back'),
    (957, 951, 951, 'counsel', 'known', null, 91, 952, 1772500000000, null, null, null, null, 1772500200000, 952, 'withdrawn'),
    (958, 951, 951, 'law', 'known', null, 91, 952, 1772500000000, null, null, null, null, 1772500200000, 953, 'declined'),
    (959, 951, 951, 'law', 'known', null, 91, 952, 1772500000000, null, null, null, null, 1772500300000, null, 'lapsed'),
    (960, 951, 951, 'law', 'known', null, 91, 952, 1772500000000, null, null, null, null, 1772500400000, null, 'left'),
    (961, 951, 951, 'law', 'known', null, 91, 952, 1772500000000, null, 953, 1772500100000, 1780362500000, 1772500500000, null, 'renewed');
insert into counter (name, last) values ('trust', 961)
    on conflict (name) do update set last = excluded.last;
update counter set last = max(last, 953) where name = 'person';
update counter set last = max(last, 951) where name = 'building';
