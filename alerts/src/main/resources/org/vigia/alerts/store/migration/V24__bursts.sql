-- Who was mailed how often about a series or matter of late.
create index told_recent on told (subject, matched_at);
