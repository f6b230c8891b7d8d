-- Pictures that posts show, made anew by us; the files that somebody brought are never kept. They go with their post, and
-- live here rather than in a folder so that a post and its pictures are saved, erased, copied and restored together.
create table picture (
  token      text primary key check (token ~ '^[A-Za-z0-9_-]{22}$'),
  post_id    bigint not null references post on delete cascade,
  width      integer not null check (width between 1 and 9999),
  height     integer not null check (height between 1 and 9999),
  webp       bytea not null,
  created_at timestamptz not null
);
-- Packed already: packing it once more would only take time.
alter table picture alter column webp set storage external;
create index picture_by_post on picture (post_id);
