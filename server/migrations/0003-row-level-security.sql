-- Every query of an organisation sees its own rows and no others; a forgotten condition shows nothing of another tenant.
-- The policies bind the owner of the tables by force. Who stands above them (a superuser) works as paodian_app instead.
do $$
declare
  stands_above boolean := (select rolsuper or rolbypassrls from pg_roles where rolname = current_user);
  name text;
begin
  if stands_above then
    if not exists (select from pg_roles where rolname = 'paodian_app') then
      create role paodian_app nologin;
    end if;
    execute format('grant paodian_app to %I', current_user);
    grant select on tenant to paodian_app;
  end if;
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
    if stands_above then
      execute format('grant select, insert, update, delete on %I to paodian_app', name);
    end if;
  end loop;
end $$;
