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

grant execute on function sync.fold_growing, sync.stale_fields, sync.fold_entry to sync_user;
grant execute on function sync.fold(text, uuid, text, text) to sync_user;

create function sync.day(moment text) returns date
language sql immutable set search_path = pg_catalog, pg_temp as $$
  select case when moment ~ '^\d{4}-\d{2}-\d{2}' then left(moment, 10)::date end
$$;
grant execute on function sync.day to sync_user;

create view sync_views.object_now with (security_invoker) as
  select h.object_id, h.object_type, s.name as stream,
    sync.fold(e.object_type, e.entry_id, e.given, b.body order by e.seq) -> 'fields' as fields
  from sync.object_head h
  join sync.stream s on s.id = h.stream
  join sync.entry e on e.object_id = h.object_id and e.stream = h.stream
  join sync.entry_body b on b.seq = e.seq
  where h.state = 'open'
  group by h.object_id, h.object_type, s.name;

create view sync_views.name_now with (security_invoker) as
  select replace(o.object_id::text, '-', '') as id, o.fields ->> 'name' as name,
    o.fields ->> 'kind' as kind, o.fields ->> 'parent' as parent
  from sync_views.object_now o where o.object_type in ('organisation_unit', 'category');

create view sync_views.case_now with (security_invoker) as
  with name_of as materialized (select n.id, n.name from sync_views.name_now n)
  select replace(o.object_id::text, '-', '') as case_id,
    o.fields ->> 'number' as number, o.fields ->> 'diary_number' as diary_number,
    board.name as board, department.name as department, area.name as area, unit.name as unit,
    channel.name as channel, case_type.name as case_type, criterion.name as criterion,
    local_category.name as local_category, outcome.name as outcome,
    o.fields ->> 'school_authority' as school_authority,
    sync.day(o.fields ->> 'received_on') as received_on,
    sync.day(o.fields ->> 'distributed_at') as distributed_on,
    sync.day(o.fields ->> 'acknowledged_on') as acknowledged_on,
    sync.day(o.fields ->> 'answered_on') as answered_on,
    sync.day(o.fields ->> 'closed_on') as closed_on,
    sync.day(o.fields ->> 'voided_on') as voided_on,
    coalesce((o.fields ->> 'sent_back_count')::int, 0) as sent_back_count,
    coalesce((o.fields ->> 'first_contact')::boolean, false) as first_contact
  from sync_views.object_now o
  left join name_of board on board.id = o.fields ->> 'board'
  left join name_of department on department.id = o.fields ->> 'department'
  left join name_of area on area.id = o.fields ->> 'area'
  left join name_of unit on unit.id = o.fields ->> 'unit'
  left join name_of channel on channel.id = o.fields ->> 'channel'
  left join name_of case_type on case_type.id = o.fields ->> 'case_type'
  left join name_of criterion on criterion.id = o.fields ->> 'criterion'
  left join name_of local_category on local_category.id = o.fields ->> 'local_category'
  left join name_of outcome on outcome.id = o.fields ->> 'outcome'
  where o.object_type = 'case';

create view sync_views.measure_now with (security_invoker) as
  with name_of as materialized (select n.id, n.name from sync_views.name_now n)
  select replace(o.object_id::text, '-', '') as measure_id, o.fields ->> 'kind' as kind,
    department.name as department, o.fields ->> 'improves' as improves,
    sync.day(o.fields ->> 'decided_on') as decided_on, sync.day(o.fields ->> 'due_on') as due_on,
    sync.day(o.fields ->> 'done_on') as done_on,
    coalesce(jsonb_array_length(o.fields -> 'cases'), 0) as cases
  from sync_views.object_now o
  left join name_of department on department.id = o.fields ->> 'department'
  where o.object_type = 'measure' and not coalesce((o.fields ->> 'removed')::boolean, false);

create view sync_views.case_count with (security_invoker) as
  select c.board, c.department, c.case_type, c.channel,
    date_trunc('month', c.received_on)::date as month, count(*) as received,
    count(c.answered_on) as answered, count(c.closed_on) as closed,
    round(avg(c.closed_on - c.received_on), 1) as mean_days_to_closing
  from sync_views.case_now c where c.voided_on is null
  group by c.board, c.department, c.case_type, c.channel, date_trunc('month', c.received_on);

grant select on sync_views.object_now, sync_views.name_now, sync_views.case_now,
  sync_views.measure_now, sync_views.case_count to sync_user;
