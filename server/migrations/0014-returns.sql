-- Goods that go back to the distributor, or are exchanged: `body` says what, why, whose yes it had and what was done.
create table goods_return (
  tenant uuid not null,
  id uuid not null,
  outlet uuid not null,
  -- Who has asked for it.
  person uuid not null,
  day date not null,
  state text not null check (state in ('requested', 'approved', 'rejected', 'withdrawn', 'received', 'credited', 'exchanged')),
  body jsonb not null,
  primary key (tenant, id),
  foreign key (tenant, outlet) references outlet (tenant, id),
  foreign key (tenant, person) references person (tenant, id)
);
create index goods_return_outlet on goods_return (tenant, outlet, day);
create index goods_return_day on goods_return (tenant, day);
select keep_to_tenant('goods_return');
