-- Who did or looked at what of another person (P-63): ids and fixed words only, so that nothing in here ever needs to be
-- erased. The site's role adds and reads, and nothing else. Every entry holds a hash of itself and of the one before it, so
-- that whoever changes or takes away an old one would have to write all later ones anew (ADR 9).

create table audit_entry (
  id            bigint primary key, -- without gaps: a missing one shows
  at            timestamptz not null,
  kind          text not null check (kind collate "C" ~ '^[a-z]+(-[a-z]+)*$' and char_length(kind) <= 40),
  actor_id      bigint, -- who did it; null: nobody who was logged in, or the system. No reference: people leave, this stays
  subject_id    bigint, -- whom it was about
  object        text check (object collate "C" ~ '^[ -{}~]{1,200}$'), -- "post:26979", "setting:timeZone"; no control characters
  detail        text check (detail collate "C" ~ '^[ -{}~]{1,200}$'), -- a fixed word, never what somebody typed
  previous_hash bytea not null,
  hash          bytea not null
);
create index audit_by_actor on audit_entry (actor_id, id desc);
create index audit_by_subject on audit_entry (subject_id, id desc);
create index audit_by_kind on audit_entry (kind, id desc);

-- Gives an entry its place. The lock (database/locks.ts) lets one transaction at a time add to the end of the chain, until
-- it is committed: work adds its entries last. Each statement in here sees what the one before it waited for.
create function chain_audit_entry() returns trigger
language plpgsql set search_path = pg_catalog, public, pg_temp as $$
declare
  last record;
begin
  perform pg_advisory_xact_lock(29815, 4);
  select id, hash into last from public.audit_entry order by id desc limit 1;
  new.id := coalesce(last.id, 0) + 1;
  new.previous_hash := coalesce(last.hash, decode(repeat('00', 32), 'hex'));
  new.hash := sha256(new.previous_hash || convert_to(
    new.id || '|' || (extract(epoch from new.at) * 1000000)::bigint || '|' || new.kind || '|' || coalesce(new.actor_id::text, '')
      || '|' || coalesce(new.subject_id::text, '') || '|' || coalesce(new.object, '') || '|' || coalesce(new.detail, ''), 'UTF8'));
  return new;
end
$$;
create trigger chain_audit_entry before insert on audit_entry for each row execute function chain_audit_entry();

revoke update, delete, truncate on audit_entry from threadwell_site;
