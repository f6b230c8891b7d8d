-- Topics and their posts. A post's id is its address for life (#post-26979); its position is what people see
-- beside it (#3 of 10) and what pages are cut by, dense over shown posts and placeholders. A topic has the id
-- of the post that opened it, as in bbPress, so that links of communities that move in keep their meaning.

create sequence content_id as bigint;

create table topic (
  id                  bigint primary key,
  forum_id            bigint not null references forum,
  title               text not null check (char_length(title) between 1 and 200),
  slug                text not null unique, -- the address while the topic is public
  token               text not null unique check (char_length(token) >= 20), -- the address while it is not
  audience            smallint not null default 0 check (audience between 0 and 2), -- its own; the forum's may be narrower
  state               text not null default 'shown' check (state in ('shown', 'hidden', 'pending', 'spam', 'trash')),
  hidden_why          text,
  author_id           bigint references member,
  guest_name          text,
  closed_at           timestamptz,
  pinned              smallint not null default 0 check (pinned between 0 and 2), -- 1 in its forum, 2 everywhere
  post_count          integer not null default 0, -- posts with a position
  participant_count   integer not null default 0,
  staff_count         integer not null default 0, -- how many of the practice's people have answered
  last_post_id        bigint,
  last_post_author_id bigint references member,
  last_post_at        timestamptz not null,
  created_at          timestamptz not null
);
create index topic_list on topic (forum_id, last_post_at desc, id desc) where state = 'shown';
create index topic_pinned on topic (pinned, forum_id) where pinned > 0 and state = 'shown';
create index topic_by_author on topic (author_id, id);
create index topic_unanswered on topic (forum_id, id desc) where state = 'shown' and post_count = 1;

-- Former slugs: a renamed topic keeps answering at its old address.
create table topic_address (
  slug     text primary key,
  topic_id bigint not null references topic on delete cascade
);

create table post (
  id              bigint primary key,
  topic_id        bigint not null references topic,
  position        integer check (position > 0), -- null while it is not part of what people see
  state           text not null default 'shown'
                  check (state in ('shown', 'withdrawn', 'hidden', 'pending', 'spam', 'trash')),
  author_id       bigint references member,
  guest_name      text check (char_length(guest_name) between 1 and 120),
  staff_voice     boolean not null default false, -- written for the practice; stays so when the author leaves
  staff_title     text, -- the title they had when they wrote it
  reply_to_id     bigint,
  body_source     text not null,
  body_format     text not null default 'markdown' check (body_format in ('markdown', 'html')),
  body_html       text not null,
  renderer        smallint not null, -- version of the renderer that made body_html
  reactions       jsonb not null default '{}', -- kind → how many
  edit_count      integer not null default 0,
  edited_at       timestamptz,
  edited_by_author boolean,
  edit_reason     text,
  state_why       text, -- why it was hidden, in words for its author and readers
  submission_id   uuid not null, -- one per form shown, so that a double click adds one post
  submission_hash bytea, -- what was sent with it: the same form with other words is refused
  created_at      timestamptz not null,
  check ((position is not null) = (state in ('shown', 'withdrawn', 'hidden')))
);
create unique index post_position on post (topic_id, position);
create unique index post_submission on post (author_id, submission_id);
create index post_by_author on post (author_id, id desc);
create index post_waiting on post (state, id) where state = 'pending';

-- What a post said before; only its author and moderators read it, and its author may erase it.
create table post_revision (
  post_id     bigint not null references post on delete cascade,
  version     integer not null,
  body_source text, -- null once erased
  editor_id   bigint references member on delete set null,
  reason      text,
  written_at  timestamptz not null,
  primary key (post_id, version)
);

-- Where a post or topic of an imported community went when its id was taken.
create table moved_id (
  source  text not null,
  old_id  bigint not null,
  post_id bigint not null references post on delete cascade,
  primary key (source, old_id)
);

-- One row for a member and a topic: what they wrote there, how far they read, whether somebody answered since.
create table topic_member (
  topic_id       bigint not null references topic on delete cascade,
  member_id      bigint not null references member on delete cascade,
  post_count     integer not null default 0,
  first_position integer, -- of their first post in it
  staff_voice    boolean not null default false,
  mine           boolean not null default false, -- they started or answered it: it is among "My topics"
  read_position  integer not null default 0,
  news           boolean not null default false, -- somebody else posted since they last looked
  primary key (topic_id, member_id)
);
create index my_topics on topic_member (member_id, topic_id desc) where mine;
create index my_news on topic_member (member_id) where news;
create index topic_voices on topic_member (topic_id, staff_voice desc, first_position) where post_count > 0;

create table tag (
  id   bigint generated by default as identity primary key,
  slug text not null unique,
  name text not null
);

create table topic_tag (
  topic_id bigint not null references topic on delete cascade,
  tag_id   bigint not null references tag,
  primary key (topic_id, tag_id)
);
create index topic_tag_by_tag on topic_tag (tag_id, topic_id desc);

-- One reaction a person and post. Nobody sees who.
create table reaction (
  post_id    bigint not null references post on delete cascade,
  member_id  bigint not null references member on delete cascade,
  kind       text not null check (kind in ('thanks', 'same', 'helped', 'hope', 'rooting')),
  created_at timestamptz not null,
  primary key (post_id, member_id)
);

-- Unsent words, sealed with the install key. Place: "topic:<id>", "forum:<id>" or "post:<id>".
create table draft (
  member_id   bigint not null references member on delete cascade,
  place       text not null check (char_length(place) <= 60),
  body_sealed bytea not null,
  updated_at  timestamptz not null,
  primary key (member_id, place)
);
create index draft_by_age on draft (updated_at);
