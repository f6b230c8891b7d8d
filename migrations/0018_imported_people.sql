-- How people who came with an import get back in: under the name or address that they logged in with before. These, and
-- the old address of their profile, which often says the same, are kept as keyed hashes only. What they were there is a hint for whoever confirms roles, never a right (T-19).

create table imported_person (
  member_id    bigint primary key references member on delete cascade,
  login_lookup bytea not null,
  email_lookup bytea, -- unconfirmed: it opens their own account with their own old password, and nothing else
  profile_lookup bytea, -- last part of the old profile address; never of one that was made from an e-mail address
  was          text check (was in ('moderator', 'administrator'))
);
create index imported_person_by_login on imported_person (login_lookup);
create index imported_person_by_email on imported_person (email_lookup) where email_lookup is not null;
create index imported_person_by_profile on imported_person (profile_lookup) where profile_lookup is not null;
