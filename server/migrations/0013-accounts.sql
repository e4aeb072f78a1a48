-- What shops have paid, and what was taken back: rows are added and never changed. What is owed for goods stands in `delivery`.
create table account_entry (
  tenant uuid not null,
  id uuid not null,
  outlet uuid not null,
  kind text not null check (kind in ('payment', 'credit-note', 'reversal')),
  day date not null,
  amount bigint not null check (amount > 0),
  -- How it was paid; null for what is no payment.
  way text,
  reference text not null,
  note text not null,
  -- Orders that it pays, in fen by the oldest first; none: the oldest of the shop first.
  orders jsonb not null,
  reverses uuid,
  person uuid not null,
  at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, outlet) references outlet (tenant, id),
  unique (tenant, reverses)
);
create index account_entry_outlet on account_entry (tenant, outlet, day);
select keep_to_tenant('account_entry');

-- What a shop has still to pay, item by item: follows from what was brought in, deliveries and entries.
alter table outlet add column account jsonb;
