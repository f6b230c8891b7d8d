-- An import is written in pieces (docs/adr/0018). What its runs have brought so far is kept here, so that one that was
-- interrupted goes on, and the audit log tells of it once.
create table import_run (
  id         bigint generated always as identity primary key,
  source     text not null, -- the old site's address, as in imported_item
  people     integer not null default 0,
  forums     integer not null default 0,
  topics     integer not null default 0,
  posts      integer not null default 0,
  started_at timestamptz not null,
  ended_at   timestamptz -- null while it runs, or after it was interrupted
);
create unique index import_run_open on import_run (source) where ended_at is null;

-- What people write while an import runs gets ids above those that it still brings.
create function raise_ids_above(highest bigint) returns void
language sql security definer set search_path = pg_catalog, public, pg_temp as $$
  select setval('public.content_id', greatest((select last_value from content_id), highest))
$$;
revoke all on function raise_ids_above(bigint) from public;
grant execute on function raise_ids_above(bigint) to threadwell_site;
