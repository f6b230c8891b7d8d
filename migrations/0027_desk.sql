-- What the practice's desk knows of a topic that asks something: who looks after it, since when somebody waits, and how it went.
create table question (
  topic_id       bigint primary key references topic on delete cascade,
  state          text not null default 'new'
                 check (state in ('new', 'seen', 'asked-back', 'answered', 'peers', 'handed-over', 'closed')),
  risk           smallint not null default 0 check (risk between 0 and 2), -- 1: look soon; 2: look now
  asked_at       timestamptz not null, -- since when the person waits
  due_at         timestamptz, -- when the practice means to have answered; null: it has not said when it answers
  brought        boolean not null default false, -- asked before the desk was there: nobody was promised anything
  owner_id       bigint references member on delete set null, -- who has taken it
  second_id      bigint references member on delete set null, -- who was asked for a second opinion
  first_asked_at timestamptz not null,
  first_answered_at timestamptz, -- when the practice first answered
  outcome        text check (outcome in ('settled', 'with-us', 'no-answer-needed', 'not-a-question')),
  last_post_id   bigint not null, -- the last post that this row knows of
  check ((state = 'closed') = (outcome is not null))
);
-- The desk's lists. Few rows of a large community are in them.
create index question_waiting on question (risk desc, due_at, asked_at, topic_id)
  where state in ('new', 'seen', 'peers') and not brought;
create index question_from_before on question (topic_id desc) where state in ('new', 'seen', 'peers') and brought;
create index question_owned on question (owner_id, asked_at) where owner_id is not null and state not in ('answered', 'closed');
create index question_second on question (second_id, asked_at) where second_id is not null;
create index question_back on question (asked_at, topic_id) where state in ('asked-back', 'handed-over');
create index question_answered on question (first_answered_at) where first_answered_at is not null and not brought;

-- Topics that came before the desk did, or with an import: what their posts say about them. Safe to run again.
create function adopt_topics() returns void language sql set search_path = public, pg_temp as $$
  insert into question (topic_id, state, asked_at, first_asked_at, first_answered_at, brought, last_post_id)
  select topic.id,
         case when staff.first_at is not null then 'answered'
              when topic.participant_count > 1 then 'peers' else 'new' end,
         topic.created_at, topic.created_at, staff.first_at, true, coalesce(topic.last_post_id, topic.id)
    from topic
    join post opening on opening.id = topic.id and not opening.staff_voice
    left join member author on author.id = topic.author_id
    left join (select topic_id, min(created_at) as first_at from post
                where staff_voice and position is not null group by topic_id) staff on staff.topic_id = topic.id
   where topic.state in ('shown', 'hidden') and coalesce(author.role, 'participant') in ('participant', 'spectator')
  on conflict do nothing
$$;
select adopt_topics();
