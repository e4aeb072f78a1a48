-- What the engine of suggested orders has learnt: of all products together, and of each outlet. A fold over ended visits,
-- in the shape of core/order/engine/snapshot.ts; it can be made anew from them at any time.

create table demand_pool (
  tenant uuid primary key references tenant (id),
  body jsonb not null
);

create table demand_outlet (
  tenant uuid not null,
  outlet uuid not null,
  body jsonb not null,
  primary key (tenant, outlet)
);

select keep_to_tenant('demand_pool'), keep_to_tenant('demand_outlet');

-- Whether a visit has been learnt from, or was found to teach nothing.
alter table visit add column is_learnt boolean not null default false;
create index visit_to_learn on visit (tenant, day, ended_at, id) where not is_learnt;
