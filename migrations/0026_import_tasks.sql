-- What an administrator asks of the import from its pages: to look at files of the server's own folder, or to bring them
-- in. A program of its own does it and says here how far it is. Nobody is named; the audit log says who asked.
create table import_task (
  id          bigint generated always as identity primary key,
  files       text[] not null check (cardinality(files) between 1 and 50),
  marks       text[] not null, -- size and time of each file when it was looked at: what comes in is what was seen
  uploads     text, -- a folder beside the files; null: pictures stay links
  prefix      text, -- of the tables in a dump that holds several sites
  brings      boolean not null, -- false: it only looks
  state       text not null default 'waiting' check (state in ('waiting', 'running', 'done', 'refused', 'stopped')),
  progress    text, -- a sentence
  done        integer not null default 0,
  whole       integer, -- null while nobody knows
  outcome     text, -- a sentence, once it has ended
  sections    jsonb, -- the report, part by part
  report      text, -- the same as a program reads it
  made_at     timestamptz not null,
  told_at     timestamptz not null default now(), -- whoever does it is alive
  ended_at    timestamptz,
  check (cardinality(marks) = cardinality(files))
);
create unique index import_task_open on import_task ((true)) where state in ('waiting', 'running');
