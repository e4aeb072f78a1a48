-- A standard holds from its day on, and every version of it stays for the visits of its days.
alter table must_stock add column starts date not null default '2000-01-01';
alter table must_stock alter column starts drop default;
alter table must_stock drop constraint must_stock_pkey;
alter table must_stock add primary key (tenant, code, starts);

-- What stood before reads like what comes: standards have their day, products a place in the walk that nobody has said yet.
alter table must_stock no force row level security;
alter table product no force row level security;
alter table sync_doc no force row level security;
update must_stock set body = body || jsonb_build_object('from', starts, 'until', null);
update product set body = '{"position": null}' || body;
update sync_doc set id = id || '@2000-01-01', b = b || '{"from": "2000-01-01", "until": null}' where e = 'must-stock';
update sync_doc set b = '{"position": null}' || b where e = 'product';
alter table must_stock force row level security;
alter table product force row level security;
alter table sync_doc force row level security;
