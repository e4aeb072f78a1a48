-- When goods left the warehouse of who delivers them: what is there now is what was told there, less what has left since.
alter table delivery add column left_at timestamptz not null default now();
create index delivery_left on delivery (tenant, left_at);
-- Base units by product that have left since the stock was told.
alter table distributor add column gone jsonb not null default '{}';
