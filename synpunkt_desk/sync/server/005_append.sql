-- One order: append places whole groups under one lock, in one short transaction.

create type sync.arrival as (
  device_no bigint, entry_id uuid, group_id uuid, group_size int, stream text, object_type text,
  object_id uuid, verb text, schema int, client_at text, body text, asks jsonb);

-- Where the next entry goes. Held in memory and written back once: a row that is updated for
-- every entry of a big push would get slower with each.
create type sync.place as (
  seq bigint, at timestamptz, stream int, name text, no bigint, chain bytea, numbers jsonb);

-- Who wrote an entry, and who brings it where that is somebody else.
create type sync.origin as (device uuid, author text, recovered_by text);

create function sync.asks_of(body text) returns jsonb
language plpgsql immutable as $$
declare
  whole jsonb;
begin
  whole := body::jsonb;
  if jsonb_typeof(whole -> 'asks') = 'object' and jsonb_typeof(whole -> 'patch') = 'object'
    and jsonb_typeof(whole -> 'seen') = 'object' then
    return whole -> 'asks';
  end if;
  return null;
exception when others then -- whatever is wrong with it: the words of the error hold its text
  return null;
end $$;

create function sync.arrivals(entries jsonb) returns setof sync.arrival
language sql stable as $$
  select a.device_no, a.entry_id, a.group_id, a.group_size, a.stream, a.object_type, a.object_id,
    a.verb, a.schema, a.client_at, a.body, sync.asks_of(a.body)
  from jsonb_populate_recordset(null::sync.arrival, entries) a
$$;

-- Whoever keeps the lock without doing anything, or far too long, is cut off by the next who
-- waits for it: a computer that hangs in the midst of a transaction must stop nobody.
create function sync.end_holder() returns void
language sql as $$
  select pg_terminate_backend(a.pid) from pg_locks l join pg_stat_activity a on a.pid = l.pid
  where l.locktype = 'advisory' and l.classid = 7370 and l.objid = 1 and l.granted
    and l.database = (select d.oid from pg_database d where d.datname = current_database())
    and a.pid <> pg_backend_pid() and (
      a.state like 'idle in transaction%' and a.state_change < clock_timestamp() - interval '3 s'
      or a.xact_start < clock_timestamp() - interval '2 min')
$$;

create function sync.take_lock() returns void
language plpgsql as $$
begin
  -- Until the end of the transaction, whatever the person has chosen.
  perform set_config('idle_in_transaction_session_timeout', '10s', true);
  if current_setting('transaction_isolation') <> 'read committed' then
    perform sync.refuse('malformed'); -- a snapshot older than the lock would show a stale head
  end if;
  perform pg_advisory_xact_lock(7370, 1);
exception when lock_not_available then
  perform sync.end_holder();
  perform sync.refuse('busy');
end $$;

-- Until what was lost is back no new number is given: the old ones stand in letters.
create function sync.require_whole() returns void
language plpgsql as $$
begin
  if (select s.is_recovering from sync.server_state s) then
    perform sync.refuse('recovering');
  end if;
end $$;

create function sync.require_device(which uuid) returns void
language plpgsql as $$
declare
  found_device sync.device;
begin
  select * into found_device from sync.device d where d.id = which;
  if found_device.id is null then
    perform sync.refuse('gap'); -- it has to say hello first
  elsif found_device.role <> session_user then
    perform sync.refuse('device_of_other');
  elsif found_device.state <> 'active' then
    perform sync.refuse('device_blocked');
  elsif found_device.protocol < (select s.protocol_min from sync.server_state s) then
    perform sync.refuse('protocol_too_old');
  end if;
end $$;

create function sync.require_size(entries jsonb) returns void
language plpgsql as $$
begin
  if jsonb_typeof(entries) is distinct from 'array' then
    perform sync.refuse('malformed');
  end if;
  if jsonb_array_length(entries) > 10000 or (
    select sum(octet_length(e ->> 'body')) > 16 * 1024 * 1024 from jsonb_array_elements(entries) e
  ) then
    perform sync.refuse('too_large');
  end if;
end $$;

-- Streams ----------------------------------------------------------------------------------------

create function sync.begin_placing() returns sync.place
language sql as $$
  select s.seq, greatest(clock_timestamp(), s.last_at + interval '1 microsecond'),
    null::int, null::text, null::bigint, null::bytea, '{}'::jsonb
  from sync.server_state s
$$;

create function sync.enter_stream(here sync.place, wanted text) returns sync.place
language plpgsql as $$
begin
  if here.name = wanted then
    return here;
  end if;
  update sync.stream s set head_no = here.no, chain = here.chain where s.id = here.stream;
  select s.id, s.name, s.head_no, s.chain into here.stream, here.name, here.no, here.chain
    from sync.stream s where s.name = wanted;
  return here;
end $$;

create function sync.end_placing(here sync.place) returns void
language plpgsql as $$
begin
  update sync.stream s set head_no = here.no, chain = here.chain where s.id = here.stream;
  update sync.server_state s set seq = here.seq, last_at = here.at where s.seq < here.seq;
  insert into sync.number_series (series, year, last)
    select k.key::json ->> 0, (k.key::json ->> 1)::int, k.value::bigint
    from jsonb_each_text(here.numbers) k
    on conflict (series, year) do update set last = excluded.last;
end $$;

-- The stream an entry names; an administrator's entry opens one that is not there.
create function sync.open_stream(wanted text) returns int
language plpgsql as $$
declare
  found_stream sync.stream;
begin
  select * into found_stream from sync.stream s where s.name = wanted;
  if found_stream.id is null and wanted ~ '^(unplaced|[0-9a-f]{32})$' and sync.is_office_admin()
  then
    insert into sync.stream (name) values (wanted) returning * into found_stream;
    insert into sync.member (role, stream, member_right, granted_by)
      values (session_user, found_stream.id, 'admin', session_user);
  end if;
  return case when found_stream.closed_at is null then found_stream.id end;
end $$;

-- Why not ----------------------------------------------------------------------------------------

create function sync.is_well_formed(a sync.arrival) returns boolean
language plpgsql immutable as $$
begin
  return coalesce(
    a.object_type ~ '^[a-z][a-z_]{0,39}$' and a.verb ~ '^[a-z][a-z_]{0,39}$'
    and a.client_at ~ '^[0-9TZ:.+-]{1,40}$' and a.schema between 1 and 1000000
    and a.entry_id is not null and a.object_id is not null and a.asks is not null
    and sync.is_number_wish(a.asks -> 'number')
    and (a.asks -> 'blobs' is null or jsonb_typeof(a.asks -> 'blobs') = 'array')
    and (a.asks -> 'move' is null or jsonb_typeof(a.asks -> 'move' -> 'objects') = 'array'), false);
end $$;

create function sync.lacks_blob(stream int, asks jsonb) returns boolean
language plpgsql stable as $$
begin
  if not asks ? 'blobs' then
    return false;
  end if;
  return exists (
    select from jsonb_array_elements_text(asks -> 'blobs') wanted
    where wanted !~ '^[0-9a-f]{64}$' or not exists (
      select from sync.blob b where b.stream = lacks_blob.stream
        and b.content_hash = decode(wanted, 'hex') and b.is_complete));
end $$;

-- An object that is not there: its making was refused, or never sent.
create function sync.depends(origin sync.origin, a sync.arrival) returns boolean
language plpgsql stable as $$
begin
  return (a.body not like '%,"seen":{}}' -- as most that make something end; no text can hold it
      and exists (select from json_each_text(a.body::json -> 'seen') s where s.value <> ''))
    or exists (
      select from sync.receipt r where r.object_id = a.object_id and r.outcome = 'refused'
        and r.device = origin.device and r.verb <> a.verb);
end $$;

create function sync.refusal_of(origin sync.origin, a sync.arrival) returns text
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
    when head.object_id is null then case when sync.depends(origin, a) then 'depends' else '' end
    when head.state = 'erased' then 'erased'
    when head.stream <> target then 'moved'
    else ''
  end;
end $$;

create function sync.refusal_of_group(origin sync.origin, members sync.arrival[]) returns text
language plpgsql as $$
declare
  a sync.arrival;
  code text;
  count int := cardinality(members);
begin
  if members[count].device_no - members[1].device_no <> count - 1 then
    return 'malformed'; -- another group lies in between
  end if;
  foreach a in array members loop
    if a.group_size is distinct from count then
      return 'malformed';
    end if;
    code := sync.refusal_of(origin, a);
    if code <> '' then
      return code;
    end if;
  end loop;
  if count > 1 and (select count(distinct m.entry_id) from unnest(members) m) < count then
    return 'malformed';
  end if;
  return '';
end $$;

-- Where a moved object lies now, told to those only who may read there.
create function sync.whereabouts(which uuid) returns text
language plpgsql stable as $$
begin
  return (
    select coalesce((
      select '{"stream":' || to_json(s.name) || '}' from sync.object_head h
      join sync.stream s on s.id = h.stream
      where h.object_id = which and sync.right_in(s.id) is not null), '{}'));
end $$;

create function sync.refuse_group(origin sync.origin, members sync.arrival[], code text)
returns void language sql as $$
  insert into sync.receipt (device, device_no, entry_id, outcome, code, given, object_id, verb)
  select origin.device, m.device_no, m.entry_id, 'refused', code,
    case when code = 'moved' then sync.whereabouts(m.object_id) else '{}' end,
    m.object_id, coalesce(left(m.verb, 40), '')
  from unnest(members) m
$$;

-- Placing ----------------------------------------------------------------------------------------

-- The next number of a series, kept with the place until the end of the push.
create function sync.take_number(inout here sync.place, wish jsonb, out number text)
language plpgsql as $$
declare
  key text := json_build_array(wish -> 'series', wish -> 'year');
  next bigint := 1 + coalesce((here.numbers ->> key)::bigint, (
    select s.last from sync.number_series s
    where s.series = wish ->> 'series' and s.year = (wish ->> 'year')::int), 0);
begin
  here.numbers := here.numbers || jsonb_build_object(key, next);
  number := sync.number_text(
    wish ->> 'pattern', wish ->> 'prefix', (wish ->> 'year')::int, next::text);
end $$;

create function sync.chain_of(before bytea, stream text, e sync.entry) returns bytea
language plpgsql immutable as $$
begin
  return sha256(before || convert_to(concat_ws(E'\n',
    stream, e.no, e.seq, replace(e.entry_id::text, '-', ''), replace(e.group_id::text, '-', ''),
    e.author, replace(e.device::text, '-', ''), e.device_no, e.client_at, e.object_type,
    replace(e.object_id::text, '-', ''), e.verb, e.schema, e.given), 'UTF8') || e.digest);
end $$;

-- Give an entry the next place of the stream entered; its body goes with it.
create function sync.put_entry(
  inout here sync.place, inout e sync.entry, body text, salt bytea
) language plpgsql as $$
begin
  here.seq := here.seq + 1;
  here.no := here.no + 1;
  e.seq := here.seq;
  e.stream := here.stream;
  e.no := here.no;
  e.server_at := here.at;
  e.size := octet_length(body);
  e.chain := sync.chain_of(here.chain, here.name, e);
  here.chain := e.chain;
  insert into sync.entry values (e.*);
  insert into sync.entry_body (seq, stream, body, salt) values (e.seq, e.stream, body, salt);
end $$;

create function sync.new_entry(
  origin sync.origin, a sync.arrival, group_last bigint, given text, salt bytea
) returns sync.entry
language plpgsql as $$
declare
  e sync.entry;
begin
  e.entry_id := a.entry_id;
  e.group_id := a.group_id;
  e.group_last := group_last;
  e.device := origin.device;
  e.device_no := a.device_no;
  e.author := origin.author;
  e.recovered_by := origin.recovered_by;
  e.object_type := a.object_type;
  e.object_id := a.object_id;
  e.verb := a.verb;
  e.schema := a.schema;
  e.client_at := a.client_at;
  e.given := given;
  e.digest := sha256(salt || convert_to(a.body, 'UTF8'));
  return e;
end $$;

-- What goes with an accepted entry: receipt, head of the object, use of blobs, a move.
create function sync.settle(inout here sync.place, e sync.entry, asks jsonb)
language plpgsql as $$
begin
  insert into sync.receipt (device, device_no, entry_id, outcome, seq, object_id, verb)
    values (e.device, e.device_no, e.entry_id, 'accepted', e.seq, e.object_id, e.verb)
    on conflict do nothing;
  insert into sync.object_head (object_id, object_type, stream)
    values (e.object_id, e.object_type, e.stream) on conflict do nothing;
  if asks ? 'blobs' then
    insert into sync.blob_use (stream, content_hash, object_id)
      select e.stream, b.content_hash, e.object_id
      from jsonb_array_elements_text(asks -> 'blobs') hash
      join sync.blob b on b.stream = e.stream and b.content_hash = decode(hash, 'hex')
      on conflict do nothing;
  end if;
  if asks ? 'move' then
    here := sync.move_objects(here, e, asks -> 'move');
  end if;
end $$;

create function sync.salt() returns bytea
language sql volatile as $$
  select decode(replace(gen_random_uuid()::text, '-', ''), 'hex')
$$;

-- How many entries of a group each stream gets: readers are given the whole group or nothing.
create function sync.shares(members sync.arrival[]) returns jsonb
language plpgsql immutable as $$
begin
  return (
    select jsonb_object_agg(c.stream, c.entries)
    from (select m.stream, count(*) as entries from unnest(members) m group by m.stream) c);
end $$;

create function sync.place_group(here sync.place, origin sync.origin, members sync.arrival[])
returns sync.place
language plpgsql as $$
declare
  shares jsonb := case cardinality(members)
    when 1 then jsonb_build_object(members[1].stream, 1) else sync.shares(members) end;
  lasts jsonb := '{}';
  salt bytea;
  given text;
  a sync.arrival;
  e sync.entry;
  done record;
begin
  foreach a in array members loop
    here := sync.enter_stream(here, a.stream);
    if not lasts ? a.stream then
      lasts := lasts || jsonb_build_object(a.stream, here.no + (shares -> a.stream)::bigint);
    end if;
    given := '{}';
    if a.asks ? 'number' then
      done := sync.take_number(here, a.asks -> 'number');
      here := done.here;
      given := '{"number":' || to_json(done.number) || '}';
    end if;
    salt := sync.salt();
    e := sync.new_entry(origin, a, (lasts -> a.stream)::bigint, given, salt);
    done := sync.put_entry(here, e, a.body, salt);
    here := sync.settle(done.here, done.e, a.asks);
  end loop;
  return here;
end $$;

-- Moving -----------------------------------------------------------------------------------------

-- The blobs of moved objects, for the readers of the stream they go to.
create function sync.move_blobs(objects uuid[], source int, target int) returns void
language plpgsql as $$
begin
  insert into sync.blob select target, b.content_hash, b.size, b.is_complete, b.created_by
    from sync.blob b where b.stream = source and exists (
      select from sync.blob_use u where u.stream = source and u.content_hash = b.content_hash
        and u.object_id = any (objects))
    on conflict do nothing;
  insert into sync.blob_piece select target, p.content_hash, p.piece_no, p.data
    from sync.blob_piece p where p.stream = source and exists (
      select from sync.blob_use u where u.stream = source and u.content_hash = p.content_hash
        and u.object_id = any (objects))
    on conflict do nothing;
  insert into sync.blob_use select target, u.content_hash, u.object_id from sync.blob_use u
    where u.stream = source and u.object_id = any (objects) on conflict do nothing;
  perform sync.drop_uses(objects, source);
end $$;

create function sync.drop_uses(objects uuid[], which int) returns void
language plpgsql as $$
declare
  dropped bytea[];
begin
  with gone as (
    delete from sync.blob_use u where u.stream = which and u.object_id = any (objects)
    returning u.content_hash)
  select array_agg(distinct g.content_hash) into dropped from gone g;
  delete from sync.blob b where b.stream = which and b.content_hash = any (dropped)
    and not exists (select from sync.blob_use u
      where u.stream = which and u.content_hash = b.content_hash);
end $$;

-- Copies the history of objects to another stream in its order, and takes its bodies away from
-- the readers of this one; of the moving entry, which holds no texts, they keep the body.
create function sync.move_objects(here sync.place, mover sync.entry, wish jsonb)
returns sync.place
language plpgsql as $$
declare
  objects uuid[];
  history bigint[];
  target int := sync.open_stream(wish ->> 'to');
  copied record;
  e sync.entry;
begin
  select array_agg(h.object_id) into objects from sync.object_head h
    where h.stream = mover.stream and h.object_id in (
      select o::uuid from jsonb_array_elements_text(wish -> 'objects') o
      where o ~ '^[0-9a-f]{32}$');
  select array_agg(b.seq order by b.seq) into history from sync.entry_body b
    join sync.entry x on x.seq = b.seq where x.stream = mover.stream
      and x.object_id = any (objects);
  delete from sync.entry_body b using sync.entry x
    where x.seq = b.seq and x.stream = target and x.object_id = any (objects);
  here := sync.enter_stream(here, wish ->> 'to');
  mover.group_last := here.no + coalesce(cardinality(history), 0);
  for copied in select x as entry, b.body, b.salt from sync.entry x
      join sync.entry_body b on b.seq = x.seq where x.seq = any (history) order by x.seq loop
    e := copied.entry;
    e.group_last := mover.group_last;
    here := (sync.put_entry(here, e, copied.body, copied.salt)).here;
  end loop;
  delete from sync.entry_body b where b.seq = any (history) and b.seq <> mover.seq;
  update sync.object_head h set stream = target where h.object_id = any (objects);
  perform sync.move_blobs(objects, mover.stream, target);
  return here;
end $$;

-- The call ---------------------------------------------------------------------------------------

create function sync.receipts(which uuid, first bigint, last bigint)
returns table (device_no bigint, outcome text, seq bigint, no bigint, code text, given text)
language sql stable as $$
  select r.device_no, r.outcome, coalesce(r.seq, 0), coalesce(e.no, 0), r.code,
    coalesce(e.given, r.given)
  from sync.receipt r left join sync.entry e on e.seq = r.seq
  where r.device = which and r.device_no between first and last
  order by r.device_no
$$;

-- A device counts its entries; what is known already has to be the very same.
create function sync.require_order(which uuid, arrived sync.arrival[], last_no bigint)
returns void language plpgsql as $$
begin
  if exists (select from unnest(arrived) with ordinality a
      where a.device_no is distinct from arrived[1].device_no + a.ordinality - 1)
    or arrived[1].device_no > last_no + 1 then
    perform sync.refuse('gap');
  end if;
  if exists (select from unnest(arrived) a
      left join sync.receipt r on r.device = which and r.device_no = a.device_no
      where a.device_no <= last_no and r.entry_id is distinct from a.entry_id) then
    perform sync.refuse('device_cloned');
  end if;
end $$;

create function sync.place_all(which uuid, arrived sync.arrival[]) returns void
language plpgsql as $$
declare
  here sync.place := sync.begin_placing();
  origin sync.origin := row(which, session_user, null);
  known bigint := (select d.last_no from sync.device d where d.id = which);
  members sync.arrival[];
  code text;
begin
  perform sync.require_order(which, arrived, known);
  if sync.place_at_once(origin, array(
      select a::sync.arrival from unnest(arrived) a where a.device_no > known)) then
    return;
  end if;
  for members in
    select array_agg(a::sync.arrival order by a.device_no) from unnest(arrived) a
    where a.device_no > known group by a.group_id order by min(a.device_no)
  loop
    code := sync.refusal_of_group(origin, members);
    if code = '' then
      here := sync.place_group(here, origin, members);
    else
      perform sync.refuse_group(origin, members, code);
    end if;
  end loop;
  perform sync.end_placing(here);
  update sync.device d set last_no = greatest(d.last_no, arrived[cardinality(arrived)].device_no)
    where d.id = which;
end $$;

-- A plan from before the tables grew would read them whole; and the penalties would otherwise
-- start the compiler, which takes longer than the call.
create function sync.append(device uuid, entries jsonb)
returns table (device_no bigint, outcome text, seq bigint, no bigint, code text, given text)
language plpgsql security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off
set plan_cache_mode = force_generic_plan set work_mem = '64MB'
as $$
declare
  arrived sync.arrival[];
begin
  perform sync.require_device(append.device);
  perform sync.require_size(entries);
  arrived := array(select a::sync.arrival from sync.arrivals(entries) a);
  if cardinality(arrived) > 0 then
    perform sync.take_lock();
    perform sync.require_whole();
    perform sync.place_all(append.device, arrived);
    perform pg_notify('sync', ''); -- channels have no rights, so that it says nothing
  end if;
  return query select * from sync.receipts(
    append.device, arrived[1].device_no, arrived[cardinality(arrived)].device_no);
exception when data_exception or integrity_constraint_violation then
  -- its words would hold texts of cases
  perform sync.refuse('malformed');
end $$;
grant execute on function sync.append to sync_user;
