-- What the operator was mailed of: so that a restart repeats nothing.
alter table report add column told_at bigint;
alter table webhook add column told_at bigint;

-- Counting up ends every link to the review page that was printed before.
create table review_access (
  id              integer not null primary key,
  epoch           integer not null
);
insert into review_access (id, epoch) values (1, 0);
