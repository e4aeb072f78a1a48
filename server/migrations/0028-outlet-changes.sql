-- Who changed which field of a shop's file, from what to what, when and from where.
create table outlet_change (
  tenant uuid not null,
  id uuid not null,
  outlet uuid not null,
  at timestamptz not null,
  person uuid not null,
  source text not null check (source in ('file', 'desk', 'visit')),
  visit uuid,
  fields jsonb not null,
  primary key (tenant, id),
  foreign key (tenant, outlet) references outlet (tenant, id),
  foreign key (tenant, person) references person (tenant, id)
);
create index outlet_change_of on outlet_change (tenant, outlet, at desc, id desc);
select keep_to_tenant('outlet_change');
