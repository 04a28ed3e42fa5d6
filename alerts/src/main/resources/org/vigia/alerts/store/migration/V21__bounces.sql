-- Addresses that get no mail because their mailbox does not exist or takes none, by the hash of the key file.
create table suppression (
  address_hash    text    not null primary key,
  reason          text    not null,             -- never an address
  since           bigint  not null
);

-- What came back, once a mail: several over several days suppress an address, too.
create table bounce (
  outbox_id       text    not null primary key,
  address_hash    text    not null,
  status          text    not null,             -- RFC 3463
  at              bigint  not null
);
create index bounce_address on bounce (address_hash, at);
