-- Who speaks for the practice, and who helps it. A badge means that somebody has checked a person's title: who, when and for
-- how long is kept. Whose role was taken keeps a mark in the past on what they wrote for the practice. Accounts of the
-- practice's people begin with an invitation, which holds everything but a password until it is used.

alter table member
  add column registration text check (char_length(registration) between 1 and 60),
  add column checked_by bigint references member on delete set null, -- null: the operator, from a terminal
  add column checked_at timestamptz,
  add column checked_until timestamptz, -- from then on new posts carry no badge; null: no end
  add column staff_until timestamptz; -- when somebody left the team; null: never was in it, or is now

create table invitation (
  id            bigint generated always as identity primary key,
  token_hash    bytea not null unique,
  name          text not null check (char_length(name) between 1 and 120),
  role          text not null check (role in ('staff', 'moderator', 'administrator')),
  title         text check (char_length(title) between 1 and 120),
  registration  text check (char_length(registration) between 1 and 60),
  checked_until timestamptz,
  made_by       bigint references member on delete set null,
  created_at    timestamptz not null,
  expires_at    timestamptz not null
);

-- Asked with every request of somebody who is logged in.
create index forum_moderator_by_member on forum_moderator (member_id, forum_id);
