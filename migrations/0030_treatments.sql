-- The treatment library. An option is a row with an address; what it says is a whole record for each version, so that what
-- two people of the team stood by is kept word for word (R-2, R-3). At most one version is shown and one is a draft.
create table treatment (
  id         bigint generated always as identity primary key,
  slug       text not null unique check (slug ~ '^[a-z0-9-]{1,100}$'),
  seed       text unique, -- which of our drafts it came from: they are brought in once
  made_at    timestamptz not null
);

create table treatment_version (
  treatment_id    bigint not null references treatment on delete cascade,
  number          integer not null check (number > 0),
  state           text not null check (state in ('draft', 'shown', 'former')),
  content         jsonb not null,
  edits           integer not null default 1, -- counts up with every save: nobody overwrites, or approves, what they have not seen
  change_note     text not null default '',
  reading_reason  text not null default '',
  written_by      bigint references member on delete set null,
  written_at      timestamptz not null,
  handed_in_by    bigint references member on delete set null,
  handed_in_at    timestamptz,
  by_clinician    boolean not null default false, -- whoever handed it in had a confirmed title then
  approved_by     bigint references member on delete set null,
  approved_at     timestamptz,
  review_by       text check (review_by ~ '^\d{4}-\d{2}-\d{2}$'), -- a calendar day where the practice is
  ended_at        timestamptz, -- replaced or withdrawn
  ended_why       text,
  primary key (treatment_id, number),
  check (state = 'draft' or (approved_at is not null and handed_in_at is not null and review_by is not null)),
  check (handed_in_by is null or approved_by is null or handed_in_by <> approved_by)
);
create unique index treatment_version_draft on treatment_version (treatment_id) where state = 'draft';
create unique index treatment_version_shown on treatment_version (treatment_id) where state = 'shown';

-- Questions of the forum beside an option. Who sees one is asked of the topic each time.
create table treatment_topic (
  treatment_id bigint not null references treatment on delete cascade,
  topic_id     bigint not null references topic on delete cascade,
  kind         text not null check (kind in ('question', 'story')),
  linked_by    bigint references member on delete set null,
  linked_at    timestamptz not null,
  primary key (treatment_id, topic_id)
);
create index treatment_topic_by_topic on treatment_topic (topic_id);
