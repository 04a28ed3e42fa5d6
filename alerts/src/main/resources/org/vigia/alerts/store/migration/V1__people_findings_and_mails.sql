-- Instants are milliseconds since 1970-01-01T00:00Z. The same statements run on SQLite and on PostgreSQL.

create table subscriber (
  id              text    not null primary key,
  address_cipher  text,                         -- AES-GCM under the key file; null once the person is deleted
  address_hash    text    unique,               -- HMAC under the key file: finds an address without knowing it
  language        text    not null,
  locale          text    not null,
  time_zone       text    not null,
  state           text    not null,             -- pending, active, stopped
  token_epoch     integer not null default 0,   -- counting up makes links in older mails worthless
  created_at      bigint  not null,
  confirmed_at    bigint,
  stopped_at      bigint
);

create table subscription (
  id              text    not null primary key,
  subscriber_id   text    not null references subscriber (id) on delete cascade,
  frequency       text    not null,
  narrowing       text    not null,             -- JSON
  created_at      bigint  not null
);
create index subscription_subscriber on subscription (subscriber_id);

-- Counts up with every change to people or subscriptions, whichever process makes it.
create table revision (
  id              integer not null primary key,
  counter         bigint  not null
);
insert into revision (id, counter) values (1, 0);

create table finding (
  id              text    not null,
  article_version integer not null,
  article_id      text    not null,
  kind            text    not null,             -- statistic, legal
  body            text,                         -- the event as it came; null where it is no news or could not be read
  received_at     bigint  not null,
  primary key (id, article_version)
);
create index finding_received on finding (received_at);

create table manifest (
  article_id      text    not null,
  article_version integer not null,
  state           text    not null,             -- waiting, done
  body            text    not null,
  received_at     bigint  not null,
  primary key (article_id, article_version)
);
create index manifest_waiting on manifest (state, received_at);

create table outbox (
  id              text    not null primary key,
  subscriber_id   text    not null references subscriber (id) on delete cascade,
  kind            text    not null,             -- alert, digest, confirmation
  alert_id        text,
  article_id      text,
  state           text    not null,             -- queued, sent, set-aside, cancelled
  attempts        integer not null default 0,
  next_try_at     bigint  not null,
  leased_until    bigint  not null default 0,
  message_id      text    not null unique,
  reason          text,                         -- why the last try failed; never an address
  created_at      bigint  not null,
  sent_at         bigint,
  announced       integer not null default 0    -- 1: the alerts topic has it
);
create index outbox_due on outbox (state, next_try_at);
create index outbox_announced on outbox (state, announced);
create index outbox_subscriber on outbox (subscriber_id);

-- What each person was told, or will be with the next digest: the memory that keeps anybody from being told twice.
create table told (
  subscriber_id   text    not null references subscriber (id) on delete cascade,
  fact            text    not null,
  finding_id      text    not null,
  article_version integer not null,
  withdrawal      integer not null,             -- 1: that the finding no longer holds, which is a fact of its own
  subject         text    not null,             -- series or matter: what threads mails
  subscriptions   text    not null,             -- JSON list of ids; empty: told because an earlier fact changed
  matched_at      bigint  not null,
  due_at          bigint  not null,
  outbox_id       text    references outbox (id),
  primary key (subscriber_id, fact),
  unique (subscriber_id, finding_id, withdrawal)
);
create index told_due on told (outbox_id, due_at);
create index told_outbox on told (outbox_id);
create index told_finding on told (finding_id);
create index told_subject on told (subscriber_id, subject);
