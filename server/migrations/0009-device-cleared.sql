-- Names that phones had before their browsers cleared what they kept, as they said under their new ones.
create table device_cleared (
  tenant uuid not null,
  device uuid not null,
  goes_on_as uuid not null,
  told_at timestamptz not null,
  unsent int,
  primary key (tenant, device),
  foreign key (tenant, goes_on_as) references device (tenant, id)
);

select keep_to_tenant('device_cleared');
