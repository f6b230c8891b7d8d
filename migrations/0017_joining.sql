-- Joining: with a passkey instead of a password, with a short password beside a second step, and with a consent that is
-- kept by version and can be taken back (ADR 13).

alter table member
  add column password_short boolean not null default false, -- under 15 characters: good only beside a second step (P-37)
  add column privacy_version integer, -- which version of the privacy text they agreed to, beside rules_version
  add column consent_withdrawn_at timestamptz; -- null: never, or agreed again since
create index member_withdrawn on member (consent_withdrawn_at) where consent_withdrawn_at is not null;

alter table passkey_challenge
  drop constraint passkey_challenge_ceremony_check,
  add constraint passkey_challenge_ceremony_check
    check (ceremony in ('add', 'sign-up', 'log-in', 'second-step', 'prove'));

-- What somebody agreed to and when, and when they took it back. Only added to; it goes with its owner's account.
create table consent (
  id              bigint generated always as identity primary key,
  member_id       bigint not null references member on delete cascade,
  given           boolean not null, -- false: taken back
  rules_version   integer,
  privacy_version integer,
  at              timestamptz not null
);
revoke update, truncate on consent from threadwell_site;
create index consent_by_member on consent (member_id, id);

-- The practice's texts word for word as they stood, so that a version that somebody agreed to can be shown.
create table text_version (
  name     text not null,
  version  integer not null,
  markdown text not null,
  kept_at  timestamptz not null, -- when these words were replaced, or came into force
  primary key (name, version)
);
