-- What follows from what people did: a job is added in the transaction of its cause and taken away in the transaction of
-- its effect. Nobody leases it: whoever works on a job holds its row, and a process that dies lets go of it. The queue of a
-- library had this place before (ADR 8).

drop function if exists add_work(jsonb);
drop schema if exists graphile_worker cascade;

create table job (
  id      bigint generated always as identity primary key,
  task    text not null,
  input   jsonb not null, -- ids only
  tries   smallint not null check (tries > 0),
  failed  smallint not null default 0, -- as often as `tries`: given up, and kept for the operator to see
  failure text, -- kind of the last failure, never what it was about
  due_at  timestamptz not null default now()
) with (autovacuum_vacuum_scale_factor = 0, autovacuum_vacuum_threshold = 2000, autovacuum_vacuum_insert_scale_factor = 1);
