-- Every query of an organisation sees its own rows and no others; a forgotten condition shows nothing of another tenant.
-- The policies bind the owner of the tables by force. Who stands above them (a superuser) works as paodian_app instead.
do $$
begin
  if (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) then
    if not exists (select from pg_roles where rolname = 'paodian_app') then
      create role paodian_app nologin;
    end if;
    execute format('grant paodian_app to %I', current_user);
    grant select on tenant to paodian_app;
  end if;
end $$;

-- Every table with a tenant is kept to it; a later migration calls this for its own.
create function keep_to_tenant(name regclass) returns void language plpgsql as $$
begin
  execute format('alter table %s enable row level security', name);
  execute format('alter table %s force row level security', name);
  execute format(
    'create policy own_tenant on %s using (tenant = nullif(current_setting(''app.tenant'', true), '''')::uuid)'
    ' with check (tenant = nullif(current_setting(''app.tenant'', true), '''')::uuid)', name);
  if (select rolsuper or rolbypassrls from pg_roles where rolname = current_user) then
    execute format('grant select, insert, update, delete on %s to paodian_app', name);
  end if;
end $$;

select keep_to_tenant(c.oid::regclass) from pg_class c
join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace;
