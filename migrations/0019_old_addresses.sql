-- A reply of an imported community whose address was not its number.
create table post_address (
  slug    text primary key,
  post_id bigint not null references post on delete cascade
);

-- What an import could not give its old number is found by it here; nothing ever wrote `moved_id`.
drop table moved_id;
create index imported_forum on imported_item (old_key) where kind = 'forum';
create index imported_elsewhere on imported_item (kind, old_key) where kind <> 'member' and old_key <> new_id::text;
