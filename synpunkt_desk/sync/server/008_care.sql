-- What an administrator of the office does: rights, devices, erasure, recovery.

create function sync.require_office_admin() returns void
language plpgsql as $$
begin
  if not sync.is_office_admin() then
    perform sync.refuse('no_right');
  end if;
end $$;

create function sync.require_admin(which int) returns void
language plpgsql as $$
begin
  if not (sync.is_admin(which) or sync.is_office_admin()) then
    perform sync.refuse('no_right');
  end if;
end $$;

-- Rights of people ------------------------------------------------------------------------------

create function sync.members()
returns table (
  role text, stream text, member_right text, valid_from timestamptz, valid_to timestamptz,
  granted_by text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.require_office_admin();
  return query select m.role, s.name, m.member_right, m.valid_from, m.valid_to, m.granted_by
    from sync.member m join sync.stream s on s.id = m.stream order by m.id;
end $$;

-- Who can sign in, also those who have been given no right yet.
create function sync.logins() returns setof text
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.require_office_admin();
  return query select r.rolname::text from pg_roles r
    where r.rolcanlogin and not r.rolsuper and pg_has_role(r.oid, 'sync_user', 'member')
    order by r.rolname;
end $$;

-- Also for init and add-user, which act for the owner of the server.
create function sync.put_member(person text, which int, new_right text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from pg_roles r where r.rolname = person and r.rolcanlogin
      and pg_has_role(r.oid, 'sync_user', 'member')) then
    perform sync.refuse('no_person');
  end if;
  update sync.member m set valid_to = clock_timestamp()
    where m.role = person and m.stream = which and m.valid_to is null;
  insert into sync.member (role, stream, member_right, granted_by)
    values (person, which, new_right, session_user);
end $$;

-- An office without an administrator could not be mended from the window.
create function sync.require_other_admin(person text, which int) returns void
language plpgsql as $$
begin
  if exists (select from sync.stream s where s.id = which and s.name = 'common')
    and not exists (select from sync.member m where m.stream = which and m.role <> person
      and m.member_right = 'admin' and m.valid_to is null) then
    perform sync.refuse('last_admin');
  end if;
end $$;

create function sync.grant_member(person text, stream text, member_right text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  which int := sync.open_stream(stream);
begin
  perform sync.require_admin(which);
  if which is null then
    perform sync.refuse('no_stream');
  end if;
  if member_right <> 'admin' then
    perform sync.require_other_admin(person, which);
  end if;
  perform sync.put_member(person, which, member_right);
end $$;

create function sync.revoke_member(person text, stream text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  which int := (select s.id from sync.stream s where s.name = revoke_member.stream);
begin
  perform sync.require_admin(which);
  perform sync.require_other_admin(person, which);
  update sync.member m set valid_to = clock_timestamp()
    where m.role = person and m.stream = which and m.valid_to is null;
end $$;

create function sync.close_stream(stream text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.require_office_admin();
  update sync.stream s set closed_at = clock_timestamp()
    where s.name = close_stream.stream and s.name <> 'common' and s.closed_at is null;
end $$;

-- Devices ---------------------------------------------------------------------------------------

create function sync.devices()
returns table (
  id uuid, role text, state text, seen_at timestamptz, lease_until timestamptz, waiting bigint)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.require_office_admin();
  return query select d.id, d.role, d.state, d.seen_at, d.lease_until,
      jsonb_array_length(sync.erasures_for(d))::bigint
    from sync.device d order by d.seen_at desc;
end $$;

create function sync.block_device(device uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.require_office_admin();
  update sync.device d set state = 'blocked' where d.id = block_device.device;
end $$;

create function sync.unblock_device(device uuid) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.require_office_admin();
  update sync.device d set state = 'active' where d.id = unblock_device.device;
end $$;

-- Erasure ---------------------------------------------------------------------------------------

-- Tells every reader of the stream; it says nothing about the person.
create function sync.put_erasure(here sync.place, head sync.object_head) returns sync.place
language plpgsql as $$
declare
  nobody sync.origin := row('00000000-0000-0000-0000-000000000000'::uuid, session_user, null);
  salt bytea := sync.salt();
  moment text := to_char(here.at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"');
  a sync.arrival := row(0, gen_random_uuid(), gen_random_uuid(), 1, here.name, head.object_type,
    head.object_id, 'erase', 1, moment, '{"asks":{},"patch":{},"seen":{}}', '{}');
begin
  return (sync.put_entry(
    here, sync.new_entry(nobody, a, here.no + 1, '{}', salt), a.body, salt)).here;
end $$;

create function sync.erase_in(here sync.place, which int, objects uuid[], ground text)
returns sync.place
language plpgsql as $$
declare
  head sync.object_head;
begin
  delete from sync.entry_body b using sync.entry e
    where e.seq = b.seq and e.object_id = any (objects);
  perform sync.drop_uses(objects, which);
  update sync.object_head h set state = 'erased' where h.object_id = any (objects);
  insert into sync.erasure (stream, object_ids, decided_by, ground)
    values (which, objects, session_user, ground);
  here := sync.enter_stream(here, (select s.name from sync.stream s where s.id = which));
  for head in select * from sync.object_head h where h.object_id = any (objects) loop
    here := sync.put_erasure(here, head);
  end loop;
  return here;
end $$;

create function sync.erase(objects uuid[], ground text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
set lock_timeout = '5s' set jit = off as $$
declare
  here sync.place;
  part record;
begin
  perform sync.take_lock();
  here := sync.begin_placing();
  for part in select h.stream, array_agg(h.object_id) as objects from sync.object_head h
      where h.object_id = any (erase.objects) and h.state = 'open' group by h.stream loop
    perform sync.require_admin(part.stream);
    here := sync.erase_in(here, part.stream, part.objects, ground);
  end loop;
  perform sync.end_placing(here);
  perform pg_notify('sync', '');
end $$;

-- Recovery --------------------------------------------------------------------------------------

-- After the server was restored from a backup: what clients still have is offered again, and
-- append waits until then. What was lost gets its old place in the order, so that what comes now
-- is placed far behind it.
create function sync.begin_recovery() returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.take_lock();
  update sync.server_state s set epoch = gen_random_uuid(), is_recovering = true,
    recoveries = s.recoveries + 1,
    lost_after = case when s.is_recovering then s.lost_after else s.seq end,
    seq = case when s.is_recovering then s.seq else s.seq + 1000000 end;
  perform pg_notify('sync', '');
  return (select s.epoch from sync.server_state s);
end $$;

create function sync.end_recovery() returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.take_lock();
  update sync.server_state s set is_recovering = false;
  perform pg_notify('sync', '');
end $$;

create function sync.open_recovery() returns uuid
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s'
as $$
begin
  perform sync.require_office_admin();
  return sync.begin_recovery();
end $$;

create function sync.close_recovery() returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s'
as $$
begin
  perform sync.require_office_admin();
  perform sync.end_recovery();
end $$;

create type sync.recovered as (
  device_no bigint, entry_id uuid, group_id uuid, group_size int, stream text, object_type text,
  object_id uuid, verb text, schema int, client_at text, body text, device uuid, author text,
  given text, seq bigint);

-- An administrator brings anything back; others their own, while the recovery is open.
create function sync.may_recover(r sync.recovered, which int) returns boolean
language plpgsql stable as $$
begin
  return (
    select sync.is_admin(which) or sync.is_office_admin() or (
      sync.may_write(which) and r.author = session_user
      and (select s.is_recovering from sync.server_state s)
      and exists (select from sync.device d where d.id = r.device and d.role = session_user)));
end $$;

create function sync.keep_number(inout here sync.place, given text, wish jsonb)
language plpgsql as $$
declare
  key text := json_build_array(wish -> 'series', wish -> 'year');
  number bigint := sync.number_in(given::jsonb ->> 'number', wish);
begin
  if number > coalesce((here.numbers ->> key)::bigint, (
      select s.last from sync.number_series s
      where s.series = wish ->> 'series' and s.year = (wish ->> 'year')::int), 0) then
    here.numbers := here.numbers || jsonb_build_object(key, number);
  end if;
end $$;

create function sync.recovery_refusal(r sync.recovered, a sync.arrival) returns text
language plpgsql as $$
declare
  which int := sync.open_stream(r.stream);
begin
  return case
    when which is null then 'no_stream'
    when not sync.may_recover(r, which) then 'no_right'
    when not sync.is_well_formed(a) or r.device is null or r.author is null
      or r.author ~ E'\n' then 'malformed'
    when exists (select from sync.entry e where e.entry_id = r.entry_id) then ''
    when (select h.state from sync.object_head h where h.object_id = a.object_id) = 'erased'
      then 'erased'
    when (select h.stream from sync.object_head h where h.object_id = a.object_id) <> which
      then 'moved'
    else ''
  end;
end $$;

create function sync.arrival_of(r sync.recovered) returns sync.arrival
language plpgsql stable as $$
begin
  return row(r.device_no, r.entry_id, r.group_id, r.group_size, r.stream, r.object_type,
    r.object_id, r.verb, r.schema, r.client_at, r.body, sync.asks_of(r.body))::sync.arrival;
end $$;

-- Whether an entry, and the history that a move copies behind it, can have its old place again.
create function sync.is_free(r sync.recovered, a sync.arrival) returns boolean
language plpgsql stable as $$
begin
  return exists (
    select from sync.server_state s
    where s.is_recovering and r.seq between s.lost_after + 1 and s.lost_after + 500000
  ) and not exists (
    select from sync.entry e where e.seq between r.seq and r.seq + (
      select count(*) from sync.entry x join sync.entry_body b on b.seq = x.seq
      where x.stream = (select i.id from sync.stream i where i.name = r.stream)
        and x.object_id in (
          select o::uuid from jsonb_array_elements_text(a.asks #> '{move,objects}') o
          where o ~ '^[0-9a-f]{32}$')));
end $$;

create function sync.put_recovered(
  here sync.place, r sync.recovered, a sync.arrival, group_last bigint
) returns sync.place
language plpgsql as $$
declare
  salt bytea := sync.salt();
  given text := coalesce(r.given, '{}');
  origin sync.origin := row(r.device, r.author, session_user);
  last bigint := here.seq;
  done record;
begin
  if a.asks ? 'number' then
    here := sync.keep_number(here, given, a.asks -> 'number');
  end if;
  if sync.is_free(r, a) then
    here.seq := r.seq - 1;
  end if;
  done := sync.put_entry(here, sync.new_entry(origin, a, group_last, given, salt), a.body, salt);
  update sync.device d set last_no = greatest(d.last_no, r.device_no) where d.id = r.device;
  here := sync.settle(done.here, done.e, a.asks);
  here.seq := greatest(here.seq, last);
  return here;
end $$;

-- Those of a group that lack; readers are given them together.
create function sync.lacking(members sync.recovered[]) returns sync.recovered[]
language plpgsql as $$
declare
  found_lacking sync.recovered[] := '{}';
  r sync.recovered;
begin
  foreach r in array members loop
    if sync.recovery_refusal(r, sync.arrival_of(r)) = ''
      and not exists (select from sync.entry e where e.entry_id = r.entry_id) then
      found_lacking := found_lacking || r;
    end if;
  end loop;
  return found_lacking;
end $$;

create function sync.recover_group(here sync.place, members sync.recovered[]) returns sync.place
language plpgsql as $$
declare
  fresh sync.recovered[] := sync.lacking(members);
  shares jsonb := sync.shares(array(select sync.arrival_of(f) from unnest(fresh) f));
  lasts jsonb := '{}';
  r sync.recovered;
begin
  foreach r in array fresh loop
    here := sync.enter_stream(here, r.stream);
    if not lasts ? r.stream then
      lasts := lasts || jsonb_build_object(r.stream, here.no + (shares -> r.stream)::bigint);
    end if;
    here := sync.put_recovered(here, r, sync.arrival_of(r), (lasts -> r.stream)::bigint);
  end loop;
  return here;
end $$;

create function sync.recovered_receipt(r sync.recovered)
returns table (device_no bigint, outcome text, seq bigint, no bigint, code text, given text)
language plpgsql as $$
declare
  refusal text := sync.recovery_refusal(r, sync.arrival_of(r));
begin
  return query select r.device_no, case refusal when '' then 'accepted' else 'refused' end,
    coalesce(e.seq, 0), coalesce(e.no, 0), refusal, coalesce(e.given, '{}')
    from (values (refusal)) answer
    left join sync.entry e on e.entry_id = r.entry_id and refusal = ''
    order by e.seq desc limit 1;
end $$;

create function sync.append_recovered(entries jsonb)
returns table (device_no bigint, outcome text, seq bigint, no bigint, code text, given text)
language plpgsql security definer set search_path = pg_catalog, pg_temp set lock_timeout = '5s'
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan set work_mem = '64MB'
as $$
declare
  here sync.place;
  offered sync.recovered[];
  members sync.recovered[];
  one sync.recovered;
begin
  perform sync.require_size(entries);
  perform sync.take_lock();
  offered := array(select r from jsonb_populate_recordset(null::sync.recovered, entries) r);
  if sync.recover_at_once(offered) then
    perform pg_notify('sync', '');
    return query select * from sync.receipts_of(offered);
    return;
  end if;
  here := sync.begin_placing();
  for members in
    select array_agg(o.r order by o.place)
    from (select row_number() over () as place, r from unnest(offered) r) o
    group by (o.r).group_id order by min(o.place)
  loop
    here := sync.recover_group(here, members);
  end loop;
  perform sync.end_placing(here);
  perform pg_notify('sync', '');
  foreach one in array offered loop
    return query select * from sync.recovered_receipt(one);
  end loop;
exception when data_exception or integrity_constraint_violation then
  perform sync.refuse('malformed');
end $$;

grant execute on function sync.members, sync.grant_member, sync.revoke_member, sync.close_stream,
  sync.logins, sync.devices, sync.block_device, sync.unblock_device, sync.erase, sync.open_recovery, sync.close_recovery,
  sync.append_recovered to sync_user;

insert into sync.stream (name) values ('common'), ('unplaced');
