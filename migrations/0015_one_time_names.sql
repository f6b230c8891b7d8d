-- One-time names: whoever starts a topic may do so under a name that holds in that topic only. Posts under such a name have
-- no author among the members; whose name it is stands sealed in two places, each readable with the install key only: with
-- the name (who is its owner) and with the owner (which names are theirs). Nothing else in the database joins the two (ADR 12).

create table one_time_name (
  id            uuid primary key,
  topic_id      bigint not null references topic on delete cascade,
  name          text not null check (char_length(name) between 1 and 120),
  name_key      text not null unique, -- given once: neither a member nor another topic may seem to be the same person
  name_skeleton text not null,
  owner_sealed  bytea not null,
  news          boolean not null default false, -- somebody else posted since its owner last looked
  paused_why    text check (char_length(paused_why) between 1 and 200), -- moderators let it write no more
  created_at    timestamptz not null
);
create index one_time_name_by_topic on one_time_name (topic_id);
create index one_time_name_by_skeleton on one_time_name (name_skeleton);

-- Ids of one's own names, sealed: a stolen database tells who has any, and nothing more.
alter table member add column own_names_sealed bytea;

alter table topic add column alias_id uuid references one_time_name,
  add check (alias_id is null or (author_id is null and guest_name is not null));
alter table post add column alias_id uuid references one_time_name,
  add check (alias_id is null or (author_id is null and guest_name is not null and not staff_voice));
create index topic_by_alias on topic (alias_id) where alias_id is not null;
create unique index post_submission_of_alias on post (alias_id, submission_id) where alias_id is not null;

-- Who is behind a name: one administrator asks and says why, another one agrees, and for a while both see it.
create table name_opening (
  id            bigint generated always as identity primary key,
  alias_id      uuid not null references one_time_name on delete cascade,
  asked_by      bigint references member on delete set null,
  reason_sealed bytea not null,
  asked_at      timestamptz not null,
  answered_by   bigint references member on delete set null,
  answered_at   timestamptz,
  agreed        boolean,
  check ((answered_at is null) = (agreed is null)),
  check (answered_by is distinct from asked_by or answered_by is null)
);
create index name_opening_by_alias on name_opening (alias_id);
create unique index one_open_name_opening on name_opening (alias_id) where answered_at is null;
