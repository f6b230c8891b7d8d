-- Control over one's own traces: what was taken back stays so in lists too, whom somebody does not want to meet, what a
-- profile shows, and what is left of somebody who leaves: nothing that says who it was.

-- The opening post was taken back: nobody is named as the one who started the topic. Its author keeps their rights in it.
alter table topic add column starter_withdrawn boolean not null default false;
update topic set starter_withdrawn = true
  from post where post.topic_id = topic.id and post.position = 1 and post.state = 'withdrawn';
update topic set last_post_author_id = null
  from post where post.id = topic.last_post_id and post.state = 'withdrawn';

-- One's own posts in one's profile, for members: only who chose so. And when one last took a copy of everything.
alter table preference
  add column shows_posts boolean not null default false,
  add column copied_at timestamptz;

-- Whom somebody chose not to meet. Nobody else ever sees a row of this.
create table block (
  blocker_id bigint not null references member on delete cascade,
  blocked_id bigint not null references member on delete cascade,
  created_at timestamptz not null,
  primary key (blocker_id, blocked_id),
  check (blocker_id <> blocked_id)
);
create index block_by_blocked on block (blocked_id);

-- Somebody who is leaving, until nothing of them is left. The name is needed to take it out of other people's quotes.
create table departure (
  member_id   bigint primary key references member on delete cascade,
  with_posts  boolean not null, -- their posts go too
  name_sealed bytea not null,
  asked_at    timestamptz not null
);

-- Keyed hashes of names that were somebody's: nobody else may be taken for them. Tells neither who nor when.
create table departed_name (
  name_hash bytea primary key
);

-- To find what somebody gave and wrote without reading what all the others did.
create index reaction_by_member on reaction (member_id);
create index post_revision_by_editor on post_revision (editor_id);
create index report_by_reporter on report (reporter_id) where reporter_id is not null;
create index moderation_act_by_actor on moderation_act (actor_id) where actor_id is not null;
