-- A form whose time will be over.
insert into timer (due_at, kind, body) values
    (1772500600000, 'step.over', '{"person":1,"kind":"people.step","body":"{\"building\":1,\"kind\":\"name\"}"}');
