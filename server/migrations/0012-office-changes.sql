-- Who in the office changed which document, when, and what it was before.
create table office_change (
  tenant uuid not null,
  id uuid not null,
  at timestamptz not null,
  person uuid not null,
  kind text not null,
  code text not null,
  before jsonb,
  after jsonb,
  primary key (tenant, id)
);
create index office_change_of on office_change (tenant, kind, code, at desc);
select keep_to_tenant('office_change');
