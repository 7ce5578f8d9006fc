-- Who ended a right is kept beside who gave it.

alter table sync.member add column ended_by text;

create or replace function sync.put_member(person text, which int, new_right text) returns void
language plpgsql set search_path = pg_catalog, pg_temp as $$
begin
  if not exists (select from pg_roles r where r.rolname = person and r.rolcanlogin
      and pg_has_role(r.oid, 'sync_user', 'member')) then
    perform sync.refuse('no_person');
  end if;
  update sync.member m set valid_to = clock_timestamp(), ended_by = session_user
    where m.role = person and m.stream = which and m.valid_to is null;
  insert into sync.member (role, stream, member_right, granted_by)
    values (person, which, new_right, session_user);
end $$;

create or replace function sync.revoke_member(person text, stream text) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  which int := (select s.id from sync.stream s where s.name = revoke_member.stream);
begin
  perform sync.require_admin(which);
  perform sync.require_other_admin(person, which);
  update sync.member m set valid_to = clock_timestamp(), ended_by = session_user
    where m.role = person and m.stream = which and m.valid_to is null;
end $$;

-- As sync.members, which older programs read, and by whom each was ended; '' where nobody knows.
create function sync.member_history()
returns table (
  role text, stream text, member_right text, valid_from timestamptz, valid_to timestamptz,
  granted_by text, ended_by text)
language plpgsql stable security definer set search_path = pg_catalog, pg_temp as $$
begin
  perform sync.require_office_admin();
  return query select m.role, s.name, m.member_right, m.valid_from, m.valid_to, m.granted_by,
      coalesce(m.ended_by, '')
    from sync.member m join sync.stream s on s.id = m.stream order by m.id;
end $$;

grant execute on function sync.member_history to sync_user;
