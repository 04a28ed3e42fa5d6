-- Of which articles that were taken away the operator was told: so that a restart repeats nothing.
create table told_removal (
  article_id      text    not null,
  removed_at      bigint  not null,             -- an article may come back and be taken away again
  told_at         bigint  not null,
  primary key (article_id, removed_at)
);
