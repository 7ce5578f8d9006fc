-- Who there is, and what nobody may do. Run as a superuser; later files as sync_owner.

do $$
declare
  wanted text;
begin
  foreach wanted in array array['sync_owner', 'sync_user', 'sync_backup'] loop
    if not exists (select from pg_catalog.pg_roles where rolname = wanted) then
      execute format('create role %I nologin', wanted);
    end if;
  end loop;
  execute format('revoke all on database %I from public', current_database());
  execute format('grant connect on database %I to sync_user, sync_backup', current_database());
end $$;

-- A dump has to see every row; it runs as a login that is given this role by the administrator.
alter role sync_backup bypassrls;
grant pg_read_all_data to sync_backup;

revoke all on schema public from public;

create schema sync authorization sync_owner;
create schema sync_views authorization sync_owner;
grant usage on schema sync, sync_views to sync_user;
alter default privileges for role sync_owner revoke execute on functions from public;
alter default privileges for role sync_owner revoke usage on types from public;
