-- Who may come in, what happened, and what the phones are given.
-- tenant stands first in every key; foreign keys carry it too. Row-level security is switched on in 0003.

create table tenant (
  id uuid primary key,
  code text not null unique,
  made_at timestamptz not null default now()
);

create table person (
  tenant uuid not null references tenant (id),
  id uuid not null,
  login text not null,
  name text not null,
  role text not null check (role in ('rep', 'supervisor', 'office', 'finance', 'distributor', 'compliance', 'admin')),
  supervisor uuid,
  -- Whose orders a distributor's clerk sees: the name that outlets are delivered under.
  distributor text not null default '',
  phone text not null default '',
  password_hash text,
  is_active boolean not null default true,
  failures int not null default 0,
  delayed_until timestamptz,
  primary key (tenant, id),
  unique (tenant, login),
  foreign key (tenant, supervisor) references person (tenant, id)
);

-- Made at an empty start; good once, for a day.
create table first_admin_code (
  code_hash bytea primary key,
  ends_at timestamptz not null
);

create table device (
  tenant uuid not null,
  id uuid not null,
  person uuid not null,
  last_dseq bigint not null default 0,
  seen_at timestamptz,
  app text not null default '',
  waiting int not null default 0,
  storage jsonb not null default '{}',
  clock jsonb not null default '{}',
  primary key (tenant, id),
  foreign key (tenant, person) references person (tenant, id)
);

create table session (
  tenant uuid not null,
  token_hash bytea not null,
  person uuid not null,
  device uuid,
  made_at timestamptz not null,
  seen_at timestamptz not null,
  ends_at timestamptz not null,
  primary key (tenant, token_hash),
  foreign key (tenant, person) references person (tenant, id)
);
create index session_person on session (tenant, person);

-- Every fact as it was received, read or not. Rows are added; status and code change when a person repairs a fact.
create table fact_log (
  tenant uuid not null,
  id uuid not null,
  device uuid not null,
  dseq bigint not null,
  person uuid not null,
  kind text not null,
  v int not null,
  at timestamptz not null,
  mono double precision,
  base bigint not null,
  base_epoch bigint not null,
  entity text not null,
  fact jsonb not null,
  status text not null check (status in ('applied', 'merged', 'quarantined')),
  code text,
  seq bigint not null,
  received_at timestamptz not null default now(),
  primary key (tenant, id),
  unique (tenant, device, dseq),
  foreign key (tenant, device) references device (tenant, id)
);
create index fact_log_entity on fact_log (tenant, entity, device, dseq);
create index fact_log_received on fact_log (tenant, received_at desc);

-- Ids that a phone said it holds: what never arrives is missed by name.
create table fact_announced (
  tenant uuid not null,
  id uuid not null,
  device uuid not null,
  first_seen_at timestamptz not null default now(),
  primary key (tenant, id)
);

-- The tenant's clock. Its row is locked last in every writing transaction and held until commit, so numbers
-- become visible in order and without gaps (see docs/decisions).
create table sync_clock (
  tenant uuid primary key references tenant (id),
  epoch bigint not null default 1,
  seq bigint not null default 0,
  floor bigint not null default 0
);

-- The book: the newest version of each document, at the number of its last change. A document that moves to another
-- scope leaves a tombstone in the old one, so a phone that sees only the old scope learns that it is gone.
create table sync_doc (
  tenant uuid not null,
  e text not null,
  id text not null,
  s text not null,
  seq bigint not null,
  rev bigint not null,
  is_deleted boolean not null default false,
  b jsonb,
  primary key (tenant, e, id, s)
);
create index sync_doc_scope on sync_doc (tenant, s, seq);

-- Who sees which scope, as intervals of the clock; to_seq null is open.
create table sync_sub (
  tenant uuid not null,
  person uuid not null,
  s text not null,
  from_seq bigint not null,
  to_seq bigint,
  ended_at timestamptz,
  primary key (tenant, person, s, from_seq)
);
create index sync_sub_scope on sync_sub (tenant, s);
