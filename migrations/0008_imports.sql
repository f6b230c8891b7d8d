-- What came from where, so that running an import again adds only the difference, and so that an audit can compare what
-- is shown with what was stored. `source` is the old site's address.

create table imported_item (
  source text not null,
  kind   text not null check (kind in ('member', 'forum', 'topic', 'post')),
  old_key text not null, -- a log-in for members, an id for everything else
  new_id bigint not null,
  primary key (source, kind, old_key)
);

-- The text of a post as the old site stored it, untouched and not safe. Nothing shows it.
create table imported_original (
  post_id bigint primary key references post on delete cascade,
  stored  text not null
);

-- New ids start above the highest. The site's ordinary role may not set a sequence, hence this one door.
create function raise_ids() returns void
language sql security definer set search_path = pg_catalog, public as $$
  select setval('public.content_id', greatest((select last_value from content_id),
           (select coalesce(max(id), 1) from post), (select coalesce(max(id), 1) from topic))),
         setval('public.forum_id_seq', greatest((select last_value from forum_id_seq), (select coalesce(max(id), 1) from forum)))
$$;
