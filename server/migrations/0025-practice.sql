-- What reps have practised before their first door: which line, when, and their own word on it. Rows are added and never changed.
create table line_practised (
  tenant uuid not null,
  id uuid not null,
  person uuid not null,
  line text not null,
  version int not null,
  day date not null,
  at timestamptz not null,
  grade text not null check (grade in ('again', 'hard', 'good', 'easy')),
  primary key (tenant, id),
  foreign key (tenant, person) references person (tenant, id)
);
create index line_practised_line on line_practised (tenant, person, line, at desc);
select keep_to_tenant('line_practised');

-- A partner for role play behind an address that speaks the chat protocol; no row: there is none. The key is never given out.
create table practice_partner (
  tenant uuid primary key references tenant (id),
  base text not null,
  model text not null,
  key text not null,
  set_by uuid not null,
  set_at timestamptz not null,
  foreign key (tenant, set_by) references person (tenant, id)
);
select keep_to_tenant('practice_partner');
