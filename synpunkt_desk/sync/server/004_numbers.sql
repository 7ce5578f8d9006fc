-- Official numbers, as the program writes them: the same pattern gives the same text in both.

create function sync.is_pattern(pattern text) returns boolean
language plpgsql immutable as $$
begin
  return pattern ~ '^(\{\{|\}\}|\{(prefix|year|short_year|number):?\}|\{number:0[1-9]\}|[^{}])*$'
    and replace(pattern, '{{', '') ~ '\{number' and replace(pattern, '{{', '') ~ '\{(short_)?year';
end $$;

create function sync.number_part(token text, prefix text, year int, number text) returns text
language sql immutable as $$
  select case
    when token in ('{{', '}}') then left(token, 1)
    when token like '{prefix%' then prefix
    when token like '{year%' then year::text
    when token like '{short_year%' then lpad((year % 100)::text, 2, '0')
    when token like '{number:0%' then
      lpad(number, greatest(substr(token, 10, 1)::int, length(number)), '0')
    when token like '{number%' then number
    else token
  end
$$;

-- Blanks are what Python's str.split takes for blanks, whatever the locale of the server.
create function sync.number_text(pattern text, prefix text, year int, number text) returns text
language plpgsql immutable as $$
begin
  return (
    select btrim(regexp_replace(
      string_agg(sync.number_part(token[1], prefix, year, number), '' order by place),
      '[\u0009-\u000d\u001c-\u0020\u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+',
      ' ', 'g'), ' ')
    from regexp_matches(pattern, '\{\{|\}\}|\{[^{}]*\}|[^{}]+', 'g')
      with ordinality m(token, place));
end $$;

create function sync.is_number_wish(wish jsonb) returns boolean
language plpgsql immutable as $$
begin
  return wish is null or coalesce(
    jsonb_typeof(wish -> 'series') = 'string' and length(wish ->> 'series') between 1 and 200
    and jsonb_typeof(wish -> 'prefix') = 'string' and length(wish ->> 'prefix') <= 100
    and jsonb_typeof(wish -> 'pattern') = 'string' and length(wish ->> 'pattern') <= 100
    and (wish -> 'year')::text ~ '^[1-9][0-9]{0,3}$'
    and sync.is_pattern(wish ->> 'pattern'), false);
end $$;

-- Which number a given text holds: what a restored server has forgotten stays taken. The place
-- of the number is found by nine letters that stand in no text, as long as the widest padding.
create function sync.before_number(wish jsonb) returns text
language plpgsql immutable as $$
begin
  return (
    select split_part(sync.number_text(
      wish ->> 'pattern', wish ->> 'prefix', (wish ->> 'year')::int, mark), mark, 1)
    from repeat(chr(1), 9) as mark);
end $$;

create function sync.number_after(before text, given text) returns bigint
language plpgsql immutable as $$
begin
  return case when starts_with(given, before) then
    substring(substr(given, length(before) + 1) from '^[0-9]{1,18}')::bigint end;
end $$;

create function sync.number_in(given text, wish jsonb) returns bigint
language plpgsql immutable as $$
begin
  return sync.number_after(sync.before_number(wish), given);
end $$;
