-- Whoever waits for a call and is never ticked is forgotten: those who waited longest are found.

create index call_back_asked on call_back (asked_at) where ticked_at is null;
