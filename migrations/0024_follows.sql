-- What people follow and what they marked to find again, as an import brought it. Nothing is sent because of it, and what
-- somebody may not read any more shows nowhere. Nobody but the person themselves learns of it.
create table topic_follow (
  member_id bigint not null references member on delete cascade,
  topic_id  bigint not null references topic on delete cascade,
  primary key (member_id, topic_id)
);
create index topic_follow_by_topic on topic_follow (topic_id);

create table forum_follow (
  member_id bigint not null references member on delete cascade,
  forum_id  bigint not null references forum on delete cascade,
  primary key (member_id, forum_id)
);
create index forum_follow_by_forum on forum_follow (forum_id);

create table bookmark (
  member_id bigint not null references member on delete cascade,
  topic_id  bigint not null references topic on delete cascade,
  primary key (member_id, topic_id)
);
create index bookmark_by_topic on bookmark (topic_id);
