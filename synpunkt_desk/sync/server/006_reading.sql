-- What clients ask: who am I here, what is new, is it all there.

create function sync.register_device(which uuid, protocol int, epoch uuid) returns sync.device
language plpgsql as $$
declare
  found_device sync.device;
  days int := (select s.lease_days from sync.server_state s);
begin
  select * into found_device from sync.device d where d.id = which;
  if found_device.id is null then
    -- A restored server may hold entries of a device that it has forgotten.
    insert into sync.device (id, role, protocol, epoch, lease_until, last_no)
      values (which, session_user, protocol, epoch, clock_timestamp() + make_interval(days => days),
        (select coalesce(max(r.device_no), 0) from sync.receipt r where r.device = which))
      on conflict do nothing returning * into found_device;
  elsif found_device.role <> session_user then
    perform sync.refuse('device_of_other');
  elsif found_device.state = 'active' and (
    found_device.seen_at < clock_timestamp() - interval '1 minute'
    or (found_device.protocol, found_device.epoch) is distinct from (protocol, epoch)
  ) then
    update sync.device d set seen_at = clock_timestamp(), protocol = register_device.protocol,
      epoch = register_device.epoch, lease_until = clock_timestamp() + make_interval(days => days)
      where d.id = which returning * into found_device;
  end if;
  return found_device;
end $$;

create function sync.chain_at(which sync.stream, cursor_no bigint) returns bytea
language plpgsql stable as $$
begin
  return (
    select case cursor_no
      when which.head_no then which.chain
      when 0 then decode(repeat('00', 32), 'hex')
      else (select e.chain from sync.entry e where e.stream = which.id and e.no = cursor_no)
    end);
end $$;

create function sync.heads(cursors jsonb) returns jsonb
language plpgsql stable as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object(
      'name', s.name, 'right', sync.right_in(s.id), 'head_no', s.head_no,
      'is_closed', s.closed_at is not null,
      'chain_at_cursor', encode(sync.chain_at(s, coalesce((cursors ->> s.name)::bigint, 0)), 'hex'))
      order by s.name = 'common' desc, s.id), '[]')
    from sync.stream s where s.id = any (sync.my_streams()));
end $$;

-- What a device may hold of erased objects: it came before, from a stream its user could read.
create function sync.erasures_for(which sync.device) returns jsonb
language plpgsql stable as $$
begin
  return (
    select coalesce(jsonb_agg(jsonb_build_object('id', x.id, 'object_ids', x.object_ids)
      order by x.id), '[]')
    from sync.erasure x
    where x.decided_at >= which.registered_at
      and exists (select from sync.member m join sync.stream s on s.id = x.stream
        where m.role = which.role and (m.stream = x.stream or s.name = 'common'))
      and not exists (select from sync.device_erasure done
        where done.device = which.id and done.erasure_id = x.id));
end $$;

create function sync.hello(device uuid, protocol int, epoch uuid, cursors jsonb) returns jsonb
language plpgsql security definer set search_path = pg_catalog, pg_temp set jit = off as $$
declare
  me sync.device := sync.register_device(device, protocol, epoch);
begin
  return (select jsonb_build_object(
    'server_time', clock_timestamp(), 'epoch', s.epoch, 'is_recovering', s.is_recovering,
    'recoveries', s.recoveries,
    'protocol_min', s.protocol_min, 'protocol_max', s.protocol_max,
    'role', session_user, 'is_admin', sync.is_office_admin(),
    'device_last_no', me.last_no, 'device_state', me.state, 'lease_until', me.lease_until,
    'streams', case me.state when 'active' then sync.heads(cursors) else '[]' end,
    'erasures', sync.erasures_for(me)) from sync.server_state s);
end $$;

-- The last number of a page: whole groups only, and at least one.
create function sync.page_end(which int, after_no bigint, max_rows int, max_bytes bigint)
returns bigint
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    with candidate as (
      select e.no, e.group_last, e.size from sync.entry e
      where e.stream = which and e.no > after_no order by e.no limit greatest(max_rows, 1)),
    fitting as (
      select c.no, c.group_last, sum(c.size) over (order by c.no) as bytes,
        min(c.group_last) over () as least from candidate c)
    select greatest(max(f.least), max(f.group_last) filter (
      where f.bytes <= max_bytes and f.group_last <= (
        select max(g.no) from fitting g where g.bytes <= max_bytes)))
    from fitting f);
end $$;

-- With the rights of whoever asks: the policies decide what there is. One row at least, which
-- tells the head.
create function sync.pull(stream text, after_no bigint, max_rows int, max_bytes bigint)
returns table (
  head_no bigint, no bigint, seq bigint, entry_id uuid, group_id uuid, device uuid,
  device_no bigint, author text, object_type text, object_id uuid, verb text, schema int,
  client_at text, server_at timestamptz, given text, body text, salt bytea, digest bytea,
  chain bytea)
language plpgsql stable set search_path = pg_catalog, pg_temp
set enable_seqscan = off set enable_hashjoin = off set enable_mergejoin = off set jit = off as $$
declare
  which int := (select s.id from sync.stream s where s.name = pull.stream);
  page_end bigint := sync.page_end(which, after_no, max_rows, max_bytes);
begin
  return query select s.head_no, e.no, e.seq, e.entry_id, e.group_id, e.device, e.device_no,
    e.author, e.object_type, e.object_id, e.verb, e.schema, e.client_at, e.server_at, e.given,
    b.body, b.salt, e.digest, e.chain
  from sync.stream s
  left join sync.entry e on e.stream = which and e.no > after_no and e.no <= page_end
  left join sync.entry_body b on b.seq = e.seq
  where s.id = which
  order by e.no;
end $$;

create function sync.verify(stream text, first bigint, last bigint)
returns table (count bigint, chain bytea)
language sql stable set search_path = pg_catalog, pg_temp set jit = off as $$
  select count(e.no), decode(max(encode(e.chain, 'hex')) filter (where e.no = last), 'hex')
  from sync.stream s left join sync.entry e
    on e.stream = s.id and e.no between first and last
  where s.name = verify.stream
$$;

create function sync.confirm_erasures(device uuid, erasure_ids bigint[]) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from sync.device d
      where d.id = confirm_erasures.device and d.role = session_user) then
    perform sync.refuse('device_of_other');
  end if;
  insert into sync.device_erasure (device, erasure_id)
    select confirm_erasures.device, x.id from sync.erasure x where x.id = any (erasure_ids)
    on conflict do nothing;
end $$;

grant execute on function sync.hello, sync.page_end, sync.pull, sync.verify, sync.confirm_erasures
  to sync_user;
