-- Whether an answer by the practice still stands. An answer without a row has no review yet, and stands.
create table answer_standing (
  post_id     bigint primary key references post on delete cascade,
  state       text not null default 'current' check (state in ('current', 'rechecking', 'replaced')),
  why         text check (char_length(why) between 1 and 300), -- for readers, while it is re-checked
  replaced_by bigint references post on delete set null,
  reviewed_by bigint references member on delete set null,
  reviewed_at timestamptz,
  review_by   date,
  overdue     boolean not null default false, -- readers are told
  check ((reviewed_at is null) = (review_by is null)),
  check (state <> 'current' or (replaced_by is null and why is null))
);
create index answer_review_due on answer_standing (review_by) where review_by is not null and state <> 'replaced';
create index answer_rechecking on answer_standing (post_id) where state = 'rechecking';
create index answer_replacement on answer_standing (replaced_by) where replaced_by is not null;

-- What the team did with an answer, for the team.
create table answer_act (
  id         bigint generated always as identity primary key,
  post_id    bigint not null references post on delete cascade,
  act        text not null check (act in ('reviewed', 'rechecked', 'replaced', 'stands', 'asked')),
  actor_id   bigint references member on delete set null,
  note       text,
  created_at timestamptz not null
);
create index answer_act_of on answer_act (post_id, id desc);

-- Answers that nobody has reviewed yet, newest first.
create index post_by_practice on post (id desc) where staff_voice and state = 'shown';
