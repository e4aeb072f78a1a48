-- Versions of talk lines that somebody here has written or ended. What the phones have stands in script_line; a line that
-- ships has no version here until somebody does something to it.
create table script_version (
  tenant uuid not null,
  line text not null,
  version int not null check (version > 0),
  -- Counts what was written at it: whoever judges names what he has read.
  revision int not null,
  state text not null check (state in ('draft', 'linted', 'reviewed', 'published', 'retired')),
  -- Everyone who has written at it.
  writers jsonb not null,
  body jsonb not null,
  primary key (tenant, line, version)
);
select keep_to_tenant('script_version');

-- Who did what to a line; nobody where it happened by itself.
create table script_event (
  tenant uuid not null,
  id uuid not null,
  at timestamptz not null,
  person uuid,
  line text not null,
  version int not null,
  deed text not null,
  comment text not null,
  -- What the linter said on the day of the deed.
  findings jsonb not null,
  primary key (tenant, id)
);
create index script_event_of on script_event (tenant, line, at desc);
select keep_to_tenant('script_event');

create table script_evidence (
  tenant uuid not null,
  id text not null,
  body jsonb not null,
  primary key (tenant, id)
);
select keep_to_tenant('script_evidence');
