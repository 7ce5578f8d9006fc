-- For the municipality's own SQL and BI tools: what stands now, folded from the journal when it
-- is asked for, with the rights of whoever asks. No texts and nothing about persons: a report
-- needs none, and what is not there cannot be copied into another system.

create function sync.fold_growing(fields jsonb, name text, change jsonb) returns jsonb
language plpgsql immutable set search_path = pg_catalog, pg_temp as $$
begin
  return fields || jsonb_build_object(name, (
    select coalesce(jsonb_agg(id order by id collate "C"), '[]') from (
      select jsonb_array_elements_text(coalesce(fields -> name, '[]')) as id
      union select jsonb_array_elements_text(coalesce(change -> 'add', '[]'))
      except select jsonb_array_elements_text(coalesce(change -> 'remove', '[]'))) ids));
end $$;

-- The fields of groups in which the writer had not seen the last word, and wants something else.
create function sync.stale_fields(state jsonb, object_type text, said jsonb) returns text[]
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
begin
  return (
    select coalesce(array_agg(r.field), '{}') from sync.field_rule r
    where r.object_type = stale_fields.object_type and r.guarded_group in (
      select g.guarded_group from sync.field_rule g
      join jsonb_each(said -> 'patch') p on p.key = g.field
      where g.object_type = stale_fields.object_type
      group by g.guarded_group
      having bool_or(coalesce(said #>> array['seen', p.key], '')
          <> coalesce(state #>> array['writers', p.key], ''))
        and bool_or(coalesce(state #> array['fields', p.key], 'null') <> p.value)));
end $$;

-- As models/fold.py, without the conflicts. What makes an object can be stale in nothing.
create function sync.fold_entry(
  state jsonb, object_type text, entry_id uuid, given text, body text
) returns jsonb
language plpgsql stable set search_path = pg_catalog, pg_temp as $$
declare
  said jsonb := body;
  is_first boolean := state -> 'writers' = '{}'
    and not jsonb_path_exists(said -> 'seen', '$.* ? (@ != "")');
  told jsonb := (said -> 'patch') - case when is_first then '{}'::text[]
    else sync.stale_fields(state, object_type, said) end;
  fields jsonb := state -> 'fields';
  growing text;
begin
  for growing in select r.field from sync.field_rule r
      where r.object_type = fold_entry.object_type and r.is_growing and told ? r.field loop
    told := sync.fold_growing(told || jsonb_build_object(growing,
      coalesce(fields -> growing, '[]')), growing, told -> growing);
  end loop;
  told := told || given::jsonb;
  return jsonb_build_object('fields', fields || told, 'writers', (state -> 'writers') || (
    select coalesce(jsonb_object_agg(t.key, replace(entry_id::text, '-', '')), '{}')
    from jsonb_object_keys(told) t(key)));
end $$;

create aggregate sync.fold(text, uuid, text, text) (
  sfunc = sync.fold_entry, stype = jsonb, initcond = '{"fields": {}, "writers": {}}');

create aggregate sync.merge(jsonb) (sfunc = jsonb_concat, stype = jsonb, initcond = '{}');

grant execute on function sync.fold_growing, sync.stale_fields, sync.fold_entry to sync_user;
grant execute on function sync.fold(text, uuid, text, text), sync.merge(jsonb) to sync_user;

-- What another client wrote may look like a day and be none.
create function sync.day(moment text) returns date
language sql immutable
return case
  when moment ~ '^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])' and left(moment, 4) <> '0000'
    and (substr(moment, 9, 2) < '29' or substr(moment, 9, 2)::int <= extract(day from
      make_date(left(moment, 4)::int, substr(moment, 6, 2)::int, 1) + interval '1 month - 1 day'))
  then make_date(left(moment, 4)::int, substr(moment, 6, 2)::int, substr(moment, 9, 2)::int)
end;
grant execute on function sync.day to sync_user;

-- The objects of a kind as they are shown. Where nobody decided without having seen the last word
-- and nothing only grows, the last patches simply lie over the earlier ones; only the others are
-- folded entry by entry, which costs fifty times as much.
create function sync.shown(kind text)
returns table (object_id uuid, object_type text, stream text, fields jsonb)
language sql stable set search_path = pg_catalog, pg_temp set jit = off as $$
  with said as materialized (
    select h.object_id, s.name as stream, e.seq, e.entry_id, e.given, b.body,
      j.told -> 'patch' as patch, j.told -> 'seen' as seen
    from sync.object_head h
    join sync.stream s on s.id = h.stream
    join sync.entry e on e.object_id = h.object_id and e.stream = h.stream
    join sync.entry_body b on b.seq = e.seq
    cross join lateral (select b.body::jsonb as told offset 0) j
    where h.object_type = kind and h.state = 'open'),
  ruled as (
    select t.object_id, r.is_growing, coalesce(t.seen ->> r.field, '') as seen,
      lag(replace(t.entry_id::text, '-', ''), 1, '')
        over (partition by t.object_id, r.field order by t.seq) as writer
    from said t join sync.field_rule r on r.object_type = kind and t.patch ? r.field),
  intricate as materialized (
    select distinct r.object_id from ruled r where r.is_growing or r.seen <> r.writer)
  select t.object_id, kind, t.stream,
    sync.merge(case t.given when '{}' then t.patch else t.patch || t.given::jsonb end order by t.seq)
  from said t where t.object_id not in (select i.object_id from intricate i)
  group by t.object_id, t.stream
  union all
  select t.object_id, kind, t.stream,
    sync.fold(kind, t.entry_id, t.given, t.body order by t.seq) -> 'fields'
  from said t where t.object_id in (select i.object_id from intricate i)
  group by t.object_id, t.stream
$$;
grant execute on function sync.shown to sync_user;

create view sync_views.object_now with (security_invoker) as
  select o.object_id, o.object_type, o.stream, o.fields
  from (select distinct h.object_type from sync.object_head h where h.state = 'open') kinds
  cross join lateral sync.shown(kinds.object_type) o;

create view sync_views.name_now with (security_invoker) as
  select replace(o.object_id::text, '-', '') as id, o.fields ->> 'name' as name,
    o.fields ->> 'kind' as kind, o.fields ->> 'parent' as parent
  from unnest(array['organisation_unit', 'category']) kind cross join lateral sync.shown(kind) o;

-- Names are looked up in one document: nine joins would be guessed at so many rows that the
-- compiler is started, which takes longer than the query.
create view sync_views.case_now with (security_invoker) as
  with name_of as materialized (
    select coalesce(jsonb_object_agg(n.id, n.name), '{}') as names from sync_views.name_now n)
  select replace(o.object_id::text, '-', '') as case_id,
    o.fields ->> 'number' as number, o.fields ->> 'diary_number' as diary_number,
    n.names ->> (o.fields ->> 'board') as board,
    n.names ->> (o.fields ->> 'department') as department,
    n.names ->> (o.fields ->> 'area') as area,
    n.names ->> (o.fields ->> 'unit') as unit,
    n.names ->> (o.fields ->> 'channel') as channel,
    n.names ->> (o.fields ->> 'case_type') as case_type,
    n.names ->> (o.fields ->> 'criterion') as criterion,
    n.names ->> (o.fields ->> 'local_category') as local_category,
    n.names ->> (o.fields ->> 'outcome') as outcome,
    o.fields ->> 'school_authority' as school_authority,
    sync.day(o.fields ->> 'received_on') as received_on,
    sync.day(o.fields ->> 'distributed_at') as distributed_on,
    sync.day(o.fields ->> 'acknowledged_on') as acknowledged_on,
    sync.day(o.fields ->> 'answered_on') as answered_on,
    sync.day(o.fields ->> 'closed_on') as closed_on,
    sync.day(o.fields ->> 'voided_on') as voided_on,
    case when o.fields ->> 'sent_back_count' ~ '^\d{1,6}$'
      then (o.fields ->> 'sent_back_count')::int else 0 end as sent_back_count,
    coalesce(o.fields ->> 'first_contact' = 'true', false) as first_contact
  from sync.shown('case') o cross join name_of n;

create view sync_views.measure_now with (security_invoker) as
  with name_of as materialized (
    select coalesce(jsonb_object_agg(n.id, n.name), '{}') as names from sync_views.name_now n)
  select replace(o.object_id::text, '-', '') as measure_id, o.fields ->> 'kind' as kind,
    n.names ->> (o.fields ->> 'department') as department, o.fields ->> 'improves' as improves,
    sync.day(o.fields ->> 'decided_on') as decided_on, sync.day(o.fields ->> 'due_on') as due_on,
    sync.day(o.fields ->> 'done_on') as done_on,
    case jsonb_typeof(o.fields -> 'cases') when 'array'
      then jsonb_array_length(o.fields -> 'cases') else 0 end as cases
  from sync.shown('measure') o cross join name_of n
  where o.fields ->> 'removed' is distinct from 'true';

create view sync_views.case_count with (security_invoker) as
  select c.board, c.department, c.case_type, c.channel,
    date_trunc('month', c.received_on)::date as month, count(*) as received,
    count(c.answered_on) as answered, count(c.closed_on) as closed,
    round(avg(c.closed_on - c.received_on), 1) as mean_days_to_closing
  from sync_views.case_now c where c.voided_on is null
  group by c.board, c.department, c.case_type, c.channel, date_trunc('month', c.received_on);

grant select on sync_views.object_now, sync_views.name_now, sync_views.case_now,
  sync_views.measure_now, sync_views.case_count to sync_user;
