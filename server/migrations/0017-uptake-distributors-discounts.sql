-- Why a rep sold another quantity than was proposed, beside the quantity.
alter table order_line add column reason text;
create index sales_order_day on sales_order (tenant, day);

-- Whose yes a held order needs, one after the other; decided when it came in.
alter table sales_order add column steps jsonb not null default '[]';

-- Who delivers: days from order to door, the hour until which an order goes along, and what is in the warehouse.
create table distributor (
  tenant uuid not null,
  name text not null,
  body jsonb not null,
  primary key (tenant, name)
);
select keep_to_tenant('distributor');
