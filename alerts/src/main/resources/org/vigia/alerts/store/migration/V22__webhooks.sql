-- Where alerts go to programs (Standard Webhooks). Its owner is a subscriber without an address.
create table webhook (
  subscriber_id   text    not null primary key references subscriber (id) on delete cascade,
  url_cipher      text    not null,             -- AES-GCM under the key file
  secret_cipher   text    not null,
  failing_since   bigint,                       -- null: the last call was answered
  disabled_reason text                          -- null: it is in use
);
