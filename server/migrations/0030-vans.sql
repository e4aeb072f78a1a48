-- Sells out of a van; null: no.
alter table person add column has_van boolean;

-- 车次: one day of one van; `body` holds what its facts came to.
create table van_trip (
  tenant uuid not null,
  id uuid not null,
  rep uuid not null,
  day date not null,
  body jsonb not null,
  -- Who has looked at the count and said yes.
  approved_by uuid,
  approved_at timestamptz,
  primary key (tenant, id),
  foreign key (tenant, rep) references person (tenant, id),
  foreign key (tenant, approved_by) references person (tenant, id)
);
create index van_trip_day on van_trip (tenant, day, rep);
select keep_to_tenant('van_trip');
