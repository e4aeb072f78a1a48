-- The trade's tables. `body` holds the value in the shape of core; columns beside it are those that queries need.

create table organisation (
  tenant uuid primary key references tenant (id),
  body jsonb not null
);

create table product (
  tenant uuid not null,
  id text not null,
  name text not null,
  category text not null,
  status text not null,
  body jsonb not null,
  primary key (tenant, id)
);

create table price_list (
  tenant uuid not null,
  code text not null,
  body jsonb not null,
  primary key (tenant, code)
);

create table must_stock (
  tenant uuid not null,
  code text not null,
  body jsonb not null,
  primary key (tenant, code)
);

create table scheme (
  tenant uuid not null,
  code text not null,
  body jsonb not null,
  primary key (tenant, code)
);

create table focus (
  tenant uuid not null,
  code text not null,
  body jsonb not null,
  primary key (tenant, code)
);

create table script_line (
  tenant uuid not null,
  id text not null,
  body jsonb not null,
  primary key (tenant, id)
);

create table outlet (
  tenant uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  channel text not null,
  class text not null,
  status text not null,
  body jsonb not null,
  primary key (tenant, id),
  unique (tenant, code)
);

create table route (
  tenant uuid not null,
  id uuid not null,
  code text not null,
  name text not null,
  weekday int not null check (weekday between 1 and 7),
  cycle_weeks int not null check (cycle_weeks between 1 and 8),
  anchor date not null,
  rep uuid not null,
  primary key (tenant, id),
  unique (tenant, code),
  foreign key (tenant, rep) references person (tenant, id)
);
create index route_rep on route (tenant, rep);

create table route_outlet (
  tenant uuid not null,
  route uuid not null,
  position int not null,
  outlet uuid not null,
  primary key (tenant, route, position),
  foreign key (tenant, route) references route (tenant, id),
  foreign key (tenant, outlet) references outlet (tenant, id)
);
create index route_outlet_outlet on route_outlet (tenant, outlet);

create table month_target (
  tenant uuid not null,
  rep uuid not null,
  month text not null,
  target bigint not null check (target >= 0),
  primary key (tenant, rep, month),
  foreign key (tenant, rep) references person (tenant, id)
);

-- A visit as its facts tell it: `body` is the fold of core/visit, `summary` its line in a list, `left_behind` what it
-- leaves for the next one (null while there is nothing).
create table visit (
  tenant uuid not null,
  id uuid not null,
  outlet uuid not null,
  rep uuid not null,
  day date not null,
  state text not null,
  outcome text,
  ended_at timestamptz,
  summary jsonb not null,
  left_behind jsonb,
  body jsonb not null,
  primary key (tenant, id)
);
create index visit_day on visit (tenant, day, rep);
create index visit_outlet on visit (tenant, outlet, day desc);

create table sales_order (
  tenant uuid not null,
  id uuid not null,
  visit uuid not null,
  outlet uuid not null,
  rep uuid not null,
  day date not null,
  delivery_day date not null,
  state text not null check (state in ('submitted', 'held', 'approved', 'rejected', 'sent', 'accepted', 'declined',
    'shipped', 'partial', 'delivered', 'signed', 'settled', 'cancelled')),
  total bigint not null,
  approvals jsonb not null default '[]',
  body jsonb not null,
  primary key (tenant, id)
);
create index sales_order_open on sales_order (tenant, outlet)
  where state in ('submitted', 'held', 'approved', 'sent', 'accepted', 'declined', 'shipped', 'partial');
create index sales_order_outlet on sales_order (tenant, outlet, day desc);
create index sales_order_rep on sales_order (tenant, rep, day);

create table order_line (
  tenant uuid not null,
  sales_order uuid not null,
  line int not null,
  product text not null,
  proposed int,
  agreed int not null,
  free int not null,
  value bigint not null,
  primary key (tenant, sales_order, line),
  foreign key (tenant, sales_order) references sales_order (tenant, id)
);

-- What was done to an order after it was agreed, in its order.
create table order_event (
  tenant uuid not null,
  sales_order uuid not null,
  number int not null,
  at timestamptz not null,
  person uuid not null,
  deed text not null,
  state text not null,
  comment text not null,
  -- Who signed for the goods; empty for every other deed.
  signed_by text not null default '',
  primary key (tenant, sales_order, number)
);

-- Who says yes for whom, on these days.
create table approval_delegation (
  tenant uuid not null,
  person uuid not null,
  deputy uuid not null,
  starts date not null,
  ends date not null,
  primary key (tenant, person, deputy, starts)
);

-- What each order has had of each scheme: rounds, and what they cost in fen.
create table scheme_use (
  tenant uuid not null,
  sales_order uuid not null,
  outlet uuid not null,
  scheme text not null,
  rounds int not null,
  cost bigint not null,
  primary key (tenant, sales_order, scheme)
);
create index scheme_use_outlet on scheme_use (tenant, outlet);
create index scheme_use_scheme on scheme_use (tenant, scheme);

create table delivery (
  tenant uuid not null,
  sales_order uuid not null,
  outlet uuid not null,
  day date not null,
  lines jsonb not null,
  -- One order may come in several parts.
  part int not null default 1,
  primary key (tenant, sales_order, part)
);
create index delivery_outlet on delivery (tenant, outlet, day desc);

create table commitment (
  tenant uuid not null,
  id uuid not null,
  outlet uuid not null,
  visit uuid,
  state text not null,
  due date not null,
  body jsonb not null,
  primary key (tenant, id)
);
create index commitment_outlet on commitment (tenant, outlet);

-- `received_at` is null while the bytes are on the way.
create table photo (
  tenant uuid not null,
  id uuid not null,
  visit uuid not null,
  outlet uuid,
  rep uuid not null,
  subject text not null,
  sha256 text not null,
  bytes int not null,
  mime text not null,
  taken_at timestamptz not null,
  received_at timestamptz,
  primary key (tenant, id)
);
create index photo_visit on photo (tenant, visit);

create table day_plan (
  tenant uuid not null,
  rep uuid not null,
  day date not null,
  confirmed_at timestamptz not null,
  body jsonb not null,
  primary key (tenant, rep, day)
);

create table day_report (
  tenant uuid not null,
  rep uuid not null,
  day date not null,
  signed_at timestamptz not null,
  body jsonb not null,
  primary key (tenant, rep, day)
);

create table missed_visit (
  tenant uuid not null,
  rep uuid not null,
  day date not null,
  outlet uuid not null,
  reason text not null,
  primary key (tenant, rep, day, outlet)
);

create table import_run (
  tenant uuid not null,
  id uuid not null,
  person uuid not null,
  kind text not null,
  file text not null,
  sha256 text not null,
  state text not null,
  started_at timestamptz not null,
  report jsonb not null,
  primary key (tenant, id)
);

-- What the rep means to reach in a month, and how far the supervisor has come with it.
create table month_proposal (
  tenant uuid not null,
  rep uuid not null,
  month text not null,
  state text not null,
  body jsonb not null,
  primary key (tenant, rep, month),
  foreign key (tenant, rep) references person (tenant, id)
);

create table complaint (
  tenant uuid not null,
  id uuid not null,
  outlet uuid not null,
  visit uuid,
  state text not null,
  answer_by date not null,
  body jsonb not null,
  primary key (tenant, id)
);
create index complaint_outlet on complaint (tenant, outlet);

-- How far we have come in a shop that refuses.
create table ladder (
  tenant uuid not null,
  outlet uuid not null,
  body jsonb not null,
  primary key (tenant, outlet)
);

create table agreement (
  tenant uuid not null,
  code text not null,
  outlet uuid not null,
  ends date not null,
  body jsonb not null,
  primary key (tenant, code)
);
create index agreement_outlet on agreement (tenant, outlet);

create table questionnaire (
  tenant uuid not null,
  code text not null,
  version int not null,
  body jsonb not null,
  primary key (tenant, code, version)
);

-- Material that advertises: what there is, what stands where, and what a rep has in his bag.
create table posm (
  tenant uuid not null,
  code text not null,
  body jsonb not null,
  primary key (tenant, code)
);

create table placement (
  tenant uuid not null,
  outlet uuid not null,
  posm text not null,
  placed_on date not null,
  state text not null,
  seen_on date not null,
  primary key (tenant, outlet, posm)
);

-- Each movement once: `source` is the visit, the day or the hand-out that it comes from. What is in the bag is their sum.
create table posm_move (
  tenant uuid not null,
  rep uuid not null,
  source text not null,
  posm text not null,
  quantity int not null,
  primary key (tenant, rep, source, posm)
);
