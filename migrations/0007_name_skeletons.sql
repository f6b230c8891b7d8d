-- What a name looks like at a glance, so that nobody can be taken for somebody else. Two imported names may look
-- alike (name_key tells them apart); a new name may not look like any other. Null: it was never worked out.
alter table member add column name_skeleton text;
create index member_by_skeleton on member (name_skeleton);
