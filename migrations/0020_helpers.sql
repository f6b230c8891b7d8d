-- A former patient who helps: asked by an administrator, named so only once they said yes, and paused or ended by
-- themselves at any moment. That somebody was a patient is a health fact; nobody else may state it.
alter table member
  add column helping text check (helping in ('asked', 'active', 'paused')),
  add column helping_since timestamptz;
