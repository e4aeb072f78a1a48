-- Phones whose book was not what the server said that it is: how many documents of each entity the phone had, and we.
create table book_mismatch (
  tenant uuid not null,
  device uuid not null,
  at timestamptz not null,
  cursor bigint not null,
  epoch bigint not null,
  counts jsonb not null,
  held jsonb not null,
  primary key (tenant, device, at),
  foreign key (tenant, device) references device (tenant, id)
);

select keep_to_tenant('book_mismatch');
