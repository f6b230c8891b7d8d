-- Mail, for whoever wants it. A letter waits here until a mail server has taken it, sealed like the address it goes to: both
-- are blanked as soon as it is sent or given up. An address counts for nothing until its owner has opened the link sent to
-- it; until then it holds nobody else up, gets nothing else, and is forgotten after a day.

create table outgoing_mail (
  id               uuid primary key, -- its Message-ID, too: a second copy after a crash can be told from another letter
  member_id        bigint not null references member on delete cascade,
  kind             text not null check (kind ~ '^[a-z-]{1,40}$'),
  recipient_sealed bytea,
  letter_sealed    bytea,
  made_at          timestamptz not null,
  due_at           timestamptz not null, -- also how long the one who is sending it has it for themselves
  expires_at       timestamptz not null, -- later it would be of no use: its link works no more, its news is old
  attempts         smallint not null default 0,
  failure          text, -- code of the last failure, never an address
  sent_at          timestamptz,
  given_up_at      timestamptz,
  check ((letter_sealed is null) = (sent_at is not null or given_up_at is not null)),
  check ((letter_sealed is null) = (recipient_sealed is null))
);
create index outgoing_mail_due on outgoing_mail (due_at) where letter_sealed is not null;
create index outgoing_mail_by_member on outgoing_mail (member_id);

-- An address that somebody gave, until they open the link sent to it.
create table address_claim (
  member_id      bigint primary key references member on delete cascade,
  token_hash     bytea not null unique,
  address_sealed bytea not null,
  address_lookup bytea not null,
  created_at     timestamptz not null,
  expires_at     timestamptz not null
);

-- What people gave before nobody has confirmed: it stays sealed for them to confirm, and nothing is sent to it.
alter table member add column email_confirmed_at timestamptz;
update member set email_lookup = null;
alter table member add check ((email_lookup is null) = (email_confirmed_at is null)),
  add check (email_lookup is null or email_sealed is not null);

-- A link that came by mail holds only while the address is its owner's. One more kind: it logs out everywhere, and no more.
alter table one_time_link add column address_lookup bytea,
  drop constraint one_time_link_purpose_check,
  add constraint one_time_link_purpose_check check (purpose in ('set-up', 'password', 'log-out'));
create index one_time_link_by_member on one_time_link (member_id);
