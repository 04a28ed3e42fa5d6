-- Which sources the operator was told of, and what was last told of each: so that a restart repeats nothing.
create table told_source (
  feed_id         text    not null primary key,
  condition       text    not null,             -- as on the topic of source health
  told_at         bigint  not null
);
