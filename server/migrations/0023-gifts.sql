-- The register of gifts: what a shop was given, what was asked for, and who allowed it.
create table gift (
  tenant uuid not null,
  id uuid not null,
  outlet uuid not null,
  visit uuid not null,
  day date not null,
  state text not null,
  body jsonb not null,
  primary key (tenant, id)
);
create index gift_outlet on gift (tenant, outlet, day);
create index gift_day on gift (tenant, day);
select keep_to_tenant('gift');
