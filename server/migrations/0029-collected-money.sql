-- Money that a rep has taken in at a shop is an entry of its account that names its visit.
alter table account_entry add column visit uuid;
create index account_entry_person on account_entry (tenant, person, day) where visit is not null;

-- 点款: what a rep has counted in the evening, by way of payment.
create table money_count (
  tenant uuid not null,
  rep uuid not null,
  day date not null,
  at timestamptz not null,
  money jsonb not null,
  primary key (tenant, rep, day),
  foreign key (tenant, rep) references person (tenant, id)
);
select keep_to_tenant('money_count');

-- 交账: what finance was handed of the money of a day; what comes in later is handed over anew.
create table hand_over (
  tenant uuid not null,
  id uuid not null,
  rep uuid not null,
  day date not null,
  -- Of each way of payment: what was due, what was handed over, and why it was not the same.
  money jsonb not null,
  person uuid not null,
  at timestamptz not null,
  primary key (tenant, id),
  foreign key (tenant, rep) references person (tenant, id),
  foreign key (tenant, person) references person (tenant, id)
);
create index hand_over_day on hand_over (tenant, day, rep);
select keep_to_tenant('hand_over');

-- Which entries were in it: an entry is handed over once.
create table handed_over (
  tenant uuid not null,
  entry uuid not null,
  hand_over uuid not null,
  primary key (tenant, entry),
  foreign key (tenant, entry) references account_entry (tenant, id),
  foreign key (tenant, hand_over) references hand_over (tenant, id)
);
select keep_to_tenant('handed_over');
