-- Lists read ordinary topics by activity without the pinned ones; the views read them by number of posts, in index order.
drop index topic_list;
create index topic_list on topic (forum_id, last_post_at desc, id desc) include (audience) where state = 'shown' and pinned = 0;
create index topic_recent on topic (forum_id, last_post_at desc, id desc) where state = 'shown';
create index topic_popular on topic (forum_id, post_count desc, id desc) where state = 'shown';
create index topic_answered on topic (forum_id, last_post_at desc, id desc) where state = 'shown' and staff_count > 0;
