-- Every query runs as paodian_app with the tenant of its session; a forgotten condition shows nothing of another tenant.
do $$
begin
  if not exists (select from pg_roles where rolname = 'paodian_app') then
    create role paodian_app nologin;
  end if;
  execute format('grant paodian_app to %I', current_user);
end $$;

do $$
declare
  name text;
begin
  for name in
    select c.relname from pg_class c
    join pg_attribute a on a.attrelid = c.oid and a.attname = 'tenant' and not a.attisdropped
    where c.relkind = 'r' and c.relnamespace = current_schema()::regnamespace
  loop
    execute format('alter table %I enable row level security', name);
    execute format('alter table %I force row level security', name);
    execute format(
      'create policy own_tenant on %I using (tenant = nullif(current_setting(''app.tenant'', true), '''')::uuid)'
      ' with check (tenant = nullif(current_setting(''app.tenant'', true), '''')::uuid)', name);
    execute format('grant select, insert, update, delete on %I to paodian_app', name);
  end loop;
end $$;

grant select on tenant to paodian_app;
