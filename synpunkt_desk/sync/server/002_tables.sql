-- What the server keeps. Nobody but the functions of sync_owner writes anywhere.

create table sync.server_state (
  one boolean primary key default true check (one),
  version int not null default 0,
  epoch uuid not null default gen_random_uuid(),
  is_recovering boolean not null default false,
  recoveries int not null default 0,
  lost_after bigint not null default 0,
  seq bigint not null default 0,
  last_at timestamptz not null default clock_timestamp(),
  protocol_min int not null default 1,
  protocol_max int not null default 1,
  lease_days int not null default 30,
  max_blob_bytes bigint not null default 104857600
) with (fillfactor = 50);
insert into sync.server_state default values;

create table sync.stream (
  id int primary key generated always as identity,
  name text not null unique check (name ~ '^(common|unplaced|[0-9a-f]{32})$'),
  head_no bigint not null default 0,
  chain bytea not null default decode(repeat('00', 32), 'hex'),
  closed_at timestamptz
) with (fillfactor = 50);

-- A right that has ended stays as history.
create table sync.member (
  id bigint primary key generated always as identity,
  role text not null,
  stream int not null references sync.stream,
  member_right text not null check (member_right in ('read', 'write', 'admin')),
  valid_from timestamptz not null default clock_timestamp(),
  valid_to timestamptz,
  granted_by text not null
);
create unique index member_now on sync.member (role, stream) where valid_to is null;

create table sync.device (
  id uuid primary key,
  role text not null,
  last_no bigint not null default 0,
  protocol int not null,
  epoch uuid,
  state text not null default 'active' check (state in ('active', 'blocked')),
  registered_at timestamptz not null default clock_timestamp(),
  seen_at timestamptz not null default clock_timestamp(),
  lease_until timestamptz not null
) with (fillfactor = 70);

-- The head of an entry stays for ever; what it says lies in entry_body and can be erased. What
-- is written for every entry names no foreign key: the checks cost as much as the writing, and
-- nobody but append writes here.
create table sync.entry (
  seq bigint primary key,
  stream int not null,
  no bigint not null,
  entry_id uuid not null,
  group_id uuid not null,
  group_last bigint not null,
  device uuid not null,
  device_no bigint not null,
  author text not null,
  object_type text not null,
  object_id uuid not null,
  verb text not null,
  schema int not null,
  client_at text not null,
  server_at timestamptz not null,
  given text not null,
  size int not null,
  digest bytea not null,
  chain bytea not null,
  recovered_by text,
  unique (stream, no)
);
create index entry_by_id on sync.entry (entry_id);
create index entry_by_object on sync.entry (object_id);

create table sync.entry_body (
  seq bigint primary key,
  stream int not null,
  body text not null,
  salt bytea not null
);

create table sync.receipt (
  device uuid not null,
  device_no bigint not null,
  entry_id uuid not null,
  outcome text not null check (outcome in ('accepted', 'refused')),
  seq bigint,
  code text not null default '',
  given text not null default '{}',
  object_id uuid not null,
  verb text not null,
  primary key (device, device_no)
);
create index receipt_refused on sync.receipt (object_id) where outcome = 'refused';

create table sync.object_head (
  object_id uuid primary key,
  object_type text not null,
  stream int not null,
  state text not null default 'open' check (state in ('open', 'erased'))
);

create table sync.number_series (
  series text not null,
  year int not null,
  last bigint not null,
  primary key (series, year)
);

create table sync.blob (
  stream int not null references sync.stream,
  content_hash bytea not null check (length(content_hash) = 32),
  size bigint not null,
  is_complete boolean not null default false,
  created_by text not null,
  created_at timestamptz not null default clock_timestamp(),
  primary key (stream, content_hash)
);

create table sync.blob_piece (
  stream int not null,
  content_hash bytea not null,
  piece_no int not null,
  data bytea not null,
  primary key (stream, content_hash, piece_no),
  foreign key (stream, content_hash) references sync.blob on delete cascade
);
alter table sync.blob_piece alter column data set storage external;

create table sync.blob_use (
  stream int not null,
  content_hash bytea not null,
  object_id uuid not null,
  primary key (stream, content_hash, object_id),
  foreign key (stream, content_hash) references sync.blob
);
create index blob_use_by_object on sync.blob_use (object_id);

-- The decision names no person; that is for the register of decisions outside.
create table sync.erasure (
  id bigint primary key generated always as identity,
  stream int not null references sync.stream,
  object_ids uuid[] not null,
  decided_by text not null,
  ground text not null,
  decided_at timestamptz not null default clock_timestamp()
);

create table sync.device_erasure (
  device uuid not null references sync.device,
  erasure_id bigint not null references sync.erasure,
  done_at timestamptz not null default clock_timestamp(),
  primary key (device, erasure_id)
);

-- Fields that are one decision or that only grow, for the views; written by init and upgrade
-- from the rules of the program.
create table sync.field_rule (
  object_type text not null,
  field text not null,
  guarded_group text,
  is_growing boolean not null,
  primary key (object_type, field)
);

create function sync.refuse_change() returns trigger
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception 'entries are never changed' using errcode = 'SY002';
end $$;

create trigger entry_stays before update or delete on sync.entry
  for each row execute function sync.refuse_change();
create trigger entry_stays_whole before truncate on sync.entry
  for each statement execute function sync.refuse_change();
