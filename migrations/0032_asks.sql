-- A question to somebody in particular: it answers one of their posts, or names them. It stays on their list until they
-- answer in the topic, say no, or pass it on.
create table ask (
  post_id    bigint not null references post on delete cascade,
  asked_id   bigint not null references member on delete cascade,
  topic_id   bigint not null references topic on delete cascade,
  state      text not null default 'open' check (state in ('open', 'answered', 'declined', 'passed-on')),
  asked_at   timestamptz not null,
  settled_at timestamptz,
  primary key (post_id, asked_id),
  check ((state = 'open') = (settled_at is null))
);
create index ask_open on ask (asked_id, asked_at, post_id) where state = 'open';
create index ask_open_in on ask (topic_id, asked_id) where state = 'open';
