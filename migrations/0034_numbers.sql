-- The practice's figures count what was asked in the last months.
create index question_asked on question (first_asked_at);
