-- The team may ask whether a question may be shared without its asker's name. No answer means no, and a yes can be taken back.

alter table conversation
  add column share_asked_at timestamptz,
  add column share_answer boolean,
  add check (share_answer is null or share_asked_at is not null);
