-- What was erased stays so over a restore, also what the copy never had; and a recovery is later
-- than every one before it, also than those that the copy does not know of.

alter table sync.server_state alter column recoveries type bigint;

create or replace function sync.begin_recovery() returns uuid
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.take_lock();
  update sync.server_state s set epoch = gen_random_uuid(), is_recovering = true,
    recoveries = greatest(s.recoveries + 1, (extract(epoch from clock_timestamp()) * 1000)::bigint),
    lost_after = case when s.is_recovering then s.lost_after else s.seq end,
    seq = case when s.is_recovering then s.seq else s.seq + 1000000 end;
  perform pg_notify('sync', '');
  return (select s.epoch from sync.server_state s);
end $$;

-- Objects that nobody has brought yet, so that nobody can: all are told, for any may have them.
create function sync.put_unknown(objects uuid[]) returns void
language plpgsql as $$
begin
  insert into sync.object_head (object_id, object_type, stream)
    select distinct o, 'unknown', (select s.id from sync.stream s where s.name = 'common')
    from unnest(objects) o
    on conflict do nothing;
end $$;

create or replace function sync.erase(objects uuid[], ground text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp
set lock_timeout = '5s' set jit = off as $$
declare
  here sync.place;
  part record;
begin
  perform sync.take_lock();
  if sync.is_office_admin() then
    perform sync.put_unknown(objects);
  end if;
  here := sync.begin_placing();
  for part in select h.stream, array_agg(h.object_id) as objects from sync.object_head h
      where h.object_id = any (erase.objects) and h.state = 'open' group by h.stream loop
    perform sync.require_admin(part.stream);
    here := sync.erase_in(here, part.stream, part.objects, ground);
  end loop;
  perform sync.end_placing(here);
  perform pg_notify('sync', '');
end $$;

-- What names an erased case is about it: a note that was written far away, say.
create function sync.is_about_erased(body text) returns boolean
language plpgsql stable as $$
declare
  named text;
begin
  if body not like '%"case":"%' then -- as most, which is seen at once
    return false;
  end if;
  named := body::jsonb #>> '{patch,case}';
  return named ~ '^[0-9a-f]{32}$' and exists (
    select from sync.object_head h where h.object_id = named::uuid and h.state = 'erased');
end $$;

create or replace function sync.refusal_of(origin sync.origin, a sync.arrival) returns text
language plpgsql as $$
declare
  head sync.object_head;
  target int := sync.open_stream(a.stream);
begin
  if target is null then
    return 'no_stream';
  elsif not sync.may_write(target) and origin.recovered_by is null then
    return 'no_right';
  elsif not sync.is_well_formed(a) then
    return 'malformed';
  elsif exists (select from sync.entry e where e.entry_id = a.entry_id) then
    return 'id_taken';
  elsif sync.lacks_blob(target, a.asks) then
    return 'blob_missing';
  elsif a.asks ? 'move' and (a.stream = a.asks #>> '{move,to}'
    or sync.open_stream(a.asks #>> '{move,to}') is null) then
    return 'no_stream';
  end if;
  select * into head from sync.object_head h where h.object_id = a.object_id;
  return case
    when head.state = 'erased' or sync.is_about_erased(a.body) then 'erased'
    when head.object_id is null then case when sync.depends(origin, a) then 'depends' else '' end
    when head.stream <> target then 'moved'
    else ''
  end;
end $$;

create or replace function sync.recovery_refusal(r sync.recovered, a sync.arrival) returns text
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
      or sync.is_about_erased(a.body) then 'erased'
    when (select h.stream from sync.object_head h where h.object_id = a.object_id) <> which
      then 'moved'
    else ''
  end;
end $$;

create or replace function sync.place_at_once(origin sync.origin, arrived sync.arrival[])
returns boolean
language plpgsql as $$
declare
  offered sync.offered[];
begin
  if cardinality(arrived) < sync.many() or not (
    sync.are_writable(array(select a.stream from unnest(arrived) a))
    and sync.are_whole_groups(arrived) and sync.are_plain(arrived) and sync.are_new(arrived)
    and sync.are_at_home(arrived) and not sync.lack_an_object(origin, arrived)
    and not sync.lack_a_blob(arrived)
    and not exists (select from unnest(arrived) a where sync.is_about_erased(a.body))) then
    return false;
  end if;
  offered := sync.with_numbers(origin, arrived);
  perform sync.open_streams(offered);
  perform sync.put_all(offered);
  return true;
end $$;
