-- Which database this is: another cluster (a copy that was restored) or another timeline (a standby that took over) may have
-- forgotten what phones were told. Then every organisation begins a new epoch, and the phones send again what it has not.
create table database_identity (
  is_this boolean primary key default true check (is_this),
  name text not null
);

-- Answers whether it is another one than the last time; of two servers that ask at once one is told so.
create function recognise_database() returns boolean language plpgsql as $$
declare
  name_now text := (select system_identifier::text from pg_control_system()) || '/' || left(pg_walfile_name(pg_current_wal_lsn()), 8);
  name_before text;
  one uuid;
begin
  insert into database_identity (name) values (name_now) on conflict do nothing;
  select name into name_before from database_identity for update;
  if name_before = name_now then
    return false;
  end if;
  update database_identity set name = name_now;
  for one in select id from tenant loop
    perform set_config('app.tenant', one::text, true);
    -- By the clock: the same copy restored twice must not come to an epoch that phones know already.
    update sync_clock set epoch = greatest(epoch + 1, extract(epoch from clock_timestamp())::bigint) where tenant = one;
  end loop;
  perform set_config('app.tenant', '', true);
  return true;
end $$;
