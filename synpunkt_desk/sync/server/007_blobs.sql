-- Attachments in pieces, named by the hash of their content within a stream.

create function sync.stream_to_write(wanted text) returns int
language plpgsql as $$
declare
  which int := sync.open_stream(wanted);
begin
  if which is null or not sync.may_write(which) then
    perform sync.refuse('no_right');
  end if;
  return which;
end $$;

-- What was begun and never named by an entry goes after a month.
create function sync.drop_unused_blobs() returns void
language sql as $$
  delete from sync.blob b where b.created_at < clock_timestamp() - interval '30 days'
    and not exists (select from sync.blob_use u
      where u.stream = b.stream and u.content_hash = b.content_hash)
$$;

create function sync.blob_begin(stream text, content_hash bytea, size bigint) returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
begin
  if size not between 0 and (select s.max_blob_bytes from sync.server_state s) then
    perform sync.refuse('too_large');
  end if;
  if length(content_hash) is distinct from 32 then
    perform sync.refuse('malformed');
  end if;
  perform sync.drop_unused_blobs();
  insert into sync.blob (stream, content_hash, size, created_by)
    values (sync.stream_to_write(stream), content_hash, size, session_user) on conflict do nothing;
end $$;

create function sync.blob_put(stream text, content_hash bytea, piece_no int, data bytea)
returns void
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  which int := sync.stream_to_write(stream);
  announced sync.blob;
begin
  select * into announced from sync.blob b
    where b.stream = which and b.content_hash = blob_put.content_hash for share;
  if announced.stream is null then
    perform sync.refuse('blob_missing');
  elsif piece_no < 0 or length(data) is distinct from
      least(1048576, announced.size - piece_no * 1048576::bigint)::int then
    perform sync.refuse('malformed');
  elsif not announced.is_complete then
    insert into sync.blob_piece values (announced.stream, content_hash, piece_no, data)
      on conflict do nothing;
  end if;
end $$;

-- Gives whether the pieces are what the name promises; if not they are dropped and sent anew.
create function sync.blob_commit(stream text, content_hash bytea) returns boolean
language plpgsql security definer set search_path = pg_catalog, pg_temp as $$
declare
  which int := sync.stream_to_write(stream);
  announced sync.blob;
  content bytea;
begin
  select * into announced from sync.blob b
    where b.stream = which and b.content_hash = blob_commit.content_hash for update;
  if announced.stream is null then
    perform sync.refuse('blob_missing');
  elsif announced.is_complete then
    return true;
  end if;
  select coalesce(string_agg(p.data, '' order by p.piece_no), '') into content
    from sync.blob_piece p where p.stream = which and p.content_hash = announced.content_hash;
  if length(content) < announced.size then
    perform sync.refuse('blob_missing');
  elsif sha256(content) <> announced.content_hash then
    delete from sync.blob b where b.stream = which and b.content_hash = announced.content_hash;
    return false;
  end if;
  update sync.blob b set is_complete = true
    where b.stream = which and b.content_hash = announced.content_hash;
  return true;
end $$;

create function sync.blob_state(stream text, content_hash bytea) returns setof int
language sql stable set search_path = pg_catalog, pg_temp set jit = off as $$
  select p.piece_no from sync.blob_piece p join sync.stream s on s.id = p.stream
  where s.name = blob_state.stream and p.content_hash = blob_state.content_hash
$$;

create function sync.blob_get(stream text, content_hash bytea, piece_no int) returns bytea
language sql stable set search_path = pg_catalog, pg_temp set jit = off as $$
  select p.data from sync.stream s
  join sync.blob b on b.stream = s.id and b.is_complete
  join sync.blob_piece p on p.stream = b.stream and p.content_hash = b.content_hash
  where s.name = blob_get.stream and p.content_hash = blob_get.content_hash
    and p.piece_no = blob_get.piece_no
$$;

grant execute on function
  sync.blob_begin, sync.blob_put, sync.blob_commit, sync.blob_state, sync.blob_get to sync_user;
