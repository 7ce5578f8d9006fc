-- Many entries at once, where nothing is to be said against any of them: what placing them one by
-- one would do, in a tenth of the time. Anything else is left to whoever goes through them.

create type sync.offered as (
  device uuid, author text, recovered_by text, given text, device_no bigint, entry_id uuid,
  group_id uuid, stream text, object_type text, object_id uuid, verb text, schema int,
  client_at text, body text, asks jsonb);

-- From so many on it is worth while.
create function sync.many() returns int
language sql immutable as $$
  select 20
$$;

create function sync.chain_step(chain bytea, before bytea, stream text, e sync.entry)
returns bytea
language plpgsql immutable as $$
begin
  return sync.chain_of(coalesce(chain, before), stream, e);
end $$;

create aggregate sync.chain (before bytea, stream text, e sync.entry) (
  sfunc = sync.chain_step, stype = bytea);

-- Placing ----------------------------------------------------------------------------------------

create function sync.open_streams(offered sync.offered[]) returns void
language plpgsql as $$
begin
  perform sync.open_stream(named.stream) from (
    select o.stream from unnest(offered) with ordinality o
    group by o.stream order by min(o.ordinality)) named;
end $$;

-- In the order given; entries of a group that lie in one stream have to follow each other.
create function sync.put_all(offered sync.offered[]) returns void
language plpgsql as $$
declare
  here sync.place := sync.begin_placing();
begin
  with numbered as materialized (
    select o.*, s.id as stream_id, s.chain as before, sync.salt() as salt,
      s.head_no + row_number() over (partition by s.id order by o.ordinality) as no
    from unnest(offered) with ordinality o join sync.stream s on s.name = o.stream),
  made as (
    select n.*, row(here.seq + n.ordinality, n.stream_id, n.no, n.entry_id, n.group_id,
      max(n.no) over (partition by n.group_id, n.stream_id), n.device, n.device_no, n.author,
      n.object_type, n.object_id, n.verb, n.schema, n.client_at, here.at, n.given,
      octet_length(n.body), sha256(n.salt || convert_to(n.body, 'UTF8')), null,
      n.recovered_by)::sync.entry as e
    from numbered n),
  placed as materialized (
    select m.*, sync.chain(m.before, m.stream, m.e)
      over (partition by m.stream_id order by m.no) as chain
    from made m),
  heads as (
    insert into sync.entry
      select (p.e).seq, p.stream_id, p.no, p.entry_id, p.group_id, (p.e).group_last, p.device,
        p.device_no, p.author, p.object_type, p.object_id, p.verb, p.schema, p.client_at, here.at,
        p.given, (p.e).size, (p.e).digest, p.chain, p.recovered_by
      from placed p order by (p.e).seq),
  bodies as (
    insert into sync.entry_body (seq, stream, body, salt)
      select (p.e).seq, p.stream_id, p.body, p.salt from placed p order by (p.e).seq),
  receipts as (
    insert into sync.receipt (device, device_no, entry_id, outcome, seq, object_id, verb)
      select p.device, p.device_no, p.entry_id, 'accepted', (p.e).seq, p.object_id, p.verb
      from placed p on conflict do nothing),
  objects as (
    insert into sync.object_head (object_id, object_type, stream)
      select distinct on (p.object_id) p.object_id, p.object_type, p.stream_id
      from placed p order by p.object_id, (p.e).seq on conflict do nothing),
  blobs as (
    insert into sync.blob_use (stream, content_hash, object_id)
      select b.stream, b.content_hash, p.object_id
      from placed p, jsonb_array_elements_text(p.asks -> 'blobs') hash, sync.blob b
      where p.asks ? 'blobs' and b.stream = p.stream_id and b.content_hash = decode(hash, 'hex')
      on conflict do nothing)
  update sync.stream s set head_no = p.no, chain = p.chain
    from (
      select distinct on (l.stream_id) l.stream_id, l.no, l.chain from placed l
      order by l.stream_id, l.no desc) p
    where s.id = p.stream_id;
  update sync.server_state set seq = seq + cardinality(offered), last_at = here.at;
  update sync.device d set last_no = greatest(d.last_no, counted.last)
    from (select o.device, max(o.device_no) as last from unnest(offered) o group by o.device) counted
    where d.id = counted.device;
end $$;

-- What there may be to say -----------------------------------------------------------------------

-- Whether whoever asks may write in each of these streams; an administrator's entry opens one.
create function sync.are_writable(names text[]) returns boolean
language plpgsql stable as $$
begin
  return (
    select bool_and(coalesce(case
      when s.id is not null then s.closed_at is null and sync.may_write(s.id)
      else named.name ~ '^(unplaced|[0-9a-f]{32})$' and sync.is_office_admin() end, false))
    from (select distinct n.name from unnest(names) n(name)) named
    left join sync.stream s on s.name = named.name);
end $$;

-- Whether an administrator of the office may bring something to each of them.
create function sync.are_open(names text[]) returns boolean
language plpgsql stable as $$
begin
  return (
    select bool_and(coalesce(case
      when s.id is not null then s.closed_at is null
      else named.name ~ '^(unplaced|[0-9a-f]{32})$' end, false))
    from (select distinct n.name from unnest(names) n(name)) named
    left join sync.stream s on s.name = named.name);
end $$;

-- Nothing that has to be looked at by itself, or that comes twice.
create function sync.are_plain(arrived sync.arrival[]) returns boolean
language plpgsql stable as $$
begin
  return (select count(distinct a.entry_id) = cardinality(arrived) from unnest(arrived) a)
    and not exists (
      select from unnest(arrived) a where not sync.is_well_formed(a) or a.asks ? 'move');
end $$;

create function sync.are_new(arrived sync.arrival[]) returns boolean
language plpgsql stable as $$
begin
  return not exists (
    select from unnest(arrived) a join sync.entry e on e.entry_id = a.entry_id);
end $$;

-- Every object lies, or begins, in the one stream that its entries name.
create function sync.are_at_home(arrived sync.arrival[]) returns boolean
language plpgsql stable as $$
begin
  return not exists (
    select from (
      select a.object_id, min(a.stream) as least, max(a.stream) as most
      from unnest(arrived) a group by a.object_id) o
    left join sync.object_head h on h.object_id = o.object_id
    where o.least <> o.most or h.state = 'erased'
      or h.stream <> coalesce((select s.id from sync.stream s where s.name = o.least), 0));
end $$;

create function sync.are_whole_groups(arrived sync.arrival[]) returns boolean
language plpgsql stable as $$
begin
  return not exists (
    select from unnest(arrived) a group by a.group_id
    having max(a.device_no) - min(a.device_no) <> count(*) - 1
      or min(a.group_size) <> count(*) or max(a.group_size) <> count(*)
      or count(a.group_size) <> count(*));
end $$;

-- Whether an entry waits for an object that is not there when its group is looked at.
create function sync.lack_an_object(origin sync.origin, arrived sync.arrival[]) returns boolean
language plpgsql stable as $$
begin
  return exists (
    select from (
      select a, first_value(a.group_id) over (
        partition by a.object_id order by a.device_no) as begun_in
      from unnest(arrived) a) o
    where (o.a).group_id = o.begun_in
      and not exists (select from sync.object_head h where h.object_id = (o.a).object_id)
      and sync.depends(origin, o.a));
end $$;

create function sync.lack_a_blob(arrived sync.arrival[]) returns boolean
language plpgsql stable as $$
begin
  return exists (
    select from unnest(arrived) a left join sync.stream s on s.name = a.stream
    where a.asks ? 'blobs' and sync.lacks_blob(s.id, a.asks));
end $$;

-- Append -----------------------------------------------------------------------------------------

-- The entries with the official numbers that they ask for.
create function sync.with_numbers(origin sync.origin, arrived sync.arrival[])
returns sync.offered[]
language plpgsql as $$
declare
  offered sync.offered[];
begin
  with wish as (
    select a.*, a.asks -> 'number' as wanted, a.asks #>> '{number,series}' as series,
      (a.asks #>> '{number,year}')::int as year
    from unnest(arrived) a),
  counted as materialized (
    select w.*, coalesce(n.last, 0)
      + row_number() over (partition by w.series, w.year order by w.device_no) as number
    from wish w left join sync.number_series n on n.series = w.series and n.year = w.year),
  kept as (
    insert into sync.number_series (series, year, last)
      select c.series, c.year, max(c.number) from counted c where c.wanted is not null
      group by c.series, c.year
      on conflict (series, year) do update set last = excluded.last)
  select array_agg(row(origin.device, origin.author, null,
      case when c.wanted is null then '{}' else '{"number":' || to_json(sync.number_text(
        c.wanted ->> 'pattern', c.wanted ->> 'prefix', c.year, c.number::text)) || '}' end,
      c.device_no, c.entry_id, c.group_id, c.stream, c.object_type, c.object_id, c.verb, c.schema,
      c.client_at, c.body, c.asks)::sync.offered order by c.device_no)
    into offered from counted c;
  return offered;
end $$;

-- Places all that arrived and are new, or tells that they have to be gone through.
create function sync.place_at_once(origin sync.origin, arrived sync.arrival[]) returns boolean
language plpgsql as $$
declare
  offered sync.offered[];
begin
  if cardinality(arrived) < sync.many() or not (
    sync.are_writable(array(select a.stream from unnest(arrived) a))
    and sync.are_whole_groups(arrived) and sync.are_plain(arrived) and sync.are_new(arrived)
    and sync.are_at_home(arrived) and not sync.lack_an_object(origin, arrived)
    and not sync.lack_a_blob(arrived)) then
    return false;
  end if;
  offered := sync.with_numbers(origin, arrived);
  perform sync.open_streams(offered);
  perform sync.put_all(offered);
  return true;
end $$;

-- Bringing an office, and what a restored server lost --------------------------------------------

-- Numbers that stand in letters are not given again.
create function sync.keep_numbers(offered sync.offered[]) returns void
language plpgsql as $$
begin
  with wish as materialized (
    select distinct o.asks -> 'number' as wanted from unnest(offered) o where o.asks ? 'number'),
  known as materialized (
    select w.wanted, sync.before_number(w.wanted) as before from wish w)
  insert into sync.number_series (series, year, last)
    select k.wanted ->> 'series', (k.wanted ->> 'year')::int, max(found.number)
    from known k, unnest(offered) o,
      sync.number_after(k.before, o.given::jsonb ->> 'number') found(number)
    where o.asks -> 'number' = k.wanted and found.number > 0
    group by 1, 2
    on conflict (series, year) do update
      set last = greatest(number_series.last, excluded.last);
end $$;

create function sync.offers(members sync.recovered[]) returns sync.offered[]
language plpgsql stable as $$
begin
  return array(
    select row(m.device, m.author, session_user, coalesce(m.given, '{}'), m.device_no, m.entry_id,
      m.group_id, m.stream, m.object_type, m.object_id, m.verb, m.schema, m.client_at, m.body,
      sync.asks_of(m.body))::sync.offered
    from (
      select f.*, min(f.ordinality) over (partition by f.group_id) as begun
      from unnest(members) with ordinality f) m
    order by m.begun, m.ordinality);
end $$;

create function sync.arrivals_in(offered sync.offered[]) returns sync.arrival[]
language plpgsql stable as $$
begin
  return array(
    select row(o.device_no, o.entry_id, o.group_id, null, o.stream, o.object_type, o.object_id,
      o.verb, o.schema, o.client_at, o.body, o.asks)::sync.arrival
    from unnest(offered) o);
end $$;

create function sync.recover_at_once(members sync.recovered[]) returns boolean
language plpgsql as $$
declare
  offered sync.offered[];
  fresh sync.offered[];
begin
  if cardinality(members) < sync.many() or not sync.is_office_admin()
    or (select s.is_recovering from sync.server_state s)
    or not sync.are_open(array(select m.stream from unnest(members) m))
    or exists (
      select from unnest(members) m
      where m.device is null or m.author is null or m.author ~ E'\n') then
    return false;
  end if;
  offered := sync.offers(members);
  fresh := array(
    select o from unnest(offered) o
    where not exists (select from sync.entry e where e.entry_id = o.entry_id));
  if not (sync.are_plain(sync.arrivals_in(offered))
    and sync.are_at_home(sync.arrivals_in(fresh))) then
    return false;
  end if;
  perform sync.keep_numbers(fresh);
  perform sync.open_streams(fresh);
  perform sync.put_all(fresh);
  return true;
end $$;

create function sync.receipts_of(members sync.recovered[])
returns table (device_no bigint, outcome text, seq bigint, no bigint, code text, given text)
language plpgsql stable as $$
begin
  return query select m.device_no, 'accepted', e.seq, e.no, '', e.given
    from unnest(members) with ordinality m join sync.entry e on e.entry_id = m.entry_id
    order by m.ordinality;
end $$;
