-- What the distributor was short of when he accepted an order.
alter table sales_order add column short jsonb not null default '[]';
