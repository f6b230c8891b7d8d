-- The plain form of moderation: people report a post, moderators see the list and answer it; every act is kept.

create table report (
  id          bigint generated always as identity primary key,
  post_id     bigint not null references post on delete cascade,
  reporter_id bigint references member on delete set null, -- null: a guest, or somebody who has left
  reason      text not null check (reason in ('unkind', 'creepy', 'contact', 'selling', 'advice', 'danger', 'other')),
  note_sealed bytea,
  created_at  timestamptz not null,
  handled_at  timestamptz,
  handled_by  bigint references member on delete set null,
  outcome     text check (outcome in ('kept', 'hidden'))
);
create index report_open on report (created_at) where handled_at is null;
create unique index report_once on report (post_id, reporter_id) where handled_at is null;

create table moderation_act (
  id         bigint generated always as identity primary key,
  actor_id   bigint references member on delete set null,
  act        text not null,
  topic_id   bigint,
  post_id    bigint,
  member_id  bigint,
  reason     text,
  created_at timestamptz not null
);
