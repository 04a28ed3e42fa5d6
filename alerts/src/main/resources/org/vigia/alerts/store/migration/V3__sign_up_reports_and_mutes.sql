-- Counting up makes links to somebody's own page worthless, and leaves those that stop mails as they are.
alter table subscriber add column link_epoch integer not null default 0;

-- What was typed on the web and waits to be looked at: written down alike whoever's address it is.
create table sign_up (
  id              text    not null primary key,
  kind            text    not null,             -- sign-up, link
  address_cipher  text    not null,             -- AES-GCM under the key file
  language        text    not null,
  time_zone       text    not null,
  frequency       text    not null,
  narrowing       text    not null,             -- JSON
  received_at     bigint  not null
);

-- A mistake that a reader told; nothing of the reader.
create table report (
  id              text    not null primary key,
  finding_id      text    not null,
  article_version integer not null,
  words           text    not null,
  state           text    not null,             -- open, stands, withdrawn
  created_at      bigint  not null,
  decided_at      bigint
);
create index report_state on report (state, created_at);
create index report_finding on report (finding_id);

-- Series and matters of which nobody is told until the operator says so.
create table muted (
  subject         text    not null primary key,
  headline        text    not null,
  since           bigint  not null
);

-- Findings that the operator withdrew, and the findings that say so.
create table withdrawal (
  finding_id      text    not null,
  article_version integer not null,
  withdrawal_id   text    not null,
  withdrawn_at    bigint  not null,
  published       integer not null default 0,   -- 1: the topic has it
  primary key (finding_id, article_version)
);
