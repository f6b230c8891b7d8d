-- What posts say, for searching: a row is made by a job within seconds of its post, never by whoever posts. Who may find it is
-- asked of topic and forum with every search; nothing here says it. Words that changed or are gone must not be found for
-- another second, whoever changed them, so the database itself forgets them with the change (ADR 15).

create table post_words (
  post_id bigint primary key references post on delete cascade,
  words   tsvector not null -- weight A: the title, with the opening post; D: the post
);
-- A short list of what waits to be filed: searches read all of it.
create index post_words_by_word on post_words using gin (words) with (gin_pending_list_limit = 512);

-- Posts whose words were forgotten because they changed.
create table post_words_due (
  post_id bigint primary key references post on delete cascade
);

-- All posts are being gone through, from the newest down: at first, and after an import.
create table post_words_pass (
  only_one  boolean primary key default true check (only_one),
  before_id bigint -- where it goes on; null at its beginning
);
insert into post_words_pass default values;

-- A topic has the id of the post that opened it.
create function forget_post_words() returns trigger language plpgsql as $$
begin
  delete from post_words where post_id = new.id;
  insert into post_words_due (post_id) select id from post where id = new.id on conflict do nothing;
  return null;
end
$$;

create trigger forget_post_words after update of body_html, state on post for each row
  when (old.body_html is distinct from new.body_html or old.state is distinct from new.state)
  execute function forget_post_words();
create trigger forget_topic_words after update of title on topic for each row
  when (old.title is distinct from new.title)
  execute function forget_post_words();
