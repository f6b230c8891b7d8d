-- Proofs of sign-in besides the password: codes of an app, printed recovery codes, passkeys; and when a session's person
-- last proved who they are. Secrets are sealed with the install key, codes are kept as keyed hashes only.

alter table session
  add column id bigint generated always as identity unique,
  -- The last time that this browser's person proved who they are; what is weighty asks for it again after a while (P-44).
  add column proved_at timestamptz not null default 'epoch',
  -- Proved in two ways: without that the rights of the practice's people wait. Sessions of now keep theirs to their end.
  add column proved_twice boolean not null default true;
alter table session alter column proved_twice set default false;
update session set proved_at = created_at;

create table totp (
  member_id     bigint primary key references member on delete cascade,
  secret_sealed bytea not null,
  last_step     bigint not null default 0, -- the half minute of the last code that was taken: none is taken twice
  created_at    timestamptz not null
);

create table recovery_code (
  member_id  bigint not null references member on delete cascade,
  code_hash  bytea not null,
  created_at timestamptz not null,
  used_at    timestamptz,
  primary key (member_id, code_hash)
);

-- What a passkey calls its owner: random, so that it tells neither name nor number.
alter table member add column passkey_handle bytea unique;

create table passkey (
  id            bigint generated always as identity primary key,
  member_id     bigint not null references member on delete cascade,
  credential_id text not null unique, -- base64url, as browsers name it
  public_key    bytea not null,
  counter       bigint not null default 0, -- a lower one than before is an alarm: somebody may have copied the key
  transports    text[] not null default '{}',
  label         text not null check (char_length(label) between 1 and 60),
  created_at    timestamptz not null,
  used_at       timestamptz,
  alarmed_at    timestamptz
);
create index passkey_by_member on passkey (member_id);

-- What an authenticator is asked to sign: once, soon, and in the browser that asked. Unlogged: a crash may forget them.
create unlogged table passkey_challenge (
  challenge  text primary key,
  ceremony   text not null check (ceremony in ('add', 'log-in', 'second-step', 'prove')),
  browser    bytea not null, -- keyed hash of the session or the guest's form cookie
  expires_at timestamptz not null
);

-- Somebody whose password was right and whose second step is still to come. No session, and soon over.
create table half_log_in (
  token_hash bytea primary key,
  member_id  bigint not null references member on delete cascade,
  keep       boolean not null,
  expires_at timestamptz not null
);
create index half_log_in_by_member on half_log_in (member_id);
