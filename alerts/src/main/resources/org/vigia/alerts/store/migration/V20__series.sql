-- The course of each series, for the small charts in mails: every figure that came, its source's last word of it.

create table series_point (
  series_id       text    not null,
  value           text    not null,             -- decimal
  day             text    not null,             -- where it stands in time: YYYY-MM-DD
  said            text    not null,             -- the date as the text gives it: 2026, 2026-08 or 2026-08-31
  finding_id      text,                         -- null: known only as the figure before another
  article_id      text,
  primary key (series_id, value, day)
);
create index series_point_finding on series_point (finding_id);
