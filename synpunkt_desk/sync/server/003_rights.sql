-- Who reads what. Writing goes through functions only, so that people have no policy for it.

create function sync.refuse(code text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  raise exception '%', code using errcode = 'SY001';
end $$;

-- The rights of whoever signed in; SET ROLE changes current_user but not session_user.
create function sync.right_in(which int) returns text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(
      (select m.member_right from sync.member m
       where m.role = session_user and m.stream = which and m.valid_to is null),
      (select 'read' from sync.stream s
       where s.id = which and s.name = 'common'
         and exists (
           select from sync.member m where m.role = session_user and m.valid_to is null))));
end $$;

create function sync.may_write(which int) returns boolean
language plpgsql stable as $$
begin
  return (
    select coalesce(sync.right_in(which) in ('write', 'admin'), false));
end $$;

create function sync.is_admin(which int) returns boolean
language plpgsql stable as $$
begin
  return (
    select coalesce(sync.right_in(which) = 'admin', false));
end $$;

create function sync.is_office_admin() returns boolean
language plpgsql stable as $$
begin
  return (
    select coalesce(bool_or(sync.is_admin(s.id)), false) from sync.stream s
    where s.name = 'common');
end $$;

-- One call a query, not one a row: policies ask it in a sub-select.
create function sync.my_streams() returns int[]
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(array_agg(distinct s.id), '{}') from sync.member m
    join sync.stream s on s.id = m.stream or s.name = 'common'
    where m.role = session_user and m.valid_to is null);
end $$;

do $$
declare
  name text;
begin
  for name in select c.relname from pg_catalog.pg_class c
      where c.relnamespace = 'sync'::regnamespace and c.relkind = 'r' loop
    execute format('alter table sync.%I enable row level security', name);
    execute format('alter table sync.%I force row level security', name);
    execute format(
      'create policy functions on sync.%I to sync_owner using (true) with check (true)', name);
  end loop;
  foreach name in array array['entry', 'entry_body', 'object_head', 'blob', 'blob_piece'] loop
    execute format(
      'create policy readers on sync.%I for select to sync_user'
      ' using (stream = any ((select sync.my_streams())::int[]))', name);
  end loop;
end $$;

create policy readers on sync.stream for select to sync_user
  using (id = any ((select sync.my_streams())::int[]));
create policy own on sync.member for select to sync_user using (role = session_user);
create policy own on sync.device for select to sync_user using (role = session_user);
create policy rules on sync.field_rule for select to sync_user using (true);

grant select on sync.stream, sync.member, sync.device, sync.entry, sync.entry_body,
  sync.object_head, sync.blob, sync.blob_piece, sync.field_rule to sync_user;
grant execute on function sync.refuse, sync.my_streams to sync_user;
